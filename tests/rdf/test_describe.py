"""Describing analyses as RDF."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from graph.model import Analysis, Claim, Document, Entity, Form, Mention, Situation, Span
from graph.rdf.describe import Description, describe, describe_all
from graph.rdf.facts import Facts
from graph.rdf.ontology import ontology, vocabulary
from graph.rdf.serialize import serialize
from graph.rdf.terms import parts
from graph.rdf.validate import validate
from graph.vocab import ID, NG, RDF, SCHEMA, SKOS

from .invented import TEXT, anything, visit

CHILE, NORWAY, RUIZ, HOLM = (str(ID[name]) for name in ("country/cl", "country/no", "person/ana-ruiz", "person/lars-holm"))


@pytest.fixture(scope="module")
def described() -> Description:
    """Return the graph of the visit."""
    return describe_all([visit()], "none")


@pytest.fixture(scope="module")
def facts(described: Description) -> Facts:
    """Return what the graph of the visit says."""
    return Facts(described.quads)


def test_the_graph_of_a_text_conforms(described: Description) -> None:
    """What is described keeps the shapes."""
    assert validate(described.quads).violations == ()


def test_whatever_is_found_the_graph_conforms() -> None:
    """Admission keeps the shapes by construction: wrong parts never reach the graph, and enough right ones do."""
    description = describe_all([anything(seed) for seed in range(5)], "none")
    facts = Facts(description.quads)
    assert validate(description.quads).violations == ()
    assert len(facts.of_type(NG.Claim)) > 100
    assert sum(description.refused.values()) > 100


def test_every_term_is_declared_and_no_node_is_blank() -> None:
    """Every term of ours is in the ontology; there are no blank nodes and no literal is typed xsd:string in the file."""
    quads = describe_all([visit(), anything(7)], "none").quads
    declared = {subject.value for subject, _, _ in map(parts, vocabulary())}
    for subject, predicate, value in map(parts, quads):
        for term in (subject, predicate, value):
            assert not isinstance(term, ox.BlankNode)
            if isinstance(term, ox.NamedNode) and term.value.startswith(str(NG)):
                assert term.value in declared
    assert b"XMLSchema#string" not in serialize(quads, "n-quads")


def test_only_asserted_claims_give_plain_edges(facts: Facts) -> None:
    """A plan, a condition, a denial and somebody's word leave no edge; a meeting is written both ways."""
    assert facts.values(RUIZ, NG.meets) == [HOLM]
    assert facts.values(HOLM, NG.meets) == [RUIZ]
    assert facts.values(RUIZ, NG.servesIn) == [CHILE]
    assert not facts.terms(CHILE, NG.signs)
    assert not facts.terms(CHILE, NG.contributesTo)
    assert not facts.terms(NORWAY, NG.requestsFrom)
    assert not facts.terms(ID["agreement/bergen-pact"], NG.party)


def test_a_symmetric_triple_is_written_both_ways(facts: Facts) -> None:
    """One asserted claim of an alliance gives the edge in either direction."""
    assert facts.values(CHILE, NG.alliedWith) == [NORWAY]
    assert facts.values(NORWAY, NG.alliedWith) == [CHILE]


def test_status_follows_from_the_axes(facts: Facts) -> None:
    """Each claim has the status of the first rule that fits."""
    found = sorted(facts.value(claim, NG.status).rpartition("#")[2] for claim in facts.of_type(NG.Claim))
    assert found == ["Asserted"] * 5 + ["Conditional", "Denied", "Planned", "Reported"]


def test_mentions_have_the_words_at_their_offsets(facts: Facts) -> None:
    """The exact words of each mention stand in the text where its position says."""
    mentions = facts.of_type(NG.Mention)
    assert mentions
    for mention in mentions:
        start, end = (int(number) for number in mention.rpartition("=")[2].split(","))
        assert facts.value(f"{mention}/quote", "http://www.w3.org/ns/oa#exact") == TEXT[start:end]
        assert facts.value(f"{mention}/position", "http://www.w3.org/ns/oa#start") == str(start)


