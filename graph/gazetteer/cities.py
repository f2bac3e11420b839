"""Cities, capitals and seats of power."""

from __future__ import annotations

from functools import lru_cache

from graph.gazetteer.known import Known
from graph.resources import read_rows

__all__ = ["capitals", "names", "seats"]


@lru_cache(maxsize=1)
def names() -> dict[str, Known]:
    """Return the cities by each of their names."""
    found: dict[str, Known] = {}
    for row in read_rows("graph.gazetteer", "cities.tsv"):
        city = Known("City", row["label"], country=row["country"], code=row["region"], ambiguous=bool(row["ambiguous"]))
        for name in row["names"].split(";"):
            found.setdefault(name, city)
    return found


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Return the codes of the states by the names of their capitals."""
    return {
        name: row["country"]
        for row in read_rows("graph.gazetteer", "capitals.tsv")
        if row["kind"] != "former capital"
        for name in (row["name"], *row["alternatives"].split(";"))
        if name
    }


@lru_cache(maxsize=1)
def seats() -> dict[str, tuple[str, str, str]]:
    """Return seats of power by name: code of the state, the body that the word means (or ''), title of the building."""
    return {
        name: (row["country"], row["body"], row["label"])
        for row in read_rows("graph.gazetteer", "seats.tsv")
        for name in (row["name"], *row["alternatives"].split(";"))
        if name
    }
