"""The command line: one module a command. `main` turns every error into one line and an exit code."""

from graph.cli.program import main

__all__ = ["main"]
