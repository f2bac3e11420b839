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
from graph.extract.measures import is_measure, measures, words
from graph.model import Filler
from graph.resolve.nouns import is_human

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["RULE", "extract_clauses", "slot_roles"]

RULE = "clause"
_EMPTY_VERBS = frozenset("do let seem appear tend dare".split())
_UNDERGOING = frozenset(
    """arise arrive become break bounce burn burst close climb collapse come crash crumble decline decrease die dip disappear drop dwindle
    emerge erupt expand expire explode fall flare fluctuate go grow happen improve increase jump land lie melt occur plummet plunge
    rally rebound recede recover remain rise shrink sink slide slip slump soar spread stagnate stall stay surge sway tumble
    vanish vary weaken worsen""".split()
)
"""Verbs that tell without an object what happens to their subject."""
_RECIPIENTS = frozenset({"to", "with", "from", "against", "for", "on", "about", "into", "by", "over", "as", "than"})
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
            roles = list(_verb_roles(context, token))
        elif token.pos_ == "NOUN" and token.lemma_.lower() in happenings and token.dep_ != "compound":
            roles = list(_noun_roles(context, token))
        else:
            continue
        kind = "State" if copula or token.lemma_ == "have" else "Event"
        yield Finding(token, kind, tuple(dict.fromkeys(roles)), rule=RULE)


def _verb_roles(context: Context, verb: Token) -> Iterator[tuple[str, Filler]]:
    """Yield the participants of a verb."""
    return slot_roles(context, verb, verb_slots(verb))


def slot_roles(context: Context, verb: Token, slots: Slots) -> Iterator[tuple[str, Filler]]:
    """Yield the participants that stand in these slots of a verb."""
    undergone = verb.pos_ == "AUX" or verb.lemma_.lower() in _UNDERGOING and all(map(is_measure, slots.get("obj", ())))
    for noun in slots.get("subj", ()):
        yield from _fill(context, "topic" if undergone else "actor", noun)
    for noun in [*slots.get("obj", ()), *slots.get("kept", ())]:
        yield from _fill(context, "topic", noun)
    for noun in slots.get("attr", ()):
        yield from _fill(context, "topic", noun)
    for noun in slots.get("dative", ()):
        yield from _fill(context, "recipient", noun)
    yield from measures(verb, slots, context.amounts)
    yield from _phrases(context, slots)


def _noun_roles(context: Context, noun: Token) -> Iterator[tuple[str, Filler]]:
    """Yield the participants of an event noun."""
    slots = noun_slots(noun)
    role = "topic" if noun.lemma_.lower() in lexicon().sets["undergone"] else "actor"
    for owner in slots.get("poss", ()):
        yield from _fill(context, role, owner)
    for child in noun.children:
        if child.ent_type_ in _TIMES:
            continue
        elif child.dep_ == "nmod" or child.dep_ == "compound" and context.discourse.at(child):
            yield from _fill(context, role, child)
        elif child.dep_ == "compound" and child.pos_ == "NOUN":  # "government plans", "plant closures"
            yield from _fill(context, "actor" if is_human(child) else "topic", child)
    for part in slots.get("of", ()):
        yield from _fill(context, "topic", part)
    parts = [*slots.get("of", ()), *(child for child in noun.children if child.ent_type_ == "MONEY")]
    yield from measures(noun, {"obj": parts}, context.amounts)
    yield from _phrases(context, slots)


def _phrases(context: Context, slots: Slots) -> Iterator[tuple[str, Filler]]:
    """Yield what prepositional phrases add."""
    for word, nouns in slots.items():
        for noun in nouns:
            if noun.ent_type_ in _TIMES:
                continue
            if word in _RECIPIENTS:
                yield from _fill(context, "recipient", noun)
            elif word in _PLACES:
                entity = context.discourse.at(noun)
                if entity is None and noun.ent_type_ in _SITES:
                    yield "location", words(noun)
                elif entity is not None and context.discourse[entity].kind in PLACE_KINDS:
                    yield "location", entity


def _fill(context: Context, role: str, token: Token) -> Iterator[tuple[str, Filler]]:
    """Yield a role with what fills it: the entity of a name or reference, else the words of the noun phrase."""
    entity = context.discourse.at(token)
    if is_measure(token):
        return
    if token.pos_ == "PRON":
        if entity is not None and context.discourse.mention_at(token) is not None:
            yield role, entity
        elif token.tag_ in ("PRP", "PRP$", "NN"):
            yield role, words(token)  # also "we" of a speaker, which is no mention of that speaker
    elif entity is not None and context.discourse[entity].kind != "Concept":
        yield role, entity
    elif is_concrete(token):
        yield role, entity or words(token)
