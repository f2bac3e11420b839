"""Which frame of the lexicon a verb or noun has in its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.extract.arguments import Slots, is_quantity, noun_slots, particle, verb_slots
from graph.extract.concrete import is_concrete
from graph.extract.fillers import Fillers
from graph.extract.lexicon import Frame, Lexicon
from graph.extract.subjects import subjects
from graph.extract.verbs import is_passive, is_verbal

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Matcher", "Reading"]

BODIES = frozenset("country nation government side party administration group movement army state company ministry".split())
"""What somebody speaks for by saying "my country", "its government"."""
LIGHT = frozenset(
    """hold have make take give launch conduct carry impose reach pay stage issue express voice declare announce provide offer put exert
    mount wage undertake begin start resume open enter engage participate lead continue file bring deliver perform do extend send
    lodge step intensify renew organize organise commence initiate place run attend press maintain arrange host pursue seek
    order step raise set agree establish chair""".split()
)
"""Verbs that only carry the event of their object; their subject is its actor."""
CONVERSE = frozenset("face receive suffer undergo draw get come win encounter sustain attract invite meet".split())
"""Verbs that carry the event of their object; their subject is the one at whom it is aimed."""
_CONVERSE_KINDS = {
    "Assault",
    "Accuse",
    "Demand",
    "Sanction",
    "Support",
    "Aid",
    "Threaten",
    "Coerce",
    "Protest",
    "Request",
    "Reject",
    "Subsidy",
    "TradeRetaliation",
}
_FIGURATIVE = {"slam", "blast", "pan", "flay", "hammer", "pound", "lash"}
"""Verbs that blame people, but only strike things."""
_SHARED = {"have", "enjoy", "command", "retain"}
"""Verbs whose subject is the one whom somebody else supports: "has the backing of the unions"."""
_MET = {"meet", "greet"}
"""Verbs whose passive carries the event after 'with': "was met with criticism"."""
_GIVEN = {"Support", "Aid"}
_TALKS = frozenset({"Consult", "Meeting", "Negotiation"})
_CARRIED_ONLY = {
    "take": _TALKS,
    "attend": _TALKS | {"Protest", "MilitaryExercise"},
    "seek": _TALKS | {"Agree", "Cooperate"},
    "host": _TALKS | {"MilitaryExercise"},
    "chair": _TALKS,
}
"""Verbs that carry events of few classes: who takes criticism blames nobody, who seeks an arrest arrests nobody."""
_NEVER_CARRIED = {
    "have": frozenset({"Agree", "Request"}),
    "give": frozenset({"Agree", "Meeting", "Negotiation"}),
    "face": frozenset({"Threaten"}),
    **dict.fromkeys(
        ("win", "get", "attract", "invite", "draw", "come", "meet"), frozenset({"Assault", "Coerce", "Threaten", "Sanction"})
    ),
}
"""Classes of events that a verb does not carry: a battle that is won is no attack suffered."""
_LENGTHS = frozenset("minute hour day week month year decade century while time".split())
_HEADS = {"point", "effort", "process", "campaign", "drive", "activity", "operation", "bid", "attempt", "round"}
"""Nouns that add nothing to the one before them: "mediation efforts"."""
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Verbs that double their last letter before an ending."""
_REFLEXIVE = {"itself", "himself", "herself", "themselves", "myself", "ourselves", "yourself"}
_TEXTS = {
    "letter",
    "statement",
    "report",
    "resolution",
    "petition",
    "lawsuit",
    "note",
    "message",
    "speech",
    "communique",
    "email",
    "memo",
}
_JOINABLE = {
    "Agreement",
    "Treaty",
    "CostSharingAgreement",
    "TradeAgreement",
    "Alliance",
    "Initiative",
    "InternationalOrganization",
}
_ADDRESSED = {"Country", "Government", "GovernmentBody", "InternationalOrganization", "Organization", "Alliance"}
_CRAFT = frozenset({"boat", "ship", "vessel", "plane", "aircraft", "vehicle", "craft"})
_MILITARY = frozenset(
    {"patrol", "missile", "torpedo", "combat", "military", "naval", "war", "attack", "spy", "surveillance", "armored", "armoured"}
)
_FORCE = {"Assault", "Coerce", "Aid"}
_TAGS = {
    ":person": frozenset({"Person"}),
    ":human": frozenset({"Person", "Group"}),
    ":state": frozenset({"Country", "Government", "GovernmentBody", "InternationalOrganization", "Alliance", "MilitaryForce"}),
    ":power": frozenset(
        {"Country", "Government", "GovernmentBody", "InternationalOrganization", "Alliance", "MilitaryForce", "Organization"}
    ),
}
"""Classes of actors that a frame may ask for by one word."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A word read as an event: the frame that fits and what stands in its slots."""

    token: Token
    frame: Frame
    slots: Slots
    carrier: Token | None = None
    """The noun whose event a light verb carries."""


