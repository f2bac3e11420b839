"""Headings without a line end behind them."""

import pytest

from graph.model import Span
from graph.reading.headings import heading_ends


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("The port is shut. Ferry adrift in the strait On the far shore, a tug was sent out.", "On the"),
        ("Three towns have no power. Slow repairs The grid's owner blames the weather.", "The grid"),
        ("Farmers resist the levy At a meeting in Kolda, they burned the forms.", "At a"),
        ("The talks stalled. Praise from Ankara But there were doubts, too.", "But there"),
    ],
)
def test_a_small_word_with_a_capital_behind_a_word_opens_a_sentence(text, opening):
    """What stands before 'The', 'On', 'But' ... without a mark, from the last full stop on, is a heading."""
    assert [text[end : end + len(opening)] for end in heading_ends(text, Span(0, len(text)))] == [opening]


@pytest.mark.parametrize(
    "text",
    [
        "She read the novel The hidden bay twice.",
        "The firm said The county had paid.",
        "Doctors gave him vitamin A drops.",
        "A film about Tales From the harbour was shown.",
        "He wrote “My quiet years In the north” in 1980.",
        "It was, he told the paper on the day after the long debate about the budget of the region of Kolda, an error The mayor had made.",
    ],
)
def test_titles_and_speech_are_no_headings(text):
    """A title without quotation marks, a letter for a number and what is too long for a heading part nothing."""
    assert not list(heading_ends(text, Span(0, len(text))))
