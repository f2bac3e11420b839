"""Clauses without a tense that nevertheless tell something."""

from __future__ import annotations

from tests.extract.situations import told
from tests.understood import understood


def rules(text: str, kind: str) -> set[str]:
    """Return the rules that found the claims of a class."""
    analysis = understood(text)
    situations = {situation.id for situation in analysis.situations if situation.kind == kind}
    return {claim.rule for claim in analysis.claims if claim.content in situations}


def test_absolute_clause() -> None:
    """A clause after 'with' that has a subject of its own is told, not only filled in."""
    assert rules("Rabat and Madrid hold talks, with Spain demanding 5 million euros from Morocco.", "Demand") == {"verb-frame"}


def test_nobody_means_to() -> None:
    """'No interest in doing' and 'no plans to do' deny what is done."""
    text = "Hill saw no interest from Peru to help Chile."
    assert {status for _, status in told(text, "Aid")} == {"Denied"}
    assert rules(text, "Aid") == {"verb-frame"}


def test_what_is_brought_about() -> None:
    """What something may lead somebody to do is told as possible."""
    text = "The cuts may prompt Japan to train with Chile."
    assert {status for _, status in told(text, "JointExercise")} == {"Predicted"}


def test_preposition_behind_away() -> None:
    """'Walk away from' has what it leaves behind 'away'."""
    assert told("Ghana will walk away from the Desert Accord.", "TreatyWithdrawal") == {
        (("actor: Ghana", "topic: Desert Accord"), "Predicted")
    }