@dataclass(slots=True)
class Matcher:
    """Finds the frame that fits a word of one document."""

    fillers: Fillers
    lexicon: Lexicon
    known_slots: dict[int, Slots] = field(default_factory=dict)

    def fits(self, frame: Frame, token: Token, slots: Slots) -> bool:
        """Tell whether all that the frame needs stands with the word."""
        return all(self._holds(slot, words, token, slots) for slot, words in frame.needs)

    def _holds(self, slot: str, words: frozenset[str], token: Token, slots: Slots) -> bool:
        """Tell whether one condition of a frame holds."""
        if slot == "asked":
            return any(self._is_asked_of_a_body(clause) for clause in slots.get("clause", ()))
        if slot == "-fact":
            return not any(_is_fact(clause) for clause in slots.get("clause", ()))
        if slot == "inf":
            return any(_is_infinitive(clause) and clause.i > token.i for clause in slots.get("clause", ()))
        if slot == "amid":  # somewhere in the sentence
            return any(word.lemma_.lower() in words for word in token.sent)
        if slot == "-amid":
            return not any(word.lemma_.lower() in words for word in token.sent)
        if slot == "lasting":  # 'are deployed'
            return token.tag_ == "VBN" and any(child.dep_ == "auxpass" and child.tag_ in ("VBP", "VBZ") for child in token.lefts)
        if slot == "prt":
            return particle(token) in words
        if slot == "-prt":
            return not particle(token)
        if slot.startswith("-"):
            found = slots.get(slot[1:], ())
            return not any(_core(noun) in words or self._is_of_kind(noun, words) for noun in found) if words else not found
        found = slots.get(slot, []) + (slots.get("kept", []) if slot == "obj" else [])
        if slot == "for":
            found = [noun for noun in found if noun.lemma_.lower() not in _LENGTHS]  # 'pushed it for months'
        if not words:
            return any(self.fillers.name(noun) for noun in found) if slot == "mod" else bool(found)
        return any(_core(noun) in words or self._is_of_kind(noun, words) for noun in found)

    def _is_asked_of_a_body(self, clause: Token) -> bool:
        """Tell whether a clause says what a country or body is to do: 'wants Chile to sign', not 'wants her son to study'."""
        if not _is_infinitive(clause):
            return False
        nouns = [child for child in clause.lefts if child.dep_ in ("nsubj", "nsubjpass")]
        named = [entity for noun in nouns for entity in self.fillers.actors(noun)]
        return bool(named) and all(self.fillers.discourse[entity].kind in _ADDRESSED for entity in named)

    def _is_of_kind(self, noun: Token, words: frozenset[str]) -> bool:
        """Tell whether the noun denotes an actor, forces or a body with members, where the frame asks for one."""
        if ":actor" in words and (self.fillers.actors(noun) or self.fillers.is_stranger(noun)):
            return True
        kinds: set[str] = set().union(*(known for tag, known in _TAGS.items() if tag in words))
        if kinds and any(self.fillers.discourse[entity].kind in kinds for entity in self.fillers.actors(noun)):
            return True
        if ":place" in words and self.fillers.place(noun):
            return True
        if "warship" in words and noun.lemma_.lower() in _CRAFT and any(child.lower_ in _MILITARY for child in noun.lefts):
            return True  # 'patrol boats' are weapons, boats are none
        entity = self.fillers.discourse.at(noun) if words & {"troop", ":pact", ":event", ":firm"} else None
        if entity is None:
            return False
        kind = self.fillers.discourse[entity].kind
        one = any(child.lower_ in {"a", "an"} for child in noun.lefts)  # 'a Boeing' is a plane
        return (
            ("troop" in words and kind == "MilitaryForce")
            or (":pact" in words and kind in _JOINABLE)
            or (":event" in words and kind == "NamedEvent")
            or (":firm" in words and kind == "Organization" and not one)
        )

    def verb(self, token: Token) -> Reading | None:
        """Return the reading of a verb, None where the lexicon has none for it."""
        lemma = self.lemma(token)
        frames = self.lexicon.verbs.get(lemma, ())
        if not frames and lemma not in LIGHT and lemma not in CONVERSE and lemma not in _SHARED:
            return None
        slots = self.slots(token)
        if lemma == "blame" and token.tag_ == "VB" and token.head.lemma_ == "be" and "obj" not in slots:
            return None  # "the drivers are to blame"
        if slots.get("obj") and all(noun.lower_ in _REFLEXIVE for noun in slots["obj"]):
            return None
        fitting = [frame for frame in frames if self.fits(frame, token, slots) and self._suits(frame, slots)]
        best = max(fitting, key=_specificity, default=None)
        met = lemma in _MET and is_passive(token)
        if best is None or best.kind == "Sanction" or met or not any(words for _, words in best.needs):
            light = self._light(token, slots)
            if light and (best is None or best.kind != "Sanction" or light.frame.kind == "TradeRetaliation"):
                return light
        return Reading(token, best, slots) if best and self._has_agent(best, slots) else None

    def _has_agent(self, frame: Frame, slots: Slots) -> bool:
        """Tell whether the subject, if there is a noun, can do what the frame says: storms hit, but attack nobody."""
        nouns = [noun for noun in slots.get("subj", ()) if noun.pos_ in ("NOUN", "PROPN")]
        if not nouns or frame.roles.get("subj") != "actor" or len(nouns) < len(slots["subj"]):
            return True
        return any(
            noun.pos_ == "PROPN"
            or noun.lemma_.lower() in BODIES
            or self.fillers.doers(noun, by_force=True)
            or (frame.kind == "Assault" and self._is_violent(noun))
            for noun in nouns
        )

    def _is_violent(self, noun: Token) -> bool:
        """Tell whether the noun is a weapon or an attack: such things kill on somebody's behalf, whom the text need not name."""
        lemma = noun.lemma_.lower()
        if lemma in self.lexicon.sets["violent"]:
            return True
        return any(frame.kind == "Assault" for frame in self.lexicon.nouns.get(lemma, ()))

    def _suits(self, frame: Frame, slots: Slots) -> bool:
        """Tell whether the thing acted on can suffer it: one kills people, not a deal, and accuses nobody by slamming a door."""
        if frame.lemma in _FIGURATIVE and slots.get("obj"):  # "slammed the door"
            return any(self._can_be_blamed(noun) for noun in slots["obj"])
        if (
            frame.kind not in _FORCE
            or frame.roles.get("obj") != "recipient"
            or any(slot == "obj" and words for slot, words in frame.needs)
        ):
            return True
        objects = slots.get("obj", [])
        return not objects or any(
            is_concrete(noun) or self.fillers.actors(noun) or noun.pos_ in ("PRON", "NUM", "ADJ") for noun in objects
        )

    def _can_be_blamed(self, noun: Token) -> bool:
        """Tell whether the noun is an act, an actor or somebody's: one accuses nobody by slamming a door."""
        if not is_concrete(noun) or self.fillers.is_stranger(noun) or noun.pos_ == "PRON":
            return True
        return bool(self.fillers.actors(noun) or self.fillers.owners(noun))

    def noun(self, token: Token) -> Reading | None:
        """Return the reading of a noun, None where the lexicon has none for it."""
        frames = self.lexicon.nouns.get(token.lemma_.lower())
        if not frames or is_quantity(token):
            return None
        slots = noun_slots(token)
        if token.lower_ == "talk" and not slots.keys() & {"with", "between"}:
            return None  # "his talk of a third term"
        best = max((frame for frame in frames if self.fits(frame, token, slots)), key=_specificity, default=None)
        return Reading(token, best, slots) if best else None

    def lemma(self, verb: Token) -> str:
        """Return the lemma in lower case; the tagger's rules make 'stag' of 'staged' and 'spar' of 'spared'."""
        lemma = verb.lemma_.lower()
        longer = f"{lemma}e"
        if verb.lower_ in (f"{lemma}ed", f"{lemma}ing") and _SHORT.fullmatch(lemma):
            return longer
        if lemma.endswith("e") and lemma not in self.lexicon.verbs and lemma[:-1] in self.lexicon.verbs:
            return lemma[:-1]  # 'reappointe' of 'reappointed'
        return longer if lemma not in self.lexicon.verbs and (longer in self.lexicon.verbs or longer in LIGHT) else lemma

    def slots(self, verb: Token) -> Slots:
        """Return the arguments of a verb, worked out once."""
        found = self.known_slots.get(verb.i)
        if found is None:
            found = self.known_slots[verb.i] = self._slots(verb)
        return found

    def _slots(self, verb: Token) -> Slots:
        """Return the arguments of a verb; a text that says something ('a letter urging ...') speaks for its sender."""
        slots = verb_slots(verb)
        sayer = verb.head
        if verb.dep_ == "acl" and verb.tag_ == "VBG" and sayer.dep_ in ("dobj", "nsubjpass") and is_verbal(sayer.head):
            if not any(self.fillers.actors(noun) for noun in slots.get("subj", ())):
                slots["subj"] = subjects(sayer.head)
        elif verb.dep_ == "acl" and verb.tag_ == "VBG" and sayer.lemma_ in _TEXTS:
            slots["subj"] = noun_slots(sayer).get("poss", []) + noun_slots(sayer).get("by", [])
        addressed = self._addressed(verb)
        if addressed:
            slots["addressed"] = addressed
        return slots

    def _addressed(self, verb: Token) -> list[Token]:
        """Return to whom the text goes in which the verb says something: 'sent Chad a letter demanding ...', 'a letter to Chad urging ...'."""
        if verb.tag_ != "VBG" or verb.dep_ not in ("acl", "advcl"):
            return []
        text = verb.head
        if is_verbal(text):
            objects = [child for child in text.children if child.dep_ == "dobj" and child.lemma_ in _TEXTS]
        else:
            objects = [text] if text.lemma_ in _TEXTS else []
        for noun in objects:
            own = noun_slots(noun).get("to", [])
            sent = verb_slots(noun.head) if noun.dep_ == "dobj" and is_verbal(noun.head) else {}
            found = own or sent.get("dative", []) or sent.get("to", [])
            if found:
                return found
        return []

    def _light(self, verb: Token, slots: Slots) -> Reading | None:
        """Return the reading of a light verb by the event of its object: 'hold talks', 'launch an attack', 'face criticism'."""
        lemma = self.lemma(verb)
        nouns = slots.get("obj", []) + slots.get("kept", [])
        if lemma in ("engage", "enter", "participate", "agree", "attend"):
            nouns = nouns + slots.get("in", []) + slots.get("into", []) + slots.get("under", []) + slots.get("to", [])
        elif lemma == "come":  # "came under fire", not "when it comes to attacks"
            nouns = nouns + slots.get("in", []) + slots.get("into", []) + slots.get("under", [])
        met = lemma in _MET and is_passive(verb)  # "was met with opposition by the unions"
        if met:
            nouns = slots.get("with", [])
        for noun in nouns:
            reading = self.noun(noun)
            suffered = (
                lemma == "announce" and reading is not None and reading.frame.kind in _FORCE | {"Sanction"} and _is_of_own(noun)
            )
            if (
                reading is None
                or suffered
                or not _is_carried(lemma, reading.frame.kind)
                or (lemma, particle(verb)) == ("bring", "up")
            ):
                continue
            if met and reading.frame.kind in _CONVERSE_KINDS:
                roles = {**reading.frame.roles, "obj": "recipient", "subj": "actor"}
            elif met:
                continue
            elif lemma in _SHARED and reading.frame.kind in _GIVEN:
                if not any(reading.frame.roles.get(slot) == "actor" or slot == "of" for slot in reading.slots):
                    continue
                roles = {**reading.frame.roles, "of": "actor", "subj": "recipient"}
            elif lemma in CONVERSE and reading.frame.kind in _CONVERSE_KINDS:
                roles = {**reading.frame.roles, "subj": "recipient"}
                if reading.frame.kind in _GIVEN:
                    roles |= {"of": "actor", "from": "actor"}  # "won the endorsement of the union"
            elif lemma == "lead" and reading.frame.kind == "Cooperate":
                continue  # who leads a partnership does not by that cooperate with anybody
            elif lemma in LIGHT and particle(verb) in ("", "out", "up", "on"):
                roles = {**reading.frame.roles, "subj": "actor"}
                if roles.get("of") == "recipient" and lemma in ("order", "seek", "announce", "demand", "begin"):
                    roles["poss"] = "recipient"  # "ordered the editor's release"
                if "recipient" in roles.values():
                    roles |= {"dative": "recipient", "to": roles.get("to", "recipient")}
            else:
                continue
            merged: Slots = {name: list(tokens) for name, tokens in slots.items() if noun not in tokens}
            for name, tokens in reading.slots.items():
                if name == "poss" and reading.frame.kind in _TALKS and "subj" in slots and tokens[0].tag_ == "PRP$":
                    continue  # 'held their spring meeting': who holds it is named
                merged.setdefault(name, []).extend(token for token in tokens if token not in merged.get(name, []))
            return Reading(verb, replace(reading.frame, roles=roles), merged, noun)
        return None


