"""`newsgraph query`: SPARQL text, a file, or a named question."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.options import store_option, voice_options
from graph.errors import InputError, UsageError

if TYPE_CHECKING:
    from graph.rdf.terms import Term
    from graph.store import Store

__all__ = ["command"]

_FORMATS = ("table", "csv", "json", "turtle", "json-ld", "trig", "n-quads", "n-triples", "rdf-xml")


@click.command("query")
@click.argument("query", required=False)
@store_option
@click.option("-f", "--format", "format_name", type=click.Choice(_FORMATS), help="Default: table for rows, turtle for graphs.")
@click.option("--entity", metavar="NAME", help="Value of ?entity in the query: a label, alias, ISO code or IRI.")
@click.option("--condition", metavar="NAME", help="Value of ?condition in the query: the label or IRI of a situation.")
@click.option(
    "-b", "--bind", "bindings", multiple=True, metavar="VARIABLE=NAME", help="Value of another variable; may be given again."
)
@click.option("--list", "listed", is_flag=True, help="List the named questions.")
@voice_options
def command(
    query: str | None,
    store: str,
    format_name: str | None,
    entity: str | None,
    condition: str | None,
    bindings: tuple[str, ...],
    listed: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Ask a graph.

    QUERY is SPARQL, a file with SPARQL, `-` for standard input, or the name of a question (see --list). It sees the union of all
    graphs and the vocabulary; the prefixes of the vocabulary need no declaration.
    """
    from graph.store import open_store
    from graph.store.answers import write_answer
    from graph.store.questions import questions

    if listed:
        for name, asks in questions().items():
            click.echo(f"{name:<18} {asks}")
        return
    if query is None:
        message = "name a question, a file or a query (see newsgraph query --list)"
        raise UsageError(message)
    text = _text(query)
    given = dict(_pair(binding) for binding in bindings)
    given |= {name: value for name, value in (("entity", entity), ("condition", condition)) if value is not None}
    opened = open_store(store)
    click.echo(write_answer(opened.query(text, _nodes(opened, given)), format_name), nl=False)


def _text(query: str) -> str:
    """Return the SPARQL that the argument means."""
    from graph.store.questions import question, questions

    if query == "-":
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    if query in questions():
        return question(query)
    if any(sign in query for sign in "{\n"):
        return query
    path = Path(query)
    if path.is_file():
        try:
            return path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as fault:
            message = f"{query} cannot be read: {fault}"
            raise InputError(message) from fault
    if " " in query.strip():
        return query
    return question(query)


def _pair(binding: str) -> tuple[str, str]:
    """Return variable and name of a binding."""
    variable, sign, name = binding.partition("=")
    if not sign or not variable.strip("?") or not name:
        message = f"--bind takes VARIABLE=NAME, not {binding!r}"
        raise UsageError(message)
    return variable.strip("?$ "), name


def _nodes(store: Store, given: dict[str, str]) -> dict[str, Term]:
    """Return the nodes that the names mean."""
    if not given:
        return {}
    from graph.rdf.facts import Facts
    from graph.store.questions import find_node

    facts = Facts(store.quads())
    return {variable: find_node(facts, name) for variable, name in given.items()}
