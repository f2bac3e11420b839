"""Agreement, alliance and initiative facts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.understood import meant, triples, understood


def parties(text: str) -> set[str]:
    """Return the labels of the parties that a text asserts."""
    return {party for _, party, status in triples(understood(text), "party") if status == "Asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland signed a fisheries agreement in 1998.",
        "The fisheries agreement between Norway and Iceland was renewed.",
        "Norway's fisheries agreement with Iceland was renewed.",
        "The Norway-Iceland fisheries agreement was renewed.",
    ],
)
def test_parties(text: str) -> None:
    """The words around an agreement's noun name its parties."""
    assert parties(text) == {"Norway", "Iceland"}


@pytest.mark.parametrize(
    "text",
    [
        "If Norway signs a fisheries agreement with Iceland, prices will fall.",
        "Norway wants a fisheries agreement with Iceland.",
        "Norway did not sign a fisheries agreement with Iceland.",
        "Norway is negotiating a fisheries agreement with Iceland.",
    ],
)
def test_no_party_of_what_is_not_concluded(text: str) -> None:
    """Who only may, wants to or does not sign is no party."""
    assert parties(text) == set()


def test_possessive_pronoun_names_a_party() -> None:
    """'Its treaty with B' binds whom the pronoun means, and B."""
    analysis = understood("Chile increased its budget. Under its defense treaty with Peru, troops train together.")
    assert meant(analysis, "defense treaty with Peru") == "Defense treaty (Chile-Peru)"
    assert {party for _, party, _ in triples(analysis, "party")} == {"Chile", "Peru"}


def test_definite_phrase_takes_up_the_nearest() -> None:
    """'The pact' means the agreement that was spoken of last."""
    analysis = understood(
        "Kenya and Uganda signed a trade agreement in 2001. Later Kenya and Sudan signed a water treaty. The pact runs for ten years."
    )
    assert meant(analysis, "The pact") == "Water treaty (Kenya-Sudan)"
    assert triples(analysis, "duration") == [("Water treaty (Kenya-Sudan)", "P10Y", "Asserted")]


def test_so_called_arrangement_becomes_an_agreement() -> None:
    """A so-called arrangement is an agreement where 'the agreement' takes it up."""
    analysis = understood(
        "Denmark's so-called cost-sharing scheme covers rent and fuel. The current four-year agreement is set to expire at the end of June.",
        date(2012, 3, 1),
    )
    label = "Cost-sharing scheme (Denmark)"
    assert meant(analysis, "The current four-year agreement") == label
    assert triples(analysis, "duration") == [(label, "P4Y", "Asserted")]
    assert [(label, value[:7]) for _, value, status in triples(analysis, "expires") if status == "Asserted"] == [
        (label, "2012-06")
    ]


def test_dates() -> None:
    """Signing, entry into force and replacement are facts of the agreement."""
    analysis = understood(
        "Chile and Peru signed a border treaty in 1994. The treaty entered into force in 1995 and replaced the 1929 border treaty."
    )
    label = "Border treaty (Chile-Peru)"
    assert (label, "1994", "Asserted") in triples(analysis, "signed")
    assert (label, "1995", "Asserted") in triples(analysis, "inForceFrom")
    assert triples(analysis, "replaces") == [(label, "1929 border treaty", "Asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sent Uganda, its ally, a warning.",
        "Kenya held talks with fellow ally Uganda.",
        "Uganda, an ally of Kenya, protested.",
        "Kenya and Uganda are allies.",
    ],
)
def test_allies(text: str) -> None:
    """Allies are told by 'ally' beside a name."""
    found = {frozenset((one, other)) for one, other, status in triples(understood(text), "alliedWith") if status == "Asserted"}
    assert found == {frozenset(("Kenya", "Uganda"))}


def test_former_ally() -> None:
    """A former ally is none."""
    assert triples(understood("Kenya attacked its former ally Uganda."), "alliedWith") == []


def test_deal_between_the_two_countries_named() -> None:
    """'The deal' that is signed where two countries were just named is theirs, and later phrases take it up."""
    analysis = understood(
        "Canada and Denmark settled their dispute. Both ministers signed the deal on Monday. The pact is short."
    )
    assert meant(analysis, "the deal") == meant(analysis, "The pact") == "Deal (Canada-Denmark)"


def test_what_is_not_reached_is_no_agreement() -> None:
    """A failed deal is no entity."""
    analysis = understood("Kenya and Uganda failed to reach a fishing agreement.")
    assert not [entity for entity in analysis.entities if entity.kind == "Agreement"]


def test_parliament_that_ratifies_is_no_party() -> None:
    """Who ratifies for a country is no party."""
    analysis = understood("Chile and Peru signed a border treaty. The treaty was ratified by both parliaments.")
    assert {party for _, party, _ in triples(analysis, "party")} == {"Chile", "Peru"}


