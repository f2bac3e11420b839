"""Meetings in captions, where the parser takes the verb for a noun: 'President X (left) greets Chancellor Y in Rome'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.predicates import Reader

__all__ = ["read_encounter"]

_GREETING = frozenset({"greets", "meets", "welcomes", "receives", "embraces", "hugs"})
_LONGEST_TITLE = 8
"""Most tokens between the verb and the name of whom somebody meets."""


def read_encounter(word: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the meeting of two persons between whose names a verb of greeting stands that was taken for a noun."""
    if word.lower_ not in _GREETING:
        return
    host, guest = _person_before(word, reader), _person_after(word, reader)
    if host is None or guest is None or host == guest:
        return
    roles = [("actor", host), ("actor", guest)]
    for token in word.sent:
        if token.dep_ == "prep" and token.lower_ in {"at", "in"} and token.i > word.i:
            places = [place for noun in token.children if noun.dep_ == "pobj" and (place := reader.fillers.place(noun))]
            if places:
                roles.append(("location", places[0]))
                break
    when = next((time for token in word.sent if (time := reader.times.get(token.i))), None)
    yield Finding(word, "Meeting", tuple(roles), rule="caption-meeting", when=when, judgement=Judgement())


def _person(token: Token, reader: Reader) -> str | None:
    """Return the person whose name holds the token."""
    mention = reader.fillers.discourse.mention_at(token)
    if mention is None or reader.fillers.discourse[mention.entity].kind != "Person":
        return None
    return mention.entity


def _person_before(word: Token, reader: Reader) -> str | None:
    """Return the person whose name stands right before the verb, '(left)' aside."""
    i = word.i - 1
    if i > word.sent.start and word.doc[i].text == ")":
        while i > word.sent.start and word.doc[i].text != "(":
            i -= 1
        i -= 1
    return _person(word.doc[i], reader) if i >= word.sent.start else None


def _person_after(word: Token, reader: Reader) -> str | None:
    """Return the person whose name stands after the verb, with no more than a title between."""
    for token in word.doc[word.i + 1 : min(word.i + 1 + _LONGEST_TITLE, word.sent.end)]:
        person = _person(token, reader)
        if person is not None:
            return person
        if token.pos_ not in {"PROPN", "ADJ", "NOUN", "DET", "PART"}:
            return None
    return None
