"""What an extractor finds: one content at one place in the text, before status, attribution and merging."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model import Bound, Certainty, Filler, Modality, Polarity, Span, Triple

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Finding", "Judgement"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a content is put at one place: the axes, the words that decided them, and what it depends on."""

    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.CERTAIN
    cues: tuple[Span, ...] = ()
    conditions: tuple[Token, ...] = ()
    """Head of each clause or noun phrase on which the content depends; not empty if and only if it is Conditional."""
    hearsay: Span | None = None
    """'reportedly', 'is said to': the word is an unnamed source's."""
    allegation: bool = False
    """The content is what somebody says or is accused of: no fact, even where the text does not say whose word it is."""
    voice: Token | None = None
    """Who says so, where the content is an allegation: the subject of the verb, the owner of the noun."""
    question: bool = False
    """The content is only asked about: it makes no claim."""
    described: bool = False
    """The content is only described, in a condition or as what somebody asks for: it makes no claim of its own."""
    guess: bool = False
    """It is less than sure, but of what was or is: as somebody's word no forecast."""
    attempt: Token | None = None
    """The word by which somebody tries to bring it about, as a fact: the attempt is an event, what it aims at is not."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One content: a situation (`kind` is its class, `roles` its parts) or a standing triple (`triple`).

    A filler is the id of an entity or amount, a span for words that are no entity, or another Finding: a situation that is
    only described (`orElse`, `affects`, a topic). `trigger` is the token that carries the content; assemble judges status
    and attribution by it, except where the extractor gives `judgement` itself. `evidence` defaults to the clause of the
    trigger. `label` is made by assemble where it is None; of a Statement it is what stands after the speaker. `rule` names the
    rule that fired, in kebab-case; `features` feed the confidence.
    """

    trigger: Token
    kind: str = ""
    roles: tuple[tuple[str, Filler | Finding], ...] = ()
    triple: Triple | None = None
    evidence: Span | None = None
    rule: str = ""
    when: str | None = None
    headcount: int | None = None
    count_bound: Bound | None = None
    state_status: str | None = None
    quotation: str | None = None
    label: str | None = None
    judgement: Judgement | None = None
    attributed_to: tuple[str, ...] = ()
    stated_in: tuple[str, ...] = ()
    features: Mapping[str, float] = field(default_factory=dict)
