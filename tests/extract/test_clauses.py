"""Clauses that no class knows are told with their participants as they stand."""

from __future__ import annotations

from graph.model import Analysis, Span
from tests.understood import understood


def _roles(analysis: Analysis, trigger: str) -> set[tuple[str, str]]:
    """Return the roles of what this word carries, with the words or labels of their fillers."""
    text = analysis.document.text
    labels = {entity.id: entity.label for entity in analysis.entities}
    labels |= {amount.id: amount.span.of(text) for amount in analysis.amounts}
    situations = {situation.id: situation for situation in analysis.situations}
    return {
        (role, filler.of(text) if isinstance(filler, Span) else labels[filler])
        for claim in analysis.claims
        if claim.trigger and claim.trigger.of(text) == trigger and isinstance(claim.content, str)
        for role, filler in situations[claim.content].roles
    }


def test_measures() -> None:
    """By how much something changes, and to what, are amounts and no things that take part."""
    roles = _roles(understood("The index fell 40 points to 7,114."), "fell")
    assert {("amount", "40 points"), ("amount", "7,114")} <= roles
    assert not any(role == "recipient" for role, _ in roles)


def test_relative_pronoun_is_its_noun() -> None:
    """'which' stands for the noun before it."""
    assert ("actor", "Volvo") in _roles(understood("Volvo, which makes trucks, posted a profit."), "makes")


def test_owner_of_what_happens() -> None:
    """The possessor of a collapse suffers it; the possessor of a proposal makes it."""
    analysis = understood("Oman's collapse surprised Spain. Chad's proposal was long.")
    assert _roles(analysis, "collapse") == {("topic", "Oman")}
    assert _roles(analysis, "proposal") == {("actor", "Chad")}


def test_sum_of_an_event_noun() -> None:
    """A sum of money of an event noun is its amount."""
    assert ("amount", "$2.7 billion") in _roles(understood("Volvo posted a profit of $2.7 billion."), "profit")


def test_prepositions_from_verbs_tell_nothing() -> None:
    """'including' and 'regarding' are prepositions, not events."""
    analysis = understood("The towns, including Oulu, wrote letters regarding the road.")
    assert not any(claim.trigger and claim.trigger.of(analysis.document.text) == "including" for claim in analysis.claims)
