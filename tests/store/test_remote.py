"""Endpoints: a real `oxigraph` server on loopback, also one that is killed in the middle."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.errors import NewsgraphError, QueryError, StoreError
from graph.rdf.describe import describe_all
from graph.rdf.terms import in_order
from graph.rdf.validate import validate
from graph.store import open_store
from graph.store.ask import ask
from graph.store.folder import add_to_folder
from graph.store.merge import publications_apart
from graph.store.questions import question
from graph.store.remote import RemoteStore
from tests.rdf.invented import anything, visit
from tests.store.test_identity import ANA, ONE, TWO, replaced, text

QUADS = describe_all([visit(), anything(7, size=20), anything(8, size=20)], "none").quads
ALONE = describe_all([visit()], "none").quads

Start = Callable[[], tuple[str, "subprocess.Popen[bytes]"]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts a server on one and the same folder and port, and gives its address and process."""
    program = Path(sys.executable).parent / "oxigraph"
    if not program.exists():
        pytest.skip("the oxigraph server is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running: list[subprocess.Popen[bytes]] = []

    def run() -> tuple[str, subprocess.Popen[bytes]]:
        arguments = [str(program), "serve", "--location", str(tmp_path / "served"), "--bind", f"127.0.0.1:{port}"]
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        running.append(process)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
            except OSError:
                time.sleep(0.05)
            else:
                break
        return f"http://127.0.0.1:{port}", process

    yield run
    for process in running:
        process.terminate()
        process.wait()


def test_build_query_export(start: Start) -> None:
    """What is sent comes back whole and valid; queries see the union of all graphs and the class tree."""
    url, _ = start()
    RemoteStore(url).add(ALONE)
    RemoteStore(url).add(ALONE)
    store = open_store(url)
    assert store.quads() == ALONE
    assert validate(store.quads()).conforms
    assert store.query("ASK { ?claim ng:content/a/rdfs:subClassOf+ ng:Event }") is True
    assert len(ask(store, question("who-meets-whom"), {"of": "Ana Ruiz"}).table.rows) == 1
    assert len(store.query("CONSTRUCT { ?a ng:meets ?b } WHERE { ?a ng:meets ?b }", limit=1)) == 1  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="refuses"):
        store.query("SELECT * {")


def test_builds_one_after_the_other(start: Start, tmp_path: Path) -> None:
    """An endpoint holds after several builds what a folder holds: who is who, and nothing of what was replaced."""
    url, _ = start()
    first, second = replaced(ONE, wikidata="Q1"), replaced(TWO, wikidata="Q2")
    for analysis in (first, second, first, text(ONE.document.text, ANA, title="New"), second):
        quads = describe_all([analysis], "none").quads
        RemoteStore(url).add(quads)
        add_to_folder(tmp_path / "kg", quads, {})
        assert open_store(url).quads() == open_store(tmp_path / "kg").quads()
    assert validate(open_store(url).quads()).conforms


def test_parts_are_whole() -> None:
    """The parts of a graph are the graph, and each part alone keeps the shapes."""
    parts = [part for _, part in publications_apart(QUADS)]
    assert len(parts) == 3
    together = in_order(quad for part in parts for quad in part)
    missing = set(QUADS) - set(together)
    assert not {quad for quad in missing if "/publication/" in str(quad.subject)}
    assert not [quad for quad in missing if "ontology#" in quad.predicate.value]
    assert all(validate(part).conforms for part in parts)


def test_a_server_killed_in_the_middle(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clear error; what arrived is whole publications; the rerun completes."""
    monkeypatch.setattr("graph.store.remote._WAIT", 0.01)
    url, process = start()
    store = RemoteStore(url)
    send = RemoteStore.update
    sent: list[str] = []

    def update(self: RemoteStore, text: str) -> None:
        if len(sent) == 1:
            process.kill()
            process.wait()
        send(self, text)
        sent.append(text)

    monkeypatch.setattr(RemoteStore, "update", update)
    with pytest.raises(NewsgraphError, match=r"cannot be reached.*run it again"):
        store.add(QUADS)
    monkeypatch.setattr(RemoteStore, "update", send)
    start()
    parts = [part for _, part in publications_apart(QUADS)]
    assert store.quads() == parts[0]
    store.add(QUADS)
    assert store.quads() == in_order(quad for part in parts for quad in part)


def test_nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """An endpoint out of reach is an error that names it, without the password."""
    monkeypatch.setattr("graph.store.remote._WAIT", 0.01)
    with pytest.raises(StoreError, match=r"http://127\.0\.0\.1:9 cannot be reached") as caught:
        RemoteStore("http://me:secret@127.0.0.1:9").query("ASK {}")
    assert "secret" not in str(caught.value)


def test_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """User and password come from the address or the environment; a token comes before both."""
    assert RemoteStore("http://me:secret@127.0.0.1:9")._headers == {"Authorization": "Basic bWU6c2VjcmV0"}
    monkeypatch.setenv("NEWSGRAPH_STORE_USER", "me")
    monkeypatch.setenv("NEWSGRAPH_STORE_PASSWORD", "secret")
    assert RemoteStore("http://127.0.0.1:9")._headers == {"Authorization": "Basic bWU6c2VjcmV0"}
    monkeypatch.setenv("NEWSGRAPH_STORE_TOKEN", "abc")
    assert RemoteStore("http://127.0.0.1:9")._headers == {"Authorization": "Bearer abc"}
