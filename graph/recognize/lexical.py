"""From a token to its entry in the lexicon of attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.cues import Cue, verb_cue

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["attributing_verb", "complement", "is_aside", "verb_lemma"]

_VERBAL = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


_PLAIN = frozenset({"cc", "conj", "prep"})
"""What may follow a subject without a comma after it; an apposition needs one."""
_LEMMAS = {
    "hoped": "hope",
    "hoping": "hope",
    "hopes": "hope",
    "hated": "hate",
    "hates": "hate",
    "hating": "hate",
    "griped": "gripe",
    "griping": "gripe",
    "lambasted": "lambaste",
    "lambasting": "lambaste",
    "texted": "text",
    "texting": "text",
}
"""Forms whose lemma spaCy's rules get wrong (hoped -> hop)."""


def verb_lemma(token: Token) -> str:
    """Return the lemma of a verb, also where the lemmatizer of the model errs."""
    return _LEMMAS.get(token.lower_, token.lemma_)


def attributing_verb(token: Token) -> Cue | None:
    """Return the entry of a verb that attributes, with its particle if it has one."""
    if token.pos_ not in _VERBAL or _is_nounlike(token):
        return None
    for child in token.children:
        if child.dep_ == "prt" or (child.dep_ == "advmod" and child.i == token.i + 1):
            cue = verb_cue(f"{verb_lemma(token)} {child.lower_}")
            if cue is not None:
                return cue
    return verb_cue(verb_lemma(token))


def _is_nounlike(token: Token) -> bool:
    """Tell whether a word that was taken for a verb must be a noun: "the minister's claim", "Ohio, states that"."""
    if token.i == 0 or token.tag_ not in {"VBZ", "VBP", "VB"}:
        return False
    before = token.nbor(-1)
    if before.tag_ == "POS":
        return True
    if before.text != "," or token.tag_ != "VBZ":
        return False
    subject = next((child for child in token.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.tag_ in {"WP", "WDT"} or subject.right_edge.i < token.i - 2:
        return False
    return all(child.dep_ in _PLAIN or child == before for child in subject.rights)


def complement(verb: Token, *labels: str) -> Token | None:
    """Return the first dependent on the right with one of these labels."""
    return next((child for child in verb.rights if child.dep_ in labels), None)


def is_aside(verb: Token, clause: Token) -> bool:
    """Tell whether a participle between commas was taken for the verb of its sentence: 'The pact, concluded in May, shall end'."""
    doc = verb.doc
    if verb.i < 2 or doc[verb.i - 1].text != "," or verb.tag_ not in {"VBD", "VBN"}:
        return False
    alone = any(child.dep_ in {"nsubj", "nsubjpass"} and child.i == verb.i - 2 for child in verb.lefts)
    own = any(child.dep_ in {"nsubj", "nsubjpass", "expl", "mark"} for child in clause.lefts)
    finite = clause.tag_ in _FINITE or any(child.dep_ == "aux" and child.tag_ in _FINITE for child in clause.lefts)
    return alone and finite and not own
