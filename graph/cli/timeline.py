"""`newsgraph timeline`: the dated claims in the order of time."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import click

from graph.cli.network import as_row, echo_facts, network_options, print_json

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["command"]


@click.command("timeline")
@click.option("--of", "name", metavar="NAME", help="Only claims in which this entity has a part.")
@network_options
def command(network: nx.MultiDiGraph[str], name: str | None, as_json: bool) -> None:
    """Show what happened, or is to happen, when."""
    from graph.network.analyse import in_time_order

    facts = in_time_order(network, name)
    if as_json:
        print_json([as_row(network, fact) | {"earliest": fact.earliest, "latest": fact.latest} for fact in facts])
        return
    for when, same in groupby(facts, key=lambda fact: fact.when or fact.earliest):
        click.echo(when)
        echo_facts(network, same, "  ")
