"""Deterministic IRIs: no clock, no random part, no machine. The contract's README says how each is made."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from urllib.parse import quote

from graph.model import Amount, Bound, Span
from graph.vocab import ID

__all__ = [
    "Names",
    "amount_iri",
    "amount_numbers",
    "claim_iri",
    "digest",
    "mention_iri",
    "publication_iri",
    "run_iri",
    "slug",
    "software_iri",
]

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
        "ŋ": "ng",
        "ŧ": "t",
        "ĸ": "k",
        "ĳ": "ij",
    }
)
"""Latin letters that Unicode does not take apart into a letter and an accent."""


def slug(label: str) -> str:
    """Return the name of a thing within an IRI: its label in lower case, Latin letters without accents and digits kept.

    >>> slug("José Ramos-Horta"), slug("U.S.–Łódź pact"), slug("Юлия")
    ('jose-ramos-horta', 'u-s-lodz-pact', '%D0%AE%D0%BB%D0%B8%D1%8F')
    """
    lower = unicodedata.normalize("NFKD", label.lower().translate(_LETTERS))
    bare = "".join(letter for letter in lower if not unicodedata.combining(letter))
    if not re.search("[a-z]", bare):
        return quote(label.strip(), safe="") or "unnamed"
    return re.sub("[^a-z0-9]+", "-", bare).strip("-")


def _id(path: str) -> str:
    """Return the IRI of ours with this path, as a plain string: rdflib's IRIs equal no string."""
    return f"{ID}{path}"


class Names:
    """The names given so far in one graph: the first thing of a name keeps it, the next get -2, -3 ..."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def reserve(self, path: str) -> str:
        """Return the IRI of this path, which nothing else gets from now on."""
        self._taken.add(path)
        return _id(path)

    def give(self, folder: str, label: str) -> str:
        """Return a new IRI in this folder for a thing of this label.

        >>> names = Names()
        >>> [names.give("person", "Ana Ruiz").rpartition("/")[2] for _ in range(3)]
        ['ana-ruiz', 'ana-ruiz-2', 'ana-ruiz-3']
        """
        path = f"{folder}/{slug(label)}"
        number, free = 1, path
        while free in self._taken:
            number += 1
            free = f"{path}-{number}"
        return self.reserve(free)


def digest(text: str, length: int) -> str:
    """Return the first digits of the SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def publication_iri(key: str) -> str:
    """Return the IRI of a publication that was read; its named graph is that + `/graph`."""
    return _id(f"publication/{key}")


def mention_iri(publication: str, span: Span) -> str:
    """Return the IRI of a mention; its selectors are that + `/quote` and `/position`."""
    return f"{publication}#char={span.start},{span.end}"


def software_iri(name: str, version: str) -> str:
    """Return the IRI of the software."""
    return _id(f"software/{name}-{version}")


def run_iri(name: str, version: str, model: str, texts: Iterable[str]) -> str:
    """Return the IRI of a run, given the SHA-256 of each text.

    >>> run_iri("newsgraph", "1.0", "none", ["ba4c94d496ad71c42e29df8cf62f22b223cc0047a4e75fe928be0d0c4221d6a7"])[-12:]
    '29f2ca15efec'
    """
    key = digest("\n".join([model, *sorted(texts)]), 12)
    return _id(f"extraction/{name}-{version}-{key}")


def claim_iri(publication_key: str, content: Iterable[str], axes: Iterable[str], evidence: Iterable[Span]) -> str:
    """Return the IRI of a claim: a hash of its content, its axes and its evidence."""
    words = [f"{span.start},{span.end}" for span in sorted(evidence)]
    return _id(f"claim/{publication_key}/{digest('|'.join([*content, *axes, *words]), 10)}")


def amount_numbers(amount: Amount) -> dict[str, Decimal]:
    """Return value, minValue, maxValue of a sum, as many as it has: a limit has no value.

    >>> from graph.model import Span
    >>> amount_numbers(Amount("a1", Span(0, 9), "EUR", Bound.UP_TO, value=Decimal(3)))
    {'maxValue': Decimal('3')}
    """
    minimum, maximum, value = amount.minimum, amount.maximum, amount.value
    if amount.bound is Bound.UP_TO:
        maximum, value = (value if maximum is None else maximum), None
    elif amount.bound is Bound.AT_LEAST:
        minimum, value = (value if minimum is None else minimum), None
    if value is not None:
        minimum = maximum = None
    named = {"value": value, "minValue": minimum, "maxValue": maximum}
    return {name: number for name, number in named.items() if number is not None}


def amount_iri(amount: Amount) -> str:
    """Return the IRI of a sum: two equal sums are one.

    >>> from graph.model import Span
    >>> amount_iri(Amount("a1", Span(0, 9), "USD", Bound.UP_TO, maximum=Decimal("5E9"), per_period="P1Y")).rpartition("/")[2]
    'USD-upto-5000000000-P1Y'
    """
    numbers = [decimal_text(number) for number in amount_numbers(amount).values()]
    return _id(
        "amount/" + "-".join([str(amount.currency), amount.bound.value.lower(), *numbers, *filter(None, [amount.per_period])])
    )


def decimal_text(number: Decimal) -> str:
    """Return a number in the canonical form of xsd:decimal, without exponent or trailing zeros.

    >>> decimal_text(Decimal("8.50")), decimal_text(Decimal("2E3")), decimal_text(Decimal("0.0"))
    ('8.5', '2000', '0')
    """
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
