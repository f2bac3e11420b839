"""Stretches of the calendar: a year, a month, a week ... with its days, its TIMEX3 value and its EDTF."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

__all__ = ["SEASONS", "UNITS", "Stretch", "around"]

UNITS = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
"""The units of the calendar, from short to long."""

SEASONS = ("spring", "summer", "fall", "winter")
"""The seasons of the northern half, in the order of EDTF's 21 to 24; the year's winter begins in its December."""

_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_SEASON_CODES = ("SP", "SU", "FA", "WI")
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal() - 7
_ONE_DAY = timedelta(days=1)


def _days_on(start: date, days: int) -> date:
    """Return the day so many days on, within the years that a date can have."""
    return date.fromordinal(min(max(start.toordinal() + days, _FIRST), _LAST))


def _month_start(start: date, months: int) -> date:
    """Return the first day of the month that is so many months after that of `start`."""
    place = start.year * 12 + start.month - 1 + months
    year = min(max(place // 12, 1), MAXYEAR)
    return date(year, place % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the calendar: a unit and its first day.

    >>> around("quarter", date(1999, 8, 20)).shift(-4).timex
    '1998-Q3'
    """

    unit: str
    first: date

    @property
    def last(self) -> date:
        """The last day."""
        if self.unit == "day":
            return self.first
        if self.unit == "weekend":
            return self.first + _ONE_DAY
        if self.unit == "week":
            return self.first + timedelta(days=6)
        following = _month_start(self.first, _MONTHS[self.unit])
        return following - _ONE_DAY if following > self.first else date(MAXYEAR, 12, 31)

    def shift(self, count: int) -> Stretch:
        """Return the stretch of the same unit so many units later, or earlier where `count` is negative."""
        if self.unit == "day":
            return Stretch("day", _days_on(self.first, count))
        if self.unit in {"week", "weekend"}:
            return Stretch(self.unit, _days_on(self.first, 7 * count))
        return Stretch(self.unit, _month_start(self.first, count * _MONTHS[self.unit]))

    def years_later(self, count: int) -> Stretch:
        """Return the same stretch of another year: same month, quarter, season or date."""
        year = min(max(self.first.year + count, 1), MAXYEAR)
        if self.unit in {"week", "weekend"}:
            return around(self.unit, self.first + timedelta(days=364 * count))
        day = min(self.first.day, monthrange(year, self.first.month)[1])
        return Stretch(self.unit, self.first.replace(year=year, day=day))

    @property
    def timex(self) -> str:
        """The TIMEX3 value."""
        year = f"{self.first.year:04d}"
        match self.unit:
            case "day":
                return self.first.isoformat()
            case "week" | "weekend":
                iso = self.first.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.unit == "weekend" else "")
            case "month":
                return f"{year}-{self.first.month:02d}"
            case "quarter":
                return f"{year}-Q{self.first.month // 3 + 1}"
            case "season":
                return f"{year}-{_SEASON_CODES[self.first.month // 3 - 1]}"
            case "half":
                return f"{year}-H{self.first.month // 6 + 1}"
            case "decade":
                return year[:3]
            case "century":
                return year[:2]
        return year

    @property
    def edtf(self) -> str:
        """The EDTF form; a week is the interval of its days."""
        year = f"{self.first.year:04d}"
        match self.unit:
            case "week" | "weekend":
                return f"{self.first.isoformat()}/{self.last.isoformat()}"
            case "quarter":
                return f"{year}-{33 + self.first.month // 3}"
            case "season":
                return f"{year}-{20 + self.first.month // 3}"
            case "half":
                return f"{year}-{40 + self.first.month // 6}"
            case "decade":
                return f"{year[:3]}X"
            case "century":
                return f"{year[:2]}XX"
        return self.timex

    def part(self, which: str) -> tuple[date, date]:
        """Return the first and last day of its early, middle or late third; the last day alone for its end.

        >>> [day.isoformat() for day in Stretch("month", date(1999, 6, 1)).part("late")]
        ['1999-06-21', '1999-06-30']
        """
        if which == "start":
            return self.first, self.first
        if which == "end":
            return self.last, self.last
        if self.unit in {"decade", "century"}:
            years = 10 if self.unit == "decade" else 100
            cuts = (0, round(years * 0.4), round(years * 0.7), years)
            place = ("early", "mid", "late").index(which)
            start = self.first.year // years * years
            return date(max(start + cuts[place], 1), 1, 1), date(start + cuts[place + 1] - 1, 12, 31)
        length = ((self.last - self.first).days + 1) // 3
        if not length:
            return self.first, self.last
        third = timedelta(days=length)
        match which, self.unit:
            case ("early", "year"):
                return self.first, date(self.first.year, 4, 30)
            case ("mid", "year"):
                return date(self.first.year, 5, 1), date(self.first.year, 8, 31)
            case ("late", "year"):
                return date(self.first.year, 9, 1), self.last
            case ("early", _):
                return self.first, self.first + third - _ONE_DAY
            case ("mid", _):
                return self.first + third, self.first + 2 * third - _ONE_DAY
        return self.first + 2 * third, self.last


def around(unit: str, day: date) -> Stretch:
    """Return the stretch of this unit that holds the day; of a weekend, the one of the day's week.

    >>> around("week", date(1999, 8, 20)).timex, around("season", date(1999, 1, 5)).timex
    ('1999-W33', '1998-WI')
    """
    match unit:
        case "day":
            return Stretch(unit, day)
        case "week":
            return Stretch(unit, day - timedelta(days=day.weekday()))
        case "weekend":
            return Stretch(unit, day - timedelta(days=day.weekday()) + timedelta(days=5))
        case "month":
            return Stretch(unit, day.replace(day=1))
        case "season":
            return Stretch(unit, _month_start(day, -(day.month % 3)))
        case "quarter" | "half":
            length = _MONTHS[unit]
            return Stretch(unit, date(day.year, (day.month - 1) // length * length + 1, 1))
        case "decade":
            return Stretch(unit, date(max(day.year // 10 * 10, 1), 1, 1))
        case "century":
            return Stretch(unit, date(max(day.year // 100 * 100, 1), 1, 1))
    return Stretch("year", date(day.year, 1, 1))
