"""Movements that only their followers give away: the capitalized words before 'protester', 'activists', 'movement'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_family, is_given
from graph.gazetteer.lookup import known_as
from graph.recognize.name import Name
from graph.recognize.names_boundaries import is_title, span_of, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

__all__ = ["with_movements"]

_FOLLOWERS = frozenset({"protester", "protesters", "activist", "activists", "demonstrator", "demonstrators", "movement"})
_INNER = frozenset({"for", "of", "the", "The", "to"})
_LEAST = 2


def with_movements(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names with those of movements: several capitalized words before their followers, of which none is a name by itself."""
    numbers = {doc.vocab.strings[word] for word in sorted(_FOLLOWERS)}
    places = [i for i, word in enumerate(doc.to_array("ORTH").tolist()) if word in numbers]
    found = [stretch for i in places if (stretch := _stretch(doc, i)) is not None]
    if not found:
        return list(names)
    result = list(names)
    for start, end in found:
        inside = [name for name in result if name.start < end and name.end > start]
        if not inside:
            result.append(Name(start, end, span_of(doc, start, end), text_of(doc, start, end), "Organization", 4.0, "cue"))
        elif len(inside) == 1 and (inside[0].start, inside[0].end, inside[0].kind) == (start, end, "Place"):
            result[result.index(inside[0])] = replace(inside[0], kind="Organization")  # a movement called after a street
    return sorted(result, key=lambda name: name.span)


def _stretch(doc: Doc, end: int) -> tuple[int, int] | None:
    """Return the capitalized words that end before a noun for followers, None where they are few or somebody's name or nationality."""
    start = end
    while (
        start
        and (doc[start - 1].text[0].isupper() or start < end and doc[start - 1].text in _INNER)
        and not doc[start].is_sent_start
    ):
        start -= 1
    while start < end and (
        doc[start].is_sent_start and doc[start].pos_ in {"DET", "NUM"} or doc[start].text.lower() in _INNER | {"a", "an"}
    ):
        start += 1
    words = [token for token in doc[start:end] if token.text not in _INNER]
    if len(words) < _LEAST or any(word.ent_type_ == "PERSON" or is_title(word.lower_) for word in words):
        return None
    if is_given(words[0].text) and is_family(words[-1].text):
        return None
    if any((known := known_as(word.text)) is not None and known.adjectival for word in words):
        return None
    return start, end
