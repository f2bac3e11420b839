"""Words put on one line: lists of names, joined tokens, a label's length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

__all__ = ["Piece", "join_labels", "join_pieces", "shorten", "without_loose_end"]

_LONGEST = 110
_POINTS = frozenset(".,-–—")
_LOOSE = frozenset({"ADP", "CCONJ", "SCONJ", "DET", "PUNCT"})
Piece = tuple[int, str, bool]
"""A word, its place in the text (-1 for one that stands elsewhere), and whether the next one follows without a space."""


def join_labels(labels: list[str]) -> str:
    """Return labels as a list in words, three at the most.

    >>> join_labels(["Chad"]), join_labels(["Chad", "Mali", "Niger", "Togo"])
    ('Chad', 'Chad, Mali and 2 others')
    """
    shown = list(dict.fromkeys(labels))
    if len(shown) > 3:
        shown = [*shown[:2], f"{len(shown) - 2} others"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def join_pieces(pieces: Iterable[Piece]) -> str:
    """Return words on one line, with the spaces of the text."""
    words = ""
    before: Piece | None = None
    for piece in pieces:
        follows = before is not None and before[2] and 0 <= before[0] == piece[0] - 1
        words += piece[1] if before is None or follows else f" {piece[1]}"
        before = piece
    words = re.sub(r"\s+([,.%])", r"\1", words)
    return re.sub(r"\s+", " ", words).strip(" ,;:—–-“”\"'‘.")


def shorten(words: str, longest: int = _LONGEST) -> str:
    """Return at most so many characters, cut at a word."""
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + " …"


def without_loose_end(tokens: list[Token], loose: frozenset[str] = _LOOSE) -> list[Token]:
    """Return the words without a preposition, conjunction or article at their end whose phrase is cut off."""
    end = len(tokens)
    while end > 1 and (tokens[end - 1].text in _POINTS or (tokens[end - 1].pos_ in loose and tokens[end - 1].dep_ != "prt")):
        end -= 1
    return tokens[:end]
