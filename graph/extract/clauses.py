"""Clauses: every verb and event noun that no other extractor has read, with its participants as they stand.

They have no class of their own. The standoff form has them, so that it is a whole reading of the text; the graph leaves them
out, since what they say is told by words and not by the vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.concrete import is_concrete
from graph.extract.context import Context
from graph.extract.finding import Finding
from graph.model import Filler, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["RULE", "extract_clauses", "verb_roles"]

RULE = "clause"
_EMPTY_VERBS = frozenset("do let seem appear tend dare".split())
_EVENT_NOUNS = frozenset(
    "accident acquisition agreement announcement appointment arrest arrival attack ban bankruptcy bid birth closure collapse conference"
    " contract crash crisis cut deal death debut decision decline defeat delay departure dispute drop election exit expansion"
    " explosion failure fall fire flood growth hearing increase inquiry investigation investment invasion launch lawsuit layoff"
    " loss meeting merger move murder negotiation offer operation outage outbreak payment plan production project protest"
    " purchase quake ransom rally recall recession recovery reduction reform release report resignation rescue restructuring"
    " result retirement return revolt rise riot ruling sale scandal shortage shutdown slowdown slump spending strike suit summit"
    " surge suspension takeover talk tax test theft trade transaction transfer trial turmoil use victory visit vote war withdrawal"
    " work bailout flight order search statement problem glitch landing takeoff discussion demand profit proposal speech journey funding buyout default devaluation downturn earthquake hack hurricane leak raid settlement spinoff split storm".split()
)
_MEASURES = frozenset({"percent", "%", "point", "percentage", "mile", "kilometer", "kilometre", "ton", "tonne", "barrel"})
"""Nouns by which a change is measured: 'fell two percent'."""
_SUBJECTS = frozenset({"nsubj", "csubj"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "obj", "oprd", "attr"})
_RECIPIENTS = frozenset({"to", "with", "from", "against", "for", "on", "about", "into", "by", "over", "as", "than"})
_PLACES = frozenset({"in", "at", "near", "across", "outside", "inside", "within", "throughout"})


def extract_clauses(context: Context, taken: frozenset[int]) -> Iterator[Finding]:
    """Yield what verbs and event nouns say whose index is not in `taken`."""
    for token in context.doc:
        if token.i in taken or token.is_space or context.skipped(token):
            continue
        copula = token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"}
        if copula and any(child.i in taken for child in token.children if child.dep_ in {"acomp", "attr"}):
            continue
        if (
            (token.pos_ == "VERB" or copula)
            and token.lemma_.lower() not in _EMPTY_VERBS
            and token.dep_ not in {"amod", "compound", "aux"}
        ):
            roles = list(verb_roles(context, token))
        elif token.pos_ == "NOUN" and token.lemma_.lower() in _EVENT_NOUNS and token.dep_ != "compound":
            roles = list(_noun_roles(context, token))
        else:
            continue
        kind = "State" if copula or token.lemma_ == "have" else "Event"
        yield Finding(token, kind, tuple(dict.fromkeys(roles)), rule=RULE)


def verb_roles(context: Context, verb: Token) -> Iterator[tuple[str, Filler]]:
    """Yield the participants of a verb."""
    subject = _subject(verb)
    if subject is not None:
        yield from _fill(context, "actor", subject)
    for child in verb.children:
        if child.dep_ in {"dobj", "npadvmod", "attr"} and child.lemma_.lower() in _MEASURES:
            yield "amount", _words(child)
        elif child.dep_ in _OBJECTS:
            yield from _fill(context, "topic", child)
        elif child.dep_ == "dative" and child.pos_ != "ADP":
            yield from _fill(context, "recipient", child)
        elif child.dep_ == "agent":
            for below in child.children:
                if below.dep_ == "pobj":
                    yield from _fill(context, "actor", below)
        elif child.dep_ in {"prep", "dative"}:
            yield from _phrase(context, child)
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN" and subject is None:
        yield from _fill(context, "topic", verb.head)


def _noun_roles(context: Context, noun: Token) -> Iterator[tuple[str, Filler]]:
    """Yield the participants of an event noun."""
    for child in noun.children:
        if child.dep_ in {"poss", "nmod"} or child.dep_ == "compound" and context.discourse.at(child):
            yield from _fill(context, "actor", child)
        elif child.dep_ == "prep" and child.lower_ == "of":
            for below in child.children:
                if below.dep_ == "pobj":
                    yield from _fill(context, "topic", below)
        elif child.dep_ == "prep":
            yield from _phrase(context, child)


def _phrase(context: Context, prep: Token) -> Iterator[tuple[str, Filler]]:
    """Yield what a prepositional phrase adds."""
    word = prep.lower_
    role = "location" if word in _PLACES else "recipient" if word in _RECIPIENTS else None
    for child in prep.children:
        if child.dep_ == "pobj" and role is not None and child.ent_type_ not in {"DATE", "TIME", "PERCENT", "CARDINAL"}:
            entity = context.discourse.at(child)
            if role == "recipient" or (
                entity is not None and context.discourse[entity].kind in {"City", "Country", "Region", "Place"}
            ):
                yield from _fill(context, role, child)


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb: its own, that of the verb it complements or is coordinated with, or the noun it modifies."""
    token = verb
    for _ in range(4):
        own = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
        if own is not None:
            return own
        if any(child.dep_ == "nsubjpass" for child in token.children):
            return next(child for child in token.children if child.dep_ == "nsubjpass") if token.i != verb.i else None
        if token.dep_ in {"xcomp", "conj", "advcl"} and token.head.pos_ in {"VERB", "AUX"}:
            token = token.head
        elif token.dep_ in {"acl", "relcl"} and token.tag_ == "VBG" and token.i == verb.i:
            return token.head
        else:
            return None
    return None


def _fill(context: Context, role: str, token: Token) -> Iterator[tuple[str, Filler]]:
    """Yield a role with what fills it: the entity of a name or reference, else the words of the noun phrase."""
    for part in (token, *token.conjuncts) if token.dep_ != "conj" else (token,):
        entity = context.discourse.at(part)
        if part.tag_ in {"WDT", "WP"} and part.dep_ in _SUBJECTS | _OBJECTS:
            yield role, _words(part)  # the word itself: it refers, and is no mention
        elif entity is not None:
            yield role, entity
        elif is_concrete(part) or (part.pos_ == "PRON" and part.tag_ not in {"EX", "DT", "WP"}):
            yield role, _words(part)


def _words(noun: Token) -> Span:
    """Return the span of a noun phrase, without the clauses that hang on it."""
    first, last = noun, noun
    for child in noun.children:
        if child.dep_ in {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod"} and child.left_edge.i < first.i:
            first = child.left_edge
    return Span(first.idx, last.idx + len(last))
