"""From a verb or noun that carries an event to the finding: its roles, its money, its time, what it contains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.extract.arguments import slot_tokens
from graph.extract.casts import is_cast
from graph.extract.clause_extent import clause_tokens
from graph.extract.fillers import PLACE_KINDS
from graph.extract.finding import Finding
from graph.extract.frames import Reading
from graph.extract.label_words import join_pieces, shorten
from graph.extract.lexicon import Frame
from graph.extract.measures import phrase, words
from graph.extract.roles import AGREEMENTS, JUDGING, RoleReader, Roles, strings
from graph.extract.subjects import is_passive, is_verbal
from graph.model import Span
from graph.resolve.discourse import ACTOR_KINDS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.model import Bound, Filler
    from graph.recognize.counts import Count

__all__ = ["Reader", "Reading"]

_REQUESTS = {"Request", "Demand"}
_HOSTILE = {"Sanction", "Assault", "Coerce", "TradeRetaliation"}
"""What one promises nobody: who vows to do it to somebody threatens."""
_UNPAID = {"Support", "Accuse", "Consult", "Meeting", "Protest"}
"""Acts that cost nothing: a sum near them belongs to a thing ('backed a 15-dollar wage')."""
_LETTING = {"let", "allow", "permit", "authorize", "authorise", "give", "grant"}
_VOWS = {"vow", "pledge", "promise", "swear"}
_AIMED = {"Coerce", "Assault", "Accuse"}
"""Acts that say nothing where what they are done to remains unknown."""
_WORDED = {"Request": "for", "Reject": "obj"}
"""Classes with the slot whose words tell what it is about."""
_COMMITMENTS = {"Agree", "Threaten"}
_REFUSALS = {"Refusal", "Reject"}
_CONTAINING = _REQUESTS | _COMMITMENTS | _REFUSALS | {"Accuse", "Aid", "Cancellation", "Support"}
_ALONE = {
    "Agree",
    "Consult",
    "Accession",
    "Support",
    "Reject",
    "Refusal",
    "Demand",
    "Request",
    "Investment",
    "Cooperate",
    "Cancellation",
    "Signing",
}
"""Classes of events that say nothing with an actor alone."""
_SOME = {"one", "two", "three", "none", "some", "many", "most", "few", "half", "several", "any", "either", "neither", "each"}
_LEADING = {"lead", "result", "culminate", "force", "compel", "allow", "let", "permit", "enable", "help"}
_VERBAL_ATTACKS = frozenset({"attack", "assault", "broadside", "onslaught", "offensive", "counterattack"})
_BODILY = frozenset(
    """kill murder assassinate slay behead execute massacre slaughter lynch wound injure maim stab shoot kidnap abduct rape torture strangle
    poison beat punch slap hit knife mug hack gun mow stalk ambush bludgeon flog waterboard assassination murder killing shooting stabbing
    beheading execution abduction kidnapping kidnap poisoning rape torture assault""".split()
)
"""Words for what one person does to another's body; all else between persons is a quarrel."""
_HELPING = {"support", "help", "assist", "aid", "protect", "feed", "back", "fund", "rescue"}
_ADOPTED = ("recipient", "location", "topic", "actor")
_NEAR = 80
"""Tokens within which "the attack" still refers to the attack before."""
_KINDS_OF = {"sort", "kind", "form", "type", "series", "round", "wave", "spate"}


