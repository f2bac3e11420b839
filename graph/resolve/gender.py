"""The gender of the persons in a text: by title, role word and given name; unknown where these are silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.given_names import sex_of_given

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["FEMALE", "MALE", "NEUTER", "PERSONAL", "find_genders", "name_gender", "word_gender"]

MALE, FEMALE, NEUTER, PERSONAL = "m", "f", "n", "p"
"""Grammatical gender of an antecedent; PERSONAL is a person who may be either."""
_MALE_WORDS = frozenset(
    {
        "actor", "archbishop", "baron", "bishop", "boy", "brother", "businessman", "cardinal", "chairman", "congressman", "count",
        "duke", "emir", "emperor", "father", "gentleman", "grandfather", "grandson", "gunman", "husband", "imam", "king", "lord",
        "man", "mr", "mr.", "nephew", "policeman", "pope", "prince", "rabbi", "sheik", "sheikh", "sir", "son", "spokesman",
        "statesman", "sultan", "uncle", "widower", "salesman", "monk", "herr", "señor", "monsieur", "fireman",
    }
)  # fmt: skip
_FEMALE_WORDS = frozenset(
    {
        "actress", "aunt", "baroness", "businesswoman", "chairwoman", "congresswoman", "countess", "dame", "daughter", "duchess",
        "empress", "girl", "grandmother", "granddaughter", "heiress", "lady", "madam", "madame", "miss", "mother", "mrs", "mrs.",
        "ms", "ms.", "niece", "nun", "policewoman", "princess", "queen", "sister", "spokeswoman", "widow", "wife", "woman",
        "stateswoman", "waitress", "frau", "señora",
    }
)  # fmt: skip


def word_gender(word: str) -> str | None:
    """Return the gender that a role word or title in lower case has.

    >>> word_gender("spokeswoman"), word_gender("minister")
    ('f', None)
    """
    return MALE if word in _MALE_WORDS else FEMALE if word in _FEMALE_WORDS else None


def name_gender(label: str) -> str:
    """Return the gender that a person's full name has by its given name."""
    first, _, rest = label.partition(" ")
    return (sex_of_given(first) or sex_of_given(first.partition("-")[0]) or PERSONAL) if rest else PERSONAL


def _beside(first: Token, head: Token) -> Iterator[str]:
    """Yield the words that stand before a person's name or in apposition to it."""
    before = first.i - 1
    while before >= 0 and before >= first.i - 4 and first.doc[before].pos_ in {"NOUN", "PROPN"}:
        yield first.doc[before].lower_
        before -= 1
    for child in head.children:
        if child.dep_ == "appos":
            yield child.lower_
    if head.dep_ == "appos":
        yield head.head.lower_


def find_genders(discourse: Discourse) -> dict[str, str]:
    """Return the gender of each person among the entities, by id."""
    found = {entity.id: name_gender(entity.label) for entity in discourse.entities if entity.kind == "Person"}
    sure: set[str] = set()
    for mention in discourse.mentions:
        if mention.entity not in found or mention.entity in sure:
            continue
        stretch = discourse.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if stretch is None:
            continue
        for word in _beside(stretch[0], stretch.root):
            gender = word_gender(word)
            if gender:
                found[mention.entity] = gender
                sure.add(mention.entity)
                break
    return found
