"""The tables together: what a name in a text may denote."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.gazetteer import agreements, cities, groups, organizations, regions, territories
from graph.gazetteer.known import Known

__all__ = ["known_as", "longest_name", "normal"]

_FIRST_WORD = re.compile(r"[^\s,'’/-]+")
_SPACE = re.compile(r"\s+")


def normal(name: str) -> str:
    """Return the name with plain spaces and straight apostrophes.

    >>> normal("People’s  Republic")
    "People's Republic"
    """
    return _SPACE.sub(" ", name.replace("’", "'"))


@lru_cache(maxsize=1)
def _index() -> dict[str, Known]:
    """Return all names of all tables; a state comes before a body, a body before a region, a region before a city."""
    index: dict[str, Known] = {}
    seats = {name: Known("Place", label, country=code) for name, (code, body, label) in cities.seats().items() if not body}
    bodies = {name: known[0] for name, known in organizations.names().items()}
    by_label = {known.label: known for known in bodies.values()}
    buildings = {
        name: by_label.get(body, Known("GovernmentBody", body, country=code))
        for name, (code, body, _) in cities.seats().items()
        if body
    }
    for table in (
        territories.names(),
        territories.adjectives(),
        seats,
        buildings,
        bodies,
        agreements.names(),
        regions.names(),
        regions.adjectives(),
        groups.names(),
        cities.names(),
    ):
        for name, known in table.items():
            index.setdefault(normal(name), known)
    return index


@lru_cache(maxsize=1)
def _lengths() -> dict[str, int]:
    """Return, for the first word of each name, the length of the longest name that begins with it."""
    lengths: dict[str, int] = {}
    for name in _index():
        match = _FIRST_WORD.match(name)
        if match:
            lengths[match.group()] = max(lengths.get(match.group(), 0), len(name))
    return lengths


def known_as(name: str) -> Known | None:
    """Return what the name denotes; a name in capitals is tried in its usual spelling too.

    >>> known_as("U.S.").label, known_as("GERMANY").code, known_as("Atlantis")
    ('United States', 'de', None)
    """
    name = normal(name)
    known = _index().get(name)
    if known is None and "-" in name:
        known = _index().get(name.replace("-", " "))
    if known is None and name.startswith("St. "):
        known = _index().get("Saint " + name[4:])
    if known is None and len(name) > 3 and name.isupper():
        known = _index().get(name.title())
    return known


def longest_name(word: str) -> int:
    """Return the length of the longest known name that begins with this word, 0 if none does."""
    match = _FIRST_WORD.match(word)
    if match is None:
        return 0
    first = match.group()
    return _lengths().get(first, 0) or (_lengths().get(first.title(), 0) if len(first) > 2 and first.isupper() else 0)
