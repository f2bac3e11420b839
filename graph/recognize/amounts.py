"""Sums of money: currency, number, bound, rate, conversion, comparison."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model import Amount, Bound, Document, Span
from graph.recognize.bounds import bound_of
from graph.recognize.currencies import Purse
from graph.recognize.numerals import ascii_lower
from graph.recognize.rates import period_after, period_near
from graph.recognize.sums import Sum, find_sums

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["recognize_amounts"]

_OPEN = re.compile(
    r",?\s?(?P<bracket>[(\[])\s?(?:or\s|i\.e\.,?\s|equal\sto\s|equivalent\sto\s|worth\s)?|,?\s(?:or|equivalent\sto|equal\sto|the\sequivalent\sof)\s"
)
_PERIOD_BETWEEN = re.compile(r"\s?(?:a|an|per|each|every|/)\s?(?:year|month|week|day|hour)|\s(?:annually|yearly|monthly)")
_CLOSE = re.compile(r"[^()\[\]]{0,40}[)\]]")
_COMPARED = re.compile(
    r"(?:\b(?:up|down|rising|increased|reduced|raised|cut|jumping|falling)\s(?:sharply\s|slightly\s|significantly\s)?from|compared\s(?:with|to)|in\scomparison\s(?:with|to)|versus|\bvs\.?|instead\sof|rather\sthan|"
    r"as\sopposed\sto|(?:up|down)\son|\bagainst|\bthan\sthe|\bfrom)\s(?P<fill>[^$€£¥.;:()]{0,45})$"
)
_FROM = re.compile(r"\bfrom\s(?:[a-z’'-]+\s){0,4}$")
_TO = re.compile(r"^[^$€£¥.;:()]{0,40}?\b(?:to)\s(?:[a-z’'-]+\s){0,3}$")
_GAP = 130


def recognize_amounts(doc: Doc, document: Document) -> list[Amount]:
    """Return the sums of money in the text, in order."""
    sums = _same_dollars(list(find_sums(doc, document.text, Purse(document))))
    text = ascii_lower(document.text)
    amounts = [_amount(f"a{number}", found, text) for number, found in enumerate(sums, 1)]
    amounts = _convert(amounts, text)
    amounts = _rate(amounts, doc, text)
    return _compare(amounts, doc, text)


def _same_dollars(sums: list[Sum]) -> list[Sum]:
    """Give a bare '$' the currency of the same number that is written with its country elsewhere."""
    marked = {
        found.low: found.currency
        for found in reversed(sums)
        if not found.bare and found.currency != "USD" and found.currency in _DOLLARS
    }
    return [
        replace(found, currency=marked[found.low]) if found.bare and found.low in marked and found.low >= 1000 else found
        for found in sums
    ]


_DOLLARS = frozenset({"AUD", "CAD", "NZD", "HKD", "TWD", "SGD", "JMD", "NAD"})


def _amount(name: str, found: Sum, text: str) -> Amount:
    """Return the amount of a sum, with its bound."""
    bound, _ = bound_of(text, found.span.start, found.span.end)
    if found.high is not None:
        kept = bound if bound in {Bound.ABOUT, Bound.NEARLY} else Bound.EXACTLY
        return Amount(name, found.span, found.currency, kept, minimum=found.low, maximum=found.high)
    if bound is Bound.UP_TO:
        return Amount(name, found.span, found.currency, bound, maximum=found.low)
    if bound is Bound.AT_LEAST:
        return Amount(name, found.span, found.currency, bound, minimum=found.low)
    return Amount(name, found.span, found.currency, bound, value=found.low)


def _pairs(amounts: list[Amount]) -> Iterator[tuple[int, Amount, Amount]]:
    """Yield each amount and the next, with the place of the first."""
    for place, (first, second) in enumerate(itertools.pairwise(amounts)):
        yield place, first, second


def _convert(amounts: list[Amount], text: str) -> list[Amount]:
    """Link a sum with the same sum in another currency: in brackets behind it, or after 'or'."""
    result = list(amounts)
    taken: set[str] = set()
    for place, first, second in _pairs(amounts):
        if first.id in taken or first.currency == second.currency or second.currency is None:
            continue
        _, hedge = bound_of(text, second.span.start, second.span.end)
        gap = text[first.span.end : hedge]
        rate = _PERIOD_BETWEEN.match(gap)
        opening = _OPEN.fullmatch(gap[rate.end() :] if rate else gap)
        if opening is None or (opening["bracket"] and not _CLOSE.match(text, second.span.end)):
            continue
        result[place] = replace(result[place], converted=second.id)
        if second.bound is Bound.EXACTLY and first.bound in {Bound.ABOUT, Bound.NEARLY}:
            result[place + 1] = replace(second, bound=Bound.ABOUT)
        taken.add(second.id)
    return result


def _rate(amounts: list[Amount], doc: Doc, text: str) -> list[Amount]:
    """Give each sum the period of its rate; a converted sum has that of the first."""
    by_id = {amount.id: place for place, amount in enumerate(amounts)}
    targets = {amount.converted for amount in amounts if amount.converted}
    result = list(amounts)
    for place, amount in enumerate(amounts):
        if amount.id in targets:
            continue
        other = by_id[amount.converted] if amount.converted else None
        end = amount.span.end
        close = end
        if other is not None:
            close = amounts[other].span.end
            if text[close : close + 1] in ")]":
                close += 1
            elif bracket := _CLOSE.match(text, close):
                close = bracket.end()
        following = period_after(text, end) or period_after(text, close)
        if other is not None and following is None:
            following = period_after(text, amounts[other].span.end)
        period = following[0] if following else _period_apart(doc, amounts, place, other)
        if period:
            result[place] = replace(result[place], per_period=period)
            if other is not None:
                result[other] = replace(result[other], per_period=period)
    return result


def _period_apart(doc: Doc, amounts: list[Amount], place: int, other: int | None) -> str | None:
    """Return the period of a rate that stands apart from its sum in the clause."""
    span = doc.char_span(amounts[place].span.start, amounts[place].span.end, alignment_mode="expand")
    if span is None:
        return None
    after = (place if other is None else other) + 1
    end = _token_at(doc, amounts[after].span) if after < len(amounts) else len(doc)
    floor = _token_at(doc, amounts[place - 1].span) + 1 if place else 0
    return period_near(doc, span.root, span, floor, end)


def _token_at(doc: Doc, span: Span) -> int:
    """Return the index of the first token of a span."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found.start if found is not None else len(doc)


