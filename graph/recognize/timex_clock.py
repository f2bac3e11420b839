"""Times of day: '5 p.m. Tuesday', 'noon', 'this morning', 'overnight'."""

from __future__ import annotations

import re

from graph.recognize.numerals import WORDS
from graph.recognize.timex_found import Found, Reader
from graph.recognize.timex_points import point
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import Value, at, unresolved, with_clock
from graph.recognize.timex_words import pattern

__all__ = ["CLOCK_RULES", "PARTS"]

PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}

_ZONE = (
    r"(?: (?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|bst|jst|kst|ist|et|z|local time|local|(?:(?:eastern|central|mountain|pacific|"
    r"moscow|beijing|greenwich mean|british summer|tokyo)(?: (?:standard|daylight|summer))? time))\b)?"
)

_CLOCK = pattern(
    r"(?:(?:around|about|shortly (?:before|after)|just (?:before|after)) )?(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?(?: ?|-)(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
    r"|(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?! ?[ap]\.?m)"
    r"|(?P<military>[012]\d)(?P<military_minute>[0-5]\d)(?= (?:gmt|utc|hours))"
    r"|(?P<spoken>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?: o['’]clock(?: in the (?P<of>morning|afternoon|evening))?| in the (?P<of2>morning|afternoon|evening))"
    rf"|(?P<name>noon|midday|midnight)\b){_ZONE}".replace("military_minute", "militaryminute")
    .replace(" ?[", r"\s?[")
    .replace("(?: ?|-)", r"\s?")
)

_ON = pattern(r",? (?:on )?")

_DAY_PART = pattern(
    r"(?:(?P<which>this|last|the|early|late|later this|earlier this|early this|late this|mid|that|early in the|late in the)(?: |-))?(?P<part>morning|afternoon|evening|night)\b(?! (?:of|shift|sky|club))"
)

_TONIGHT = pattern(r"(?P<word>tonight|overnight|last night|tomorrow night)\b")


def _hour(match: re.Match[str]) -> str | None:
    """Return the clock time of a match as TIMEX3 writes it: `17:00`."""
    if match["name"]:
        return "24:00" if match["name"] == "midnight" else "12:00"
    if match["hour24"]:
        return f"{int(match['hour24']):02d}:{match['minute24']}"
    if match["military"]:
        return f"{match['military']}:{match['militaryminute']}"
    if match["spoken"]:
        hour = WORDS.get(match["spoken"]) or int(match["spoken"])
        late = (match["of"] or match["of2"]) in {"afternoon", "evening"} and hour < 12
        return f"{hour + 12 * late:02d}:00" if 0 < hour <= 12 else None
    hour = int(match["hour"])
    if not 0 < hour <= 12:
        return None
    hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    return f"{hour:02d}:{match['minute'] or '00'}"


def _clock(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read '5 p.m. Tuesday', 'noon', '18:00 GMT'."""
    hour = _hour(match)
    if match["name"] and setting.capital(match.start("name")) and not setting.token(match.start("name")).is_sent_start:
        return None
    if hour is None or (match["hour24"] and setting.token(match.start("hour24")).ent_type_ in {"CARDINAL", "LAW", "PERCENT"}):
        return None
    if re.search(r"\b(?:utc|gmt|z)\b", match.group()):
        hour += "Z"
    joint = _ON.match(setting.text, match.end())
    day = point(setting, joint.end()) if joint else None
    if day and day.value.stretch and day.value.stretch.unit == "day":
        return Found(day.end, with_clock(day.value, hour))
    return Found(match.end(), with_clock(_this_day(setting, match.start()), hour))


def _this_day(setting: Setting, position: int) -> Value:
    """Return the day of a time without one: the day mentioned in the same sentence, else the publication's."""
    stretch = setting.mentioned(position, ("day",)) or setting.today
    return at(stretch) if stretch else unresolved("XXXX-XX-XX")


def _day_part(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'this morning', 'the afternoon', 'mid-afternoon yesterday'."""
    which = match["which"]
    if which is None:
        return None
    code = PARTS[match["part"]]
    if which == "last":
        if match["part"] != "night" or setting.today is None:
            return None
        return Found(match.end(), with_clock(at(setting.today.shift(-1)), code))
    joint = _ON.match(setting.text, match.end())
    day = point(setting, joint.end()) if joint else None
    if day and day.value.stretch and day.value.stretch.unit == "day":
        return Found(day.end, with_clock(day.value, code))
    if which in {"the", "that"} and setting.word_before(match.start()) not in {"in", "during", "later", "by", "of"}:
        return None
    base = setting.today if "this" in which else None
    value = at(base) if base else _this_day(setting, match.start())
    return Found(match.end(), with_clock(value, code))


def _tonight(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'tonight', 'last night', 'overnight'."""
    if setting.today is None:
        return Found(match.end(), unresolved("XXXX-XX-XXTNI", "TIME"))
    word = match["word"].split()[0]
    if word == "overnight" and setting.token(match.start()).dep_ in {"amod", "compound"}:
        return None
    shift = {"last": -1, "tomorrow": 1, "overnight": 0}.get(word, 0)
    return Found(match.end(), with_clock(at(setting.today.shift(shift)), "NI"))


CLOCK_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = ((_CLOCK, _clock), (_TONIGHT, _tonight), (_DAY_PART, _day_part))
"""What reads a time of day."""
