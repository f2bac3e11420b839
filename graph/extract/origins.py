"""Who founded, wrote or made what ('X, founder of Y', 'Y was founded by X', 'a novel by X')."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.premodifiers import BODIES
from graph.extract.referents import referents, subject_token
from graph.model import Span, Triple

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.context import Context
    from graph.extract.named import Named

__all__ = ["find_origins"]

_FOUNDING = frozenset({"found", "co-found", "cofound", "establish"})
_WRITING = frozenset({"write", "author", "pen", "compose", "direct", "co-write", "paint", "edit"})
_FOUNDERS = BODIES | {"Initiative", "Publication"}
_FOUNDER_BEFORE = re.compile(r"^(?:'s |’s )?(?:co ?- ?)?(?:founder|cofounder)(?: and [a-z]+)? (?:, )?$")
_FOUNDER_OF = re.compile(r"^, (?:the |a )?(?:[\w-]+ and )?(?:co ?- ?)?(?:founder|cofounder)(?: and [\w-]+){0,2} of (?:the )?$")
_WORKS = frozenset({"Publication"})


def find_origins(context: Context, pairs: tuple[tuple[Named, Named], ...], verbs: Iterable[Token]) -> Iterator[Finding]:
    """Yield who founded or wrote what."""
    for one, two in pairs:
        yield from _founder(context, one, two)
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


def _founder(context: Context, one: Named, two: Named) -> Iterator[Finding]:
    """Yield the founder whom the noun names: 'Y founder X', 'X, the founder of Y'."""
    doc = context.doc
    gap = "".join(token.lower_ + " " for token in doc[one.last : two.first])
    if one.kind in _FOUNDERS and two.kind == "Person" and _FOUNDER_BEFORE.match(gap):
        body, person = one.entity, two.entity
    elif one.kind == "Person" and two.kind in _FOUNDERS and _FOUNDER_OF.match(gap):
        body, person = two.entity, one.entity
    else:
        return
    last = doc[two.last - 1]
    yield Finding(
        trigger=doc[one.last],
        triple=Triple(body, "schema:founder", person),
        evidence=Span(doc[one.first].idx, last.idx + len(last)),
        rule="founder",
        judgement=Judgement(),
        features={"adjacent": 1.0},
    )
