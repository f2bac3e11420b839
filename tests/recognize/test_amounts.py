"""Sums of money: currency, number, bound, rate, conversion, comparison."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Amount, Bound, Document
from graph.recognize.amounts import recognize_amounts
from graph.recognize.numerals import number_of

_MILLION = Decimal(10**6)


def amounts(text: str, **about: str) -> list[Amount]:
    """Return the sums in a text."""
    return recognize_amounts(snapshot(parse(text, load())), Document("test", text, **about))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words", "currency", "value"),
    [
        ("The yard cost $15 million.", "$15 million", "USD", "15000000"),
        ("The yard cost €2.5bn.", "€2.5bn", "EUR", "2500000000"),
        ("The yard cost 40 million Norwegian kroner.", "40 million Norwegian kroner", "NOK", "40000000"),
        ("The yard cost three hundred thousand euros.", "three hundred thousand euros", "EUR", "300000"),
        ("The yard cost C$7.2 million.", "C$7.2 million", "CAD", "7200000"),
        ("The ticket cost 80 cents.", "80 cents", "USD", "0.80"),
        ("Seoul offered 90 billion won.", "90 billion won", "KRW", "90000000000"),
        ("Delhi paid Rs 200 crore.", "Rs 200 crore", "INR", "2000000000"),
        ("They opened a fifty million dollar plant.", "fifty million dollar", "USD", "50000000"),
        ("Kenya borrowed EUR 3 million.", "EUR 3 million", "EUR", "3000000"),
    ],
)
def test_currency_and_value(text: str, words: str, currency: str, value: str) -> None:
    """Signs, codes, names and number words give currency and number; the span is the sum alone."""
    (amount,) = amounts(text)
    assert (amount.span.of(text), amount.currency, amount.value) == (words, currency, Decimal(value))


@pytest.mark.parametrize(
    ("hedge", "bound"),
    [
        ("up to", Bound.UP_TO),
        ("as much as", Bound.UP_TO),
        ("no more than", Bound.UP_TO),
        ("at least", Bound.AT_LEAST),
        ("more than", Bound.AT_LEAST),
        ("over", Bound.AT_LEAST),
        ("about", Bound.ABOUT),
        ("an estimated", Bound.ABOUT),
        ("roughly", Bound.ABOUT),
        ("nearly", Bound.NEARLY),
        ("just under", Bound.NEARLY),
        ("close to", Bound.NEARLY),
    ],
)
def test_bounds(hedge: str, bound: Bound) -> None:
    """The hedge gives the bound; a limit has no value but a maximum or a minimum."""
    (amount,) = amounts(f"The dam cost {hedge} $9 million.")
    nine = 9 * _MILLION
    expected = {Bound.UP_TO: (None, None, nine), Bound.AT_LEAST: (None, nine, None)}.get(bound, (nine, None, None))
    assert (amount.bound, (amount.value, amount.minimum, amount.maximum)) == (bound, expected)


def test_topic_of_a_dispute_is_no_hedge() -> None:
    """'A dispute over $9 million' is about that sum."""
    (amount,) = amounts("They settled a dispute over $9 million.")
    assert amount.bound is Bound.EXACTLY


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It costs $3 million to $5 million.", "3000000", "5000000"),
        ("It costs between $3 million and $5 million.", "3000000", "5000000"),
        ("It costs $3-5 million.", "3000000", "5000000"),
        ("It costs 20 to 40 million euros.", "20000000", "40000000"),
    ],
)
def test_ranges(text: str, low: str, high: str) -> None:
    """A range is one sum with minimum and maximum."""
    (amount,) = amounts(text)
    assert (amount.value, amount.minimum, amount.maximum) == (None, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Malta pays $4 million a year.", "P1Y"),
        ("Malta pays $4 million annually.", "P1Y"),
        ("Malta pays $4 million per month.", "P1M"),
        ("Malta makes an annual payment of $4 million.", "P1Y"),
        ("Malta pays $4 million in rent each year.", "P1Y"),
        ("Workers earn $15 an hour.", "PT1H"),
        ("The share fell to $4 a share.", None),
        ("Malta paid $4 million a year later.", None),
        ("Malta paid $4 million over a decade.", None),
    ],
)
def test_rates(text: str, period: str | None) -> None:
    """A rate has its period, also at a distance; a share, a later year and a span of years are none."""
    (amount,) = amounts(text)
    assert amount.per_period == period


def test_converted() -> None:
    """A sum in brackets or after 'or' in another currency is the same sum; rate and roughness go over to it."""
    first, second = amounts("Oslo pays nearly 30 billion kroner ($3.4 billion) a year.")
    assert (first.converted, first.per_period, first.bound) == (second.id, "P1Y", Bound.NEARLY)
    assert (second.per_period, second.bound, second.value) == ("P1Y", Bound.ABOUT, Decimal(3_400_000_000))
    first, second = amounts("Oslo paid 30 million kroner, or $3.4 million.")
    assert (first.converted, second.bound) == (second.id, Bound.EXACTLY)


@pytest.mark.parametrize(
    ("text", "main", "other"),
    [
        ("Peru wants $5 million a year, up from $2 million.", 0, 1),
        ("Peru earned $5 million, compared with $2 million in 1995.", 0, 1),
        ("The grant rose from $2 million to $5 million.", 1, 0),
        ("Peru paid $5 million instead of $2 million.", 0, 1),
    ],
)
def test_comparison(text: str, main: int, other: int) -> None:
    """The sum that a sentence is about is compared with the one that it sets beside it."""
    found = amounts(text)
    assert found[main].compared == (found[other].id,)
    assert found[other].compared == ()
    assert found[other].per_period == found[main].per_period


def test_dollar_by_context() -> None:
    """A bare '$' is American unless the document shows another: by its address, or by the same number marked elsewhere."""
    text = "The school cost $12,000."
    assert amounts(text)[0].currency == "USD"
    assert amounts(text, url="https://news.example.com.au/1")[0].currency == "AUD"
    found = amounts("Ottawa gives $52 million. The C$52 million (US$40 million) will go to ports.")
    assert [amount.currency for amount in found] == ["CAD", "CAD", "USD"]


def test_yen_or_yuan() -> None:
    """'¥' is the yuan where the text speaks of China, else the yen."""
    assert amounts("Beijing lent ¥3 million to a Chinese firm.")[0].currency == "CNY"
    assert amounts("Osaka lent ¥3 million to a firm.")[0].currency == "JPY"


@pytest.mark.parametrize(
    "text", ["Rivera won 86 votes.", "He weighs 180 pounds.", "Millions of dollars were lost.", "They gave 20 marks."]
)
def test_no_sums(text: str) -> None:
    """Verbs, weights, open numbers and school marks are no sums."""
    assert amounts(text) == []


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["million", "billion", "trillion"]))
@settings(max_examples=40, deadline=None)
def test_money_text_and_back(whole: int, tenth: int, scale: str) -> None:
    """A sum written from a number is read as that number, and the number in its words is the same again."""
    words = f"{whole}.{tenth} {scale}"
    text = f"The harbour cost ${words} in all."
    (amount,) = amounts(text)
    assert amount.span.of(text) == f"${words}"
    assert amount.value == number_of(words)


@given(st.integers(0, 10**13))
def test_number_with_commas(number: int) -> None:
    """A number with commas comes to itself."""
    assert number_of(f"{number:,}") == number
