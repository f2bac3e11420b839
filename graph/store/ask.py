"""Ask: put a named question to a store, and say of each claim in the answer what stands behind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from graph.errors import UsageError
from graph.model import Status
from graph.rdf.terms import plain, typed
from graph.rdf.values import in_period
from graph.store.answers import Table
from graph.store.details import Detail, claim_details
from graph.store.naming import find_node
from graph.store.questions import Parameter, Question
from graph.vocab import XSD

if TYPE_CHECKING:
    from graph.rdf.terms import Term
    from graph.store.store import Store

__all__ = ["Limits", "Reply", "ask"]

_STATUSES = tuple(status.value.lower() for status in Status)
_SHOWN = ("status", "speaker", "date", "amount", "sentence")


@dataclass(frozen=True, slots=True)
class Limits:
    """Which claims of an answer are kept: by status, time and confidence."""

    status: Collection[str] = ()
    since: str | None = None
    until: str | None = None
    min_confidence: float | None = None

    def __post_init__(self) -> None:
        """Raise UsageError for a status or a time that there is not."""
        if unknown := sorted(set(self.status) - set(_STATUSES)):
            message = f"unknown status {unknown[0]!r}: one of {', '.join(_STATUSES)}"
            raise UsageError(message)
        for name, value in (("since", self.since), ("until", self.until)):
            if value:
                Parameter(name, "day", name, "", "").check(value)

    def keep(self, detail: Detail) -> bool:
        """Tell whether a claim is within the limits; one without a confidence has none to fall short of."""
        sure = self.min_confidence is None or not detail.confidence or float(detail.confidence) >= self.min_confidence
        return (
            sure
            and (not self.status or detail.status in self.status)
            and in_period(detail.earliest, detail.latest, self.since, self.until)
        )

    @property
    def given(self) -> bool:
        """Whether there is any limit."""
        return bool(self.status or self.since or self.until or self.min_confidence is not None)


@dataclass(frozen=True, slots=True)
class Reply:
    """The rows of an answer with what stands behind each, and the IRIs of the claims in it."""

    table: Table
    claims: tuple[str, ...]


def ask(store: Store, asked: Question, values: Mapping[str, str] | None = None, limits: Limits | None = None) -> Reply:
    """Return the answer to a question. `values` are those of its parameters, by their names.

    Raises UsageError for a parameter that the question has not, or for limits on an answer without claims.
    """
    known = {parameter.name: parameter for parameter in asked.parameters}
    given = [(_known(asked, known, name), value) for name, value in (values or {}).items()]
    checked = [(parameter, parameter.check(value)) for parameter, value in given]
    bindings = {parameter.variable: _term(store, parameter, value) for parameter, value in checked if not parameter.compares}
    answer = store.query(asked.text, bindings)
    if not isinstance(answer, Table):
        message = f"{asked.name} is no SELECT query; put it with newsgraph query"
        raise UsageError(message)
    for parameter, value in checked:
        if parameter.compares:
            answer = _compare(answer, parameter, value)
    return _with_details(store, asked, answer, limits or Limits())


def _known(asked: Question, known: Mapping[str, Parameter], name: str) -> Parameter:
    """Return the parameter of this name."""
    if name not in known:
        takes = ", ".join(f"--{each}" for each in known) or "no parameters of its own"
        message = f"{asked.name} has no parameter --{name}; it takes {takes}"
        raise UsageError(message)
    return known[name]


def _term(store: Store, parameter: Parameter, value: str) -> Term:
    """Return the value of a parameter as a term."""
    if parameter.kind in ("thing", "situation"):
        return find_node(store, value)
    if parameter.kind == "number":
        return typed(value, XSD.decimal)
    return typed(value, XSD.date) if parameter.kind == "day" else plain(value)


def _compare(table: Table, parameter: Parameter, value: str) -> Table:
    """Return the rows whose column compares so with the value; a row without a value there goes."""
    if parameter.variable not in table.variables:
        message = f"--{parameter.name} compares with the column ?{parameter.variable}, which the answer has not"
        raise UsageError(message)
    column = table.variables.index(parameter.variable)

    def fits(term: Term | None) -> bool:
        if term is None:
            return False
        if parameter.compares == "~":
            return value.casefold() in term.value.casefold()
        if parameter.kind == "number":
            try:
                number = Decimal(term.value)
            except InvalidOperation:
                return False
            return number >= Decimal(value) if parameter.compares == ">=" else number <= Decimal(value)
        return term.value >= value if parameter.compares == ">=" else term.value[: len(value)] <= value

    return Table(table.variables, tuple(row for row in table.rows if fits(row[column])))


def _with_details(store: Store, asked: Question, table: Table, limits: Limits) -> Reply:
    """Return the rows within the limits, with status, speaker, date, amount and sentence of their claim."""
    if "claim" not in table.variables:
        if limits.given:
            message = (
                f"{asked.name} counts or lists things, not claims: --status, --since, --until and --min-confidence do not fit"
            )
            raise UsageError(message)
        return Reply(table, ())
    place = table.variables.index("claim")
    own = [name for name in table.variables if name != "claim"]
    added = [name for name in _SHOWN if name not in own and not (name == "date" and "when" in own)]
    details = claim_details(store, [cell.value for row in table.rows if (cell := row[place])])
    rows, claims = [], []
    for row in table.rows:
        cell = row[place]
        claim = cell.value if cell else ""
        detail = details.get(claim, Detail())
        if (claim or limits.given) and not limits.keep(detail):
            continue
        if claim:
            claims.append(claim)
        cells = [term for name, term in zip(table.variables, row, strict=True) if name != "claim"]
        rows.append((*cells, *(plain(value) if (value := getattr(detail, name)) else None for name in added)))
    return Reply(Table((*own, *added), tuple(dict.fromkeys(rows))), tuple(dict.fromkeys(claims)))
