"""`newsgraph disagreements`: claims that contradict each other."""

from __future__ import annotations

import click

from graph.cli.network import as_row, fact_lines, open_network, print_json
from graph.cli.options import limit_options, store_option, voice_options

__all__ = ["command"]


@click.command("disagreements")
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
    """Show claims that contradict each other: in polarity, amount, date or parties.

    Compared are claims of one kind between the same ends. Who disputes, accuses or rejects whom is the question of that name:
    newsgraph ask disagreements.
    """
    from graph.network.analyse import disagreements

    network = open_network(store, statuses, since, until, min_confidence)
    pairs = list(disagreements(network))
    if as_json:
        print_json([{"in": reason, "one": as_row(network, one), "other": as_row(network, other)} for reason, one, other in pairs])
        return
    if not pairs:
        click.echo("no two claims contradict each other")
    for reason, one, other in pairs:
        click.echo(f"different {reason}")
        for fact in (one, other):
            for line in fact_lines(network, fact, "  "):
                click.echo(line)
