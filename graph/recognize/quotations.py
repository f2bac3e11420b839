"""Quotations: who says what, in which words; direct, mixed and indirect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model import Document, Quotation, Span, Style
from graph.recognize.cues import Force
from graph.recognize.direct import join_direct
from graph.recognize.draft import Draft
from graph.recognize.labels import find_labelled, find_signed, find_trailing
from graph.recognize.layout import Layout, Stretch, lay_out
from graph.recognize.nominal import find_nominal
from graph.recognize.relays import find_relays
from graph.recognize.speech import find_speech

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["recognize_quotations"]


_CHAINED = frozenset({Force.SAY, Force.ADMIT})
_RELAYED = _CHAINED | {Force.DENY, Force.DOUBT, Force.THINK, Force.SHOW, Force.PREDICT}


def recognize_quotations(doc: Doc, document: Document) -> list[Quotation]:
    """Return the quotations of the text, in order, with the words for their sources; speakers are named by resolve.

    A quotation in the words of another is `nested` where only the chain of sources needs it.
    """
    layout = lay_out(doc, document)
    drafts = find_drafts(layout)
    chosen = select(layout, drafts)
    found = [_quotation(layout, draft) for draft in chosen]
    inner = [*_relayed(layout, drafts, chosen), *(relay for draft in chosen for relay in find_relays(draft))]
    found += [replace(_quotation(layout, draft), style=Style.INDIRECT, nested=True) for draft in inner]
    return sorted(found, key=lambda quotation: (quotation.content, quotation.cue))


def select(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Return the quotations in tokens, without those within the words of another; of those only who says that who says."""
    drafts = [draft for draft in drafts if layout.quote_index(draft.trigger.i) is None]
    within = _covered(drafts)
    drafts = [
        draft
        for draft in drafts
        if draft.trigger.i not in within or (_force(draft) in _CHAINED and draft.rule in {"clause", "tag"})
    ]
    return join_direct(layout, _with_labels(layout, drafts))


def find_drafts(layout: Layout) -> list[Draft]:
    """Return all that has a cue, outside credits, page furniture and second copies."""
    return [draft for draft in (*find_speech(layout), *find_nominal(layout)) if not layout.is_skipped(draft.trigger.i)]


def _relayed(layout: Layout, drafts: list[Draft], chosen: list[Draft]) -> list[Draft]:
    """Return what somebody with a name is said to say or think, in the words of a source."""
    triggers = {draft.trigger.i for draft in chosen}
    within = _covered(chosen)
    clauses = [
        draft
        for draft in drafts
        if (draft.rule in {"clause", "passive-clause"} and _force(draft) in _RELAYED and not _is_trait(draft))
        or draft.rule in {"according", "heard"}
    ]
    return [
        draft for draft in clauses if draft.trigger.i in within and draft.trigger.i not in triggers and _is_named(layout, draft)
    ]


def _is_trait(draft: Draft) -> bool:
    """Tell whether a clause only says what somebody is like: 'a man that shows he is not afraid'."""
    return draft.trigger.dep_ == "relcl" and _force(draft) is Force.SHOW


def _is_named(layout: Layout, draft: Draft) -> bool:
    """Tell whether the source of a quotation is more than a pronoun."""
    return any(token.pos_ in {"NOUN", "PROPN"} for part in draft.source for token in layout.doc[part.start : part.end])


def _force(draft: Draft) -> Force | None:
    """Return the force of the cue, if the lexicon has it."""
    return draft.cue.force if draft.cue is not None else None


def _covered(drafts: list[Draft]) -> set[int]:
    """Return the tokens that stand in the content of a quotation."""
    return {position for draft in drafts for part in draft.content for position in range(part.start, part.end)}


def _with_labels(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with what stands after a speaker's label; it takes the place of what was found within it."""
    labelled = [
        draft
        for draft in (*find_labelled(layout), *find_trailing(layout), *find_signed(layout))
        if not layout.is_skipped(draft.trigger.i)
    ]
    within = _covered(labelled)
    return [draft for draft in drafts if draft.trigger.i not in within] + labelled


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
