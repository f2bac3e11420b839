"""Hearers: who with a name is told what somebody says: 'told Reuters', 'wrote to the Foreign Ministry'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.lexical import verb_lemma
from graph.resolve.discourse import ACTOR_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.context import Context

__all__ = ["find_hearers"]

_TOLD = frozenset("advise assure caution inform notify promise reassure remind tell warn write".split())
"""Verbs whose object is who is told."""
_TO = frozenset(
    """acknowledge admit announce boast complain comment confess confide confirm declare disclose explain insist lament protest read
    remark repeat reply report reveal say speak stress suggest testify whisper write""".split()
)
"""Verbs with 'to' before who is told."""
_NO_HEARERS = frozenset({"City", "Group", "Place", "Post", "Region"})


def find_hearers(context: Context, cue: Token, speakers: tuple[str, ...]) -> Iterator[str]:
    """Yield those with a name to whom the speakers say it, by this verb."""
    if cue.pos_ != "VERB":
        return
    lemma = verb_lemma(cue).lower()
    for child in cue.rights:
        noun = None
        if child.dep_ in {"dobj", "dative"} and child.pos_ in {"PROPN", "NOUN", "PRON"}:
            noun = child if lemma in _TOLD else None
        elif child.dep_ in {"prep", "dative"} and child.lower_ == "to" and lemma in _TO:
            noun = next((word for word in child.rights if word.dep_ == "pobj"), None)
        for entity in context.discourse.actors(noun) if noun is not None and context.discourse.named(noun) else ():
            kind = context.discourse[entity].kind
            if kind in ACTOR_KINDS and kind not in _NO_HEARERS and entity not in speakers:
                yield entity