@dataclass(slots=True)
class Reader(RoleReader):
    """Reads the words of one document as events."""

    times: dict[int, str] = field(default_factory=dict)
    amounts: dict[int, list[str]] = field(default_factory=dict)
    counts: dict[int, Count] = field(default_factory=dict)
    rates: frozenset[str] = frozenset()
    cues: frozenset[int] = frozenset()
    """Where the verbs stand with which direct words are told."""
    nested: set[int] = field(default_factory=set)
    """Words whose event is part of another: it is described there and makes no claim of its own."""
    last: dict[str, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    """Of each class the actors of its latest event, and where that stood."""
    reading: set[int] = field(default_factory=set)
    """Words that are being read: a clause can lead back to its own noun."""

    def is_rate(self, amount: str) -> bool:
        """Tell whether the sum is one for each year, month ..."""
        return amount in self.rates

    def takes_part(self, filler: str) -> bool:
        """Tell whether the filler is a named thing, or one whose words are a mention; acts and qualities have none."""
        kind = self.fillers.discourse[filler].kind if filler.startswith("e") else "Concept"
        return kind not in ("Concept", "Post") or filler in self.fillers.things

    def finding(self, reading: Reading, rule: str) -> Finding | None:
        """Return what a reading says, None where it has no participant."""
        roles = self._completed(reading)
        roles += self._wanted(reading, roles)
        kinds = {role for role, _ in roles}
        alone = rule == "plain-verb" or rule == "content" and is_verbal(reading.token)
        if not kinds & {"actor", "recipient"} and not ("topic" in kinds and alone):
            return None
        told = reading.frame.kind == "Refusal" and "clause" in reading.slots  # 'refused to comment'
        if reading.frame.kind in _ALONE and len(roles) < 2 and reading.carrier is None and rule != "content" and not told:
            return None
        if reading.frame.kind == "Concede" and "actor" not in kinds:
            return None
        if self._misses_aim(reading, kinds) or (_is_generic(reading) and "actor" not in kinds):
            return None
        if reading.frame.kind == "Deployment" and (not {"actor", "location"} <= kinds or self._is_of_a_person(roles)):
            return None
        if reading.frame.kind == "Investment" and "actor" not in kinds:
            return None
        if rule != "content" and not is_cast(reading, reading.frame.kind, roles, self.fillers.discourse):
            return None
        when = self.times.get(reading.token.i) or (self.times.get(reading.carrier.i) if reading.carrier else None)
        headcount, bound = self._headcount(reading)
        trigger = reading.token.head if reading.token.dep_ == "amod" else _outer(reading.token)
        kind = self._kind(reading, roles)
        if kind == "Dispute":
            roles = [("actor" if role == "recipient" else role, filler) for role, filler in roles]
        finding = Finding(trigger, kind, tuple(roles), rule=rule, when=when, headcount=headcount, count_bound=bound)
        self._remember(finding, reading.token.sent.start)
        return finding

    def _is_of_a_person(self, roles: Roles) -> bool:
        """Tell whether a single person is said to be stationed somewhere: that is no deployment of forces."""
        actors = [filler for role, filler in roles if role == "actor" and isinstance(filler, str)]
        return any(self.fillers.discourse[actor].kind == "Person" for actor in actors)

    def _wanted(self, reading: Reading, roles: Roles) -> Roles:
        """Return in words what a request is for or what is rejected, where it is no thing with a name: 'asked for nothing'."""
        known = {role for role, _ in roles}
        slot = _WORDED.get(reading.frame.kind)
        if slot is None or not is_verbal(reading.token) or known != {"actor"}:
            return []
        nouns = [noun for noun in reading.slots.get(slot, ()) if noun.pos_ == "NOUN" or (slot == "for" and noun.pos_ == "PRON")]
        return [("topic", words(noun) if slot == "for" else phrase(noun)) for noun in nouns[:1]]

    def _misses_aim(self, reading: Reading, kinds: set[str]) -> bool:
        """Tell whether the event of a verb has an object that is no participant: 'forced them into passing', 'captured photos'."""
        if self._is_mishap(reading, kinds) or self._is_told_to_press(reading):
            return True
        if reading.token.tag_ == "VBG" and reading.token.dep_ == "advcl" and reading.token.lemma_ in _LEADING:
            return True  # ", leading to a tense meeting": it is the clause that leads to it
        if reading.token.lemma_ == "help" and reading.frame.kind == "Aid" and "recipient" not in kinds:
            return True  # "help stem the flood": nobody is helped
        if reading.frame.kind not in _AIMED or reading.carrier is not None or reading.frame.roles.get("obj") != "recipient":
            return False
        objects = reading.slots.get("obj", ())
        return bool(objects) and not kinds & {"recipient", "topic", "location"} and self._headcount(reading)[0] is None

    def _is_told_to_press(self, reading: Reading) -> bool:
        """Tell whether somebody speaks or writes to the press: that is a statement, and nobody is consulted."""
        heard = [noun for slot in ("to", "with") for noun in reading.slots.get(slot, ())]
        press = self.lexicon.sets["press"]
        return reading.frame.kind == "Consult" and bool(heard) and all(noun.lemma_.lower() in press for noun in heard)

    def _is_mishap(self, reading: Reading, kinds: set[str]) -> bool:
        """Tell whether nobody did it ('injured in a crash'), or a finite verb lacks the subject that it must have somewhere."""
        verb = reading.token
        if reading.frame.kind not in _AIMED or "actor" in kinds or not is_verbal(verb):
            return False
        if verb.tag_ in ("VBZ", "VBP") and "subj" not in reading.slots and not is_passive(verb):
            return True  # the parser took the subject for something else
        if reading.frame.kind != "Assault":
            return False
        causes = [noun for slot in ("in", "by", "from", "during", "after") for noun in reading.slots.get(slot, ())]
        mishap = self.lexicon.sets["mishap"]
        if any(noun.lemma_.lower() in mishap for noun in [*causes, *reading.slots.get("subj", ())]):
            return True
        lemmas = {word.lemma_.lower() for word in verb.sent if word.pos_ == "NOUN"}
        attacked = bool(lemmas & self.lexicon.sets["violent"]) or any(self._is_attack(lemma) for lemma in lemmas)
        return not attacked and (verb.lemma_ == "injure" or bool(lemmas & mishap))

    def _is_attack(self, lemma: str) -> bool:
        """Tell whether a noun names an attack."""
        return any(frame.kind == "Assault" for frame in self.lexicon.nouns.get(lemma, ()))

    def _kind(self, reading: Reading, roles: Roles) -> str:
        """Return the class of the event: who vows a hostile act threatens, forces of several train jointly, peacekeepers help."""
        kind = reading.frame.kind
        if kind == "Agree" and reading.token.lemma_ in _VOWS and _has_hostile(roles):
            return "Threaten"
        if kind == "Assault" and _in_words(reading) and self._among_persons(roles):
            return "Accuse"  # "the senator launched an attack on the governor"
        if kind == "Assault" and reading.token.lemma_.lower() not in _BODILY and self._among_persons(roles):
            return "Dispute"  # "the battle between the two candidates"
        if kind == "Assault" and "raid" in {noun.lemma_ for noun in (reading.carrier, reading.token) if noun is not None}:
            return "Assault" if self._is_war(roles) else "Coerce"  # "a police raid on the bank"
        if kind == "MilitaryExercise" and sum(role == "actor" for role, _ in roles) > 1:
            return "JointExercise"
        if kind == "Mobilize" and any(token.lower_.startswith("peacekeep") for token in reading.token.subtree):
            return "Aid"
        return kind

    def _is_war(self, roles: Roles) -> bool:
        """Tell whether a state or a force does it."""
        kinds = {self.fillers.discourse[filler].kind for role, filler in roles if role == "actor" and isinstance(filler, str)}
        return bool(kinds & {"Country", "MilitaryForce", "Alliance"})

    def _among_persons(self, roles: Roles) -> bool:
        """Tell whether persons with a name do it to each other."""
        kinds = [
            self.fillers.discourse[filler].kind
            for role, filler in roles
            if role in ("actor", "recipient") and isinstance(filler, str) and filler.startswith("e")
        ]
        return len(kinds) > 1 and set(kinds) == {"Person"}

    def with_actor(self, finding: Finding, noun: Token) -> Finding:
        """Return the event with the actor of the one before of its class, where its noun refers back: 'firms received the subsidies'."""
        back = any(child.lower_ in ("the", "these", "those", "such") for child in noun.children if child.dep_ == "det")
        last = self.last.get(finding.kind)
        actors = [filler for role, filler in finding.roles if role == "actor"]
        if not actors and back and last is not None and noun.sent.start - last[1] < _NEAR:
            known = strings(list(finding.roles))
            return replace(finding, roles=(*(("actor", actor) for actor in last[0] if actor not in known), *finding.roles))
        return finding

    def _remember(self, finding: Finding, place: int) -> None:
        """Keep who the actors of the latest event of each class are."""
        actors = tuple(filler for role, filler in finding.roles if role == "actor" and isinstance(filler, str))
        if actors:
            self.last[finding.kind] = (actors, place)

    def _completed(self, reading: Reading) -> Roles:
        """Return the roles that the slots give, and those that stand elsewhere in the sentence."""
        kind, roles = reading.frame.kind, self.roles(reading)
        if kind in ("Mobilize", "Withdrawal") and not any(role == "actor" for role, _ in roles):  # "troops were sent"
            roles = [(("actor" if role == "topic" and self._acts(filler) else role), filler) for role, filler in roles]
        roles = self._with_content(reading, roles)
        if kind in JUDGING and is_verbal(reading.token) and not any(role == "recipient" for role, _ in roles):
            roles += self._judged_beside(reading, roles)
        if kind == "Concede" and reading.token.lemma_ in _LETTING and not any(role == "recipient" for role, _ in roles):
            roles += self._enabled(reading, roles)
        if kind in _REQUESTS and not any(role == "recipient" for role, _ in roles):
            roles += self._other_side(reading.token, roles)
        judged = kind in JUDGING and any(role == "topic" for role, _ in roles)  # "spoke out against sanctions against Chad"
        if is_verbal(reading.token) and not judged and not any(role in ("recipient", "location") for role, _ in roles):
            roles += self.deep_party(reading, roles)
        if not any(role == "location" for role, _ in roles):
            roles += self.inner_place(reading, roles) or self.clause_place(reading, roles)
        if reading.frame.roles.get("obj") in ("whose", "-"):
            self.nested |= {noun.i for noun in reading.slots.get("obj", ())}
        amounts = self.amounts.get(reading.token.i) or (self._carried_amounts(reading.carrier) if reading.carrier else None) or ()
        roles += [("amount", amount) for amount in (() if kind in _UNPAID else amounts) if ("amount", amount) not in roles]
        return roles + self._under_agreement(reading) + self._or_else(reading, roles)

    def _judged_beside(self, reading: Reading, roles: Roles) -> Roles:
        """Return whose thing is judged, where the parser took 'by' to the verb, or the words of 'denounced what she called a lie'."""
        if not is_passive(reading.token):
            for noun in reading.slots.get("by", ()):
                found: Roles = [("recipient", entity) for entity in self.fillers.actors(noun) if entity not in strings(roles)]
                if found:
                    return found
        if "obj" not in reading.slots and not any(role == "topic" for role, _ in roles):
            for clause in reading.slots.get("clause", ()):
                if clause.left_edge.lower_ == "what":
                    return [("topic", Span(clause.left_edge.idx, clause.right_edge.idx + len(clause.right_edge)))]
        return []

    def _acts(self, filler: Filler | Finding) -> bool:
        """Tell whether the filler is an actor."""
        return isinstance(filler, str) and filler.startswith("e") and self.fillers.discourse[filler].kind in ACTOR_KINDS

    def _carried_amounts(self, noun: Token) -> list[str]:
        """Return the sums that stand with a noun or in its relative clause: 'subsidies, which total ...'."""
        inner = [amount for child in noun.children if child.dep_ == "relcl" for amount in self.amounts.get(child.i, ())]
        return self.amounts.get(noun.i) or inner

    def _under_agreement(self, reading: Reading) -> Roles:
        """Return the agreement on which the event rests: 'under the treaty, troops are based ...'."""
        entities = [self.fillers.discourse.at(noun) for noun in reading.slots.get("under", ())]
        return [("underAgreement", entity) for entity in entities if entity and self.fillers.discourse[entity].kind in AGREEMENTS]

    def _headcount(self, reading: Reading) -> tuple[int | None, Bound | None]:
        """Return how many people or firms take part, where the text counts those that the event is about."""
        for slot in ("obj", "kept", "subj", "of", "dative", "to"):
            if reading.frame.roles.get(slot) in ("actor", "recipient", "topic", "thing", "doer"):
                nouns = reading.slots.get(slot, ())
                if sum(noun.i in self.counts for noun in nouns) > 1:
                    return None, None  # 'two rebels and four soldiers'
                for noun in nouns:
                    if _is_one_of(noun):
                        continue
                    for counted in (noun, *slot_tokens(noun)):
                        if counted.i in self.counts:
                            return self.counts[counted.i].number, self.counts[counted.i].bound
        return None, None

    def _other_side(self, verb: Token, roles: Roles) -> Roles:
        """Return of whom a party to talks wants something: 'A and B are in talks, with A seeking ...' means of B."""
        above = verb.head.head
        own = [filler for role, filler in roles if role == "actor"]
        if verb.dep_ != "pcomp" or verb.head.lower_ != "with" or not is_verbal(above):
            return []
        slots = self.slots(above)
        talks = any(noun.lemma_ in ("talk", "negotiation", "dispute", "row") for tokens in slots.values() for noun in tokens)
        sides = [entity for noun in slots.get("subj", []) + slots.get("obj", []) for entity in self.fillers.actors(noun)]
        return (
            [("recipient", side) for side in sides if side not in own]
            if talks and set(own) & set(sides) and len(sides) == 2
            else []
        )

    def _or_else(self, reading: Reading, roles: Roles) -> Roles:
        """Return what is to follow if a demand is not met: 'pay up or face a withdrawal', '... or risk losing aid'."""
        if reading.frame.kind not in _REQUESTS:
            return []
        for clause in [*reading.slots.get("clause", ()), *reading.slots.get("purpose", ())]:
            others = [child for child in clause.children if child.dep_ == "conj" and is_verbal(child)]
            if not others or not any(child.lower_ == "or" and child.dep_ == "cc" for child in clause.children):
                continue
            slots = self.slots(others[0])
            ends = [*slots.get("clause", ()), *slots.get("purpose", ()), *slots.get("obj", ()), *slots.get("with", ())]
            found = [(token, content) for token in (others[0], *ends) if (content := self.content(token))]
            if found:
                typed = [pair for pair in found if pair[1].kind not in ("Event", "State")]
                token, content = (typed or found)[0]
                self.nested |= {others[0].i, token.i}
                return [("orElse", self._placed(content, roles))]
        return []

    def _placed(self, content: Finding, roles: Roles) -> Finding:
        """Return a threatened withdrawal with its place: the country of which something is demanded."""
        asked = [filler for role, filler in roles if role == "recipient" and isinstance(filler, str)]
        places = [filler for filler in asked if self.fillers.discourse[filler].kind in PLACE_KINDS]
        if content.kind == "Withdrawal" and places and not any(role == "location" for role, _ in content.roles):
            return replace(content, roles=(*content.roles, ("location", places[0])))
        return content

    def _contents(self, reading: Reading) -> Iterator[Token]:
        """Yield the clauses and event nouns in which a request, promise, threat or refusal says what is to be done."""
        yield from reading.slots.get("clause", ())
        if reading.frame.kind in _REQUESTS | {"Threaten"}:
            yield from reading.slots.get("purpose", ())
        for slot in ("obj", "for", "of", "on", "to", "at", "from", "with", "against"):
            for noun in reading.slots.get(slot, ()):
                if is_verbal(noun) or (
                    reading.frame.roles.get(slot) in ("topic", "recipient") and noun.lemma_.lower() in self.lexicon.nouns
                ):
                    yield noun

    def _with_content(self, reading: Reading, roles: Roles) -> Roles:
        """Return the roles with what the content of a request, promise, threat or refusal adds to them."""
        kind = reading.frame.kind
        if kind not in _CONTAINING:
            return roles
        contents = (
            self._contents(reading)
            if kind != "Aid"
            else (verb for verb in reading.slots.get("purpose", ()) if verb.lemma_ in _HELPING)
        )
        for token in contents:
            content = self.content(token)
            known = strings(roles)
            taken = {role for role, _ in roles}
            inner = [(role, filler) for role, filler in content.roles if not isinstance(filler, Finding)] if content else []
            if kind in _REQUESTS:
                if "recipient" not in taken:
                    sent = content is not None and content.kind == "Mobilize" and not is_verbal(token)
                    own = [
                        filler for role, filler in inner if role == "actor" and not sent
                    ]  # 'called for the deployment of the army'
                    asked = own or self._subjects_of(token)
                    roles += [("recipient", filler) for filler in asked if filler not in known]
                roles += [(role, filler) for role, filler in inner if role == "amount"]
            elif (
                kind in ("Accuse", "Support")
                and "recipient" not in taken
                and is_verbal(token)
                and token.i > reading.token.i
                and not is_passive(token)
                and not any(word.tag_ == "WRB" for word in token.doc[token.left_edge.i : token.i])
            ):  # "welcomed France to mediate"
                roles += [("recipient", filler) for role, filler in inner if role == "actor" and filler not in known]
            elif kind == "Aid":
                roles += [
                    ("recipient", filler)
                    for role, filler in inner
                    if role == "recipient" and filler not in known and "recipient" not in taken
                ]
                self.nested.add(token.i)
                continue
            elif (
                kind in _COMMITMENTS | _REFUSALS
                and not taken & {"recipient", "location"}
                and sum(role == "actor" for role, _ in roles) < 2
                and not (kind == "Agree" and content and content.kind in _HOSTILE and reading.token.lemma_ not in _VOWS)
                and token.lemma_.lower() not in self.lexicon.sets["terms"]
            ):
                acted_on = self._acted_on(token) if content and content.kind == "Event" else set()
                roles += [
                    (("recipient" if role == "actor" else role), filler)
                    for role, filler in inner
                    if role in _ADOPTED
                    and filler not in known | acted_on
                    and not (role == "actor" and _is_finite(token))
                    and not (role == "recipient" and kind in _REFUSALS and content and content.kind == "Accuse")
                ]
            if is_verbal(token) and (
                kind == "Refusal" or (kind in _COMMITMENTS and (content is None or content.kind == "Event"))
            ):
                roles = [*roles, ("topic", self.described(token))]
                continue
            if is_verbal(token) and kind in _REQUESTS and (content is None or content.kind == "Event"):
                content = self.described(token)
            if (
                content is None
                or (kind in _REFUSALS and is_verbal(token))
                or (kind in ("Accuse", "Support") and not is_verbal(token))
            ):
                continue
            if content.kind not in ("Event", "State") or kind in _REQUESTS:
                if kind != "Accuse" or not _is_finite(token):  # what is alleged is said to be so: it has a claim of its own
                    self.nested.add(token.i)
                if is_verbal(token) or kind not in ("Accuse", "Support", "Reject", "Refusal"):
                    wanted = kind in _REQUESTS | {"Cancellation"} and token.head.lower_ != "against"  # "warned it against paying"
                    roles = [*roles, ("affects" if wanted else "topic", content)]
        return roles

    def _acted_on(self, verb: Token) -> set[Filler]:
        """Return the people to whom something is only done by what is promised or refused: 'vowed to appoint judges' promises them nothing."""
        objects = self.slots(verb).get("obj", ()) if is_verbal(verb) else ()
        people = [entity for noun in objects for entity in self.fillers.actors(noun)]
        return {entity for entity in people if self.fillers.discourse[entity].kind in ("Person", "Group")}

    def _enabled(self, reading: Reading, roles: Roles) -> Roles:
        """Return who may do something now: 'let the reporters leave', 'gave approval for the bank to lend'."""
        known = strings(roles)
        clauses = [*reading.slots.get("clause", ()), *(child for child in reading.token.rights if child.dep_ == "advcl")]
        for clause in clauses:
            marks = [child.lower_ for child in clause.children if child.dep_ == "mark"]
            if clause.tag_ == "VB" and all(mark == "for" for mark in marks):
                return [("recipient", entity) for entity in self._subjects_of(clause) if entity not in known]
        return []

    def _subjects_of(self, clause: Token) -> list[str]:
        """Return the actors that stand as the clause's own subject."""
        nouns = [child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")]
        return [entity for noun in nouns for entity in self.fillers.actors(noun)]

    def content(self, token: Token) -> Finding | None:
        """Return the event of a clause or noun that another event contains."""
        if token.i in self.reading:
            return None
        self.reading.add(token.i)
        reading = (self.verb(token) or self.plain(token)) if is_verbal(token) else self.noun(token)
        found = self.finding(reading, "content") if reading else None
        self.reading.discard(token.i)
        return found

    def described(self, clause: Token) -> Finding:
        """Return the event of a clause in which a request, promise or refusal says what is to be done, even if it has no participant."""
        found = self.content(clause) or Finding(clause, "Event", rule="content")
        if found.kind != "Event" or not any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.lefts):
            return found
        told = [token for token in clause_tokens([clause], whole=True) if not token.is_space]
        return replace(found, label=shorten(join_pieces((token.i, token.text, not token.whitespace_) for token in told)))

    def plain(self, verb: Token) -> Reading | None:
        """Return a verb that the lexicon does not know, read as an event on its object."""
        frame = Frame(
            verb.lemma_,
            "Event",
            {"subj": "actor", "obj": "thing", **dict.fromkeys(("dative", "to", "with", "against", "for"), "recipient")},
        )
        return Reading(verb, frame, self.slots(verb))


def _is_generic(reading: Reading) -> bool:
    """Tell whether the subject of a class of its own is 'you': whoever is spoken to, or anybody."""
    subjects = reading.slots.get("subj", ())
    return bool(subjects) and reading.frame.kind not in ("Event", "State") and all(noun.lower_ == "you" for noun in subjects)


def _outer(token: Token) -> Token:
    """Return the noun that stands for this one in its clause: 'sort' of 'some sort of retaliation'."""
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ in _KINDS_OF:
        return token.head.head
    return token


def _in_words(reading: Reading) -> bool:
    """Tell whether the attack can be one in words."""
    nouns = {noun.lemma_.lower() for noun in (reading.carrier, reading.token, *reading.slots.get("obj", ())) if noun is not None}
    return bool(nouns & _VERBAL_ATTACKS)


def _is_one_of(noun: Token) -> bool:
    """Tell whether only some of those that are counted are meant: 'one of the 168 members'."""
    outer = noun.head.head
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and (outer.lower_ in _SOME or outer.pos_ == "NUM")


def _has_hostile(roles: Roles) -> bool:
    """Tell whether one of the roles is a hostile act against somebody."""
    return any(
        isinstance(filler, Finding) and filler.kind in _HOSTILE and any(role == "recipient" for role, _ in filler.roles)
        for _, filler in roles
    )


def _is_finite(clause: Token) -> bool:
    """Tell whether the clause says what is so, not what is to be done: 'agreed that Chad should pay'."""
    return is_verbal(clause) and any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
