"""Every type that crosses a stage: Document, Span, Mention, Entity, Quotation, Time, Amount, Situation, Claim, Analysis.

All are frozen; all positions are offsets in Unicode code points into `Document.text`, the end exclusive. Identifiers
are strings that are unique within one analysis: entities `e1`, times `t1`, amounts `a1`, situations `s1`, claims `c1`.
Names of classes, roles and predicates are local names of the ontology (`Demand`, `recipient`, `party`); a predicate of
another vocabulary keeps its prefix (`schema:founder`).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

__all__ = [
    "MIN_CONFIDENCE",
    "UNNAMED",
    "Amount",
    "Analysis",
    "Bound",
    "Certainty",
    "Claim",
    "Document",
    "Entity",
    "Filler",
    "Form",
    "Literal",
    "Mention",
    "Modality",
    "Polarity",
    "Quotation",
    "Reading",
    "Region",
    "RegionKind",
    "Situation",
    "Span",
    "Status",
    "Style",
    "Time",
    "Triple",
    "derive_status",
]


class RegionKind(StrEnum):
    """What a stretch of the text is, where it is not running text."""

    HEADLINE = "headline"
    CAPTION = "caption"
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"
    DUPLICATE = "duplicate"
    """A caption or paragraph that stands in the text once before."""


class Form(StrEnum):
    """How a mention refers."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"
    ADJECTIVAL = "adjectival"


class Reading(StrEnum):
    """What the name of a city or seat of power stands for."""

    LITERAL = "Literal"
    METONYM = "Metonym"


class Style(StrEnum):
    """How a quotation gives the words."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Bound(StrEnum):
    """How a number is hedged."""

    EXACTLY = "Exactly"
    ABOUT = "About"
    NEARLY = "Nearly"
    UP_TO = "UpTo"
    AT_LEAST = "AtLeast"


class Modality(StrEnum):
    """How a content is put, apart from who says so."""

    ACTUAL = "Actual"
    PLANNED = "Planned"
    PREDICTED = "Predicted"
    CONDITIONAL = "Conditional"


class Polarity(StrEnum):
    """Whether a content is said to be so."""

    AFFIRMED = "Affirmed"
    NEGATED = "Negated"


class Certainty(StrEnum):
    """How sure the words sound."""

    CERTAIN = "Certain"
    PROBABLE = "Probable"
    POSSIBLE = "Possible"


class Status(StrEnum):
    """The sum of polarity, modality and attribution."""

    ASSERTED = "Asserted"
    REPORTED = "Reported"
    PLANNED = "Planned"
    PREDICTED = "Predicted"
    CONDITIONAL = "Conditional"
    DENIED = "Denied"


def derive_status(polarity: Polarity, modality: Modality, *, attributed: bool) -> Status:
    """Return the status that follows from the axes: the first that fits of the contract's table.

    >>> derive_status(Polarity.NEGATED, Modality.PLANNED, attributed=True)
    <Status.DENIED: 'Denied'>
    >>> derive_status(Polarity.AFFIRMED, Modality.ACTUAL, attributed=False)
    <Status.ASSERTED: 'Asserted'>
    """
    if polarity is Polarity.NEGATED:
        return Status.DENIED
    if modality is not Modality.ACTUAL:
        return Status(modality.value)
    return Status.REPORTED if attributed else Status.ASSERTED


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the text.

    >>> Span(2, 5).overlaps(Span(4, 9)), Span(2, 5).covers(Span(2, 3)), Span(0, 3).of("abcd")
    (True, True, 'abc')
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of the text at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        """Return the length in characters."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text that is not running text."""

    span: Span
    kind: RegionKind


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was read, with what is known about it.

    `id` is the name under which it came in (a file name, the id of a JSON line, a URL). `genre` is its schema.org type.
    """

    id: str
    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    genre: str = "NewsArticle"
    regions: tuple[Region, ...] = ()

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def key(self) -> str:
        """The first 12 digits of `sha256`: the publication's name in IRIs."""
        return self.sha256[:12]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that the text names. `kind` is the most specific class; `Concept` is an issue (skos:Concept)."""

    id: str
    kind: str
    label: str
    aliases: tuple[str, ...] = ()
    iso3166: str | None = None
    wikidata: str | None = None
    wikipedia: str | None = None
    """Title of the English article; '' where there is surely none under the label."""
    of_country: str | None = None
    headed_by: str | None = None
    authors: tuple[str, ...] = ()
    genre: str | None = None
    """The schema.org type of a publication (`Book`, `Report` ...)."""
    single_kind: str | None = None
    """Class of the one for whom a phrase of class Group stands ('a retired general': Person); the graph gives it."""
    doubted: bool = False
    """Nothing but the language model tells the class: the graph may give a class above it."""


MIN_CONFIDENCE = 0.33
"""A claim that is trusted less is twice as likely wrong as right: it stays out of a graph unless it is asked for.

