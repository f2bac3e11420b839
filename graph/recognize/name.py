"""A name that stands in the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.gazetteer.known import Known
from graph.model import Span

__all__ = ["Name"]


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name or nationality word at one place: tokens `start` to `end` (exclusive) and the characters `span`.

    `kind` is the class that the evidence at this place gives, `weight` how strong it is; `found` tells by what: `table`,
    `cue`, `model`, `document`, `credit`. `known` is the row of a table for it. `title` are the words of the titles right in front.
    """

    start: int
    end: int
    span: Span
    text: str
    kind: str
    weight: float
    found: str
    known: Known | None = field(default=None, compare=False)
    adjectival: bool = False
    titles: tuple[str, ...] = ()
    stands_for: str = ""
    """The name that an acronym in parentheses shortens."""
    doubted: bool = False
    """Nothing but the language model tells the class."""
