"""Names whose class nothing but the language model tells are marked."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document
from graph.recognize.names import recognize_names
from graph.recognize.names_doubts import _is_unlike_person


def doubted(text: str) -> set[str]:
    """Return the names that are marked as doubted."""
    return {name.text for name in recognize_names(snapshot(parse(text, load())), Document("text", text)) if name.doubted}


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan company Velmora bought two ships.",
        "They met in Harvik on Monday.",
        "Norway and Peru signed a treaty in Oslo.",
        "Nordlys Tyres closed its plant.",
        "Brenmar SA fell in Lisbon.",
        "Minister Orlo Vandt said no.",
        "The Ministry of Fisheries objected.",
    ],
)
def test_founded_names(text: str) -> None:
    """A table, a cue noun, a legal form, a trade, a title or a noun of place or body around a name found its class."""
    assert doubted(text) == set()


@pytest.mark.parametrize(
    ("text", "name"), [("He carried Tarvas Kolm past the gate.", "Tarvas Kolm"), ("Nobody used Velmora last year.", "Velmora")]
)
def test_doubted_names(text: str, name: str) -> None:
    """A name for which nothing around it speaks is doubted, if it is found at all."""
    names = recognize_names(snapshot(parse(text, load())), Document("text", text))
    assert all(found.doubted for found in names if found.text == name)


@pytest.mark.parametrize("name", ["Ford Corvala", "Marlo Street Day", "Velo OS"])
def test_names_unlike_a_person(name: str) -> None:
    """A firm in front, a noun for a thing or letters at the end speak against a person."""
    assert _is_unlike_person(name)
    assert not _is_unlike_person("Ana London")


def test_region_with_the_name_of_its_city() -> None:
    """A name that a region and its city bear is sure to be a place alone."""
    assert "Geneva" in doubted("They met in Geneva.")
