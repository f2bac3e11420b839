"""Add: put a graph into a store that lasts, whichever it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from graph.store.folder import add_to_folder, check_store_folder
from graph.store.remote import RemoteStore
from graph.store.store import is_remote

__all__ = ["add", "check_target", "shown"]


def check_target(location: str) -> None:
    """Raise the error that `add` would meet at this location, before the long work begins."""
    if is_remote(location):
        RemoteStore(location).query("ASK { }")
    else:
        check_store_folder(Path(location))


def add(location: str, quads: Iterable[ox.Quad], texts: Mapping[str, str]) -> None:
    """Add a graph to the store folder or endpoint at this location; an endpoint takes no texts."""
    if is_remote(location):
        RemoteStore(location).add(quads)
    else:
        add_to_folder(Path(location), quads, texts)


def shown(location: str) -> str:
    """Return a location as it may be printed: without a password.

    >>> shown("https://me:secret@example.org/graph")
    'https://example.org/graph'
    """
    return re.sub(r"(?<=://)[^/@]*@", "", location)
