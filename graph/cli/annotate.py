"""`newsgraph annotate`: the standoff form, one JSON object a document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import click

from graph.cli.options import Voice, parts_options, read_options, voice_options
from graph.cli.program import PARTLY
from graph.errors import InputError

__all__ = ["command"]


@click.command("annotate")
@click.argument("sources", nargs=-1, required=True, metavar="INPUT...")
@read_options
@parts_options
@voice_options
def command(
    sources: tuple[str, ...],
    model: str | None,
    encoding: str,
    input_format: str | None,
    url: str | None,
    title: str | None,
    published: date | None,
    recognizers: tuple[str, ...],
    extractors: tuple[str, ...],
    jobs: int,
    quiet: bool,
    verbose: bool,
) -> int:
    """Print mentions, entities, quotations, times, sums and claims as JSON Lines.

    One row a document, in order, whatever its language or length, with offsets into the exact text.
    """
    from graph.corpus.parallel import analyse_in_parallel
    from graph.extract.registry import Parts
    from graph.language.pipeline import DEFAULT_MODEL
    from graph.model import Document
    from graph.reading.read import Failure, read_all
    from graph.standoff import standoff

    voice = Voice.of(quiet=quiet, verbose=verbose)
    failures: list[Failure] = []

    def documents() -> Iterator[Document]:
        for item in read_all(sources, input_format=input_format, encoding=encoding, published=published, title=title, url=url):
            if isinstance(item, Failure):
                voice.warn(f"{item.source}: {item.reason}")
                failures.append(item)
            else:
                yield item

    rows = 0
    parts = Parts(recognizers, extractors)
    for analysis in analyse_in_parallel(documents(), model or DEFAULT_MODEL, parts, jobs):
        for warning in analysis.warnings:
            voice.warn(f"{analysis.document.id}: {warning}")
        click.echo(json.dumps(standoff(analysis), ensure_ascii=False))
        rows += 1
    if failures and not rows:
        message = "no document could be read"
        raise InputError(message)
    return PARTLY if failures else 0
