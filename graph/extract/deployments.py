"""Forces that are somewhere without a verb of stationing: 'its military presence in Syria', 'has 4,000 soldiers there'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.arguments import noun_slots, verb_slots
from graph.extract.embedding import ADJECTIVES
from graph.extract.fillers import PLACE_KINDS
from graph.extract.finding import Finding, Judgement
from graph.extract.status import judge
from graph.extract.verbs import is_verbal
from graph.model import Form, Polarity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.predicates import Reader

__all__ = ["as_given", "read_deployment"]

_FORCES = frozenset("troop military naval army force soldier".split())
_UPKEEP = frozenset(
    """support host fund finance subsidize subsidise maintain supply house feed protect guard visit attack withdraw remove evacuate reduce cut
    recall replace relieve halve keep""".split()
)
"""Verbs whose object is there already."""
_HOLDING = frozenset({"have", "keep", "maintain"})
"""Verbs whose subject has forces somewhere."""
_AT = ("in", "at", "on", "near")
_NEAR = 2
"""How many sentences back the place of 'there' or the forces of 'the troop presence' stand."""


def read_deployment(token: Token, reader: Reader) -> Iterator[Finding]:
    """Yield whose forces are where."""
    if token.lower_ == "presence" and any(child.lemma_.lower() in _FORCES for child in token.lefts):
        finding = _presence(token, reader)
    elif token.lemma_ in _HOLDING and token.pos_ == "VERB":
        finding = _kept(token, reader)
    else:
        return
    if finding is not None:
        yield finding


def _presence(noun: Token, reader: Reader) -> Finding | None:
    """Return the state of 'the British military presence in Kenya', 'the troop presence there'."""
    slots = noun_slots(noun)
    owners = [entity for owner in slots.get("poss", ()) for entity in reader.fillers.actors(owner)]
    owners += [entity for word in slots.get("mod", ()) if (entity := reader.fillers.name(word)) is not None]
    bare = all(child.dep_ == "det" or child.lemma_.lower() in _FORCES for child in noun.lefts)
    owners = owners or (_forces_before(noun, reader) if bare else [])
    place = _place(noun, noun.head if is_verbal(noun.head) else None, owners, reader)
    discourse = reader.fillers.discourse
    if len(set(owners)) != 1 or place is None or place in owners or discourse[owners[0]].of_country == place:
        return None
    forces = _forces_of(owners[0], noun, reader)
    judgement = Judgement() if _is_given(noun) else None
    return Finding(noun, "Deployment", (("actor", forces), ("location", place)), rule="presence", judgement=judgement)


def _is_given(noun: Token) -> bool:
    """Tell whether the phrase takes the presence for given, though it stands in a wish or plan: 'wants to keep its presence'."""
    judged = judge(noun)
    if judged.polarity is Polarity.NEGATED or judged.question or any(child.lower_ in ADJECTIVES for child in noun.lefts):
        return False
    return any(child.dep_ == "poss" or child.lower_ in {"the", "this", "that"} for child in noun.lefts)


def as_given(finding: Finding, verb: Token) -> Finding:
    """Return the stationing of 'to support troops stationed in B' as a fact: one keeps, pays or removes only what is there."""
    noun = verb.head
    if finding.kind != "Deployment" or verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ not in {"dobj", "pobj"}:
        return finding
    above = noun.head if noun.dep_ == "dobj" else noun.head.head
    kept = above.lemma_.lower() in _UPKEEP and not any(child.lower_ in {"no", "any"} for child in noun.lefts)
    return replace(finding, judgement=Judgement()) if kept else finding


def _kept(verb: Token, reader: Reader) -> Finding | None:
    """Return the state of 'A has 4,000 soldiers in B'."""
    nouns = [child for child in verb.rights if child.dep_ == "dobj" and child.lemma_.lower() in reader.lexicon.sets["force"]]
    owners = [entity for noun in verb_slots(verb).get("subj", ()) for entity in reader.fillers.actors(noun)]
    states = [owner for owner in owners if reader.fillers.discourse[owner].kind in {"Country", "Government", "Alliance"}]
    if len(nouns) != 1 or len(states) != 1 or nouns[0].i not in reader.counts:
        return None
    place = _place(nouns[0], verb, states, reader)
    if place is None or place in states:
        return None
    count = reader.counts[nouns[0].i]
    return Finding(
        verb,
        "Deployment",
        (("actor", _forces_of(states[0], nouns[0], reader)), ("location", place)),
        rule="has-forces",
        headcount=count.number,
        count_bound=count.bound,
    )


def _place(noun: Token, verb: Token | None, owners: list[str], reader: Reader) -> str | None:
    """Return where the forces are: the place after a preposition at the noun or its verb, or what 'there' means."""
    words = [noun, *((verb,) if verb is not None else ())]
    for word in words:
        for child in word.rights:
            if child.dep_ == "prep" and child.lower_ in _AT:
                found = [reader.fillers.place(kid) for kid in child.children if kid.dep_ == "pobj"]
                if found and found[0]:
                    return found[0]
    there = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    return _place_of_there(there, owners, reader) if there.lower_ == "there" else None


def _place_of_there(there: Token, owners: list[str], reader: Reader) -> str | None:
    """Return the place named last before 'there', other than that of those who are said to be there."""
    discourse = reader.fillers.discourse
    homes = {discourse[owner].of_country for owner in owners} | set(owners)
    for sentence in _backwards(there):
        for token in reversed(sentence):
            entity = discourse.at(token) if token.i < there.i else None
            if entity is not None and discourse[entity].kind in PLACE_KINDS and entity not in homes:
                return entity
    return None


def _forces_of(owner: str, noun: Token, reader: Reader) -> str:
    """Return the forces of a country, which the noun phrase names without its adjective; any other owner is meant itself."""
    discourse = reader.fillers.discourse
    if discourse[owner].kind != "Country":
        return owner
    forces = discourse.described("MilitaryForce", f"{discourse[owner].label} forces", {"of_country": owner})
    if discourse.mention_at(noun) is None:
        discourse.mention(Span(noun.idx, noun.idx + len(noun)), forces, Form.NOMINAL)
    return forces


def _forces_before(noun: Token, reader: Reader) -> list[str]:
    """Return the forces that the text spoke of last, shortly before 'the troop presence'."""
    discourse = reader.fillers.discourse
    if not any(child.lower_ in {"the", "this", "that"} for child in noun.lefts):
        return []
    for sentence in _backwards(noun):
        for token in reversed(sentence):
            entity = discourse.at(token) if token.i < noun.i else None
            if entity is not None and discourse[entity].kind == "MilitaryForce":
                return [entity]
    return []


def _backwards(token: Token) -> Iterator[list[Token]]:
    """Yield the sentence of a token and those shortly before it, the nearest first."""
    doc, start = token.doc, token.sent.start
    yield list(token.sent)
    for _ in range(_NEAR):
        if start == 0:
            return
        sentence = doc[start - 1].sent
        yield list(sentence)
        start = sentence.start
