"""What somebody does by saying something: asks ("Kenya must act"), refuses ("we will not sign"), is ready, blames."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.arguments import verb_slots
from graph.extract.conditions import find_conditions
from graph.extract.duties import ENDURING
from graph.extract.finding import Finding
from graph.extract.frames import BODIES, Reading
from graph.extract.lexicon import Frame
from graph.extract.subjects import subjects
from graph.extract.verbs import is_verbal

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.predicates import Reader
    from graph.model import Filler

__all__ = ["read_speech", "read_willingness"]

_SAYING = frozenset(
    "say tell announce declare insist state add stress warn note argue reiterate repeat emphasize emphasise".split()
)
_HEDGES = {"may", "might", "could", "would", "can"}
_MUST = {"must", "should", "ought"}
_NEED = {"need", "have"}
_OURSELVES = {"we", "i", "us"}
_ANY = {"a", "an", "any", "every", "each", "no"}
_WILL = {"will", "would", "wo", "'ll", "’ll", "'d", "’d"}
_FAULT = {"responsible", "guilty", "culpable", "complicit"}
_CRITICS = {"critic", "detractor", "accuser"}
"""Those whose word is against whom they speak of."""
_OWN_PROMISES = frozenset({"vote", "offer", "pledge", "promise", "agree", "accept"})
"""Verbs whose future is told by themselves: to say that one will offer something promises nothing beside it."""
_WILLING = {"willing", "ready", "prepared"}
_FRIENDLY = {
    "Agree",
    "Signing",
    "Accession",
    "Consult",
    "Negotiation",
    "Meeting",
    "Support",
    "Concede",
    "Cooperate",
    "Aid",
    "Retreat",
    "Withdrawal",
}
_HOSTILE = {"Sanction", "Assault", "Coerce", "TradeRetaliation", "Reject", "TreatyWithdrawal"}


def read_speech(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the request, refusal or accusation that a verb of saying reports, and a refusal put plainly ("will not")."""
    if verb.lemma_.lower() in _SAYING:
        contents = [child for child in verb.children if child.dep_ == "ccomp" and is_verbal(child)]
        speakers = [entity for token in subjects(verb) for entity in reader.fillers.actors(token)] if contents else []
        for content in contents:
            if not any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in content.children):
                continue  # 'the news that officials said would hurt them': what would is not told here
            yield from _said(verb, speakers, content, reader)
    elif verb.dep_ == "ROOT" and _is_refused(verb):
        actors = [entity for token in subjects(verb) for entity in reader.fillers.actors(token)]
        aux = next(child for child in verb.children if child.lower_ in _WILL)
        yield from _refusal(aux, actors, verb, reader)


def _said(verb: Token, speakers: list[str], content: Token, reader: Reader) -> Iterator[Finding]:
    """Yield what these speakers do by saying this."""
    if not speakers or any(child.dep_ == "neg" for child in verb.children):
        return
    others = [
        entity
        for token in _told(content)
        for entity in reader.fillers.actors(token) or reader.fillers.owners(token)
        if entity not in speakers and not _speaks_for(token)
    ]
    actors = tuple(("actor", entity) for entity in speakers)
    if _is_obligation(content) and others and not any(_is_any(token) for token in _told(content)):
        asked = reader.described(content)
        yield Finding(verb, "Request", (*actors, *(("recipient", entity) for entity in others), ("affects", asked)), rule="must")
    elif _is_announced(content) and not _is_asked(content) and not others and _is_own(content, speakers, reader):
        yield from _commitment(verb, speakers, content, reader)
    elif _is_refused(content) and not others and _is_own(content, speakers, reader):
        yield from _refusal(verb, speakers, content, reader)
    elif others and (_is_fault(content) or any(token.lemma_.lower() in _CRITICS for token in subjects(verb))):
        yield Finding(verb, "Accuse", (*actors, *(("recipient", entity) for entity in others)), rule="fault")


def _is_fault(content: Token) -> bool:
    """Tell whether the clause says that somebody is to blame."""
    return not _has_neg(content) and any(child.dep_ == "acomp" and child.lemma_.lower() in _FAULT for child in content.children)


def _is_own(content: Token, speakers: list[str], reader: Reader) -> bool:
    """Tell whether the clause says, without a condition, what the speakers themselves will do."""
    if find_conditions(content, hypothetical=True):
        return False
    people = any(reader.fillers.discourse[speaker].kind == "Person" for speaker in speakers)
    for token in _told(content):
        if token.lower_ == "it" and people and not set(reader.fillers.actors(token)) & set(speakers):
            return False
    return True


