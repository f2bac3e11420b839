"""Analysis of two little texts of our own, from text to answer; what must come out was worked out by hand from the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import graph
from graph.network.analyse import between_sources, disagreements, find_paths, group, label, rank
from graph.network.project import project

if TYPE_CHECKING:
    import networkx as nx

ONE = """Norway accused Iceland of a raid. Chile met Peru in Lima on 4 May 2031. Norway paid Chile $5 million in 2030.

Minister Ana Ruiz said that Iceland had threatened Norway. Minister Lars Holm denied that Iceland had threatened Norway.
"""
OTHER = "In 2030, Norway paid Chile $7 million."


@pytest.fixture(scope="module")
def network() -> nx.MultiDiGraph[str]:
    """Return the network of both texts."""
    return project(graph.build([graph.document(ONE, name="one"), graph.document(OTHER, name="other")]))


def test_rank(network: nx.MultiDiGraph[str]) -> None:
    """Lines: Norway - Iceland, Chile - Peru, Norway - Chile; Ruiz and Holm speak of Iceland and Norway each.

    Between: Norway lies between Iceland, Ruiz, Holm on one side and Chile, Peru on the other (6 pairs) and, half, between Ruiz and Holm;
    Chile between Peru and the four others; Iceland half between Ruiz and Holm.
    """
    linked = {each.label: each.score for each in rank(network, "degree") if each.score}
    assert linked == {"Norway": 4, "Iceland": 3, "Chile": 2, "Ana Ruiz": 2, "Lars Holm": 2, "Peru": 1}
    between = {each.label: each.score for each in rank(network, "betweenness") if each.score}
    pairs = (len(network) - 1) * (len(network) - 2) / 2
    assert between == pytest.approx({"Norway": 6.5 / pairs, "Chile": 4 / pairs, "Iceland": 0.5 / pairs}, abs=1e-5)


def test_communities(network: nx.MultiDiGraph[str]) -> None:
    """Those who are at odds and those who speak of it are one group, those who meet the other."""
    found = [{label(network, iri) for iri in members} for members in group(network)]
    assert found == [{"Norway", "Iceland", "Ana Ruiz", "Lars Holm"}, {"Chile", "Peru"}]


def test_path(network: nx.MultiDiGraph[str]) -> None:
    """The quarrel, the payment and the meeting lead from Iceland to Peru."""
    (steps, *_) = find_paths(network, "Iceland", "Peru", best_evidenced=True)
    assert [label(network, step.target) for step in steps] == ["Norway", "Chile", "Peru"]


def test_compare(network: nx.MultiDiGraph[str]) -> None:
    """Ruiz and Holm both speak of Iceland and Norway: she has it that there was a threat, he denies it."""
    shared = between_sources(network, "Ana Ruiz", "Lars Holm")
    assert [label(network, iri) for iri, _, _ in shared] == ["Iceland", "Norway"]
    for _, one, other in shared:
        assert {fact.status for fact in one if not fact.says} == {"reported"}
        assert {fact.status for fact in other if not fact.says} == {"denied"}


def test_disagreements(network: nx.MultiDiGraph[str]) -> None:
    """Two sums for one payment, and a threat that one affirms and the other denies."""
    found = {reason: {one.status, other.status} for reason, one, other in disagreements(network)}
    assert found == {"amount": {"asserted"}, "polarity": {"reported", "denied"}}
