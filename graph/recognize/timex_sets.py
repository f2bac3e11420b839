"""Times that come again and again: 'every Monday', 'daily', 'twice a week'."""

from __future__ import annotations

import re
from decimal import Decimal

from graph.recognize.numerals import NUMBER, number_of
from graph.recognize.timex_found import Found, Reader
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import LETTERS, length, repeated
from graph.recognize.timex_words import MONTH, MONTHS, SEASON, UNIT, WEEKDAY, WEEKDAYS, count_unit, pattern

__all__ = ["SET_RULES"]

_EACH = pattern(
    rf"(?:every|each)(?: (?P<count>{NUMBER}|other|few|second))? (?P<what>{UNIT}s?|{WEEKDAY}|{MONTH}|{SEASON}|morning|afternoon|evening)\b(?! of )"
)

_OFTEN = pattern(
    r"(?P<how>hourly|daily|nightly|weekly|biweekly|monthly|quarterly|yearly|annually|annual|biennial)\b|(?P<times>once|twice|three times|four times) (?:a|every|per|each) (?P<per>day|week|month|year)\b"
)

_PLURAL = pattern(
    r"(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)s(?: (?P<part>night|morning|evening|afternoon)s)?\b|(?P<on>monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?P<nights>night|morning|evening|afternoon)s\b"
)

_OFTEN_VALUES = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M", "quarterly": "P1Q",
    "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "biennial": "P2Y", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y",
}  # fmt: skip

_PART_CODES = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


def _is_adverb(setting: Setting, match: re.Match[str]) -> bool:
    """Tell whether 'daily' says how often something is done; the rate of a sum is not told as a time."""
    token = setting.token(match.start())
    if match["how"] == "biennial" or token.pos_ not in {"ADV", "ADJ"} or setting.capital(match.start()):
        return False
    if match["how"] == "annual":
        return token.dep_ == "amod"
    if match["how"] in {"quarterly", "annually", "yearly"}:
        return (
            token.pos_ == "ADV"
            and token.head.pos_ == "VERB"
            and not setting.text[match.start() - 9 : match.start()].rstrip().endswith(_SUM_ENDS)
        )
    return True


_SUM_ENDS = ("million", "billion", "trillion", "share", "0", "5")


def each(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'every Monday', 'each year', 'daily', 'twice a week', 'Fridays'."""
    groups = match.groupdict()
    if "how" in groups:
        if match["how"] and not _is_adverb(setting, match):
            return None
        return Found(match.end(), repeated(_OFTEN_VALUES[match["how"] or match["per"]]))
    if "day" in groups:
        part = match["part"] or match["nights"]
        day = match["day"] or match["on"]
        value = "XXXX-WXX-WE" if day == "weekend" else f"XXXX-WXX-{WEEKDAYS[day] + 1}"
        return Found(match.end(), repeated(value + (f"T{_PART_CODES[part]}" if part else "")))
    what = match["what"]
    if what in _PART_CODES:
        return Found(match.end(), repeated(f"XXXX-XX-XXT{_PART_CODES[what]}"))
    if re.fullmatch(WEEKDAY, what):
        return Found(match.end(), repeated(f"XXXX-WXX-{WEEKDAYS[what.rstrip('.')] + 1}"))
    if re.fullmatch(MONTH, what):
        return Found(match.end(), repeated(f"XXXX-{MONTHS[what.rstrip('.')[:3]]:02d}"))
    season = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}.get(what)
    if season:
        return Found(match.end(), repeated(f"XXXX-{season}"))
    unit = count_unit(what)
    words = match["count"]
    count = Decimal(2) if words in {"other", "second"} else None if words == "few" else number_of(words) if words else Decimal(1)
    return Found(match.end(), repeated(length(count, unit).timex_value or "XXXX")) if unit in LETTERS else None


SET_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = ((_EACH, each), (_OFTEN, each), (_PLURAL, each))
"""What reads a time that comes again and again."""
