"""From a verb or noun that carries an event to its class and roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.extract.arguments import Slots, deep_prepositional, is_verbal, noun_slots, particle, slot_tokens, subjects, verb_slots
from graph.extract.concrete import is_concrete
from graph.extract.fillers import PLACE_KINDS, Fillers, Role
from graph.extract.finding import Finding
from graph.extract.lexicon import Frame, Lexicon
from graph.resolve.discourse import ACTOR_KINDS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.model import Bound, Filler
    from graph.recognize.counts import Count

__all__ = ["Reader", "Reading"]

_PLACE_PREPOSITIONS = ("in", "at", "near", "inside", "outside", "across", "along", "around", "throughout", "within", "off")
_REQUESTS = {"Request", "Demand"}
_COMMITMENTS = {"Agree", "Threaten"}
_REFUSALS = {"Refusal", "Reject"}
_JOINABLE = {"Agreement", "Treaty", "CostSharingAgreement", "TradeAgreement", "Alliance", "Initiative", "InternationalOrganization"}
_ALONE = {"Agree", "Accession", "Support", "Reject", "Refusal", "Demand", "Request", "Investment", "Cooperate", "Cancellation", "Signing"}
"""Classes of events that say nothing with an actor alone."""
_UNDERTAKINGS = {"acquisition", "purchase", "procurement", "deployment", "construction", "sale", "delivery", "development", "production", "launch", "introduction"}
_AGREEMENTS = {"Agreement", "Treaty", "CostSharingAgreement", "TradeAgreement"}
_PLACED = {"Assault", "Coerce", "Mobilize", "Protest", "Retreat"}
_HELPING = {"support", "help", "assist", "aid", "protect", "feed", "back", "fund", "rescue"}
_FORCE = {"Assault", "Coerce", "Aid"}
_ADOPTED = ("recipient", "location", "topic", "actor")
LIGHT = frozenset(
    """hold have make take give launch conduct carry impose reach pay stage issue express voice declare announce provide offer put exert
    mount wage undertake begin start resume open enter engage participate lead continue file bring deliver perform do extend send
    lodge step intensify renew organize organise sign commence initiate place run attend press maintain arrange host pursue seek
    order step raise set agree establish""".split()
)
"""Verbs that only carry the event of their object; their subject is its actor."""
CONVERSE = frozenset("face receive suffer undergo draw get come win encounter sustain attract invite meet".split())
"""Verbs that carry the event of their object; their subject is the one at whom it is aimed."""
_CONVERSE_KINDS = {"Assault", "Accuse", "Demand", "Sanction", "Support", "Aid", "Threaten", "Coerce", "Protest", "Request", "Reject", "Subsidy", "TradeRetaliation"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A word read as an event: the frame that fits and what stands in its slots."""

    token: Token
    frame: Frame
    slots: Slots
    carrier: Token | None = None
    """The noun whose event a light verb carries."""


