"""Whole time expressions: a point of the calendar with its modifier, a time of day, a length, a vague reference."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from graph.recognize.numerals import WORDS
from graph.recognize.stretches import Stretch, around
from graph.recognize.tenses import Tense
from graph.recognize.timex_lengths import CLOSED_RULES, OPEN_RULES
from graph.recognize.timex_points import Found, Reader, point
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import Value, at, length, reference, unresolved, with_clock
from graph.recognize.timex_words import pattern

__all__ = ["phrase"]

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_MODIFIER = pattern(
    r"(?:(?P<part>(?:very |as )?(?:early|late|later|earlier)(?: (?:in|on|as|during))?|mid|middle|sometime|some time|end)(?: |-)(?=\w|')"
    r"|(?:the |by )?(?:very )?(?P<bound>end|beginning|start|middle|close|turn|rest|remainder|course|latter half|latter part|early part|second half|first half|better part|good part|height|dawn|eve|outset) of )"
)
_PART_NAMES = {
    "early": "early", "late": "late", "mid": "mid", "middle": "mid", "end": "end", "close": "end", "beginning": "start", "start": "start",
    "outset": "start", "dawn": "early", "early part": "early", "latter part": "late", "latter half": "late",
}  # fmt: skip
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
        return Found(after.end(), with_clock(at(stretch), _PARTS[after["part"]]))
    article = stretch.unit in {"decade", "century", "season"} and setting.text[
        max(0, match.start() - 4) : match.start()
    ].endswith(("the ", "the\n"))
    return Found(inner.end, _part_of(setting, match.start(), stretch, word), match.start() - 4 if article else None)


def _part_of(setting: Setting, position: int, stretch: Stretch, word: str) -> Value:
    """Return the value of a part of a stretch, as the word before it says."""
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
    code = _PARTS[match["part"]]
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
        return Found(after.end(), with_clock(found.value, _PARTS[after["part"]]))
    return found


_DEFINITE = pattern(
    r"(?:the|its|that|this) (?:(?P<latest>latest|most recent|current|full|fiscal|entire|whole|latest fiscal) )?(?P<unit>quarter|period|weekend|week|month|year|day|season)\b(?![-’']|s\b| (?:of|before|after|when|that|ago|earlier)\b)"
)
_PERIOD_OF = pattern(r"the (?P<year>(?:19|20)\d\d) (?P<what>period|quarter|fiscal year|season)\b")
_ENDED = pattern(r",? (?:that )?(?P<how>ended|ending|to|through) ")


def _definite(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the weekend', 'the quarter', 'the latest period', 'the year'."""
    unit, start = match["unit"], match.start()
    today = setting.today
    if today is None:
        return None
    if unit == "weekend":
        weekend = around("weekend", today.first)
        ahead = setting.tense(start) is Tense.FUTURE or weekend.first <= today.first
        return Found(match.end(), at(weekend if ahead else weekend.shift(-1)))
    ended = _ENDED.match(setting.text, match.end())
    if unit in {"quarter", "period"}:
        latest = bool(match["latest"]) and "latest" in match["latest"]
        quarter = setting.mentioned(start, ("quarter",), reach=3000)
        if quarter and latest and quarter.last > today.first + timedelta(days=15):
            quarter = None
        if quarter and not ended:
            return Found(match.end(), at(quarter))
        if ended and ended["how"] != "to":
            closing = point(setting, ended.end())
            if closing and closing.value.stretch and closing.value.stretch.unit in {"day", "month"}:
                return Found(match.end(), at(around("quarter", closing.value.stretch.last - timedelta(days=45))))
        if latest:
            return Found(match.end(), at(around("quarter", today.first).shift(-1)))
        if unit == "quarter" and match["latest"] == "current":
            return Found(match.end(), at(around("quarter", today.first)))
        return None
    if match["latest"] and unit in {"year", "month", "week"}:
        return Found(match.end(), at(around(unit, today.first)))
    before = setting.word_before(start)
    if unit == "year" and ended and before in {"for", "in"}:
        return Found(match.end(), length(Decimal(1), "year"))
    if unit in {"week", "year", "month"} and before in {"for", "during", "in", "this", "on"} and match.group().startswith("the"):
        return Found(match.end(), at(around(unit, today.first)))
    return None


def _period_of(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'the 1988 period': the quarter spoken of, in that year."""
    quarter = setting.mentioned(match.start(), ("quarter",))
    year = Stretch("year", date(int(match["year"]), 1, 1))
    if quarter and match["what"] in {"period", "quarter"}:
        return Found(match.end(), at(quarter.years_later(int(match["year"]) - quarter.first.year)), aside=True)
    return Found(match.end(), at(year))


_PRESENT = pattern(
    r"(?:right now|now|nowadays|currently|current|presently|at present|these days|at the moment|for the moment|for the time being|for now|at this (?:time|moment|point))\b(?!-)"
)
_PAST = pattern(
    r"(?:(?:more |most |only |just |as |quite |until )?recently|recent|lately|the (?:recent |distant |not too distant )?past(?! (?:few|several|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)|in times past|long ago|at (?:the|that) time)\b(?!-)"
)
_FUTURE = pattern(
    r"(?:soon|as soon as possible|in the (?:near |foreseeable |immediate |not too distant |distant )?future|(?:the )?(?:near|foreseeable|immediate|distant|not too distant|not-too-distant) future|the future|a later (?:date|time)|the (?:near|short|long|medium) term|coming (?:days|weeks|months|years))\b(?!-|s\b)"
)


def _vague(setting: Setting, match: re.Match[str]) -> Found | None:
    """Read 'now', 'recently', 'the future'."""
    word = match.group()
    token = setting.token(match.start())
    if setting.capital(match.start()) and not token.is_sent_start:
        return None
    which = {id(_PRESENT): "PRESENT", id(_PAST): "PAST", id(_FUTURE): "FUTURE"}[id(match.re)]
    if word in {"current", "recent", "future"} and token.pos_ not in {"ADJ", "NOUN"}:
        return None
    if word == "soon" and setting.tense(match.start()) is Tense.PAST:
        return None
    if word == "soon" and setting.text[match.end() : match.end() + 9].lstrip().startswith(("after", "as", "enough")):
        return None
    if word == "now" and setting.text[match.end() : match.end() + 6].startswith((" that ",)):
        return None
    prefixes = re.match(r"(?:in|at|for|until)\s+", word)
    return Found(match.end(), reference(which), match.start() + (prefixes.end() if prefixes else 0))


_FIRST: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_MODIFIER, _modified), (_UNIT_END, _unit_end), (_CLOCK, _clock), (_TONIGHT, _tonight), (_DAY_PART, _day_part), (_PERIOD_OF, _period_of),
)  # fmt: skip
_LAST: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_DEFINITE, _definite),
    (_PRESENT, _vague),
    (_PAST, _vague),
    (_FUTURE, _vague),
)


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
    return (
        _first_of(_FIRST, setting, position)
        or _first_of(CLOSED_RULES, setting, position)
        or _pointed(setting, position)
        or _first_of(OPEN_RULES, setting, position)
        or _first_of(_LAST, setting, position)
    )
