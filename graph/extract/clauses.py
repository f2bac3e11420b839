"""Clauses: every verb and event noun that no other extractor has read, with its participants as they stand.

They have no class of their own. The standoff form has them, so that it is a whole reading of the text; the graph leaves them
out, since what they say is told by words and not by the vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.arguments import Slots, noun_slots, verb_slots
from graph.extract.concrete import is_concrete
from graph.extract.context import Context
from graph.extract.fillers import PLACE_KINDS
from graph.extract.finding import Finding
from graph.extract.lexicon import lexicon
from graph.model import Filler, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["RULE", "extract_clauses", "verb_roles"]

RULE = "clause"
_EMPTY_VERBS = frozenset("do let seem appear tend dare".split())
_MEASURES = frozenset({"percent", "%", "point", "percentage", "mile", "kilometer", "kilometre", "ton", "tonne", "barrel"})
"""Nouns by which a change is measured: 'fell two percent'."""
_UNDERGOING = frozenset(
    """arise arrive become break bounce burn burst close climb collapse come crash crumble decline decrease die dip disappear drop dwindle
    emerge erupt expand expire explode fall flare fluctuate go grow happen improve increase jump land lie melt occur plummet plunge
    rally rebound recede recover remain rise shrink sink slide slip slump soar spread stagnate stall stay surge sway tumble
    vanish vary weaken worsen""".split()
)
"""Verbs that tell without an object what happens to their subject."""
_RECIPIENTS = frozenset({"to", "with", "from", "against", "for", "on", "about", "into", "by", "over", "as", "than"})
_EXTENTS = frozenset({"by", "to", "below", "above", "at", "from", "over"})
"""Prepositions before how much something changes, and to what."""
_TIMES = frozenset({"DATE", "TIME"})
_SITES = frozenset({"FAC", "GPE", "LOC"})
_PLACES = frozenset({"in", "at", "near", "across", "outside", "inside", "within", "throughout"})


def extract_clauses(context: Context, taken: frozenset[int]) -> Iterator[Finding]:
    """Yield what verbs and event nouns say whose index is not in `taken`."""
    happenings = lexicon().sets["happening"]
    for token in context.doc:
        if token.i in taken or token.is_space or context.skipped(token):
            continue
        copula = token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"}
        if copula and any(child.i in taken for child in token.children if child.dep_ in {"acomp", "attr"}):
            continue
        if (
            (token.pos_ == "VERB" or copula)
            and token.lemma_.lower() not in _EMPTY_VERBS
            and token.dep_ not in {"amod", "compound", "aux", "prep"}
        ):
            roles = list(verb_roles(context, token))
        elif token.pos_ == "NOUN" and token.lemma_.lower() in happenings and token.dep_ != "compound":
            roles = list(_noun_roles(context, token))
        else:
            continue
        kind = "State" if copula or token.lemma_ == "have" else "Event"
        yield Finding(token, kind, tuple(dict.fromkeys(roles)), rule=RULE)


def verb_roles(context: Context, verb: Token) -> Iterator[tuple[str, Filler]]:
    """Yield the participants of a verb."""
    slots = verb_slots(verb)
    undergone = verb.pos_ == "AUX" or verb.lemma_.lower() in _UNDERGOING and all(map(_is_measure, slots.get("obj", ())))
    for noun in slots.get("subj", ()):
        yield from _fill(context, "topic" if undergone else "actor", noun)
    for noun in [*slots.get("obj", ()), *slots.get("kept", ())]:
        if _is_measure(noun):
            yield "amount" if verb.lemma_.lower() in _UNDERGOING else "topic", _words(noun)
        else:
            yield from _fill(context, "topic", noun)
    for noun in slots.get("attr", ()):
        yield from _fill(context, "topic", noun)
    for noun in slots.get("dative", ()):
        yield from _fill(context, "recipient", noun)
    for child in verb.children:
        if child.dep_ == "npadvmod" and _is_measure(child):
            yield "amount", _words(child)
    yield from _phrases(context, slots)


def _noun_roles(context: Context, noun: Token) -> Iterator[tuple[str, Filler]]:
    """Yield the participants of an event noun."""
    slots = noun_slots(noun)
    role = "topic" if noun.lemma_.lower() in lexicon().sets["undergone"] else "actor"
    for owner in slots.get("poss", ()):
        yield from _fill(context, role, owner)
    for child in noun.children:
        if child.ent_type_ == "MONEY" and child.dep_ in {"nmod", "nummod", "compound"}:
            yield "topic", _words(child)
        elif child.dep_ == "nmod" or child.dep_ == "compound" and context.discourse.at(child):
            yield from _fill(context, role, child)
    for part in slots.get("of", ()):
        if _is_measure(part):
            yield "topic", _words(part)
        else:
            yield from _fill(context, "topic", part)
    yield from _phrases(context, slots)


def _phrases(context: Context, slots: Slots) -> Iterator[tuple[str, Filler]]:
    """Yield what prepositional phrases add."""
    for word, nouns in slots.items():
        for noun in nouns:
            if noun.ent_type_ in _TIMES:
                continue
            if word in _EXTENTS and _is_measure(noun):
                yield "amount", _words(noun)
            elif word in _RECIPIENTS:
                yield from _fill(context, "recipient", noun)
            elif word in _PLACES:
                entity = context.discourse.at(noun)
                if entity is None and noun.ent_type_ in _SITES:
                    yield "location", _words(noun)
                elif entity is not None and context.discourse[entity].kind in PLACE_KINDS:
                    yield "location", entity


def _is_measure(noun: Token) -> bool:
    """Tell whether the phrase says how much: 'two percent', '250 points', '7,114'."""
    if noun.pos_ == "NUM" or noun.lemma_.lower() in _MEASURES:
        return noun.ent_type_ not in _TIMES
    return False


def _fill(context: Context, role: str, token: Token) -> Iterator[tuple[str, Filler]]:
    """Yield a role with what fills it: the entity of a name or reference, else the words of the noun phrase."""
    entity = context.discourse.at(token)
    if token.pos_ == "PRON":
        if entity is not None and context.discourse.mention_at(token) is not None:
            yield role, entity
        elif token.tag_ in ("PRP", "PRP$", "NN"):
            yield role, _words(token)  # also "we" of a speaker, which is no mention of that speaker
    elif entity is not None and context.discourse[entity].kind != "Concept":
        yield role, entity
    elif is_concrete(token) and token.lemma_.lower() not in lexicon().sets["happening"]:
        yield role, entity or _words(token)


def _words(noun: Token) -> Span:
    """Return the span of a noun phrase, without the clauses that hang on it."""
    first, last = noun, noun
    for child in noun.children:
        if child.dep_ in {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod"} and child.left_edge.i < first.i:
            first = child.left_edge
    return Span(first.idx, last.idx + len(last))
