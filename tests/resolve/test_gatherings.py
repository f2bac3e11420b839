"""Plurals that take up who has come together."""

from __future__ import annotations

import pytest

from graph.model import Entity
from tests.understood import understood


def groups(text: str) -> list[Entity]:
    """Return the groups and forces of a text with all its claims."""
    return [entity for entity in understood(text).entities if entity.kind in {"Group", "MilitaryForce"}]


@pytest.mark.parametrize("noun", ["presidents", "leaders", "participants"])
def test_who_met_is_one_group(noun: str) -> None:
    """'The presidents' and 'the participants' are the heads of state of whom the text has spoken."""
    text = f"The heads of state of Kenya and Uganda met in Lima. The {noun} signed a declaration."
    assert len(groups(text)) == 1


def test_list_of_three_countries() -> None:
    """'The three countries' are those of the only list of three, wherever others stand since."""
    text = (
        "The leaders of Kenya, Uganda and Rwanda met in Lima. Peru sent an observer. Chile sent none. Bolivia did not reply. "
        "The three countries rejected the offer."
    )
    analysis = understood(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    actors = [{labels[str(filler)] for filler in situation.fillers("actor")} for situation in analysis.situations]
    assert {"Kenya", "Uganda", "Rwanda"} in actors


@pytest.mark.parametrize(
    "text",
    [
        "Peru paid for his campaign for governor.",
        '"A navy is a museum," Chile said.',
        "The host, Peru, rejected the offer.",
        "Ana Ruiz left as a former agent.",
    ],
)
def test_kinds_are_no_groups(text: str) -> None:
    """An office that somebody runs for and 'a navy' name a kind, nobody."""
    assert not [entity for entity in groups(text) if entity.label in {"governor", "navy", "host", "former agent"}]


def test_marines_of_two_countries_belong_to_neither_alone() -> None:
    """'Peruvian and Chilean marines' are no force of one of the two."""
    found = groups("Peruvian and Chilean marines attacked the camp.")
    assert [entity.of_country for entity in found] == [None]
