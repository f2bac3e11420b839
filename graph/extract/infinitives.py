"""Infinitives: what a verb does to the infinitive that it governs, or that tells its purpose: 'has to pay', 'went on to win'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.axes import Axes, governing_lemma, has_modal, is_infinitive, is_negated
from graph.extract.conditions import find_conditions
from graph.extract.duties import ENDURING
from graph.extract.embedding import VERBS, Effect
from graph.extract.noun_clauses import noun_effect
from graph.model import Certainty, Modality
from graph.recognize.source import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_yet_to", "read_infinitive", "read_purpose"]

_ORDERED = frozenset({"order", "so"})
_HEARD = frozenset("say report believe think understand allege know claim rumor rumour presume".split())
"""Verbs of saying whose passive with an infinitive is hearsay: 'is said to'."""
_HARD = {Effect.PLANS, Effect.PREDICTS, Effect.ASKS}
_SPANS = frozenset({"DATE", "TIME"})
_LENGTHS = frozenset("second minute hour day night week month year decade long while".split())
_BEATING = frozenset("beat defeat upset edge overcome survive rally outpoll outlast unseat".split())
_WON = frozenset("win become reach take claim retain secure keep".split())
_BINDING = frozenset({"oblige", "obligate", "require"})
_COURSES = frozenset({"course", "track"})


def read_purpose(token: Token, head: Token, axes: Axes) -> bool | None:
    """Read an infinitive of purpose, or one of a noun just before it that the parser hung on the verb; None for neither."""
    if {"as", "if"} <= {child.lower_ for child in token.lefts if child.dep_ == "mark"}:
        axes.described = True  # 'made as if to leave'
        return False
    objects = [child for child in head.children if child.dep_ in {"dobj", "nsubjpass", "pobj"}]
    noun = next((child for child in objects if child.i == token.left_edge.i - 1 and child.pos_ == "NOUN"), None)
    effect = noun_effect(noun) if noun is not None else None
    if noun is not None and effect in _HARD:
        axes.apply(effect, noun)
        return effect is not Effect.ASKS
    if token.lemma_ in _WON and governing_lemma(head) in _BEATING:
        return True  # 'beat Chad to win the cup'
    if objects or governing_lemma(head) not in VERBS or any(child.lower_ in _ORDERED for child in token.children):
        axes.put(Modality.PLANNED, Certainty.CERTAIN, next(child for child in token.children if child.lower_ == "to"))
        return True
    return None


def read_infinitive(lemma: str, token: Token, head: Token, axes: Axes, *, passive: bool) -> bool | None:
    """Read the verbs that mean something else over an infinitive; None for all others."""
    if lemma == "go" and any(child.lower_ == "on" for child in head.children):
        return True  # 'went on to win'
    if lemma == "be" and (course := _on_course(head)) is not None:
        axes.put(Modality.PREDICTED, Certainty.PROBABLE, course)
        return True
    if lemma in {"go", "be"}:
        axes.put(Modality.PLANNED if lemma == "be" else Modality.PREDICTED, Certainty.CERTAIN, head)
        return True
    if lemma in {"have", "need"} and head.tag_ not in {"VBD", "VBN"}:
        if token.lemma_ not in ENDURING and (is_negated(head) or not has_modal(head)):
            axes.describe(head)  # who had to did it; who has to may not; who does not have to is free
        return True
    if lemma in _BINDING and head.tag_ in {"VBZ", "VBP"} and not find_conditions(token, hypothetical=True):
        return axes.apply(Effect.ASKS, head)  # 'the treaty obliges them to report'
    if lemma in {"guarantee", "assure"} and passive:
        axes.put(Modality.PREDICTED, Certainty.PROBABLE, head)
        return True
    if lemma in _BINDING and passive and head.tag_ == "VBN" and not _is_past(head):
        return axes.apply(Effect.ASKS, head)  # 'are obliged to report'
    if lemma == "suppose" and passive:
        if any(child.lower_ == "have" for child in token.children):
            return axes.apply(Effect.HEARSAY, head)
        axes.put(Modality.PLANNED, Certainty.CERTAIN, head)  # 'was supposed to pay'
        return True
    if lemma == "use" and passive:
        axes.put(Modality.PLANNED, Certainty.CERTAIN, head)  # what a thing is for
        return True
    if lemma == "use" and any(child.dep_ == "dobj" for child in head.children):
        return True  # 'used the show to discuss it'
    if passive and lemma in _HEARD:
        return axes.apply(Effect.HEARSAY, head)
    if lemma in {"claim", "profess", "purport"}:
        axes.allege(head, subject_of(head))
        return False
    if lemma in {"tell", "warn", "advise"}:
        return axes.apply(Effect.ASKS, head)
    if lemma in {"agree", "decide"}:
        return axes.apply(Effect.PLANS, head)
    if lemma == "take" and any(child.ent_type_ in _SPANS or child.lemma_ in _LENGTHS for child in head.rights):
        return True  # 'it took them three days to reach it'
    if lemma == "stop":
        return axes.apply(Effect.PLANS, head)  # 'stopped to rest'
    return None


def _is_past(verb: Token) -> bool:
    """Tell whether the passive of a verb looks back: 'was obliged', 'has been obliged'."""
    return any(child.dep_ in {"aux", "auxpass"} and child.tag_ in {"VBD", "VBN"} for child in verb.children)


def _on_course(verb: Token) -> Token | None:
    """Return the noun of 'is on course to', 'is on track to'."""
    phrases = (noun for child in verb.children if child.dep_ == "prep" and child.lower_ == "on" for noun in child.children)
    return next((noun for noun in phrases if noun.lower_ in _COURSES), None)


def is_yet_to(token: Token, head: Token) -> bool:
    """Tell whether the clause is 'has yet to', 'is yet to' or 'remains to'."""
    if not is_infinitive(token):
        return False
    if head.lemma_ in {"have", "be"}:
        return any(child.dep_ == "advmod" and child.lower_ == "yet" for child in head.children)
    return head.lemma_ == "remain"
