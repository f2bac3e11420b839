"""`newsgraph build`: texts to a graph, its page and its exports."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.options import Voice, parts_options, read_options, voice_options, write_result
from graph.cli.program import PARTLY
from graph.model import MIN_CONFIDENCE

if TYPE_CHECKING:
    from graph.model import Analysis

__all__ = ["command"]


@click.command("build")
@click.argument("sources", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Folder to write; one that build wrote is replaced whole. Default: out, or nothing with --store.",
)
@click.option("--store", metavar="PLACE", help="Add the graph to a store folder, or to the SPARQL endpoint at a URL.")
@read_options
@parts_options
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=MIN_CONFIDENCE,
    show_default=True,
    help="Leave out claims that the extractor trusts less, facts below 1.5 times that; 0 writes all.",
)
@click.option(
    "--plain-events", is_flag=True, help="Write events of verbs that no table knows, too; more of them are wrong than right."
)
@click.option("--no-text", is_flag=True, help="Leave the texts out of folder and page.")
@click.option("--links", metavar="FILE", help="CSV table of your own identifiers: label, wikidata and, if need be, class.")
@click.option(
    "--report",
    metavar="FILE",
    help="Write what of the texts reached no claim, with the sentences: as JSON to a name that ends so, else as text; - prints it.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
@voice_options
def command(
    sources: tuple[str, ...],
    output: Path | None,
    store: str | None,
    model: str | None,
    encoding: str,
    input_format: str | None,
    url: str | None,
    title: str | None,
    published: date | None,
    recognizers: tuple[str, ...],
    extractors: tuple[str, ...],
    jobs: int,
    min_confidence: float,
    plain_events: bool,
    no_text: bool,
    links: str | None,
    report: str | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Build one graph and one page from texts.

    INPUT is a file, a folder, `-` for standard input, or an http(s) URL. Writes graph.trig, graph.ttl, graph.jsonld, graph.html,
    claims.csv and texts/ into the output folder; with --store the graph is added to what the store has already.
    """
    from graph.corpus.build import build_graph, output_files
    from graph.corpus.links import read_links
    from graph.corpus.loss_report import check_report, report_bytes, report_json
    from graph.corpus.output import check_output, replace_folder
    from graph.extract.registry import Parts
    from graph.language.pipeline import DEFAULT_MODEL
    from graph.reading.read import read_all
    from graph.store.add import add, check_target, shown

    voice = Voice.of(quiet=quiet, verbose=verbose)
    if output is None and store is None:
        output = Path("out")
    if output is not None:
        check_output(output)
    if store is not None:
        check_target(store)
    if report is not None:
        check_report(report)
    table = read_links(links) if links is not None else ()
    voice.say(f"reading {', '.join(sources)}")
    items = read_all(sources, input_format=input_format, encoding=encoding, published=published, title=title, url=url)

    def tell(analysis: Analysis) -> None:
        voice.detail(f"{analysis.document.id}: {len(analysis.entities)} entities, {len(analysis.claims)} claims")

    built = build_graph(
        items,
        model or DEFAULT_MODEL,
        parts=Parts(recognizers, extractors),
        links=table,
        jobs=jobs,
        min_confidence=min_confidence,
        plain_events=plain_events,
        on_analysis=tell,
    )
    for warning in built.summary.warnings:
        voice.warn(warning)
    for part in built.summary.skipped:
        voice.warn(f"{part['source']}: {part['reason']}")
    if output is not None:
        voice.say(f"writing {output}")
        replace_folder(output, output_files(built, with_texts=not no_text))
    if store is not None:
        voice.say(f"adding to {shown(store)}")
        add(store, built.quads, {} if no_text else built.texts)
    if as_json:
        places = {name: shown(str(place)) for name, place in (("output", output), ("store", store)) if place is not None}
        losses = report_json(built.losses, whole=report == "-")
        click.echo(json.dumps(built.summary.as_json() | {"losses": losses} | places, ensure_ascii=False, indent=1))
    elif not voice.quiet:
        for line in built.summary.lines():
            click.echo(line)
        if output is not None:
            click.echo(f"page       {output / 'graph.html'}")
        if store is not None:
            click.echo(f"store      {shown(store)}")
    if report is not None and not (as_json and report == "-"):
        write_result(report_bytes(built.losses, as_json=report.endswith(".json")), report)
    return PARTLY if built.summary.skipped else 0
