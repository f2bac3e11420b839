"""`newsgraph ask`: named questions, with what stands behind each answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.options import limit_options, store_option, voice_options, write_result
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.store import Store, Table
    from graph.store.ask import Reply

__all__ = ["command"]

_FORMATS = ("table", "csv", "tsv", "json", "xml")
_LOOSE = {"ignore_unknown_options": True, "allow_extra_args": True}


@click.command("ask", context_settings=_LOOSE)
@click.argument("name", required=False)
@store_option
@limit_options
@click.option("--questions", "folder", type=click.Path(path_type=Path), help="Folder with questions of your own (*.rq).")
@click.option("--list", "listed", is_flag=True, help="List the questions with their parameters.")
@click.option("-f", "--format", "format_name", type=click.Choice(_FORMATS), help="Default: table on a terminal, else csv.")
@click.option("--page", metavar="FILE", help="Write the claims of the answer as a page, too.")
@voice_options
@click.pass_context
def command(
    ctx: click.Context,
    name: str | None,
    store: str,
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    min_confidence: float | None,
    folder: Path | None,
    listed: bool,
    format_name: str | None,
    page: str | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Put a named question to a graph.

    NAME is one of --list. The options of a question stand behind its name: newsgraph ask who-demands-what --of Finland. A thing
    is named by a label, an alias, an ISO code or an IRI. Answers have status, speaker, date, amount and sentence of each claim.
    """
    from graph.store import open_store
    from graph.store.answers import write_answer
    from graph.store.ask import Limits, ask
    from graph.store.questions import question

    if listed:
        _list(folder)
        return
    if name is None:
        message = "name a question (see newsgraph ask --list)"
        raise UsageError(message)
    if page == "-":
        message = "the rows go to standard output; name a file for the page"
        raise UsageError(message)
    asked = question(name, folder)
    values = _values(ctx.args)
    opened = open_store(store)
    reply = ask(opened, asked, values, Limits(statuses, since, until, min_confidence))
    if page:
        _write_page(opened, reply, asked.asks, page)
    name = format_name or ("table" if sys.stdout.isatty() else "csv")
    click.echo(write_answer(_without_empty(reply.table) if name == "table" else reply.table, name), nl=False)


def _without_empty(table: Table) -> Table:
    """Return rows for people: without the columns in which nothing stands."""
    from graph.store import Table

    kept = [number for number in range(len(table.variables)) if not table.rows or any(row[number] for row in table.rows)]
    return Table(
        tuple(table.variables[number] for number in kept), tuple(tuple(row[number] for number in kept) for row in table.rows)
    )


def _list(folder: Path | None) -> None:
    """Print the questions and their parameters."""
    from graph.store.questions import question, questions

    for name, asks in questions(folder).items():
        click.echo(f"{name:<24} {asks}")
        for parameter in question(name, folder).parameters:
            click.echo(f"{'':<24}   --{parameter.name} {parameter.kind.upper():<10} {parameter.means}")


def _values(arguments: list[str]) -> dict[str, str]:
    """Return the values of a question's own options."""
    values: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        option = rest.pop(0)
        name, sign, value = option.removeprefix("--").partition("=")
        if not option.startswith("--") or not name:
            message = f"{option!r} is no option of a question; write --NAME VALUE"
            raise UsageError(message)
        if not sign:
            if not rest:
                message = f"--{name} needs a value"
                raise UsageError(message)
            value = rest.pop(0)
        values[name] = value
    return values


def _write_page(store: Store, reply: Reply, title: str, output: str) -> None:
    """Write the page of the claims in an answer."""
    from graph.network.project import project
    from graph.network.select import keep_claims
    from graph.page.render import render_network

    network = keep_claims(project(store.dataset()), reply.claims)
    write_result(render_network(network, title=title, texts=store.texts()).encode(), output)
