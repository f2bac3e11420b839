"""Graphs in a reduced form, so that a built one and one that was written by hand can be compared.

The reduced form has entities (labels and class), plain edges and claims. Ends of edges and roles are keys: the slug that the golden
graph gives the entity, or the label where the golden graph does not have it. A golden graph spells plain edges out or leaves them to its
asserted claims: the edges of the latter follow from the edge annotations of the vocabulary, as the contract has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import ORG, RDF, RDFS, SKOS
from rdflib.term import Node

__all__ = ["ARTICLES", "ONTOLOGY", "ClaimRow", "Comparison", "Reduced", "compare", "declared", "golden", "reduce"]

ARTICLES = Path(__file__).parent / "articles"
ONTOLOGY = Path(__file__).parents[1] / "ontology" / "newsgraph.ttl"
NG = Namespace("https://w3id.org/newsgraph/ontology#")

_GENERIC = {"Event", "State", "Situation"}
"""Classes that the golden graphs do not cover clause by clause."""
_LOOSE_EDGES = {"actsOn", "relatesTo", "commentsOn", "consultsWith"}
"""Edges that the golden graphs do not cover clause by clause."""
_UNNAMED = "Unnamed"
"""Stands beside the class of one person or body that is only described ('a witness')."""
_UNCOVERED = {"Group", "Post", "Concept", "Publication", "UnnamedSource", _UNNAMED}
"""Classes of nodes that are left out where the precision of entities is counted: the golden graphs have only some of them."""


Row: TypeAlias = tuple[frozenset[str], tuple[str, ...]]
"""Labels and classes of an entity."""


@dataclass(frozen=True)
class ClaimRow:
    """A claim: class or predicate, who does it, status, whose word, and what else tells it from others of its kind."""

    kind: str
    actors: frozenset[str]
    status: str
    source: str | None
    targets: frozenset[str] = frozenset()
    words: str = ""
    phase: str = ""
    label: str = ""


@dataclass
class Reduced:
    """A graph in reduced form."""

    entities: dict[str, Row] = field(default_factory=dict)
    edges: set[tuple[str, str, str]] = field(default_factory=set)
    claims: list[ClaimRow] = field(default_factory=list)
    stands_for: dict[str, str] = field(default_factory=dict)
    """Governments and forces with their country, and what skos:closeMatch says: either may stand in a role."""


@lru_cache
def vocabulary() -> Graph:
    """Return the vocabulary."""
    return Graph().parse(ONTOLOGY)


@lru_cache
def declared() -> frozenset[str]:
    """Return the terms that the vocabulary declares."""
    return frozenset(str(subject) for subject in vocabulary().subjects() if isinstance(subject, URIRef))


@lru_cache
def ancestors(kind: str) -> frozenset[str]:
    """Return the local names of a class and of all classes above it."""
    found = {kind}
    for parent in vocabulary().objects(NG[kind], RDFS.subClassOf):
        if str(parent).startswith(NG):
            found |= ancestors(_local(parent))
    return frozenset(found)


def akin(one: str, other: str) -> bool:
    """Tell whether one class is the other, or lies above or below it (roots such as Event do not count as above)."""
    roots = _GENERIC | {"Entity", "Actor"}
    return one == other or (one in ancestors(other) - roots) or (other in ancestors(one) - roots)


def any_akin(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether a class of the one is akin to a class of the other; a golden entity has two classes where both are right."""
    return any(akin(one, other) for one in ones for other in others)


def _local(value: Node | None) -> str:
    """Return the last part of an IRI."""
    return re.split(r"[#/:]", str(value or ""))[-1]


def plain_name(label: str) -> str:
    """Return a label as it is compared: small letters, no article before it, no mark of the possessive behind it."""
    text = label.casefold().replace("’", "'").strip(" \"'“”")
    return re.sub(r"\s+", " ", re.sub(r"^(?:the|a|an|my) ", "", text)).removesuffix("'s")


