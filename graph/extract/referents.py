"""Whom the parts of a clause refer to: the entities of a noun, of a relative pronoun, of the subject of a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve.relatives import described_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["antecedent", "referents", "subject_token", "subjects", "verb_lemma"]

_CONTRACTED = {"’s": "be", "’re": "be", "’m": "be"}
_RELATIVE = frozenset({"who", "which", "that", "whom"})


def verb_lemma(verb: Token) -> str:
    """Return the lemma of a verb in lower case; the lemmatizer does not know contractions with a curly apostrophe."""
    return _CONTRACTED.get(verb.lower_) or verb.lemma_.lower()


def antecedent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, the token itself where it is none."""
    if token.lower_ not in _RELATIVE or token.tag_ not in ("WP", "WDT"):
        return token
    clause = token.head
    while clause.dep_ not in ("relcl", "ROOT", "acl") and clause.head is not clause:
        clause = clause.head
    return described_person(token, clause.head) or clause.head if clause.dep_ in ("relcl", "acl") else token


def _entity(discourse: Discourse, token: Token) -> str | None:
    """Return the entity that the token denotes, if it is no mere post."""
    entity = discourse.at(token)
    return entity if entity is None or discourse[entity].kind != "Post" else None


def referents(discourse: Discourse, token: Token) -> Iterator[str]:
    """Yield the entities of a noun and of those coordinated with it."""
    noun = antecedent(token)
    entity = _entity(discourse, noun)
    seen = 0
    while entity is None and noun.dep_ == "appos" and seen < 3:
        noun, seen = noun.head, seen + 1
        entity = _entity(discourse, noun)
    if entity is None:
        entity = next((found for child in noun.children if child.dep_ == "appos" and (found := _entity(discourse, child))), None)
    if entity is not None:
        yield entity
    if noun is token:
        for child in noun.children:
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON"):
                yield from referents(discourse, child)


def subject_token(verb: Token) -> Token | None:
    """Return the subject of a verb, looked up along coordinated and controlled verbs."""
    seen = 0
    while seen < 4:
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i:
                return child
        if verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
            verb, seen = verb.head, seen + 1
        elif verb.dep_ in ("relcl", "acl") and verb.tag_ in ("VBG", "VBN"):
            return verb.head
        else:
            return None
    return None


def subjects(discourse: Discourse, verb: Token) -> Iterator[str]:
    """Yield the persons who are the subject of a verb."""
    token = subject_token(verb)
    if token is not None:
        yield from (entity for entity in referents(discourse, token) if discourse[entity].kind == "Person")
