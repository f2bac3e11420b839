"""How a number is hedged: the words before and after it."""

from __future__ import annotations

import re

from graph.model import Bound

__all__ = ["bound_of"]

_FILL = r"(?:\s(?:a|an|another|some|record|total\sof|further|additional))*"
_BEFORE = (
    (Bound.AT_LEAST, (r"at\s(?:the\svery\s)?least|not?\sless\sthan|no\sfewer\sthan|(?<!no\s)(?<!not\s)more\sthan|in\sexcess\sof|upwards?\sof|just\sover|well\sover|over|above|"
     r"north\sof|exceed(?:s|ed|ing)?|a\sminimum\sof|minimum(?:\sof)?|greater\sthan|larger\sthan|surpass(?:es|ed|ing)?|topp(?:ed|ing)|upward\sof")),
    (Bound.UP_TO, (r"up\sto|as\s(?:much|many|high)\sas|at\s(?:the\s)?most|not?\smore\sthan|not?\sover|a\smaximum\sof|maximum(?:\sof)?|capped\sat|a\scap\sof|a\sceiling\sof|"
     r"(?<!no\s)(?<!not\s)less\sthan|(?<!no\s)fewer\sthan|not\sexceed(?:ing)?|under|below|limited\sto")),
    (Bound.NEARLY, r"nearly|almost|close\sto|just\sunder|just\sbelow|just\sshy\sof|approaching|nearing|verging\son|not\squite"),
    (Bound.ABOUT, r"about|around|some|roughly|approximately|approx\.?|an\sestimated|estimated(?:\sat)?|circa|on\sthe\sorder\sof|in\sthe\s(?:region|neighbou?rhood|vicinity)\sof|somewhere\saround|perhaps|~"),
)  # fmt: skip
_HEDGES = tuple((bound, re.compile(rf"(?:^|[\s(\"“‘—–-])(?P<hedge>{words}){_FILL}\s?$")) for bound, words in _BEFORE)
_AFTER = (
    (Bound.AT_LEAST, re.compile(r"\s?(?:or\s(?:more|higher|above)\b|and\s(?:up|more)\b|-plus\b|\+)|\splus\b")),
    (Bound.UP_TO, re.compile(r"\s(?:or\s(?:less|fewer|lower|under)|at\smost|maximum|tops)\b")),
    (Bound.AT_LEAST, re.compile(r"\s(?:at\sleast|minimum)\b")),
    (Bound.ABOUT, re.compile(r"\s?(?:or\sso|or\sthereabouts|-odd|-ish)\b")),
)
_ABOUT_WHAT = re.compile(
    r"(?:disputes?|rows?|fights?|battles?|spats?|clash(?:es)?|debates?|disagreements?|feud|concerns?|worries|questions?|talks?|suit|sued|complaints?|arguments?)\s(?:over|about|around)\s$"
)
_WINDOW = 48


def bound_of(text: str, start: int, end: int) -> tuple[Bound, int]:
    """Return the bound of the number at this place of a lower-case text, and where its hedge begins (`start` without one).

    >>> bound_of("pays just under 40 men", 16, 18), bound_of("at most 9", 8, 9), bound_of("a row over 9", 11, 12)
    ((<Bound.NEARLY: 'Nearly'>, 5), (<Bound.UP_TO: 'UpTo'>, 0), (<Bound.EXACTLY: 'Exactly'>, 11))
    """
    origin = max(0, start - _WINDOW)
    before = text[origin:start]
    if not _ABOUT_WHAT.search(before):
        found = [
            (match.start("hedge"), -match.end("hedge"), bound) for bound, regex in _HEDGES if (match := regex.search(before))
        ]
        if found:
            # of those that end at the number, the one that begins first is the whole hedge
            hedge, _, bound = min(found, key=lambda entry: entry[:2])
            return bound, origin + hedge
    for bound, regex in _AFTER:
        if regex.match(text, end):
            return bound, start
    return Bound.EXACTLY, start
