"""Labels: a line that says what the sentence says."""

from __future__ import annotations

import pytest

from tests.extract.reading import read

CASES = [
    ("Peru threatened to attack the port.", "Threaten", "Peru threatened to attack the port"),
    ("Norway demanded that Denmark pay $3 million.", "Demand", "Norway demanded that Denmark pay $3 million"),
    ("Peru urged Chile to release the crew.", "Request", "Peru urged Chile to release the crew"),
    ("Chile demanded compensation.", "Demand", "Chile demanded compensation"),
    ("The rebels released the hostages.", "Retreat", "The rebels released the hostages"),
    ("Peru is willing to free the ships of Chile.", "Retreat", "to free the ships of Chile"),
    ("Ana Berg said that Chile had attacked Peru.", "Statement", "Ana Berg: Chile had attacked Peru"),
    ("Ana Berg denied that Chile had attacked Peru.", "Statement", "Ana Berg denied that Chile had attacked Peru"),
    ('"We will see," Ana Berg told reporters.', "Statement", "Ana Berg: “We will see,”"),
    (
        'Ana Berg said it was "too early" to say whether Peru would sign.',
        "Statement",
        'Ana Berg: it was "too early" to say whether Peru would sign',
    ),
]


@pytest.mark.parametrize(("text", "kind", "label"), CASES)
def test_the_label_says_what_the_sentence_says(text: str, kind: str, label: str) -> None:
    """A claim's line names who and what, in the words of the text where the class would say too little."""
    assert label in {situation.label for situation in read(text).situations if situation.kind == kind}


def test_two_sayings_about_one_thing_are_two() -> None:
    """Statements of one speaker about the same country are not one because of that."""
    analysis = read("Ana Berg said that Chile had attacked Peru. Ana Berg said that Chile would pay Peru.")
    assert len([situation for situation in analysis.situations if situation.kind == "Statement"]) == 2
