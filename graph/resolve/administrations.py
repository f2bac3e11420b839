"""Governments by who leads them: 'the Trump administration', 'the Abe government', 'Obama's White House'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from graph.model import Form, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.recognize.name import Name
    from graph.resolve.discourse import Discourse

__all__ = ["add_administrations", "without_led_seats"]

_NOUNS = {"administration": "administration", "government": "government", "cabinet": "government", "regime": "government"}
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_HEADS = frozenset({"president", "premier", "chancellor", "minister", "leader", "taoiseach"})


def without_led_seats(doc: Doc, names: Iterable[Name]) -> list[Name]:
    """Return the names without a 'White House' that a leader's name modifies: that means an administration."""
    names = list(names)
    people = {name.end for name in names if name.kind == "Person"}
    return [
        name
        for name in names
        if not (
            name.text == "White House"
            and (name.start in people or doc[name.start - 1].text in _POSSESSIVES and name.start - 1 in people)
        )
    ]


def add_administrations(discourse: Discourse, names: Sequence[Name]) -> None:
    """Add a Government for each noun of government that a person's name modifies, headed by that person."""
    doc = discourse.doc
    known: dict[tuple[str, str], str] = {}
    for name in names:
        end, noun = _noun_behind(doc, name)
        mention = discourse.mention_at(doc[name.start])
        if not noun or mention is None or mention.span != name.span:
            continue
        person = mention.entity
        if (person, noun) not in known:
            known[person, noun] = discourse.add(
                "Government",
                f"{_leader_label(discourse, person, name)} {noun}",
                headed_by=person,
                of_country=_country(discourse, names, person),
            )
        last = doc[end - 1]
        discourse.mention(Span(name.span.start, last.idx + len(last.text)), known[person, noun], Form.NOMINAL)


def _noun_behind(doc: Doc, name: Name) -> tuple[int, str]:
    """Return the end and the kind of the noun of government behind a person's name, (0, '') if there is none."""
    if name.kind != "Person":
        return 0, ""
    position = name.end + (name.end < len(doc) and doc[name.end].text in _POSSESSIVES)
    if position >= len(doc):
        return 0, ""
    if doc[position].text == "White" and position + 1 < len(doc) and doc[position + 1].text == "House":
        return position + 2, "administration"
    noun = _NOUNS.get(doc[position].lower_, "")
    compound = position + 1 < len(doc) and noun == "government" and doc[position].dep_ == "compound"
    return (0, "") if compound or not noun else (position + 1, noun)


def _leader_label(discourse: Discourse, person: str, name: Name) -> str:
    """Return the name under which an administration goes: the words of the text, a full name cut to its last word."""
    full = discourse[person].label
    return name.text.split()[-1] if name.text == full and len(full.split()) == 2 else name.text


def _country(discourse: Discourse, names: Sequence[Name], person: str) -> str | None:
    """Return the country that stands before the leader's title: 'U.S. President X', 'Ruritania's prime minister, X'."""
    doc = discourse.doc
    for name in names:
        mention = discourse.mention_at(doc[name.start])
        if mention is None or mention.entity != person or not _HEADS & set(name.titles):
            continue
        before = name.start - len(name.titles) - 1
        if before >= 0 and doc[before].text in _POSSESSIVES:
            before -= 1
        owner = discourse.mention_at(doc[before]) if before >= 0 else None
        if owner is not None and discourse[owner.entity].kind == "Country":
            return owner.entity
    return None
