"""Where sentences and quotation marks lie in a parsed text, in tokens."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model import Document, RegionKind
from graph.recognize.marks import Quoted, find_quoted

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Layout", "Stretch", "lay_out"]

_SKIPPED = frozenset({RegionKind.CREDIT, RegionKind.BOILERPLATE, RegionKind.DUPLICATE})


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A run of tokens, the end exclusive."""

    start: int
    end: int

    def __contains__(self, position: int) -> bool:
        """Tell whether the token at this position belongs to it."""
        return self.start <= position < self.end

    def overlaps(self, other: Stretch) -> bool:
        """Tell whether the two share a token."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Stretch) -> bool:
        """Tell whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def clipped(self, other: Stretch) -> Stretch:
        """Return the part of this one that lies in the other."""
        return Stretch(max(self.start, other.start), min(self.end, other.end))

    def __bool__(self) -> bool:
        """Tell whether there is a token in it."""
        return self.start < self.end


@dataclass(frozen=True, slots=True)
class Layout:
    """The units (sentences that respect quotation marks) and the quoted stretches of one Doc."""

    doc: Doc
    text: str
    units: tuple[Stretch, ...]
    quoted: tuple[Stretch, ...]
    marks: tuple[Quoted, ...]
    """What stands behind each quoted stretch, in the same order."""
    skipped: tuple[Stretch, ...]
    paragraph_starts: frozenset[int]
    _unit_starts: tuple[int, ...]
    _quoted_starts: tuple[int, ...]

    def unit(self, position: int) -> Stretch:
        """Return the unit that holds this token."""
        return self.units[bisect_right(self._unit_starts, position) - 1]

    def quote_index(self, position: int) -> int | None:
        """Return the number of the quoted stretch that holds this token."""
        number = bisect_right(self._quoted_starts, position) - 1
        return number if number >= 0 and position in self.quoted[number] else None

    def quotes_in(self, stretch: Stretch) -> list[int]:
        """Return the numbers of the quoted stretches that share a token with this one."""
        number = max(bisect_right(self._quoted_starts, stretch.start) - 1, 0)
        found = []
        while number < len(self.quoted) and self.quoted[number].start < stretch.end:
            if self.quoted[number].overlaps(stretch):
                found.append(number)
            number += 1
        return found

    def is_skipped(self, position: int) -> bool:
        """Tell whether the token stands in a credit, page furniture or a second copy."""
        return any(position in stretch for stretch in self.skipped)


def _token_stretch(doc: Doc, start: int, end: int) -> Stretch:
    """Return the tokens that touch these characters."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return Stretch(span.start, span.end) if span is not None else Stretch(0, 0)


def _runs_on(token: Token) -> bool:
    """Tell whether a sentence goes on after a quoted stretch that ends before this token."""
    ending = [left.text for left in token.doc[max(token.i - 2, 0) : token.i]]
    return not any(text[-1] in ".…" and text not in {"...", ". . ."} for text in ending if text)


def _ends_sentence(doc: Doc, position: int) -> bool:
    """Tell whether a full stop stands before a quotation that begins with a capital."""
    first = next((token.text[0] for token in doc[position : position + 3] if token.text[0].isalnum()), "")
    before = next((doc[i].text for i in range(position - 1, max(position - 3, -1), -1) if not doc[i].is_space), "")
    return first.isupper() and before[-1:] in {".", "?", "!"}


def _unit_starts(doc: Doc, quoted: list[Stretch], breaks: frozenset[int]) -> list[int]:
    """Return where units start: at sentences and paragraphs, but not within quotation marks or between a quotation and its tag."""
    starts = {0, *breaks, *(token.i for token in doc if token.is_sent_start)}
    opening = {stretch.start for stretch in quoted}
    for stretch in quoted:
        starts.difference_update(range(stretch.start + 1, stretch.end))
        if _ends_sentence(doc, stretch.start):
            starts.add(stretch.start)
        if stretch.end < len(doc) and stretch.end not in breaks:
            if stretch.end in opening:
                starts.add(stretch.end)
            elif _runs_on(doc[stretch.end]):
                starts.discard(stretch.end)
            elif doc[stretch.end].text[0].isupper():
                starts.add(stretch.end)
    return sorted(starts)


def lay_out(doc: Doc, document: Document) -> Layout:
    """Return the layout of a parsed text."""
    pairs = [(mark, _token_stretch(doc, mark.span.start, mark.span.end)) for mark in find_quoted(document.text)]
    pairs = [(mark, stretch) for mark, stretch in pairs if stretch]
    quoted = [stretch for _, stretch in pairs]
    breaks = frozenset(token.i + 1 for token in doc[:-1] if token.is_space and "\n" in token.text)
    starts = _unit_starts(doc, quoted, breaks)
    units = tuple(Stretch(start, end) for start, end in zip(starts, [*starts[1:], len(doc)], strict=True))
    skipped = [region.span for region in document.regions if region.kind in _SKIPPED]
    return Layout(
        doc=doc,
        text=document.text,
        units=units,
        quoted=tuple(quoted),
        marks=tuple(mark for mark, _ in pairs),
        skipped=tuple(_token_stretch(doc, span.start, span.end) for span in skipped),
        paragraph_starts=breaks | {0},
        _unit_starts=tuple(starts),
        _quoted_starts=tuple(stretch.start for stretch in quoted),
    )
