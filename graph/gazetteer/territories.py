"""States and territories: names, nationality words, ISO 3166 codes, Wikidata ids."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from graph.gazetteer.known import Known
from graph.resources import read_rows

__all__ = ["adjectives", "names", "prefixes", "territories"]


@lru_cache(maxsize=1)
def _rows() -> tuple[dict[str, str], ...]:
    """Return the rows of the table."""
    return tuple(read_rows("graph.gazetteer", "territories.tsv"))


@lru_cache(maxsize=1)
def territories() -> dict[str, Known]:
    """Return what is known of each territory, by its code."""
    return {
        row["code"]: Known(
            row["kind"],
            row["label"],
            country=row["parent"] or row["code"],
            code=row["code"],
            iso3166=row["iso3166"] or None,
            wikidata=row["wikidata"] or None,
        )
        for row in _rows()
    }


@lru_cache(maxsize=1)
def names() -> dict[str, Known]:
    """Return the territories by each of their names."""
    known = territories()
    return {name: known[row["code"]] for row in reversed(_rows()) for name in row["names"].split(";") if name}


@lru_cache(maxsize=1)
def adjectives() -> dict[str, Known]:
    """Return the territories by their nationality words, adjectives and nouns for the people."""
    known = territories()
    return {
        word: replace(known[row["code"]], adjectival=True)
        for row in reversed(_rows())
        for word in (*row["adjectives"].split(";"), *row["demonyms"].split(";"))
        if word
    }


@lru_cache(maxsize=1)
def prefixes() -> dict[str, Known]:
    """Return the territories by the first half of compound adjectives ('Sino-')."""
    known = territories()
    return {row["prefix"]: replace(known[row["code"]], adjectival=True) for row in _rows() if row["prefix"]}
