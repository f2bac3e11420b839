"""Kinds: the class of an event where its word alone does not tell it: by who takes part and what it is done with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.contents import HOSTILE, VOWS
from graph.extract.finding import Finding
from graph.extract.frames import Reading
from graph.extract.roles import Roles

if TYPE_CHECKING:
    from graph.resolve.discourse import Discourse

__all__ = ["event_kind"]

_VERBAL_ATTACKS = frozenset({"attack", "assault", "broadside", "onslaught", "offensive", "counterattack"})
_WORDY = frozenset("verbal personal rhetorical scathing blistering withering stinging vitriolic partisan furious".split())
_CLASHING = frozenset({"clash", "battle", "fight", "skirmish", "scuffle"})
_BODILY = frozenset(
    """kill murder assassinate slay behead execute massacre slaughter lynch wound injure maim stab shoot kidnap abduct rape torture strangle
    poison beat punch slap hit knife mug hack gun mow stalk ambush bludgeon flog waterboard assassination murder killing shooting stabbing
    beheading execution abduction kidnapping kidnap poisoning rape torture assault""".split()
)
"""Words for what one person does to another's body; all else between persons is a quarrel."""


def event_kind(reading: Reading, roles: Roles, discourse: Discourse) -> str:
    """Return the class of the event: who vows a hostile act threatens, forces of several train jointly, peacekeepers help."""
    kind = reading.frame.kind
    if kind == "Agree" and reading.token.lemma_ in VOWS and _has_hostile(roles):
        return "Threaten"
    if kind == "Assault" and _in_words(reading) and (_is_called_verbal(reading) or _among_persons(roles, discourse)):
        return "Accuse"  # "the senator launched an attack on the governor"
    if (
        kind == "Assault"
        and reading.token.lemma_.lower() not in _BODILY
        and (_among_persons(roles, discourse) or _is_of_parties(reading, roles, discourse))
    ):
        return "Dispute"  # "the battle between the two candidates"
    if kind == "Assault" and "raid" in {noun.lemma_ for noun in (reading.carrier, reading.token) if noun is not None}:
        return "Assault" if _is_war(roles, discourse) else "Coerce"  # "a police raid on the bank"
    if kind == "MilitaryExercise" and sum(role == "actor" for role, _ in roles) > 1:
        return "JointExercise"
    if kind == "Aid" and _is_paid_to_firms(roles, discourse):
        return "Subsidy"
    if kind == "Mobilize" and any(token.lower_.startswith("peacekeep") for token in reading.token.subtree):
        return "Aid"
    return kind


def _is_paid_to_firms(roles: Roles, discourse: Discourse) -> bool:
    """Tell whether a state gives money to firms or other private bodies."""
    kinds = {
        role: {discourse[filler].kind for name, filler in roles if name == role and isinstance(filler, str)}
        for role in ("actor", "recipient")
    }
    states = bool(kinds["actor"]) and kinds["actor"] <= {"Country", "Government", "GovernmentBody"}
    return states and kinds["recipient"] == {"Organization"} and any(role == "amount" for role, _ in roles)


def _is_war(roles: Roles, discourse: Discourse) -> bool:
    """Tell whether a state or a force does it."""
    kinds = {discourse[filler].kind for role, filler in roles if role == "actor" and isinstance(filler, str)}
    return bool(kinds & {"Country", "MilitaryForce", "Alliance"})


def _among_persons(roles: Roles, discourse: Discourse) -> bool:
    """Tell whether persons with a name do it to each other."""
    kinds = [
        discourse[filler].kind
        for role, filler in roles
        if role in ("actor", "recipient") and isinstance(filler, str) and filler.startswith("e")
    ]
    return len(kinds) > 1 and set(kinds) == {"Person"}


def _is_of_parties(reading: Reading, roles: Roles, discourse: Discourse) -> bool:
    """Tell whether a person is said to clash with a party or a firm: that is a quarrel."""
    kinds = {discourse[filler].kind for role, filler in roles if role in ("actor", "recipient") and isinstance(filler, str)}
    return reading.token.lemma_.lower() in _CLASHING and kinds == {"Person", "Organization"}


def _in_words(reading: Reading) -> bool:
    """Tell whether the attack can be one in words."""
    nouns = {noun.lemma_.lower() for noun in (reading.carrier, reading.token, *reading.slots.get("obj", ())) if noun is not None}
    return bool(nouns & _VERBAL_ATTACKS)


def _is_called_verbal(reading: Reading) -> bool:
    """Tell whether the text says that the attack was one in words: 'verbal attacks', 'a scathing attack'."""
    nouns = (reading.carrier, reading.token, *reading.slots.get("obj", ()))
    return any(child.lemma_.lower() in _WORDY for noun in nouns if noun is not None for child in noun.lefts)


def _has_hostile(roles: Roles) -> bool:
    """Tell whether one of the roles is a hostile act against somebody."""
    return any(
        isinstance(filler, Finding) and filler.kind in HOSTILE and any(role == "recipient" for role, _ in filler.roles)
        for _, filler in roles
    )
