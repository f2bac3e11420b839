"""One person with one post, as one construction of the text ties them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.posts import PostPhrase

__all__ = ["Holding"]


@dataclass(frozen=True, slots=True)
class Holding:
    """A person and a post, and how the text ties them: `before`, `apposition`, or by the verb `verb`."""

    person: str
    post: PostPhrase
    rule: str
    verb: Token | None = None
    left: bool = False
    """The verb says that the post was given up or taken away."""
    coming: bool = False
    """The verb says that somebody is to get the post."""
    inferred: bool = False
    """The country of the post is that of the context."""
