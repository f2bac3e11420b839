"""Which entities belong together: communities by modularity, numbered from the heaviest."""

import networkx as nx

__all__ = ["find_communities", "simple_weighted"]


def simple_weighted(graph: "nx.MultiDiGraph[str]", nodes: list[str]) -> "nx.Graph[int]":
    """The undirected graph of these nodes, numbered in the given order; ``weight`` counts the facts between two.

    Numbers instead of IRIs make every algorithm on it independent of the hash seed.
    """
    index = {iri: number for number, iri in enumerate(nodes)}
    simple: nx.Graph[int] = nx.Graph()
    simple.add_nodes_from(range(len(nodes)))
    for source, target, fact in graph.edges(data="fact"):
        if source in index and target in index:
            share = 0.3 if fact.says else 1.0
            pair = (index[source], index[target])
            before = simple.edges[pair]["weight"] if simple.has_edge(*pair) else 0.0
            simple.add_edge(*pair, weight=before + share)
    return simple


def find_communities(simple: "nx.Graph[int]") -> list[int]:
    """The community number of each node; nodes are numbered by weight, so 0 is the community of the heaviest one."""
    found = nx.community.louvain_communities(simple, weight="weight", seed=1) if simple.number_of_edges() else []
    of_node = [-1] * simple.number_of_nodes()
    for number, members in enumerate(sorted(found, key=min)):
        for node in members:
            of_node[node] = number
    return of_node
