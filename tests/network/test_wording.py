"""Sums, durations and dates in words."""

import pytest
from rdflib import Dataset

from graph.network.statements import index_statements
from graph.network.wording import amount_text, date_bounds
from graph.rdf.wording import duration_text, money_text
from tests.page.graphs import Draft


@pytest.mark.parametrize(
    ("value", "currency", "bound", "words"),
    [
        ("400000000", "USD", "UpTo", "up to $400 million"),
        ("1900000000", "EUR", "About", "about €1.9 billion"),
        ("200000000000.0", "JPY", "Nearly", "nearly ¥200 billion"),
        ("1250", "NOK", "Exactly", "1,250 NOK"),
    ],
)
def test_amounts(value: str, currency: str, bound: str, words: str) -> None:
    """A sum is written with its bound, its scale and its currency."""
    draft = Draft("text", "T", "2031-01-01")
    amount = draft.amount("sum", value, currency, bound)
    assert amount_text(index_statements(draft.dataset), str(amount)) == words


def test_an_unknown_sum_is_named_by_its_iri() -> None:
    """A sum that the graph does not describe is no error."""
    assert amount_text(index_statements(Dataset()), "https://example.org/amount/USD-5") == "USD-5"


@pytest.mark.parametrize(
    ("period", "words"), [("P1Y", "€2 million a year"), ("P1Y6M", "€2 million every 1 year 6 months"), ("", "€2 million")]
)
def test_rates(period: str, words: str) -> None:
    """The period of a rate stands behind the sum."""
    assert money_text("2000000", "EUR", period) == words


@pytest.mark.parametrize(
    ("duration", "words"), [("P5Y", "5 years"), ("P1Y6M", "1 year 6 months"), ("soon", "soon"), ("P3W", "3 weeks")]
)
def test_durations(duration: str, words: str) -> None:
    """A duration is written out; other text stays as it is."""
    assert duration_text(duration) == words


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2031-02", ("2031-02-01", "2031-02-28")),
        ("2032-02~", ("2032-02-01", "2032-02-29")),
        ("2031-24", ("2031-12-01", "2032-02-29")),
        ("2031-05-14", ("2031-05-14", "2031-05-14")),
        ("203X", ("", "")),
        ("2031-40", ("", "")),
    ],
)
def test_bounds_of_dates(edtf: str, bounds: tuple[str, str]) -> None:
    """The first and the last day that a date may mean."""
    assert date_bounds(edtf) == bounds
