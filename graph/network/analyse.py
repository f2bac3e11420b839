"""Analysis of a network with the algorithms of networkx: rankings, paths, time, comparison of speakers, disagreements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import networkx as nx

from graph.errors import UnknownNameError, UsageError
from graph.network.facts import Entity, Fact
from graph.network.select import find_entity

__all__ = [
    "MEASURES", "Rank", "Step", "between_sources", "disagreements", "find_paths", "group", "in_time_order", "rank",
    "subjects",
]  # fmt: skip

MEASURES = ("degree", "pagerank", "betweenness")
_EXACT = 1000
"""Up to so many nodes betweenness is exact; above, it is estimated from so many sources."""
_COST = {"asserted": 1.0, "reported": 1.5, "planned": 2.0, "predicted": 2.5, "conditional": 3.0, "denied": 8.0}
"""How far a claim of this status carries on the best-evidenced path: a denied one is hardly a link."""

_SINGLE = frozenset({"led by", "born in", "died in"})
"""Standing properties of which a thing has one value: two voices that name different ones contradict each other."""


@dataclass(frozen=True, slots=True)
class Rank:
    """An entity and its score."""

    iri: str
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: from, to, and the claim that leads there."""

    source: str
    target: str
    fact: Fact


def rank(graph: nx.MultiDiGraph[str], measure: str) -> list[Rank]:
    """Return the entities by a measure, the highest first; several claims between two entities count as one weighted line."""
    if measure not in MEASURES:
        raise UnknownNameError(f"unknown measure {measure!r}: one of {', '.join(MEASURES)}")
    simple = _weighted(graph)
    if measure == "degree":
        scores = dict(simple.degree())
    elif measure == "pagerank":
        scores = nx.pagerank(simple, weight="weight") if simple else {}
    else:
        count = simple.number_of_nodes()
        scores = nx.betweenness_centrality(simple, k=_EXACT if count > _EXACT else None, seed=1)
    ranks = [Rank(iri, label(graph, iri), round(float(score), 6)) for iri, score in scores.items()]
    return sorted(ranks, key=lambda each: (-each.score, each.iri))


def label(graph: nx.MultiDiGraph[str], iri: str) -> str:
    """Return the label of an entity."""
    entity: Entity | None = graph.nodes[iri].get("entity") if iri in graph else None
    return entity.label if entity else iri


