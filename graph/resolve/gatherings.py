"""Plurals that take up who has come together: 'the presidents' and 'the participants' after 'the heads of state', lists of countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve import nouns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout

__all__ = ["listed", "taken_up_gathering"]

_RULERS = frozenset({"head", "leader", "premier", "president"})
_ENVOYS = frozenset({"delegate", "envoy", "minister", "negotiator"})
_SAME = {
    "leader": _RULERS | {"minister"},
    "president": _RULERS,
    "participant": _RULERS | _ENVOYS,
    "attendee": _RULERS | _ENVOYS,
    "signatory": _RULERS | _ENVOYS,
}
"""Nouns in the plural with those whose bearers they may mean."""
_REACH = 8
"""Sentences over which a gathering is remembered."""


def taken_up_gathering(discourse: Discourse, layout: Layout, token: Token) -> str | None:
    """Return the group that a bare 'the presidents' takes up, the last one before it; None for any other phrase."""
    same = _SAME.get(nouns.kind_word(token))
    if same is None or [child.lower_ for child in token.lefts] != ["the"] or any(child.dep_ == "prep" for child in token.rights):
        return None
    here = layout.sentence[token.i]
    for i in range(token.i - 1, -1, -1):
        if here - layout.sentence[i] > _REACH:
            return None
        told = discourse.tokens[i]
        if told.tag_ in {"NNS", "NNPS"} and nouns.kind_word(told) in same and _tells(told) and nouns.is_human(told):
            return discourse.actor(told)
    return None


def _tells(token: Token) -> bool:
    """Tell whether a phrase says whose or which people they are."""
    return any(child.dep_ == "prep" and child.lower_ == "of" for child in token.rights)


def listed(discourse: Discourse, token: Token, count: int, kinds: Iterable[str]) -> tuple[str, ...]:
    """Return the members of the only list of so many things of these classes that stands before a token; empty where there is none."""
    found: set[tuple[str, ...]] = set()
    for head in discourse.tokens[: token.i]:
        if head.dep_ == "conj" or head.pos_ != "PROPN" or not any(child.dep_ == "conj" for child in head.rights):
            continue
        parts = [discourse.at(part) for part in nouns.conjuncts(head)]
        if len(parts) == count and all(part is not None and discourse[part].kind in kinds for part in parts):
            found.add(tuple(part for part in parts if part is not None))
    members = {frozenset(group) for group in found}
    return min(found) if len(members) == 1 else ()
