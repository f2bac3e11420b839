"""The tense of a clause: does it look back or ahead?"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Tense", "has_possessive", "tense_at"]


class Tense(StrEnum):
    """Where a clause looks."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"
    """There is no verb to tell: a headline, a fragment."""


_AHEAD = frozenset({"due", "effective", "payable", "scheduled", "slated", "upcoming", "planned", "expected", "redeemable"})
_BEHIND = frozenset({"ended", "dated", "previous"})
_PLANS = frozenset({"plan", "schedule", "slate", "expect", "intend"})
_CALLING = frozenset({"invite", "summon", "call"})
_STATES = frozenset(
    [
        "be",
        "have",
        "say",
        "tell",
        "show",
        "report",
        "suggest",
        "indicate",
        "note",
        "write",
        "add",
        "think",
        "believe",
        "know",
        "remain",
        "stay",
        "keep",
        "seem",
        "appear",
        "mean",
        "want",
        "need",
        "hope",
        "own",
        "hold",
        "live",
        "like",
        "argue",
        "claim",
        "insist",
        "contend",
        "acknowledge",
        "concede",
    ]
)
_MODALS_AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo", "may", "might", "would", "should", "must", "can"})
_BRINGING_ABOUT = frozenset("force compel manage cause lead prompt fail begin start continue decline refuse happen".split())
"""Verbs whose infinitive comes about, or does not, when they do."""
_STEPS = 12


def tense_at(token: Token) -> Tense:
    """Return the tense of the clause in which the token stands, by the nearest verb above it."""
    here = token
    for _ in range(_STEPS):
        tense = _tense_of(here)
        if tense is not None:
            return Tense.NONE if tense is Tense.PAST and _is_dated_perfect(here, token) else tense
        if here.dep_ == "pobj" and here.head.lower_ in {"to", "for"} and here.head.head.lemma_ in _CALLING:
            return Tense.NONE  # 'has invited them to talks on 5 May': nearest to the day on which it is told
        if here.head.i == here.i:
            break
        here = here.head
    return Tense.NONE


def _is_dated_perfect(verb: Token, token: Token) -> bool:
    """Tell whether a day stands with a present perfect, which has no day of its own: 'has invited them to Lima on 5 May'."""
    has = any(child.dep_ == "aux" and child.lower_ in {"has", "have"} for child in verb.lefts)
    return has and token.dep_ == "pobj" and token.head.lower_ == "on"


def has_possessive(token: Token) -> bool:
    """Tell whether the word owns a noun, as in 'Monday's vote': the verb around it tells nothing of its time."""
    return any(child.tag_ == "POS" for child in token.children)


def _tense_of(token: Token) -> Tense | None:
    """Return the tense that this word gives to its clause, None where it gives none."""
    word, tag = token.lower_, token.tag_
    if word in _AHEAD and tag in {"JJ", "VBN"}:
        return Tense.FUTURE
    if word in _BEHIND and tag in {"VBN", "VBD"}:
        return Tense.PAST
    if not tag.startswith("V"):
        return None
    if (
        word == "set"
        and tag in {"VBN", "VBD"}
        and any(child.lower_ == "for" and child.dep_ == "prep" for child in token.children)
    ):
        return Tense.FUTURE
    if token.lemma_ in _PLANS:
        return Tense.FUTURE
    if tag == "VBD":
        return Tense.PAST
    told = _with_auxiliaries(token)
    if told is not None:
        return told
    if tag in {"VBZ", "VBP"}:
        return _simple_present(token)
    if tag == "VBN":
        return Tense.PAST
    return Tense.FUTURE if word in {"ending", "beginning", "starting"} else None


def _simple_present(verb: Token) -> Tense:
    """Return FUTURE for 'the session opens Monday'; a state, a saying and a headline are present."""
    last = verb.sent.end - 1
    while verb.doc[last].is_space and last > verb.i:
        last -= 1
    if verb.lemma_ in _STATES or verb.doc[last].text not in {".", "!", "”", '"', "''"}:
        return Tense.PRESENT
    return Tense.FUTURE


def _with_auxiliaries(verb: Token) -> Tense | None:
    """Return the tense that the auxiliaries of a verb tell, None where it has none."""
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if not auxiliaries:
        return None
    words = {child.lower_ for child in auxiliaries}
    tags = {child.tag_ for child in auxiliaries}
    if "MD" in tags:
        # "would have met": looks back at what did not come about
        if "have" in words and verb.tag_ == "VBN":
            return Tense.PAST
        return Tense.FUTURE if words & _MODALS_AHEAD else Tense.NONE
    if "VBD" in tags or (verb.tag_ == "VBN" and words & {"have", "has", "having", "'ve", "’ve"}):
        return Tense.PAST
    if "TO" in tags:
        # "agreed to meet Monday" looks ahead; "a chance to meet Monday" as the verb above it
        if verb.head.lemma_ in _BRINGING_ABOUT:
            return None  # 'forced him to resign Sunday'
        return Tense.FUTURE if verb.dep_ in {"xcomp", "ccomp", "ROOT", "oprd", "acl", "relcl"} else None
    if verb.tag_ == "VBG" and tags & {"VBZ", "VBP"}:
        return Tense.FUTURE
    if verb.tag_ == "VBN" and tags & {"VBZ", "VBP"}:
        return Tense.PRESENT
    return None
