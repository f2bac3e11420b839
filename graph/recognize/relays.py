"""Relays: of what is said through somebody, who is behind it or passes it on: 'the agency said, citing officials', 'quoted by'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.recognize.draft import Draft
from graph.recognize.layout import Stretch
from graph.recognize.source import agent, own_subject, phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["find_relays"]

_CITING = frozenset({"cite", "quote"})
_PASSING_ON = frozenset({"cite", "quote", "publish", "release", "report", "obtain", "see", "carry"})


def find_relays(draft: Draft) -> Iterator[Draft]:
    """Yield one more draft for each other source of the same content.

    Who is cited has the content itself; who passes it on has the content with the words for its source, so that the content of the
    inner source lies within that of the outer one.
    """
    cited = _cited(draft.trigger)
    if cited is not None:
        yield replace(draft, rule="cited", source=(phrase(cited),), cue_words=(Stretch(cited.head.i, cited.head.i + 1),))
    for relayer, cue in _relayers(draft):
        yield replace(
            draft,
            rule="relayed",
            source=(phrase(relayer),),
            cue_words=(Stretch(cue.i, cue.i + 1),),
            content=tuple(sorted([*draft.content, *draft.source])),
        )


def _cited(verb: Token) -> Token | None:
    """Return whom the speaker cites: 'X said, citing Y', 'Citing Y, X said'."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in _CITING:
            return next((noun for noun in child.children if noun.dep_ == "dobj"), None)
    return None


def _relayers(draft: Draft) -> Iterator[tuple[Token, Token]]:
    """Yield who passes a content on, with the verb that says so: 'a report cited by X', 'quoted by X as saying', 'X quoted Y as', 'X heard from Y'."""
    verb = draft.trigger
    hearer = own_subject(verb) if draft.rule == "heard" else None
    if hearer is not None:
        yield hearer, verb
    above = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    if above is not None and above.lemma_ in _CITING:
        relayer = agent(above) or own_subject(above)
        if relayer is not None:
            yield relayer, above
    for part in draft.source:
        for token in verb.doc[part.start : part.end]:
            if token.dep_ == "acl" and token.tag_ == "VBN" and token.lemma_ in _PASSING_ON:
                relayer = agent(token)
                if relayer is not None:
                    yield relayer, token