def _is_of_own(noun: Token) -> bool:
    """Tell whether the event befalls one of the subject's own: 'announced the arrest of one of its clerks'."""
    return any(word.tag_ == "PRP$" for child in noun.rights if child.lower_ == "of" for word in child.subtree)


def _is_carried(lemma: str, kind: str) -> bool:
    """Tell whether the verb can carry an event of this class."""
    return kind in _CARRIED_ONLY.get(lemma, {kind}) and kind not in _NEVER_CARRIED.get(lemma, ())


def _core(noun: Token) -> str:
    """Return the lemma of the noun, of 'mediation efforts' that of the first."""
    if noun.lemma_ in _HEADS:
        before = [child for child in noun.lefts if child.dep_ == "compound"]
        if before:
            return before[-1].lemma_.lower()
    return noun.lemma_.lower()


def _is_infinitive(clause: Token) -> bool:
    """Tell whether a clause says what is to be done: "to sign", "that they sign"."""
    auxiliaries = [child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")]
    return clause.tag_ == "VB" and (not auxiliaries or "to" in auxiliaries)


def _is_fact(clause: Token) -> bool:
    """Tell whether a clause says what is so, not what is to be: 'that the fleet is old'."""
    auxiliaries = {child.tag_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    return "MD" not in auxiliaries and bool({clause.tag_, *auxiliaries} & {"VBD", "VBZ", "VBP"})


def _specificity(frame: Frame) -> tuple[int, int]:
    """Return how much a frame asks for: words first, then slots."""
    return sum(bool(words) for _, words in frame.needs), len(frame.needs)
