"""The closed classes of English time words, and how patterns over them are written."""

from __future__ import annotations

import re

from graph.recognize.numerals import NUMBER, ORDINALS

__all__ = [
    "CORES",
    "COUNT",
    "DAY",
    "HEDGE",
    "MONTH",
    "MONTHS",
    "QUARTERS",
    "SEASON",
    "UNIT",
    "WEEKDAY",
    "WEEKDAYS",
    "YEAR",
    "count_unit",
    "pattern",
]

_MONTH_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_WEEKDAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)} | {
    name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)
}
MONTHS["sept"] = 9
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAY_NAMES)} | {
    name[:3]: number for number, name in enumerate(_WEEKDAY_NAMES)
}
WEEKDAYS |= {"tues": 1, "thur": 3, "thurs": 3}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4, "last": 4}

MONTH = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.)"
SEASON = r"(?:spring|summer|autumn|fall|winter)(?:time)?\b"
YEAR = r"(?:1\d{3}|20\d{2})(?![\d,]\d|\d|%|\.\d)"
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![,.:]\d)|(?:{_ORDINAL})\b)"
UNIT = r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|season|year|decade|centur(?:y|ie)|millenni(?:um|a))"
_VAGUE = r"(?:(?:a )?(?:few|several|many|couple(?: of)?|number of|handful of|dozens of|hundreds of|thousands of|some|some odd|so many|various))"
COUNT = rf"(?:{_VAGUE}|an additional|another|half a|half an|{NUMBER}|an?)"
HEDGE = (
    r"(?:about|around|approximately|roughly|some|nearly|almost|just over|just under|more than|less than|fewer than|"
    r"no more than|no less than|not more than|no fewer than|at least|at most|up to|as much as|as many as|as long as|"
    r"as little as|close to|over(?= an? )|well over|a full|an estimated)"
)


def count_unit(word: str) -> str:
    """Return the unit that a word names, whatever its number.

    >>> count_unit("centuries"), count_unit("days"), count_unit("millennia")
    ('century', 'day', 'millennium')
    """
    if word.startswith("centur"):
        return "century"
    if word.startswith("millenn"):
        return "millennium"
    return word.rstrip("s")


def pattern(text: str) -> re.Pattern[str]:
    """Return the compiled pattern: a space in it stands for blanks with at most one line end, `_` for those or a hyphen."""
    return re.compile(text.replace("_", "(?: |-)").replace(" ", r"\s[^\S\n]*"))


_CORE_WORDS = (
    "second minute hour day night weekend week fortnight month quarter season year decade century centuries millennium millennia half "
    "spring summer autumn fall winter springtime summertime wintertime today yesterday tomorrow tonight overnight morning afternoon evening noon "
    "midday midnight now nowadays current currently present presently moment time recent recently lately past ago future soon possible "
    "term short-term hourly daily nightly weekly biweekly monthly quarterly yearly annually annual biennial period fy am pm date point "
    "twenties thirties forties fifties sixties seventies eighties nineties twenty nineteen eighteen seventeen thousand clock "
    "christmas new thanksgiving independence labor memorial halloween valentine veterans election boxing armistice easter good "
    "daylong weeklong monthlong yearlong decadelong centurylong nightlong hourlong"
).split()
CORES = frozenset(
    [*_CORE_WORDS, *(word + "s" for word in _CORE_WORDS), *MONTHS, *WEEKDAYS, *(day + "s" for day in _WEEKDAY_NAMES)]
)
"""The words of which every time expression without digits has one."""
