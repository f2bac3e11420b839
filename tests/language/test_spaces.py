"""Spaces that a scraped text lacks."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("[Kolda],”Mary-Ann", ["[", "Kolda", "]", ",", "”", "Mary", "-", "Ann"]),
        ('peace,"Berg', ["peace", ",", '"', "Berg"]),
        ("said.“We", ["said", ".", "“", "We"]),
        ("ABXN.Chemist", ["ABXN", ".", "Chemist"]),
        ("U.S.-led", ["U.S.-led"]),
    ],
)
def test_quotation_marks_and_full_stops_part_words(text, tokens):
    """A quotation mark is a token of its own, also where no space stands around it; no name goes over it."""
    assert [token.text for token in load().make_doc(text)] == tokens
