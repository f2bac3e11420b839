"""Classes of names by the nouns and prepositions beside them."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document
from graph.recognize.names import recognize_names


def kinds(text: str) -> dict[str, str]:
    """Return the class of each name by its words."""
    return {name.text: name.kind for name in recognize_names(snapshot(parse(text, load())), Document("text", text))}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ministers signed the Lake Tarn Security Accord on Monday.", "Lake Tarn Security Accord", "Agreement"),
        ("The senate ratified the Eastern Timber Compact last week.", "Eastern Timber Compact", "Agreement"),
        ("They agreed to set up a Clean Harbours Fund of $20 million.", "Clean Harbours Fund", "Initiative"),
        ("The firm's chairwoman, Nomsa Dube, met the press.", "Nomsa Dube", "Person"),
        ("The boat belongs to Vento Largo, a charity based in Naples.", "Vento Largo", "Organization"),
        ("The drones come from the Danish maker Nordlys Robotics.", "Nordlys Robotics", "Organization"),
        ("Latvia's parliament, the Saeima, put off the vote.", "Saeima", "GovernmentBody"),
        ("The town was shelled near Harvik on Monday.", "Harvik", "City"),
        ("The mayor of Velsund resigned.", "Velsund", "City"),
        ("Analysts at Stanford University, the University's rivals and others disagreed.", "Stanford University", "Organization"),
    ],
)
def test_nouns_beside_a_name_tell_its_class(text: str, name: str, kind: str) -> None:
    """Cue nouns, appositions and the prepositions of places decide the class of a name over the language model."""
    assert kinds(text).get(name) == kind


def test_legal_form_tells_firm_from_person() -> None:
    """A name with a legal form is a firm, and so is the same name without it."""
    found = kinds("De Groot NV raised its offer. Analysts said De Groot would wait. De Groot employs 900 people.")
    assert found["De Groot NV"] == found["De Groot"] == "Organization"


def test_person_of_a_body_is_two_names() -> None:
    """A speaker and the body behind 'of' are two names."""
    found = kinds('"It will not pass," said Sipho Dlamini of Harrier Capital.')
    assert found["Sipho Dlamini"] == "Person"
    assert found["Harrier Capital"] == "Organization"


def test_programme_behind_a_name_belongs_to_it() -> None:
    """The name of an initiative and the common noun behind it are one thing."""
    assert kinds("Latvia joined the Amber Coast project in May.")["Amber Coast project"] == "Initiative"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lindahl was born in Rosario, the daughter of a baker.", "Rosario"),
        ("Rebels attacked the border post at Karvan on Monday.", "Karvan"),
        ("Niger could send a battalion to Tassala if the violence spreads.", "Tassala"),
    ],
)
def test_where_somebody_is_born_or_sent_is_a_town(text: str, name: str) -> None:
    """A place of birth, of a post or of a journey is a town, whatever stands behind it."""
    assert kinds(text).get(name) == "City"
