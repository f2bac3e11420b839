"""How situations are drawn, as the ontology says it: which roles are the ends of an edge and which words stand on it."""

from dataclasses import dataclass, field
from functools import cache

from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS

from graph.network.statements import NG, tail
from graph.resources import read_text

__all__ = ["Drawing", "EdgeRule", "read_drawing"]


@dataclass(frozen=True, slots=True)
class EdgeRule:
    """The ends and the words of the edges that one class of situations gives."""

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    label: str


@dataclass(frozen=True)
class Drawing:
    """The part of the ontology that a picture needs."""

    labels: dict[str, str]
    parents: dict[str, tuple[str, ...]]
    rules: dict[str, EdgeRule]
    phase_labels: dict[str, str]
    symmetric: frozenset[str]
    _lineages: dict[str, list[str]] = field(default_factory=dict, compare=False)

    def lineage(self, class_iri: str) -> list[str]:
        """The class and its ancestors, nearest first."""
        known = self._lineages.get(class_iri)
        if known is None:
            known = [class_iri]
            for name in known:
                known.extend(parent for parent in self.parents.get(name, ()) if parent not in known)
            self._lineages[class_iri] = known
        return known

    def rule(self, class_iri: str) -> EdgeRule | None:
        """The edge rule of the class or of its nearest ancestor that has one."""
        return next((self.rules[name] for name in self.lineage(class_iri) if name in self.rules), None)

    def is_a(self, class_iri: str, ancestor: str) -> bool:
        """Whether the class is the ancestor (a local name of the ontology) or stands below it."""
        return NG + ancestor in self.lineage(class_iri)

    def label(self, iri: str) -> str:
        """The ontology's label of a term, or the end of its IRI."""
        return self.labels.get(iri) or tail(iri)


def _texts(graph: Graph, predicate: URIRef) -> dict[str, str]:
    return {str(subject): str(value) for subject, value in sorted(graph.subject_objects(predicate))}


def _pairs(graph: Graph, predicate: URIRef) -> dict[str, tuple[str, ...]]:
    """Subject -> sorted objects of one predicate, blank nodes left out."""
    pairs: dict[str, list[str]] = {}
    for subject, value in sorted(graph.subject_objects(predicate)):
        if isinstance(value, URIRef):
            pairs.setdefault(str(subject), []).append(str(value))
    return {subject: tuple(values) for subject, values in pairs.items()}


@cache
def read_drawing() -> Drawing:
    """The drawing rules of the packaged ontology; read once per process."""
    graph = Graph().parse(data=read_text("ontology", "newsgraph.ttl"), format="turtle")
    sources = _pairs(graph, URIRef(NG + "edgeSource"))
    targets = _pairs(graph, URIRef(NG + "edgeTarget"))
    edge_labels = _texts(graph, URIRef(NG + "edgeLabel"))
    return Drawing(
        labels=_texts(graph, RDFS.label),
        parents=_pairs(graph, RDFS.subClassOf),
        rules={name: EdgeRule(sources[name], targets.get(name, ()), edge_labels.get(name, tail(name))) for name in sources},
        phase_labels={name: label for name, label in edge_labels.items() if name not in sources},
        symmetric=frozenset(str(subject) for subject in graph.subjects(RDF.type, OWL.SymmetricProperty)),
    )
