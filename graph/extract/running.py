"""Running speech: a sentence without a source of its own goes on with what the sentence before it reports.

'The minister said the plant would close. Workers would be paid until May'; 'According to the indictment, Silva paid judges. He met
one of them in Porto'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.attribution import Attribution, Sources

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["running_source"]

_WOULD = frozenset({"would", "'d", "’d"})
_PERSONS = frozenset({"he", "she", "they"})
_FURTHEST = 3
"""Sentences back."""


def running_source(sources: Sources, trigger: Token, *, ahead: bool) -> Attribution:
    """Return on whose word a clause stands that goes on with reported speech, by the sentences of its paragraph before it.

    `ahead` tells whether it says what is to come.
    """
    doc, sentence = trigger.doc, trigger.sent
    future = ahead and _is_future(sentence.root)
    past = not ahead and _is_charge(sentence.root) and _is_main(trigger)
    for _ in range(_FURTHEST if future or past else 0):
        first = sentence.start
        if first == 0 or "\n" in doc[first - 1].text_with_ws:
            break
        sentence = doc[first - 1].sent
        told = sources.told_in(sentence)
        if told is not None:
            return told if future or sources.charges(sentence) else Attribution()
        if not (_is_future(sentence.root) if future else _is_charge(sentence.root)):
            break
    return Attribution()


def _is_future(root: Token) -> bool:
    """Tell whether a sentence looks ahead from a time in the past."""
    return any(child.dep_ == "aux" and child.lower_ in _WOULD for child in root.lefts)


def _is_charge(root: Token) -> bool:
    """Tell whether a sentence tells what a person did who was named before."""
    return root.tag_ == "VBD" and any(child.dep_ == "nsubj" and child.lower_ in _PERSONS for child in root.lefts)


def _is_main(trigger: Token) -> bool:
    """Tell whether a word belongs to the main clause."""
    while trigger.dep_ in {"conj", "xcomp", "dobj"}:
        trigger = trigger.head
    return trigger.dep_ == "ROOT"
