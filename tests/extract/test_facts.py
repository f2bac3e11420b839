"""Standing facts: places in places, countries of bodies and persons, parts, kin, founders."""

from __future__ import annotations

import pytest

from graph.model import Status
from tests.extract.reading import countries, facts, memberships, read


@pytest.mark.parametrize(
    "text",
    [
        "They met in Marseille, France, on Monday.",
        "They met in Marseille in southern France.",
        "They met in the French city of Marseille.",
        "They met in Marseille, a city in France.",
    ],
)
def test_places_in_places(text: str) -> None:
    """The text says in several ways in which country a city lies."""
    assert facts(text) == {("Marseille", "locatedIn", "France")}


def test_lists_of_places_say_nothing() -> None:
    """Places in a list lie nowhere, and a known city without its country is in no country."""
    assert not facts("They visited Marseille, France, Turin and Kenya. They met in Oslo.")


def test_bodies_and_their_seats() -> None:
    """'based in' and '-based' locate a body."""
    assert ("Nordic Fund", "locatedIn", "Oslo") in facts("The Nordic Fund, based in Oslo, invests in ports.")


def test_countries_of_bodies() -> None:
    """The country of a body stands before it, owns it, or is that of 'its'."""
    found = countries(
        "The Ghanaian Finance Ministry paid. Chile spoke through its Foreign Ministry. Kenya's Supreme Court ruled."
    )
    assert {"Ghana", "Chile", "Kenya"} == set(found.values())


def test_nationalities() -> None:
    """Work described with a country gives the nationality; an office gives none, nor does what an expert knows about."""
    found = countries("Danish economist Peter Holm met Chilean President Mary Hill and Iran expert Anna Berg.")
    assert found == {"Peter Holm": "Denmark"}


def test_kin() -> None:
    """Spouses, children and brothers by nouns and by 'married'."""
    text = "Peter Holm and his wife Anna Holm came. John Smith, the son of Mary Smith, left. Tom Hill married Jane Roe in 1990."
    assert facts(text) == {
        ("Anna Holm", "spouseOf", "Peter Holm"),
        ("John Smith", "childOf", "Mary Smith"),
        ("Tom Hill", "spouseOf", "Jane Roe"),
    }


def test_founders() -> None:
    """'founded' and 'was founded by' give the founder of a body."""
    assert ("Nordic Fund", "schema:founder", "Peter Holm") in facts("The Nordic Fund was founded by Peter Holm in 1990.")


def test_member_states() -> None:
    """'X is a member of Y' and 'Y member X' make states members of an organization; plans to join do not."""
    assert memberships("Turkey is a member of NATO.") == {("Turkey", "NATO")}
    assert not memberships("Georgia wants to join NATO.")


def test_works_and_awards() -> None:
    """Possessive and 'by' give the maker of a work, 'won' the award of a person."""
    text = 'In Peter Holm\'s novel "Cold Rain," a city drowns. Anna Berg won the Nobel Peace Prize in 1990.'
    assert facts(text) == {("Cold Rain", "schema:author", "Peter Holm"), ("Anna Berg", "schema:award", "Nobel Peace Prize")}


def test_organs_of_organizations() -> None:
    """An organ that an organization owns is its part."""
    assert ("European Commission", "partOf", "European Union") in facts("The EU's executive, the European Commission, agreed.")


@pytest.mark.parametrize(
    "text",
    [
        "Is Marseille in France?",
        "Is Marseille located in France?",
        "Was the Nordic Fund founded by Peter Holm?",
        "Did Tom Hill marry Jane Roe?",
    ],
)
def test_questions_state_nothing(text: str) -> None:
    """What a question asks is no fact."""
    assert not facts(text)


def test_conditions_and_negations_give_no_country() -> None:
    """A country that is denied or only supposed is nobody's."""
    assert not countries("If Peter Holm is a Danish economist, he will know. Peter Berg is not a French journalist.")


def test_based_units_and_outsiders() -> None:
    """'a Munich-based unit of X' does not place X, and a 'non-X member' is none of X's."""
    assert not facts("Nokia bought a Munich-based unit of Siemens.")
    assert not memberships("The non-NATO member Austria disagreed.")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Bergen, the second-largest city of Norway, is rainy.", ("Bergen", "locatedIn", "Norway")),
        ("Acme Holdings, the Turin-based port operator, agreed.", ("Acme Holdings", "locatedIn", "Turin")),
        ("Meridian Institute is a charity based in Genoa.", ("Meridian Institute", "locatedIn", "Genoa")),
        ("Acme Holdings is owned by Meridian Group.", ("Acme Holdings", "partOf", "Meridian Group")),
        ("Peru Mining, a firm owned by Meridian Group, agreed.", ("Peru Mining", "partOf", "Meridian Group")),
        ("Maria Lopez had a sister, Clara Lopez.", ("Clara Lopez", "schema:sibling", "Maria Lopez")),
        ("Maria Lopez is survived by a son, Juan Lopez, and two daughters.", ("Juan Lopez", "childOf", "Maria Lopez")),
        ("Maria Lopez was born in Arica, the daughter of Juan Lopez.", ("Maria Lopez", "childOf", "Juan Lopez")),
    ],
)
def test_seats_owners_and_kin(text: str, fact: tuple[str, str, str]) -> None:
    """Appositions with hyphens, owners and relatives that somebody has."""
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Acme Holdings may be owned by Meridian Group.",
        "Acme Holdings is not owned by Meridian Group.",
        "Maria Lopez never had a sister, Clara Lopez.",
    ],
)
def test_no_owner_no_kin(text: str) -> None:
    """What may be or is not so is no fact."""
    assert not any(predicate in {"partOf", "schema:sibling"} for _, predicate, _ in facts(text))


def test_apposition_holds_beside_a_modal() -> None:
    """What an apposition says is a fact, whatever its clause says; a verb that the tagger takes for a noun makes no place of a country."""
    analysis = read("The EU wants planes so that Frontex, the EU's border agency, can help Peru.")
    parts = [claim for claim in analysis.claims if claim.rule == "part-of"]
    assert [claim.status for claim in parts] == [Status.ASSERTED]
    assert ("Lima", "locatedIn", "Chile") not in facts("Chile's leader visits Lima.")
    assert ("Arequipa", "locatedIn", "Peru") in facts("Peru's second-largest city, Arequipa, is dry.")