@dataclass(slots=True)
class Reader:
    """Reads the words of one document as events."""

    fillers: Fillers
    lexicon: Lexicon
    times: dict[int, str] = field(default_factory=dict)
    amounts: dict[int, list[str]] = field(default_factory=dict)
    counts: dict[int, Count] = field(default_factory=dict)
    rates: frozenset[str] = frozenset()
    nested: set[int] = field(default_factory=set)
    """Words whose event is part of another: it is described there and makes no claim of its own."""

    def is_rate(self, amount: str) -> bool:
        """Tell whether the sum is one for each year, month ..."""
        return amount in self.rates

    def takes_part(self, filler: str) -> bool:
        """Tell whether the filler is a named thing, or one whose words are a mention; acts and qualities have none."""
        kind = self.fillers.discourse[filler].kind if filler.startswith("e") else "Concept"
        return kind not in ("Concept", "Post") or filler in self.fillers.things

    # ------------------------------------------------------------------ which frame fits
    def fits(self, frame: Frame, token: Token, slots: Slots) -> bool:
        """Tell whether all that the frame needs stands with the word."""
        return all(self._holds(slot, words, token, slots) for slot, words in frame.needs)

    def _holds(self, slot: str, words: frozenset[str], token: Token, slots: Slots) -> bool:
        """Tell whether one condition of a frame holds."""
        if slot == "inf":
            return any(_is_infinitive(clause) for clause in slots.get("clause", ()))
        if slot.startswith("-"):
            return slot[1:] not in slots
        if slot == "prt":
            return particle(token) in words
        found = slots.get(slot, []) + (slots.get("kept", []) if slot == "obj" else [])
        if not words:
            return any(self.fillers.name(noun) for noun in found) if slot == "mod" else bool(found)
        return any(noun.lemma_.lower() in words or self._is_of_kind(noun, words) for noun in found)

    def _is_of_kind(self, noun: Token, words: frozenset[str]) -> bool:
        """Tell whether the noun denotes an actor, forces or a body with members, where the frame asks for one."""
        if ":actor" in words and (self.fillers.actor(noun) or self.fillers.is_stranger(noun)):
            return True
        if ":person" in words:
            own = self.fillers.actor(noun)
            return own is not None and self.fillers.discourse[own].kind == "Person"
        entity = self.fillers.discourse.at(noun) if words & {"troop", ":pact"} else None
        kind = self.fillers.discourse[entity].kind if entity else ""
        return ("troop" in words and kind == "MilitaryForce") or (":pact" in words and kind in _JOINABLE)

    def verb(self, token: Token) -> Reading | None:
        """Return the reading of a verb, None where the lexicon has none for it."""
        lemma = self.lemma(token)
        frames = self.lexicon.verbs.get(lemma, ())
        if not frames and lemma not in LIGHT and lemma not in CONVERSE:
            return None
        slots = self.slots(token)
        fitting = [frame for frame in frames if self.fits(frame, token, slots) and self._suits(frame, slots)]
        best = max(fitting, key=_specificity, default=None)
        if best is None or not any(words for _, words in best.needs):
            light = self._light(token, slots)
            if light:
                return light
        return Reading(token, best, slots) if best and self._has_agent(best, slots) else None

    def _has_agent(self, frame: Frame, slots: Slots) -> bool:
        """Tell whether the subject, if there is a noun, can do what the frame says: storms hit, but attack nobody."""
        nouns = [noun for noun in slots.get("subj", ()) if noun.pos_ in ("NOUN", "PROPN")]
        if not nouns or frame.roles.get("subj") != "actor" or len(nouns) < len(slots["subj"]):
            return True
        return any(noun.pos_ == "PROPN" or self.fillers.doers(noun) for noun in nouns)

    def _suits(self, frame: Frame, slots: Slots) -> bool:
        """Tell whether the thing acted on can suffer force: one kills people, not a deal."""
        if frame.kind not in _FORCE or frame.roles.get("obj") != "recipient" or any(slot == "obj" and words for slot, words in frame.needs):
            return True
        objects = slots.get("obj", [])
        return not objects or any(is_concrete(noun) or self.fillers.actors(noun) or noun.pos_ in ("PRON", "NUM", "ADJ") for noun in objects)

    def noun(self, token: Token) -> Reading | None:
        """Return the reading of a noun, None where the lexicon has none for it."""
        frames = self.lexicon.nouns.get(token.lemma_.lower())
        if not frames:
            return None
        slots = noun_slots(token)
        best = max((frame for frame in frames if self.fits(frame, token, slots)), key=_specificity, default=None)
        return Reading(token, best, slots) if best else None

    def lemma(self, verb: Token) -> str:
        """Return the lemma in lower case; the tagger's rules make 'stag' of 'staged'."""
        lemma = verb.lemma_.lower()
        longer = f"{lemma}e"
        return longer if lemma not in self.lexicon.verbs and (longer in self.lexicon.verbs or longer in LIGHT) else lemma

    def slots(self, verb: Token) -> Slots:
        """Return the arguments of a verb; a text that says something ('a letter urging ...') speaks for its sender."""
        slots = verb_slots(verb)
        sayer = verb.head
        if verb.dep_ == "acl" and verb.tag_ == "VBG" and sayer.dep_ in ("dobj", "nsubjpass") and is_verbal(sayer.head):
            if not any(self.fillers.actors(noun) for noun in slots.get("subj", ())):
                slots["subj"] = subjects(sayer.head)
        return slots

    def _light(self, verb: Token, slots: Slots) -> Reading | None:
        """Return the reading of a light verb by the event of its object: 'hold talks', 'launch an attack', 'face criticism'."""
        lemma = self.lemma(verb)
        nouns = slots.get("obj", []) + slots.get("kept", [])
        if lemma in ("engage", "enter", "participate", "come", "agree", "begin", "attend"):
            nouns = nouns + slots.get("in", []) + slots.get("into", []) + slots.get("under", []) + slots.get("to", [])
        for noun in nouns:
            reading = self.noun(noun)
            if reading is None:
                continue
            if lemma in CONVERSE and reading.frame.kind in _CONVERSE_KINDS:
                roles = {**reading.frame.roles, "subj": "recipient"}
            elif lemma in LIGHT and particle(verb) in ("", "out", "up", "on"):
                roles = {**reading.frame.roles, "subj": "actor"}
                if roles.get("of") == "recipient" and lemma in ("order", "seek", "announce", "demand", "begin"):
                    roles["poss"] = "recipient"  # "ordered the editor's release"
                if "recipient" in roles.values():
                    roles |= {"dative": "recipient", "to": roles.get("to", "recipient")}
            else:
                continue
            merged: Slots = {name: list(tokens) for name, tokens in slots.items() if noun not in tokens}
            for name, tokens in reading.slots.items():
                merged.setdefault(name, []).extend(token for token in tokens if token not in merged.get(name, []))
            return Reading(verb, replace(reading.frame, roles=roles), merged, noun)
        return None

    # ------------------------------------------------------------------ what fills the roles
    def roles(self, reading: Reading) -> list[tuple[str, Filler | Finding]]:
        """Return the roles of a reading with their fillers, each once, nobody in two of actor and recipient."""
        found = dict.fromkeys([*self._filled(reading), *self._subject_matter(reading)])
        actors = {filler for role, filler in found if role == "actor"}
        return [(role, filler) for role, filler in found if role == "actor" or filler not in actors]

    def _subject_matter(self, reading: Reading) -> Iterator[Role]:
        """Yield the agreement or named event that the event's own noun names: talks that bear the name of their aim."""
        noun = reading.carrier or (reading.token if reading.token.pos_ == "NOUN" else None)
        entity = self.fillers.discourse.at(noun) if noun is not None else None
        if entity and self.fillers.discourse[entity].kind in _AGREEMENTS | {"NamedEvent"}:
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
            for noun in reading.slots[slot]:
                if reading.frame.kind == "Accuse" and slot == "obj" and noun.lemma_.lower() in self.lexicon.sets["slur"]:
                    yield from self._slurred(noun)
                elif slot == "mod":
                    entity = self.fillers.name(noun)
                    if entity:
                        yield role if role != "whose" else "recipient", entity
                elif role == "topic" and reading.frame.kind == "Cancellation" and slot == "obj":
                    yield from self._dropped(noun)
                elif role == "party":
                    yield from self._plain_party(noun)
                elif role == "recipient" and slot not in ("obj", "dative", "subj"):
                    yield from self._party(reading, slot, noun)
                else:
                    yield from self.fillers.fill(role, noun)

    def _party(self, reading: Reading, slot: str, noun: Token) -> Iterator[Role]:
        """Yield the party after a preposition; after most of them only an actor or place counts, not any thing."""
        for role, entity in self.fillers.party(noun):
            if role != "topic" or slot in ("on", "against", "of", "at", "for", "into"):
                yield role, entity

    def _other_side(self, verb: Token, roles: list[tuple[str, Filler | Finding]]) -> list[tuple[str, Filler | Finding]]:
        """Return of whom a party to talks wants something: 'A and B are in talks, with A seeking ...' means of B."""
        above = verb.head.head
        own = [filler for role, filler in roles if role == "actor"]
        if verb.dep_ != "pcomp" or verb.head.lower_ != "with" or not is_verbal(above):
            return []
        slots = verb_slots(above)
        talks = any(noun.lemma_ in ("talk", "negotiation", "dispute", "row") for tokens in slots.values() for noun in tokens)
        sides = [entity for noun in slots.get("subj", []) + slots.get("obj", []) for entity in self.fillers.actors(noun)]
        return [("recipient", side) for side in sides if side not in own] if talks and set(own) & set(sides) and len(sides) == 2 else []

    def _deep_party(self, reading: Reading, roles: list[tuple[str, Filler | Finding]]) -> list[tuple[str, Filler | Finding]]:
        """Return the party after a preposition that the frame asks for and the parser hung on an inner noun."""
        known = {filler for _, filler in roles if not isinstance(filler, Finding)}
        for slot, role in reading.frame.roles.items():
            if role != "recipient" or slot not in ("to", "on", "against", "with", "from"):
                continue
            for noun in deep_prepositional(reading.token, slot):
                parties = self.fillers.actors(noun) or self.fillers.owners(noun, ("of",))
                found: list[tuple[str, Filler | Finding]] = [("recipient", entity) for entity in parties if entity not in known]
                if found:
                    return found
        return []

    def _inner_places(self, reading: Reading, roles: list[tuple[str, Filler | Finding]]) -> list[tuple[str, Filler | Finding]]:
        """Return the place in which the people or things stand at whom the event is aimed: 'gave food to families in Mali'."""
        known = {filler for _, filler in roles if not isinstance(filler, Finding)}
        for slot, tokens in reading.slots.items():
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

    def _clause_place(self, reading: Reading, roles: list[tuple[str, Filler | Finding]]) -> list[tuple[str, Filler | Finding]]:
        """Return the place of an act of force or its end that stands deeper in its clause."""
        if reading.frame.kind not in _PLACED or not is_verbal(reading.token):
            return []
        known = {filler for _, filler in roles if not isinstance(filler, Finding)}
        for name in ("in", "near", "along"):
            for noun in deep_prepositional(reading.token, name):
                place = self.fillers.place(noun)
                if place and place not in known:
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

    def _plain_party(self, noun: Token) -> Iterator[Role]:
        """Yield the actor or place after a preposition of a plain verb."""
        place = self.fillers.place(noun) if self.fillers.literal(noun) else None
        if place:
            yield "location", place
        else:
            for entity in self.fillers.actors(noun):
                yield "recipient", entity

    # ------------------------------------------------------------------ the finding
    def finding(self, reading: Reading, rule: str) -> Finding | None:
        """Return what a reading says, None where it has no participant."""
        roles = self.roles(reading)
        if reading.frame.kind in ("Mobilize", "Withdrawal") and not any(role == "actor" for role, _ in roles):  # "troops were sent"
            roles = [(("actor" if role == "topic" and self._acts(filler) else role), filler) for role, filler in roles]
        roles = self._with_content(reading, roles)
        if reading.frame.kind in _REQUESTS and not any(role == "recipient" for role, _ in roles):
            roles += self._other_side(reading.token, roles)
        if is_verbal(reading.token) and not any(role in ("recipient", "location") for role, _ in roles):
            roles += self._deep_party(reading, roles)
        if not any(role == "location" for role, _ in roles):
            roles += self._inner_places(reading, roles) or self._clause_place(reading, roles)
        if reading.frame.roles.get("obj") in ("whose", "-"):
            self.nested |= {noun.i for noun in reading.slots.get("obj", ())}
        amounts = self.amounts.get(reading.token.i) or (self._carried_amounts(reading.carrier) if reading.carrier else None) or ()
        roles += [("amount", amount) for amount in amounts if ("amount", amount) not in roles]
        roles += self._under_agreement(reading)
        roles += self._or_else(reading, roles)
        if not any(role in ("actor", "recipient") or (role == "topic" and rule == "plain-verb") for role, _ in roles):
            return None
        when = self.times.get(reading.token.i) or (self.times.get(reading.carrier.i) if reading.carrier else None)
        if reading.frame.kind in _ALONE and len(roles) < 2:
            return None
        if reading.frame.kind == "Deployment" and not {"actor", "location"} <= {role for role, _ in roles}:
            return None
        headcount, bound = self._headcount(reading)
        trigger = reading.token.head if reading.token.dep_ == "amod" else _outer(reading.token)
        return Finding(
            trigger, reading.frame.kind, tuple(roles), rule=rule, when=when, headcount=headcount, count_bound=bound
        )

    def _carried_amounts(self, noun: Token) -> list[str]:
        """Return the sums that stand with a noun or in its relative clause: 'subsidies, which total ...'."""
        inner = [amount for child in noun.children if child.dep_ == "relcl" for amount in self.amounts.get(child.i, ())]
        return self.amounts.get(noun.i) or inner

    def _acts(self, filler: Filler | Finding) -> bool:
        """Tell whether the filler is an actor."""
        return isinstance(filler, str) and filler.startswith("e") and self.fillers.discourse[filler].kind in ACTOR_KINDS

    def _under_agreement(self, reading: Reading) -> list[tuple[str, Filler | Finding]]:
        """Return the agreement on which the event rests: 'under the treaty, troops are based ...'."""
        entities = [self.fillers.discourse.at(noun) for noun in reading.slots.get("under", ())]
        return [("underAgreement", entity) for entity in entities if entity and self.fillers.discourse[entity].kind in _AGREEMENTS]

    def _headcount(self, reading: Reading) -> tuple[int | None, Bound | None]:
        """Return how many people or firms take part, where the text counts those that the event is about."""
        for slot in ("obj", "kept", "subj", "of", "dative", "to"):
            if reading.frame.roles.get(slot) in ("actor", "recipient", "topic", "thing", "doer"):
                for noun in reading.slots.get(slot, ()):
                    for counted in (noun, *slot_tokens(noun)):
                        if counted.i in self.counts:
                            return self.counts[counted.i].number, self.counts[counted.i].bound
        return None, None

    def _or_else(self, reading: Reading, roles: list[tuple[str, Filler | Finding]]) -> list[tuple[str, Filler | Finding]]:
        """Return what is to follow if a demand is not met: 'pay up or face a withdrawal', '... or risk losing aid'."""
        if reading.frame.kind not in _REQUESTS:
            return []
        for clause in [*reading.slots.get("clause", ()), *reading.slots.get("purpose", ())]:
            others = [child for child in clause.children if child.dep_ == "conj" and is_verbal(child)]
            if not others or not any(child.lower_ == "or" and child.dep_ == "cc" for child in clause.children):
                continue
            slots = verb_slots(others[0])
            ends = [*slots.get("clause", ()), *slots.get("purpose", ()), *slots.get("obj", ()), *slots.get("with", ())]
            for token in [*ends, others[0]]:
                content = self.content(token)
                if content is None:
                    continue
                self.nested |= {others[0].i, token.i}
                asked = [filler for role, filler in roles if role == "recipient" and isinstance(filler, str)]
                places = [filler for filler in asked if self.fillers.discourse[filler].kind in PLACE_KINDS]
                if content.kind == "Withdrawal" and places and not any(role == "location" for role, _ in content.roles):
                    content = replace(content, roles=(*content.roles, ("location", places[0])))
                return [("orElse", content)]
        return []

    def _contents(self, reading: Reading) -> Iterator[Token]:
        """Yield the clauses and event nouns in which a request, promise, threat or refusal says what is to be done."""
        yield from reading.slots.get("clause", ())
        if reading.frame.kind in _REQUESTS | {"Threaten"}:
            yield from reading.slots.get("purpose", ())
        for slot in ("obj", "for", "of", "on", "to", "at", "from", "with"):
            for noun in reading.slots.get(slot, ()):
                if is_verbal(noun) or (reading.frame.roles.get(slot) in ("topic", "recipient") and noun.lemma_.lower() in self.lexicon.nouns):
                    yield noun

    def _with_content(self, reading: Reading, roles: list[tuple[str, Filler | Finding]]) -> list[tuple[str, Filler | Finding]]:
        """Return the roles with what the content of a request, promise, threat or refusal adds to them."""
        kind = reading.frame.kind
        if kind not in _REQUESTS | _COMMITMENTS | _REFUSALS | {"Accuse", "Aid", "Cancellation", "Support"}:
            return roles
        contents = self._contents(reading) if kind != "Aid" else (verb for verb in reading.slots.get("purpose", ()) if verb.lemma_ in _HELPING)
        for token in contents:
            content = self.content(token)
            known = {filler for _, filler in roles if not isinstance(filler, Finding)}
            taken = {role for role, _ in roles}
            inner = [(role, filler) for role, filler in content.roles if not isinstance(filler, Finding)] if content else []
            if kind in _REQUESTS:
                if "recipient" not in taken:
                    roles += [("recipient", filler) for role, filler in inner if role == "actor" and filler not in known]
                roles += [(role, filler) for role, filler in inner if role == "amount"]
            elif kind == "Aid":
                roles += [("recipient", filler) for role, filler in inner if role == "recipient" and filler not in known and "recipient" not in taken]
                self.nested.add(token.i)
                continue
            elif kind in _COMMITMENTS | _REFUSALS and not taken & {"recipient", "location"} and sum(role == "actor" for role, _ in roles) < 2:
                roles += [(("recipient" if role == "actor" else role), filler) for role, filler in inner if role in _ADOPTED and filler not in known]
            if content is None or (kind in _REFUSALS and is_verbal(token)):
                continue
            if content.kind not in ("Event", "State") or kind in _REQUESTS:
                self.nested.add(token.i)
                if is_verbal(token) or kind not in ("Accuse", "Support", "Reject", "Refusal"):
                    roles = [*roles, ("affects" if kind in _REQUESTS | {"Cancellation"} else "topic", content)]
        return roles

    def content(self, token: Token) -> Finding | None:
        """Return the event of a clause or noun that another event contains."""
        reading = (self.verb(token) or self.plain(token)) if is_verbal(token) else self.noun(token)
        return self.finding(reading, "content") if reading else None

    def plain(self, verb: Token) -> Reading | None:
        """Return a verb that the lexicon does not know, read as an event on its object."""
        frame = Frame(verb.lemma_, "Event", {"subj": "actor", "obj": "recipient", **dict.fromkeys(("dative", "to", "with", "against", "for"), "recipient")})
        return Reading(verb, frame, verb_slots(verb))


def _outer(token: Token) -> Token:
    """Return the noun that stands for this one in its clause: 'sort' of 'some sort of retaliation'."""
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ in ("sort", "kind", "form", "type", "series", "round", "wave", "spate"):
        return token.head.head
    return token


def _is_infinitive(clause: Token) -> bool:
    """Tell whether a clause says what is to be done: "to sign", "that they sign"."""
    auxiliaries = [child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")]
    return clause.tag_ == "VB" and (not auxiliaries or "to" in auxiliaries)


def _specificity(frame: Frame) -> tuple[int, int]:
    """Return how much a frame asks for: words first, then slots."""
    return sum(bool(words) for _, words in frame.needs), len(frame.needs)


def named(roles: Iterable[tuple[str, object]], *names: str) -> list[object]:
    """Return the fillers of these roles."""
    return [filler for role, filler in roles if role in names]
