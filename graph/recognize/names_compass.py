"""Halves of a divided land by their point of the compass: 'the North' for North Korea, 'North and South Korea'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

__all__ = ["POINTS", "compass_names"]

_SIDES = frozenset({"Central", "Eastern", "North", "Northern", "South", "Southern", "West", "Western"})
POINTS = frozenset({"North", "South"})
"""Points of the compass that stand for a state whose full name the text has."""


def compass_names(doc: Doc, tables: Sequence[Name]) -> list[Name]:
    """Return the points of the compass that stand for one of the states in the text or for a part of a continent."""
    starts = {name.start: name for name in tables}
    parts = [part for name in tables if " " in name.text and (part := _part(doc, name, starts)) is not None]
    lands = {land for name in tables for land in [_land(name)] if land}
    if len(lands) != 1:
        return parts
    land = lands.pop()
    return parts + [
        name
        for token in doc
        if token.text in POINTS and token.i not in starts and (_is_alone(doc, token.i) or _is_first(doc, token.i, land, starts))
        for name in [_name(doc, token.i, land)]
        if name is not None
    ]


def _part(doc: Doc, other: Name, starts: dict[int, Name]) -> Name | None:
    """Return the part of a continent in front of one whose last word it shares: 'South and Central America'."""
    i = other.start - 2
    if i < 0 or doc[i].text not in _SIDES or i in starts or doc[i + 1].lower_ not in {"and", "or"}:
        return None
    known = known_as(f"{doc[i].text} {other.text.rpartition(' ')[2]}")
    if known is None or known.kind != "Region":
        return None
    return Name(i, i + 1, span_of(doc, i, i + 1), doc[i].text, "Region", 4.0, "table", known)


def _land(name: Name) -> str:
    """Return the divided land of which the name has a half, '' if it names something else: Korea, Sudan, not Africa."""
    point, _, rest = name.text.partition(" ")
    if point not in POINTS or name.kind != "Country" or name.adjectival or name.known is None:
        return ""
    others = [known_as(rest), *(known_as(f"{other} {rest}") for other in POINTS - {point})]
    divided = any(other is not None and other.kind == "Country" and other.code != name.known.code for other in others)
    return rest if divided else ""


def _is_alone(doc: Doc, i: int) -> bool:
    """Tell whether the article stands before the word and no name behind it: 'the North fired'."""
    following = doc[i + 1].text if i + 1 < len(doc) else "."
    return i > 0 and doc[i - 1].lower_ == "the" and not following[0].isupper() and following not in {"-", "of", "and"}


def _is_first(doc: Doc, i: int, land: str, starts: dict[int, Name]) -> bool:
    """Tell whether the other half's name follows: 'North and South Korea'."""
    other = starts.get(i + 2)
    return i + 2 < len(doc) and doc[i + 1].lower_ in {"and", "or"} and other is not None and _land(other) == land


def _name(doc: Doc, i: int, land: str) -> Name | None:
    """Return the name of a half, if there is such a state."""
    text = doc[i].text
    known = known_as(f"{text} {land}")
    if known is None or known.kind != "Country":
        return None
    return Name(i, i + 1, span_of(doc, i, i + 1), text, "Country", 5.0, "table", known)
