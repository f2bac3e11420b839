"""Unknown towns, ships, offices and units by the words in and around their names."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document
from graph.recognize.names import recognize_names
from graph.recognize.names_located import located_as
from tests.recognize.test_names_described import kinds


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Voters queued in Dormaa and Savelugu, officials said.", "Savelugu", "City"),
        ("A ferry sailed from Vestnes to Molde on Friday.", "Vestnes", "City"),
        ("The cable between Hareid and Sulesund was cut.", "Sulesund", "City"),
        ("The vessel was seized off Nukumanua on Monday.", "Nukumanua", "Place"),
        ("CORVALE (Coast Wire) - The port reopened.", "CORVALE", "City"),
        ("Mayor Berit Aas of Hornvik said the town had hoped for jobs.", "Hornvik", "City"),
        ("Gunmen attacked the Tilwa region before dawn.", "Tilwa", "Region"),
        ("In Sarvik, where the army fought rebels, and in Armolt, where it did not, people voted.", "Armolt", "City"),
    ],
)
def test_words_of_place_make_a_town_of_an_unknown_name(text: str, name: str, kind: str) -> None:
    """Prepositions of place, ways between places, datelines and nouns for places make an unknown name a place."""
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize("text", ["Voters lost confidence in Dahlberg.", "The fund has a stake in Dahlberg."])
def test_trust_in_somebody_is_no_place(text: str) -> None:
    """'in' behind a noun of trust or ownership says nothing about a place."""
    doc = snapshot(parse(text, load()))
    name = next(name for name in recognize_names(doc, Document("text", text)) if name.text == "Dahlberg")
    assert located_as(doc, name)[1] == 0.0


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The captain of the trawler Admiral Brusk was fined.", "Admiral Brusk", "Entity"),
        ("The frigate Santa Rita left port.", "Santa Rita", "WeaponSystem"),
        ("The trawler Playa de Oria lost its nets.", "Playa de Oria", "Entity"),
        ("Ferries stayed in port as Storm Hedda came near.", "Storm Hedda", "NamedEvent"),
        ("HMNZS Waihou brought tents.", "HMNZS Waihou", "WeaponSystem"),
        ("The Attorney General's Office dropped the case.", "Attorney General's Office", "GovernmentBody"),
        ("Contact the Office of the Prime Minister and Cabinet.", "Office of the Prime Minister and Cabinet", "GovernmentBody"),
        ("The 3rd Parachute Regiment arrived late.", "3rd Parachute Regiment", "MilitaryForce"),
        ("Aircraft from RAAF Base Tindal dropped supplies.", "RAAF Base Tindal", "Place"),
        ("The Dawn and Renewal Party opposed the bill.", "Dawn and Renewal Party", "Organization"),
        ("The Karoo News Agency reported it.", "Karoo News Agency", "Organization"),
        ("He won the Harbour Literature Prize.", "Harbour Literature Prize", "Entity"),
    ],
)
def test_nouns_for_ships_offices_and_units(text: str, name: str, kind: str) -> None:
    """A noun for a ship, an office with its holder, a number before a unit and pairs of nouns tell extent and class."""
    assert kinds(text).get(name) == kind


def test_short_names_of_ships_and_firms() -> None:
    """A ship without its letters and a firm without its trade keep their class."""
    found = kinds("The BRP Lapitan was rammed. The Lapitan was hit twice. Tolvik Metals sued. Tolvik wants money.")
    assert found["Lapitan"] == "WeaponSystem"
    assert found["Tolvik"] == "Organization"
