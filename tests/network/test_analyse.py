"""Analysis: rankings, paths, communities, comparisons and disagreements, each with an answer worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from graph.errors import UnknownNameError, UsageError
from graph.network.analyse import between_sources, disagreements, find_paths, group, in_time_order, label, rank
from graph.network.project import project
from graph.rdf.terms import to_dataset
from graph.vocab import PREFIXES

if TYPE_CHECKING:
    import networkx as nx

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + "@prefix : <https://example.org/> .\n"
NAMES = ("Ada", "Bor", "Cee", "Dov", "Eve", "Fay")


def network(*claims: str) -> nx.MultiDiGraph[str]:
    """Return the network of claims, each `actor class recipient status rest`; the rest is Turtle about claim or situation."""
    parts = [HEAD, *(f':{name} a ng:Country ; skos:prefLabel "{name}"@en .' for name in NAMES)]
    parts.append(
        ':post a ng:Publication ; skos:prefLabel "The Post"@en .\n:mail a ng:Publication ; skos:prefLabel "The Mail"@en .'
    )
    for number, claim in enumerate(claims):
        actor, kind, other, status, *rest = claim.split(" ", 4)
        situation = f':s{number} a ng:{kind} ; rdfs:label "{actor} {kind} {other}"@en ; ng:actor :{actor} ; '
        situation += f"ng:actor :{other} ." if kind == "Meeting" else f"ng:recipient :{other} ."
        more = (rest[0] if rest else "").replace("$c", f":c{number}").replace("$s", f":s{number}")
        paper = "" if "reportedIn" in more else f":c{number} ng:reportedIn :post ."
        parts.append(f"{situation} :c{number} a ng:Claim ; ng:content :s{number} ; ng:status ng:{status} . {paper} {more}")
    return project(to_dataset(ox.parse("\n".join(parts).encode(), format=ox.RdfFormat.TURTLE)))


def names(graph: nx.MultiDiGraph[str], iris: list[str]) -> list[str]:
    """Return the labels of entities."""
    return [label(graph, iri) for iri in iris]


RING = network(
    "Ada Accuse Bor Asserted",
    "Bor Threaten Cee Reported $c ng:attributedTo :Dov .",
    "Cee Meeting Dov Asserted $s ng:when '2031-05'^^edtf:EDTF ; ng:earliest '2031-05-01'^^xsd:date ; ng:latest '2031-05-31'^^xsd:date .",
    "Ada Aid Dov Predicted $s ng:when '2031-02'^^edtf:EDTF ; ng:earliest '2031-02-01'^^xsd:date ; ng:latest '2031-02-28'^^xsd:date .",
    "Dov Support Eve Asserted",
)
"""Ada - Bor - Cee - Dov - Ada is a ring, and Eve hangs on Dov."""


def test_rank() -> None:
    """Degree counts neighbours. Betweenness: of the ten pairs, Dov lies between four (one of them half), Ada and Cee between two halves."""
    assert [(each.label, each.score) for each in rank(RING, "degree")] == [
        ("Dov", 3),
        ("Ada", 2),
        ("Bor", 2),
        ("Cee", 2),
        ("Eve", 1),
    ]
    between = {each.label: each.score for each in rank(RING, "betweenness")}
    assert between == pytest.approx({"Dov": 3.5 / 6, "Ada": 1 / 6, "Cee": 1 / 6, "Bor": 0.5 / 6, "Eve": 0}, abs=1e-5)
    pages = {each.label: each.score for each in rank(RING, "pagerank")}
    assert max(pages, key=lambda name: pages[name]) == "Dov"
    assert pages["Ada"] == pytest.approx(pages["Cee"], abs=1e-5)
    assert sum(pages.values()) == pytest.approx(1, abs=1e-4)
    with pytest.raises(UnknownNameError, match="pagerank"):
        rank(RING, "fame")


def test_path() -> None:
    """From Ada to Cee both ways have two steps; by evidence the one over Bor (1 + 1.5) comes before the one over Dov (2.5 + 1)."""
    paths = find_paths(RING, "Ada", "Cee", best_evidenced=True)
    assert [names(RING, [step.target for step in steps]) for steps in paths[:2]] == [["Bor", "Cee"], ["Dov", "Cee"]]
    assert [step.fact.status for step in paths[0]] == ["asserted", "reported"]
    assert [len(steps) for steps in find_paths(RING, "Ada", "Eve", count=2)] == [2, 4]
    with pytest.raises(UsageError, match="same entity"):
        find_paths(RING, "Ada", "ada")
    with pytest.raises(UsageError, match="no claim links"):
        find_paths(network("Ada Aid Bor Asserted", "Cee Aid Dov Asserted"), "Ada", "Dov")


def test_communities() -> None:
    """Two triangles that one line joins are two communities; in each the entity with the most lines comes first."""
    pairs = ("Ada Bor", "Bor Cee", "Ada Cee", "Cee Dov", "Dov Eve", "Eve Fay", "Dov Fay")
    two = network(*(f"{pair.split()[0]} Meeting {pair.split()[1]} Asserted" for pair in pairs))
    assert [names(two, members) for members in group(two)] == [["Cee", "Ada", "Bor"], ["Dov", "Eve", "Fay"]]


def test_timeline() -> None:
    """Dated claims come in the order of their first day; of one entity only those in which it has a part."""
    assert [fact.when for fact in in_time_order(RING)] == ["2031-02", "2031-05"]
    assert [fact.when for fact in in_time_order(RING, "Cee")] == ["2031-05"]


def test_compare() -> None:
    """Two speakers are compared in what both speak of; two papers too."""
    graph = network(
        "Ada Aid Bor Reported $c ng:attributedTo :Eve .",
        "Ada Threaten Cee Reported $c ng:attributedTo :Fay ; ng:reportedIn :mail .",
        "Dov Aid Cee Reported $c ng:attributedTo :Eve .",
    )
    shared = between_sources(graph, "Eve", "Fay")
    assert [(label(graph, iri), len(one), len(other)) for iri, one, other in shared] == [("Ada", 1, 1), ("Cee", 1, 1)]
    assert [label(graph, iri) for iri, _, _ in between_sources(graph, "The Post", "The Mail")] == ["Ada", "Cee"]


def money(number: int) -> str:
    """Return a situation's amount of so many dollars, in Turtle."""
    return f"$s ng:amount :m{number} . :m{number} a ng:MonetaryAmount ; schema:value {number}.0 ; schema:currency 'USD' ."


