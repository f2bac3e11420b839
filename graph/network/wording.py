"""Amounts and dates of a graph as a reader would write them."""

import re
from calendar import monthrange

from graph.network.statements import NG, Statements, tail
from graph.rdf.wording import money_text

__all__ = ["amount_text", "date_bounds"]

_SCHEMA = "https://schema.org/"
_BOUNDS = {"About": "about ", "Nearly": "nearly ", "UpTo": "up to ", "AtLeast": "at least ", "Exactly": ""}
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?")
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)}
"""First and last month; the winter ends in the next year."""


def amount_text(statements: Statements, amount: str) -> str:
    """A sum in words, such as "up to $5 billion a year"; the end of the IRI where the graph describes no sum."""
    bound = tail(statements.one(amount, NG + "bound"))
    for key, word in (("value", _BOUNDS.get(bound, "")), ("maxValue", "up to "), ("minValue", "at least ")):
        if value := statements.one(amount, _SCHEMA + key):
            text = word + money_text(
                value, statements.one(amount, _SCHEMA + "currency"), statements.one(amount, NG + "perPeriod")
            )
            break
    else:
        return tail(amount)
    converted = statements.one(amount, NG + "convertedAmount")
    compared = statements.one(amount, NG + "comparedWith")
    text += f" ({amount_text(statements, converted)})" if converted and converted != amount else ""
    return text + (f", compared with {amount_text(statements, compared)}" if compared and compared != amount else "")


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
