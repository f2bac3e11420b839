"""What the ontology says about classes, properties and the drawing of situations, read once from its Turtle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import pyoxigraph as ox

from graph.rdf.terms import parts
from graph.resources import read_text
from graph.vocab import NG, OWL, RDF, RDFS, SCHEMA, expand

__all__ = ["Edge", "Ontology", "ontology", "vocabulary"]


@dataclass(frozen=True, slots=True)
class Edge:
    """How a situation class is drawn: from each source to each target, with one property. All are IRIs."""

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    property: str


@dataclass(frozen=True, slots=True)
class Ontology:
    """Classes with their ancestors (themselves included), properties, and edges. All names are IRIs."""

    ancestors: Mapping[str, frozenset[str]]
    claimed: frozenset[str]
    symmetric: frozenset[str]
    domains: Mapping[str, str]
    ranges: Mapping[str, str]
    edges: Mapping[str, Edge]
    phase_edges: Mapping[str, str]
    """Value of a state status -> the property that replaces the one of the class."""
    aliases: Mapping[str, str]
    """Property of another vocabulary -> the claimed property of ours below it."""

    def is_a(self, kind: str, ancestor: str) -> bool:
        """Tell whether the class is the other or below it; both are local names or IRIs.

        >>> ontology().is_a("Treaty", "Agreement"), ontology().is_a("Concept", "Actor")
        (True, False)
        """
        name, above = _iri(kind), _iri(ancestor)
        return name == above or above in self.ancestors.get(name, frozenset())

    def claimed_property(self, predicate: str) -> str | None:
        """Return the IRI of the claimed property that a triple's predicate names, None where there is none.

        >>> ontology().claimed_property("schema:founder").rpartition("#")[2], ontology().claimed_property("schema:gender")
        ('foundedBy', None)
        """
        iri = expand(predicate)
        return iri if iri in self.claimed else self.aliases.get(iri)


@cache
def vocabulary() -> tuple[ox.Quad, ...]:
    """Return the statements of the ontology, all in the default graph."""
    text = read_text("ontology", "newsgraph.ttl")
    return tuple(ox.parse(text.encode(), format=ox.RdfFormat.TURTLE))


@cache
def ontology() -> Ontology:
    """Return the ontology."""
    values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in map(parts, vocabulary()):
        values[predicate.value][subject.value].append(value.value)
    types = values[str(RDF.type)]
    parents = values[str(RDFS.subClassOf)]
    above = values[str(RDFS.subPropertyOf)]
    claimed = _instances(types, str(NG.ClaimedProperty))
    sources, targets, drawn = (values[str(name)] for name in (NG.edgeSource, NG.edgeTarget, NG.edgeProperty))
    return Ontology(
        ancestors=MappingProxyType({kind: _ancestors(kind, parents) for kind in types}),
        claimed=claimed,
        symmetric=_instances(types, str(OWL.SymmetricProperty)),
        domains=_single(values[str(RDFS.domain)]),
        ranges=_single(values[str(RDFS.range)]),
        edges=MappingProxyType(
            {kind: Edge(tuple(sorted(sources[kind])), tuple(sorted(targets[kind])), drawn[kind][0]) for kind in sources}
        ),
        phase_edges=_single({value: names for value, names in drawn.items() if value not in sources}),
        aliases=MappingProxyType(
            {parent: name for name in sorted(claimed) for parent in above.get(name, ()) if parent.startswith(str(SCHEMA))}
        ),
    )


def _iri(name: str) -> str:
    """Return the IRI of a class, which may be given by its local name."""
    if "/" in name:
        return name
    return "http://www.w3.org/2004/02/skos/core#Concept" if name == "Concept" else expand(name)


def _instances(types: Mapping[str, Iterable[str]], kind: str) -> frozenset[str]:
    """Return the subjects of this type."""
    return frozenset(subject for subject, kinds in types.items() if kind in kinds)


def _ancestors(kind: str, parents: Mapping[str, list[str]]) -> frozenset[str]:
    """Return the class and everything above it."""
    found, rest = {kind}, [kind]
    while rest:
        for parent in parents.get(rest.pop(), ()):
            if parent not in found:
                found.add(parent)
                rest.append(parent)
    return frozenset(found)


def _single(values: Mapping[str, list[str]]) -> Mapping[str, str]:
    """Return the first value of each subject."""
    return MappingProxyType({subject: found[0] for subject, found in values.items() if found})