def _told(content: Token) -> list[Token]:
    """Return the subject of the content as it stands, active or passive; who says 'we must' asks nobody else."""
    return [child for child in content.children if child.dep_ in ("nsubj", "nsubjpass") and child.lower_ not in _OURSELVES]


def _is_any(token: Token) -> bool:
    """Tell whether the noun means no one in particular: 'a mayor must listen', 'every state should pay'."""
    return any(child.dep_ == "det" and child.lower_ in _ANY for child in token.lefts)


def _speaks_for(token: Token) -> bool:
    """Tell whether the noun is what the speaker speaks for: 'said his country will not sign'."""
    return token.lemma_.lower() in BODIES and any(child.tag_ == "PRP$" for child in token.lefts)


def _has_neg(verb: Token) -> bool:
    """Tell whether the verb is negated."""
    return any(child.dep_ == "neg" for child in verb.children)


def _is_obligation(verb: Token) -> bool:
    """Tell whether the clause says what somebody must do."""
    if verb.lemma_ in _NEED and any(
        child.dep_ == "xcomp" and child.tag_ == "VB" and child.lemma_ not in ENDURING for child in verb.children
    ):
        return not _has_neg(verb) and not any(child.lower_ in _HEDGES | _WILL for child in verb.children if child.dep_ == "aux")
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if "must" in auxiliaries:
        return True
    return bool(auxiliaries & _MUST) and not auxiliaries & {"have", "be", "been"} and verb.tag_ == "VB" and verb.lemma_ != "be"


def _is_refused(verb: Token) -> bool:
    """Tell whether the clause says what somebody will not do."""
    return _has_neg(verb) and any(child.dep_ == "aux" and child.lower_ in _WILL for child in verb.children)


def _is_announced(verb: Token) -> bool:
    """Tell whether the clause says what somebody will do, by a plain future."""
    return any(child.dep_ == "aux" and child.lower_ in _WILL for child in verb.children) and not _has_neg(verb)


def _is_asked(verb: Token) -> bool:
    """Tell whether the clause is an embedded question: 'has not said whether it will pay'."""
    return any(child.dep_ == "mark" and child.lower_ in {"whether", "if"} for child in verb.lefts)


def _commitment(trigger: Token, actors: list[str], verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the promise of a friendly act or the threat of a hostile one: 'said it would free the hostages'."""
    reading = reader.verb(verb)
    if reading is None or reading.frame.kind not in _FRIENDLY | _HOSTILE or verb.lemma_ in _OWN_PROMISES:
        return
    aims = _aims(reader.finding(reading, "content"), {*actors, *_own_side(verb, reader)})
    kind = "Agree" if reading.frame.kind in _FRIENDLY else "Threaten"
    if aims:
        yield Finding(trigger, kind, (*(("actor", entity) for entity in actors), *aims), rule="announced")


def _own_side(verb: Token, reader: Reader) -> Iterator[str]:
    """Yield for whom a speaker speaks of himself: the state of a minister who says 'we'."""
    return (entity for token in subjects(verb) for entity in reader.fillers.actors(token))


def _aims(content: Finding | None, own: set[str]) -> tuple[tuple[str, Filler], ...]:
    """Return at whom or what the act in a promise, threat or refusal is aimed."""
    return tuple(
        ("recipient" if role == "actor" else role, filler)
        for role, filler in (content.roles if content else ())
        if role in ("actor", "recipient", "topic", "location") and not isinstance(filler, Finding) and filler not in own
    )


def _refusal(trigger: Token, actors: list[str], verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the refusal of a friendly act, aimed at whom the act would have reached."""
    reading = reader.verb(verb)
    if not actors or reading is None or reading.frame.kind not in _FRIENDLY:
        return
    aims = _aims(reader.finding(reading, "content"), {*actors, *_own_side(verb, reader)})
    if aims:
        yield Finding(trigger, "Refusal", (*(("actor", entity) for entity in actors), *aims), rule="will-not")


def read_willingness(token: Token, reader: Reader) -> Reading | None:
    """Return 'is ready to', 'is willing to' read as a promise."""
    if token.lemma_.lower() not in _WILLING or token.dep_ not in ("acomp", "ROOT", "conj") or _has_neg(token.head):
        return None
    slots = verb_slots(token)
    slots["subj"] = subjects(token.head) if is_verbal(token.head) else []
    slots["clause"] = [child for child in token.children if child.dep_ == "xcomp" and child.tag_ == "VB"]
    if not slots["subj"] or not slots["clause"]:
        return None
    content = reader.verb(slots["clause"][0])
    if content is None or content.frame.kind not in _FRIENDLY:
        return None
    return Reading(token, Frame(token.lemma_, "Agree", {"subj": "actor"}), slots)
