"""Currencies: which one a sign, a code or a name means in this document."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.resources import read_text

if TYPE_CHECKING:
    from graph.model import Document

__all__ = ["ADJECTIVES", "SIGNS", "UNITS", "Purse", "unit_of"]

_PLAIN_SIGNS = {"$": "dollar", "¥": "yen", "￥": "yen", "£": "pound", "€": "euro"}
_PLURALS = {
    "krona": "kronor",
    "krone": "kroner",
    "koruna": "korun",
    "leu": "lei",
    "lev": "leva",
    "markka": "markkaa",
    "real": "reais",
    "lira": "lire",
}
_SUBUNITS = {"cent": "dollar", "pence": "pound", "penny": "pound", "kopek": "ruble"}
_WEAK = frozenset({"won", "real", "sol", "mark", "crown", "rand", "som", "kip", "dram", "lev", "leu", "pound"})
"""Units that are other words too: they need a place, a magnitude or the like."""


@dataclass(frozen=True, slots=True)
class Currency:
    """One row of the table: a code, its unit, the signs that mean it alone, the words of its places."""

    code: str
    unit: str
    signs: tuple[str, ...]
    places: tuple[str, ...]


@lru_cache(maxsize=1)
def _table() -> tuple[Currency, ...]:
    """Return the rows of the packaged table; the first of a unit is what it means without more."""
    rows = []
    for line in read_text("graph.gazetteer", "currencies.tsv").splitlines()[1:]:
        code, unit, signs, places, _ = line.split("\t")
        rows.append(Currency(code, unit, tuple(filter(None, signs.split("|"))), tuple(filter(None, places.split("|")))))
    return tuple(rows)


SIGNS = {sign: row.code for row in _table() for sign in row.signs}
"""The signs and codes that mean one currency."""

_FORMS = {form: row.unit for row in _table() for form in (row.unit, row.unit + "s", _PLURALS.get(row.unit, row.unit))}
UNITS = (
    _FORMS
    | {form: unit for unit in _SUBUNITS for form in (unit, unit + "s")}
    | {"sterling": "pound", "bucks": "dollar", "hryvnias": "hryvnia", "pennies": "penny"}
)
"""The words for units, and the unit that they name."""
for _lonely in ("pences", "pennys"):
    UNITS.pop(_lonely, None)

ADJECTIVES = {(place, row.unit): row.code for row in _table() for place in row.places}
"""The currency that a place before a unit makes: ('canadian', 'dollar')."""

_DEFAULTS = {row.unit: row.code for row in reversed(_table())}
_BY_PLACE: dict[str, list[tuple[str, str]]] = {}
for _row in _table():
    for _place in _row.places:
        _BY_PLACE.setdefault(_row.unit, []).append((_place, _row.code))
_OPEN_UNITS = frozenset(
    {
        "peso",
        "dinar",
        "dirham",
        "rial",
        "riyal",
        "krone",
        "krona",
        "crown",
        "shilling",
        "kwacha",
        "som",
        "manat",
        "franc",
        "rupee",
        "leu",
    }
)
_HOME = {"au": "AUD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "tw": "TWD", "sg": "SGD"}
_HOST = re.compile(r"^[a-z]+://[^/]*?\.([a-z]{2})(?:[:/]|$)")


def unit_of(word: str) -> tuple[str, bool] | None:
    """Return the unit that a word names and whether it is a hundredth of it.

    >>> unit_of("cents"), unit_of("kroner"), unit_of("apples")
    (('dollar', True), ('krone', False), None)
    """
    unit = UNITS.get(word)
    if unit is None:
        return None
    return (_SUBUNITS[unit], True) if unit in _SUBUNITS else (unit, False)


@lru_cache(maxsize=16)
def _marks(code: str) -> re.Pattern[str]:
    """Return a pattern for the signs of a currency."""
    signs = "|".join(re.escape(sign) for sign, known in SIGNS.items() if known == code)
    return re.compile(rf"(?<![A-Za-z])(?:{signs})(?![A-Za-z])")


class Purse:
    """The currencies of one document: what '$', '¥', 'pounds' and 'pesos' mean in it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text.lower()
        self._known: dict[str, str | None] = {}

    def of_sign(self, sign: str) -> str | None:
        """Return the currency of a sign or code."""
        code = SIGNS.get(sign)
        if code:
            return code
        if sign in {"¥", "￥"}:
            return self._yen_or_yuan()
        unit = _PLAIN_SIGNS.get(sign[-1:])
        return self.of_unit(unit) if unit else None

    def of_unit(self, unit: str) -> str | None:
        """Return the currency of a unit without an adjective, None where it stays open."""
        if unit not in self._known:
            self._known[unit] = self._decide(unit)
        return self._known[unit]

    def tells(self, unit: str) -> bool:
        """Tell whether the document speaks of a place that has this unit, or the word can mean nothing else."""
        return unit not in _WEAK or any(self._count(place) for place, _ in _BY_PLACE.get(unit, ()))

    def _count(self, word: str) -> int:
        """Return how often a word of a place stands in the text."""
        if len(word) == 2:  # "US", not "us"
            return len(re.findall(rf"\b{word.upper()}\b", self._document.text))
        return len(re.findall(rf"\b{re.escape(word)}(?!\w)", self._text)) if word in self._text else 0

    def _places(self, unit: str) -> Counter[str]:
        """Return how often the places of each currency of this unit are mentioned."""
        counts: Counter[str] = Counter()
        for place, code in _BY_PLACE.get(unit, ()):
            counts[code] += self._count(place)
        return counts

    def _decide(self, unit: str) -> str | None:
        """Return what a unit means in this document."""
        if unit == "dollar":
            return self._dollar()
        default = _DEFAULTS[unit]
        counts = self._places(unit)
        ranked = counts.most_common(2)
        if not ranked or not ranked[0][1]:
            return None if unit in _OPEN_UNITS else default
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            return default if ranked[0][0] == default or unit not in _OPEN_UNITS else None
        if unit in _OPEN_UNITS:
            return ranked[0][0]
        # the default holds unless its places are not mentioned at all
        return ranked[0][0] if not counts[default] and ranked[0][1] >= 2 else default

    def _yen_or_yuan(self) -> str:
        """Return what '¥' is: by the unit that the text spells out, else by the country that it speaks of more."""
        spelled = self._count("yuan") + self._count("renminbi") - self._count("yen")
        spoken = sum(self._places("yuan").values()) - sum(self._places("yen").values())
        return "CNY" if (spelled or spoken) > 0 else "JPY"

    def _dollar(self) -> str:
        """Return which dollar a bare '$' is: another than the American only where the document shows that it is."""
        host = _HOST.match((self._document.url or "").lower())
        if host and host[1] in _HOME:
            return _HOME[host[1]]
        text = self._document.text
        american = sum(text.count(sign) for sign in ("US$", "U.S.$", "USD"))
        marked = [code for code in sorted({"AUD", "CAD", "NZD", "HKD", "TWD", "SGD"}) if self._is_marked(code)]
        publisher = (self._document.publisher or "").lower()
        counts = self._places("dollar")
        home, mentions = max(((code, counts[code]) for code in _HOME.values()), key=lambda pair: (pair[1], pair[0]))
        if any(place in publisher for place, code in _BY_PLACE["dollar"] if code == home) and mentions:
            return home
        if american and len(marked) == 1 and counts[marked[0]] > counts["USD"]:
            return marked[0]  # both are marked somewhere: the bare sign is that of the place
        if american and not marked and mentions >= 3 and mentions > counts["USD"]:
            return home
        if not american and not marked and mentions >= 4 and not self._foreign(home):
            return home
        return "USD"

    def _foreign(self, home: str) -> bool:
        """Tell whether the text names a place with another currency than this: it does not speak to its own country alone."""
        return any(self._count(place) for row in _table() if row.code != home for place in row.places)

    def _is_marked(self, code: str) -> bool:
        """Tell whether the text writes this dollar with a sign of its own."""
        return _marks(code).search(self._document.text) is not None
