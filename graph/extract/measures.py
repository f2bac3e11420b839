"""Measures: by how much something changes, and to what: 'fell two percent', 'rose by 250 points to 7,114'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.model import Filler, Span
from graph.resolve.nouns import phrase_edges

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.arguments import Slots
    from graph.model import Amount

__all__ = ["is_measure", "measures", "phrase", "words"]

_UNITS = frozenset(
    """percent % percentage point mile kilometer kilometre meter metre foot inch hectare acre degree ton tonne kilogram gram pound barrel
    gallon liter litre watt kilowatt megawatt gigawatt basis-point dollar euro yen yuan cent""".split()
)
_EXTENTS = ("by", "to", "below", "above", "at", "from", "over")
"""Prepositions before how much something changes, and to what."""
_TIMES = frozenset({"DATE", "TIME"})
_INNER = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod"})


def is_measure(noun: Token) -> bool:
    """Tell whether the phrase says how much: 'two percent', '250 points', '7,114'."""
    if noun.ent_type_ in _TIMES or noun.lower_ == "one":
        return False
    if noun.lemma_ == "point" and any(child.lower_ == "one" for child in noun.lefts):
        return False  # 'at one point'
    return noun.pos_ == "NUM" or (noun.lemma_.lower() in _UNITS and any(child.pos_ == "NUM" for child in noun.lefts))


def measures(verb: Token, slots: Slots, amounts: tuple[Amount, ...] = ()) -> Iterator[tuple[str, Filler]]:
    """Yield the roles of the phrases that say how much, a sum of money by its id."""
    found = [*slots.get("obj", ()), *slots.get("kept", ())]
    found += [child for child in verb.children if child.dep_ == "npadvmod"]
    found += [noun for name in _EXTENTS for noun in slots.get(name, ())]
    for noun in found:
        if is_measure(noun):
            span = words(noun)
            sum_of_money = next((amount.id for amount in amounts if amount.span.overlaps(span)), None)
            if sum_of_money is not None or noun.ent_type_ != "MONEY":
                yield "amount", sum_of_money or span


def words(noun: Token) -> Span:
    """Return the span of a noun phrase, without the clauses and phrases that hang on it."""
    first = noun
    for child in noun.children:
        if child.dep_ in _INNER and child.left_edge.i < first.i:
            first = child.left_edge
    return Span(first.idx, noun.idx + len(noun))


def phrase(noun: Token) -> Span:
    """Return the span of a noun phrase with what it is of: 'the use of force'."""
    first, last = phrase_edges(noun)
    stretch = noun.doc[first:last]
    return Span(stretch.start_char, stretch.end_char)
