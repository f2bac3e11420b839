"""Offices as persons: 'the minister' is whoever holds such a post in the document, never who holds it in the world of today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.resolve.descriptions import SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Office", "holder"]


@dataclass(frozen=True, slots=True)
class Office:
    """A post that somebody holds now according to the document, or that a phrase names."""

    title: str
    country: str | None = None
    body: str | None = None
    person: str | None = None


def holder(named: Office, held: Iterable[Office]) -> str | None:
    """Return the only person who holds the named office: same title or its last words, same country or body where one is named.

    >>> held = [Office("Foreign Minister", "e1", None, "e5"), Office("president", "e2", None, "e6")]
    >>> holder(Office("minister"), held), holder(Office("president", "e1"), held)
    ('e5', None)
    """
    words = named.title.lower().split()
    fitting = {
        office.person: None
        for office in held
        if office.person is not None
        and (title := office.title.lower().split())[-len(words) :] == words
        and not SECONDS & set(title[: -len(words)])  # a lieutenant governor is no governor
        and (named.country is None or named.country == office.country)
        and (named.body is None or named.body == office.body)
    }
    return next(iter(fitting)) if len(fitting) == 1 else None
