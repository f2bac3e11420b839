"""Who says 'I' outside quotation marks: the author of a text, and who answers behind a label ('A: I know him')."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Form, Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.model import Document
    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout

__all__ = ["name_answerers", "name_narrator"]

_FIRST_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
_PRONOUNS = frozenset({"PRP", "PRP$"})


def name_narrator(discourse: Discourse, document: Document, layout: Layout) -> None:
    """Let 'I' mean the author, where there is only one."""
    if len(document.authors) != 1:
        return
    answers = [span for quotation in _labelled(discourse) for span in quotation.content]
    author: str | None = None
    for token in discourse.tokens:
        if _is_open(token, layout) and not any(span.start <= token.idx < span.end for span in answers):
            author = author or _author(discourse, document.authors[0])
            discourse.mention(Span(token.idx, token.idx + len(token)), author, Form.PRONOUN)


def name_answerers(discourse: Discourse, layout: Layout) -> None:
    """Let 'I' behind a label mean the one person whose label it is."""
    for quotation in _labelled(discourse):
        speaker = quotation.speaker if len(quotation.speakers) == 1 else None
        if speaker is None or discourse[speaker].kind != "Person":
            continue
        for span in quotation.content:
            for token in discourse.doc.char_span(span.start, span.end, alignment_mode="expand") or ():
                if _is_open(token, layout):
                    discourse.mention(Span(token.idx, token.idx + len(token)), speaker, Form.PRONOUN)


def _labelled(discourse: Discourse) -> Iterator[Quotation]:
    """Yield what stands behind a label and a colon."""
    return (quotation for quotation in discourse.quotations if any(cue.of(discourse.text) == ":" for cue in quotation.cue))


def _is_open(token: Token, layout: Layout) -> bool:
    """Tell whether a token is 'I' in the text itself, outside quotation marks and page furniture."""
    first = token.lower_ in _FIRST_SINGULAR and token.tag_ in _PRONOUNS
    return first and not layout.quotation[token.i] and layout.region[token.i] >= 0


def _author(discourse: Discourse, name: str) -> str:
    """Return the person with the author's name, added where the text does not name him."""
    known = (entity.id for entity in discourse.entities if entity.kind == "Person" and entity.label.lower() == name.lower())
    return next(known, None) or discourse.add("Person", name)
