"""Regions of the world, seas, mountains, and the first-level divisions of states."""

from __future__ import annotations

from functools import lru_cache

from graph.gazetteer.known import Known
from graph.resources import read_rows

__all__ = ["names"]


@lru_cache(maxsize=1)
def names() -> dict[str, Known]:
    """Return the regions by each of their names."""
    return {
        name: Known("Region", row["label"], country=row["country"])
        for row in read_rows("graph.gazetteer", "regions.tsv")
        for name in row["names"].split(";")
    }
