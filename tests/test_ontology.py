"""The ontology, its shapes, its questions and its example."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.rdf.jsonld import context
from graph.rdf.ontology import ontology, vocabulary
from graph.rdf.serialize import read_quads
from graph.rdf.terms import parts
from graph.rdf.validate import validate
from graph.resources import resource_names
from graph.store import MemoryStore, Table
from graph.store.questions import question, questions
from graph.vocab import NG, RDFS

EXAMPLE = Path(__file__).parents[1] / "ontology" / "examples" / "ferry.ttl"


def test_every_term_is_labelled_and_commented() -> None:
    """Each term of ours has a label and a comment in English."""
    said: dict[str, set[str]] = {}
    for subject, predicate, value in map(parts, vocabulary()):
        if subject.value.startswith(str(NG)) and isinstance(value, ox.Literal) and value.language == "en":
            said.setdefault(subject.value, set()).add(predicate.value)
    terms = {subject.value for subject, _, _ in map(parts, vocabulary()) if subject.value.startswith(str(NG))}
    assert len(terms) > 200
    assert [term for term in sorted(terms) if not {str(RDFS.label), str(RDFS.comment)} <= said.get(term, set())] == []


def test_the_example_conforms() -> None:
    """The example that comes with the ontology keeps the shapes."""
    assert validate(read_quads(EXAMPLE)).violations == ()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ng:status ng:Planned", "ng:status ng:Asserted", "status does not follow"),
        ("ng:underCondition <", "ng:topic <", "names its condition"),
        ("ng:status ng:Conditional ;", "", "has one status"),
        ("ng:meets <", "ng:consultsWith <", "is missing from the graph"),
        ("ng:evidence <", "ng:cue <", "words as its evidence"),
        ("org:member <", "ng:topic <", "one person's"),
        ('schema:currency "ISK"', 'schema:currency "crowns"', "ISO 4217"),
        ('"2032-05-04"^^edtf:EDTF', '"2032-05-04"', "EDTF"),
        ("a ng:Meeting", "a ng:Meeting , ng:Consult", "most specific class"),
        ('ng:expires "2040"^^edtf:EDTF', 'ng:expires "2041"^^edtf:EDTF', "without an asserted claim"),
        ("ng:reportedIn <", "ng:statedIn <", "read in one publication"),
    ],
)
def test_broken_variants_do_not(old: str, new: str, message: str, tmp_path: Path) -> None:
    """Each way of spoiling the example breaks a shape, and the report says which."""
    text = EXAMPLE.read_text("utf-8")
    assert old in text
    broken = tmp_path / "broken.ttl"
    broken.write_text(text.replace(old, new, 1), "utf-8")
    assert any(message in violation.message for violation in validate(read_quads(broken)).violations)


@pytest.mark.parametrize("name", resource_names("ontology", "queries", ".rq"))
def test_every_question_runs(name: str) -> None:
    """A question begins with a comment that says what it asks, and can be put to any graph."""
    assert question(name).text.startswith("# ")
    answer = MemoryStore(read_quads(EXAMPLE)).query(question(name).text)
    assert isinstance(answer, Table)
    assert answer.variables
    assert len(questions()[name]) > 20


def test_the_context_names_every_claimed_property() -> None:
    """The JSON-LD context has a term for each property that a plain edge may have."""
    named = {meaning["@id"] for meaning in context().values() if isinstance(meaning, dict)}
    assert {f"ng:{name.rpartition('#')[2]}" for name in ontology().claimed} <= named


def test_no_question_names_a_country_or_person() -> None:
    """Questions are for any graph: who is meant is a parameter."""
    for name in questions():
        assert 'ng:iso3166 "' not in question(name).text


def test_properties_of_other_vocabularies_are_ours_below_them() -> None:
    """A triple with a name of schema.org is claimed with our property below it."""
    assert ontology().claimed_property("schema:founder") == str(NG.foundedBy)
    assert ontology().claimed_property("party") == str(NG.party)
    assert ontology().claimed_property("label") is None
