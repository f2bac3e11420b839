"""Merge: what happens to a graph that has a publication already when that publication comes again; and a graph in parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.rdf.ontology import ontology
from graph.rdf.terms import Quads, in_order, typed
from graph.resources import read_text
from graph.vocab import NG, OA, PREFIXES, PROV, RDF, XSD

__all__ = ["as_written", "forget_publications", "publications_apart"]

_DEFAULT = ox.DefaultGraph()
_ASSERTED = str(NG.Asserted)
_INTEGER = str(XSD.integer)
_COUNTS = frozenset({str(OA.start), str(OA.end)})


def as_written(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield quads as they were before an Oxigraph store took them in: it keeps every whole number as an xsd:integer."""
    for quad in quads:
        value = quad.object
        if isinstance(value, ox.Literal) and value.datatype.value == _INTEGER and quad.predicate.value in _COUNTS:
            yield ox.Quad(quad.subject, quad.predicate, typed(value.value, XSD.nonNegativeInteger), quad.graph_name)
        else:
            yield quad


def forget_publications(engine: ox.Store, coming: Iterable[ox.Quad]) -> None:
    """Remove the named graphs that come again, and the plain edges that then no claim backs."""
    names = {quad.graph_name for quad in coming if isinstance(quad.graph_name, ox.NamedNode)}
    known = [name for name in sorted(names, key=str) if engine.contains_named_graph(name)]
    for name in known:
        engine.remove_graph(name)
        for quad in list(engine.quads_for_pattern(name, ox.NamedNode(str(PROV.wasGeneratedBy)), None, _DEFAULT)):
            engine.remove(quad)
    if not known:
        return
    audit = read_text("ontology", "queries/audit-plain-edges.rq")
    found = engine.query(audit, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    for row in list(found):
        engine.remove(ox.Quad(row["subject"], row["property"], row["object"], _DEFAULT))


def publications_apart(quads: Quads) -> Iterator[tuple[ox.NamedNode, Quads]]:
    """Yield each named graph with what it needs of the default graph, so that what is sent is whole in itself.

    A plain edge goes with the publication whose claim asserts it; what names a thing goes with each publication that speaks of it.
    """
    named: dict[ox.NamedNode, list[ox.Quad]] = defaultdict(list)
    about: dict[str, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.graph_name, ox.NamedNode):
            named[quad.graph_name].append(quad)
        else:
            about[quad.subject.value].append(quad)  # type: ignore[union-attr]
    for name in sorted(named, key=str):
        yield name, in_order([*named[name], *_needed(name, named[name], about)])


def _needed(name: ox.NamedNode, own: list[ox.Quad], about: dict[str, list[ox.Quad]]) -> Iterator[ox.Quad]:
    """Yield the quads of the default graph that a named graph needs: those about all that it names, directly or through others."""
    spoken = {quad.object.value for quad in own if isinstance(quad.object, ox.NamedNode)}
    rest = sorted(spoken | {name.value})
    seen: set[str] = set()
    linked = _linked(own)
    while rest:
        subject = rest.pop()
        if subject in seen:
            continue
        seen.add(subject)
        for quad in about.get(subject, ()):
            target = quad.object.value if isinstance(quad.object, ox.NamedNode) else ""
            if quad.predicate.value not in ontology().claimed:
                yield quad
                if target and quad.predicate.value != str(PROV.used):
                    rest.append(target)
            elif (subject, str(quad.object)) in linked:
                yield quad


def _linked(own: list[ox.Quad]) -> set[tuple[str, str]]:
    """Return the pairs that the asserted claims of a named graph link, both ways."""
    values: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
    for quad in own:
        values[quad.subject.value][quad.predicate.value].append(quad.object)  # type: ignore[union-attr,arg-type]
    pairs: set[tuple[str, str]] = set()
    for said in list(values.values()):
        if _ASSERTED not in (value.value for value in said.get(str(NG.status), ())):
            continue
        for subject in said.get(str(RDF.subject), ()):
            pairs |= {(subject.value, str(value)) for value in said[str(RDF.object)]}
            pairs |= {(value.value, str(subject)) for value in said[str(RDF.object)]}
        for situation in said.get(str(NG.content), ()):
            parts = [value for role, found in values[situation.value].items() if role != str(RDF.type) for value in found]
            pairs |= {(one.value, str(other)) for one in parts for other in parts if one != other}
    return pairs
