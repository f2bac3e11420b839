"""Signing without an object: 'Mali has yet to sign' means the agreement that was spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.finding import Finding
from graph.extract.roles import AGREEMENTS
from graph.extract.verbs import is_passive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.predicates import Reader

__all__ = ["read_signing"]

_SIGNING = frozenset({"sign", "ratify"})
_NEAR = 2
"""How many sentences back the agreement stands."""


def read_signing(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield who signs, or does not, the agreement that the text spoke of last."""
    if verb.lemma_.lower() not in _SIGNING or is_passive(verb):
        return
    slots = reader.slots(verb)
    if set(slots) - {"subj"} or any(child.dep_ in ("prt", "ccomp", "xcomp") for child in verb.children):
        return
    actors = [entity for noun in slots.get("subj", ()) for entity in reader.fillers.actors(noun)]
    agreement = _latest(verb, reader)
    if actors and agreement is not None:
        reader.nested.add(verb.i)
        roles = (*(("actor", actor) for actor in actors), ("topic", agreement))
        yield Finding(verb, "Signing", roles, rule="signs-what-was-named")


def _latest(verb: Token, reader: Reader) -> str | None:
    """Return the one agreement named last before a verb, in its sentence or shortly before it."""
    discourse, doc = reader.fillers.discourse, verb.doc
    start = verb.sent.start
    for _ in range(_NEAR):
        start = doc[start - 1].sent.start if start else 0
    for token in reversed(doc[start : verb.i]):
        entity = discourse.at(token)
        if entity is not None and discourse[entity].kind in AGREEMENTS:
            return entity
    return None
