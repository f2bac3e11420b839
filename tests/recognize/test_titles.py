"""Posts by their words."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.recognize.titles import PostKind, belongs_to_title, post_kind, singular


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister spoke.", PostKind.OFFICE),
        ("The spokeswoman spoke.", PostKind.ROLE),
        ("The economist spoke.", PostKind.OCCUPATION),
        ("The striker scored.", PostKind.PLAYER),
        ("The candidate spoke.", PostKind.PARTISAN),
        ("The table broke.", None),
    ],
)
def test_kinds(text: str, kind: PostKind | None) -> None:
    """A noun that names a post says what a country before it means."""
    assert post_kind(snapshot(parse(text, load()))[1]) is kind


def test_singular() -> None:
    """Abbreviations and plurals are written out in the singular, with their capital."""
    doc = snapshot(parse("He met Sen. John Hill and two ministers.", load()))
    assert [singular(token) for token in doc if post_kind(token)] == ["Senator", "minister"]


def test_words_of_titles() -> None:
    """'foreign' belongs to a title, 'embattled' only judges."""
    doc = snapshot(parse("The embattled foreign minister left.", load()))
    assert [belongs_to_title(token) for token in doc[1:3]] == [False, True]
