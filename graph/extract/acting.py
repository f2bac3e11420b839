"""Who is behind a noun: the actors it denotes, those who own it, those for whom it acts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.extract.antecedents import conjuncts
from graph.extract.arguments import noun_slots, slot_tokens
from graph.extract.lexicon import lexicon
from graph.gazetteer.role_words import common_words
from graph.model import Form, Span
from graph.recognize.names_lexicon import CUES, NEVER_NAMES
from graph.resolve.appositions import ACTOR_KINDS, named_each
from graph.resolve.nouns import core, is_human, is_person, members, phrase_edges, phrase_label

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["TIME_TYPES", "ActorReader"]

_STANDING = frozenset(
    "side camp office team decision move operation spokesman leadership wing branch arm delegation brass hierarchy command establishment".split()
)
"""Words for what acts on behalf of its owner."""
_REPRESENTING = frozenset(
    """ally ambassador authority chancellor commander delegate diplomat envoy foreign general king lawmaker leader legislator mediator minister monarch
    negotiator neighbor neighbour official partner premier president prime representative spokesman trooper troop soldier""".split()
)
"""Persons who stand for the states before them: "French and German officials"."""
_GATHERED = {"Meeting", "Negotiation"}
_SHARED = {"Cooperate", "Agree", "Dispute", "Trade"}
"""What several have together: one of them does not act by it."""
_FORCEFUL = {"Assault", "Coerce", "Mobilize"}
_OF_WHOM = (("of", frozenset[str]()),)
"""What a frame asks for that tells after 'of' only whom it befell."""
_SHOT = frozenset({"fire", "launch", "shoot", "hurl", "lob"})
"""Participles after which 'from' names only the place: 'a rocket fired from Niger'."""
_OWNER_PREPOSITIONS = ("of", "by", "from", "against", "on", "with", "for", "in")
_REFUSING = frozenset("contest deny dismiss dispute rebut refute reject repudiate".split())
_CLAIMS = frozenset({"claim", "allegation", "accusation", "report", "suspicion", "charge", "complaint"})
"""Words for what is said against somebody, who is the subject of the clause after it."""
TIME_TYPES = frozenset({"DATE", "TIME", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY"})
"""Labels of the entity recognizer for what is no thing."""


@dataclass(frozen=True, slots=True)
class ActorReader:
    """The nouns of one document read as actors."""

    discourse: Discourse
    made: dict[tuple[str, str], str] = field(default_factory=dict)
    """Entities made here, by class and label."""

    def actor(self, token: Token) -> str | None:
        """Return the actor that the phrase headed by this token denotes; an office stands for who holds it."""
        found = self.discourse.actor(token)
        if found is not None:
            return found
        own = self.discourse.at(token)
        post = own is not None and self.discourse[own].kind == "Post"
        head = own is None and token.lemma_ == "head" and "of" in noun_slots(token)
        if (post or head) and token.tag_ in ("NN", "NNP"):
            return self._made("Person", phrase_label(token), token)
        return None

    def stranger(self, token: Token) -> str | None:
        """Return the actor of a proper name that nothing else knows, where the grammar makes it one."""
        if not self.is_stranger(token):
            return None
        kind = {"PERSON": "Person", "ORG": "Organization"}.get(token.ent_type_, "Actor")
        return self._made(kind, token.text, token, Form.NAME)

    def is_stranger(self, token: Token) -> bool:
        """Tell whether the token is a proper name that nothing else knows."""
        if (
            token.pos_ != "PROPN"
            or token.tag_ not in ("NNP", "NNPS")
            or self.discourse.at(token)
            or token.ent_type_ in TIME_TYPES
        ):
            return False
        part = token.i > 0 and token.nbor(-1).pos_ == "PROPN" and token.nbor(-1).text[0].isupper()  # the rest of a longer name
        common = token.lower_ in CUES or token.lower_ in NEVER_NAMES or token.lower_ in common_words()
        shape = len(token) > 2 and token.text[0].isupper() and not (token.text.isupper() and len(token) > 5)
        return shape and not part and not common

    def actors(self, token: Token) -> tuple[str, ...]:
        """Return the actors that the phrase denotes; of a phrase of quantity, those it counts."""
        found: dict[str, None] = {}
        for noun in slot_tokens(token):
            listed = members(core(noun))
            several = self.discourse.actors(noun) if listed and listed[1] else self._several(noun)
            entity = None if several else self.actor(noun)
            found |= dict.fromkeys(several) | ({entity: None} if entity else {})
        return tuple(found)

    def _several(self, noun: Token) -> tuple[str, ...]:
        """Return those for whom a plural stands: who 'they' are, whom names in apposition or before it tell one by one."""
        return self.discourse.several(noun) or named_each(self.discourse, noun) or self._each(noun)

    def _each(self, noun: Token) -> tuple[str, ...]:
        """Return the names behind a plural for several of them: 'French and German officials', 'the leaders of Chad and Niger'."""
        own = self.discourse.at(noun)
        if noun.pos_ == "PROPN" or noun.tag_ != "NNS" or (own and self.discourse[own].kind != "Group"):
            return ()
        slots = noun_slots(noun)
        mods = [token for token in slots.get("mod", ()) if token.dep_ in ("amod", "compound", "nmod", "conj")]
        if is_person(noun) and noun.lemma_.lower() not in _REPRESENTING:
            mods = []  # "Iranian and Turkish men" are no states
        joint = any(kid.dep_ in ("cc", "conj") for token in mods for kid in token.children)
        joined = mods if joint else []
        for tokens in (joined, slots.get("of", []) if is_human(noun) else []):
            named = tuple(dict.fromkeys(entity for entity in map(self.name, tokens) if entity))
            if len(named) > 1:
                return named
            if (
                named and tokens is joined and named[0] == self.name(joined[0]) and is_human(noun)
            ):  # "France and allied officials"
                group = self.actor(noun)
                return (*named, group) if group else named
        return ()

    def name(self, token: Token) -> str | None:
        """Return the actor that the token names, whether it stands for itself or before a noun ('Syrian', 'EU')."""
        entity = self.discourse.at(token)
        return entity if entity and self.discourse[entity].kind in ACTOR_KINDS else None

    def owners(
        self, token: Token, prepositions: tuple[str, ...] = _OWNER_PREPOSITIONS, depth: int = 1, *, others: bool = False
    ) -> tuple[str, ...]:
        """Return the actors to whom a thing belongs: the possessor, a name before the noun, or the first after 'of' or 'by'."""
        slots = noun_slots(token)
        counting = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
        if counting.i != token.i and token in slot_tokens(counting):  # "the mayor's set of measures"
            slots = {**slots, "poss": noun_slots(counting).get("poss", slots.get("poss", []))}
        for name in ("poss", "mod", *prepositions):
            for noun in slots.get(name, ()):
                if others and noun.tag_ == "PRP$":
                    continue
                for part in conjuncts(noun) if name in prepositions else [noun]:
                    entity = self._named_or_actor(part, name)
                    if entity:
                        return (entity,)
                    if depth and name not in ("poss", "mod"):  # "a ban on imports of Chilean wine"
                        inner = self.owners(part, ("of", "from", "by"), depth - 1)
                        if inner:
                            return inner
        believed = token.lemma_ in _CLAIMS and not (token.dep_ == "dobj" and token.head.lemma_ in _REFUSING)
        for child in token.rights if believed else ():  # "claims that the bank cheated"; who rejects them is not against the bank
            if child.dep_ in ("acl", "ccomp", "relcl") and any(kid.lower_ == "that" for kid in child.lefts):
                for kid in child.lefts:
                    accused = self.actors(kid) if kid.dep_ in ("nsubj", "nsubjpass") else ()
                    if accused:
                        return accused
        for child in token.rights:  # "sanctions imposed on Iran", "a ban announced by the EU"
            shot = child.lemma_ in _SHOT
            if child.dep_ == "acl" and (child.tag_ == "VBN" or shot):
                for kid in child.children:
                    if kid.lower_ == "from" and shot:
                        continue
                    if kid.dep_ in ("prep", "agent") and kid.lower_ in ("on", "against", "by", "from"):
                        for noun in kid.children:
                            entity = self.actor(noun) if noun.dep_ == "pobj" else None
                            if entity:
                                return (entity,)
                if shot:
                    break  # 'a rocket fired from the hills, held by rebels'
        return ()

    def _named_or_actor(self, token: Token, slot: str) -> str | None:
        """Return the actor of a possessor or modifier; before a noun only names count."""
        if slot == "mod":
            return self.name(token)
        return self.actor(token)

    def doers(self, token: Token, *, by_force: bool = False) -> tuple[str, ...]:
        """Return who is behind a subject: the actors it denotes, or the owner of an act or force ("the army's attack").

        With `by_force` only of acts of force: an attack kills, but a refusal supports nobody.
        """
        found = self.actors(token)
        if found:
            return found
        words, lemma = lexicon(), token.lemma_.lower()
        if any(frame.kind in _GATHERED for frame in words.nouns.get(lemma, ())):  # "the talks between A and B failed to ..."
            slots = noun_slots(token)
            sides = [side for name in ("between", "of", "mod") for noun in slots.get(name, ()) for side in self._side(noun, name)]
            return tuple(dict.fromkeys(sides))
        if lemma == "office" and any(child.dep_ in ("amod", "compound") for child in token.lefts):
            return ()  # 'the German labour office' is no state
        frames = words.nouns.get(lemma, ())
        if any(frame.roles.get("poss") == "recipient" for frame in frames):  # "the arrest of two editors by the police"
            return tuple(entity for noun in noun_slots(token).get("by", ()) for entity in self.actors(noun))
        act = any(frame.kind in _FORCEFUL if by_force else frame.kind not in _SHARED for frame in frames)
        if act or lemma in words.sets["force"] | words.sets["weapon"] | _STANDING:
            befell = any(frame.kind in _FORCEFUL and frame.needs == _OF_WHOM for frame in frames)
            found = self.owners(token, ("by",) if befell else ("of", "by"))  # 'the bombing of four buses by rebels'
            sited = any(self.name(child) in found for child in token.lefts if child.dep_ in ("compound", "nmod"))
            if sited and any(self.discourse[entity].kind in ("City", "Region") for entity in found):
                return ()  # 'the Lima attacks'
            return found
        return ()

    def _side(self, noun: Token, slot: str) -> tuple[str, ...]:
        """Return who takes part in a meeting by this phrase; before its noun only names count."""
        if slot == "mod":
            name = self.name(noun)
            return (name,) if name else ()
        return self.actors(noun)

    def _made(self, kind: str, label: str, token: Token, form: Form = Form.NOMINAL) -> str:
        """Return the entity with this label that was made before, or a new one with these words as its mention."""
        key = (kind, label.lower())
        if key not in self.made:
            self.made[key] = self.discourse.add(kind, label)
        first, last = phrase_edges(token) if form is Form.NOMINAL else (token.i, token.i + 1)
        span = token.doc[first:last]
        self.discourse.mention(Span(span.start_char, span.end_char), self.made[key], form)
        return self.made[key]
