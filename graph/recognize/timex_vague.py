"""Times that the text leaves to its reader: 'the weekend', 'the quarter', 'now', 'recently', 'soon'."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from graph.recognize.stretches import Stretch, around
from graph.recognize.tenses import Tense
from graph.recognize.timex_found import Found, Reader
from graph.recognize.timex_points import point
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import at, length, reference
from graph.recognize.timex_words import pattern

__all__ = ["PERIOD_RULES", "VAGUE_RULES"]

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
    r"(?:soon|as soon as possible|in the (?:near |foreseeable |immediate |not too distant |distant )?future|(?:the )?(?:near|foreseeable|immediate|distant|not too distant|not-too-distant) future|the future(?! of\b)|a later (?:date|time)|the (?:near|short|long|medium) term|coming (?:days|weeks|months|years))\b(?!-|s\b)"
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
    if token.dep_ == "det" and token.head.lower_ == "term" and token.head.dep_ == "compound":
        return None  # "the long term leader"
    if word == "soon" and setting.tense(match.start()) is Tense.PAST:
        return None
    if word == "soon" and setting.text[match.end() : match.end() + 9].lstrip().startswith(("after", "as", "enough")):
        return None
    if word == "now" and setting.text[match.end() : match.end() + 6].startswith((" that ",)):
        return None
    prefixes = re.match(r"(?:in|at|for|until)\s+", word)
    return Found(match.end(), reference(which), match.start() + (prefixes.end() if prefixes else 0))


VAGUE_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_DEFINITE, _definite),
    (_PRESENT, _vague),
    (_PAST, _vague),
    (_FUTURE, _vague),
)
"""What reads 'the weekend', 'now', 'recently'."""

PERIOD_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = ((_PERIOD_OF, _period_of),)
"""What reads 'the 1988 period', before its year is taken by itself."""
