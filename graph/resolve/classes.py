"""Classes: which entity 'the country', 'the company' or 'the capital' takes up, by the class that the noun names."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.model import Form
from graph.recognize.names_ships import SHIPS
from graph.resolve import nouns
from graph.resolve.descriptions import qualifiers
from graph.resolve.salience import REACH

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from spacy.tokens import Token

    from graph.resolve.descriptions import Description
    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout, Place, Places

__all__ = ["Classes"]

_BY_CLASS = {
    "country": frozenset({"Country"}),
    "nation": frozenset({"Country"}),
    "kingdom": frozenset({"Country"}),
    "republic": frozenset({"Country"}),
    "city": frozenset({"City"}),
    "capital": frozenset({"City"}),
    "town": frozenset({"City"}),
    "company": frozenset({"Organization"}),
    "firm": frozenset({"Organization"}),
    "alliance": frozenset({"Alliance", "InternationalOrganization"}),
    "organization": frozenset({"InternationalOrganization"}),
    "organisation": frozenset({"InternationalOrganization"}),
    "bloc": frozenset({"InternationalOrganization", "Alliance"}),
    "initiative": frozenset({"Initiative"}),
    "programme": frozenset({"Initiative"}),
    "program": frozenset({"Initiative"}),
    "law": frozenset({"Law"}),
    "legislation": frozenset({"Law"}),
    "administration": frozenset({"Government"}),
    "government": frozenset({"Government"}),
}
"""Nouns that take up the most prominent entity of these classes."""
_ANY_SHIP = frozenset({"ship", "vessel", "boat"})
_FIRMS = frozenset({"Organization"})
_DECAY = 0.6


class Classes:
    """The nouns of one text that name a class of entities."""

    def __init__(
        self, discourse: Discourse, layout: Layout, places: Places, descriptions: Mapping[str, Sequence[Description]]
    ) -> None:
        self.discourse = discourse
        self.layout = layout
        self.places = places
        self._descriptions = descriptions

    def read(self, token: Token) -> str | None:
        """Return the entity of its class that the phrase takes up."""
        return self._beside_name(token) or self._just_described(token) or self._by_class(token) or self._ship(token)

    def _ship(self, token: Token) -> str | None:
        """Return the ship spoken of last, with a name before which this noun or another for ships stands: 'the ship'."""
        noun, here = token.lower_, self.layout.sentence[token.i]
        if noun not in SHIPS or any(child.dep_ in {"amod", "compound", "poss"} for child in token.lefts):
            return None
        called = self._ships()
        for place in self.places.before(token):
            if not called or here - self.layout.sentence[place.head.i] > REACH:
                return None
            if place.entity in called:
                return place.entity if noun in {*_ANY_SHIP, *called[place.entity]} else None
        return None

    def _ships(self) -> dict[str, set[str]]:
        """Return the nouns for ships that stand before the name of each ship."""
        found: dict[str, set[str]] = defaultdict(set)
        for mention in self.discourse.mentions:
            if mention.form is Form.NAME and self.discourse[mention.entity].kind == "Entity":
                words = self.discourse.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
                if words is not None and words.start and words[0].nbor(-1).lower_ in SHIPS:
                    found[mention.entity].add(words[0].nbor(-1).lower_)
        return found

    def _beside_name(self, token: Token) -> str | None:
        """Return the entity whose name stands just before: 'Acme, the company, ...'."""
        start = token.left_edge.i
        if start < 2 or self.discourse.doc[start - 1].text != ",":
            return None
        mention = self.discourse.mention_at(self.discourse.doc[start - 2])
        following = self.discourse.doc[token.i + 1].text if token.i + 1 < len(self.discourse.doc) else ","
        if mention is None or following not in {",", ".", ")"}:
            return None
        kinds = _BY_CLASS.get(token.lemma_.lower(), frozenset({"Person"} if nouns.is_person(token) else ()))
        return mention.entity if self.discourse[mention.entity].kind in kinds else None

    def _just_described(self, token: Token) -> str | None:
        """Return what the sentence before, or this one, calls by the same noun: 'Acme, a research firm. The firm said'."""
        kinds, here = _BY_CLASS.get(token.lemma_.lower()), self.layout.sentence[token.i]
        if kinds is None or qualifiers(self.discourse, token)[1] is not None:
            return None
        entities = {
            described.entity
            for described in self._descriptions.get(token.lemma_.lower(), ())
            if described.at < token.i
            and here - self.layout.sentence[described.at] <= 1
            and self.discourse[described.entity].kind in kinds
        }
        return entities.pop() if len(entities) == 1 else None

    def _by_class(self, token: Token) -> str | None:
        """Return the most prominent entity of the class that the noun names."""
        home = self._seat(token)
        kinds = _BY_CLASS.get(token.lemma_.lower()) or (
            _FIRMS if home and nouns.is_human(token) and not nouns.is_person(token) else None
        )
        if kinds is None or qualifiers(self.discourse, token)[1] is not None:
            return None
        if any(child.dep_ == "amod" and child.lower_ == "host" for child in token.lefts):
            return None

        def fits(place: Place) -> bool:
            return (
                place.entity is not None
                and self.discourse[place.entity].kind in kinds
                and not self._is_foreign(place.entity, home)
                and not _is_subject_over(place.head, token)
            )

        place = None
        if "City" in kinds:  # where a report was written is no city that it speaks of, if it speaks of another
            place = self._prominent(token, lambda place: fits(place) and not place.head.text.isupper())
        place = place or self._prominent(token, fits)
        return place.entity if place else None

    def _seat(self, token: Token) -> str | None:
        """Return the ISO code of the country in which 'the Amsterdam-based company' has its seat."""
        based = (child for child in token.lefts if child.lower_ == "based")
        cities = (self.discourse.at(inner) for child in based for inner in child.lefts)
        city = next((entity for entity in cities if entity is not None), None)
        known = known_as(self.discourse[city].label) if city is not None else None
        return known.country.upper() if known is not None and known.country else None

    def _is_foreign(self, entity: str, home: str | None) -> bool:
        """Tell whether the text describes a body as one of another country: 'X, South Africa's largest brewer'."""
        countries = {
            self.discourse[description.country].iso3166
            for described in (self._descriptions.values() if home else ())
            for description in described
            if description.entity == entity and description.country is not None
        }
        return bool(countries) and home not in countries

    def _prominent(self, token: Token, accept: Callable[[Place], bool]) -> Place | None:
        """Return the most prominent place before the token that is accepted, by weight and distance; None where two are alike."""
        scores: dict[str, float] = defaultdict(float)
        best: dict[str, Place] = {}
        here = self.layout.sentence[token.i]
        for place in self.places.before(token):
            distance = here - self.layout.sentence[place.head.i]
            if distance > REACH:
                break
            if (
                self.layout.region[place.head.i] == self.layout.region[token.i]
                and accept(place)
                and not _governs(token, place.head)
            ):
                share = 0.5 if self.layout.quotation[place.head.i] != self.layout.quotation[token.i] else 1.0
                scores[place.key] += place.weight * share * _DECAY**distance
                best.setdefault(place.key, place)
        ranked = sorted(scores, key=lambda key: (-scores[key], -best[key].head.i))
        if len(ranked) > 1 and scores[ranked[0]] < 1.15 * scores[ranked[1]]:
            return None
        return best[ranked[0]] if ranked else None


def _is_subject_over(subject: Token, token: Token) -> bool:
    """Tell whether a noun is the subject of the verb whose object the token is: who accuses 'the firm' is another."""
    above = token
    while above.dep_ in {"dobj", "dative", "pobj", "prep", "conj", "attr"} and above.head.i != above.i:
        above = above.head
    while above.dep_ == "xcomp" and above.head.i != above.i and above.head.pos_ in {"VERB", "AUX"}:
        above = above.head  # 'Chad seemed to fear a war in the country'
    return (
        above.i != token.i
        and above.pos_ in {"VERB", "AUX"}
        and subject.dep_ in {"nsubj", "nsubjpass"}
        and subject.head.i == above.i
    )


def _governs(token: Token, other: Token) -> bool:
    """Tell whether the other noun stands within the phrase of the token."""
    return token.left_edge.i <= other.i <= token.right_edge.i
