"""Short texts as the language half understands them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse
from graph.model import Analysis, Document, Literal, Region, Triple

__all__ = ["meant", "speakers", "triples", "understood"]


@lru_cache(maxsize=256)
def understood(text: str, published: date | None = date(2012, 5, 20), regions: tuple[Region, ...] = ()) -> Analysis:
    """Return the analysis of a text."""
    return analyse(Document("text", text, published=published, regions=regions), parse(text, load()))


def meant(analysis: Analysis, words: str, nth: int = 1) -> str | None:
    """Return the label of what the n-th mention with these words denotes, None where there is no such mention."""
    text = analysis.document.text
    labels = {entity.id: entity.label for entity in analysis.entities}
    found = [labels[mention.entity] for mention in analysis.mentions if mention.span.of(text) == words]
    return found[nth - 1] if len(found) >= nth else None


def speakers(analysis: Analysis) -> list[str | None]:
    """Return the label of each quotation's speaker."""
    labels = {entity.id: entity.label for entity in analysis.entities}
    return [labels.get(quotation.speaker or "") for quotation in analysis.quotations]


def triples(analysis: Analysis, predicate: str) -> list[tuple[str, str, str]]:
    """Return the claimed triples with this predicate: label, value or label, status."""
    labels = {entity.id: entity.label for entity in analysis.entities}
    found = []
    for claim in analysis.claims:
        if isinstance(claim.content, Triple) and claim.content.predicate == predicate:
            value = claim.content.object
            shown = value.value if isinstance(value, Literal) else labels.get(value, value)
            found.append((labels[claim.content.subject], shown, claim.status.value))
    return found
