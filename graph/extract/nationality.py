"""Nationalities: the country that a description gives for a person ('the Chilean writer X')."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.recognize.titles import PostKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.extract.holders import Holding
    from graph.resolve.discourse import Discourse

__all__ = ["note_nationalities"]


def note_nationalities(discourse: Discourse, holdings: Iterable[Holding]) -> None:
    """Note the country of each person whose work, not office, is described with one."""
    for holding in holdings:
        post = holding.post
        if holding.verb is None and post.country and not post.body and post.kind in (PostKind.OCCUPATION, PostKind.PLAYER):
            person = discourse[holding.person]
            if person.of_country is None:
                discourse[holding.person] = replace(person, of_country=post.country)
