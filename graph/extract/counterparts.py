"""Counterparts: 'his Kenyan counterpart X' holds the post of the one before, for the other country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.holding import Holding
from graph.model import Span
from graph.recognize.titles import PostKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.resolve.discourse import Discourse

__all__ = ["find_counterparts"]


def find_counterparts(tokens: Sequence[Token], discourse: Discourse, holdings: Sequence[Holding]) -> Iterator[Holding]:
    """Yield the holdings of those who are called the counterpart of somebody with a post."""
    posts = {
        holding.person: holding
        for holding in reversed(holdings)
        if holding.post.status == "Current" and holding.post.kind in (PostKind.OFFICE, PostKind.ROLE) and not holding.left
    }
    doc = discourse.doc
    for token in tokens:
        if token.lower_ != "counterpart" or token.i + 1 >= len(doc):
            continue
        country, owner, first = _before(doc, discourse, token)
        person, last = _after(doc, discourse, token)
        if country is None or owner not in posts or person is None or person == owner:
            continue
        model = posts[owner].post
        post = replace(
            model,
            head=token.i,
            after=token.i + 1,
            first=first,
            last=last,
            title=Span(token.idx, token.idx + len(token)),
            country=country,
            body=None,
            place=None,
            cue=None,
        )
        yield Holding(person, post, "counterpart-before-name")


def _before(doc: Doc, discourse: Discourse, noun: Token) -> tuple[str | None, str | None, int]:
    """Return the country and the owner that stand before the noun, and where the phrase begins."""
    country = owner = None
    i = noun.i
    while i and noun.i - i < 6 and not doc[i].is_sent_start:
        entity = discourse.at(doc[i - 1])
        kind = discourse[entity].kind if entity is not None else ""
        if kind == "Country" and country is None and doc[i - 1].tag_ != "PRP$":
            country = entity
        elif kind == "Person":
            owner = entity
        elif doc[i - 1].tag_ not in ("POS", "JJ", "NN", "NNP"):
            break
        i -= 1
        if owner is not None:
            break
    return country, owner, i


def _after(doc: Doc, discourse: Discourse, noun: Token) -> tuple[str | None, int]:
    """Return the person whose name follows, and the token after the noun."""
    i = noun.i + 1
    if doc[i].text == "," and i + 1 < len(doc):
        i += 1
    mention = discourse.mention_at(doc[i])
    if mention is None or mention.span.start != doc[i].idx or discourse[mention.entity].kind != "Person":
        return None, noun.i + 1
    return mention.entity, noun.i + 1
