"""Merge: what happens to a store when a graph comes: what goes with the publications that come again; and a graph in parts.

The same for a store folder and an endpoint: both are asked in SPARQL, each changes itself in its own way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from graph.rdf.edges import edges
from graph.rdf.ontology import ontology
from graph.rdf.terms import Quads, Term, in_order, node
from graph.store.answers import Answer, Table
from graph.store.identity import NAMING, Named, read_names
from graph.vocab import ID, NG, PROV, RDF, SCHEMA

__all__ = ["Leaving", "named_graphs", "publications_apart", "stored_names", "unbacked_edges", "what_leaves"]

Ask = Callable[[str], Answer]
"""A store that answers a query."""

_ASSERTED = str(NG.Asserted)
_REFERENCES = f"<{NG.ofCountry}> <{NG.governmentOf}> <{NG.headedBy}> <{SCHEMA.author}> <{SCHEMA.publisher}>"
"""Properties by which what stays in the default graph keeps a thing there: plain edges keep none."""
_PHASES = (str(NG.tenureStatus), str(NG.membershipStatus))
_BATCH = 400


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves a store when publications come again: their graphs, and what only they speak of; all IRIs."""

    graphs: tuple[str, ...] = ()
    spoken: frozenset[str] = frozenset()
    """The things and sums that those graphs speak of."""
    things: frozenset[str] = frozenset()

    @property
    def subjects(self) -> list[str]:
        """Return what the default graph says nothing more about: graphs, publications and things."""
        return [*self.graphs, *(_publication(graph) for graph in self.graphs), *sorted(self.things)]


def _publication(graph: str) -> str:
    """Return the publication of a named graph."""
    return graph.removesuffix("/graph")


def named_graphs(quads: Iterable[ox.Quad]) -> list[str]:
    """Return the named graphs of a graph, sorted."""
    return sorted({quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)})


def what_leaves(ask: Ask, coming: Iterable[str]) -> Leaving:
    """Return what leaves a store when these named graphs come, some of them perhaps again."""
    graphs = [graph for (graph,) in _values(ask, "SELECT DISTINCT ?g { VALUES ?g { %s } GRAPH ?g { ?s ?p ?o } }", coming)]
    if not graphs:
        return Leaving()
    texts = [_publication(graph) for graph in graphs]
    start = f'FILTER(STRSTARTS(STR(?x), "{ID}"))'
    said = _values(
        ask, f"SELECT DISTINCT ?x {{ VALUES ?g {{ %s }} GRAPH ?g {{ ?s ?p ?x }} ?x skos:prefLabel ?l {start} }}", graphs
    )
    signed = _values(ask, f"SELECT DISTINCT ?x {{ VALUES ?t {{ %s }} ?t ?p ?x . ?x skos:prefLabel ?l {start} }}", texts)
    spoken = frozenset(thing for (thing,) in (*said, *signed)) - set(texts)
    elsewhere = _values(ask, "SELECT DISTINCT ?x ?g { VALUES ?x { %s } GRAPH ?g { ?s ?p ?x } }", spoken)
    things = spoken - {thing for thing, graph in elsewhere if graph not in graphs}
    named = _values(ask, f"SELECT DISTINCT ?x ?s {{ VALUES ?x {{ %s }} VALUES ?p {{ {_REFERENCES} }} ?s ?p ?x }}", things)
    while kept := {thing for thing, subject in named if subject not in things and subject not in texts} & things:
        things -= kept
    return Leaving(tuple(sorted(graphs)), spoken, things)


def stored_names(ask: Ask, leaving: Leaving) -> dict[str, Named]:
    """Return what a store says to name its things, those left out that leave it."""
    properties = " ".join(f"<{name}>" for name in NAMING)
    found = ask(
        f'SELECT ?s ?p ?o {{ ?s skos:prefLabel ?l . VALUES ?p {{ {properties} }} ?s ?p ?o FILTER(STRSTARTS(STR(?s), "{ID}")) }}'
    )
    assert isinstance(found, Table)
    triples = ((subject.value, name.value, value) for subject, name, value in found.rows if subject and name and value)
    return read_names((subject, name, value) for subject, name, value in triples if subject not in leaving.things)


def unbacked_edges(ask: Ask, leaving: Leaving) -> list[ox.Triple]:
    """Return the plain edges of what the left graphs spoke of that no claim of the store backs any more."""
    claimed = " ".join(f"<{name}>" for name in sorted(ontology().claimed))
    inside = "FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } }"
    drawn = _rows(ask, f"SELECT ?s ?p ?o {{ VALUES ?s {{ %s }} VALUES ?p {{ {claimed} }} ?s ?p ?o {inside} }}", leaving.spoken)
    ends = {term.value for row in drawn for term in (row[0], row[2]) if isinstance(term, ox.NamedNode)}
    backed = set(_backed(ask, ends))
    return [ox.Triple(*row) for row in drawn if tuple(map(str, row)) not in backed]  # type: ignore[arg-type]


def _backed(ask: Ask, ends: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the plain edges that the asserted claims about these things draw, as N-Triples writes their terms."""
    standing = "?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; ng:status ng:Asserted"
    for row in _rows(ask, f"SELECT ?s ?p ?o {{ VALUES ?s {{ %s }} {standing} }}", ends):
        triple = tuple(map(str, row))
        yield triple
        if row[1].value in ontology().symmetric:
            yield triple[::-1]
    told = "SELECT DISTINCT ?x ?p ?o { VALUES ?s { %s } ?x ?r ?s . ?claim ng:content ?x ; ng:status ng:Asserted . ?x ?p ?o }"
    about: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for situation, name, value in _values(ask, told, ends):
        about[situation][name].append(value)
    for parts in about.values():
        phases = [value for name in _PHASES for value in parts.get(name, ())]
        roles = [(name, value) for name, values in parts.items() for value in values]
        for kind in parts[str(RDF.type)]:
            for subject, name, value in edges(kind, next(iter(phases), None), roles):
                yield f"<{subject}>", f"<{name}>", f"<{value}>"


def _rows(ask: Ask, text: str, iris: Iterable[str]) -> list[tuple[Term, ...]]:
    """Return the rows of a query that has these IRIs in the place of %s; all its cells have values."""
    wanted = sorted(set(iris))
    rows: list[tuple[Term, ...]] = []
    for begin in range(0, len(wanted), _BATCH):
        found = ask(text.replace("%s", " ".join(str(node(iri)) for iri in wanted[begin : begin + _BATCH])))
        assert isinstance(found, Table)
        rows += [tuple(term for term in row if term is not None) for row in found.rows]
    return rows


def _values(ask: Ask, text: str, iris: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the rows of such a query as strings."""
    return [tuple(term.value for term in row) for row in _rows(ask, text, iris)]


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
