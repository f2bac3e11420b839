"""Requests and withdrawals by prepositions: 'at the invitation of', 'pulled out of', 'asked for nothing', 'holds a stake in'."""

from __future__ import annotations

import pytest

from tests.extract.situations import told


def test_invitation_is_a_request_and_no_place() -> None:
    """At whose invitation people met has asked them to, and is not where they met."""
    text = "President Ana Ruiz met President Juan Soto at the invitation of Norway."
    assert any("actor: Norway" in roles for roles, _ in told(text, "Request"))
    assert not any("location: Norway" in roles for roles, _ in told(text, "Meeting"))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Hungary pulled out of the Danube Accord in May.", "Asserted"),
        ("Hungary has not pulled out of the Danube Accord.", "Denied"),
        ("Hungary has reportedly pulled out of the Danube Accord.", "Reported"),
    ],
)
def test_pulling_out_of_an_agreement(sentence: str, status: str) -> None:
    """Who pulls out of an agreement leaves it, with the status of the clause."""
    assert told(sentence, "TreatyWithdrawal") == {(("actor: Hungary", "topic: Danube Accord"), status)}


@pytest.mark.parametrize("thing", ["nothing in return", "no money"])
def test_asking_for_nothing_is_no_request(thing: str) -> None:
    """Who asked for nothing made no request."""
    assert {status for _, status in told(f"Egypt asked for {thing}.", "Request")} == {"Denied"}


def test_complaint_accuses_not_the_court() -> None:
    """With whom a complaint is filed is not accused."""
    found = told("Brazil filed a complaint with the World Trade Organization in June.", "Accuse")
    assert {roles for roles, _ in found} == {("actor: Brazil",)}


def test_stake_is_an_investment() -> None:
    """Who holds a stake in a firm has invested in it."""
    found = told("Nordic Mills holds a 22 percent stake in Baltic Paper.", "Investment")
    assert found == {(("actor: Nordic Mills", "recipient: Baltic Paper"), "Asserted")}
