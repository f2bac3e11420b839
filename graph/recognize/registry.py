"""The recognizers of names. Another package offers its own as an entry point of the group `newsgraph.recognizers`.

A recognizer takes a parsed text and its document and gives the names that it sees, typed, in any order. Where two
recognizers see overlapping names, the one that is named first is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from graph.language.snapshot import spacy_doc
from graph.model import Document
from graph.recognize.name import Name
from graph.recognize.names import recognize_names
from graph.registry import STANDARD, Registry

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["RECOGNIZERS", "recognize"]

RECOGNIZERS: Registry[Callable[[Doc, Document], Iterable[Name]]] = Registry(
    "recognizer", "newsgraph.recognizers", {"names": recognize_names}
)


def recognize(doc: Doc, document: Document, recognizers: Sequence[str] = (STANDARD,)) -> list[Name]:
    """Return the names that these recognizers see, in order of the text and without overlaps."""
    taken: set[int] = set()
    names: list[Name] = []
    for called, see in RECOGNIZERS.choose(recognizers).items():
        for name in see(doc if called in RECOGNIZERS.built_in else spacy_doc(doc), document):
            words = range(name.start, name.end)
            if taken.isdisjoint(words):
                taken.update(words)
                names.append(name)
    return sorted(names, key=lambda name: name.start)
