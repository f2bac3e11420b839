"""Prune: phrases that no written claim speaks of, regions that are only adjectives, and who is only credited do not become nodes.

A name of which only the language model says what it is gets no more than the class that the written claims ask for.
"""

from __future__ import annotations

from dataclasses import replace

from graph.model import Analysis, Claim, Entity, Form, RegionKind, Triple
from graph.rdf.admission import Admitted
from graph.rdf.catalogue import Catalogue
from graph.rdf.doubts import general_kind, uses_of

__all__ = ["prune"]

_ON_DEMAND = frozenset({"Actor", "Concept", "Group"})
"""Classes of entities that extraction makes for phrases without a name."""


def prune(admitted: Admitted, catalogue: Catalogue) -> Analysis:
    """Return the analysis with its admitted claims and situations, and without phrases that none of them speaks of."""
    analysis = admitted.analysis
    key = analysis.document.key
    uses = uses_of({name: situation for name, (situation, _) in admitted.situations.items()}, admitted.claims)
    situations = tuple(situation for situation in analysis.situations if situation.id in admitted.situations)
    spoken = {filler for situation in situations for _, filler in situation.roles if isinstance(filler, str)}
    for claim in admitted.claims:
        spoken.update(_named(claim))
    named = {mention.entity for mention in analysis.mentions if mention.form is not Form.ADJECTIVAL}
    credited = _credited(analysis)
    entities = tuple(
        _in_general(entity, uses.get(entity.id, frozenset())) if catalogue.is_doubted(key, entity.id) else entity
        for entity in analysis.entities
        if entity.id in spoken
        or not (entity.kind in _ON_DEMAND or entity.id in credited or (entity.kind == "Region" and entity.id not in named))
    )
    kept = {entity.id for entity in entities}
    return replace(
        analysis,
        entities=entities,
        mentions=tuple(mention for mention in analysis.mentions if mention.entity in kept),
        situations=situations,
        claims=tuple(admitted.claims),
    )


def _credited(analysis: Analysis) -> frozenset[str]:
    """Return the entities that stand in credits alone."""
    regions = [region.span for region in analysis.document.regions if region.kind is RegionKind.CREDIT]
    if not regions:
        return frozenset()
    spoken = {
        mention.entity
        for mention in analysis.mentions
        if not any(span.start <= mention.span.start < span.end for span in regions)
    }
    return frozenset(mention.entity for mention in analysis.mentions) - spoken


def _named(claim: Claim) -> tuple[str, ...]:
    """Return the ids that a claim names."""
    ends: tuple[str, ...] = ()
    if isinstance(claim.content, Triple):
        ends = (claim.content.subject, *([claim.content.object] if isinstance(claim.content.object, str) else []))
    return (*ends, *claim.attributed_to, *claim.relayed_by, *claim.stated_in)


def _in_general(entity: Entity, uses: frozenset[str]) -> Entity:
    """Return the entity with the class above its own that the claims ask for; a known name is at least that of a place."""
    known = {"Place"} if entity.wikidata is not None or entity.iso3166 is not None else set()
    return replace(entity, kind=general_kind(entity.kind, uses | known), wikidata=None)
