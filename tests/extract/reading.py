"""Reads invented sentences: what tests of tenures and facts compare."""

from __future__ import annotations

from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse
from graph.model import Analysis, Document, Situation, Triple

__all__ = ["countries", "facts", "memberships", "read", "tenures"]


def read(text: str) -> Analysis:
    """Return the analysis of a text."""
    return analyse(Document("text", text), parse(text, load()))


def _label(analysis: Analysis, entity: object) -> str | None:
    """Return the label of an entity."""
    return next((one.label for one in analysis.entities if one.id == entity), None)


def _filler(analysis: Analysis, situation: Situation, role: str) -> str | None:
    """Return the label of what fills a role."""
    return next((_label(analysis, filler) for filler in situation.fillers(role)), None)


def tenures(text: str) -> set[tuple[str | None, ...]]:
    """Return member, title, body, country, state and status of each tenure that a text claims."""
    analysis = read(text)
    situations = {situation.id: situation for situation in analysis.situations}
    found = set()
    for claim in analysis.claims:
        if isinstance(claim.content, str) and situations[claim.content].kind == "Tenure":
            situation = situations[claim.content]
            roles = [_filler(analysis, situation, role) for role in ("member", "role", "organization", "ofCountry")]
            found.add((*roles, situation.state_status, claim.status.value))
    return found


def memberships(text: str) -> set[tuple[str | None, str | None]]:
    """Return actor and body of each membership that a text claims."""
    analysis = read(text)
    return {
        (_filler(analysis, situation, "actor"), _filler(analysis, situation, "membershipIn"))
        for situation in analysis.situations
        if situation.kind.endswith("Membership")
    }


def facts(text: str) -> set[tuple[str | None, str, str | None]]:
    """Return the standing triples that a text claims, by the labels of their ends."""
    analysis = read(text)
    triples = [claim.content for claim in analysis.claims if isinstance(claim.content, Triple)]
    return {(_label(analysis, triple.subject), triple.predicate, _label(analysis, triple.object)) for triple in triples}


def countries(text: str) -> dict[str, str | None]:
    """Return the country of each entity, posts left out, that has one."""
    analysis = read(text)
    return {
        entity.label: _label(analysis, entity.of_country)
        for entity in analysis.entities
        if entity.of_country is not None and entity.kind != "Post"
    }
