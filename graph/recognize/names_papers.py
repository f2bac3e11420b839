"""Names of newspapers by a place and a word for papers: 'The Malta Observer', 'Toronto Star'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of, text_of
from graph.recognize.names_lexicon import PAPERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

__all__ = ["paper_names"]

_BETWEEN = frozenset({"Daily", "Evening", "Morning", "Sunday", "Weekly", "Business", "Financial"})


def paper_names(doc: Doc, caps: Sequence[bool]) -> list[Name]:
    """Return names made of a place and a word for a paper, with 'Daily' or the like between them."""
    found: list[Name] = []
    for i, cap in enumerate(caps):
        if not cap or i + 1 < len(caps) and caps[i + 1] or doc[i].text not in PAPERS:
            continue
        last = i - 1 if i and doc[i - 1].text in _BETWEEN else i
        start = next((last - size for size in (2, 1) if last >= size and _is_place(doc, last - size, last)), -1)
        if start >= 0:
            found.append(Name(start, i + 1, span_of(doc, start, i + 1), text_of(doc, start, i + 1), "Organization", 4.0, "cue"))
    return found


def _is_place(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words name a place, as no adjective."""
    known = known_as(doc[start:end].text)
    return known is not None and known.kind in {"City", "Country", "Region"} and not known.adjectival
