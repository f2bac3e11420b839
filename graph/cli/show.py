"""`newsgraph show`: all that is known of a thing, or why a claim has its status."""

from __future__ import annotations

import click

from graph.cli.options import store_option, voice_options

__all__ = ["command"]


@click.command("show")
@click.argument("name")
@store_option
@voice_options
def command(name: str, store: str, quiet: bool, verbose: bool) -> None:
    """Show all that is known of an entity, with the sentences; or of a claim, why it has its status.

    NAME is a label, an alias, an ISO code, an IRI or the end of one; of a claim, its IRI or the hash at the end of it.
    """
    from graph.rdf.facts import Facts
    from graph.rdf.profile import explain, profile
    from graph.store import open_store
    from graph.store.naming import find_node
    from graph.vocab import NG

    opened = open_store(store)
    node = find_node(opened, name).value
    facts = Facts(opened.quads())
    lines = explain(facts, node) if facts.kind(node) == str(NG.Claim) else profile(facts, node)
    for line in lines:
        click.echo(line)
