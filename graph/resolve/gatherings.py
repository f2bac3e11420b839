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
_STATES = frozenset({"state", "government", "country", "nation", "delegation", "republic"})
_GATHERED = frozenset({"Country", "InternationalOrganization", "Alliance", "Region"})
_REACH = 16
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
        again = discourse.at(told) if told.tag_ in {"NNS", "NNPS"} and nouns.kind_word(told) == nouns.kind_word(token) else None
        if again is not None and discourse[again].kind == "Group" and [child.lower_ for child in told.lefts] == ["the"]:
            return again  # 'the presidents' as they were taken up before
        if told.tag_ in {"NNS", "NNPS"} and nouns.kind_word(told) in same and _tells(discourse, told) and nouns.is_human(told):
            return discourse.actor(told)
    return None


def _tells(discourse: Discourse, token: Token) -> bool:
    """Tell whether a phrase says of which states or bodies they are: 'the leaders of the rebels' meet nobody."""
    owners = [noun for child in token.rights if child.dep_ == "prep" and child.lower_ == "of" for noun in child.children]
    bodies = (discourse.at(noun) for noun in owners)
    return any(noun.lemma_.lower() in _STATES for noun in owners) or any(
        body is not None and discourse[body].kind in _GATHERED for body in bodies
    )


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
