"""Single sums of money as they are written: sign or code and number, number and unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from graph.model import Span
from graph.recognize.currencies import ADJECTIVES, SIGNS, Purse, unit_of
from graph.recognize.numerals import DIGITS, MAGNITUDES, NUMBER, ascii_lower, number_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Sum", "find_sums"]


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum, or a range of two: where it stands, its currency, its numbers. `bare` is a dollar sign without a country."""

    span: Span
    currency: str | None
    low: Decimal
    high: Decimal | None = None
    bare: bool = False


_SHORT = {
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "mm": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "k": 1000,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
_LETTER_SIGNS = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=lambda sign: (-len(sign), sign)))
_SIGN = rf"(?:(?<![A-Za-z.])(?:{_LETTER_SIGNS})|(?<![A-Za-z])[$€£¥￥₩₽₹₺₪₫฿₴₦₱])"
_SCALE = r"(?:[\s-]?(?:hundred|thousand|million|billion|trillion|crore|lakh)\b(?:\scrore\b)?|\s?(?:mln|bln|bn|mn|trn|tn|mm)\b|[mbkt]\b|\s[mb]\b(?!\.\w))"
_DASH = r"(?:\s?[-–—]\s?|\sto\s|\sand\s|\sor\s|-to-)"
_SIGNED = re.compile(
    rf"(?P<sign>{_SIGN})\s?(?P<low>{DIGITS})(?P<scale>(?i:{_SCALE}))?(?:(?P<dash>{_DASH})(?P<sign2>{_SIGN})?\s?(?P<high>{DIGITS})(?P<scale2>(?i:{_SCALE}))?(?![\d%]|-?(?i:year|day|month|percent)))?"
    r"(?P<unit>\s(?:dollars?|euros?|pounds?|yen|yuan)\b)?"
)
_WORDED = re.compile(
    rf"(?:(?P<low>{NUMBER}|half\sa|several)(?P<scale>{_SCALE})?(?P<dash>{_DASH})(?=(?:{NUMBER})))?(?P<high>{NUMBER}|half\sa)(?P<scale2>{_SCALE})?[\s-](?:(?P<place>[a-z.]+(?:\s[a-z.]+)?)[\s-])?$"
)
_CODE_AFTER = re.compile(rf"(?<![\w.,$])(?P<low>{DIGITS})(?P<scale>(?i:{_SCALE}))?\s(?P<sign>[A-Z]{{3}}|RMB)\b")
_SIGN_CHARACTERS = frozenset("$€£¥￥₩₽₹₺₪₫฿₴₦₱")
_CODES = frozenset(sign for sign in SIGNS if sign.isalpha() or sign == "Rs.")
_BACK = 70


def _scaled(number: str, scale: str | None) -> Decimal | None:
    """Return the number times its magnitude."""
    value = Decimal("0.5") if number.startswith("half") else number_of(ascii_lower(number))
    if value is None:
        return None
    for word in re.findall(r"[a-z]+", ascii_lower(scale or "")):
        value *= MAGNITUDES.get(word) or Decimal(_SHORT.get(word, 1))
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def find_sums(doc: Doc, text: str, purse: Purse) -> Iterator[Sum]:
    """Yield the sums of the text in order; none overlaps another."""
    end = 0
    lower = ascii_lower(text)
    for token in doc:
        found: Sum | None = None
        if token.idx + len(token.text) <= end:
            continue
        word = token.text
        if not _SIGN_CHARACTERS.isdisjoint(word) or word in _CODES:
            found = _signed(text, token.idx, len(word), purse)
            if found is None and word in _CODES:
                found = _coded(text, token.idx, purse)
        elif (unit := unit_of(token.lower_)) is not None or "-" in word:
            found = _worded(lower, token.idx, len(word), unit, purse, end)
            if (
                found is not None
                and token.lower_.startswith("pound")
                and (token.ent_type_ == "QUANTITY" or _WEIGHT.search(lower, max(0, found.span.start - 30), found.span.start))
            ):
                found = None
            if found is not None and token.lower_ in {"won", "real", "mark", "marks"} and not _is_money(lower, found, token.tag_):
                found = None
        if found is not None and found.span.start >= end:
            end = found.span.end
            yield found


_WEIGHT = re.compile(r"\b(?:weigh\w*|lost|gained|shed)\b[^.]{0,20}$")


def _is_money(text: str, found: Sum, tag: str) -> bool:
    """Tell whether 'won' and 'mark' after a number are money: by the tag, or by a number that no score has."""
    return (
        tag.startswith("N")
        or found.low >= 10_000
        and not re.match(r"\s(?:the|a|an|his|her|their|its)\b", text[found.span.end : found.span.end + 7])
    )


