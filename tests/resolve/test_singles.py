"""One person or body without a name has the class of one in the graph; several are a Group."""

from __future__ import annotations

import pytest

from tests.understood import understood


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("A retired pilot criticized the airline Swift Air.", "retired pilot", "Person"),
        ("The baker's daughter criticized Peru.", "baker's daughter", "Person"),
        ("Chile accused a Peruvian newspaper.", "Peruvian newspaper", "Organization"),
        ("Chile accused a Peruvian rival of spying.", "Peruvian rival", "Actor"),
        ("Retired pilots criticized Peru.", "retired pilots", None),
        ("The crew criticized Peru.", "crew", None),
    ],
)
def test_one_has_the_class_of_one(text: str, label: str, kind: str | None) -> None:
    """A phrase for one person is a Person, for one firm an Organization, for what may be either an Actor; several are none of them."""
    found = {entity.label: entity for entity in understood(text).entities}
    assert (found[label].kind, found[label].single_kind) == ("Group", kind)
