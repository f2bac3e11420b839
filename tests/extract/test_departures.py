"""Whether a post is held, by the tense of what is said of its holder."""

from __future__ import annotations

from datetime import date

import pytest

from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse
from graph.model import Document
from tests.extract.reading import tenures

PUBLISHED = date(2021, 3, 11)


def phases(text: str) -> set[tuple[str | None, str]]:
    """Return phase and status of each tenure of a text that was published on a known day."""
    analysis = analyse(Document("x", text, published=PUBLISHED), parse(text, load()))
    situations = {situation.id: situation for situation in analysis.situations if situation.kind == "Tenure"}
    return {
        (situations[str(claim.content)].state_status, claim.status.value)
        for claim in analysis.claims
        if claim.content in situations
    }


def test_who_resigned_is_former() -> None:
    """Who resigned, as a relative clause in the past says, holds the post of his title no longer."""
    assert {row[4] for row in tenures("Finance Minister Lukas Brandt, who resigned in July, spoke.")} == {"Former"}


@pytest.mark.parametrize(
    "clause", ["who resigned as mayor in July", "who may resign", "who did not resign", "who resigned from the club"]
)
def test_other_departures_leave_the_title(clause: str) -> None:
    """Who left something else, or is not said to have left, has the post of his title."""
    found = tenures(f"Finance Minister Lukas Brandt, {clause}, spoke.")
    assert {row[4] for row in found if row[1] == "Finance Minister"} == {"Current"}


def test_who_retires_later_still_holds_the_post() -> None:
    """A present tense with a day to come leaves the post held until then."""
    assert phases("Jonas Berg, who retires as Norway's chief inspector of schools next month, spoke.") == {
        ("Current", "Asserted")
    }


@pytest.mark.parametrize("verb", ["becomes", "takes over as"])
def test_who_begins_later_is_expected(verb: str) -> None:
    """Who becomes something on a day after the publication does not hold the post yet."""
    assert phases(f"Maria Costa {verb} director of the Lisbon Institute of Energy on 1 April.") == {("Expected", "Planned")}
