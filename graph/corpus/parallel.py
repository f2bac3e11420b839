"""Many documents in several processes: each has its own pipeline, and the analyses come back in the order of the documents."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from graph.corpus.analyse import analyse_all
from graph.errors import NewsgraphError
from graph.extract.registry import Parts
from graph.language.pipeline import load
from graph.model import Analysis, Document

__all__ = ["analyse_in_parallel"]

_BATCH = 8
"""Documents that go to a process at once."""
_AHEAD = 3
"""Batches that wait for each process: input is read as it is needed."""


def analyse_in_parallel(documents: Iterable[Document], model: str, parts: Parts, jobs: int) -> Iterator[Analysis]:
    """Yield the analysis of each document, in order; with one job in this process.

    Raises UsageError for a name in `parts` that cannot be had, NewsgraphError when a process dies.
    """
    nlp = load(model)
    if jobs == 1:
        yield from analyse_all(documents, nlp, parts)
        return
    parts.check()
    rest = iter(documents)
    waiting: deque[Future[list[Analysis]]] = deque()
    # a new interpreter, not a copy of this one: copies of a process with threads may hang
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _leave_interrupts) as pool:
        try:
            while batch := list(islice(rest, _BATCH)):
                waiting.append(pool.submit(_analyse, batch, model, parts))
                if len(waiting) >= jobs * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as fault:
            raise NewsgraphError("a process of --jobs died, perhaps for want of memory; try fewer jobs") from fault
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that the user sees."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _analyse(documents: list[Document], model: str, parts: Parts) -> list[Analysis]:
    """Return the analyses of a batch; the pipeline is loaded once a process."""
    return list(analyse_all(documents, load(model), parts))
