"""Duties: what 'must', 'should' and 'has to' only call for, apart from what they guess or forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve.nouns import is_human

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["ENDURING", "is_duty", "is_perfect"]

ENDURING = frozenset("contend deal cope live face wait struggle suffer endure worry be".split())
"""What somebody has to do without being asked: 'the mayor has to contend with critics'."""
_CALLING = frozenset({"should", "ought"})
_COMING = frozenset(
    "arrive begin start resume return reopen end finish arise come follow happen occur emerge open close rise fall improve recover ease land"
    " last take grow help reach be suffice".split()
)
"""What comes about by itself: 'the ship should arrive on Monday'."""
_TURNING_OUT = frozenset(
    "ready able available complete open possible enough sufficient fine visible operational easy easier over".split()
)
"""Adjectives of what comes out by itself."""
_AGENTS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PEOPLE = frozenset({"we", "i", "you", "he", "she", "they", "one", "who", "everyone", "everybody", "nobody"})


def is_duty(aux: Token, verb: Token) -> bool:
    """Tell whether 'must', 'should' or 'ought to' asks for something; 'must have known' guesses, 'it should rain' forecasts."""
    word = aux.lower_
    if aux.i > verb.i or any(child.dep_ in {"nsubj", "nsubjpass"} and aux.i < child.i < verb.i for child in verb.children):
        return False  # 'should they leave' supposes it
    if word == "must":
        return not is_perfect(verb)
    return word in _CALLING and (is_perfect(verb) or not _comes_about(verb))


def is_perfect(verb: Token) -> bool:
    """Tell whether the modal stands before a perfect: 'must have known'."""
    return verb.tag_ in {"VBN", "VBG"} and any(
        child.dep_ == "aux" and child.lower_ in {"have", "'ve", "’ve"} for child in verb.children
    )


def _comes_about(verb: Token) -> bool:
    """Tell whether the verb tells what things do by themselves, nobody being called upon."""
    if verb.lemma_ not in _COMING or any(child.dep_ in {"dobj", "neg"} for child in verb.children):
        return False
    if verb.lemma_ == "be" and any(
        child.dep_ == "attr" or (child.dep_ == "acomp" and child.lower_ not in _TURNING_OUT) for child in verb.rights
    ):
        return False  # 'it should be gradual', not 'it should be ready'
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is None or not (subject.ent_type_ in _AGENTS or subject.lower_ in _PEOPLE or is_human(subject))
