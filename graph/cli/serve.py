"""`newsgraph serve`: a read-only SPARQL endpoint over a store, with its page and a query form."""

from __future__ import annotations

import click

from graph.cli.options import Voice, store_option, voice_options
from graph.errors import OutputError

__all__ = ["command"]


@click.command("serve")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; beyond loopback it has no password.")
@click.option("--port", type=click.IntRange(0, 65535), default=7879, show_default=True, help="Port; 0 takes a free one.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=30.0, show_default=True, help="Seconds that a query may take.")
@click.option("--max-rows", type=click.IntRange(min=1), default=10_000, show_default=True, help="Rows that an answer may have.")
@click.option("--max-body", type=click.IntRange(min=1), default=100_000, show_default=True, help="Bytes that a query may have.")
@click.option("--cors", is_flag=True, help="Let scripts of other sites ask.")
@voice_options
def command(
    store: str, host: str, port: int, timeout: float, max_rows: int, max_body: int, cors: bool, quiet: bool, verbose: bool
) -> None:
    """Serve a graph: a SPARQL endpoint at /sparql, the page at /page, a query form at /.

    Updates are refused. Ends with Ctrl-C.
    """
    from graph.page.render import render_page
    from graph.page.serve import Endpoint, Limits, make_server
    from graph.rdf.facts import Facts
    from graph.rdf.profile import page_title
    from graph.store import open_store

    open_store(store).query("ASK {}")  # an error now, and not at the first query

    def render() -> str:
        opened = open_store(store)
        return render_page(opened.dataset(), title=page_title(Facts(opened.quads())), texts=opened.texts())

    endpoint = Endpoint(store, render, limits=Limits(timeout, max_rows, max_body), cors=cors)
    try:
        server = make_server(endpoint, host, port)
    except OSError as fault:
        message = f"cannot listen on {host}:{port}: {fault.strerror or fault}"
        raise OutputError(message) from fault
    click.echo(f"http://{host}:{server.server_address[1]}/")
    Voice.of(quiet=quiet, verbose=verbose).say("serving; end with Ctrl-C")
    with server:
        server.serve_forever()
