"""`newsgraph disagreements`: claims that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.network import as_row, echo_facts, network_options, print_json

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["command"]


@click.command("disagreements")
@network_options
def command(network: nx.MultiDiGraph[str], as_json: bool) -> None:
    """Show claims that contradict each other: in polarity, amount, date or parties.

    Compared are claims of one kind between the same ends. Who disputes, accuses or rejects whom is the question of that name:
    newsgraph ask disagreements.
    """
    from graph.network.analyse import disagreements

    pairs = list(disagreements(network))
    if as_json:
        print_json([{"in": reason, "one": as_row(network, one), "other": as_row(network, other)} for reason, one, other in pairs])
        return
    if not pairs:
        click.echo("no two claims contradict each other")
    for reason, one, other in pairs:
        click.echo(f"different {reason}")
        for fact in (one, other):
            echo_facts(network, [fact], "  ")
