"""Nationalities: the country that a description gives for a person ('the Chilean writer X', 'Y of Ghana')."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.phases import is_plain, is_stated
from graph.recognize.titles import PostKind, post_kind
from graph.resolve.nouns import is_human

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

    from graph.extract.context import Context
    from graph.extract.holding import Holding
    from graph.extract.named import Named
    from graph.resolve.discourse import Discourse

__all__ = ["note_nationalities", "note_nationalities_of_workers"]

_INSIDE = frozenset({"JJ", "JJR", "JJS", "NN", "HYPH", "CD", "VBN", "VBG"})
_PUBLIC = frozenset({PostKind.OFFICE, PostKind.ROLE})
_CLOSING = frozenset({",", ".", ";", ")", "–", "—", "?", "!"})


def note_nationalities_of_workers(discourse: Discourse, holdings: Iterable[Holding]) -> None:
    """Note the country of each person whose work, not office, is described with one: 'the Chilean writer X'."""
    for holding in holdings:
        post = holding.post
        if post.country and not post.body and post.kind in (PostKind.OCCUPATION, PostKind.PLAYER) and is_stated(holding):
            _note(discourse, holding.person, post.country)


def note_nationalities(context: Context, pairs: tuple[tuple[Named, Named], ...]) -> None:
    """Note the country of each person that other words give: 'Ghana's X', 'X of Ghana', 'the Ghanaian teenager X', 'X, a Ghanaian'."""
    doc, discourse = context.doc, context.discourse
    for one, two in pairs:
        if one.kind == "Country" and two.kind == "Person" and _modifies(doc, one, two):
            _note(discourse, two.entity, one.entity)
        elif one.kind == "Person" and two.kind == "Country" and _describes(doc, one, two):
            _note(discourse, one.entity, two.entity)


def _note(discourse: Discourse, person: str, country: str) -> None:
    """Note the nationality of a person for whom none is known yet."""
    if discourse[person].of_country is None:
        discourse[person] = replace(discourse[person], of_country=country)


def _modifies(doc: Doc, one: Named, two: Named) -> bool:
    """Tell whether the country stands in the noun phrase that ends with the person's name."""
    between = doc[one.last : two.first]
    if not len(between):
        return one.adjectival
    if between[0].tag_ == "POS":
        return len(between) == 1
    if any(token.tag_ not in _INSIDE for token in between) or between[0].text == "-":
        return False
    if not one.adjectival and not doc[one.first : one.last].text.replace(".", "").isupper():
        return False  # 'Iran expert', 'Germany coach': what the work is about
    return is_human(between[-1]) and between[-1].lower_ != "counterpart" and post_kind(between[-1]) not in _PUBLIC


def _describes(doc: Doc, one: Named, two: Named) -> bool:
    """Tell whether 'of Ghana', ', a Ghanaian,' or ', a Ghanaian teenager,' stands after the person's name."""
    gap = doc[one.last : two.first].text.lower()
    if gap == "of" and not two.adjectival:
        return one.first == 0 or post_kind(doc[one.first - 1]) not in _PUBLIC
    if gap == "(" and not two.adjectival:
        return two.last < len(doc) and doc[two.last].text == ")"
    if not two.adjectival or gap not in (", a", ", an", "is a", "is an"):
        return False
    i = two.last
    while i < len(doc) and i - two.last < 4 and doc[i].tag_ in _INSIDE and not doc[i].is_sent_start:
        i += 1
    if gap.startswith("is") and not is_plain(doc[one.last]):
        return False
    closed = i >= len(doc) or doc[i].is_sent_start or doc[i].text in _CLOSING or doc[i].tag_ in ("WP", "WDT", "IN")
    noun = doc[i - 1]
    return closed and (i == two.last or is_human(noun) and post_kind(noun) not in _PUBLIC)
