"""Sums and durations as a reader would write them."""

from __future__ import annotations

import re

__all__ = ["duration_text", "money_text"]

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_UNITS = ("year", "month", "week", "day")


def money_text(value: str, currency: str, period: str = "") -> str:
    """Return a sum in words, a duration being the period of a rate.

    >>> money_text("5000000000", "USD", "P1Y"), money_text("1250", "NOK"), money_text("3", "EUR", "P6M")
    ('$5 billion a year', '1,250 NOK', '€3 every 6 months')
    """
    every = duration_text(period)
    once = every.startswith("1 ") and every.count(" ") == 1
    return _money(value, currency) + (f" a {every[2:]}" if once else f" every {every}" if every else "")


def _money(value: str, currency: str) -> str:
    """Return a number with its scale and currency."""
    try:
        number = float(value)
    except ValueError:
        return f"{value} {currency}".strip()
    scale, word = next(((size, name) for size, name in _SCALES if abs(number) >= size), (1, ""))
    digits = f"{number / scale:,.2f}".rstrip("0").rstrip(".")
    sign = _SIGNS.get(currency)
    return f"{sign}{digits}{word}" if sign else f"{digits}{word} {currency}".strip()


def duration_text(duration: str) -> str:
    """Return a duration in words; text that is no duration stays as it is.

    >>> duration_text("P5Y"), duration_text("P1M")
    ('5 years', '1 month')
    """
    match = _DURATION.fullmatch(duration)
    if not match:
        return duration
    parts = [f"{count} {unit}{'' if count == '1' else 's'}" for count, unit in zip(match.groups(), _UNITS, strict=True) if count]
    return " ".join(parts)
