"""Tenures: who holds, held or is to hold which post, in which body, for which country."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.bygone import note_bygone
from graph.extract.careers import find_careers
from graph.extract.counterparts import find_counterparts
from graph.extract.deaths import note_deaths
from graph.extract.departures import note_departures
from graph.extract.finding import Finding
from graph.extract.holders import find_holders
from graph.extract.holding import Holding
from graph.extract.jurisdictions import read_countries, settle_bodies, settle_offices, settle_owned
from graph.extract.memberships import JOINABLE, membership
from graph.extract.named import named_pairs, read_names
from graph.extract.nationality import note_nationalities_of_workers
from graph.extract.organizations import note_countries
from graph.extract.phases import held_when, is_stated, phase
from graph.extract.post_entities import PostEntities
from graph.extract.posts import PostPhrase, read_posts
from graph.extract.predecessors import find_predecessors
from graph.extract.spokesmen import let_we_mean_the_body
from graph.extract.status import judge
from graph.model import Form, Span
from graph.recognize.titles import PostKind
from graph.resolve.descriptions import region_before
from graph.resolve.offices import Office, holder

if TYPE_CHECKING:
    from graph.extract.context import Context
    from graph.resolve.discourse import Discourse

__all__ = ["extract_tenures"]

_PARTISANS = frozenset(
    {"member", "politician", "lawmaker", "legislator", "parliamentarian", "mp", "mep", "senator", "congressman", "congresswoman"}
)
_WEAK = frozenset({
    "member", "official", "officer", "deputy", "adviser", "advisor", "representative", "aide", "leader", "manager", "executive", "boss", "delegate",
    "chief", "head", "negotiator", "coordinator", "administrator", "envoy", "exec", "conductor", "curator", "councillor", "general",
})  # fmt: skip
"""Words that name a post only together with its body, country or place."""


def extract_tenures(context: Context) -> Iterator[Finding]:
    """Yield who holds which post; note the posts and the nationalities that titles state."""
    doc, discourse = context.doc, context.discourse
    names = read_names(discourse)
    note_countries(context, names, named_pairs(doc, names))
    countries = read_countries(discourse)
    settle_bodies(discourse, countries)
    tokens = discourse.tokens
    posts = read_posts(tokens, discourse)
    holdings = [holding for holding in find_holders(doc, discourse, posts) if not context.skipped(doc[holding.post.head])]
    note_nationalities_of_workers(discourse, holdings)
    entities = PostEntities(discourse)
    holdings = settle_offices(countries, _complete([holding for holding in holdings if _is_tenure(holding)]))
    holdings = settle_owned(discourse, holdings)
    holdings = note_deaths(tokens, discourse, note_departures(tokens, discourse, holdings))
    holdings = note_bygone(discourse, holdings, context.document.published)
    holdings += find_counterparts(tokens, discourse, holdings)
    holdings += find_predecessors(tokens, discourse, holdings)
    for holding in holdings:
        finding = _finding(context, holding, entities)
        if finding is not None:
            yield finding
    _note_holders(discourse, posts, holdings)
    let_we_mean_the_body(discourse, holdings)
    placed = {(holding.person, holding.post.body) for holding in holdings}
    for finding in find_careers(context, tokens, entities, {holding.post.last: holding.person for holding in holdings}):
        roles = dict(finding.roles)
        if "role" in roles or (roles["member"], roles.get("organization")) not in placed:
            yield finding


def _note_holders(discourse: Discourse, posts: tuple[PostPhrase, ...], holdings: list[Holding]) -> None:
    """Note who is meant by each office that is named without its holder: 'the minister said'."""
    doc = discourse.doc
    held = [
        Office(holding.post.label, holding.post.country, holding.post.body, holding.person)
        for holding in holdings
        if holding.post.status == "Current" and not holding.left
    ]
    taken = {holding.post.head for holding in holdings}
    for post in posts:
        if (
            post.head in taken
            or not post.definite
            or post.status != "Current"
            or discourse.mention_at(doc[post.head]) is not None
            or region_before(discourse, doc[post.head]) is not None  # 'the Texas governor' is not that of Ohio
        ):
            continue
        person = holder(Office(post.label, post.country, post.body), held)
        if person is not None and doc[post.head].dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "poss"):
            last = doc[post.last - 1]
            discourse.mention(Span(doc[post.first].idx, last.idx + len(last)), person, Form.NOMINAL)


def _is_tenure(holding: Holding) -> bool:
    """Tell whether the post is one in a body or for a country or place, or an office that needs neither to be one."""
    post = holding.post
    if post.body or post.country and post.kind in (PostKind.OFFICE, PostKind.ROLE) or post.place:
        return True
    if post.kind is PostKind.POST and post.country:
        return False  # 'the Danish director X' has a nationality, not a country's post
    predicated = holding.rule == "copula" and not post.definite and post.kind is not PostKind.OFFICE
    words = post.label.lower().split()
    weak = words[-1] in _WEAK and not (words[-1] in ("executive", "officer") and "chief" in words)
    return (
        post.kind in (PostKind.OFFICE, PostKind.ROLE, PostKind.POST)
        and not predicated
        and not weak
        and "member of" not in post.label
    )


def _complete(holdings: list[Holding]) -> list[Holding]:
    """Return the holdings with the country or body that another phrase gives for the same person and title."""
    known: dict[tuple[str, str], PostPhrase] = {}
    for holding in holdings:
        if (holding.post.country or holding.post.body or holding.post.place) and is_stated(holding):
            known.setdefault((holding.person, holding.post.label.lower()), holding.post)
    completed = []
    for holding in holdings:
        post = holding.post
        fuller = known.get((holding.person, post.label.lower()))
        if fuller and not (post.country or post.body or post.place):
            post = replace(post, country=fuller.country, body=fuller.body, place=fuller.place)
        completed.append(replace(holding, post=post))
    return completed


def _finding(context: Context, holding: Holding, entities: PostEntities) -> Finding | None:
    """Return the tenure that a person and a post make, None where the text only asks."""
    doc, discourse, post = context.doc, context.discourse, holding.post
    status, judgement = phase(context, holding)
    if judgement.question or judgement.described:
        return None
    if status == "Current" and _is_membership(discourse, post):
        body = str(post.body)
        trigger = holding.verb if holding.verb is not None else doc[post.head]
        kind = discourse[body].kind
        return membership(trigger, holding.person, body, kind, holding.rule, judgement, _evidence(context, holding))
    country = _country(discourse, post)
    if holding.rule.startswith("apposition") and discourse.mention_at(doc[post.head]) is None:
        last = doc[post.last - 1]  # the phrase stands for the person, too
        discourse.mention(Span(doc[post.first].idx, last.idx + len(last)), holding.person, Form.NOMINAL)
    role = _post_entity(discourse, post, country, entities)
    roles = [("member", holding.person), ("role", role)]
    if post.body:
        roles.append(("organization", post.body))
    if country:
        roles.append(("ofCountry", country))
    return Finding(
        trigger=holding.verb if holding.verb is not None else doc[post.head],
        kind="Tenure",
        roles=tuple(roles),
        rule=holding.rule,
        when=held_when(context, holding),
        state_status=status,
        label=_label(discourse, holding, status),
        judgement=None if holding.verb is not None and judgement == judge(holding.verb) else judgement,
        evidence=_evidence(context, holding),
        features={
            "body": float(post.body is not None),
            "country": float(country is not None),
            "inferred": float(holding.inferred),
            "adjacent": float(holding.verb is None),
        },
    )


def _is_membership(discourse: Discourse, post: PostPhrase) -> bool:
    """Tell whether the words name no post but a place among the members of a party or association: 'Greens politician X'."""
    if post.body is None or discourse[post.body].kind not in JOINABLE:
        return False
    words = post.label.lower().split()
    return post.kind is PostKind.PARTISAN or words[-1] in _PARTISANS and len(words) < 3


def _country(discourse: Discourse, post: PostPhrase) -> str | None:
    """Return the country for which the post is a public one."""
    private = post.kind in (PostKind.POST, PostKind.OCCUPATION, PostKind.PLAYER)  # before these an adjective is a nationality
    if post.body is None:
        return None if private else post.country
    body = discourse[post.body]
    if body.kind not in ("Government", "GovernmentBody", "MilitaryForce"):
        return None
    return body.of_country if private else post.country or body.of_country


def _post_entity(discourse: Discourse, post: PostPhrase, country: str | None, entities: PostEntities) -> str:
    """Return the entity of the post; a local one has its place in its title."""
    local = post.place and not post.body and not country
    label = f"{post.label} of {discourse[str(post.place)].label.split(',')[0]}" if local else post.label
    return entities.of(label, country, post.body, post.title)


def _label(discourse: Discourse, holding: Holding, status: str) -> str:
    """Return the tenure in words."""
    post = holding.post
    where = next((discourse[entity].label for entity in (post.body, post.country, post.place) if entity), None)
    held = {"Former": "former ", "Expected": "designated "}.get(status, "")
    return f"{discourse[holding.person].label}, {held}{post.label}" + (f" ({where})" if where else "")


def _evidence(context: Context, holding: Holding) -> Span:
    """Return the stretch from the name to the end of the title, or from the title to the end of the name."""
    doc, post = context.doc, holding.post
    if holding.rule == "predecessor" and holding.verb is not None:
        # the title stands elsewhere: what counts is who followed whom
        inner = [token for token in holding.verb.subtree if token.dep_ in ("nsubj", "dobj", "pobj") or token.i == holding.verb.i]
        return Span(inner[0].left_edge.idx, inner[-1].right_edge.idx + len(inner[-1].right_edge))
    first, last = doc[post.first], doc[post.last - 1]
    spans = [
        mention.span
        for token in doc[post.head].sent
        if (mention := context.discourse.mention_at(token)) and mention.entity == holding.person
    ]
    if holding.rule.endswith("before-name"):
        spans = [span for span in spans if span.start >= doc[post.head].idx]
    near = min(spans, key=lambda span: abs(span.start - first.idx), default=Span(first.idx, first.idx))
    return Span(min(first.idx, near.start), max(last.idx + len(last), near.end))
