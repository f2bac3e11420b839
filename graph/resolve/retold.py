"""Phrases that take up a phrase without a name: "Chile's foreign ministry ... the ministry", 'a spokesman for Acme ... the spokesman'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve import nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout

__all__ = ["Retold"]

_ASIDE = frozenset({"compound", "appos", "attr", "amod", "nmod", "conj"})
_BESIDE = frozenset({"compound", "amod", "nmod"})
_REACH = 5
"""Sentences over which a phrase is remembered."""


class Retold:
    """The phrases of a text that say who or what is meant without a name, by their noun."""

    def __init__(self, discourse: Discourse, layout: Layout) -> None:
        self.discourse = discourse
        self.layout = layout
        self._told: dict[str, list[Token]] = {}

    def note(self, token: Token) -> None:
        """Remember a phrase for one person or body that tells whose or which it is, so that a shorter one may take it up."""
        singular = token.tag_ == "NN" or token.tag_ == "NNP" and token.text[0].islower()
        if singular and token.dep_ not in _ASIDE and _tells(token) and nouns.is_human(token) and not nouns.is_plural(token):
            self._told.setdefault(token.lemma_.lower(), []).append(token)

    def read(self, token: Token) -> str | None:
        """Return the one whom the phrases before with this noun told of; None where there is none or more than one."""
        words = {child.lower_ for child in token.lefts if child.dep_ in _BESIDE}
        here, found = self.layout.sentence[token.i], set[str | None]()
        for told in self._told.get(token.lemma_.lower(), ()):
            near = here - self.layout.sentence[told.i] <= _REACH and self.layout.region[told.i] == self.layout.region[token.i]
            if near and told.i < token.i and words <= {child.lower_ for child in told.lefts}:
                found.add(self.discourse.actor(told))
        return found.pop() if len(found) == 1 else None


def _tells(token: Token) -> bool:
    """Tell whether a phrase says more than its noun: whose, of which country, of what, or that it is a new one."""
    return any(
        child.dep_ == "poss" or child.dep_ in _BESIDE or child.dep_ == "det" and child.lower_ in {"a", "an"}
        for child in token.lefts
    ) or any(child.dep_ == "prep" and child.lower_ in {"of", "for", "in", "at", "from"} for child in token.rights)
