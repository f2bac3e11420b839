"""Headings glued to the sentence behind them."""

from __future__ import annotations

from graph.language.pipeline import load, parse


def test_a_sentence_begins_behind_a_glued_heading() -> None:
    """The heading is no part of the sentence: its nouns would become subjects and objects there."""
    doc = parse("The port is shut. Ferry adrift in the strait On the far shore, a tug was sent out.", load())
    assert [sentence.text for sentence in doc.sents][-1] == "On the far shore, a tug was sent out."
