"""Names of things in IRIs."""

from __future__ import annotations

from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Amount, Bound, Span
from graph.rdf.iris import Names, amount_iri, claim_iri, run_iri, slug
from graph.rdf.terms import node
from graph.vocab import ID


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Åsa Öberg-Núñez", "asa-oberg-nunez"),
        ("  The “Blue” Corridor (2031) ", "the-blue-corridor-2031"),
        ("Łukasz Þórsson", "lukasz-thorsson"),
        ("Côte d’Ivoire", "cote-d-ivoire"),
        ("李光", "%E6%9D%8E%E5%85%89"),
        ("Юлия Иванова", "%D0%AE%D0%BB%D0%B8%D1%8F%20%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%B0"),
        ("2031", "2031"),
    ],
)
def test_slug(label: str, expected: str) -> None:
    """Latin letters lose accents, anything else is one hyphen; a name without Latin letters is kept whole."""
    assert slug(label) == expected


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_every_label_gives_an_iri(label: str) -> None:
    """Whatever stands in a label, the IRI is valid, and the same label gives the same IRI."""
    iri = Names().give("person", label)
    assert node(iri).value == iri
    assert Names().give("person", label) == iri


def test_reserved_names_are_not_given() -> None:
    """A country's code is never the slug of another country."""
    names = Names()
    names.reserve("country/no")
    assert names.give("country", "No") == f"{ID}country/no-2"


def test_iris_that_are_none_are_refused() -> None:
    """A space makes no IRI."""
    with pytest.raises(ValueError, match="IRI"):
        node("https://example.org/a b")
    assert isinstance(node("https://example.org/a"), ox.NamedNode)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (Amount("a", Span(0, 1), "USD", Bound.ABOUT, Decimal("2.50")), "USD-about-2.5"),
        (Amount("a", Span(0, 1), "JPY", Bound.AT_LEAST, minimum=Decimal("1E12")), "JPY-atleast-1000000000000"),
        (Amount("a", Span(0, 1), "EUR", minimum=Decimal(3), maximum=Decimal(5)), "EUR-exactly-3-5"),
        (Amount("a", Span(0, 1), "CHF", value=Decimal(7), per_period="P1M"), "CHF-exactly-7-P1M"),
    ],
)
def test_sums(amount: Amount, expected: str) -> None:
    """A sum is named by currency, bound, number and period."""
    assert amount_iri(amount) == f"{ID}amount/{expected}"


def test_the_run_is_named_by_model_and_texts() -> None:
    """The order of the texts does not matter, the model does."""
    assert run_iri("n", "1", "m", ["b", "a"]) == run_iri("n", "1", "m", ["a", "b"]) != run_iri("n", "1", "other", ["a", "b"])


def test_a_claim_is_named_by_content_axes_and_evidence() -> None:
    """The order of the evidence does not matter; any other difference does."""
    one = claim_iri("k", ["s"], ["Actual"], [Span(3, 4), Span(1, 2)])
    assert one == claim_iri("k", ["s"], ["Actual"], [Span(1, 2), Span(3, 4)])
    assert len({one, claim_iri("k", ["s"], ["Planned"], [Span(1, 2)]), claim_iri("k", ["t"], ["Actual"], [Span(1, 2)])}) == 3
