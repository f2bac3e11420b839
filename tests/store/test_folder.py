"""Stores on disk: generations, one writer, and what a killed process leaves behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from graph.errors import OutputError, QueryError, StoreError, UsageError
from graph.rdf.describe import describe_all
from graph.rdf.iris import publication_iri
from graph.rdf.ontology import ontology
from graph.rdf.serialize import serialize
from graph.rdf.terms import Quads
from graph.rdf.validate import validate
from graph.store import MemoryStore, open_store
from graph.store.ask import ask
from graph.store.folder import FolderStore, add_to_folder, write_generation
from graph.store.process import run_query
from graph.store.questions import question
from graph.store.update import update_store
from tests.rdf.invented import TEXT, anything, visit

ROOT = Path(__file__).parents[2]
QUADS = describe_all([visit()], "none").quads
OTHER = describe_all([anything(5, size=20)], "none").quads
NAMES = "SELECT ?name WHERE { ?person a ng:Person ; skos:prefLabel ?name } ORDER BY ?name"


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    """A store on disk holds the graph as it was written, its texts, and answers as a graph in memory does."""
    add_to_folder(tmp_path / "kg", QUADS, {publication_iri(visit().document.key): TEXT})
    store = open_store(tmp_path / "kg")
    assert isinstance(store, FolderStore)
    assert store.quads() == QUADS
    assert list(store.texts().values()) == [TEXT]
    assert validate(store.quads()).conforms
    assert len(store.query(NAMES).rows) == 3  # type: ignore[union-attr]
    assert len(ask(store, question("who-meets-whom"), {"of": "Ana Ruiz"}).table.rows) == 1
    assert len(store.dataset()) > len(QUADS)


def test_a_second_build_adds_and_replaces(tmp_path: Path) -> None:
    """Another publication is added; the same one again changes nothing, and no plain edge stays without its claim."""
    kg = tmp_path / "kg"
    for quads in (QUADS, OTHER, QUADS):
        add_to_folder(kg, quads, {})
    assert set(open_store(kg).quads()) == set(QUADS) | set(OTHER)
    fewer = Quads(quad for quad in QUADS if quad.predicate.value not in ontology().claimed and "/claim/" not in str(quad.subject))
    add_to_folder(kg, fewer, {})
    assert not ask(open_store(kg), question("audit-plain-edges")).table.rows
    assert not open_store(kg).query("ASK { ?x ng:meets <https://w3id.org/newsgraph/id/person/ana-ruiz> }")


def test_readers_keep_the_last_finished_generation(tmp_path: Path) -> None:
    """While a new generation is written, and after it failed, readers see the old one."""
    kg = tmp_path / "kg"
    add_to_folder(kg, QUADS, {})
    reader = open_store(kg)

    def fail(engine: ox.Store, _: Path) -> None:
        engine.clear()
        assert open_store(kg).quads() == QUADS
        message = "disk full"
        raise OSError(message)

    with pytest.raises(OutputError, match="disk full"):
        write_generation(kg, fail)
    assert reader.query(NAMES).rows  # type: ignore[union-attr]
    assert open_store(kg).quads() == QUADS


def test_a_second_writer_is_told_so(tmp_path: Path) -> None:
    """Two processes cannot write to one store at once: the second gets one clear line."""
    kg = tmp_path / "kg"

    def second(engine: ox.Store, _: Path) -> None:
        with pytest.raises(OutputError, match="another process is writing"):
            add_to_folder(kg, QUADS, {})

    write_generation(kg, second)


def test_a_killed_writer_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    """Kill -9 in the middle of writing: readers see the old graph, and the next build clears up and completes."""
    kg = tmp_path / "kg"
    add_to_folder(kg, QUADS, {})
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom graph.store.folder import write_generation\n"
        "def slow(engine, _):\n    engine.clear(); engine.flush(); Path(sys.argv[2]).touch(); time.sleep(60)\n"
        "write_generation(Path(sys.argv[1]), slow)"
    )
    started = tmp_path / "started"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(kg), str(started)], env=os.environ | {"PYTHONPATH": str(ROOT)}
    ) as process:
        for _ in range(200):
            if started.exists():
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    assert started.exists()
    assert open_store(kg).quads() == QUADS
    add_to_folder(kg, OTHER, {})
    assert set(open_store(kg).quads()) == set(QUADS) | set(OTHER)
    assert len(list(kg.glob("generation-*"))) == 2


def test_folders_of_something_else(tmp_path: Path) -> None:
    """A folder with other things in it is left alone; a damaged store says so."""
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(OutputError, match="something else"):
        add_to_folder(tmp_path, QUADS, {})
    add_to_folder(tmp_path / "kg", QUADS, {})
    (tmp_path / "kg" / "newsgraph-store.json").write_text("{}")
    with pytest.raises(StoreError, match="damaged"):
        open_store(tmp_path / "kg")
    add_to_folder(tmp_path / "kg2", QUADS, {})
    for name in (path for path in (tmp_path / "kg2" / "generation-1" / "graph").iterdir() if path.suffix == ".sst"):
        name.write_text("no table")
    with pytest.raises(StoreError, match="the store is damaged"):
        open_store(tmp_path / "kg2").query(NAMES)
    shutil.rmtree(tmp_path / "kg2" / "generation-1" / "graph")
    with pytest.raises(StoreError, match="graph is missing"):
        add_to_folder(tmp_path / "kg2", OTHER, {})


def test_updates_only_where_asked_for(tmp_path: Path) -> None:
    """An update gives a new generation; one that would fetch is refused, and so is one of a graph file."""
    kg = tmp_path / "kg"
    add_to_folder(kg, QUADS, {})
    update_store(str(kg), 'INSERT DATA { <urn:x> rdfs:label "x" }')
    assert open_store(kg).query("ASK { <urn:x> ?p ?o }")
    for text in (
        "LOAD <http://127.0.0.1:9/>",
        "INSERT { ?s ?p ?o } WHERE { FILTER(true)SERVICE<http://127.0.0.1:9/>{?s ?p ?o} }",
    ):
        with pytest.raises(QueryError, match="refused"):
            update_store(str(kg), text)
    with pytest.raises(QueryError, match="line 1"):
        open_store(kg).query("INSERT DATA { <urn:x> <urn:x> <urn:x> }")
    with pytest.raises(UsageError, match="no store that can be changed"):
        update_store(str(tmp_path), "CLEAR ALL")


def test_queries_in_a_process_of_their_own(tmp_path: Path) -> None:
    """Rows, graphs and truth come back from the process; a query that takes too long is stopped; a limit cuts."""
    kg = tmp_path / "kg"
    add_to_folder(kg, QUADS, {})
    assert run_query(str(kg), NAMES) == open_store(kg).query(NAMES)
    assert len(run_query(str(kg), NAMES, limit=2).rows) == 2  # type: ignore[union-attr]
    assert run_query(str(kg), "ASK { ?x a ng:Meeting }") is True
    assert len(run_query(str(kg), "CONSTRUCT { ?a ng:meets ?b } WHERE { ?a ng:meets ?b }")) == 2  # type: ignore[arg-type]
    with pytest.raises(QueryError, match=r"more than 0\.5 seconds"):
        run_query(str(kg), "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", timeout=0.5)
    with pytest.raises(StoreError, match="no such file"):
        run_query(str(tmp_path / "nowhere"), NAMES)
    with pytest.raises(QueryError, match="did you mean ng:demandsFrom"):
        run_query(str(kg), "SELECT * { ?x ng:demandFrom ?y }")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system cannot end a process with its parent")
def test_a_query_ends_with_the_process_that_asked(tmp_path: Path) -> None:
    """When the process that waits for an answer is killed, the one that looks for it does not go on."""
    add_to_folder(tmp_path / "kg", QUADS, {})
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    code = f"from graph.store.process import run_query\nrun_query({str(tmp_path / 'kg')!r}, {query!r})"
    with subprocess.Popen([sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": str(ROOT)}) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        worker = _soon(lambda: children.read_text().split())[0]
        _soon(lambda: "pyoxigraph" in Path(f"/proc/{worker}/maps").read_text())
        time.sleep(0.5)
        process.kill()
    _soon(lambda: not Path(f"/proc/{worker}").exists() or " Z " in Path(f"/proc/{worker}/stat").read_text())


def _soon(happens: Callable[[], Any]) -> Any:
    """Wait until something happens, for some seconds, and return it."""
    for _ in range(200):
        if found := happens():
            return found
        time.sleep(0.05)
    pytest.fail("it did not happen")


def test_a_sum_in_several_publications_counts_once(tmp_path: Path) -> None:
    """Two publications that name the same sum share it: over the union it is one, in each store, and both graphs keep it."""
    other = replace(visit(), document=replace(visit().document, text=TEXT.replace("Bergen on", "Bergen in"), title="Again"))
    both = describe_all([visit(), other], "none").quads
    for analysis in (visit(), other):
        add_to_folder(tmp_path / "kg", describe_all([analysis], "none").quads, {})
    (tmp_path / "both.trig").write_bytes(serialize(both, "trig"))
    total = "SELECT (SUM(?most) AS ?sum) (COUNT(*) AS ?n) { ?x ng:amount ?m . ?m schema:maxValue ?most ; schema:currency 'NOK' }"
    for store in (open_store(tmp_path / "kg"), MemoryStore(both), open_store(tmp_path / "both.trig")):
        assert store.query(total).values() == [{"sum": 40_000_000, "n": 2}]  # type: ignore[union-attr]
    inside = [quad for quad in open_store(tmp_path / "kg").quads() if "/amount/" in str(quad.subject)]
    assert inside == [quad for quad in both if "/amount/" in str(quad.subject)]
    add_to_folder(tmp_path / "kg", Quads(), {})
    assert [quad for quad in open_store(tmp_path / "kg").quads() if "/amount/" in str(quad.subject)] == inside
