"""What speaks for or against a person: lives in brackets, votes and pronouns, articles, words of places in the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.lookup import known_as
from graph.recognize.names_lexicon import FAMILY_FIRST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from graph.recognize.name import Name

__all__ = ["OPEN_KINDS", "personal_votes"]

_POINTS = frozenset(
    """North South East West Northern Southern Eastern Western Central Upper Lower Northwest Northeast Southwest Southeast Northwestern
    Northeastern Southwestern Southeastern""".split()
)
_GROUNDS = frozenset("Harbour Harbor Mews Quay Trail Wharf".split())
"""Last words of names of places that no person bears."""
_YEAR = re.compile(r"1[0-9]{3}$|20[0-2][0-9]$")
_LIVES = frozenset({"born", "b.", "died", "née", "nee", "aka"})
_DASHES = frozenset({"–", "-", "—"})
_CHOSEN = frozenset({"elected", "re-elected", "reelected", "appointed", "nominated", "inaugurated", "knighted", "born"})
_BY = frozenset(
    {"led", "headed", "written", "directed", "chaired", "composed", "portrayed", "played", "sung", "painted", "voiced"}
)
OPEN_KINDS = frozenset({"Organization", "City", "Work", "Product", "Group"})
"""Classes of the model that words around the name overrule."""
_CABINETS = frozenset({"government", "administration", "cabinet", "presidency"})
_ADJECTIVES = ("al", "an", "ed", "ese", "ic", "ish", "ist", "ive", "s")
"""Ends of words for what a government believes or where it is from."""
_BRACKET = 14
"""The most tokens in brackets that give somebody's days."""


def personal_votes(doc: Doc, name: Name) -> Iterator[tuple[str, float]]:
    """Yield votes for and against a person by the name's own words and those around it."""
    if name.known is not None or name.adjectival or name.found == "cue":
        return
    if name.kind == "Person":
        if _is_doer(doc, name):
            yield "Person", 1.0
        yield from _against(doc, name)
    elif name.kind in OPEN_KINDS:
        weight = _for(doc, name)
        if weight:
            yield "Person", weight


def _against(doc: Doc, name: Name) -> Iterator[tuple[str, float]]:
    """Yield votes for what a supposed person is: a part of the country, a team of a town, what the article makes a thing."""
    first, _, rest = name.text.partition(" ")
    if rest.rpartition(" ")[2] in _GROUNDS:
        yield "Place", 5.0
    if rest and first in _POINTS:
        yield "Region", 5.0
    elif rest and not is_given(first) and first.lower() not in FAMILY_FIRST:
        known = known_as(first) or known_as(" ".join(name.text.split()[:2]))
        if known is not None and known.kind in {"City", "Region", "Country"} and not known.ambiguous:
            yield "Organization", 4.0
    if not name.start or doc[name.start - 1].lower_ != "the" or name.titles or is_given(first) or _is_modifier(doc, name):
        return
    before = doc[name.start - 2].lower_ if name.start > 1 else ""
    if name.text.endswith("s") or rest:
        yield "Organization", 3.0
    elif before in {"in", "on", "along", "near", "across"}:
        yield "Region", 2.5


def _is_doer(doc: Doc, name: Name) -> bool:
    """Tell whether somebody wrote, played or governs something: 'directed by Ana Ruiz', 'starring Ana Ruiz', 'the Ruiz government'."""
    if name.start and doc[name.start - 1].lower_ == "starring":
        return True
    if name.end < len(doc) and doc[name.end].text in _CABINETS and " " not in name.text:
        return True
    return name.start > 1 and doc[name.start - 1].lower_ == "by" and doc[name.start - 2].lower_ in _BY


def _is_modifier(doc: Doc, name: Name) -> bool:
    """Tell whether a noun follows that the name belongs to: 'the Ruiz family', 'the Ruiz brothers'."""
    following = doc[name.end] if name.end < len(doc) else None
    return following is not None and (
        following.pos_ in {"NOUN", "PROPN", "ADJ"} or following.text in {"'s", "’s", "'", "’", "-", "and"}
    )


def _for(doc: Doc, name: Name) -> float:
    """Return how much speaks for a person."""
    if name.end + 1 >= len(doc):
        return 0.0
    after, second = doc[name.end], doc[name.end + 1]
    if after.text == "(" and _is_life(doc, name.end):
        return 6.0
    single = " " not in name.text
    if after.lower_ == "and" and second.text in {"I", "me"} and is_given(name.text):
        return 4.0
    if name.kind == "Group":
        return 3.0 if single and after.text in _CABINETS and not name.text.endswith(_ADJECTIVES) else 0.0
    if single and name.start > 1 and doc[name.start - 1].lower_ == "by" and doc[name.start - 2].lower_ in _BY:
        return 2.5
    if single and after.lower_ in {"was", "were", "been"} and second.lower_ in _CHOSEN:
        return 2.5
    owner = name.kind == "City" and after.lower_ == "and" and second.tag_ == "PRP$" and second.lower_ in {"his", "her"}
    return 2.0 if single and owner else 0.0


def _is_life(doc: Doc, opening: int) -> bool:
    """Tell whether brackets give the days of somebody's life: '(born 1948)', '(21 May 1920 – 3 June 1998)'."""
    end = next((i for i in range(opening, min(opening + _BRACKET, len(doc))) if doc[i].text == ")"), 0)
    inside = doc[opening + 1 : end] if end else ()
    years = sum(_YEAR.match(token.text) is not None for token in inside)
    if any(token.lower_ in _LIVES for token in inside) and years:
        return True
    return years == 2 and any(token.text in _DASHES for token in inside) and len(inside) > 3
