"""Options that several commands share, and how they speak: results on standard output, the rest on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from graph.errors import OutputError

__all__ = [
    "Day",
    "Period",
    "Voice",
    "limit_options",
    "parts_options",
    "read_options",
    "store_option",
    "voice_options",
    "write_result",
]

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A day in ISO 8601."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day that the value names."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day such as 2021-03-09", param, ctx)


class Period(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A day, a month or a year."""

    name = "YYYY[-MM[-DD]]"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the period as it is written, if it is one."""
        text = str(value)
        try:
            date.fromisoformat({4: f"{text}-01-01", 7: f"{text}-01"}.get(len(text), text))
        except ValueError:
            self.fail(f"{text!r} is no day, month or year such as 2021-03-09, 2021-03 or 2021", param, ctx)
        return text


@dataclass(frozen=True, slots=True)
class Voice:
    """How much is said on standard error."""

    quiet: bool = False
    verbose: bool = False

    @classmethod
    def of(cls, *, quiet: bool, verbose: bool) -> Voice:
        """Return how much a command says, given its own options; those before the command count too."""
        context = click.get_current_context(silent=True)
        before = context.find_root().params if context else {}
        return cls(quiet or bool(before.get("quiet")), verbose or bool(before.get("verbose")))

    def warn(self, message: str) -> None:
        """Print a warning, also with --quiet: something is missing from the result."""
        click.echo(f"Warning: {message}", err=True)

    def say(self, message: str) -> None:
        """Print what happens, unless --quiet."""
        if not self.quiet:
            click.echo(message, err=True)

    def detail(self, message: str) -> None:
        """Print a detail with --verbose."""
        if self.verbose:
            click.echo(message, err=True)


def voice_options(command: Command) -> Command:
    """Add -q and -v."""
    for option in (
        click.option("-v", "--verbose", is_flag=True, help="Say more on standard error."),
        click.option("-q", "--quiet", is_flag=True, help="Say nothing but warnings and errors on standard error."),
    ):
        command = option(command)
    return command


def read_options(command: Command) -> Command:
    """Add the options that say how input is read."""
    for option in (
        click.option("--model", metavar="NAME", help="spaCy pipeline to parse with."),
        click.option("--encoding", default="utf-8", show_default=True, help="Encoding of text input.", callback=_codec),
        click.option(
            "--input-format",
            type=click.Choice(["txt", "md", "html", "pdf", "docx", "jsonl"]),
            help="Format of the input, where its name does not tell.",
        ),
        click.option("--url", metavar="URL", help="Where the text was published, where it does not say."),
        click.option("--title", metavar="TEXT", help="Title of the text, where it does not say."),
        click.option(
            "--published", type=Day(), help="Day of publication, where the text does not say; relative times count from it."
        ),
    ):
        command = option(command)
    return command


def parts_options(command: Command) -> Command:
    """Add the options that say which recognizers and extractors read the texts, in how many processes."""
    jobs = click.option(
        "--jobs",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        metavar="N",
        help="Processes; each needs its own memory.",
    )
    command = jobs(command)
    for name in ("extractors", "recognizers"):
        option = click.option(
            f"--{name}",
            metavar="NAME,...",
            default="standard",
            show_default=True,
            callback=_names,
            help=f"Which {name} read the texts; `standard` is all that are built in, an installed package may offer others.",
        )
        command = option(command)
    return command


def _names(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the names of a list."""
    names = tuple(name for part in value.split(",") if (name := part.strip()))
    if not names:
        raise click.BadParameter("name one, or leave the option out", ctx, param)
    return names


def limit_options(command: Command) -> Command:
    """Add the options that say which claims count."""
    for option in (
        click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out claims that the extractor trusts less."),
        click.option("--until", type=Period(), help="Last day, month or year; undated claims go."),
        click.option("--since", type=Period(), help="First day, month or year; undated claims go."),
        click.option(
            "--status",
            "statuses",
            multiple=True,
            type=click.Choice(["asserted", "reported", "planned", "predicted", "conditional", "denied"]),
            help="Keep claims of this status; may be given again.",
        ),
    ):
        command = option(command)
    return command


def store_option(command: Command) -> Command:
    """Add --store."""
    option = click.option(
        "--store",
        metavar="PLACE",
        default="out",
        show_default=True,
        help="A graph file, a folder written by build, a store folder, or the URL of a SPARQL endpoint.",
    )
    return option(command)


def _codec(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Return the encoding if Python knows it."""
    from graph.reading.formats import is_encoding

    if not is_encoding(value):
        message = f"unknown encoding {value!r}"
        raise click.BadParameter(message, ctx, param)
    return value


def write_result(content: bytes, output: str) -> None:
    """Write a result to a file, whole or not at all, or to standard output for `-`."""
    if output == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    path = Path(output)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError as fault:
        fresh.unlink(missing_ok=True)
        message = f"{output} cannot be written: {fault.strerror or fault}"
        raise OutputError(message) from fault
