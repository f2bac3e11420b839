"""Commands over a store that lasts: building into it, asking, analysis and pages from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.cli import program
from tests.cli.test_program import Run, failed, run

__all__ = ["run"]

TEXT = "President Ana Ruiz met Lars Holm in Oslo on 3 May 2031. “We will sign the treaty,” Ruiz said.\n"


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a store folder that build has made."""
    folder = tmp_path_factory.mktemp("stored")
    (folder / "visit.txt").write_text(TEXT, "utf-8")
    with pytest.raises(SystemExit) as stopped:
        program.main(["build", str(folder / "visit.txt"), "--published", "2031-05-04", "-q", "--store", str(folder / "kg")])
    assert stopped.value.code == 0
    assert {path.name for path in folder.iterdir()} == {"visit.txt", "kg"}
    return str(folder / "kg")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("ask who-meets-whom --of Ruiz", "Lars Holm"),
        ("ask quotations --with treaty -f tsv", "We will sign the treaty"),
        ("rank --by pagerank", "Ana Ruiz"),
        ("path Ruiz lars-holm", "Lars Holm in Oslo"),
        ("communities", "Lars Holm"),
        ("timeline --of Ruiz", "2031"),
        ("compare Ruiz Ruiz", "Ruiz"),
        ("disagreements", "no two claims"),
        ("show Ruiz", "“"),
        ("export -f csv", "Ruiz"),
        ("export -f graphml", "Ruiz"),
        ("validate", "conforms"),
        ("view -o -", "<!doctype html>"),
    ],
)
def test_every_command_reads_a_store(run: Run, kg: str, command: str, words: str) -> None:
    """A store folder is read by all commands."""
    code, out, err = run(*command.split(), "--store", kg)
    assert (code, err) == (0, "")
    assert words in out


@pytest.mark.parametrize(
    "command", ["rank", "path Ruiz lars-holm", "communities", "timeline", "compare Ruiz Ruiz", "disagreements"]
)
def test_analysis_as_json(run: Run, kg: str, command: str) -> None:
    """Analysis is printed as JSON, and narrowed by status."""
    code, out, _ = run(*command.split(), "--json", "--store", kg)
    assert code == 0
    assert isinstance(json.loads(out), list)
    assert run("rank", "--status", "denied", "--json", "--store", kg)[1] == "[]\n"


def test_a_build_adds_to_a_store(run: Run, kg: str, tmp_path: Path) -> None:
    """A second text joins the first; -o is written only when it is given."""
    (tmp_path / "b.txt").write_text("Ana Ruiz accused Iceland of a raid on 2 June 2031.", "utf-8")
    code, out, _ = run("build", "b.txt", "--store", kg, "--json")
    assert code == 0
    assert json.loads(out)["store"] == kg
    assert not (tmp_path / "out").exists()
    assert run("build", "b.txt", "--store", kg, "-o", "o", "-q")[0] == 0
    assert (tmp_path / "o" / "graph.html").exists()
    assert "Iceland" in run("query", "SELECT ?n { ?c a ng:Country ; skos:prefLabel ?n }", "--store", kg)[1]
    assert "Lars Holm" in run("query", "SELECT ?n { ?c a ng:Person ; skos:prefLabel ?n }", "--store", kg)[1]


def test_tables_for_people(run: Run, kg: str) -> None:
    """A table for people has no column in which nothing stands; machines get all."""
    head = run("ask", "who-meets-whom", "-f", "table", "--store", kg)[1].splitlines()[0].split()
    assert head == ["who", "with", "kind", "where", "status", "date", "sentence"]
    assert "speaker" in run("ask", "who-meets-whom", "-f", "csv", "--store", kg)[1].splitlines()[0]


def test_the_answer_as_a_page(run: Run, kg: str, tmp_path: Path) -> None:
    """The claims of an answer are written as a page."""
    assert run("ask", "who-meets-whom", "--page", "met.html", "--store", kg)[0] == 0
    assert (tmp_path / "met.html").read_text("utf-8").startswith("<!doctype html>")


def test_queries_are_kept_in_bounds(run: Run, kg: str) -> None:
    """A slow query is stopped, rows are limited, and nothing is changed or fetched unless it is asked for."""
    everything = "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    assert len(run("query", everything, "--limit", "3", "--store", kg)[1].splitlines()) == 4
    failed(run("query", f"{everything} ORDER BY ?i ?l", "--timeout", "1", "--store", kg), 2, "--timeout")
    failed(run("query", "SELECT * { ?x ng:demandFrom ?y }", "--store", kg), 2, "ng:demandsFrom")
    failed(run("query", "CLEAR ALL", "--store", kg), 2, "line 1")
    failed(run("query", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "--store", kg), 2, "SERVICE")
    assert run("query", "INSERT DATA { <urn:x> rdfs:label 'x' }", "--update", "--store", kg) == (0, "", "")
    assert run("query", "ASK { <urn:x> rdfs:label 'x' }", "--store", kg)[1] == "yes\n"
    failed(run("query", "ASK {}", "--store", "http://127.0.0.1:9"), 3, "cannot be reached")


def test_a_graph_without_claims(run: Run, kg: str, tmp_path: Path) -> None:
    """An empty graph is no error; that there is nothing to show is said on standard error, unless --quiet."""
    (tmp_path / "empty.ttl").write_text("")
    for command in ("rank", "communities", "timeline", "disagreements"):
        code, _, err = run(command, "--store", "empty.ttl")
        assert (code, err) == (0, "the graph has no claim within these limits\n")
        assert run(command, "--json", "--quiet", "--store", "empty.ttl") == (0, "[]\n", "")
    failed(run("path", "Oslo", "Ruiz", "-q", "--store", "empty.ttl"), 2, "no claim of this graph")
    failed(run("query", "", "--store", kg), 2, "the query is empty")
    assert run("query", "ASK { ?x a ng:Meeting }", "-f", "csv", "--store", kg) == (0, "true\n", "")


def test_two_who_speak_of_different_things(run: Run, kg: str, tmp_path: Path) -> None:
    """Where two speakers share no subject, it is said of what each speaks."""
    (tmp_path / "c.txt").write_text("Lars Holm said that Sweden would pay. Ana Ruiz said that Peru would pay.", "utf-8")
    assert run("build", "c.txt", "-o", "o", "-q")[0] == 0
    code, out, _ = run("compare", "Lars Holm", "Ana Ruiz", "--store", "o")
    assert code == 0
    assert "nothing in common" in out
    assert "Lars Holm: Sweden" in out


def test_the_wrong_way_round(run: Run, kg: str) -> None:
    """What is missing or unknown is named."""
    failed(run("ask", "timeline", "Ruiz", "--store", kg), 2, "--NAME VALUE")
    failed(run("ask", "timeline", "--page", "-", "--store", kg), 2, "name a file")
    failed(run("ask", "timeline", "--of", "--store", kg), 2, "")
    failed(run("path", "Ruiz", "Atlantis", "--store", kg), 2, "Atlantis")
    failed(run("rank", "--since", "May", "--store", kg), 2, "2021-03-09")
