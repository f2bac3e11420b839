"""Whom a statement is about though its words do not name him: 'said of Ruiz: ...', 'pronounced Ruiz "a fool"', '"He lied," she said'."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from graph.model import Form
from graph.resolve.gender import FEMALE, MALE, PERSONAL, name_gender

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.context import Context
    from graph.model import Mention, Span

__all__ = ["spoken_of"]

_ABOUT = frozenset({"of", "about"})
_CALLING = frozenset("brand call christen declare dub label name nickname proclaim pronounce term".split())
"""Verbs that say what somebody is."""
_NO_TOPICS = frozenset({"Concept", "Post", "Actor"})
_PRONOUNS = {"he": MALE, "him": MALE, "she": FEMALE, "her": FEMALE}
_LOOKED_BACK = 12
"""Mentions before a pronoun among which the last person must be whom it stands for."""


def spoken_of(context: Context, cue: Token | None, content: tuple[Span, ...], speakers: tuple[str, ...]) -> Iterator[str]:
    """Yield whom a statement is about by its verb or by its pronouns, where that is sure."""
    if cue is not None:
        for noun in _beside_verb(context.discourse.text, cue, content):
            entity = context.discourse.at(noun)
            if entity is not None and entity not in speakers and context.discourse[entity].kind not in _NO_TOPICS:
                yield entity
    for span in content:
        for mention in context.discourse.mentions_within(span.start, span.end):
            if mention.form is Form.PRONOUN and mention.entity not in speakers and _is_last_named(context, mention, speakers):
                yield mention.entity


def _beside_verb(text: str, cue: Token, content: tuple[Span, ...]) -> Iterator[Token]:
    """Yield the nouns of a verb of saying that tell what it is about and stand before what is said."""
    start = content[0].start
    for child in cue.rights:
        if child.idx >= start:
            return
        if child.dep_ == "prep" and child.lower_ in _ABOUT:
            yield from (noun for noun in child.rights if noun.dep_ == "pobj" and noun.idx < start)
        elif child.dep_ in {"dobj", "nsubj"} and cue.lemma_.lower() in _CALLING and _is_named_by(text, child, start):
            yield child


def _is_named_by(text: str, noun: Token, start: int) -> bool:
    """Tell whether what is said, from this offset on, is only what the noun is called: 'pronounced Ruiz "a fool"'."""
    end = noun.right_edge
    return not text[end.idx + len(end) : start].strip(" \"“‘'`")


def _is_last_named(context: Context, pronoun: Mention, speakers: tuple[str, ...]) -> bool:
    """Tell whether 'he' or 'she' stands for the last person before it whom the text names and who does not speak."""
    discourse = context.discourse
    gender = _PRONOUNS.get(pronoun.span.of(discourse.text).lower())
    if gender is None or discourse[pronoun.entity].kind != "Person":
        return False
    mentions = discourse.mentions
    at = bisect_left(mentions, pronoun.span, key=lambda mention: mention.span)
    for mention in reversed(mentions[max(at - _LOOKED_BACK, 0) : at]):
        entity = discourse[mention.entity]
        if mention.form is Form.PRONOUN or entity.kind != "Person" or mention.entity in speakers:
            continue
        if mention.entity == pronoun.entity:
            return mention.form is Form.NAME and not _is_modifier(context, mention)
        if name_gender(entity.label) in {gender, PERSONAL}:
            return False
    return False


def _is_modifier(context: Context, mention: Mention) -> bool:
    """Tell whether a name only tells more of a noun: 'a Ruiz aide'."""
    words = context.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    return words is None or words.root.dep_ in {"compound", "nmod", "amod"}