def _signed(text: str, start: int, length: int, purse: Purse) -> Sum | None:
    """Return the sum that a sign or code at this place begins."""
    for place in range(max(0, start - 4), start + length):
        match = _SIGNED.match(text, place)
        if match:
            break
    else:
        return None
    sign = match["sign"]
    currency = purse.of_sign(sign)
    bare = sign == "$"
    first = _scaled(match["low"], match["scale"])
    if first is None:
        return None
    end = match.end("scale") if match["scale"] else match.end("low")
    high = None
    if match["high"] and _is_range(text, match):
        second = _scaled(match["high"], match["scale2"])
        low = _scaled(match["low"], match["scale"] or match["scale2"])
        if second is not None and low is not None and low < second:
            first, high = low, second
            end = match.end("scale2") if match["scale2"] else match.end("high")
    if match["unit"] and match.start("unit") == end:
        end = match.end("unit")
    if text[end : end + 1].isalpha():
        return None  # "$20s"
    return Sum(Span(match.start(), end), currency, first, high, bare)


_CHANGE = re.compile(
    r"(?:from|rose|rise|rises|fell|fall|falls|grew|grow|grows|jump\w*|climb\w*|drop\w*|increas\w*|decreas\w*|declin\w*|rais\w*|cut|lower\w*|boost\w*|gain\w*|lost|slip\w*|"
    r"soar\w*|surg\w*|up|down|plung\w*|tumbl\w*|reduc\w*|narrow\w*|widen\w*|advanc\w*|add\w*)\b[^.;$€£¥]{0,25}$"
)


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Tell whether two numbers are the ends of a range: 'from 5 to 7' after a verb of change is none, nor is 'and' without 'between'."""
    dash = match["dash"].strip().lower()
    before = ascii_lower(text[max(0, match.start() - 40) : match.start()])
    if dash == "and":
        return before.endswith(("between ", "between about ", "between roughly "))
    if dash == "to":
        return not _CHANGE.search(before) or "rang" in before
    # "$5 million-10" is no range: the scale stands with the last number or with both
    return bool(match["scale2"]) or not match["scale"]


def _coded(text: str, start: int, purse: Purse) -> Sum | None:
    """Return the sum that ends with a code at this place: '5 million USD'."""
    origin = max(0, start - _BACK)
    for match in _CODE_AFTER.finditer(text, origin, start + 4):
        if match.start("sign") == start:
            value = _scaled(match["low"], match["scale"])
            return None if value is None else Sum(Span(match.start(), match.end()), purse.of_sign(match["sign"]), value)
    return None


_COMPOUND = re.compile(r"-(?P<unit>dollar|euro|pound|yen|yuan|won|ruble|rupee)s?$")


def _worded(text: str, start: int, length: int, unit: tuple[str, bool] | None, purse: Purse, floor: int) -> Sum | None:
    """Return the sum whose unit stands at this place: '5 million Canadian dollars', 'fifty cents', 'a 3-million-euro fund'."""
    if unit is None:
        hyphened = _COMPOUND.search(text, start, start + length)
        unit = unit_of(hyphened["unit"]) if hyphened else None
        if hyphened is None or unit is None:
            return None
        length, start = length - (hyphened.start("unit") - start), hyphened.start("unit")
    name, hundredth = unit
    origin = max(floor, start - _BACK)
    before = text[origin:start]
    match = _WORDED.search(before)
    if match is None or (match.start() and before[match.start() - 1] in "$€£¥.,0123456789"):
        return None
    place = " ".join((match["place"] or "").split())
    currency = ADJECTIVES.get((place, name)) if place else None
    if place and currency is None and not (name == "pound" and place == "sterling"):
        return None
    value = _scaled(match["high"], match["scale2"])
    if value is None or not (currency or value >= 10_000 or purse.tells(name)):
        return None
    if name == "pound" and not currency and text.startswith(" of ", start + length) and value < 100_000:
        return None  # a weight
    if currency is None:
        currency = _hundredth_of(text, start, purse) if hundredth and name == "dollar" else purse.of_unit(name)
    low = None
    if match["low"] and _is_range(before, match):
        low = _scaled(match["low"], match["scale"] or _magnitude(match["high"]) or match["scale2"])
    factor = Decimal("0.01") if hundredth else Decimal(1)
    begin = origin + (match.start() if low is not None else match.start("high"))
    span = Span(begin, start + length)
    if low is not None and low < value:
        return Sum(span, currency, low * factor, value * factor)
    return Sum(Span(origin + match.start("high"), start + length), currency, value * factor)


def _magnitude(number: str) -> str | None:
    """Return the magnitude word that ends a number: of '3 to 5 million' it is meant for both."""
    words = re.findall(r"[a-z]+", number)
    return words[-1] if len(words) == 1 and words[-1] in MAGNITUDES else None


def _hundredth_of(text: str, start: int, purse: Purse) -> str | None:
    """Return the currency of 'cents': euro where the words say so, else the document's dollar."""
    return "EUR" if text[max(0, start - 5) : start].endswith("euro ") else purse.of_unit("dollar")
