"""Quotations: content, source, cue and style."""

from __future__ import annotations

from functools import lru_cache

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document, Quotation, Region, RegionKind, Span, Style
from graph.recognize.quotations import recognize_quotations


@lru_cache(maxsize=128)
def found(text: str, *regions: Region) -> tuple[Quotation, ...]:
    """Return the quotations of a text that are not nested in others."""
    quotations = recognize_quotations(snapshot(parse(text, load())), Document("text", text, regions=regions))
    return tuple(quotation for quotation in quotations if not quotation.nested)


def shown(text: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each quotation as words."""
    return [
        tuple(" … ".join(span.of(text) for span in spans) for spans in (quotation.source, quotation.cue, quotation.content))  # type: ignore[misc]
        for quotation in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ('"The dam is safe," said Lena Osei, the chief engineer.', "Lena Osei, the chief engineer", '"The dam is safe,"'),
        ('"The dam is safe," Ms. Osei told reporters on Monday.', "Ms. Osei", '"The dam is safe,"'),
        ('Ms. Osei said: "The dam is safe."', "Ms. Osei", '"The dam is safe."'),
        ('Ms. Osei said, "The dam is safe."', "Ms. Osei", '"The dam is safe."'),
        ('"Is the dam safe?" the senator asked.', "the senator", '"Is the dam safe?"'),
        ('"The dam," she said, "is safe."', "she", '"The dam," … "is safe."'),
        ('"The dam is safe," she said. "Nobody has to leave."', "she", '"The dam is safe," … "Nobody has to leave."'),
    ],
)
def test_direct_speech(text: str, source: str, content: str) -> None:
    """Direct words before, after and around the words that say who says them are one quotation of that source."""
    quotations = found(text)
    assert [(s, c) for s, _, c in shown(text)] == [(source, content)]
    assert quotations[0].style is Style.DIRECT


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The ministry said that the dam was safe.", "The ministry", "that the dam was safe"),
        ("The ministry told reporters on Monday that the dam was safe.", "The ministry", "that the dam was safe"),
        ("The dam was safe, the ministry said on Monday.", "the ministry", "The dam was safe"),
        ("The dam, officials said, was safe.", "officials", "The dam … was safe"),
        ("According to the ministry, the dam was safe.", "the ministry", "the dam was safe"),
        ("The dam was safe, according to two people who saw the report.", "two people who saw the report", "The dam was safe"),
        ("The company's report said the dam was safe.", "The company's report", "the dam was safe"),
        ("Critics fear that the dam may burst.", "Critics", "that the dam may burst"),
        ("The minister denied that the dam was leaking.", "The minister", "that the dam was leaking"),
        ("The minister vowed to repair the dam.", "The minister", "to repair the dam"),
        ("The governor called the plan a disaster.", "The governor", "the plan a disaster"),
        ("The union accused the mayor of lying.", "The union", "the mayor of lying"),
        ("The senator declined to say whether she would run.", "The senator", "whether she would run"),
        ("As the bank noted, prices have doubled.", "the bank", "prices have doubled"),
        ("As Lena Osei put it, the dam is a ruin.", "Lena Osei", "the dam is a ruin"),
        ("The company said on Monday it had cut 300 jobs.", "The company", "it had cut 300 jobs"),
        ("The group called on Peru to free the miners.", "The group", "Peru to free the miners"),
        ("The dam, she said, would burst unless it was repaired.", "she", "The dam … would burst unless it was repaired"),
    ],
)
def test_indirect_speech(text: str, source: str, content: str) -> None:
    """The content of indirect speech is the clause, infinitive or phrase that the cue takes, without the source."""
    assert [(s, c) for s, _, c in shown(text)] == [(source, content)]
    assert found(text)[0].style is Style.INDIRECT


def test_in_the_words_of() -> None:
    """'In the words of' gives direct words to whoever is named after it."""
    assert shown("The dam is, in the words of the engineer Lena Osei, “a ruin.”") == [
        ("the engineer Lena Osei", "in the words of", "“a ruin.”")
    ]


def test_contrast_ends_the_content() -> None:
    """What another source says in contrast is not part of what the first says."""
    text = "Lima said it would raise the tax, while Quito warned of strikes."
    assert shown(text)[0] == ("Lima", "said", "it would raise the tax")


def test_two_speakers_in_one_paragraph() -> None:
    """A question and its answer are not one quotation."""
    assert shown('"Will they pay?" "They have to," said Baro.') == [("Baro", "said", '"They have to,"')]


def test_mixed_speech() -> None:
    """Direct words within a reported clause make it mixed."""
    text = "The ministry said the dam was “in good order” and would be inspected."
    assert [quotation.style for quotation in found(text)] == [Style.MIXED]
    assert shown(text)[0][2] == "the dam was “in good order” and would be inspected"


def test_two_verbs_of_one_source() -> None:
    """A second verb of saying without a subject has that of the first, and its content is its own."""
    text = "The mayor said the bridge was old but denied that it was unsafe."
    assert [(s, c) for s, _, c in shown(text)] == [("The mayor", "the bridge was old"), ("The mayor", "that it was unsafe")]


def test_participle_takes_the_subject() -> None:
    """'saying' after a clause has the subject of the clause as its source."""
    text = "The bank left the market, saying it was too small."
    assert shown(text) == [("The bank", "saying", "it was too small")]


def test_relative_pronoun_with_its_noun() -> None:
    """The source of a relative clause is the noun together with the pronoun."""
    text = "Rebels who said they would disarm kept their guns."
    assert found(text)[0].source == (Span(0, 6), Span(7, 10))


@pytest.mark.parametrize(
    "text",
    [
        "The “Phase Two” talks began in Geneva.",
        "Her film “The Long Field” won a prize.",
        "They sat in a so-called “green room” for hours.",
        "Vermont and Ohio, states that vote in March, are small.",
        "The committee met on Tuesday and adopted the budget.",
    ],
)
def test_no_quotation(text: str) -> None:
    """Names, titles and scare quotes are not said by anybody, and not every sentence attributes."""
    assert found(text) == ()


def test_sources_that_nobody_names() -> None:
    """Hearsay and the passive give a content without a source."""
    assert shown("The dam is expected to burst.") == [("", "is expected", "The dam … to burst")]
    assert shown("It was reported that the dam had burst.") == [("", "was reported", "that the dam had burst")]
    assert [s for s, _, _ in shown("The general reportedly left the country.")] == [""]


def test_nouns_of_saying() -> None:
    """A claim has the source that owns or makes it."""
    assert shown("Nobody believed the minister's claim that the dam was safe.")[-1] == (
        "the minister's",
        "claim",
        "that the dam was safe",
    )
    assert [s for s, _, _ in shown("Accusations that the vote was rigged are old.")] == [""]


def test_continuation_over_paragraphs() -> None:
    """A quoted paragraph without a tag goes on with what the paragraph before it says."""
    text = '"We will build it," Mr. Baro said.\n"We have the money and the will."'
    assert [c for _, _, c in shown(text)] == ['"We will build it," … "We have the money and the will."']


def test_answer_in_the_paragraph_of_its_question() -> None:
    """A name and a colon behind a question begin the words of somebody else."""
    text = "The talk\n\nMRO: How will the port change? Lena Osei: It will grow. We need new cranes.\n\nMRO: When will it open? Lena Osei: In May, we hope."
    assert [row[0] for row in shown(text)] == ["MRO", "Lena Osei", "MRO", "Lena Osei"]


def test_name_of_a_work_with_a_colon() -> None:
    """A paragraph of several sentences that begins with a name and a colon is nobody's speech, a headline like that may be."""
    assert shown("Harbour Nights: The Return is a television series. It was made in Lisbon.") == []
    assert shown("Ministry: Tax will rise next year")[0][0] == "Ministry"


def test_colon_before_the_paragraph() -> None:
    """A verb of saying and a colon introduce the quotation in the next paragraph."""
    text = "Mr. Baro wrote in a letter to the board:\n“We have run out of time and of money.”"
    assert [(s, c) for s, _, c in shown(text)] == [("Mr. Baro", "“We have run out of time and of money.”")]


def test_transcripts_and_signatures() -> None:
    """Labels with a colon and names under a quotation tell who speaks."""
    transcript = "Talks were short.\nOSEI: I never signed that paper at all.\nBARO: You did sign it in May."
    assert [(s, c) for s, _, c in shown(transcript)] == [
        ("OSEI", "I never signed that paper at all"),
        ("BARO", "You did sign it in May"),
    ]
    signed = "“It was the best day of my life.”\n— Lena Osei, 34"
    assert [(s, c) for s, _, c in shown(signed)] == [("Lena Osei, 34", "“It was the best day of my life.”")]


def test_words_within_quotations() -> None:
    """What is said to be said within quotation marks is nested, and only where it has a source with a name."""
    text = "“The minister told us that the dam was safe, and I think she lied,” Ms. Osei said."
    document = Document("text", text)
    quotations = recognize_quotations(snapshot(parse(text, load())), document)
    assert [(quotation.nested, quotation.source[0].of(text)) for quotation in quotations] == [
        (False, "Ms. Osei"),
        (True, "The minister"),
    ]


def test_chain_of_sources() -> None:
    """Who says that somebody says something makes two quotations, one within the other."""
    text = "The agency said that the pilot had reported that an engine was burning."
    outer, inner = found(text)
    assert outer.source[0].of(text) == "The agency"
    assert inner.source[0].of(text) == "the pilot"
    assert outer.content[0].covers(inner.content[0])


def test_credits_are_skipped() -> None:
    """Nothing is quoted in credits, page furniture and second copies."""
    text = "The dam said nothing.\nThe agency said that the dam was safe."
    span = Span(text.index("The agency"), len(text))
    assert [
        quotation for quotation in found(text, Region(span, RegionKind.DUPLICATE)) if quotation.content[0].start >= span.start
    ] == []


def test_spans_lie_in_the_text() -> None:
    """All spans are within the text and none is empty or framed by space."""
    text = "\n\n  “Is it?”  he asked,\tand left. \nNobody said so.  "
    for quotation in found(text):
        for span in (*quotation.content, *quotation.source, *quotation.cue):
            assert span.of(text)
            assert span.of(text) == span.of(text).strip()
