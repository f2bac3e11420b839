"""Engine: a query put to Oxigraph, its errors in words, its answer as values that do not depend on it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

import pyoxigraph as ox

from graph.errors import QueryError
from graph.rdf.terms import Term, in_order
from graph.store.answers import Answer, Table
from graph.store.safety import check_query, check_terms
from graph.vocab import PREFIXES

__all__ = ["bind", "put_query", "put_update"]

_SYNTAX = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_LONGEST_REASON = 160
_STAR = re.compile(r"\bselect\s+(?:distinct\s+|reduced\s+)?\*", re.IGNORECASE)
_VARIABLE = re.compile(r"[?$](\w+)")
_REASONS = {"Prefix not found": "unknown prefix", "variable that is unbound": "SELECT names a variable that GROUP BY has not"}
_NEAR = 20
_COMMENT = re.compile(r"(?m)^\s*#.*$")


def put_query(
    engine: ox.Store,
    text: str,
    bindings: Mapping[str, Term] | None = None,
    *,
    allow_service: bool = False,
    limit: int | None = None,
) -> Answer:
    """Return the answer of an engine over the union of its graphs; of rows and triples at most `limit`.

    Raises QueryError with line and column for a query that cannot be read.
    """
    check_query(text, allow_service=allow_service)
    check_terms(text)
    bound = bind(text, bindings or {})
    try:
        return _answer(engine.query(bound, prefixes=dict(PREFIXES), use_default_graph_as_union=True), text, limit)
    except SyntaxError as fault:
        raise QueryError(_reason(fault, text)) from fault
    except (OSError, ValueError, RuntimeError) as fault:
        message = f"the query cannot be run: {fault}"
        raise QueryError(message) from fault


def bind(text: str, bindings: Mapping[str, Term]) -> str:
    """Return a query in which variables have values: as data behind its end, so that all before it stays where it is.

    >>> bind("SELECT ?x { ?x a ?y }", {"y": ox.NamedNode("https://example.org/y")}).splitlines()[1]
    'VALUES (?y) { (<https://example.org/y>) }'
    """
    body = _COMMENT.sub("", text)
    for name in bindings:
        if not re.search(rf"[?$]{re.escape(name)}\b", body):
            message = f"the query has no variable ?{name}"
            raise QueryError(message)
    if not bindings:
        return text
    values = " ".join(str(value) for value in bindings.values())
    return f"{text}\nVALUES ({' '.join(f'?{name}' for name in bindings)}) {{ ({values}) }}"


def _answer(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, text: str, limit: int | None) -> Answer:
    """Return what the engine found as values that do not depend on it; the columns of `SELECT *` as they stand in the query."""
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if isinstance(found, ox.QueryTriples):
        return in_order(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in islice(found, limit))
    variables = tuple(variable.value for variable in found.variables)
    if _STAR.search(text):
        places = {name: place for place, name in enumerate(dict.fromkeys(_VARIABLE.findall(text)))}
        variables = tuple(sorted(variables, key=lambda name: places.get(name, len(places))))
    return Table(variables, tuple(tuple(solution[name] for name in variables) for solution in islice(found, limit)))


def _reason(fault: SyntaxError, text: str) -> str:
    """Return where and why a query cannot be read."""
    if not text.strip():
        return "the query is empty"
    match = _SYNTAX.search(str(fault))
    if match is None:
        return f"the query cannot be read: {str(fault)[:_LONGEST_REASON]}"
    line, column, reason = int(match.group(1)), int(match.group(2)), match.group(3)
    said = [what for sign, what in _REASONS.items() if sign in reason]
    if not said and not reason.startswith("expected"):
        said = [" ".join(reason.split())[:_LONGEST_REASON]]
    # what the engine would have expected is a list of all that its grammar tried there, which helps nobody
    there = "".join(text.splitlines(keepends=True)[line - 1 : line])[max(column - 1 - _NEAR, 0) : column - 1 + _NEAR]
    return (
        f"the query cannot be read: line {line}, column {column}, near {there.strip()!r}{''.join(f': {what}' for what in said)}"
    )


def put_update(engine: ox.Store, text: str) -> None:
    """Run a SPARQL update. Raises QueryError with line and column where it cannot be read."""
    check_query(text, allow_service=True)
    check_terms(text)
    try:
        engine.update(text, prefixes=dict(PREFIXES))
    except SyntaxError as fault:
        raise QueryError(_reason(fault, text)) from fault
    except (OSError, ValueError, RuntimeError) as fault:
        message = f"the update cannot be run: {fault}"
        raise QueryError(message) from fault
