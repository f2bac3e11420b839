"""What a name of which only the language model tells the class is by the words beside it, by what it is listed with and said to be."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.recognize.names_context import context_votes
from graph.recognize.names_described import PLACE_NOUNS, class_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from graph.recognize.name import Name

__all__ = ["leaning"]

_LEAST = 2.0
"""How many votes of the words around a name decide."""
_SHARED = {"Country": "City", "City": "City", "Region": "City", "Person": "Person", "Organization": "Organization"}
"""The class that a name in a list has from what it is listed with."""
_JOINTS = frozenset({",", "and", "or", "&"})
_POINTS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern
    eastern western""".split()
)
_CALLED = frozenset({"called", "named", "renamed", "dubbed"})
_LANDS = frozenset(
    """area barracks bay beach canyon cape cave cliff coast cove creek desert dune fjord forest glacier gorge headland hill hills island
    islands lagoon marsh mount mountain mountains municipality pass peak plain plateau pond reef ridge shore spring strait stream
    street summit volcano waterfall wetland wilderness woods junction""".split()
)
"""Nouns for parts of a country and its ways that are said of places alone."""
_MADE = frozenset("develop distribute manufacture operate own publish release".split())
"""Verbs whose agent is a firm."""
_WRITTEN = frozenset("compose design direct paint play sing translate voice write".split())
"""Verbs whose agent is a person."""
_WEDDED = frozenset({"marry", "feature", "star", "interview", "arrest", "sack", "fire", "sue"})
"""Verbs whose object is a person."""


def leaning(doc: Doc, found: Sequence[Name], starts: Mapping[int, Name], ends: Mapping[int, Name]) -> str:
    """Return the class for which the places of a name speak, '' if they do not; `starts` and `ends` are the names that are sure."""
    votes: dict[str, float] = defaultdict(float)
    for name in found:
        for kind, weight in context_votes(doc, name).items():
            votes[kind] += weight if kind != "Person" else 0.0
        for kind in (_listed(doc, name, starts, ends), _said(doc, name), _placed(doc, name), _treated(doc, name)):
            if kind:
                votes[kind] += 2.0
    kind = max(votes, key=lambda kind: (votes[kind], kind), default="")
    return kind if kind and votes[kind] >= _LEAST else ""


def _listed(doc: Doc, name: Name, starts: Mapping[int, Name], ends: Mapping[int, Name]) -> str:
    """Return the class that the names before and behind a name in a list share: 'Paris, X and Lyon'."""
    kinds = set()
    for step, known in ((-1, ends), (1, starts)):
        edge = name.start if step < 0 else name.end - 1
        joint = edge + step
        while 0 <= joint < len(doc) and doc[joint].lower_ in _JOINTS and abs(joint - edge) <= 2:
            joint += step
        if abs(joint - edge) > 1 and (other := known.get(joint + 1 if step < 0 else joint)) is not None:
            kinds.add("" if other.adjectival else _SHARED.get(other.kind, ""))
    return kinds.pop() if len(kinds) == 1 else ""


def _said(doc: Doc, name: Name) -> str:
    """Return the class of what a name is said to be: 'X is a reef', 'X (...) is one of twelve parks', 'a village called X'."""
    head = doc[name.start : name.end].root
    if name.start > 1 and doc[name.start - 1].lower_ in _CALLED:
        return _kind(next((doc[i] for i in range(name.start - 2, max(name.start - 5, -1), -1) if doc[i].pos_ == "NOUN"), None))
    if head.dep_ != "nsubj" or head.head.lemma_ != "be" or not doc[head.head.i].is_alpha:
        return ""
    noun = next((child for child in head.head.rights if child.dep_ == "attr"), None)
    if noun is not None and noun.lower_ == "one":
        noun = next((word for prep in noun.rights if prep.lower_ == "of" for word in prep.rights), None)
    return _kind(noun)


def _kind(noun: Token | None) -> str:
    """Return the class of what a common noun describes."""
    if noun is None or noun.pos_ != "NOUN":
        return ""
    return "Place" if noun.lemma_ in _LANDS else class_of(noun)


def _placed(doc: Doc, name: Name) -> str:
    """Return a class of place where a point of the compass, a noun for land or a number of people speak for it."""
    after = doc[name.end].lower_ if name.end < len(doc) else ""
    second = doc[name.end + 1].lower_ if name.end + 1 < len(doc) else ""
    if after in _LANDS or after in PLACE_NOUNS and after not in {"state", "states", "capital"}:
        return "Region"
    if after == "(" and second in _POINTS:
        return "City"
    before = doc[max(name.start - 2, 0) : name.start]
    if len(before) == 2 and before[1].lower_ == "of" and (before[0].lower_ in _POINTS or before[0].lower_ == "population"):
        return "City"
    return ""


def _treated(doc: Doc, name: Name) -> str:
    """Return the class that a verb gives to who does something or has it done: 'published by X', 'married X'."""
    head = doc[name.start : name.end].root
    above = head.head
    if head.dep_ == "dobj" and above.lemma_ in _WEDDED and head.left_edge.i == name.start:
        return "Person"
    if head.dep_ != "pobj" or above.lower_ != "by":
        return ""
    verb = above.head.lemma_
    return "Organization" if verb in _MADE else "Person" if verb in _WRITTEN else ""
