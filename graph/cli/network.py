"""What the commands of analysis share: the network of a store within limits, their options, and how claims are printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from graph.cli.options import Command, Voice, limit_options, store_option, voice_options

if TYPE_CHECKING:
    import networkx as nx

    from graph.network.facts import Fact

__all__ = ["as_row", "echo_facts", "network_options", "print_json"]


def network_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add --store, the limits, --json and the voice: the command gets `network`, the claims within the limits, and `as_json`."""

    @wraps(command)
    def run(
        store: str,
        statuses: tuple[str, ...],
        since: str | None,
        until: str | None,
        min_confidence: float | None,
        as_json: bool,
        quiet: bool,
        verbose: bool,
        **own: object,
    ) -> None:
        network = _open_network(store, statuses, since, until, min_confidence)
        if not network.graph["facts"]:
            Voice.of(quiet=quiet, verbose=verbose).say("the graph has no claim within these limits")
        command(network=network, as_json=as_json, **own)

    as_json = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
    options: tuple[Callable[[Command], Command], ...] = (voice_options, as_json, limit_options, store_option)
    for add in options:
        run = add(run)
    return run


def _open_network(
    store: str, statuses: tuple[str, ...], since: str | None, until: str | None, min_confidence: float | None
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
        "publication": next((text.label for text in network.graph["publications"] if text.iri == fact.publication), ""),
        "sentence": " … ".join(" ".join(evidence.quote.split()) for evidence in fact.evidence),
    }


def echo_facts(network: nx.MultiDiGraph[str], facts: Iterable[Fact], indent: str = "") -> None:
    """Print claims for people; two that read alike, such as those of two parts of one sentence, are printed once."""
    lines = (line for fact in facts for line in _lines(network, fact, indent))
    for line in dict.fromkeys(lines):
        click.echo(line)


def _lines(network: nx.MultiDiGraph[str], fact: Fact, indent: str) -> Iterator[str]:
    """Yield a claim in two lines: status, content, whose word, when, how much; then the sentence, and of several texts which one."""
    row = as_row(network, fact)
    word = f", {row['speaker']}" if row["speaker"] and not fact.says else ""
    when = f", {fact.when}" if fact.when else ""
    sums = "".join(f", {words}" for name, words in fact.notes if name == "amount" and words not in fact.label)
    where = f" ({row['publication']})" if len(network.graph["publications"]) > 1 else ""
    yield f"{indent}{fact.status}: {fact.label}{word}{when}{sums}\n{indent}    “{row['sentence']}”{where}"


def print_json(value: object) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
