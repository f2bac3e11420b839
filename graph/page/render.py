"""A graph as one HTML page that works offline, asks no network for anything and runs no script but its own."""

from collections.abc import Collection, Mapping

import networkx as nx
from rdflib import Dataset

from graph.network.drawing import read_drawing
from graph.network.facts import Fact
from graph.network.project import project
from graph.network.select import find_entity, heaviest, keep_facts, keep_focus, keep_heaviest
from graph.page.document import fill_template
from graph.page.payload import build_payload, clean
from graph.page.picture import draw

__all__ = ["render_network", "render_page"]

_ROWS = 500
"""How many facts the table for readers without JavaScript has."""


def render_page(
    dataset: Dataset,
    *,
    title: str,
    texts: Mapping[str, str] | None = None,
    focus: str | None = None,
    hops: int = 1,
    status: Collection[str] | None = None,
    source: str | Collection[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    max_nodes: int | None = None,
) -> str:
    """The page of a graph, the same text for the same graph.

    Args:
        dataset: A graph in the newsgraph model.
        title: The heading and the title of the window.
        texts: Publication IRI -> full text. None shows the quoted evidence only.
        focus: An entity (IRI, end of IRI, label or alias) to cut the graph down to, with what is near it.
        hops: How many steps from the focus are near.
        status: Statuses to keep, such as ``asserted``.
        source: Publications or speakers to keep.
        since: First day to keep.
        until: Last day to keep.
        max_nodes: How many of the heaviest entities to keep.
    """
    graph = keep_facts(project(dataset), status=status, source=source, since=since, until=until)
    start = find_entity(graph, focus) if focus else None
    if focus:
        graph = keep_focus(graph, focus, hops)
    if max_nodes is not None:
        graph = keep_heaviest(graph, max_nodes)
    return render_network(graph, title=title, texts=texts, start=start)


def render_network(
    graph: "nx.MultiDiGraph[str]", *, title: str, texts: Mapping[str, str] | None = None, start: str | None = None
) -> str:
    """The page of a network that :func:`graph.network.project.project` made; ``start`` is the node selected at first."""
    drawing = read_drawing()
    nodes = heaviest(graph)
    picture = draw(graph, nodes, drawing, title)
    selected = nodes.index(start) if start in nodes else -1
    payload = build_payload(graph, nodes, drawing, texts, title=clean(title), core=picture.core, start=selected)
    return fill_template(picture.network, title, payload, _rows(graph))


def _rows(graph: "nx.MultiDiGraph[str]") -> list[dict[str, str]]:
    """The rows of the table for readers without JavaScript, those of the heaviest entities first where there are many."""
    facts: list[Fact] = graph.graph["facts"]
    if len(facts) > _ROWS:
        weights: dict[str, float] = dict(graph.nodes(data="weight"))
        facts = sorted(facts, key=lambda fact: -max((weights.get(iri, 0.0) for _, iri in fact.roles), default=0.0))[:_ROWS]
    return [_row(graph, fact) for fact in facts]


def _row(graph: "nx.MultiDiGraph[str]", fact: Fact) -> dict[str, str]:
    speaker = graph.nodes[fact.speaker]["entity"].label if fact.speaker in graph else ""
    return {
        "label": clean(fact.label),
        "status": fact.status,
        "speaker": clean(speaker),
        "when": clean(fact.when),
        "quote": clean(" … ".join(evidence.quote for evidence in fact.evidence), 600),
    }
