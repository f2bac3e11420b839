"""Update: a SPARQL update of a store, only where it is asked for. A store folder gets a new generation; files are not changed."""

from __future__ import annotations

import re
from pathlib import Path

from graph.errors import QueryError, UsageError
from graph.store.engine import put_update
from graph.store.store import is_remote

__all__ = ["update_store"]

_FETCHES = re.compile("load|service", re.IGNORECASE)
"""Without a boundary before it: `trueSERVICE` calls a service too."""


def update_store(location: str, text: str) -> None:
    """Run a SPARQL update on the store at this location.

    Raises QueryError for an update that cannot be read or would fetch, UsageError for a graph file.
    """
    if _FETCHES.search(re.sub(r'"(?:[^"\\]|\\.)*"|<[^<>\s]*>', "", text)):
        message = "LOAD and SERVICE are refused: an update reads nothing from elsewhere; use newsgraph build"
        raise QueryError(message)
    if is_remote(location):
        from graph.store.remote import RemoteStore

        RemoteStore(location).update(text)
        return
    from graph.store.folder import is_store, write_generation

    if not is_store(Path(location)):
        message = f"{location} is no store that can be changed; updates are for store folders and endpoints"
        raise UsageError(message)
    write_generation(Path(location), lambda engine, _: put_update(engine, text))
