"""Time expressions: TIMEX3 spans and values, EDTF and bounds."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from graph.model import Document, Span, Time
from graph.recognize.timex_phrases import phrase
from graph.recognize.timex_points import Found, point
from graph.recognize.timex_setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["recognize_times"]

_START = re.compile(r"(?<![\w$€£¥#.])['’]?[a-z0-9]")
_HEAD = 1200
"""Characters at the head of a text among which a line of its own may give the date."""
_LINE = re.compile(r"[^\n]+")


def recognize_times(doc: Doc, document: Document) -> list[Time]:
    """Return the time expressions of the text, in order, counted from the publication date where there is one."""
    setting = Setting(doc, document.published or _dateline(doc))
    times: list[Time] = []
    position = 0
    while match := _START.search(setting.text, position):
        found = phrase(setting, match.start())
        if found is None:
            position = match.start() + 1
            continue
        start = match.start() if found.start is None else found.start
        times.append(_time(f"t{len(times) + 1}", Span(start, found.end), found))
        if found.value.stretch and not found.aside:
            setting.mention(start, found.value.stretch)
        position = found.end
    return times


def _time(name: str, span: Span, found: Found) -> Time:
    """Return the time of a found expression."""
    value = found.value
    return Time(name, span, value.timex_type, value.timex_value, value.edtf, value.earliest, value.latest, value.duration)


def _dateline(doc: Doc) -> date | None:
    """Return the date that stands on a line of its own at the head of the text."""
    setting = Setting(doc, None)
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
