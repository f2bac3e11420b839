"""Quotations: who says what, in which words; direct, mixed and indirect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Document, Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["recognize_quotations"]


def recognize_quotations(doc: Doc, document: Document) -> list[Quotation]:
    """Return the quotations of the text, in order, with the words for their sources; speakers are named by resolve."""
    return []
