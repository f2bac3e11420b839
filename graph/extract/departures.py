"""Persons of whom a text says that they gave up or lost their post without naming it: 'X, who resigned in July'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.phases import is_plain
from graph.extract.referents import subjects

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from graph.extract.holding import Holding
    from graph.resolve.discourse import Discourse

__all__ = ["note_departures"]

_RESIGNING = frozenset({"resign", "quit", "abdicate", "retire"})
_STEPPING = {"step": frozenset({"down", "aside"}), "stand": frozenset({"down"})}
_DISMISSING = frozenset({"sack", "dismiss", "oust", "fire", "depose", "topple", "unseat"})
_CLAUSES = frozenset({"ROOT", "relcl", "conj"})
_NAMING = frozenset({"as", "from", "at", "of", "to"})
"""Prepositions that say what was given up: it need not be the post that the text names."""
_GOING_ON = frozenset({"xcomp", "ccomp", "conj"})


def note_departures(tokens: Iterable[Token], discourse: Discourse, holdings: Sequence[Holding]) -> list[Holding]:
    """Return the holdings, those of persons with one post in the text given up where it says that they resigned or were dismissed."""
    gone = {person for token in tokens if _is_leaving(token) for person in subjects(discourse, token)}
    posts: dict[str, set[str]] = {}
    for holding in holdings:
        posts.setdefault(holding.person, set()).add(holding.post.label.lower())
    return [
        replace(holding, left=True)
        if holding.person in gone
        and holding.verb is None
        and holding.post.status == "Current"
        and len(posts[holding.person]) == 1
        else holding
        for holding in holdings
    ]


def _is_leaving(verb: Token) -> bool:
    """Tell whether a verb in the past says, as a fact, that somebody left a post that is not named beside it."""
    if verb.pos_ != "VERB" or verb.dep_ not in _CLAUSES:
        return False
    children = list(verb.children)
    particles = {child.lower_ for child in children if child.dep_ in ("prt", "advmod")}
    lemma, passive = verb.lemma_.lower(), any(child.dep_ == "auxpass" and child.tag_ == "VBD" for child in children)
    if lemma in _DISMISSING:
        told = passive
    else:
        leaves = lemma in _RESIGNING or bool(_STEPPING.get(lemma, frozenset()) & particles)
        told = leaves and verb.tag_ == "VBD" and not any(child.dep_ in ("dobj", "aux") for child in children)
    named = any(child.dep_ == "prep" and child.lower_ in _NAMING or child.dep_ in _GOING_ON for child in children)
    return told and not named and is_plain(verb)
