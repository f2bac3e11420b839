"""What relative clauses speak of where the parser misses it: one phrase for two clauses, a body or a first name for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["crossed_relative", "described_person"]

_PERSONAL = frozenset({"who", "whom", "whose"})
_CLIMBING = frozenset({"pobj", "prep", "appos", "compound", "nmod", "conj"})


def crossed_relative(verb: Token) -> Token | None:
    """Return what 'which' stands for where the verb of its clause was taken for a participle of the subject, else None.

    In 'the accord, which the two states signed in May, expires' the parser makes 'signed' a participle of 'states' and 'states' the
    subject of 'expires'. A participle with a noun before it and 'which' before that noun is the verb of the relative clause.
    """
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"} or noun.dep_ != "nsubj" or noun.i + 1 != verb.i:
        return None
    first, outer = noun.left_edge.i, noun.head
    if first == 0 or noun.doc[first - 1].lower_ != "which" or outer.dep_ != "relcl" or outer.i < verb.i:
        return None
    which = noun.doc[first - 1]
    return outer.head if which.dep_ == "dobj" and which.head.i == outer.i else None


def described_person(pronoun: Token, head: Token) -> Token | None:
    """Return the person of whom 'who' tells where the parser ties it to something else in the phrase, None where it does not.

    In 'X, the head of the Y Council for Z, who left' it is X, not Y or Z; in 'X and Y, who was his deputy' and 'the mayor of X, Y, who' it is Y.
    """
    if pronoun.lower_ not in _PERSONAL or pronoun.i < 2 or pronoun.nbor(-1).text != ",":
        return None
    last = pronoun.nbor(-2)
    if last.i > head.i and last.ent_type_ == "PERSON":
        if last.dep_ == "appos":
            return last
        single = any(word.tag_ == "VBZ" or word.lower_ == "was" for word in (pronoun.head, *pronoun.head.children))
        if single and last.dep_ == "conj" and last.head.i == head.i:
            return last
    if head.ent_type_ == "PERSON" and head.pos_ == "PROPN":
        return None
    node = head
    while node.dep_ in _CLIMBING and node.head.i < node.i and not node.is_sent_start:
        above = node.head
        if node.dep_ == "appos" and above.ent_type_ == "PERSON" and above.pos_ == "PROPN":
            return above
        node = above
    return None
