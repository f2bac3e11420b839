"""Names of ships and flights: capitalized words right behind a noun for a ship, a number behind 'Flight': 'the trawler Santa Rita'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of, text_of
from graph.recognize.names_joints import FOREIGN
from graph.recognize.names_lexicon import CUES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

__all__ = ["SHIPS", "ship_names"]

SHIPS = frozenset(
    """barge boat cargo-ship carrier catamaran coaster corvette cruiser cutter destroyer dredger ferry freighter frigate gunboat icebreaker
    lifeboat liner minesweeper motorboat sailboat schooner ship steamer steamship submarine tanker trawler tug tugboat vessel warship
    yacht""".split()
)
_WAR = frozenset("corvette cruiser cutter destroyer frigate gunboat minesweeper submarine warship".split())
_CREW = frozenset("captain commander owner master skipper operator maker crew company".split())
_NUMBER = re.compile(r"[A-Z]{0,3}\d{1,4}$")
_LONGEST = 4


def ship_names(doc: Doc, caps: Sequence[bool]) -> list[Name]:
    """Return the names of ships that stand right behind a noun for one, warships as weapon systems, and numbered flights."""
    found: list[Name] = []
    for i in range(len(caps) - 1):
        if caps[i] and doc[i].text == "Flight" and _NUMBER.match(doc[i + 1].text):
            found.append(Name(i, i + 2, span_of(doc, i, i + 2), text_of(doc, i, i + 2), "Entity", 6.0, "cue"))
        if not caps[i + 1]:
            continue
        token = doc[i]
        if token.text not in SHIPS:
            continue
        end = _end(doc, caps, i + 1)
        if end:
            kind = "WeaponSystem" if token.text in _WAR else "Entity"
            found.append(Name(i + 1, end, span_of(doc, i + 1, end), text_of(doc, i + 1, end), kind, 6.0, "cue"))
    return found


def _end(doc: Doc, caps: Sequence[bool], start: int) -> int:
    """Return the end of a ship's name that begins here, 0 for the name of somebody or something else."""
    end = start
    while end < len(doc) and end - start < _LONGEST and (caps[end] or _is_joint(doc, caps, end)):
        end += 1
    last = doc[end - 1].lower_
    known = known_as(doc[start:end].text)
    other = doc[start].lower_ in _CREW or last in CUES or (known is not None and known.kind not in {"City", "Region"})
    return 0 if other or doc[start].tag_ in {"VBD", "VBZ"} else end


def _is_joint(doc: Doc, caps: Sequence[bool], i: int) -> bool:
    """Tell whether the token is a hyphen or a small word of another language between two parts of a name."""
    hyphen = doc[i].text == "-" and not doc[i - 1].whitespace_
    return (hyphen or doc[i].text in FOREIGN) and i + 1 < len(doc) and caps[i + 1]
