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
    for i in range(len(doc) + 1):
        if i < len(doc) and not (doc[i].is_space and "\n" in doc[i].text):
            continue
        words = [token for token in doc[start:i] if token.is_alpha and len(token) >= _LONG]
        titled = len(words) >= _LEAST and all(token.text[0].isupper() for token in words) and doc[i - 1].text not in _CLOSING
        if titled and not all(token.text.isupper() for token in words):
            yield start, i
        start = i + 1
