"""Answers to queries: a table, a graph or yes and no, and the forms in which they are printed."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape  # that of xml.sax would load all of urllib
from typing import Any

import pyoxigraph as ox

from graph.errors import UnknownNameError, UsageError
from graph.rdf.serialize import FORMATS, serialize
from graph.rdf.terms import Quads, Term
from graph.vocab import PREFIXES, XSD

__all__ = ["ANSWER_FORMATS", "Answer", "Table", "Term", "rows_json", "to_python", "write_answer"]

ANSWER_FORMATS = ("table", "csv", "tsv", "json", "xml", *FORMATS)
_WIDEST = 80
_XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">'
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT query; a cell without a value is None."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def values(self) -> list[dict[str, Any]]:
        """Return the rows as Python values: strings, numbers, days and truth values; None where a cell is empty.

        >>> Table(("n",), ((ox.Literal(3),), (None,))).values()
        [{'n': 3}, {'n': None}]
        """
        return [dict(zip(self.variables, map(to_python, row), strict=True)) for row in self.rows]

    def frame(self) -> Any:  # noqa: ANN401 - pandas may not be there
        """Return the rows as a pandas DataFrame. Raises UsageError where pandas is not installed."""
        try:
            import pandas as pd
        except ImportError:
            message = "pandas is not installed; install newsgraph[pandas]"
            raise UsageError(message) from None
        return pd.DataFrame(self.values(), columns=list(self.variables))

    def _repr_html_(self) -> str:
        """Return the rows as a table of a notebook."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.variables)
        rows = "".join("<tr>" + "".join(f"<td>{escape(_short(term))}</td>" for term in row) + "</tr>" for row in self.rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


Answer = Table | Quads | bool
"""Rows of SELECT, triples of CONSTRUCT and DESCRIBE (all in the default graph), the truth of ASK."""


def to_python(term: Term | None) -> Any:  # noqa: ANN401 - as many types as literals have
    """Return a term as a Python value: numbers, days and truth values as such, all else as a string.

    >>> to_python(ox.Literal("2031-05-03", datatype=ox.NamedNode(str(XSD.date))))
    datetime.date(2031, 5, 3)
    """
    if term is None:
        return None
    kind = term.datatype.value.removeprefix(PREFIXES["xsd"]) if isinstance(term, ox.Literal) else ""
    try:
        return _PYTHON.get(kind, str)(term.value)
    except (ValueError, ArithmeticError):
        return term.value  # a literal that its own datatype does not allow


_PYTHON: dict[str, Callable[[str], Any]] = {
    "boolean": lambda text: text in ("true", "1"),
    "date": date.fromisoformat,
    "decimal": Decimal,
    "double": float,
    "float": float,
    "integer": int,
    "nonNegativeInteger": int,
}


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
        return _truth(answer, name)
    return {"table": _table, "csv": _csv, "tsv": _tsv, "json": _json, "xml": _xml}[name](answer)


def _truth(answer: bool, name: str) -> str:
    """Return yes or no, or what machines write for it: no standard has a CSV or TSV of truth, others write the plain word."""
    if name in ("csv", "tsv"):
        return f"{str(answer).lower()}\n"
    if name == "json":
        return json.dumps({"head": {}, "boolean": answer}) + "\n"
    if name == "xml":
        return f"{_XML_HEAD}<head/><boolean>{str(answer).lower()}</boolean></sparql>\n"
    return f"{'yes' if answer else 'no'}\n"


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


def _tsv(table: Table) -> str:
    """Return rows in the TSV of SPARQL, with terms as Turtle writes them."""
    lines = ["\t".join(f"?{name}" for name in table.variables)]
    lines += ["\t".join(str(term).replace("\t", "\\t") if term is not None else "" for term in row) for row in table.rows]
    return "\n".join(lines) + "\n"


def _xml(table: Table) -> str:
    """Return rows in the XML of SPARQL."""
    head = "".join(f'<variable name="{name}"/>' for name in table.variables)
    rows = "\n".join(
        "<result>"
        + "".join(
            f'<binding name="{name}">{_xml_term(term)}</binding>'
            for name, term in zip(table.variables, row, strict=True)
            if term is not None
        )
        + "</result>"
        for row in table.rows
    )
    return f"{_XML_HEAD}<head>{head}</head>\n<results>\n{rows}\n</results></sparql>\n"


def _xml_term(term: Term) -> str:
    """Return one value in the XML of SPARQL; characters that XML cannot hold are left out."""
    value = escape(_NOT_XML.sub("", term.value))
    if isinstance(term, ox.NamedNode):
        return f"<uri>{value}</uri>"
    if isinstance(term, ox.BlankNode):
        return f"<bnode>{value}</bnode>"
    if term.language:
        return f'<literal xml:lang="{term.language}">{value}</literal>'
    kind = term.datatype.value
    return f"<literal>{value}</literal>" if kind == str(XSD.string) else f'<literal datatype="{escape(kind)}">{value}</literal>'


def _json(table: Table) -> str:
    """Return rows in the JSON of SPARQL, for people."""
    return json.dumps(rows_json(table), ensure_ascii=False, indent=1) + "\n"


def rows_json(table: Table) -> dict[str, Any]:
    """Return rows as the JSON of SPARQL has them, for json.dumps."""
    bindings = [
        {name: _binding(term) for name, term in zip(table.variables, row, strict=True) if term is not None} for row in table.rows
    ]
    return {"head": {"vars": table.variables}, "results": {"bindings": bindings}}


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
