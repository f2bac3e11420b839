"""Links: the user's own table of what entities are in Wikidata.

A CSV file with the columns `label`, `wikidata` and, where one label could mean two things, `class`. A row names the
entities that have its label among their names, upper and lower case alike, and are of its class or one below it. It
outranks what the packaged tables say.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.errors import InputError
from graph.model import Analysis, Entity
from graph.rdf.ontology import ontology
from graph.vocab import expand

__all__ = ["Link", "link_all", "read_links"]

_NEEDED = ("label", "wikidata")
_IDENTIFIER = re.compile(r"(?:(?:https?://www\.wikidata\.org/(?:entity|wiki)/)|wd:)?(Q[1-9]\d*)")


@dataclass(frozen=True, slots=True)
class Link:
    """A row of the table."""

    label: str
    wikidata: str
    kind: str | None
    line: int

    def fits(self, entity: Entity) -> bool:
        """Tell whether the row names this entity."""
        names = {_plain(name) for name in (entity.label, *entity.aliases)}
        return _plain(self.label) in names and (self.kind is None or ontology().is_a(entity.kind, self.kind))


def read_links(file: str | Path) -> tuple[Link, ...]:
    """Return the rows of a table. Raises InputError, with the line, for a file that is no such table."""
    try:
        text = Path(file).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8"
        raise InputError(f"{file} cannot be read: {reason}") from fault
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        names = tuple((name or "").strip().lower() for name in rows.fieldnames or ())
        if missing := [name for name in _NEEDED if name not in names]:
            raise InputError(
                f"{file}: no column {' and '.join(missing)}; a table of links has the columns label, wikidata and, if need be, class"
            )
        rows.fieldnames = names
        links = [_link(file, rows.line_num, row) for row in rows]
    except csv.Error as fault:
        raise InputError(f"{file} line {rows.line_num}: {fault}") from fault
    _check_unequal(file, links)
    return tuple(links)


def link_all(analyses: Iterable[Analysis], links: Sequence[Link]) -> tuple[list[Analysis], list[Link]]:
    """Return the analyses with the identifiers of these rows, and the rows that name nothing."""
    by_name: dict[str, list[Link]] = {}
    for link in links:
        by_name.setdefault(_plain(link.label), []).append(link)
    used: set[Link] = set()
    linked = []
    for analysis in analyses:
        entities = []
        for entity in analysis.entities:
            # a row with a class is more exact than one without
            fitting = sorted(_fitting(entity, by_name), key=lambda link: (link.kind is None, link.line))
            used.update(fitting)
            entities.append(replace(entity, wikidata=fitting[0].wikidata) if fitting else entity)
        linked.append(replace(analysis, entities=tuple(entities)))
    return linked, [link for link in links if link not in used]


def _fitting(entity: Entity, by_name: dict[str, list[Link]]) -> Iterator[Link]:
    """Yield the rows that name an entity, each once."""
    names = dict.fromkeys(_plain(name) for name in (entity.label, *entity.aliases))
    return (link for name in names for link in by_name.get(name, ()) if link.fits(entity))


def _link(file: str | Path, line: int, row: dict[str | None, str | list[str] | None]) -> Link:
    """Return the row as a link."""
    if None in row:
        raise InputError(f"{file} line {line}: more fields than columns; put quotes around what has a comma")
    label, wikidata, kind = (" ".join(str(row.get(name) or "").split()) for name in (*_NEEDED, "class"))
    identifier = _IDENTIFIER.fullmatch(wikidata)
    if not label:
        raise InputError(f"{file} line {line}: no label")
    if identifier is None:
        raise InputError(f"{file} line {line}: {wikidata!r} is no Wikidata identifier such as Q42")
    kind = kind.removeprefix("ng:")
    if kind and kind != "Concept" and expand(kind) not in ontology().ancestors:
        raise InputError(
            f"{file} line {line}: {kind!r} is no class of the ontology, such as Person, Organization, Country or Agreement"
        )
    return Link(label, identifier[1], kind or None, line)


def _check_unequal(file: str | Path, links: Iterable[Link]) -> None:
    """Raise InputError where two rows give one thing two identifiers."""
    known: dict[tuple[str, str | None], Link] = {}
    for link in links:
        first = known.setdefault((_plain(link.label), link.kind), link)
        if first.wikidata != link.wikidata:
            raise InputError(
                f"{file} line {link.line}: {link.label} is {first.wikidata} in line {first.line}; tell the two apart by class"
            )


def _plain(name: str) -> str:
    """Return a name as it is compared."""
    return " ".join(name.split()).casefold()
