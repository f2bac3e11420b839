"""Dataset -> networkx MultiDiGraph: entities as nodes, one edge for each pair of ends of each claim."""

from collections import Counter

import networkx as nx
from rdflib import Dataset

from graph.network.drawing import read_drawing
from graph.network.facts import Entity, Fact
from graph.network.read import read_entities, read_facts, read_publications
from graph.network.statements import index_statements

__all__ = ["build_network", "project", "weigh"]

_SAYING = 0.25
"""What an act of saying adds to the weight of its topics: commenting on somebody is a weaker tie than dealing with them."""


def project(dataset: Dataset) -> "nx.MultiDiGraph[str]":
    """The network of a dataset: all claims, whatever their status, as the ontology draws them.

    Nodes are the IRIs of entities that a fact names, with ``entity`` and ``weight``. Edges are keyed by the IRI of the
    claim and carry ``fact``. ``graph.graph`` has ``facts`` (also those that link no two entities) and ``publications``.
    """
    statements = index_statements(dataset)
    drawing = read_drawing()
    entities = read_entities(statements, drawing)
    facts = read_facts(statements, drawing, entities)
    return build_network(entities, facts, publications=read_publications(statements, facts))


def build_network(entities: dict[str, Entity], facts: list[Fact], **attributes: object) -> "nx.MultiDiGraph[str]":
    """The network of these facts with the entities that they name."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(facts=facts, **attributes)
    weights = weigh(facts)
    named = {iri for fact in facts for iri in _named(fact)}
    for iri, entity in sorted(entities.items()):
        if iri in named:
            graph.add_node(iri, entity=entity, weight=round(weights[iri], 2))
    for fact in facts:
        for source, target in fact.ends:
            graph.add_edge(source, target, key=fact.iri, fact=fact)
    return graph


def weigh(facts: list[Fact]) -> Counter[str]:
    """How much each entity is in the news: facts that it takes part in, mere comments counted less."""
    weights: Counter[str] = Counter()
    for fact in facts:
        share = _SAYING if fact.says else 1.0
        for iri in dict.fromkeys(iri for _, iri in fact.roles):
            weights[iri] += share  # type: ignore[assignment]
        if fact.speaker:
            weights[fact.speaker] += 0.5  # type: ignore[assignment]
    return weights


def _named(fact: Fact) -> tuple[str, ...]:
    """Every entity that the fact names."""
    others = (fact.speaker, fact.relayed_by, fact.stated_in)
    return (*(iri for _, iri in fact.roles), *(iri for pair in fact.ends for iri in pair), *(iri for iri in others if iri))
