"""`newsgraph export`: a graph in another format."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.options import store_option, voice_options, write_result
from graph.errors import UsageError

__all__ = ["command"]

_FORMATS = ("turtle", "json-ld", "trig", "n-quads", "n-triples", "rdf-xml", "graphml", "gexf", "csv", "jsonl")
_ENDINGS = {
    ".ttl": "turtle",
    ".jsonld": "json-ld",
    ".trig": "trig",
    ".nq": "n-quads",
    ".nt": "n-triples",
    ".rdf": "rdf-xml",
    ".xml": "rdf-xml",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".csv": "csv",
    ".jsonl": "jsonl",
}


@click.command("export")
@store_option
@click.option(
    "-f",
    "--format",
    "format_name",
    type=click.Choice(_FORMATS),
    help="Format; csv and jsonl have one row a claim. Default: by the name of the output, else turtle.",
)
@click.option("-o", "--output", metavar="FILE", default="-", show_default=True, help="File to write, - for standard output.")
@voice_options
def command(store: str, format_name: str | None, output: str, quiet: bool, verbose: bool) -> None:
    """Write a graph in another format, without the vocabulary.

    Turtle, N-Triples and RDF/XML have the union of all graphs; TriG, N-Quads and JSON-LD keep them apart.
    """
    from graph.network.export import write_network
    from graph.rdf.claims import claims_csv, claims_jsonl
    from graph.rdf.facts import Facts
    from graph.rdf.serialize import serialize
    from graph.store import open_store

    ending = Path(output).suffix.lower()
    name = format_name or _ENDINGS.get(ending) or ("turtle" if output == "-" else None)
    if name is None:
        message = f"{output}: the name does not tell the format; name one with --format"
        raise UsageError(message)
    opened = open_store(store)
    if name in ("graphml", "gexf"):
        content = write_network(opened.dataset(), name)
    elif name == "csv":
        content = claims_csv(Facts(opened.quads()))
    elif name == "jsonl":
        content = claims_jsonl(Facts(opened.quads()))
    else:
        content = serialize(opened.quads(), name)
    write_result(content, output)
