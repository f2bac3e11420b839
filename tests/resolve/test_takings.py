"""Bare phrases for things, places in names of owners, people among people."""

from __future__ import annotations

import pytest

from graph.model import Analysis
from tests.understood import meant, understood


def fillers(analysis: Analysis, kind: str) -> set[str]:
    """Return the labels of all that takes part in the situations of a class."""
    labels = {entity.id: entity.label for entity in analysis.entities}
    found = (filler for situation in analysis.situations if situation.kind == kind for _, filler in situation.roles)
    return {labels[filler] for filler in found if isinstance(filler, str) and filler in labels}


def test_a_bare_phrase_takes_up_the_fuller_one() -> None:
    """The stadium is the football stadium of which the text spoke before; not where it spoke of two."""
    told = understood("Chad built a football stadium. Ana Ruiz criticized the stadium.")
    assert "football stadium" in fillers(told, "Accuse")
    open_ = understood("Chad built a football stadium and a tennis stadium. Ana Ruiz criticized the stadium.")
    assert "stadium" in fillers(open_, "Accuse")


def test_people_of_a_country_among_other_people() -> None:
    """In a list with other people a plural means the people, between countries the country."""
    assert "Mexicans" in fillers(understood("Ben Cole insulted women, Mexicans and farmers."), "Accuse")
    assert "Israel" in fillers(understood("Israelis and Mexicans signed a fishing pact."), "Signing")


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("The Chilean minister urged Peru to resume the talks it left in 2009.", "it", "Peru"),
        ("NPQ Group counted sales. NPQ said they fell.", "NPQ", "NPQ Group"),
    ],
)
def test_who_is_meant(text: str, words: str, label: str) -> None:
    """What somebody is urged to resume he himself left; letters before one word for a firm are its short form."""
    assert meant(understood(text), words) == label
