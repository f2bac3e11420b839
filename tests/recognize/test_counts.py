"""Counts of persons and bodies."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Bound
from graph.recognize.counts import recognize_counts


@pytest.mark.parametrize(
    ("text", "number", "bound", "head"),
    [
        ("About 4,500 Dutch troops left.", 4500, Bound.ABOUT, "troops"),
        ("The ministry chose 36 firms.", 36, Bound.EXACTLY, "firms"),
        ("Half a million soldiers stayed.", 500_000, Bound.EXACTLY, "soldiers"),
        ("A dozen states signed.", 12, Bound.EXACTLY, "states"),
        ("More than two hundred thousand people fled.", 200_000, Bound.AT_LEAST, "people"),
        ("Up to 300 soldiers will go.", 300, Bound.UP_TO, "soldiers"),
        ("Nearly 1.5 million refugees came.", 1_500_000, Bound.NEARLY, "refugees"),
    ],
)
def test_counts(text: str, number: int, bound: Bound, head: str) -> None:
    """Numbers in digits and words before persons and bodies are counts, with their hedge."""
    doc = snapshot(parse(text, load()))
    (count,) = recognize_counts(doc)
    assert (count.number, count.bound, doc[count.head].text) == (number, bound, head)


@pytest.mark.parametrize("text", ["Dozens of soldiers left.", "They paid 40 euros.", "The 1995 delegates met.", "Soldiers left."])
def test_no_counts(text: str) -> None:
    """An open number, money, a year and a bare plural give no count."""
    assert recognize_counts(snapshot(parse(text, load()))) == []
