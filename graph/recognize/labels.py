"""Speakers named by a label and a colon: headlines ("Minister: No new taxes") and transcripts ("ROWE: I never said so")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.recognize.draft import Draft, trimmed
from graph.recognize.layout import Layout, Stretch

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

__all__ = ["find_labelled"]

_LONGEST_LABEL = 5
_SHORTEST_CONTENT = 3


def find_labelled(layout: Layout) -> Iterator[Draft]:
    """Yield what stands after a label at the start of a paragraph: in the headline, or where labels come back."""
    doc = layout.doc
    labels = [(colon, end) for start, end in _paragraphs(layout) if (colon := _colon(doc, start, end)) is not None]
    counts = Counter(_label(layout, colon).text for colon, _ in labels)
    for colon, end in labels:
        label = _label(layout, colon)
        if label.start == 0 or label.text.isupper() or counts[label.text] > 1:
            words = trimmed(Stretch(colon + 1, end), doc[colon])
            if sum(token.is_alpha for token in doc[words.start : words.end]) >= _SHORTEST_CONTENT:
                source = Stretch(label.start, label.end)
                yield Draft("label", doc[colon], None, (Stretch(colon, colon + 1),), (source,), (words,))


def _paragraphs(layout: Layout) -> list[tuple[int, int]]:
    """Return the first and last token of each paragraph, the last exclusive."""
    starts = sorted(layout.paragraph_starts)
    return list(zip(starts, [*starts[1:], len(layout.doc)], strict=True))


def _colon(doc: Doc, start: int, end: int) -> int | None:
    """Return the colon after a label: a few words, each with a capital, at least one of them a name."""
    for position in range(start + 1, min(start + _LONGEST_LABEL + 1, end)):
        if doc[position].text == ":":
            words = doc[start:position]
            named = any(token.pos_ == "PROPN" or token.is_upper for token in words)
            return position if named and all(token.text[0].isupper() for token in words) else None
    return None


def _label(layout: Layout, colon: int) -> Span:
    """Return the words of the label before a colon."""
    start = max(start for start in layout.paragraph_starts if start < colon)
    return layout.doc[start:colon]
