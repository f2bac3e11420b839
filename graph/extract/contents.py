"""Contents: what is asked, promised, refused or judged, as an event within the event, and what it adds to who takes part."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.extract.clause_extent import clause_tokens
from graph.extract.fillers import PLACE_KINDS
from graph.extract.finding import Finding
from graph.extract.frames import Reading
from graph.extract.label_words import join_pieces, shorten
from graph.extract.lexicon import Frame
from graph.extract.roles import RoleReader, Roles, strings
from graph.extract.verbs import is_passive, is_verbal

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.model import Filler

__all__ = ["HOSTILE", "REQUESTS", "VOWS", "ContentReader"]

REQUESTS = {"Request", "Demand"}
HOSTILE = {"Sanction", "Assault", "Coerce", "TradeRetaliation"}
"""What one promises nobody: who vows to do it to somebody threatens."""
VOWS = {"vow", "pledge", "promise", "swear"}
_COMMITMENTS = {"Agree", "Threaten"}
_REFUSALS = {"Refusal", "Reject"}
_CONTAINING = REQUESTS | _COMMITMENTS | _REFUSALS | {"Accuse", "Aid", "Cancellation", "Support"}
_HELPING = {"support", "help", "assist", "aid", "protect", "feed", "back", "fund", "rescue"}
_ADOPTED = ("recipient", "location", "topic", "actor")


@dataclass(slots=True)
class ContentReader(RoleReader, ABC):
    """Reads the clauses and nouns in which an event says what is to be done."""

    nested: set[int] = field(default_factory=set)
    """Words whose event is part of another: it is described there and makes no claim of its own."""
    reading: set[int] = field(default_factory=set)
    """Words that are being read: a clause can lead back to its own noun."""

    @abstractmethod
    def finding(self, reading: Reading, rule: str) -> Finding | None:
        """Return what a reading says, None where it has no participant."""

    def with_content(self, reading: Reading, roles: Roles) -> Roles:
        """Return the roles with what the content of a request, promise, threat or refusal adds to them."""
        kind = reading.frame.kind
        if kind not in _CONTAINING:
            return roles
        contents = (
            self._contents(reading)
            if kind != "Aid"
            else (verb for verb in reading.slots.get("purpose", ()) if verb.lemma_ in _HELPING)
        )
        for token in contents:
            content = self.content(token)
            known = strings(roles)
            taken = {role for role, _ in roles}
            inner = [(role, filler) for role, filler in content.roles if not isinstance(filler, Finding)] if content else []
            if kind in REQUESTS:
                if "recipient" not in taken:
                    sent = content is not None and content.kind == "Mobilize" and not is_verbal(token)
                    own = [
                        filler for role, filler in inner if role == "actor" and not sent
                    ]  # 'called for the deployment of the army'
                    asked = own or self._subjects_of(token)
                    roles += [("recipient", filler) for filler in asked if filler not in known]
                roles += [(role, filler) for role, filler in inner if role == "amount"]
            elif (
                kind in ("Accuse", "Support")
                and "recipient" not in taken
                and is_verbal(token)
                and token.i > reading.token.i
                and not is_passive(token)
                and not any(word.tag_ == "WRB" for word in token.doc[token.left_edge.i : token.i])
            ):  # "welcomed France to mediate"
                roles += [("recipient", filler) for role, filler in inner if role == "actor" and filler not in known]
            elif kind == "Aid":
                roles += [
                    ("recipient", filler)
                    for role, filler in inner
                    if role == "recipient" and filler not in known and "recipient" not in taken
                ]
                self.nested.add(token.i)
                continue
            elif (
                kind in _COMMITMENTS | _REFUSALS
                and not taken & {"recipient", "location"}
                and sum(role == "actor" for role, _ in roles) < 2
                and not (kind == "Agree" and content and content.kind in HOSTILE and reading.token.lemma_ not in VOWS)
                and token.lemma_.lower() not in self.lexicon.sets["terms"]
            ):
                acted_on = self._acted_on(token) if content and content.kind == "Event" else set()
                roles += [
                    (("recipient" if role == "actor" else role), filler)
                    for role, filler in inner
                    if role in _ADOPTED
                    and filler not in known | acted_on
                    and not (role == "actor" and _is_finite(token))
                    and not (role == "recipient" and kind in _REFUSALS and content and content.kind == "Accuse")
                ]
            if is_verbal(token) and (
                kind == "Refusal" or (kind in _COMMITMENTS and (content is None or content.kind == "Event"))
            ):
                roles = [*roles, ("topic", self.described(token))]
                continue
            if is_verbal(token) and kind in REQUESTS and (content is None or content.kind == "Event"):
                content = self.described(token)
            if (
                content is None
                or (kind in _REFUSALS and is_verbal(token))
                or (kind in ("Accuse", "Support") and not is_verbal(token))
            ):
                continue
            if content.kind not in ("Event", "State") or kind in REQUESTS:
                if kind != "Accuse" or not _is_finite(token):  # what is alleged is said to be so: it has a claim of its own
                    self.nested.add(token.i)
                if is_verbal(token):
                    content = self._in_own_words(content, token)
                if is_verbal(token) or kind not in ("Accuse", "Support", "Reject", "Refusal"):
                    wanted = kind in REQUESTS | {"Cancellation"} and token.head.lower_ != "against"  # "warned it against paying"
                    roles = [*roles, ("affects" if wanted else "topic", content)]
        return roles

    def _contents(self, reading: Reading) -> Iterator[Token]:
        """Yield the clauses and event nouns in which a request, promise, threat or refusal says what is to be done."""
        yield from reading.slots.get("clause", ())
        if reading.frame.kind in REQUESTS | {"Threaten"}:
            yield from reading.slots.get("purpose", ())
        for slot in ("obj", "for", "of", "on", "to", "at", "from", "with", "against"):
            for noun in reading.slots.get(slot, ()):
                if is_verbal(noun) or (
                    reading.frame.roles.get(slot) in ("topic", "recipient") and noun.lemma_.lower() in self.lexicon.nouns
                ):
                    yield noun

    def _acted_on(self, verb: Token) -> set[Filler]:
        """Return the people to whom something is only done by what is promised or refused: 'vowed to appoint judges' promises them nothing."""
        objects = self.slots(verb).get("obj", ()) if is_verbal(verb) else ()
        people = [entity for noun in objects for entity in self.fillers.actors(noun)]
        return {entity for entity in people if self.fillers.discourse[entity].kind in ("Person", "Group")}

    def enabled(self, reading: Reading, roles: Roles) -> Roles:
        """Return who may do something now: 'let the reporters leave', 'gave approval for the bank to lend'."""
        known = strings(roles)
        clauses = [*reading.slots.get("clause", ()), *(child for child in reading.token.rights if child.dep_ == "advcl")]
        for clause in clauses:
            marks = [child.lower_ for child in clause.children if child.dep_ == "mark"]
            if clause.tag_ == "VB" and all(mark == "for" for mark in marks):
                return [("recipient", entity) for entity in self._subjects_of(clause) if entity not in known]
        return []

    def _subjects_of(self, clause: Token) -> list[str]:
        """Return the actors that stand as the clause's own subject."""
        nouns = [child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")]
        return [entity for noun in nouns for entity in self.fillers.actors(noun)]

    def other_side(self, verb: Token, roles: Roles) -> Roles:
        """Return of whom a party to talks wants something: 'A and B are in talks, with A seeking ...' means of B."""
        above = verb.head.head
        own = [filler for role, filler in roles if role == "actor"]
        if verb.dep_ != "pcomp" or verb.head.lower_ != "with" or not is_verbal(above):
            return []
        slots = self.slots(above)
        talks = any(noun.lemma_ in ("talk", "negotiation", "dispute", "row") for tokens in slots.values() for noun in tokens)
        sides = [entity for noun in slots.get("subj", []) + slots.get("obj", []) for entity in self.fillers.actors(noun)]
        return (
            [("recipient", side) for side in sides if side not in own]
            if talks and set(own) & set(sides) and len(sides) == 2
            else []
        )

    def or_else(self, reading: Reading, roles: Roles) -> Roles:
        """Return what is to follow if a demand is not met: 'pay up or face a withdrawal', '... or risk losing aid'."""
        if reading.frame.kind not in REQUESTS:
            return []
        for clause in [*reading.slots.get("clause", ()), *reading.slots.get("purpose", ())]:
            others = [child for child in clause.children if child.dep_ == "conj" and is_verbal(child)]
            if not others or not any(child.lower_ == "or" and child.dep_ == "cc" for child in clause.children):
                continue
            slots = self.slots(others[0])
            ends = [*slots.get("clause", ()), *slots.get("purpose", ()), *slots.get("obj", ()), *slots.get("with", ())]
            found = [(token, content) for token in (others[0], *ends) if (content := self.content(token))]
            if found:
                typed = [pair for pair in found if pair[1].kind not in ("Event", "State")]
                token, content = (typed or found)[0]
                self.nested |= {others[0].i, token.i}
                return [("orElse", self._placed(content, roles))]
        return []

    def _placed(self, content: Finding, roles: Roles) -> Finding:
        """Return a threatened withdrawal with its place: the country of which something is demanded."""
        asked = [filler for role, filler in roles if role == "recipient" and isinstance(filler, str)]
        places = [filler for filler in asked if self.fillers.discourse[filler].kind in PLACE_KINDS]
        if content.kind == "Withdrawal" and places and not any(role == "location" for role, _ in content.roles):
            return replace(content, roles=(*content.roles, ("location", places[0])))
        return content

    def content(self, token: Token) -> Finding | None:
        """Return the event of a clause or noun that another event contains."""
        if token.i in self.reading:
            return None
        self.reading.add(token.i)
        reading = (self.verb(token) or self.plain(token)) if is_verbal(token) else self.noun(token)
        found = self.finding(reading, "content") if reading else None
        self.reading.discard(token.i)
        return found

    def described(self, clause: Token) -> Finding:
        """Return the event of a clause in which a request, promise or refusal says what is to be done, even if it has no participant."""
        found = self.content(clause) or Finding(clause, "Event", rule="content")
        return self._in_own_words(found, clause)

    def _in_own_words(self, found: Finding, clause: Token) -> Finding:
        """Return the event of an infinitive with its own words as its label: 'to lend Egypt money', without who agrees to it."""
        to = next((child for child in clause.lefts if child.lower_ == "to" and child.dep_ == "aux"), None)
        if to is None:
            return found
        told = [token for token in clause_tokens([clause], whole=True) if not token.is_space and token.i >= to.i]
        return replace(found, label=shorten(join_pieces((token.i, token.text, not token.whitespace_) for token in told)))

    def plain(self, verb: Token) -> Reading | None:
        """Return a verb that the lexicon does not know, read as an event on its object."""
        frame = Frame(
            verb.lemma_,
            "Event",
            {"subj": "actor", "obj": "thing", **dict.fromkeys(("dative", "to", "with", "against", "for"), "recipient")},
        )
        return Reading(verb, frame, self.slots(verb))


def _is_finite(clause: Token) -> bool:
    """Tell whether the clause says what is so, not what is to be done: 'agreed that Chad should pay'."""
    marks = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    tensed = any(child.tag_ == "MD" for child in clause.lefts) and any(child.dep_ == "nsubj" for child in clause.lefts)
    return is_verbal(clause) and (marks or tensed)
