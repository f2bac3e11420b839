"""Names of universities with the towns of their campuses: 'University of Texas at Austin', 'UC San Diego'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

__all__ = ["campus_names", "with_campus"]

_SYSTEMS = frozenset({"UC", "UT", "UNC", "SUNY", "CUNY", "CSU", "UMass"})
"""Universities of several towns as they are called in short."""
_LONGEST = 3


def campus_names(doc: Doc, caps: Sequence[bool]) -> Iterator[Name]:
    """Yield the short names of universities with a town behind: 'UC San Diego'."""
    for i, capital in enumerate(caps):
        if capital and doc[i].text in _SYSTEMS:
            end = _town_end(doc, i + 1, "us")
            if end:
                yield Name(i, end, span_of(doc, i, end), text_of(doc, i, end), "Organization", 5.0, "cue")


def with_campus(doc: Doc, end: int) -> int:
    """Return the end of a university's name with the town of its campus: 'University of Michigan, X', 'University of Texas at X'."""
    state = known_as(doc[end - 1].text) or known_as(doc[end - 2 : end].text)
    if end + 1 >= len(doc) or state is None or state.kind != "Region" or doc[end].lower_ not in {",", "at", "-", "–"}:
        return end
    stop = _town_end(doc, end + 1, state.country)
    address = stop and stop + 1 < len(doc) and doc[stop].text == "," and _is_region(doc, stop + 1)  # 'in Ann Arbor, Michigan'
    return end if not stop or address else stop


def _town_end(doc: Doc, start: int, country: str) -> int:
    """Return the end of the name of a town of this country that begins here, 0 if there is none."""
    for stop in range(min(start + _LONGEST, len(doc)), start, -1):
        town = known_as(doc[start:stop].text)
        if town is not None and town.kind == "City" and town.country == country:
            return stop
    return 0


def _is_region(doc: Doc, start: int) -> bool:
    """Tell whether the name of a region begins here."""
    found = (known_as(doc[start : start + size].text) for size in (2, 1))
    return any(known is not None and known.kind in {"Region", "Country"} for known in found)
