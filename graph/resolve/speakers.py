"""Speakers: which entity the words for the source of a quotation mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import UNNAMED, Entity, Form, Quotation, Reading, Span, Style
from graph.resolve import nouns
from graph.resolve.described import closing_name, described_before, listed, named_paper, self_named, share
from graph.resolve.discourse import ACTOR_KINDS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["find_speakers", "source_head"]

_FINDINGS = frozenset("average poll survey index figure data datum estimate count tally study statistic report".split())
"""What speaks for the one whose name stands before it: 'according to the Herald average of polls'."""
_PROVING = frozenset(
    {"confirms", "demonstrates", "illustrates", "indicates", "means", "proves", "reveals", "shows", "suggests", "underlines"}
)
"""What a fact does, rather than a body that 'it' could mean."""
_SHOWN = frozenset({"demonstrate", "illustrate", "prove", "show"})
_SHOWING_BY_DEEDS = frozenset({"City", "Country", "Region"})
"""What shows something by what it does: 'Kenya showed that it can hold a vote' is nobody's word."""
_PUBLISHERS = frozenset({"GovernmentBody", "InternationalOrganization", "Organization", "Publication"})
_UNNAMED_WORDS = frozenset(
    {
        "source",
        "sources",
        "report",
        "reports",
        "reportedly",
        "allegedly",
        "rumor",
        "rumors",
        "rumour",
        "rumours",
        "purportedly",
        "supposedly",
    }
)
_HUMAN_VERBS = frozenset(
    {"argue", "boast", "complain", "insist", "joke", "quip", "recall", "reply", "shout", "tell", "vow", "whisper", "yell"}
)


def source_head(discourse: Discourse, quotation: Quotation) -> Token | None:
    """Return the head of the words for the source."""
    if not quotation.source:
        return None
    first = quotation.source[0]
    stretch = discourse.doc.char_span(first.start, first.end, alignment_mode="expand")
    if stretch is None:
        return None
    root: Token = stretch.root
    if root.pos_ in {"ADP", "VERB", "AUX", "SCONJ", "ADJ"}:
        inside = (
            token
            for token in stretch
            if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.dep_ not in {"compound", "poss"}  # 'most of his rivals'
        )
        root = next(inside, root)
    return root


def find_speakers(discourse: Discourse, quotation: Quotation, before: tuple[str, ...]) -> tuple[str, ...]:
    """Return the entities that speak a quotation; `before` spoke the one before it in the same stretch of text.

    Named sources, pronouns and groups give their entity; a memoir or an interview its author; "sources" and "reportedly" the
    unnamed source; direct speech without a source goes on with who spoke before. "A and B" are two speakers.
    """
    head = source_head(discourse, quotation)
    if head is None:
        if any(cue.of(discourse.text).lower() in _UNNAMED_WORDS for cue in quotation.cue):
            return (_unnamed(discourse),)
        return before if quotation.style is Style.DIRECT else ()
    if head.lower_ == "it" and any(cue.of(discourse.text) in _PROVING for cue in quotation.cue):
        return ()  # 'it shows that': the thing, whatever it is
    several = discourse.several(head) or listed(discourse, head)
    if several:
        return several
    found = [_one(discourse, quotation, part) for part in _parts(quotation, head)]
    shows = any(_is_shown(discourse, cue) for cue in quotation.cue)
    return tuple(
        dict.fromkeys(
            speaker for speaker in found if speaker is not None and not (shows and discourse[speaker].kind in _SHOWING_BY_DEEDS)
        )
    )


def _is_shown(discourse: Discourse, cue: Span) -> bool:
    """Tell whether a cue is a verb for what deeds show as well as words."""
    stretch = discourse.doc.char_span(cue.start, cue.end, alignment_mode="expand")
    return stretch is not None and stretch.root.lemma_ in _SHOWN


def _parts(quotation: Quotation, head: Token) -> list[Token]:
    """Return the heads of the coordinated phrases within the words for the source."""
    words = quotation.source[0]
    parts = [part for part in nouns.conjuncts(head) if words.start <= part.idx < words.end]
    return [part for part in parts if part.i == head.i or not _is_same_person(part, head)] or [head]


def _is_same_person(part: Token, head: Token) -> bool:
    """Tell whether a coordinated noun only says more of the person before: 'the senator and candidate said'."""
    if head.tag_ != "NN" or part.tag_ != "NN" or not nouns.is_person(head) or not nouns.is_person(part):
        return False
    return any(child.dep_ in {"det", "poss"} for child in head.lefts) and not any(
        child.dep_ in {"det", "poss"} for child in part.lefts
    )


def _one(discourse: Discourse, quotation: Quotation, head: Token) -> str | None:
    """Return the entity that one phrase of the source names."""
    if nouns.core(head).lower_ in _UNNAMED_WORDS and discourse.at(head) is None:
        return _publisher(discourse, head) or _unnamed(discourse)
    paper = named_paper(discourse, head)
    own = paper or discourse.at(head)
    if own is not None and discourse[own].kind == "Publication":
        return discourse[own].authors[0] if discourse[own].authors else own
    found = (
        paper
        or share(discourse, quotation, head)
        or closing_name(discourse, quotation, head)
        or self_named(discourse, head)
        or discourse.actor(head)
        or _named_inside(discourse, quotation.source, head)
        or _speaking(discourse, quotation, head)
    )
    return (described_before(discourse, head, found) or found) if found is not None else None


def _publisher(discourse: Discourse, head: Token) -> str | None:
    """Return the body or text whose name says where reports stand: 'reports from the "Courier" newspaper', 'reports in the Courier'."""
    for prep in head.rights:
        for noun in prep.children if prep.lower_ in {"from", "by", "in", "of"} else ():
            for word in (noun, *noun.lefts):
                mention = discourse.mention_at(word)
                entity = mention.entity if mention is not None and mention.form is Form.NAME else None
                if noun.dep_ == "pobj" and entity is not None and discourse[entity].kind in _PUBLISHERS:
                    return entity
    return None


def _speaking(discourse: Discourse, quotation: Quotation, head: Token) -> str | None:
    """Return the group of whatever noun is the subject of a verb that only people are subject of."""
    if head.pos_ != "NOUN" or discourse.at(head) is not None or nouns.is_vague(head):
        return None
    cues = [discourse.doc.char_span(cue.start, cue.end, alignment_mode="expand") for cue in quotation.cue]
    said = any(cue is not None and cue.root.lemma_ in _HUMAN_VERBS and head.head.i == cue.root.i for cue in cues)
    return discourse.group(head) if said and head.dep_ == "nsubj" else None


def _unnamed(discourse: Discourse) -> str:
    """Return the id of the unnamed source, which is added where it is new."""
    if UNNAMED not in discourse:
        discourse[UNNAMED] = Entity(UNNAMED, "Actor", "unnamed source")
    return UNNAMED


def _named_inside(discourse: Discourse, source: tuple[Span, ...], head: Token) -> str | None:
    """Return the actor whose name is the head of the source or stands in apposition to it."""
    if head.pos_ not in {"PROPN", "NOUN"}:
        return None
    for token in head.subtree:
        mention = discourse.mention_at(token)
        if mention is None or not any(span.covers(mention.span) for span in source):
            continue
        near = (
            token.i == head.i
            or token.dep_ in {"appos", "flat"}
            or (token.head.i == head.i and token.dep_ == "compound" and (head.pos_ == "PROPN" or head.lemma_ in _FINDINGS))
        )
        if near and discourse[mention.entity].kind in ACTOR_KINDS and mention.reading is not Reading.LITERAL:
            return mention.entity
    return None
