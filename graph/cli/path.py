"""`newsgraph path`: how two entities are linked, step by step, with the sentences."""

from __future__ import annotations

import click

from graph.cli.network import as_row, fact_lines, open_network, print_json
from graph.cli.options import limit_options, store_option, voice_options

__all__ = ["command"]


@click.command("path")
@click.argument("one")
@click.argument("other")
@click.option("--best", is_flag=True, help="The best-evidenced paths: firm claims in place of few steps.")
@click.option("--count", type=click.IntRange(min=1), default=1, show_default=True, help="How many paths to print.")
@store_option
@limit_options
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@voice_options
def command(
    one: str,
    other: str,
    best: bool,
    count: int,
    store: str,
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    min_confidence: float | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show how two entities are linked, each step with its sentence.

    ONE and OTHER are labels, aliases or IRIs.
    """
    from graph.network.analyse import find_paths, label

    network = open_network(store, statuses, since, until, min_confidence)
    paths = find_paths(network, one, other, best_evidenced=best, count=count)
    if as_json:
        print_json(
            [
                [
                    {"from": label(network, step.source), "to": label(network, step.target), **as_row(network, step.fact)}
                    for step in steps
                ]
                for steps in paths
            ]
        )
        return
    for steps in paths:
        click.echo(" – ".join([label(network, steps[0].source), *(label(network, step.target) for step in steps)]))
        for step in steps:
            for line in fact_lines(network, step.fact, "  "):
                click.echo(line)
