"""Amounts, durations and dates as a reader would write them."""

import re
from calendar import monthrange

from graph.network.statements import NG, Statements, tail

__all__ = ["amount_text", "date_bounds", "duration_text"]

_SCHEMA = "https://schema.org/"
_BOUNDS = {"About": "about ", "Nearly": "nearly ", "UpTo": "up to ", "AtLeast": "at least ", "Exactly": ""}
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_UNITS = ("year", "month", "week", "day")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?")
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}
"""First and last month; the winter ends in the next year."""


def amount_text(statements: Statements, amount: str) -> str:
    """A sum in words, such as "up to $5 billion a year"; the end of the IRI where the graph describes no sum."""
    bound = tail(statements.one(amount, NG + "bound"))
    for key, word in (("value", _BOUNDS.get(bound, "")), ("maxValue", "up to "), ("minValue", "at least ")):
        if value := statements.one(amount, _SCHEMA + key):
            text = word + _money(value, statements.one(amount, _SCHEMA + "currency"))
            break
    else:
        return tail(amount)
    period = duration_text(statements.one(amount, NG + "perPeriod"))
    if period:
        text += " a " + period.removeprefix("1 ") if period.startswith("1 ") else " every " + period
    converted = statements.one(amount, NG + "convertedAmount")
    compared = statements.one(amount, NG + "comparedWith")
    text += f" ({amount_text(statements, converted)})" if converted and converted != amount else ""
    return text + (f", compared with {amount_text(statements, compared)}" if compared and compared != amount else "")


def _money(value: str, currency: str) -> str:
    try:
        number = float(value)
    except ValueError:
        return f"{value} {currency}".strip()
    scale, word = next(((size, name) for size, name in _SCALES if abs(number) >= size), (1, ""))
    digits = f"{number / scale:,.2f}".rstrip("0").rstrip(".")
    sign = _SIGNS.get(currency)
    return f"{sign}{digits}{word}" if sign else f"{digits}{word} {currency}".strip()


def duration_text(duration: str) -> str:
    """A duration in words; text that is no duration stays as it is.

    >>> duration_text("P5Y"), duration_text("P1M")
    ('5 years', '1 month')
    """
    match = _DURATION.fullmatch(duration)
    if not match:
        return duration
    parts = [f"{count} {unit}{'' if count == '1' else 's'}" for count, unit in zip(match.groups(), _UNITS, strict=True) if count]
    return " ".join(parts)


def date_bounds(edtf: str) -> tuple[str, str]:
    """First and last day of a plain EDTF date (year, month, season, day), or two empty strings.

    >>> date_bounds("2031-03"), date_bounds("2031-23~")
    (('2031-03-01', '2031-03-31'), ('2031-09-01', '2031-11-30'))
    """
    match = _DATE.fullmatch(edtf)
    if not match:
        return "", ""
    year, month, day = match.groups()
    if day:
        return f"{year}-{month}-{day}", f"{year}-{month}-{day}"
    first, last = _SEASONS.get(month or "", (int(month or 1), int(month or 12)))
    if month not in _SEASONS and not 1 <= first <= 12:
        return "", ""
    last_year, last_month = int(year) + (last > 12), (last - 1) % 12 + 1
    return f"{year}-{first:02d}-01", f"{last_year:04d}-{last_month:02d}-{monthrange(last_year, last_month)[1]}"
