"""Participles behind nouns: what was done to the noun, and what the noun did."""

import pytest

from tests.understood import understood


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("In 1976 soldiers arrested Vidal; he was never seen again.", "soldiers", "Vidal"),
        ("Three people arrested by Ghana were released.", "Ghana", "people"),
    ],
)
def test_participle_with_its_own_object_is_a_past_tense(text: str, actor: str, recipient: str) -> None:
    """A participle with an object of its own is no passive: the noun before it is who acts."""
    analysis = understood(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    (coercion,) = [situation for situation in analysis.situations if situation.kind == "Coerce"]
    assert [(role, labels[str(value)]) for role, value in coercion.roles] == [("actor", actor), ("recipient", recipient)]
