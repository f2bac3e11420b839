"""Phrases that say whose somebody is: 'Ruiz's campaign manager', 'the director of the institute', 'Chad's leader', 'his party'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Form
from graph.resolve import nouns
from graph.resolve.descriptions import qualifiers
from graph.resolve.gender import PERSONAL, word_gender

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from graph.resolve.descriptions import Description
    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Places

__all__ = ["find_possessed"]

_RULERS = frozenset({"leader", "ruler", "strongman"})
"""Nouns for whoever leads a country."""
_HEADS = frozenset({"chancellor", "king", "leader", "minister", "premier", "president", "queen", "ruler", "strongman"})
_PARTY_WORDS = (
    "Party", "Democrat", "Republican", "Labour", "Conservative", "Green", "Liberal", "Socialist", "Front", "Movement", "League",
    "Congress",
)  # fmt: skip
_INVERSE = {
    "son": ("father", "mother", "parent"), "daughter": ("father", "mother", "parent"), "father": ("son", "daughter", "child"),
    "mother": ("son", "daughter", "child"), "husband": ("wife", "widow"), "wife": ("husband", "widower"),
    "brother": ("brother", "sister"), "sister": ("brother", "sister"),
}  # fmt: skip
"""Words for kin, with those for the other of the two."""
_UNTIED = frozenset({"Concept", "Group", "Post", "Publication"})


def find_possessed(
    discourse: Discourse, places: Places, descriptions: Mapping[str, Sequence[Description]], token: Token
) -> str | None:
    """Return whom or what a phrase with a possessor means that the text has named before, None where it does not tell."""
    owners = _owners(discourse, token)
    if not owners:
        return None
    noun = token.lemma_.lower()
    if noun == "party":
        return next((party for owner in sorted(owners) for party in _parties(discourse, owner)), None)
    if not nouns.is_person(token):
        return None
    found = _described(discourse, descriptions.get(noun, ()), token, owners)
    if not found and noun in _RULERS:
        found = _ruling(discourse, descriptions, token, owners)
    if not found and noun in _INVERSE:
        found = _kin(discourse, places, descriptions, noun, owners)
    found -= owners
    return next(iter(found)) if len(found) == 1 else None


def _owners(discourse: Discourse, noun: Token) -> frozenset[str]:
    """Return the entities in front of a noun and behind its 'of': whose it is."""
    words = list(noun.doc[noun.left_edge.i : noun.i])
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "for"}:
            words += [inner for inner in child.children if inner.dep_ == "pobj"]
    entities = (discourse.at(word) for word in words)
    return frozenset(entity for entity in entities if entity is not None and discourse[entity].kind not in _UNTIED)


def _described(discourse: Discourse, described: Sequence[Description], token: Token, owners: frozenset[str]) -> set[str]:
    """Return the persons whom the text has described before with this noun, the same words before it and the same possessor."""
    words = _words(discourse, token)
    return {
        known.entity
        for known in described
        if known.at < token.i
        and discourse[known.entity].kind == "Person"
        and (known.country in owners or owners & _owners(discourse, discourse.tokens[known.at]))
        and words == _words(discourse, discourse.tokens[known.at])
    }


def _words(discourse: Discourse, noun: Token) -> frozenset[str]:
    """Return the words before a noun that tell which one is meant, without names."""
    named = {child.lower_ for child in noun.lefts if discourse.at(child) is not None}
    return qualifiers(discourse, noun)[0] - named


def _ruling(
    discourse: Discourse, descriptions: Mapping[str, Sequence[Description]], token: Token, owners: frozenset[str]
) -> set[str]:
    """Return the heads of state or government whom the text has named before with their office and this country."""
    countries = {owner for owner in owners if discourse[owner].kind == "Country"}
    return {
        known.entity
        for noun in sorted(_HEADS) if countries
        for known in descriptions.get(noun, ())
        if known.at < token.i and known.country in countries and (noun != "minister" or "prime" in known.words)
    }  # fmt: skip


def _parties(discourse: Discourse, person: str) -> Iterator[str]:
    """Yield the party that stands in front of a person's name: 'the Reform Party leader Ana Ruiz'."""
    if discourse[person].kind != "Person":
        return
    for mention in discourse.mentions:
        if mention.entity != person or mention.form is not Form.NAME:
            continue
        name = discourse.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        for word in discourse.tokens[name.root.left_edge.i : name.start] if name is not None else ():
            body = discourse.at(word)
            if body is not None and discourse[body].kind == "Organization" and _is_party(discourse[body].label):
                yield body


def _is_party(label: str) -> bool:
    """Tell whether a name is that of a party."""
    return any(word in label for word in _PARTY_WORDS)


def _kin(
    discourse: Discourse,
    places: Places,
    descriptions: Mapping[str, Sequence[Description]],
    noun: str,
    owners: frozenset[str],
) -> set[str]:
    """Return the relatives of this name and sex, where the text calls them so or the possessor the other of the two."""
    families = {discourse[owner].label.split()[-1] for owner in owners if discourse[owner].kind == "Person"}
    called = {known.entity for known in descriptions.get(noun, ())}
    inverse = {known.entity for other in _INVERSE[noun] for known in descriptions.get(other, ())}
    return {
        entity.id
        for entity in discourse.entities
        if entity.kind == "Person"
        and " " in entity.label
        and entity.label.split()[-1] in families
        and entity.id not in owners
        and places.genders.get(entity.id, PERSONAL) in {word_gender(noun), PERSONAL}
        and (entity.id in called or owners & inverse)
    }
