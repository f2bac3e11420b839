"""Serialize: between quads and the formats of RDF, by pyoxigraph; the same graph always gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

import pyoxigraph as ox

from graph.errors import StoreError, UnknownNameError, UsageError
from graph.rdf.jsonld import write_jsonld
from graph.rdf.terms import Quads, in_order
from graph.vocab import PREFIXES

__all__ = ["ENDINGS", "FORMATS", "load_file", "read_quads", "serialize", "union"]

FORMATS: Final[Mapping[str, ox.RdfFormat]] = MappingProxyType(
    {
        "turtle": ox.RdfFormat.TURTLE,
        "json-ld": ox.RdfFormat.JSON_LD,
        "trig": ox.RdfFormat.TRIG,
        "n-quads": ox.RdfFormat.N_QUADS,
        "n-triples": ox.RdfFormat.N_TRIPLES,
        "rdf-xml": ox.RdfFormat.RDF_XML,
    }
)
ENDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        ".ttl": "turtle",
        ".jsonld": "json-ld",
        ".trig": "trig",
        ".nq": "n-quads",
        ".nt": "n-triples",
        ".rdf": "rdf-xml",
    }
)
_PREFIXES = {prefix: iri for prefix, iri in PREFIXES.items() if prefix != "ngid"}
_Taken = TypeVar("_Taken")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def union(quads: Iterable[ox.Quad]) -> Quads:
    """Return the triples of all graphs in one, in order."""
    return in_order(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)


def serialize(quads: Iterable[ox.Quad], format_name: str) -> bytes:
    """Return the quads in one of `FORMATS`; Turtle, N-Triples and RDF/XML have the union of all graphs.

    Raises UnknownNameError for another format, UsageError for RDF/XML of texts that XML cannot hold.
    """
    if format_name not in FORMATS:
        message = f"unknown format {format_name!r}: one of {', '.join(FORMATS)}"
        raise UnknownNameError(message)
    rdf_format = FORMATS[format_name]
    if rdf_format == ox.RdfFormat.JSON_LD:
        return write_jsonld(quads)
    if rdf_format == ox.RdfFormat.RDF_XML:
        quads = in_order(quads)
        if any(_NOT_XML.search(quad.object.value) for quad in quads if isinstance(quad.object, ox.Literal)):
            message = "the texts have control characters, which RDF/XML cannot hold; choose another format"
            raise UsageError(message)
    ordered = in_order(quads) if rdf_format.supports_datasets else union(quads)
    written = ox.serialize(ordered, format=rdf_format, prefixes=_PREFIXES) or b""
    return _sort_prefixes(written) if format_name in ("turtle", "trig") else written


def _sort_prefixes(written: bytes) -> bytes:
    """Return Turtle or TriG with its prefixes in alphabetical order: they come from a hash table."""
    lines = written.split(b"\n", len(_PREFIXES))
    return b"\n".join([*sorted(lines[:-1]), lines[-1]])


def read_quads(path: Path) -> Quads:
    """Return the quads of a graph file, by the ending of its name. Nothing is fetched.

    Raises StoreError when the file is missing, of no known format, or not well formed.
    """
    return _read(path, lambda rdf_format: in_order(ox.parse(path=str(path), format=rdf_format)))


def load_file(path: Path, engine: ox.Store) -> None:
    """Load a graph file into an engine, which is faster than reading its quads. Raises StoreError as `read_quads` does."""
    _read(path, lambda rdf_format: engine.bulk_load(path=str(path), format=rdf_format))


def _read(path: Path, take: Callable[[ox.RdfFormat], _Taken]) -> _Taken:
    """Return what is taken from a graph file, given its format."""
    name = ENDINGS.get(path.suffix.lower())
    if name is None:
        message = f"{path}: a graph file ends in one of {', '.join(ENDINGS)}"
        raise StoreError(message)
    try:
        if name == "rdf-xml" and _ENTITY.search(path.read_bytes()):
            message = f"{path}: RDF/XML with DOCTYPE or ENTITY is not read"
            raise StoreError(message)
        return take(FORMATS[name])
    except SyntaxError as fault:
        message = f"{path}: {fault.msg}"
        raise StoreError(message) from fault
    except OSError as fault:
        message = f"{path}: {fault.strerror or fault}"
        raise StoreError(message) from fault
