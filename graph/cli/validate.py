"""`newsgraph validate`: whether a graph keeps the shapes."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import groupby

import click

from graph.cli.options import Voice, store_option, voice_options

__all__ = ["command"]

_SHOWN = 5


@click.command("validate")
@click.argument("graph", required=False)
@store_option
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON, all of it.")
@voice_options
def command(graph: str | None, store: str, as_json: bool, quiet: bool, verbose: bool) -> int:
    """Check a graph against the SHACL shapes.

    GRAPH is a graph file or a folder written by build, by default --store. Exits with 1 when a shape is broken; -v lists every case.
    """
    from graph.rdf.validate import validate
    from graph.store import open_store

    everything = Voice.of(quiet=quiet, verbose=verbose).verbose
    report = validate(open_store(graph or store).quads())
    if as_json:
        violations = [asdict(violation) for violation in report.violations]
        click.echo(json.dumps({"conforms": report.conforms, "violations": violations}, ensure_ascii=False, indent=1))
        return 0 if report.conforms else 1
    click.echo("the graph conforms" if report.conforms else f"the graph does not conform: {len(report.violations)} violations")
    for message, group in groupby(report.violations, key=lambda violation: violation.message):
        cases = list(group)
        click.echo(f"\n{message} ({len(cases)})")
        for case in cases if everything else cases[:_SHOWN]:
            click.echo("  " + " ".join(filter(None, [case.focus, case.path, case.value if case.value != case.focus else ""])))
        if len(cases) > _SHOWN and not everything:
            click.echo(f"  ... and {len(cases) - _SHOWN} more (-v lists them)")
    return 0 if report.conforms else 1
