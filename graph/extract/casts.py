"""Who must take part in an event of a class, so that it says anything: two in a meeting, somebody who is helped, somebody blamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.finding import Finding
from graph.extract.verbs import is_verbal
from graph.resolve.nouns import is_plural

if TYPE_CHECKING:
    from graph.extract.frames import Reading
    from graph.extract.roles import Roles
    from graph.resolve.discourse import Discourse

__all__ = ["is_cast"]

_MUTUAL = frozenset({"Consult", "Negotiation", "Meeting", "Dispute", "Cooperate", "Trade"})
"""What nobody does alone."""
_CARRIED = frozenset({"Accuse", "Support", "Aid", "Threaten", "Sanction"})
"""What a noun tells only with the one at whom it is aimed."""
_AIMED = {
    "Accuse": frozenset({"recipient", "topic"}),
    "Support": frozenset({"recipient", "topic"}),
    "Aid": frozenset({"recipient"}),
    "Request": frozenset({"topic", "affects", "amount", "orElse"}),
    "Demand": frozenset({"topic", "affects", "amount", "orElse"}),
    "Threaten": frozenset({"recipient", "topic", "location"}),
    "Sanction": frozenset({"recipient", "topic"}),
    "Coerce": frozenset({"recipient", "topic", "location"}),
    "Assault": frozenset({"recipient", "topic", "location"}),
    "Retreat": frozenset({"recipient", "topic", "location"}),
    "Concede": frozenset({"recipient", "topic", "amount"}),
    "Mobilize": frozenset({"recipient", "topic", "location"}),
    "Reject": frozenset({"recipient", "topic"}),
}
"""Of each class the roles of which one must be filled."""
_OWN_AIM = frozenset(
    {
        "summon", "invite", "capitulate", "surrender", "relent", "cave", "climb", "yield", "back", "give", "concede", "mobilize", "mobilise",
        "disarm", "disengage", "set",
    }
)  # fmt: skip
"""Verbs that say as much without another role."""
_ANNOUNCING = frozenset({"declare", "announce", "impose", "extend", "enforce", "levy", "slap"})
"""Verbs that say as much of a ceasefire, of martial law or of tariffs."""
_ACTED = frozenset({"Aid", "Threaten", "Concede", "Agree", "Mobilize", "Support"})
"""Classes of what somebody does of his own will: without him nothing is told."""
_SENDING = frozenset({"send", "contribute", "donate", "dispatch", "deploy"})
"""Verbs of help that say enough with what is given."""
_JOINING = frozenset({"participate", "take", "join", "attend", "enter", "engage"})
"""Verbs of who comes to others: those need not be named."""
_HOSTING = frozenset({"host", "chair", "convene", "organize", "organise"})
"""Verbs of who holds a meeting of others."""
_VISITS = frozenset({"visit", "tour", "trip"})
"""Words for contact that say enough with a place."""
_ANYBODY = frozenset({"anyone", "anybody", "someone", "somebody", "everyone", "everybody", "nobody", "none", "others"})
_SUFFERED = frozenset({"rescue", "evacuate", "airlift", "resettle", "praise", "endorse", "back", "support", "honor", "honour"})
"""Verbs whose passive says enough without him."""
_ARMED = frozenset({"Country", "Government", "MilitaryForce", "Alliance"})
_LEGAL = frozenset(
    {"investigation", "inquiry", "probe", "enquiry", "lawsuit", "suit", "complaint", "case", "proceeding", "prosecution"}
)
_ENQUIRING = frozenset({"investigate", "probe", "complain", "allege"})


def is_cast(reading: Reading, kind: str, roles: Roles, discourse: Discourse) -> bool:
    """Tell whether the participants of an event are those that its class must have."""
    filled = {role for role, _ in roles}
    lemma = reading.token.lemma_.lower()
    noun = reading.carrier is not None or not is_verbal(reading.token)
    if kind == "Meeting" and reading.carrier is not None and lemma in _HOSTING:
        return "actor" in filled
    if kind == "Consult" and lemma in _VISITS and {"actor", "location"} <= filled:
        return True  # "visited Lagos"
    if kind in _MUTUAL:
        return (lemma in _JOINING and kind == "Negotiation") or _is_shared(reading, kind, roles, discourse)
    if noun and kind == "Agree":
        return _parties(roles) > 1 or "affects" in filled or any(isinstance(filler, Finding) for _, filler in roles)
    if noun and kind in _CARRIED and not filled & {"recipient", "topic"}:
        return False
    courts = reading.slots.keys() & {"with", "before", "against"}  # "filed a complaint with the commission"
    if kind == "Accuse" and "recipient" not in filled and (lemma in _ENQUIRING or (not courts and _is_of_law(reading))):
        return False
    if kind == "Accuse" and courts and _is_of_law(reading):
        return True
    if kind in _ACTED and "actor" not in filled and not (lemma in _SUFFERED and "recipient" in filled):
        return False
    if kind == "Assault" and _parties(roles) > 1:
        return True  # "A and B exchanged fire"
    needed = _AIMED.get(kind)
    if needed is None or filled & needed or lemma in _OWN_AIM or reading.slots.keys() & {"clause", "addressed"}:
        return True
    if kind in ("Request", "Demand") and "recipient" in filled and "whose" in reading.frame.roles.values():
        return True  # "called for the governor's resignation"
    if any(noun.lower_ in _ANYBODY for noun in reading.slots.get("obj", ())):
        return True
    if kind == "Aid":
        return bool(filled & {"location", "amount"}) or ("topic" in filled and lemma in _SENDING)
    if kind == "Support":  # "A and B mend their ties"
        return _parties(roles) > 1
    if kind in ("Mobilize", "Retreat") and lemma not in _ANNOUNCING:
        return any(role == "actor" and isinstance(filler, str) and discourse[filler].kind in _ARMED for role, filler in roles)
    return kind in ("Coerce", "Retreat", "Sanction") and lemma in _ANNOUNCING


def _parties(roles: Roles) -> int:
    """Return how many there are on either side."""
    return len({filler for role, filler in roles if role in ("actor", "recipient") and not isinstance(filler, Finding)})


def _is_shared(reading: Reading, kind: str, roles: Roles, discourse: Discourse) -> bool:
    """Tell whether more than one takes part: two by name, several in one word ('the ministers met'), those at a named event."""
    if _parties(roles) > 1:
        others = {entity for noun in reading.slots.get("with", ()) for entity in discourse.actors(noun)}
        return any(role in ("actor", "recipient") and filler not in others for role, filler in roles)  # with whom, but who?
    filled = {role for role, _ in roles}
    if kind == "Negotiation" and filled & ({"topic"} if is_verbal(reading.token) else {"actor"}) and _is_of_talks(reading):
        return True  # "will hold talks on fishing", "Chad's talks begin in May"
    topics = [filler for role, filler in roles if role == "topic" and isinstance(filler, str) and filler.startswith("e")]
    if kind == "Meeting" and any(discourse[topic].kind == "NamedEvent" for topic in topics):
        return True
    sides = [filler for role, filler in roles if role == "actor" and isinstance(filler, str)]
    if not any(discourse[side].kind == "Group" for side in sides):
        return False
    subjects = (
        reading.slots.get("subj", []) if is_verbal(reading.token) else reading.slots.get("of", []) + reading.slots.get("poss", [])
    )
    return any(is_plural(noun) or noun.lower_ in {"they", "we", "both"} for noun in subjects)


def _is_of_talks(reading: Reading) -> bool:
    """Tell whether a noun in the plural tells the event: talks have another side."""
    return is_plural(reading.carrier or reading.token)


def _is_of_law(reading: Reading) -> bool:
    """Tell whether the noun that tells the event is an inquiry or a suit."""
    nouns = [reading.carrier, reading.token, *reading.slots.get("obj", ())]
    return any(noun is not None and noun.lemma_.lower() in _LEGAL for noun in nouns)
