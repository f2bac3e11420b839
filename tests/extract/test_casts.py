"""Which class an event has, by who takes part in it and what the verb means with its object."""

from __future__ import annotations

import pytest

from tests.extract.situations import told
from tests.understood import understood


def kinds(text: str) -> set[str]:
    """Return the classes of what a text tells, statements and tenures aside."""
    analysis = understood(text)
    claimed = {claim.content for claim in analysis.claims if claim.rule != "clause"}
    return {s.kind for s in analysis.situations if s.id in claimed} - {"Statement", "Tenure"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ana Ruiz sacked Defence Minister Luis Prado.", {"Event"}),
        ("Defence Minister Luis Prado resigned.", {"Event"}),
        ("Luis Prado gave up his moustache.", {"Event"}),
        ("Luis Prado and his wife welcomed a baby girl.", {"Event"}),
        ("Luis Prado visited the market in Lima.", {"Event"}),
        ("Luis Prado discussed the new budget.", {"Event"}),
        ("Luis Prado agrees with Ana Ruiz.", {"Event"}),
        ("The Audit Office opened an investigation.", {"Event"}),
    ],
)
def test_nothing_but_an_event(text: str, expected: set[str]) -> None:
    """Where nobody gives in, is backed, met, asked or attacked, the class says no more than that something happens."""
    assert kinds(text) <= expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Luis Prado beat Ana Ruiz in the primary.", "Election"),
        ("Luis Prado beat Ana Ruiz by nine points, with most voters turning out in the north.", "Election"),
        ("Luis Prado cast his ballot for Ana Ruiz.", "Support"),
        ("Chile entered the Pacific Alliance in 2011.", "Accession"),
        ("Chile was preparing a missile for launch.", "Mobilize"),
        ("Chile released forty prisoners.", "Retreat"),
        ("Police raided the bank in Lima.", "Coerce"),
        ("Chile visited Peru.", "Consult"),
        ("Luis Prado met with Ana Ruiz.", "Meeting"),
        ("Chile gave food to refugees.", "Aid"),
    ],
)
def test_class_of_its_own(text: str, kind: str) -> None:
    """What has a class of its own gets it."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Luis Prado conducted his campaign with care.", "Assault"),
        ("Luis Prado won his battle with Ana Ruiz.", "Assault"),
        ("Workers at Nordic Mills began a two-day strike.", "Assault"),
        ("Ana Ruiz and Luis Prado fought a long battle for the nomination.", "Assault"),
        ("Luis Prado hammered Ana Ruiz in the debate.", "Assault"),
        ("The firm was fined after its drivers were forced to work at night.", "Coerce"),
        ("Luis Prado does not take donations from banks.", "Aid"),
        ("Luis Prado occupied the third place.", "Coerce"),
        ("The Paris agreement is in danger.", "Agree"),
        ("Ana Ruiz gave a news conference in Lima.", "Meeting"),
        ("Chile faces a grave threat, Ana Ruiz said.", "Threaten"),
        ("A dozen people were injured after a fire broke out in Lima.", "Assault"),
        ("Luis Prado recommended a new telephone.", "Request"),
        ("Luis Prado said a mayor must be ready to listen.", "Request"),
        ("Luis Prado resisted the urge to laugh.", "Reject"),
        ("Ana Ruiz called herself the woman who saved the firm.", "Aid"),
        ("Ferry services were suspended because of the storm.", "Sanction"),
        ("Chile spoke against a Peruvian withdrawal from the Pacific Alliance.", "TreatyWithdrawal"),
        ("Luis Prado agreed that the road had been dangerous.", "Agree"),
    ],
)
def test_no_such_class(text: str, kind: str) -> None:
    """A figure of speech, a compound, a thing in the place of a person and a role left open make no event of a class."""
    assert kind not in kinds(text)


def test_what_is_asked() -> None:
    """What somebody is told that he must do is the content of the request."""
    assert told("Ana Ruiz said Chile must cut its tariffs.", "Request") == {(("actor: Ana Ruiz", "recipient: Chile"), "Asserted")}
    (request,) = [s for s in understood("Ana Ruiz said Chile must cut its tariffs.").situations if s.kind == "Request"]
    assert request.fillers("affects")
    assert "must cut its tariffs" in request.label


def test_what_one_is_warned_against() -> None:
    """What somebody is warned against is what the request is about."""
    (request,) = [s for s in understood("Ana Ruiz warned Chile against raising its tariffs.").situations if s.kind == "Request"]
    assert request.fillers("topic")


def test_sum_of_a_thing_is_not_paid() -> None:
    """A sum that belongs to the thing backed is no part of the backing."""
    (backing,) = [s for s in understood("Ana Ruiz backed a $15 minimum wage.").situations if s.kind == "Support"]
    assert not backing.fillers("amount")
