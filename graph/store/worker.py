"""Worker: the process that runs one query. It reads a task from standard input and writes the answer to standard output."""

from __future__ import annotations

import json
import signal
import sys
from typing import Any

import pyoxigraph as ox

from graph.errors import NewsgraphError
from graph.rdf.serialize import serialize
from graph.rdf.terms import Quads, Term, parts
from graph.store.answers import Answer, Table, rows_json
from graph.store.process import MEMORY
from graph.store.store import open_store

__all__ = ["main"]

_PDEATHSIG = 1


def main() -> None:
    """Run the task on standard input."""
    task = json.load(sys.stdin)
    _end_with_parent()
    _restrict(task["timeout"])
    try:
        store = open_store(task["location"], timeout=task["timeout"])
        bindings = {name: _term(written) for name, written in task["bindings"].items()}
        answer = store.query(task["text"], bindings, allow_service=task["allow_service"], limit=task["limit"])
        reply = _written(answer)
    except NewsgraphError as fault:
        reply = {"error": str(fault), "kind": type(fault).__name__}
    sys.stdout.write(json.dumps(reply))  # dumps, and not dump, is the fast one


def _end_with_parent() -> None:
    """Let the system end this process when the one that started it is killed, where the system can."""
    if sys.platform.startswith("linux"):
        import ctypes

        ctypes.CDLL(None).prctl(_PDEATHSIG, signal.SIGKILL)


def _restrict(seconds: float) -> None:
    """Limit the processor time and the memory of this process, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    # several threads of the engine share the processor time, so twice the time on the clock
    for kind, most in ((resource.RLIMIT_CPU, int(seconds * 2) + 5), (resource.RLIMIT_DATA, MEMORY)):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _term(written: str) -> Term:
    """Return the term that N-Triples writes so."""
    return parts(next(iter(ox.parse(f"<a:a> <a:a> {written} .", format=ox.RdfFormat.N_TRIPLES))))[2]


def _written(answer: Answer) -> dict[str, Any]:
    """Return the answer as JSON can hold it."""
    if isinstance(answer, bool):
        return {"boolean": answer}
    if isinstance(answer, Quads):
        return {"quads": serialize(answer, "n-quads").decode()}
    assert isinstance(answer, Table)
    return {"rows": json.dumps(rows_json(answer))}


if __name__ == "__main__":
    main()
