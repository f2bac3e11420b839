"""Who becomes party to an agreement by a minister, in a relative clause, as one of many; who refuses and leaves."""

from __future__ import annotations

import pytest

from tests.extract.reading import tenures
from tests.extract.situations import told
from tests.understood import triples, understood


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Rivers Accord is short. It was signed by Norwegian Foreign Minister Anna Lund.", "Norway"),
        ("Germany, which signed the Alpine Convention in 1991, objected.", "Germany"),
        ("Ghana was one of the countries that signed the Kigali Accord in 2016.", "Ghana"),
    ],
)
def test_signatories(text: str, expected: str) -> None:
    """A minister signs for a state; who signs in a relative clause is a party, too."""
    assert [(party, status) for _, party, status in triples(understood(text), "party")] == [(expected, "Asserted")]


def test_year_in_which_several_signed() -> None:
    """The year in which many signed is that of the agreement; where one signs what is there, it need not be."""
    text = "Ghana was one of the countries that signed the Kigali Accord in 2016."
    assert [value for _, value, _ in triples(understood(text), "signed")] == ["2016"]


def test_forces_leave_an_agreement() -> None:
    """Forces that leave an agreement withdraw from it, not from a place."""
    assert told("The army left the Desert Accord in May.", "TreatyWithdrawal")
    assert told("Ghana will walk away from the Desert Accord.", "TreatyWithdrawal")


def test_three_countries() -> None:
    """'The three countries' are the three that were named last."""
    text = "Ghana, Togo and Benin met in Accra. The three countries signed the Volta Accord."
    assert {party for _, party, _ in triples(understood(text), "party")} == {"Ghana", "Togo", "Benin"}


def test_wants_others_to_do_something() -> None:
    """Who wants a country or body to do something asks it; who wants something for themselves does not."""
    assert {roles[:2] for roles, _ in told("Ottawa wants Peru to open the border.", "Request")} == {
        ("actor: Canada", "recipient: Peru")
    }
    assert not told("Ottawa wants to open the border. Ann Lee wants her son to study.", "Request")


def test_refuses_to_comment() -> None:
    """Who declines to do something refuses, though nobody else takes part."""
    assert told("The Foreign Office declined to comment.", "Refusal") == {(("actor: Foreign Office",), "Asserted")}


def test_inverted_condition_before_the_main_clause() -> None:
    """'Should A do it, B would ...' supposes that A does it."""
    text = "Should Iran raise its duty, however, Chile would stop buying trains, Pablo Diaz warned."
    assert not told(text, "Sanction")
    assert {status for _, status in told(text, "Statement")} == {"Asserted"}


def test_those_who_sign_for_two_states() -> None:
    """'The two leaders' sign for the two countries spoken of, and a counterpart for the country before it."""
    text = "Malta and Libya agreed to reopen the line. The two leaders signed a memorandum of understanding."
    assert {party for _, party, _ in triples(understood(text), "party")} == {"Malta", "Libya"}
    text = "The Rivers Accord was signed by Norwegian Foreign Minister Anna Lund and her Swedish counterpart, Lars Ek."
    assert {party for _, party, _ in triples(understood(text), "party")} == {"Norway", "Sweden"}


def test_launched_with_a_partner() -> None:
    """Who launches an initiative with a partner cooperates with it."""
    text = "Nordvik Group launched the Green Port Initiative in 2013 with the European Investment Bank."
    assert {roles[:2] for roles, _ in told(text, "Cooperate")} == {
        ("actor: Nordvik Group", "recipient: European Investment Bank")
    }


def test_diplomats_serve_their_state() -> None:
    """A diplomat holds a post for the country before the word."""
    assert ("David Hill", "diplomat", None, "United States", "Former") in {
        row[:5] for row in tenures("Former U.S. diplomat David Hill wrote a letter.")
    }