def _compare(amounts: list[Amount], doc: Doc, text: str) -> list[Amount]:
    """Link a sum with the one that the sentence sets beside it: 'up from', 'compared with', 'from $5 to $7'."""
    targets = {amount.converted for amount in amounts if amount.converted}
    result = list(amounts)
    plain = [place for place, amount in enumerate(amounts) if amount.id not in targets]
    compared: set[int] = set()
    for left, right in itertools.pairwise(plain):
        first, second = amounts[left], amounts[right]
        if left in compared and not _COMPARED.search(text[first.span.end : second.span.start]):
            continue
        pair = _comparison(first, second, doc, text)
        if pair is None:
            continue
        main, base = (left, right) if pair == "first" else (right, left)
        result[main] = replace(result[main], compared=(amounts[base].id,))
        if result[base].per_period is None and result[main].per_period:
            result[base] = replace(result[base], per_period=result[main].per_period)
        compared.add(base)
    return result


def _comparison(first: Amount, second: Amount, doc: Doc, text: str) -> str | None:
    """Return which of two sums is the main one of a comparison, None where they are not compared."""
    gap = text[first.span.end : second.span.start]
    if len(gap) > _GAP or first.currency != second.currency or _ends_sentence(doc, first, second):
        return None
    _, hedge = bound_of(text, second.span.start, second.span.end)
    between = text[first.span.end : max(hedge, first.span.end)]
    if _COMPARED.search(between):
        return "first"
    if _FROM.search(text[max(0, first.span.start - 60) : first.span.start]) and _TO.match(between):
        return "second"
    return None


def _ends_sentence(doc: Doc, first: Amount, second: Amount) -> bool:
    """Tell whether a sentence begins between two sums."""
    between = doc.char_span(first.span.end, second.span.start, alignment_mode="contract")
    return between is not None and any(token.is_sent_start for token in between)
