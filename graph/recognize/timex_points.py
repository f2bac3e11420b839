"""Points of the calendar: explicit dates, months, weekdays, quarters, seasons, years, and 'last week', 'this fall' ..."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from graph.recognize.holidays import holiday
from graph.recognize.numerals import ORDINALS, WORDS
from graph.recognize.stretches import SEASONS, Stretch, around
from graph.recognize.tenses import Tense
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import Value, at, unresolved
from graph.recognize.timex_words import DAY, MONTH, MONTHS, QUARTERS, SEASON, WEEKDAY, WEEKDAYS, YEAR, pattern

__all__ = ["Found", "point"]


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression up to `end`, and its value; `start` where it begins later than it was looked for."""

    end: int
    value: Value
    start: int | None = None
    aside: bool = False
    """It is only compared with: later expressions do not count from it."""


Reader = Callable[[Setting, re.Match[str]], Found | None]

_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
_DIRECTION = {
    "this": 0, "the current": 0, "the present": 0, "last": -1, "past": -1, "this past": -1, "the past": -1, "the last": -1,
    "next": 1, "coming": 1, "this coming": 1, "the coming": 1,
}  # fmt: skip
_FROM_MENTION = {
    "the next": 1, "the following": 1, "the previous": -1, "the preceding": -1, "the prior": -1, "the same": 0, "that same": 0, "that": 0, "that very": 0
}  # fmt: skip
_PERIODS = r"(?:day|weekend|week|month|quarter|half|year|decade|century|season)"
_FISCAL = r"(?:(?:fiscal|financial|calendar|business|school|academic)_)?"


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


def _year_of(digits: str) -> int:
    """Return the year of four digits, or of two after an apostrophe."""
    number = int(digits)
    if number >= 100:
        return number
    return number + (1900 if number > 40 else 2000)


