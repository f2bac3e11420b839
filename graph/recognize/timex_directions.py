"""The words before a time that say which one is meant: 'last', 'next', 'the following'."""

from __future__ import annotations

__all__ = ["DIRECTION", "FISCAL", "FROM_MENTION"]

DIRECTION = {
    "this": 0, "the current": 0, "the present": 0, "last": -1, "past": -1, "this past": -1, "the past": -1, "the last": -1,
    "next": 1, "coming": 1, "this coming": 1, "the coming": 1,
}  # fmt: skip

FROM_MENTION = {
    "the next": 1, "the following": 1, "the previous": -1, "the preceding": -1, "the prior": -1, "the same": 0, "that same": 0, "that": 0, "that very": 0
}  # fmt: skip

FISCAL = r"(?:(?:fiscal|financial|calendar|business|school|academic)_)?"
