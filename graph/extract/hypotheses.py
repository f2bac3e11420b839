"""Hypotheses: the situation that a condition describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.conditions import clause_mark
from graph.extract.context import Context
from graph.extract.finding import Finding
from graph.extract.verbs import is_verbal
from graph.extract.wording import clause_words, noun_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from graph.model import Filler

__all__ = ["describe_condition", "is_exception"]

_ELECTED = frozenset("re-elect reelect elect re-election reelection win victory".split())
_TERMS = frozenset("term presidency mandate".split())
_RULES = frozenset("administration government premiership house".split())
_AGAIN = frozenset("second third".split())
_OTHER = frozenset("second third fourth another new next".split())


def describe_condition(context: Context, head: Token, before: str | None) -> Finding:
    """Return the situation that a conditional clause or phrase describes, where no extractor found one at its head.

    `before` is the person of the latest election that the text supposed: 'in a second term' names nobody.
    """
    words = list(head.subtree)
    if _is_election(head, words):
        person = _person(context, words) or _subject_person(context, head) or before
        if person is not None:
            label = f"{context.discourse[person].label} wins the election"
            return Finding(head, "Election", (("actor", person),), rule="condition-election", label=label)
    roles: list[tuple[str, Filler]] = []
    for token in words:
        if token.head.i == head.i and token.dep_ in {"nsubj", "nsubjpass", "poss", "compound"}:
            roles += [("actor", actor) for actor in context.discourse.actors(token)]
        elif token.head.i == head.i and token.dep_ in {"dobj", "attr"}:
            roles += [("topic", entity) for entity in [context.discourse.at(token)] if entity]
    label = clause_words(head, context.discourse) if is_verbal(head) else noun_words(head, context.discourse)
    if is_exception(head):
        # no other telling of it is meant: that it is not so is the condition
        return Finding(head, "Event", tuple(roles), rule="content", label=f"unless {label}")
    kind = "State" if head.pos_ == "AUX" or head.pos_ == "ADJ" else "Event"
    return Finding(head, kind, tuple(roles), rule="condition-clause", label=label)


def is_exception(head: Token) -> bool:
    """Tell whether the clause is what must not be so: 'unless Chad pays'."""
    mark = clause_mark(head)
    return mark is not None and mark.lower_ == "unless"


def _is_election(head: Token, words: Iterable[Token]) -> bool:
    """Tell whether the words suppose that somebody is elected, or in office once more."""
    lemmas = {token.lemma_.lower() for token in words} | {token.lower_ for token in words}
    compact = "".join(token.lower_ for token in words)
    if "re-elect" in compact or "reelect" in compact:
        return True
    if head.lemma_.lower() in _RULES and lemmas & _AGAIN:
        return True  # 'a second Mendes administration'
    if head.lemma_ in _TERMS or (lemmas & _TERMS and lemmas & _OTHER):
        return bool(lemmas & _OTHER)
    return head.lemma_.lower() in _ELECTED and bool(lemmas & {"election", "vote", "elect", "elected", "presidency", "race"})


def _person(context: Context, words: Iterable[Token]) -> str | None:
    """Return the first person among the words."""
    for token in words:
        entity = context.discourse.at(token)
        if entity and context.discourse[entity].kind == "Person":
            return entity
        if entity and context.discourse[entity].kind == "Government" and context.discourse[entity].headed_by:
            return context.discourse[entity].headed_by
    return None


def _subject_person(context: Context, head: Token) -> str | None:
    """Return the person who is the subject of the clause in which the phrase stands."""
    token = head
    while token.head.i != token.i:
        token = token.head
        for child in token.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                found = _person(context, [child])
                if found:
                    return found
    return None
