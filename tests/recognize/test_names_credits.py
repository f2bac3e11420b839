"""Credits of agencies inside of running text."""

from __future__ import annotations

import time

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document
from graph.reading.regions import find_regions
from graph.recognize.names import recognize_names
from graph.recognize.names_credits import agency_credits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks had failed (AP, Reuters)\nNobody came.", ["(AP, Reuters)"]),
        ("Nobody came. ab/cd, ef (dpa)", ["ab/cd, ef (dpa)"]),
        ("They failed (AP) to agree.", []),
    ],
)
def test_credits(text: str, expected: list[str]) -> None:
    """Agencies at the end of a paragraph with the initials before them, which are words of their own."""
    assert [span.of(text) for span in agency_credits(text)] == expected


@pytest.mark.parametrize("text", ["a/" * 50_000, "a/" * 50_000 + "(AP)", "(ap" * 50_000, "(AP)" + " " * 100_000 + "x"])
def test_the_time_grows_as_the_text(text: str) -> None:
    """A text of slashes, brackets or blanks costs no more than its length."""
    begin = time.process_time()
    agency_credits(text)
    assert time.process_time() - begin < 0.5


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("Image: Lars Holm.", ["Lars Holm"]),
        ("Photo: Lars Holm / Reuters", ["Lars Holm"]),
        ("Image: KestrelWatcher.", ["KestrelWatcher"]),
        ("Photo: Getty Images", []),
        ("Image: Wikimedia Commons.", []),
    ],
)
def test_who_took_a_picture(credit: str, names: list[str]) -> None:
    """A credit behind a caption names who took the picture; agencies and archives are not taken up."""
    text = f"Two kestrels sat on the wall of the old mill. {credit}\n\nThe birds came back to the mill in spring."
    document = Document("text", text, regions=find_regions(text))
    assert [name.text for name in recognize_names(snapshot(parse(text, load())), document)] == names
