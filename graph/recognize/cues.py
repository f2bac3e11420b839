"""The lexicon of attribution: words of saying, thinking, wanting, showing and judging, by force and by frame."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from graph.resources import read_text

__all__ = ["Cue", "Force", "adjective_cue", "lemmas", "noun_cue", "past_forms", "verb_cue"]


class Force(StrEnum):
    """What a cue makes of its content."""

    SAY = "say"
    """The source puts it forward as true."""
    DISCUSS = "discuss"
    """The content is what is talked about, not what is said of it: mention, refer to."""
    ADMIT = "admit"
    """The source says it and the text takes it to be true: acknowledge, confirm, reveal."""
    THINK = "think"
    KNOW = "know"
    """The text takes it to be true, whatever the source says: know, realize, learn."""
    SHOW = "show"
    """Of polls, records and studies: show, find, indicate."""
    RULE = "rule"
    DECIDE = "decide"
    COMMIT = "commit"
    """The source binds itself: promise, vow, threaten."""
    INTEND = "intend"
    """The source wants or plans it."""
    PREDICT = "predict"
    """Forecast, hope, fear, expectation."""
    DEMAND = "demand"
    """The source wants others to do it."""
    ASK = "ask"
    DENY = "deny"
    DOUBT = "doubt"
    DECLINE = "decline"
    """The source will not do it: refuse, decline; reluctant."""
    JUDGE = "judge"
    """Call something something."""
    SEEM = "seem"
    """Looks so to whoever writes; nobody says it."""
    APPRAISE = "appraise"
    """Praise, blame, support, oppose: the content is what the attitude is about, not a proposition."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes. `frames` says what its content may be.

    quote: direct words; that: a clause; inf: an infinitive; obj: a noun phrase; pred: an object with its predicate;
    hearer: a clause or infinitive beside the one who is told; any other: a preposition before the content.
    """

    lemma: str
    pos: str
    force: Force
    frames: frozenset[str]

    @property
    def prepositions(self) -> frozenset[str]:
        """The prepositions that may stand before the content."""
        return self.frames - {"quote", "that", "inf", "obj", "pred", "hearer"}


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], Cue]:
    """Return the lexicon by part of speech and lemma."""
    rows = (line.split("\t") for line in read_text("graph.gazetteer", "cues.tsv").splitlines()[1:])
    return {(pos, lemma): Cue(lemma, pos, Force(force), frozenset(frames.split())) for lemma, pos, force, frames in rows}


def verb_cue(lemma: str) -> Cue | None:
    """Return the verb's entry; a particle is part of the lemma ("point out")."""
    return _table().get(("verb", lemma))


def noun_cue(lemma: str) -> Cue | None:
    """Return the noun's entry."""
    return _table().get(("noun", lemma))


def adjective_cue(lemma: str) -> Cue | None:
    """Return the adjective's entry."""
    return _table().get(("adj", lemma))


@lru_cache(maxsize=64)
def lemmas(*forces: Force, pos: str = "verb") -> frozenset[str]:
    """Return the lemmas of this part of speech that have one of these forces.

    >>> "deny" in lemmas(Force.DENY), "promise" in lemmas(Force.COMMIT, pos="noun")
    (True, True)
    """
    return frozenset(cue.lemma for cue in _table().values() if cue.pos == pos and cue.force in forces)


_IRREGULAR = {
    "foresee": "foresaw",
    "hear": "heard",
    "know": "knew",
    "say": "said",
    "see": "saw",
    "speak": "spoke",
    "swear": "swore",
    "tell": "told",
    "think": "thought",
    "undertake": "undertook",
    "understand": "understood",
    "write": "wrote",
}
_ALIKE = frozenset({"begin", "read", "forecast", "sing"})
"""Verbs whose past tense is their stem or rarely tells of words."""
_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgmnpt]")


def past_forms(verbs: frozenset[str]) -> frozenset[str]:
    """Return the past tenses of verbs that are one word.

    >>> sorted(past_forms(frozenset({"say", "deny", "urge", "beg", "claim", "point out"})))
    ['begged', 'claimed', 'denied', 'said', 'urged']
    """
    return frozenset(_past(verb) for verb in verbs if " " not in verb and verb not in _ALIKE)


def _past(verb: str) -> str:
    """Return the past tense of a verb."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if _SHORT.fullmatch(verb) else f"{verb}ed"
