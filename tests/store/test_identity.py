"""Who is who over several builds into one store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.model import Analysis, Claim, Document, Entity, Form, Mention, Situation, Span
from graph.rdf.describe import describe_all
from graph.rdf.ontology import ontology
from graph.rdf.terms import Quads
from graph.rdf.validate import validate
from graph.store import Table, open_store
from graph.store.folder import add_to_folder
from tests.rdf.invented import anything


def text(words: str, *entities: Entity, title: str | None = None) -> Analysis:
    """Return an analysis in which the first entity meets each of the others where the text names them, in this order."""
    mentions, start = [], 0
    for entity in entities:
        start = words.index(entity.label, start)
        mentions.append(Mention(Span(start, start + len(entity.label)), entity.id, Form.NAME))
        start += len(entity.label)
    meetings = [
        Situation(f"s{number}", "Meeting", f"Meeting {number}", (("actor", entities[0].id), ("actor", entity.id)))
        for number, entity in enumerate(entities[1:])
        if entity.kind not in ("Country", "City", "Post")
    ]
    whole = Span(0, len(words))
    return Analysis(
        Document("text", words, title=title),
        entities=entities,
        mentions=tuple(mentions),
        situations=tuple(meetings),
        claims=tuple(Claim(f"c{number}", meeting.id, (whole,)) for number, meeting in enumerate(meetings)),
    )


ANA = Entity("e1", "Person", "Ana Ruiz")


def add(kg: Path, *builds: list[Analysis]) -> Quads:
    """Put builds into a store, one after the other; return what it holds, which keeps the shapes."""
    for analyses in builds:
        add_to_folder(kg, describe_all(analyses, "none").quads, {})
    quads = open_store(kg).quads()
    assert validate(quads).conforms
    return quads


def names(kg: Path, kind: str) -> list[tuple[str, str]]:
    """Return the ends of the IRIs and the labels of the things of a class."""
    found = open_store(kg).query(f"SELECT ?x ?label {{ ?x a ng:{kind} ; skos:prefLabel ?label }} ORDER BY ?x")
    assert isinstance(found, Table)
    return [(str(row["x"]).rpartition("/")[2], str(row["label"])) for row in found.values()]


def replaced(first: Analysis, **changes: object) -> Analysis:
    """Return an analysis with its second entity changed."""
    return replace(first, entities=(first.entities[0], replace(first.entities[1], **changes), *first.entities[2:]))  # type: ignore[arg-type]


ONE = text("Ana Ruiz met the Harbour Union.", ANA, Entity("e2", "Organization", "Harbour Union"))
TWO = text("Ana Ruiz saw the Harbour Union again.", ANA, Entity("e2", "Organization", "Harbour Union"))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (ONE, TWO, ["harbour-union"]),
        (replaced(ONE, wikidata="Q1"), replaced(TWO, wikidata="Q1"), ["harbour-union"]),
        (replaced(ONE, wikidata="Q1"), TWO, ["harbour-union"]),
        (replaced(ONE, wikidata="Q1"), replaced(TWO, wikidata="Q2"), ["harbour-union", "harbour-union-2"]),
    ],
)
def test_one_name(tmp_path: Path, first: Analysis, second: Analysis, expected: list[str]) -> None:
    """Things of one family and name are one over several builds, unless their identifiers differ; a build that comes again changes nothing."""
    quads = add(tmp_path / "kg", [first], [second])
    assert [end for end, _ in names(tmp_path / "kg", "Organization")] == expected
    assert add(tmp_path / "kg", [second], [first]) == quads
    assert len(add(tmp_path / "joint", [first, second])) == len(quads) - 3  # class, model and software of one run


def test_other_names_of_one_thing(tmp_path: Path) -> None:
    """An identifier makes things of two names one; the second name is an alias, and the more specific class stays."""
    union = Entity("e2", "InternationalOrganization", "Union of Harbours", wikidata="Q1")
    third = text("Ana Ruiz joined the Union of Harbours.", ANA, union)
    quads = add(tmp_path / "kg", [replaced(ONE, wikidata="Q1")], [third])
    assert not names(tmp_path / "kg", "Organization")
    assert names(tmp_path / "kg", "InternationalOrganization") == [("harbour-union", "Harbour Union")]
    assert open_store(tmp_path / "kg").query('ASK { ?x skos:altLabel "Union of Harbours"@en }')
    assert add(tmp_path / "kg", [third]) == quads


def test_things_of_countries(tmp_path: Path) -> None:
    """The ministry of one country is not that of another, and a town of one country not that of another; one ministry is one."""
    chile = Entity("e3", "Country", "Chile", iso3166="CL")
    peru = Entity("e3", "Country", "Peru", iso3166="PE")
    ministry = Entity("e2", "GovernmentBody", "Foreign Ministry", of_country="e3")
    town = Entity("e4", "City", "San Juan", of_country="e3")
    words = "Ana Ruiz went to the Foreign Ministry of {} in San Juan{}."
    in_chile = text(words.format("Chile", ""), ANA, ministry, chile, town)
    in_peru = text(words.format("Peru", ""), ANA, ministry, peru, town)
    again = text(words.format("Peru", " twice"), ANA, ministry, peru, town)
    add(tmp_path / "kg", [in_chile], [in_peru], [again])
    assert [end for end, _ in names(tmp_path / "kg", "GovernmentBody")] == ["foreign-ministry", "foreign-ministry-2"]
    assert [end for end, _ in names(tmp_path / "kg", "City")] == ["san-juan", "san-juan-2"]
    assert len(names(tmp_path / "kg", "Country")) == 2


def test_bare_surnames(tmp_path: Path) -> None:
    """A bare surname is one person within a text and another in the next, also when its text comes again."""
    first = text("Ana Ruiz met Holm.", ANA, Entity("e2", "Person", "Holm"))
    second = text("Ana Ruiz praised Holm.", ANA, Entity("e2", "Person", "Holm"))
    quads = add(tmp_path / "kg", [first], [second])
    assert names(tmp_path / "kg", "Person") == [("ana-ruiz", "Ana Ruiz"), ("holm", "Holm"), ("holm-2", "Holm")]
    assert add(tmp_path / "kg", [second], [first]) == quads


def test_who_is_only_described(tmp_path: Path) -> None:
    """A witness without a name is one person within a text and another in the next, also when its text comes again."""
    witness = Entity("e2", "Group", "old witness", single_kind="Person")
    first, second = text("Ana Ruiz met an old witness.", ANA, witness), text("Ana Ruiz praised an old witness.", ANA, witness)
    quads = add(tmp_path / "kg", [first], [second])
    assert [end for end, _ in names(tmp_path / "kg", "Person")] == ["ana-ruiz", "old-witness", "old-witness-2"]
    assert add(tmp_path / "kg", [second], [first]) == quads


def test_two_of_a_name_in_one_text(tmp_path: Path) -> None:
    """Of two things of one name each finds itself again; another text's is the first."""
    council = [Entity(f"e{number}", "Organization", "City Council") for number in (2, 3)]
    both = text("Ana Ruiz met the City Council and the other City Council.", ANA, *council)
    single = text("Ana Ruiz left the City Council.", ANA, council[0])
    quads = add(tmp_path / "kg", [both], [single])
    assert [end for end, _ in names(tmp_path / "kg", "Organization")] == ["city-council", "city-council-2"]
    assert add(tmp_path / "kg", [both]) == quads
    assert add(tmp_path / "kg", [single]) == quads


