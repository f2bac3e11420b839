"""Folder: a store on disk, in generations. A build writes a new one and swaps it in; readers keep the last finished one.

    kg/newsgraph-store.json    names the current generation; replaced in one step when a new one is finished
    kg/lock                    held by the process that writes
    kg/generation-7/graph      an Oxigraph store, never written again
    kg/generation-7/texts      the texts that offsets count in

A process that is killed leaves the store as it was; the next one that writes clears what it left behind. The generation before
the current one stays for readers that have it open.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox

from graph.errors import OutputError, StoreError
from graph.rdf.ontology import vocabulary
from graph.rdf.terms import Quads, in_order
from graph.store.answers import Answer
from graph.store.engine import put_query
from graph.store.identity import settle
from graph.store.layout import as_written, laid_out
from graph.store.merge import named_graphs, stored_names, unbacked_edges, what_leaves
from graph.store.store import LocalStore, read_texts

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["FolderStore", "add_to_folder", "check_store_folder", "is_store", "write_generation"]

_POINTER = "newsgraph-store.json"
_FOLDERS = "generation-"


def is_store(path: Path) -> bool:
    """Tell whether a folder is a store."""
    return (path / _POINTER).is_file()


class FolderStore(LocalStore):
    """The last finished generation of a store on disk, open for reading."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._generation = path / f"{_FOLDERS}{_current(path)}"

    @property
    def graph_folder(self) -> Path:
        """The folder of the Oxigraph store."""
        return self._generation / "graph"

    @cached_property
    def engine(self) -> ox.Store:
        """The Oxigraph store, read-only."""
        return _open(self.graph_folder)

    def quads(self) -> Quads:
        """Return all quads in order, without the vocabulary."""
        known = set(vocabulary())
        return in_order(as_written(quad for quad in self.engine.quads_for_pattern(None, None, None, None) if quad not in known))

    def dataset(self) -> Dataset:
        """Return the graph as an rdflib Dataset on the Oxigraph store; the vocabulary is in it."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        return Dataset(store=OxigraphStore(store=self.engine), default_union=True)

    def texts(self) -> Mapping[str, str]:
        """Return the texts that came with the graph, by the IRI of their publication."""
        return read_texts(self._generation / "texts")

    def __len__(self) -> int:
        """Return how many quads there are, with those of the vocabulary."""
        return len(self.engine)


def _open(folder: Path) -> ox.Store:
    """Return the Oxigraph store in a folder, read-only."""
    if not folder.is_dir():
        message = f"{folder} is missing: the store is damaged; build it again"
        raise StoreError(message)
    try:
        return ox.Store.read_only(str(folder))
    except (OSError, RuntimeError) as fault:
        message = f"{folder} cannot be opened, the store is damaged: {fault}"
        raise StoreError(message) from fault


def _current(path: Path) -> int:
    """Return the number of the last finished generation."""
    try:
        return int(json.loads((path / _POINTER).read_text("utf-8"))["generation"])
    except (OSError, ValueError, KeyError, TypeError) as fault:
        message = f"{path / _POINTER} is damaged or missing: {fault}"
        raise StoreError(message) from fault


def check_store_folder(path: Path) -> None:
    """Raise OutputError where a folder holds something else than a store, before the long work begins."""
    if path.exists() and not path.is_dir():
        message = f"{path} is a file; name a folder with --store"
        raise OutputError(message)
    strange = [child.name for child in path.iterdir() if not _is_ours(child)] if path.is_dir() else []
    if strange:
        message = f"{path} holds something else than a store ({min(strange)}); name another folder with --store"
        raise OutputError(message)


def _is_ours(child: Path) -> bool:
    """Tell whether a part of a folder is that of a store."""
    return child.name in (_POINTER, "lock") or child.name.startswith((_FOLDERS, f".{_POINTER}"))


def write_generation(path: Path, change: Callable[[ox.Store, Path], None]) -> None:
    """Make a copy of the current generation, change it, and make it the current one. `change` gets its engine and its folder.

    Raises OutputError when another process is writing to this store, or the disk refuses.
    """
    check_store_folder(path)
    try:
        path.mkdir(parents=True, exist_ok=True)
        with (path / "lock").open("w") as lock:
            _lock(lock, path)
            number = _current(path) if is_store(path) else 0
            _clear(path, number)
            fresh = path / f"{_FOLDERS}{number + 1}"
            engine = _copy(path / f"{_FOLDERS}{number}" if number else None, fresh)
            change(engine, fresh)
            engine.flush()
            del engine  # readers must not meet a writer: the engine closes before the generation becomes the current one
            _point(path, number + 1)
            _clear(path, number + 1)
    except OSError as fault:
        message = f"{path} cannot be written: {fault.strerror or fault}"
        raise OutputError(message) from fault


def _lock(lock: IO[str], path: Path) -> None:
    """Lock a store until the file is closed; the system unlocks it too when the process dies."""
    try:
        import fcntl
    except ImportError:  # not on Windows, where an open Oxigraph store locks itself
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        message = f"another process is writing to {path}; wait until it has finished"
        raise OutputError(message) from None


def _clear(path: Path, current: int) -> None:
    """Remove all generations but the current one and the one before it."""
    keep = {f"{_FOLDERS}{number}" for number in (current, current - 1)}
    for child in sorted(path.glob(f"{_FOLDERS}*")):
        if child.name not in keep:
            shutil.rmtree(child, ignore_errors=True)


def _copy(old: Path | None, fresh: Path) -> ox.Store:
    """Return a new generation, open for writing, with what the old one holds; at first the vocabulary alone."""
    fresh.mkdir()
    if old is not None:
        _open(old / "graph").backup(str(fresh / "graph"))
        if (old / "texts").is_dir():
            shutil.copytree(old / "texts", fresh / "texts")
        return ox.Store(str(fresh / "graph"))
    engine = ox.Store(str(fresh / "graph"))
    engine.bulk_extend(vocabulary())
    return engine


def _point(path: Path, number: int) -> None:
    """Make a generation the current one, in one step."""
    pointer = path / f".{_POINTER}.new"
    with pointer.open("w", encoding="utf-8") as written:
        json.dump({"generation": number}, written)
        written.flush()
        os.fsync(written.fileno())
    pointer.replace(path / _POINTER)


def add_to_folder(path: Path, quads: Iterable[ox.Quad], texts: Mapping[str, str]) -> None:
    """Add a graph and its texts (by the IRI of their publication) to the store in a folder, which is made where there is none.

    A publication that the store has already is replaced; a thing that it has already keeps the IRI that it has there.
    """

    def change(engine: ox.Store, generation: Path) -> None:
        # into a new store a large graph may stream
        coming = quads if next(engine.named_graphs(), None) is None else _make_room(engine, list(quads))
        engine.bulk_extend(laid_out(coming))
        folder = generation / "texts"
        folder.mkdir(exist_ok=True)
        for iri, text in texts.items():
            (folder / f"{iri.rpartition('/')[2]}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))

    write_generation(path, change)


def _make_room(engine: ox.Store, coming: Sequence[ox.Quad]) -> list[ox.Quad]:
    """Remove from a store what a coming graph replaces, and return the graph with the IRIs that its things have there."""

    def ask(text: str) -> Answer:
        return put_query(engine, text)

    leaving = what_leaves(ask, named_graphs(coming))
    settled, gone = settle(coming, stored_names(ask, leaving))
    for graph in leaving.graphs:
        engine.remove_graph(ox.NamedNode(graph))
    gone += [
        quad for iri in leaving.subjects for quad in engine.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph())
    ]
    for quad in gone:
        engine.remove(quad)
    for edge in unbacked_edges(ask, leaving) if leaving.graphs else ():
        engine.remove(ox.Quad(edge.subject, edge.predicate, edge.object))
    return settled
