"""`newsgraph rank`: who stands in the middle of a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.network import network_options, print_json

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["command"]


@click.command("rank")
@click.option(
    "--by",
    "measure",
    type=click.Choice(["degree", "pagerank", "betweenness"]),
    default="degree",
    show_default=True,
    help="degree counts neighbours; pagerank weighs them; betweenness counts the shortest paths that lead through.",
)
@click.option("--top", type=click.IntRange(min=1), default=10, show_default=True, help="How many to print.")
@network_options
def command(network: nx.MultiDiGraph[str], measure: str, top: int, as_json: bool) -> None:
    """Rank the entities of a graph."""
    from graph.network.analyse import rank

    ranks = rank(network, measure)[:top]
    if as_json:
        print_json([{"entity": each.iri, "label": each.label, measure: each.score} for each in ranks])
        return
    for number, each in enumerate(ranks, 1):
        click.echo(f"{number:>3}  {each.score:<10g} {each.label}")
