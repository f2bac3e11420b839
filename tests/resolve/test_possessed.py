"""Whom phrases with a possessor and epithets take up."""

from __future__ import annotations

import pytest

from tests.understood import understood


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        (
            "Ruiz's campaign manager, Jeff Weber, denied the report. Senator Ruiz left. Ruiz's campaign manager said he would stay.",
            "Ruiz's campaign manager said",
            "Jeff Weber",
        ),
        (
            "The director of the Baltic Institute, Ana Diaz, warned Peru. The director of the Baltic Institute said it was late.",
            "The director of the Baltic Institute said",
            "Ana Diaz",
        ),
        ("Kenyan President Tom Oduya visited Quito. Kenya's leader asked for loans.", "Kenya's leader", "Tom Oduya"),
        ("Reform Party leader Anton Holm rejected the offer. Holm said his party would not sign.", "his party", "Reform Party"),
        (
            "Eric Ruiz, son of the president, spoke first. Donald Ruiz said his son had done well.",
            "his son",
            "Eric Ruiz",
        ),
        (
            "Carlos Ruiz opened the office. It was raining. The former general praised the staff.",
            "The former general",
            "Carlos Ruiz",
        ),
        ("Carlos Ruiz opened the office. It was raining. The Lima mayor praised the staff.", "The Lima mayor", "Carlos Ruiz"),
    ],
)
def test_who_is_taken_up(text: str, words: str, label: str) -> None:
    """A noun with the same possessor as before, a leader, a party, kin and an epithet mean whom the text has named."""
    analysis = understood(text)
    start = text.index(words)
    labels = {entity.id: entity.label for entity in analysis.entities}
    found = {labels[mention.entity] for mention in analysis.mentions if mention.span.start == start and len(mention.span) > 6}
    assert found == {label}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Carlos Ruiz met Ana Diaz. It was raining. The Lima mayor praised the staff.", "The Lima mayor"),
        ("Kenyan President Tom Oduya visited Quito. Chad's leader asked for loans.", "Chad's leader"),
        ("Donald Ruiz met Eric Ruiz. Donald Ruiz said his son had done well.", "his son"),
    ],
)
def test_who_is_left_open(text: str, words: str) -> None:
    """Of two persons, for another country, and without a word for kin nobody is taken up."""
    analysis = understood(text)
    start = text.index(words)
    kinds = {entity.id: entity.kind for entity in analysis.entities}
    assert {kinds[mention.entity] for mention in analysis.mentions if mention.span.start == start} <= {
        "Group",
        "Country",
        "Person",
    }
    assert all(kinds[mention.entity] != "Person" for mention in analysis.mentions if mention.span.of(text) == words)
