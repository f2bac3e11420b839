"""Headings glued to the sentence behind them."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse


def test_a_sentence_begins_behind_a_glued_heading() -> None:
    """The heading is no part of the sentence: its nouns would become subjects and objects there."""
    doc = parse("The port is shut. Ferry adrift in the strait On the far shore, a tug was sent out.", load())
    assert [sentence.text for sentence in doc.sents][-1] == "On the far shore, a tug was sent out."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("The port is shut. Relief for three farms Swedish teams arrived on Saturday.", "Swedish teams arrived on Saturday."),
        ("The port is shut. Row over power lines Ruiz had warned the grid's owner.", "Ruiz had warned the grid's owner."),
    ],
)
def test_a_sentence_that_begins_with_a_name(text: str, sentence: str) -> None:
    """Behind a noun of no person or body a name with a verb behind it begins a sentence, where the words before have no verb."""
    assert [found.text for found in parse(text, load()).sents][-1] == sentence


@pytest.mark.parametrize(
    "text",
    [
        "The port is shut. Coast guard spokesman Lars Dahl said so.",
        "The port is shut. Last week Ruiz had warned of it.",
        "The port is shut. News agency Tarn reported it.",
        "The port is shut. Police rescued Ruiz.",
    ],
)
def test_titles_and_times_before_a_name_are_no_headings(text: str) -> None:
    """A noun that tells who or what the name behind it is, or when, is part of the sentence."""
    assert len(list(parse(text, load()).sents)) == 2
