"""What a time expression comes to: TIMEX3 type and value, EDTF with bounds, xsd:duration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from graph.recognize.stretches import Stretch

__all__ = ["LETTERS", "Value", "at", "length", "reference", "repeated", "unresolved"]

LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "season": "M",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}
"""The letters of TIMEX3 for each unit of a length; T goes before the number."""

# xsd:duration knows years, months, days, hours, minutes and seconds only
_XSD = {"W": ("D", 7), "Q": ("M", 3), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}
_HALVES = {"Y": (6, "M"), "TH": (30, "M"), "TM": (30, "S")}


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a time expression; `stretch` is what later expressions may count from."""

    timex_type: str
    timex_value: str | None
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    duration: str | None = None
    stretch: Stretch | None = None


def at(stretch: Stretch, part: str | None = None, *, roughly: bool = False) -> Value:
    """Return the date value of a stretch, or of its early, mid or late part, its start or its end.

    >>> from graph.recognize.stretches import around
    >>> late = at(around("month", date(1999, 6, 1)), "late")
    >>> late.timex_value, late.edtf, late.earliest.isoformat(), late.latest.isoformat()
    ('1999-06', '1999-06', '1999-06-21', '1999-06-30')
    """
    earliest, latest = stretch.part(part) if part else (stretch.first, stretch.last)
    edtf = stretch.edtf
    if part in {"start", "end"} and stretch.unit not in {"decade", "century"}:
        edtf = earliest.isoformat()
    elif part in {"start", "end"}:
        earliest, latest = stretch.part("early" if part == "start" else "late")
    if roughly and "/" not in edtf and "X" not in edtf and stretch.unit in {"day", "month", "year"}:
        edtf += "~"
    return Value("DATE", stretch.timex, edtf, earliest, latest, stretch=stretch)


def with_clock(value: Value, clock: str) -> Value:
    """Return the value of a day at a time of that day: `17:00`, `MO` (in the morning)."""
    return replace(value, timex_type="TIME", timex_value=f"{value.timex_value}T{clock}")


def unresolved(timex_value: str | None, timex_type: str = "DATE") -> Value:
    """Return the value of what cannot be placed in the calendar."""
    return Value(timex_type, timex_value)


def reference(which: str) -> Value:
    """Return the value of the vague past, present or future."""
    return Value("DATE", f"{which}_REF")


def repeated(timex_value: str) -> Value:
    """Return the value of what happens again and again."""
    return Value("SET", timex_value)


def length(count: Decimal | None, unit: str) -> Value:
    """Return the value of a length of time; a count of None is an open number.

    >>> length(Decimal("2.5"), "year").duration, length(Decimal(3), "week").duration, length(None, "day").timex_value
    ('P2Y6M', 'P21D', 'PXD')
    """
    letter = LETTERS[unit]
    if unit == "fortnight" and count is not None:
        count *= 2
    prefix, letter = ("PT", letter[1:]) if letter.startswith("T") else ("P", letter)
    if count is None:
        return Value("DURATION", f"{prefix}X{letter}")
    if letter in {"E", "C", "L"} and count != count.to_integral_value():
        count, letter = (count * _XSD[letter][1]).normalize(), "Y"
    whole, part = divmod(count, 1)
    halves = _HALVES.get(("T" if prefix == "PT" else "") + letter)
    if part == Decimal("0.5") and halves:
        text = f"{prefix}{whole:f}{letter}" if whole else prefix
        exact = f"{text}{halves[0]}{halves[1]}"
        return Value("DURATION", exact, duration=exact)
    return Value("DURATION", f"{prefix}{count:f}{letter}", duration=_xsd(prefix, count, letter))


def _xsd(prefix: str, count: Decimal, letter: str) -> str | None:
    """Return the xsd:duration of so many units, None where it has no whole number of them."""
    if prefix == "P":
        letter, factor = _XSD.get(letter, (letter, 1))
        count *= factor
    if count != count.to_integral_value() or letter == "WE":
        return None
    return f"{prefix}{count.quantize(Decimal(1)):f}{letter}"
