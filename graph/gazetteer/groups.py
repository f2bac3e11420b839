"""Peoples and communities that have no state of their own."""

from __future__ import annotations

from functools import lru_cache

from graph.gazetteer.known import Known
from graph.resources import read_rows

__all__ = ["names"]


@lru_cache(maxsize=1)
def names() -> dict[str, Known]:
    """Return the groups by the nouns for them and their adjectives."""
    return {
        word: Known("Group", row["label"], adjectival=True)
        for row in read_rows("graph.gazetteer", "groups.tsv")
        for word in row["words"].split(";")
    }
