"""Names whose class nothing but the language model tells: no table, cue noun, form or word around them speaks for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.gazetteer.cities import names as cities
from graph.gazetteer.given_names import is_family, is_given
from graph.gazetteer.lookup import known_as, normal
from graph.recognize.names_context import context_votes
from graph.recognize.names_cues import cue_kind
from graph.recognize.names_forms import LEGAL_FORM
from graph.recognize.names_lexicon import BUSINESS, CUES, PAPERS
from graph.recognize.names_unsure import is_supported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graph.gazetteer.known import Known
    from graph.recognize.name import Name

__all__ = ["with_doubts"]

_PLACES = frozenset({"City", "Place", "Region"})
_DOUBTED = _PLACES | {"NamedEvent", "Organization", "Person"}
"""Classes that the model gives."""

_GENERATIONS = frozenset({"II", "III", "IV", "VI", "VII", "XI", "JR", "SR"})
_SHORT = 4
"""Letters of a word in capitals at the end that is no family name in capitals."""
_THINGS = frozenset(
    "average award cup day experience edition index inn method night prize sky symphony syndrome test theorem trail tour trophy".split()
)
"""Nouns at the end of a name that is called after a person."""


def with_doubts(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names, marked where at none of the places where the name stands anything but the model speaks for its class."""
    places: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        places[normal(name.text)].append(name)
    ends = {name.end for name in names if name.kind == "Person" and " " in name.text}
    doubted = {key for key, found in places.items() if not any(_is_founded(doc, name, ends) for name in found)}
    unlike = {key for key in doubted if places[key][0].kind == "Person" and _is_unlike_person(key)}
    doubted |= {
        word for key in unlike for word in key.split() if word in places and not any(found.titles for found in places[word])
    }
    return [replace(name, doubted=True) if normal(name.text) in doubted else name for name in names] if doubted else list(names)


def _is_founded(doc: Doc, name: Name, ends: set[int]) -> bool:
    """Tell whether something beside the model speaks for the class of a name at this place."""
    if name.kind == "Region" and name.known is not None and _is_like_city(name.text, name.known):
        return False
    if name.kind not in _DOUBTED or name.known is not None or name.found == "cue" or name.stands_for or name.titles:
        return True
    if name.kind == "Person":
        return not _is_unlike_person(name.text) and is_supported(doc, name, ends, 0)
    if cue_kind(name.text) == name.kind or LEGAL_FORM.search(name.text):
        return True
    first, _, rest = name.text.partition(" of ")[0].rpartition(" ")
    if name.kind == "Organization" and first and (rest in BUSINESS or rest in PAPERS or CUES.get(rest.lower()) == "Organization"):
        return True  # 'Nordwind Tyres', 'Nordwind Holdings of Malta'
    votes = context_votes(doc, name)
    return any(votes.get(kind, 0.0) > 0 for kind in (_PLACES if name.kind in _PLACES else (name.kind,)))


def _is_like_city(text: str, region: Known) -> bool:
    """Tell whether a city of the same state bears the name of a region: 'Geneva'."""
    city = cities().get(text)
    return city is not None and city.country == region.country


def _is_unlike_person(text: str) -> bool:
    """Tell whether the last of several words is a common noun, or a place behind a word that is no given name.

    >>> _is_unlike_person("Christopher Street Day"), _is_unlike_person("Jugendstil Vienna"), _is_unlike_person("Ana London")
    (True, True, False)
    """
    words = text.split()
    first, last = known_as(words[0]), words[-1]
    if len(words) == 1 or "/" in text:
        return "/" in text
    if (
        first is not None
        and first.kind == "Organization"
        or last.isupper()
        and 1 < len(last) < _SHORT
        and last not in _GENERATIONS
    ):
        return not (is_family(last) and is_given(words[0]))  # 'Ford Taurus', 'Mac OS'
    plain = last.lower() in CUES or last.lower() in _THINGS or last.endswith("ism")
    if plain and (len(words) > 2 or not is_family(last)):
        return True
    place = known_as(last)
    return place is not None and place.kind in _PLACES | {"Country"} and not (is_given(words[0]) or is_family(words[0]))
