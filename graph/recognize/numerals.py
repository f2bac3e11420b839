"""Numbers in words and digits: the pattern that finds them and what they come to."""

from __future__ import annotations

import re
from decimal import Decimal

__all__ = ["DIGITS", "MAGNITUDES", "NUMBER", "ORDINALS", "WORDS", "ascii_lower", "number_of"]

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {word: value for value, word in enumerate(_UNITS)} | {word: 20 + 10 * place for place, word in enumerate(_TENS)}
"""The words below a hundred."""

MAGNITUDES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(100_000),
    "million": Decimal(10) ** 6,
    "crore": Decimal(10) ** 7,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
"""The words that multiply."""

_ORDINAL_WORDS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
]
ORDINALS = {word: place for place, word in enumerate(_ORDINAL_WORDS, 1)}
"""The ordinal words up to the last day of a month."""

_SMALL = "|".join(sorted((word for word in WORDS if word != "zero"), key=len, reverse=True))
_BIG = "|".join(MAGNITUDES)
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
"""A number in digits, with commas and a decimal point."""

NUMBER = rf"(?:{DIGITS}(?:\s(?:{_BIG})\b)?|(?:a\s(?:{_BIG})|(?:{_SMALL}))(?:(?:-|\s|\sand\s)(?:{_SMALL}|{_BIG})\b)*)"
"""A number in digits or words, in lower-case text."""

_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
_PART = re.compile(r"[a-z]+|" + DIGITS)


def ascii_lower(text: str) -> str:
    """Return the text with A-Z in lower case: every offset stays (`str.lower` makes some letters longer).

    >>> ascii_lower("Ten MILLION İ")
    'ten million İ'
    """
    return text.translate(_LOWER)


def number_of(words: str) -> Decimal | None:
    """Return what a number in lower-case words or digits comes to; None for words that are none.

    >>> number_of("2.5 million"), number_of("three hundred and twenty-one"), number_of("a hundred"), number_of("some")
    (Decimal('2500000'), Decimal('321'), Decimal('100'), None)
    """
    total, part, seen = Decimal(0), Decimal(0), False
    for match in _PART.finditer(words):
        word = match.group()
        if word in WORDS:
            part, seen = part + WORDS[word], True
        elif word in MAGNITUDES:
            part, seen = (part or Decimal(1)) * MAGNITUDES[word], True
            if MAGNITUDES[word] > 100:
                total, part = total + part, Decimal(0)
        elif word[0].isdigit():
            part, seen = part + Decimal(word.replace(",", "")), True
        elif word not in {"a", "an", "and"}:
            return None
    return _plain(total + part) if seen else None


def _plain(number: Decimal) -> Decimal:
    """Return the number without an exponent and without zeros after its point."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
