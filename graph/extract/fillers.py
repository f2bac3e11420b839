"""What fills a role: the actors, places and topics that the nouns of a slot stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.extract.arguments import noun_slots, slot_tokens
from graph.extract.concrete import is_concrete
from graph.extract.lexicon import lexicon
from graph.extract.subjects import conjuncts
from graph.model import Form, Reading, Span
from graph.resolve.discourse import ACTOR_KINDS
from graph.resolve.nouns import core, is_human, members, phrase_edges, phrase_label

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["PLACE_KINDS", "Fillers", "Role"]

Role = tuple[str, str]
"""A role with the entity that fills it."""

PLACE_KINDS = frozenset({"Place", "City", "Region", "Country"})
_STANDING = {
    "side",
    "camp",
    "office",
    "team",
    "decision",
    "move",
    "operation",
    "spokesman",
    "leadership",
    "wing",
    "branch",
    "arm",
    "affiliate",
    "offshoot",
    "delegation",
}
"""Words for what acts on behalf of its owner."""
_PLACE_NOUNS = frozenset(
    """border region province district coast town village city zone frontier valley island peninsula airport port base camp desert capital
    neighborhood neighbourhood suburb front line crossing enclave highlands mountain river strait territory state county corridor""".split()
)
_GATHERED = {"Meeting", "Negotiation"}
_FORCEFUL = {"Assault", "Coerce", "Mobilize"}
_THINGS = frozenset(
    {
        "WeaponSystem",
        "Initiative",
        "Agreement",
        "Treaty",
        "TradeAgreement",
        "CostSharingAgreement",
        "Law",
        "NamedEvent",
        "Publication",
    }
)
_OWNER_PREPOSITIONS = ("of", "by", "from", "against", "on", "with", "for", "in")
_TIME_TYPES = {"DATE", "TIME", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY"}


@dataclass(frozen=True, slots=True)
class Fillers:
    """The nouns of one document read as fillers of roles."""

    discourse: Discourse
    things: set[str] = field(default_factory=set)
    """Concepts that are things to point at."""
    made: dict[tuple[str, str], str] = field(default_factory=dict)

    def actor(self, token: Token) -> str | None:
        """Return the actor that the phrase headed by this token denotes; an office stands for who holds it."""
        found = self.discourse.actor(token)
        if found is not None:
            return found
        own = self.discourse.at(token)
        post = own is not None and self.discourse[own].kind == "Post"
        head = own is None and token.lemma_ == "head" and "of" in noun_slots(token)
        if (post or head) and token.tag_ in ("NN", "NNP"):
            return self._made("Person", phrase_label(token), token)
        return None

    def stranger(self, token: Token) -> str | None:
        """Return the actor of a proper name that nothing else knows, where the grammar makes it one."""
        if not self.is_stranger(token):
            return None
        kind = {"PERSON": "Person", "ORG": "Organization"}.get(token.ent_type_, "Actor")
        return self._made(kind, token.text, token, Form.NAME)

    def is_stranger(self, token: Token) -> bool:
        """Tell whether the token is a proper name that nothing else knows."""
        if (
            token.pos_ != "PROPN"
            or token.tag_ not in ("NNP", "NNPS")
            or self.discourse.at(token)
            or token.ent_type_ in _TIME_TYPES
        ):
            return False
        return len(token) > 2 and token.text[0].isupper() and not (token.text.isupper() and len(token) > 5)

    def doers(self, token: Token, *, by_force: bool = False) -> tuple[str, ...]:
        """Return who is behind a subject: the actors it denotes, or the owner of an act or force ("the army's attack").

        With `by_force` only of acts of force: an attack kills, but a refusal supports nobody.
        """
        found = self.actors(token)
        if found:
            return found
        words, lemma = lexicon(), token.lemma_.lower()
        if any(frame.kind in _GATHERED for frame in words.nouns.get(lemma, ())):  # "the talks between A and B failed to ..."
            slots = noun_slots(token)
            sides = [side for name in ("between", "of", "mod") for noun in slots.get(name, ()) for side in self._side(noun, name)]
            return tuple(dict.fromkeys(sides))
        act = any(not by_force or frame.kind in _FORCEFUL for frame in words.nouns.get(lemma, ()))
        if act or lemma in words.sets["force"] | words.sets["weapon"] | _STANDING:
            return self.owners(token, ("of", "by"))
        return ()

    def _side(self, noun: Token, slot: str) -> tuple[str, ...]:
        """Return who takes part in a meeting by this phrase; before its noun only names count."""
        if slot == "mod":
            name = self.name(noun)
            return (name,) if name else ()
        return self.actors(noun)

    def _made(self, kind: str, label: str, token: Token, form: Form = Form.NOMINAL) -> str:
        """Return the entity with this label that was made before, or a new one with these words as its mention."""
        key = (kind, label.lower())
        if key not in self.made:
            self.made[key] = self.discourse.add(kind, label)
        first, last = phrase_edges(token) if form is Form.NOMINAL else (token.i, token.i + 1)
        span = token.doc[first:last]
        self.discourse.mention(Span(span.start_char, span.end_char), self.made[key], form)
        return self.made[key]

    def actors(self, token: Token) -> tuple[str, ...]:
        """Return the actors that the phrase denotes; of a phrase of quantity, those it counts."""
        found: dict[str, None] = {}
        for noun in slot_tokens(token):
            listed = members(core(noun))
            several = self.discourse.actors(noun) if listed and listed[1] else self.discourse.several(noun) or self._each(noun)
            entity = None if several else self.actor(noun)
            found |= dict.fromkeys(several) | ({entity: None} if entity else {})
        return tuple(found)

    def _each(self, noun: Token) -> tuple[str, ...]:
        """Return the names behind a plural for several of them: 'French and German officials', 'the leaders of Chad and Niger'."""
        own = self.discourse.at(noun)
        if noun.pos_ == "PROPN" or noun.tag_ != "NNS" or (own and self.discourse[own].kind != "Group"):
            return ()
        slots = noun_slots(noun)
        mods = [token for token in slots.get("mod", ()) if token.dep_ in ("amod", "compound", "nmod", "conj")]
        joint = any(kid.dep_ in ("cc", "conj") for token in mods for kid in token.children)
        joined = mods if joint else []
        for tokens in (joined, slots.get("of", []) if is_human(noun) else []):
            named = tuple(dict.fromkeys(entity for entity in map(self.name, tokens) if entity))
            if len(named) > 1:
                return named
            if (
                named and tokens is joined and named[0] == self.name(joined[0]) and is_human(noun)
            ):  # "France and allied officials"
                group = self.actor(noun)
                return (*named, group) if group else named
        return ()

    def owners(
        self, token: Token, prepositions: tuple[str, ...] = _OWNER_PREPOSITIONS, depth: int = 1, *, others: bool = False
    ) -> tuple[str, ...]:
        """Return the actors to whom a thing belongs: the possessor, a name before the noun, or the first after 'of' or 'by'."""
        slots = noun_slots(token)
        for name in ("poss", "mod", *prepositions):
            for noun in slots.get(name, ()):
                if others and noun.tag_ == "PRP$":
                    continue
                for part in conjuncts(noun) if name in prepositions else [noun]:
                    entity = self._named_or_actor(part, name)
                    if entity:
                        return (entity,)
                    if depth and name not in ("poss", "mod"):  # "a ban on imports of Chilean wine"
                        inner = self.owners(part, ("of", "from", "by"), depth - 1)
                        if inner:
                            return inner
        for child in token.rights:  # "sanctions imposed on Iran", "a ban announced by the EU"
            if child.dep_ == "acl" and child.tag_ == "VBN":
                for kid in child.children:
                    if kid.dep_ in ("prep", "agent") and kid.lower_ in ("on", "against", "by", "from"):
                        for noun in kid.children:
                            entity = self.actor(noun) if noun.dep_ == "pobj" else None
                            if entity:
                                return (entity,)
        return ()

    def _named_or_actor(self, token: Token, slot: str) -> str | None:
        """Return the actor of a possessor or modifier; before a noun only names count."""
        if slot == "mod":
            return self.name(token)
        return self.actor(token)

    def name(self, token: Token) -> str | None:
        """Return the actor that the token names, whether it stands for itself or before a noun ('Syrian', 'EU')."""
        entity = self.discourse.at(token)
        return entity if entity and self.discourse[entity].kind in ACTOR_KINDS else None

    def place(self, token: Token) -> str | None:
        """Return the place that the token names."""
        entity = self.discourse.at(token)
        return entity if entity and self.discourse[entity].kind in PLACE_KINDS else None

    def _inner_place(self, token: Token) -> str | None:
        """Return the place that a phrase for an unnamed one contains: 'a base in Mali', "Mali's border"."""
        slots = noun_slots(token)
        for name in ("of", "in", "poss", "mod", "with", "between", "near"):
            for noun in slots.get(name, ()):
                place = self.place(noun)
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
        if token.ent_type_ in _TIME_TYPES or token.pos_ in ("NUM", "PRON", "DET"):
            return self.discourse.at(token)
        entity = self._titled(token) or self.discourse.topic(token)
        if (
            entity
            and self.discourse[entity].kind == "Concept"
            and self.discourse.mention_at(token) is None
            and (not things_only or is_concrete(token))
        ):
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

    def party(self, token: Token) -> Iterator[Role]:
        """Yield who or what an act is aimed at: an actor, else the owner of the thing and the thing itself as topic."""
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
        for entity in self.owners(token):
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
            thing = self.topic(token)
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
            found = self.actors(token)
            for entity in found:
                yield "recipient", entity
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
