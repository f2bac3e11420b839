"""The period of a rate: '$5 billion a year', 'an annual payment of 5 million euros'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.recognize.numerals import number_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

__all__ = ["period_after", "period_near"]

_CODES = {"year": "P1Y", "month": "P1M", "week": "P7D", "day": "P1D", "hour": "PT1H", "quarter": "P3M"}
_WORDS = {
    "annually": "P1Y", "yearly": "P1Y", "annual": "P1Y", "monthly": "P1M", "weekly": "P7D", "daily": "P1D", "hourly": "PT1H",
    "quarterly": "P3M", "per annum": "P1Y", "biennial": "P2Y", "biennially": "P2Y",
}  # fmt: skip
_UNIT = r"(?P<unit>year|month|week|day|hour|quarter)"
_AFTER = re.compile(
    rf"\s?(?:/|-an?-|-per-|\s?per\s|\s?(?:a|an|each|every)\s)(?:(?P<count>two|three|four|five|six|\d)\s)?{_UNIT}s?\b(?!-|\s(?:ago|earlier|later|before|after)\b)|\s(?P<word>annually|yearly|monthly|weekly|daily|hourly|quarterly|per\sannum)\b(?!\s[a-z]+s\b)"
)
_STEPS = 14


def period_after(text: str, end: int) -> tuple[str, int] | None:
    """Return the xsd:duration of the rate that follows at this place of a lower-case text, and its end.

    >>> period_after("$5 a year", 2), period_after("$5 a share", 2), period_after("$5 every two months", 2)
    (('P1Y', 9), None, ('P2M', 19))
    """
    match = _AFTER.match(text, end)
    if match is None:
        return None
    if match["word"]:
        return _WORDS[" ".join(match["word"].split())], match.end()
    code = _CODES[match["unit"]]
    if match["count"]:
        number = number_of(match["count"])
        return re.sub(r"\d+", lambda digits: str(int(digits.group()) * int(number or 1)), code), match.end()
    return code, match.end()


def period_near(doc: Doc, head: Token, span: Span, floor: int, ceiling: int) -> str | None:
    """Return the period that stands apart from its sum: beside it in the noun phrase, or as adverbial of the same verb.

    `floor` and `ceiling` are the tokens between which no other sum stands.
    """
    for token in _phrase(head, span):
        for child in token.children:
            if child.lower_ in {"annual", "yearly", "monthly", "weekly", "daily", "quarterly", "hourly"} and child.dep_ in {
                "amod",
                "compound",
                "advmod",
            }:
                return _WORDS[child.lower_]
    verbs = _verbs(head)
    for token in doc[span.end : min(ceiling, span.end + _STEPS)]:
        if token.is_sent_start or token.text in {";", ":"}:
            return None
        code = _rate_of(token)
        if code and (token.head in verbs or token.head.i in range(span.start, token.i) and _verbs(token) & verbs):
            return code
    for verb in verbs:
        for child in verb.children:
            if child.dep_ == "advmod" and child.lower_ in {"annually", "yearly", "monthly"} and floor <= child.i < ceiling:
                return _WORDS[child.lower_]
    return None


def _phrase(head: Token, span: Span) -> list[Token]:
    """Return the nouns that a sum belongs to: 'payment' of 'an annual payment of $5', 'budget' of 'its $5 annual budget'."""
    nouns = [head]
    here = head
    for _ in range(3):
        above = here.head
        if above is here:
            break
        if here.dep_ in {"nummod", "compound", "nmod", "amod", "quantmod", "npadvmod", "appos"} and above.pos_ in {
            "NOUN",
            "PROPN",
            "NUM",
            "SYM",
        }:
            nouns.append(above)
        elif here.dep_ == "pobj" and here.head.lower_ in {"of", "at", "worth"}:
            pass
        elif here.dep_ == "prep" and above.pos_ == "NOUN":
            nouns.append(above)
            break
        elif here.dep_ in {"attr", "dobj"} and above.lemma_ in {"be", "total", "reach", "exceed", "average"}:
            nouns += [child for child in above.children if child.dep_ == "nsubj"]
            break
        else:
            break
        here = above
    return nouns


def _rate_of(token: Token) -> str | None:
    """Return the period that this word names as a rate: 'annually', the 'year' of 'each year'."""
    word = token.lower_
    if word in {"annually", "yearly", "monthly"} and token.dep_ == "advmod":
        return _WORDS[word]
    if word in _CODES and token.i:
        before = token.nbor(-1).lower_
        if before == "per" or (before in {"a", "each", "every"} and token.dep_ in {"npadvmod", "nmod"}):
            return _CODES[word]
    return None


def _verbs(token: Token) -> set[Token]:
    """Return the nearest verb above a token."""
    for above in token.ancestors:
        if above.pos_ in {"VERB", "AUX"}:
            return {above}
    return set()
