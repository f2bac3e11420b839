"""Attitudes: where somebody says, thinks or is sure of something, and the reading of a content stops: 'said that', 'is sure that'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.axes import Axes, governing_lemma, is_infinitive, is_negated, is_none
from graph.extract.embedding import Effect
from graph.recognize.cues import Force, verb_cue
from graph.recognize.source import agent, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["cross_saying", "has_no_subject", "is_sure", "is_unsure", "told_by"]

_RAISING = frozenset("think believe expect suppose feel".split())
"""Verbs whose negation belongs to what is thought."""
_SURE = frozenset("sure certain convinced confident adamant positive clear satisfied aware mindful plain".split())
_KNOWING = frozenset({"aware", "mindful"})
_CONVINCING = frozenset("convince persuade assure".split())
_PERFORMING = frozenset({"i", "we", "it"})
_HOW = frozenset({"how", "why", "where", "when"})
_FORCES = {
    **dict.fromkeys(
        (Force.SAY, Force.DISCUSS, Force.ADMIT, Force.THINK, Force.SHOW, Force.RULE, Force.KNOW, Force.COMMIT, Force.DECIDE),
        Effect.SAYS,
    ),
    Force.DENY: Effect.NEGATES,
    Force.DEMAND: Effect.ASKS,
    Force.PREDICT: Effect.PREDICTS,
}
_LITTLE = frozenset({"little", "few"})


def told_by(lemma: str) -> Effect | None:
    """Return what a verb of the lexicon of attribution does to a clause, None for other verbs."""
    cue = verb_cue(lemma)
    return _FORCES.get(cue.force) if cue is not None else None


def has_no_subject(verb: Token) -> bool:
    """Tell whether nobody and next to nothing is the subject: 'nobody says that', 'little suggests that'."""
    return any(child.dep_ in {"nsubj", "nsubjpass"} and (is_none(child) or child.lower_ in _LITTLE) for child in verb.children)


def cross_saying(token: Token, head: Token, axes: Axes, *, passive: bool) -> bool:
    """Stop at a verb of saying: whether it was said at all is read later, from that verb."""
    how = is_negated(head) and any(child.lower_ in _HOW and child.dep_ == "advmod" for child in token.lefts)
    if how and token.tag_ in {"VBD", "VBN"}:
        return False  # 'could not explain how the firm lost it': it did lose it
    if is_negated(head) and governing_lemma(head) in _RAISING:
        axes.flip(head)  # who does not think that it is so thinks that it is not
    elif not _is_performed(head, passive=passive):
        axes.said = head
    believer = next(
        (child for child in head.children if child.dep_ == "nsubjpass" and governing_lemma(head) in _CONVINCING), None
    )
    axes.allege(head, believer or (agent(head) if passive else subject_of(head)))
    axes.described |= has_no_subject(head)
    if any(child.dep_ == "mark" and child.lower_ in {"whether", "if"} for child in token.children):
        axes.question = True
    return False


def _is_performed(verb: Token, *, passive: bool) -> bool:
    """Tell whether a modal only softens what is said with it: 'I must say that', 'it should be noted that', 'we can confirm'."""
    if is_negated(verb):
        return False
    while verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head
    subjects = [child.lower_ for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return bool(subjects) and subjects[0] in _PERFORMING and (subjects[0] != "it" or passive) and not is_negated(verb)


def is_sure(token: Token, adjective: Token) -> bool:
    """Tell whether an adjective says that somebody is sure of what a that-clause says."""
    if is_infinitive(token) or adjective.lemma_.lower() not in _SURE:
        return False
    if adjective.lower_ in {"sure", "certain"} and adjective.head.lemma_ == "make":
        return False  # 'makes sure that they pay'
    subject = subject_of(adjective.head)
    return subject is None or subject.lower_ != "it" or adjective.head.lemma_ == "make"


def is_unsure(copula: Token, adjective: Token) -> bool:
    """Tell whether somebody is not sure: 'are not confident that'; who was 'not aware that' it was so did not know a fact."""
    return adjective.lemma_.lower() not in _KNOWING and (is_negated(copula) or is_negated(adjective))
