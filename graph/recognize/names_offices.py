"""Names of offices by who holds them, and of units by their number: "Attorney General's Office", '3rd Parachute Regiment'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

__all__ = ["office_end", "office_start", "with_ordinal"]

_HOLDERS = frozenset(
    "general minister president prosecutor ombudsman governor mayor commissioner premier chancellor auditor".split()
)
_OPENING = frozenset("attorney auditor prime first chief public state special advocate solicitor governor deputy".split())
_POSSESSIVES = frozenset({"'s", "’s"})
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)$")
_UNITS = frozenset("region army battalion brigade corps division fleet regiment squadron".split())
_SITES = frozenset({"base"})


def office_start(doc: Doc, caps: Sequence[bool], head: int) -> int:
    """Return where the name of an office with its holder begins: 'Prime' of "Prime Minister's Office"; 0 for any other."""
    if doc[head].lower_ != "office" or head < 2 or doc[head - 1].text not in _POSSESSIVES or not caps[head - 2]:
        return 0
    start = head - 2
    if doc[start].lower_ not in _HOLDERS:
        return 0
    while start > 0 and caps[start - 1] and doc[start - 1].lower_ in _OPENING:
        start -= 1
    return start


def office_end(doc: Doc, caps: Sequence[bool], head: int) -> int:
    """Return where 'Office of the Prime Minister and Cabinet' ends, 0 for an office without a holder."""
    position = head + 3
    if doc[head].lower_ != "office" or [token.lower_ for token in doc[head + 1 : position]] != ["of", "the"]:
        return 0
    end = 0
    while position < len(doc):
        if caps[position]:
            end = position = position + 1
        elif end and doc[position].lower_ in {"and", "of", "for"} and position + 1 < len(doc) and caps[position + 1]:
            position += 1
        else:
            break
    return end


def with_ordinal(doc: Doc, start: int, head: int, kind: str) -> tuple[int, str]:
    """Return start and class of the name of a unit or base with the number in front of it."""
    noun = doc[head].lower_
    if noun == "region" and doc[head - 1].lower_ != "military":
        return start, kind
    if not start or not _ORDINAL.match(doc[start - 1].lower_) or noun not in _UNITS | _SITES:
        return start, kind
    return start - 1, "MilitaryForce" if noun in _UNITS else kind
