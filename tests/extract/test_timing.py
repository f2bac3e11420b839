"""When: the time that belongs to an event by grammar, and when it ends."""

from __future__ import annotations

import pytest

from tests.understood import understood


def _when(text: str, words: str) -> tuple[str | None, str | None]:
    """Return first and last time of the situation whose label has these words."""
    analysis = understood(text)
    times = {time.id: time.edtf for time in analysis.times}
    situation = next(situation for situation in analysis.situations if words in situation.label)
    return times.get(situation.when or ""), times.get(situation.until or "")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Lena Moor advised the Bank of Chad from 2009 to 2014.", "advised", ("2009", "2014")),
        ("Peru's ministry paid Acme Mining $4 million between March and May 2010.", "paid", ("2010-03", "2010-05")),
        ("Lena Moor advised the Bank of Chad in 2009.", "advised", ("2009", None)),
    ],
)
def test_stretch(text: str, words: str, expected: tuple[str | None, str | None]) -> None:
    """What begins with one time and ends with another has both."""
    assert _when(text, words) == expected


def test_year_of_a_name() -> None:
    """The year behind the name of a pact is that of the pact."""
    assert _when("Peru left the Lima Pact of 1988.", "left") == (None, None)
    assert _when("Peru left the Lima Pact of 1988 in 2003.", "left") == ("2003", None)
