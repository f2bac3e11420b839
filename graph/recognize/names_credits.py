"""Credits of news agencies at the end of a paragraph: 'ab/cd (AP, Reuters)'."""

from __future__ import annotations

import re

from graph.model import Span

__all__ = ["agency_credits"]

_AGENCIES = frozenset("ap afp dpa reuters epd kna tass interfax upi efe ansa apa anp belga xinhua dapd sid ips pti rtre ap/reuters".split())
_CREDIT = re.compile(r"(?P<initials>[a-z]{1,4}(?:[,/] ?[a-z]{1,4})*\s*)?\((?P<items>[A-Za-z][A-Za-z ,/&-]{1,60})\)\s*(?=\n|$)")


def agency_credits(text: str) -> list[Span]:
    """Return the credits in a text: parentheses that end a paragraph and hold nothing but agencies, with the initials before them.

    >>> [span.of("Talks failed. ab/cd (AP, Reuters)") for span in agency_credits("Talks failed. ab/cd (AP, Reuters)")]
    ['ab/cd (AP, Reuters)']
    """
    found = []
    for match in _CREDIT.finditer(text):
        items = [item.strip().lower() for item in re.split(r"[,/&]", match["items"])]
        known = sum(item in _AGENCIES for item in items)
        if known and (match["initials"] or len(items) > 1) and known * 2 >= len(items):
            found.append(Span(match.start(), match.end()))
    return found
