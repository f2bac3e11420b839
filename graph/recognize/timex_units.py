"""Units of the calendar: 'last week', 'the third quarter', 'this fall', 'the following year'."""

from __future__ import annotations

import re
from datetime import date

from graph.recognize.stretches import SEASONS, Stretch, around
from graph.recognize.tenses import Tense
from graph.recognize.timex_dates import WHOSE_YEAR, month_named
from graph.recognize.timex_directions import DIRECTION, FISCAL, FROM_MENTION
from graph.recognize.timex_found import Found, Reader
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import at, unresolved
from graph.recognize.timex_words import MONTH, MONTHS, QUARTERS, SEASON, YEAR, pattern
from graph.recognize.timex_years import YEAR_IN_DIGITS, YEAR_IN_WORDS, read_year, year_in_words

__all__ = ["UNIT_RULES"]

_PERIODS = r"(?:day|weekend|week|month|quarter|half|year|decade|century|season)"


def _quarter(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the third quarter', 'Q3 1995', 'the first half of 1995', 'last year's third quarter'."""
    if (
        match["ordinal"] in {"last", "final"}
        and not re.search(r"\d{4}|year", match.group())
        and not _OF_YEAR.match(setting.text, match.end())
    ):
        return None  # "last quarter" is the one before this
    number = int(match["number"]) if match["number"] else QUARTERS.get(match["ordinal"] or "")
    unit = "half" if match["unit"] == "half" else "quarter"
    if number is None or (unit == "half" and number > 2 and match["ordinal"] not in {"last", "final"}):
        return None
    if unit == "half" and number > 2:
        number = 2
    end, year = match.end(), _named_year(setting, match)
    if year is None:
        inner = _OF_YEAR.match(setting.text, end)
        after = _year_at(setting, inner.end("of")) if inner else None
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


def _year_at(setting: Setting, position: int) -> Found | None:
    """Return the year that begins here: in digits, or 'last year'."""
    for regex, read in ((YEAR_IN_DIGITS, read_year), (_RELATIVE, _relative)):
        match = regex.match(setting.text, position)
        found = read(setting, match) if match else None
        if found:
            return found
    return None


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
        return today.first.year + DIRECTION[match["whose"]]
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
    if setting.today is None and which in DIRECTION:
        return Found(end, unresolved("XXXX" if month is None else f"XXXX-{month:02d}"))
    if month is not None and not setting.capital(match.start("what")):
        return None
    if which in FROM_MENTION:
        return _from_mention(setting, match, which)
    step = DIRECTION[which]
    assert setting.published is not None
    if month is not None:
        return Found(end, at(month_named(setting.published, month, step)))
    if season is not None:
        return Found(end, at(_season_at(setting.published, season, step)))
    if what == "day":
        return Found(end, at(Stretch("day", setting.published).shift(step)))
    return Found(end, at(around(what, setting.published).shift(step)))


def _season_index(word: str) -> int | None:
    """Return the place of a season in the year, None for other words."""
    word = word.removesuffix("time").replace("autumn", "fall")
    return SEASONS.index(word) if word in SEASONS else None


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
    step = FROM_MENTION[which]
    if what == "day" and origin.unit != "day":
        return Found(match.end(), unresolved("XXXX-XX-XX"))
    shifted = around(what, origin.last if step > 0 and what == "day" else origin.first).shift(step)
    return Found(match.end(), at(shifted))


_RELATIVE = pattern(
    rf"(?P<which>this past|this coming|this|last|next|past|coming|the (?:current|present|last|past|next|coming|following|previous|preceding|prior|same)|that same|that)"
    rf" {FISCAL}(?P<what>{_PERIODS}|{MONTH}|{SEASON})(?: or so)?(?![\w]|-(?:old|long|end|to|ago|earlier|round|over)\b)"
)


def _season(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the summer of 1995', 'spring 1995', 'the summer'."""
    index = _season_index(match["season"])
    assert index is not None
    if match["year"]:
        return Found(match.end(), at(Stretch("season", date(int(match["year"]), index * 3 + 3, 1))))
    spoken = YEAR_IN_WORDS.match(setting.text, match.end())
    if spoken:
        return Found(spoken.end(), at(Stretch("season", date(year_in_words(spoken), index * 3 + 3, 1))))
    whose = WHOSE_YEAR.match(setting.text, match.end())
    if setting.published is None:
        return None
    if whose:
        year = setting.published.year + DIRECTION[whose["which"]]
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

UNIT_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = ((_QUARTER, _quarter), (_RELATIVE, _relative), (_SEASON, _season))
"""What reads a quarter, a season, 'last week'."""
