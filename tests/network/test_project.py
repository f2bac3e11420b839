"""A dataset becomes a network: which entities, which edges, in which words."""

import networkx as nx
import pytest
from rdflib import RDF, URIRef

from graph.network.facts import Fact
from graph.network.project import project
from tests.page.graphs import NG, Draft, river


@pytest.fixture(scope="module")
def network() -> "nx.MultiDiGraph[str]":
    """The network of the river graph."""
    return project(river()[0])


def _facts(network: "nx.MultiDiGraph[str]", label: str) -> Fact:
    return next(fact for fact in network.graph["facts"] if fact.label == label)


def _name(iri: str) -> str:
    return iri.rsplit("/", 1)[1]


def test_edges_follow_the_ontology(network: "nx.MultiDiGraph[str]") -> None:
    """Source, target and words of an edge are those that the class of the situation is annotated with."""
    signing = _facts(network, "Norland and Veskia sign the treaty")
    assert [(_name(source), _name(target)) for source, target in signing.ends] == [
        ("xn", "alder-river-treaty"),
        ("xv", "alder-river-treaty"),
    ]
    assert signing.edge_label == "signs"


def test_claims_of_every_status_are_edges(network: "nx.MultiDiGraph[str]") -> None:
    """A denied or conditional claim is drawn as well, as what it is."""
    statuses = {fact.status for _, _, fact in network.edges(data="fact")}
    assert statuses == {"asserted", "reported", "planned", "predicted", "conditional", "denied"}


def test_all_sides_of_a_meeting_are_linked_once(network: "nx.MultiDiGraph[str]") -> None:
    """Where source and target are the same role, each pair has one edge, not one each way, and nobody is linked to itself."""
    meeting = _facts(network, "Norland and Veskia meet eleven times")
    assert [(_name(source), _name(target)) for source, target in meeting.ends] == [("xn", "xv")]
    assert meeting.symmetric


def test_what_depends_on_something_says_on_what(network: "nx.MultiDiGraph[str]") -> None:
    """The condition of a conditional claim is among its notes; so is a sum, in words."""
    assert ("only if", "The rains fail") in _facts(network, "Norland cuts the flow").notes
    assert ("amount", "up to $400 million") in _facts(network, "Veskia pays Norland for the reservoirs").notes


def test_cues_say_why() -> None:
    """The words that decided a status are among the notes."""
    draft = Draft("Norland might join.", "T", "2031-01-01")
    norland = draft.entity("country/xn", "Country", "Norland")
    draft.claim("Predicted", "Event", "Norland joins", "Norland might join", actor=norland)
    claim = next(draft.graph.subjects(RDF.type, URIRef(NG + "Claim")))
    draft.graph.add((claim, URIRef(NG + "cue"), draft.mention(8, "might")))
    assert ("because of", "“might”") in _facts(project(draft.dataset), "Norland joins").notes


def test_speakers(network: "nx.MultiDiGraph[str]") -> None:
    """Whose word a claim is comes from its attribution, of an act of saying from its actor."""
    assert _name(_facts(network, "Norland cuts the flow").speaker) == "lena-okafor"
    assert _name(_facts(network, "Lindqvist praises the treaty").speaker) == "mara-lindqvist"
    assert not _facts(network, "Norland and Veskia sign the treaty").speaker


def test_a_standing_triple_with_a_date_is_a_dated_fact(network: "nx.MultiDiGraph[str]") -> None:
    """The end of a treaty links no two entities, yet stands on the timeline."""
    expiry = _facts(network, "Alder River Treaty: expires 2041-12-31")
    assert expiry.ends == ()
    assert (expiry.earliest, expiry.latest) == ("2041-12-31", "2041-12-31")


def test_main_actors_weigh_most(network: "nx.MultiDiGraph[str]") -> None:
    """The two countries that the text is about are the heaviest."""
    heaviest = sorted(network, key=lambda iri: -network.nodes[iri]["weight"])[:2]
    assert {_name(iri) for iri in heaviest} == {"xn", "xv"}


@pytest.mark.parametrize(
    ("axes", "status"),
    [
        ({"polarity": "Negated", "modality": "Planned"}, "denied"),
        ({"modality": "Conditional"}, "conditional"),
        ({"modality": "Predicted"}, "predicted"),
        ({"modality": "Planned"}, "planned"),
        ({"modality": "Actual"}, "asserted"),
    ],
)
def test_a_claim_without_a_status_gets_it_from_its_axes(axes: dict[str, str], status: str) -> None:
    """Where a graph leaves the status out, the contract's rule gives it; nothing is asserted by default that is denied."""
    draft = Draft("Norland attacks Veskia.", "T", "2031-01-01")
    norland, veskia = draft.entity("country/xn", "Country", "Norland"), draft.entity("country/xv", "Country", "Veskia")
    draft.claim("Asserted", "Assault", "Attack", "Norland attacks Veskia", actor=norland, recipient=veskia)
    claim = next(draft.graph.subjects(RDF.type, URIRef(NG + "Claim")))
    draft.graph.remove((claim, URIRef(NG + "status"), None))
    for axis, value in axes.items():
        draft.graph.add((claim, URIRef(NG + axis), URIRef(NG + value)))
    assert _facts(project(draft.dataset), "Attack").status == status


def test_a_situation_is_never_an_end() -> None:
    """A topic that is a situation is a note, not a node."""
    draft = Draft("Norland discussed the failing rains.", "T", "2031-01-01")
    norland = draft.entity("country/xn", "Country", "Norland")
    rains = draft.claim("Asserted", "Event", "The rains fail", "failing rains")
    draft.claim("Asserted", "Statement", "Norland on the rains", "discussed the failing rains", actor=norland, topic=rains)
    network = project(draft.dataset)
    assert network.number_of_edges() == 0
    assert ("about", "The rains fail") in _facts(network, "Norland on the rains").notes
