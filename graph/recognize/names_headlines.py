"""Names in titles whose words all have capitals, where a capital tells nothing: 'Ministers Agree to Save Northern Forests'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.lookup import normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from graph.recognize.name import Name

__all__ = ["without_title_words"]

_LEAST = 5
"""How many longer words a line must have to be a title in capitals."""
_LONG = 4
_CLOSING = frozenset({".", ")", "?", '"', "”", ":"})


def without_title_words(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names without those of titles in capitals that no table knows and that the text does not have elsewhere."""
    titles = list(_title_lines(doc))
    if not titles:
        return list(names)
    inside = {name for name in names if any(start <= name.start < end for start, end in titles)}
    outside = {normal(name.text) for name in names if name not in inside}
    return [name for name in names if name not in inside or name.known is not None or normal(name.text) in outside]


def _title_lines(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the lines in which every longer word has a capital, but not all letters."""
    start = 0
    for end in (*(token.i for token in doc if token.is_space and "\n" in token.text), len(doc)):
        if _is_title(doc, start, end):
            yield start, end
        start = end + 1


def _is_title(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a line has the capitals of a title."""
    number, shouted = 0, True
    for token in doc[start:end]:
        if token.is_alpha and len(token) >= _LONG:
            if not token.text[0].isupper():
                return False
            number += 1
            shouted &= token.is_upper
    return number >= _LEAST and not shouted and doc[end - 1].text not in _CLOSING
