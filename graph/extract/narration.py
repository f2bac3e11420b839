"""Narration: where 'will' and 'would' tell what came about, or comes about again and again: 'would later become', 'often will sit'."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_habit", "is_narrated"]

_OFTEN = frozenset("often sometimes occasionally periodically usually typically generally".split())
_EACH = frozenset({"every", "each", "most", "some"})
_YOUNG = frozenset("child boy girl teenager youth schoolboy schoolgirl student".split())
_CLAUSES = frozenset({"ccomp", "xcomp", "pcomp"})
_FIRST = frozenset("first second third fourth last one two three".split())


def is_narrated(verb: Token) -> bool:
    """Tell whether 'would' tells what came about later: 'would later become', 'would go on to win', 'who would become his wife'."""
    if any(child.dep_ in {"neg", "advcl"} and child.tag_ != "VB" and child.lower_ != "born" for child in verb.children):
        return False
    if verb.lemma_ == "go" and any(child.lower_ == "on" and child.dep_ in {"prt", "prep"} for child in verb.children):
        return True
    if any(child.lower_ == "later" and (child.i < verb.i or _is_measured(child, verb)) for child in verb.children):
        return True
    if verb.lemma_ == "become" and any(child.lower_ == "born" and child.dep_ == "advcl" for child in verb.lefts):
        return True
    return verb.dep_ == "relcl" and _is_known_later(verb)


def _follows_habit(verb: Token) -> bool:
    """Tell whether 'used to' stands before in the sentence, or in the one before: 'She used to draw. She would fill whole books'."""
    sentence = verb.sent
    start = verb.doc[sentence.start - 1].sent.start if sentence.start else 0
    words = [token.lower_ for token in verb.doc[start : verb.i]]
    return any(pair == ("used", "to") for pair in pairwise(words)) and verb.dep_ not in _CLAUSES


def _is_measured(later: Token, verb: Token) -> bool:
    """Tell whether the text itself tells how much later: 'would marry her two years later'."""
    return verb.dep_ not in _CLAUSES and any(child.dep_ == "npadvmod" for child in later.lefts)


def _is_known_later(clause: Token) -> bool:
    """Tell whether a relative clause of a past event tells what became of it: 'met the woman who would become his wife'."""
    noun = clause.head
    verb = noun
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.tag_ != "VBD" or verb.dep_ in _CLAUSES:
        return False
    ranked = noun.head.lower_ == "of" and noun.head.head.lower_ in _FIRST
    return ranked or (clause.lemma_ == "become" and any(child.lower_ == "who" for child in clause.lefts))


def is_habit(verb: Token) -> bool:
    """Tell whether the verb tells what is done again and again: 'often will sit', 'on most nights he would sing'."""
    if _follows_habit(verb):
        return True
    fronted = [child for child in verb.lefts if child.dep_ != "aux"]
    for child in fronted:
        if child.dep_ == "advmod" and child.lower_ in _OFTEN:
            return True
        if child.dep_ in {"nsubj", "nsubjpass"}:
            if verb.dep_ in _CLAUSES:
                return False
        elif child.dep_ == "npadvmod" and child.left_edge.lower_ in _EACH:
            return True
        elif child.dep_ == "prep" and (noun := next(iter(child.rights), None)) is not None:
            young = child.lower_ == "as" and noun.lower_ in _YOUNG
            if young or (child.lower_ == "on" and noun.left_edge.lower_ in _EACH and noun.tag_ == "NNS"):
                return True
        elif child.dep_ == "advcl" and child.tag_ == "VBD" and any(word.lower_ == "whenever" for word in child.lefts):
            return True
    return False
