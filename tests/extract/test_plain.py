"""Plain events and states: what they are told of, and what is none because it says nothing or a class below says it."""

from __future__ import annotations

import pytest

from graph.extract.clauses import RULE
from graph.model import Span
from tests.understood import understood

_LEFT_OUT = frozenset({RULE, "plain-untensed", "verb-beside", "verb-unfilled", "saying-unfilled"})
"""Rules that the graph leaves out."""


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
        if situation is not None and claim.rule not in _LEFT_OUT and situation.kind not in {"Statement", "Tenure"}:
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a group that somebody gains or sends is what comes of it
        ("Luis Prado recruited volunteers in Peru.", "Event actor=Luis Prado topic=volunteers location=Peru"),
        (
            "Maria Lopez taught politics and government at Lima University.",
            "Event actor=Maria Lopez topic=politics topic=government",
        ),
        # a thing of a country is meant, not the country
        ("Luis Prado said the plan would end in an EU court.", "Event topic=plan"),
    ],
)
def test_participants(text: str, expected: str) -> None:
    """Each of those that a clause names has the part that it has in it."""
    assert any(told.startswith(expected) for told in _plain(text)), _plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Peru, it would take a child ten years to read it.",
        "Maria Lopez said such rows come about when it rains.",
        # an act is no deed of the place that is named before it
        "The Lima attacks hardened voters.",
        "It rained when Maria Lopez was a senator to build a port.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    """How long something takes, what is told in another clause and an infinitive that hangs on a noun are no events."""
    assert not _plain(text)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Luis Prado said the Senate would pick the envoy to Chad.", "recipient=Chad"),
        ("Maria Lopez said the debts were larger in Peru than in Chile.", "location=Chile"),
        ("Luis Prado said the raid took place in Lima.", "topic=place"),
        ("Maria Lopez said half of the wheat was sold to Peru.", "topic=half topic"),
    ],
)
def test_no_part_of_what_is_told(text: str, absent: str) -> None:
    """A phrase for an office, a comparison, a figure of speech and the subject again take no part."""
    assert not any(absent in told for told in _plain(text))


def test_where_a_thing_is() -> None:
    """The place of a thing that somebody acts on is the place of the act."""
    assert "Event actor=Maria Lopez location=Peru topic=one of the longest talks in Peru" in _plain(
        "Maria Lopez derailed one of the longest talks in Peru."
    )
    assert "Event actor=Maria Lopez topic=Booker" in _plain("Maria Lopez won the Booker.")


@pytest.mark.parametrize(
    "text",
    [
        "The unions asked how Maria Lopez could woo Luis Prado.",
        "In Peru, it would take a child whose parents are poor ten years to reach Chile.",
    ],
)
def test_questions_and_durations(text: str) -> None:
    """What is asked and how long something takes is no event."""
    assert not _plain(text)


def test_who_only_stands_by() -> None:
    """Who is somewhere while something happens is not the one it is done to."""
    assert not any("recipient=Maria" in told for told in _plain("Luis Prado staged Medea, now with Maria Lopez in the lead."))


@pytest.mark.parametrize(
    "text",
    [
        # a class fits, but not all that it needs is known
        "Luis Prado said that unions accuse you of fraud.",
        # one of several who have something together does not act by it
        "The partnership, led by Peru, harms fishing.",
        "Maria Lopez said that Luis Prado would do so before the vote.",
    ],
)
def test_left_out(text: str) -> None:
    """What a class tells whose parts are not known, and what nobody is said to do, is no plain event."""
    assert not {told for told in _plain(text) if "actor" in told}, _plain(text)


def test_welcomed_in_words() -> None:
    """What somebody welcomes is told in words where it has no name; whom a source says that somebody warned is the recipient."""
    assert "Support actor=Luis Prado topic=the decision" in _told("Luis Prado welcomes the decision.")
    assert "Event actor=envoy recipient=Maria Lopez" in _plain("Peru said that an envoy warned Maria Lopez of the storm.")


def test_who_fines() -> None:
    """Of a court that rules that somebody cheated and fines it, the court is who fines."""
    analysis = understood("The court ruled that the firm had cheated and fined it ten million dollars.")
    assert not any("firm had fined" in situation.label for situation in analysis.situations)


@pytest.mark.parametrize(
    "text",
    [
        "Workers who visit Maria Lopez like Chile.",
        '"They are shipping it to Peru," Luis Prado said. It rained.',
        "According to Maria Lopez, the trait is who it lacks.",
    ],
)
def test_kinds_and_pronouns(text: str) -> None:
    """Which people of a kind are spoken of, what a pronoun without a name stands for and a mere question are no events."""
    assert not _plain(text)


def test_where_somebody_travels() -> None:
    """Where a source says that somebody goes is a place; who gets a call is in contact."""
    assert "Event actor=Luis Prado location=Brussels" in _plain("Maria Lopez said that Luis Prado would commute to Brussels.")
    assert "Consult actor=Luis Prado recipient=prison officials" in _told("Luis Prado received a call from prison officials.")


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez said: I hope so.",
        "The court ruled on Monday that Luis Prado had misled voters.",
        "Peru took note of it.",
    ],
)
def test_what_takes_up_something_else(text: str) -> None:
    """A verb that only takes up something else, a ruling whose content is told and a figure of speech are no plain events."""
    assert not {told for told in _plain(text) if told.split()[1:2] in (["actor=Maria"], ["actor=court"], ["actor=Peru"])}


def test_from_whom_something_is_hidden() -> None:
    """From whom somebody hides something is who does not get it."""
    assert "Event actor=Luis Prado topic=report recipient=voters" in _plain("Luis Prado hid the report from voters.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luis Prado lost the election to Maria Lopez.", "Election actor=Maria Lopez recipient=Luis Prado topic=election"),
        ("Maria Lopez fundraised for Luis Prado.", "Support actor=Maria Lopez recipient=Luis Prado"),
        ("Maria Lopez pushed back against the report.", "Reject actor=Maria Lopez topic=report"),
        ("Maria Lopez debated Luis Prado.", "Consult actor=Maria Lopez recipient=Luis Prado"),
    ],
)
def test_class_of_campaigns(text: str, expected: str) -> None:
    """Who wins where somebody loses to him, who gathers money for whom, who resists what, and who debates whom."""
    assert expected in _told(text)


def test_what_is_only_set_beside() -> None:
    """What something is in line with takes no part; a strike that is called for a day is a protest."""
    told = _plain("Maria Lopez said that the lakes were shrinking in line with those of Chile.")
    assert not any("Chile" in event for event in told)
    assert "Protest actor=Maria Lopez" in _told("Maria Lopez called a strike for Monday.")


def test_what_somebody_needs() -> None:
    """Whom somebody needs is what he needs, not to whom anything is done."""
    assert any(told.startswith("State actor=Peru topic=") for told in _plain("Maria Lopez said that Peru needs leaders."))
