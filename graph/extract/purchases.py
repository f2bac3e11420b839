"""Purchases said with other verbs: 'has chosen the yard to build frigates', 'bought 3 million tonnes of Chilean copper'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.arguments import noun_slots, slot_tokens
from graph.extract.finding import Finding
from graph.extract.status import judge
from graph.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.predicates import Reader

__all__ = ["read_purchase"]

_CHOOSING = frozenset("choose pick select commission contract hire engage task".split())
_SUPPLYING = frozenset("build supply deliver provide make manufacture produce construct".split())
_BUYING = frozenset("buy purchase import".split())


def read_purchase(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the order of weapons from a chosen maker, and the trade between two countries of which one buys goods of the other."""
    lemma = verb.lemma_.lower()
    if lemma in _CHOOSING:
        yield from _ordered(verb, reader)
    elif lemma in _BUYING:
        yield from _traded(verb, reader)


def _ordered(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the purchase of 'has chosen A to build frigates': it is planned, as nothing is paid or delivered."""
    slots = reader.slots(verb)
    makers = [maker for noun in slots.get("obj", ()) for maker in reader.fillers.actors(noun)]
    buyers = [buyer for noun in slots.get("subj", ()) for buyer in reader.fillers.actors(noun)]
    for order in [*slots.get("clause", ()), *slots.get("purpose", ())]:
        if order.lemma_.lower() not in _SUPPLYING:
            continue
        weapons = [
            child for child in order.rights if child.dep_ == "dobj" and child.lemma_.lower() in reader.lexicon.sets["weapon"]
        ]
        goods = [thing for noun in weapons if (thing := reader.fillers.topic(noun)) is not None]
        if makers and buyers and goods:
            reader.nested |= {order.i, verb.i}
            roles = [("actor", buyer) for buyer in buyers] + [("recipient", maker) for maker in makers]
            roles += [("topic", thing) for thing in goods]
            judged = judge(verb)
            planned = replace(judged, modality=Modality.PLANNED) if judged.modality is Modality.ACTUAL else judged
            yield Finding(verb, "ArmsPurchase", tuple(roles), rule="chosen-maker", judgement=planned)


def _traded(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the trade of 'Germany bought 40 million euros of Chilean copper'."""
    slots = reader.slots(verb)
    discourse = reader.fillers.discourse
    buyers = [buyer for noun in slots.get("subj", ()) for buyer in reader.fillers.actors(noun)]
    states = [buyer for buyer in buyers if discourse[buyer].kind == "Country"]
    for noun in (inner for thing in slots.get("obj", ()) for inner in _goods(thing)):
        if noun.pos_ != "NOUN" or noun.lemma_.lower() in reader.lexicon.sets["weapon"]:
            continue
        sellers = [seller for word in noun_slots(noun).get("mod", ()) if (seller := reader.fillers.name(word)) is not None]
        sellers = [seller for seller in sellers if discourse[seller].kind == "Country" and seller not in states]
        if len(states) == 1 and len(sellers) == 1:
            thing = reader.fillers.topic(noun)
            reader.nested.add(verb.i)
            roles = (("actor", states[0]), ("actor", sellers[0]), *((("topic", thing),) if thing else ()))
            amounts = tuple(("amount", amount) for amount in reader.amounts.get(verb.i, ()))
            when = reader.times.get(verb.i)
            yield Finding(verb, "Trade", (*roles, *amounts), rule="buys-goods", when=when)


def _goods(thing: Token) -> Iterator[Token]:
    """Yield the noun of the goods: behind 'of' where the object is a sum or measure."""
    yield from slot_tokens(thing)
    for child in thing.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from (noun for noun in child.children if noun.dep_ == "pobj")
