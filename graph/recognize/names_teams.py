"""Teams that go by the name of their country or city in reports on football."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.gazetteer.known import Known
from graph.recognize.name import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["name_teams"]

_FOOTBALL = frozenset(
    """football footballer goalkeeper striker midfielder midfield defender referee penalty offside soccer scorer equaliser equalizer
    substitute shoot-out shootout""".split()
)
_SPORT = frozenset(
    "coach match goal squad team league season kick-off half-time halftime semifinal semi-final quarterfinal quarter-final tournament win".split()
)
_DENSITY = 0.012
"""Share of such words from which on a text is a report on football."""
_OFTEN = 0.4
"""Share of the places of a name where it must play for it to be a team at the others too."""
_AGAINST = frozenset({"against", "over", "by", "with", "vs", "vs.", "versus", "v", "past"})
_OWNED = frozenset(
    """attack captain coach defence defender defense equaliser equalizer fan forward game goal goalkeeper international keeper line-up
    lineup loss manager match midfield midfielder opponent opener player side squad star striker supporter team trainer victory win
    winger campaign performance bench penalty display defeat qualifier exit""".split()
)
_PLAYING = frozenset(
    """advance attack battle beat bow celebrate concede control crash create crush defeat defend dominate down draw edge eliminate enter
    equalise equalize exit face fall finish host hold kick knock lead level line lose meet miss open outplay overcome play press progress
    qualify reach rout run score secure see_off sit slip stay struggle take thrash top trail travel visit win""".split()
)
_BEATEN = frozenset(
    "beat down draw defeat eliminate face host hold crush edge meet overcome play rout thrash outplay knock".split()
)


def name_teams(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names; in a report on football, countries and cities that play, win or lose are their teams."""
    if not _is_football(doc):
        return list(names)
    places = [name for name in names if name.kind in {"Country", "City"} and not name.adjectival]
    playing = {name for name in places if _plays(doc, name)}
    often = Counter(name.text for name in playing)
    total = Counter(name.text for name in places)
    teams = {
        name
        for name in places
        if name in playing
        or (name.kind == "City" and name.known is None and " " in name.text and not _is_located(doc, name))
        or (often[name.text] > 1 and often[name.text] >= _OFTEN * total[name.text] and not _is_located(doc, name))
    }
    return [_team(name) if name in teams else name for name in names]


def _is_located(doc: Doc, name: Name) -> bool:
    """Tell whether a preposition of place stands before the name."""
    return name.start > 0 and doc[name.start - 1].lower_ in {"in", "from", "near", "across", "of", "into", "through", "around"}


def _is_football(doc: Doc) -> bool:
    """Tell whether the text reports on football."""
    words = [token.lemma_.lower() for token in doc]
    if sum(word in _FOOTBALL for word in words) < 2:
        return False
    return sum(word in _FOOTBALL or word in _SPORT for word in words) >= _DENSITY * len(words)


def _plays(doc: Doc, name: Name) -> bool:
    """Tell whether the grammar makes the name a team."""
    head = doc[name.start : name.end].root
    while head.dep_ == "conj" and head.head.ent_type_ in {"GPE", "ORG"}:
        head = head.head
    governor = head.head
    lemma = governor.lemma_.lower()
    if head.dep_ in {"nsubj", "nsubjpass"}:
        return lemma in _PLAYING
    if head.dep_ == "dobj":
        return lemma in _BEATEN
    if head.dep_ in {"poss", "compound", "nmod"}:
        return lemma in _OWNED
    if head.dep_ == "pobj":
        return governor.lower_ in _AGAINST and governor.lower_ != "by" or governor.dep_ == "agent"
    beside = {doc[i].lower_ for i in (name.start - 1, name.end) if 0 <= i < len(doc)}
    return bool(beside & {"vs", "vs.", "versus"})


def _team(name: Name) -> Name:
    """Return the name of the team: a country's national team, or the club that is called after the city."""
    if name.kind == "Country" and name.known is not None:
        known = Known("Organization", f"{name.known.label} national football team", country=name.known.code)
        return replace(name, kind="Organization", known=known)
    return replace(name, kind="Organization", known=None)
