"""Who founded, wrote or made what ('X, founder of Y', 'Y was founded by X', 'a novel by X')."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.extract.finding import Finding
from graph.extract.premodifiers import BODIES
from graph.extract.referents import referents, subject_token
from graph.model import Triple

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.context import Context

__all__ = ["find_origins"]

_FOUNDING = frozenset({"found", "co-found", "cofound", "establish"})
_WRITING = frozenset({"write", "author", "pen", "compose", "direct", "co-write", "paint", "edit"})
_FOUNDERS = BODIES | {"Initiative", "Publication"}
_WORKS = frozenset({"Publication"})


def find_origins(context: Context, verbs: Iterable[Token]) -> Iterator[Finding]:
    """Yield who founded or wrote what."""
    for token in verbs:
        if context.skipped(token):
            continue
        lemma = token.lemma_.lower()
        if lemma in _FOUNDING or token.lower_ in ("founded", "co-founded"):
            yield from _made(context, token, _FOUNDERS, "schema:founder", "founded")
        elif lemma in _WRITING:
            yield from _made(
                context, token, _WORKS, "schema:creator" if lemma in ("direct", "paint", "compose") else "schema:author", "wrote"
            )


def _made(context: Context, verb: Token, kinds: frozenset[str], predicate: str, rule: str) -> Iterator[Finding]:
    """Yield the makers of a thing: subject and object of the verb, or subject and 'by' of its passive."""
    discourse = context.discourse
    agents = [
        inner for child in verb.children if child.dep_ in ("agent", "prep") and child.lower_ == "by" for inner in child.children
    ]
    agents = [token for token in agents if token.dep_ == "pobj"]
    if agents:
        thing = verb.head if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" else subject_token(verb)
        makers = agents
    else:
        thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
        subject = subject_token(verb) if verb.dep_ != "acl" else None
        makers = [subject] if subject is not None else []
    if thing is None:
        return
    for made in referents(discourse, thing):
        if discourse[made].kind not in kinds:
            continue
        for maker in makers:
            for person in referents(discourse, maker):
                if discourse[person].kind == "Person":
                    yield Finding(trigger=verb, triple=Triple(made, predicate, person), rule=rule)
