"""The parties of an agreement by the words around its noun: 'A's treaty with B', 'between A and B', 'A and B signed'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.resolve import nouns
from graph.resolve.relatives import crossed_relative
from graph.resolve.salience import head_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["CONCLUDING", "Party", "find_parties", "is_concluded", "is_concluding", "is_denied", "parties_of", "troops_of"]

_PARTY_KINDS = frozenset(
    {
        "Alliance",
        "Country",
        "Government",
        "GovernmentBody",
        "Group",
        "InternationalOrganization",
        "MilitaryForce",
        "Organization",
        "Region",
    }
)
CONCLUDING = frozenset(
    {
        "adopt", "agree", "clinch", "complete", "conclude", "extend", "finalize", "finalise", "forge", "have", "ink", "make", "ratify", "reach",
        "renew", "seal", "secure", "sign", "strike", "update", "honor", "honour", "violate", "breach", "implement", "approve", "enter",
    }
)  # fmt: skip
"""Verbs whose subject is a party of the agreement that is their object."""
_APPROVING = frozenset({"adopt", "approve", "implement", "ratify", "update"})
"""Verbs of which a parliament or board can be the subject, which does not make it a party."""
_TALKING = frozenset(
    {"pursue", "hold", "conduct", "start", "begin", "open", "resume", "continue", "launch", "suspend", "restart"}
)
"""Verbs whose subject takes part in the talks that are their object."""
_AGENTS = frozenset(
    {
        "ambassador", "chief", "delegate", "diplomat", "director", "envoy", "executive", "head", "lawmaker", "lawyer", "leader",
        "mediator", "minister", "negotiator", "official", "politician", "president", "representative", "senator", "side", "party",
    }
)  # fmt: skip
_NEAR = 2
_SIGNERS = frozenset({"ambassador", "chancellor", "envoy", "minister", "president", "premier", "secretary"})
_SHARED = frozenset({"bilateral", "mutual", "joint"})
_FORCES = frozenset(
    {"force", "forces", "troop", "troops", "soldier", "soldiers", "marine", "marines", "military", "personnel", "airman"}
)


@dataclass(frozen=True, slots=True)
class Party:
    """A party, the token that names it, and the verb that makes it one, where a verb does."""

    entity: str
    token: Token
    verb: Token | None = None


def find_parties(discourse: Discourse, head: Token, *, phrase_only: bool = False) -> list[Party]:
    """Return the parties that the words around an agreement's noun name, each once, in the order of the rules.

    With `phrase_only` the verb over the noun is left aside: who signs 'the pact' does not say which pact is meant.
    """
    found: dict[str, Party] = {}
    for party in _of_phrase(discourse, head):
        found.setdefault(party.entity, party)
    if len(found) < 2 and not phrase_only:
        for party in _of_verb(discourse, head):
            found.setdefault(party.entity, party)
    if not found and not phrase_only and any(child.lower_ in _SHARED for child in head.children):
        found = {party.entity: party for party in _of_sides(discourse, head)}
    return list(found.values())


def is_concluding(verb: Token) -> bool:
    """Tell whether the verb's subject is a party of the agreement that is its object."""
    return verb.lemma_.lower() in CONCLUDING


def is_denied(head: Token) -> bool:
    """Tell whether the verb over an agreement's noun says that there is none: 'did not sign', 'failed to reach'."""
    verb = head.head if head.dep_ in {"dobj", "nsubjpass"} else head.head.head
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    return verb.dep_ == "xcomp" and verb.head.lemma_ in {"fail", "refuse", "decline"}


def _is_agent(token: Token) -> bool:
    """Tell whether the noun names a single person or those who sign for others: 'negotiators', 'leaders'."""
    if token.lemma_.lower() in _AGENTS:
        return True
    return nouns.is_person(token) and not nouns.is_plural(token)


def is_concluded(verb: Token) -> bool:
    """Tell whether the verb says that the agreement was made: past or perfect, without modal, negation or a verb of trying above.

    The finer judgement of the claim is not made here; this only decides whether the words introduce an agreement.
    """
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass", "neg", "mark"}]
    if any(child.tag_ in {"MD", "TO"} or child.dep_ == "neg" or child.lower_ in {"if", "unless"} for child in auxiliaries):
        return False
    return is_concluding(verb) and verb.tag_ in {"VBD", "VBN"}


