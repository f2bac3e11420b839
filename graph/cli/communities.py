"""`newsgraph communities`: which entities belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.network import network_options, print_json

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["command"]


@click.command("communities")
@network_options
def command(network: nx.MultiDiGraph[str], as_json: bool) -> None:
    """Show which entities belong together, by the modularity of their links."""
    from graph.network.analyse import group, label

    groups = group(network)
    if as_json:
        print_json([[{"entity": iri, "label": label(network, iri)} for iri in members] for members in groups])
        return
    for number, members in enumerate(groups, 1):
        click.echo(f"{number:>3}  {', '.join(label(network, iri) for iri in members)}")
