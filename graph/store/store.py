"""The store protocol, the store that holds a graph in memory, and `open_store`, which tells by the location which one it is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pyoxigraph as ox

from graph.errors import StoreError
from graph.rdf.ontology import vocabulary
from graph.rdf.serialize import load_file, read_quads
from graph.rdf.terms import Quads, Term, in_order, to_dataset
from graph.store.answers import Answer
from graph.store.engine import put_query
from graph.store.layout import lay_out

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["FileStore", "LocalStore", "MemoryStore", "Store", "is_remote", "open_store", "read_texts"]


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

    def query(
        self,
        text: str,
        bindings: Mapping[str, Term] | None = None,
        *,
        allow_service: bool = False,
        limit: int | None = None,
    ) -> Answer:
        """Return the answer to a SPARQL query over the union of all graphs and the vocabulary.

        Prefixes of the vocabulary need no declaration. `bindings` give values to variables; of rows and triples at most `limit`
        are returned. Raises QueryError with line and column for a query that cannot be read.
        """
        ...


class LocalStore(ABC):
    """A graph that an engine in this process answers for."""

    @property
    @abstractmethod
    def engine(self) -> ox.Store:
        """The engine with the graph and the vocabulary."""

    def query(
        self,
        text: str,
        bindings: Mapping[str, Term] | None = None,
        *,
        allow_service: bool = False,
        limit: int | None = None,
    ) -> Answer:
        """Return the answer to a SPARQL query over the union of all graphs and the vocabulary."""
        return put_query(self.engine, text, bindings, allow_service=allow_service, limit=limit)


class MemoryStore(LocalStore):
    """A graph in memory."""

    def __init__(self, quads: Iterable[ox.Quad], texts: Mapping[str, str] | None = None) -> None:
        self._given = quads
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

    def __len__(self) -> int:
        """Return how many quads there are."""
        return len(self._quads)

    @cached_property
    def _quads(self) -> Quads:
        """The graph in order."""
        return in_order(self._given)

    @cached_property
    def engine(self) -> ox.Store:
        """The engine with the graph and the vocabulary."""
        engine = ox.Store()
        self._fill(engine)
        lay_out(engine)
        engine.bulk_extend(vocabulary())
        return engine

    def _fill(self, engine: ox.Store) -> None:
        """Put the graph into an engine."""
        engine.bulk_extend(self._quads)


class FileStore(MemoryStore):
    """A graph file, read into memory when it is needed: for a query by the engine itself, which is much faster."""

    def __init__(self, path: Path) -> None:
        super().__init__(())
        self._path = path

    @cached_property
    def _quads(self) -> Quads:
        """The graph in order."""
        return read_quads(self._path)

    def texts(self) -> Mapping[str, str]:
        """Return the texts in the folder beside the file, by the IRI of their publication."""
        return read_texts(self._path.parent / "texts")

    def _fill(self, engine: ox.Store) -> None:
        """Put the graph into an engine."""
        load_file(self._path, engine)


def is_remote(location: str | Path) -> bool:
    """Tell whether a location is the URL of an endpoint.

    >>> is_remote("http://127.0.0.1:7878"), is_remote("kg/")
    (True, False)
    """
    return str(location).startswith(("http://", "https://"))


def open_store(location: str | Path, *, timeout: float = 60.0) -> Store:
    """Return the store at this location: a graph file, a folder written by build, a store folder, or the URL of an endpoint.

    Raises StoreError when there is none.
    """
    if is_remote(location):
        from graph.store.remote import RemoteStore

        return RemoteStore(str(location), timeout=timeout)
    path = Path(location)
    if path.is_dir():
        from graph.store.folder import FolderStore, is_store

        if is_store(path):
            return FolderStore(path)
        graph = path / "graph.trig"
        if not graph.is_file():
            message = f"{path} holds no graph.trig and no store; make one with: newsgraph build INPUT -o {path}"
            raise StoreError(message)
        return FileStore(graph)
    if not path.exists():
        message = f"{path}: no such file or folder; make a graph with: newsgraph build INPUT"
        raise StoreError(message)
    return FileStore(path)


def read_texts(folder: Path) -> dict[str, str]:
    """Return the texts in a folder, by the IRI of their publication; nothing where there is no such folder."""
    from graph.rdf.iris import publication_iri  # a query needs no model of texts

    files = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    return {publication_iri(file.stem): file.read_bytes().decode("utf-8", "surrogatepass") for file in files}
