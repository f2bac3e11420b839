"""The posts of a document as entities: one for each title in one body or country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Form

if TYPE_CHECKING:
    from graph.model import Span
    from graph.resolve.discourse import Discourse

__all__ = ["PostEntities"]


class PostEntities:
    """Gives the entity of a post and notes its mentions."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._known: dict[tuple[str, str | None, str | None], str] = {}

    def of(self, label: str, country: str | None, body: str | None, span: Span) -> str:
        """Return the entity of the post with this title, made where it is new, and note that the span mentions it."""
        key = (label.lower(), country, body)
        if key not in self._known:
            self._known[key] = self._discourse.add("Post", label, of_country=country)
        self._discourse.mention(span, self._known[key], Form.NOMINAL)
        return self._known[key]
