"""Names that a packaged table knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.known import Known
from graph.gazetteer.lookup import known_as, longest_name
from graph.gazetteer.territories import prefixes
from graph.model import Span
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
            token.text[0].isupper() or token.lower_ in {"al", "mainland"}
        ):
            i += 1
            continue
        if "-" in token.text[1:]:
            first = _first_half(doc, i)
            found += [first] if first else []
            i += 1
            continue
        length = longest_name(token.text)
        if not length and token.text not in prefixes():
            i += 1
            continue
        end, known = _longest(doc, i, text, length)
        if known is None and i + 1 < size and doc[i + 1].text == "-":
            end, known = i + 1, prefixes().get(token.text)
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


def _first_half(doc: Doc, i: int) -> Name | None:
    """Return the name in the first half of a compound that is one token: 'U.S.' of 'U.S.-led'."""
    first = doc[i].text.partition("-")[0]
    known = known_as(first)
    if known is None:
        return None
    return Name(i, i + 1, Span(doc[i].idx, doc[i].idx + len(first)), first, known.kind, 4.0, "table", known, adjectival=known.adjectival)


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
