"""Values that can be written: sums, times and literals that their datatypes allow."""

from __future__ import annotations

import re

from graph.model import Amount, Bound, Time
from graph.rdf.iris import amount_numbers
from graph.vocab import EDTF, XSD

__all__ = ["in_period", "is_sum", "is_time", "is_valid"]

_LEXICAL = {
    str(EDTF.EDTF): re.compile(r"[0-9X./~?%YEWS\-\[\]{},:TZ+]+"),
    str(XSD.duration): re.compile(r"-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?"),
    str(XSD.date): re.compile(r"\d{4}-\d\d-\d\d"),
    str(XSD.integer): re.compile(r"[+-]?\d+"),
    str(XSD.decimal): re.compile(r"[+-]?\d+(\.\d+)?"),
    str(XSD.string): re.compile(r"\s*\S[\s\S]*"),
}


def is_sum(amount: Amount) -> bool:
    """Tell whether a sum has a currency and numbers in order."""
    numbers = amount_numbers(amount)
    limit = {Bound.UP_TO: "maxValue", Bound.AT_LEAST: "minValue"}.get(amount.bound)
    if not numbers or (limit and limit not in numbers):
        return False
    ordered = not {"minValue", "maxValue"} <= numbers.keys() or numbers["minValue"] <= numbers["maxValue"]
    period = amount.per_period is None or is_valid(amount.per_period, str(XSD.duration))
    return bool(re.fullmatch("[A-Z]{3}", amount.currency or "")) and ordered and period


def is_time(time: Time) -> bool:
    """Tell whether a time has an EDTF value with its first or last day, in order."""
    if time.edtf is None or not is_valid(time.edtf, str(EDTF.EDTF)) or not (time.earliest or time.latest):
        return False
    return time.earliest is None or time.latest is None or time.earliest <= time.latest


def is_valid(value: str, datatype: str) -> bool:
    """Tell whether the datatype has this value."""
    pattern = _LEXICAL.get(datatype)
    return pattern is not None and pattern.fullmatch(value) is not None


def in_period(earliest: str, latest: str, since: str | None, until: str | None) -> bool:
    """Tell whether what lies between two days touches a period, whose ends are a day, a month or a year each; the undated does not.

    >>> in_period("2031-05-03", "2031-05-03", "2031", "2031-05"), in_period("2031-05-03", "", None, "2031-04"), in_period("", "", None, None)
    (True, False, True)
    """
    if not since and not until:
        return True
    first, last = earliest or latest, latest or earliest
    return bool(first) and (not since or last >= since) and (not until or first[: len(until)] <= until)
