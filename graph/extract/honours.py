"""Awards, births and deaths: 'X won the Y Prize', 'Y Prize winner X', 'X was born in Y'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.referents import subjects
from graph.model import Span, Triple

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.context import Context
    from graph.extract.named import Named

__all__ = ["find_honours"]

_PRIZE = re.compile(
    r"(?i)\b(?:prize|award|medal|oscar|emmy|grammy|tony|bafta|pulitzer|cross|order of|palme d'or|golden (?:bear|lion|globe))\b"
)
_RECEIVING = frozenset({"win", "receive", "accept", "earn", "collect", "get", "claim"})
_GIVING = frozenset({"award", "give", "present", "confer"})
_WINNER = re.compile(
    r"^[- ]?(?:winning |award )?(?:winner |laureate |recipient |author |writer |director |actor |actress |novelist )$"
)
_PLACES = frozenset({"City", "Region", "Country", "Place"})


def find_honours(context: Context, pairs: tuple[tuple[Named, Named], ...], verbs: Iterable[Token]) -> Iterator[Finding]:
    """Yield who received which award, and where who was born or died."""
    doc = context.doc
    for one, two in pairs:
        gap = "".join(token.lower_ + " " for token in doc[one.last : two.first])
        if two.kind == "Person" and _is_prize(context, one.entity) and _WINNER.match(gap):
            last = doc[two.last - 1]
            yield Finding(
                trigger=doc[one.last - 1],
                triple=Triple(two.entity, "schema:award", one.entity),
                evidence=Span(doc[one.first].idx, last.idx + len(last)),
                rule="award-winner",
                judgement=Judgement(),
            )
    for token in verbs:
        if not context.skipped(token):
            yield from _received(context, token)
            if token.lower_ in ("born", "died"):
                yield from _life(context, token)


def _is_prize(context: Context, entity: str | None) -> bool:
    """Tell whether the entity is an award by its name."""
    if entity is None:
        return False
    known = context.discourse[entity]
    return known.kind in ("NamedEvent", "Entity") and bool(_PRIZE.search(known.label))


def _received(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield the award that the subject of a verb received."""
    lemma = verb.lemma_.lower()
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    if not (lemma in _RECEIVING and not passive or lemma in _GIVING and passive):
        return
    for child in verb.children:
        prize = context.discourse.at(child)
        if child.dep_ in ("dobj", "oprd", "attr") and prize is not None and _is_prize(context, prize):
            for person in subjects(context.discourse, verb):
                yield Finding(trigger=verb, triple=Triple(person, "schema:award", prize), rule="award-received")


def _life(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield the place where somebody was born or died."""
    predicate = "schema:birthPlace" if verb.lower_ == "born" else "schema:deathPlace"
    for preposition in verb.children:
        if preposition.dep_ != "prep" or preposition.lower_ not in ("in", "at"):
            continue
        for noun in preposition.children:
            place = context.discourse.at(noun) if noun.dep_ == "pobj" else None
            if place is not None and context.discourse[place].kind in _PLACES:
                for person in subjects(context.discourse, verb):
                    yield Finding(trigger=verb, triple=Triple(person, predicate, place), rule="born-or-died-in")
