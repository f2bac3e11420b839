"""Names of which nothing tells what they are, newspapers by their place, lists, owners in names of places."""

from __future__ import annotations

import pytest

from tests.recognize.test_names_described import kinds

_FILL = "The council met again and put the matter off until the spring, as it had done in each of the two years before. " * 6


def test_name_without_any_support_gets_a_general_class() -> None:
    """What only the model takes for a person is an entity; a title, a given name or a pronoun behind it makes it a person."""
    found = kinds(f"The drill, known as Tarvas Kolm, ended. Minister Orlo Vandt said no. {_FILL}")
    assert found.get("Tarvas Kolm") in {None, "Entity", "Actor", "NamedEvent", "Organization"}
    assert found["Orlo Vandt"] == "Person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Malta Advocate thinks that the bill will be high.", "Malta Advocate", "Organization"),
        ("He told the Fiji Evening Post so.", "Fiji Evening Post", "Organization"),
        ("The list “Harbour Together” faces two others.", "Harbour Together", "Organization"),
        ("We stayed at Frenchman's Bay Hotel.", "Frenchman's Bay Hotel", "Place"),
        ("The International Commission of Archivists objected.", "International Commission of Archivists", "Organization"),
        ("St. Lucia cares about bananas.", "St. Lucia", "Country"),
        ("The 12th Military Region withdrew.", "12th Military Region", "MilitaryForce"),
        ("Brenmar SA fell in Lisbon.", "Brenmar SA", "Organization"),
    ],
)
def test_papers_lists_and_owners(text: str, name: str, kind: str) -> None:
    """A place and a word for papers, a noun before quotation marks, an owner in a place's name tell extent and class."""
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We want Whitaker. We need Whitaker now.", "Whitaker"),
        ("The committee had praised Jérôme Kalvet for the plan.", "Jérôme Kalvet"),
        ("The plan was drawn up with Robin Kalvet in March.", "Robin Kalvet"),
        ("The seat went to Harlow Leung in the end.", "Harlow Leung"),
    ],
)
def test_given_and_family_names_speak_for_a_person(text: str, name: str) -> None:
    """A common family name, a given name with accents or of both sexes, an East Asian family name behind speak for a person."""
    assert kinds(f"{text} {_FILL}").get(name) == "Person"
