"""The days of the holidays that news texts count by."""

from __future__ import annotations

from datetime import date, timedelta

__all__ = ["holiday"]

_FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "the fourth of july": (7, 4),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "may day": (5, 1),
}
_MOVING = {"thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1)}
"""Month, weekday, which one in the month."""
_EASTER = {"good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1}


def holiday(name: str, year: int) -> date:
    """Return the day of a holiday (of the United States where countries differ) in a year.

    >>> holiday("thanksgiving", 1996).isoformat(), holiday("election day", 1994).isoformat(), holiday("easter", 1997).isoformat()
    ('1996-11-28', '1994-11-08', '1997-03-30')
    """
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _EASTER:
        return _easter(year) + timedelta(days=_EASTER[name])
    if name == "memorial day":
        return _nth(year, 6, 0, 1) - timedelta(days=7)
    if name == "election day":
        return _nth(year, 11, 0, 1) + timedelta(days=1)
    return _nth(year, *_MOVING[name])


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    """Return the n-th weekday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def _easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian computus."""
    golden, century, rest = year % 19, *divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * shift) // 451
    month, day = divmod(epact + shift - 7 * correction + 114, 31)
    return date(year, month, day + 1)
