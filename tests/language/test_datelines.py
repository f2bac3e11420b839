"""Datelines in front of the first sentence of a report."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI — Kenya renewed the pact.",
        "ACCRA, Jan. 5 (GNA) -- Kenya renewed the pact.",
        "The Hague (AFP) - Kenya renewed the pact.",
    ],
)
def test_sentence_begins_after_the_dateline(text: str) -> None:
    """The dateline is no part of the sentence: it would take the place of its subject."""
    assert [sentence.text for sentence in parse(text, load()).sents][-1] == "Kenya renewed the pact."


def test_hyphenated_names_are_no_datelines() -> None:
    """A name in capitals before a hyphen is no dateline."""
    assert len(list(parse("NATO-Russia ties are cold.", load()).sents)) == 1
