"""Careers: verbs that tie a person to a body ('heads the agency', 'plays for', 'works at'), and 'X of Y'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.premodifiers import BODIES, GOVERNMENTAL
from graph.extract.referents import referents, subject_token, subjects
from graph.extract.status import judge
from graph.model import Form, Modality, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.context import Context
    from graph.extract.post_entities import PostEntities
    from graph.resolve.discourse import Discourse

__all__ = ["find_careers"]

_HEADING = {
    "head": "head", "lead": "leader", "chair": "chair", "co-chair": "co-chair", "coach": "coach", "captain": "captain", "run": "head",
    "rule": "leader", "govern": "leader", "manage": "manager", "command": "commander", "direct": "director", "edit": "editor",
}  # fmt: skip
_WORKING = {
    "work": frozenset({"for", "at", "in", "with"}), "serve": frozenset({"in", "at", "with", "on"}), "teach": frozenset({"at"}),
    "sit": frozenset({"on"}), "play": frozenset({"for"}), "ride": frozenset({"for"}), "race": frozenset({"for"}),
    "consult": frozenset({"for"}), "write": frozenset({"for"}), "report": frozenset({"for"}),
}  # fmt: skip
_UNITS = frozenset(
    """office branch department division unit team programme program bureau section desk committee delegation wing arm project
    force group mission contingent brigade battalion fleet peacekeepers peacekeeper""".split()
)
_NAMELESS = frozenset({"committee", "army", "navy", "military", "ministry", "embassy"})
"""Nouns of state bodies that need no name."""
_OWNERS = frozenset({"poss", "compound", "nmod", "amod"})
_RULING = frozenset({"lead", "rule", "govern"})
_ELECTING = frozenset({"elect", "re-elect", "reelect", "appoint"})
_NOW = frozenset({"now", "currently"})


def find_careers(context: Context, tokens: Sequence[Token], posts: PostEntities, held: Mapping[int, str]) -> Iterator[Finding]:
    """Yield the tenures that a verb with a body as its object states, and those of 'X of Y'.

    `held` has the holder of a post by the token after the post's phrase: 'X, a former analyst now with Y'.
    """
    for token in tokens:
        for finding in _read(context, token, posts, held):
            if not context.skipped(token):
                yield finding


def _read(context: Context, token: Token, posts: PostEntities, held: Mapping[int, str]) -> Iterator[Finding]:
    """Yield what a verb, a possessive or a preposition says of somebody's place in a body."""
    if token.pos_ == "VERB":
        lemma = token.lemma_.lower()
        if lemma in _HEADING:
            yield from _heading(context, token, posts, _HEADING[lemma])
        elif lemma in _ELECTING:
            yield from _elected(context, token, posts)
        elif lemma in _WORKING:
            yield from _working(context, token, posts, lemma)
    elif token.tag_ == "POS":
        yield from _owned(context, token)
    elif token.lower_ in ("of", "from", "with", "at") and token.dep_ in ("prep", "acl"):
        yield from _affiliation(context, token, held)


def _body(discourse: Discourse, token: Token) -> str | None:
    """Return the body that this noun names."""
    entity = discourse.at(token)
    return entity if entity is not None and discourse[entity].kind in BODIES else None


def _headed(discourse: Discourse, token: Token) -> str | None:
    """Return the body that this noun names, also one that has no name: 'the defence committee', 'the army'."""
    named = _body(discourse, token)
    if named is not None or token.lower_ not in _NAMELESS:
        return named
    made = discourse.actor(token)
    return made if made is not None and discourse[made].kind in GOVERNMENTAL else None


