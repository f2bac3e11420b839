"""Tables of sentences with what they say, judged before they were run."""

from __future__ import annotations

import csv
from pathlib import Path

__all__ = ["Row", "rows"]

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """Return the rows of a table beside this module."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