def golden(name: str) -> Graph:
    """Return the golden graph of an article."""
    return Graph().parse(ARTICLES / f"{name}.golden.ttl", publicID="golden:")


def labels_of(graph: Graph, node: Node) -> frozenset[str]:
    """Return the labels of a node, as they are compared."""
    return frozenset(plain_name(str(value)) for prop in (SKOS.prefLabel, SKOS.altLabel) for value in graph.objects(node, prop))


def entities_of(graph: Graph) -> dict[Node, Row]:
    """Return the entities of a graph: their labels and classes."""
    found: dict[Node, Row] = {}
    for node in sorted(set(graph.subjects(SKOS.prefLabel)), key=str):
        kinds = [_local(kind) for kind in graph.objects(node, RDF.type) if str(kind).startswith(NG) or kind == SKOS.Concept]
        if kinds:
            kinds += [_UNNAMED] if "/unnamed/" in str(node) else []
            found[node] = (labels_of(graph, node), tuple(sorted(kinds)))
    return found


def keys_of(graph: Graph, like: Graph) -> dict[Node, str]:
    """Return a key for each entity: the slug in the golden graph that shares a label with it, its own label otherwise.

    Of several entities that share a label with a golden one, the one of the same class comes first, then one of an akin class.
    """
    wanted = {_local(node): row for node, row in entities_of(like).items()}
    ours = entities_of(graph)
    pairs = sorted(
        (
            (0 if kinds == row[1] else 1 if any_akin(kinds, row[1]) else 2, -len(labels & row[0]), slug, str(node), node)
            for node, (labels, kinds) in ours.items()
            for slug, row in wanted.items()
            if labels & row[0]
        ),
        key=lambda pair: pair[:4],
    )
    keys: dict[Node, str] = {}
    taken: set[str] = set()
    for *_rank, slug, _text, node in pairs:
        if node not in keys and (slug not in taken or "Group" in wanted[slug][1]):
            keys[node] = slug
            taken.add(slug)
    for node, (labels, kinds) in ours.items():
        keys.setdefault(node, f"{min(labels, key=lambda label: (len(label), label))} [{kinds[0]}]")
    return keys


def edge_rule(kind: str) -> tuple[list[URIRef], list[URIRef], str | None]:
    """Return the sources, targets and property of the edges of a situation class."""
    node = NG[kind]
    sources = [value for value in vocabulary().objects(node, NG.edgeSource) if isinstance(value, URIRef)]
    targets = [value for value in vocabulary().objects(node, NG.edgeTarget) if isinstance(value, URIRef)]
    prop = vocabulary().value(node, NG.edgeProperty)
    return sources, targets, _local(prop) if prop else None


def edges_of(graph: Graph, situation: Node, kind: str, keys: dict[Node, str]) -> Iterator[tuple[str, str, str]]:
    """Yield the edges that an asserted claim of this situation makes; `*` for an end that the graph does not give."""
    sources, targets, prop = edge_rule(kind)
    status = graph.value(situation, NG.tenureStatus) or graph.value(situation, NG.membershipStatus)
    if status is not None:
        own = vocabulary().value(status, NG.edgeProperty)
        prop = _local(own) if own else prop
    if prop is None:
        return
    starts = [keys[node] for role in sources for node in graph.objects(situation, role) if node in keys]
    ends = [keys[node] for role in targets for node in graph.objects(situation, role) if node in keys]
    for start in starts or ["*"]:
        others = [end for end in ends if end != start]
        for end in others or ["*"]:
            yield start, prop, end


