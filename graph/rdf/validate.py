"""Validate: whether a graph keeps the shapes, and which parts of it do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Graph, Namespace

from graph.rdf.ontology import vocabulary
from graph.rdf.terms import parts, to_rdflib
from graph.resources import read_text
from graph.vocab import RDF

if TYPE_CHECKING:
    import pyoxigraph as ox
    from rdflib.term import Node

__all__ = ["Report", "Violation", "validate"]

_SH = Namespace("http://www.w3.org/ns/shacl#")


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that breaks a shape."""

    message: str
    focus: str
    path: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a validation."""

    violations: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        """Whether no shape is broken."""
        return not self.violations


def validate(quads: Iterable[ox.Quad]) -> Report:
    """Return what breaks the shapes in the union of these graphs and the ontology."""
    import pyshacl

    data = Graph()
    for subject, predicate, value in set(map(parts, (*quads, *vocabulary()))):
        data.add((to_rdflib(subject), to_rdflib(predicate), to_rdflib(value)))
    shapes = Graph().parse(data=read_text("ontology", "shapes.ttl"), format="turtle")
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    return Report(tuple(sorted({_violation(results, result) for result in results.subjects(RDF.type, _SH.ValidationResult)})))


def _violation(results: Graph, result: Node) -> Violation:
    """Return one result of the report."""

    def words(name: str) -> str:
        return " ".join(sorted(_shown(value) for value in results.objects(result, _SH[name])))

    return Violation(words("resultMessage"), words("focusNode"), words("resultPath"), words("value"))


def _shown(value: Node) -> str:
    """Return a term for people."""
    return str(value)
