"""What an extractor may look at: the parsed text with everything that was recognized and resolved in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model import Amount, Document, Quotation, RegionKind, Span, Time
from graph.resolve.discourse import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Context"]

_SKIPPED = frozenset({RegionKind.CREDIT, RegionKind.BOILERPLATE, RegionKind.DUPLICATE})


@dataclass(frozen=True, slots=True)
class Context:
    """One document as the extractors see it. `doc` is a snapshot; `spacy_doc` gives the Doc that it stands in for."""

    document: Document
    doc: Doc
    discourse: Discourse
    times: tuple[Time, ...]
    amounts: tuple[Amount, ...]
    quotations: tuple[Quotation, ...]
    _closed: tuple[Span, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        closed = tuple(region.span for region in self.document.regions if region.kind in _SKIPPED)
        object.__setattr__(self, "_closed", closed)

    def skipped(self, token: Token) -> bool:
        """Tell whether the token stands in page furniture, a credit or the second copy of a caption."""
        if not self._closed:
            return False
        start = token.idx
        return any(span.start <= start < span.end for span in self._closed)