def test_sums_and_times(facts: Facts) -> None:
    """A limit is a maxValue without value; a time is EDTF with its first and last day; a sum without currency is not written."""
    limit = ID["amount/NOK-upto-20000000-P1Y"]
    assert facts.values(limit, SCHEMA.maxValue) == ["20000000"]
    assert not facts.terms(limit, SCHEMA.value)
    meeting = facts.of_type(NG.Meeting)[0]
    assert facts.values(meeting, NG.when, NG.earliest, NG.latest) == ["2031-05-03"] * 3
    assert len(facts.of_type(NG.MonetaryAmount)) == 1


def test_what_is_left_out_is_counted(described: Description) -> None:
    """A sum without a currency is counted, not forgotten."""
    assert described.refused == {"sum of money without a currency": 1}


def test_words_that_are_no_entity_become_an_issue(facts: Facts) -> None:
    """A span that fills a topic is a skos:Concept, named without its article."""
    assert facts.values(ID["issue/money"], RDF.type) == [str(SKOS.Concept)]


def test_publication_and_makers(facts: Facts) -> None:
    """The publication has title, day, digest and address; a person who wrote it is a node, a desk is a credit line."""
    publication = ID[f"publication/{visit().document.key}"]
    assert facts.value(publication, SCHEMA.headline) == "A visit to Bergen"
    assert facts.values(publication, SCHEMA.author) == [f"{ID}person/ida-berg"]
    assert facts.values(publication, SCHEMA.publisher) == [f"{ID}organization/the-fjord-post"]
    assert facts.values(publication, SCHEMA.creditText) == ["Staff writers"]
    assert facts.value(publication, SCHEMA.sha256).startswith(visit().document.key)


def test_one_thing_is_one_node_over_all_texts() -> None:
    """Persons of one full name and countries of one code are one node; claims stay with their publication."""
    other = visit()
    other = replace(other, document=replace(other.document, text=TEXT + " So it is."))
    facts = Facts(describe_all([visit(), other], "none").quads)
    assert len(facts.of_type(NG.Person)) == 3
    assert len(facts.of_type(NG.Country)) == 2
    assert len(facts.of_type(NG.Claim)) == 2 * 9


def test_a_bare_surname_is_another_person_in_the_next_text() -> None:
    """Who is only called Lee in two texts need not be one person."""
    texts = [Analysis(Document(f"{number}.txt", f"{number} Lee."), (Entity("e1", "Person", "Lee"),)) for number in (1, 2)]
    assert len(Facts(describe_all(texts, "none").quads).of_type(NG.Person)) == 2


def test_two_identifiers_are_two_things() -> None:
    """Things of one name that are known to be different stay apart."""
    texts = [
        Analysis(Document(str(number), f"{number} Ana Ruiz."), (Entity("e1", "Person", "Ana Ruiz", wikidata=f"Q{number}"),))
        for number in (1, 2)
    ]
    assert len(Facts(describe_all(texts, "none").quads).of_type(NG.Person)) == 2


def test_two_persons_never_share_a_name() -> None:
    """An alias that two persons have is left out of both."""
    people = (Entity("e1", "Person", "Ana Ruiz", ("Ruiz",)), Entity("e2", "Person", "Eva Ruiz", ("Ruiz", "Eva R.")))
    facts = Facts(describe_all([Analysis(visit().document, people)], "none").quads)
    assert facts.values(ID["person/ana-ruiz"], SKOS.altLabel) == []
    assert facts.values(ID["person/eva-ruiz"], SKOS.altLabel) == ["Eva R."]


def test_ministries_are_told_apart_by_country() -> None:
    """Two posts of one title and two countries are two nodes, numbered by first mention."""
    base = visit()
    posts = (*base.entities, Entity("e10", "Post", "Foreign Minister", of_country="e4"))
    analysis = replace(base, entities=posts, mentions=(*base.mentions, Mention(Span(0, 16), "e10", Form.NOMINAL)))
    facts = Facts(describe_all([analysis], "none").quads)
    assert facts.values(ID["post/foreign-minister"], NG.ofCountry) == [NORWAY]
    assert facts.values(ID["post/foreign-minister-2"], NG.ofCountry) == [CHILE]


