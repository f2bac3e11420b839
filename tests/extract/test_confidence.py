"""Confidence follows from the match: what is harder to read is less sure."""

from __future__ import annotations

from graph.extract.confidence import _WEIGHTS, probability
from graph.model import Claim
from tests.extract.reading import read


def claim(text: str, word: str) -> Claim:
    """Return the claim of a text whose trigger is this word."""
    return next(one for one in read(text).claims if one.trigger and one.trigger.of(text) == word)


def test_a_probability() -> None:
    """Every sum of features gives a number between 0 and 1; features without a weight count nothing."""
    assert 0 < probability({}) < 1
    assert probability({"no such feature": 1.0}) == probability({}) == 0.5
    assert all(0 < probability({"bias": 1.0, name: 1.0}) < 1 for name in _WEIGHTS)


def test_names_are_surer_than_pronouns() -> None:
    """A claim between two names is surer than the same one on a pronoun."""
    named = claim("Kenya condemned Malawi.", "condemned")
    meant = claim("Kenya is angry at its neighbours. It condemned Malawi.", "condemned")
    assert named.confidence > meant.confidence


def test_plans_are_less_sure_than_facts() -> None:
    """The status of what is not actual can be read wrongly too."""
    assert (
        claim("Kenya signed the pact with Malawi.", "signed").confidence
        > claim("Kenya may sign the pact with Malawi.", "sign").confidence
    )


def test_depth_and_length_cost() -> None:
    """The same words deep in a long sentence are less sure."""
    short = claim("Kenya condemned Malawi.", "condemned")
    text = (
        "The old fishermen who had lived for years on the shore of the lake remembered that in the spring Kenya condemned Malawi."
    )
    assert short.confidence > claim(text, "condemned").confidence