def test_disagreements() -> None:
    """A denial contradicts who affirms; two sums and two leaders contradict each other; a plan does not contradict a fact."""
    graph = network(
        "Ada Accuse Bor Asserted",
        "Ada Accuse Bor Denied $c ng:attributedTo :Ada .",
        f"Cee Contribution Dov Asserted {money(5)}",
        f"Cee Contribution Dov Reported {money(7)}",
        f"Cee Contribution Dov Planned {money(9)}",
        f"Eve Contribution Dov Asserted {money(5)}",
        "Ada Accuse Cee Denied",
    )
    assert [(reason, one.iri[-2:], other.iri[-2:]) for reason, one, other in disagreements(graph)] == [
        ("polarity", "c0", "c1"),
        ("amount", "c2", "c3"),
    ]


def test_disagreement_of_parties_and_values() -> None:
    """Two papers that name different leaders of one initiative, or different ends of one agreement, contradict each other."""
    standing = [
        ":plan a ng:Initiative ; skos:prefLabel 'Plan'@en . :pact a ng:Agreement ; skos:prefLabel 'Pact'@en .",
        *(
            f":t{number} a ng:Claim ; ng:status ng:Asserted ; ng:reportedIn :{paper} ; rdf:subject :{thing} ; rdf:predicate ng:{prop} ; rdf:object {value} ."
            for number, (paper, thing, prop, value) in enumerate(
                [
                    ("post", "plan", "ledBy", ":Ada"),
                    ("mail", "plan", "ledBy", ":Bor"),
                    ("post", "pact", "expires", "'2031'^^edtf:EDTF"),
                    ("mail", "pact", "expires", "'2033'^^edtf:EDTF"),
                    ("post", "pact", "party", ":Ada"),
                    ("mail", "pact", "party", ":Bor"),
                ]
            )
        ),
    ]
    graph = network("Ada Aid Bor Asserted " + " ".join(standing))
    assert sorted((reason, one.iri[-2:], other.iri[-2:]) for reason, one, other in disagreements(graph)) == [
        ("date", "t2", "t3"),
        ("party", "t0", "t1"),
    ]


def test_the_order_of_nothing_matters() -> None:
    """An empty network has no ranks, no communities and no disagreements."""
    empty = network()
    assert (rank(empty, "pagerank"), group(empty), list(disagreements(empty))) == ([], [], [])
