"""When: the time that belongs to an event by grammar, not that of a thing."""

from __future__ import annotations

from tests.understood import understood


def _when(text: str, words: str) -> str | None:
    """Return the time of the situation whose label has these words."""
    analysis = understood(text)
    times = {time.id: time.edtf for time in analysis.times}
    return next(times.get(situation.when or "") for situation in analysis.situations if words in situation.label)


def test_year_of_a_name() -> None:
    """The year behind the name of a pact is that of the pact."""
    assert _when("Peru left the Lima Pact of 1988.", "left") is None
    assert _when("Peru left the Lima Pact of 1988 in 2003.", "left") == "2003"
