"""Layout: how a graph lies in an Oxigraph store, and how it is read out of it again as it was written.

Over the union of all graphs Oxigraph gives a triple once for each graph that has it (oxigraph/oxigraph#1919), so that counts and
averages would be wrong. In our graphs only sums lie in several: publications that name the same sum share it. In a store what
the IRI of a sum says of it therefore lies in the default graph, once; a named graph has it as `rdfs:member`, and read out it has
the facts again. Triples that somebody else's graph has in several graphs are still counted several times.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.rdf.terms import node, typed
from graph.vocab import ID, NG, OA, PREFIXES, RDF, SCHEMA, XSD

__all__ = ["as_written", "laid_out", "lay_out"]

_SUMS = f"{ID}amount/"
_TYPE, _SUM = str(RDF.type), node(NG.MonetaryAmount)
_SHARED = frozenset(map(str, (RDF.type, SCHEMA.currency, SCHEMA.value, SCHEMA.minValue, SCHEMA.maxValue, NG.bound, NG.perPeriod)))
_MEMBER = node(f"{PREFIXES['rdfs']}member")
_INTEGER = str(XSD.integer)
_COUNTS = frozenset({str(OA.start), str(OA.end)})


def laid_out(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield quads as they lie in a store."""
    for quad in quads:
        graph = quad.graph_name
        if not (_is_shared(quad) and isinstance(graph, ox.NamedNode)):
            yield quad
            continue
        yield ox.Quad(quad.subject, quad.predicate, quad.object)
        if quad.predicate.value == _TYPE:
            yield ox.Quad(graph, _MEMBER, quad.subject, graph)


def _is_shared(quad: ox.Quad) -> bool:
    """Tell whether a quad says of a sum what its IRI says."""
    return quad.subject.value.startswith(_SUMS) and quad.predicate.value in _SHARED  # type: ignore[union-attr]


def lay_out(engine: ox.Store) -> None:
    """Move the facts about sums, whatever their IRIs, to the default graph of an engine that is only asked."""
    sums = {quad.subject for quad in engine.quads_for_pattern(None, node(RDF.type), _SUM)}
    facts = [quad for subject in sums for quad in engine.quads_for_pattern(subject, None, None, None)]
    named = [quad for quad in facts if isinstance(quad.graph_name, ox.NamedNode) and quad.predicate.value in _SHARED]
    engine.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in named)
    for quad in named:
        engine.remove(quad)


def as_written(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield the quads of a store as they were before it took them in: it keeps every whole number as an xsd:integer, too."""
    sums: dict[str, list[ox.Quad]] = defaultdict(list)
    members: list[tuple[ox.NamedNode, str]] = []
    for quad in quads:
        value, graph = quad.object, quad.graph_name
        if _is_shared(quad) and not isinstance(graph, ox.NamedNode):
            sums[quad.subject.value].append(quad)  # type: ignore[union-attr]
        elif quad.predicate == _MEMBER and isinstance(value, ox.NamedNode) and isinstance(graph, ox.NamedNode):
            members.append((graph, value.value))
        elif isinstance(value, ox.Literal) and value.datatype.value == _INTEGER and quad.predicate.value in _COUNTS:
            yield ox.Quad(quad.subject, quad.predicate, typed(value.value, XSD.nonNegativeInteger), graph)
        else:
            yield quad
    for iri in sums.keys() - {member for _, member in members}:
        yield from sums[iri]  # somebody's own, in the default graph
    for graph, member in members:
        yield from (ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in sums[member])