def parties_of(discourse: Discourse, token: Token, verb: Token | None = None) -> Iterator[Party]:
    """Yield each party of a coordinated noun phrase."""
    for part in nouns.conjuncts(token):
        state = _represented(discourse, part)
        if state is not None:
            yield Party(state, part, verb)
    for entity in discourse.actors(token):
        actor = discourse[entity]
        if actor.kind in {"Government", "GovernmentBody"} and actor.of_country is not None:
            yield Party(actor.of_country, token, verb)
        elif actor.kind in _PARTY_KINDS and not (actor.kind == "Group" and _is_agent(token)):
            yield Party(entity, token, verb)
        elif (
            actor.kind in {"Group", "Person"}
            and nouns.is_plural(token)
            and any(child.lower_ in {"two", "both"} for child in token.lefts)
        ):
            yield from (Party(state, token, verb) for state in _two_before(discourse, token))


def _two_before(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """Return the two countries of the nearest sentence before 'the two leaders' that has two and no more."""
    start = token.sent.start
    for _ in range(_NEAR):
        if start == 0:
            break
        sentence = token.doc[start - 1].sent
        found = dict.fromkeys(
            entity for word in sentence if (entity := discourse.at(word)) is not None and discourse[entity].kind == "Country"
        )
        if found:
            return tuple(found) if len(found) == 2 else ()
        start = sentence.start
    return ()


def _represented(discourse: Discourse, token: Token) -> str | None:
    """Return the state for which a minister or president with a name signs: 'by Ugandan Foreign Minister X'."""
    named = token.pos_ == "PROPN" and any(child.lower_ in _SIGNERS for child in token.lefts)
    words = token.doc[token.left_edge.i : token.i]
    past = any(word.lower_ in {"former", "ex", "late"} for word in words)
    if past or not (named or token.lower_ in _SIGNERS or token.lower_ == "counterpart"):
        return None
    beside = (discourse.at(child) for child in words if child.dep_ in {"amod", "compound", "nmod", "poss"})
    return next((entity for entity in beside if entity is not None and discourse[entity].kind == "Country"), None)


def _of_phrase(discourse: Discourse, head: Token) -> Iterator[Party]:
    """Yield the parties that the noun phrase itself names."""
    for child in head.lefts:
        if child.dep_ == "poss":
            yield from parties_of(discourse, child)
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in {"with", "between", "among"}:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield from parties_of(discourse, noun)
    yield from _of_modifiers(discourse, head)


def _of_modifiers(discourse: Discourse, head: Token) -> list[Party]:
    """Return the countries before the noun: two of them ('Sino-British'), or one beside 'with'."""
    found: dict[str, Party] = {}
    for token in head.doc[head.left_edge.i : head.i]:
        entity = discourse.at(token)
        if entity is not None and discourse[entity].kind in {"Country", "InternationalOrganization"} and token.dep_ != "poss":
            found.setdefault(entity, Party(entity, token))
    for mention in discourse.mentions_within(head.doc[head.left_edge.i].idx, head.idx):
        if discourse[mention.entity].kind in {"Country", "InternationalOrganization"}:
            name = head_of(head.doc, mention.span)
            if name is not None and name.dep_ != "poss":
                found.setdefault(mention.entity, Party(mention.entity, name))
    beside = any(child.dep_ == "prep" and child.lower_ == "with" for child in head.rights)
    return list(found.values()) if len(found) == 2 or (beside and len(found) == 1) else []


def _of_verb(discourse: Discourse, head: Token) -> Iterator[Party]:
    """Yield who concludes the agreement: 'A signed a treaty with B', 'the treaty signed by A and B', 'the treaty A has with B'."""
    talks = head.lemma_.lower() in {"talk", "negotiation"}
    for verb in _verbs(head):
        if not (is_concluding(verb) or (talks and verb.lemma_.lower() in _TALKING)):
            continue
        passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children) or (
            verb.dep_ == "acl" and verb.tag_ == "VBN"
        )
        crossed = crossed_relative(verb) is not None
        subject = verb.head if crossed else _subject(verb) or _antecedent(verb)
        passive = passive and not crossed
        binding = verb.lemma_.lower() not in _APPROVING
        if subject is not None and not passive:
            yield from (
                party for party in parties_of(discourse, subject, verb) if binding or discourse[party.entity].kind == "Country"
            )
        for child in verb.children:
            if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in {"with", "between"}):
                for noun in child.children:
                    if noun.dep_ == "pobj":
                        found = parties_of(discourse, noun, verb)
                        yield from (party for party in found if binding or discourse[party.entity].kind == "Country")


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb; the parser takes one after 'as' for the object of a preposition."""
    for child in verb.lefts:
        if child.dep_ == "nsubj" and child.tag_ not in {"WDT", "WP"}:
            return child
        if child.dep_ == "mark" and child.lower_ == "as":
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return noun
    above = _governor(verb)
    return _subject(above) if above is not None else None


def _antecedent(verb: Token) -> Token | None:
    """Return the noun that signs in a relative clause: 'the states that signed the pact', 'Peru, which signed it'."""
    relative = any(child.dep_ == "nsubj" and child.tag_ in {"WDT", "WP"} for child in verb.lefts)
    if verb.dep_ != "relcl" or not relative:
        return None
    one = verb.head.head.head if verb.head.dep_ == "pobj" and verb.head.head.lower_ == "of" else None
    if one is None or one.lower_ != "one" or one.dep_ != "attr":
        return verb.head
    return next((child for child in one.head.lefts if child.dep_ == "nsubj"), None)


def _governor(verb: Token) -> Token | None:
    """Return the verb whose subject is that of this verb too: 'agree' of 'agree to sign', 'are' of 'are close to signing'."""
    node = verb
    while node.head.i != node.i and node.dep_ in {"conj", "xcomp", "pcomp", "prep", "acomp"}:
        node = node.head
        if node.pos_ in {"VERB", "AUX"}:
            return node
    return None


def _verbs(head: Token) -> Iterator[Token]:
    """Yield the verbs whose object is the noun."""
    if head.dep_ in {"dobj", "nsubjpass"}:
        yield head.head
    if (
        head.dep_ == "pobj"
        and head.head.lower_ in {"to", "into", "on", "upon"}
        and head.head.head.lemma_ in {"agree", "enter", "come"}
    ):
        yield head.head.head
    for child in head.rights:
        if child.dep_ in {"acl", "relcl"}:
            yield _crossing(child) or child


def _crossing(verb: Token) -> Token | None:
    """Return the participle on the subject of a relative clause that is its real verb."""
    parts = (child for noun in verb.lefts if noun.dep_ == "nsubj" for child in noun.rights)
    return next((part for part in parts if crossed_relative(part) is not None), None)


def _of_sides(discourse: Discourse, head: Token) -> list[Party]:
    """Return the two countries that are together the subject of the sentence of a bilateral agreement."""
    for token in head.sent:
        verb = token.head.head if token.head.dep_ in {"aux", "auxpass"} else token.head
        if token.dep_ in {"nsubj", "nsubjpass"} and verb.dep_ == "ROOT":
            sides = [
                Party(entity, part, verb)
                for part in nouns.conjuncts(token)
                for entity in [discourse.actor(part)]
                if entity is not None and discourse[entity].kind == "Country"
            ]
            return sides if len({side.entity for side in sides}) == 2 else []
    return []


def troops_of(discourse: Discourse, host: str) -> Party | None:
    """Return the one country whose forces stand in another, by all places of the text that say so; None where it is not clear."""
    found: dict[str, Party] = {}
    for token in discourse.tokens:
        if token.lower_ not in _FORCES or token.dep_ in {"compound", "poss"}:
            continue
        owners = [discourse.at(word) for word in token.lefts if word.dep_ in {"amod", "compound", "nmod", "poss"}]
        countries = [owner for owner in owners if owner is not None and discourse[owner].kind == "Country" and owner != host]
        if len(countries) == 1 and host in _places(discourse, token):
            found.setdefault(countries[0], Party(countries[0], token))
    return next(iter(found.values())) if len(found) == 1 else None


def _places(discourse: Discourse, token: Token) -> set[str]:
    """Return the places in or at which the noun, or the verb it is subject of, is said to be."""
    roots = [token, *(child for child in token.rights if child.dep_ in {"acl", "relcl"})]
    if token.dep_ in {"nsubj", "nsubjpass"}:
        roots.append(token.head)
    found: set[str] = set()
    for root in roots:
        for child in root.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "at", "on", "throughout", "across"}:
                for noun in child.subtree:
                    place = discourse.at(noun)
                    if place is not None:
                        found.add(place)
    return found
