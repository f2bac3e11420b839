"""From a token to its entry in the lexicon of attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.cues import Cue, verb_cue

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["attributing_verb"]

_VERBAL = frozenset({"VERB", "AUX"})


def attributing_verb(token: Token) -> Cue | None:
    """Return the entry of a verb that attributes, with its particle if it has one."""
    if token.pos_ not in _VERBAL:
        return None
    for child in token.children:
        if child.dep_ == "prt" or (child.dep_ == "advmod" and child.i == token.i + 1 and child.tag_ == "RP"):
            cue = verb_cue(f"{token.lemma_} {child.lower_}")
            if cue is not None:
                return cue
    return verb_cue(token.lemma_)
