"""Given names and the sex of those who bear them."""

from __future__ import annotations

from functools import lru_cache

from graph.resources import read_rows

__all__ = ["sexes"]


@lru_cache(maxsize=1)
def sexes() -> dict[str, str]:
    """Return the sex that goes with a given name: 'm' or 'f'."""
    return {name: row["gender"] for row in read_rows("graph.gazetteer", "given_names.tsv") for name in row["names"].split()}
