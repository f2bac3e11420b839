"""The standoff form of an analysis: one JSON object a document, offsets into the exact text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.model import Amount, Analysis, Claim, Entity, Filler, Literal, Mention, Quotation, Situation, Span, Time, Triple

__all__ = ["standoff"]

Row = dict[str, Any]
_BY_NAMING = frozenset({"title-before-name", "apposition", "counterpart-before-name"})
"""Rules by which a title says who somebody is: no word carries an event there."""


def standoff(analysis: Analysis) -> Row:
    """Return the analysis as one row of JSON Lines."""
    situations = {situation.id: situation for situation in analysis.situations}
    # a claim's id stands for its situation; a situation that is only described has no row of its own
    first: dict[str | Triple, str] = {
        claim.content: claim.id for claim in reversed(analysis.claims) if isinstance(claim.content, str)
    }
    published = analysis.document.published
    return {
        "id": analysis.document.id,
        "text_sha256": analysis.document.sha256,
        "published": published.isoformat() if published else None,
        "entities": [_entity(entity) for entity in analysis.entities],
        "mentions": [_mention(mention) for mention in analysis.mentions],
        "quotations": [_quotation(quotation) for quotation in analysis.quotations if not quotation.nested],
        "times": [_time(time) for time in analysis.times],
        "amounts": [_amount(amount) for amount in analysis.amounts],
        "claims": [_claim(claim, situations, first) for claim in analysis.claims],
    }


def _given(**fields: object) -> Row:
    """Return the fields that have a value."""
    return {name: value for name, value in fields.items() if value not in (None, (), [], "")}


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    """Return spans as pairs of offsets."""
    return [[span.start, span.end] for span in spans]


def _entity(entity: Entity) -> Row:
    """Return an entity's row."""
    none = {"wikipedia": None} if entity.wikipedia == "" else {}
    return (
        {"id": entity.id, "class": entity.kind, "label": entity.label}
        | none
        | _given(
            aliases=list(entity.aliases),
            iso3166=entity.iso3166,
            wikidata=entity.wikidata,
            wikipedia=entity.wikipedia,
            of_country=entity.of_country,
            headed_by=entity.headed_by,
        )
    )


def _mention(mention: Mention) -> Row:
    """Return a mention's row."""
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "entity": mention.entity,
        "form": mention.form.value,
    } | _given(reading=mention.reading and mention.reading.value.lower())


def _quotation(quotation: Quotation) -> Row:
    """Return a quotation's row."""
    return {
        "speaker": quotation.speaker,
        "source": _spans(quotation.source),
        "cue": _spans(quotation.cue),
        "content": _spans(quotation.content),
        "style": quotation.style.value,
    }


def _time(time: Time) -> Row:
    """Return a time's row."""
    return {
        "id": time.id,
        "start": time.span.start,
        "end": time.span.end,
        "edtf": time.edtf,
        "timex_type": time.timex_type,
        "timex_value": time.timex_value,
    }


def _amount(amount: Amount) -> Row:
    """Return an amount's row."""
    numbers = {"value": amount.value, "min": amount.minimum, "max": amount.maximum}
    return {
        "id": amount.id,
        "start": amount.span.start,
        "end": amount.span.end,
        "currency": amount.currency,
        "bound": amount.bound.value,
    } | _given(per_period=amount.per_period, **{name: float(number) for name, number in numbers.items() if number is not None})


def _claim(claim: Claim, situations: dict[str, Situation], first: dict[str | Triple, str]) -> Row:
    """Return a claim's row."""
    row: Row = {"id": claim.id, "evidence": _spans(claim.evidence)}
    if claim.rule not in _BY_NAMING:
        row |= _given(trigger=claim.trigger and [claim.trigger.start, claim.trigger.end])
    if isinstance(claim.content, Triple):
        triple = claim.content
        row |= {"kind": "triple", "subject": triple.subject, "predicate": triple.predicate, "object": _object(triple.object)}
    else:
        situation = situations[claim.content]
        row |= {"kind": "situation", "class": situation.kind, "roles": _roles(situation, situations, first)}
        row |= _given(state_status=situation.state_status)
    return row | {
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
        "status": claim.status.value,
        "attributed_to": list(claim.attributed_to),
        "confidence": round(claim.confidence, 3),
    }


def _object(value: str | Literal) -> str | Row:
    """Return the object of a triple: an id or a literal."""
    return {"value": value.value, "datatype": value.datatype} if isinstance(value, Literal) else value


def _roles(situation: Situation, situations: dict[str, Situation], first: dict[str | Triple, str]) -> dict[str, list[Any]]:
    """Return the roles of a situation; a filler that is a situation is named by its first claim."""
    roles: dict[str, list[Any]] = {}
    told = situation.kind == "Statement"  # what it tells of is the content of its quotation, which has its own row
    for role, filler in [
        *(pair for pair in situation.roles if not (told and pair[0] == "topic")),
        *([("when", situation.when)] if situation.when else []),
    ]:
        value = _filler(filler, situations, first)
        if value is not None and value not in roles.get(role, []):
            roles.setdefault(role, []).append(value)
    return roles


def _filler(filler: Filler, situations: dict[str, Situation], first: dict[str | Triple, str]) -> str | list[int] | None:
    """Return what stands for a filler, None for a situation without a claim."""
    if isinstance(filler, Span):
        return [filler.start, filler.end]
    return first.get(filler) if filler in situations else filler
