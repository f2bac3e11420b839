"""Persons of whom a text says that they are dead: they hold none of their posts any longer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.phases import is_plain
from graph.extract.referents import referents, subject_token, subjects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from graph.extract.holding import Holding
    from graph.resolve.discourse import Discourse

__all__ = ["note_deaths"]

_DYING = frozenset({"die", "perish", "drown"})
_KILLING = frozenset({"kill", "murder", "assassinate", "slay", "execute", "behead", "hang", "martyr"})
_MOURNING = frozenset(
    {"death", "funeral", "burial", "widow", "widower", "grave", "tomb", "coffin", "assassination", "murder", "killing"}
)
"""Nouns that only a dead person has."""
_UNDONE = frozenset("threaten want demand seek wish plot plan fear avert prevent avoid predict expect desire urge".split())
"""Verbs of which a death is the object without being one."""
_TENSED = frozenset({"VBD", "VBN"})


def note_deaths(tokens: Iterable[Token], discourse: Discourse, holdings: Sequence[Holding]) -> list[Holding]:
    """Return the holdings, those of persons who are dead by the text as given up."""
    dead: set[str] = set()
    holders = {holding.post.head: holding.person for holding in holdings}
    for token in tokens:
        if token.pos_ == "VERB" and _is_dying(token):
            dead.update(subjects(discourse, token))
            subject = subject_token(token)
            if subject is not None and subject.i in holders:
                dead.add(holders[subject.i])
        elif token.pos_ == "NOUN" and token.lemma_ in _MOURNING:
            dead.update(_by_noun(discourse, token))
    if not dead:
        return list(holdings)
    return [
        replace(holding, left=True)
        if holding.person in dead and holding.verb is None and holding.post.status == "Current"
        else holding
        for holding in holdings
    ]


def _is_dying(verb: Token) -> bool:
    """Tell whether a verb says as a fact of the past that its subject died or was killed."""
    lemma = verb.lemma_.lower()
    if lemma in _DYING or lemma == "pass" and any(child.lower_ == "away" for child in verb.children):
        told = verb.tag_ in _TENSED and not any(child.dep_ == "auxpass" for child in verb.children)
    else:
        told = lemma in _KILLING and any(child.dep_ == "auxpass" and child.tag_ in _TENSED for child in verb.children)
    return told and is_plain(verb)


def _by_noun(discourse: Discourse, noun: Token) -> Iterator[str]:
    """Yield whose death, funeral or widow is spoken of as a fact."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    owners += [inner for child in noun.children if child.lower_ == "of" for inner in child.children if inner.dep_ == "pobj"]
    persons = [entity for owner in owners for entity in referents(discourse, owner) if discourse[entity].kind == "Person"]
    undone = noun.dep_ == "dobj" and noun.head.lemma_.lower() in _UNDONE
    if persons and not undone and is_plain(noun):
        yield from persons
