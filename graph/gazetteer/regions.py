"""Regions of the world, seas, mountains, and the first-level divisions of states."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from graph.gazetteer.known import Known
from graph.resources import read_rows

__all__ = ["adjectives", "names"]


@lru_cache(maxsize=1)
def names() -> dict[str, Known]:
    """Return the regions by each of their names."""
    return {
        name: Known("Region", row["label"], country=row["country"])
        for row in read_rows("graph.gazetteer", "regions.tsv")
        for name in row["names"].split(";")
    }


@lru_cache(maxsize=1)
def adjectives() -> dict[str, Known]:
    """Return the regions by their adjectives and nouns for the people: 'European', 'Africans'."""
    return {
        word: replace(names()[row["names"].split(";")[0]], adjectival=True)
        for row in read_rows("graph.gazetteer", "regions.tsv")
        for word in row["adjectives"].split(";")
        if word
    }
