"""Lengths of time: 'five years', 'the past two months', 'five-year', 'recent years'."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from graph.recognize.numerals import NUMBER, number_of
from graph.recognize.stretches import Stretch, around
from graph.recognize.timex_found import Found, Reader
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import Value, length, reference, repeated
from graph.recognize.timex_words import COUNT, HEDGE, UNIT, count_unit, pattern

__all__ = ["DECADE_RULES", "FILLERS", "HALF", "LENGTH_RULES", "with_half"]

_OPEN = re.compile(r"few|several|many|number|handful|dozens|hundreds|thousands|some|various|so many")


def count_of(words: str) -> Decimal | None:
    """Return how many a count names, None for an open number ('several')."""
    words = " ".join(words.split())
    if words.endswith(("couple", "couple of")):
        return Decimal(2)
    if "half a" in words:
        return Decimal("0.5")
    if _OPEN.search(words):
        return None
    if words in {"a", "an", "another", "an additional"}:
        return Decimal(1)
    return number_of(words)


def with_half(match: re.Match[str]) -> Decimal | None:
    """Return the count of a match, with the half or quarter that stands after it."""
    count = count_of(match["count"])
    if count is not None and match["half"]:
        count += Decimal("0.5") if "half" in match["half"] or "1/2" in match["half"] or "½" in match["half"] else Decimal("0.25")
    return count


HALF = r"(?P<half> and a half| and a quarter| 1/2| 1/4|-1/2|½| ½)?"

FILLERS = r"(?:(?:full|consecutive|straight|trading|business|working|calendar|more|additional|long|short|whole|solid|extra|further|or more|or so|grueling|fiscal) )"

_ROLLING = pattern(
    rf"(?:(?:at least|nearly|almost|about|roughly|more than) )?(?P<which>(?:each of |all of |much of |most of )?(?:the|these|those|its|their|his|her) (?:past|last|next|first|coming|previous|preceding|following|final|latest|same|initial)"
    rf"|(?:next|last|past|the|first|these|those))(?: (?P<count>{NUMBER}(?:_(?:to|or)_{NUMBER})?|few|several|many|couple of|couple))"
    rf"{HALF} {FILLERS}?(?P<unit>{UNIT})s?\b(?: or so)?(?!-| of age| old)"
)

_DECADE = pattern(r"(?P<which>the (?:past|last|next|coming)) (?P<unit>decade|century)\b(?!['’-])")

_RECENT = pattern(
    rf"(?:in )?(?:the |more )?(?P<which>recent|past|coming|last|future|next) (?P<unit>{UNIT})s\b(?: and (?P<other>{UNIT})s)?"
)


def rolling(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the past two years', 'the next few days', 'the first nine months'."""
    words = match["count"]
    unit = count_unit(match["unit"])
    if (
        match.group().startswith(("the", "these", "those", "first"))
        and match["which"] in {"the", "these", "those", "first"}
        and words in {"first", "last"}
    ):
        return None
    range_ = re.split(r"(?:\s+|-)(?:to|or)(?:\s+|-)", words)
    if unit == "second" and match["which"] == "the":
        return None
    count = count_of(range_[-1]) if len(range_) == 1 else None
    if len(range_) == 1:
        count = with_half(match)
    value = length(count, unit)
    return Found(match.end(), _placed(setting, match, value, count, unit))


