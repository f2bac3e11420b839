"""From a verb or noun that carries an event to the finding: its roles, its money, its time, what it contains."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.extract.aims import misses_aim
from graph.extract.arguments import slot_tokens
from graph.extract.casts import is_cast
from graph.extract.contents import REQUESTS, ContentReader
from graph.extract.finding import Finding
from graph.extract.frames import Reading
from graph.extract.kinds import event_kind
from graph.extract.measures import phrase, words
from graph.extract.roles import AGREEMENTS, JUDGING, Roles, strings
from graph.extract.verbs import is_passive, is_verbal
from graph.model import Span
from graph.resolve.discourse import ACTOR_KINDS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.model import Bound, Filler
    from graph.recognize.counts import Count

__all__ = ["Reader", "Reading"]

_UNPAID = {"Support", "Accuse", "Consult", "Meeting", "Protest"}
"""Acts that cost nothing: a sum near them belongs to a thing ('backed a 15-dollar wage')."""
_LETTING = {"let", "allow", "permit", "authorize", "authorise", "give", "grant"}
_WORDED = {"Request": "for", "Reject": "obj", "Support": "obj", "Accuse": "obj"}
"""Classes with the slot whose words tell what it is about."""
_ALONE = {
    "Agree",
    "Consult",
    "Accession",
    "Support",
    "Reject",
    "Refusal",
    "Demand",
    "Request",
    "Investment",
    "Cooperate",
    "Cancellation",
    "Signing",
}
"""Classes of events that say nothing with an actor alone."""
_SOME = {"one", "two", "three", "none", "some", "many", "most", "few", "half", "several", "any", "either", "neither", "each"}
_NEAR = 80
"""Tokens within which "the attack" still refers to the attack before."""
_KINDS_OF = {"sort", "kind", "form", "type", "series", "round", "wave", "spate"}


@dataclass(slots=True)
class Reader(ContentReader):
    """Reads the words of one document as events."""

    times: dict[int, str] = field(default_factory=dict)
    amounts: dict[int, list[str]] = field(default_factory=dict)
    counts: dict[int, Count] = field(default_factory=dict)
    rates: frozenset[str] = frozenset()
    cues: frozenset[int] = frozenset()
    """Where the verbs stand with which direct words are told."""
    last: dict[str, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    """Of each class the actors of its latest event, and where that stood."""

    def is_rate(self, amount: str) -> bool:
        """Tell whether the sum is one for each year, month ..."""
        return amount in self.rates

    def takes_part(self, filler: str) -> bool:
        """Tell whether the filler is a named thing, or one whose words are a mention; acts and qualities have none."""
        kind = self.fillers.discourse[filler].kind if filler.startswith("e") else "Concept"
        return kind not in ("Concept", "Post") or filler in self.fillers.things

    def finding(self, reading: Reading, rule: str) -> Finding | None:
        """Return what a reading says, None where it has no participant."""
        roles = self._completed(reading)
        roles += self._wanted(reading, roles)
        kinds = {role for role, _ in roles}
        alone = rule == "plain-verb" or rule == "content" and is_verbal(reading.token)
        if not kinds & {"actor", "recipient"} and not ("topic" in kinds and alone):
            return None
        told = reading.frame.kind == "Refusal" and "clause" in reading.slots  # 'refused to comment'
        if reading.frame.kind in _ALONE and len(roles) < 2 and reading.carrier is None and rule != "content" and not told:
            return None
        if reading.frame.kind == "Concede" and "actor" not in kinds:
            return None
        headcount, bound = self._headcount(reading)
        if misses_aim(reading, kinds, self.lexicon, counted=headcount is not None) or (
            _is_generic(reading) and "actor" not in kinds
        ):
            return None
        if reading.frame.kind == "Deployment" and (not {"actor", "location"} <= kinds or self._is_of_a_person(roles)):
            return None
        if reading.frame.kind == "Investment" and "actor" not in kinds:
            return None
        if rule != "content" and not is_cast(reading, reading.frame.kind, roles, self.fillers.discourse):
            return None
        when = self.times.get(reading.token.i) or (self.times.get(reading.carrier.i) if reading.carrier else None)
        trigger = reading.token.head if reading.token.dep_ == "amod" else _outer(reading.token)
        kind = event_kind(reading, roles, self.fillers.discourse)
        if kind == "Dispute":
            roles = [("actor" if role == "recipient" else role, filler) for role, filler in roles]
        finding = Finding(trigger, kind, tuple(roles), rule=rule, when=when, headcount=headcount, count_bound=bound)
        self._remember(finding, reading.token.sent.start)
        return finding

    def _is_of_a_person(self, roles: Roles) -> bool:
        """Tell whether a single person is said to be stationed somewhere: that is no deployment of forces."""
        actors = [filler for role, filler in roles if role == "actor" and isinstance(filler, str)]
        return any(self.fillers.discourse[actor].kind == "Person" for actor in actors)

    def _wanted(self, reading: Reading, roles: Roles) -> Roles:
        """Return in words what a request is for or what is rejected, where it is no thing with a name: 'asked for nothing'."""
        known = {role for role, _ in roles}
        slot = _WORDED.get(reading.frame.kind)
        if slot is None or not is_verbal(reading.token) or known != {"actor"}:
            return []
        nouns = [noun for noun in reading.slots.get(slot, ()) if noun.pos_ == "NOUN" or (slot == "for" and noun.pos_ == "PRON")]
        return [("topic", words(noun) if slot == "for" else phrase(noun)) for noun in nouns[:1]]

    def with_actor(self, finding: Finding, noun: Token) -> Finding:
        """Return the event with the actor of the one before of its class, where its noun refers back: 'firms received the subsidies'."""
        back = any(child.lower_ in ("the", "these", "those", "such") for child in noun.children if child.dep_ == "det")
        last = self.last.get(finding.kind)
        actors = [filler for role, filler in finding.roles if role == "actor"]
        if not actors and back and last is not None and noun.sent.start - last[1] < _NEAR:
            known = strings(list(finding.roles))
            return replace(finding, roles=(*(("actor", actor) for actor in last[0] if actor not in known), *finding.roles))
        return finding

    def _remember(self, finding: Finding, place: int) -> None:
        """Keep who the actors of the latest event of each class are."""
        actors = tuple(filler for role, filler in finding.roles if role == "actor" and isinstance(filler, str))
        if actors:
            self.last[finding.kind] = (actors, place)

    def _completed(self, reading: Reading) -> Roles:
        """Return the roles that the slots give, and those that stand elsewhere in the sentence."""
        kind, roles = reading.frame.kind, self.roles(reading)
        if kind in ("Mobilize", "Withdrawal") and not any(role == "actor" for role, _ in roles):  # "troops were sent"
            roles = [(("actor" if role == "topic" and self._acts(filler) else role), filler) for role, filler in roles]
        roles = self.with_content(reading, roles)
        if kind in JUDGING and is_verbal(reading.token) and not any(role == "recipient" for role, _ in roles):
            roles += self._judged_beside(reading, roles)
        if kind == "Concede" and reading.token.lemma_ in _LETTING and not any(role == "recipient" for role, _ in roles):
            roles += self.enabled(reading, roles)
        if kind in REQUESTS and not any(role == "recipient" for role, _ in roles):
            roles += self.other_side(reading.token, roles)
        judged = kind in JUDGING and any(role == "topic" for role, _ in roles)  # "spoke out against sanctions against Chad"
        if is_verbal(reading.token) and not judged and not any(role in ("recipient", "location") for role, _ in roles):
            roles += self.deep_party(reading, roles)
        if not any(role == "location" for role, _ in roles):
            roles += self.inner_place(reading, roles) or self.clause_place(reading, roles)
        if reading.frame.roles.get("obj") in ("whose", "-"):
            self.nested |= {noun.i for noun in reading.slots.get("obj", ())}
        amounts = self.amounts.get(reading.token.i) or (self._carried_amounts(reading.carrier) if reading.carrier else None) or ()
        roles += [("amount", amount) for amount in (() if kind in _UNPAID else amounts) if ("amount", amount) not in roles]
        return roles + self._under_agreement(reading) + self.or_else(reading, roles)

    def _judged_beside(self, reading: Reading, roles: Roles) -> Roles:
        """Return whose thing is judged, where the parser took 'by' to the verb, or the words of 'denounced what she called a lie'."""
        if not is_passive(reading.token):
            for noun in reading.slots.get("by", ()):
                found: Roles = [("recipient", entity) for entity in self.fillers.actors(noun) if entity not in strings(roles)]
                if found:
                    return found
        if "obj" not in reading.slots and not any(role == "topic" for role, _ in roles):
            for clause in reading.slots.get("clause", ()):
                if clause.left_edge.lower_ == "what":
                    return [("topic", Span(clause.left_edge.idx, clause.right_edge.idx + len(clause.right_edge)))]
        return []

    def _acts(self, filler: Filler | Finding) -> bool:
        """Tell whether the filler is an actor."""
        return isinstance(filler, str) and filler.startswith("e") and self.fillers.discourse[filler].kind in ACTOR_KINDS

    def _carried_amounts(self, noun: Token) -> list[str]:
        """Return the sums that stand with a noun or in its relative clause: 'subsidies, which total ...'."""
        inner = [amount for child in noun.children if child.dep_ == "relcl" for amount in self.amounts.get(child.i, ())]
        return self.amounts.get(noun.i) or inner

    def _under_agreement(self, reading: Reading) -> Roles:
        """Return the agreement on which the event rests: 'under the treaty, troops are based ...'."""
        entities = [self.fillers.discourse.at(noun) for noun in reading.slots.get("under", ())]
        return [("underAgreement", entity) for entity in entities if entity and self.fillers.discourse[entity].kind in AGREEMENTS]

    def _headcount(self, reading: Reading) -> tuple[int | None, Bound | None]:
        """Return how many people or firms take part, where the text counts those that the event is about."""
        for slot in ("obj", "kept", "subj", "of", "dative", "to"):
            if reading.frame.roles.get(slot) in ("actor", "recipient", "topic", "thing", "doer"):
                nouns = reading.slots.get(slot, ())
                if sum(noun.i in self.counts for noun in nouns) > 1:
                    return None, None  # 'two rebels and four soldiers'
                for noun in nouns:
                    if _is_one_of(noun) or _is_share(noun):
                        continue
                    for counted in (noun, *slot_tokens(noun)):
                        if counted.i in self.counts:
                            return self.counts[counted.i].number, self.counts[counted.i].bound
        return None, None


def _is_generic(reading: Reading) -> bool:
    """Tell whether the subject of a class of its own is 'you': whoever is spoken to, or anybody."""
    subjects = reading.slots.get("subj", ())
    return bool(subjects) and reading.frame.kind not in ("Event", "State") and all(noun.lower_ == "you" for noun in subjects)


def _outer(token: Token) -> Token:
    """Return the noun that stands for this one in its clause: 'sort' of 'some sort of retaliation'."""
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ in _KINDS_OF:
        return token.head.head
    return token


def _is_share(noun: Token) -> bool:
    """Tell whether the number is part of a share: 'about 6 in 10 men'."""
    numbers = [child for child in noun.lefts if child.pos_ == "NUM" and child.i > 1]
    return any(number.nbor(-1).lower_ in ("in", "of") and number.nbor(-2).pos_ == "NUM" for number in numbers)


def _is_one_of(noun: Token) -> bool:
    """Tell whether only some of those that are counted are meant: 'one of the 168 members'."""
    outer = noun.head.head
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and (outer.lower_ in _SOME or outer.pos_ == "NUM")
