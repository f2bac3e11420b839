"""Packaged files: word lists, tables, the ontology."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib import resources

__all__ = ["read_rows", "read_text", "resource_names"]


def read_text(package: str, name: str) -> str:
    r"""Return the text of a file that is packaged in this package; the name may hold folders.

    >>> read_text("graph.gazetteer", "nouns.tsv").partition("\n")[0].split()
    ['noun', 'class']
    """
    return resources.files(package).joinpath(name).read_text(encoding="utf-8")


def read_rows(package: str, name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a packaged table: tab-separated, with a header line, after comment lines that begin with '#'."""
    lines = [line for line in read_text(package, name).splitlines() if line and not line.startswith("#")]
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def resource_names(package: str, folder: str, ending: str) -> list[str]:
    """Return the names of the packaged files in a folder that end so, sorted, without that ending.

    >>> resource_names("ontology", ".", ".jsonld")
    ['context']
    """
    files = resources.files(package).joinpath(folder).iterdir()
    return sorted(file.name.removesuffix(ending) for file in files if file.name.endswith(ending))
