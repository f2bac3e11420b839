"""A graph as one HTML page that works offline, asks no network for anything and runs no script but its own."""

import base64
import hashlib
import json
import re
from collections.abc import Collection, Mapping
from importlib.resources import files
from typing import Any

import networkx as nx
from jinja2 import DictLoader, Environment
from markupsafe import Markup
from pyvis.network import Network
from rdflib import Dataset

from graph.network.communities import find_communities, simple_weighted
from graph.network.drawing import Drawing, read_drawing
from graph.network.facts import Entity, Fact
from graph.network.layout import lay_out_all, lay_out_core
from graph.network.project import project
from graph.network.select import find_entity, heaviest, keep_facts, keep_focus, keep_heaviest
from graph.page.edges import Line, bundle
from graph.page.payload import build_payload, clean
from graph.page.style import FAMILIES, STATUS_STYLES, Look, family_of, look_of
from graph.resources import read_text

__all__ = ["render_network", "render_page"]

_ALL_AT_ONCE = 300
"""Up to so many linked entities are drawn at the start; of more, only the core."""
_CORE = 90
_ROWS = 500
"""How many facts the table for readers without JavaScript has."""
_SCRIPTS = (
    "dom", "data", "state", "filter", "layout", "scene", "labels", "canvas", "legend", "facts", "details", "paths", "speakers",
    "timeline", "table", "source", "tabs", "search", "link", "exports", "keys", "main",
)  # fmt: skip
_IMPORT = re.compile(r"^import [^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


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
    network = Network(directed=True, cdn_resources="in_line", heading=title)
    network.node_ids = _QuickList()
    lines = bundle(graph, nodes)
    core = _add_nodes(network, graph, nodes, lines, drawing)
    for number, line in enumerate(lines):
        _add_line(network, number, line)
    payload = build_payload(
        graph, nodes, drawing, texts, title=clean(title), core=core, start=nodes.index(start) if start in nodes else -1
    )
    return _fill_template(network, title, payload, _rows(graph))


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
    places = core_places if len(core) == len(linked) else _all_places(linked, communities)
    index = {iri: number for number, iri in enumerate(nodes)}
    for number, entity in enumerate(entities):
        x, y = places.get(number, (0, 0))
        parts = _node_data(entity, index, drawing) | {"weight": weights[number], "community": communities[number]}
        if core is not linked and number in core_places:
            parts |= {"core": list(core_places[number])}
        look, family = looks[number], family_of(drawing, entity.class_iri)
        network.add_node(
            number, label=look.label or "?", shape=FAMILIES[family].shape, x=x, y=y, size=look.size,
            font={"size": look.font}, family=family, **parts,
        )  # fmt: skip
    return core


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


def _core_places(
    simple: "nx.Graph[int]", core: list[int], looks: list[Look], weights: list[float]
) -> dict[int, tuple[int, int]]:
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


def _fill_template(network: Network, title: str, payload: dict[str, Any], rows: list[dict[str, str]]) -> str:
    """The page's HTML, made by pyvis from our template."""
    library = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8").replace("\r", "")
    script, style = _page_script(), read_text("graph.page", "page.css")
    environment = Environment(loader=DictLoader({"page.html": read_text("graph.page", "template.html")}), autoescape=True)
    environment.filters["script_json"] = _script_json
    environment.globals.update(
        title=clean(title),
        library=Markup(library),
        script=Markup(script),
        style=Markup(style),
        policy=_policy([library, script], [style]),
        payload=payload,
        rows=rows,
        fact_count=len(payload["facts"]),
        statuses=STATUS_STYLES,
    )
    network.templateEnv = environment
    network.path = "page.html"
    page: str = network.generate_html(name="page.html")
    return page


def _page_script() -> str:
    """The page's modules in one: their imports and exports only matter to linters and tests."""
    modules = (read_text("graph.page", f"script/{name}.js") for name in _SCRIPTS)
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", module)).replace("\r", "") for module in modules)


def _policy(scripts: list[str], styles: list[str]) -> str:
    """The page's Content-Security-Policy: nothing but these scripts and styles, no network at all."""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src " + " ".join(map(_digest, scripts)),
            "style-src " + " ".join(map(_digest, styles)),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def _script_json(value: object) -> Markup:
    """JSON that can stand inside a script element whatever its strings hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)
