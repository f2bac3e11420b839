"""What tests of situations compare: who does what to whom, and with which status."""

from __future__ import annotations

from graph.model import Span
from tests.understood import understood

__all__ = ["told"]


def told(text: str, kind: str) -> set[tuple[tuple[str, ...], str]]:
    """Return the labels that fill the roles of each claimed situation of a class, 'role: label' in order, and its status."""
    analysis = understood(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    situations = {situation.id: situation for situation in analysis.situations if situation.kind == kind}
    return {
        (
            tuple(
                f"{role}: {labels[filler]}"
                for role, filler in situations[str(claim.content)].roles
                if not isinstance(filler, Span) and filler in labels
            ),
            claim.status.value,
        )
        for claim in analysis.claims
        if claim.content in situations
    }
