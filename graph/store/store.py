"""The store protocol, and the one that holds a graph in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pyoxigraph as ox

from graph.errors import QueryError, StoreError
from graph.rdf.iris import publication_iri
from graph.rdf.ontology import vocabulary
from graph.rdf.serialize import read_quads
from graph.rdf.terms import Quads, Term, in_order, to_dataset
from graph.store.answers import Answer, Table
from graph.store.safety import check_query
from graph.vocab import PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["MemoryStore", "Store", "open_store", "read_texts"]

_SYNTAX = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_LONGEST_REASON = 160


class Store(Protocol):
    """A graph that can be read and asked."""

    def quads(self) -> Quads:
        """Return all quads in order, without the vocabulary."""
        ...

    def dataset(self) -> Dataset:
        """Return the graph as an rdflib Dataset, without the vocabulary."""
        ...

    def texts(self) -> Mapping[str, str]:
        """Return the texts that came with the graph, by the IRI of their publication."""
        ...

    def query(self, text: str, bindings: Mapping[str, Term] | None = None) -> Answer:
        """Return the answer to a SPARQL query over the union of all graphs and the vocabulary.

        Prefixes of the vocabulary need no declaration. `bindings` give values to variables. Raises QueryError with line and
        column for a query that cannot be read.
        """
        ...


class MemoryStore:
    """A graph in memory."""

    def __init__(self, quads: Iterable[ox.Quad], texts: Mapping[str, str] | None = None) -> None:
        self._quads = in_order(quads)
        self._texts = dict(texts or {})

    def quads(self) -> Quads:
        """Return all quads in order, without the vocabulary."""
        return self._quads

    def dataset(self) -> Dataset:
        """Return the graph as an rdflib Dataset, without the vocabulary."""
        return to_dataset(self._quads)

    def texts(self) -> Mapping[str, str]:
        """Return the texts that came with the graph, by the IRI of their publication."""
        return self._texts

    def query(self, text: str, bindings: Mapping[str, Term] | None = None) -> Answer:
        """Return the answer to a SPARQL query over the union of all graphs and the vocabulary."""
        check_query(text)
        bound = _bind(text, bindings or {})
        try:
            found = self._engine.query(bound, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
            return _answer(found)
        except SyntaxError as fault:
            raise QueryError(_reason(fault)) from fault
        except (OSError, ValueError, RuntimeError) as fault:
            message = f"the query cannot be run: {fault}"
            raise QueryError(message) from fault

    @cached_property
    def _engine(self) -> ox.Store:
        """The engine with the graph and the vocabulary."""
        engine = ox.Store()
        engine.bulk_extend(self._quads)
        engine.bulk_extend(vocabulary())
        return engine


def open_store(location: str | Path) -> Store:
    """Return the store at this location: a graph file, or a folder written by build.

    Raises StoreError when there is none.
    """
    path = Path(location)
    if path.is_dir():
        graph = path / "graph.trig"
        if not graph.is_file():
            message = f"{path} holds no graph.trig; make one with: newsgraph build INPUT -o {path}"
            raise StoreError(message)
        return MemoryStore(read_quads(graph), read_texts(path / "texts"))
    if not path.exists():
        message = f"{path}: no such file or folder; make a graph with: newsgraph build INPUT"
        raise StoreError(message)
    return MemoryStore(read_quads(path), read_texts(path.parent / "texts"))


def read_texts(folder: Path) -> dict[str, str]:
    """Return the texts in a folder, by the IRI of their publication; nothing where there is no such folder."""
    files = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    return {publication_iri(file.stem): file.read_bytes().decode("utf-8", "surrogatepass") for file in files}


def _bind(text: str, bindings: Mapping[str, Term]) -> str:
    """Return a query in which variables have values: as data behind its end, so that all before it stays where it is."""
    for name in bindings:
        if not re.search(rf"[?$]{re.escape(name)}\b", text):
            message = f"the query has no variable ?{name}"
            raise QueryError(message)
    if not bindings:
        return text
    values = " ".join(str(value) for value in bindings.values())
    return f"{text}\nVALUES ({' '.join(f'?{name}' for name in bindings)}) {{ ({values}) }}"


def _answer(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Answer:
    """Return what the engine found as values that do not depend on it."""
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if isinstance(found, ox.QueryTriples):
        return in_order(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in found)
    variables = tuple(variable.value for variable in found.variables)
    return Table(variables, tuple(tuple(solution[name] for name in variables) for solution in found))


def _reason(fault: SyntaxError) -> str:
    """Return where and why a query cannot be read."""
    match = _SYNTAX.search(str(fault))
    if match is None:
        return f"the query cannot be read: {str(fault)[:_LONGEST_REASON]}"
    line, column, reason = match.groups()
    if "Prefix not found" in reason:
        reason = "unknown prefix"
    return f"the query cannot be read: line {line}, column {column}: {' '.join(reason.split())[:_LONGEST_REASON]}"
