"""Resolve: from the recognized names, pronouns and phrases to the entities of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Document, Form, Quotation, Span
from graph.resolve.discourse import Discourse
from graph.resolve.references import resolve_references

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["resolve"]

_KINDS = {"PERSON": "Person", "ORG": "Organization", "GPE": "Country", "LOC": "Region", "NORP": "Country", "LAW": "Law", "EVENT": "NamedEvent"}


def resolve(doc: Doc, document: Document, quotations: list[Quotation]) -> Discourse:
    """Return the entities and mentions of a document, and its quotations with their speakers named."""
    discourse = Discourse(doc)
    known: dict[tuple[str, str], str] = {}
    for span in doc.ents:
        kind = _KINDS.get(span.label_)
        if kind is None:
            continue
        key = (kind, span.text)
        if key not in known:
            known[key] = discourse.add(kind, span.text)
        form = Form.ADJECTIVAL if span.label_ == "NORP" else Form.NAME
        discourse.mention(Span(span.start_char, span.end_char), known[key], form)
    discourse.quotations = quotations
    resolve_references(discourse, document)
    return discourse
