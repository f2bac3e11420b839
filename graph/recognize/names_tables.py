"""Names that a packaged table knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.known import Known
from graph.gazetteer.lookup import known_as, longest_name
from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

__all__ = ["table_names"]

_WEIGHTS = {"Country": 5.0, "Region": 4.0, "City": 3.0}
_SHARED = frozenset(
    [
        "Congress",
        "Senate",
        "Diet",
        "Duma",
        "Greens",
        "Tories",
        "Quad",
        "Amnesty",
        "Time",
        "Economist",
        "Spiegel",
        "Fed",
        "General",
        "Assembly",
        "Treasury",
        "IS",
        "PA",
        "SC",
        "RT",
        "AP",
        "PPP",
        "SEC",
        "ICE",
        "EC",
        "AU",
        "IRA",
        "CIS",
        "BIS",
        "IDA",
        "SNP",
        "MDC",
        "ANC",
        "DW",
        "PLA",
        "SDF",
        "IEA",
    ]
)


def table_names(doc: Doc, open_tokens: Sequence[bool]) -> list[Name]:
    """Return the longest known name at each place of the text that is open to names."""
    found: list[Name] = []
    text = doc.text
    i, size = 0, len(doc)
    while i < size:
        token = doc[i]
        if not open_tokens[i] or not (
            token.text[0].isupper() or token.lower_ in {"al", "al-qaeda", "eurozone", "mainland", "euro"}
        ):
            i += 1
            continue
        length = longest_name(token.text)
        if not length:
            i += 1
            continue
        end, known = _longest(doc, i, text, length)
        if known is not None:
            found.append(_name(doc, i, end, known))
            i = end
        else:
            i += 1
    return found


def _longest(doc: Doc, start: int, text: str, length: int) -> tuple[int, Known | None]:
    """Return the end of the longest known name that begins here, and what it denotes."""
    begin = doc[start].idx
    best: tuple[int, Known | None] = (start, None)
    for end in range(start + 1, min(start + 9, len(doc)) + 1):
        last = doc[end - 1]
        stop = last.idx + len(last.text)
        if stop - begin > length + 2 or "\n" in last.text:
            break
        known = known_as(text[begin:stop])
        if known is not None:
            best = (end, known)
    return best


def _name(doc: Doc, start: int, end: int, known: Known) -> Name:
    """Return the Name for a match of a table."""
    span = span_of(doc, start, end)
    words = text_of(doc, start, end)
    weight = _WEIGHTS.get(known.kind, 4.0)
    if known.ambiguous:
        weight = 1.0
    elif known.kind not in _WEIGHTS and words in _SHARED:
        weight = 2.0
    return Name(start, end, span, words, known.kind, weight, "table", known, adjectival=known.adjectival)
