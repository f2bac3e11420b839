"""Resolve: from the recognized names, pronouns and phrases to the entities of a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.model import Document, Quotation
from graph.recognize.registry import recognize
from graph.registry import STANDARD
from graph.resolve.administrations import add_administrations, without_led_seats
from graph.resolve.discourse import Discourse
from graph.resolve.names import add_names
from graph.resolve.references import resolve_references

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["resolve"]


def resolve(doc: Doc, document: Document, quotations: list[Quotation], recognizers: Sequence[str] = (STANDARD,)) -> Discourse:
    """Return the entities and mentions of a document, and its quotations with their speakers named."""
    discourse = Discourse(doc)
    discourse.quotations = quotations
    names = without_led_seats(doc, recognize(doc, document, recognizers))
    add_names(discourse, names)
    add_administrations(discourse, names)
    resolve_references(discourse, document)
    return discourse