def test_hearsay_never_becomes_fact() -> None:
    """A claim whose source cannot be written is left out whole: without its source it would be asserted."""
    base = visit()
    hearsay = Claim("c20", "s1", (Span(0, 9),), attributed_to=("e6",))
    described = describe_all([replace(base, claims=(hearsay,))], "none")
    assert not Facts(described.quads).of_type(NG.Claim)
    assert described.refused["claim attributed to what can say nothing"] == 1


def test_a_situation_that_nothing_leads_to_is_not_written() -> None:
    """A situation is written for a claim, or for a situation that a claim leads to."""
    base = visit()
    lonely = Situation("s9", "Assault", "a fight", (("actor", "e3"), ("recipient", "e4")))
    facts = Facts(describe_all([replace(base, situations=(*base.situations, lonely))], "none").quads)
    assert not facts.of_type(NG.Assault)


def test_no_node_links_to_itself() -> None:
    """An actor that is its own recipient has no edge."""
    base = visit()
    alone = Situation("s9", "Support", "Chile backs Chile", (("actor", "e3"), ("recipient", "e3")))
    claims = (Claim("c20", "s9", (Span(0, 9),)),)
    described = describe_all([replace(base, situations=(*base.situations, alone), claims=claims)], "none")
    assert not Facts(described.quads).terms(CHILE, NG.supports)
    assert validate(described.quads).conforms


def test_edges_are_those_of_the_ontology() -> None:
    """Every situation class is drawn with a claimed property."""
    assert {edge.property for edge in ontology().edges.values()} <= ontology().claimed


def test_default_graph_and_named_graphs() -> None:
    """Claims lie in the named graph of their publication, entities and the run in the default graph."""
    dataset = describe([visit()], "none")
    name = f"{ID}publication/{visit().document.key}/graph"
    places = {str(graph) for _, _, _, graph in dataset.quads((None, None, NG.Claim, None))}
    assert places == {name}
    assert {str(graph) for _, _, _, graph in dataset.quads((None, None, NG.Person, None))} == {str(DATASET_DEFAULT_GRAPH_ID)}


def test_the_order_of_the_texts_does_not_matter() -> None:
    """Publications count in the order of their IRIs, and a text that comes twice counts once."""
    texts = [anything(seed, size=12) for seed in range(3)]
    assert describe_all(texts, "none").quads == describe_all([*reversed(texts), texts[0]], "none").quads


def test_same_bytes_in_two_processes_with_other_hash_seeds(tmp_path: Path) -> None:
    """Nothing in the files depends on the order of sets, on the process or on the folder."""
    program = (
        "import sys; from tests.rdf.invented import visit, anything; from graph.rdf.describe import describe_all; "
        "from graph.rdf.serialize import serialize, FORMATS; from graph.rdf.claims import claims_csv; from graph.rdf.facts import Facts; from graph.network.export import write_network;"
        "from graph.rdf.terms import to_dataset; quads = describe_all([visit(), anything(1, size=20)], 'none').quads; "
        "sys.stdout.buffer.write(b''.join([serialize(quads, name) for name in FORMATS] + [claims_csv(Facts(quads))] + "
        "[write_network(to_dataset(quads), name) for name in ('graphml', 'gexf')]))"
    )
    root = Path(__file__).parents[2]
    outputs = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            cwd=folder,
            capture_output=True,
            check=True,
        )
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) > 10_000


def test_what_a_statement_tells_is_no_event_besides() -> None:
    """A verb that makes a statement makes no event without a class of its own, too."""
    base = visit()
    words = Span(0, 9)
    situations = (
        Situation("s20", "Statement", "Ana Ruiz denied that Chile had lost", (("actor", "e1"),)),
        Situation("s21", "Event", "Ruiz denied that Chile had lost", (("actor", "e1"), ("recipient", "e2"))),
    )
    claims = tuple(
        Claim(f"c2{number}", f"s2{number}", (words,), words, rule=rule)
        for number, rule in enumerate(("indirect-speech", "plain-verb"))
    )
    facts = Facts(describe_all([replace(base, situations=situations, claims=claims)], "none").quads)
    assert len(facts.of_type(NG.Statement)) == 1
    assert facts.of_type(NG.Event) == []
