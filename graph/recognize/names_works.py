"""Names of weapon systems and of works: by their form, and by the common nouns beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["WORKS", "is_titled_work", "work_names"]

_DESIGNATION = re.compile(r"(?:[A-Z]{1,4}|Su|MiG|Tu|Il|Mi|Ka|Type|Mk)-\d{1,4}[A-Z]{0,3}(?:M\d)?$")
_WEAPONS = frozenset(
    """missile missiles fighter fighters jet jets tank tanks interceptor interceptors howitzer howitzers rifle rifles helicopter
    helicopters bomber bombers submarine submarines destroyer destroyers frigate frigates drone drones rocket rockets torpedo torpedoes
    warplane warplanes launcher launchers aircraft gunship gunships airplane radar""".split()
)
_DEFENCES = frozenset(
    {"missile", "air", "anti-missile", "anti-aircraft", "weapons", "weapon", "radar", "defense", "defence", "rocket"}
)
WORKS = frozenset(
    """book memoir memoirs novel autobiography biography report study essay article film movie documentary play song album poem series
    show musical opera symphony painting magazine newspaper diary manifesto pamphlet editorial column paper comedy drama thriller""".split()
)
_OPENING = frozenset({'"', "“", "‘", "``"})
_CLOSING = frozenset({'"', "”", "’", "''"})
_NEAR = 4
_LONGEST = 12


def work_names(doc: Doc, is_open: Sequence[bool], caps: Sequence[bool]) -> list[Name]:
    """Return weapon systems ('S-400', 'Patriot missiles') and titles of works in quotation marks beside a noun for them."""
    found: list[Name] = []
    for i, token in enumerate(doc):
        if not is_open[i]:
            continue
        if token.text in _WEAPONS and i and caps[i - 1]:
            found += _weapon(doc, caps, i)
        elif _DESIGNATION.match(token.text) and any(
            near.lower_ in _WEAPONS | {"system", "systems"} for near in doc[max(i - 4, 0) : i + 5]
        ):
            found.append(_name(doc, i, i + 1, "WeaponSystem"))
        elif i and (
            token.text in {"battery", "batteries"}
            and caps[i - 1]
            or token.text in {"system", "systems"}
            and doc[i - 1].lower_ in _DEFENCES
        ):
            found += _weapon(doc, caps, i)
        elif token.text in _OPENING:
            found += _title(doc, i)
    return found


def is_titled_work(doc: Doc, start: int) -> bool:
    """Tell whether a noun for a work stands shortly before: 'her memoir, The Long Road'."""
    return any(token.text in WORKS for token in doc[max(start - _NEAR, 0) : start])


def _weapon(doc: Doc, caps: Sequence[bool], noun: int) -> list[Name]:
    """Return the name in front of a noun for weapons: capitalized words that are no nationality."""
    end = noun
    while (
        end > 0
        and doc[end - 1].text.islower()
        and doc[end - 1].lower_ in _DEFENCES | {"cruise", "ballistic", "surface-to-air", "stealth"}
    ):
        end -= 1
    start = end
    while start > 0 and caps[start - 1] and doc[start - 1].ent_type_ not in {"NORP", "GPE"}:
        start -= 1
    if start == end or doc[start].ent_type_ in {"NORP", "GPE"}:
        return []
    return [_name(doc, start, end, "WeaponSystem")]


def _title(doc: Doc, opening: int) -> list[Name]:
    """Return the title between quotation marks, where its words are capitalized and a noun for a work stands beside it."""
    end = next((i for i in range(opening + 2, min(opening + _LONGEST, len(doc))) if doc[i].text in _CLOSING), 0)
    words = doc[opening + 1 : end]
    if (
        not end
        or not all(word.text[0].isupper() or word.is_stop or not word.is_alpha for word in words)
        or not words[0].text[0].isupper()
    ):
        return []
    last = words[-1].text in {",", "."}
    beside = [*doc[max(opening - _NEAR, 0) : opening], *doc[end + 1 : end + 1 + _NEAR]]
    if not any(token.text in WORKS for token in beside) or len(words) - last < 2:
        return []
    return [_name(doc, opening + 1, end - last, "Publication")]


def _name(doc: Doc, start: int, end: int, kind: str) -> Name:
    """Return the Name for these tokens."""
    return Name(start, end, span_of(doc, start, end), text_of(doc, start, end), kind, 4.0, "cue")
