"""Time expressions: TIMEX3 spans and values, EDTF and bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Document, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["recognize_times"]


def recognize_times(doc: Doc, document: Document) -> list[Time]:
    """Return the time expressions of the text, in order, counted from the publication date where there is one."""
    return []
