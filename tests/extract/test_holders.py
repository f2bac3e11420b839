"""Whose post a title is: the name that belongs to it, and the body that it is of."""

from __future__ import annotations

from tests.extract.reading import read, tenures


def test_who_says_so_is_no_apposition() -> None:
    """A phrase that is the subject of 'said' at the end of a sentence says nothing of the name before its comma."""
    assert not {row[0] for row in tenures("Ruiz lost the vote to Peter Lund, the head of the ballot office said.")}
    assert {row[0] for row in tenures("Adama Lund, the mayor of Quito, said so.")} == {"Adama Lund"}


def test_head_of_a_unit_is_not_head_of_the_firm() -> None:
    """'president of X's retail unit' has the unit in its title, and is no post of X."""
    found = tenures("Otto Bern was president of Ford's retail unit.")
    assert {(row[1], row[2]) for row in found} == {("president of Ford's retail unit", None)}


def test_what_a_centre_is_for() -> None:
    """'for' behind the body says what the body is for; before the body it belongs to the title."""
    found = tenures("Martin Kap, director of the Norman Tarn Center for media and society, laughed.")
    assert {row[1] for row in found} == {"director"}
    found = tenures("Dave Gren, director for civil liberties at the Tarn Foundation, agreed.")
    assert {row[1] for row in found} == {"director for civil liberties"}


def test_past_perfect_is_former() -> None:
    """'had been' puts a post before the past that is told."""
    assert {row[4] for row in tenures("Otto Reed had been mayor of Quito for six months.")} == {"Former"}


def test_a_president_of_the_past_is_none_of_that_surname() -> None:
    """'President Carter' is not the Carter whom the text names in full, where that one never was president."""
    found = tenures("Ash Carter, the defense secretary, praised President Carter.")
    assert {row[0] for row in found if row[1] == "President"} == {"Carter"}


def test_sultan_behind_bin_is_a_name() -> None:
    """A title behind 'bin' is the name of a father."""
    assert {row[0] for row in tenures("Prince Bandar bin Sultan spoke.")} == {"Bandar bin Sultan"}


def test_ranks_in_front_of_a_title() -> None:
    """'Lt. Gov.' is a lieutenant governor."""
    assert {row[1] for row in tenures("The council and Lt. Gov. Ana Ruiz agreed.")} == {"Lieutenant Governor"}


def test_the_wife_of_a_president_is_no_president() -> None:
    """A title with the surname of a president of the past is not that of another bearer whom the text calls by the surname alone, too."""
    found = tenures("Michelle Obama spoke. Obama smiled. President Obama came.")
    assert "Michelle Obama" not in {row[0] for row in found}


def test_near_a_city_is_not_in_it() -> None:
    """A town near a city does not lie in it."""
    text = "The town of Siegen, located near the city of Bonn, burned."
    analysis = read(text)
    assert not [claim for claim in analysis.claims if getattr(claim.content, "predicate", "") == "locatedIn"]
