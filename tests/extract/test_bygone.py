"""Posts that are held no longer because their holder is dead or their time is over; titles that nobody holds."""

from __future__ import annotations

from datetime import date

import pytest

from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse
from graph.model import Document
from tests.extract.reading import tenures


def phases(text: str, title: str) -> set[str | None]:
    """Return whether the posts of this title are held, by a text of 2017."""
    analysis = analyse(Document("x", text, published=date(2017, 5, 4)), parse(text, load()))
    return {row.state_status for row in analysis.situations if row.kind == "Tenure" and title in row.label}


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Ruiz opened the fair. Ruiz was murdered a week later.",
        "Mayor Ana Ruiz, who died in Lima on Friday, was a lawyer.",
        "Mayor Ana Ruiz's funeral was held on Monday.",
    ],
)
def test_the_dead_hold_no_posts(text):
    """Who died, was killed or has been buried by the text is a former holder of every post, also where that is said elsewhere."""
    assert phases(text, "ayor") == {"Former"}


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Ruiz opened the fair. Ruiz could have been killed on the way.",
        "Mayor Ana Ruiz did not die in the fire.",
        "The gang threatened the death of Mayor Ana Ruiz.",
    ],
)
def test_deaths_that_did_not_happen_change_nothing(text):
    """A death that is denied, imagined or threatened leaves the post as it is."""
    assert phases(text, "ayor") == {"Current"}


def test_states_and_wars_that_are_over():
    """A title behind the name of a state or a war that was over when the text was published is a former one."""
    assert phases("The letter of the Soviet foreign minister Boris Popov was sold.", "inister") == {"Former"}
    assert phases("She quoted World War I Prime Minister Jean Petit at length.", "inister") == {"Former"}


def test_one_person_at_a_time_is_president():
    """Of two presidents of one country only the one whom the text is about holds the office."""
    text = (
        "Peruvian President Ana Ruiz spoke in Lima. Ruiz wants a new tax. Ruiz said that Ruiz's own plan was better than that of "
        "Peruvian President Jose Pinto."
    )
    assert phases(text, "Ruiz") == {"Current"}
    assert phases(text, "Pinto") == {"Former"}


def test_a_title_behind_an_article_is_imagined():
    """'a President X' is what somebody may become; it is no post."""
    assert not tenures("Many fear the prospect of a President Carl Weber.")
    assert not tenures("The strongman Carl Weber spoke.")


def test_who_after_an_apposition_is_the_person():
    """'who' behind 'X, the head of the council Y,' speaks of X; behind 'between X and Y,' it speaks of Y where the verb is singular."""
    found = tenures("Matt Dorn, head of the Council for Baltic Peace, who was mayor of Riga until 2010, agreed.")
    assert {(row[0], row[4]) for row in found if "mayor" in (row[1] or "")} == {("Matt Dorn", "Former")}
    found = tenures("The letters were exchanges between Ash Berger and Eric Fenn, who was then his chief of staff.")
    assert {row[0] for row in found} == {"Eric Fenn"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("President Jimmy Carter agonized over it.", "Former"),
        ("British Prime Minister Harold Wilson refused.", "Former"),
        ("President Harold Wilson of the club refused.", "Current"),
        ("Spanish Prime Minister Harold Wilson refused.", "Current"),
        ("Pope Francis prayed.", "Current"),
    ],
)
def test_who_left_the_highest_office_years_ago(text, status):
    """A title before the name of who left that office for good in an earlier year is a former one; of another state or body it is not."""
    assert {row.state_status for row in analyse(Document("x", text, published=date(2017, 5, 4)), parse(text, load())).situations
            if row.kind == "Tenure"} == {status}  # fmt: skip


def test_one_in_a_row_holds_no_post():
    """Who was the first official to do something is counted, not given a post; an ordinal before an office is no part of it."""
    assert not tenures("Anton Berg was the first senior Chilean official to refer to it.")
    assert {row[1] for row in tenures("Ana Ruiz was the first president of Peru.")} == {"president"}
    assert all(
        str(row[1]).startswith("first secretary") for row in tenures("Ana Ruiz, first secretary of the Chilean embassy, agreed.")
    )


def test_of_what_a_team_somebody_is_head():
    """'head' alone says nothing: what of the state he heads belongs to the post."""
    found = tenures("Saeb Odeh, the head of the Peruvian negotiating team, agreed.")
    assert {row[1] for row in found} == {"head of the negotiating team"}
