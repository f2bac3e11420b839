"""Time expressions: TIMEX3 spans and values, EDTF and bounds."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.model import Document, Span, Time
from graph.recognize.timex_found import Found
from graph.recognize.timex_phrases import phrase
from graph.recognize.timex_points import point
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_words import CORES

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["recognize_times"]

_WORD = re.compile(r"(?<![\w$€£¥#.])['’]?(?:\d[\d:/.]*(?P<tail>s|st|nd|rd|th|am|pm|a|p)?|[a-z]+)")
_REACH = 9
"""Words from the first of a time expression to the first one that makes it one."""
_STRETCHES = frozenset({("between", "and"), ("from", "to"), ("from", "until"), ("from", "till"), ("from", "through")})
"""Words before the first and the second of two times that stand for all the time between them."""
_OPENING = 10
_DAY_BEFORE = re.compile(r"(?<![\d,.])(?P<day>\d{1,2})(?: and | to |-|–)$")
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_HEAD = 1200
"""Characters at the head of a text among which a line of its own may give the date."""
_LINE = re.compile(r"[^\n]+")


def recognize_times(doc: Doc, document: Document) -> list[Time]:
    """Return the time expressions of the text, in order, counted from the publication date where there is one."""
    setting = Setting(doc, document.text, document.published or _dateline(doc, document.text))
    times: list[Time] = []
    position = 0
    for place in _starts(setting.text):
        if place < position:
            continue
        found = phrase(setting, place)
        if found is None:
            continue
        start = place if found.start is None else found.start
        times.append(_time(f"t{len(times) + 1}", Span(start, found.end), found))
        if found.value.stretch and not found.aside:
            setting.mention(start, found.value.stretch)
        position = found.end
    return _stretched(times, document.text)


def _stretched(times: list[Time], text: str) -> list[Time]:
    """Return the times, of 'between 2001 and 2009' the first with all the days up to the second: that is when it happened."""
    found = [_from_day(time, text) for time in times]
    for place, (first, last) in enumerate(pairwise(times)):
        opening = text[max(0, first.span.start - _OPENING) : first.span.start].lower().rpartition(" ")[0].rpartition(" ")[2]
        between = text[first.span.end : last.span.start].strip().lower()
        if (opening.strip(), between) not in _STRETCHES or first.latest is None or last.latest is None:
            continue
        if first.latest < last.latest and _PLAIN.fullmatch(first.edtf or "") and _PLAIN.fullmatch(last.edtf or ""):
            found[place] = replace(first, edtf=f"{first.edtf}/{last.edtf}", latest=last.latest)
    return found


def _from_day(time: Time, text: str) -> Time:
    """Return a day with all the days from the one whose number stands before it: '17 and 18 June'."""
    before = _DAY_BEFORE.search(text, max(0, time.span.start - _OPENING), time.span.start)
    if before is None or time.earliest is None or time.earliest != time.latest or not text[time.span.start].isdigit():
        return time
    day = int(before["day"])
    if not 0 < day < time.earliest.day or not _PLAIN.fullmatch(time.edtf or ""):
        return time
    first = time.earliest.replace(day=day)
    return replace(time, edtf=f"{first.isoformat()}/{time.edtf}", earliest=first)


def _starts(text: str) -> list[int]:
    """Return where a time expression may begin: at words with one soon after them that belongs to time."""
    starts: list[int] = []
    left = 0
    for match in reversed(list(_WORD.finditer(text))):
        word = match.group().lstrip("'’")
        if word in CORES or (word[0].isdigit() and (match["tail"] or len(word) >= 4)):
            left = _REACH
        if left:
            starts.append(match.start())
            left -= 1
    return starts[::-1]


def _time(name: str, span: Span, found: Found) -> Time:
    """Return the time of a found expression."""
    value = found.value
    return Time(name, span, value.timex_type, value.timex_value, value.edtf, value.earliest, value.latest, value.duration)


def _dateline(doc: Doc, text: str) -> date | None:
    """Return the date that stands on a line of its own at the head of the text."""
    setting = Setting(doc, text, None)
    for line in _LINE.finditer(setting.text, 0, min(_HEAD, len(setting.text))):
        found = point(setting, line.start())
        if (
            found
            and found.end == len(line.group().rstrip()) + line.start()
            and found.value.stretch
            and found.value.stretch.unit == "day"
        ):
            return found.value.stretch.first
    return None
