"""Opening a graph and asking it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import QueryError, StoreError, UnknownNameError, UsageError
from graph.rdf.describe import describe_all
from graph.rdf.serialize import serialize
from graph.rdf.terms import Quads
from graph.store import MemoryStore, Table, open_store
from graph.store.answers import write_answer
from graph.store.naming import find_node
from graph.store.questions import question
from tests.rdf.invented import TEXT, visit

QUADS = describe_all([visit()], "none").quads
STORE = MemoryStore(QUADS)
NAMES = "SELECT ?name WHERE { ?person a ng:Person ; skos:prefLabel ?name } ORDER BY ?name"


def table(text: str, **bindings: str) -> Table:
    """Return the rows of a query; names are those of things."""
    answer = STORE.query(text, {name: find_node(STORE, value) for name, value in bindings.items()})
    assert isinstance(answer, Table)
    return answer


def test_a_query_sees_all_graphs_and_the_vocabulary() -> None:
    """Claims of the named graph, entities of the default graph and the class tree meet in one pattern."""
    rows = table("SELECT ?c WHERE { ?c a ng:Claim ; ng:content/ng:actor/a ?k . ?k rdfs:subClassOf+ ng:Actor }").rows
    assert rows


def test_what_is_exported_leaves_the_vocabulary_out() -> None:
    """The quads of a store are the graph alone."""
    assert not any("Class" in str(quad.object) for quad in STORE.quads())


def test_values_for_variables() -> None:
    """A parameter narrows a question: by label, alias, code or IRI."""
    everything = table(question("agreements").text).rows
    assert table(question("said-about").text, entity="Bergen Pact").rows
    assert not table(question("said-about").text, entity="Norway").rows
    assert [row[0].value for row in everything if row[0]] == ["Chile"]
    assert [row[0].value for row in table(question("only-if").text, condition="the Storting agrees").rows] == [
        "the Storting agrees"
    ]  # type: ignore[union-attr]
    with pytest.raises(QueryError, match="no variable"):
        table(NAMES, entity="NO")


@pytest.mark.parametrize(
    ("name", "end"),
    [("norway", "country/no"), ("CL", "country/cl"), ("Ruiz", "person/ana-ruiz"), ("lars-holm", "person/lars-holm")],
)
def test_names_of_things(name: str, end: str) -> None:
    """A thing is found by its label, its code, an alias, or the end of its IRI."""
    assert find_node(STORE, name).value.endswith(end)


def test_a_name_that_nothing_has() -> None:
    """An unknown name is an error that says so."""
    with pytest.raises(UnknownNameError, match="nothing in the graph is called 'Atlantis'"):
        find_node(STORE, "Atlantis")
    with pytest.raises(UnknownNameError, match="did you mean 'Norway'"):
        find_node(STORE, "Noway")
    with pytest.raises(UnknownNameError, match="timeline"):
        question("nothing-of-the-kind")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT * WHERE {\n  ?s ?p }", "line 2, column .*near '[?]s [?]p }'"),
        ("SELECT * WHERE { ?s ?p ?o", "line 1, column 26, near "),
        (" \n", "the query is empty"),
        ("SELECT * WHERE { ?s foo:bar ?o }", "line 1, column .*unknown prefix"),
        ("INSERT DATA { <a:a> <a:a> <a:a> }", "line 1"),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * WHERE { ?s ?p ?o FILTER(true)SERVICE<http://127.0.0.1:9/>{?s ?p ?o} }", "SERVICE is refused"),
        ("SELECT * WHERE { " + "{" * 5000 + "}" * 5000 + " }", "nested too deeply"),
    ],
)
def test_bad_queries(text: str, reason: str) -> None:
    """A query that cannot be read says where; one that would fetch or crash is refused before it runs."""
    with pytest.raises(QueryError, match=reason):
        STORE.query(text)


def test_the_word_service_in_a_string_is_no_service() -> None:
    """Civil service may be asked about."""
    assert table('SELECT ?s WHERE { ?s skos:prefLabel "civil service"@en }').rows == ()


def test_ask_and_construct() -> None:
    """ASK gives a truth value, CONSTRUCT triples in order."""
    assert STORE.query("ASK { ?x a ng:Meeting }") is True
    graph = STORE.query("CONSTRUCT { ?a ng:meets ?b } WHERE { ?a ng:meets ?b }")
    assert isinstance(graph, Quads)
    assert len(graph) == 2
    assert "ng:meets" in write_answer(graph)
    assert [write_answer(True, name) for name in ("table", "csv", "tsv")] == ["yes\n", "true\n", "true\n"]


def test_columns_stand_as_in_the_query() -> None:
    """`SELECT *` gives its variables in the order in which they are first named."""
    assert table("SELECT * { ?x a ng:Meeting ; ng:location ?a }").variables == ("x", "a")


def test_forms_of_rows() -> None:
    """Rows are written as an aligned table, as SPARQL's CSV and as SPARQL's JSON."""
    answer = table(NAMES)
    assert write_answer(answer).splitlines() == ["name", "---------", "Ana Ruiz", "Ida Berg", "Lars Holm", "(3 rows)"]
    assert write_answer(answer, "csv") == "name\r\nAna Ruiz\r\nIda Berg\r\nLars Holm\r\n"
    assert '"xml:lang": "en"' in write_answer(answer, "json")
    with pytest.raises(UsageError, match="CONSTRUCT"):
        write_answer(answer, "turtle")
    with pytest.raises(UsageError, match="not as csv"):
        write_answer(Quads(), "csv")


def test_opening_files_and_folders(tmp_path: Path) -> None:
    """A graph file and a folder written by build are the same graph; the folder has the texts too."""
    (tmp_path / "graph.trig").write_bytes(serialize(QUADS, "trig"))
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / f"{visit().document.key}.txt").write_text(TEXT, "utf-8")
    assert open_store(tmp_path / "graph.trig").quads() == QUADS
    opened = open_store(tmp_path)
    assert opened.quads() == QUADS
    assert list(opened.texts().values()) == [TEXT]
    with pytest.raises(StoreError, match="no such file or folder"):
        open_store(tmp_path / "nowhere")
    with pytest.raises(StoreError, match=r"holds no graph.trig"):
        open_store(tmp_path / "texts")
