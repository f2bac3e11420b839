"""Tellings: which reported clauses say something, and whom they name."""

from __future__ import annotations

import pytest

from tests.extract.reading import read


def _sayings(text: str) -> list[tuple[str, str, list[str]]]:
    """Return kind, label and participants of what is reported."""
    analysis = read(text)
    names = {entity.id: entity.label for entity in analysis.entities}
    told = [claim for claim in analysis.claims if claim.rule == "saying"]
    situations = {situation.id: situation for situation in analysis.situations}
    found = [situations[str(claim.content)] for claim in told]
    return [
        (situation.kind, situation.label, [names[filler] for _, filler in situation.roles if filler in names])
        for situation in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Berg said that the miners are not so sure.",
        "Ana Berg explained how hard the talks would be.",
    ],
)
def test_what_says_nothing_is_no_claim(text: str) -> None:
    """An adjective without what it is about and an embedded question tell nothing."""
    assert not _sayings(text)


def test_those_within_the_predicate_take_part() -> None:
    """Names deeper in the predicate are participants: what they have to do with it is the point."""
    assert _sayings("Ana Berg said the notes were exchanges between Peru and Tom Moss.") == [
        ("State", "the notes were exchanges between Peru and Tom Moss", ["notes", "Peru", "Tom Moss"])
    ]


def test_those_in_a_comparison_do_not() -> None:
    """'than Chile' only compares."""
    kind, label, names = _sayings("Ana Berg said that Peru has fewer ports than Chile.")[0]
    assert (kind, label) == ("State", "Peru has fewer ports than Chile")
    assert "Peru" in names
