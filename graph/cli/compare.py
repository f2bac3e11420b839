"""`newsgraph compare`: what two speakers or two sources say of the same things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.network import as_row, echo_facts, network_options, print_json

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["command"]


@click.command("compare")
@click.argument("one")
@click.argument("other")
@network_options
def command(network: nx.MultiDiGraph[str], one: str, other: str, as_json: bool) -> None:
    """Set side by side what two speakers, or two publications, say of the same things.

    ONE and OTHER are speakers by label, alias or IRI, or publications by title or IRI.
    """
    from graph.network.analyse import between_sources, label, subjects

    shared = between_sources(network, one, other)
    if as_json:
        print_json(
            [
                {
                    "subject": label(network, iri),
                    "one": [as_row(network, fact) for fact in first],
                    "other": [as_row(network, fact) for fact in second],
                }
                for iri, first, second in shared
            ]
        )
        return
    if not shared:
        click.echo(f"{one} and {other} speak of nothing in common")
        for name in (one, other):
            click.echo(f"  {name}: {', '.join(subjects(network, name)) or 'of nothing'}")
    for iri, first, second in shared:
        click.echo(label(network, iri))
        for name, facts in ((one, first), (other, second)):
            click.echo(f"  {name}")
            echo_facts(network, facts, "    ")
