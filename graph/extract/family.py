"""Kin: who is whose spouse, child, brother or sister ('his wife X', 'Y, the daughter of X', 'X married Y')."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.phases import is_plain
from graph.extract.referents import referents, subjects, verb_lemma
from graph.model import Form, Triple
from graph.resolve.salience import head_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.extract.context import Context
    from graph.resolve.discourse import Discourse

__all__ = ["find_kin"]

_SPOUSES = "wife husband spouse widow widower ex-wife ex-husband bride groom consort"
_CHILDREN = "son daughter child stepson stepdaughter"
_PARENTS = "father mother parent"
_SIBLINGS = "brother sister sibling twin half-brother half-sister brothers sisters"
_KIN = {
    word: kind
    for kind, words in {"spouse": _SPOUSES, "child": _CHILDREN, "parent": _PARENTS, "sibling": _SIBLINGS}.items()
    for word in words.split()
}
_CLOSING = frozenset({",", ".", ";", ")", "–", "—", "?", "!", ":", "(", "and", "who", "said"})


def find_kin(context: Context, tokens: Iterable[Token]) -> Iterator[Finding]:
    """Yield who is related to whom."""
    for token in tokens:
        kind = _KIN.get(token.lower_)
        if kind is not None and token.pos_ == "NOUN" and not context.skipped(token):
            yield from _by_noun(context, token, kind)
        elif token.lemma_ in ("marry", "wed") and token.pos_ in ("VERB", "AUX", "ADJ"):
            yield from _by_marriage(context, token)


def _by_noun(context: Context, noun: Token, kind: str) -> Iterator[Finding]:
    """Yield the relation that a word for a relative states."""
    doc, discourse = context.doc, context.discourse
    owner, first, last = _owner(doc, discourse, noun)
    bearer, judgement = _bearer(doc, discourse, noun, first, last)
    if owner is None or bearer is None or owner == bearer:
        return
    if kind == "spouse":
        triple = Triple(bearer, "spouseOf", owner)
    elif kind == "sibling":
        triple = Triple(bearer, "schema:sibling", owner)
    else:
        triple = Triple(bearer, "childOf", owner) if kind == "child" else Triple(owner, "childOf", bearer)
    yield Finding(trigger=noun, triple=triple, rule=f"kin-{kind}", judgement=judgement)


def _person(discourse: Discourse, token: Token, *, named: bool = False) -> str | None:
    """Return the person that this token names or refers to."""
    mention = discourse.mention_at(token)
    if mention is None or discourse[mention.entity].kind != "Person" or named and mention.form is not Form.NAME:
        return None
    return mention.entity


def _owner(doc: Doc, discourse: Discourse, noun: Token) -> tuple[str | None, int, int]:
    """Return whose relative the noun names, and the token range of 'X's late wife' or 'the wife of X'."""
    i = noun.i
    while i and doc[i - 1].tag_ in ("JJ", "NN", "HYPH", "CD", "VBN", "JJS", "JJR") and noun.i - i < 4:
        i -= 1
    before = doc[i - 1] if i else None
    if before is not None and before.tag_ == "PRP$":
        return _person(discourse, before), i - 1, noun.i + 1
    if before is not None and before.tag_ == "POS" and i > 1:
        owner = _person(discourse, doc[i - 2])
        first = i - 2
        mention = discourse.mention_at(doc[first])
        while first and mention is not None and discourse.mention_at(doc[first - 1]) is mention:
            first -= 1
        return owner, first, noun.i + 1
    if noun.i + 2 < len(doc) and doc[noun.i + 1].lower_ in ("of", "to"):
        inner = next((child for child in doc[noun.i + 1].children if child.dep_ == "pobj"), None)
        if inner is not None and (owner := _person(discourse, inner)) is not None:
            return owner, i - 1 if before is not None and before.tag_ == "DT" else i, inner.i + 1
    return _having(discourse, noun), i, noun.i + 1


def _having(discourse: Discourse, noun: Token) -> str | None:
    """Return who is said to have the relative: 'X had a sister', 'X left a son', 'X is survived by a brother'."""
    if not any(child.lower_ in ("a", "an", "one") for child in noun.lefts):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "agent" else noun.head
    had = noun.dep_ == "dobj" and verb.lemma_ in ("have", "leave") or noun.dep_ == "pobj" and verb.lemma_ == "survive"
    return next(subjects(discourse, verb), None) if had and is_plain(verb) else None


def _born(discourse: Discourse, doc: Doc, first: int) -> str | None:
    """Return who was born where the words before end with the place: 'X was born in Y, the daughter of ...'."""
    place = discourse.mention_at(doc[first - 2])
    head = head_of(doc, place.span) if place is not None else doc[first - 2]
    verb = head.head.head if head is not None and head.dep_ == "pobj" and head.head.lower_ in ("in", "at", "near") else None
    return next(subjects(discourse, verb), None) if verb is not None and verb.lower_ == "born" else None


def _bearer(doc: Doc, discourse: Discourse, noun: Token, first: int, last: int) -> tuple[str | None, Judgement | None]:
    """Return who the relative is: the name right after, the name before in apposition, or the subject of 'is'."""
    after = last if last < len(doc) else None
    if after is not None and not doc[after].is_sent_start:
        comma = doc[after].text == "," and after + 1 < len(doc)
        start = after + 1 if comma else after
        person = _person(discourse, doc[start], named=True)
        if person is not None and last == noun.i + 1 and doc[start - 1] != doc[start]:
            end = start
            while end < len(doc) and discourse.mention_at(doc[end]) is discourse.mention_at(doc[start]):
                end += 1
            if not comma or end >= len(doc) or doc[end].text in _CLOSING:
                return person, Judgement()
    if first > 1 and doc[first - 1].text == "," and not doc[first].is_sent_start and noun.dep_ != "nsubj":
        born = _born(discourse, doc, first)
        person = born or _person(discourse, doc[first - 2], named=True)
        if person is not None and (last >= len(doc) or doc[last].is_sent_start or doc[last].text in _CLOSING):
            return person, Judgement()
    if noun.dep_ == "attr" and verb_lemma(noun.head) == "be":
        return next(subjects(discourse, noun.head), None), None
    return None, None


def _by_marriage(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield the couple of 'X married Y' and 'X is married to Y'."""
    discourse = context.discourse
    partners = list(subjects(discourse, verb))
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    objects += [inner for child in verb.children if child.dep_ == "prep" and child.lower_ == "to" for inner in child.children]
    others = [entity for token in objects for entity in referents(discourse, token) if discourse[entity].kind == "Person"]
    if not partners and verb_lemma(verb.head) == "be":
        partners = list(subjects(discourse, verb.head))
    if len(partners) == 2 and not objects:
        partners, others = partners[:1], partners[1:]
    if len(partners) == 1 and len(others) == 1 and partners != others:
        yield Finding(trigger=verb, triple=Triple(partners[0], "spouseOf", others[0]), rule="kin-married")
