"""Invitations to initiatives and agreements, who declined them, and who launched what."""

from __future__ import annotations

import pytest

from graph.model import Situation
from tests.understood import triples, understood

FIRST = "Chile launched the Green Valley Initiative. "


def standing(text: str) -> set[tuple[str, str, str]]:
    """Return actor, membership status and claim status of each membership in an initiative or agreement."""
    analysis = understood(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    situations: dict[object, Situation] = {situation.id: situation for situation in analysis.situations}
    found = set()
    for claim in analysis.claims:
        situation = situations.get(claim.content)
        if situation is not None and situation.kind.endswith("Membership"):
            actor = next(iter(situation.fillers("actor")))
            found.add((labels[str(actor)], str(situation.state_status), claim.status.value))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya has been invited to take part in the Green Valley Initiative.", ("Kenya", "Invited")),
        (FIRST + "Kenya was invited to take part.", ("Kenya", "Invited")),
        (FIRST + "Sweden decided not to take part.", ("Sweden", "Refused")),
        (FIRST + "Brazil turned down an invitation.", ("Brazil", "Refused")),
        (FIRST + "Brazil declined to join the initiative.", ("Brazil", "Refused")),
        (FIRST + "Peru joined it in May.", ("Peru", "Joined")),
    ],
)
def test_standing_to_an_initiative(text: str, expected: tuple[str, str]) -> None:
    """Who is invited, joins or declines stands to the initiative that was named, also where the words leave it out."""
    assert standing(text) == {(*expected, "Asserted")}


def test_bare_decline_answers_an_invitation() -> None:
    """Who was invited and 'declined' is no member; who was not invited declines something else."""
    text = "Kenya and Rwanda were invited to join the Green Valley Initiative. Rwanda declined. Ghana declined."
    assert ("Rwanda", "Refused", "Asserted") in standing(text)
    assert not any(actor == "Ghana" for actor, _, _ in standing(text))


@pytest.mark.parametrize(
    "text",
    [
        FIRST + "Brazil declined an invitation to a dinner.",
        FIRST + "Brazil declined to comment.",
        FIRST + "Brazil might decline to join the initiative.",
        FIRST + "If Brazil declines an invitation, the plan fails.",
    ],
)
def test_no_refusal(text: str) -> None:
    """What is declined must be the initiative, and the words must say that it was."""
    assert not any(status == "Asserted" for _, _, status in standing(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Green Valley Initiative was launched by Norway together with Iceland.",
        "Norway launched the Green Valley Initiative with Iceland in 2010.",
        "Norway and Iceland, which launched the Green Valley Initiative, met.",
    ],
)
def test_founders(text: str) -> None:
    """Who launches an initiative, and with whom, are its founders."""
    found = {(founder, status) for _, founder, status in triples(understood(text), "schema:founder")}
    assert found == {("Norway", "Asserted"), ("Iceland", "Asserted")}


def test_planned_launch_has_no_founder() -> None:
    """Who only plans to launch an initiative has not founded it."""
    text = "Norway plans to launch the Green Valley Initiative with Iceland."
    assert not any(status == "Asserted" for _, _, status in triples(understood(text), "schema:founder"))


def test_states_that_launch_together_take_part() -> None:
    """States that launched an initiative together are in it; one that launched it alone only founded it."""
    text = "Kenya and Ghana, which launched the Green Valley Initiative in May, met."
    assert standing(text) == {("Kenya", "Joined", "Asserted"), ("Ghana", "Joined", "Asserted")}
    assert standing("Kenya launched the Green Valley Initiative in May.") == set()
