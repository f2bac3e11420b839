"""Measure our stores against rdflib on a made-up graph: python -m tests.bench_store [QUADS]. It prints a table; see README.

Both sides read the same N-Quads file in the same process, and ratios are those of processor time, in which all threads of ours
count: what else runs on the machine changes them little. Seconds on the clock stand beside them. A query that rdflib has not answered
after `PATIENCE` seconds of the processor is stopped and counts as one of that length, so that its ratio is a lower bound.
"""

# ruff: noqa: T201 - a table is printed

from __future__ import annotations

import math
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset

from graph.rdf.ontology import vocabulary
from graph.store import Table, open_store
from graph.store.folder import FolderStore, add_to_folder
from graph.vocab import ID, PREFIXES
from tests.synthetic import synthetic

QUERIES = {
    "point look-up": f"SELECT ?p ?o WHERE {{ <{ID}claim/00000000000a/5> ?p ?o }}",
    "seven-pattern join": "SELECT ?name ?words WHERE { ?c ng:status ng:Denied ; ng:content ?s ; ng:evidence ?m . ?s a ng:Demand ; ng:actor ?a . "
    "?a skos:prefLabel ?name . ?m oa:hasSelector/oa:exact ?words }",
    "two OPTIONALs": "SELECT ?s ?when ?who WHERE { ?c ng:content ?s ; ng:status ng:Planned . ?s a ng:Threaten . OPTIONAL { ?s ng:when ?when } "
    "OPTIONAL { ?c ng:attributedTo ?who } }",
    "property path": "SELECT (COUNT(*) AS ?n) WHERE { ?s a/rdfs:subClassOf+ ng:Request }",
    "regex over labels": 'SELECT ?x ?l WHERE { ?x a ng:Person ; skos:prefLabel ?l . FILTER(REGEX(?l, "^actor 1.* harbour", "i")) }',
    "GROUP BY, average": "SELECT ?c (AVG(?v) AS ?mean) WHERE { ?s ng:amount ?m . ?m schema:value ?v ; schema:currency ?c } GROUP BY ?c",
    "GRAPH, provenance": "SELECT ?text (COUNT(?c) AS ?n) WHERE { GRAPH ?g { ?c ng:status ng:Asserted } ?g prov:wasDerivedFrom ?text } GROUP BY ?text",
    "CONTAINS in quotations": 'SELECT ?s ?q WHERE { ?s ng:quotation ?q . FILTER(CONTAINS(?q, "treaty harbour")) }',
}

PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Cost:
    """What an act took: seconds of all processors, and seconds on the clock."""

    cpu: float
    clock: float

    def __str__(self) -> str:
        """Return both for the table."""
        return f"{self.cpu * 1000:>9.1f} ms cpu {self.clock * 1000:>9.1f} ms clock"


def cost(act: Callable[[], object], times: int = 1) -> Cost:
    """Return the least that an act took in so many runs."""
    costs = []
    for _ in range(times):
        cpu, clock = time.process_time(), time.perf_counter()
        act()
        costs.append(Cost(time.process_time() - cpu, time.perf_counter() - clock))
    return min(costs, key=lambda each: each.cpu)


def load(file: Path) -> Cost:
    """Return what it costs us to have a graph file in memory, ready to be asked."""
    opened = open_store(file)
    return cost(lambda: opened.query("ASK {}"))


def rdflib_load(dataset: Dataset, file: Path) -> Cost:
    """Return what it costs rdflib."""
    return cost(lambda: dataset.parse(file, format="nquads"))


def answer(dataset: Dataset, text: str, expected: Table, slow: list[str]) -> None:
    """Let rdflib answer a query, as long as there is patience for it; as many rows must come as came of ours, and the same number.

    What it has not answered in time is added to `slow`.
    """

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        rows = list(dataset.query(text, initNs=dict(PREFIXES)))
    except TimeoutError:
        slow.append(text)
        return
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    assert len(rows) == len(expected.rows)
    if len(rows) == 1:  # an average or a count
        assert math.isclose(float(str(rows[0][-1])), float(expected.rows[0][-1].value))  # type: ignore[union-attr]


def most(who: int) -> str:
    """Return the most memory that this process, or one that it started, has had so far."""
    return f"{resource.getrusage(who).ru_maxrss / 1e6:.2f} GB"


def main(count: int) -> None:
    """Print loads, queries and their geometric mean."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        file = folder / "graph.nq"
        write = [sys.executable, "-c", f"import tests.bench_store as b; b.write({count}, {str(file)!r})"]
        subprocess.run(write, check=True)
        fast = min((load(file) for _ in range(2)), key=lambda each: each.cpu)
        print(f"memory after loading into memory {most(resource.RUSAGE_SELF)}")
        disk = cost(lambda: add_to_folder(folder / "kg", ox.parse(path=str(file), format=ox.RdfFormat.N_QUADS), {}))
        store = FolderStore(folder / "kg")
        ours = {name: cost(lambda text=text: store.query(text), 3) for name, text in QUERIES.items()}
        print(f"{len(store)} quads; memory after the folder and the queries {most(resource.RUSAGE_SELF)}")
        ask = [sys.executable, "-m", "graph", "query", QUERIES["point look-up"], "--store", str(folder / "kg")]
        start = min(cost(lambda: subprocess.run(ask, check=True, capture_output=True)).clock for _ in range(3))
        print(
            f"query, start to answer of a point look-up: {start:.2f} s, memory {most(resource.RUSAGE_CHILDREN)} (largest child)"
        )
        dataset = Dataset(default_union=True)
        slow = min((rdflib_load(each, file) for each in (Dataset(default_union=True), dataset)), key=lambda each: each.cpu)
        print(f"load   rdflib {slow}\n       memory {fast} {slow.cpu / fast.cpu:>7.1f} times")
        print(f"       folder {disk} {slow.cpu / disk.cpu:>7.1f} times", flush=True)
        ratios: list[float] = []
        stopped: list[str] = []
        for name, text in QUERIES.items():
            expected = store.query(text)
            theirs = cost(lambda text=text, expected=expected: answer(dataset, text, expected, stopped))
            ratios.append(theirs.cpu / ours[name].cpu)
            mark = ">" if text in stopped else " "
            print(f"{name:<24} rdflib {mark}{theirs}   ours {ours[name]} {ratios[-1]:>7.1f} times", flush=True)
        print(
            f"geometric mean: {math.exp(sum(map(math.log, ratios)) / len(ratios)):.1f} times; rdflib's memory {most(resource.RUSAGE_SELF)}"
        )


def write(count: int, file: str) -> None:
    """Write the made-up graph and the vocabulary as N-Quads; in a process of its own, so that its memory is not counted."""
    ox.serialize(chain(vocabulary(), synthetic(count)), file, format=ox.RdfFormat.N_QUADS)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
