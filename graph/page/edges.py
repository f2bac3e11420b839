"""The lines of the picture: facts of one status between two nodes share a line, lines between the same two are fanned."""

from dataclasses import dataclass

import networkx as nx

from graph.network.facts import STATUSES, Fact

__all__ = ["Line", "bundle"]

_FAN = 0.16
_WIDEST_FAN = 0.9


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn line and the numbers of the facts that it stands for."""

    source: int
    target: int
    status: int
    says: bool
    symmetric: bool
    bend: float
    facts: tuple[int, ...]


def bundle(graph: "nx.MultiDiGraph[str]", nodes: list[str]) -> list[Line]:
    """The lines between these nodes, those of the same pair next to each other with different bends."""
    index = {iri: number for number, iri in enumerate(nodes)}
    pairs: dict[tuple[int, int], dict[tuple[int, int, int, bool, bool], list[int]]] = {}
    for number, fact in enumerate(graph.graph["facts"]):
        for source, target in fact.ends:
            if source in index and target in index:
                one, other = index[source], index[target]
                key = _line_key(fact, one, other)
                pairs.setdefault((min(one, other), max(one, other)), {}).setdefault(key, []).append(number)
    return [line for pair in sorted(pairs) for line in _fan(pairs[pair])]


def _line_key(fact: Fact, source: int, target: int) -> tuple[int, int, int, bool, bool]:
    if fact.symmetric and source > target:
        source, target = target, source
    return source, target, STATUSES.index(fact.status), fact.says, fact.symmetric


def _fan(lines: dict[tuple[int, int, int, bool, bool], list[int]]) -> list[Line]:
    """The lines of one pair, bent evenly to both sides; the bend is measured from the lower to the higher number."""
    keys = sorted(lines, key=lambda key: (key[3], key[2], key[0], key[4]))
    step = min(_FAN, _WIDEST_FAN / max(len(keys) - 1, 1))
    fanned = []
    for place, key in enumerate(keys):
        source, target, status, says, symmetric = key
        bend = (place - (len(keys) - 1) / 2) * step
        fanned.append(
            Line(source, target, status, says, symmetric, round(bend if source < target else -bend, 3), tuple(lines[key]))
        )
    return fanned
