"""Names of newspapers by a place and a word for papers, or by the noun behind: 'Toronto Star', 'the "Courier" newspaper'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of, text_of
from graph.recognize.names_lexicon import PAPERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

__all__ = ["paper_names"]

_BETWEEN = frozenset({"Daily", "Evening", "Morning", "Sunday", "Weekly", "Business", "Financial"})

_NOUNS = frozenset({"newspaper", "daily", "weekly", "magazine", "tabloid", "broadsheet"})
_MARKS = frozenset("\"“”‘’'") | {"``", "''"}
_LONGEST = 4
"""The most words of a name in quotation marks."""


def paper_names(doc: Doc, caps: Sequence[bool]) -> list[Name]:
    """Return names made of a place and a word for a paper, with 'Daily' or the like between them, and those in quotation marks."""
    found = list(_quoted(doc, caps))
    for i, cap in enumerate(caps):
        if not cap or i + 1 < len(caps) and caps[i + 1] or doc[i].text not in PAPERS:
            continue
        last = i - 1 if i and doc[i - 1].text in _BETWEEN else i
        start = next((last - size for size in (2, 1) if last >= size and _is_place(doc, last - size, last)), -1)
        if start >= 0:
            found.append(Name(start, i + 1, span_of(doc, start, i + 1), text_of(doc, start, i + 1), "Organization", 4.0, "cue"))
    return found


def _quoted(doc: Doc, caps: Sequence[bool]) -> Iterator[Name]:
    """Yield the names in quotation marks before a noun for papers: 'the "Courier" newspaper'."""
    for i in range(3, len(doc)):
        if doc[i].lower_ not in _NOUNS or doc[i - 1].text not in _MARKS:
            continue
        start = i - 1
        while start > max(i - 1 - _LONGEST, 0) and caps[start - 1]:
            start -= 1
        if start < i - 1 and start and doc[start - 1].text in _MARKS:
            yield Name(start, i - 1, span_of(doc, start, i - 1), text_of(doc, start, i - 1), "Organization", 4.0, "cue")


def _is_place(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words name a place, as no adjective."""
    known = known_as(doc[start:end].text)
    return known is not None and known.kind in {"City", "Country", "Region"} and not known.adjectival
