"""Labels of situations: a short line for lists and drawings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.label_words import join_labels, shorten
from graph.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Token

__all__ = ["situation_label", "statement_label", "trimmed"]

_PHRASES = {
    "Agree": "agrees with", "Signing": "signs", "Accession": "accedes to", "Consult": "consults with", "Negotiation": "negotiates with",
    "Meeting": "meets", "Support": "supports", "Concede": "gives in to", "Cooperate": "cooperates with", "ArmsPurchase": "buys arms from",
    "Aid": "aids", "Subsidy": "subsidises", "Retreat": "retreats from", "Withdrawal": "withdraws from", "Request": "asks",
    "Demand": "demands from", "Accuse": "accuses", "Reject": "rejects", "Refusal": "refuses", "Cancellation": "cancels",
    "TreatyWithdrawal": "leaves", "Threaten": "threatens", "Protest": "protests against", "Sanction": "sanctions",
    "TradeRetaliation": "retaliates against", "Mobilize": "mobilizes against", "MissileLaunch": "launches",
    "MilitaryExercise": "trains with", "JointExercise": "trains with", "Coerce": "coerces", "Assault": "attacks", "Deployment": "is stationed in",
    "Contribution": "pays", "Dispute": "is at odds with", "Investment": "invests in", "Trade": "trades with",
}  # fmt: skip
_ALONE = {
    "Agree": "agrees", "Negotiation": "negotiates", "Consult": "consults", "Meeting": "meets", "Withdrawal": "withdraws",
    "Demand": "demands", "Request": "asks", "Protest": "protests", "Mobilize": "readies forces",
    "MissileLaunch": "launches a missile", "MilitaryExercise": "holds an exercise", "Assault": "attacks", "Refusal": "refuses",
    "Dispute": "is in a dispute", "Concede": "gives in", "Cooperate": "cooperates", "Threaten": "threatens", "Trade": "trades", "Deployment": "is deployed",
}  # fmt: skip
_WORDED = frozenset({"Aid", "Assault", "Concede", "Cooperate", "Mobilize", "Retreat"})
"""Classes of many verbs, which say more than the class: "releases the crew" is a retreat."""
_ABOUT = {
    "Agree": "agrees to", "Negotiation": "negotiates", "Consult": "consults on", "Meeting": "meets on", "Demand": "demands",
    "Request": "asks for", "Dispute": "is in a dispute over", "Trade": "trades", "MilitaryExercise": "holds", "Withdrawal": "withdraws",
    "ArmsPurchase": "buys", "Deployment": "deploys",
}  # fmt: skip
"""How the phrase goes on with what it is about, where no other side is named."""
_JOINED = {"Refused": "refused to join", "Invited": "was invited to join", "Joined": "is in", "": "is in"}
_PROMISES = frozenset({"intend", "offer", "pledge", "promise", "propose", "vow"})
"""Verbs of what is not agreed yet, though of the class of agreement."""
_FREEING = frozenset({"release", "liberation", "freeing"})
_CLASHES = frozenset({"clash", "fighting", "battle", "hostility", "skirmish", "firefight", "war"})
_VISITS = frozenset({"visit", "trip", "tour"})
_PLACED = frozenset({"Deployment", "Withdrawal", "Assault", "Retreat"})
"""Classes whose object may be a place."""


def situation_label(kind: str, roles: Iterable[tuple[str, str]], trigger: Token, evidence: Callable[[], str]) -> str:
    """Return the label of a situation from its class and the labels of what fills its roles.

    `roles` are pairs of role and label, with "content" for a situation that is the topic; `evidence` gives the words of its
    clause, for classes that say too little.
    """
    filled: dict[str, list[str]] = {}
    for role, label in roles:
        filled.setdefault(role, []).append(label)
    actors, others = filled.get("actor", []), filled.get("recipient", [])
    if kind == "Assault" and len(actors) > 1 and not others and trigger.lemma_.lower() in _CLASHES:
        place = f" in {filled['location'][0]}" if filled.get("location") else ""
        return shorten(f"{join_labels(actors)} clash{place}")
    if kind in _PLACED and not others:
        others = filled.get("location", [])[:1]
    topics = filled.get("topic", [])
    if kind == "Tenure":
        return _tenure(filled)
    if kind == "Membership" and actors and filled.get("membershipIn"):
        return shorten(f"{join_labels(actors)} {_JOINED[filled.get('phase', [''])[0]]} {join_labels(filled['membershipIn'])}")
    if kind not in _PHRASES or not actors:
        return evidence()
    mutual = kind in {
        "Agree",
        "Negotiation",
        "Meeting",
        "Dispute",
        "Trade",
        "MilitaryExercise",
        "JointExercise",
        "Consult",
        "Cooperate",
    }
    if mutual and len(actors) > 1:
        actors, others = actors[:1], [*actors[1:], *others]
    if kind == "Meeting" and len(actors) == 1 and not others:
        return evidence()  # "hosted a meeting": the others have no name
    if kind in _WORDED and topics and not others:
        words = evidence()
        return words if any(actor in words for actor in actors) else shorten(f"{join_labels(actors)}: {words}")
    objects = others or topics
    told = _PHRASES[kind] if others else _ABOUT.get(kind, _PHRASES[kind]) if topics else _ALONE.get(kind, _PHRASES[kind])
    if kind == "Agree" and trigger.lemma_ in _PROMISES:
        told = f"{trigger.lemma_}s to" if others else f"{trigger.lemma_}s"
    if kind == "Consult" and trigger.lemma_ in _VISITS:
        objects = objects or filled.get("location", [])[:1]
        told = "visits"
    if kind == "Retreat" and trigger.lemma_ in _FREEING and others:
        told = "releases"
    phrase = _agreeing(told, actors)
    words = f"{join_labels(actors)} {phrase} {join_labels(objects)}" if objects else f"{join_labels(actors)} {phrase}"
    if others and topics:
        words += f": {join_labels(topics)}"
    for content in filled.get("content", [])[:1]:
        own = content.removeprefix(actors[0]).lstrip(": ")
        own = own.removeprefix(f"{others[0]}: ") if others else own
        words += f" {own}" if own.startswith("to ") and not others else f": {own}"
    if filled.get("amount") and filled["amount"][0] not in words:
        words += f" ({filled['amount'][0]})"
    return shorten(words)


def _agreeing(phrase: str, actors: list[str]) -> str:
    """Return a verb phrase in the number of its actors: several, or one whose label is a plural ('officials')."""
    last = actors[0].rpartition(" ")[2]
    if len(set(actors)) == 1 and not (last.islower() and last.endswith("s") and not last.endswith("ss")):
        return phrase
    verb, _, rest = phrase.partition(" ")
    plural = {"is": "are", "launches": "launch"}.get(verb, verb.removesuffix("s"))
    return f"{plural} {rest}".rstrip()


def _tenure(filled: dict[str, list[str]]) -> str:
    """Return 'person, post, body or country'."""
    parts = [filled.get(role, [""])[0] for role in ("member", "role", "organization")]
    if not parts[2]:
        parts[2] = filled.get("ofCountry", [""])[0]
    return shorten(", ".join(part for part in parts if part))


def statement_label(speakers: list[str], said: str) -> str:
    """Return 'speaker: words' on one line; `said` is what stands after the speakers."""
    names = join_labels(speakers)
    if said.startswith("'s ") and names.endswith("s"):
        said = f"'{said[2:]}"
    return shorten(" ".join(f"{names}{said}".split()))


def trimmed(text: str, span: Span) -> Span:
    """Return the span without white space at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
