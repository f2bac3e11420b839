"""Stretches between quotation marks: straight, curly, doubled, German and French marks, single marks told from apostrophes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.model import Span
from graph.reading.paragraphs import paragraphs

__all__ = ["Quoted", "find_quoted"]

_MARK = re.compile(r"''|``|‘‘|’’|[“”„«»\"‘’'‚‹›]")
_SINGLE = frozenset("‘’'‚‹›")
_OPENING = frozenset(["“", "„", "«", "``", "‘‘", "‘", "‚", "‹"])
_CLOSING = frozenset(["”", "»", "’’", "’", "›"])
_BEFORE_OPENING = frozenset("([{—–-/…:")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-…/")
_TAG = r"(?:said|says|told|added|adds|explained|explains|noted|notes|recalled|wrote|writes|continued|stressed|insisted|warned|argued)\b"
_NAME = r"(?:[Tt]he\s+\w+|[Hh]e|[Ss]he|(?:[A-Z][\w’'-]*\s+){0,3}[A-Z][\w’'-]*)"
_SHIFTED = re.compile(rf',\s+"(?=(?:{_NAME}\s+)?{_TAG})')
"""A closing mark that stands by mistake before the tag instead of behind the comma: ', "she said'."""
_RUN_OVER = re.compile(rf"(?<=\w),\s+{_NAME}\s+{_TAG}[^.,;:]{{0,30}}\.(?=\s)")
"""A tag within direct words, whose closing mark is missing."""
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
    """A stretch whose end is not yet found, with the curly quotations inside it."""

    start: int
    inner: int
    mark: str
    nested_starts: list[Span] = field(default_factory=list)
    nested: list[Quoted] = field(default_factory=list)


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


class _Scanner:
    """Reads the quotation marks of one paragraph in order."""

    def __init__(self, text: str, paragraph: Span, *, resumes: bool) -> None:
        self.text = text
        self.paragraph = paragraph
        self.resumes = resumes
        self.found: list[Quoted] = []
        self.current: _Open | None = None
        self.stray = False
        """Whether a straight mark stands at the end of a word where nothing is open."""

    def scan(self) -> bool:
        """Find the stretches of the paragraph; tell whether the last one is still open at its end."""
        marks = list(_MARK.finditer(self.text, self.paragraph.start, self.paragraph.end))
        if _SHIFTED.search(self.text, self.paragraph.start, self.paragraph.end):
            self._alternate([match for match in marks if match.group() == '"'])
            return False
        closer = -1
        for position, match in enumerate(marks):
            if position <= closer:
                continue
            if match.group() not in _SINGLE:
                self._double(match)
            elif self.current is None:
                closer = self._single(marks, position)
        straight = [match for match in marks if match.group() == '"']
        if self.stray and len(straight) % 2 == 0:
            self.found, self.current = [], None
            self._alternate(straight)
        if self.current is None:
            return False
        nested = self.current.nested
        self._finish(self.paragraph.end, self.paragraph.end, closed=False)
        if nested:
            # a long citation that itself quotes: the quotations within are those of the people it tells about
            self.found[-1:] = nested
        return True

    def _alternate(self, marks: list[re.Match[str]]) -> None:
        """Take the marks of a paragraph in which some are misplaced as opening and closing by turns; none of an odd number."""
        for opening, closing in zip(marks[::2], marks[1::2], strict=False) if len(marks) % 2 == 0 else ():
            span, inner = Span(opening.start(), closing.end()), Span(opening.end(), closing.start())
            self.found.append(Quoted(span, inner, closed=True, resumes=False))

    def _single(self, marks: list[re.Match[str]], position: int) -> int:
        """Take a stretch in single marks; return the number of the mark that closes it, -1 if this one opens none."""
        start, end = marks[position].span()
        can_open, _ = _sides(self.text, start, end)
        if marks[position].group() in "’›" or not can_open or _ELISION.match(self.text, end):
            return -1
        closer = _single_closer(self.text, marks, position)
        if closer is None:
            return -1
        self.current = _Open(start, end, marks[position].group())
        self._finish(marks[closer].end(), marks[closer].start(), closed=True)
        return closer

    def _double(self, match: re.Match[str]) -> None:
        """Open or close a stretch at a double mark, or one within it."""
        mark, (start, end) = match.group(), match.span()
        can_open, can_close = _sides(self.text, start, end)
        current = self.current
        if current is None:
            if mark in _OPENING or can_open:
                self.current = _Open(start, end, mark)
            elif mark == '"' and can_close:
                self.stray = True
        elif mark in _OPENING and can_open and not (mark == "“" and current.mark == "„"):
            current.nested_starts.append(Span(start, end))
        elif mark in _CLOSING and current.nested_starts:
            opened = current.nested_starts.pop()
            if not current.nested_starts:
                current.nested.append(Quoted(Span(opened.start, end), Span(opened.end, start), closed=True, resumes=False))
        elif mark in _CLOSING or mark == "“" or can_close or not can_open or self._closes_by_number(mark, start):
            self._finish(end, start, closed=True)
        else:
            # a second opening mark of the same kind: the first was never closed
            self._finish(start, start, closed=False)
            self.current = _Open(start, end, mark)

    def _closes_by_number(self, mark: str, start: int) -> bool:
        """Tell whether a mark that looks like an opening one closes: only so do the rest of its kind come in pairs."""
        return self.text.count(mark, start, self.paragraph.end) % 2 == 1

    def _finish(self, end: int, inner_end: int, *, closed: bool) -> None:
        """Add the open stretch to those found."""
        current = self.current
        if current is None:
            return
        first = not self.found and not self.text[self.paragraph.start : current.start].strip()
        tag = _RUN_OVER.search(self.text, current.inner, inner_end)
        if tag is not None:
            end = inner_end = tag.start() + 1
            closed = True
        self.found.append(Quoted(Span(current.start, end), Span(current.inner, inner_end), closed, self.resumes and first))
        self.current = None


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
        scanner = _Scanner(text, paragraph, resumes=resumes)
        resumes = scanner.scan()
        found.extend(scanner.found)
    return found
