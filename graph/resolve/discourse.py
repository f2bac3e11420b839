"""The entities of one document while it is analysed: who is meant by which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Entity, Form, Mention, Quotation, Reading, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Discourse"]


class Discourse:
    """Entities and mentions of one document. It grows while the document is read; `entities` and `mentions` give it out."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.quotations: list[Quotation] = []
        self._entities: dict[str, Entity] = {}
        self._mentions: list[Mention] = []
        self._by_token: dict[int, Mention] = {}

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, in the order in which they were added."""
        return tuple(self._entities.values())

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions, in the order of the text."""
        return tuple(sorted(self._mentions, key=lambda mention: mention.span))

    def __getitem__(self, entity: str) -> Entity:
        """Return the entity with this id."""
        return self._entities[entity]

    def __setitem__(self, entity: str, value: Entity) -> None:
        """Replace the entity with this id by one that is better known."""
        self._entities[entity] = value

    def add(self, kind: str, label: str, **fields: object) -> str:
        """Add an entity and return its id."""
        entity = f"e{len(self._entities) + 1}"
        self._entities[entity] = Entity(entity, kind, label, **fields)  # type: ignore[arg-type]
        return entity

    def mention(self, span: Span, entity: str, form: Form, reading: Reading | None = None) -> Mention:
        """Add a mention; tokens that no other mention holds belong to it from now on."""
        mention = Mention(span, entity, form, reading)
        self._mentions.append(mention)
        stretch = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        for token in stretch or ():
            self._by_token.setdefault(token.i, mention)
        return mention

    def mention_at(self, token: Token) -> Mention | None:
        """Return the mention that holds this token."""
        return self._by_token.get(token.i)

    def at(self, token: Token) -> str | None:
        """Return the id of the entity that this token's mention denotes."""
        mention = self._by_token.get(token.i)
        return mention.entity if mention else None
