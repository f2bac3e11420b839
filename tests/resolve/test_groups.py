"""Bodies of states that common nouns name, and surnames that several people bear."""

from __future__ import annotations

import pytest

from graph.model import Entity
from tests.understood import meant, understood


def entity(text: str, words: str) -> Entity:
    """Return what the first mention with these words denotes."""
    analysis = understood(text)
    label = meant(analysis, words)
    return next(entity for entity in analysis.entities if entity.label == label)


@pytest.mark.parametrize(
    ("text", "words", "kind", "label"),
    [
        (
            "Peru's trade ministry rejected the offer.",
            "Peru's trade ministry",
            "GovernmentBody",
            "Ministry of Trade (Peru)",
        ),
        ("The Peruvian embassy denied the report.", "The Peruvian embassy", "GovernmentBody", "Embassy of Peru"),
        ("The air force bombed the camp.", "The air force", "MilitaryForce", "air force"),
        ("The defence committee rejected the bill.", "The defence committee", "GovernmentBody", "defence committee"),
        ("The government rejected the offer.", "The government", "Government", "government"),
        ("A strike committee rejected the offer.", "A strike committee", "Group", "strike committee"),
    ],
)
def test_bodies_of_states(text: str, words: str, kind: str, label: str) -> None:
    """Ministries, embassies, air forces and committees of a field of government are no mere groups."""
    found = entity(text, words)
    assert (found.kind, found.label) == (kind, label)


def test_government_of_an_envoy_is_that_of_the_state() -> None:
    """'Her government' is the government of the state whose envoy she is."""
    text = "Peru's ambassador, Rosa Quiroz, met reporters. Quiroz said her government had rejected the offer."
    assert entity(text, "her government").label == "Government of Peru"


def test_government_of_a_president_goes_by_the_name() -> None:
    """'Her government' is the government that a president heads, and of the country beside the title."""
    text = "Peruvian President Rosa Quiroz spoke on Monday. Quiroz said her government would reject the offer."
    found = entity(text, "her government")
    assert (found.kind, found.label) == ("Government", "Quiroz government")
    assert found.headed_by is not None


def test_surname_is_that_of_whom_the_text_is_about() -> None:
    """A relative who is named in passing does not take over the surname."""
    text = (
        "Petra Lindahl, a sculptor, died on Monday. Lindahl was born in Malmo, the daughter of Gustav Lindahl, a carpenter. "
        "Lindahl moved to Oslo in 1970."
    )
    assert meant(understood(text), "Lindahl", 2) == "Petra Lindahl"


def test_surname_is_that_of_the_last_subject() -> None:
    """A second bearer who becomes the subject takes over the surname."""
    text = "Petra Lindahl opened the meeting. Gustav Lindahl, her rival, spoke next. Lindahl demanded a vote."
    assert meant(understood(text), "Lindahl", 1) == "Gustav Lindahl"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Many Germans oppose the treaty.", "Germans"),
        ("A quarter of Germans oppose the treaty.", "Germans"),
        ("The Germans oppose the treaty.", "Germany"),
        ("Several mid-level officials oppose the treaty.", "mid-level officials"),
        ("The front-runner opposes the treaty.", "front-runner"),
    ],
)
def test_who_acts(text: str, actor: str) -> None:
    """Some of a people are a group, all of them their country; words with a hyphen stay whole."""
    analysis = understood(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    assert actor in {labels[str(filler)] for situation in analysis.situations for filler in situation.fillers("actor")}


def test_gerund_is_no_part_of_who_is_accused() -> None:
    """'Accused the leaders of aiding rebels' accuses the leaders."""
    assert meant(understood("Peru accused Chad's leaders of aiding rebels."), "Chad's leaders") == "Chad's leaders"


def test_long_name_of_a_body_in_a_phrase() -> None:
    """The name after 'director of' stays whole in the label."""
    analysis = understood("The director of the Centre for Polar and Marine Studies opposes the treaty.")
    assert "director of the Centre for Polar and Marine Studies" in {entity.label for entity in analysis.entities}


def test_member_in_apposition() -> None:
    """'A Michigan Democrat' behind a name is the person, no party."""
    analysis = understood("Dan Kild, a Michigan Democrat who fled to Chile, attacked Peru.")
    labels = {entity.id: entity.label for entity in analysis.entities}
    actors = {labels.get(str(filler)) for situation in analysis.situations for filler in situation.fillers("actor")}
    assert not {label for label in actors if label and "Party" in label}
