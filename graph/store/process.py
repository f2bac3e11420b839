"""Process: a query in a process of its own, with limits on time and memory, since nothing stops a query that runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.errors import QueryError, StoreError
from graph.rdf.terms import Quads, in_order
from graph.store.answers import Answer, Table
from graph.store.safety import check_query

if TYPE_CHECKING:
    from graph.rdf.terms import Term

__all__ = ["MEMORY", "run_query"]

MEMORY = 4_000_000_000
"""Bytes that a query may take."""
_GRACE = 10.0


def run_query(
    location: str,
    text: str,
    bindings: Mapping[str, Term] | None = None,
    *,
    timeout: float = 60.0,
    limit: int | None = None,
    allow_service: bool = False,
) -> Answer:
    """Return the answer to a query that runs in a process of its own; of rows and triples at most `limit`.

    Raises QueryError for a query that cannot be read or run, or that takes too long; StoreError for a store that is not there.
    """
    check_query(text, allow_service=allow_service)
    task = {
        "location": location,
        "text": text,
        "bindings": {name: str(term) for name, term in (bindings or {}).items()},
        "timeout": timeout,
        "limit": limit,
        "allow_service": allow_service,
    }
    try:
        done = subprocess.run(
            [sys.executable, "-m", "graph.store.worker"],
            input=json.dumps(task).encode(),
            capture_output=True,
            timeout=timeout + _GRACE if location.startswith("http") else timeout,
            check=False,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    except subprocess.TimeoutExpired:
        message = f"the query took more than {timeout:g} seconds; narrow it, or allow more with --timeout"
        raise QueryError(message) from None
    if done.returncode:
        message = f"the query ended the engine ({_last_line(done.stderr) or f'code {done.returncode}'}); it needs too much memory or time"
        raise QueryError(message)
    return _read(json.loads(done.stdout))


def _last_line(raw: bytes) -> str:
    """Return the last line of what a process had to say."""
    lines = raw.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""


def _read(reply: dict[str, object]) -> Answer:
    """Return the answer that the process wrote. Raises the error that it met."""
    if "error" in reply:
        kind = StoreError if reply.get("kind") == "StoreError" else QueryError
        raise kind(str(reply["error"]))
    if "boolean" in reply:
        return bool(reply["boolean"])
    if "quads" in reply:
        return in_order(ox.parse(str(reply["quads"]), format=ox.RdfFormat.N_QUADS)) or Quads()
    found = ox.parse_query_results(str(reply["rows"]), format=ox.QueryResultsFormat.JSON)
    if not isinstance(found, ox.QuerySolutions):
        message = "the process of the query answered with no rows"
        raise QueryError(message)
    variables = tuple(variable.value for variable in found.variables)
    return Table(variables, tuple(tuple(row[name] for name in variables) for row in found))
