"""Whose body a name means: 'Peru's Foreign Ministry', 'the Chilean navy', 'the Ministry of Trade of Ghana'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.recognize.name import Name
from graph.resolve.metonyms import state_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_owners"]

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_NATIONAL = frozenset({"GovernmentBody", "MilitaryForce"})


def find_owners(doc: Doc, names: Sequence[Name]) -> dict[Name, str]:
    """Return the code of the state for each state body whose words name it, and for later mentions of the same words."""
    by_end = {name.end: name for name in names}
    by_start = {name.start: name for name in names}
    owners: dict[Name, str] = {}
    last: dict[str, str] = {}
    for name in names:
        if name.kind not in _NATIONAL:
            continue
        owner = _before(doc, name, by_end) or _behind(doc, name, by_start)
        if owner:
            last[name.text] = owner
        if owner or name.text in last:
            owners[name] = owner or last[name.text]
    return owners


def _state(name: Name | None) -> str:
    """Return the code of the state that a name denotes, '' if it denotes none."""
    if name is None or name.known is None:
        return ""
    return name.known.code if name.known.kind == "Country" else ""


def _before(doc: Doc, name: Name, by_end: dict[int, Name]) -> str:
    """Return the state that stands right in front of a body, its adjective or its possessive; its capital counts there too."""
    position = name.start
    if position and doc[position - 1].text in _POSSESSIVES:
        owner = by_end.get(position - 1)
        return _state(owner) or (owner is not None and owner.kind == "City" and state_of(owner.text) or "")
    return _state(by_end.get(position))


def _behind(doc: Doc, name: Name, by_start: dict[int, Name]) -> str:
    """Return the state that follows with 'of': 'the Ministry of Trade of Ghana'."""
    if name.end + 1 < len(doc) and doc[name.end].lower_ == "of":
        return _state(by_start.get(name.end + 1)) or _state(
            by_start.get(name.end + 2) if doc[name.end + 1].lower_ == "the" else None
        )
    return ""
