"""Answers to queries: a table, a graph or yes and no, and the forms in which they are printed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from graph.errors import UnknownNameError, UsageError
from graph.rdf.serialize import FORMATS, serialize
from graph.rdf.terms import Quads, Term
from graph.vocab import PREFIXES, XSD

__all__ = ["ANSWER_FORMATS", "Answer", "Table", "Term", "write_answer"]

ANSWER_FORMATS = ("table", "csv", "json", *FORMATS)
_WIDEST = 80


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT query; a cell without a value is None."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


Answer = Table | Quads | bool
"""Rows of SELECT, triples of CONSTRUCT and DESCRIBE (all in the default graph), the truth of ASK."""


def write_answer(answer: Answer, format_name: str | None = None) -> str:
    """Return an answer in one of `ANSWER_FORMATS`; by default a table, or Turtle for a graph.

    Raises UsageError for a format that this kind of answer has not.
    """
    if isinstance(answer, Quads):
        name = format_name or "turtle"
        if name not in FORMATS:
            message = f"a graph is written as {', '.join(FORMATS)}, not as {name}"
            raise UsageError(message)
        return serialize(answer, name).decode()
    name = format_name or "table"
    if name in FORMATS:
        message = f"{name} is for the graphs of CONSTRUCT and DESCRIBE; this query answers with {'rows' if isinstance(answer, Table) else 'yes or no'}"
        raise UsageError(message)
    if name not in ANSWER_FORMATS:
        message = f"unknown format {name!r}: one of {', '.join(ANSWER_FORMATS)}"
        raise UnknownNameError(message)
    if isinstance(answer, bool):
        return json.dumps({"head": {}, "boolean": answer}) + "\n" if name == "json" else f"{'yes' if answer else 'no'}\n"
    return {"table": _table, "csv": _csv, "json": _json}[name](answer)


def _table(table: Table) -> str:
    """Return rows for people: aligned, long cells cut, IRIs shortened."""
    cells = [list(table.variables), *([_short(term) for term in row] for row in table.rows)]
    widths = [min(max(map(len, column)), _WIDEST) for column in zip(*cells, strict=True)]
    lines = [_line(row, widths) for row in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    count = len(table.rows)
    return "\n".join([*lines, f"({count} row{'s' if count != 1 else ''})"]) + "\n"


def _line(row: Iterable[str], widths: Iterable[int]) -> str:
    """Return one line of a table."""
    cut = (cell if len(cell) <= width else cell[: width - 1] + "…" for cell, width in zip(row, widths, strict=True))
    return "  ".join(cell.ljust(width) for cell, width in zip(cut, widths, strict=True)).rstrip()


def _short(term: Term | None) -> str:
    """Return a term for people."""
    if isinstance(term, ox.NamedNode):
        for prefix, start in PREFIXES.items():
            if term.value.startswith(start):
                return f"{prefix}:{term.value[len(start) :]}"
    return " ".join(term.value.split()) if term else ""


def _csv(table: Table) -> str:
    """Return rows in the CSV of SPARQL, with plain values."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(table.variables)
    rows.writerows([term.value if term else "" for term in row] for row in table.rows)
    return written.getvalue()


def _json(table: Table) -> str:
    """Return rows in the JSON of SPARQL."""
    bindings = [
        {name: _binding(term) for name, term in zip(table.variables, row, strict=True) if term is not None} for row in table.rows
    ]
    return json.dumps({"head": {"vars": table.variables}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1) + "\n"


def _binding(term: Term) -> dict[str, Any]:
    """Return one value in the JSON of SPARQL."""
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    written = {"type": "literal", "value": term.value}
    if term.language:
        written["xml:lang"] = term.language
    elif term.datatype.value != str(XSD.string):
        written["datatype"] = term.datatype.value
    return written
