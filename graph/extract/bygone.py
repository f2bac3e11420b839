"""Posts of times gone by: in states that are no more, in wars long over, of who left office long ago or beside the later holder."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.gazetteer.terms import left_office

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from graph.extract.holding import Holding
    from graph.resolve.discourse import Discourse

__all__ = ["note_bygone"]

_ENDS = {
    "nazi": 1945, "third reich": 1945, "weimar": 1933, "ottoman": 1922, "prussian": 1918, "tsarist": 1917, "soviet": 1991, "east german": 1990,
    "west german": 1990, "yugoslav": 2003, "czechoslovak": 1992, "world war i": 1918, "world war ii": 1945, "first world war": 1918,
    "second world war": 1945, "cold war": 1991, "wartime": 1945, "confederate": 1865,
}  # fmt: skip
"""The last year of states and wars that stand before a title."""
_GONE = re.compile(rf"\b(?:{'|'.join(sorted(_ENDS, key=len, reverse=True))})(?:-era)?\b", re.IGNORECASE)
_REACH = 4
"""Words before a title in which a war or a state stands."""
_SOLE = frozenset({"president", "prime minister", "chancellor", "premier", "king", "queen", "emperor", "pope"})
"""Offices that one person at a time holds in a country."""
_OF_BODIES = frozenset({"secretary-general"})
"""Offices in the table that are of a body."""
_OFTEN = 3
"""How many times more often who holds an office is named than who held it before."""


def note_bygone(discourse: Discourse, holdings: Sequence[Holding], published: date | None) -> list[Holding]:
    """Return the holdings, those of times gone by as given up."""
    followed = _followed(discourse, holdings)
    return [
        replace(holding, left=True)
        if _is_open(holding)
        and (
            _is_gone(discourse, holding, published)
            or _has_left(discourse, holding, published)
            or (holding.person, holding.post.country) in followed
            and _is_sole(holding)
        )
        else holding
        for holding in holdings
    ]


def _has_left(discourse: Discourse, holding: Holding, published: date | None) -> bool:
    """Tell whether the holder of a state's highest office had left it for good in a year before the text was published."""
    post = holding.post
    if published is None or post.place or post.body and post.label.lower() not in _OF_BODIES:
        return False
    code = discourse[post.country].iso3166 if post.country else None
    left = left_office(discourse[holding.person].label, post.label, (code or "").lower())
    return bool(left) and published.year > left


def _is_open(holding: Holding) -> bool:
    """Tell whether nothing but a title says that the post is held."""
    return holding.verb is None and holding.post.status == "Current" and not holding.left


def _is_sole(holding: Holding) -> bool:
    """Tell whether one person at a time holds the office."""
    return holding.post.label.lower() in _SOLE


def _is_gone(discourse: Discourse, holding: Holding, published: date | None) -> bool:
    """Tell whether a state or a war before the title was over when the text was published."""
    first = max(holding.post.first - _REACH, discourse.doc[holding.post.head].sent.start)
    found = list(_GONE.finditer(discourse.doc[first : holding.post.head].text))
    if not found or not _touches(discourse, holding, first, found[-1].end()):
        return False
    last = _ENDS[found[-1].group().lower().removesuffix("-era")]
    return published is None or published.year > last


def _touches(discourse: Discourse, holding: Holding, first: int, end: int) -> bool:
    """Tell whether no more than words of the title stand between these characters and its noun."""
    doc = discourse.doc
    rest = discourse.text[doc[first].idx + end : holding.post.title.start].strip()
    return not rest or holding.post.title.start < doc[first].idx + end


def _followed(discourse: Discourse, holdings: Sequence[Holding]) -> set[tuple[str, str | None]]:
    """Return the persons, each with a country, who bear the title of an office that somebody named far more often has there, too."""
    rivals: dict[tuple[str, str], set[str]] = {}
    for holding in holdings:
        if _is_open(holding) and _is_sole(holding) and holding.post.country and not holding.post.body:
            rivals.setdefault((holding.post.label.lower(), holding.post.country), set()).add(holding.person)
    several = {office: persons for office, persons in rivals.items() if len(persons) > 1}
    if not several:
        return set()
    counts = Counter(mention.entity for mention in discourse.mentions)
    found: set[tuple[str, str | None]] = set()
    for (_, country), persons in several.items():
        most = max(counts[person] for person in persons)
        found |= {(person, country) for person in persons if counts[person] * _OFTEN <= most}
    return found