def test_close_to_signing() -> None:
    """What is only near is not concluded, though the words after it mean the same agreement."""
    analysis = understood("Chile and Peru are close to signing a border treaty. Brazil opposes the treaty.")
    assert [party for _, party, status in triples(analysis, "party") if status == "Asserted"] == []
    assert meant(analysis, "the treaty") == "Border treaty (Chile-Peru)"


def test_purpose_of_an_initiative() -> None:
    """What an initiative aims to do is its purpose, in the words of the text; whose it is leads it."""
    analysis = understood("Norway's Clear Water Initiative, which aims to protect lakes from acid rain, began in 1998.")
    assert [value for _, value, _ in triples(analysis, "purpose")] == ["to protect lakes from acid rain"]
    assert [leader for _, leader, _ in triples(analysis, "ledBy")] == ["Norway"]


def test_one_state_signs_a_standing_agreement() -> None:
    """The day on which one state signs is not the day of the agreement."""
    assert triples(understood("In July 2009 Malawi signed the treaty on cluster munitions."), "signed") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Andean Trade Agreement, whose parties are Peru and Chile, expired in 2011.",
        "The signatories of the Andean Trade Agreement are Peru and Chile.",
        "Under a 25-year agreement signed in Lima on 2 February, Peru will pay Chile $20 million a year.",
    ],
)
def test_parties_that_are_listed_or_bound(text: str) -> None:
    """Who is called a party is one, and who pays whom under an agreement that was signed."""
    assert parties(text) == {"Peru", "Chile"}


def test_worth() -> None:
    """What an agreement is worth is its amount; what it would be worth is not yet."""
    text = "Peru and Chile signed the Andean Water Treaty. The treaty is worth about $48 million."
    assert [status for _, _, status in triples(understood(text), "amount")] == ["Asserted"]
    text = "Peru and Chile signed the Andean Water Treaty. The treaty would be worth $48 million if it were ratified."
    assert all(status == "Conditional" for _, _, status in triples(understood(text), "amount"))


def test_signed_in_a_relative_clause() -> None:
    """'The deal it signed with B in 2004' dates the deal."""
    text = "Peru quit the trade deal it signed with the European Union in 2004."
    assert [value for _, value, _ in triples(understood(text), "signed")] == ["2004"]


def test_replaced_agreement_is_not_taken_up() -> None:
    """'The treaty' after 'it replaces the old treaty' is not the old one."""
    analysis = understood(
        "Peru and Chile signed the Andean Water Treaty. It replaces the Arica Protocol. The two countries say that the deal is fair."
    )
    assert meant(analysis, "the deal") != "Arica Protocol"


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Peru signed the Lima Declaration. The declaration takes effect in 2013.", "The declaration", "Lima Declaration"),
        (
            "The Green Shield Partnership is new. The partnership, led by Peru, grows.",
            "The partnership",
            "Green Shield Partnership",
        ),
    ],
)
def test_own_noun(text: str, words: str, label: str) -> None:
    """A definite noun takes up the agreement or initiative that has it in its name; a clause after a comma does not matter."""
    assert meant(understood(text), words) == label


def test_noun_with_a_clause_that_picks() -> None:
    """'The partnership that Chile seeks' is another one."""
    text = "The Green Shield Partnership is new. The partnership that Chile seeks is older."
    assert meant(understood(text), "The partnership") is None


APPOSED = "Peru will leave the Andes Trade Compact, the trade deal it signed with Japan in 2011."
CROSSED = "Chad met Niger on Monday. The water treaty, which the two countries signed in 2012, expires in 2030."


def test_facts_in_an_apposition() -> None:
    """What is said of 'the deal' behind a comma is said of the agreement named before it; 'it' that signs is a country."""
    analysis = understood(APPOSED)
    assert triples(analysis, "party") == [
        ("Andes Trade Compact", "Peru", "Asserted"),
        ("Andes Trade Compact", "Japan", "Asserted"),
    ]
    assert triples(analysis, "signed") == [("Andes Trade Compact", "2011", "Asserted")]


def test_facts_in_a_relative_clause_that_the_parser_misreads() -> None:
    """'Which' before a noun and its participle opens a clause of its own: the two signed, and the treaty expires."""
    analysis = understood(CROSSED)
    parties = {(party, status) for _, party, status in triples(analysis, "party")}
    assert parties == {("Chad", "Asserted"), ("Niger", "Asserted")}
    assert [value for _, value, _ in triples(analysis, "signed")] == ["2012"]
    assert [value for _, value, _ in triples(analysis, "expires")] == ["2030"]
