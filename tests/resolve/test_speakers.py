"""Speakers of quotations."""

from __future__ import annotations

from tests.understood import speakers, understood


def test_pronoun_after_a_quotation() -> None:
    """'He said' after a quotation is who spoke before."""
    analysis = understood("“We must act,” said Kofi Mensah, an economist. “Time is short,” he said.")
    assert speakers(analysis) == ["Kofi Mensah", "Kofi Mensah"]


def test_group() -> None:
    """Analysts are a group that speaks."""
    assert speakers(understood("Analysts say that Zambia will default.")) == ["analysts"]


def test_unnamed_sources() -> None:
    """'Sources said' has an unnamed source."""
    assert speakers(understood("The minister will resign, sources said.")) == ["unnamed source"]


def test_author_of_a_memoir() -> None:
    """Who wrote the memoir speaks in it."""
    analysis = understood("According to Henry Dalton's memoir, Chile had asked for a loan.")
    assert speakers(analysis) == ["Henry Dalton"]
    assert ("Publication", "Henry Dalton's memoir") in [(entity.kind, entity.label) for entity in analysis.entities]


def test_statement_of_who_issued_it() -> None:
    """'The statement said' is who issued it; 'a Times report that' is the paper; what one is angry at is others' word."""
    text = (
        'Omar Diaz handed nothing over, but he provided a written statement. "The mayor of Lima regrets it," the statement said.'
    )
    assert speakers(understood(text)) == ["Omar Diaz"]
    assert speakers(understood("Omar Diaz leans on a New York Times report that Peru was poor.")) == ["The New York Times"]
    assert speakers(understood("Omar Diaz took umbrage at suggestions that he was poor.")) == [None]


def test_paper_that_was_named() -> None:
    """'The paper' is the newspaper that was named last."""
    text = "The Lima Herald said that Peru was poor. The paper said that Chile was rich."
    assert speakers(understood(text)) == ["Lima Herald", "Lima Herald"]


def test_what_shows_is_no_speaker() -> None:
    """'It confirms' is the thing spoken of; a clause that says what somebody is like gives him no words."""
    assert speakers(understood("Peru sold ships. It confirms earlier reports that Chile is poor.")) == [None]
    text = 'The tour was a sign of "a minister that proves he is no coward," Dan Reed said.'
    assert speakers(understood(text)) == ["Dan Reed"]


def test_two_descriptions_of_one_person() -> None:
    """A second noun without an article only says more of the person who speaks."""
    assert speakers(understood('"We lost," a lawyer and former senator said.')) == ["lawyer"]


def test_who_goes_by_a_name() -> None:
    """Somebody without a name of his own speaks under the name that he gives."""
    assert speakers(understood('A man who gave his name as Piet Vos shouted: "Go home."')) == ["Piet Vos"]


def test_two_speakers() -> None:
    """Of 'A and B said' both speak; an apposition is no second speaker."""
    analysis = understood(
        "Maria Lopez and Ivan Petrov said Kenya attacked Uganda. Ana Diaz, a lawyer and writer, denied it was true."
    )
    labels = {entity.id: entity.label for entity in analysis.entities}
    assert [[labels[speaker] for speaker in quotation.speakers] for quotation in analysis.quotations] == [
        ["Maria Lopez", "Ivan Petrov"],
        ["Ana Diaz"],
    ]


def test_viewpoint() -> None:
    """'For X, that is "..."' gives the words between the marks to X."""
    analysis = understood('For Maria Lopez, who worked on trade at the ministry, that was "a shocking" statement.')
    assert speakers(analysis) == ["Maria Lopez"]
    assert [quotation.content[0].of(analysis.document.text) for quotation in analysis.quotations] == ['"a shocking"']


def test_speaker_taken_up_by_a_calling() -> None:
    """'The economist added' is the person who spoke last; an official or minister may be somebody else."""
    analysis = understood(
        "“We must act,” said Kofi Mensah. “Time is short,” the economist added. “It is not,” the official said."
    )
    assert speakers(analysis) == ["Kofi Mensah", "Kofi Mensah", "official"]


def test_headline_with_a_colon() -> None:
    """A title with a colon in it is nobody's word; a person before the colon, or a body before a sentence, speaks."""
    assert speakers(understood("Daily Digest: A World of Trouble.\n\nIt rained in Oslo.")) == []
    assert speakers(understood("Maria Lopez: No deal without Peru.\n\nIt rained in Oslo.")) == ["Maria Lopez"]


def test_subject_since_the_last_quotation() -> None:
    """'He said' after a sentence about somebody else is not who spoke before."""
    analysis = understood(
        "“We must act,” said Kofi Mensah, an economist. Paul Adler left the room with his notes. “Time is short,” he said."
    )
    assert speakers(analysis)[-1] == "Paul Adler"


def test_nobody_names_himself() -> None:
    """'The candidate' who speaks of somebody by name is somebody else."""
    analysis = understood("“We must act,” said Kofi Mensah. The candidate predicted that Mensah would lose.")
    assert speakers(analysis)[-1] != "Kofi Mensah"