def test_what_nobody_speaks_of_any_more(tmp_path: Path) -> None:
    """When a text comes again, what only it said goes: things, titles, plain edges; what others speak of stays."""
    titled = replace(ONE, document=replace(ONE.document, title="Old"))
    only = text(ONE.document.text, ANA, title="New")
    add(tmp_path / "kg", [titled], [text("Ana Ruiz met Lars Holm.", ANA, Entity("e2", "Person", "Lars Holm"))])
    add(tmp_path / "kg", [only])
    assert not names(tmp_path / "kg", "Organization")
    assert names(tmp_path / "kg", "Person") == [("ana-ruiz", "Ana Ruiz"), ("lars-holm", "Lars Holm")]
    assert open_store(tmp_path / "kg").query("ASK { ?x ng:meets ?y }")
    assert not open_store(tmp_path / "kg").query('ASK { ?x skos:prefLabel "Old"@en }')


def test_edges_that_lose_their_claims(tmp_path: Path) -> None:
    """When a text comes again with fewer claims, exactly the edges that no other claim backs go: the shapes tell both ways."""
    whole, half = anything(11, size=30), anything(12, size=30)
    add(tmp_path / "kg", [whole, half])
    before = edges(tmp_path / "kg")
    add(tmp_path / "kg", [replace(whole, claims=whole.claims[:2])])
    assert edges(tmp_path / "kg") < before
    add(tmp_path / "kg", [whole, half])
    assert edges(tmp_path / "kg") == before


def edges(kg: Path) -> int:
    """Return how many plain edges a store has."""
    return sum(
        quad.predicate.value in ontology().claimed and isinstance(quad.graph_name, ox.DefaultGraph)
        for quad in open_store(kg).quads()
    )
