"""Recalled: whom a phrase takes up by what the text said of him before: 'the minister', 'the Vermont senator', 'the forum'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve import nouns
from graph.resolve.descriptions import SECONDS, is_former, qualifiers, region_before
from graph.resolve.epithets import find_by_epithet
from graph.resolve.salience import REACH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

    from graph.resolve.descriptions import Description
    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout, Places

__all__ = ["Recalled"]

_BY_DESCRIPTION = frozenset(
    {"Person", "Organization", "InternationalOrganization", "GovernmentBody", "MilitaryForce", "Alliance", "Region"}
)
_BODIES = frozenset({"Alliance", "GovernmentBody", "InternationalOrganization"})
_CRITICAL = frozenset({"prime", "foreign", "defense", "defence", "finance", "interior", "crown", "general"} | SECONDS)
"""Words that make a different post of a noun: 'the minister' is not the prime minister."""


class Recalled:
    """What one text described before."""

    def __init__(
        self, discourse: Discourse, layout: Layout, places: Places, descriptions: Mapping[str, Sequence[Description]]
    ) -> None:
        self.discourse = discourse
        self.layout = layout
        self.places = places
        self._descriptions = descriptions

    def by_description(self, token: Token) -> str | None:
        """Return the entity that the text described before with this noun and the words before it."""
        words, country = qualifiers(self.discourse, token)
        described = self._descriptions.get(token.lemma_.lower(), ())
        if not nouns.is_human(token):
            # 'the forum': the last word of a body's name, which names no body by itself
            described = [known for known in described if self.discourse[known.entity].kind in _BODIES]
        if not described or (any(child.dep_ == "poss" for child in token.lefts) and country is None):
            return None
        person = nouns.is_person(token)
        region = region_before(self.discourse, token) if person else None
        telling = (
            frozenset()
            if region is not None and country is None
            else frozenset(child.lower_ for child in token.lefts if child.lower_ in words and _is_telling(child, person=person))
        )
        fitting = [
            description
            for description in described
            if description.at < token.i
            and (person or self.discourse[description.entity].kind != "Person")
            and self._agrees(description, words, telling, country)
            and (region is None or description.region == region)
        ]
        former = is_former(token)
        fitting = [description for description in fitting if description.former == former] or fitting
        entities = {description.entity for description in fitting}
        if not entities:
            return None
        if len(entities) == 1:
            return fitting[-1].entity
        return self._nearest(token, entities)

    def by_epithet(self, token: Token) -> str | None:
        """Return the person of the sentences before whom an epithet calls, unless the text says that he is from elsewhere."""
        entity = find_by_epithet(self.discourse, self.layout, self.places, token)
        region = region_before(self.discourse, token) if entity is not None else None
        if region is None:
            return entity
        known = (one for found in self._descriptions.values() for one in found if one.entity == entity)
        return entity if {one.region for one in known} <= {None, region} else None

    def _nearest(self, token: Token, entities: set[str]) -> str | None:
        """Return which of several entities the text spoke of last; None where the last sentence with one has two of them."""
        found: dict[str, int] = {}
        for place in self.places.before(token):
            sentence = self.layout.sentence[place.head.i]
            if self.layout.sentence[token.i] - sentence > REACH or found and sentence != next(iter(found.values())):
                break
            if place.entity is not None and place.entity in entities:
                found.setdefault(place.entity, sentence)
        return next(iter(found)) if len(found) == 1 else None

    def _agrees(self, description: Description, words: frozenset[str], telling: frozenset[str], country: str | None) -> bool:
        """Tell whether a description and the words of a phrase can mean the same."""
        if self.discourse[description.entity].kind not in _BY_DESCRIPTION:
            return False
        person = self.discourse[description.entity].kind == "Person"
        differing = words ^ description.words if person else words - description.words
        if differing & _CRITICAL or (words - description.words) & telling:
            return False
        if country is None:
            return True
        if description.country is not None:
            return country == description.country
        return self.discourse[description.entity].kind != "Person" or self._alone(description)

    def _alone(self, description: Description) -> bool:
        """Tell whether nobody else is described with the same noun."""
        return len({other.entity for other in self._descriptions[description.noun]}) == 1


def _is_telling(word: Token, *, person: bool) -> bool:
    """Tell whether a word before a noun says which one is meant: an affiliation, or of a body what kind it is."""
    return word.text[0].isupper() or (not person and word.dep_ == "compound")
