"""Analyse many documents, one after the other, as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee
from typing import TYPE_CHECKING

from graph.extract.analysis import analyse
from graph.extract.registry import Parts
from graph.language.pipeline import parse_all

if TYPE_CHECKING:
    from spacy.language import Language

    from graph.model import Analysis, Document

__all__ = ["analyse_all"]

_STANDARD = Parts()


def analyse_all(documents: Iterable[Document], nlp: Language, parts: Parts = _STANDARD) -> Iterator[Analysis]:
    """Yield the analysis of each document, in order, as soon as it is done."""
    parts.check()
    ahead, behind = tee(documents)
    for doc, document in zip(parse_all((document.text for document in ahead), nlp), behind, strict=True):
        yield analyse(document, doc, parts)
