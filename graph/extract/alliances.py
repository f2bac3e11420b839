"""Alliances between countries: 'fellow ally B', 'A's ally B', 'B, an ally of A', 'allies such as B', 'A's alliance with B'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.model import Span, Triple
from graph.resolve import nouns
from graph.resolve.parties import find_parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.context import Context

__all__ = ["find_alliances"]

_NO_LONGER = frozenset(
    {"former", "one-time", "onetime", "erstwhile", "ex", "potential", "would-be", "possible", "political", "coalition"}
)
_LONGEST = 15
_ENDING = frozenset({"abandon", "break", "collapse", "dissolve", "end", "fail", "fall", "leave", "quit", "scrap", "terminate"})


def find_alliances(context: Context) -> Iterator[Finding]:
    """Yield which countries are allies."""
    for token in context.discourse.tokens:
        if token.lower_ == "alliance" and token.dep_ != "compound":
            yield from _in_alliance(context, token)
        if token.lower_ == "allied":
            yield from _allied(context, token)
        if token.lower_ not in {"ally", "allies"} or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if any(child.lower_ in _NO_LONGER for child in token.lefts):
            continue
        predicate = token.head.head if token.dep_ == "pobj" and token.head.head.lower_ == "one" else token
        if predicate.dep_ == "attr" and predicate.head.lemma_ in {"be", "remain", "become"}:
            yield from _predicated(context, predicate.head, token)
        else:
            yield from _named(context, token)


def _countries(context: Context, token: Token) -> list[str]:
    """Return the countries of a coordinated noun phrase."""
    return [entity for entity in context.discourse.actors(token) if context.discourse[entity].kind == "Country"]


def _one(context: Context, token: Token) -> list[str]:
    """Return the country that this token names or refers to."""
    entity = context.discourse.at(token)
    return [entity] if entity is not None and context.discourse[entity].kind == "Country" else []


def _owners(context: Context, ally: Token) -> list[str]:
    """Return whose ally it is: 'Japan's ally', 'a U.S. ally', 'an ally of Japan'."""
    found: list[str] = []
    for child in ally.lefts:
        if child.dep_ in {"poss", "amod", "compound", "nmod"}:
            found += _one(context, child)
    for child in ally.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "to"}:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    found += _countries(context, noun)
    return list(dict.fromkeys(found))


def _named(context: Context, ally: Token) -> Iterator[Finding]:
    """Yield the alliance with the country that stands beside 'ally'."""
    members: list[str] = []
    whole = ally
    if ally.dep_ in {"compound", "nmod", "amod"} and ally.head.i > ally.i:
        members, whole = _one(context, ally.head), ally.head
    elif ally.dep_ == "appos":
        members, whole = _countries(context, ally.head), ally.head
    else:
        for child in ally.rights:
            if child.dep_ == "appos":
                members += _countries(context, child)
        listed = nouns.members(ally)
        if listed:
            members += _countries(context, listed[0])
        elif ally.i + 1 < len(ally.doc):
            members += _one(context, ally.nbor())
    owners = _owners(context, ally) or (_owners(context, whole) if whole is not ally else [])
    owners = [owner for owner in owners if owner not in members]
    if not owners and any(child.lower_ == "fellow" for child in (*ally.lefts, *whole.lefts)):
        owners = _side(context, whole, members)
    judgement = Judgement()
    for owner in owners[:2]:
        for member in dict.fromkeys(members):
            if owner != member:
                yield Finding(
                    ally,
                    triple=Triple(owner, "alliedWith", member),
                    rule="ally-named",
                    judgement=judgement,
                    evidence=_evidence(context, ally, whole),
                )


def _evidence(context: Context, ally: Token, whole: Token) -> Span:
    """Return the words from 'ally' with what belongs to it to the name beside it."""
    last = max(ally.i, whole.i, ally.right_edge.i if ally.right_edge.i - ally.i < _LONGEST else ally.i)
    stretch = ally.doc[min(ally.left_edge.i, ally.i, whole.i) : last + 1]
    name = context.discourse.mention_at(ally.nbor() if whole is ally and ally.i + 1 < len(ally.doc) else whole)
    span = Span(stretch.start_char, stretch.end_char)
    return Span(min(span.start, name.span.start), max(span.end, name.span.end)) if name is not None else span


def _side(context: Context, token: Token, members: list[str]) -> list[str]:
    """Return the country whose talks, ties or deeds the 'fellow ally' has part in: possessor of the noun above, or subject."""
    node = token
    for _ in range(4):
        if node.head.i == node.i:
            return []
        node = node.head
        for child in node.lefts:
            if child.dep_ in {"poss", "nsubj"}:
                found = [entity for entity in _countries(context, child) if entity not in members]
                if found:
                    return found[:1]
    return []


def _in_alliance(context: Context, noun: Token) -> Iterator[Finding]:
    """Yield the two countries of 'the alliance between A and B', unless it is over."""
    verb = noun.head
    if any(child.lower_ in _NO_LONGER for child in noun.lefts) or (
        noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and verb.lemma_ in _ENDING
    ):
        return
    sides = [party.entity for party in find_parties(context.discourse, noun) if context.discourse[party.entity].kind == "Country"]
    if len(sides) != 2:
        return
    given = any(child.dep_ == "poss" or child.lower_ in {"the", "this"} for child in noun.lefts)
    span = Span(noun.left_edge.idx, max(noun.idx + len(noun), noun.right_edge.idx + len(noun.right_edge)))
    judgement = Judgement() if given else None
    yield Finding(
        noun, triple=Triple(sides[0], "alliedWith", sides[1]), rule="ally-in-alliance", judgement=judgement, evidence=span
    )


def _allied(context: Context, word: Token) -> Iterator[Finding]:
    """Yield the alliances of 'A is allied with B'."""
    verb = word.head if word.dep_ == "acomp" else word
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    others = [
        country
        for child in word.rights
        if child.dep_ == "prep" and child.lower_ in {"with", "to"}
        for noun in child.children
        if noun.dep_ == "pobj"
        for country in _countries(context, noun)
    ]
    for side in _countries(context, subject) if subject is not None else ():
        for other in others:
            if side != other:
                yield Finding(word, triple=Triple(side, "alliedWith", other), rule="ally-with")


def _predicated(context: Context, verb: Token, ally: Token) -> Iterator[Finding]:
    """Yield the alliances of 'A is an ally of B', 'A is one of B's allies' and 'A and B are allies'."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None:
        return
    sides = _countries(context, subject)
    owners = _owners(context, ally)
    if not owners and nouns.is_plural(ally) and len(sides) == 2:
        owners, sides = sides[:1], sides[1:]
    for owner in owners:
        for side in sides:
            if owner != side:
                yield Finding(verb, triple=Triple(side, "alliedWith", owner), rule="ally-predicated")
