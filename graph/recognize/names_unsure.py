"""Names of which nothing but the language model says what they are: the words around them, or a class above all that they may be."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_family, is_given
from graph.gazetteer.lookup import normal
from graph.gazetteer.role_words import person_words
from graph.recognize.names_boundaries import is_title
from graph.recognize.names_context import context_votes
from graph.recognize.names_document import family_names
from graph.recognize.names_leanings import leaning
from graph.recognize.names_lexicon import CUES, FAMILY_FIRST, PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graph.recognize.name import Name

__all__ = ["is_supported", "with_general_classes"]

_ACTING = frozenset({"nsubj", "nsubjpass", "poss", "agent"})
_HE = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})
_LEAST = 120
"""How many tokens a text needs to introduce its people."""
_FAMILY = re.compile(
    r"(?:ova?|eva?|enko|vych|vich|ić|ić|sky|ski|ska|dze|shvili|yan|ian|ez|oğlu|oglu|sson|ssen|sen|d[oó]ttir|opoulos|escu|idis|auskas|inen|zadeh"
    r"|pour|zai|ullah|uddin)$"
)
"""Endings of family names."""
_GOVERNING = frozenset({"administration", "presidency"})
_PLACING = frozenset({"from", "at", "toward", "towards", "through", "across", "along", "via", "off"})
"""Words that stand before places as well as before bodies."""
_SAYING = frozenset({"say", "tell", "add", "insist", "admit", "explain", "argue", "think", "believe"})
_REACH = 40
"""How many tokens behind a name a pronoun speaks for a person."""


def with_general_classes(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names, those that only the model takes for persons or bodies as what the words around them make of them.

    Where these do not tell either, they are actors where they act, else entities.
    """
    if len(doc) < _LEAST:
        return list(names)
    places: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        places[normal(name.text)].append(name)
    persons = {key: found for key, found in places.items() if found[0].kind == "Person"}
    ends = {name.end for name in names if name.kind == "Person" and " " in name.text}
    unsure = {key for key, found in persons.items() if not any(is_supported(doc, name, ends) for name in found)}
    families = (
        {last.casefold() for key in persons if " " in key for last in family_names(key) if last != key} if unsure else set()
    )
    bare = {key.casefold() for key in persons if " " not in key}
    unsure = {
        key
        for key in unsure
        if key.casefold() not in families and not {last.casefold() for last in family_names(key)} & bare - {key.casefold()}
    }
    unsure |= {key for key, found in places.items() if _is_stray(doc, found)}
    if not unsure:
        return list(names)
    sure = [name for name in names if normal(name.text) not in unsure]
    starts, by_end = {name.start: name for name in sure}, {name.end: name for name in sure}
    kinds = {key: leaning(doc, places[key], starts, by_end) or _general(doc, places[key]) for key in unsure}
    return [
        replace(name, kind=kinds[normal(name.text)])
        if name.kind in {"Organization", "Person"} and normal(name.text) in unsure
        else name
        for name in names
    ]


def _general(doc: Doc, found: Sequence[Name]) -> str:
    """Return the class above all that a name may be: of who acts, or of anything."""
    return "Actor" if any(_acts(doc, name) for name in found) else "Entity"


def _is_stray(doc: Doc, found: Sequence[Name]) -> bool:
    """Tell whether a single word that stands once is a body for the model alone; letters like 'ABX' mostly are one."""
    name = found[0]
    if len(found) > 1 or name.kind != "Organization" or name.found != "model" or name.known is not None:
        return False
    if " " in name.text or name.text.isupper() or not name.start or doc[name.start - 1].lower_ not in _PLACING:
        return False
    return not context_votes(doc, name).get("Organization")


def is_supported(doc: Doc, name: Name, ends: set[int], reach: int = _REACH) -> bool:
    """Tell whether the words in or around a name speak for a person."""
    if name.known is not None or name.titles or name.found not in {"model", "document"}:
        return True
    if name.end < len(doc) and doc[name.end].lower_ in _GOVERNING:
        return True  # 'the Mendes administration'
    if name.start - 1 in ends and doc[name.start - 1].text in {",", "and", "&"}:
        return True
    if " " in name.text and (_FAMILY.search(name.text) or PARTICLES & set(name.text.split())):
        return True
    words = name.text.replace("-", " ").split()
    if any(is_given(word) or word.endswith(".") for word in words) or all(map(is_family, words)):
        return True
    if len(words) == 2 and is_family(words[1]) and words[1].lower() not in CUES and not doc[name.start].is_stop:
        return True
    if words[0].casefold() in FAMILY_FIRST or " " in name.text and words[-1].casefold() in FAMILY_FIRST:
        return True
    if context_votes(doc, name).get("Person"):
        return True
    return _is_somebody(doc, name) or any(token.lower_ in _HE for token in doc[name.end : name.end + reach])


def _is_somebody(doc: Doc, name: Name) -> bool:
    """Tell whether a noun for a person is said of a name, or years, an age or a party stand in parentheses behind it."""
    head = doc[name.start : name.end].root
    above = head.head
    if head.dep_ == "nsubj" and above.lemma_ in _SAYING or head.dep_ == "appos" and is_title(above.lower_):
        return True
    if name.start and doc[name.start - 1].lower_ == "by" and (name.end == len(doc) or doc[name.end].is_space):
        return True
    if head.dep_ == "nsubj" and head.head.lemma_ in {"be", "become"}:
        return any(child.dep_ == "attr" and child.lemma_ in person_words() for child in head.head.rights)
    behind = doc[name.end : name.end + 2]
    return len(behind) == 2 and behind[0].text == "(" and (behind[1].text.isdigit() or behind[1].text in {"D", "R", "born", "b."})


def _acts(doc: Doc, name: Name) -> bool:
    """Tell whether a name stands where somebody acts."""
    return doc[name.start : name.end].root.dep_ in _ACTING
