"""Names that the words around them or a longer name show to be persons."""

from __future__ import annotations

from tests.understood import understood

FILLER = "The town lies on a river and has a port, a market and two schools. " * 10


def classes(text: str) -> dict[str, str]:
    """Return the class of each entity by its label."""
    return {entity.label: entity.kind for entity in understood(text).entities}


def test_name_before_administration() -> None:
    """A name before 'administration' is that of a head of government."""
    found = classes(FILLER + "\n\nShe worked on trade in the Mendes administration.")
    assert found.get("Mendes administration") == "Government"


def test_end_of_a_longer_name() -> None:
    """A name that ends another person's name, whatever the case of 'de', is that person's."""
    found = classes(FILLER + "\n\nThe chief executive, Pieter de Wit, was disappointed. A shareholder met De Wit in Lagos.")
    assert "De Wit" not in found
