"""Offices as persons."""

from __future__ import annotations

from graph.resolve.offices import Office, holder


def test_only_one_holder_counts() -> None:
    """Two persons with the title leave an office open unless its country decides."""
    held = [Office("president", "e1", None, "e5"), Office("president", "e2", None, "e6")]
    assert holder(Office("president"), held) is None
    assert holder(Office("president", "e2"), held) == "e6"
