"""Headings that a scraped text has glued to the sentence behind them: 'Ship in distress On the other side of the bay ...'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Span

__all__ = ["heading_ends"]

_LONGEST = 90
"""Characters of a heading."""
_OPENERS = (
    "The|An?|In|On|At|But|It|He|She|They|We|There|This|These|That|Those|For|With|As|While|When|If|After|Since|According|His|Her|Their|Its"
    "|Some|Many|Most|Now|Yet|Although|Despite|During|By|From|Also|Even|No|Not|One|Both|What|Why|How|Until|Before|Because|However|Just|Still"
)
"""Small words that have a capital at the start of a sentence and in titles alone."""
_GLUED = re.compile(rf"(?<=[a-z0-9]) (?=(?P<opener>{_OPENERS})(?:,? )[a-z])")
_SURE_OPENERS = frozenset(
    "The It He She They There This These That But According After When While If Although Despite However In On At For".split()
)
"""Those that are no words of names: they open a sentence behind a word with a capital, too."""
_PLAIN = re.compile(r"\b[a-z]{4,}")
_START = re.compile(r"(?:[.!?…][\"”’')]*\s+|^)(?=[\"“‘']?[A-Z0-9][^.!?…:;\"“”]*$)")
_TITLED = re.compile(
    r"\b(?:said|says?|called|titled|entitled|named|dubbed|newspaper|magazine|weekly|daily|paper|film|movie|book|novel|story|poem|band|song|album"
    r"|play|show|series|programme|program|musical|opera|blog|site|website|podcast|documentary|painting|game)$"
)
"""What a title without quotation marks, or speech without them, follows."""
_LETTERED = re.compile(
    r"\b(?:vitamin|hepatitis|influenza|class|grade|group|type|plan|level|serie|schedule|section|point|category|form|list|block|wing|gate|exhibit"
    r"|appendix|annex|division|league|model|unit|team)$",
    re.IGNORECASE,
)
"""What a letter for a number follows: 'grade A'."""


def heading_ends(text: str, paragraph: Span) -> Iterator[int]:
    """Yield where a sentence begins behind a heading that no mark and no line end parts from it.

    >>> text = "All roads are shut. Ship in distress On the other side of the bay, a tug sank."
    >>> [text[end:end + 6] for end in heading_ends(text, Span(0, len(text)))]
    ['On the']
    """
    for gap in _GLUED.finditer(text, paragraph.start, paragraph.end):
        before = text[max(paragraph.start, gap.start() - _LONGEST) : gap.start()]
        start = _START.search(before)
        if start is None or start.end() == 0 and gap.start() - paragraph.start > _LONGEST:
            continue
        heading = before[start.end() :]
        if _is_heading(heading, gap["opener"]):
            yield gap.end()


def _is_heading(words: str, opener: str) -> bool:
    """Tell whether the words up to a small word with a capital can be a heading, and are no title of which it is part."""
    last = words.rpartition(" ")[2]
    if " " not in words or _TITLED.search(words) or opener == "A" and _LETTERED.search(words):
        return False
    return not last[0].isupper() or opener in _SURE_OPENERS and _PLAIN.search(words) is not None
