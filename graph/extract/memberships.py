"""Memberships: who belongs to which party, alliance or association ('X (Greens)', 'a member of the union', 'joined NATO')."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.referents import referents, subject_token, verb_lemma
from graph.extract.status import judge
from graph.model import Modality, Polarity, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.extract.context import Context
    from graph.extract.named import Named

__all__ = ["JOINABLE", "find_memberships", "membership"]

JOINABLE = frozenset({"Organization", "InternationalOrganization", "Alliance", "Initiative"})
_STATES_IN = re.compile(r"^(?:member )(?:state |country |nation )?$")
_EMPLOYER = re.compile(
    r"(?i)\b(?:university|institute|college|school|inc|corp|company|bank|agency|ministry|department|cent(?:er|re)|hospital|foundation|times|"
    r"post|news|academy|laboratory|council|commission|museum)\b"
)
_PARTY = re.compile(
    r"(?i)\b(?:party|democrats?|labou?r|greens?|conservatives?|liberals?|socialists?|front|union|alliance|movement|coalition|league)\b"
)


def membership(
    trigger: Token, actor: str, body: str, kind: str, rule: str, judgement: Judgement | None, evidence: Span | None = None
) -> Finding:
    """Return that the actor is a member of the body."""
    name = {"Alliance": "AllianceMembership", "Initiative": "InitiativeMembership"}.get(kind, "Membership")
    return Finding(
        trigger=trigger, kind=name, roles=(("actor", actor), ("membershipIn", body)), state_status="Joined", rule=rule,
        judgement=judgement, evidence=evidence,
    )  # fmt: skip


def employment(context: Context, trigger: Token, person: str, body: str, rule: str, evidence: Span | None = None) -> Finding:
    """Return that the person is with the body, which is no party and no alliance."""
    discourse = context.discourse
    return Finding(
        trigger=trigger,
        kind="Tenure",
        roles=(("member", person), ("organization", body)),
        state_status="Current",
        label=f"{discourse[person].label}, with {discourse[body].label}",
        rule=rule,
        evidence=evidence,
    )


def find_memberships(context: Context, pairs: tuple[tuple[Named, Named], ...], tokens: Sequence[Token]) -> Iterator[Finding]:
    """Yield who is a member of what."""
    doc = context.doc
    for one, two in pairs:
        if one.entity != two.entity and not context.skipped(doc[one.first]):
            yield from _beside(context, one, two)
    for token in tokens:
        if token.lower_ in ("member", "members") and token.pos_ == "NOUN":
            yield from _is_member(context, token)
        elif token.pos_ == "VERB" and token.lemma_ == "join":
            yield from _joined(context, token)
        elif token.pos_ == "VERB" and token.lemma_ in ("run", "stand", "campaign"):
            yield from _stood(context, token)


def _span(doc: Doc, one: Named, two: Named) -> Span:
    """Return the stretch from one name to the end of the other."""
    last = doc[two.last - 1]
    return Span(doc[one.first].idx, last.idx + len(last))


def _beside(context: Context, one: Named, two: Named) -> Iterator[Finding]:
    """Yield the membership that two neighbouring names state: 'X (Greens)', 'EU member Malta'."""
    doc, discourse = context.doc, context.discourse
    gap = "".join(token.lower_ + " " for token in doc[one.last : two.first])
    if one.kind == "Person" and two.kind == "Organization" and gap == "( " and _is_party_note(doc, one, two):
        trigger, span = doc[two.last - 1], _span(doc, one, two)
        if _EMPLOYER.search(discourse[two.entity].label):
            yield employment(context, trigger, one.entity, two.entity, "body-in-brackets", span)
        else:
            yield membership(trigger, one.entity, two.entity, two.kind, "party-in-brackets", Judgement(), span)
    elif (
        one.kind in ("InternationalOrganization", "Alliance")
        and two.kind == "Country"
        and _STATES_IN.match(gap)
        and not two.adjectival
        and not (one.first and doc[one.first - 1].text == "-")  # 'non-NATO member X'
    ):
        yield membership(
            doc[two.last - 1],
            two.entity,
            one.entity,
            discourse[one.entity].kind,
            "member-state",
            Judgement(),
            _span(doc, one, two),
        )


def _is_party_note(doc: Doc, one: Named, two: Named) -> bool:
    """Tell whether the brackets after a name hold nothing but the body, in running text: not the agencies of a byline."""
    end = two.last + 1
    in_text = end < len(doc) and not doc[end].is_sent_start and not doc[end].is_space and doc[end].text not in ".:;/|"
    return in_text and doc[two.last].text == ")" and not (one.first and doc[one.first - 1].text == ":")


def _body(context: Context, token: Token) -> tuple[str, str] | None:
    """Return id and class of the body that this noun names, if one can be its member."""
    entity = context.discourse.at(token)
    if entity is None or context.discourse[entity].kind not in JOINABLE:
        return None
    return entity, context.discourse[entity].kind


def _is_member(context: Context, noun: Token) -> Iterator[Finding]:
    """Yield the members of 'X is a member of Y' and 'X, a member of Y,' where X is no person with a post (that is a tenure)."""
    discourse = context.discourse
    body = next(
        (
            found
            for child in noun.children
            if child.dep_ == "prep" and child.lower_ == "of"
            for inner in child.children
            if (found := _body(context, inner))
        ),
        None,
    )
    if body is None or any(child.lower_ in ("former", "non", "potential") for child in noun.lefts):
        return
    if noun.dep_ == "attr" and verb_lemma(noun.head) in ("be", "become", "remain"):
        subject = subject_token(noun.head)
        actors = list(referents(discourse, subject)) if subject is not None else []
        judgement = None
    elif noun.dep_ == "appos":
        actors, judgement = list(referents(discourse, noun.head)), Judgement()
    else:
        return
    for actor in actors:
        if discourse[actor].kind in ("Country", "Organization", "Region") and actor != body[0]:
            yield membership(noun.head if judgement is None else noun, actor, body[0], body[1], "is-member", judgement)


def _joined(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield who joined what: a country or body an organization, a person a party or association."""
    discourse = context.discourse
    body = next((found for child in verb.children if child.dep_ == "dobj" and (found := _body(context, child))), None)
    subject = subject_token(verb)
    if body is None or subject is None:
        return
    judgement = judge(verb)
    done = verb.tag_ in ("VBD", "VBN") and not any(child.tag_ == "MD" for child in verb.children)
    if judgement.question or not done or judgement.modality is not Modality.ACTUAL or judgement.polarity is not Polarity.AFFIRMED:
        return
    for actor in referents(discourse, subject):
        if (
            discourse[actor].kind in ("Country", "Person")
            and actor != body[0]
            and (body[1] != "Organization" or discourse[actor].kind == "Person")
        ):
            if discourse[actor].kind == "Person" and not _PARTY.search(discourse[body[0]].label):
                yield employment(context, verb, actor, body[0], "joined")
            else:
                yield membership(verb, actor, body[0], body[1], "joined", judgement)


def _stood(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield who stood for election for which party: 'X stood for the Liberal Party'."""
    discourse = context.discourse
    subject = subject_token(verb)
    parties = [
        found
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ == "for"
        for inner in child.children
        if (found := _body(context, inner)) and found[1] == "Organization" and _PARTY.search(discourse[found[0]].label)
    ]
    if subject is None or not parties or verb.tag_ not in ("VBD", "VBN", "VBZ"):
        return
    judgement = judge(verb)
    if judgement.question or judgement.modality is not Modality.ACTUAL or judgement.polarity is not Polarity.AFFIRMED:
        return
    for actor in referents(discourse, subject):
        if discourse[actor].kind == "Person":
            yield membership(verb, actor, parties[0][0], parties[0][1], "stood-for", judgement)
