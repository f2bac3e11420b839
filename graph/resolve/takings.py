"""Bare phrases for things that take up a fuller one before: 'the deal' after 'the fishing deal'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve import nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["told_before"]

_POINTING = frozenset({"the", "this", "that", "these", "those"})
_REACH = 120
"""Tokens before a bare phrase in which the full one may stand."""
_TELLING = frozenset({"amod", "compound", "nmod"})
_ASIDE = frozenset({"compound", "nmod", "attr"})


def told_before(discourse: Discourse, token: Token) -> Token | None:
    """Return the noun of the fuller phrase that a bare 'the deal' takes up; None where there is none, or more than one."""
    if [child.lower_ for child in token.lefts if child.dep_ != "punct"] != [token.left_edge.lower_]:
        return None
    if token.left_edge.lower_ not in _POINTING or any(child.dep_ in {"prep", "relcl", "acl", "appos"} for child in token.rights):
        return None
    found: dict[str, Token] = {}
    word = token.lower_
    for other in discourse.tokens[max(token.i - _REACH, 0) : token.left_edge.i]:
        if other.lower_ == word and other.dep_ not in _ASIDE and _tells(other):
            found[nouns.phrase_label(other).lower()] = other
    told = next(iter(found.values())) if len(found) == 1 else None
    mention = discourse.mention_at(told) if told is not None else None
    stretch = discourse.doc.char_span(mention.span.start, mention.span.end) if mention is not None else None
    within = stretch is not None and told is not None and stretch.root.i != told.i  # 'the transport of old weapons'
    return None if within else told


def _tells(token: Token) -> bool:
    """Tell whether words before a noun say which one is meant."""
    return " " in nouns.phrase_label(token) and any(child.dep_ in _TELLING for child in token.lefts)