def _calendar_date(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read a date with a month name: with or without weekday, day and year."""
    month_at = match.start("month")
    if not setting.capital(month_at):
        return None
    month = MONTHS[match["month"].rstrip(".")[:3]]
    day = _day_number(match["day"]) if match["day"] else None
    end = match.end()
    if match["year"]:
        return _dated(_year_of(match["year"]), month, day, end)
    spoken = _SPOKEN_AFTER.match(setting.text, end)
    if spoken:
        return _dated(_spoken(spoken), month, day, spoken.end())
    which = (match["which"] or "").strip() if "which" in match.re.groupindex else ""
    if which and day is not None and setting.published:
        return _dated(_month_at(setting.published, month, _DIRECTION[which]).first.year, month, day, end)
    if which and day is None:
        return None
    year_point = _YEAR_AFTER_MONTH.match(setting.text, end)
    if year_point and setting.today:
        word = year_point["which"]
        return _dated(setting.today.first.year + _DIRECTION[word], month, day, year_point.end())
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
_YEAR_TAIL = rf"(?P<year>{YEAR}|'\d\d\b|’\d\d\b)"
_MONTH_FIRST = pattern(
    rf"(?:(?P<which>this past|last|next|this) )?(?:(?P<weekday>{WEEKDAY}),? )?{_MONTH_NAME}(?:(?: |-)(?:the )?(?P<day>{DAY}))?(?:(?:,? | of |-)(?P<year>{YEAR})|,? ['’](?P<short>\d\d)\b)?"
)
_DAY_FIRST = pattern(
    rf"(?:(?P<weekday>{WEEKDAY}),? )?(?:the )?(?P<day>{DAY})(?: |-| day of | of ){_MONTH_NAME}(?:(?:,? | of |-)(?P<year>{YEAR}))?"
)
_YEAR_AFTER_MONTH = pattern(r",?(?: of)? (?P<which>last|this|next) year\b(?!['’-])")
_SHARED_YEAR = pattern(rf"(?: to | and | or |-| - |–| – | through | until ){MONTH}(?: {DAY})?,? (?P<year>{YEAR})")
_NUMERIC = pattern(
    r"(?P<year>1\d{3}|20\d\d)(?P<sep>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/-])"
)
_SLASHED = pattern(r"(?P<month>0?[1-9]|1[0-2])/(?P<day>3[01]|[12]\d|0?[1-9])/(?P<year>(?:1[89]|20)\d\d|\d\d)(?![\d/])")
_COMPACT_MONTH = pattern(r"(?P<year>1[89]\d\d|20\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d/-])")


def _month_first(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'Monday, June 5, 1995', 'June 5', 'June 1995', 'June '95', 'June'."""
    if match["short"] and setting.capital(match.start("month")):
        return _dated(_year_of(match["short"]), MONTHS[match["month"][:3]], None, match.end())
    return _calendar_date(setting, match)


def _numeric(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read '1995-06-05' and '6/5/1995'."""
    day = match["day"] if "day" in match.re.groupindex else None
    return _dated(_year_of(match["year"]), int(match["month"]), int(day) if day else None, match.end())


def _weekday(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read a bare weekday, and the one before a date that follows in other words."""
    start = match.start("weekday")
    if not setting.capital(start):
        return None
    number = WEEKDAYS[match["weekday"].rstrip(".")]
    which = (match["which"] or "").strip()
    end = match.end()
    week = match["week"]
    if setting.today is None:
        return Found(end, unresolved(f"XXXX-WXX-{number + 1}"))
    if week:
        return Found(end, at(_weekday_of_week(setting.today.first, number, week)))
    if _FROM_MENTION.get(which):
        origin = setting.origin(start) or setting.today
        step = _FROM_MENTION[which]
        ahead = (number - origin.first.weekday()) % 7 or 7
        days = ahead if step > 0 else ((ahead - 7) or -7)
        return Found(end, at(origin_day(origin).shift(days)))
    today = setting.today.first
    if which in {"last", "this past", "past"}:
        return Found(end, at(Stretch("day", today - timedelta(days=(today.weekday() - number - 1) % 7 + 1))))
    if which in {"next", "this coming", "coming"}:
        return Found(end, at(Stretch("day", today + timedelta(days=(number - today.weekday() - 1) % 7 + 1))))
    if which == "this":
        return Found(end, at(Stretch("day", today + timedelta(days=number - today.weekday()))))
    stretch = setting.weekday(number, start)
    return Found(end, at(stretch)) if stretch else None


def origin_day(stretch: Stretch) -> Stretch:
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


def _quarter(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the third quarter', 'Q3 1995', 'the first half of 1995', 'last year's third quarter'."""
    number = int(match["number"]) if match["number"] else QUARTERS.get(match["ordinal"] or "")
    unit = "half" if match["unit"] == "half" else "quarter"
    if number is None or (unit == "half" and number > 2 and match["ordinal"] not in {"last", "final"}):
        return None
    if unit == "half" and number > 2:
        number = 2
    end, year = match.end(), _named_year(setting, match)
    if year is None:
        inner = _OF_YEAR.match(setting.text, end)
        after = point(setting, inner.end("of")) if inner else None
        if after and after.value.stretch and after.value.stretch.unit == "year":
            end, year = after.end, after.value.stretch.first.year
    if year is None and unit == "half" and not match["fiscal"]:
        return None  # "the first half" of a game
    adjective = match["unit"] is not None and setting.text[match.start("unit") - 1] == "-"
    start = match.start("ordinal") if adjective and match.group().startswith("the") and year is None else None
    month = (number - 1) * (6 if unit == "half" else 3) + 1
    if year is not None:
        return Found(end, at(Stretch(unit, date(year, month, 1))))
    if setting.published is None:
        return Found(end, unresolved(f"XXXX-Q{number}"), start)
    return Found(end, at(_nearest_quarter(setting, month, match.start())), start)


def _nearest_quarter(setting: Setting, month: int, position: int) -> Stretch:
    """Return the quarter that a text of this day means: the latest that has begun, the next one where the clause looks ahead."""
    assert setting.published is not None
    now = around("quarter", setting.published)
    stretch = Stretch("quarter", date(setting.published.year, month, 1))
    if setting.tense(position) is Tense.FUTURE:
        return (
            stretch.years_later(1)
            if stretch.first < now.first.replace(day=1) and (now.first - stretch.first).days > 95
            else stretch
        )
    return stretch.years_later(-1) if stretch.first > setting.published else stretch


def _named_year(setting: Setting, match: re.Match[str]) -> int | None:
    """Return the year that stands with a quarter: before it, after it, or as last / this / next year's."""
    for group in ("before", "after"):
        if match[group]:
            return int(match[group])
    today = setting.today
    if match["whose"] and today:
        return today.first.year + _DIRECTION[match["whose"]]
    return None


_QUARTER = pattern(
    r"(?:the )?(?:(?P<whose>last|this|next) year['’]s )?(?:(?P<before>(?:19|20)\d\d) )?(?P<fiscal>(?:fiscal|fiscal-))?(?: )?"
    r"(?:q(?P<number>[1-4])\b|(?P<ordinal>first|second|third|fourth|final|last|1st|2nd|3rd|4th)(?: fiscal)?(?:-| )(?P<unit>quarter|half)\b(?!-))"
    r"(?: (?P<after>(?:19|20)\d\d)\b)?"
)
_OF_YEAR = pattern(r"(?P<of>,? of (?:fiscal )?|(?<=q[1-4]) )(?=\d{4}|last|this|next|the)")


def _relative(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'last week', 'this year', 'the coming month', 'next June', 'this fall'."""
    which, what, end = " ".join(match["which"].split()), match["what"], match.end()
    if what == "night":
        return None
    month = MONTHS.get(what.rstrip(".")[:3]) if re.fullmatch(MONTH, what) else None
    season = _season_index(what)
    if setting.today is None and which in _DIRECTION:
        return Found(end, unresolved("XXXX" if month is None else f"XXXX-{month:02d}"))
    if month is not None and not setting.capital(match.start("what")):
        return None
    if which in _FROM_MENTION:
        return _from_mention(setting, match, which)
    step = _DIRECTION[which]
    assert setting.published is not None
    if month is not None:
        return Found(end, at(_month_at(setting.published, month, step)))
    if season is not None:
        return Found(end, at(_season_at(setting.published, season, step)))
    if what == "day":
        return Found(end, at(Stretch("day", setting.published).shift(step)))
    return Found(end, at(around(what, setting.published).shift(step)))


def _season_index(word: str) -> int | None:
    """Return the place of a season in the year, None for other words."""
    word = word.removesuffix("time").replace("autumn", "fall")
    return SEASONS.index(word) if word in SEASONS else None


def _month_at(today: date, month: int, step: int) -> Stretch:
    """Return the month that 'last', 'this' or 'next' before its name means."""
    year = today.year
    if step < 0 and month >= today.month:
        year -= 1
    if step > 0 and month <= today.month:
        year += 1
    return Stretch("month", date(year, month, 1))


def _season_at(today: date, season: int, step: int) -> Stretch:
    """Return the season that 'last', 'this' or 'next' before its name means; a winter is named by its December."""
    now = around("season", today)
    index = now.first.month // 3 - 1
    back = now.shift(-((index - season) % 4))  # the latest that has begun
    if step < 0:
        return back.shift(-4) if back == now else back
    if step > 0:
        return back.shift(4)
    # "this winter" in spring is over, "this fall" in spring is to come: the one in the same calendar year
    same = Stretch("season", date(today.year, season * 3 + 3, 1))
    return now if index == season else same


def _from_mention(setting: Setting, match: re.Match[str], which: str) -> Found | None:
    """Read 'the following day', 'the previous year', 'that month': counted from what was mentioned before."""
    what = match["what"]
    if what not in {"day", "week", "month", "quarter", "year", "weekend"}:
        return None
    origin = setting.origin(match.start())
    if origin is None:
        return Found(match.end(), unresolved("XXXX"))
    step = _FROM_MENTION[which]
    if what == "day" and origin.unit != "day":
        return Found(match.end(), unresolved("XXXX-XX-XX"))
    shifted = around(what, origin.last if step > 0 and what == "day" else origin.first).shift(step)
    return Found(match.end(), at(shifted))


_RELATIVE = pattern(
    rf"(?P<which>this past|this coming|this|last|next|past|coming|the (?:current|present|last|past|next|coming|following|previous|preceding|prior|same)|that same|that)"
    rf" {_FISCAL}(?P<what>{_PERIODS}|{MONTH}|{SEASON})(?: or so)?(?![\w]|-(?:old|long|end|to|ago|earlier|round|over)\b)"
)


def _season(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the summer of 1995', 'spring 1995', 'the summer'."""
    index = _season_index(match["season"])
    assert index is not None
    if match["year"]:
        return Found(match.end(), at(Stretch("season", date(int(match["year"]), index * 3 + 3, 1))))
    spoken = _SPOKEN_AFTER.match(setting.text, match.end())
    if spoken:
        return Found(spoken.end(), at(Stretch("season", date(_spoken(spoken), index * 3 + 3, 1))))
    whose = _YEAR_AFTER_MONTH.match(setting.text, match.end())
    if setting.published is None:
        return None
    if whose:
        year = setting.published.year + _DIRECTION[whose["which"]]
        return Found(whose.end(), at(Stretch("season", date(year, index * 3 + 3, 1))))
    token = setting.token(match.start("season"))
    if token.pos_ != "NOUN" or token.ent_type_ not in {"DATE", ""} or setting.capital(match.start("season")):
        return None
    before = setting.word_before(match.start())
    if match["season"] in {"spring", "fall"} and token.ent_type_ != "DATE":
        return None
    if before not in {"in", "during", "by", "since", "until", "late", "early", "over", "through", "for", "of", "this", "mid"}:
        return None
    tense = setting.tense(match.start())
    same = Stretch("season", date(setting.published.year, index * 3 + 3, 1))
    if tense is Tense.FUTURE and same.last < setting.published:
        same = same.shift(4)
    elif tense is Tense.PAST and same.first > setting.published:
        same = same.shift(-4)
    return Found(match.end(), at(same))


_SEASON = pattern(rf"(?:the )?(?P<season>{SEASON})(?:(?: of(?: the year)?,?|,)? (?P<year>{YEAR}))?(?!-)")


def _year(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read a year in digits, where it is one."""
    start, end = match.start("year"), match.end("year")
    fiscal = bool(_YEAR_NAMED.match(match.group()))
    if not fiscal and not _is_year(setting, start, end):
        return None
    return Found(match.end(), at(Stretch("year", date(int(match["year"]), 1, 1))))


_NO_YEAR_AFTER = pattern(
    r"(?:_(?:people|persons|men|women|troops|soldiers|workers|employees|jobs|miles|kilometers|kilometres|km|meters|metres|feet|acres|"
    r"dollars|euros|pounds|yen|percent|points|shares|tons|tonnes|barrels|megawatts|mw|hours|minutes|square|votes|cases|deaths|students|"
    r"members|companies|firms|homes|houses|units|vehicles|cars|pages|copies|calories|degrees|or so|block|students|rpm|watts|gmt|utc|"
    r"hp|horsepower|euro|usd|pm|am|th|cc|others|children|residents|refugees|prisoners|passengers|protesters|delegates|years|days)\b)|[/:]\d|[\d%°]"
)
_NO_YEAR_BEFORE = pattern(
    r"(?:[$£€¥#.,:/\w-]|(?:no\.|number|resolution|room|flight|over|than|least|nearly|almost|some|about|roughly|approximately|nasdaq|route|highway|apt\.?|section|page|order|us\$|rs) )$"
)


def _is_year(setting: Setting, start: int, end: int) -> bool:
    """Tell whether four digits are a year."""
    number = int(setting.text[start:end])
    before = setting.text[max(0, start - 14) : start]
    if before and before[-1] in "$£€¥#.:/@" or _NO_YEAR_AFTER.match(setting.text, end):
        return False
    if before[-1:] in {",", "-", "–"} and before[-2:-1].isdigit() and not re.search(r"(?:1\d|20)\d\d.$", before):
        return False
    cue = setting.word_before(start)
    if cue in _NO_YEAR_WORDS:
        return False
    token = setting.token(start)
    dated = token.ent_type_ == "DATE"
    if not 1900 <= number <= 2060:
        return (
            1000 <= number < 2060
            and (cue in _YEAR_CUES or before.endswith("("))
            and token.ent_type_ not in {"CARDINAL", "QUANTITY", "MONEY"}
        )
    if token.ent_type_ in {"MONEY", "QUANTITY", "PERCENT", "TIME"}:
        return False
    if cue in _YEAR_CUES:
        return True
    if 0 < token.i < len(token.doc) - 1 and token.nbor(-1).pos_ == token.nbor(1).pos_ == "PROPN" and token.nbor(1).text != "-":
        return False  # an index or a product with a number in its name
    if dated:
        return True
    return not (
        token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1 and cue not in {"the", "s", "'s"}
    )


_YEAR_CUES = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "during",
        "before",
        "after",
        "through",
        "early",
        "late",
        "of",
        "mid",
        "between",
        "and",
        "to",
        "for",
        "fiscal",
        "year",
        "circa",
        "around",
        "beyond",
    ]
)
_NO_YEAR_WORDS = frozenset(
    [
        "no.",
        "number",
        "resolution",
        "room",
        "flight",
        "than",
        "least",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "route",
        "highway",
        "section",
        "page",
        "order",
        "over",
        "some",
    ]
)
_YEAR = pattern(
    rf"(?:(?:the (?={_FISCAL}year))?(?:{_FISCAL}year |fiscal |calendar |financial year |fy\s?)?)?(?P<year>{YEAR})(?!\w)"
)
_YEAR_NAMED = re.compile(r"the\s|fiscal|calendar|financial|school|academic|business|year|fy")
_SPOKEN_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SPOKEN_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_SPOKEN_YEAR = (
    rf"(?:the year )?(?P<hundreds>seventeen|eighteen|nineteen|twenty) (?:(?P<tens>{_SPOKEN_TENS})(?:_(?P<units>{_SPOKEN_UNITS}))?|oh (?P<oh>{_SPOKEN_UNITS}))\b"
    r"(?! (?:people|percent|thousand|hundred))"
)
_SPOKEN = pattern(_SPOKEN_YEAR)
_SPOKEN_AFTER = pattern(",?(?: of)? " + _SPOKEN_YEAR)
_THOUSANDS = pattern(rf"the year two thousand(?:(?: and)? (?P<units>{_SPOKEN_UNITS}|ten|eleven|twelve))?\b")


def _spoken(match: re.Match[str]) -> int:
    """Return the year that 'nineteen ninety-six' names."""
    return WORDS[match["hundreds"]] * 100 + sum(WORDS[match[part]] for part in ("tens", "units", "oh") if match[part])


def _spoken_year(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'nineteen ninety-six'."""
    return Found(match.end(), at(Stretch("year", date(_spoken(match), 1, 1))))


def _thousands(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the year two thousand'."""
    return Found(match.end(), at(Stretch("year", date(2000 + (WORDS[match["units"]] if match["units"] else 0), 1, 1))))


_DECADE_WORDS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_DECADE = pattern(
    rf"(?:the )?(?:(?P<year>(?:1\d|20)\d0)(?P<mark>['’])?s\b|['’](?P<short>\d0)s\b|(?P<bare>[2-9]0)s\b|(?:(?P<century>eighteen|nineteen) )?(?P<word>{'|'.join(_DECADE_WORDS)})\b)"
)


def _decade(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the 1990s', 'the '90s', 'the nineties'."""
    if match["bare"] and not match.group().startswith("the"):
        return None
    if match["mark"] and not match.group().startswith("the") and setting.word_before(match.start()) not in {"early", "late"}:
        return None  # "1995's"
    if match["word"]:
        if setting.word_before(match.start()) in {"his", "her", "their", "my", "your"} or not (
            match["century"] or match.group().startswith("the")
        ):
            return None
        year = (1800 if match["century"] == "eighteen" else 1900) + _DECADE_WORDS[match["word"]]
    else:
        digits = match["year"] or match["short"] or match["bare"]
        if match["bare"] and setting.token(match.start("bare")).ent_type_ != "DATE":
            return None
        year = _year_of(digits)
    return Found(match.end(), at(Stretch("decade", date(year, 1, 1))))


_CENTURY = pattern(rf"(?:the )?(?:(?P<digits>\d\d?)(?:st|nd|rd|th)|(?P<word>{'|'.join(ORDINALS)}))_century\b")


def _century(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the 19th century', 'twentieth-century'."""
    number = int(match["digits"]) if match["digits"] else ORDINALS[match["word"]]
    if not 2 <= number <= 30:
        return None
    stretch = Stretch("century", date((number - 1) * 100, 1, 1))
    return Found(match.end(), at(stretch))


_WEEKDAY = pattern(
    rf"(?:(?P<which>this past|this coming|this|last|next|past|coming|the following|the previous|the preceding|the next) )?(?P<weekday>{WEEKDAY})(?:,? (?P<week>(?:of )?(?:last|this|next) week)\b)?"
)
_WEEK_OF = pattern(r"(?:the )?week of (?=\w)")


def _week_of(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the week of March 6'."""
    inner = point(setting, match.end())
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
    step = _DIRECTION[match["which"]] if match["which"] else None
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


_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_NUMERIC, _numeric),
    (_SLASHED, _numeric),
    (_COMPACT_MONTH, _numeric),
    (_DAY_FIRST, _calendar_date),
    (_MONTH_FIRST, _month_first),
    (_QUARTER, _quarter),
    (_WEEK_OF, _week_of),
    (_HOLIDAY, _holiday),
    (_RELATIVE, _relative),
    (_WEEKDAY, _weekday),
    (_DEICTIC, _deictic_day),
    (_CENTURY, _century),
    (_DECADE, _decade),
    (_SEASON, _season),
    (_YEAR, _year),
    (_SPOKEN, _spoken_year),
    (_THOUSANDS, _thousands),
)


def point(setting: Setting, position: int) -> Found | None:
    """Return the calendar point that begins at this position, if one does."""
    for regex, read in _RULES:
        match = regex.match(setting.text, position)
        if match:
            found = read(setting, match)
            if found:
                return found
    return None
