"""Where a stretch that the model marks ends as a name: before verbs of headlines, common nouns, places and leaders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.lookup import known_as
from graph.recognize.names_boundaries import HEADLINE_VERBS
from graph.recognize.names_described import BODY_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.recognize.name import Name

__all__ = ["before_verb", "without_common_tail", "without_leader", "without_nouns", "without_place"]

_QUOTED = frozenset({'"', "“", "‘", "``", "'"})
_WHERE = frozenset({"in", "on", "at", "from"})


def before_verb(doc: Doc, start: int, end: int) -> int:
    """Return the end before the verb of a headline in capitals: 'Mushi' of 'Mushi Tells Council'."""
    return next((i for i in range(start + 1, end) if doc[i].text in HEADLINE_VERBS), end)


def without_nouns(doc: Doc, stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches, parted at a common noun for a body between two names: 'Unity Front party Ana Ruiz'."""
    for start, end in stretches:
        begin = start
        for i in range(start + 1, end - 1):
            if doc[i].text in BODY_NOUNS and doc[i + 1].text[0].isupper():
                yield begin, i
                begin = i + 1
        yield begin, end


def without_common_tail(doc: Doc, start: int, end: int) -> int:
    """Return the end before a common noun behind a name: 'Drava' of 'Drava region'."""
    while end - start > 1:
        last, before = doc[end - 1], doc[end - 2]
        if not (last.text.islower() and last.is_alpha and before.text[0].isupper() and before.text != "-"):
            break
        end -= 1
    return end


def without_place(doc: Doc, start: int, end: int, tables: dict[int, Name]) -> int:
    """Return the end before where the thing is: 'Kestrel' of 'Kestrel in Bonaire', where no quotation marks hold them together."""
    if start and doc[start - 1].text in _QUOTED:
        return end
    for i in range(start + 1, end - 1):
        place = tables.get(i + 1)
        if doc[i].lower_ in _WHERE and place is not None and place.kind in {"Country", "City", "Region"}:
            return end if place.adjectival and place.end < end else i
    return end


def without_leader(doc: Doc, start: int, end: int) -> int:
    """Return the end before 'of' and the full name of who leads a body: 'the Popular Party of X Y'."""
    for i in range(start + 1, end - 2):
        if (
            doc[i].lower_ == "of"
            and is_given(doc[i + 1].text)
            and doc[i + 2].text[0].isupper()
            and known_as(doc[i + 1].text) is None
        ):
            return i
    return end
