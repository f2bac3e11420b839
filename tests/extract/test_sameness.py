"""When two tellings are one situation."""

from __future__ import annotations

from tests.understood import understood


def demands(text: str) -> int:
    """Return how many demands a text tells of."""
    return sum(situation.kind == "Demand" for situation in understood(text).situations)


def test_two_demands_of_the_same_sides() -> None:
    """Two who demand different things of each other demand twice; a demand told again without its content is the same."""
    first = "Kenya demanded that Uganda release the sailors. "
    assert demands(first + "Kenya also demanded that Uganda reopen the border.") == 2
    assert demands(first + "Kenya had demanded that Uganda release the sailors.") == 1
