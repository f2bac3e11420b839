"""`newsgraph compare`: what two speakers or two sources say of the same things."""

from __future__ import annotations

import click

from graph.cli.network import as_row, fact_lines, open_network, print_json
from graph.cli.options import limit_options, store_option, voice_options

__all__ = ["command"]


@click.command("compare")
@click.argument("one")
@click.argument("other")
@store_option
@limit_options
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@voice_options
def command(
    one: str,
    other: str,
    store: str,
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    min_confidence: float | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Set side by side what two speakers, or two publications, say of the same things.

    ONE and OTHER are speakers by label, alias or IRI, or publications by title or IRI.
    """
    from graph.network.analyse import between_sources, label

    network = open_network(store, statuses, since, until, min_confidence)
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
    for iri, first, second in shared:
        click.echo(label(network, iri))
        for name, facts in ((one, first), (other, second)):
            click.echo(f"  {name}")
            for fact in facts:
                for line in fact_lines(network, fact, "    "):
                    click.echo(line)
