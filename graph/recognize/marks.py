"""Stretches between quotation marks: straight, curly, doubled, German and French marks, single marks told from apostrophes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.language.paragraphs import paragraphs
from graph.model import Span

__all__ = ["Quoted", "find_quoted"]

_MARK = re.compile(r"''|``|‘‘|’’|[“”„«»\"‘’'‚‹›]")
_SINGLE = frozenset("‘’'‚‹›")
_OPENING = frozenset(["“", "„", "«", "``", "‘‘", "‘", "‚", "‹"])
_CLOSING = frozenset(["”", "»", "’’", "’", "›"])
_BEFORE_OPENING = frozenset("([{—–-/…:")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-…/")
_ELISION = re.compile(r"(?:\d|em\b|til\b|cause\b|n\b|tis\b|twas\b|bout\b|round\b|ere\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """One outermost stretch in quotation marks. `span` includes the marks.

    `closed` is False where the paragraph ends first; `resumes` tells that the mark takes up the quotation which the
    paragraph before left open.
    """

    span: Span
    inner: Span
    closed: bool
    resumes: bool


@dataclass(slots=True)
class _Open:
    """A stretch whose end is not yet found."""

    start: int
    inner: int
    mark: str
    depth: int = 0
    """How many curly quotations are open inside it."""


def _sides(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Tell whether the surroundings of a mark let it open, and let it close, a quotation."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    can_open = not after.isspace() and (before.isspace() or before in _BEFORE_OPENING or before in _SINGLE or before in '"“')
    can_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING or _MARK.match(after) is not None)
    return can_open, can_close


def _single_closer(text: str, marks: list[re.Match[str]], position: int) -> int | None:
    """Return the index of the single mark that closes the one at `position`: one after punctuation rather than a plural's."""
    candidates = [
        number
        for number in range(position + 1, len(marks))
        if marks[number].group() in "’'›‘" and len(marks[number].group()) == 1 and _sides(text, *marks[number].span())[1]
    ]
    for number in candidates:
        if text[marks[number].start() - 1] in ".,!?;…":
            return number
    return candidates[0] if candidates else None


def _paragraph(text: str, paragraph: Span, resumes: bool) -> list[Quoted]:
    """Return the quoted stretches of one paragraph."""
    marks = list(_MARK.finditer(text, paragraph.start, paragraph.end))
    found: list[Quoted] = []
    current: _Open | None = None
    skip_to = -1

    def finish(end: int, inner_end: int, *, closed: bool) -> None:
        assert current is not None
        fresh = resumes and not found and not text[paragraph.start : current.start].strip()
        found.append(Quoted(Span(current.start, end), Span(current.inner, inner_end), closed, fresh))

    for position, match in enumerate(marks):
        if position <= skip_to:
            continue
        mark, (start, end) = match.group(), match.span()
        can_open, can_close = _sides(text, start, end)
        if len(mark) == 1 and mark in _SINGLE:
            if current is not None or mark in "’›" or not can_open or _ELISION.match(text, end):
                continue
            closer = _single_closer(text, marks, position)
            if closer is not None:
                current = _Open(start, end, mark)
                finish(marks[closer].end(), marks[closer].start(), closed=True)
                current, skip_to = None, closer
            continue
        if current is None:
            if mark in _OPENING or can_open:
                current = _Open(start, end, mark)
        elif mark in _OPENING and can_open and not (mark == "“" and current.mark == "„"):
            current.depth += 1
        elif mark in _CLOSING and current.depth:
            current.depth -= 1
        elif mark in _CLOSING or mark == "“" or can_close or not can_open:
            finish(end, start, closed=True)
            current = None
        else:
            # a second opening mark of the same kind: the first was never closed
            finish(start, start, closed=False)
            current = _Open(start, end, mark)
    if current is not None:
        finish(paragraph.end, paragraph.end, closed=False)
    return found


def find_quoted(text: str) -> list[Quoted]:
    """Return the outermost stretches in quotation marks, in order; none runs over the end of a paragraph.

    >>> [quoted.inner.of(text) for text in ["'It isn't,' said the farmers' man, “a ‘big’ loss.”"] for quoted in find_quoted(text)]
    ["It isn't,", 'a ‘big’ loss.']
    """
    if _MARK.search(text) is None:
        return []
    found: list[Quoted] = []
    resumes = False
    for paragraph in paragraphs(text):
        stretches = _paragraph(text, paragraph, resumes)
        resumes = bool(stretches) and not stretches[-1].closed and stretches[-1].span.end == paragraph.end
        found.extend(stretches)
    return found
