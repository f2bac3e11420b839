"""The program: its commands, loaded when they are called for, and its way of failing.

Exit codes: 0 done, 1 a fault of ours, 2 usage (also an unknown name, a bad query, an output that cannot be written), 3 input
that cannot be read, 4 part of the input failed and the rest is done, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from graph.errors import NewsgraphError
from graph.version import __version__

__all__ = ["PARTLY", "main", "program"]

PARTLY = 4
"""The exit code when part of the input failed."""
_COMMANDS = (
    "build", "annotate", "ask", "query", "rank", "path", "communities", "timeline", "compare", "disagreements",
    "show", "view", "export", "validate", "serve",
)  # fmt: skip


class _ReaderGoneError(Exception):
    """Nobody reads the output any more."""


class _Commands(click.Group):
    """A group whose commands are modules of this package, imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is that of click
        """Return the names of the commands, in the order of the work."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Return the command of this name."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"graph.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - the signature is that of click
        """Run the command. click itself would end with 1 when the reader of the output has gone."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as fault:
            raise _ReaderGoneError from fault


@click.group(
    cls=_Commands, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, "--version", prog_name="newsgraph", message="%(prog)s %(version)s")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but warnings and errors on standard error.")
@click.option("-v", "--verbose", is_flag=True, help="Say more on standard error.")
def program(quiet: bool, verbose: bool) -> None:
    """Turn news and policy text into a knowledge graph that can be trusted.

    `newsgraph build article.txt` writes graph, page and exports into out/; the other commands read them from there.
    """


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the program and exit: an error is one line on standard error."""
    # what a run makes lives until its end: looking for garbage again and again costs time and finds none
    gc.set_threshold(50_000, 50, 50)
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    """Return the exit code of a run."""
    if sys.stdout is None:
        return _fail("standard output is closed; send it to a file or to /dev/null", 2)
    try:
        result: Any = program.main(arguments, prog_name="newsgraph", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as fault:
        return _fail(fault.format_message(), 2)
    except (click.Abort, KeyboardInterrupt):
        return _fail("interrupted", 130)
    except NewsgraphError as fault:
        return _fail(str(fault), fault.exit_code)
    except (BrokenPipeError, _ReaderGoneError):
        # the reader of our output has gone: nothing is wrong
        _close_output()
        return 0
    except OSError as fault:
        if (
            fault.filename is not None
        ):  # no fault of standard output, which has no name; commands tell themselves what they cannot write
            return _fail(f"{fault.filename}: {fault.strerror}", 3)
        _close_output()
        return _fail(f"standard output cannot be written: {fault.strerror or fault}", 2)
    return result if isinstance(result, int) else 0


def _close_output() -> None:
    """Send what is left of the output nowhere, so that Python does not complain of it while it shuts down."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str, code: int) -> int:
    """Print the one line of an error and return its exit code."""
    click.echo("Error: " + " ".join(message.split()), err=True)
    return code
