"""Who does what a relative clause says of the noun by which somebody is described; what is no deployment, no party."""

from __future__ import annotations

from tests.extract.situations import told
from tests.understood import triples, understood


def test_those_who_are_said_to_be_it() -> None:
    """'A and B are the countries that ...': A and B did it; who is not the one did not."""
    text = "Ghana and Togo are the ones that attacked Benin last spring."
    assert {roles[:2] for roles, _ in told(text, "Assault")} == {("actor: Ghana", "actor: Togo")}
    assert all("actor: Peru" not in roles for roles, _ in told("Peru is not the country that attacked Chile.", "Assault"))


def test_a_person_is_no_deployment() -> None:
    """One who was stationed somewhere is no deployment of forces, and a phrase with 'foreign' is nobody's presence."""
    assert not told("Otto Berg, a lieutenant, was stationed in Narvik.", "Deployment")
    assert not told("Mali's army grew. Experts praise the foreign military presence in Mali.", "Deployment")


def test_a_former_president_binds_no_state() -> None:
    """Who is former need not have signed in office."""
    text = "Former US President Bill Hill signed the Rivers Protocol, but it was never ratified."
    assert ("Rivers Protocol", "United States", "Asserted") not in triples(understood(text), "party")


def test_one_of_a_make_is_no_firm() -> None:
    """Who buys 'a Boeing' buys a plane."""
    assert not told("Ann Lee bought a Boeing.", "Investment")
    text = "For none of the parties, higher tariffs will be a priority."
    assert all(not roles for roles, _ in told(text, "State"))
