"""The few functions of `import graph`. What is heavy is imported by the function that needs it."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from graph.errors import InputError, UsageError
from graph.model import MIN_CONFIDENCE

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    import networkx as nx
    from rdflib import Dataset

    from graph.model import Document
    from graph.page.notebook import Picture
    from graph.rdf.terms import Term
    from graph.store import Answer, Store, Table

__all__ = ["add", "ask", "build", "document", "export", "open_graph", "query", "read", "render", "show", "to_networkx"]


def read(
    *sources: str | Path,
    input_format: str | None = None,
    encoding: str = "utf-8",
    published: date | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Iterator[Document]:
    """Yield the documents of files, folders, `-` for standard input, and http(s) URLs.

    `published`, `title` and `url` are for texts that do not say so themselves. Raises InputError for what cannot be read.
    """
    from graph.reading.read import Failure
    from graph.reading.read import read as read_source

    for source in sources:
        for item in read_source(
            str(source), input_format=input_format, encoding=encoding, published=published, title=title, url=url
        ):
            if isinstance(item, Failure):
                message = f"{item.source}: {item.reason}"
                raise InputError(message)
            yield item


def document(text: str, *, name: str = "text", published: date | None = None, title: str | None = None) -> Document:
    """Return a document with this text.

    >>> pact = document("Norway and Chile signed a pact.", title="A pact")
    >>> pact.title, pact.key
    ('A pact', '9a99757d1c90')
    """
    from graph.model import Document

    return Document(name, text, title=title, published=published)


def build(
    documents: Iterable[Document],
    *,
    model: str | None = None,
    recognizers: Iterable[str] = ("standard",),
    extractors: Iterable[str] = ("standard",),
    links: str | Path | None = None,
    jobs: int = 1,
    min_confidence: float = MIN_CONFIDENCE,
    plain_events: bool = False,
) -> Dataset:
    """Return the graph of these documents.

    Its default graph has entities, plain edges, publications and the run; each publication has a named graph with its
    situations, claims, mentions and sums. `recognizers` and `extractors` name what reads the texts, in `jobs` processes; `links`
    is a CSV table of your own identifiers (label, wikidata, class). Claims of less confidence than `min_confidence` (0 to 1;
    what is asserted: one and a half times that) are left out, and so are events of verbs that no table knows unless
    `plain_events` are asked for. What is skipped or in doubt is a Python warning each.

    Raises InputError when no document can be read, UsageError for a name that cannot be had or a number out of its range.
    """
    from graph.corpus.build import build_graph
    from graph.corpus.links import read_links
    from graph.extract.registry import Parts
    from graph.language.pipeline import DEFAULT_MODEL
    from graph.rdf.terms import to_dataset

    if jobs < 1:
        message = f"jobs is a number of processes, not {jobs}"
        raise UsageError(message)
    if not 0 <= min_confidence <= 1:
        message = f"min_confidence is between 0 and 1, not {min_confidence}"
        raise UsageError(message)
    table = read_links(links) if links is not None else ()
    parts = Parts(tuple(recognizers), tuple(extractors))
    built = build_graph(
        documents,
        model or DEFAULT_MODEL,
        parts=parts,
        links=table,
        jobs=jobs,
        min_confidence=min_confidence,
        plain_events=plain_events,
    )
    for said in (*built.summary.warnings, *(f"{part['source']}: {part['reason']}" for part in built.summary.skipped)):
        warnings.warn(said, stacklevel=2)
    return to_dataset(built.quads)


def add(dataset: Dataset, location: str | Path, *, texts: Mapping[str, str] | None = None) -> None:
    """Add a graph to the store folder or the SPARQL endpoint at a location. `texts` by the IRI of their publication.

    Raises OutputError where it cannot be written.
    """
    from graph.rdf.terms import quads_of
    from graph.store.add import add as put

    put(str(location), quads_of(dataset), texts or {})


def open_graph(location: str | Path) -> Dataset:
    """Return the graph in a file, in a folder that `newsgraph build` wrote, in a store folder, or at the URL of an endpoint."""
    from graph.store import open_store

    return open_store(location).dataset()


def query(graph: Dataset | str | Path, text: str, bindings: Mapping[str, Term] | None = None) -> Answer:
    """Return the answer to a SPARQL query, or to a named question, over the union of all graphs and the vocabulary.

    `graph` is a Dataset, or the place of a graph: a file, a folder, or the URL of an endpoint. `bindings` give values to
    variables. A SELECT query gives a Table, CONSTRUCT and DESCRIBE quads, ASK a bool.
    """
    from graph.store.questions import question, questions

    return _store(graph).query(question(text).text if text in questions() else text, bindings)


def _store(graph: Dataset | str | Path) -> Store:
    """Return a Dataset, or what lies at a place, as a store."""
    from rdflib import Dataset

    from graph.rdf.terms import quads_of
    from graph.store import MemoryStore, open_store

    return MemoryStore(quads_of(graph)) if isinstance(graph, Dataset) else open_store(graph)


def ask(
    graph: Dataset | str | Path,
    name: str,
    *,
    status: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    min_confidence: float | None = None,
    **values: object,
) -> Table:
    """Return the answer to a named question, with status, speaker, date, amount and sentence of each claim in it.

    `values` are those of the question's parameters, a thing by its name; a name that is a word of Python ends in `_`, such as
    `with_`. The rows as Python values: `ask(...).values()`, as a pandas DataFrame: `ask(...).frame()`; a notebook shows a table.

    >>> import graph
    >>> dataset = graph.build([graph.document("President Ana Ruiz met Lee Chang in Oslo on 3 May 2021.")])
    >>> rows = graph.ask(dataset, "who-meets-whom", of="Ana Ruiz", with_="Lee Chang", since="2021").values()
    >>> [(row["with"], row["where"], row["status"], row["date"]) for row in rows]
    [('Lee Chang', 'Oslo', 'asserted', '2021-05-03')]
    """
    from graph.store.ask import Limits
    from graph.store.ask import ask as put
    from graph.store.questions import question

    given = {key.rstrip("_").replace("_", "-"): str(value) for key, value in values.items()}
    statuses = (status,) if isinstance(status, str) else tuple(status)
    return put(_store(graph), question(name), given, Limits(statuses, since, until, min_confidence)).table


def to_networkx(dataset: Dataset) -> nx.MultiDiGraph[str]:
    """Return the network of a graph: things as nodes, one edge for each pair of ends of each claim, strings and numbers on both.

    >>> import graph
    >>> dataset = graph.build([graph.document("Ana Ruiz met Lee Chang in Oslo.")])
    >>> [(data["label"], data["status"]) for _, _, data in graph.to_networkx(dataset).edges(data=True)]
    [('meets', 'asserted')]
    """
    from graph.network.export import flatten
    from graph.network.project import project

    return flatten(project(dataset))


def show(dataset: Dataset, *, title: str = "graph", texts: Mapping[str, str] | None = None) -> Picture:
    """Return a graph that shows itself in a notebook: its page, in a frame.

    >>> import graph
    >>> picture = graph.show(graph.build([graph.document("Ana Ruiz met Lee Chang in Oslo.")]))
    >>> picture._repr_html_().startswith("<iframe")
    True
    """
    from graph.page.notebook import Picture

    return Picture(render(dataset, title=title, texts=texts))


def export(dataset: Dataset, format_name: str) -> bytes:
    """Return the graph as `turtle`, `json-ld`, `trig`, `n-quads`, `n-triples`, `rdf-xml`, `graphml`, `gexf`, `csv` or `jsonl`.

    The vocabulary is not in it. `csv` and `jsonl` have one row a claim.
    """
    from graph.network.export import write_network
    from graph.rdf.claims import claims_csv, claims_jsonl
    from graph.rdf.facts import Facts
    from graph.rdf.ontology import vocabulary
    from graph.rdf.serialize import serialize
    from graph.rdf.terms import in_order, quads_of

    if format_name in ("graphml", "gexf"):
        return write_network(dataset, format_name)
    known = set(vocabulary())  # a store on disk has it beside the graph
    quads = in_order([quad for quad in quads_of(dataset) if quad not in known])
    if format_name == "csv":
        return claims_csv(Facts(quads))
    if format_name == "jsonl":
        return claims_jsonl(Facts(quads))
    return serialize(quads, format_name)


def render(dataset: Dataset, *, title: str, texts: Mapping[str, str] | None = None) -> str:
    """Return the page of a graph: one HTML file that opens offline. `texts` by the IRI of their publication."""
    from graph.page.render import render_page

    return render_page(dataset, title=title, texts=texts)
