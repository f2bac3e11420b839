"""Times by their distance from another: 'two years ago', 'a year earlier', 'three days later'."""

from __future__ import annotations

import re
from decimal import Decimal

from graph.recognize.numerals import NUMBER, number_of
from graph.recognize.stretches import around
from graph.recognize.timex_found import Found, Reader
from graph.recognize.timex_lengths import FILLERS, HALF, with_half
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import Value, at, length, reference, unresolved
from graph.recognize.timex_words import COUNT, HEDGE, UNIT, count_unit, pattern

__all__ = ["OFFSET_RULES"]

_SIDES = r"(?:ago|earlier|later|before|afterwards?|from now|hence|after that|ahead|prior|previously|after)"

_QUARTERLY = frozenset({"quarter", "half"})

_AGO = pattern(
    rf"(?:{HEDGE} )?(?:the )?(?P<count>{COUNT}){HALF}(?:_(?:to|or)_(?:{NUMBER}|so))?_{FILLERS}?(?P<unit>{UNIT})s?(?P<half2> and a half)?(?: or (?:so|two|more))? (?P<side>{_SIDES})\b"
)

_YEAR_AGO = pattern(
    rf"(?:the )?(?:comparable |corresponding )?(?P<unit>year|month|week)-(?P<side>ago|earlier)(?:_(?:(?:fiscal )?(?:first|second|third|fourth)_)?(?P<what>quarter|period|(?:{NUMBER}_)?months?))?\b"
)

_DAY_BEFORE = pattern(
    r"the (?P<unit>day|night|week|month|year) (?P<side>before|after)\b(?! (?:he|she|they|it|the|his|her|a|an|last|yesterday|tomorrow|\w+day)\b)"
)

_BARE_AGO = pattern(r"(?:(?:just|only|mere) )?(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes) ago\b")


def _long_past(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'months ago'."""
    return Found(match.end(), reference("PAST"), match.start("unit"))


_THAN = pattern(" than ")


def ago(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'two years ago', 'a year earlier', 'three days later', 'the day before'."""
    groups = match.groupdict()
    unit, side = count_unit(match["unit"]), match["side"]
    end = match.end()
    if "count" in groups:
        count = with_half(match)
        if match["half2"] and count is not None:
            count += Decimal("0.5")
        if side in {"before", "after", "ahead", "prior"} and not _stands_alone(setting, end):
            return None
    else:
        count = Decimal(1)
        if not _stands_alone(setting, end):
            return None
    back = side.startswith(("ago", "earlier", "before", "prior", "previous"))
    deictic = side in {"ago", "from now", "hence", "ahead"}
    short = unit in {"hour", "minute", "second", "night"}
    if (side in {"earlier", "later"} and _THAN.match(setting.text, end)) or (short and not deictic):
        return Found(match.start("side") - 1, length(count, unit))
    if count is None:
        return Found(end, _long_ago(setting, unit, back=back, deictic=deictic))
    if short:
        return Found(end, at(setting.today) if setting.today and unit != "night" else length(count, unit))
    quarter = setting.mentioned(match.start(), _QUARTERLY) if unit == "year" and back else None
    origin = setting.today if deictic else setting.origin(match.start())
    if origin is None:
        return Found(end, unresolved("XXXX"))
    whole = int(count)
    if quarter is not None:
        return Found(end, at(quarter.years_later(-whole)), aside=True)
    if unit == "fortnight":
        unit, whole = "week", whole * 2
    if unit in {"decade", "century"}:
        years = int(count * (10 if unit == "decade" else 100))
        return Found(end, at(around("year", origin.first).shift(-years if back else years), roughly=True))
    if unit == "weekend" or unit == "season":
        return None
    shifted = around(unit, origin.first).shift(-whole if back else whole)
    if unit == "year" and not deictic and origin.unit == "month":
        shifted = origin.years_later(-whole if back else whole)
    return Found(end, at(shifted))


def _stands_alone(setting: Setting, end: int) -> bool:
    """Tell whether a clause or phrase ends here, so that 'two days before' has no object."""
    rest = setting.text[end : end + 3].lstrip(" \t")
    return not rest or not (rest[0].isalnum() or rest[0] in "$\"“'‘[(")


def _long_ago(setting: Setting, unit: str, *, back: bool, deictic: bool) -> Value:
    """Return the value of 'several years ago'."""
    if not deictic:
        return length(None, unit)
    return reference("PAST" if back else "FUTURE") if setting else unresolved(None)


def year_ago(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the year-earlier quarter', 'year-ago'."""
    what = match["what"] or ""
    if "month" in what:
        count = number_of(" ".join(what.split()[:-1]))
        return Found(match.end(), length(count, "month")) if count else None
    start = match.start("unit") if not what else None
    quarter = setting.mentioned(match.start(), _QUARTERLY)
    if quarter:
        return Found(match.end(), at(quarter.years_later(-1)), start, aside=True)
    if setting.today is None:
        return Found(match.end(), unresolved("XXXX"))
    stretch = around(match["unit"], setting.today.first).shift(-1)
    value = at(around("quarter", setting.today.first).years_later(-1) if what == "quarter" else stretch)
    return Found(match.end(), value, start, aside=True)


OFFSET_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_AGO, ago),
    (_YEAR_AGO, year_ago),
    (_DAY_BEFORE, ago),
    (_BARE_AGO, _long_past),
)
"""What reads a time by its distance from another."""
