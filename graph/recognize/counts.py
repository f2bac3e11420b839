"""Counts of people, troops, firms, countries: 'about 50,000 troops', 'a dozen firms'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model import Bound, Span
from graph.recognize.bounds import bound_of
from graph.recognize.numerals import NUMBER, ascii_lower, number_of
from graph.resources import read_text

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Count", "recognize_counts"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of persons or bodies: the words of the number, its bound, and the index of the noun that is counted."""

    span: Span
    number: int
    bound: Bound
    head: int


_MORE = frozenset(
    "people personnel adult hospital city town province serviceman servicewoman household family island tribe church newspaper base embassy consulate mission battalion brigade squadron".split()
)
_COUNTED = _MORE | {
    noun
    for noun, kind in (line.split("\t")[:2] for line in read_text("graph.gazetteer", "nouns.tsv").splitlines()[1:])
    if kind in {"person", "body", "body-if-modified"}
}
"""The nouns for persons and bodies."""

_NUMBER_END = re.compile(
    rf"(?<![\w.,$€£¥-])(?P<number>(?:a |two |three |half a )?(?:dozen|score)|half a (?:million|billion)|{NUMBER})$"
)
_DOZENS = re.compile(r"^(?:(?P<few>a|an|one|two|three|four|five|half a) )?(?P<unit>dozen|score)$")
_FEW = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_BACK = 60


def recognize_counts(doc: Doc) -> list[Count]:
    """Return the counts of persons and bodies in the text, in order; 'dozens of' gives no number and no count."""
    text = ascii_lower(doc.text)
    counts = []
    for token in doc:
        if token.pos_ in {"NOUN", "PROPN"} and _is_counted(token):
            count = _count_of(token, text)
            if count is not None:
                counts.append(count)
    return counts


def _is_counted(noun: Token) -> bool:
    """Tell whether a noun names persons or bodies; the tagger leaves capitalized plurals as they are."""
    lemma = noun.lemma_.lower()
    if lemma in _COUNTED or lemma.removesuffix("s") in _COUNTED:
        return True
    return noun.tag_ == "NNPS" and noun.ent_type_ == "NORP"


def _count_of(noun: Token, text: str) -> Count | None:
    """Return the count that stands before a noun, None where none does."""
    number = _numeral(noun)
    if number is None:
        return None
    last = number.idx + len(number.text)
    match = _NUMBER_END.search(text[max(0, last - _BACK) : last])
    if match is None:
        return None
    value = _value(" ".join(match["number"].split()))
    if value is None or (value == 1 and match["number"] in {"a", "an"}) or _is_year(number, value):
        return None
    start = last - len(match["number"])
    bound, _ = bound_of(text, start, last)
    return Count(Span(start, last), value, bound, noun.i)


def _numeral(noun: Token) -> Token | None:
    """Return the last word of the number that a noun has: before it, or before 'of' ('a dozen of the firms')."""
    found = [child for child in noun.children if child.dep_ == "nummod" and child.i < noun.i]
    if not found:
        found = [
            child
            for child in noun.children
            if child.lower_ in {"dozen", "score", "hundred", "thousand", "million"} and child.i < noun.i
        ]
    if not found and noun.i and noun.nbor(-1).like_num and noun.nbor(-1).tag_ == "CD":
        found = [noun.nbor(-1)]
    return found[-1] if found else None


def _value(words: str) -> int | None:
    """Return the whole number that words name, None for a part."""
    dozens = _DOZENS.match(words)
    if dozens:
        size = 12 if dozens["unit"] == "dozen" else 20
        return size // 2 if dozens["few"] == "half a" else size * _FEW.get(dozens["few"] or "a", 1)
    number = number_of(words.removeprefix("half "))
    if number is not None and words.startswith("half "):
        number /= 2
    return int(number) if number is not None and number == int(number) else None


def _is_year(number: Token, value: int) -> bool:
    """Tell whether four digits before a noun are a year: 'the 2010 delegates'."""
    return len(number.text) == 4 and 1900 <= value <= 2060 and number.ent_type_ == "DATE"