What is asserted needs half as much again: it must be as likely right as wrong.
"""
UNNAMED = "unnamed-source"
"""The id of the entity that stands behind 'reportedly' and 'sources say'; its kind is `Actor`, it is ng:UnnamedSource."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an entity. A name is the proper name alone: no article, title or possessive."""

    span: Span
    entity: str
    form: Form
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a source says, in its own words or in those of the text. `speakers` are entities; `source` the words for them."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    speakers: tuple[str, ...] = ()
    """Whose words it is; more than one where the text names them together ('A and B said')."""
    style: Style = Style.INDIRECT
    nested: bool = False
    """Its cue stands between the quotation marks of another: "He told us that ..." in somebody's mouth."""

    @property
    def speaker(self) -> str | None:
        """The one who speaks, the first of several; None where the text does not say who it is."""
        return self.speakers[0] if self.speakers else None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression. `timex_type` is DATE, TIME, DURATION or SET; `timex_value` as TIMEX3 has it.

    `edtf` is None for a duration, a set and whatever stays unresolved; `earliest` and `latest` are its first and last day.
    `duration` is an xsd:duration for a DURATION with a definite length (`P5Y`).
    """

    id: str
    span: Span
    timex_type: str
    timex_value: str | None
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    duration: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money. `value`, or `minimum` / `maximum` for a limit; `currency` by its ISO 4217 code, None when open.

    `per_period` is the xsd:duration of a rate (`P1Y`: a year). `converted` and `compared` are ids of amounts.
    """

    id: str
    span: Span
    currency: str | None
    bound: Bound = Bound.EXACTLY
    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    per_period: str | None = None
    converted: str | None = None
    compared: tuple[str, ...] = ()


Filler = str | Span
"""What fills a role: the id of an entity, amount, situation, or a span for words that are no entity."""


@dataclass(frozen=True, slots=True)
class Situation:
    """An event or state as described. `roles` are pairs (role, filler); fillers are ids or spans. `when` is the id of a time."""

    id: str
    kind: str
    label: str
    roles: tuple[tuple[str, Filler], ...] = ()
    when: str | None = None
    headcount: int | None = None
    count_bound: Bound | None = None
    quotation: str | None = None
    state_status: str | None = None
    """Of a Tenure: Current, Former, Expected; of a Membership: Joined, Refused, Invited."""

    def fillers(self, *roles: str) -> tuple[Filler, ...]:
        """Return what fills these roles, in order."""
        return tuple(filler for role, filler in self.roles if role in roles)


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal object of a triple. `datatype` is `edtf:EDTF`, `xsd:duration`, `xsd:string` ..."""

    value: str
    datatype: str = "xsd:string"


@dataclass(frozen=True, slots=True)
class Triple:
    """A standing fact: subject and object are ids, the predicate a local name of the ontology."""

    subject: str
    predicate: str
    object: str | Literal


@dataclass(frozen=True, slots=True)
class Claim:
    """One content (the id of a situation, or a triple), put forward once, with the words that carry it.

    `attributed_to` and `relayed_by` are ids of entities, `stated_in` of a publication, `conditions` of situations.
    `rule` names what found it; `confidence` is between 0 and 1.
    """

    id: str
    content: str | Triple
    evidence: tuple[Span, ...]
    trigger: Span | None = None
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.CERTAIN
    attributed_to: tuple[str, ...] = ()
    relayed_by: tuple[str, ...] = ()
    stated_in: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    cues: tuple[Span, ...] = ()
    confidence: float = 1.0
    rule: str = ""

    @property
    def status(self) -> Status:
        """The status that follows from the axes."""
        return derive_status(self.polarity, self.modality, attributed=bool(self.attributed_to or self.stated_in))


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was understood of one document."""

    document: Document
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    times: tuple[Time, ...] = ()
    amounts: tuple[Amount, ...] = ()
    situations: tuple[Situation, ...] = ()
    claims: tuple[Claim, ...] = ()
    warnings: tuple[str, ...] = field(default=())
