"""The direct words within the content of a quotation: which stretches stand between marks, and what of a sentence they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.model import Form, Quotation, Span, Style

if TYPE_CHECKING:
    from graph.extract.context import Context

__all__ = ["between_marks", "is_all", "is_name", "sentences", "without_rest"]

_MARKS = " \t\n\r“”\"«»„‘’'`"
_DONE = re.compile(
    r"(\W{1,2})(?:,? and \w+ing| (?:in|during|on) (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}(?:interview|post|statement|speech|tweet|letter))\b"
)
"""What closes direct words, and what their speaker did besides ('and leaving'), or where they were said."""
_ADDED = re.compile(
    r"(\W{1,2}) (?:part|a|an|the|one|another|his|her|their|its|among|according|referring|adding|as|after|in|at|during|while|whereas)\b"
)
"""What closes direct words that end in a comma, and how the text goes on by itself."""
_BEFORE_TITLE = re.compile(r"(?:\b(?:on|in|of|for|from|at|by|the|titled)|['’]s)\s+\W{1,2}$", re.IGNORECASE)
"""What stands before the title of a show or a book in quotation marks."""
_SHORT = 4
"""Letters from which the words of a title have a capital."""
_SO_CALLED = re.compile(
    r"(?:so-called|known as|dubbed|nicknamed|titled|entitled|the (?:slogan|phrase|term|word|title|name))\s+\S{0,3}$"
)
"""What stands before a name in quotation marks."""


def sentences(text: str, quotation: Quotation) -> Iterator[tuple[Span, ...]]:
    """Yield the stretches of the content that belong to one sentence: a tag may stand within it between commas, 'A, she said, b'."""
    if quotation.style is Style.INDIRECT:
        yield quotation.content
        return
    sentence: list[Span] = []
    for span in quotation.content:
        first = next((char for char in text[span.start : span.end] if char.isalnum()), "")
        if sentence and not first.islower() and not text[sentence[-1].end : span.start].rstrip(_MARKS).endswith(","):
            yield tuple(sentence)
            sentence = []
        sentence.append(span)
    yield tuple(sentence)


def between_marks(text: str, content: Span, quoted: list[Span]) -> Iterator[Span]:
    """Yield the stretches of a content that stand between quotation marks, trimmed of marks and space."""
    for inner in quoted[bisect_left(quoted, content.start, key=lambda span: span.end) :]:
        if inner.start >= content.end:
            break
        if inner.overlaps(content):
            start, end = max(inner.start, content.start), min(inner.end, content.end)
            while start < end and text[start] in _MARKS:
                start += 1
            while end > start and text[end - 1] in _MARKS:
                end -= 1
            if end - start > 1:
                yield Span(start, end)


def is_name(context: Context, words: Span) -> bool:
    """Tell whether the words between quotation marks are only a name: 'an estimate by the "Daily Courier"', 'the so-called "pit"'."""
    if _SO_CALLED.search(context.document.text, max(words.start - 30, 0), words.start):
        return True
    if _is_title(context.document.text, words):
        return True
    inside = context.discourse.mentions_within(words.start, words.end)
    if len(inside) != 1 or inside[0].form is not Form.NAME:
        return False
    span = inside[0].span
    rest = context.document.text[words.start : span.start] + context.document.text[span.end : words.end]
    return rest.strip(" .,").lower() in ("", "the")


def _is_title(text: str, words: Span) -> bool:
    """Tell whether the words between quotation marks are the title of a work: 'on the channel's "Good Day"'."""
    if _BEFORE_TITLE.search(text, max(words.start - 15, 0), words.start) is None:
        return False
    long = [word for word in words.of(text).split() if len(word) >= _SHORT or word[0].isupper()]
    return bool(long) and all(word[0].isupper() for word in long)


def without_rest(text: str, content: tuple[Span, ...], pieces: list[Span]) -> tuple[Span, ...]:
    """Return the content without what the text adds after the direct words: 'said he was "sad," part of a long story'."""
    last = pieces[-1].end if pieces else 0
    if not content[-1].start < last < content[-1].end:
        return content
    rest = _ADDED.match(text, last) if text[last - 1] == "," else _DONE.match(text, last)
    return (*content[:-1], Span(content[-1].start, rest.end(1))) if rest is not None else content


def is_all(text: str, span: Span, part: Span) -> bool:
    """Tell whether direct words are all of a stretch of content."""
    return not any(char.isalnum() for char in text[span.start : part.start] + text[part.end : span.end])
