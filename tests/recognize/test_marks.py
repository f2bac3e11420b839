"""Quotation marks: what stands between them, and what only looks like one."""

from __future__ import annotations

import pytest

from graph.recognize.marks import find_quoted


def inner(text: str) -> list[str]:
    """Return the words between the marks."""
    return [quoted.inner.of(text) for quoted in find_quoted(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"It rains," she said.', ["It rains,"]),
        ("“It rains,” she said.", ["It rains,"]),
        ("''It rains,'' she said.", ["It rains,"]),
        ("``It rains,'' she said.", ["It rains,"]),
        ("„Es regnet“, sagte sie.", ["Es regnet"]),
        ("« Il pleut », dit-elle.", [" Il pleut "]),
        ("‘It rains,’ she said.", ["It rains,"]),
        ("'It rains,' she said.", ["It rains,"]),
    ],
)
def test_kinds_of_marks(text: str, words: list[str]) -> None:
    """Straight, curly, doubled, German, French and single marks all enclose a quotation."""
    assert inner(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The farmers' union didn't vote.",
        "In the ’90s it wasn’t so.",
        "Rock 'n' roll from the states' capitals",
        "It is 6' 2\" high",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    """Possessives, contractions and elisions open no quotation."""
    assert inner(text) == []


def test_nested_marks_stay_inside() -> None:
    """A quotation within a quotation is part of the outer one."""
    assert inner("“He told me ‘go’ and I went,” she said.") == ["He told me ‘go’ and I went,"]
    assert inner("\"He told me 'go' and I went,\" she said.") == ["He told me 'go' and I went,"]


def test_plural_possessive_does_not_close() -> None:
    """The mark after punctuation closes a single quotation, not the apostrophe of a plural before it."""
    assert inner("'The workers' pay is low,' she said.") == ["The workers' pay is low,"]


def test_quotation_over_paragraphs() -> None:
    """A paragraph that ends without a closing mark leaves the quotation open for the next one."""
    first, second = find_quoted("“We will build it.\n“And we will pay for it,” he said.")
    assert not first.closed
    assert second.closed
    assert second.resumes


def test_citation_with_quotations_of_its_own() -> None:
    """In a long citation that is never closed, the quotations within it count."""
    assert inner('"The mayor rose. “I am done,” he said. Nobody spoke.\n') == ["I am done,"]


def test_stray_closing_mark() -> None:
    """A closing mark without an opening one is no quotation."""
    assert inner("It rains,” she said.") == []


def test_misplaced_space_at_the_closing_mark() -> None:
    """Where the space stands on the wrong side of a mark, the number of marks decides."""
    assert inner('"It rains, "she said.') == ["It rains, "]


def test_marks_on_the_wrong_side_pair_by_turns() -> None:
    """Where a closing mark stands before the tag, the marks of the paragraph open and close by turns; an odd number pairs nothing."""
    text = 'Nobody came." We waited for hours, "Ana Ruiz said." It was cold. "They left at ten.'
    assert [quoted.inner.of(text).strip() for quoted in find_quoted(text)] == ["We waited for hours,", "It was cold."]
    assert find_quoted(text.replace('cold. "', "cold. ")) == []


def test_a_quotation_ends_at_a_tag_within_it() -> None:
    """A quotation whose closing mark is missing ends before the words that say who said it."""
    text = '"This shows that nobody cares, the expert said. The harbour has been closed since May. Ships wait outside."'
    assert [quoted.inner.of(text) for quoted in find_quoted(text)] == ["This shows that nobody cares,"]
