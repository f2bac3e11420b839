"""A second term, administration or government that may never come about; what a relative clause at a source's start is about."""

from __future__ import annotations

from tests.extract.situations import told
from tests.understood import understood


def conditions(text: str) -> set[tuple[str, str]]:
    """Return label of the situation and label of the condition of each conditional claim."""
    analysis = understood(text)
    labels = {situation.id: situation.label for situation in analysis.situations}
    return {(claim.status.value, labels[name]) for claim in analysis.claims for name in claim.conditions}


def test_second_administration() -> None:
    """What 'a second Lee administration' would do depends on her election."""
    text = "Ann Lee is running again. A second Lee administration would cut taxes on Peru."
    assert conditions(text) == {("Conditional", "Ann Lee wins the election")}


def test_second_government_behind_as() -> None:
    """The same holds for what comes 'as a second Lee government' does something, if the main clause is no fact."""
    text = "Ann Lee is running again. All of this could come as a second Lee government pursues talks with Peru."
    assert conditions(text) == {("Conditional", "Ann Lee wins the election")}
    text = "Prices fell as a second Lee government pursued talks with Peru."
    assert not conditions(text)


def test_topic_of_what_a_relative_clause_says() -> None:
    """Who says something in a relative clause speaks of what the pronoun stands for."""
    text = "Kenya backs the Green Port Initiative, which aims to cut smoke, according to the Transport Ministry."
    assert (("actor: Transport Ministry", "topic: Green Port Initiative"), "Asserted") in told(text, "Statement")
