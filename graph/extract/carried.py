"""Carried conditions: a sentence takes one over from the sentence before: 'If she wins, taxes fall. She would also sell the ports'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.conditions import clause_mark
from graph.extract.suppositions import asks_to_imagine
from graph.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

__all__ = ["carried_conditions"]

_OPEN = frozenset({"would", "could", "might", "'d", "’d"})
_FUTURE = frozenset({"will", "wo", "'ll", "’ll", "shall", "may"})
_THEN = frozenset({"then", "so"})
_FURTHEST = 3
"""Sentences back."""


def carried_conditions(verb: Token) -> list[tuple[Token, Span]]:
    """Return the heads of the conditions in the sentence before, and their marks, where a sentence goes on with what would come of them."""
    root = verb.head if verb.dep_ == "conj" else verb
    told_first = root.dep_ == "ccomp" and root.i < root.head.i  # 'Chad would follow, she says'
    if not (root.dep_ == "ROOT" or told_first) or not _goes_on(verb, root):
        return []
    sentence = root.sent
    for _ in range(_FURTHEST):
        first = sentence.start
        if first == 0 or "\n" in root.doc[first - 1].text_with_ws:
            return []
        sentence = root.doc[first - 1].sent
        found = _conditions_in(sentence)
        if found or not _has_modal(sentence.root, _OPEN):
            return found
    return []


def _goes_on(verb: Token, root: Token) -> bool:
    """Tell whether a sentence is put as what would come about: by 'would', or by 'then' at its beginning."""
    first = root.sent[0]
    return _has_modal(verb, _OPEN) or (first.lower_ in _THEN and first.head.i == root.i and _has_modal(verb, _OPEN | _FUTURE))


def _has_modal(verb: Token, modals: frozenset[str]) -> bool:
    """Tell whether one of these auxiliaries stands with the verb."""
    return any(child.dep_ == "aux" and child.lower_ in modals for child in verb.lefts)


def _conditions_in(sentence: SpacySpan) -> list[tuple[Token, Span]]:
    """Return the conditions of a sentence's main clause, or what it asks to suppose."""
    root = sentence.root
    if asks_to_imagine(root):
        clause = next((child for child in root.rights if child.dep_ == "ccomp"), None)
        return [(clause, Span(root.idx, root.idx + len(root)))] if clause is not None else []
    found = []
    for child in root.children:
        mark = clause_mark(child)
        if mark is not None:
            found.append((child, Span(mark.idx, mark.idx + len(mark))))
    return found if found and _has_modal(root, _OPEN | _FUTURE) else []
