"""Speakers of quotations."""

from __future__ import annotations

from tests.understood import speakers, understood


def test_pronoun_after_a_quotation() -> None:
    """'He said' after a quotation is who spoke before."""
    analysis = understood("“We must act,” said Kofi Mensah, an economist. “Time is short,” he said.")
    assert speakers(analysis) == ["Kofi Mensah", "Kofi Mensah"]


def test_group() -> None:
    """Analysts are a group that speaks."""
    assert speakers(understood("Analysts say that Zambia will default.")) == ["analysts"]


def test_unnamed_sources() -> None:
    """'Sources said' has an unnamed source."""
    assert speakers(understood("The minister will resign, sources said.")) == ["unnamed source"]


def test_author_of_a_memoir() -> None:
    """Who wrote the memoir speaks in it."""
    analysis = understood("According to Henry Dalton's memoir, Chile had asked for a loan.")
    assert speakers(analysis) == ["Henry Dalton"]
    assert ("Publication", "Henry Dalton's memoir") in [(entity.kind, entity.label) for entity in analysis.entities]