def reduce(graph: Graph, like: Graph) -> Reduced:
    """Return a graph in reduced form, with the keys of the golden graph `like`."""
    keys = keys_of(graph, like)
    keys[NG.UnnamedSource] = "UnnamedSource"
    result = Reduced({keys[node]: row for node, row in entities_of(graph).items()})
    for node, key in keys.items():
        country = graph.value(node, SKOS.closeMatch) or graph.value(node, NG.governmentOf)
        if country is None and "MilitaryForce" in result.entities.get(key, (frozenset(), ()))[1]:
            country = graph.value(node, NG.ofCountry)
        if country in keys:
            result.stands_for[key] = keys[country]
    claimed = set(vocabulary().subjects(RDF.type, NG.ClaimedProperty))
    for subject, predicate, value in graph.triples((None, None, None)):
        if predicate in claimed and subject in keys:
            end = "amount" if predicate == NG.amount else str(value) if isinstance(value, Literal) else keys.get(value)
            if end:
                result.edges.add((keys[subject], _local(predicate), end))
    for claim in sorted(set(graph.subjects(RDF.type, NG.Claim)), key=str):
        row = claim_row(graph, claim, keys)
        if row:
            result.claims.append(row)
    return result


def claim_row(graph: Graph, claim: Node, keys: dict[Node, str]) -> ClaimRow | None:
    """Return a claim in reduced form."""
    status = _local(graph.value(claim, NG.status))
    by = graph.value(claim, NG.attributedTo)
    source = keys.get(by, str(by)) if by is not None else None
    predicate = graph.value(claim, RDF.predicate)
    if predicate is not None:
        subject, value = graph.value(claim, RDF.subject), graph.value(claim, RDF.object)
        end = "amount" if _local(predicate) == "amount" else keys.get(value, str(value)) if value is not None else ""
        key = keys.get(subject, str(subject)) if subject is not None else ""
        return ClaimRow(
            _local(predicate), frozenset([key]), status, source, frozenset([end]), label=f"{key} {_local(predicate)} {end}"
        )
    content = graph.value(claim, NG.content)
    if content is None:
        return None
    kind = min(_local(value) for value in graph.objects(content, RDF.type))
    actors = frozenset(keys[n] for role in (NG.actor, ORG.member) for n in graph.objects(content, role) if n in keys)
    roles = (NG.recipient, NG.topic, NG.location, ORG.organization, NG.ofCountry, NG.membershipIn)
    targets = frozenset(keys[n] for role in roles for n in graph.objects(content, role) if n in keys)
    words = str(graph.value(content, NG.quotation) or "") or _role_name(graph, graph.value(content, ORG.role))
    phase = _local(graph.value(content, NG.tenureStatus) or graph.value(content, NG.membershipStatus))
    return ClaimRow(kind, actors, status, source, targets, words, phase, str(graph.value(content, RDFS.label) or ""))


def _role_name(graph: Graph, role: Node | None) -> str:
    """Return the label of a post, given as a node or as words."""
    if role is None:
        return ""
    return plain_name(str(role) if isinstance(role, Literal) else str(graph.value(role, SKOS.prefLabel) or ""))


@dataclass
class Comparison:
    """What a built graph has of a golden one, and what it has that the golden one has not."""

    entities: tuple[int, int, int] = (0, 0, 0)
    edges: tuple[int, int, int] = (0, 0, 0)
    claims: tuple[int, int, int] = (0, 0, 0)
    status_right: tuple[int, int] = (0, 0)
    false_edges: list[str] = field(default_factory=list)
    false_assertions: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def _same(one: Iterable[str], other: Iterable[str], stands_for: dict[str, str]) -> bool:
    """Tell whether the two share a participant; a government or a force may stand for its country."""
    left, right = set(one), set(other)
    left |= {stands_for[key] for key in left if key in stands_for}
    right |= {stands_for[key] for key in right if key in stands_for}
    return bool(left & right)


