"""Stances: what somebody is said to be to another, where the noun names the act: 'is the largest donor to Chad', 'a critic of the bank'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.antecedents import conjuncts
from graph.extract.arguments import noun_slots
from graph.extract.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.predicates import Reader

__all__ = ["read_stance"]

_KINDS = {
    **dict.fromkeys("donor benefactor".split(), "Aid"),
    **dict.fromkeys("backer supporter defender champion admirer apologist".split(), "Support"),
    **dict.fromkeys("critic detractor".split(), "Accuse"),
    **dict.fromkeys("opponent foe".split(), "Reject"),
    "supplier": "Cooperate",
}
_AIMED = {"Aid": ("to", "poss"), "Cooperate": ("to", "poss")}
"""Where the other stands: a donor of grain to Chad gives to Chad, a critic of Chad blames it."""
_OTHERS = ("of", "poss")


def read_stance(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the act that the noun after a copula names."""
    if verb.lemma_ not in ("be", "become", "remain"):
        return
    slots = reader.slots(verb)
    actors = [("actor", entity) for token in slots.get("subj", ()) for entity in reader.fillers.actors(token)]
    for noun in slots.get("attr", ()) if actors else ():
        kind = _KINDS.get(noun.lemma_.lower())
        if kind is None:
            continue
        own = noun_slots(noun)
        for inner in own.get("of", []):  # "supplier of arms to Chad": the parser hangs "to" on either noun
            own.setdefault("to", []).extend(noun_slots(inner).get("to", []))
        roles = [
            pair
            for slot in _AIMED.get(kind, _OTHERS)
            for token in own.get(slot, ())
            for part in conjuncts(token)
            for pair in reader.fillers.party(part)
        ]
        if kind in _AIMED:
            roles += [pair for token in own.get("in", ()) for pair in reader.fillers.fill("location", token)]
            roles += [pair for token in own.get("of", ()) for pair in reader.fillers.fill("topic", token)]
        known = {entity for _, entity in actors}
        others = [pair for pair in roles if pair[1] not in known]
        if any(role in ("recipient", "location") or kind not in _AIMED for role, _ in others):
            yield Finding(verb, kind, tuple(dict.fromkeys([*actors, *others])), rule="stance")
