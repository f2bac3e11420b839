"""Facts: what a graph says, looked up by subject, for listings and reports. It reads quads and knows no store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from graph.rdf.ontology import vocabulary
from graph.rdf.terms import Term, parts
from graph.vocab import NG, RDF, RDFS, SKOS

__all__ = ["Facts", "tail"]


def tail(iri: str) -> str:
    """Return the end of an IRI: what stands behind its last `#` or `/`.

    >>> tail("https://schema.org/founder"), tail("https://w3id.org/newsgraph/ontology#Demand")
    ('founder', 'Demand')
    """
    return iri.replace("#", "/").rpartition("/")[2]


class Facts:
    """The union of all graphs, and the labels of the vocabulary."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self._about: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        self._to: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._by_type: dict[str, list[str]] = defaultdict(list)
        triples = dict.fromkeys(map(parts, quads))
        self.size = len(triples)
        for start, name, value in triples:
            subject, predicate = start.value, name.value
            self._about[subject][predicate].append(value)
            if isinstance(value, ox.NamedNode):
                self._to[value.value].append((subject, predicate))
                if predicate == str(RDF.type):
                    self._by_type[value.value].append(subject)
        self._terms = {
            subject.value: value.value
            for subject, predicate, value in map(parts, vocabulary())
            if predicate.value == str(RDFS.label)
        }

    def of_type(self, kind: str) -> list[str]:
        """Return the subjects of exactly this class, sorted."""
        return sorted(self._by_type.get(str(kind), ()))

    def subjects(self) -> list[str]:
        """Return all subjects, sorted."""
        return sorted(self._about)

    def knows(self, subject: str) -> bool:
        """Tell whether anything is said about a subject."""
        return str(subject) in self._about

    def about(self, subject: str) -> dict[str, list[Term]]:
        """Return predicates and values of a subject."""
        return dict(sorted(self._about[str(subject)].items())) if str(subject) in self._about else {}

    def terms(self, subject: str, predicate: str) -> list[Term]:
        """Return the values of a property."""
        about = self._about.get(str(subject))
        return about.get(str(predicate), []) if about else []

    def values(self, subject: str, *predicates: str) -> list[str]:
        """Return the values of these properties as strings, sorted within each."""
        return [value for predicate in predicates for value in sorted(term.value for term in self.terms(subject, predicate))]

    def value(self, subject: str, *predicates: str) -> str:
        """Return the first value of these properties, or nothing."""
        return next(iter(self.values(subject, *predicates)), "")

    def incoming(self, node: str) -> list[tuple[str, str]]:
        """Return subject and predicate of each triple that leads to a node, sorted."""
        return sorted(self._to.get(str(node), ()))

    def kind(self, subject: str) -> str:
        """Return the class of a subject: that of our vocabulary where there are several."""
        kinds = self.values(subject, RDF.type)
        return next((kind for kind in kinds if kind.startswith(str(NG))), kinds[0] if kinds else "")

    def label(self, node: str) -> str:
        """Return the label of a node or term, or the end of its IRI."""
        if str(node) == str(NG.UnnamedSource):
            return "unnamed source"
        return self.value(node, SKOS.prefLabel, RDFS.label) or self._terms.get(str(node)) or tail(node)

    def labels(self, subject: str, *predicates: str) -> list[str]:
        """Return the labels of the values of these properties."""
        return [
            self.label(term.value) if isinstance(term, ox.NamedNode) else term.value
            for predicate in predicates
            for term in sorted(self.terms(subject, predicate), key=str)
        ]
