"""`newsgraph build`: texts to a graph, its page and its exports."""

from __future__ import annotations

import json
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.options import Voice, read_options, voice_options
from graph.cli.program import PARTLY

if TYPE_CHECKING:
    from graph.model import Analysis

__all__ = ["command"]


@click.command("build")
@click.argument("sources", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder to write; one that build wrote is replaced whole.",
)
@read_options
@click.option("--no-text", is_flag=True, help="Leave the texts out of folder and page.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
@voice_options
def command(
    sources: tuple[str, ...],
    output: Path,
    model: str | None,
    encoding: str,
    input_format: str | None,
    url: str | None,
    title: str | None,
    published: date | None,
    no_text: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Build one graph and one page from texts.

    INPUT is a file, a folder, `-` for standard input, or an http(s) URL. Writes graph.trig, graph.ttl, graph.jsonld, graph.html,
    claims.csv and texts/ into the output folder.
    """
    from graph.corpus.build import build_graph, output_files
    from graph.corpus.output import check_output, replace_folder
    from graph.language.pipeline import DEFAULT_MODEL
    from graph.reading.read import read

    voice = Voice.of(quiet=quiet, verbose=verbose)
    check_output(output)
    voice.say(f"reading {', '.join(sources)}")
    items = chain.from_iterable(
        read(source, input_format=input_format, encoding=encoding, published=published, title=title, url=url)
        for source in sources
    )

    def report(analysis: Analysis) -> None:
        voice.detail(f"{analysis.document.id}: {len(analysis.entities)} entities, {len(analysis.claims)} claims")

    built = build_graph(items, model or DEFAULT_MODEL, on_analysis=report)
    for warning in built.summary.warnings:
        voice.warn(warning)
    for part in built.summary.skipped:
        voice.warn(f"{part['source']}: {part['reason']}")
    voice.say(f"writing {output}")
    replace_folder(output, output_files(built, with_texts=not no_text))
    if as_json:
        click.echo(json.dumps(built.summary.as_json() | {"output": str(output)}, ensure_ascii=False, indent=1))
    elif not voice.quiet:
        for line in built.summary.lines():
            click.echo(line)
        click.echo(f"page       {output / 'graph.html'}")
    return PARTLY if built.summary.skipped else 0
