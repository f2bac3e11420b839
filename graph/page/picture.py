"""The nodes and lines of the picture, put into a pyvis network with their places, shapes and dashes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx
from pyvis.network import Network

from graph.network.communities import find_communities, simple_weighted
from graph.network.drawing import Drawing
from graph.network.facts import Entity
from graph.network.layout import lay_out_all, lay_out_core
from graph.page.edges import Line, bundle
from graph.page.payload import clean
from graph.page.style import FAMILIES, SHAPE_SIZES, STATUS_STYLES, Look, family_of, look_of

__all__ = ["Picture", "draw"]

_ALL_AT_ONCE = 300
"""Up to so many linked entities are drawn at the start; of more, only the core."""
_CORE = 90


class _QuickList(list[int]):
    """The ids of a pyvis network, which asks for each edge whether they contain its ends."""

    def __init__(self) -> None:
        super().__init__()
        self._known: set[object] = set()

    def append(self, value: int) -> None:
        """Take one id in."""
        super().append(value)
        self._known.add(value)

    def __contains__(self, value: object) -> bool:
        return value in self._known


@dataclass(frozen=True, slots=True)
class Picture:
    """A pyvis network with everything in it, and the numbers of the nodes that the page opens with."""

    network: Network
    core: list[int]


def draw(graph: "nx.MultiDiGraph[str]", nodes: list[str], drawing: Drawing, heading: str) -> Picture:
    """The picture of a network; its nodes are numbered in the given order, the heaviest first."""
    network = Network(directed=True, cdn_resources="in_line", heading=heading)
    network.node_ids = _QuickList()
    lines = bundle(graph, nodes)
    core = _add_nodes(network, graph, nodes, lines, drawing)
    for number, line in enumerate(lines):
        _add_line(network, number, line)
    return Picture(network, core)


def _add_nodes(
    network: Network, graph: "nx.MultiDiGraph[str]", nodes: list[str], lines: list[Line], drawing: Drawing
) -> list[int]:
    """Add every entity to the network; the numbers of those that the page opens with come back."""
    entities: list[Entity] = [graph.nodes[iri]["entity"] for iri in nodes]
    weights: list[float] = [graph.nodes[iri]["weight"] for iri in nodes]
    top = max(weights, default=1.0) or 1.0
    looks = [look_of(clean(entity.label), weight / top) for entity, weight in zip(entities, weights, strict=True)]
    linked = sorted({number for line in lines for number in (line.source, line.target)})
    simple = simple_weighted(graph, nodes)
    communities = find_communities(simple)
    core = linked if len(linked) <= _ALL_AT_ONCE else _core(linked, lines)
    core_places = _core_places(simple, core, looks, weights)
    places = core_places if core is linked else _all_places(linked, communities)
    index = {iri: number for number, iri in enumerate(nodes)}
    for number, entity in enumerate(entities):
        parts = _node_data(entity, index, drawing) | {"weight": weights[number], "community": communities[number]}
        if core is not linked and number in core_places:
            parts["core"] = list(core_places[number])
        parts["family"] = family_of(drawing, entity.class_iri)
        _add_node(network, number, looks[number], places.get(number, (0, 0)), parts)
    return core


def _add_node(network: Network, number: int, look: Look, place: tuple[int, int], parts: dict[str, Any]) -> None:
    shape, font = FAMILIES[parts["family"]].shape, {"size": look.font}
    size = round(look.size * SHAPE_SIZES[shape])
    network.add_node(number, label=look.label or "?", shape=shape, x=place[0], y=place[1], size=size, font=font, **parts)


def _core(linked: list[int], lines: list[Line]) -> list[int]:
    """The heaviest nodes that a line links to another of them."""
    heavy = set(linked[:_CORE])
    tied = {end for line in lines if line.source in heavy and line.target in heavy for end in (line.source, line.target)}
    return sorted(tied) or sorted(heavy)


def _renumbered(simple: "nx.Graph[int]", nodes: list[int]) -> "nx.Graph[int]":
    index = {node: place for place, node in enumerate(nodes)}
    part: nx.Graph[int] = nx.Graph()
    part.add_nodes_from(range(len(nodes)))
    part.add_edges_from(
        (index[one], index[other], {"weight": weight})
        for one, other, weight in simple.edges(data="weight")
        if one in index and other in index
    )
    return part


def _core_places(simple: "nx.Graph[int]", core: list[int], looks: list[Look], weights: list[float]) -> dict[int, tuple[int, int]]:
    boxes = [looks[number].box for number in core]
    shares = [weights[number] / (weights[core[0]] or 1.0) for number in core]
    return dict(zip(core, lay_out_core(_renumbered(simple, core), boxes, shares), strict=True))


def _all_places(linked: list[int], communities: list[int]) -> dict[int, tuple[int, int]]:
    return dict(zip(linked, lay_out_all([communities[number] for number in linked]), strict=True))


def _node_data(entity: Entity, index: Mapping[str, int], drawing: Drawing) -> dict[str, Any]:
    """What the panel says about an entity beside its facts."""
    traits = [[word, index.get(value, -1), clean(value)] for word, value in entity.traits]
    data = {
        "iri": entity.iri,
        "name": clean(entity.label),
        "kind": drawing.label(entity.class_iri),
        "aliases": [clean(alias) for alias in entity.aliases],
        "links": [link for link in entity.links if link.startswith(("http://", "https://"))],
        "traits": traits,
    }
    return {key: value for key, value in data.items() if value not in ("", [])}


def _add_line(network: Network, number: int, line: Line) -> None:
    style = STATUS_STYLES[line.status]
    network.add_edge(
        line.source,
        line.target,
        id=number,
        arrows="" if line.symmetric else "to",
        dashes=list(style.dashes) or False,
        width=0.7 if line.says else round(min(1.2 + 0.5 * (len(line.facts) - 1), 4.0), 1),
        bend=line.bend,
        status=line.status,
        facts=list(line.facts),
        **({"says": 1} if line.says else {}),
    )
