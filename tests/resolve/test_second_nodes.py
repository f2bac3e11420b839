"""One thing is one node: memoranda and their short form, truces, envoys with their posting, the people of a country."""

from __future__ import annotations

import pytest

from graph.model import Entity
from tests.resolve.test_names import discourse_of
from tests.understood import understood


def of_kind(text: str, *kinds: str) -> list[Entity]:
    """Return the entities of these classes of a text with all its claims."""
    return [entity for entity in understood(text).entities if entity.kind in kinds]


def test_memorandum_and_its_short_form_are_one() -> None:
    """'MoU' and 'the memorandum' mean the memorandum of understanding that was signed, and name no body or person."""
    text = (
        "Kenya and Rwanda signed a memorandum of understanding (MoU) in Kigali. The MoU covers tea. "
        "Under the memorandum, Kenya will pay $4 million."
    )
    discourse = discourse_of(text)
    found = {discourse[mention.entity].label for mention in discourse.mentions if "m" in mention.span.of(text)[:8].lower()}
    assert [entity.label for entity in discourse.entities if entity.kind == "Agreement"] == [
        "Memorandum of understanding (Kenya-Rwanda)"
    ]
    assert "Memorandum of understanding (Kenya-Rwanda)" in found


def test_ceasefire_is_the_truce() -> None:
    """A ceasefire may be called a truce later on."""
    found = of_kind("Chad and Sudan agreed to a ceasefire on Friday. Both signed the truce in Abeche.", "Agreement")
    assert [entity.label for entity in found] == ["Ceasefire (Chad-Sudan)"]


def test_envoy_with_a_posting_is_the_person_named_behind_it() -> None:
    """The name behind 'its ambassador in Quito' is that ambassador, no second node."""
    text = "Chile will wait, according to its ambassador in Quito, Ana Ruiz, who left the talks early."
    assert not of_kind(text, "Group")


def test_people_of_whom_a_minister_says_our_are_those_of_the_country() -> None:
    """'Kenyan fishermen' and a Kenyan minister's 'our fishermen' are one group."""
    text = (
        '"We will sign if our fishermen are protected," Kenyan Foreign Minister Daniel Otieno told reporters. '
        "He demanded the release of Kenyan fishermen."
    )
    assert len([entity for entity in of_kind(text, "Group") if "fishermen" in entity.label]) == 1


def test_office_of_a_prime_minister_is_a_state_body() -> None:
    """The office of a head of government is a body of the state, no group of people."""
    found = of_kind("Prime Minister Ana Ruiz's office said the vote would be held in May.", "GovernmentBody", "Group")
    assert [(entity.kind, entity.label) for entity in found] == [("GovernmentBody", "Ana Ruiz's office")]


def test_court_with_and_without_its_state_is_one() -> None:
    """A body called with its nationality and field once and in short later is one node."""
    text = "The Peruvian Supreme Court of Review upheld the ban. The Supreme Court said on Monday that the ban stands."
    assert len(of_kind(text, "GovernmentBody")) == 1


def test_faith_stands_for_its_church() -> None:
    """A church is called by its faith alone, too."""
    text = "The Church of Solarism opened a school in Perth. Critics of Solarism spoke. Solarism said it would sue the paper."
    assert len([entity for entity in of_kind(text, "Organization") if "Solarism" in entity.label]) == 1


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Fighters of the Norland Liberation Army shelled Quito on Monday.", "Norland Liberation Army"),
        ("Taliban fighters attacked Kabul on Monday.", "Taliban"),
    ],
)
def test_fighters_of_a_named_body_are_that_body(text: str, label: str) -> None:
    """An armed body acts by its fighters; a rebel army is an organization, no force of a state."""
    found = of_kind(text, "Organization", "Group", "MilitaryForce")
    assert [(entity.kind, entity.label) for entity in found] == [("Organization", label)]


def test_campaign_of_a_candidate_is_one_however_it_is_called() -> None:
    """'The Ruiz campaign' and 'Ruiz's campaign' are one node."""
    text = "Senator Ana Ruiz spoke in Quito. Ruiz's campaign denied the report. The Ruiz campaign rejected the offer."
    assert len([entity for entity in of_kind(text, "Group") if "campaign" in entity.label]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "No foreign government rejected the offer.",
        "Any politician would reject the offer.",
        "Peru opened training camps near Quito.",
        "Peru rejected all alternatives.",
        "Peru wants to limit government.",
    ],
)
def test_who_is_nobody_is_no_node(text: str) -> None:
    """'No government', 'any politician', camps for training and alternatives are no groups of people."""
    assert not of_kind(text, "Group")


def test_neither_of_two_are_the_two() -> None:
    """'Neither country' takes up the two that were named last."""
    analysis = understood("Chile and Peru met in Quito. Neither country signed the treaty.")
    labels = {entity.id: entity.label for entity in analysis.entities}
    signing = next(situation for situation in analysis.situations if situation.kind == "Signing")
    assert {labels[str(actor)] for actor in signing.fillers("actor")} == {"Chile", "Peru"}


def test_soldiers_are_a_force() -> None:
    """Soldiers and battalions without a country are forces, too."""
    found = of_kind("Soldiers arrested Ana Ruiz. She rejected the offer of a battalion.", "Group", "MilitaryForce")
    assert {entity.kind for entity in found} == {"MilitaryForce"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The contract went to Green Heron Marine, a small firm. Green Heron was paid in May.", "Green Heron Marine"),
        ("Tanaka Rubber holds a stake in the plant. Shares of Tanaka fell.", "Tanaka Rubber"),
        ("Records seen by the Malta Ledger show it. The Ledger printed them.", "Malta Ledger"),
    ],
)
def test_firms_and_papers_go_by_a_part_of_their_names(text: str, label: str) -> None:
    """A firm is called without its trade, a newspaper by the word for it."""
    found = [entity.label for entity in understood(text).entities if entity.label.split()[0] in {*label.split(), "Ledger"}]
    assert found == [label]


def test_firm_and_its_founder() -> None:
    """A surname that is a known firm, which the text has in full, means the firm where nobody is addressed by it."""
    text = "Siemens Energy raised prices. Werner von Siemens founded the parent. Shares of Siemens fell."
    assert {entity.kind for entity in understood(text).entities if entity.label.startswith("Siemens")} <= {"Organization"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Peru broke up the Velasco drug cartel. Ana Ruiz leads the Velasco cartel.", 1),
        ("The German Maritime Museum in Lima is new. The Maritime Museum opens in May.", 1),
        ("He sold a portable music player to Peru.", 0),
    ],
)
def test_names_with_their_nouns(text: str, count: int) -> None:
    """A name with the noun that says what it is, and a museum without its nationality, are one; a device is no group."""
    found = [
        entity for entity in understood(text).entities if entity.kind not in {"Person", "Country", "City", "Concept", "Region"}
    ]
    assert len(found) == count
