"""Whether a title is borne now or was borne once."""

import pytest

from tests.understood import understood


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("In 1990 President Carlos Menem pardoned the officers in Argentina.", "Former"),
        ("President Raul Alfonsin of Argentina appointed her to the Federal Court in 1984.", "Former"),
        ("Argentine President Elena Rojas said on Monday that she would resign.", "Current"),
        ("President Elena Rojas of Argentina praised the court that was founded in 1984.", "Current"),
    ],
)
def test_title_in_an_event_long_past_is_former(text: str, status: str) -> None:
    """A title that stands in a clause dated many years before the publication is not claimed for today."""
    tenures = [situation for situation in understood(text).situations if situation.kind == "Tenure"]
    assert [situation.state_status for situation in tenures] == [status]
