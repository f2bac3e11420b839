"""Dates: with a month name, in digits, weekdays, 'yesterday', holidays."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from graph.recognize.holidays import holiday
from graph.recognize.numerals import ORDINALS
from graph.recognize.stretches import Stretch, around
from graph.recognize.tenses import Tense
from graph.recognize.timex_directions import DIRECTION, FROM_MENTION
from graph.recognize.timex_found import Found, Reader
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import at, unresolved
from graph.recognize.timex_words import DAY, MONTH, MONTHS, WEEKDAY, WEEKDAYS, YEAR, pattern
from graph.recognize.timex_years import YEAR_IN_WORDS, year_in_words, year_of

__all__ = ["DATE_RULES", "WHOSE_YEAR", "month_named"]

_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}


def _day_number(words: str) -> int:
    """Return the day of the month that digits or an ordinal word name."""
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else ORDINALS[words]


def _day(year: int, month: int, day: int) -> Stretch | None:
    """Return the day with these numbers, None where the calendar has no such day."""
    try:
        return Stretch("day", date(year, month, day))
    except ValueError:
        return None


def _calendar_date(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read a date with a month name: with or without weekday, day and year."""
    month_at = match.start("month")
    if not setting.capital(month_at):
        return None
    month = MONTHS[match["month"].rstrip(".")[:3]]
    day = _day_number(match["day"]) if match["day"] else None
    end = match.end()
    if day is not None and match.re is _MONTH_FIRST:
        days = _DAY_RANGE.match(setting.text, match.end("day"))
        if days and _is_range(day, days):
            return _day_range(setting, match, month, day, days)
    if match["year"]:
        return _dated(year_of(match["year"]), month, day, end)
    spoken = YEAR_IN_WORDS.match(setting.text, end)
    if spoken:
        return _dated(year_in_words(spoken), month, day, spoken.end())
    which = (match["which"] or "").strip() if "which" in match.re.groupindex else ""
    if which and day is not None and setting.published:
        return _dated(month_named(setting.published, month, DIRECTION[which]).first.year, month, day, end)
    if which and day is None:
        return None
    year_point = WHOSE_YEAR.match(setting.text, end)
    if year_point and setting.today:
        word = year_point["which"]
        return _dated(setting.today.first.year + DIRECTION[word], month, day, year_point.end())
    if day is None and not _is_month(setting, match):
        return None
    shared = _SHARED_YEAR.match(setting.text, end)
    weekday = match["weekday"]
    year = int(shared["year"]) if shared else setting.nearest_year(month, day, month_at)
    if weekday and day and year and not shared:
        year = _year_by_weekday(year, month, day, WEEKDAYS[weekday.rstrip(".")])
    if year is None:
        return Found(end, unresolved(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")))
    return _dated(year, month, day, end)


def _year_by_weekday(year: int, month: int, day: int, weekday: int) -> int:
    """Return the year next to this one in which the date falls on the weekday; this one where none does."""
    for other in (year, year + 1, year - 1):
        stretch = _day(other, month, day)
        if stretch and stretch.first.weekday() == weekday:
            return other
    return year


def _dated(year: int, month: int, day: int | None, end: int) -> Found | None:
    """Return the value of a month or day with its year."""
    stretch = _day(year, month, day or 1)
    if stretch is None:
        return None
    return Found(end, at(stretch if day else Stretch("month", stretch.first)))


_DAY_RANGE = pattern(
    rf"(?: ?(?:-|–) ?| to | through | and )(?P<last>{DAY})(?:,? (?P<year>{YEAR})|(?! ?[a-z%$]|-))".replace(" ?", r"\s?")
)


def _is_range(day: int, days: re.Match[str]) -> bool:
    """Tell whether two days are the ends of a stretch; 'June 5 and 16' are two."""
    last = _day_number(days["last"])
    return last == day + 1 or (last > day and "and" not in days.group())


def _day_range(setting: Setting, match: re.Match[str], month: int, day: int, days: re.Match[str]) -> Found | None:
    """Read 'July 6-9, 1995': from the one day to the other; TIMEX3 has the first."""
    year = int(days["year"]) if days["year"] else setting.nearest_year(month, day, match.start("month"))
    if year is None:
        return Found(match.end("day"), unresolved(f"XXXX-{month:02d}-{day:02d}"))
    first, last = _day(year, month, day), _day(year, month, _day_number(days["last"]))
    if first is None or last is None:
        return None
    return Found(days.end(), replace(at(first), edtf=f"{first.edtf}/{last.edtf}", latest=last.last))


def _is_month(setting: Setting, match: re.Match[str]) -> bool:
    """Tell whether a bare month name is a month: no verb, no name of a person, nothing longer in capitals."""
    token = setting.token(match.start("month"))
    if token.ent_type_ in {"PERSON", "GPE", "FAC", "WORK_OF_ART", "PRODUCT"} or token.tag_ in {"MD", "VB", "VBD", "VBP", "VBZ"}:
        return False
    word = match["month"]
    before = setting.word_before(match.start())
    if word in {"may", "march", "mar", "jun", "sun"} or len(word.rstrip(".")) == 3:
        cued = before in _MONTH_CUES or token.ent_type_ == "DATE"
        return cued and (len(word) > 3 or word == "may" or word.endswith("."))
    following = setting.original[match.end() : match.end() + 2]
    return before in _MONTH_CUES or token.ent_type_ == "DATE" or not following[1:].isupper()


_MONTH_CUES = frozenset(
    [
        "in",
        "last",
        "next",
        "this",
        "since",
        "until",
        "till",
        "by",
        "of",
        "from",
        "to",
        "through",
        "during",
        "before",
        "after",
        "for",
        "early",
        "late",
        "mid",
        "and",
        "or",
        "between",
        "every",
        "each",
        "past",
        "coming",
        "around",
        "about",
        "previous",
        "following",
        "beginning",
        "starting",
        "to",
    ]
)

_MONTH_NAME = rf"(?P<month>{MONTH})"

_MONTH_FIRST = pattern(
    rf"(?:(?P<which>this past|last|next|this) )?(?:(?P<weekday>{WEEKDAY}),? )?{_MONTH_NAME}(?:(?: |-)(?:the )?(?P<day>{DAY}))?(?:(?:,? | of |-)(?P<year>{YEAR})|,? ['’](?P<short>\d\d)\b)?"
)

_DAY_FIRST = pattern(
    rf"(?:(?P<weekday>{WEEKDAY}),? )?(?:the )?(?P<day>{DAY})(?: |-| day of | of ){_MONTH_NAME}(?:(?:,? | of |-)(?P<year>{YEAR}))?"
)

WHOSE_YEAR = pattern(r",?(?: of)? (?P<which>last|this|next) year\b(?!['’-])")

_SHARED_YEAR = pattern(rf"(?: to | and | or |-| - |–| – | through | until ){MONTH}(?: {DAY})?,? (?P<year>{YEAR})")

_NUMERIC = pattern(
    r"(?P<year>1\d{3}|20\d\d)(?P<sep>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/-])"
)

_SLASHED = pattern(r"(?P<month>0?[1-9]|1[0-2])/(?P<day>3[01]|[12]\d|0?[1-9])/(?P<year>(?:1[89]|20)\d\d|\d\d)(?![\d/])")

_COMPACT_MONTH = pattern(r"(?P<year>1[89]\d\d|20\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d/-])")


def _month_first(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'Monday, June 5, 1995', 'June 5', 'June 1995', 'June '95', 'June'."""
    if match["short"] and setting.capital(match.start("month")):
        return _dated(year_of(match["short"]), MONTHS[match["month"][:3]], None, match.end())
    return _calendar_date(setting, match)


def _numeric(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read '1995-06-05' and '6/5/1995'."""
    day = match["day"] if "day" in match.re.groupindex else None
    if day is None and int(match["month"]) == (int(match["year"]) + 1) % 100:
        return None  # "2008-09" is a season
    return _dated(year_of(match["year"]), int(match["month"]), int(day) if day else None, match.end())


def _weekday(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read a bare weekday, and the one before a date that follows in other words."""
    start = match.start("weekday")
    if not setting.capital(start):
        return None
    number = WEEKDAYS[match["weekday"].rstrip(".")]
    if setting.word_before(match.start()) == "one":
        return Found(match.end(), unresolved(f"XXXX-WXX-{number + 1}"))
    which = (match["which"] or "").strip()
    end = match.end()
    week = match["week"]
    if setting.today is None:
        return Found(end, unresolved(f"XXXX-WXX-{number + 1}"))
    if week:
        return Found(end, at(_weekday_of_week(setting.today.first, number, week)))
    if FROM_MENTION.get(which):
        origin = setting.origin(start) or setting.today
        step = FROM_MENTION[which]
        ahead = (number - origin.first.weekday()) % 7 or 7
        days = ahead if step > 0 else ((ahead - 7) or -7)
        return Found(end, at(_first_day(origin).shift(days)))
    today = setting.today.first
    if which in {"last", "this past", "past"}:
        return Found(end, at(Stretch("day", today - timedelta(days=(today.weekday() - number - 1) % 7 + 1))))
    if which in {"next", "this coming", "coming"}:
        return Found(end, at(Stretch("day", today + timedelta(days=(number - today.weekday() - 1) % 7 + 1))))
    if which == "this":
        return Found(end, at(Stretch("day", today + timedelta(days=number - today.weekday()))))
    stretch = setting.weekday(number, start)
    return Found(end, at(stretch)) if stretch else None


def _first_day(stretch: Stretch) -> Stretch:
    """Return the first day of a stretch."""
    return Stretch("day", stretch.first)


def _weekday_of_week(today: date, number: int, week: str) -> Stretch:
    """Return the weekday of last, this or next week."""
    shift = -7 if "last" in week else 7 if "next" in week else 0
    return Stretch("day", today + timedelta(days=number - today.weekday() + shift))


def _deictic_day(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'today', 'yesterday', 'tomorrow'."""
    if setting.today is None:
        return Found(match.end(), unresolved("XXXX-XX-XX"))
    return Found(match.end(), at(setting.today.shift(_TODAY[" ".join(match.group().split())])))


def month_named(today: date, month: int, step: int) -> Stretch:
    """Return the month that 'last', 'this' or 'next' before its name means."""
    year = today.year
    if step < 0 and month >= today.month:
        year -= 1
    if step > 0 and month <= today.month:
        year += 1
    return Stretch("month", date(year, month, 1))


_WEEKDAY = pattern(
    rf"(?:(?P<which>this past|this coming|this|last|next|past|coming|the following|the previous|the preceding|the next) )?(?P<weekday>{WEEKDAY})(?:,? (?P<week>(?:of )?(?:last|this|next) week)\b)?"
)

_WEEK_OF = pattern(r"(?:the )?week of (?=\w)")


def _week_of(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the week of March 6'."""
    month = _MONTH_FIRST.match(setting.text, match.end())
    inner = _month_first(setting, month) if month else None
    if inner is None or inner.value.stretch is None or inner.value.stretch.unit != "day":
        return None
    return Found(inner.end, at(around("week", inner.value.stretch.first)))


_DEICTIC = pattern("(?:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)\\b")

_HOLIDAY = pattern(
    r"(?:(?P<which>this past|last|this|next) )?(?P<name>christmas(?: day| eve)?|new year['’]s(?: day| eve)|thanksgiving(?: day)?|independence day|(?:the )?fourth of july|"
    r"labor day|memorial day|halloween|valentine['’]s day|veterans day|election day|boxing day|armistice day|may day|easter(?: sunday| monday)?|good friday)\b(?: (?P<year>(?:19|20)\d\d)\b)?"
)


def _holiday(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'Christmas', 'last Thanksgiving', 'Election Day'."""
    if not setting.capital(match.start("name") + (4 if match["name"].startswith("the ") else 0)):
        return None
    name = " ".join(match["name"].split()).replace("’", "'")
    if match["year"]:
        return Found(match.end(), at(Stretch("day", holiday(name, int(match["year"])))))
    today = setting.published
    if today is None:
        return None
    year = today.year
    step = DIRECTION[match["which"]] if match["which"] else None
    this = holiday(name, year)
    if step is None:
        step = 1 if setting.tense(match.start("name")) is Tense.FUTURE else -1
        ahead = (this - today).days
        if step < 0 and 0 < ahead < 60 and setting.tense(match.start("name")) is not Tense.PAST:
            step = 1
    if step < 0 and this > today:
        year -= 1
    elif step > 0 and this < today:
        year += 1
    return Found(match.end(), at(Stretch("day", holiday(name, year))))


DATE_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_NUMERIC, _numeric), (_SLASHED, _numeric), (_COMPACT_MONTH, _numeric), (_DAY_FIRST, _calendar_date), (_MONTH_FIRST, _month_first),
    (_WEEK_OF, _week_of), (_HOLIDAY, _holiday), (_WEEKDAY, _weekday), (_DEICTIC, _deictic_day),
)  # fmt: skip
"""What reads a date, in the order in which it is tried."""
