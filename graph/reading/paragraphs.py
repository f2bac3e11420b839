"""Where paragraphs begin, so that no sentence runs over the end of one."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from graph.model import Span

__all__ = ["paragraphs"]

_LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]+")
_WRAP_WIDTHS = range(45, 101)


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Tell whether line ends are mere layout: many lines of one width that end in the middle of a sentence."""
    if len(lines) < 4:
        return False
    widths = [len(line) for line in lines]
    broken = sum(1 for line in lines if text[line.end - 1] not in ".!?:\"'”’)|")
    return int(median(widths)) in _WRAP_WIDTHS and max(widths) <= 110 and broken > len(lines) / 2


def paragraphs(text: str) -> list[Span]:
    r"""Return the paragraphs of a text. Every line is one, except in a text with hard-wrapped lines.

    >>> [span.of("One.\nTwo.\n\nThree.") for span in paragraphs("One.\nTwo.\n\nThree.")]
    ['One.', 'Two.', 'Three.']
    """
    lines = [Span(*match.span()) for match in _LINE.finditer(text) if match.group().strip()]
    if not _is_wrapped(text, lines):
        return lines
    width = median(len(line) for line in lines)
    joined = lines[:1]
    for before, line in pairwise(lines):
        if text.count("\n", before.end, line.start) == 1 and len(before) > 0.6 * width:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined
