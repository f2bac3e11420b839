"""`newsgraph query`: SPARQL text, a file, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.cli.options import store_option, voice_options
from graph.errors import InputError, UsageError

__all__ = ["command"]

_FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "json-ld", "trig", "n-quads", "n-triples", "rdf-xml")


@click.command("query")
@click.argument("query")
@store_option
@click.option(
    "-f",
    "--format",
    "format_name",
    type=click.Choice(_FORMATS),
    help="Default: for rows a table on a terminal, else csv; turtle for graphs.",
)
@click.option(
    "-b", "--bind", "bindings", multiple=True, metavar="VARIABLE=NAME", help="Thing that a variable is; may be given again."
)
@click.option("--limit", type=click.IntRange(min=0), help="Print this many rows at most.")
@click.option(
    "--timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds after which to give up."
)
@click.option("--allow-service", is_flag=True, help="Let the query call other endpoints with SERVICE.")
@click.option("--update", is_flag=True, help="QUERY is a SPARQL update; it changes the store.")
@voice_options
def command(
    query: str,
    store: str,
    format_name: str | None,
    bindings: tuple[str, ...],
    limit: int | None,
    timeout: float,
    allow_service: bool,
    update: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Put a SPARQL query to a graph.

    QUERY is SPARQL, a file with SPARQL, or `-` for standard input. It sees the union of all graphs and the vocabulary; the
    prefixes of the vocabulary need no declaration. Named questions are put with newsgraph ask.
    """
    from graph.store import open_store
    from graph.store.answers import Table, write_answer
    from graph.store.naming import find_node
    from graph.store.process import run_query
    from graph.store.update import update_store

    text = _text(query)
    given = dict(_pair(binding) for binding in bindings)
    if update:
        if given:
            message = "--bind is for queries, not for updates"
            raise UsageError(message)
        update_store(store, text)
        return
    nodes = {}
    if given:
        opened = open_store(store)
        nodes = {variable: find_node(opened, name) for variable, name in given.items()}
    answer = run_query(store, text, nodes, timeout=timeout, limit=limit, allow_service=allow_service)
    if format_name is None and isinstance(answer, Table) and not sys.stdout.isatty():
        format_name = "csv"
    click.echo(write_answer(answer, format_name), nl=False)


def _text(query: str) -> str:
    """Return the SPARQL that the argument means."""
    if query == "-":
        from graph.reading.read import standard_input

        return _decoded(standard_input(), "-")
    if any(sign in query for sign in "{\n"):
        return query
    if not query.strip():
        message = "the query is empty; give SPARQL, a file with SPARQL, or - for standard input"
        raise UsageError(message)
    path = Path(query)
    if path.is_file():
        return _decoded(path.read_bytes(), query)
    if " " in query.strip():
        return query
    from graph.store.questions import questions

    if query in questions():
        message = f"{query} is a named question; put it with: newsgraph ask {query}"
        raise UsageError(message)
    message = f"{query}: no such file, and no SPARQL; named questions are listed by newsgraph ask --list"
    raise UsageError(message)


def _decoded(raw: bytes, name: str) -> str:
    """Return the bytes as SPARQL, which is in UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        message = f"{name}: not valid utf-8 at byte {fault.start}, so no SPARQL"
        raise InputError(message) from fault


def _pair(binding: str) -> tuple[str, str]:
    """Return variable and name of a binding."""
    variable, sign, name = binding.partition("=")
    if not sign or not variable.strip("?") or not name:
        message = f"--bind takes VARIABLE=NAME, not {binding!r}"
        raise UsageError(message)
    return variable.strip("?$ "), name
