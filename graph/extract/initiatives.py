"""Initiative facts: who leads one, at whom it is aimed, what it is for, who launched it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.referents import antecedent
from graph.model import Certainty, Form, Literal, Span, Triple
from graph.resolve.discourse import ACTOR_KINDS
from graph.resolve.salience import head_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.context import Context

__all__ = ["find_initiative_facts"]

_LEADING = frozenset({"lead", "head", "spearhead", "run", "chair"})
_AIMING = frozenset({"aim", "direct", "target"})
_OPPOSING = frozenset({"counter", "contain", "combat", "confront", "fight", "curb", "tackle", "oppose"})
_INTENDING = frozenset({"aim", "seek", "attempt", "try", "design", "intend", "mean", "want", "hope", "strive", "help", "serve"})
_MEETING = frozenset({"address", "counter", "tackle", "combat", "confront", "meet", "face", "fight", "contain", "respond"})
_THREATS = frozenset({"threat", "danger", "risk", "challenge", "aggression", "menace"})
_LAUNCHING = frozenset({"launch", "found", "co-found", "create", "establish", "initiate"})
_SINGLING_OUT = frozenset({"especially", "including", "particularly", "notably"})
_ATTRIBUTION = re.compile(r",? according to .*$", re.DOTALL)


def find_initiative_facts(context: Context) -> Iterator[Finding]:
    """Yield what the text says about the initiatives it names."""
    for mention in context.discourse.mentions:
        if context.discourse[mention.entity].kind == "Initiative" and mention.form is not Form.PRONOUN:
            head = head_of(context.doc, mention.span)
            if head is not None:
                # 'its Acme initiative': what belongs to the name hangs on the noun after it
                whole = head.head if head.dep_ == "compound" and context.discourse.named(head.head) == mention.entity else head
                yield from _of_phrase(context, mention.entity, whole)
    for token in context.discourse.tokens:
        if token.pos_ == "VERB":
            yield from _of_verb(context, token)


def _of_phrase(context: Context, initiative: str, head: Token) -> Iterator[Finding]:
    """Yield who leads an initiative by the words before its name, and at whom its fellows are directed."""
    owner = next((entity for child in head.lefts if child.dep_ == "poss" and (entity := context.discourse.actor(child))), None)
    if owner is None:
        owner = _leader_before(context, head)
    if owner is not None:
        span = Span(head.left_edge.idx, head.idx + len(head))
        yield Finding(head, triple=Triple(initiative, "ledBy", owner), evidence=span, rule="initiative-of", judgement=Judgement())
    yield from _singled_out(context, initiative, head)


def _leader_before(context: Context, head: Token) -> str | None:
    """Return the country of 'the U.S.-led initiative'."""
    discourse = context.discourse
    words = head.doc[max(head.left_edge.i, head.i - 12) : head.i]
    for index, token in enumerate(words):
        name = token.text.removesuffix("-led") if token.lower_.endswith("-led") else None
        if token.lower_ == "led" and index >= 2 and words[index - 1].text == "-":
            name = words[index - 2].text
        if name is not None:
            named = (
                entity.id
                for entity in discourse.entities
                if entity.kind in ACTOR_KINDS and name in {entity.label, *entity.aliases}
            )
            own = discourse.at(words[index - 2]) if name != token.text and index >= 2 else None
            return own if own is not None and discourse[own].kind in ACTOR_KINDS else next(named, None)
    return None


def _singled_out(context: Context, initiative: str, head: Token) -> Iterator[Finding]:
    """Yield at whom an initiative is aimed as one of others: 'policies directed at B, especially with its X initiative'."""
    first = head.left_edge.i
    before = head.doc[max(first - 3, head.sent.start) : first]
    if not any(token.lower_ in _SINGLING_OUT for token in before):
        return
    for token in head.doc[max(head.sent.start, first - 14) : first]:
        if token.lemma_.lower() in _AIMING and token.dep_ == "acl" and token.head.pos_ == "NOUN":
            for target in _targets(context, token):
                span = Span(token.head.left_edge.idx, head.idx + len(head))
                judgement = Judgement(certainty=Certainty.PROBABLE)
                yield Finding(
                    head,
                    triple=Triple(initiative, "aimedAt", target),
                    evidence=span,
                    rule="initiative-among-aimed",
                    judgement=judgement,
                )


def _targets(context: Context, verb: Token) -> list[str]:
    """Return at whom or what a verb of aiming is directed."""
    found: list[str] = []
    for child in verb.children:
        if child.dep_ == "dobj" and verb.lemma_.lower() == "target":
            found += context.discourse.topics(child)
        if child.dep_ == "prep" and child.lower_ in {"at", "against", "toward", "towards"}:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    found += context.discourse.topics(noun)
    return found


def _of_verb(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield what a verb says of an initiative that is its subject, object or head."""
    lemma = verb.lemma_.lower()
    if lemma in _LAUNCHING:
        yield from _launched(context, verb)
    if lemma in _LEADING:
        yield from _led(context, verb)
    initiative = _initiative(context, verb)
    if initiative is None:
        return
    if lemma in _AIMING or lemma in _OPPOSING:
        targets = _targets(context, verb) if lemma in _AIMING else _objects(context, verb)
        for target in targets:
            yield Finding(verb, triple=Triple(initiative, "aimedAt", target), rule="initiative-aimed")
    if lemma in _INTENDING:
        yield from _purpose(context, verb, initiative)


