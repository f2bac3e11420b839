"""The entities of one document while it is analysed: who is meant by which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Entity, Form, Mention, Quotation, Reading, Span
from graph.recognize.names_lexicon import CONNECTORS
from graph.resolve import nouns
from graph.resolve.appositions import ACTOR_KINDS, beside, named_before, named_each
from graph.resolve.groups import Fields, describe_group, fighting_body, owner_of, with_possessor
from graph.resolve.singles import one_of, single_kind
from graph.resolve.takings import told_before

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token

__all__ = ["ACTOR_KINDS", "Discourse"]

_LONGEST_LABEL = 60
_OWNING_NOTHING = frozenset({"Concept", "Post", "Publication"})


class Discourse:
    """Entities and mentions of one document. It grows while the document is read; `entities` and `mentions` give it out."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.tokens: tuple[Token, ...] = tuple(doc)
        """The tokens of the text, made once: a Doc makes them anew for each loop."""
        self.text = doc.text  # spaCy puts the text together anew at each call
        self.quotations: list[Quotation] = []
        self._entities: dict[str, Entity] = {}
        self._mentions: list[Mention] = []
        self._in_order: tuple[Mention, ...] | None = None
        self._by_token: dict[int, Mention] = {}
        self._phrases: dict[tuple[str, str], str] = {}
        self._owned: dict[str, str] = {}
        self._membered: set[int] = set()
        self._references: dict[int, tuple[str, ...]] = {}

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, in the order in which they were added."""
        return tuple(self._entities.values())

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions, in the order of the text."""
        if self._in_order is None:
            self._in_order = tuple(sorted(self._mentions, key=lambda mention: (mention.span.start, mention.span.end)))
        return self._in_order

    def __contains__(self, entity: str) -> bool:
        """Tell whether there is an entity with this id."""
        return entity in self._entities

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
        self._in_order = None
        stretch = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        for token in stretch or ():
            self._by_token.setdefault(token.i, mention)
        return mention

    def mention_at(self, token: Token) -> Mention | None:
        """Return the mention that holds this token."""
        return self._by_token.get(token.i)

    def at(self, token: Token) -> str | None:
        """Return the id of the entity that this token's mention denotes, or to which the token refers without being a mention."""
        mention = self._by_token.get(token.i)
        if mention is not None:
            return mention.entity
        references = self._references.get(token.i, ())
        return references[0] if len(references) == 1 else None

    def mentions_within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions between two offsets, in order, each once."""
        stretch = self.doc.char_span(start, end, alignment_mode="expand") if start < end else None
        found = dict.fromkeys(self._by_token[token.i] for token in stretch or () if token.i in self._by_token)
        return [mention for mention in found if start <= mention.span.start and mention.span.end <= end]

    def refer(self, token: Token, entities: tuple[str, ...]) -> None:
        """Let a token stand for entities without being a mention: 'who', 'they' for A and B, 'the two leaders'."""
        self._references[token.i] = entities

    def several(self, token: Token) -> tuple[str, ...]:
        """Return the entities that a token stands for together ('they' for A and B); empty where it does not."""
        references = self._references.get(token.i, ())
        return references if len(references) > 1 else ()

    def actor(self, token: Token) -> str | None:
        """Return the id of the actor that the noun phrase headed by this token denotes.

        That is the entity of its mention (name, pronoun, definite phrase) or of its apposition; where the phrase names people or
        bodies of people by kind ('South Korean officials', '87 firms', 'a spokesman'), a Group made on demand; else None.
        """
        if nouns.picked(token) is not None:
            return self._one_of(token)
        inner = token
        for inner in dict.fromkeys((token, nouns.core(token))):
            named = self.named(inner)
            if named is not None and self[named].kind != "Post":
                return self._members_of(inner) or (named if self._acts(named, inner) else None)
        if not nouns.is_human(inner) or nouns.is_bare_post(inner):
            return None
        return named_before(self, inner) or (None if nouns.is_open(inner) else self._by_words(inner, "Group"))

    def _one_of(self, one: Token) -> str | None:
        """Return who 'one of the ministers' is: whose name stands beside it, else a group of one."""
        name = next((child for child in one.rights if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
        named = self.at(name) if name is not None else None
        if named is not None:
            return named
        picked = nouns.picked(one)
        if picked is None or not nouns.is_human(picked):
            return None
        return self.described("Group", f"one of the {nouns.phrase_label(picked)}", {"single_kind": one_of(picked)})

    def _members_of(self, token: Token) -> str | None:
        """Return the group of those whom a word for members names: 'Democrats', 'a Tory', 'many Germans'; None for other words."""
        mention = self.mention_at(token)
        if mention is None or token.dep_ in {"amod", "compound", "nmod"}:
            return None
        if self[mention.entity].kind == "Country":
            if mention.form is not Form.ADJECTIVAL or not (nouns.is_counted(token) or nouns.is_among_people(token)):
                return None  # 'the Germans' are their country
        elif self[mention.entity].kind != "Organization":
            return None
        if token.dep_ == "appos" and any(child.lower_ in {"a", "an"} for child in token.lefts):
            named = self.at(token.head)  # 'Ann Lee, a Michigan Democrat'
            return named if named is not None and self[named].kind == "Person" else None
        one = token.tag_ == "NNP" and any(child.lower_ in {"a", "an"} for child in token.lefts)  # 'blamed a Democrat'
        members = (token.tag_ == "NNPS" or one) and token.text not in self[mention.entity].label.split()
        if mention.form is not Form.ADJECTIVAL and not (members and len(mention.span) == len(token)):
            return None
        group = self.described("Group", token.text, {"single_kind": "Person"} if one else {})
        if token.i not in self._membered:
            self._membered.add(token.i)
            self.mention(Span(token.idx, token.idx + len(token)), group, Form.NOMINAL)
        return group

    def group(self, token: Token) -> str:
        """Return the group that this noun phrase names, whatever its noun: the context says that it speaks or acts."""
        return self._by_words(token, "Group")

    def topic(self, token: Token) -> str | None:
        """Return the id of what the noun phrase headed by this token is about: its entity, or else a Concept made on demand.

        A phrase for people gives its Group. None for pronouns without antecedent and for empty nouns ('thing', 'way', 'lot').
        """
        if nouns.picked(token) is not None:
            return self._one_of(token)
        inner = nouns.core(token)
        named = self.named(token) or self.named(inner)
        if named is not None:
            return named
        if nouns.is_bare_post(inner):
            return None
        if nouns.is_human(inner):
            return named_before(self, inner) or (None if nouns.is_open(inner) else self._by_words(inner, "Group"))
        if nouns.is_vague(inner) or (inner.pos_ == "PROPN" and not inner.is_sent_start):
            return None  # a capitalized word that is no name of a known thing makes no issue
        told = told_before(self, inner)
        if told is not None:
            return self.topic(told)
        return self._by_words(inner, "Concept")

    def actors(self, token: Token) -> tuple[str, ...]:
        """Return the actors of a coordinated noun phrase: A, B and C; the named ones of 'partners such as A and B'."""
        return self._expand(token, self.actor)

    def topics(self, token: Token) -> tuple[str, ...]:
        """Return the topics of a coordinated noun phrase."""
        return self._expand(token, self.topic)

    def _expand(self, token: Token, read: Callable[[Token], str | None]) -> tuple[str, ...]:
        """Return what each part of a coordinated noun phrase denotes, each once."""
        found: dict[str, None] = {}
        for part in nouns.conjuncts(token):
            several = self.several(part) or named_each(self, part)
            if several:
                found |= dict.fromkeys(several)
                continue
            listed = nouns.members(nouns.core(part))
            inner = self._expand(listed[0], read) if listed else ()
            if not (inner and listed and listed[1]):
                own = read(part)
                found |= {own: None} if own else {}
            found |= dict.fromkeys(inner)
        return tuple(found)

    def named(self, token: Token) -> str | None:
        """Return the entity of the phrase with this head: its own mention's, or that of a name in apposition or just before it."""
        own = self.at(token)
        if own is not None and self[own].kind != "Post":
            return own  # an office stands for who is named beside it
        return beside(self, token) or own

    def _acts(self, entity: str, token: Token) -> bool:
        """Tell whether the entity can act and this token does not merely name the place."""
        mention = self.mention_at(token)
        return self[entity].kind in ACTOR_KINDS and not (mention and mention.reading is Reading.LITERAL)

    def _by_words(self, token: Token, kind: str) -> str:
        """Return the entity of this class that these words name, made where it is new; the same words name the same one."""
        label = nouns.phrase_label(token)
        if not label or len(label) > _LONGEST_LABEL or "(" in label or "$" in label:
            label = nouns.bare_label(token)
        label = self._with_name(token, label)
        if kind == "Concept":
            return self._issue(token, label)
        entity = fighting_body(self, token) if kind == "Group" else None
        if entity is None:
            fields: Fields = {}
            other = ""
            if kind == "Group":
                other = with_possessor(self, token, label)
                kind, label, fields = describe_group(self, token, label)
                fields |= {"single_kind": single_kind(token)} if kind == "Group" else {}
            entity = self.described(kind, label, fields, other)
        if token.i not in self._by_token:
            first, last = nouns.phrase_edges(token)
            span = self.doc[first:last]
            self.mention(Span(span.start_char, span.end_char), entity, Form.NOMINAL)
        return entity

    def _issue(self, token: Token, label: str) -> str:
        """Return the issue with this label: somebody's ('her record'), or the last that was somebody's and is taken up ('the record')."""
        owner = owner_of(self, token)
        name = self[owner].label.partition(" (")[0] if owner is not None and self[owner].kind not in _OWNING_NOTHING else ""
        full = f"{name}'s {label}"
        if name and name.lower() not in label.lower() and len(full) <= _LONGEST_LABEL:
            entity = self.described("Concept", full, {})
            self._owned[label.lower()] = entity
            return entity
        taken_up = token.n_lefts == 1 and not token.n_rights and token.left_edge.lower_ in {"the", "this", "that"}
        if taken_up and label.lower() in self._owned:
            return self._owned[label.lower()]
        return self.described("Concept", label, {})

    def _with_name(self, token: Token, label: str) -> str:
        """Return the label with the whole of a name before the noun, of which the parser has taken the last words alone."""
        mention = self._by_token.get(token.i - 1) if token.i else None
        if mention is None or mention.form is not Form.NAME:
            return label
        name = mention.span.of(self.text)
        words = name.split()
        if not all(word[0].isupper() or word in CONNECTORS for word in words):
            return label
        cut = next((rest for k in range(1, len(words)) if label.startswith(f"{(rest := ' '.join(words[k:]))} ")), None)
        return name + label[len(cut) :] if cut is not None else label

    def described(self, kind: str, label: str, fields: Fields, other: str = "") -> str:
        """Return the entity of this class that was made from these words, or from the other words for it, before; or a new one."""
        keys = [(kind, words.lower()) for words in (label, other) if words]
        entity = next((self._phrases[key] for key in keys if key in self._phrases), None) or self.add(kind, label, **fields)
        for key in keys:
            self._phrases.setdefault(key, entity)
        return entity
