"""Doubts: which class a thing gets of which only the language model says what it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graph.model import Claim, Situation, Triple

__all__ = ["general_kind", "uses_of"]

_ACTOR, _PLACE, _OTHER = "Actor", "Place", ""
_USES = {
    "actor": _ACTOR,
    "recipient": _ACTOR,
    "location": _PLACE,
    "participant": "Entity",
    "topic": "Entity",
    "affects": "Entity",
}
"""The class above all others that a role asks for; the roles that are not here ask for a class of their own."""


def uses_of(situations: Mapping[str, Situation], claims: list[Claim]) -> dict[str, frozenset[str]]:
    """Return for each entity which classes its roles ask for; '' stands for a class of its own, such as Person."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity, use in (*_in_roles(situations), *_in_claims(claims)):
        found[entity].add(use)
    return {entity: frozenset(uses) for entity, uses in found.items()}


def general_kind(kind: str, uses: frozenset[str]) -> str:
    """Return the class above a doubted one that its uses ask for, the class itself where they ask for more.

    >>> general_kind("Organization", frozenset({"Actor", "Entity"})), general_kind("Organization", frozenset())
    ('Actor', 'Entity')
    >>> general_kind("City", frozenset({"Place"})), general_kind("Person", frozenset({""}))
    ('Place', 'Person')
    """
    asked = uses - {"Entity"}
    if not asked:
        return "Entity"
    return next(iter(asked)) if asked in ({_ACTOR}, {_PLACE}) else kind


def _in_roles(situations: Mapping[str, Situation]) -> Iterator[tuple[str, str]]:
    """Yield the fillers of roles with what the role asks for."""
    for situation in situations.values():
        for role, filler in situation.roles:
            if isinstance(filler, str):
                yield filler, _USES.get(role, _OTHER)


def _in_claims(claims: list[Claim]) -> Iterator[tuple[str, str]]:
    """Yield sources and the ends of triples with what they ask for."""
    for claim in claims:
        for source in (*claim.attributed_to, *claim.relayed_by):
            yield source, _ACTOR
        for text in claim.stated_in:
            yield text, _OTHER
        if isinstance(claim.content, Triple):
            yield claim.content.subject, _OTHER
            if isinstance(claim.content.object, str):
                yield claim.content.object, _OTHER
