"""Who says 'I' outside quotation marks."""

from __future__ import annotations

from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse
from graph.model import Document
from tests.understood import speakers, understood

TEXT = 'Last month I told the mayor that the deal with Peru was "a trap". "You worry too much," the mayor said.'


def test_author_is_the_narrator() -> None:
    """'I' in a text with one author is the author; with none it is nobody."""
    document = Document("text", TEXT, authors=("Ana Ruiz",))
    assert speakers(analyse(document, parse(TEXT, load())))[0] == "Ana Ruiz"
    assert speakers(understood(TEXT))[0] is None
    document = Document("text", TEXT, authors=("Ana Ruiz", "Ben Cole"))
    assert speakers(analyse(document, parse(TEXT, load())))[0] is None


def test_answers_are_not_the_authors() -> None:
    """'I' behind a label is who answers, also where the text has an author."""
    text = (
        "An interview with Eva Holm, head of the port of Velda.\n\nQ: Will the port close?\n\nA: No. I met the mayor of Oslo.\n\n"
        "Q: What did you say?\n\nA: I asked for help from Oslo.\n"
    )
    analysis = analyse(Document("text", text, authors=("Ana Ruiz",)), parse(text, load()))
    labels = {entity.id: entity.label for entity in analysis.entities}
    assert {labels[mention.entity] for mention in analysis.mentions if mention.span.of(text) == "I"} == {"Eva Holm"}
