"""Names that begin with the name of a place and that the text has more than once: 'Siam Radial', 'Levant Quarterly'."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_family, is_given
from graph.gazetteer.role_words import common_words, person_words
from graph.recognize.name import Name
from graph.recognize.names_boundaries import is_title, span_of, text_of
from graph.recognize.names_described import BODY_NOUNS, PLACE_NOUNS
from graph.recognize.names_lexicon import CUES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

__all__ = ["longer_names"]

_PLACES = frozenset({"City", "Country", "Region"})


def longer_names(doc: Doc, tables: Sequence[Name], caps: Sequence[bool]) -> list[Name]:
    """Return names of a place and one word behind it that stand in the text at least twice and are nothing that the words tell."""
    starts = {name.start for name in tables}
    found = [
        Name(name.start, name.end + 1, span_of(doc, name.start, name.end + 1), text_of(doc, name.start, name.end + 1),
             "Organization", 2.5, "model")
        for name in tables
        if name.kind in _PLACES and not name.adjectival and name.end not in starts and _goes_on(doc, caps, name)
    ]  # fmt: skip
    often = Counter(name.text for name in found)
    return [name for name in found if often[name.text] > 1]


def _goes_on(doc: Doc, caps: Sequence[bool], name: Name) -> bool:
    """Tell whether one word with a capital follows a name that is no title, noun for a thing, or name of a person."""
    end = name.end
    if end >= len(doc) or not caps[end] or doc[end].tag_ != "NNP" or not doc[end].text.istitle():
        return False
    if end + 1 < len(doc) and (caps[end + 1] or doc[end + 1].text == "-") or name.start and caps[name.start - 1]:
        return False
    word = doc[end].lower_
    common = word in CUES or word in common_words() or word in person_words() or word in BODY_NOUNS or word in PLACE_NOUNS
    return not (common or is_title(word) or is_given(doc[end].text) or is_family(doc[end].text))
