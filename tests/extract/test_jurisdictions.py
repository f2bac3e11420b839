"""Countries of offices that the text leaves to its context."""

from __future__ import annotations

from tests.extract.reading import tenures


def countries_of(text: str) -> dict[str | None, str | None]:
    """Return the country of each person's post."""
    return {row[0]: row[3] for row in tenures(text)}


def test_office_of_the_owner() -> None:
    """'Her finance minister' is that of the country of which she is president."""
    found = countries_of("Chilean President Ann Lee left. Her finance minister, Tom Hill, stayed.")
    assert found["Tom Hill"] == "Chile"


def test_country_of_the_dateline() -> None:
    """Where two countries are met equally often, 'the president' is that of the one from which the report comes."""
    text = (
        "ACCRA (Reuters) - Ghana wants French ships. Ghana asked France for three, and Ghana will pay France. "
        "President Ama Mensah thanked the French."
    )
    assert countries_of(text)["Ama Mensah"] == "Ghana"
