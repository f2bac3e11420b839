"""Read: from a file, a folder, standard input or a URL to Documents."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from graph.errors import InputError
from graph.model import Document
from graph.reading.fetch import fetch, is_url
from graph.reading.formats import SUFFIXES, guess_format, is_encoding, read_text
from graph.reading.metadata import Metadata, parse_day
from graph.reading.regions import find_regions
from graph.version import MARKER

__all__ = ["Failure", "read", "read_all", "standard_input"]


_FIELDS = frozenset({"id", "text", "title", "published", "url", "publisher", "author", "authors"})


@dataclass(frozen=True, slots=True)
class Failure:
    """A part of the input that could not be read, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Given:
    """What the user says of the input; the document's own word goes first."""

    published: date | None
    title: str | None
    url: str | None
    encoding: str
    input_format: str | None


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

    `source` is a file, a folder (read recursively, in order of the names), `-` for standard input, or an http(s) URL.
    Raises InputError when the source itself is missing, empty, binary or wrongly encoded.
    """
    given = _Given(published, title, url, encoding, input_format)
    if not source:
        raise InputError("an input has an empty name; name a file, a folder, - or an http(s) URL")
    if is_url(source):
        raw, kind, charset = fetch(source)
        if charset and encoding.lower() in {"utf-8", "utf8"} and is_encoding(charset):
            given = replace(given, encoding=charset)
        yield from _documents(raw, source, input_format or kind or guess_format(source, raw), given, address=source)
    elif source == "-":
        raw = standard_input()
        yield from _documents(raw, "-", input_format or guess_format("-", raw), given)
    elif Path(source).is_dir():
        yield from _folder(Path(source), given)
    else:
        yield from _file(Path(source), Path(source).name, given)


def read_all(
    sources: Sequence[str],
    *,
    input_format: str | None = None,
    encoding: str = "utf-8",
    published: date | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Iterator[Document | Failure]:
    """Yield the documents of several sources. One that cannot be read is a Failure, so that the rest is done.

    Raises InputError when there is but one source and it cannot be read.
    """
    for source in sources:
        try:
            yield from read(source, input_format=input_format, encoding=encoding, published=published, title=title, url=url)
        except InputError as fault:
            if len(sources) == 1:
                raise
            yield Failure(source, str(fault).removeprefix(f"{source}: ").removeprefix(f"{Path(source).name}: "))


def standard_input() -> bytes:
    """Return all of standard input. Raises InputError when it is closed."""
    if sys.stdin is None:
        raise InputError("-: standard input is closed")
    return sys.stdin.buffer.read()


def _folder(folder: Path, given: _Given) -> Iterator[Document | Failure]:
    """Yield the documents below a folder; what cannot be read is a Failure, the rest goes on."""
    written = {marker.parent for marker in folder.rglob(MARKER)}
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and written.isdisjoint(path.parents))
    seen = False
    for path in paths:
        name = path.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in Path(name).parts):
            continue
        seen = True
        if path.suffix.lower() not in SUFFIXES and given.input_format is None:
            yield Failure(name, f"unknown kind of file; known are {', '.join(sorted(SUFFIXES))}")
            continue
        try:
            yield from _file(path, name, given)
        except InputError as fault:
            yield Failure(name, str(fault).removeprefix(f"{name}: "))
    if not seen:
        raise InputError(f"{folder}: there is no file in this folder")


def _file(path: Path, name: str, given: _Given) -> Iterator[Document | Failure]:
    """Yield the documents of a file."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError as fault:
        raise InputError(f"{path}: no such file or folder") from fault
    except OSError as fault:
        raise InputError(f"{path}: cannot be read: {fault.strerror}") from fault
    yield from _documents(raw, name, given.input_format or guess_format(path.name, raw), given)


def _documents(raw: bytes, name: str, kind: str, given: _Given, address: str | None = None) -> Iterator[Document | Failure]:
    """Yield the documents in these bytes."""
    if kind == "jsonl":
        yield from _rows(raw, name, given)
        return
    text, found = read_text(raw, kind, name, given.encoding)
    yield _document(name, text, found, given, address)


def _document(name: str, text: str, found: Metadata, given: _Given, address: str | None) -> Document:
    """Return a document with its metadata: its own where it has them, else the user's."""
    return Document(
        id=os.fsencode(name).decode("utf-8", "replace"),
        text=text,
        title=found.title or given.title,
        authors=found.authors,
        publisher=found.publisher,
        published=found.published or given.published,
        url=found.url or given.url or address,
        regions=find_regions(text, found.captions),
    )


def _rows(raw: bytes, name: str, given: _Given) -> Iterator[Document | Failure]:
    """Yield the document of each line of JSON Lines."""
    try:
        lines = raw.decode(given.encoding).removeprefix("\ufeff").split("\n")
    except UnicodeDecodeError as fault:
        raise InputError(
            f"{name}: not valid {given.encoding} at byte {fault.start}; name its encoding with --encoding"
        ) from fault
    if not any(line.strip() for line in lines):
        raise InputError(f"{name}: the input is empty")
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(line, f"{name}, line {number}", given)


def _row(line: str, place: str, given: _Given) -> Document | Failure:
    """Return the document of one line."""
    try:
        row = json.loads(line)
    except ValueError as fault:
        return Failure(place, f"not valid JSON: {fault}")
    except RecursionError:
        return Failure(place, "not valid JSON for a text: nested too deeply")
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return Failure(place, 'a line must be an object with "text" (and "id", "title", "published", "url")')
    stated = row.get("published")
    day = parse_day(str(stated)) if stated else given.published
    if stated and day is None:
        return Failure(place, f'"published" is {str(stated)[:40]!r}, not a day such as 2021-03-09')
    broken = next(_half_characters(row.items()), None)
    if broken:
        return Failure(place, f'"{broken}" has half of a surrogate pair, which is no Unicode text')
    text = row["text"]
    authors = row.get("authors") or row.get("author") or ()
    if not isinstance(authors, str | list | tuple):
        return Failure(place, '"authors" must be a name or a list of names')
    return Document(
        id=str(row.get("id") or place),
        text=text,
        title=str(row["title"]) if row.get("title") else given.title,
        authors=(authors,) if isinstance(authors, str) else tuple(map(str, authors)),
        publisher=str(row["publisher"]) if row.get("publisher") else None,
        published=day,
        url=str(row["url"]) if row.get("url") else given.url,
        regions=find_regions(text),
    )


def _half_characters(fields: Iterable[tuple[str, object]]) -> Iterator[str]:
    """Yield the name of each field that we use and that holds a lone surrogate, which no file can hold."""
    for name, value in fields:
        if name in _FIELDS and any("\ud800" <= sign <= "\udfff" for sign in f"{value}"):
            yield name
