"""Standing treaties and agreements."""

from __future__ import annotations

from functools import lru_cache

from graph.gazetteer.known import Known
from graph.resources import read_rows

__all__ = ["names"]


@lru_cache(maxsize=1)
def names() -> dict[str, Known]:
    """Return the agreements by each of their names."""
    return {
        name: Known(row["kind"], row["label"], acronym=row["acronym"])
        for row in read_rows("graph.gazetteer", "agreements.tsv")
        for name in (*row["names"].split(";"), row["acronym"])
        if name
    }
