"""Pairs: which two or three 'the two leaders', 'both countries' or 'neither side' takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve import nouns
from graph.resolve.gatherings import listed
from graph.resolve.relatives import crossed_relative

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from graph.resolve.descriptions import Description
    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout, Places

__all__ = ["Pairs", "is_several"]

_PAIRS = {
    "country": frozenset({"Country"}),
    "nation": frozenset({"Country"}),
    "government": frozenset({"Country", "Government"}),
    "side": frozenset({"Country"}),
    "neighbor": frozenset({"Country"}),
    "neighbour": frozenset({"Country"}),
    "ally": frozenset({"Country"}),
    "leader": frozenset({"Person"}),
    "president": frozenset({"Person"}),
    "minister": frozenset({"Person"}),
    "man": frozenset({"Person"}),
    "woman": frozenset({"Person"}),
    "politician": frozenset({"Person"}),
    "rival": frozenset({"Person", "Country"}),
    "candidate": frozenset({"Person"}),
    "company": frozenset({"Organization"}),
    "firm": frozenset({"Organization"}),
    "party": frozenset({"Organization"}),
}
_OF_TWO = frozenset({"either", "neither"})
"""Determiners of a singular that take up two: 'neither leader'."""
_RULERS = {"leader": ("leader", "president", "premier", "chancellor", "king", "queen", "emir")}
"""Offices of those who are leaders."""
_REACH = 2


def is_several(token: Token) -> bool:
    """Tell whether a noun means several: a plural, or 'neither leader'."""
    return nouns.is_plural(token) or any(child.lower_ in _OF_TWO and child.dep_ == "det" for child in token.lefts)


class Pairs:
    """The pairs of one text."""

    def __init__(
        self, discourse: Discourse, layout: Layout, places: Places, descriptions: Mapping[str, list[Description]]
    ) -> None:
        self.discourse = discourse
        self.layout = layout
        self.places = places
        self._descriptions = descriptions

    def read_relatives(self) -> None:
        """Let pairs that are the subject of a relative clause stand for two before the noun that it describes is read."""
        for token in self.discourse.tokens:
            if token.dep_ == "nsubj" and token.lemma_.lower() in _PAIRS and nouns.is_plural(token):
                first = token.left_edge
                if first.i and first.nbor(-1).lower_ in {"which", "that"}:
                    self.read(token)

    def read(self, token: Token) -> None:
        """Let 'the two leaders' and 'both countries' stand for the two entities of the class that were named last."""
        kinds = _PAIRS.get(nouns.kind_word(token))
        count = self._count(token) if kinds is not None else 0
        if kinds is None or not count:
            bare = kinds is not None and not any(child.dep_ in {"prep", "relcl", "acl"} for child in token.rights)
            holders = self._by_office(token, 2) if bare and [child.lower_ for child in token.lefts] == ["the"] else ()
            if holders:
                self.discourse.refer(token, holders)  # 'the ministers', where the text has told of two and no more
            return
        here, found = self.layout.sentence[token.i], dict[str, None]()
        above = {word.i for word in token.ancestors}
        last = here
        for place in self.places.before(token):
            sentence = self.layout.sentence[place.head.i]
            if here - sentence > _REACH * (count - 1) or (len(found) >= count and sentence < last):
                break
            last = sentence
            doer = place.head.dep_ == "nsubj" and place.head.head.i in above  # 'A wants both countries to talk'
            if place.entity is not None and self.discourse[place.entity].kind in kinds and not doer:
                found.setdefault(place.entity)
        taken_up = tuple(reversed(found)) if len(found) == count else listed(self.discourse, token, count, kinds)
        taken_up = taken_up or self._by_office(token, count)
        if taken_up:
            self.discourse.refer(token, taken_up)

    def _by_office(self, token: Token, count: int) -> tuple[str, ...]:
        """Return the only persons whom the text has described by this office before: 'both ministers', 'the two leaders'."""
        noun = nouns.kind_word(token)
        known = [each for name in _RULERS.get(noun, (noun,)) for each in self._descriptions.get(name, ())]
        if noun in _RULERS:
            known += [each for each in self._descriptions.get("minister", ()) if "prime" in each.words]
        holders = dict.fromkeys(
            each.entity
            for each in sorted(known, key=lambda each: each.at)
            if each.at < token.i and not each.former and self.discourse[each.entity].kind == "Person"
        )
        return tuple(holders) if len(holders) == count else ()

    @staticmethod
    def _count(token: Token) -> int:
        """Return how many that were named a plural takes up: 'the three leaders', 'both countries', a bare 'the countries'; else 0."""
        aside = token.i + 1 < len(token.doc) and token.nbor(1).text == ","  # 'the two states, which ...'
        for child in token.rights:
            if child.dep_ == "prep" or child.dep_ == "relcl" and not aside:
                return 0
            if child.dep_ == "acl" and crossed_relative(child) is None:
                return 0
        words = [child.lower_ for child in token.lefts]
        if {"two", "both", *_OF_TWO} & set(words):
            return 2
        if words in (["the", "three"], ["all", "three"], ["these", "three"]):
            return 3
        bare = words == ["the"] and token.lower_ in {
            "countries",
            "nations",
            "governments",
            "leaders",
            "sides",
            "neighbors",
            "neighbours",
        }
        return 2 if bare else 0
