"""The endpoint: the SPARQL protocol, its refusals and its limits, over a real socket on loopback."""

# ruff: noqa: S310 - all addresses are those of our own server

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

from graph.page.serve import Endpoint, Limits, make_server
from graph.rdf.describe import describe_all
from graph.rdf.serialize import serialize
from tests.rdf.invented import visit

NAMES = "SELECT ?name WHERE { ?person a ng:Person ; skos:prefLabel ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server."""
    path = tmp_path_factory.mktemp("served") / "graph.trig"
    path.write_bytes(serialize(describe_all([visit()], "none").quads, "trig"))
    server = make_server(Endpoint(str(path), lambda: "<!doctype html>page", limits=Limits(5.0, 2, 500)), "127.0.0.1", 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def get(url: str, data: bytes | None = None, **headers: str) -> tuple[int, str, dict[str, str]]:
    """Return status, body and headers of a reply."""
    request = Request(url, data, {name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urlopen(request, timeout=20) as reply:
            return reply.status, reply.read().decode(), dict(reply.headers)
    except HTTPError as fault:
        with fault:
            return fault.code, fault.read().decode(), dict(fault.headers)


def test_queries_by_get_and_post(url: str) -> None:
    """The protocol's three ways to put a query give the same rows, in the form that is accepted, no more than the limit."""
    asked = urlencode({"query": NAMES})
    status, body, headers = get(f"{url}/sparql?{asked}")
    assert status == 200
    assert len(json.loads(body)["results"]["bindings"]) == 2
    assert "Access-Control-Allow-Origin" not in headers
    assert get(f"{url}/sparql", asked.encode(), Content_Type="application/x-www-form-urlencoded")[1] == body
    assert get(f"{url}/sparql", NAMES.encode(), Content_Type="application/sparql-query")[1] == body
    assert get(f"{url}/sparql?{asked}", Accept="text/csv")[1] == "name\r\nAna Ruiz\r\nIda Berg\r\n"
    graph = urlencode({"query": "CONSTRUCT { ?a ng:meets ?b } WHERE { ?a ng:meets ?b }"})
    assert get(f"{url}/sparql?{graph}", Accept="text/turtle")[2]["Content-Type"].startswith("text/turtle")


@pytest.mark.parametrize(
    ("path", "body", "kind", "code"),
    [
        ("/sparql", b"CLEAR ALL", "application/sparql-update", 403),
        ("/sparql", b"update=CLEAR+ALL", "application/x-www-form-urlencoded", 403),
        ("/sparql", b"x" * 501, "application/sparql-query", 413),
        ("/sparql", b"SELECT * {", "application/sparql-query", 400),
        ("/sparql", b"SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "application/sparql-query", 400),
        ("/sparql", b"x", "text/plain", 415),
        ("/sparql?x=1", None, "", 400),
        ("/sparql?query=ASK+%7B%7D&default-graph-uri=urn:x", None, "", 400),
        ("/else", None, "", 404),
    ],
)
def test_refusals(url: str, path: str, body: bytes | None, kind: str, code: int) -> None:
    """Updates, long bodies, bad queries, calls of other services and unknown addresses are refused."""
    assert get(url + path, body, Content_Type=kind)[0] == code


def test_form_and_page(url: str) -> None:
    """The form and the page are there; a request under a foreign name is not answered."""
    assert "<textarea" in get(url)[1]
    assert get(f"{url}/page")[1] == "<!doctype html>page"
    assert get(url, Host="evil.example")[0] == 421


def test_scripts_of_other_sites_only_where_asked(url: str, tmp_path: Path) -> None:
    """What a browser asks before a script of another site may send a query is granted with --cors alone."""
    assert options(f"{url}/sparql")[0] == 405
    path = tmp_path / "graph.trig"
    path.write_bytes(serialize(describe_all([visit()], "none").quads, "trig"))
    with make_server(Endpoint(str(path), lambda: "", cors=True), "127.0.0.1", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        status, headers = options(f"http://127.0.0.1:{server.server_address[1]}/sparql")
        server.shutdown()
    assert status == 204
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "Content-Type" in headers["Access-Control-Allow-Headers"]


def options(url: str) -> tuple[int, dict[str, str]]:
    """Return status and headers of the reply to OPTIONS."""
    try:
        with urlopen(Request(url, method="OPTIONS"), timeout=20) as reply:
            return reply.status, dict(reply.headers)
    except HTTPError as fault:
        with fault:
            return fault.code, dict(fault.headers)
