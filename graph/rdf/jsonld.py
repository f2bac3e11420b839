"""JSON-LD with the packaged context inside: compact for people, and the same graph for every reader."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

import pyoxigraph as ox

from graph.rdf.terms import Subject, Term, in_order, parts
from graph.resources import read_text
from graph.vocab import RDF, XSD

__all__ = ["context", "write_jsonld"]

Json = dict[str, Any]
_STRING = str(XSD.string)


class _Meaning(NamedTuple):
    """What the context says of a property: the key, the type or language of its values, and whether they are a list."""

    key: str
    kind: str | None
    language: str | None
    listed: bool


def context() -> Json:
    """Return the packaged JSON-LD context."""
    loaded: Json = json.loads(read_text("ontology", "context.jsonld"))["@context"]
    return loaded


@cache
def _prefixes() -> tuple[tuple[str, str], ...]:
    """Return the prefixes of the context with their IRIs."""
    return tuple((name, value) for name, value in context().items() if isinstance(value, str) and value[-1] in "/#")


@cache
def _terms() -> dict[str, _Meaning]:
    """Return the terms of the context by the IRI of their property."""
    terms = {str(RDF.type): _Meaning("type", "@id", None, listed=True)}
    for key, value in context().items():
        if isinstance(value, dict):
            kind = value.get("@type")
            full = kind if kind in (None, "@id") else _full(kind)
            terms[_full(value["@id"])] = _Meaning(key, full, value.get("@language"), listed=value.get("@container") == "@set")
    return terms


def _full(name: str) -> str:
    """Return the IRI of a name with a prefix of the context."""
    prefix, _, local = name.partition(":")
    return dict(_prefixes())[prefix] + local


def _short(iri: str) -> str:
    """Return an IRI with a prefix of the context if it has one."""
    for prefix, start in _prefixes():
        if iri.startswith(start) and not iri.startswith("//", len(start)):
            return f"{prefix}:{iri[len(start) :]}"
    return iri


def write_jsonld(quads: Iterable[ox.Quad]) -> bytes:
    """Return the quads as one JSON-LD document."""
    nodes: list[Json] = []
    named: list[Json] = []
    for name, group in groupby(in_order(quads), key=lambda quad: quad.graph_name):
        triples = groupby(map(parts, group), key=lambda triple: triple[0])
        subjects = [_node(subject, [(predicate.value, value) for _, predicate, value in about]) for subject, about in triples]
        if isinstance(name, ox.DefaultGraph):
            nodes = subjects
        else:
            named.append({"id": _short(name.value), "graph": subjects})
    document = {"@context": context(), "graph": nodes + named}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _node(subject: Subject, about: list[tuple[str, Term]]) -> Json:
    """Return one subject with all that is said about it."""
    written: Json = {"id": _name(subject)}
    for predicate, group in groupby(about, key=lambda pair: pair[0]):
        objects = [value for _, value in group]
        term = _terms().get(predicate)
        fitting = [value for value in objects if term and _fits(value, term)]
        if term and fitting:
            values = [value.value if isinstance(value, ox.Literal) else _name(value) for value in fitting]
            written[term.key] = values if term.listed or len(values) > 1 else values[0]
        others = [dict(_expanded(value)) for value in objects if value not in fitting]
        if others:
            written[_short(predicate)] = others
    return written


def _fits(value: Term, term: _Meaning) -> bool:
    """Tell whether the value means the same when it stands under this term as a bare string."""
    if not isinstance(value, ox.Literal):
        return term.kind == "@id"
    if value.language:
        return value.language == term.language
    datatype = value.datatype.value
    return term.language is None and (term.kind == datatype or (term.kind is None and datatype == _STRING))


def _name(value: Subject) -> str:
    """Return the name of a node."""
    return _short(value.value) if isinstance(value, ox.NamedNode) else f"_:{value.value}"


def _expanded(value: Term) -> Iterator[tuple[str, str]]:
    """Yield the keys of a value object."""
    if not isinstance(value, ox.Literal):
        yield "@id", _name(value)
        return
    yield "@value", value.value
    if value.language:
        yield "@language", value.language
    elif value.datatype.value != _STRING:
        yield "@type", _short(value.datatype.value)
