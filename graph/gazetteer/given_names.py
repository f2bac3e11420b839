"""Given names with the sex of those who bear them, and family names."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from graph.resources import read_rows

__all__ = ["is_family", "is_given", "sex_of_given", "stands_for"]

_EITHER = "either"
"""The mark of given names that men and women bear."""


@lru_cache(maxsize=16384)
def is_given(word: str) -> bool:
    """Tell whether a word is a given name, also with accents: the table has the names without.

    >>> is_given("Jürgen"), is_given("Robin"), is_given("Oslo")
    (True, True, False)
    """
    return word in _sexes() or not word.isascii() and _plain(word) in _sexes()


@lru_cache(maxsize=16384)
def sex_of_given(word: str) -> str:
    """Return the sex that goes with a given name: 'm' or 'f'; '' for names that men and women bear, and for other words.

    >>> sex_of_given("Björn"), sex_of_given("Robin")
    ('m', '')
    """
    sex = _sexes().get(word) or _sexes().get(_plain(word), "")
    return "" if sex == _EITHER else sex


@lru_cache(maxsize=16384)
def is_family(word: str) -> bool:
    """Tell whether a word is one of the ten thousand commonest family names of the United States.

    >>> is_family("Hofmann"), is_family("Reykjavik")
    (True, False)
    """
    return word in _families()


def stands_for(short: str, name: str) -> bool:
    """Tell whether a word in lower case is the usual short form of a given name.

    >>> stands_for("bob", "robert"), stands_for("bob", "john")
    (True, False)
    """
    return name in _short_forms().get(short, ())


def _plain(word: str) -> str:
    """Return a word without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


@lru_cache(maxsize=1)
def _sexes() -> dict[str, str]:
    """Return all given names with their sex."""
    return {name: row["gender"] for row in read_rows("graph.gazetteer", "given_names.tsv") for name in row["names"].split()}


@lru_cache(maxsize=1)
def _families() -> frozenset[str]:
    """Return the family names."""
    return frozenset(name for row in read_rows("graph.gazetteer", "surnames.tsv") for name in row["names"].split())


@lru_cache(maxsize=1)
def _short_forms() -> dict[str, tuple[str, ...]]:
    """Return the usual short forms of given names with the names they stand for, in lower case."""
    return {row["short"].lower(): tuple(row["names"].lower().split()) for row in read_rows("graph.gazetteer", "nicknames.tsv")}
