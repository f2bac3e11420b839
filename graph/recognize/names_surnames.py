"""Surnames that are nationality words, too: 'Cuban said' of Karl Cuban."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.recognize.names_document import family_names

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.recognize.name import Name

__all__ = ["with_surnames"]

_BEFORE_NOUN = frozenset({"amod", "compound", "nmod"})
_OF_PERSONS = 3.0


def with_surnames(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names; a nationality word without noun or article is the person whom the text names so before."""
    people: set[str] = set()
    found = []
    for name in names:
        if name.kind == "Person" and " " in name.text:
            people.update(family_names(name.text))
        meant = name.adjectival and name.text in people and _is_alone(doc[name.end - 1])
        found.append(replace(name, kind="Person", known=None, adjectival=False, weight=_OF_PERSONS) if meant else name)
    return found


def _is_alone(word: Token) -> bool:
    """Tell whether a nationality word in the singular stands for a whole phrase: 'Cuban said', 'to German'."""
    return word.tag_ == "NNP" and word.dep_ not in _BEFORE_NOUN and all(child.dep_ != "det" for child in word.lefts)
