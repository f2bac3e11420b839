"""Names in headlines in capitals."""

import pytest

from tests.understood import understood


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diop Says Museum Will Open in Lagos\n\nPresident Omar Diop said on Monday that a museum would open.",
            {"Omar Diop", "Lagos"},
        ),
        ("Kenya Backs Reform, Mushi Tells Council\n\nMr. Mushi spoke in Lagos.", {"Kenya", "Mushi", "Lagos"}),
    ],
)
def test_verb_of_a_headline_ends_the_name(text: str, expected: set[str]) -> None:
    """A name in a headline in capitals ends before the verb that says what its bearer does."""
    found = {entity.label for entity in understood(text).entities if entity.kind not in {"Post", "Concept"}}
    assert found == expected
