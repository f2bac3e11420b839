"""When: the time expression that belongs to a trigger by grammar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.model import Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Timing"]

_SHUT = frozenset({"relcl", "ccomp", "csubj", "parataxis"})
_TEMPORAL = frozenset(
    "in on at during since by before after until till from through throughout for over within around about between of to as early late following into".split()
)
_INSIDE = frozenset({"poss", "compound", "amod", "nmod", "nummod"})
_MOST_STEPS = 5


class Timing:
    """The dated times of a document by the token that they modify."""

    def __init__(self, doc: Doc, times: Iterable[Time]) -> None:
        self._times: dict[int, list[tuple[Token, Time]]] = defaultdict(list)
        for time in times:
            if time.timex_type == "SET" or time.edtf is None or (time.earliest is None and time.latest is None):
                continue
            span = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
            if span is not None:
                self._times[span.root.sent.start].append((span.root, time))

    def of(self, trigger: Token, outside: tuple[Span, ...] = ()) -> str | None:
        """Return the id of the time that tells when the content of this trigger happens, None where grammar gives none.

        A time belongs to the nearest event above it: 'signed in May', 'the attack in May', 'said on Monday that ...'. Times in
        the spans `outside` are those of something else.
        """
        best: tuple[int, str] | None = None
        for root, time in self._times.get(trigger.sent.start, ()):
            if any(span.covers(time.span) for span in outside):
                continue
            steps = _distance(root, trigger)
            if steps is not None and (best is None or steps < best[0]):
                best = (steps, time.id)
        return best[1] if best else None


def _distance(token: Token, trigger: Token) -> int | None:
    """Return how many steps lead from a time up to the trigger, None where it belongs to something else."""
    goals = {trigger.i: 0}
    above = trigger
    # an event noun takes the time of the verb that it fills: 'hold talks on Monday'
    while (
        above.pos_ in {"NOUN", "PROPN"}
        and above.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj", "prep", "conj", "attr"}
        and len(goals) < 4
    ):
        above = above.head
        goals[above.i] = len(goals)
    tensed = any(child.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} and child.lower_ != "to" for child in trigger.children)
    shared = trigger.dep_ in {"advcl", "xcomp"} or (trigger.dep_ == "conj" and not tensed)
    if trigger.pos_ in {"VERB", "AUX"} and shared and trigger.tag_ in {"VBG", "VB", "VBN"}:
        goals[trigger.head.i] = 2
    if any(child.dep_ == "case" for child in token.children) and token.head.i not in goals:
        return None  # 'under last year's deal'
    current, steps = token, 0
    while steps <= _MOST_STEPS:
        if current.i in goals:
            return steps + goals[current.i]
        if current.dep_ in _SHUT or (current.pos_ == "VERB" and current.i != token.i) or current.head.i == current.i:
            return None
        if steps and current.pos_ in {"NOUN", "PROPN"} and not _is_occasion(current, goals):
            return None  # the time is this noun's: 'after the vote in May'
        if current.dep_ == "prep" and current.lower_ not in _TEMPORAL:
            return None
        if current.lower_ == "of" and current.head.i not in goals and current.head.pos_ in {"NOUN", "PROPN"}:
            return None  # 'left the pact of 1988'
        if current.dep_ in _INSIDE and current.head.i not in goals:
            return None  # 'last year's deal'
        current, steps = current.head, steps + 1
    return None


def _is_occasion(noun: Token, goals: dict[int, int]) -> bool:
    """Tell whether a time at this noun is the time of the verb, too: 'signed a pact in May', 'said in an interview in May'."""
    if noun.dep_ == "dobj":
        return noun.head.i in goals
    if noun.dep_ == "pobj" and noun.ent_type_ in {"GPE", "LOC", "FAC"}:
        return True  # 'in Geneva in May'
    return noun.dep_ == "pobj" and noun.head.lower_ in {"in", "at", "during", "for"} and noun.head.head.i in goals
