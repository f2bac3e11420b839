"""Noun clauses: what a noun does to the clause that says what it is about: 'fears that', 'the claim that', 'no evidence that'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.axes import Axes, is_negated, is_none
from graph.extract.embedding import NOUNS, Effect
from graph.recognize.clauses import heard
from graph.recognize.cues import verb_cue
from graph.recognize.source import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["FALSE", "apply_noun", "claim_above", "holder_of", "is_heard", "is_noun_clause", "noun_effect", "read_noun_clause"]

_REJECTING = frozenset("deny refute rebut dispute exclude dismiss disavow reject denounce".split())
_HOLDING = frozenset("be have hold make take express voice form reach state repeat support back share put raise".split())
_TAKEN = frozenset("surprise wonder secret accident coincidence shame pity shock relief miracle doubt question irony".split())
_TRUE = frozenset({"fact", "truth", "reality"})
_TIMES = frozenset("day time year week month moment night morning evening way place point extent hour minute date".split())
"""Nouns whose relative clauses need no gap: 'the day that they left'."""
_ABSURD = frozenset("absurd ridiculous ludicrous preposterous laughable nonsensical fanciful".split())
"""Words by which a report is turned down; of a clause alone they can say that it is so: 'it is absurd that they pay'."""
FALSE = frozenset("false untrue wrong baseless unfounded incorrect groundless fabricated fake nonsense lie lies rubbish".split())


def noun_effect(noun: Token) -> Effect | None:
    """Return what a noun does to what stands below it; 'odds' has no singular."""
    return NOUNS.get(noun.lemma_.lower()) or NOUNS.get(noun.lower_)


def is_noun_clause(token: Token, noun: Token) -> bool:
    """Tell whether a that-clause says what a noun of saying, thinking or fearing is about: 'fears that', 'the denial that'.

    The parser takes some for relative clauses, whose "that" would be an object beside another object.
    """
    first = token.left_edge
    if first.lower_ != "that" or first.head.i != token.i:
        return _is_bare(token, noun)
    if _is_high_time(noun):
        return True
    filled = {child.dep_ for child in token.children if child.i != first.i}
    if first.dep_ == "mark":
        complete = "nsubj" in filled and bool(filled & {"dobj", "acomp", "attr"}) and noun.lemma_.lower() not in _TIMES
        return token.dep_ == "acl" or noun_effect(noun) is not None or complete
    return token.dep_ == "relcl" and noun_effect(noun) is not None and first.dep_ in filled | {"advmod"}


def claim_above(token: Token, noun: Token) -> Token | None:
    """Return the noun of saying whose clause the parser hung on its owner: 'the claim of a newspaper that Chad left the bloc'."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in {"of", "by", "from"} or noun_effect(prep.head) is not Effect.SAYS:
        return None
    that = token.left_edge
    verb = that.head
    if that.lower_ != "that" or verb.pos_ not in {"VERB", "AUX"}:
        return None
    filled = {child.dep_ for child in verb.children if child.i != that.i}
    whole = that.dep_ == "mark" or that.dep_ in filled
    return prep.head if whole and any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.lefts) else None


def _is_bare(token: Token, noun: Token) -> bool:
    """Tell whether a clause without 'that' says of what there is a chance: 'there is no chance they will sign'."""
    chance = noun.lower_ in {"chance", "possibility"} or (noun.lower_ == "way" and is_none(noun))
    return chance and noun.dep_ in {"attr", "dobj"} and any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.lefts)


def _is_high_time(noun: Token) -> bool:
    """Tell whether the noun says that something is overdue: 'it is high time that'."""
    return noun.lower_ == "time" and noun.dep_ == "attr" and any(child.lower_ in {"high", "about"} for child in noun.lefts)


def _is_scarce(noun: Token) -> bool:
    """Tell whether there is next to nothing of it: 'little evidence', 'few signs', 'a scant chance'."""
    return any(
        child.lower_ in {"scant", "scarce"} or (child.lower_ in {"little", "few"} and child.i == noun.left_edge.i)
        for child in noun.children
    )


