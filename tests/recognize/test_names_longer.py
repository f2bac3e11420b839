"""Names that begin with the name of a place, and full names of states."""

from __future__ import annotations

import pytest

from tests.recognize.test_names_described import kinds


def test_place_and_a_word_that_come_twice_are_one_name() -> None:
    """A place with the same word behind it, twice, is a longer name; a title, a cue noun or a family name behind it makes none."""
    found = kinds(
        "Peru Velax sells tyres. Shares of Peru Velax rose. Peru President Ana Ruiz left. Peru Minister Tom Hale stayed."
    )
    assert found.get("Peru Velax") == "Organization"
    assert found.get("Peru") == "Country"


@pytest.mark.parametrize("name", ["Southern Republic of Chile", "Kingdom of Norway", "State of Kuwait"])
def test_full_names_of_states(name: str) -> None:
    """What a state calls itself is the state."""
    assert kinds(f"The Minister of Industry of the {name} signed the pact.").get(name) == "Country"


@pytest.mark.parametrize("text", ["Both Ministers welcomed the ruling.", "Joint Statement of Chile and Peru on power"])
def test_terms_of_a_statement_are_no_names(text: str) -> None:
    """'The Ministers' of a joint statement and the statement itself are no names of persons or bodies."""
    assert not {"Ministers", "Statement"} & kinds(text).keys()


def test_chamber_of_a_party_is_the_chamber() -> None:
    """'A Democratic Senate' is no chamber of its own."""
    assert "Democratic Senate" not in kinds("She would govern with a Democratic Senate from May.")


def test_number_of_a_resolution() -> None:
    """The number that tells one resolution or flight from another belongs to the name."""
    assert "UN Resolution 242" in kinds("The council backed UN Resolution 242 in May.")
