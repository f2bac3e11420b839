"""Groups by whose they are: a country's government and forces, somebody's supporters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["Fields", "describe_group", "describe_state_body", "is_state_body"]

Fields = dict[str, object]
"""Fields of an entity beside its class and label."""

_ARMS = frozenset({"armed", "security", "special", "ground", "air", "naval", "defense", "defence", "border", "peacekeeping"})
_FORCES = frozenset({"army", "forces", "marines", "military", "navy", "soldiers", "troop", "troops", "warships"})


def describe_group(discourse: Discourse, token: Token, label: str) -> tuple[str, str, Fields]:
    """Return class, label and fields of the group that a noun phrase with this label names."""
    owner, country = _owner(discourse, token), _country(discourse, token)
    word = token.lower_
    if country is not None and is_state_body(word):
        kind, name, fields = describe_state_body(discourse, token, country)
        return kind, name, fields | ({"aliases": (label,)} if word in _FORCES else {})
    if owner is None or discourse[owner].label.lower() in label.lower():
        return "Group", label, {}
    return "Group", f"{discourse[owner].label}'s {label}", {}


def is_state_body(word: str) -> bool:
    """Tell whether a noun in lower case names what a country has one of: its government, its military."""
    return word == "government" or word in _FORCES


def describe_state_body(discourse: Discourse, token: Token, country: str) -> tuple[str, str, Fields]:
    """Return class, label and fields of a country's government or force that this noun names."""
    if token.lower_ == "government":
        return "Government", f"Government of {discourse[country].label}", {"of_country": country}
    return "MilitaryForce", f"{discourse[country].label} {_force(token)}", {"of_country": country}


def _owner(discourse: Discourse, token: Token) -> str | None:
    """Return the named entity that is the possessor of a noun."""
    owner = next((owner for child in token.lefts if child.dep_ == "poss" and (owner := discourse.at(child)) is not None), None)
    return owner if owner is not None and discourse[owner].kind != "Group" else None


def _country(discourse: Discourse, token: Token) -> str | None:
    """Return the country that a noun's possessor, adjective or 'of' phrase names: 'Japan' of 'Japanese troops'."""
    beside = [child for child in token.lefts if child.dep_ in {"poss", "amod", "compound", "nmod"}]
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            beside += [noun for noun in child.children if noun.dep_ == "pobj"]
    owners = (discourse.at(word) for word in beside)
    return next((owner for owner in owners if owner is not None and discourse[owner].kind == "Country"), None)


def _force(token: Token) -> str:
    """Return which of a country's forces a noun names: soldiers and troops are its forces, armed forces its military."""
    noun = "forces" if token.lower_ in {"soldiers", "troop", "troops"} else token.lower_
    words = [child.lower_ for child in token.lefts if child.dep_ in {"amod", "compound"} and child.lower_ in _ARMS]
    return "military" if words == ["armed"] else " ".join((*words, noun))
