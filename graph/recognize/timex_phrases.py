"""Whole time expressions: a point with its modifier, a time of day, a length, a vague reference."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.recognize.stretches import Stretch, around
from graph.recognize.timex_clock import CLOCK_RULES, PARTS
from graph.recognize.timex_found import Found, Reader
from graph.recognize.timex_lengths import DECADE_RULES, LENGTH_RULES
from graph.recognize.timex_offsets import OFFSET_RULES
from graph.recognize.timex_points import point
from graph.recognize.timex_sets import SET_RULES
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_vague import PERIOD_RULES, VAGUE_RULES
from graph.recognize.timex_values import Value, at, unresolved, with_clock
from graph.recognize.timex_words import pattern

__all__ = ["phrase"]

_MODIFIER = pattern(
    r"(?:(?P<part>(?:very |as )?(?:early|late|later|earlier)(?: (?:in|on|as|during))?|mid|middle|sometime|some time|end)(?: |-)(?=\w|')"
    r"|(?:the |by )?(?:very )?(?P<bound>end|beginning|start|middle|close|turn|rest|remainder|course|latter half|last half|second half|first half|latter part|early part|better part|good part|height|dawn|eve|outset) of )"
)

_PART_NAMES = {
    "early": "early", "late": "late", "mid": "mid", "middle": "mid", "end": "end", "close": "end", "beginning": "start", "start": "start",
    "outset": "start", "dawn": "early", "early part": "early", "latter part": "late", "first half": "early", "second half": "late", "last half": "late", "latter half": "late",
}  # fmt: skip

_HALVES = {"first half": 1, "second half": 7, "latter half": 7, "last half": 7}
_UNIT_ONLY = pattern(
    r"(?:the |this |that |its )?(?:(?:fiscal|financial|calendar|school|current) )?(?P<unit>day|week|weekend|month|quarter|year|decade|century|season)\b(?![-'’]|s\b)"
)

_UNIT_END = pattern(r"(?:the )?(?:calendar )?(?P<unit>year|month|week|quarter|century)(?:['’]s)?_(?:end)\b")


def _modified(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'early 1990', 'late last week', 'the end of next March', 'mid-June'."""
    word = re.sub(r"^(?:very|as)\s+|\s+(?:in|on|as|during)$", "", " ".join((match["part"] or match["bound"]).split()))
    inner = point(setting, match.end()) or _definite_unit(setting, match)
    if inner is None or inner.value.timex_type != "DATE":
        return None
    if word == "end" and match["part"] and setting.text[match.end() - 1] != "-":
        return None
    stretch = inner.value.stretch
    if stretch is None:
        return inner
    after = _AFTER_DAY.match(setting.text, inner.end) if stretch.unit == "day" else None
    if after:
        return Found(after.end(), with_clock(at(stretch), PARTS[after["part"]]))
    article = stretch.unit in {"decade", "century", "season"} and setting.text[
        max(0, match.start() - 4) : match.start()
    ].endswith(("the ", "the\n"))
    return Found(inner.end, _part_of(setting, match.start(), stretch, word), match.start() - 4 if article else None)


def _part_of(setting: Setting, position: int, stretch: Stretch, word: str) -> Value:
    """Return the value of a part of a stretch, as the word before it says."""
    if stretch.unit == "year" and word in _HALVES:
        return at(Stretch("half", stretch.first.replace(month=_HALVES[word])))
    name = _PART_NAMES.get(word)
    if name in {"early", "late", "mid"} and stretch.unit == "day":
        return at(stretch)
    if name == "end":
        return _end(stretch)
    if name:
        return at(stretch, name)
    value, today = at(stretch), setting.today
    if today and stretch.first <= today.first <= stretch.last:
        if word.startswith("later") or word in {"rest", "remainder"}:
            return replace(value, earliest=today.first)
        if word.startswith("earlier"):
            return replace(value, latest=today.first)
    return value


def _end(stretch: Stretch) -> Value:
    """Return the value of the end of a stretch: its last day; TIMEX3 keeps the stretch."""
    return replace(at(stretch, "end"), timex_value=stretch.timex)


def _definite_unit(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the year', 'the month' after 'the end of', 'early in'."""
    unit = _UNIT_ONLY.match(setting.text, match.end())
    if (
        unit is None
        or (match["part"] and unit["unit"] == "day")
        or (match["part"] and not setting.text[match.start() : match.end()].rstrip().endswith((" in", " on", " during")))
    ):
        return None
    origin = setting.mentioned(match.start(), ("day", "month", "year")) or setting.today
    if origin is None:
        return Found(unit.end(), unresolved("XXXX"))
    if unit["unit"] in {"year", "decade", "century"} and setting.today:
        origin = setting.today
    return Found(unit.end(), at(around(unit["unit"], origin.first)))


def _unit_end(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'year-end', 'year's end'."""
    after = re.compile(r"[\s-]+((?:19|20)\d\d)\b").match(setting.text, match.end())
    if setting.today is None:
        return Found(match.end(), unresolved("XXXX"))
    stretch = around(match["unit"], setting.today.first)
    if after:
        stretch = Stretch("year", stretch.first.replace(year=int(after[1]), month=1, day=1))
        return Found(after.end(), _end(stretch))
    return Found(match.end(), _end(stretch))


_AFTER_DAY = pattern(r" (?:in the )?(?P<part>morning|afternoon|evening|night)\b(?!s)")


def _pointed(setting: Setting, position: int) -> Found | None:
    """Read a point of the calendar, with the part of the day that follows."""
    found = point(setting, position)
    if found is None or found.value.timex_type != "DATE":
        return found
    stretch = found.value.stretch
    unit = stretch.unit if stretch else "day"
    after = _AFTER_DAY.match(setting.text, found.end) if unit == "day" else None
    if after and found.value.timex_value:
        return Found(after.end(), with_clock(found.value, PARTS[after["part"]]))
    return found


_FIRST: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_MODIFIER, _modified), (_UNIT_END, _unit_end), *CLOCK_RULES, *PERIOD_RULES, *SET_RULES, *OFFSET_RULES, *DECADE_RULES,
)  # fmt: skip

_LAST = (*LENGTH_RULES, *VAGUE_RULES)


def _first_of(rules: tuple[tuple[re.Pattern[str], Reader], ...], setting: Setting, position: int) -> Found | None:
    """Return what the first rule that fits reads at this position."""
    for regex, read in rules:
        match = regex.match(setting.text, position)
        found = read(setting, match) if match else None
        if found:
            return found
    return None


def phrase(setting: Setting, position: int) -> Found | None:
    """Return the time expression that begins at this position, if one does."""
    return _first_of(_FIRST, setting, position) or _pointed(setting, position) or _first_of(_LAST, setting, position)
