"""Posts by verbs: who chairs, commands or heads what."""

from __future__ import annotations

from tests.extract.reading import tenures


def test_heads_of_bodies_without_a_name() -> None:
    """Who chairs or commands a body of the state holds a post in it, whether or not it has a name."""
    found = tenures("Eva Lind, who chaired the defence committee until 2019, left.")
    assert ("Eva Lind", "chair", "Former") in {(row[0], row[1], row[4]) for row in found}
    found = tenures("Anna Petrov, who commands the NATO battle group in Latvia, resigned.")
    assert ("Anna Petrov", "battle group commander", "NATO") in {row[:3] for row in found}


def test_post_before_a_day() -> None:
    """The day behind a post is no part of its title."""
    found = tenures("Rear Admiral Kojo Annan retires as Ghana's chief of naval staff next month.")
    assert ("Kojo Annan", "chief of naval staff", None, "Ghana") in {row[:4] for row in found}


def test_field_of_two_words() -> None:
    """A field of more than one word stays in the title, even where a ministry is called after it."""
    found = tenures("Homeland Security Secretary Ana Ruiz left. The Department of Homeland Security kept silent.")
    assert {row[1] for row in found} == {"Homeland Security Secretary"}
