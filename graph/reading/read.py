"""Read: from a file, a folder, standard input or a URL to Documents."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.errors import InputError
from graph.model import Document

__all__ = ["Failure", "read"]


@dataclass(frozen=True, slots=True)
class Failure:
    """A part of the input that could not be read, and why."""

    source: str
    reason: str


def read(
    source: str,
    *,
    input_format: str | None = None,
    encoding: str = "utf-8",
    published: date | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Iterator[Document | Failure]:
    """Yield the documents of a source, and a Failure for each part that cannot be read.

    Raises InputError when the source itself is missing, empty, binary or wrongly encoded.
    """
    if source == "-":
        raw, name = sys.stdin.buffer.read(), "-"
    else:
        path = Path(source)
        if not path.is_file():
            message = f"{source}: no such file"
            raise InputError(message)
        raw, name = path.read_bytes(), path.name
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as fault:
        message = f"{source}: not {encoding} at byte {fault.start}; name the encoding with --encoding"
        raise InputError(message) from fault
    if not text.strip():
        message = f"{source}: the file is empty"
        raise InputError(message)
    if input_format == "jsonl" or (input_format is None and name.endswith(".jsonl")):
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield _row(line, f"{source}, line {number}", published)
    else:
        yield Document(name, text, title=title, published=published, url=url)


def _row(line: str, place: str, published: date | None) -> Document | Failure:
    """Return the document of one line of JSON Lines."""
    try:
        row = json.loads(line)
        stated = row.get("published")
        day = date.fromisoformat(stated) if stated else published
        return Document(str(row["id"]), row["text"], title=row.get("title"), published=day, url=row.get("url"))
    except (ValueError, KeyError, AttributeError, TypeError) as fault:
        return Failure(place, f"{type(fault).__name__}: {fault}")
