"""`newsgraph path`: how two entities are linked, step by step, with the sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.network import as_row, echo_facts, network_options, print_json

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["command"]


@click.command("path")
@click.argument("one")
@click.argument("other")
@click.option("--best", is_flag=True, help="The best-evidenced paths: firm claims in place of few steps.")
@click.option("--count", type=click.IntRange(min=1), default=1, show_default=True, help="How many paths to print.")
@network_options
def command(network: nx.MultiDiGraph[str], one: str, other: str, best: bool, count: int, as_json: bool) -> None:
    """Show how two entities are linked, each step with its sentence.

    ONE and OTHER are labels, aliases or IRIs.
    """
    from graph.network.analyse import find_paths, label

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
            echo_facts(network, [step.fact], "  ")
