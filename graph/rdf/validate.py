"""Validate: whether a graph keeps the shapes, and which parts of it do not.

pySHACL checks what SHACL Core can say. The rules that need SPARQL each have one focus node and run as one query in
Oxigraph: the same answers in a small part of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Graph, Namespace

from graph.rdf.ontology import vocabulary
from graph.rdf.terms import parts, to_rdflib
from graph.resources import read_text
from graph.vocab import PREFIXES, RDF

if TYPE_CHECKING:
    from rdflib.term import Node

__all__ = ["Report", "Violation", "validate"]

_SH = Namespace("http://www.w3.org/ns/shacl#")
_THIS = re.compile(r"[$?]this\b")
_PLACE = re.compile(r"\{[?$](\w+)\}")

Triple = tuple[ox.NamedNode | ox.BlankNode, ox.NamedNode, ox.NamedNode | ox.BlankNode | ox.Literal]


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
    triples = list(dict.fromkeys(map(parts, (*quads, *vocabulary()))))
    shapes = Graph().parse(data=read_text("ontology", "shapes.ttl"), format="turtle")
    rules = list(_take_rules(shapes))
    return Report(tuple(sorted({*_check_core(triples, shapes), *_check_rules(triples, rules)})))


def _check_core(triples: Sequence[Triple], shapes: Graph) -> Iterator[Violation]:
    """Yield what breaks a shape of SHACL Core."""
    import pyshacl

    data = Graph()
    for subject, predicate, value in triples:
        data.add((to_rdflib(subject), to_rdflib(predicate), to_rdflib(value)))
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    for result in results.subjects(RDF.type, _SH.ValidationResult):
        yield _violation(results, result)


def _violation(results: Graph, result: Node) -> Violation:
    """Return one result of pySHACL's report."""

    def words(name: str) -> str:
        return " ".join(sorted(str(value) for value in results.objects(result, _SH[name])))

    return Violation(words("resultMessage"), words("focusNode"), words("resultPath"), words("value"))


@dataclass(frozen=True, slots=True)
class _Rule:
    """A SPARQL constraint with its one focus node."""

    focus: str
    select: str
    message: str


def _take_rules(shapes: Graph) -> Iterator[_Rule]:
    """Yield the SPARQL constraints on a single node, and take them out of the shapes."""
    for shape, constraint in sorted(shapes.subject_objects(_SH.sparql)):
        focus = shapes.value(shape, _SH.targetNode)
        if focus is not None:
            select, message = (str(shapes.value(constraint, name)) for name in (_SH.select, _SH.message))
            yield _Rule(str(focus), select, message)
            shapes.remove((shape, _SH.sparql, constraint))


def _check_rules(triples: Iterable[Triple], rules: Iterable[_Rule]) -> Iterator[Violation]:
    """Yield what breaks a SPARQL constraint: each row of its query is one case."""
    engine = ox.Store()
    engine.bulk_extend(ox.Quad(*triple) for triple in triples)
    for rule in rules:
        head, where, body = rule.select.partition("WHERE")
        select = _THIS.sub("", head) + where + _THIS.sub(f"<{rule.focus}>", body)
        rows = engine.query(select, prefixes=dict(PREFIXES))
        if not isinstance(rows, ox.QuerySolutions):
            continue
        names = [variable.value for variable in rows.variables]
        for row in rows:
            values = {name: _shown(row[name]) for name in names}
            message = _PLACE.sub(lambda match, values=values: values.get(match.group(1), ""), rule.message)  # type: ignore[misc]
            yield Violation(message, rule.focus, "", values.get("value", ""))


def _shown(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    """Return a term for people."""
    return "" if term is None or isinstance(term, ox.Triple) else term.value
