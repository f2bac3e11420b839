"""Quotations: who says what, in which words; direct, mixed and indirect."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.model import Document, Quotation, Span, Style
from graph.recognize.cues import Force
from graph.recognize.direct import join_direct
from graph.recognize.draft import Draft
from graph.recognize.labels import find_labelled, find_signed
from graph.recognize.layout import Layout, Stretch, lay_out
from graph.recognize.nominal import find_nominal
from graph.recognize.speech import find_speech

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["recognize_quotations"]


def recognize_quotations(doc: Doc, document: Document) -> list[Quotation]:
    """Return the quotations of the text, in order, with the words for their sources; speakers are named by resolve."""
    layout = lay_out(doc, document)
    drafts = [draft for draft in gather(layout) if not layout.is_skipped(draft.trigger.i)]
    return [_quotation(layout, draft) for draft in sorted(drafts, key=lambda draft: (draft.content, draft.trigger.i))]


def gather(layout: Layout) -> list[Draft]:
    """Return the quotations in tokens."""
    drafts = [draft for draft in (*find_speech(layout), *find_nominal(layout)) if layout.quote_index(draft.trigger.i) is None]
    drafts = [draft for draft in drafts if not _is_nested(draft, drafts) or _is_nested_saying(draft)]
    return join_direct(layout, _with_labels(layout, drafts))


def _with_labels(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with what stands after a speaker's label; it takes the place of what was found within it."""
    labelled = [*find_labelled(layout), *find_signed(layout)]
    within = [part for draft in labelled for part in draft.content]
    return [draft for draft in drafts if not any(draft.trigger.i in part for part in within)] + labelled


def _is_nested(draft: Draft, others: list[Draft]) -> bool:
    """Tell whether the cue of a quotation stands in the content of another."""
    return any(other is not draft and any(draft.trigger.i in part for part in other.content) for other in others)


def _is_nested_saying(draft: Draft) -> bool:
    """Tell whether a quotation within another is one of its own right: a chain of sources, not a belief or a wish."""
    return draft.cue is not None and draft.cue.force in {Force.SAY, Force.ADMIT} and draft.rule in {"clause", "tag"}


def _spans(doc: Doc, stretches: Iterable[Stretch]) -> tuple[Span, ...]:
    """Return stretches of tokens as spans of the text."""
    return tuple(Span(doc[part.start].idx, doc[part.end - 1].idx + len(doc[part.end - 1])) for part in stretches if part)


def _style(layout: Layout, draft: Draft) -> Style:
    """Return whether the content stands in quotation marks: all of it, a part or nothing."""
    words = [token.i for part in draft.content for token in layout.doc[part.start : part.end] if token.text[0].isalnum()]
    quoted = sum(1 for position in words if layout.quote_index(position) is not None)
    if words and quoted >= 0.9 * len(words):
        return Style.DIRECT
    return Style.MIXED if quoted else Style.INDIRECT


def _quotation(layout: Layout, draft: Draft) -> Quotation:
    """Return a quotation in offsets of the text."""
    doc = layout.doc
    return Quotation(
        content=_spans(doc, draft.content),
        source=_spans(doc, draft.source),
        cue=_spans(doc, draft.cue_words),
        style=_style(layout, draft),
    )
