"""Events that a verb only sets in time: 'talks due to start in May', 'ministers arrive for a summit', 'this could bring reprisals'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.arguments import particle
from graph.extract.finding import Finding, Judgement
from graph.extract.subjects import subjects
from graph.extract.verbs import head_verb
from graph.model import Modality, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.predicates import Reader

__all__ = ["read_occurrence", "read_retaliation", "read_thanks"]

_BEGINNING = frozenset("begin start resume open occur happen reopen convene restart".split())
_PHRASAL = {"kick": "off", "take": "", "break": "out", "go": "ahead"}
_COMING = frozenset("arrive gather come travel assemble head fly turn pose".split())
_TALKS = {"Meeting", "Negotiation", "Consult"}


def read_occurrence(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the event of a noun that is said to take place, or for which people come together."""
    lemma = verb.lemma_.lower()
    if lemma in _COMING:
        yield from _attended(verb, reader)
    if lemma not in _BEGINNING and (lemma not in _PHRASAL or particle(verb) != _PHRASAL[lemma]):
        return
    slots = reader.slots(verb)
    if lemma == "take" and not any(noun.lemma_ == "place" for noun in slots.get("obj", ())):
        return
    for noun in slots.get("subj", ()):
        reading = reader.noun(noun) if noun.pos_ == "NOUN" else None
        finding = reader.finding(reading, "takes-place") if reading else None
        if finding is not None:
            when = reader.times.get(verb.i) or finding.when
            reader.nested.add(noun.i)
            yield replace(finding, trigger=verb, when=when, judgement=_due(verb))


def _due(verb: Token) -> Judgement | None:
    """Return that it is planned, where "due" stands before the infinitive and the parser takes it for a preposition."""
    word = verb.head
    if word.lower_ != "due" or word.pos_ != "ADP" and word.dep_ != "prep":
        return None
    return Judgement(modality=Modality.PLANNED, cues=(Span(word.idx, word.idx + len(word)),))


def _attended(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the meeting for which its subjects come."""
    slots = reader.slots(verb)
    for noun in slots.get("for", []) + slots.get("to", []):
        reading = reader.noun(noun) if noun.pos_ == "NOUN" else None
        if reading is None or reading.frame.kind not in _TALKS:
            continue
        comers = [("actor", entity) for token in slots.get("subj", ()) for entity in reader.fillers.actors(token)]
        roles = dict.fromkeys(
            [*comers, *((role, filler) for role, filler in reader.roles(reading) if not isinstance(filler, Finding))]
        )
        if comers:
            reader.nested |= {noun.i, verb.i}
            yield Finding(
                verb,
                reading.frame.kind,
                tuple(roles),
                rule="comes-for",
                when=reader.times.get(noun.i) or reader.times.get(verb.i),
            )


def read_thanks(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the help for which somebody is thanked: it was given."""
    if verb.lemma_.lower() != "thank":
        return
    slots = reader.slots(verb)
    thankful = [entity for noun in slots.get("subj", ()) for entity in reader.fillers.actors(noun)]
    helpers = [entity for noun in slots.get("obj", ()) for entity in reader.fillers.actors(noun)]
    for noun in slots.get("for", ()):
        reading = reader.noun(noun) if noun.pos_ == "NOUN" else None
        if reading is None or reading.frame.kind != "Aid" or not thankful or not helpers or set(thankful) & set(helpers):
            continue
        roles = (*(("actor", helper) for helper in helpers), *(("recipient", entity) for entity in thankful))
        reader.nested.add(noun.i)
        yield Finding(noun, "Aid", roles, rule="thanked-for")


def read_retaliation(noun: Token, reader: Reader) -> Finding | None:
    """Return the retaliation that a noun names, aimed at the one whose act it answers where the text names no other."""
    reading = reader.noun(noun)
    if reading is None or "retaliation" not in noun.lemma_.lower() and noun.lemma_.lower() != "reprisal":
        return None
    finding = reader.finding(reading, "retaliation")
    if finding is None or any(role == "recipient" for role, _ in finding.roles):
        return finding
    verb = head_verb(noun)
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
        answered = [
            entity
            for token in subjects(verb)
            for entity in reader.fillers.actors(token)
            if ("actor", entity) not in finding.roles
        ]
        if answered:
            return replace(finding, roles=(*finding.roles, ("recipient", answered[0])))
    return finding