def _initiative(context: Context, verb: Token) -> str | None:
    """Return the initiative that a verb has as its subject, or which it modifies."""
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    noun = subject if subject is not None else verb.head if verb.dep_ == "acl" else None
    entity = context.discourse.named(noun) if noun is not None else None
    return entity if entity is not None and context.discourse[entity].kind == "Initiative" else None


def _objects(context: Context, verb: Token) -> list[str]:
    """Return the actors that are the object of a verb."""
    return [entity for child in verb.children if child.dep_ == "dobj" for entity in context.discourse.actors(child)]


def _purpose(context: Context, verb: Token, initiative: str) -> Iterator[Finding]:
    """Yield what an initiative is for, in the words of the text, and against whom."""
    inner = next((child for child in verb.rights if child.dep_ in {"xcomp", "advcl", "ccomp"} and child.tag_ == "VB"), None)
    if inner is None:
        return
    start = next((child for child in inner.lefts if child.lower_ == "to"), inner)
    words = context.document.text[start.idx : inner.right_edge.idx + len(inner.right_edge)]
    words = _ATTRIBUTION.sub("", words).strip(' ,;.–—”"\n')
    words = words.split("\n")[0]
    triple = Triple(initiative, "purpose", Literal(words))
    span = Span(start.idx, start.idx + len(words))
    yield Finding(verb, triple=triple, evidence=span, rule="initiative-purpose", judgement=Judgement())
    if inner.lemma_ in _MEETING:
        for target in _threatening(context, inner):
            yield Finding(
                verb,
                triple=Triple(initiative, "aimedAt", target),
                evidence=span,
                rule="initiative-against",
                judgement=Judgement(),
            )


def _threatening(context: Context, verb: Token) -> list[str]:
    """Return who poses the threat that is to be met: 'the threat posed by B', 'threats from B'."""
    found: list[str] = []
    for child in verb.subtree:
        if child.dep_ == "agent" and child.head.lemma_ in {"pose", "present", "create"}:
            for noun in child.children:
                found += context.discourse.actors(noun) if noun.dep_ == "pobj" else ()
        if child.dep_ == "prep" and child.lower_ == "from" and child.head.lemma_ in _THREATS:
            for noun in child.children:
                found += context.discourse.actors(noun) if noun.dep_ == "pobj" else ()
    if verb.lemma_ in _OPPOSING:
        found += _objects(context, verb)
    return list(dict.fromkeys(found))


def _led(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield who leads an initiative: 'led by A', 'A leads'."""
    passive = verb.tag_ == "VBN" and (verb.dep_ == "acl" or any(child.dep_ == "auxpass" for child in verb.children))
    if passive:
        initiative = _initiative(context, verb)
        agents = [
            noun for child in verb.children if child.dep_ in {"agent", "prep"} and child.lower_ == "by" for noun in child.children
        ]
    else:
        thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
        entity = context.discourse.at(thing) if thing is not None else None
        initiative = entity if entity is not None and context.discourse[entity].kind == "Initiative" else None
        agents = [child for child in verb.lefts if child.dep_ == "nsubj"]
    if initiative is None:
        return
    for agent in agents:
        for leader in context.discourse.actors(agent):
            yield Finding(verb, triple=Triple(initiative, "ledBy", leader), rule="initiative-led")


def _launched(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield who launched an initiative: 'A launched it with B', 'launched by A and B'."""
    things = [child for child in verb.children if child.dep_ == "dobj"]
    besides = [child for word in (verb, *things) for child in word.rights]
    besides += [child for word in besides if word.lower_ in {"together", "jointly"} for child in word.children]
    partners = [noun for word in besides if word.lower_ == "with" for noun in word.children if noun.dep_ == "pobj"]
    makers = [noun for child in verb.children if child.dep_ == "agent" for noun in child.children if noun.dep_ == "pobj"]
    if makers:
        initiative = _initiative(context, verb)
    else:
        entity = context.discourse.named(antecedent(things[0])) if things else None
        initiative = entity if entity is not None and context.discourse[entity].kind == "Initiative" else None
        makers = [child for child in verb.lefts if child.dep_ == "nsubj"]
    if initiative is None or not makers:
        return
    found = (actor for token in (*makers, *partners) for actor in context.discourse.actors(antecedent(token)))
    founders = [
        actor
        for actor in dict.fromkeys(found)
        if context.discourse[actor].kind in ACTOR_KINDS and context.discourse[actor].kind != "Group" and actor != initiative
    ]
    for actor in founders:
        yield Finding(verb, triple=Triple(initiative, "schema:founder", actor), rule="initiative-launched")
    states = [actor for actor in founders if context.discourse[actor].kind == "Country"]
    for state in states if len(states) > 1 else ():  # what states launch together they take part in
        roles = (("actor", state), ("membershipIn", initiative))
        yield Finding(verb, kind="InitiativeMembership", roles=roles, state_status="Joined", rule="initiative-membership")
    leading = {actor for token in makers for actor in context.discourse.actors(antecedent(token))}
    helpers = [actor for actor in founders if actor not in leading]
    if helpers and len(states) < 2 and len(helpers) < len(founders):
        actors = (("actor", actor) for actor in founders if actor in leading)
        sides = (*actors, *(("recipient", actor) for actor in helpers), ("topic", initiative))
        yield Finding(verb, kind="Cooperate", roles=sides, rule="launched-with")
