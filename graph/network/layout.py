"""Positions for the page: the same for the same graph, wide enough for the labels, heavy nodes in the middle."""

from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

__all__ = ["Box", "lay_out_all", "lay_out_core", "remove_overlaps"]

_Positions = NDArray[np.float64]
_ASPECT = 0.96
"""Width by height of the stretch of screen that the graph gets beside its panels."""
_FILL = 0.46
"""The share of the picture that boxes cover before overlaps are removed."""
_PITCH = 38.0
"""The distance between neighbours in a sunflower."""
_GOLDEN_ANGLE = 2.399963229728653


@dataclass(frozen=True, slots=True)
class Box:
    """The room that a node needs with its label: the label hangs below the shape."""

    width: float
    above: float
    below: float


def lay_out_core(simple: "nx.Graph[int]", boxes: list[Box], shares: list[float]) -> list[tuple[int, int]]:
    """Positions of up to a few hundred nodes by their distance in the graph, then pushed apart until no label covers another.

    Args:
        simple: The graph, nodes numbered from the heaviest.
        boxes: The room of each node.
        shares: The weight of each node as a share of the heaviest one's; heavy nodes keep more distance, so that the
            many lines between them can be told apart.
    """
    if len(boxes) < 2:
        return [(0, 0)] * len(boxes)
    positions = _by_stress(_distances(_tie_components(simple), shares))
    area = sum((box.above + box.below) * box.width for box in boxes) / _FILL
    positions = _fit(positions, np.sqrt(area * _ASPECT), np.sqrt(area / _ASPECT))
    return _rounded(remove_overlaps(positions, boxes))


def _tie_components(simple: "nx.Graph[int]") -> "nx.Graph[int]":
    """The graph with every component tied to the heaviest node, so that none drifts away."""
    tied: nx.Graph[int] = nx.Graph()
    tied.add_nodes_from(range(simple.number_of_nodes()))
    tied.add_edges_from(sorted((min(pair), max(pair)) for pair in simple.edges()))
    heads = sorted(min(component) for component in nx.connected_components(simple))
    tied.add_edges_from((0, head) for head in heads if head)
    return tied


def _distances(tied: "nx.Graph[int]", shares: list[float]) -> _Positions:
    """How far apart every two nodes should stand: the length of the shortest way between them, longer between hubs."""
    size = len(shares)
    reach = np.array(shares) ** 0.5
    distances: _Positions = np.full((size, size), np.inf)
    np.fill_diagonal(distances, 0.0)
    for one, other in tied.edges():
        distances[one, other] = distances[other, one] = (
            0.8 + 0.9 * reach[one] * reach[other] + 0.5 * max(reach[one], reach[other])
        )
    for stop in range(size):  # Floyd and Warshall's; SciPy has it too, but takes longer to be imported than this to run
        np.minimum(distances, distances[:, stop, None] + distances[stop], out=distances)
    return distances


def _by_stress(wanted: _Positions, rounds: int = 150) -> _Positions:
    """Positions whose distances come close to the wanted ones: stress majorization from a classical scaling."""
    np.fill_diagonal(wanted, 1.0)
    weights = wanted**-2.0
    np.fill_diagonal(weights, 0.0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    positions = _classical_scaling(wanted)
    for _ in range(rounds):
        apart = np.linalg.norm(positions[:, None] - positions[None], axis=2)
        np.fill_diagonal(apart, 1.0)
        pull = -weights * wanted / np.maximum(apart, 1e-6)
        np.fill_diagonal(pull, 0.0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        positions = inverse @ (pull @ positions)
    return positions


def _classical_scaling(wanted: _Positions) -> _Positions:
    """First positions from the two largest eigenvectors; a little of a spiral parts nodes that would coincide."""
    size = len(wanted)
    squares = wanted**2
    np.fill_diagonal(squares, 0.0)
    centring = np.eye(size) - 1.0 / size
    values, vectors = np.linalg.eigh(-0.5 * centring @ squares @ centring)
    plane: _Positions = vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 0.0))
    plane *= np.where(plane[np.abs(plane).argmax(axis=0), range(plane.shape[1])] < 0, -1.0, 1.0)
    order = np.arange(size, dtype=np.float64)
    spiral = np.stack([np.cos(order * _GOLDEN_ANGLE), np.sin(order * _GOLDEN_ANGLE)], axis=1)
    start: _Positions = plane[:, ::-1] + 0.15 * spiral
    return start


