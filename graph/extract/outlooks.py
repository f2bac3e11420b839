"""Outlooks: what is said of an event as the subject: 'talks are set to begin', 'a deal is off the table', 'war is looming'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.axes import Axes, governing_lemma, has_modal, is_infinitive
from graph.extract.embedding import ADJECTIVES, VERBS, Effect
from graph.extract.nominals import is_given

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["read_outlook", "read_subject"]

_OCCURRING = frozenset(
    "be begin start resume occur happen take come follow continue proceed go restart open hold arise emerge ensue erupt result".split()
)
_OUTLOOKS = frozenset({Effect.PLANS, Effect.PREDICTS, Effect.LIKELY, Effect.POSSIBLE, Effect.UNLIKELY, Effect.NEGATES})
_LASTING = frozenset("end last persist drag widen escalate intensify worsen spread".split())
_OVER = frozenset("over finished complete".split())
_COMING = frozenset(
    """acceptable alternative answer available certain certainty choice close complete conceivable desirable done due fact feasible final
    foreseeable given goal idea imminent impossible inevitable intention intended likely near necessary needed option plan planned possibility
    possible practical priority probable prospect question ready real realistic reality reason required response scheduled solution sure
    thinkable true unavoidable viable welcome""".split()
)
"""What is said of an event as to whether it comes about; all else is said of one that there is: 'the raid was not legal'."""
_APPROACHING = frozenset("loom beckon approach".split())
_IDIOMS = {
    "off the table": Effect.NEGATES, "out of the question": Effect.NEGATES, "off the cards": Effect.NEGATES,
    "on the cards": Effect.POSSIBLE, "on the horizon": Effect.PREDICTS, "in the offing": Effect.PREDICTS,
    "in the works": Effect.PLANS, "in the pipeline": Effect.PLANS, "in the making": Effect.PREDICTS,
}  # fmt: skip
"""Phrases after 'is' that tell of an event whether it is to come."""


def read_outlook(subject: Token, head: Token, axes: Axes) -> bool:
    """Read what is said of an event as the subject: 'talks are set to begin', 'clashes are likely', 'a deal seems near'."""
    if subject.pos_ not in {"NOUN", "PROPN"}:
        return False
    if head.lemma_ in _APPROACHING:
        return axes.apply(Effect.POSSIBLE, head)  # 'war is looming'
    for child in head.children:
        if child.dep_ == "prep" and child.i > head.i and head.lemma_ == "be":
            idiom = _IDIOMS.get(child.doc[child.i : child.right_edge.i + 1].text.lower())
            if idiom is not None:
                return axes.apply(idiom, child)
        if child.dep_ in {"acomp", "oprd"} and child.lemma_.lower() in ADJECTIVES:
            effect = ADJECTIVES[child.lemma_.lower()]
            below = [word for word in child.children if word.dep_ == "xcomp"]
            if effect in _OUTLOOKS and (not below or any(word.lemma_ in _OCCURRING for word in below)):
                return axes.apply(effect, child)
        if child.dep_ == "xcomp" and is_infinitive(child) and child.lemma_ in _OCCURRING:
            passive = any(word.dep_ == "auxpass" for word in head.children)
            outlook = VERBS.get(governing_lemma(head))
            if outlook is not None and outlook in _OUTLOOKS:
                return axes.apply(outlook, head, passive=passive)
    return False


def read_subject(subject: Token, verb: Token, axes: Axes) -> bool:
    """Read a verb over an event noun as its subject; return whether what governs the verb counts too."""
    if subject.pos_ == "NOUN" and verb.lemma_ == "be" and _is_of_what_is(verb):
        if has_modal(verb):
            axes.take_for_given()
        return has_modal(verb)
    if subject.pos_ == "NOUN" and is_given(subject):
        if verb.lemma_ in _LASTING:
            return False  # 'the boycott may not end soon' supposes the boycott
        over = verb.lemma_ == "be" and any(
            child.dep_ in {"acomp", "advmod", "prt"} and child.lower_ in _OVER for child in verb.rights
        )
        if over:
            return False  # 'the war is not over'
        if verb.lemma_ not in _OCCURRING and has_modal(verb):
            axes.take_for_given()
            return True
    return verb.lemma_ in _OCCURRING or has_modal(verb)


def _is_of_what_is(verb: Token) -> bool:
    """Tell whether a copula says of an event how or what it is, not whether it comes about: 'an attack was not enough'."""
    said = [child for child in verb.rights if child.dep_ in {"acomp", "attr"}]
    return bool(said) and not any(child.lemma_.lower() in _COMING or child.lower_ in _OVER for child in said)
