"""Capitals and seats of power as places and as states."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document, Reading
from graph.resolve.resolve import resolve
from tests.understood import meant, understood


def read(text: str, word: str) -> tuple[str, Reading | None]:
    """Return the label of what a word denotes, and its reading."""
    discourse = resolve(snapshot(parse(text, load())), Document("text", text), [])
    mention = next(mention for mention in discourse.mentions if mention.span.of(text) == word)
    return discourse[mention.entity].label, mention.reading


@pytest.mark.parametrize(
    "text",
    [
        "Lima rejected the offer on Friday.",
        "Relations between Lima and La Paz have cooled.",
        "The embargo increased the pressure on Lima to withdraw.",
        "Lima's policy has not changed.",
        "Bolivia urged Lima to negotiate.",
        "Lima-Quito ties have improved.",
    ],
)
def test_capital_that_acts_is_its_state(text: str) -> None:
    """A capital that says, does, owns or is pressed stands for its state."""
    assert read(text, "Lima") == ("Peru", Reading.METONYM)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Lima on Friday.",
        "He flew to Lima in March.",
        "A bus crashed near Lima.",
        "She visited Lima last year.",
    ],
)
def test_capital_as_place(text: str) -> None:
    """After a locative preposition or as the goal of a journey a capital is the city."""
    assert read(text, "Lima") == ("Lima", Reading.LITERAL)


def test_seat_of_power() -> None:
    """A seat of power stands for the state where it speaks, for the building elsewhere."""
    assert read("The Kremlin denied the report.", "Kremlin") == ("Russia", Reading.METONYM)
    assert read("They met at the Kremlin.", "Kremlin")[1] is Reading.LITERAL


def test_capital_is_no_name_of_the_state() -> None:
    """The capital never becomes a label or alias of the state."""
    text = "Lima rejected the offer."
    discourse = resolve(snapshot(parse(text, load())), Document("text", text), [])
    peru = next(entity for entity in discourse.entities if entity.kind == "Country")
    assert (peru.label, peru.aliases) == ("Peru", ())


def test_administration() -> None:
    """'The X administration' is a Government headed by X, of the country before the title of X."""
    text = "Chilean President Rosa Ibarra resigned. The Ibarra administration had lost its majority."
    discourse = resolve(snapshot(parse(text, load())), Document("text", text), [])
    government = next(entity for entity in discourse.entities if entity.kind == "Government")
    assert government.label == "Ibarra administration"
    assert discourse[government.headed_by or ""].label == "Rosa Ibarra"
    assert discourse[government.of_country or ""].label == "Chile"


@pytest.mark.parametrize(
    "text",
    [
        "Lima, which suspended the talks in May, kept silent.",
        "Lima is expected to ask Quito for help.",
        "Lima was not amused.",
        "Lima has not received any request.",
        "Ghana offered Lima two ships.",
    ],
)
def test_capital_of_more_acts(text: str) -> None:
    """Relative clauses, expectations, moods and what is received make a capital its state."""
    assert read(text, "Lima") == ("Peru", Reading.METONYM)


def test_seat_of_a_union() -> None:
    """The seat of a union stands for the union, but for the city alone where the text is about its state and not the union."""
    text = "The European Union imposed a tariff. Brussels rejected the criticism."
    assert read(text, "Brussels") == ("European Union", Reading.METONYM)
    assert read("Brussels rejected the criticism.", "Brussels")[0] == "European Union"
    assert read("Belgium raised taxes. Brussels rejected the criticism.", "Brussels")[0] == "Brussels"


def test_capital_that_is_a_word() -> None:
    """A word that names a capital, too, does so where the text names its state."""
    text = "Officials of the Maldives met in March. Male would have to sell land."
    assert read(text, "Male") == ("Maldives", Reading.METONYM)


@pytest.mark.parametrize(
    ("text", "nth", "label"),
    [
        ("Lima has left the pact. Lima's purse is empty.", 2, "Peru"),
        ("Lima has left the pact. Oman sold Lima ten ships.", 2, "Peru"),
        ("Lima has left the pact. Lima's streets are empty.", 2, "Lima"),
        ("Lima has left the pact. Ana Ruiz works in Lima. Lima's purse is empty.", 3, "Lima"),
        ("Lima, Cusco and Arequipa have submitted bids for the games.", 1, "Lima"),
    ],
)
def test_capital_that_is_no_place_in_a_text(text: str, nth: int, label: str) -> None:
    """Where a capital acts in a text and is no place in it, what it has or gets is its state's; among cities it is a city."""
    assert meant(understood(text), "Lima", nth) == label
