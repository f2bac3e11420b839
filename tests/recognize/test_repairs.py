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


def test_main_verb_behind_an_aside() -> None:
    """The verb behind a clause with 'whose' is that of the noun before it."""
    text = "Acme Steel was founded in Lima. The firm, whose office turned out to be a shop, has since been bought by Orion Mining of Peru."
    assert (("actor: Orion Mining of Peru", "recipient: Acme Steel"), "Asserted") in told(text, "Investment")


def test_name_in_quotation_marks() -> None:
    """What a thing is called in quotation marks is no part of the subject's name."""
    text = 'Chile, which calls the American duties "plain theft", filed a complaint with the court in June.'
    assert "Chile filed a complaint with the court in June" in [situation.label for situation in understood(text).situations]


def test_second_verb_of_the_governing_clause() -> None:
    """Who ruled that somebody had done something, and fined him, did the fining."""
    text = "The Lima Court ruled on Monday that Acme Steel had abused its position by forcing dealers to pay, and punished Orion Mining in May."
    assert told(text, "Sanction") == {(("actor: Lima Court", "recipient: Orion Mining"), "Asserted")}


def test_condition_without_if() -> None:
    """'Had its auditors visited' is a condition that was not met, and no claim."""
    text = "The bank opened an inquiry. Had its auditors visited Peru a year ago, the whole affair might have ended there."
    assert not told(text, "Consult")


def test_content_behind_a_letter_or_a_name() -> None:
    """'Said in a letter that she would resign' is what she said, no clause about the letter; so behind who with a name is told."""
    for text in ("Ana Ruiz said in an editorial that Cole should resign.", "Ana Ruiz wrote to Ben Cole that Chile had lost."):
        analysis = understood(text)
        assert speakers(analysis) == ["Ana Ruiz"]
        assert [span.of(text).split()[0] for quotation in analysis.quotations for span in quotation.content] == ["that"]


def test_what_the_speaker_does_besides() -> None:
    """'..., dismissing the claim' behind what somebody announced is his doing, not that of whom he speaks of."""
    text = "Ana Ruiz announced in May that Ben Cole has been replaced as director, dismissing the claim that Chile had paid him."
    assert {roles[:1] for roles, _ in told(text, "Reject")} == {("actor: Ana Ruiz",)}


def test_doer_behind_and() -> None:
    """A name between 'and' and a verb without a subject does what the verb tells."""
    text = "Prosecutors charged the officer with theft and Ben Cole condemned Chile."
    assert (("actor: Ben Cole", "recipient: Chile"), "Asserted") in told(text, "Accuse")
    assert "Prosecutors charged the officer with theft" in [situation.label for situation in understood(text).situations]


def test_name_at_the_head_of_a_headline() -> None:
    """'X to give Y something' plans it, even where the name is taken for a verb."""
    text = "Denmark to give Benin 6 million euros for radar stations."
    assert {(roles[:2], status) for roles, status in told(text, "Aid")} == {(("actor: Denmark", "recipient: Benin"), "Planned")}


def test_who_is_heard() -> None:
    """Who tells of himself what somebody hears from him is 'he'."""
    text = "Pedro Lim ordered it. A witness says that Gloria Diaz heard from Marco Yapp that he would finance the Oslo Institute."
    assert {roles[0] for roles, _ in told(text, "Aid")} == {"actor: Marco Yapp"}
