"""Remote: a SPARQL 1.1 endpoint as a store, by the SPARQL 1.1 Protocol and the Graph Store Protocol.

rdflib's SPARQLStore and SPARQLUpdateStore are not in between. As of 7.6 they open their connections without a time limit, take only
ASCII in a password, and lose what an endpoint refuses: a query by GET gives one ValueError for whatever was wrong, one by POST a tuple in
the place of a result. So time limits, tries, and the endpoint's own words, which this module gives, would all have to go around them.

    http://127.0.0.1:7878          queries go to /query, updates to /update, graphs to /store, as the `oxigraph` server has them
    NEWSGRAPH_STORE_USER, NEWSGRAPH_STORE_PASSWORD   for Basic authentication
    NEWSGRAPH_STORE_TOKEN                            for a bearer token

Queries are asked over the union of all graphs: `union-default-graph` in the address asks for it where it is not the endpoint's
own way. A publication is sent in one update, so that what has arrived is whole.
"""

from __future__ import annotations

import base64
import os
import time
from collections.abc import Callable, Iterable, Mapping
from http.client import HTTPException
from typing import TYPE_CHECKING, TypeVar
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
from urllib.request import Request, urlopen

import pyoxigraph as ox

from graph.errors import OutputError, QueryError, StoreError
from graph.rdf.ontology import vocabulary
from graph.rdf.terms import Quads, Term, in_order, to_dataset
from graph.store.answers import Answer, Table
from graph.store.engine import bind
from graph.store.identity import settle
from graph.store.layout import as_written, laid_out
from graph.store.merge import named_graphs, publications_apart, stored_names, unbacked_edges, what_leaves
from graph.store.safety import check_query, check_terms
from graph.vocab import PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset

# ruff: noqa: S310 - is_remote lets only http and https come here

__all__ = ["RemoteStore"]

_VOCABULARY = f"{PREFIXES['ng'].removesuffix('#')}"
_TRIES = 3
_WAIT = 0.5
_BUSY = frozenset({429, 502, 503, 504})
_Result = TypeVar("_Result")


