"""A quotation while it is put together: stretches of tokens, and the word that attributes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.recognize.cues import Cue
from graph.recognize.layout import Stretch

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Draft", "cue_stretch", "cut_out", "trimmed"]

_EDGES = frozenset({",", ";", ":", "–", "—", "―", "-", "--", "."})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "prt"})


@dataclass(frozen=True, slots=True)
class Draft:
    """One quotation in tokens. `rule` names what found it."""

    rule: str
    trigger: Token
    cue: Cue | None
    cue_words: tuple[Stretch, ...]
    source: tuple[Stretch, ...]
    content: tuple[Stretch, ...]


def cue_stretch(verb: Token) -> Stretch:
    """Return the verb with its auxiliaries, negation, particle and the adverb between them."""
    start = end = verb.i
    parts = {child.i for child in verb.children if child.dep_ in _AUXILIARIES}
    while start - 1 in parts or (start - 2 in parts and verb.doc[start - 1].pos_ == "ADV"):
        start -= 1
    if end + 1 in parts:
        end += 1
    return Stretch(start, end + 1)


def trimmed(stretch: Stretch, verb: Token) -> Stretch:
    """Return the stretch without spaces, commas and conjunctions at its edges."""
    doc = verb.doc
    start, end = stretch.start, stretch.end
    while start < end and (doc[start].is_space or doc[start].text in _EDGES or doc[start].text == ")"):
        start += 1
    while start < end and (doc[end - 1].is_space or doc[end - 1].dep_ == "cc" or doc[end - 1].text in _EDGES):
        end -= 1
    return Stretch(start, end)


def cut_out(stretch: Stretch, holes: tuple[Stretch, ...]) -> list[Stretch]:
    """Return what is left of a stretch without the holes."""
    left = [stretch]
    for hole in holes:
        left = (
            [
                part
                for whole in left
                for part in (Stretch(whole.start, min(hole.start, whole.end)), Stretch(max(hole.end, whole.start), whole.end))
                if part
            ]
            if any(whole.overlaps(hole) for whole in left)
            else left
        )
    return left
