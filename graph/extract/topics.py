"""Topics of a statement: the things that its own words name, whole and for certain. Few that are sure are better than many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.model import Form
from graph.resolve.discourse import ACTOR_KINDS
from graph.resolve.nouns import is_plural

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.context import Context
    from graph.model import Mention, Span

__all__ = ["find_topics", "names_somebody"]

_NO_TOPICS = frozenset({"Post", "Actor"})
_MOST = 8
_OTHERS = frozenset({"another", "any", "every", "no", "next", "second", "new"})
"""Words with which a name means one of its kind: 'another Madrid'."""
_MARKS = frozenset(("“", "”", '"', "‘", "’", "'", "`"))
_PARTS = frozenset({"compound", "nmod", "amod", "poss"})
_PLACES = frozenset({"City", "Place", "Region"})
_AGAIN = frozenset({"country", "nation", "city", "state", "company", "firm", "group", "government", "party"})
"""Nouns that take up what was named before, and too often take up something else."""
_SCRAP_BEFORE = re.compile(r"[“\"‘'`](?:\w+ )?$")
_SCRAP_AFTER = re.compile(r"(?: \w+)?[.,]?[”\"’'](?!\w)")
_LEAST_WORDS = 4
"""Words of direct speech below which an adjective in it is no more than a manner of speaking."""


def find_topics(context: Context, content: tuple[Span, ...], speakers: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the content names, in order of mention, without the speakers."""
    found: dict[str, None] = {}
    for span in content:
        opening = context.doc.char_span(span.start, span.end, alignment_mode="expand")
        if opening is None:
            continue
        if opening[0].tag_ in {"WDT", "WP"}:  # 'the pact, which will help, according to A'
            spoken_of = context.discourse.at(opening[0])
            if spoken_of is not None and spoken_of not in speakers:
                found[spoken_of] = None
        for mention in context.discourse.mentions_within(span.start, span.end):
            entity = context.discourse[mention.entity]
            if entity.id in speakers or entity.kind in _NO_TOPICS:
                continue
            words = context.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
            if words is not None and _is_sure(context, mention, words.root, len(opening)):
                found[entity.id] = None
    return tuple(found)[:_MOST]


def names_somebody(context: Context, content: tuple[Span, ...], speakers: tuple[str, ...]) -> bool:
    """Tell whether the content speaks of anybody or anything known: another, or a speaker with a name of itself."""
    named = {speaker for speaker in speakers if context.discourse[speaker].kind != "Group"}
    return any(
        mention.entity in named or (mention.entity not in speakers and context.discourse[mention.entity].kind not in _NO_TOPICS)
        for span in content
        for mention in context.discourse.mentions_within(span.start, span.end)
    ) or bool(find_topics(context, content, speakers))


def _is_sure(context: Context, mention: Mention, head: Token, length: int) -> bool:
    """Tell whether a mention within a content of so many words names a whole thing for certain."""
    kind = context.discourse[mention.entity].kind
    if mention.form is Form.PRONOUN:
        return False
    if kind == "Publication" and mention.form is not Form.NAME:
        return False
    if kind == "Person" and (_fills_marks(context.document.text, mention) or _is_in_scrap(context.document.text, mention)):
        return False  # 'the show "Ann Lee"', "the boys' \"Uncle Ben\""
    if kind == "Group":
        return _is_whole_group(context, mention, head)
    if mention.form is Form.NOMINAL:
        described = mention.span.of(context.document.text).islower()  # 'the secretary': too often another
        return head.lower_ not in _AGAIN and not (described and kind in ACTOR_KINDS)
    above = head.head if head.dep_ in _PARTS or head.dep_ == "conj" else head
    if any(child.lower_ in _OTHERS and child.idx < mention.span.start for child in above.lefts):
        return False
    if _is_half(context.document.text, mention):
        return False
    if mention.form is Form.ADJECTIVAL and _is_in_scrap(context.document.text, mention):
        return False
    if mention.form is Form.ADJECTIVAL:
        return length >= _LEAST_WORDS and _is_adjective_of_thing(context, head)
    return not (kind in _PLACES and head.dep_ in {"compound", "nmod"} and head.head.pos_ == "NOUN")


def _is_half(text: str, mention: Mention) -> bool:
    """Tell whether a name is half of a compound: 'Mexican-American', 'D-Va.'."""
    return "-" in (text[mention.span.start - 1 : mention.span.start], text[mention.span.end : mention.span.end + 1])


def _is_in_scrap(text: str, mention: Mention) -> bool:
    """Tell whether an adjective stands in a few words between marks: 'called him "an American hero"'."""
    return _SCRAP_BEFORE.search(text, max(mention.span.start - 20, 0), mention.span.start) is not None and (
        _SCRAP_AFTER.match(text, mention.span.end) is not None
    )


def _fills_marks(text: str, mention: Mention) -> bool:
    """Tell whether a name stands alone between quotation marks within the content: it is the name of a work."""
    before, after = text[mention.span.start - 1 : mention.span.start], text[mention.span.end : mention.span.end + 2].lstrip(",.")
    return before in _MARKS and after[:1] in _MARKS


def _is_whole_group(context: Context, mention: Mention, head: Token) -> bool:
    """Tell whether a group is named by all the words that say who is in it: 'health officials', not 'people who ...'."""
    label = context.discourse[mention.entity].label
    if not is_plural(head) or head.dep_ in _PARTS or (" " not in label and label.islower()):
        return False
    return not any(
        child.dep_ in {"relcl", "acl"} or (child.dep_ == "prep" and child.idx >= mention.span.end) for child in head.rights
    )


def _is_adjective_of_thing(context: Context, head: Token) -> bool:
    """Tell whether an adjective stands for its country beside a thing: not beside people, who are named by themselves, nor for a tongue."""
    if head.dep_ not in _PARTS:
        return is_plural(head)  # 'learn German'
    owner = context.discourse.mention_at(head.head)
    return owner is None or owner.entity == context.discourse.at(head)
