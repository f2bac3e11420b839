"""What fills the roles of an event: from the slots of its word to actors, places and topics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract.arguments import deep_prepositional, is_of_office, noun_slots
from graph.extract.fillers import Role
from graph.extract.finding import Finding
from graph.extract.frames import Matcher, Reading
from graph.extract.verbs import is_verbal

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.model import Filler

__all__ = ["AGREEMENTS", "JUDGING", "MOVING", "RoleReader", "Roles", "strings"]

Roles = list[tuple[str, "Filler | Finding"]]
AGREEMENTS = frozenset({"Agreement", "Treaty", "CostSharingAgreement", "TradeAgreement"})
_PLACE_PREPOSITIONS = frozenset("in at near inside outside across along around throughout within off where".split())
_PLACED = {"Assault", "Coerce", "Mobilize", "Protest", "Retreat"}
"""Acts of force and their end: a place anywhere in the clause is theirs."""
_AIMED_AT = ("on", "against", "of", "at", "for", "into")
"""Prepositions after which any thing counts, not only an actor or place."""
JUDGING = {"Accuse", "Support", "Reject"}
_BY_DEED = frozenset((slot, kind) for slot in ("obj", "subj") for kind in JUDGING) | {("subj", "Protest")}
"""Slots of classes whose noun may be a deed: then its doer is meant."""
_TOWARDS = ("to", "into", "on", "for")
MOVING = frozenset(
    """go come move travel fly drive walk sail march head return arrive immigrate emigrate flee escape migrate relocate journey ride
    cross rush descend drift commute trek""".split()
)
_PLATFORMS = frozenset(
    "Twitter Facebook Instagram YouTube TikTok Telegram Snapchat WhatsApp LinkedIn Reddit Weibo WeChat Tumblr Periscope".split()
)
_OCCASIONS = frozenset("sideline margin eve occasion basis behalf pretext ground condition suspicion fringe heel wake".split())
"""Nouns that only say when, where or why: 'on the sidelines', 'on suspicion of fraud'."""
_ADDRESSED = {"Request", "Demand", "Threaten", "Agree"}
"""Acts of speech aimed at whom the text goes in which they are put."""
_WORDS = JUDGING | _ADDRESSED | {"Refusal"}
"""Acts in words: where those are of whom they speak is no place of theirs."""
_DONE_TO = frozenset(
    """abuse appointment conversion creation demolition destruction detention development dismissal displacement division election exclusion
    expansion exploitation expulsion extension handling harassment humiliation imprisonment inclusion introduction isolation jailing lack
    mistreatment murder neglect nomination occupation oppression persecution portrayal privatization promotion prosecution protection
    purchase recruitment reduction removal replacement restoration sale scapegoating selection separation shooting smuggling
    spread targeting torture trafficking treatment use relocation resettlement transfer closure installation sacking firing hiring impeachment ouster surveillance registration
    segregation vilification depiction vaccination hunting export import need necessity case reason demand search desire preference vote""".split()
)
"""Nouns whose 'of' names what it is done to or with, not who does it."""
_BEHIND = ("of", "by", "from", "for", "with")
"""Prepositions after which stands who is behind a thing, not at whom it is aimed."""
_UNDERTAKINGS = frozenset(
    "acquisition purchase procurement deployment construction sale delivery development production launch introduction".split()
)


def strings(roles: Roles) -> set[Filler]:
    """Return the fillers that are no situation."""
    return {filler for _, filler in roles if not isinstance(filler, Finding)}


@dataclass(slots=True)
class RoleReader(Matcher):
    """Reads the roles of events."""

    def roles(self, reading: Reading) -> Roles:
        """Return the roles of a reading with their fillers, each once, nobody in two of actor and recipient."""
        found = dict.fromkeys([*self._filled(reading), *self._subject_matter(reading)])
        if reading.frame.kind in _ADDRESSED and not any(role == "recipient" for role, _ in found):
            found |= {
                ("recipient", entity): None for noun in reading.slots.get("addressed", ()) for entity in self.fillers.actors(noun)
            }
        actors = {filler for role, filler in found if role == "actor"}
        return [(role, filler) for role, filler in found if role == "actor" or filler not in actors]

    def _subject_matter(self, reading: Reading) -> Iterator[Role]:
        """Yield the agreement or named event that the event's own noun names: talks that bear the name of their aim."""
        noun = reading.carrier or (reading.token if reading.token.pos_ == "NOUN" else None)
        entity = self.fillers.discourse.at(noun) if noun is not None else None
        if entity and self.fillers.discourse[entity].kind in AGREEMENTS | {"NamedEvent"}:
            yield "topic", entity

    def _filled(self, reading: Reading) -> Iterator[Role]:
        """Yield what the slots of a reading give, the actor first."""
        order = sorted(reading.slots, key=lambda slot: (reading.frame.roles.get(slot) != "actor", slot != "subj"))
        for slot in order:
            role = reading.frame.roles.get(slot)
            if role is None and slot in _PLACE_PREPOSITIONS:
                role = "location"
            if role is None or role == "-" or slot in ("clause", "purpose"):
                continue
            if slot == "for" and role == "recipient" and reading.frame.kind == "Aid" and reading.slots.get("dative"):
                role = "topic"  # 'gave Chad a loan for a radar station'
            for noun in reading.slots[slot]:
                if noun.lemma_.lower() in _OCCASIONS and noun.dep_ == "pobj":
                    continue
                if slot == "as" and any(word.is_quote for word in noun.doc[max(noun.left_edge.i - 1, 0) : noun.i]):
                    continue  # 'dismissed the report as "fiction"': a word of the speaker
                if reading.frame.kind == "Accuse" and slot == "obj" and noun.lemma_.lower() in self.lexicon.sets["slur"]:
                    yield from self._slurred(noun)
                elif slot == "mod":
                    entity = self.fillers.name(noun)
                    if entity and self.fillers.discourse[entity].kind in ("City", "Region") and role == "actor":
                        yield "location", entity  # "the Geneva talks": a place acts by its government, with its country's name
                    elif entity:
                        yield role if role != "whose" else "recipient", entity
                elif role == "topic" and slot == "obj" and _is_addressee(reading) and self.fillers.actors(noun):
                    yield from self.fillers.fill("recipient", noun)
                elif role == "topic" and reading.frame.kind == "Cancellation" and slot == "obj":
                    yield from self._dropped(noun)
                elif role in ("party", "origin") and is_of_office(noun):
                    continue
                elif role in ("party", "origin"):
                    yield from self._plain_party(reading.token, slot, noun)
                elif role == "recipient" and reading.frame.kind in ("Request", "Demand") and slot == "obj":
                    yield from self.fillers.party(noun, ("by", "from"))
                elif role == "recipient" and (slot, reading.frame.kind) in _BY_DEED:
                    yield from self._judged(noun)
                elif role == "recipient" and reading.frame.kind in JUDGING and slot not in ("dative", "subj"):
                    judged = (pair for pair in self._judged(noun) if pair[0] != "topic" or slot in _AIMED_AT)
                    yield from (pair for pair in judged if not self._is_platform(slot, pair[1]))
                elif role == "recipient" and slot not in ("obj", "dative", "subj"):
                    yield from self._party(slot, noun, _BEHIND if reading.frame.kind == "Protest" else None)
                else:
                    yield from self.fillers.fill(role, noun)

    def _party(self, slot: str, noun: Token, behind: tuple[str, ...] | None = None) -> Iterator[Role]:
        """Yield the party after a preposition; after most of them only an actor or place counts, not any thing.

        Owners of a thing are looked for after the prepositions `behind`, where they are given.
        """
        for role, entity in self.fillers.party(noun, behind):
            if role == "recipient" and slot == "in" and self._is_site(noun, entity):
                yield "location", entity  # 'invests in a plant in Lodz'
                continue
            if role == "location" and slot == "for" and self.fillers.discourse[entity].kind == "Place":
                yield "topic", entity  # 'a loan for the Tana Bridge': what it is for
                continue
            if (role != "topic" or slot in _AIMED_AT) and not self._is_platform(slot, entity):
                yield role, entity

    def _is_site(self, noun: Token, entity: str) -> bool:
        """Tell whether a town or region is only where the thing stands that the noun means."""
        return self.fillers.discourse[entity].kind in {"City", "Region", "Place"} and self.fillers.discourse.at(noun) != entity

    def _is_platform(self, slot: str, entity: str) -> bool:
        """Tell whether something is only said there: 'blamed the council on Twitter'."""
        return slot == "on" and entity.startswith("e") and self.fillers.discourse[entity].label in _PLATFORMS

    def _judged(self, noun: Token) -> Iterator[Role]:
        """Yield who is blamed or praised for a deed: its doer, never the one who suffers it ('condemned the attack on the port')."""
        act = self.noun(noun)
        if act is None:
            yield from self.fillers.party(noun, ("by",) if noun.lemma_.lower() in _DONE_TO else _BEHIND)
            return
        self.roles(act)  # who takes part in it is found before its phrase becomes one mention
        doing = tuple(slot for slot in _BEHIND if act.frame.roles.get(slot) == "actor")
        suffers = act.frame.roles.get("poss") == "recipient"
        for role, entity in self.fillers.party(noun, doing):
            if role == "topic" or not suffers:
                yield role, entity

    def deep_party(self, reading: Reading, roles: Roles) -> Roles:
        """Return the party after a preposition that the frame asks for and the parser hung on an inner noun."""
        known = strings(roles)
        for slot, role in reading.frame.roles.items():
            if role != "recipient" or slot not in ("to", "on", "against", "with", "from"):
                continue
            for noun in deep_prepositional(reading.token, slot):
                asked = {thing for name in ("obj", "for") for thing in reading.slots.get(name, ())}
                if reading.frame.kind == "Request" and noun.head.head not in asked:
                    continue  # 'called for tariffs on goods from Chad'
                unknown = self.fillers.stranger(noun)
                parties = self.fillers.actors(noun) or self.fillers.owners(noun, ("of",)) or ((unknown,) if unknown else ())
                found: Roles = [("recipient", entity) for entity in parties if entity not in known]
                if found:
                    return found
        return []

    def inner_place(self, reading: Reading, roles: Roles) -> Roles:
        """Return the place in which the people or things stand at whom the event is aimed: 'gave food to families in Mali'."""
        if reading.frame.kind in _WORDS:
            return []
        known = strings(roles)
        for slot, tokens in reading.slots.items():
            if reading.frame.kind == "Protest" and slot in ("against", "obj"):
                continue  # 'demonstrated against a court in Geneva'
            if reading.frame.roles.get(slot) not in ("recipient", "topic", "thing", "party", "location") and (
                reading.frame.kind not in ("Withdrawal", "Deployment")
            ):
                continue
            for noun in tokens:
                for name, places in noun_slots(noun).items():
                    for token in places if name in _PLACE_PREPOSITIONS else ():
                        place = self.fillers.place(token)
                        if place and place not in known:
                            return [("location", place)]
        return []

    def _dropped(self, noun: Token) -> Iterator[Role]:
        """Yield what a plan that is dropped was about ('the purchase of jets'), or the plan itself."""
        inner = [token for token in noun_slots(noun).get("of", ()) if noun.lemma_.lower() in _UNDERTAKINGS]
        for token in inner or [noun]:
            thing = self.fillers.topic(token)
            if thing:
                yield "topic", thing

    def clause_place(self, reading: Reading, roles: Roles) -> Roles:
        """Return the place of an act of force or its end that stands deeper in its clause."""
        if reading.frame.kind not in _PLACED or not is_verbal(reading.token):
            return []
        known = strings(roles)
        for name in ("in", "near", "along"):
            for noun in deep_prepositional(reading.token, name):
                place = self.fillers.place(noun)
                beside = reading.frame.kind == "Protest" and noun.head.head.dep_ == "pobj"  # 'against a court in Geneva'
                if place and place not in known and not beside:
                    return [("location", place)]
        return []

    def _slurred(self, noun: Token) -> Iterator[Role]:
        """Yield whom a bad name is given and the name itself: the parser joins them in 'called the banks crooks'."""
        for child in noun.lefts:
            if child.dep_ in ("compound", "nmod", "amod", "nsubj", "poss"):
                for entity in self.fillers.actors(child):
                    yield "recipient", entity
        thing = self.fillers.topic(noun, things_only=True)
        if thing:
            yield "topic", thing

    def _plain_party(self, verb: Token, slot: str, noun: Token) -> Iterator[Role]:
        """Yield the actor or place after a preposition of a plain verb; where something comes from is no place of it."""
        place = self.fillers.place(noun)
        if place and (slot == "from" or self.fillers.literal(noun) or (verb.lemma_ in MOVING and slot in _TOWARDS)):
            if slot != "from":
                yield "location", place
        else:
            for entity in self.fillers.actors(noun):
                if not self._is_platform(slot, entity):
                    yield ("topic" if slot == "from" else "recipient"), entity  # 'secured the port from pirates'


def _is_addressee(reading: Reading) -> bool:
    """Tell whether the object of a verb of promising is who is promised what a clause says: 'promised her to free them'."""
    return reading.frame.kind in _ADDRESSED and bool(reading.slots.get("clause") or reading.slots.get("purpose"))
