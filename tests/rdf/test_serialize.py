"""Round trips through every format, read by two libraries, JSON-LD by three."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyld import jsonld
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from graph.errors import StoreError, UnknownNameError, UsageError
from graph.model import Analysis, Document
from graph.rdf.describe import describe_all
from graph.rdf.serialize import ENDINGS, read_quads, serialize, union
from graph.rdf.terms import in_order, quads_of, to_dataset

from .invented import anything, visit

QUADS = describe_all([visit(), anything(3, size=15)], "none").quads
WITH_GRAPHS = {".trig": "trig", ".nq": "nquads", ".jsonld": "json-ld"}
# rdflib warns about its own deprecated names while it reads a dataset
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")
WITHOUT = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_pyoxigraph_reads_what_was_written(ending: str, tmp_path: Path) -> None:
    """Every format gives back the same quads, or the same union where it has no graphs."""
    path = tmp_path / f"graph{ending}"
    path.write_bytes(serialize(QUADS, ENDINGS[ending]))
    assert read_quads(path) == (QUADS if ending in WITH_GRAPHS else union(QUADS))


@pytest.mark.parametrize("ending", WITH_GRAPHS)
def test_rdflib_reads_the_same_dataset(ending: str) -> None:
    """To rdflib they are: it finds the same triples in the same graphs."""
    read = Dataset()
    read.parse(data=serialize(QUADS, ENDINGS[ending]).decode(), format=WITH_GRAPHS[ending])
    written = to_dataset(QUADS)
    names = {graph.identifier for graph in written.graphs()} | {graph.identifier for graph in read.graphs()}
    assert len(names) >= 3
    for name in names:
        assert isomorphic(_copy(read, name), _copy(written, name)), name


def _copy(dataset: Dataset, name: object) -> Graph:
    """Return one graph of a dataset on its own."""
    copy = Graph()
    for triple in dataset.get_context(name):  # type: ignore[arg-type]
        copy.add(triple)
    return copy


@pytest.mark.parametrize("ending", WITHOUT)
def test_rdflib_reads_the_same_union(ending: str) -> None:
    """To rdflib they are: it finds the union of all graphs."""
    read = Graph().parse(data=serialize(QUADS, ENDINGS[ending]).decode(), format=WITHOUT[ending])
    assert isomorphic(read, _copy_all(to_dataset(QUADS)))


def _copy_all(dataset: Dataset) -> Graph:
    """Return the union of a dataset."""
    copy = Graph()
    for subject, predicate, value, _ in dataset.quads():
        copy.add((subject, predicate, value))
    return copy


def test_json_ld_means_the_same_to_pyld() -> None:
    """The context inside the file says all: a third reader finds the same quads."""
    document = json.loads(serialize(QUADS, "json-ld"))
    lines = jsonld.to_rdf(document, {"format": "application/n-quads"})
    assert set(ox.parse(lines.encode(), format=ox.RdfFormat.N_QUADS)) == set(QUADS)


def test_the_dataset_and_the_quads_are_the_same_graph() -> None:
    """Going to rdflib and back changes nothing, decimals and durations included."""
    assert quads_of(to_dataset(QUADS)) == QUADS


def test_control_characters_survive_or_are_refused(tmp_path: Path) -> None:
    """Every format gives a text with control characters back as it was; RDF/XML, which cannot, says so."""
    strange = 'A\x00\x0b\x1f\x85\u2028\ufeff “"q"” \\ ]]> \r\n <b>'
    quads = describe_all([Analysis(Document("x", strange), mentions=()), visit()], "none").quads
    quads = in_order([*quads, ox.Quad(quads[0].subject, quads[0].predicate, ox.Literal(strange))])
    for ending, name in ENDINGS.items():
        if ending == ".rdf":
            with pytest.raises(UsageError, match="control characters"):
                serialize(quads, name)
            continue
        path = tmp_path / f"graph{ending}"
        path.write_bytes(serialize(quads, name))
        assert any(quad.object == ox.Literal(strange) for quad in read_quads(path))


def test_an_unknown_format_lists_the_known_ones() -> None:
    """The message names every format."""
    with pytest.raises(UnknownNameError, match="turtle, json-ld, trig"):
        serialize(QUADS, "html")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.ttl", "<a> <b", "a.ttl"),
        ("a.docx", "", "ends in one of"),
        ("a.rdf", '<!DOCTYPE x [<!ENTITY a "b">]><rdf/>', "DOCTYPE"),
        ("a.trig", None, "No such file"),
    ],
)
def test_what_cannot_be_read_is_said(name: str, content: str | None, reason: str, tmp_path: Path) -> None:
    """A missing, broken, foreign or dangerous file gives one clear error."""
    path = tmp_path / name
    if content is not None:
        path.write_text(content)
    with pytest.raises(StoreError, match=reason):
        read_quads(path)
