"""Measure our stores against rdflib on a made-up graph: python tests/bench_store.py [QUADS]. It prints a table; see README."""

# ruff: noqa: T201 - a table is printed

from __future__ import annotations

import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset

from graph.rdf.ontology import vocabulary
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


def timed(act: Callable[[], object]) -> tuple[float, object]:
    """Return the seconds that an act took, and what it returned."""
    begin = time.perf_counter()
    result = act()
    return time.perf_counter() - begin, result


def main(count: int) -> None:
    """Print loads, queries and their geometric mean."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        quads = list(synthetic(count))
        raw = ox.serialize([*quads, *vocabulary()], format=ox.RdfFormat.N_QUADS) or b""
        (folder / "graph.nq").write_bytes(raw)
        memory = ox.Store()
        fast, _ = timed(lambda: memory.bulk_load(path=str(folder / "graph.nq"), format=ox.RdfFormat.N_QUADS))
        disk, _ = timed(lambda: add_to_folder(folder / "kg", quads, {}))
        print(
            f"{len(quads)} quads; ours at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB with the quads in Python"
        )
        store = FolderStore(folder / "kg")
        ours = {name: min(timed(lambda text=text: store.query(text))[0] for _ in range(2)) for name, text in QUERIES.items()}
        start, _ = timed(
            lambda: subprocess.run(
                [sys.executable, "-m", "graph", "query", QUERIES["point look-up"], "--store", str(folder / "kg")],
                check=True,
                capture_output=True,
            )
        )
        dataset = Dataset(default_union=True)
        slow, _ = timed(lambda: dataset.parse(data=raw, format="nquads"))
        print(
            f"load: rdflib {slow:.1f} s, memory {fast:.2f} s ({slow / fast:.1f} times), folder {disk:.2f} s ({slow / disk:.1f} times)"
        )
        print(f"query, start to answer: {start:.2f} s")
        prefixes = dict(PREFIXES)
        ratios = []
        for name, text in QUERIES.items():
            theirs, _ = timed(lambda text=text: list(dataset.query(text, initNs=prefixes)))
            ratios.append(theirs / ours[name])
            print(
                f"{name:<24} rdflib {theirs * 1000:>10.1f} ms   ours {ours[name] * 1000:>8.1f} ms   {ratios[-1]:>7.1f} times",
                flush=True,
            )
        print(f"geometric mean: {math.exp(sum(map(math.log, ratios)) / len(ratios)):.1f} times")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
