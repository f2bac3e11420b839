"""`newsgraph rank`: who stands in the middle of a graph."""

from __future__ import annotations

import click

from graph.cli.network import open_network, print_json
from graph.cli.options import limit_options, store_option, voice_options

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
@store_option
@limit_options
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@voice_options
def command(
    measure: str,
    top: int,
    store: str,
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    min_confidence: float | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Rank the entities of a graph."""
    from graph.network.analyse import rank

    network = open_network(store, statuses, since, until, min_confidence)
    ranks = rank(network, measure)[:top]
    if as_json:
        print_json([{"entity": each.iri, "label": each.label, measure: each.score} for each in ranks])
        return
    for number, each in enumerate(ranks, 1):
        click.echo(f"{number:>3}  {each.score:<10g} {each.label}")