def is_heard(token: Token, noun: Token) -> bool:
    """Tell whether the parser hung what somebody is told on the one who hears it: 'informed the king that they had left'."""
    if noun.dep_ not in {"dobj", "dative"} or noun.head.pos_ != "VERB":
        return False
    cue = verb_cue(noun.head.lemma_)
    return cue is not None and heard(noun.head, cue) == token


def holder_of(noun: Token) -> Token | None:
    """Return whose word a noun is: who stands after "by" or "from" or owns it, or the subject of its verb."""
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((name for name in child.children if name.dep_ == "pobj"), None)
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.pos_ == "PROPN"):
            return child  # 'Pentagon claims that'
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else None
    held = verb is not None and verb.lemma_ in _HOLDING
    return subject_of(verb) if verb is not None and held else None


def apply_noun(noun: Token, axes: Axes) -> Effect | None:
    """Let a noun do what it does to the clause that says what it is about, and return its effect; None where it does nothing."""
    effect = noun_effect(noun)
    if effect is Effect.SAYS:
        axes.allege(noun, holder_of(noun))
    elif effect is not None and effect is not Effect.HOLDS:
        axes.apply(effect, noun)
    else:
        return None
    return effect


def _told_between(name: Token, clause: Token) -> Token | None:
    """Return the noun whose clause the parser hung on a name before it: 'Haddad, who left amid claims, which he denies, that he stole'."""
    between = name.doc[name.i + 1 : clause.left_edge.i]
    return next((token for token in reversed(between) if token.pos_ == "NOUN" and noun_effect(token) is not None), None)


def read_noun_clause(clause: Token, noun: Token, axes: Axes) -> bool:
    """Read a noun over a that-clause: 'no evidence that', 'the claim that', 'fears that'."""
    if noun.pos_ == "PROPN":
        noun = _told_between(noun, clause) or noun
    effect = noun_effect(noun)
    if noun.lemma_.lower() in _TAKEN and (effect is None or is_none(noun)):
        return False  # 'it is no surprise that', 'there is no doubt that': it is so
    refuted = _refutation(noun)
    if refuted is not None:
        axes.flip(refuted)
        if refuted.i == noun.head.i and noun.dep_ == "dobj" and (denier := subject_of(refuted)) is not None:
            axes.allege(refuted, denier)  # 'Chad denied reports that it had paid': it is Chad that says it had not
        return False
    if _is_high_time(noun):
        axes.describe(noun)  # 'it is high time that'
        return False
    if _is_scarce(noun):
        axes.describe(noun)  # 'little evidence that', 'few signs that'
        return False
    if (noun.lower_ == "way" and noun.dep_ == "attr") or _is_excluded(noun):
        axes.flip(noun)  # 'there is no way that', 'it is out of the question that'
        return False
    if noun.lower_ in _TRUE:
        return False  # 'the fact that'
    if effect is None or effect is Effect.SAYS:
        told = noun.dep_ == "pobj" and (noun.head.dep_ == "agent" or noun.head.lower_ == "from")  # 'was told by officials that'
        axes.allege(noun, noun if effect is None and told else holder_of(noun))
        if is_none(noun):
            axes.described = True  # 'no suggestion that'
        return False
    if effect is Effect.ASKS:
        axes.described = True
        return False
    return axes.apply(effect, noun)


def _is_excluded(noun: Token) -> bool:
    """Tell whether the noun ends 'out of the question'."""
    return noun.lower_ == "question" and noun.head.lower_ == "of" and noun.head.head.lower_ == "out"


def _refutation(noun: Token) -> Token | None:
    """Return the word that says a report is false: 'reports that ... are false', 'denied claims that', 'dismissed as false'."""
    head = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and head.lemma_ == "be":
        said = (child for child in head.children if child.dep_ in {"acomp", "attr"})
        return next((child for child in said if child.lower_ in FALSE | _ABSURD), None)
    if noun.dep_ == "pobj" and head.lower_ == "as":
        false = next((child for child in noun.children if child.lower_ in FALSE), None)
        return false if false is not None and head.head.lemma_.lower() in _REJECTING else None
    if noun.dep_ == "dobj" and head.lemma_.lower() in _REJECTING:
        return None if is_negated(head) else head
    return None
