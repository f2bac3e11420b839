"""The words after the speaker in the label of a statement: verb and content, whole and as a reader would say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.extract.attribution import cue_force, cue_token
from graph.recognize.cues import Force
from graph.recognize.lexical import verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

    from graph.extract.context import Context
    from graph.model import Quotation, Span

__all__ = ["is_phrase", "reported"]

_THAT = re.compile(r"^(?:only )?that (?!(?:is|was|would|will|could|can|has|had|may|might|should)\b|\w+n[’']t\b)")
"""What introduces a clause, where it is not its subject."""
_PREDICATES = frozenset({"NOUN", "PROPN", "ADJ"})
_PHRASES = frozenset({"acomp", "dative", "dobj", "oprd", "pcomp", "pobj"})


def reported(context: Context, quotation: Quotation, content: tuple[Span, ...]) -> str:
    """Return what stands after the speaker in a label: the words of the content, after the cue where that says more than 'said'."""
    parts = [span.of(context.document.text).strip(" ,") for span in content]
    words = "".join(
        part if not number else f" {part}" if part[0].islower() else f" … {part}" for number, part in enumerate(parts)
    )
    clause = _THAT.sub("", words)
    cue = cue_token(context, quotation)
    if cue is not None and is_phrase(context, quotation, content[0]):
        return f" {_told(context, quotation, cue)}{_joint(context, cue, content[0])} {words}"
    if cue is None or cue_force(context, quotation) in {None, Force.SAY}:
        return f": {clause}"
    joint = _joint(context, cue, content[0]) or ("" if clause != words else ":")
    owner = "'s" if cue.pos_ == "NOUN" else ""
    return f"{owner} {_told(context, quotation, cue)}{joint} {words}"


def is_phrase(context: Context, quotation: Quotation, content: Span) -> bool:
    """Tell whether a content after its verb is no sentence: 'called it a farce', 'vowed to stay', 'warned against haste'."""
    cue = cue_token(context, quotation)
    stretch = context.doc.char_span(content.start, content.end, alignment_mode="expand")
    if cue is None or stretch is None or stretch.start < cue.i or cue.pos_ not in {"VERB", "AUX"}:
        return False
    if content.start != quotation.content[0].start:
        return False
    if cue_force(context, quotation) is Force.JUDGE:
        return True
    root = _root(stretch)
    if root.dep_ == "ccomp" and root.pos_ in _PREDICATES and any(child.dep_ == "nsubj" for child in root.lefts):
        return True  # 'declared the town a disaster zone'
    return root.dep_ in _PHRASES or any(child.tag_ == "TO" for child in root.lefts) or bool(_joint(context, cue, content))


def _root(stretch: SpacySpan) -> Token:
    """Return the word on which the others of a stretch hang: no mark, and for an auxiliary its verb."""
    root: Token = stretch.root
    if root.is_punct:
        outer = (token for token in stretch if not token.is_punct and not stretch.start <= token.head.i < stretch.end)
        root = next(outer, root)
    return root.head if root.dep_ in {"aux", "auxpass"} else root


def _joint(context: Context, cue: Token, content: Span) -> str:
    """Return the preposition between a verb and its content, with a space before it; not a particle, which the verb has already."""
    between = context.doc.char_span(cue.idx + len(cue), content.start, alignment_mode="contract")
    if between is None or len(between) != 1 or between[0].pos_ != "ADP" or between[0].dep_ == "prt":
        return ""
    return f" {between.text.strip()}"


def _told(context: Context, quotation: Quotation, cue: Token) -> str:
    """Return the words of a cue; a participle as a verb in the present tense."""
    if cue.tag_ != "VBG" or cue.n_lefts:
        return " ".join(span.of(context.document.text) for span in quotation.cue)
    lemma = verb_lemma(cue)
    return (
        f"{lemma[:-1]}ies"
        if re.search(r"[^aeiou]y$", lemma)
        else f"{lemma}{'es' if re.search(r'(?:s|sh|ch|x|z)$', lemma) else 's'}"
    )
