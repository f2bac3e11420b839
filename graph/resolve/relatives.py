"""Relative clauses that the parser reads as one phrase: 'the accord, which the two states signed in May, expires'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["crossed_relative"]


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
