"""`newsgraph view`: the page of a saved graph."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.options import Day, store_option, voice_options, write_result
from graph.errors import UsageError

__all__ = ["command"]


@click.command("view")
@store_option
@click.option(
    "-o", "--output", metavar="FILE", default="graph.html", show_default=True, help="Page to write, - for standard output."
)
@click.option("--title", metavar="TEXT", help="Heading of the page.")
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with the texts; by default beside the graph.",
)
@click.option("--no-text", is_flag=True, help="Leave the texts out of the page.")
@click.option("--focus", metavar="ENTITY", help="Keep what is near this entity: a label, an alias or an IRI.")
@click.option("--hops", type=click.IntRange(min=0), default=1, show_default=True, help="How many steps from the focus are near.")
@click.option("--status", "statuses", multiple=True, metavar="STATUS", help="Keep claims of this status; may be given again.")
@click.option(
    "--source", "origins", multiple=True, metavar="NAME", help="Keep claims of this publication or speaker; may be given again."
)
@click.option("--since", type=Day(), help="First day to keep.")
@click.option("--until", type=Day(), help="Last day to keep.")
@click.option("--max-nodes", type=click.IntRange(min=1), help="Keep this many of the heaviest entities.")
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
@voice_options
def command(
    store: str,
    output: str,
    title: str | None,
    texts: Path | None,
    no_text: bool,
    focus: str | None,
    hops: int,
    statuses: tuple[str, ...],
    origins: tuple[str, ...],
    since: object,
    until: object,
    max_nodes: int | None,
    opened: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Write the page of a saved graph again: one HTML file that opens offline."""
    from graph.page.render import render_page
    from graph.rdf.facts import Facts
    from graph.rdf.profile import page_title
    from graph.store import open_store
    from graph.store.store import read_texts

    if opened and output == "-":
        message = "--open needs a file to open; name one with -o"
        raise UsageError(message)
    saved = open_store(store)
    page = render_page(
        saved.dataset(),
        title=title or page_title(Facts(saved.quads())),
        texts=None if no_text else read_texts(texts) if texts else saved.texts(),
        focus=focus,
        hops=hops,
        status=statuses or None,
        source=origins or None,
        since=str(since) if since else None,
        until=str(until) if until else None,
        max_nodes=max_nodes,
    )
    write_result(page.encode(), output)
    if opened:
        click.launch(output)
