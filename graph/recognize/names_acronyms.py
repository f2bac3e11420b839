"""Acronyms in parentheses behind the name that they shorten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["is_acronym_of", "join_acronyms"]

_BODIES = frozenset({"Organization", "GovernmentBody", "InternationalOrganization", "MilitaryForce", "Alliance"})
_MARKS = frozenset({"PDF", "NYSE", "NASDAQ", "USA", "CEO", "GOP", "MEP", "MSP"})
_SKIPPED = frozenset({"Person", "Country", "City"})


def is_acronym_of(short: str, full: str) -> bool:
    """Tell whether the letters of a short form stand in this order in the name, its first letter in front.

    >>> is_acronym_of("UNHCR", "United Nations High Commissioner for Refugees"), is_acronym_of("Reuters", "Red Cross")
    (True, False)
    """
    letters = [letter for letter in short.casefold() if letter.isalnum()]
    initials = "".join(word[0] for word in full.casefold().replace("-", " ").split())
    if len(letters) > 2 and initials.endswith("".join(letters)):
        return True
    if not 2 <= len(letters) <= 9 or sum(c.isupper() for c in short) < 2 or not full or full[0].casefold() != letters[0]:
        return False
    position = 0
    for letter in letters:
        position = full.casefold().find(letter, position) + 1
        if not position:
            return False
    return True


def _is_abbreviation(short: str, name: Name) -> bool:
    """Tell whether capitals in parentheses behind a body's name can be its acronym in another language."""
    plain = short.replace("-", "")
    return (
        name.kind in _BODIES
        and " " in name.text
        and plain.isalpha()
        and plain.isupper()
        and 2 < len(plain) < 7
        and plain not in _MARKS
    )


def _is_spelled_out(doc: Doc, short: Name, full: Name) -> bool:
    """Tell whether a body's full name stands in parentheses behind its letters: 'MSF (Doctors Without Borders)'."""
    closed = full.end < len(doc) and doc[full.end].text == ")" and doc[short.end].text == "("
    return closed and short.known is None and _is_abbreviation(short.text, full)


def join_acronyms(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names with the acronyms in parentheses behind them, which are of the same class."""
    by_start = {name.start: name for name in names}
    taken = {i for name in names for i in range(name.start, name.end)}
    found = list(names)
    for name in names:
        opening = name.end
        full = by_start.get(opening + 1)
        if full is not None and _is_spelled_out(doc, name, full):
            found[found.index(name)] = replace(name, kind=full.kind, weight=6.0, known=full.known, stands_for=full.text)
            continue
        if opening + 2 >= len(doc) or doc[opening].text != "(" or name.kind in _SKIPPED or name.adjectival:
            continue
        start = opening + 1
        end = next((i for i in range(start + 1, min(start + 5, len(doc))) if doc[i].text == ")"), 0)
        short = text_of(doc, start, end) if end else ""
        if not end or not (is_acronym_of(short, name.text) or _is_abbreviation(short, name)):
            continue
        other = by_start.get(start)
        if other is None and start not in taken:
            found.append(
                Name(start, end, span_of(doc, start, end), short, name.kind, 6.0, "document", name.known, stands_for=name.text)
            )
        elif other is not None and other.known is None:
            found[found.index(other)] = replace(other, kind=name.kind, weight=6.0, known=name.known, stands_for=name.text)
    return sorted(found, key=lambda name: name.span)