def decade(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the past decade': ten years up to now."""
    value = length(Decimal(10 if match["unit"] == "decade" else 100), "year")
    placed = _placed(setting, match, value, Decimal(10), "year") if match["unit"] == "decade" else value
    return Found(match.end(), placed, match.start("which"))


def _placed(setting: Setting, match: re.Match[str], value: Value, count: Decimal | None, unit: str) -> Value:
    """Return the length with the days that it covers, where it ends or begins with the publication date."""
    today = setting.today
    if (
        today is None
        or count is None
        or count != int(count)
        or count > _MANY
        or unit not in {"day", "week", "month", "year", "decade"}
    ):
        return value
    which = match["which"].split()[-1]
    step = {"past": -1, "last": -1, "next": 1, "coming": 1}.get(which)
    if step is None:
        return value
    far = _far_day(today, unit, int(count) * step)
    first, last = sorted((far, today.first))
    ends = [around(unit, day).edtf.split("/")[0] if unit in {"month", "year"} else day.isoformat() for day in (first, last)]
    return replace(value, edtf="/".join(ends), earliest=first, latest=last)


def _far_day(today: Stretch, unit: str, count: int) -> date:
    """Return the day so many units from today."""
    if unit == "day":
        return today.shift(count).first
    if unit == "week":
        return today.shift(7 * count).first
    if unit == "month":
        month = around("month", today.first).shift(count)
        return min(month.first.replace(day=1) + timedelta(days=today.first.day - 1), month.last)
    return today.years_later(count * (10 if unit == "decade" else 1)).first


def recent(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'recent years', 'coming weeks', 'future quarters'."""
    which = match["which"]
    unit = count_unit(match["unit"])
    start = match.start("which") if not match.group().startswith("the ") else match.start()
    if match["other"]:
        return Found(match.end(), reference("FUTURE" if which in {"coming", "future", "next"} else "PAST"), start)
    if which == "future":
        return Found(match.end(), reference("FUTURE"), start)
    return Found(match.end(), length(None, unit), start)


_PLAIN = pattern(
    rf"(?:(?:{HEDGE}) )?(?P<count>{COUNT})(?P<range>(?:_(?:to|or)_|-|–){NUMBER})?{HALF} {FILLERS}?(?P<unit>{UNIT}s?|minutes?)\b"
    rf"(?P<half2> and a half)?(?! (?:ago|earlier)\b)(?:['’](?= )| or (?:so|more)\b)?(?!-(?:old|long|ago|earlier|end|to))"
)

_HYPHEN = pattern(
    rf"(?P<count>{NUMBER}|several|multi|many|half|single)(?P<half>-and-a-half)?-?(?:to-{NUMBER})?(?:-| )(?P<unit>{UNIT})(?:-(?P<tail>old|long))?\b(?!s)"
)

_BARE = pattern(
    r"(?P<before>for|in|within|over|after) (?:the )?(?P<unit>day|week|month|year|decade|hour|minute)s\b(?! (?:of|before|after|since|that|when|ago|later|to come|ahead)\b|-)"
)

_QUARTER_CENTURY = pattern(r"(?:(?:nearly|almost|about|over|more than|less than) )?(?:a )?quarter(?:-| of a )century\b")


def _quarter_century(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'a quarter of a century'."""
    return Found(match.end(), length(Decimal(25), "year"))


_LONG = pattern(r"(?P<unit>day|week|month|year|decade|century|hour|night|season)s?-?long\b")


def plain(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'five years', 'about two weeks', 'a decade'."""
    words = " ".join(match["count"].split())
    unit = count_unit(match["unit"])
    end = match.end()
    if words == "many" and setting.word_before(match.start()) == "as":
        return None
    if unit == "second" and (words in {"a", "an"} or not match["unit"].endswith("s")):
        return None
    if words in {"a", "an"}:
        token = setting.token(match.start("unit"))
        if (
            token.dep_ == "npadvmod"
            and token.head.pos_ in {"NOUN", "NUM", "SYM", "PROPN"}
            and match.start() == match.start("count")
        ):
            return (
                Found(end, repeated(length(Decimal(1), unit).timex_value or "XXXX")) if _RATED.match(setting.text, end) else None
            )
        if not _is_length(setting, match, unit):
            return None
    if re.match(r" old\b| of age\b|-old\b", setting.text[end:]):
        return None
    if unit in {"night", "season", "weekend"} and words in {"a", "an", "one", "another"}:
        return None
    count = with_half(match)
    if match["half2"] and count is not None:
        count += Decimal("0.5")
    if match["range"]:
        count = count_of(match["count"])
    return Found(end, length(count, unit))


_MANY = 500
_RATED = re.compile(r"(?! (?:ago|earlier|later|before|after|and)\b)")


def _is_length(setting: Setting, match: re.Match[str], unit: str) -> bool:
    """Tell whether 'a year' is a length and not a rate ('$5 a share a year') or the head of something else."""
    token = setting.token(match.start("count"))
    if token.i == 0:
        return True
    before = setting.word_before(match.start("count"))
    if match.start() != match.start("count") or before in _LENGTH_CUES:
        following = setting.text[match.end() : match.end() + 9]
        if before in {"in", "after"} and unit not in {"year", "month", "week", "decade", "day"}:
            return False
        return not following.startswith(" of ") or unit in {"year", "month", "week", "decade"}
    if re.match(r"\s(?:after|before|since)\s", setting.text[match.end() : match.end() + 8]):
        return True
    return unit in {"decade", "century", "millennium"}


_LENGTH_CUES = frozenset(
    [
        "for",
        "in",
        "within",
        "than",
        "over",
        "after",
        "about",
        "nearly",
        "almost",
        "during",
        "lasts",
        "lasted",
        "spent",
        "spend",
        "took",
        "takes",
        "take",
        "of",
        "under",
        "every",
        "once",
        "barely",
    ]
)


def bare(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read the length in 'for weeks', 'in years', 'for centuries'."""
    unit = match["unit"]
    if match["before"] == "in" and unit not in {"year", "month", "decade"}:
        return None
    if match["before"] in {"over", "after"} and "the " not in match.group():
        return None
    return Found(match.end(), length(None, unit), match.end("before") + 1)


def hyphenated(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'five-year', '30-day', 'year-long'."""
    unit = count_unit(match["unit"])
    groups = match.groupdict()
    if groups.get("tail") == "old":
        return None
    if "count" not in groups:
        return Found(match.end(), length(Decimal(1), unit))
    words = match["count"]
    gap = setting.text[match.end("count") : match.start("unit")]
    if "-" not in gap and words not in {"several", "many"} and not _before_noun(setting, match):
        return None
    if unit == "second":
        return None
    count = (
        None if words in {"several", "multi", "many"} else Decimal("0.5") if words == "half" else number_of(words) or Decimal(1)
    )
    if groups["half"] and count is not None:
        count += Decimal("0.5")
    return Found(match.end(), length(count, unit))


def _before_noun(setting: Setting, match: re.Match[str]) -> bool:
    """Tell whether 'two day' stands before the noun that it describes."""
    token = setting.token(match.start("unit"))
    return token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"} and token.dep_ in {"compound", "nmod", "amod"}


DECADE_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = ((_DECADE, decade),)
"""What reads 'the past decade', before it is taken for one of the calendar."""

LENGTH_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_QUARTER_CENTURY, _quarter_century), (_ROLLING, rolling), (_RECENT, recent), (_HYPHEN, hyphenated), (_LONG, hyphenated), (_PLAIN, plain), (_BARE, bare),
)  # fmt: skip
"""What reads a length of time."""
