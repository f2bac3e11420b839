"""Years, decades and centuries, in digits and in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from graph.recognize.numerals import ORDINALS, WORDS
from graph.recognize.stretches import Stretch
from graph.recognize.timex_directions import FISCAL
from graph.recognize.timex_found import Found, Reader
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import at
from graph.recognize.timex_words import YEAR, pattern

__all__ = ["YEAR_IN_DIGITS", "YEAR_IN_WORDS", "YEAR_RULES", "read_year", "year_in_words", "year_of"]


def year_of(digits: str) -> int:
    """Return the year of four digits, or of two after an apostrophe."""
    number = int(digits)
    if number >= 100:
        return number
    return number + (1900 if number > 40 else 2000)


def read_year(setting: Setting, match: re.Match[str]) -> Found | None:
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


def _is_year(setting: Setting, start: int, end: int) -> bool:
    """Tell whether four digits are a year."""
    number = int(setting.text[start:end])
    before = setting.text[max(0, start - 14) : start]
    if before and before[-1] in "$£€¥#.:/@":
        return False
    if _NO_YEAR_AFTER.match(setting.text, end) and setting.token(start).dep_ != "pobj":  # but 'In 1976 soldiers arrested her'
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

YEAR_IN_DIGITS = pattern(
    rf"(?:(?:the (?={FISCAL}year))?(?:{FISCAL}year |fiscal |calendar |financial year |fy\s?)?)?(?P<year>{YEAR})(?!\w)"
)

_YEAR_NAMED = re.compile(r"the\s|fiscal|calendar|financial|school|academic|business|year|fy")

_SPOKEN_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"

_SPOKEN_UNITS = "one|two|three|four|five|six|seven|eight|nine"

_SPOKEN_YEAR = (
    rf"(?:the year )?(?P<hundreds>seventeen|eighteen|nineteen|twenty) (?:(?P<tens>{_SPOKEN_TENS})(?:_(?P<units>{_SPOKEN_UNITS}))?|oh (?P<oh>{_SPOKEN_UNITS}))\b"
    r"(?! (?:people|percent|thousand|hundred))"
)

_SPOKEN = pattern(_SPOKEN_YEAR)

YEAR_IN_WORDS = pattern(",?(?: of)? " + _SPOKEN_YEAR)

_THOUSANDS = pattern(rf"the year two thousand(?:(?: and)? (?P<units>{_SPOKEN_UNITS}|ten|eleven|twelve))?\b")


def year_in_words(match: re.Match[str]) -> int:
    """Return the year that 'nineteen ninety-six' names."""
    return WORDS[match["hundreds"]] * 100 + sum(WORDS[match[part]] for part in ("tens", "units", "oh") if match[part])


def _spoken_year(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'nineteen ninety-six'."""
    return Found(match.end(), at(Stretch("year", date(year_in_words(match), 1, 1))))


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
        year = year_of(digits)
    return Found(match.end(), at(Stretch("decade", date(year, 1, 1))))


_CENTURY = pattern(rf"(?:the )?(?:(?P<digits>\d\d?)(?:st|nd|rd|th)|(?P<word>{'|'.join(ORDINALS)}))_century\b")


def _century(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the 19th century', 'twentieth-century'."""
    number = int(match["digits"]) if match["digits"] else ORDINALS[match["word"]]
    if not 2 <= number <= 30:
        return None
    stretch = Stretch("century", date((number - 1) * 100, 1, 1))
    return Found(match.end(), at(stretch))


_YEARS = pattern(r"(?P<year>1[5-9]\d\d|20\d\d)(?:-|–|/)(?P<last>\d\d)(?![\d/-]|\.\d)")


def _years(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read '1914-18', 'the 2008-09 season': from the one year to the other; TIMEX3 has the first."""
    first = int(match["year"])
    last = first // 100 * 100 + int(match["last"])
    if last < first:
        last += 100
    if not 0 < last - first < 60:
        return None
    value = at(Stretch("year", date(first, 1, 1)))
    return Found(match.end(), replace(value, edtf=f"{first}/{last}", latest=date(last, 12, 31)))


YEAR_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_YEARS, _years), (_CENTURY, _century), (_DECADE, _decade), (YEAR_IN_DIGITS, read_year), (_SPOKEN, _spoken_year), (_THOUSANDS, _thousands),
)  # fmt: skip
"""What reads a year, a decade, a century."""
