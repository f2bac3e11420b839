"""The part of a network that somebody asked for: by status, source, time, focus and size."""

from collections.abc import Collection

import networkx as nx

from graph.errors import UnknownNameError, UsageError
from graph.network.facts import STATUSES, Entity, Publication
from graph.network.project import build_network
from graph.network.statements import tail
from graph.rdf.values import in_period

__all__ = ["find_entity", "heaviest", "keep_claims", "keep_facts", "keep_focus", "keep_heaviest"]


def keep_facts(
    graph: "nx.MultiDiGraph[str]",
    *,
    status: Collection[str] | None = None,
    source: str | Collection[str] | None = None,
    since: str | None = None,
    until: str | None = None,
) -> "nx.MultiDiGraph[str]":
    """The network of the facts that pass every given filter.

    Args:
        graph: A network from :func:`graph.network.project.project`.
        status: Values of ng:status to keep, such as ``asserted``.
        source: Publications or speakers to keep, by IRI, end of IRI or label.
        since: First day (ISO date or its beginning); undated facts go as soon as a day is given.
        until: Last day.
    """
    unknown = sorted(set(status or ()) - set(STATUSES))
    if unknown:
        raise UsageError(f"unknown status {unknown[0]!r}; known: {', '.join(STATUSES)}")
    entities: dict[str, Entity] = dict(graph.nodes(data="entity"))
    publications: list[Publication] = graph.graph["publications"]
    wanted = None if source is None else _source_iris([source] if isinstance(source, str) else source, entities, publications)
    facts = [
        fact
        for fact in graph.graph["facts"]
        if (not status or fact.status in status)
        and (wanted is None or wanted & {fact.publication, fact.speaker, fact.relayed_by, fact.stated_in})
        and in_period(fact.earliest, fact.latest, since, until)
    ]
    return build_network(entities, facts, publications=publications)


def keep_claims(graph: "nx.MultiDiGraph[str]", claims: Collection[str]) -> "nx.MultiDiGraph[str]":
    """The network of the claims with these IRIs."""
    wanted = set(claims)
    facts = [fact for fact in graph.graph["facts"] if fact.iri in wanted]
    return build_network(dict(graph.nodes(data="entity")), facts, publications=graph.graph["publications"])


def _source_iris(names: Collection[str], entities: dict[str, Entity], publications: list[Publication]) -> set[str]:
    """The IRIs of the publications and entities with these names."""
    labelled = [(entity.iri, (entity.label, *entity.aliases)) for entity in entities.values()]
    labelled += [(publication.iri, (publication.label,)) for publication in publications]
    found: set[str] = set()
    for name in names:
        key = name.casefold()
        matches = {
            iri for iri, labels in labelled if key in {iri.casefold(), tail(iri).casefold(), *(x.casefold() for x in labels)}
        }
        if not matches:
            raise UnknownNameError(f"no source named {name!r} in this graph; known publications: {_listed(publications)}")
        found |= matches
    return found


def _listed(publications: list[Publication]) -> str:
    labels = [publication.label for publication in publications]
    return ", ".join(labels[:8]) + (" ..." if len(labels) > 8 else "")


def find_entity(graph: "nx.MultiDiGraph[str]", name: str) -> str:
    """The IRI of the heaviest entity with this IRI, end of IRI, label or alias."""
    key = name.casefold()
    for iri in heaviest(graph):
        entity: Entity = graph.nodes[iri]["entity"]
        if key in {
            iri.casefold(),
            tail(iri).casefold(),
            entity.label.casefold(),
            *(alias.casefold() for alias in entity.aliases),
        }:
            return iri
    if not graph:
        raise UnknownNameError(f"no entity named {name!r}: no claim of this graph is within the limits")
    near = [graph.nodes[iri]["entity"].label for iri in heaviest(graph) if key in graph.nodes[iri]["entity"].label.casefold()]
    known = near[:5] or [graph.nodes[iri]["entity"].label for iri in heaviest(graph)[:5]]
    raise UnknownNameError(f"no entity named {name!r} in this graph; try: {', '.join(known)}")


def heaviest(graph: "nx.MultiDiGraph[str]") -> list[str]:
    """All nodes, the heaviest first, ties by IRI."""
    return sorted(graph, key=lambda iri: (-graph.nodes[iri]["weight"], iri))


def keep_focus(graph: "nx.MultiDiGraph[str]", focus: str, hops: int) -> "nx.MultiDiGraph[str]":
    """The network around one entity: what lies within so many steps, and the facts among those."""
    near = nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), find_entity(graph, focus), cutoff=hops)
    return _keep_nodes(graph, set(near))


def keep_heaviest(graph: "nx.MultiDiGraph[str]", count: int) -> "nx.MultiDiGraph[str]":
    """The network of the heaviest entities and the facts among those."""
    return _keep_nodes(graph, set(heaviest(graph)[:count]))


def _keep_nodes(graph: "nx.MultiDiGraph[str]", nodes: set[str]) -> "nx.MultiDiGraph[str]":
    facts = [
        fact
        for fact in graph.graph["facts"]
        if any(source in nodes and target in nodes for source, target in fact.ends)
        or (not fact.ends and any(iri in nodes for _, iri in fact.roles))
    ]
    entities: dict[str, Entity] = dict(graph.nodes(data="entity"))
    kept = build_network(entities, facts, publications=graph.graph["publications"])
    kept.remove_nodes_from([iri for iri in sorted(kept) if iri not in nodes])
    return kept
