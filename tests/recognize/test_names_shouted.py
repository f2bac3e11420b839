"""Names in stretches of capitals."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of
from graph.recognize.names_shouted import without_shouted
from tests.recognize.test_names_described import kinds

_FILL = "The council met again and put the matter off until the spring, as it had done in each of the two years before. " * 3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"THE GULF OF TARVAS DIGEST\n\nPeru sent two ships. {_FILL}", "GULF OF TARVAS DIGEST"),
        (f"1. HARBOUR GOSSIP. Word in Lima is that Peru will sign. {_FILL}", "HARBOUR GOSSIP"),
        (f"Ana Ruiz spoke.\n\n(END AUDIO CLIP.)\n\nShe left. {_FILL}", "END AUDIO CLIP"),
    ],
)
def test_headings_name_nothing(text: str, name: str) -> None:
    """Headings and stage directions in capitals are no names where the text has them nowhere else."""
    assert not [found for found in kinds(text) if found in name]


def test_label_of_a_speaker_is_the_person() -> None:
    """In a transcript the surname in capitals at the head of a line is the person who is named in full elsewhere."""
    text = f"Governor Mary Stone spoke.\n\nSTONE: We have to work. {_FILL}"
    doc = snapshot(parse(text, load()))
    label = next(token for token in doc if token.text == "STONE")
    names = [
        Name(1, 3, span_of(doc, 1, 3), "Mary Stone", "Person", 3.0, "people"),
        Name(label.i, label.i + 1, span_of(doc, label.i, label.i + 1), "STONE", "Organization", 1.5, "model"),
    ]
    assert [name.kind for name in without_shouted(doc, names)] == ["Person", "Person"]


def test_dateline_stays() -> None:
    """A place in capitals that opens a line before a dash stays a name."""
    assert "LIMA CITY" in kinds(f"LIMA CITY - Peru sent two ships. {_FILL}")


def test_names_in_capitals_inside_of_a_sentence_stay() -> None:
    """Minutes that write the names of members in capitals name persons."""
    text = f"On Tuesday Ana Ruiz and TOBIAS MERTENS were sworn in; her successor, LAURA PETERSEN, spoke. {_FILL}"
    assert {"TOBIAS MERTENS", "LAURA PETERSEN"} <= kinds(text).keys()
