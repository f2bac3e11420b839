"""Which entities may be looked up in an encyclopedia under their label."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.recognize.name import Name

__all__ = ["NO_ARTICLE", "article", "roles_of"]

NO_ARTICLE = ""
"""The value of `wikipedia` for what has no article under its label."""
_PRIVATE = frozenset(
    """analyst spokesman spokeswoman spokesperson resident student curator researcher teacher farmer witness lawyer attorney expert
    correspondent reporter editor nurse doctor dr dr. driver owner manager shopkeeper pensioner volunteer villager worker psychologist
    consultant immunologist technician engineer organizer organiser neighbor neighbour translator interpreter waiter mechanic
    headmaster adviser advisor employee specialist scientist lecturer biologist fellow co-author volunteer pharmacist pediatrician physician surgeon""".split()
)
"""Roles that by themselves bring nobody into an encyclopedia."""


_REACH = 7
"""How many words after a name an apposition may take to its noun."""


def roles_of(doc: Doc, name: Name) -> tuple[str, ...]:
    """Return the titles before a person's name and the private role of the apposition behind it: 'X, an analyst at Y'."""
    behind = doc[name.end : name.end + _REACH + 2]
    if len(behind) < 3 or behind[0].text != "," or behind[1].lower_ not in {"a", "an", "the", "who"}:
        return name.titles
    for token in behind[2:]:
        if token.text in {",", ".", ";", "of", "at", "for", "in", "with", "and"}:
            break
        if token.lower_ in _PRIVATE:
            return (*name.titles, token.lower_)
    return name.titles


def article(kind: str, label: str, titles: Iterable[str]) -> str | None:
    """Return NO_ARTICLE for what is surely no article's title, None where the label may be one.

    A person's single name is none, nor is an acronym that the text does not expand, nor a person who is known for a private
    role alone.

    >>> article("Person", "Weiss", ()), article("Person", "Clara Weiss", ["spokeswoman"]), article("Person", "Clara Weiss", ())
    ('', '', None)
    """
    roles = set(titles)
    if kind == "Person" and (" " not in label or roles and roles <= _PRIVATE | {"senior", "chief", "former"}):
        return NO_ARTICLE
    if kind in {"Organization", "GovernmentBody"} and label.isupper() and " " not in label:
        return NO_ARTICLE
    return None
