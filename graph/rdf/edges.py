"""Plain edges: the direct triples of asserted claims, as the ontology's own annotations draw them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.rdf.ontology import ontology
from graph.vocab import NG, ORG

__all__ = ["both_ways", "edges", "phase_property", "role_property"]

_ORG_ROLES = {"member": ORG.member, "organization": ORG.organization, "role": ORG.role}


def role_property(role: str) -> str:
    """Return the IRI of the property that a role is.

    >>> role_property("member").rpartition("/")[2], role_property("actor").rpartition("/")[2]
    ('org#member', 'ontology#actor')
    """
    return str(_ORG_ROLES.get(role) or NG[role])


def phase_property(kind: str) -> str | None:
    """Return the IRI of the property that has the state status of a situation class, None where the class has none.

    >>> phase_property("Tenure").rpartition("#")[2], phase_property("Meeting")
    ('tenureStatus', None)
    """
    if ontology().is_a(kind, "Tenure"):
        return str(NG.tenureStatus)
    return str(NG.membershipStatus) if ontology().is_a(kind, "Membership") else None


def edges(kind: str, phase: str | None, parts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield the plain edges of a situation: its class, the value of its state status, and its parts that are no situations."""
    edge = ontology().edges.get(kind)
    if edge is None:
        return
    name = ontology().phase_edges.get(phase or "", edge.property)
    filled = list(parts)
    for source in [value for role, value in filled if role in edge.sources]:
        for target in [value for role, value in filled if role in edge.targets]:
            yield from both_ways(source, name, target)


def both_ways(source: str, name: str, target: str) -> Iterator[tuple[str, str, str]]:
    """Yield the triple, and its inverse for a symmetric property; nothing for a node that would link to itself."""
    if source != target:
        yield source, name, target
        if name in ontology().symmetric:
            yield target, name, source
