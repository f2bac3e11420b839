"""Packaged files: word lists, tables, the ontology."""

from __future__ import annotations

from importlib import resources

__all__ = ["read_text"]


def read_text(package: str, name: str) -> str:
    """Return the text of a file that is packaged in this package.

    >>> read_text("graph.gazetteer", "nouns.tsv").partition("\\n")[0].split()
    ['noun', 'class']
    """
    return resources.files(package).joinpath(name).read_text(encoding="utf-8")