def _weighted(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """Return the undirected network; the weight of a line is the number of its claims. Nodes come sorted, whatever the seed."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    for source, target in sorted(graph.edges()):
        before = simple.edges[source, target]["weight"] if simple.has_edge(source, target) else 0
        simple.add_edge(source, target, weight=before + 1)
    return simple


def find_paths(
    graph: nx.MultiDiGraph[str], one: str, other: str, *, best_evidenced: bool = False, count: int = 3
) -> list[list[Step]]:
    """Return the shortest paths between two entities, or the best-evidenced, nearest first; each step with its firmest claim.

    Raises UnknownNameError for a name that the network has not, UsageError where the two are the same or nothing links them.
    """
    start, end = find_entity(graph, one), find_entity(graph, other)
    if start == end:
        raise UsageError(f"{one!r} and {other!r} are the same entity")
    best = _firmest(graph)
    simple: nx.Graph[str] = nx.Graph()
    for (source, target), fact in sorted(best.items(), key=lambda item: item[0]):
        simple.add_edge(source, target, cost=_cost(fact))
    if start not in simple or end not in simple or not nx.has_path(simple, start, end):
        raise UsageError(f"no claim links {label(graph, start)} to {label(graph, end)}, directly or through others")
    found: list[list[Step]] = []
    for nodes in nx.shortest_simple_paths(simple, start, end, weight="cost" if best_evidenced else None):
        found.append([Step(a, b, best[min(a, b), max(a, b)]) for a, b in pairwise(nodes)])
        if len(found) == count:
            break
    return found


def _firmest(graph: nx.MultiDiGraph[str]) -> dict[tuple[str, str], Fact]:
    """Return the firmest claim between each two entities."""
    best: dict[tuple[str, str], Fact] = {}
    for source, target, fact in graph.edges(data="fact"):
        pair = (min(source, target), max(source, target))
        if pair not in best or (_cost(fact), fact.iri) < (_cost(best[pair]), best[pair].iri):
            best[pair] = fact
    return best


def _cost(fact: Fact) -> float:
    """Return how far a claim carries: by status, by the extractor's trust, and less where it is mere talk about somebody."""
    trust = fact.confidence if fact.confidence is not None else 1.0
    return (_COST[fact.status] + (2.0 if fact.says else 0.0)) / max(trust, 0.1)


def in_time_order(graph: nx.MultiDiGraph[str], name: str | None = None) -> list[Fact]:
    """Return the dated claims in the order of time; those of one entity where it is named."""
    facts: list[Fact] = graph.graph["facts"]
    if name is not None:
        iri = find_entity(graph, name)
        facts = [fact for fact in facts if iri == fact.speaker or any(iri == each for _, each in fact.roles)]
    dated = [fact for fact in facts if fact.earliest or fact.latest]
    return sorted(dated, key=lambda fact: (fact.earliest or fact.latest, fact.latest, fact.iri))


def between_sources(graph: nx.MultiDiGraph[str], one: str, other: str) -> list[tuple[str, list[Fact], list[Fact]]]:
    """Return the subjects of which two speakers or two publications both speak: the subject, and the claims of each on it."""
    facts: list[Fact] = graph.graph["facts"]
    sides = [_word_of(graph, facts, name) for name in (one, other)]
    about = [_by_subject(side) for side in sides]
    shared = sorted(set(about[0]) & set(about[1]), key=lambda iri: (label(graph, iri), iri))
    return [(iri, about[0][iri], about[1][iri]) for iri in shared]


def subjects(graph: nx.MultiDiGraph[str], name: str) -> list[str]:
    """Return the labels of all that a speaker or a publication speaks of, what it says most of first."""
    about = _by_subject(_word_of(graph, graph.graph["facts"], name))
    return [label(graph, iri) for iri in sorted(about, key=lambda iri: (-len(about[iri]), iri))]


def _word_of(graph: nx.MultiDiGraph[str], facts: Sequence[Fact], name: str) -> list[Fact]:
    """Return the claims that stand on the word of a speaker, or in a publication."""
    key = name.casefold()
    texts = {text.iri for text in graph.graph["publications"] if key in {text.iri.casefold(), text.label.casefold()}}
    source = texts or {find_entity(graph, name)}
    return [fact for fact in facts if source & {fact.publication, fact.speaker, fact.stated_in, fact.relayed_by} - {""}]


def _by_subject(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Return claims by each entity that has a part in them; the speaker of a statement is not its subject."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for iri in dict.fromkeys(iri for _, iri in fact.roles if iri != fact.speaker):
            found[iri].append(fact)
    return found


def disagreements(graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, Fact, Fact]]:
    """Yield pairs of claims that contradict each other, with what they differ in: polarity, amount, date or parties.

    Compared are claims of one kind between the same ends, and standing claims about the same thing. A plan or a condition does
    not contradict a fact, so amounts, dates and parties are only compared between claims of what is so.
    """
    groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in graph.graph["facts"]:
        if not fact.says and (key := _key(fact)):
            groups[key].append(fact)
    found: set[tuple[str, str]] = set()
    for key in sorted(groups):
        for one, other in combinations(sorted(groups[key], key=lambda fact: fact.iri), 2):
            reason = _contradiction(one, other)
            if reason and (one.iri, other.iri) not in found:
                found.add((one.iri, other.iri))
                yield reason, one, other


def _key(fact: Fact) -> tuple[str, ...]:
    """Return what two claims must share to be compared: the kind and who does it to whom."""
    actors = sorted(iri for role, iri in fact.roles if role in ("actor", "of", "member"))
    others = sorted(iri for role, iri in fact.roles if role in ("recipient", "topic", "membership in"))
    if fact.kind not in _SINGLE:
        others += _value(fact)
    if not actors:
        return ()
    if fact.symmetric and fact.ends:
        return (fact.kind, *sorted(set(actors) | set(others)))
    return (fact.kind, *actors, "|", *others) if others or fact.ends or fact.notes else (fact.kind, *actors, "|", fact.label)


def _value(fact: Fact) -> list[str]:
    """Return the thing that a standing claim says of its subject."""
    return [iri for role, iri in fact.roles if role == fact.kind]


def _contradiction(one: Fact, other: Fact) -> str:
    """Return in what two claims of the same kind and ends contradict each other; nothing where they do not."""
    denied = [fact.status == "denied" for fact in (one, other)]
    firm = [fact.status in ("asserted", "reported") for fact in (one, other)]
    if any(denied):
        # a denial contradicts who says that it is so, and also who says that it will be
        return "polarity" if not all(denied) and _value(one) == _value(other) and _same_time(one, other) else ""
    if not all(firm):
        return ""
    if one.kind in _SINGLE and _value(one) != _value(other):
        # one voice that names two leads means both
        return "party" if (one.publication, one.speaker) != (other.publication, other.speaker) else ""
    sums = [{words for name, words in fact.notes if name == "amount"} for fact in (one, other)]
    if all(sums) and not sums[0] & sums[1] and _same_time(one, other):
        return "amount"
    if one.label == other.label and one.when and other.when and not _same_time(one, other):
        return "date"
    values = [{words for name, words in fact.notes if name == fact.kind} for fact in (one, other)]
    if all(values) and values[0] != values[1]:
        return "date" if one.earliest and other.earliest else "value"
    return ""


def _same_time(one: Fact, other: Fact) -> bool:
    """Tell whether two claims can be about the same time; an undated one can be about any."""
    if not one.earliest or not other.earliest:
        return True
    return one.earliest <= (other.latest or other.earliest) and other.earliest <= (one.latest or one.earliest)


def group(graph: nx.MultiDiGraph[str]) -> list[list[str]]:
    """Return the communities, the largest first; within each the entities with the most lines first."""
    simple = _weighted(graph)
    simple.remove_nodes_from([iri for iri in list(simple) if not simple.degree(iri)])
    if not simple:
        return []
    number = dict(enumerate(simple))
    back = {iri: index for index, iri in number.items()}
    # numbers in place of IRIs make the result independent of the hash seed
    numbered = nx.relabel_nodes(simple, back)
    found = nx.community.louvain_communities(numbered, weight="weight", seed=1)
    named = [[number[index] for index in sorted(members)] for members in found]
    ranked = [sorted(members, key=lambda iri: (-simple.degree(iri), iri)) for members in named]
    return sorted(ranked, key=lambda members: (-len(members), members[0]))
