"""When heads of state and government of the past left their offices."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graph.resources import read_rows

__all__ = ["left_office"]

_BY_SURNAME = ("president", "us")
"""The office whose holders English texts call by the surname alone."""


def left_office(name: str, office: str, country: str) -> int:
    """Return the year in which a person left an office for good, 0 where the table has none; the country may be unknown ('').

    >>> left_office("Jimmy Carter", "president", "us"), left_office("Carter", "president", ""), left_office("Ann Lee", "president", "us")
    (1981, 1981, 0)
    """
    key = _key(name)
    for words in (key, _short(key)):
        for where, year in _terms().get((words, office.lower()), ()):
            if not where or not country or where == country:
                return year
    return 0


def _key(name: str) -> str:
    """Return a name for comparison: without accents, case and full stops."""
    spelled = unicodedata.normalize("NFKD", name.replace(".", ". ").replace("-", " "))
    return " ".join("".join(sign for sign in spelled if not unicodedata.combining(sign)).casefold().replace(".", " ").split())


def _short(key: str) -> str:
    """Return a name without its middle initials."""
    return re.sub(r"(?<=\w)(?: \w\b)+(?= )", "", key)


@lru_cache(maxsize=1)
def _terms() -> dict[tuple[str, str], tuple[tuple[str, int], ...]]:
    """Return country and year by name and office; the latest of those who share a name."""
    found: dict[tuple[str, str], tuple[tuple[str, int], ...]] = {}
    for row in read_rows("graph.gazetteer", "terms.tsv"):
        key, office, country = _key(row["name"]), row["office"], row["country"]
        names = [key, _short(key)] + ([key.rpartition(" ")[2]] if (office, country) == _BY_SURNAME else [])
        for name in dict.fromkeys(names):
            found[name, office] = ((country, int(row["left"])), *found.get((name, office), ()))
    return found
