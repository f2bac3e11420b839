"""Statements: who says what, about what, in which words; and what is none."""

from __future__ import annotations

import pytest

from graph.model import Analysis
from tests.understood import understood


def _statements(text: str) -> list[tuple[str, str | None, list[str]]]:
    """Return label, direct words and topics of each claimed statement of a text."""
    analysis: Analysis = understood(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    claimed = {claim.content for claim in analysis.claims}
    return [
        (situation.label, situation.quotation, [labels[str(filler)] for filler in situation.fillers("topic")])
        for situation in analysis.situations
        if situation.kind == "Statement" and situation.id in claimed
    ]


LABELS = [
    ('Ana Ruiz called the plan "a very bad joke".', 'Ana Ruiz called the plan "a very bad joke"'),
    ("Ana Ruiz warned against haste in Peru.", "Ana Ruiz warned against haste in Peru"),
    ('The plan hurts Peru, Ana Ruiz said, calling it "a very bad joke".', 'Ana Ruiz calls it "a very bad joke"'),
    ('Peru was now "a power that nobody can overlook any more in this part of the world", Ana Ruiz said.',
     'Ana Ruiz: Peru was now "a power that nobody can overlook any more in this part of the world"'),
    ("The purchase, Ana Ruiz said, would help Peru.", "Ana Ruiz: The purchase would help Peru"),
    ("The mayors of Lima, Quito and Bogota met. They said that Peru was poor.", "mayors of Lima, Quito and Bogota: Peru was poor"),
    ("Current and former officials said that Peru was poor.", "current and former officials: Peru was poor"),
    ("Some 94 percent of young people said that Peru was poor.", "some 94 percent of young people: Peru was poor"),
    ("Ana Ruiz declared Lima a closed city of Peru.", "Ana Ruiz declared Lima a closed city of Peru"),
    ('Ana Ruiz declared herself the "first lady of Peru" at once.', 'Ana Ruiz declared herself the "first lady of Peru" at once'),
    ('"As mayor," Ana Ruiz said, "I will leave Peru."', 'Ana Ruiz: "As mayor," … "I will leave Peru."'),
    ('Ana Ruiz pronounced Ben Cole "a dreamer".', 'Ana Ruiz pronounced Ben Cole "a dreamer"'),
    ('Ana Ruiz dismissed reports that Peru had won as "fantasy."', 'Ana Ruiz dismissed reports that Peru had won as "fantasy."'),
    ('A man calling himself Ben Cole wrote that "Peru will lose the war".', 'Ben Cole: "Peru will lose the war"'),
    ("Ana Ruiz confirmed that Chile had attacked Peru.", "Ana Ruiz confirmed that Chile had attacked Peru"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_label_has_the_whole_clause(text: str, label: str) -> None:
    """The line of a statement has speaker and verb, and the whole of what is said with its subject."""
    assert label in [found for found, _, _ in _statements(text)]


NONE = [
    "Ana Ruiz sees Peru as a rival of Chile.",
    "Ana Ruiz hopes that Peru will win.",
    "Ana Ruiz explained why Chile had attacked Peru.",
    "Ana Ruiz demanded that Peru leave Chile.",
    "The minister said that Peru had lost.",
    "The two senators said that Peru had lost.",
    "The Republican said that Peru had lost.",
    "Ana Ruiz commented on the war in Peru.",
    "Ana Ruiz received an offer to leave Peru.",
    "Chile dared Ana Ruiz to say that Peru had lost.",
    "The ship lay in what the owners consider to be the safest port of Peru.",
    "The young Croatian said that Peru had lost.",
    "Ana Ruiz dismissed the head of the bank of Peru.",
    "Ana Ruiz used her show to discuss what she called the 'brilliant' plan for Peru.",
    "Ben Cole left Peru. The minister of justice, asked about it, said that Chile would not pay. 'Nobody in Chile will,' he said.",
    "Peru might have won by insisting that Chile leave.",
    "He likes Peru for the faults that people say Peru has.",
    "Ana Ruiz expressed an interest in leaving Peru.",
    "Many Chileans have begun urging the party to leave Peru.",
    "Ana Ruiz responded to the strikes in Peru by sending ships.",
    "Chile denied Ana Ruiz entry to the north of Peru.",
    "Chile denied entry to the north of Peru to Ana Ruiz.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_statement(text: str) -> None:
    """Seeing, hoping, a question in a clause and a demand are no statements, nor is what an unknown 'the minister' says."""
    assert _statements(text) == []


def test_pieces_of_one_sentence_are_one_statement() -> None:
    """Two quoted pieces in one sentence by one verb make one statement, with the longer piece as its words."""
    text = 'Ana Ruiz said that Peru was "very poor" and that Chile was "very rich and very proud".'
    assert [(words, topics) for _, words, topics in _statements(text)] == [("very rich and very proud", ["Peru", "Chile"])]


def test_a_name_in_marks_is_no_quotation() -> None:
    """What stands behind 'so-called' is a name of something."""
    text = 'Ana Ruiz said that Chile had lost the so-called "salt war" with Peru.'
    assert [words for _, words, _ in _statements(text)] == [None]


TOPICS = [
    ('"He will never do it," Ana Ruiz said. "Chile is too weak."', [[], ["Chile"]]),
    ("Ana Ruiz said that whoever leads Peru, he or she will fail.", [["Peru"]]),
    ("Ana Ruiz said that the ships left New York for New Zealand.", [["New York City", "New Zealand"]]),
    ("Ana Ruiz said that nobody wanted another Lima in Chile.", [["Chile"]]),
    ("Ana Ruiz said that Ben Cole had learned German in Chile.", [["Ben Cole", "Chile"]]),
    ("Ana Ruiz said that Chile had won, in an interview with the Lima Herald.", [["Chile"]]),
    ('Ana Ruiz met Ben Cole. "He has never run anything," she said.', [["Ben Cole"]]),
    ('Ana Ruiz met Ben Cole and Dan Reed. "She will never win," he said.', [["Ana Ruiz"]]),
    ('Ana Ruiz said of Ben Cole: "A dreamer will not win anything."', [["Ben Cole"]]),
    ('Ana Ruiz pronounced Ben Cole "a dreamer".', [["Ben Cole"]]),
]


@pytest.mark.parametrize(("text", "topics"), TOPICS)
def test_topics_are_whole_and_named(text: str, topics: list[list[str]]) -> None:
    """A topic is a thing that the words of this statement name, not one of the next, a modifier, a tongue or anybody at all."""
    assert [found for _, _, found in _statements(text)] == topics


def test_speakers_are_those_in_the_prose() -> None:
    """Who goes on speaking is not somebody named within the quotation, nor a description beside the name."""
    text = 'Ben Cole left Peru. "[Dan Reed] should go," Ann Lee said. "[Dan Reed] will not leave Peru," she added.'
    assert {label.partition(":")[0] for label, _, _ in _statements(text)} == {"Ann Lee"}
    text = "A Lima court heard the case of Ben Cole. The court said that Ben Cole was free."
    assert [label for label, _, _ in _statements(text)] == ["Lima court: Ben Cole was free"]
    text = "Ann Lee, a lawyer and head of the Lima union, met Ben Cole. She said that Peru had won."
    assert [label for label, _, _ in _statements(text)] == ["Ann Lee: Peru had won"]
    text = "The three scholars - Ana Ruiz, Ben Cole and Dan Reed - said that Peru had lost the war."
    assert [label for label, _, _ in _statements(text)] == ["Ana Ruiz, Ben Cole and Dan Reed: Peru had lost the war"]
    text = "Norway's Ministry of Foreign Affairs bought ships. The foreign ministry said that Chile had lost."
    assert [label for label, _, _ in _statements(text)] == ["Ministry of Foreign Affairs (Norway): Chile had lost"]


def test_who_said_goes_on() -> None:
    """'But he said' right after 'X said' is X, not somebody of whom X spoke; 'most of his rivals' are not he."""
    text = "Asa Noor said the candidate Dan Reed is a bigot who will not win votes from his town. But he said Chile has a chance."
    assert "Asa Noor: Chile has a chance" in [label for label, _, _ in _statements(text)]
    text = "While most of his rivals said Chile was rich, Ben Cole stayed at home."
    assert [label for label, _, _ in _statements(text)] == ["Ben Cole's rivals: Chile was rich"]


def test_what_the_text_adds_is_left_out() -> None:
    """What follows direct words that end in a comma is the text's own; a verb stays with its preposition."""
    text = 'Ben Cole said he was "losing the war on terror," part of a long quarrel with Chile.'
    assert [(label, topics) for label, _, topics in _statements(text)] == [('Ben Cole: he was "losing the war on terror,"', [])]
    text = 'Ben Cole has called for "boots on the ground".'
    assert [label for label, _, _ in _statements(text)] == ['Ben Cole has called for "boots on the ground"']


def test_what_is_said_does_not_touch_that_it_was_said() -> None:
    """A condition or a doubt in the words of a speaker makes their saying no less a fact."""
    text = 'If Peru loses, the Greens could win, said Ana Ruiz. After the vote, Ben Cole shot back, "I could have lost to Peru."'
    analysis = understood(text)
    kinds = {situation.id: situation.kind for situation in analysis.situations}
    claims = [claim for claim in analysis.claims if kinds.get(str(claim.content)) == "Statement"]
    assert [claim.status.value for claim in claims] == ["Asserted", "Asserted"]


def test_titles_of_shows_are_no_quotations() -> None:
    """A title in marks after a preposition or the owner's name is not what somebody says."""
    text = 'Friday on Channel Nine\'s "Good Day," Ana Ruiz told the host she thought that Peru would win.'
    assert "Good Day," not in [words for _, words, _ in _statements(text)]
    text = 'On this week\'s edition of "Good Day Lima," Ana Ruiz said that Peru would win.'
    assert [label for label, _, _ in _statements(text)] == ["Ana Ruiz: Peru would win"]


def test_content_before_a_possessive_plural_goes_on() -> None:
    """An apostrophe after a plural does not end what is said."""
    text = "Ana Ruiz says that the blame for the rise of Ben Cole belongs to the judges' first opinion in the Lima case."
    assert [label.endswith("first opinion in the Lima case") for label, _, _ in _statements(text)] == [True]


HEARERS = [
    ("Ana Ruiz told Reuters that Chile had lost.", ["Reuters"]),
    ("Ana Ruiz confirmed to Ben Cole that Chile's plan was dead.", ["Ben Cole"]),
    ('"Chile has lost the war," Ana Ruiz told Acme Bank.', ["Acme Bank"]),
    ('"Chile has lost the war," Ana Ruiz told reporters.', []),
    ("Ana Ruiz said that Chile had told Reuters nothing.", []),
    ("Ana Ruiz told POLITICO Massachusetts that Chile was poor.", []),
]


@pytest.mark.parametrize(("text", "hearers"), HEARERS)
def test_hearers_are_those_with_a_name(text: str, hearers: list[str]) -> None:
    """Who with a name is told what is said is the recipient of the statement."""
    analysis = understood(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    found = [situation for situation in analysis.situations if situation.kind == "Statement"]
    assert [[labels[str(filler)] for filler in situation.fillers("recipient")] for situation in found] == [hearers]


def test_a_noun_for_saying_belongs_to_who_says() -> None:
    """What is said by a noun is labelled as the call or the fear of its speaker."""
    text = 'Ana Ruiz doubled down on her call for "carpet bombing" the north of Peru.'
    assert [label for label, _, _ in _statements(text)] == ['Ana Ruiz\'s call for "carpet bombing" the north of Peru']
