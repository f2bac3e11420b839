"""Parts of a network: by status, source, time, focus and size."""

import networkx as nx
import pytest

from graph.errors import UnknownNameError
from graph.network.project import project
from graph.network.select import find_entity, heaviest, keep_facts, keep_focus, keep_heaviest
from tests.page.graphs import river


@pytest.fixture(scope="module")
def network() -> "nx.MultiDiGraph[str]":
    """The network of the river graph."""
    return project(river()[0])


@pytest.mark.parametrize(
    "name", ["Oskar Drenn", "oskar drenn", "Drenn", "oskar-drenn", "https://w3id.org/newsgraph/id/person/oskar-drenn"]
)
def test_an_entity_by_any_of_its_names(network: "nx.MultiDiGraph[str]", name: str) -> None:
    """Label, alias, end of the IRI and the IRI itself all name the entity."""
    assert find_entity(network, name).endswith("oskar-drenn")


def test_unknown_entity(network: "nx.MultiDiGraph[str]") -> None:
    """A name that nothing has is an error that offers what is there."""
    with pytest.raises(UnknownNameError, match="try: Norland"):
        find_entity(network, "Atlantis")


def test_time_takes_what_overlaps(network: "nx.MultiDiGraph[str]") -> None:
    """A fact whose time overlaps the asked one stays; undated facts go."""
    kept = keep_facts(network, since="2031-05-01", until="2031-05-31").graph["facts"]
    assert {fact.when for fact in kept} == {"2031-05-14", "2031-01/2031-05", "2028/.."}


def test_source_is_a_text_or_a_speaker(network: "nx.MultiDiGraph[str]") -> None:
    """Both kinds of source are found by name."""
    whole = keep_facts(network, source="Norland and Veskia share the Alder")
    assert len(whole.graph["facts"]) == len(network.graph["facts"])
    said = keep_facts(network, source=["Tomas Brandl"]).graph["facts"]
    assert [fact.label for fact in said] == ["Drenn gives in to Norland"]


def test_focus_and_size(network: "nx.MultiDiGraph[str]") -> None:
    """Both keep facts among the kept entities only."""
    near = keep_focus(network, "Meadow Party", 1)
    assert {iri.rsplit("/", 1)[1] for iri in near} == {"meadow-party", "tomas-brandl"}
    few = keep_heaviest(network, 3)
    assert list(heaviest(few))[:2] == list(heaviest(network))[:2]
    assert all(source in few and target in few for source, target in few.edges())
