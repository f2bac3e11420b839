"""Names in the order of the text, each with its tokens: what the patterns over neighbouring names look at."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.model import Form, Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.resolve.discourse import Discourse

__all__ = ["Named", "named_pairs", "read_names"]


@dataclass(frozen=True, slots=True)
class Named:
    """A name or nationality word: its token range, its entity and that entity's class."""

    first: int
    last: int
    entity: str
    kind: str
    adjectival: bool
    metonym: bool


def read_names(discourse: Discourse) -> tuple[Named, ...]:
    """Return the names and nationality words of a text, in order."""
    found: list[Named] = []
    held = [discourse.mention_at(token) for token in discourse.tokens]
    i = 0
    while i < len(held):
        mention = held[i]
        first = i
        i += 1
        if mention is None or mention.form not in (Form.NAME, Form.ADJECTIVAL):
            continue
        while i < len(held) and held[i] is mention:
            i += 1
        kind = discourse[mention.entity].kind
        found.append(Named(first, i, mention.entity, kind, mention.form is Form.ADJECTIVAL, mention.reading is Reading.METONYM))
    return tuple(found)


def named_pairs(doc: Doc, names: tuple[Named, ...], longest: int = 8) -> tuple[tuple[Named, Named], ...]:
    """Return each two neighbouring names of one sentence with few words between them."""
    return tuple(
        (one, two)
        for one, two in pairwise(names)
        if two.first - one.last <= longest and not any(doc[i].is_sent_start for i in range(one.first + 1, two.first + 1))
    )
