"""What the parser reads wrongly again and again, mended before it is read."""

from __future__ import annotations

from datetime import date

from tests.extract.situations import told
from tests.understood import speakers, understood


def test_subject_behind_a_year() -> None:
    """In 'in 1987 miners blocked' the year is the time and the miners the subject."""
    text = "In 1987 miners blocked the road to Potosi; nobody was hurt."
    analysis = understood(text)
    found = {situation.label: situation.when for situation in analysis.situations if situation.label.startswith("In 1987")}
    times = {time.id: time.edtf for time in analysis.times}
    assert [(label, times[when or ""]) for label, when in found.items()] == [
        ("In 1987 miners blocked the road to Potosi", "1987")
    ]


def test_speaker_behind_an_object() -> None:
    """A minister with a name between commas before a last verb of saying is who says it, not one more thing that is done."""
    text = "Should Peru close the port, Chile would stop buying Peruvian coal, her energy minister, Rosa Diaz, warned last week."
    analysis = understood(text, date(2019, 10, 3))
    assert "Rosa Diaz" in speakers(analysis)
    assert any("Rosa Diaz" not in situation.label for situation in analysis.situations if "stop buying" in situation.label)


def test_speaker_behind_a_source() -> None:
    """A minister with a name behind 'seen by this newspaper' is the subject of what follows."""
    text = "In a letter to the bank, seen by this newspaper, Ghana's energy minister, Kofi Asante, says that the dam is full."
    assert speakers(understood(text)) == ["Kofi Asante"]


def test_sentence_before_a_semicolon() -> None:
    """What stands before a semicolon is told by the text, not by who is cited behind it."""
    text = "Chad asked the union for money; Mali has not signed the treaty, a spokesman for the union said."
    assert {status for _, status in told(text, "Request")} == {"Asserted"}
