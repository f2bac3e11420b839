"""What fills a role: the actors, places and topics that the nouns of a slot stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.extract.acting import TIME_TYPES, ActorReader
from graph.extract.arguments import noun_slots
from graph.extract.concrete import is_concrete
from graph.extract.lexicon import lexicon
from graph.extract.measures import is_measure
from graph.model import Form, Reading, Span
from graph.resolve.discourse import ACTOR_KINDS
from graph.resolve.nouns import phrase_edges, phrase_label

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["PLACE_KINDS", "Fillers", "Role"]

Role = tuple[str, str]
"""A role with the entity that fills it."""

PLACE_KINDS = frozenset({"Place", "City", "Region", "Country"})
_PLACE_NOUNS = frozenset(
    """border region province district coast town village city zone frontier valley island peninsula airport port base camp desert capital
    neighborhood neighbourhood suburb front line crossing enclave highlands mountain river strait territory state county corridor""".split()
)
_TERMS = frozenset({"Agreement", "Treaty", "TradeAgreement", "CostSharingAgreement", "Law"})
"""Classes of things that nobody owns: who opposes the deal with Chad does not oppose Chad."""
_NO_PLACES = frozenset("invitation request behest urging insistence suggestion initiative expense".split())
"""Nouns after 'at' that say at whose will it was done: who is named with them is no place."""
_GAINING = frozenset(
    """accumulate achieve amass attract bring build collect create cultivate develop draw earn establish expand field find form foster found gain gather generate get grow
    have headline include keep launch lose muster nominate open organise organize pick produce recruit retain secure seek select send sign start strengthen win""".split()
)
"""Verbs whose object, where it is a group without a name, is what comes of it."""
_WINNING = frozenset({"win", "earn", "receive", "collect"})
_COMMON = frozenset({"Group", "Organization"})
_THINGS = frozenset(
    "WeaponSystem Initiative Agreement Treaty TradeAgreement CostSharingAgreement Law NamedEvent Publication".split()
)


@dataclass(frozen=True, slots=True)
class Fillers(ActorReader):
    """The nouns of one document read as fillers of roles."""

    things: set[str] = field(default_factory=set)
    """Concepts that are things to point at."""

    def place(self, token: Token) -> str | None:
        """Return the place that the token names."""
        entity = self.discourse.at(token)
        return entity if entity and self.discourse[entity].kind in PLACE_KINDS else None

    def _inner_place(self, token: Token) -> str | None:
        """Return the place that a phrase for an unnamed one contains: 'a base in Mali', "Mali's border"."""
        if token.lemma_.lower() in _NO_PLACES:
            return None
        slots = noun_slots(token)
        act = token.lemma_.lower() in lexicon().sets["happening"] or token.lemma_.lower() in lexicon().nouns
        for name in ("of", "in", "mod", "near") if act else ("of", "in", "poss", "mod", "with", "between", "near"):
            for noun in slots.get(name, ()) if name != "mod" or is_concrete(token) else ():  # 'in the Peruvian inquiry'
                place = self.place(noun) if noun.tag_ != "PRP$" else None  # "in its report"
                if place:
                    return place
        return None

    def _unnamed_place(self, token: Token) -> str | None:
        """Return the place of a phrase that says which one it means without a name: 'the northern border', 'the capital region'."""
        if token.lemma_.lower() not in _PLACE_NOUNS or not any(child.dep_ in ("amod", "compound") for child in token.lefts):
            return None
        return self._made("Place", phrase_label(token), token)

    def topic(self, token: Token, *, things_only: bool = False) -> str | None:
        """Return the entity or concept that the phrase is about; the words for a concept become its mention.

        With `things_only` acts, states and qualities get no mention: they are what happens rather than what takes part.
        """
        if token.ent_type_ in TIME_TYPES or token.pos_ in ("NUM", "PRON", "DET"):
            return self.discourse.at(token)
        entity = self._titled(token) or self.discourse.topic(token)
        if (
            entity
            and self.discourse[entity].kind == "Concept"
            and self.discourse.mention_at(token) is None
            and (not things_only or is_concrete(token))
        ):
            for noun in noun_slots(token).get("of", ()) if token.lemma_.lower() in lexicon().nouns else ():
                self.actors(noun)  # who takes part in an act is found before its phrase becomes one mention
            first, last = phrase_edges(token)
            span = token.doc[first:last]
            if is_concrete(token):
                self.things.add(entity)
            self.discourse.mention(Span(span.start_char, span.end_char), entity, Form.NOMINAL)
        return entity

    def _titled(self, token: Token) -> str | None:
        """Return the thing whose name stands before its common noun: 'the Patriot system', 'the Erasmus programme'."""
        if token.pos_ != "NOUN" or self.discourse.at(token):
            return None
        for child in token.lefts:
            entity = self.discourse.at(child) if child.dep_ in ("compound", "nmod") else None
            if entity and self.discourse[entity].kind in _THINGS:
                return entity
        return None

    def party(self, token: Token, prepositions: tuple[str, ...] | None = None) -> Iterator[Role]:
        """Yield who or what an act is aimed at: an actor, else the owner of the thing and the thing itself as topic.

        Owners after prepositions are looked for after these, where they are given.
        """
        found = self.actors(token)
        if found:
            for entity in found:
                yield "recipient", entity
            return
        if self.literal(token):
            place = self.place(token)
            if place:
                yield "location", place
            return
        unknown = self.stranger(token)
        if unknown:
            yield "recipient", unknown
            return
        named = self.discourse.at(token)
        if named is not None and self.discourse[named].kind in _TERMS:
            for owner in noun_slots(token).get("poss", ()):
                yield from (("recipient", entity) for entity in self.actors(owner))
            yield "topic", named
            return
        if not (token.lemma_.lower() in lexicon().sets["terms"] and "poss" not in noun_slots(token)):
            for entity in self.owners(token) if prepositions is None else self.owners(token, prepositions):
                yield "recipient", entity
        thing = self.topic(token)
        if thing:
            yield "topic", thing

    def literal(self, token: Token) -> bool:
        """Tell whether the token names a place as a mere place."""
        mention = self.discourse.mention_at(token)
        if mention is None:
            return False
        kind = self.discourse[mention.entity].kind
        return kind in PLACE_KINDS and (mention.reading is Reading.LITERAL or kind not in ACTOR_KINDS)

    def fill(self, role: str, token: Token) -> Iterator[Role]:
        """Yield the role and its filler as far as the token can fill it."""
        if role == "recipient":
            yield from self.party(token)
        elif role == "actor":
            found = self.doers(token, by_force=True)
            unknown = None if found else self.stranger(token)
            for entity in found or ((unknown,) if unknown else ()):
                yield "actor", entity
        elif role == "location":
            place = self.place(token) or self._inner_place(token) or self._unnamed_place(token)
            if place:
                yield "location", place
        elif role == "topic":
            thing = None if _is_own_office(token) else self.topic(token)
            if thing:
                yield "topic", thing
        elif role == "doer":  # of a plain verb: whoever or whatever does it
            found = self.doers(token)
            for entity in found:
                yield "actor", entity
            thing = None if found or not is_concrete(token) else self.topic(token)
            if thing:
                yield "topic", thing
        elif role == "thing":  # of a plain verb: an actor or place it is done to, else the thing
            if is_measure(token):
                return
            found = self.actors(token)
            gained = _is_gained(token) and all(self.discourse[entity].kind in _COMMON for entity in found)
            for entity in found:
                yield "topic" if gained or _is_won(token) else "recipient", entity
            place = None if found or not self.literal(token) else self.place(token)
            thing = None if found or place else self.topic(token, things_only=True)
            if place or thing:
                yield ("location", place) if place else ("topic", str(thing))
        elif role == "whose":  # a thing of somebody: its owner is meant ("end of the blockade of Gaza")
            owners = self.owners(token, others=True)
            for entity in owners:
                yield "recipient", entity
            thing = None if owners else self.topic(token, things_only=True)
            if thing:
                yield "topic", thing


def _is_won(token: Token) -> bool:
    """Tell whether the phrase is a prize, by a name that could be somebody's: 'won the Booker'."""
    return token.head.lemma_ in _WINNING and token.pos_ == "PROPN"


def _is_gained(token: Token) -> bool:
    """Tell whether the phrase is what a verb brings about, gains or hands on ('won voters'), or means no special body ('taught government')."""
    verb = token.head
    while verb.dep_ == "conj" and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    return verb.lemma_.lower() in _GAINING or (token.lower_ == "government" and not any(token.lefts))


def _is_own_office(token: Token) -> bool:
    """Tell whether the phrase only says 'his post' or 'her job': the event says as much."""
    return token.lemma_.lower() in lexicon().sets["office"] and any(child.tag_ == "PRP$" for child in token.lefts)
