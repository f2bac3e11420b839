"""Sameness: when two tellings are of one situation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from graph.model import Situation, Time

__all__ = ["merge"]

_NUMBER = re.compile(
    r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundreds?|dozens?|thousands?|both|most|all)\b",
    re.IGNORECASE,
)
_GENERIC = frozenset({"Event", "State"})
_CORE = (
    "actor",
    "recipient",
    "location",
    "member",
    "organization",
    "role",
    "ofCountry",
    "membershipIn",
    "topic",
    "amount",
    "affects",
)
_LOOSE = frozenset({"topic", "amount", "location", "affects"})
"""Roles in which one telling of an event may say less than another."""


def merge(known: Situation, other: Situation, times: Mapping[str, Time], *, same_verb: bool) -> Situation | None:
    """Return the two tellings as one situation, None where they may be two.

    `times` are the times of the document by their ids; `same_verb` tells whether one verb or noun tells both.
    """
    if known.quotation != other.quotation or known.state_status != other.state_status:
        return None
    if known.when and other.when and not _is_same_time(times.get(known.when), times.get(other.when)):
        return None
    if known.headcount is not None and other.headcount is not None and known.headcount != other.headcount:
        return None
    if known.kind in _GENERIC and not (same_verb and _is_same_generic(known, other)):
        return None
    if (
        known.kind == "Statement"
        and known.quotation is None
        and (set(known.roles), known.label) != (set(other.roles), other.label)
    ):
        return None
    if known.kind == "Election" and not _may_be_one_vote(known, other):
        return None
    for role in _CORE:
        ours, theirs = set(known.fillers(role)), set(other.fillers(role))
        if ours == theirs or (role in _LOOSE and (not ours or not theirs)):
            continue
        return None
    if not any(isinstance(filler, str) for _, filler in known.roles):
        return None
    return replace(
        known,
        roles=tuple(dict.fromkeys([*known.roles, *other.roles])),
        when=known.when or other.when,
        headcount=known.headcount if known.headcount is not None else other.headcount,
        count_bound=known.count_bound or other.count_bound,
    )


def _is_same_generic(known: Situation, other: Situation) -> bool:
    """Tell whether two tellings without a class of their own have the same participants and numbers."""
    return set(known.roles) == set(other.roles) and _NUMBER.findall(known.label) == _NUMBER.findall(other.label)


def _is_same_time(one: Time | None, other: Time | None) -> bool:
    """Tell whether two times of the document are the same by value."""
    return one is not None and other is not None and one.edtf == other.edtf


def _may_be_one_vote(one: Situation, other: Situation) -> bool:
    """Tell whether two tellings may be of one vote: nobody wins in one place what is won in another, nor 38 seats and 44."""
    ours, theirs = ({*vote.fillers("topic"), *vote.fillers("location")} for vote in (one, other))
    counts = [set(_NUMBER.findall(vote.label)) for vote in (one, other)]
    numbers_fit = counts[0] <= counts[1] or counts[1] <= counts[0]
    return numbers_fit and (not ours or not theirs or bool(ours & theirs))
