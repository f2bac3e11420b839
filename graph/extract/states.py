"""States: who is at odds with whom, and who is worried or glad about what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.antecedents import conjuncts
from graph.extract.arguments import noun_slots, verb_slots
from graph.extract.finding import Finding, Judgement
from graph.extract.subjects import subjects
from graph.extract.verbs import is_verbal
from graph.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.predicates import Reader

__all__ = ["read_state"]

_TIES = {"tie", "relation", "relationship"}
_BAD = frozenset(
    """acrimonious strained tense frosty fraught hostile sour soured rocky troubled icy bad poor worsening deteriorating damaged frayed
    fractious adversarial contentious testy thorny bitter stormy cool chilly uneasy shaky sour confrontational antagonistic""".split()
)
_SOURING = frozenset("sour deteriorate worsen fray plummet crumble cool nosedive suffer".split())
_CAUGHT = {"embroiled", "locked", "entangled", "mired", "involved", "engaged", "caught"}
_ODDS = {"odd", "odds", "loggerhead", "loggerheads", "war", "variance"}
_MOODS = frozenset(
    """concerned worried alarmed afraid anxious fearful wary nervous angry furious dismayed upset frustrated disappointed pleased happy
    satisfied optimistic pessimistic confident hopeful skeptical sceptical cautious uneasy unhappy outraged apprehensive suspicious
    dissatisfied excited proud jealous uncomfortable mindful desperate enthusiastic reluctant""".split()
)
_ROWS = frozenset("row dispute feud standoff stand-off rift spat quarrel disagreement".split())
_ENDING = frozenset("end settle resolve defuse bury heal mend patch".split())
_CONCERNS = frozenset("concern worry priority headache disappointment grievance".split())
_MOOD_PREPOSITIONS = ("about", "over", "at", "with", "of", "by")


def read_state(token: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the dispute or mood that the word tells of."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and lemma in _TIES:
        yield from _bad_ties(token, reader)
    elif token.lower_ in _CAUGHT:
        yield from _caught(token, reader)
    elif lemma in _ODDS and token.dep_ == "pobj" and token.head.lower_ == "at":
        yield from _at_odds(token, reader)
    elif token.pos_ == "NOUN" and lemma in _ROWS:
        yield from _ended(token, reader)
    elif lemma in _CONCERNS and token.dep_ == "attr":
        yield from _concern(token, reader)
    elif token.lower_ in _MOODS and token.pos_ in ("ADJ", "VERB") and token.dep_ not in ("amod", "compound"):
        yield from _mood(token, reader)


def _actors(tokens: list[Token], reader: Reader) -> list[str]:
    """Return the actors of these nouns, each once."""
    return list(dict.fromkeys(entity for token in tokens for entity in reader.fillers.actors(token)))


def _bad_ties(noun: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the dispute behind 'strained ties between A and B', 'relations ... have soured'."""
    verb = noun.head if noun.dep_ in ("nsubj", "nsubjpass") else None
    adjective = next((child for child in noun.lefts if child.dep_ == "amod" and child.lower_ in _BAD), None)
    complement = verb and any(child.dep_ == "acomp" and child.lower_ in _BAD for child in verb.children)
    souring = verb is not None and verb.lemma_ in _SOURING
    if not (adjective or complement or souring):
        return
    slots = noun_slots(noun)
    named = [entity for token in slots.get("mod", []) if (entity := reader.fillers.name(token))]
    sides = [*_actors(slots.get("poss", []), reader), *named, *_actors(slots.get("with", []) + slots.get("between", []), reader)]
    sides = list(dict.fromkeys(sides))
    if len(sides) > 1:
        yield Finding(
            verb if souring and verb is not None else noun, "Dispute", tuple(("actor", side) for side in sides), rule="bad-ties"
        )


