"""What a picture shows of a graph: entities, publications and facts. A fact is one claim, ready to be drawn and read."""

from dataclasses import dataclass

__all__ = ["STATUSES", "Entity", "Evidence", "Fact", "Publication"]

STATUSES = ("asserted", "reported", "planned", "predicted", "conditional", "denied")
"""The values of ng:status, from the firmest to the one that says no."""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of a publication, by code point offsets; ``start`` is -1 where the graph has no offsets."""

    publication: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A node: something that has a name."""

    iri: str
    label: str
    class_iri: str
    aliases: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    """IRIs of the same thing elsewhere."""
    traits: tuple[tuple[str, str], ...] = ()
    """Naming facts: words and the IRI or text of the value."""
    mentions: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """A text that was read."""

    iri: str
    label: str
    date: str
    url: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim: what it says, how sure, on whose word, when, and in which words."""

    iri: str
    label: str
    kind: str
    """The label of the situation's class, or of the property of a standing triple."""
    edge_label: str
    status: str
    certainty: str
    ends: tuple[tuple[str, str], ...]
    """Source and target of each edge; empty where the claim links no two entities."""
    roles: tuple[tuple[str, str], ...]
    """Words of a role and the IRI of the entity that has it."""
    notes: tuple[tuple[str, str], ...]
    """Words and text: the condition, the amount, what is affected, the cited text ..."""
    evidence: tuple[Evidence, ...]
    publication: str
    speaker: str = ""
    """Whose word it is: the IRI behind ng:attributedTo, or the actor of a statement."""
    relayed_by: str = ""
    stated_in: str = ""
    quotation: str = ""
    when: str = ""
    earliest: str = ""
    latest: str = ""
    confidence: float | None = None
    says: bool = False
    """Whether this is an act of saying (ng:Statement): drawn lighter than what was said."""
    symmetric: bool = False
