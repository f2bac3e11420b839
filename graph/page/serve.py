"""Serve: a read-only SPARQL 1.1 Protocol endpoint over a store, with the page of the graph and a small query form.

    /          the form          /page      the page of the graph
    /sparql    queries by GET and POST; updates are refused, and so is another dataset than the union of all graphs

Each query runs in a process of its own, with limits on time, memory and rows; so many at once, and no more.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit

from graph.errors import NewsgraphError, QueryError
from graph.rdf.terms import Quads
from graph.store.answers import Answer, write_answer
from graph.store.process import run_query

__all__ = ["Endpoint", "Limits", "make_server"]

_ROW_TYPES = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
_GRAPH_TYPES = {
    "text/turtle": "turtle",
    "application/n-triples": "n-triples",
    "application/ld+json": "json-ld",
    "application/rdf+xml": "rdf-xml",
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'"
_FORM = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>newsgraph: query</title>
<style>body{font:1rem system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}textarea{width:100%;height:16rem;font:.9rem monospace}
button{font:inherit;padding:.4rem 1rem}</style></head><body><h1>Query</h1>
<p><a href="/page">The page of this graph</a>. Prefixes of the vocabulary need no declaration. The endpoint is <code>/sparql</code>.</p>
<form action="/sparql" method="get"><p><label for="query">SPARQL</label><br><textarea id="query" name="query" spellcheck="false">
SELECT ?name WHERE { ?x a ng:Person ; skos:prefLabel ?name } ORDER BY ?name</textarea></p>
<p><label for="format">Answer as</label> <select id="format" name="format"><option>table</option><option>csv</option><option>json</option>
<option>turtle</option></select> <button>Ask</button></p></form></body></html>
"""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost: seconds, rows, bytes of its body; and how many queries run at once."""

    seconds: float = 30.0
    rows: int = 10_000
    body: int = 100_000
    at_once: int = 4


class Endpoint:
    """A store that is served."""

    def __init__(self, location: str, render: Callable[[], str], *, limits: Limits | None = None, cors: bool = False) -> None:
        self.location = location
        self.limits = limits or Limits()
        self.cors = cors
        self.turns = threading.BoundedSemaphore(self.limits.at_once)
        self._render = render

    @cached_property
    def page(self) -> str:
        """The page of the graph, made when it is first asked for."""
        return self._render()

    def ask(self, query: str) -> Answer:
        """Return the answer to a query, within the limits."""
        return run_query(self.location, query, timeout=self.limits.seconds, limit=self.limits.rows)


def make_server(endpoint: Endpoint, host: str, port: int) -> ThreadingHTTPServer:
    """Return a server that is bound and waits to be started."""

    class Handler(_Handler):
        served = endpoint

    server = ThreadingHTTPServer((host, port), Handler)
    server.daemon_threads = True
    return server


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    served: Endpoint
    server_version = "newsgraph"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        """Answer a form, a page or a query."""
        address = urlsplit(self.path)
        if not self._may_ask():
            return
        if address.path == "/":
            self._send(HTTPStatus.OK, "text/html", _FORM, policy=_POLICY)
        elif address.path == "/page":
            self._send(HTTPStatus.OK, "text/html", self.served.page)
        elif address.path == "/sparql":
            self._query(parse_qs(address.query))
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", "no such address\n")

    def do_OPTIONS(self) -> None:
        """Tell a browser that scripts of other sites may ask, if they may."""
        if self.served.cors:
            self._send(HTTPStatus.NO_CONTENT, "text/plain", "", more={"Access-Control-Allow-Headers": "Content-Type, Accept"})
        else:
            self._send(HTTPStatus.METHOD_NOT_ALLOWED, "text/plain", "scripts of other sites may not ask\n")

    def do_POST(self) -> None:
        """Answer a query in the body."""
        if not self._may_ask():
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdigit():
            self._send(HTTPStatus.LENGTH_REQUIRED, "text/plain", "a length is required\n")
            return
        if int(length) > self.served.limits.body:
            self.close_connection = True
            self._send(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "text/plain", "the query is too long\n")
            return
        body = self.rfile.read(int(length)).decode("utf-8", "replace")
        kind = self.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        address = urlsplit(self.path)
        if address.path != "/sparql":
            self._send(HTTPStatus.NOT_FOUND, "text/plain", "no such address\n")
        elif kind == "application/sparql-query":
            self._query(parse_qs(address.query) | {"query": [body]})
        elif kind == "application/x-www-form-urlencoded":
            self._query(parse_qs(body))
        elif kind == "application/sparql-update":
            self._send(HTTPStatus.FORBIDDEN, "text/plain", "this endpoint is read-only\n")
        else:
            self._send(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "text/plain", "send application/sparql-query or a form\n")

    def _may_ask(self) -> bool:
        """Tell whether the request is meant for this server: a page elsewhere must not reach it under a name of its own."""
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        bound = self.connection.getsockname()[0]
        if bound.startswith("127.") and host not in ("localhost", "127.0.0.1", bound):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", "not the name of this server\n")
            return False
        return True

    def _query(self, given: dict[str, list[str]]) -> None:
        """Answer a query of the protocol."""
        if "update" in given:
            self._send(HTTPStatus.FORBIDDEN, "text/plain", "this endpoint is read-only\n")
            return
        if len(given.get("query", ())) != 1:
            self._send(HTTPStatus.BAD_REQUEST, "text/plain", "one query is needed\n")
            return
        if given.keys() & {"default-graph-uri", "named-graph-uri"}:
            self._send(HTTPStatus.BAD_REQUEST, "text/plain", "the dataset is the union of all graphs; name others with GRAPH\n")
            return
        if not self.served.turns.acquire(blocking=False):
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, "text/plain", "too many queries at once; try again\n")
            return
        try:
            answer = self.served.ask(given["query"][0])
            kind, name = self._format(answer, given.get("format", [""])[0])
            self._send(HTTPStatus.OK, kind, write_answer(answer, name))
        except QueryError as fault:
            self._send(HTTPStatus.BAD_REQUEST, "text/plain", f"{fault}\n")
        except NewsgraphError as fault:
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain", f"{fault}\n")
        finally:
            self.served.turns.release()

    def _format(self, answer: Answer, wanted: str) -> tuple[str, str]:
        """Return media type and name of the form of an answer: as the request says, else as it accepts, else JSON or Turtle."""
        types = _GRAPH_TYPES if isinstance(answer, Quads) else _ROW_TYPES
        by_name = {name: kind for kind, name in reversed(types.items())}
        if wanted in by_name:
            return by_name[wanted], wanted
        if wanted == "table" and not isinstance(answer, Quads):
            return "text/plain", "table"
        accepted = [part.partition(";")[0].strip() for part in self.headers.get("Accept", "").split(",")]
        kind = next((kind for kind in accepted if kind in types), next(iter(types)))
        if isinstance(answer, bool) and types[kind] not in ("json", "xml"):
            kind = next(iter(types))
        return kind, types[kind]

    def _send(
        self, status: HTTPStatus, kind: str, text: str, *, policy: str = "", more: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Send a reply."""
        body = text.encode("utf-8", "replace")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        for name, value in more.items():
            self.send_header(name, value)
        if self.served.cors:
            self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the signature is that of the library
        """Say nothing of each request."""