def _caught(word: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the dispute of 'embroiled with B in a row over C'."""
    slots = verb_slots(word)
    for noun in slots.get("in", []):
        reading = reader.noun(noun)
        if reading is None or reading.frame.kind not in ("Dispute", "Negotiation", "Meeting", "Consult"):
            continue
        holder = word.head if word.dep_ in ("acomp", "oprd", "attr") and is_verbal(word.head) else word
        own = subjects(holder) if holder != word else (slots.get("obj", []) or subjects(word))
        sides = list(
            dict.fromkeys([*_actors(own, reader), *_actors(slots.get("with", []) + reading.slots.get("with", []), reader)])
        )
        topics = [
            topic for over in reading.slots.get("over", []) + slots.get("over", []) if (topic := reader.fillers.topic(over))
        ]
        if len(sides) > 1:
            roles = (*(("actor", side) for side in sides), *(("topic", topic) for topic in topics))
            yield Finding(word, reading.frame.kind, roles, rule="caught-in")


def _at_odds(noun: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the dispute of 'A is at odds with B over C'."""
    verb = noun.head.head
    if not is_verbal(verb):
        return
    slots = verb_slots(verb)
    inner = noun_slots(noun)
    sides = _actors(slots.get("subj", []) + slots.get("with", []) + inner.get("with", []), reader)
    topics = [topic for over in inner.get("over", []) + slots.get("over", []) if (topic := reader.fillers.topic(over))]
    if len(sides) > 1:
        yield Finding(
            verb, "Dispute", (*(("actor", side) for side in sides), *(("topic", topic) for topic in topics)), rule="at-odds"
        )


def _mood(word: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the state of 'A is worried about B', also without a verb: 'while wary of B, A ...'."""
    above = word.head
    if word.dep_ in ("acomp", "oprd", "attr", "advcl", "conj", "xcomp", "ROOT", "ccomp"):
        own = [child for child in word.children if child.dep_ in ("nsubj", "nsubjpass")]
        holders = own or (subjects(above) if is_verbal(above) and above != word else [])
    elif word.dep_ == "acl":
        holders = conjuncts(above)
    else:
        return
    actors = _actors(holders, reader)
    topics = [
        topic
        for name, tokens in verb_slots(word).items()
        if name in _MOOD_PREPOSITIONS
        for token in tokens
        if (topic := reader.fillers.topic(token)) and topic not in actors
    ]
    if actors and topics:
        yield Finding(
            word, "State", (*(("actor", actor) for actor in actors), *(("topic", topic) for topic in topics)), rule="mood"
        )


def _ended(noun: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the dispute that its sides end: 'A and B agreed on a border, ending a row over fishing'."""
    verb = noun.head
    own = noun_slots(noun)
    if verb.lemma_.lower() not in _ENDING or noun.dep_ != "dobj" or set(own) & {"between", "with", "poss"}:
        return
    sides = _actors(verb_slots(verb).get("subj", []), reader)
    topics = [topic for over in own.get("over", []) + own.get("about", []) if (topic := reader.fillers.topic(over))]
    if len(sides) > 1:
        roles = (*(("actor", side) for side in sides), *(("topic", topic) for topic in topics))
        main = verb
        while main.dep_ in ("advcl", "xcomp") and main.tag_ in ("VBG", "VB") and is_verbal(main.head):
            main = main.head  # the row is no part of what the sides agreed on
        evidence = Span(noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge))
        yield Finding(main, "Dispute", roles, rule="ended-dispute", judgement=Judgement(), evidence=evidence)


def _concern(noun: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the state of 'B is a concern for A', 'B is no priority for A'."""
    those = noun_slots(noun).get("for", []) + verb_slots(noun.head).get("for", [])
    if any(word.lower_ in {"none", "no", "neither", "nobody"} for token in those for word in (*token.ancestors, *token.subtree)):
        return  # 'for none of them is it a priority'
    holders = _actors(those, reader)
    topics = [topic for subject in subjects(noun.head) if (topic := reader.fillers.topic(subject)) and topic not in holders]
    if holders and topics:
        roles = (*(("actor", holder) for holder in holders), *(("topic", topic) for topic in topics))
        yield Finding(noun, "State", roles, rule="concern")
