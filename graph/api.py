"""The few functions of `import graph`. What is heavy is imported by the function that needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from graph.errors import InputError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from rdflib import Dataset

    from graph.model import Document
    from graph.rdf.terms import Term
    from graph.store import Answer

__all__ = ["build", "document", "export", "open_graph", "query", "read", "render"]


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


def build(documents: Iterable[Document], *, model: str | None = None) -> Dataset:
    """Return the graph of these documents.

    Its default graph has entities, plain edges, publications and the run; each publication has a named graph with its
    situations, claims, mentions and sums.
    """
    from graph.corpus.build import build_graph
    from graph.language.pipeline import DEFAULT_MODEL
    from graph.rdf.terms import to_dataset

    return to_dataset(build_graph(documents, model or DEFAULT_MODEL).quads)


def open_graph(location: str | Path) -> Dataset:
    """Return the graph in a file, or in a folder that `newsgraph build` wrote."""
    from graph.store import open_store

    return open_store(location).dataset()


def query(dataset: Dataset, text: str, bindings: Mapping[str, Term] | None = None) -> Answer:
    """Return the answer to a SPARQL query, or to a named question, over the union of all graphs and the vocabulary.

    `bindings` give values to variables. A SELECT query gives a Table, CONSTRUCT and DESCRIBE quads, ASK a bool.
    """
    from graph.rdf.terms import quads_of
    from graph.store import MemoryStore
    from graph.store.questions import question, questions

    return MemoryStore(quads_of(dataset)).query(question(text).text if text in questions() else text, bindings)


def export(dataset: Dataset, format_name: str) -> bytes:
    """Return the graph as `turtle`, `json-ld`, `trig`, `n-quads`, `n-triples`, `rdf-xml`, `graphml`, `gexf`, `csv` or `jsonl`.

    The vocabulary is not in it. `csv` and `jsonl` have one row a claim.
    """
    from graph.network.export import write_network
    from graph.rdf.claims import claims_csv, claims_jsonl
    from graph.rdf.facts import Facts
    from graph.rdf.serialize import serialize
    from graph.rdf.terms import quads_of

    if format_name in ("graphml", "gexf"):
        return write_network(dataset, format_name)
    quads = quads_of(dataset)
    if format_name == "csv":
        return claims_csv(Facts(quads))
    if format_name == "jsonl":
        return claims_jsonl(Facts(quads))
    return serialize(quads, format_name)


def render(dataset: Dataset, *, title: str, texts: Mapping[str, str] | None = None) -> str:
    """Return the page of a graph: one HTML file that opens offline. `texts` by the IRI of their publication."""
    from graph.page.render import render_page

    return render_page(dataset, title=title, texts=texts)