def _fit(positions: _Positions, width: float, height: float) -> _Positions:
    """The positions stretched over the picture, half by distance and half by rank, so that no middle is crowded."""
    stretched = np.empty_like(positions)
    for axis, extent in ((0, width), (1, height)):
        values = positions[:, axis]
        span = float(np.ptp(values)) or 1.0
        by_distance = (values - values.min()) / span
        by_rank = np.argsort(np.argsort(values, kind="stable"), kind="stable") / max(len(values) - 1, 1)
        stretched[:, axis] = ((by_distance + by_rank) / 2 - 0.5) * extent
    return stretched


def remove_overlaps(positions: _Positions, boxes: list[Box], rounds: int = 400) -> _Positions:
    """The positions moved as little as needed so that no two boxes overlap."""
    positions = positions.copy()
    half_width = np.array([box.width / 2 for box in boxes])
    half_height = np.array([(box.above + box.below) / 2 for box in boxes])
    shift = np.array([(box.below - box.above) / 2 for box in boxes])
    first, second = np.triu_indices(len(boxes), 1)
    for _ in range(rounds):
        centres = positions + np.stack([np.zeros_like(shift), shift], axis=1)
        apart = centres[second] - centres[first]
        over_x = half_width[first] + half_width[second] - np.abs(apart[:, 0])
        over_y = half_height[first] + half_height[second] - np.abs(apart[:, 1])
        hit = (over_x > 0) & (over_y > 0)
        if not hit.any():
            break
        move = np.zeros((int(hit.sum()), 2))
        sideways = over_x[hit] < over_y[hit]
        sign_x = np.where(apart[hit, 0] >= 0, 1.0, -1.0)
        sign_y = np.where(apart[hit, 1] >= 0, 1.0, -1.0)
        move[sideways, 0] = (over_x[hit] * sign_x)[sideways] * 0.5 + sign_x[sideways] * 0.5
        move[~sideways, 1] = (over_y[hit] * sign_y)[~sideways] * 0.5 + sign_y[~sideways] * 0.5
        np.add.at(positions, second[hit], move * 0.6)
        np.add.at(positions, first[hit], -move * 0.6)
    return positions


def lay_out_all(communities: list[int]) -> list[tuple[int, int]]:
    """Positions of any number of nodes: each community a sunflower with its heaviest node in the middle."""
    members: dict[int, list[int]] = {}
    for node, community in enumerate(communities):
        members.setdefault(community, []).append(node)
    radii = np.array([_PITCH * (len(nodes) ** 0.5 + 1) for nodes in members.values()])
    centres = _pack_discs(radii)
    positions = np.zeros((len(communities), 2))
    for centre, nodes in zip(centres, members.values(), strict=True):
        order = np.arange(len(nodes), dtype=np.float64)
        distance = _PITCH * np.sqrt(order * 1.1)
        positions[nodes, 0] = centre[0] + distance * np.cos(order * _GOLDEN_ANGLE)
        positions[nodes, 1] = centre[1] + distance * np.sin(order * _GOLDEN_ANGLE)
    return _rounded(positions)


def _pack_discs(radii: _Positions) -> _Positions:
    """Centres of the communities: discs on a spiral, the one of the heaviest node in the middle, none over another."""
    placed = np.zeros((len(radii), 2))
    step = float(radii.min()) if len(radii) else 1.0
    turn = 0.0
    for number in range(1, len(radii)):
        while True:
            reach = step * turn / (2 * np.pi)
            spot = np.array([reach * np.cos(turn) * _ASPECT, reach * np.sin(turn)])
            gaps = np.hypot(*(placed[:number] - spot).T) - radii[:number] - radii[number]
            if (gaps >= 0).all():
                placed[number] = spot
                break
            turn += max(0.05, min(0.5, step / (reach + 1)))
    return placed


def _rounded(positions: _Positions) -> list[tuple[int, int]]:
    return [(round(float(x)), round(float(y))) for x, y in positions]