class RemoteStore:
    """A SPARQL endpoint."""

    def __init__(self, url: str, *, timeout: float = 60.0) -> None:
        parts = urlsplit(url)
        host = parts.hostname or ""
        netloc = f"[{host}]" if ":" in host else host
        self._base = urlunsplit((parts.scheme, netloc + (f":{parts.port}" if parts.port else ""), parts.path.rstrip("/"), "", ""))
        for ending in ("/query", "/sparql"):
            self._base = self._base.removesuffix(ending)
        self._timeout = timeout
        self._headers = _credentials(parts.username, parts.password)

    def query(
        self,
        text: str,
        bindings: Mapping[str, Term] | None = None,
        *,
        allow_service: bool = False,
        limit: int | None = None,
    ) -> Answer:
        """Return the answer to a SPARQL query over the union of all graphs."""
        check_query(text, allow_service=allow_service)
        check_terms(text)
        head = "".join(f"PREFIX {prefix}: <{iri}> " for prefix, iri in PREFIXES.items())
        full = head + bind(text, bindings or {})
        return self._again(lambda: self._ask(full, limit))

    def _ask(self, text: str, limit: int | None) -> Answer:
        """Return what the endpoint answers."""
        accept = "application/sparql-results+json, application/n-triples;q=0.9"
        address = f"{self._base}/query?{urlencode({'union-default-graph': 'true'})}"
        raw, kind = self._send(Request(address, text.encode(), {"Content-Type": "application/sparql-query", "Accept": accept}))
        if "n-triples" in kind:
            return Quads(in_order(ox.parse(raw, format=ox.RdfFormat.N_TRIPLES))[:limit])
        found = ox.parse_query_results(raw, format=ox.QueryResultsFormat.JSON)
        if isinstance(found, ox.QueryBoolean):
            return bool(found)
        assert isinstance(found, ox.QuerySolutions)
        names = tuple(variable.value for variable in found.variables)
        return Table(names, tuple(tuple(row[name] for name in names) for row in found)[:limit])

    def quads(self) -> Quads:
        """Return all quads in order, without the vocabulary."""
        found = self.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
        assert isinstance(found, Table)
        names = [row[0].value for row in found.rows if row[0] is not None and row[0].value != _VOCABULARY]
        quads = list(self._graph(None))
        for name in names:
            quads += self._graph(name)
        return in_order(as_written(quads))

    def dataset(self) -> Dataset:
        """Return the graph as an rdflib Dataset, fetched whole."""
        return to_dataset(self.quads())

    def texts(self) -> Mapping[str, str]:
        """Return nothing: an endpoint holds no texts."""
        return {}

    def add(self, quads: Iterable[ox.Quad]) -> None:
        """Send a graph, publication by publication, each in one update. What was sent before is replaced."""
        self._put_vocabulary()
        coming = in_order(quads)
        leaving = what_leaves(self.query, named_graphs(coming))
        settled, gone = settle(coming, stored_names(self.query, leaving))
        rest = dict.fromkeys(leaving.subjects)
        for name, part in publications_apart(in_order(settled)):
            # what is described anew is first forgotten, once
            again = [iri for iri in dict.fromkeys(quad.subject.value for quad in part) if iri in rest]  # type: ignore[union-attr]
            self.update(_replacement(name, part, again))
            for iri in again:
                del rest[iri]
        if leaving.graphs:
            edges = unbacked_edges(self.query, leaving)
            self.update(" ;\n".join([*map(_forgotten, rest), _without([*(quad.triple for quad in gone), *edges])]))
        elif gone:
            self.update(_without([quad.triple for quad in gone]))

    def update(self, text: str) -> None:
        """Run a SPARQL update. Raises OutputError where the endpoint refuses it."""
        head = "".join(f"PREFIX {prefix}: <{iri}> " for prefix, iri in PREFIXES.items())
        request = Request(f"{self._base}/update", (head + text).encode(), {"Content-Type": "application/sparql-update"})
        self._again(lambda: self._send(request, writes=True), writes=True)

    def _put_vocabulary(self) -> None:
        """Put the vocabulary into a graph of its own, by the Graph Store Protocol."""
        body = ox.serialize(vocabulary(), format=ox.RdfFormat.N_TRIPLES) or b""
        address = f"{self._base}/store?graph={quote(_VOCABULARY, safe='')}"
        request = Request(address, body, {"Content-Type": "application/n-triples"}, method="PUT")
        self._again(lambda: self._send(request, writes=True), writes=True)

    def _graph(self, name: str | None) -> list[ox.Quad]:
        """Return the quads of a graph, by the Graph Store Protocol."""
        address = f"{self._base}/store?{'default' if name is None else 'graph=' + quote(name, safe='')}"
        raw, _ = self._again(lambda: self._send(Request(address, headers={"Accept": "application/n-triples"})))
        graph = ox.DefaultGraph() if name is None else ox.NamedNode(name)
        return [
            ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in ox.parse(raw, format=ox.RdfFormat.N_TRIPLES)
        ]

    def _send(self, request: Request, *, writes: bool = False) -> tuple[bytes, str]:
        """Return body and type of a reply. Raises the error that fits the refusal."""
        for name, value in self._headers.items():
            request.add_header(name, value)
        try:
            with urlopen(request, timeout=self._timeout) as reply:
                return reply.read(), reply.headers.get("Content-Type", "")
        except HTTPError as fault:
            if fault.code in _BUSY:
                raise
            said = " ".join(fault.read(400).decode("utf-8", "replace").split())
            message = f"{self._base} refuses ({fault.code} {fault.reason}): {said}"
            if fault.code in (401, 403):
                message = f"{self._base} refuses ({fault.code}): set NEWSGRAPH_STORE_TOKEN, or NEWSGRAPH_STORE_USER and _PASSWORD"
            kind = OutputError if writes else QueryError if fault.code == 400 else StoreError
            raise kind(message) from fault

    def _again(self, act: Callable[[], _Result], *, writes: bool = False) -> _Result:
        """Return what an act returns; it is tried again where the endpoint is busy or out of reach."""
        for number in range(_TRIES):
            try:
                return act()
            except (URLError, HTTPException, OSError) as fault:
                if number + 1 < _TRIES:
                    time.sleep(_WAIT * 2**number)
                    continue
                reason = getattr(fault, "reason", None) or fault
                sent = "; what was sent before is whole, run it again to complete it" if writes else ""
                message = f"{self._base} cannot be reached: {reason}{sent}"
                raise StoreError(message) from fault
        raise AssertionError  # the last try returns or raises


def _credentials(user: str | None, password: str | None) -> dict[str, str]:
    """Return the header that says who asks."""
    if token := os.environ.get("NEWSGRAPH_STORE_TOKEN"):
        return {"Authorization": f"Bearer {token}"}
    user = user or os.environ.get("NEWSGRAPH_STORE_USER")
    if not user:
        return {}
    password = password or os.environ.get("NEWSGRAPH_STORE_PASSWORD", "")
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


def _replacement(name: ox.NamedNode, part: Quads, again: Iterable[str]) -> str:
    """Return the update that puts a publication in the place of what was there of it, and of these subjects, before."""
    laid = list(laid_out(part))
    default = "\n".join(f"{quad.triple} ." for quad in laid if quad.graph_name != name)
    named = "\n".join(f"{quad.triple} ." for quad in laid if quad.graph_name == name)
    before = " ;\n".join([f"DROP SILENT GRAPH {name}", *map(_forgotten, again)])
    return f"{before} ;\nINSERT DATA {{\n{default}\nGRAPH {name} {{\n{named}\n}} }}"


def _forgotten(iri: str) -> str:
    """Return the update by which the default graph says nothing more about a subject."""
    return f"DELETE WHERE {{ {ox.NamedNode(iri)} ?p ?o }}"


def _without(triples: Iterable[ox.Triple]) -> str:
    """Return the update that removes triples of the default graph."""
    return "DELETE DATA {\n" + "\n".join(f"{triple} ." for triple in triples) + "\n}"
