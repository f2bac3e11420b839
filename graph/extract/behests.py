"""What was done because somebody asked: 'met at the invitation of A', 'sent troops at B's request'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.arguments import noun_slots
from graph.extract.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.predicates import Reader

__all__ = ["read_behest"]

_BEHESTS = frozenset({"invitation", "request", "behest", "urging", "insistence"})
"""Nouns after 'at' that say who asked for what was done; they are no place."""


def read_behest(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield that somebody asked the subject of a verb to do it."""
    for noun in (noun for noun in reader.slots(verb).get("at", ()) if noun.lemma_.lower() in _BEHESTS):
        slots = noun_slots(noun)
        asking = [asker for name in ("poss", "of") for word in slots.get(name, ()) for asker in reader.fillers.actors(word)]
        asked = [doer for word in reader.slots(verb).get("subj", ()) for doer in reader.fillers.actors(word)]
        asked = [doer for doer in dict.fromkeys(asked) if doer not in asking]
        if asking and asked:
            reader.nested.add(noun.i)
            roles = (*(("actor", one) for one in dict.fromkeys(asking)), *(("recipient", one) for one in asked))
            yield Finding(noun, "Request", roles, rule="at-behest")
