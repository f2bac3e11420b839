"""RDF terms between rdflib, the API, and pyoxigraph, which reads and writes.

Every IRI goes through `pyoxigraph.NamedNode`, which refuses what no IRI may hold. No literal gets the datatype
xsd:string: rdflib keeps `"USD"` and `"USD"^^xsd:string` apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import BNode, Dataset, Graph, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from graph.errors import StoreError
from graph.vocab import RDF, XSD

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = [
    "Quads",
    "Subject",
    "Term",
    "english",
    "in_order",
    "node",
    "parts",
    "plain",
    "quads_of",
    "to_dataset",
    "to_rdflib",
    "typed",
]

Subject = ox.NamedNode | ox.BlankNode
Term = ox.NamedNode | ox.BlankNode | ox.Literal


@lru_cache(maxsize=100_000)
def node(iri: str) -> ox.NamedNode:
    """Return the node with this IRI. Raises ValueError where it is none.

    >>> node("https://example.org/a b")
    Traceback (most recent call last):
    ValueError: Invalid IRI code point ' '
    """
    return ox.NamedNode(str(iri))


def plain(text: str) -> ox.Literal:
    """Return a string literal without language."""
    return ox.Literal(text)


def english(text: str) -> ox.Literal:
    """Return a string literal in English."""
    return ox.Literal(text, language="en")


def typed(text: str, datatype: str) -> ox.Literal:
    """Return a literal of this datatype; xsd:string is none."""
    return ox.Literal(text) if str(datatype) == str(XSD.string) else ox.Literal(text, datatype=node(datatype))


_TYPE = str(RDF.type)


class Quads(tuple[ox.Quad, ...]):
    """Quads in their one order, each once: default graph first, then by graph, subject, property and value."""

    __slots__ = ()


def _rank(quad: ox.Quad) -> tuple[str, str, str]:
    """Return what the quads of one graph are sorted by: the class of a subject stands before all else about it."""
    predicate = quad.predicate.value
    return str(quad.subject), "" if predicate == _TYPE else predicate, str(quad.object)


def in_order(quads: Iterable[ox.Quad]) -> Quads:
    """Return the quads in their one order, so that the same graph always gives the same bytes."""
    if isinstance(quads, Quads):
        return quads
    graphs: dict[str, set[ox.Quad]] = defaultdict(set)
    for quad in quads:
        name = quad.graph_name
        graphs["" if isinstance(name, ox.DefaultGraph) else name.value].add(quad)
    return Quads(chain.from_iterable(sorted(graphs[name], key=_rank) for name in sorted(graphs)))


def parts(quad: ox.Quad | ox.Triple) -> tuple[Subject, ox.NamedNode, Term]:
    """Return subject, predicate and object. Raises StoreError for the triple terms of RDF 1.2, which rdflib has not."""
    if isinstance(quad.subject, ox.Triple) or isinstance(quad.object, ox.Triple):
        message = "the graph has triple terms of RDF 1.2, which cannot be read; write it without them"
        raise StoreError(message)
    return quad.subject, quad.predicate, quad.object


@lru_cache(maxsize=100_000)
def to_rdflib(term: Term) -> Node:
    """Return the term as rdflib has it."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return Literal(term.value, datatype=None if datatype == str(XSD.string) else URIRef(datatype), normalize=False)


def to_dataset(quads: Iterable[ox.Quad]) -> Dataset:
    """Return the quads as an rdflib Dataset whose default graph is the union of all graphs for queries."""
    dataset = Dataset(default_union=True)
    graphs: dict[str | None, Graph] = {None: dataset.get_context(DATASET_DEFAULT_GRAPH_ID)}
    for quad in quads:
        name = None if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value
        if name not in graphs:
            graphs[name] = dataset.graph(URIRef(name or ""))
        subject, predicate, value = parts(quad)
        graphs[name].add((to_rdflib(subject), to_rdflib(predicate), to_rdflib(value)))
    return dataset


def _to_oxigraph(term: Node) -> Term:
    """Return the term as pyoxigraph has it."""
    if isinstance(term, URIRef):
        return node(term)
    if isinstance(term, BNode):
        return ox.BlankNode(str(term))
    if not isinstance(term, Literal):
        message = f"not an RDF term: {term!r}"
        raise TypeError(message)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return typed(str(term), str(term.datatype or XSD.string))


def quads_of(dataset: Dataset) -> Quads:
    """Return the quads of a Dataset in order."""
    quads = []
    for subject, predicate, value, name in dataset.quads():
        graph = ox.DefaultGraph() if name in (None, DATASET_DEFAULT_GRAPH_ID) else node(str(name))
        start = _to_oxigraph(subject)
        if isinstance(start, ox.Literal):
            message = f"a literal is no subject: {start}"
            raise StoreError(message)
        quads.append(ox.Quad(start, node(str(predicate)), _to_oxigraph(value), graph))
    return in_order(quads)
