"""Verbs: whether one heads a clause, is finite or passive, and which clause a word stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve.relatives import crossed_relative

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["SUBJECTS", "head_verb", "is_finite", "is_passive", "is_verbal"]

SUBJECTS = {"nsubj", "nsubjpass"}
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_DITRANSITIVE = frozenset(
    """give award offer pay send grant hand lend owe promise deny teach tell ask show call name elect appoint fine make charge allot
    assign allocate forgive guarantee issue leave sell serve bring""".split()
)
"""Verbs that keep an object in the passive: "a firm given a licence"."""


def is_verbal(token: Token) -> bool:
    """Tell whether the token heads a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass")


def is_finite(verb: Token) -> bool:
    """Tell whether the clause of a verb has a tense or a modal."""
    return verb.tag_ in _FINITE or any(child.tag_ in _FINITE for child in verb.children if child.dep_ in ("aux", "auxpass"))


def is_passive(verb: Token) -> bool:
    """Tell whether the verb is passive, also as a reduced relative or as the second of two passives."""
    own = {child.dep_ for child in verb.children}
    if verb.tag_ != "VBN" and not own & {"auxpass", "nsubjpass"}:
        return False
    if own & {"auxpass", "nsubjpass", "agent"}:
        return True
    if "nsubj" in own or any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children):
        return False
    if verb.dep_ == "acl" and crossed_relative(verb) is not None:
        return False
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and not own & {"dobj", "ccomp", "xcomp"}:
        asked = any(child.lower_ in ("when", "if", "once", "until", "unless") for child in verb.lefts)
        after = verb.i > 1 and verb.nbor(-1).text == "," and verb.nbor(-2).dep_ == "dobj"
        return (
            asked or after or verb.i < verb.head.i and not own & {"mark", "advmod"}
        )  # "Accused of fraud, he resigned", "when asked"
    if verb.dep_ == "acl":  # with an object of its own it is a past tense that the tagger took for a participle
        return "dobj" not in own or verb.lemma_ in _DITRANSITIVE
    return verb.dep_ == "conj" and "aux" not in own and "dobj" not in own and is_verbal(verb.head) and is_passive(verb.head)


def head_verb(token: Token) -> Token | None:
    """Return the verb of the clause in which the token stands."""
    for ancestor in token.ancestors:
        if is_verbal(ancestor):
            return ancestor
    return None
