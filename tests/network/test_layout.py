"""Places: the same for the same graph, and with room for every name."""

import networkx as nx

from graph.network.communities import find_communities
from graph.network.layout import Box, lay_out_all, lay_out_core

BOX = Box(120.0, 20.0, 40.0)


def _star(size: int) -> "nx.Graph[int]":
    star: nx.Graph[int] = nx.star_graph(size - 1)
    nx.set_edge_attributes(star, 1.0, "weight")
    return star


def test_no_two_boxes_overlap() -> None:
    """After layout no name stands on another."""
    size = 60
    places = lay_out_core(_star(size), [BOX] * size, [1.0] + [0.1] * (size - 1))
    for number, (x, y) in enumerate(places):
        for other_x, other_y in places[number + 1 :]:
            assert abs(x - other_x) >= BOX.width - 2 or abs(y - other_y) >= BOX.above + BOX.below - 2


def test_layout_is_the_same_each_time() -> None:
    """No random part."""
    one, other = (lay_out_core(_star(30), [BOX] * 30, [0.5] * 30) for _ in range(2))
    assert one == other


def test_parts_without_a_link_stay_near() -> None:
    """Components that nothing links are laid out side by side, not far away."""
    graph = nx.disjoint_union(_star(20), _star(3))
    places = lay_out_core(graph, [BOX] * 23, [1.0] * 23)
    widths = [x for x, _ in places]
    assert max(widths) - min(widths) < 6000


def test_few_nodes() -> None:
    """No node, one node and two nodes have places too."""
    assert lay_out_core(nx.Graph(), [], []) == []
    assert lay_out_core(nx.empty_graph(1), [BOX], [1.0]) == [(0, 0)]
    assert len(set(lay_out_core(nx.path_graph(2), [BOX] * 2, [1.0, 1.0]))) == 2


def test_sunflowers_keep_their_distance() -> None:
    """With thousands of nodes every community has a disc of its own and every node its own place."""
    communities = [number % 7 for number in range(2000)]
    places = lay_out_all(communities)
    assert len(set(places)) == 2000
    first = [place for place, community in zip(places, communities, strict=True) if community == 0]
    assert max(abs(x) for x, _ in first) < max(abs(x) for x, _ in places)


def test_communities_are_numbered_from_the_heaviest() -> None:
    """Two cliques with one bridge are two communities; the first node is in community 0."""
    graph: nx.Graph[int] = nx.barbell_graph(6, 0)
    nx.set_edge_attributes(graph, 1.0, "weight")
    assert find_communities(graph) == [0] * 6 + [1] * 6
    assert find_communities(nx.empty_graph(3)) == [-1, -1, -1]


def test_communities_of_a_very_large_graph_gather_around_hubs() -> None:
    """Beyond some thousand nodes every node goes to the hub that it has most to do with."""
    graph: nx.Graph[int] = nx.empty_graph(9000)
    graph.add_edges_from(((node % 2, node) for node in range(2, 8999)), weight=1.0)
    found = find_communities(graph)
    assert found[8999] == -1
    assert all(found[node] == found[node % 2] for node in range(100, 8999))
    assert found[0] != found[1]