def _status(verb: Token) -> str | None:
    """Return whether the post is held by the tense of the verb, None where another verb governs it."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"will", "would", "to", "could", "should", "may", "might", "can", "must", "shall"}:
        return "Expected"
    if verb.tag_ in ("VBZ", "VBP") or auxiliaries & {"has", "have", "is", "are", "'s"}:
        return "Current"
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return "Current"
    if verb.tag_ == "VBD" or auxiliaries & {"had", "was", "were"}:
        return "Former"
    return None


def _build(context: Context, verb: Token, posts: PostEntities, person: str, served: str, title: str, rule: str) -> Finding | None:
    """Return the tenure in a body, or for a country, that the verb states; None where it states none."""
    discourse = context.discourse
    judgement = judge(verb)
    status = _status(verb)
    if judgement.question or judgement.described or status is None:
        return None
    if status == "Expected" and judgement.modality is Modality.ACTUAL:
        return None
    if judgement.modality is not Modality.ACTUAL:
        status = "Expected"
    country = served if discourse[served].kind == "Country" else None
    roles = [("member", person), ("ofCountry" if country else "organization", served)]
    if title:
        span = Span(verb.idx, verb.idx + len(verb))
        roles.insert(1, ("role", posts.of(title, country, None if country else served, span)))
    held = (
        {"Former": "former ", "Expected": "designated "}.get(status, "") if title else "formerly " if status == "Former" else ""
    )
    label = f"{discourse[person].label}, {held}{title + ' of' if title else 'with'} {discourse[served].label}"
    return Finding(trigger=verb, kind="Tenure", roles=tuple(roles), rule=rule, state_status=status, label=label)


def _heading(context: Context, verb: Token, posts: PostEntities, title: str) -> Iterator[Finding]:
    """Yield who heads a body: 'X, who chairs the committee', 'the committee chaired by X'."""
    discourse = context.discourse
    agent = next(
        (inner for child in verb.children if child.dep_ == "agent" for inner in child.children if inner.dep_ == "pobj"), None
    )
    if agent is None:
        body = next((found for child in verb.children if child.dep_ == "dobj" and (found := _headed(discourse, child))), None)
        if body is None:
            body, title = _unit(discourse, verb, title)
        persons = list(subjects(discourse, verb))
    else:
        noun = verb.head if verb.dep_ == "acl" else subject_token(verb)
        body = _body(discourse, noun) if noun is not None else None
        persons = [entity for entity in referents(discourse, agent) if discourse[entity].kind == "Person"]
    if body is None:
        if verb.lemma_.lower() in _RULING and agent is None:
            yield from _ruling(context, verb, posts, persons)
        return
    for person in persons:
        finding = _build(context, verb, posts, person, body, title, "heads-body")
        if finding is not None:
            yield finding


def _unit(discourse: Discourse, verb: Token, title: str) -> tuple[str | None, str]:
    """Return the body of which somebody heads a unit, and the title: 'leads the Lima office of the fund'."""
    for noun in verb.children:
        if noun.dep_ != "dobj" or noun.lower_ not in _UNITS:
            continue
        owner = next((found for child in noun.lefts if child.dep_ in _OWNERS and (found := _body(discourse, child))), None)
        if owner is not None:
            words = [child.lower_ for child in noun.lefts if child.dep_ == "compound" and discourse.at(child) is None]
            return owner, " ".join((*words, noun.lower_, title))
        for preposition in noun.children:
            for inner in preposition.children:
                body = _body(discourse, inner) if preposition.lower_ in ("of", "at") and inner.dep_ == "pobj" else None
                if body is not None:
                    return body, f"{title} of {noun.doc[noun.left_edge.i : noun.i + 1].text}"
    return None, title


def _ruling(context: Context, verb: Token, posts: PostEntities, persons: Sequence[str]) -> Iterator[Finding]:
    """Yield who leads which country: 'X, who has ruled Y since 1990'."""
    discourse = context.discourse
    country = next(
        (
            found
            for child in verb.children
            if child.dep_ == "dobj" and (found := discourse.at(child)) and discourse[found].kind == "Country"
        ),
        None,
    )
    if country is None or any(
        child.dep_ in ("prt", "prep") and child.lower_ in ("in", "into", "to", "out") for child in verb.children
    ):
        return
    for person in persons:
        finding = _build(context, verb, posts, person, country, "leader", "rules-country")
        if finding is not None:
            yield finding


def _elected(context: Context, verb: Token, posts: PostEntities) -> Iterator[Finding]:
    """Yield who was elected or appointed to a body: 'X was elected to the Senate'."""
    for preposition in verb.children:
        if (
            preposition.dep_ != "prep"
            or preposition.lower_ != "to"
            or not any(child.dep_ == "auxpass" for child in verb.children)
        ):
            continue
        body = next(
            (found for child in preposition.children if child.dep_ == "pobj" and (found := _body(context.discourse, child))), None
        )
        if body is None:
            continue
        for person in subjects(context.discourse, verb):
            finding = _build(context, verb, posts, person, body, "member", "elected-to")
            if finding is not None and finding.state_status == "Former":
                yield replace(finding, state_status="Current")


def _working(context: Context, verb: Token, posts: PostEntities, lemma: str) -> Iterator[Finding]:
    """Yield who works for or plays for a body."""
    for preposition in verb.children:
        if preposition.dep_ != "prep" or preposition.lower_ not in _WORKING[lemma]:
            continue
        body = next(
            (found for child in preposition.children if child.dep_ == "pobj" and (found := _body(context.discourse, child))), None
        )
        if body is None:
            continue
        title = "player" if lemma == "play" else ""
        for person in subjects(context.discourse, verb):
            finding = _build(context, verb, posts, person, body, title, "works-for")
            if finding is not None:
                yield finding


def _is_served(name: Token, preposition: Token) -> bool:
    """Tell whether a person is only the one whom somebody serves: 'chief of staff to X at the ministry'."""
    return name.dep_ == "pobj" and name.head.lower_ == "to" and (preposition.lower_ == "at" or name.head.head.pos_ == "NOUN")


def _affiliation(context: Context, preposition: Token, held: Mapping[int, str]) -> Iterator[Finding]:
    """Yield who is with which body by the words 'X of Y' after a name."""
    discourse, doc = context.discourse, context.doc
    if preposition.i == 0 or preposition.is_sent_start:
        return
    before = preposition.i - 1
    while before > 0 and (doc[before].text == "," or doc[before].lower_ in _NOW) and preposition.i - before < 3:
        before -= 1
    mention = discourse.mention_at(doc[before])
    person = mention.entity if mention is not None and mention.form is Form.NAME else None
    if before == preposition.i - 2 and doc[before + 1].lower_ in _NOW and (person is None or discourse[person].kind != "Person"):
        person = held.get(before + 1)
    if person is None or discourse[person].kind != "Person":
        return
    body = next((found for child in preposition.children if child.dep_ == "pobj" and (found := _body(discourse, child))), None)
    if (
        body is None
        or _is_served(doc[before], preposition)
        or (preposition.lower_ in ("with", "at") and preposition.head.pos_ not in ("PROPN", "NOUN"))
    ):
        return
    label = f"{discourse[person].label}, with {discourse[body].label}"
    yield Finding(
        trigger=preposition, kind="Tenure", roles=(("member", person), ("organization", body)), rule="person-of-body",
        state_status="Current", label=label, judgement=None,
    )  # fmt: skip


def _owned(context: Context, possessive: Token) -> Iterator[Finding]:
    """Yield who is with which body by the words 'Y's X', where X is a whole name: 'the agency's Jane Hill'."""
    discourse, doc = context.discourse, context.doc
    if possessive.i == 0 or possessive.i + 1 >= len(doc) or possessive.nbor(1).is_sent_start:
        return
    owner, owned = discourse.at(possessive.nbor(-1)), discourse.mention_at(possessive.nbor(1))
    if owner is None or owned is None or owned.form is not Form.NAME or owned.span.start != possessive.nbor(1).idx:
        return
    if discourse[owner].kind not in ("Organization", "InternationalOrganization") or discourse[owned.entity].kind != "Person":
        return
    after = doc.char_span(owned.span.start, owned.span.end, alignment_mode="expand")
    if after is None or after.end < len(doc) and doc[after.end].tag_ in ("POS", "NN", "NNS"):
        return
    yield Finding(
        trigger=possessive, kind="Tenure", roles=(("member", owned.entity), ("organization", owner)), rule="body-s-person",
        state_status="Current", label=f"{discourse[owned.entity].label}, with {discourse[owner].label}", judgement=Judgement(),
    )  # fmt: skip
