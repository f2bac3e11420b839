"""Stores: where a graph is kept, behind one small protocol; `open_store` tells by the location which one it is."""

from graph.store.answers import Answer, Table
from graph.store.store import MemoryStore, Store, open_store

__all__ = ["Answer", "MemoryStore", "Store", "Table", "open_store"]
