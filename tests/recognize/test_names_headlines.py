"""Words that only a title in capitals makes look like names, and letters that are no person."""

from __future__ import annotations

from tests.recognize.test_names_described import kinds


def test_title_in_capitals_makes_no_names() -> None:
    """Of a line in which every longer word has a capital only names that the text has elsewhere, or a table knows, are names."""
    found = kinds("Harbour Response Perfectly Captures Ministers Between Lind And Norway\n\nAnna Lind resigned on Monday.\n")
    assert {"Norway", "Anna Lind"} <= found.keys()
    assert not any("Harbour" in name or "Ministers" in name for name in found)


def test_few_letters_are_no_person() -> None:
    """A name of a few capital letters is no person for what stands beside it."""
    assert kinds("The host of TBVN's late show retired. She told TBVN so.").get("TBVN") != "Person"
