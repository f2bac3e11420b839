"""Denials that point back: 'Soto denies this', 'Oslo rejected the accusation'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.context import Context

__all__ = ["Denial", "find_denials"]

_DENYING = frozenset("deny refute rebut dispute contest".split())
_REJECTING = frozenset("reject dismiss repudiate".split())
_BACK = frozenset({"this", "that", "it", "these", "those", "them"})
_CHARGES = frozenset("accusation allegation claim charge report suggestion assertion rumor rumour complaint".split())


@dataclass(frozen=True, slots=True)
class Denial:
    """A verb by which somebody denies what the text said before."""

    verb: Token
    source: str
    subject: Span
    """The words for who denies it; what they tell of him is not denied."""
    charge: bool
    """It is called a charge, a claim ...: somebody else has put it forward."""


def find_denials(context: Context) -> list[Denial]:
    """Return the denials of what stands before them, in the order of the text."""
    found = []
    for token in context.discourse.tokens:
        if token.pos_ != "VERB" or token.lemma_.lower() not in _DENYING | _REJECTING or context.skipped(token):
            continue
        subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
        if subject is None or not _points_back(token):
            continue
        source = context.discourse.actor(subject)
        if source is not None:
            first, last = subject.left_edge, subject.right_edge
            charge = any(child.dep_ == "dobj" and child.lower_ not in _BACK for child in token.children)
            found.append(Denial(token, source, Span(first.idx, last.idx + len(last)), charge))
    return found


def _points_back(verb: Token) -> bool:
    """Tell whether the verb stands in a plain statement and its object is only a word for what was said before."""
    if any(
        child.dep_ in {"neg", "aux", "ccomp", "xcomp"} and child.lower_ not in {"has", "have", "had"} for child in verb.children
    ):
        return False
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if thing is None or any(child.dep_ in {"prep", "acl", "relcl", "ccomp"} for child in thing.children):
        return False
    if thing.lower_ in _BACK:
        return verb.lemma_.lower() in _DENYING
    pointed = any(child.lower_ in {"the", "this", "that", "these", "those", "such"} for child in thing.children)
    return pointed and thing.lemma_.lower() in _CHARGES
