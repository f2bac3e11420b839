"""How a content is put: polarity, modality, certainty, condition, by the words around its trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.finding import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["judge"]


def judge(trigger: Token) -> Judgement:
    """Return how the content that this token carries is put."""
    return Judgement()
