"""What an extractor may look at: the parsed text with everything that was recognized and resolved in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model import Amount, Document, Quotation, Span, Time
from graph.resolve.discourse import Discourse

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Context"]


@dataclass(frozen=True, slots=True)
class Context:
    """One document as the extractors see it."""

    document: Document
    doc: Doc
    discourse: Discourse
    times: tuple[Time, ...]
    amounts: tuple[Amount, ...]
    quotations: tuple[Quotation, ...]

    def skipped(self, token: Token) -> bool:
        """Tell whether the token stands in page furniture, a credit or the second copy of a caption."""
        raise NotImplementedError
