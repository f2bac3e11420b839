"""Where names with a cue noun go on and where they end: services before sites, owners in the names of places, 'and' behind a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.recognize.names_lexicon import FIRST_CUES

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["is_landlord", "is_service", "is_whole"]


def is_service(doc: Doc, i: int) -> bool:
    """Tell whether the letters of an armed service stand before a noun for a site: 'RAF Base X'."""
    return i > 0 and FIRST_CUES[doc[i].lower_] == "Place" and doc[i - 1].text.isupper() and 1 < len(doc[i - 1].text) < 6


def is_landlord(doc: Doc, i: int) -> bool:
    """Tell whether the word before a possessive is part of a place's name: "Frenchman's Cove Hotel"."""
    known = known_as(doc[i].text)
    return doc[i].ent_type_ != "PERSON" and (known is None or known.adjectival) and (not i or doc[i - 1].lower_ != "the")


def is_whole(doc: Doc, head: int, end: int) -> bool:
    """Tell whether the words up to here are a name that a table knows, so that 'and' begins another."""
    return doc[end].lower_ in {"and", "&"} and any(known_as(doc[start:end].text) for start in range(max(head - 3, 0), head + 1))
