"""Safety: a query reads this store and nothing else. What would fetch, or crash the engine, is refused before it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from graph.errors import QueryError
from graph.vocab import NG, PREFIXES

__all__ = ["check_query", "check_terms"]

_DEEPEST = 200
_LONGEST = 1_000_000
_WORD = re.compile("service", re.IGNORECASE)
_DECLARED = re.compile(r"prefix\s+ng:\s*<([^<>]*)>", re.IGNORECASE)
_TOKEN = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""|'{3}(?:[^\\]|\\.)*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#[^\n]*|(?<![\w.-])ng:(\w*)'''
)
"""Strings, IRIs and comments, which are passed over, and names with our prefix."""
_TERMS = sorted(dir(NG))


def check_query(text: str, *, allow_service: bool = False) -> None:
    """Raise QueryError for a query that calls another service, or that is too deep or too long for the engine."""
    if len(text) > _LONGEST or _depth(text) > _DEEPEST:
        message = "the query is too long or its brackets are nested too deeply"
        raise QueryError(message)
    # by parsed algebra: the word may stand in a string or a name, and the keyword may stand without a space before it
    if not allow_service and _WORD.search(text) and any(node == "ServiceGraphPattern" for node in _algebra(text)):
        message = "SERVICE is refused: a query reads the store that it is put to, and nothing else"
        raise QueryError(message)


def check_terms(text: str) -> None:
    """Raise QueryError for a name of our vocabulary that it does not have: such a query could only find nothing.

    >>> check_terms("SELECT * { ?x ng:demandFrom ?y }")
    Traceback (most recent call last):
    graph.errors.QueryError: line 1, column 15: ng:demandFrom is not in the vocabulary; did you mean ng:demandsFrom?
    """
    for declared in _DECLARED.finditer(text):
        if declared.group(1) != PREFIXES["ng"]:
            return
    for match in _TOKEN.finditer(text):
        name = match.group(1)
        if name and name not in _TERMS:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            close = get_close_matches(name, _TERMS, n=1, cutoff=0.5)
            hint = f"; did you mean ng:{close[0]}?" if close else ""
            message = f"line {line}, column {column}: ng:{name} is not in the vocabulary{hint}"
            raise QueryError(message)


def _depth(text: str) -> int:
    """Return how deep brackets are nested at most; brackets within strings count too."""
    deepest = depth = 0
    for sign in re.findall(r"[({\[\])}]", text):
        depth = depth + 1 if sign in "({[" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest


def _algebra(text: str) -> Iterator[str]:
    """Yield the name of each node of a parsed query."""
    from pyparsing.exceptions import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        rest: list[Any] = [parseQuery(text)]
    except ParseBaseException as fault:
        message = f"line {fault.lineno}, column {fault.column}: a query with the word SERVICE in it must be plain SPARQL 1.1 to be checked"
        raise QueryError(message) from fault
    while rest:
        node = rest.pop()
        if isinstance(node, dict):
            yield str(getattr(node, "name", ""))
            rest += list(node.values())
        elif isinstance(node, str):
            continue
        elif hasattr(node, "__iter__"):
            rest += list(node)
