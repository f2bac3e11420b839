"""Speakers that are described: by a list of names, a name at the end, a share of people, or a phrase that was longer before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.model import Form
from graph.recognize.names_lexicon import PAPERS
from graph.resolve import nouns
from graph.resolve.discourse import ACTOR_KINDS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.model import Quotation
    from graph.resolve.discourse import Discourse

__all__ = ["closing_name", "described_before", "listed", "named_paper", "self_named", "share"]

_LOOKED_BACK = 300
"""Tokens before a bare description in which the full one may stand."""
_PAPERS = frozenset({"paper", "newspaper", "daily", "weekly", "tabloid", "broadsheet"})
_INTRODUCING = frozenset({"a", "an", "one", "another"})
_SHARE = re.compile(
    r"(?:(?:about|almost|around|just|more than|nearly|only|over|roughly|some|fewer than|less than|at least) )*"
    r"(?:[\d.,]+ ?(?:percent|per cent|%) of|\w+ (?:in|out of) (?:ten|five|four|three|\d+)|(?:a |one |two |three )?(?:third|quarter|fifth)s? of"
    r"|two-thirds of|three-quarters of|half of) ",
    re.IGNORECASE,
)
"""A share of people before the noun for them."""
_SELF_NAMED = re.compile(
    r",? ?(?:who |that )?(?:only )?(?:(?:calling|calls|called|identifying|identifies|identified|introducing|introduced) (?:himself|herself) "
    r"|(?:gave|gives|giving) (?:his|her) (?:first )?name |identified |named |known )(?:only |simply )?(?:as |by )?"
)
"""What leads from a word for somebody to the name by which he goes."""
_LONGEST_LABEL = 60
_NAMED_BODIES = frozenset({"GovernmentBody", "InternationalOrganization", "Organization"})


def listed(discourse: Discourse, head: Token) -> tuple[str, ...]:
    """Return the persons whose names stand in apposition to a plural: 'the three scholars - Ana Ruiz, Ben Cole and Dan Reed'."""
    if not nouns.is_plural(head):
        return ()
    name = next((child for child in head.rights if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    found = discourse.actors(name) if name is not None else ()
    return found if len(found) > 1 and all(discourse[entity].kind == "Person" for entity in found) else ()


def self_named(discourse: Discourse, head: Token) -> str | None:
    """Return the person whose name follows as the one by which somebody goes: 'a man calling himself Ben', 'a woman named Ana'."""
    if head.pos_ != "NOUN" or not nouns.is_person(head) or nouns.is_plural(head):
        return None
    match = _SELF_NAMED.match(discourse.text, head.idx + len(head))
    word = head.doc.char_span(match.end(), match.end() + 1, alignment_mode="expand") if match is not None else None
    mention = discourse.mention_at(word[0]) if word is not None and len(word) else None
    if mention is None or mention.form is not Form.NAME or discourse[mention.entity].kind != "Person":
        return None
    return mention.entity


def named_paper(discourse: Discourse, head: Token) -> str | None:
    """Return the newspaper that 'the paper' takes up: the last one that the text named before."""
    if head.lower_ not in _PAPERS or head.n_lefts != 1 or head.left_edge.lower_ != "the" or head.n_rights:
        return None
    for mention in reversed(discourse.mentions_within(head.doc[max(head.i - _LOOKED_BACK, 0)].idx, head.idx)):
        named = mention.form is Form.NAME and discourse[mention.entity].kind in {"Organization", "Publication"}
        if named and mention.span.of(discourse.text).rpartition(" ")[2] in PAPERS:
            return mention.entity
    return None


def closing_name(discourse: Discourse, quotation: Quotation, head: Token) -> str | None:
    """Return the person whose name follows a description of him: 'the head of the Acme works Ana Ruiz', '..., Ana Ruiz, ...'."""
    source = quotation.source[0]
    stretch = discourse.doc.char_span(source.start, source.end, alignment_mode="expand")
    if stretch is None or not nouns.is_person(head) or nouns.is_plural(head):
        return None
    for mention in discourse.mentions_within(head.idx + len(head), source.end):
        name = discourse.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if name is None or mention.form is not Form.NAME or discourse[mention.entity].kind != "Person":
            continue
        before, last = discourse.doc[name[0].i - 1], name[-1].i + 1 >= stretch.end
        close = last and before.pos_ in {"PROPN", "NOUN"} and not nouns.is_human(before)  # no 'spokesman for Minister Ana Ruiz'
        aside = before.text == "," and (last or discourse.doc[name[-1].i + 1].text == ",")
        return mention.entity if close or aside else None
    return None


def share(discourse: Discourse, quotation: Quotation, head: Token) -> str | None:
    """Return the group that a share of people makes: '94 percent of young people', 'four in 10 voters'."""
    words = " ".join(quotation.source[0].of(discourse.text).split())
    if _SHARE.match(words) is None or len(words) > _LONGEST_LABEL or not nouns.is_human(nouns.core(head)):
        return None
    return discourse.described("Group", words[0].lower() + words[1:], {})


def described_before(discourse: Discourse, head: Token, group: str) -> str | None:
    """Return whom the text introduced before as 'an official' or by a name with 'ministry' in it, and now takes up as 'the official'."""
    label = discourse[group].label
    if not label.islower() or nouns.is_plural(head) or not any(child.lower_ == "the" for child in head.lefts):
        return None
    if label != head.lower_:
        return None if nouns.is_person(head) else _body_before(discourse, head, label)
    for token in reversed(discourse.doc[max(head.i - _LOOKED_BACK, 0) : head.i]):
        if token.lower_ == label and token.dep_ != "compound":
            if any(child.lower_ in _INTRODUCING for child in token.lefts):
                return discourse.actor(token)
            known = discourse.at(token)
            if known is not None and known != group and discourse[known].kind in ACTOR_KINDS:
                return known
    return None


def _body_before(discourse: Discourse, head: Token, label: str) -> str | None:
    """Return the body whose name has all these words in it and was used last before them: 'the foreign ministry'."""
    words = set(label.split())
    for token in reversed(discourse.doc[max(head.i - _LOOKED_BACK, 0) : head.i]):
        if token.lower_ == head.lower_:
            mention = discourse.mention_at(token)
            if mention is not None and words <= set(mention.span.of(discourse.text).lower().split()):
                return mention.entity if discourse[mention.entity].kind in _NAMED_BODIES else None
    return None
