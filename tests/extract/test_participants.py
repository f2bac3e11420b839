"""Participants: who exactly takes part, where the words around a name or noun could mislead; most cases stand in `participants.tsv`."""

from __future__ import annotations

import pytest

from tests.extract.situations import told
from tests.extract.tables import Row, rows


def test_speaker_for_somebody() -> None:
    """The spokesman of a minister speaks, not the minister whose name ends the phrase."""
    (roles, _), *rest = told("The spokesman for Russian Prime Minister Lev Orlov said Moscow condemned Chad.", "Statement")
    assert roles[0] == "actor: spokesman for Russian Prime Minister Lev Orlov"
    assert not rest


@pytest.mark.parametrize("row", rows("participants.tsv"), ids=lambda row: f"{row['class']}: {row['sentence']}")
def test_participants(row: Row) -> None:
    """The roles of the situation are filled by these and nobody else."""
    expected = sorted(row["participants"].split("; "))
    assert expected in [sorted(roles) for roles, _ in told(row["sentence"], row["class"])]
