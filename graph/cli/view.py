"""`newsgraph view`: the page of a saved graph."""

from __future__ import annotations

import click

from graph.cli.options import store_option, voice_options, write_result

__all__ = ["command"]


@click.command("view")
@store_option
@click.option("-o", "--output", metavar="FILE", default="graph.html", show_default=True, help="Page to write, - for standard output.")
@click.option("--title", metavar="TEXT", help="Heading of the page.")
@click.option("--no-text", is_flag=True, help="Leave the texts out of the page.")
@voice_options
def command(store: str, output: str, title: str | None, no_text: bool, quiet: bool, verbose: bool) -> None:
    """Write the page of a saved graph again: one HTML file that opens offline."""
    from graph.page.render import render_page
    from graph.rdf.facts import Facts
    from graph.rdf.profile import page_title
    from graph.store import open_store

    opened = open_store(store)
    heading = title or page_title(Facts(opened.quads()))
    write_result(render_page(opened.dataset(), title=heading, texts=None if no_text else opened.texts()).encode(), output)
