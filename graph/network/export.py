"""Networks as files: GraphML and GEXF, with one node a thing and one edge a pair of ends of a claim."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.errors import UnknownNameError
from graph.network.project import project
from graph.network.statements import tail

if TYPE_CHECKING:
    from rdflib import Dataset

    from graph.network.facts import Entity, Fact

__all__ = ["flatten", "write_network"]

Attributes = dict[str, Any]
_STAMP = re.compile(r' lastmodifieddate="[^"]*"|\n\s*<creator>[^<]*</creator>')
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file may hold."""


def flatten(network: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return the network with plain strings and numbers as attributes, as other programs read them."""
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, data in sorted(network.nodes(data=True)):
        plain.add_node(iri, **_node(data["entity"]), weight=float(data["weight"]))
    for source, target, key, fact in sorted(network.edges(keys=True, data="fact"), key=lambda edge: edge[:3]):
        plain.add_edge(source, target, key=key, **_edge(fact))
    return plain


def write_network(dataset: Dataset, format_name: str) -> bytes:
    """Return the network of a graph as `graphml` or `gexf`; the same graph gives the same bytes."""
    network = flatten(project(dataset))
    if format_name == "graphml":
        written = io.BytesIO()
        nx.write_graphml(network, written)
        return written.getvalue()
    if format_name == "gexf":
        # networkx stamps its version and the day of writing into the file
        text = _STAMP.sub("", "\n".join(nx.generate_gexf(network)))
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
    message = f"unknown network format {format_name!r}: one of graphml, gexf"
    raise UnknownNameError(message)


def _node(entity: Entity) -> Attributes:
    """Return the attributes of a node."""
    return _clean(
        label=entity.label, kind=tail(entity.class_iri), aliases=" | ".join(entity.aliases), same_as=" ".join(entity.links)
    )


def _edge(fact: Fact) -> Attributes:
    """Return the attributes of an edge."""
    return _clean(
        label=fact.edge_label,
        kind=fact.kind,
        status=fact.status,
        certainty=fact.certainty,
        content=fact.label,
        speaker=fact.speaker,
        when=fact.when,
        earliest=fact.earliest,
        latest=fact.latest,
        publication=fact.publication,
        evidence=" | ".join(evidence.quote for evidence in fact.evidence),
        claim=fact.iri,
    )


def _clean(**attributes: str) -> Attributes:
    """Return the attributes without the characters that XML cannot hold."""
    return {name: _NOT_XML.sub("", value) for name, value in attributes.items()}
