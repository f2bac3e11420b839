"""Named events by their pattern: elections with year and country, numbered wars and games."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["event_names", "numbered"]

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[–/-]\d{2,4})?$")
_VOTES = frozenset({"election", "elections", "by-election", "referendum", "primaries", "primary", "plebiscite"})
_ROMAN = re.compile(r"(?:[IVX]{1,5}|\d{1,3})$")
_MONTHS = frozenset(month_name)
_REACH = 8


def event_names(doc: Doc, is_open: Sequence[bool]) -> list[Name]:
    """Return elections that a year and a place name: '1998 Ruritanian general election'."""
    found: list[Name] = []
    for i, token in enumerate(doc):
        if not (is_open[i] and len(token.text) >= 4 and _YEAR.match(token.text)):
            continue
        end = _vote(doc, i + 1)
        if end:
            start = i - 1 if i and doc[i - 1].text in _MONTHS else i
            found.append(Name(start, end, span_of(doc, start, end), text_of(doc, start, end), "NamedEvent", 5.0, "cue"))
    return found


def _vote(doc: Doc, start: int) -> int:
    """Return the end of the words from a place to 'election' that begin here, 0 if there are none."""
    placed = False
    for i in range(start, min(start + _REACH, len(doc))):
        token = doc[i]
        lower = token.lower_
        if lower in _VOTES or (lower == "election" and doc[i - 1].text == "-"):
            return _place_behind(doc, i + 1) if placed and i > start else 0
        if (
            lower in {"-", "’s", "'s"}
            or token.text.isalpha()
            and token.pos_ in {"ADJ", "PROPN", "NOUN"}
            or token.text in {"U.S.", "U.K."}
        ):
            placed = placed or token.text[0].isupper()
        else:
            return 0
    return 0


def _place_behind(doc: Doc, end: int) -> int:
    """Return the end after 'in Montana', where that follows."""
    if end + 1 < len(doc) and doc[end].lower_ == "in":
        for size in (3, 2, 1):
            known = known_as(doc[end + 1 : end + 1 + size].text) if end + 1 + size <= len(doc) else None
            if known is not None and known.kind in {"Region", "Country"} and not known.adjectival:
                return end + 1 + size
    return end


def numbered(doc: Doc, end: int, kind: str) -> int:
    """Return the end of an event's name with its number: 'World War II', 'Super Bowl XL'."""
    if kind != "NamedEvent" or end >= len(doc) or not _ROMAN.match(doc[end].text):
        return end
    pronoun = doc[end].text == "I" and end + 1 < len(doc) and doc[end + 1].pos_ in {"VERB", "AUX", "ADV"}
    return end if pronoun else end + 1
