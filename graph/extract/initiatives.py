"""Initiative facts: who leads one, at whom it is aimed, what it is for, who refused to join or was invited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.model import Certainty, Form, Literal, Span, Triple
from graph.resolve.discourse import ACTOR_KINDS
from graph.resolve.salience import head_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.context import Context

__all__ = ["find_initiative_facts"]

_JOINABLE = {"Alliance": "AllianceMembership", "Initiative": "InitiativeMembership", "InternationalOrganization": "Membership"}
_LEADING = frozenset({"lead", "head", "spearhead", "run", "chair"})
_AIMING = frozenset({"aim", "direct", "target"})
_OPPOSING = frozenset({"counter", "contain", "combat", "confront", "fight", "curb", "tackle", "oppose"})
_INTENDING = frozenset({"aim", "seek", "attempt", "try", "design", "intend", "mean", "want", "hope", "strive", "help", "serve"})
_MEETING = frozenset({"address", "counter", "tackle", "combat", "confront", "meet", "face", "fight", "contain", "respond"})
_THREATS = frozenset({"threat", "danger", "risk", "challenge", "aggression", "menace"})
_REFUSING = frozenset({"refuse", "decline"})
_ENTERING = frozenset({"join", "enter"})
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
    if lemma in _ENTERING or lemma in _REFUSING or lemma == "invite":
        yield from _membership(context, verb)
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


def _membership(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield who refused to join an initiative or body, or was invited to."""
    lemma = verb.lemma_.lower()
    joining = (
        verb
        if lemma in _ENTERING
        else next((child for child in verb.children if child.dep_ == "xcomp" and child.lemma_ in _ENTERING), None)
    )
    if joining is None or lemma in _ENTERING:
        return
    body = next((entity for child in joining.children if child.dep_ == "dobj" and (entity := context.discourse.at(child))), None)
    if body is None or context.discourse[body].kind not in _JOINABLE:
        return
    if lemma == "invite":
        status = "Invited"
        invited = next((child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}), None)
        invited = invited or next((child for child in joining.lefts if child.dep_ == "nsubj"), None)
    else:
        status = "Refused"
        invited = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    for actor in context.discourse.actors(invited) if invited is not None else ():
        if context.discourse[actor].kind in ACTOR_KINDS and actor != body:
            roles = (("actor", actor), ("membershipIn", body))
            kind = _JOINABLE[context.discourse[body].kind]
            # refusing is what the membership's status says: it is no denial of its own
            judgement = Judgement() if status == "Refused" and not _is_hedged(verb) else None
            yield Finding(verb, kind=kind, roles=roles, state_status=status, rule="initiative-membership", judgement=judgement)


def _is_hedged(verb: Token) -> bool:
    """Tell whether auxiliaries or negation stand at the verb, so that its status must be judged."""
    return any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children) or verb.dep_ not in {
        "ROOT",
        "conj",
        "relcl",
        "ccomp",
    }
