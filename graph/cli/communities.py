"""`newsgraph communities`: which entities belong together."""

from __future__ import annotations

import click

from graph.cli.network import open_network, print_json
from graph.cli.options import limit_options, store_option, voice_options

__all__ = ["command"]


@click.command("communities")
@store_option
@limit_options
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@voice_options
def command(
    store: str,
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    min_confidence: float | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show which entities belong together, by the modularity of their links."""
    from graph.network.analyse import group, label

    network = open_network(store, statuses, since, until, min_confidence)
    groups = group(network)
    if as_json:
        print_json([[{"entity": iri, "label": label(network, iri)} for iri in members] for members in groups])
        return
    for number, members in enumerate(groups, 1):
        click.echo(f"{number:>3}  {', '.join(label(network, iri) for iri in members)}")
