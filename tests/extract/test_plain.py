"""Plain events and states: what they are told of, and what is none because it says nothing or a class below says it."""

from __future__ import annotations

import pytest

from graph.extract.clauses import RULE
from graph.model import Span
from tests.understood import understood


def _plain(text: str) -> set[str]:
    """Return each claimed Event and State that is no mere clause, with its roles in order."""
    return {told for told in _told(text) if told.split()[0] in {"Event", "State"}}


def _told(text: str) -> set[str]:
    """Return each claimed situation that is no mere clause: its class and roles."""
    analysis = understood(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    situations = {situation.id: situation for situation in analysis.situations}
    found = set()
    for claim in analysis.claims:
        situation = situations.get(str(claim.content))
        if situation is not None and claim.rule != RULE and situation.kind not in {"Statement", "Tenure"}:
            roles = [
                f"{role}={filler.of(text) if isinstance(filler, Span) else labels.get(filler, filler)}"
                for role, filler in situation.roles
            ]
            found.add(" ".join([situation.kind, *roles]))
    return found


@pytest.mark.parametrize(
    "text",
    [
        # a clause tells what is said: that is a statement
        "Maria Lopez reminded Luis Prado that Peru attacked Chile.",
        # somebody is told to do it
        'Luis Prado said: "Pray for Maria Lopez."',
        # a verb that only takes up what was told before
        "Maria Lopez had helped to provide it, she said.",
        # of several that did it, one is known
        "A couple and their two children were among the passengers, Maria Lopez said.",
    ],
)
def test_no_event(text: str) -> None:
    """What a statement tells, what is asked for, what takes up something else, and what names half of a subject is no event."""
    assert not _plain(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luis Prado will buy all shares that Peru offers.", "Event actor=Luis Prado topic=all shares"),
        ("Luis Prado worked closely with Maria Lopez.", "Cooperate actor=Luis Prado recipient=Maria Lopez"),
        ("Luis Prado and Maria Lopez disagree over the dam.", "Dispute actor=Luis Prado actor=Maria Lopez topic=dam"),
        ("Maria Lopez won Ohio.", "Election actor=Maria Lopez topic=Ohio"),
        ("Maria Lopez won 19 delegates.", "Election actor=Maria Lopez topic=delegates"),
        ("Peru will host a summit in Lima.", "Meeting actor=Peru location=Lima"),
        ("Luis Prado dismissed the concerns.", "Reject actor=Luis Prado topic=the concerns"),
        ("Luis Prado recommended the creation of a fund.", "Request actor=Luis Prado topic=creation of a fund"),
    ],
)
def test_class_and_participants(text: str, expected: str) -> None:
    """Where a class below fits, the event has it; what it is done to is told in words where it has no name."""
    assert expected in _told(text)


def test_votes_in_two_places() -> None:
    """Who wins in one place and in another wins twice, as does who wins 38 seats and 44."""
    for text in ("Maria Lopez won Ohio. Maria Lopez won Texas.", "Maria Lopez won 38 delegates. Maria Lopez won 44 delegates."):
        assert [situation.kind for situation in understood(text).situations].count("Election") == 2
