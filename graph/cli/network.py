"""What the commands of analysis share: the network of a store within limits, and how claims are printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    import networkx as nx

    from graph.network.facts import Fact

__all__ = ["as_row", "fact_lines", "open_network", "print_json"]


def open_network(
    store: str,
    statuses: tuple[str, ...] = (),
    since: str | None = None,
    until: str | None = None,
    min_confidence: float | None = None,
) -> nx.MultiDiGraph[str]:
    """Return the network of the claims of a store that are within the limits."""
    from graph.network.project import project
    from graph.network.select import keep_claims, keep_facts
    from graph.store import open_store

    network = keep_facts(project(open_store(store).dataset()), status=statuses or None, since=since, until=until)
    if min_confidence is None:
        return network
    trusted = [fact.iri for fact in network.graph["facts"] if fact.confidence is None or fact.confidence >= min_confidence]
    return keep_claims(network, trusted)


def as_row(network: nx.MultiDiGraph[str], fact: Fact) -> dict[str, Any]:
    """Return a claim as JSON can hold it."""
    from graph.network.analyse import label

    return {
        "claim": fact.iri,
        "label": fact.label,
        "kind": fact.kind,
        "status": fact.status,
        "certainty": fact.certainty,
        "speaker": label(network, fact.speaker) if fact.speaker else "",
        "when": fact.when,
        "notes": [f"{name}: {words}" for name, words in fact.notes],
        "sentence": sentence(fact),
    }


def sentence(fact: Fact) -> str:
    """Return the words of the source for a claim."""
    return " … ".join(" ".join(evidence.quote.split()) for evidence in fact.evidence)


def fact_lines(network: nx.MultiDiGraph[str], fact: Fact, indent: str = "") -> list[str]:
    """Return a claim in two lines for people: status, content, whose word and when; then the sentence."""
    row = as_row(network, fact)
    word = f", {row['speaker']}" if row["speaker"] else ""
    when = f", {fact.when}" if fact.when else ""
    return [f"{indent}{fact.status}: {fact.label}{word}{when}", f"{indent}    “{row['sentence']}”"]


def print_json(value: object) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
