"""Metadata that stands in a text itself: its title, its byline, the day of its publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from graph.reading.paragraphs import paragraphs

__all__ = ["Metadata", "find_metadata", "parse_day"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_LEAD = r"(?:[A-ZÀ-Þ][\w .'’-]{2,30}(?:,| -|:)\s+)?(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|released|issued|date)\s*(?:on|at|:)?\s*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TAIL = r"(?:[,\s|·•–-]+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,25}|\s*[|·•–-].{0,60})?"
_DAYS = (
    re.compile(rf"{_LEAD}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_TAIL}", re.IGNORECASE),
    re.compile(rf"{_LEAD}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}}){_TAIL}", re.IGNORECASE),
    re.compile(rf"{_LEAD}(?P<year>\d{{4}})-(?P<number>\d{{2}})-(?P<day>\d{{2}})(?:T.*)?{_TAIL}", re.IGNORECASE),
)
_BYLINE = re.compile(
    r"(?:by|By|BY)\s+(?P<names>[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,4}(?:(?:,\s+|\s+and\s+|\s+AND\s+)[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,4})*)(?:\s*[|,/].{0,50})?"
)
_HEAD = 8
"""How many paragraphs at the top may hold metadata."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of itself."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    captions: tuple[str, ...] = ()


def parse_day(words: str) -> date | None:
    """Return the day that these words name and nothing else, None where they name none.

    >>> parse_day("Published: Tuesday, 9 March 2021"), parse_day("2021-03-09T10:00:00Z"), parse_day("It rained on 9 March 2021")
    (datetime.date(2021, 3, 9), datetime.date(2021, 3, 9), None)
    """
    for pattern in _DAYS:
        match = pattern.fullmatch(words.strip())
        if match:
            parts = match.groupdict()
            month = int(parts["number"]) if parts.get("number") else _MONTHS[parts["month"].lower()]
            try:
                return date(int(parts["year"]), month, int(parts["day"]))
            except ValueError:
                return None
    return None


def find_metadata(text: str) -> Metadata:
    """Return the title, the authors and the day of publication where they stand on lines of their own at the top."""
    blocks = [block.of(text).strip() for block in paragraphs(text)[: _HEAD + 1]]
    head = blocks[:_HEAD]
    published = next((day for line in head if len(line) < 90 and (day := parse_day(line)) is not None), None)
    byline = next((match for line in head if len(line) < 120 and (match := _BYLINE.fullmatch(line))), None)
    authors = tuple(name.strip() for name in re.split(r",\s+|\s+(?:and|AND)\s+", byline["names"])) if byline else ()
    return Metadata(_title(head), authors, None, published)


def _title(head: list[str]) -> str | None:
    """Return the first line if it reads like a title: short, without a full stop, and with longer text below it."""
    lines = [line for line in head if not (parse_day(line) or _BYLINE.fullmatch(line))]
    if len(lines) < 2 or not 12 <= len(lines[0]) <= 140 or lines[0][-1] in ".!:;,|" or "|" in lines[0]:
        return None
    words = lines[0].split()
    return (
        lines[0]
        if 3 <= len(words) <= 22 and any(len(line) > len(lines[0]) for line in lines[1:]) and lines[0][0].isalnum()
        else None
    )
