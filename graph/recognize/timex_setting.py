"""What time expressions are counted from: the publication date, what was mentioned before, the tense of the clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from graph.recognize.numerals import ascii_lower
from graph.recognize.stretches import Stretch, around
from graph.recognize.tenses import Tense, has_possessive, tense_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Setting"]

_FIRST_YEAR, _LAST_YEAR = 1000, 9000
_NEAR = 400
"""Characters within which a mention is still what 'a year earlier' may count from."""
_SOON = frozenset({"until", "till", "by", "before", "through", "beginning", "starting", "effective", "ending", "due", "payable"})
_TOWARDS = frozenset({"until", "till", "by", "through", "to", "before"})
_GONE = frozenset({"since", "ended", "dated"})

_MODIFIERS = frozenset({"compound", "nmod", "amod", "nummod"})


def _describes_noun(token: Token) -> bool:
    """Tell whether a date belongs to a noun ('its move in June', 'the June deal'), so that the verb tells little about it."""
    if token.dep_ in _MODIFIERS:
        return True
    return token.dep_ == "pobj" and token.head.dep_ == "prep" and token.head.head.pos_ in {"NOUN", "PROPN"}


class Setting:
    """One document while its time expressions are read from left to right."""

    def __init__(self, doc: Doc, text: str, published: date | None) -> None:
        self.doc = doc
        self.original = text
        self.text = ascii_lower(text)
        # near the ends of the calendar nothing can be counted
        self.published = published if published and _FIRST_YEAR <= published.year <= _LAST_YEAR else None
        self._starts = doc.to_array("IDX").tolist()
        self._mentioned: list[tuple[int, Stretch]] = []

    def token(self, position: int) -> Token:
        """Return the token that holds this position."""
        return self.doc[bisect_right(self._starts, position) - 1]

    def capital(self, position: int) -> bool:
        """Tell whether the word at this position is written with a capital."""
        return self.original[position].isupper()

    def word_before(self, position: int) -> str:
        """Return the word that ends before this position, in lower case."""
        words = self.text[max(0, position - 20) : position].split()
        return words[-1] if words else ""

    def mention(self, position: int, stretch: Stretch) -> None:
        """Keep a stretch as what later expressions may count from."""
        self._mentioned.append((position, stretch))

    def mentioned(self, position: int, units: Iterable[str] = (), reach: int = _NEAR) -> Stretch | None:
        """Return the latest stretch mentioned shortly before, of one of these units."""
        wanted = frozenset(units)
        for start, stretch in reversed(self._mentioned):
            if position - start > reach:
                return None
            if not wanted or stretch.unit in wanted:
                return stretch
        return None

    def origin(self, position: int) -> Stretch | None:
        """Return what 'the next day' and 'a year earlier' count from: the latest mention, else the publication date."""
        return self.mentioned(position) or self.today

    @property
    def today(self) -> Stretch | None:
        """The day of publication."""
        return Stretch("day", self.published) if self.published else None

    def tense(self, position: int) -> Tense:
        """Return where the clause around this position looks."""
        before = self.word_before(position)
        token = self.token(position)
        tense = tense_at(token)
        if has_possessive(token):
            return Tense.NONE
        if before in _GONE or (before == "of" and self.word_before(self.text.rfind("of", 0, position)) == "as"):
            return Tense.PAST
        if before in _SOON and tense is not Tense.PAST:
            return Tense.FUTURE
        return tense

    def nearest_year(self, month: int, day: int | None, position: int) -> int | None:
        """Return the year of a month, or of a day of it, that stands without one."""
        if self.published is None:
            return None
        year, tense = self.published.year, self.tense(position)
        this = (self.published.month, self.published.day if day else 0)
        that = (month, day or 0)
        token = self.token(position)
        of_noun = _describes_noun(token)
        if tense is Tense.PAST and not of_noun and not self._is_deadline(position, token, month, day):
            return year - (that > this)
        if tense is Tense.FUTURE and not of_noun:
            return year + (that < this)
        # no tense tells for sure: the nearest; without a look ahead what is to come has to be twice as near as what is over
        weight = 3 if tense is Tense.PAST else 1 if tense is Tense.FUTURE and token.dep_ not in _MODIFIERS else 2
        today = self.published.toordinal()
        days = {other: date(other, month, min(day or 15, 28)).toordinal() - today for other in (year - 1, year, year + 1)}
        return min(days, key=lambda other: (weight * days[other] if days[other] > 0 else -days[other], other))

    def _is_deadline(self, position: int, token: Token, month: int, day: int | None) -> bool:
        """Tell whether a date in a past clause is soon to come: 'was extended until Nov. 20', 'has set Nov. 10 as the day'."""
        assert self.published is not None
        months = (month - self.published.month) % 12
        if months > 5 or (months == 0 and (day or 0) <= self.published.day):
            return False
        return self.word_before(position) in _TOWARDS or (day is not None and months <= 1 and token.dep_ == "dobj")

    def weekday(self, weekday: int, position: int) -> Stretch | None:
        """Return the day that a bare weekday means: the last one, today included, or the next where the clause looks ahead."""
        if self.published is None:
            return None
        back = (self.published.weekday() - weekday) % 7
        day = self.published - timedelta(days=back)
        before = self.text[max(0, position - 14) : position]
        if back and (self.tense(position) is Tense.FUTURE or before.endswith(("until ", "as early as ", "as soon as ", "till "))):
            day += timedelta(days=7)
        return Stretch("day", day)

    def current(self, unit: str) -> Stretch | None:
        """Return the stretch of this unit that holds the publication date."""
        return around(unit, self.published) if self.published else None
