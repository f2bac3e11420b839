"""Safety: a query reads this store and nothing else. What would fetch, or crash the engine, is refused before it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from graph.errors import QueryError

__all__ = ["check_query"]

_DEEPEST = 200
_LONGEST = 1_000_000
_WORD = re.compile("service", re.IGNORECASE)


def check_query(text: str) -> None:
    """Raise QueryError for a query that calls another service, or that is too deep or too long for the engine."""
    if len(text) > _LONGEST or _depth(text) > _DEEPEST:
        message = "the query is too long or its brackets are nested too deeply"
        raise QueryError(message)
    # by parsed algebra: the word may stand in a string or a name, and the keyword may stand without a space before it
    if _WORD.search(text) and any(node == "ServiceGraphPattern" for node in _algebra(text)):
        message = "SERVICE is refused: a query reads the store that it is put to, and nothing else"
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
