"""The data that the page's script reads: plain JSON values, every string once cut to a length that a page can bear."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

import networkx as nx

from graph.network.drawing import Drawing
from graph.network.facts import STATUSES, Entity, Evidence, Fact, Publication
from graph.page.style import FAMILIES, STATUS_STYLES

__all__ = ["BASE", "Numbers", "build_payload", "clean"]

BASE = "https://w3id.org/newsgraph/id/"
_LABEL = 400
_QUOTE = 4000
_TEXT = 5_000_000


def clean(text: str, limit: int = _LABEL) -> str:
    """The text without lone surrogates, cut to a limit with an ellipsis."""
    whole = text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
    return whole if len(whole) <= limit else whole[: limit - 1] + "…"


class Numbers:
    """The numbers by which nodes, publications and quoted sentences are named in the data."""

    def __init__(self, nodes: list[str], publications: list[Publication]) -> None:
        self._nodes = {iri: number for number, iri in enumerate(nodes)}
        self._publications = {publication.iri: number for number, publication in enumerate(publications)}
        self._sentences: dict[Evidence, int] = {}

    def node(self, iri: str) -> int:
        """The number of a node, -1 if the page has no such node."""
        return self._nodes.get(iri, -1)

    def publication(self, iri: str) -> int:
        """The number of a publication, -1 if it is not among those read."""
        return self._publications.get(iri, -1)

    def sentence(self, evidence: Evidence) -> int:
        """The number of a quotation; each is stored once, however many facts it carries."""
        return self._sentences.setdefault(evidence, len(self._sentences))

    def sentences(self) -> list[Evidence]:
        """The quotations in the order of their numbers."""
        return list(self._sentences)


def build_payload(
    graph: "nx.MultiDiGraph[str]", nodes: list[str], drawing: Drawing, texts: Mapping[str, str] | None, **extra: object
) -> dict[str, Any]:
    """Everything but the drawn nodes and edges: facts, quotations, documents, and the keys to colours and dashes."""
    publications: list[Publication] = graph.graph["publications"]
    numbers = Numbers(nodes, publications)
    facts = [_fact(fact, numbers) for fact in graph.graph["facts"]]
    offsets = {
        publication.iri: _Offsets(texts[publication.iri]) for publication in publications if texts and publication.iri in texts
    }
    mentions = _mentions(graph, nodes, offsets)
    return {
        "base": BASE,
        "families": [asdict(family) for family in FAMILIES],
        "statuses": [asdict(style) for style in STATUS_STYLES],
        "facts": facts,
        "sentences": [
            [numbers.publication(evidence.publication), *_span(evidence, offsets), clean(evidence.quote, _QUOTE)]
            for evidence in numbers.sentences()
        ],
        "docs": [_document(publication, (texts or {}).get(publication.iri), mentions) for publication in publications],
        **extra,
    }


def _document(publication: Publication, text: str | None, mentions: Mapping[str, list[list[int]]]) -> dict[str, Any]:
    return {
        "iri": publication.iri,
        "label": clean(publication.label),
        "date": clean(publication.date),
        "url": publication.url if publication.url.startswith(("http://", "https://")) else "",
        "text": None if text is None else clean(text, _TEXT),
        "mentions": mentions.get(publication.iri, []) if text is not None else [],
    }


def _fact(fact: Fact, numbers: Numbers) -> dict[str, Any]:
    """One fact; empty parts are left out."""
    parts: dict[str, Any] = {
        "iri": fact.iri,
        "label": clean(fact.label),
        "kind": clean(fact.kind),
        "edge": clean(fact.edge_label),
        "status": STATUSES.index(fact.status),
        "certainty": fact.certainty,
        "ends": [[numbers.node(source), numbers.node(target)] for source, target in fact.ends if _both(numbers, source, target)],
        "roles": [[word, numbers.node(iri)] for word, iri in fact.roles if numbers.node(iri) >= 0],
        "notes": [[word, clean(text)] for word, text in fact.notes],
        "quotes": [numbers.sentence(evidence) for evidence in fact.evidence],
        "quotation": clean(fact.quotation, _QUOTE),
        "when": clean(fact.when),
        "first": fact.earliest or fact.latest,
        "last": fact.latest or fact.earliest,
    }
    kept = {key: value for key, value in parts.items() if value not in ("", [])}
    numbered = {
        "doc": numbers.publication(fact.publication),
        "by": numbers.node(fact.speaker),
        "relay": numbers.node(fact.relayed_by),
        "cited": numbers.node(fact.stated_in),
    }
    kept |= {key: number for key, number in numbered.items() if number >= 0}
    if fact.confidence is not None:
        kept["confidence"] = fact.confidence
    if fact.says:
        kept["says"] = 1
    if fact.symmetric:
        kept["mutual"] = 1
    return kept


def _both(numbers: Numbers, source: str, target: str) -> bool:
    return numbers.node(source) >= 0 and numbers.node(target) >= 0


class _Offsets:
    """Where evidence stands in one text, in the UTF-16 units in which the script counts."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._astral = [place for place, char in enumerate(text) if ord(char) > 0xFFFF] if text and max(text) > "\uffff" else []

    def span(self, evidence: Evidence) -> tuple[int, int]:
        """Start and end, or -1 twice where the words do not stand there: then it is another text than the one that was read."""
        if evidence.start < 0 or self._text[evidence.start : evidence.end] != evidence.quote:
            return -1, -1
        return self._units(evidence.start), self._units(evidence.end)

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset)


def _span(evidence: Evidence, offsets: Mapping[str, _Offsets]) -> tuple[int, int]:
    """Start and end in the text, if the page has it; else the offsets as they are, for the order."""
    found = offsets.get(evidence.publication)
    return found.span(evidence) if found else (evidence.start, evidence.end)


def _mentions(graph: "nx.MultiDiGraph[str]", nodes: list[str], offsets: Mapping[str, _Offsets]) -> dict[str, list[list[int]]]:
    """For each text that is shown: start, end and node of every name in it, in order, without overlaps."""
    found: dict[str, list[tuple[int, int, int]]] = {}
    for number, mention in _all_mentions(graph, nodes):
        if mention.publication in offsets:
            start, end = offsets[mention.publication].span(mention)
            if start >= 0:
                found.setdefault(mention.publication, []).append((start, end, number))
    return {iri: _without_overlaps(sorted(spans, key=lambda span: (span[0], -span[1], span[2]))) for iri, spans in found.items()}


def _all_mentions(graph: "nx.MultiDiGraph[str]", nodes: list[str]) -> Iterator[tuple[int, Evidence]]:
    for number, iri in enumerate(nodes):
        entity: Entity = graph.nodes[iri]["entity"]
        for mention in entity.mentions:
            yield number, mention


def _without_overlaps(spans: list[tuple[int, int, int]]) -> list[list[int]]:
    kept: list[list[int]] = []
    for start, end, node in spans:
        if not kept or start >= kept[-1][1]:
            kept.append([start, end, node])
    return kept
