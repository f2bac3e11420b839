"""`newsgraph timeline`: the dated claims in the order of time."""

from __future__ import annotations

import click

from graph.cli.network import as_row, fact_lines, open_network, print_json
from graph.cli.options import limit_options, store_option, voice_options

__all__ = ["command"]


@click.command("timeline")
@click.option("--of", "name", metavar="NAME", help="Only claims in which this entity has a part.")
@store_option
@limit_options
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@voice_options
def command(
    name: str | None,
    store: str,
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    min_confidence: float | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show what happened, or is to happen, when."""
    from graph.network.analyse import in_time_order

    network = open_network(store, statuses, since, until, min_confidence)
    facts = in_time_order(network, name)
    if as_json:
        print_json([as_row(network, fact) | {"earliest": fact.earliest, "latest": fact.latest} for fact in facts])
        return
    for fact in facts:
        click.echo(f"{fact.when or fact.earliest}")
        for line in fact_lines(network, fact, "  "):
            click.echo(line)
