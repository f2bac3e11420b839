"""Singles: of which class the one is for whom a phrase without a name stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve import nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["one_of", "single_kind"]

_BODIES = frozenset(
    """agency airline automaker bank board broadcaster bureau campaign carmaker chipmaker club college commission committee company
    conglomerate consortium corporation council court drugmaker enterprise firm institute institution lender magazine ministry
    multinational newspaper ngo office operator organisation organization outlet parliament party publisher regulator secretariat
    startup subsidiary tabloid think-tank tribunal union university vendor""".split()
)
_MANY = frozenset(
    {"clergy", "crowd", "elite", "family", "fisherfolk", "folk", "human", "people", "townsfolk", "townspeople", "youth"}
)
"""Words in the singular for several."""
_EITHER = frozenset(
    """actor adversary ally applicant authority backer beneficiary bidder borrower broker buyer challenger champion claimant client
    competitor consumer contender contractor counterpart creditor customer dealer debtor developer donor employer enemy exporter foe
    founder host importer insurer investor landlord maker manufacturer member nominee ombudsman opponent owner participant partner party player
    producer provider publisher retailer rival seller shareholder signatory source sponsor superpower supplier supporter tenant trader
    user watchdog winner""".split()
)
"""Words for what a person is as well as a firm or a country."""


def single_kind(token: Token) -> str | None:
    """Return the class of the one person or body that a noun names: Person, Organization, or Actor where it may be either.

    None where it names several, or a body of people that is no organization: 'the crew', 'officials'.
    """
    return None if nouns.is_plural(token) or token.tag_ not in {"NN", "NNP", "JJ"} else one_of(token)


def one_of(token: Token) -> str | None:
    """Return the class of one of those whom a noun names, be it singular or plural.

    None for a word that means several anyway.
    """
    word = nouns.kind_word(token).rpartition("-")[2]
    if word in _MANY:
        return None
    if word in _EITHER:
        return "Actor"
    if word in _BODIES:
        return "Organization"
    return "Person" if nouns.is_person(token) else None