def matches(built: ClaimRow, gold: ClaimRow, stands_for: dict[str, str]) -> bool:
    """Tell whether a built claim is about what a golden claim is about, whatever their statuses."""
    if gold.kind in _GENERIC:
        return built.status == gold.status and bool(built.actors & gold.actors)
    if not akin(built.kind, gold.kind):
        return False
    if gold.kind == "Tenure":
        return built.actors == gold.actors and (_shares_word(built.words, gold.words) or bool(built.targets & gold.targets))
    if gold.kind == "Statement" and gold.words:
        return bool(built.words) and (
            _letters(built.words) in _letters(gold.words) or _letters(gold.words) in _letters(built.words)
        )
    if gold.kind[0].islower():
        return built.actors == gold.actors and (built.targets == gold.targets or gold.kind == "amount")
    if gold.actors and not _same(built.actors, gold.actors, stands_for):
        return False
    return bool(gold.actors) or not gold.targets or _same(built.targets, gold.targets, stands_for)


def _letters(text: str) -> str:
    """Return the letters of a quotation."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _shares_word(one: str, other: str) -> bool:
    """Tell whether two titles share a word."""
    return (
        bool(set(_letters(one).split()) & set(_letters(other).split()) - {"of", "the", "for", "to", "and", "minister"})
        or one == other
    )


def compare(built: Graph, gold_graph: Graph) -> Comparison:
    """Return how a built graph compares with a golden one."""
    gold, ours = reduce(gold_graph, gold_graph), reduce(built, gold_graph)
    stands_for = gold.stands_for | ours.stands_for
    result = Comparison()
    _compare_entities(gold, ours, result)
    possible = _other_edges(gold_graph, gold)
    _compare_edges(gold, ours, possible, stands_for, result)
    _compare_claims(gold, ours, stands_for, result)
    return result


def _compare_entities(gold: Reduced, ours: Reduced, result: Comparison) -> None:
    """Count the entities that both have, with a class that is the same, above or below."""
    wanted = {key: row[1] for key, row in gold.entities.items() if not set(row[1]) & _UNCOVERED}
    found = {key: row[1] for key, row in ours.entities.items() if not set(row[1]) & _UNCOVERED}
    right = {key for key, kinds in wanted.items() if any_akin(found.get(key, ()), kinds)}
    result.entities = (len(right), len(wanted), len(found) - len(right))
    result.notes += [
        f"entity missing: {key} {wanted[key]} (built: {found.get(key, '-')})" for key in sorted(wanted.keys() - right)
    ]
    result.notes += [f"entity extra: {key} {found[key]}" for key in sorted(found.keys() - right)]


def _other_edges(graph: Graph, gold: Reduced) -> set[tuple[str, str, str]]:
    """Return the edges that claims with another status than asserted would make; add those of asserted claims to the golden edges."""
    keys = keys_of(graph, graph)
    other: set[tuple[str, str, str]] = set()
    for claim in set(graph.subjects(RDF.type, NG.Claim)):
        asserted = graph.value(claim, NG.status) == NG.Asserted
        content = graph.value(claim, NG.content)
        if content is not None:
            kind = min(_local(value) for value in graph.objects(content, RDF.type))
            made = set(edges_of(graph, content, kind, keys))
        else:
            row = claim_row(graph, claim, keys)
            made = {(start, row.kind, end) for start in row.actors for end in row.targets} if row else set()
        (gold.edges if asserted else other).update(made)
    symmetric = {
        _local(node) for node in vocabulary().subjects(RDF.type, URIRef("http://www.w3.org/2002/07/owl#SymmetricProperty"))
    }
    for edges in (gold.edges, other):
        edges.update({(end, prop, start) for start, prop, end in edges if prop in symmetric})
    return other


def _fits(edge: tuple[str, str, str], edges: set[tuple[str, str, str]], stands_for: dict[str, str]) -> bool:
    """Tell whether an edge is among those; `*` fits every end, and a government or force may stand for its country."""
    start, prop, end = edge
    starts, ends = {start, stands_for.get(start, start), "*"}, {end, stands_for.get(end, end), "*"}
    if any((one, prop, other) in edges for one in starts for other in ends):
        return True
    return any(
        p == prop and stands_for.get(one, one) in starts and stands_for.get(other, other) in ends for one, p, other in edges
    )


def _compare_edges(
    gold: Reduced, ours: Reduced, possible: set[tuple[str, str, str]], stands_for: dict[str, str], result: Comparison
) -> None:
    """Count the plain edges that both have; note those that say as a fact what the text does not say as one."""
    wanted = {edge for edge in gold.edges if edge[1] not in _LOOSE_EDGES and "*" not in edge}
    built = {edge for edge in ours.edges if edge[1] not in _LOOSE_EDGES}
    right = {edge for edge in built if _fits(edge, gold.edges, stands_for)}
    found = {edge for edge in wanted if _fits(edge, ours.edges, stands_for)}
    result.edges = (len(found), len(wanted), len(built) - len(right))
    result.notes += [f"edge missing: {' '.join(edge)}" for edge in sorted(wanted - found)]
    for edge in sorted(built - right):
        if _fits(edge, possible, stands_for):
            result.false_edges.append(" ".join(edge))
        result.notes.append(f"edge extra: {' '.join(edge)}")


def _compare_claims(gold: Reduced, ours: Reduced, stands_for: dict[str, str], result: Comparison) -> None:
    """Count the golden claims that are found, and those found with their status and source; note what is missing and what is extra."""
    found = right = 0
    for row in gold.claims:
        close = [claim for claim in ours.claims if matches(claim, row, stands_for)]
        good = any(_same_word(claim, row, stands_for) for claim in close)
        found += bool(close)
        right += good
        if not good:
            have = "; ".join(f"{claim.status} by {claim.source} '{claim.label}'" for claim in close) or "-"
            result.notes.append(f"claim missing: {_shown(row)} (built: {have})")
    extra = [claim for claim in ours.claims if _is_covered(claim) and not _is_known(claim, gold, stands_for, result)]
    result.notes += [f"claim extra: {_shown(claim)}" for claim in extra]
    result.claims = (found, len(gold.claims), len(extra))
    result.status_right = (right, len(gold.claims))


def _same_word(built: ClaimRow, gold: ClaimRow, stands_for: dict[str, str]) -> bool:
    """Tell whether a built claim has the status of a golden one, and its source where that has one."""
    return built.status == gold.status and (gold.source is None or _same([built.source or ""], [gold.source], stands_for))


def _shown(row: ClaimRow) -> str:
    """Return a claim in one line."""
    return f"{row.kind} {sorted(row.actors)} {sorted(row.targets)} {row.status} by {row.source} {row.words or row.label!r}"


def _is_covered(claim: ClaimRow) -> bool:
    """Tell whether the golden graphs mean to have all claims of this kind."""
    return claim.kind not in _GENERIC and not claim.kind[0].islower() and (claim.kind != "Statement" or bool(claim.words))


def _is_known(claim: ClaimRow, gold: Reduced, stands_for: dict[str, str], result: Comparison) -> bool:
    """Tell whether a golden claim or edge is about what this claim is about; note an assertion of what is nowhere asserted there."""
    counterparts = [row for row in gold.claims if matches(claim, row, stands_for)]
    has_edge = _edge_of(claim, gold)
    if claim.status == "Asserted" and counterparts and not has_edge and all(row.status != "Asserted" for row in counterparts):
        result.false_assertions.append(_shown(claim))
    return bool(counterparts) or has_edge


def _edge_of(claim: ClaimRow, gold: Reduced) -> bool:
    """Tell whether a golden plain edge of this kind starts from an actor of the claim."""
    kinds = {edge_rule(kind)[2] for kind in ancestors(claim.kind) - _GENERIC if kind[0].isupper()}
    if claim.phase:
        kinds = {_local(vocabulary().value(NG[claim.phase], NG.edgeProperty))}
    return any(prop in kinds and (start in claim.actors or end in claim.actors) for start, prop, end in gold.edges)
