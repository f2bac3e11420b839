"""What a pronoun may refer back to: the noun phrases of the text so far, weighed by syntax and recency."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.model import Form, RegionKind
from graph.resolve import nouns
from graph.resolve.discourse import ACTOR_KINDS
from graph.resolve.gender import FEMALE, MALE, NEUTER, PERSONAL, find_genders, word_gender

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from graph.model import Document, Mention, Span
    from graph.resolve.discourse import Discourse

__all__ = ["REACH", "Layout", "Place", "Places", "head_of"]

REACH = 4
"""Sentences over which a phrase takes up what was spoken of."""
_ROLES = {
    "nsubj": 80.0, "nsubjpass": 78.0, "csubj": 60.0, "dobj": 50.0, "dative": 45.0, "attr": 40.0, "pobj": 34.0, "poss": 48.0,
    "ROOT": 60.0, "agent": 45.0, "npadvmod": 15.0, "compound": 14.0, "amod": 12.0, "nmod": 14.0, "oprd": 20.0, "acomp": 20.0,
}  # fmt: skip
_OTHER_ROLE = 40.0
_SUBORDINATE = frozenset({"relcl", "acl", "pcomp"})
_ALONE = frozenset({RegionKind.CAPTION})
_SILENT = frozenset({RegionKind.CREDIT, RegionKind.BOILERPLATE, RegionKind.DUPLICATE})


@dataclass(frozen=True, slots=True)
class Place:
    """One noun phrase that may be referred back to. `entity` is None for a phrase that names no entity (yet)."""

    head: Token
    entity: str | None
    key: str
    weight: float
    plural: bool
    gender: str
    acts: bool


class Layout:
    """Where each token stands: its sentence, paragraph, direct quotation and region."""

    def __init__(self, tokens: tuple[Token, ...], document: Document, quoted: list[Span]) -> None:
        self.sentence: list[int] = []
        self.paragraph: list[int] = []
        sentence = paragraph = 0
        for token in tokens:
            sentence += bool(token.is_sent_start)
            self.sentence.append(sentence)
            self.paragraph.append(paragraph)
            paragraph += token.is_space and "\n" in token.text
        starts = [token.idx for token in tokens]
        self.quotation = _number(starts, quoted)
        self.region = _number(starts, [region.span for region in document.regions if region.kind in _ALONE])
        for region in document.regions:
            if region.kind in _SILENT:
                for index in _inside(starts, region.span):
                    self.region[index] = -1


def _inside(starts: list[int], span: Span) -> range:
    """Return the indices of the tokens that begin within a span."""
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def _number(starts: list[int], spans: list[Span]) -> list[int]:
    """Return for each token the number of the span it stands in, from 1, and 0 outside of all."""
    numbers = [0] * len(starts)
    for number, span in enumerate(spans, 1):
        for index in _inside(starts, span):
            numbers[index] = number
    return numbers


def head_of(doc: Doc, span: Span) -> Token | None:
    """Return the head noun of the words at this span."""
    stretch = doc.char_span(span.start, span.end, alignment_mode="expand")
    return None if stretch is None else stretch.root


def weigh(head: Token) -> float:
    """Return how prominent a noun phrase is by its place in the clause."""
    first = head
    while first.dep_ == "conj" and first.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        first = first.head
    if first.dep_ == "appos":
        first = first.head
    role = _ROLES.get(first.dep_, _OTHER_ROLE)
    if first.dep_ == "pobj" and first.head.dep_ == "agent":
        role = _ROLES["agent"]
    if first.dep_ in {"nsubj", "nsubjpass"} and first.head.dep_ in _SUBORDINATE:
        role -= 15
    if first.dep_ == "pobj" and first.head.lower_ in {"like", "as", "unlike"}:
        role = 5.0  # 'like a good neighbour, she helped'
    if first.dep_ == "poss" and first.head.dep_ in {"nsubj", "nsubjpass"}:
        role += 10
    return role if first is head else role - 3


def _is_predicate(head: Token) -> bool:
    """Tell whether a noun only says what the subject is: 'X is a celebrity' speaks of one person."""
    return (
        head.dep_ == "attr"
        and head.head.lemma_ in {"be", "become", "remain"}
        and any(child.dep_ == "nsubj" for child in head.head.lefts)
    )


class Places:
    """The noun phrases of a text in the order of their heads. It grows with each pronoun that is resolved."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.genders = find_genders(discourse)
        self._places: list[Place] = []
        self._heads: list[int] = []
        for place in sorted(self._read(), key=lambda place: place.head.i):
            self._places.append(place)
            self._heads.append(place.head.i)

    def _read(self) -> Iterator[Place]:
        """Yield a place for each mention and for each other noun phrase."""
        doc = self.discourse.doc
        taken: set[int] = set()
        for mention in self.discourse.mentions:
            head = head_of(doc, mention.span)
            if (
                head is None
                or head.i in taken
                or mention.form is Form.PRONOUN
                or (_is_predicate(head) and mention.form is not Form.NAME)
            ):
                continue
            taken.add(head.i)
            people = head.tag_ == "NNPS" and head.dep_ not in {"compound", "amod", "nmod"} and self._are_members(mention, head)
            place = self.of_entity(head, mention.entity, 0.4 if mention.form is Form.ADJECTIVAL and not people else 1.0)
            yield replace(place, plural=True, gender=PERSONAL) if people else place
            if head.dep_ != "conj" and any(child.dep_ == "conj" and self.discourse.at(child) for child in head.rights):
                # 'they' may mean all of 'A and B'
                yield Place(
                    head, None, f"+{head.i}", place.weight, True, PERSONAL if place.gender != NEUTER else NEUTER, place.acts
                )
        for token in self.discourse.tokens:
            heads = (token.pos_ == "NOUN" or token.tag_ == "NNPS" and nouns.is_human(token)) and token.dep_ not in {
                "compound",
                "nmod",
                "appos",
                "amod",
            }
            if (
                heads
                and token.i not in taken
                and not _is_predicate(token)
                and self.discourse.at(token) is None
                and nouns.core(token).i == token.i
            ):
                named = self.discourse.named(token) if nouns.is_person(token) else None
                yield self._of_phrase(token) if named is None else self.of_entity(token, named)

    def _are_members(self, mention: Mention, head: Token) -> bool:
        """Tell whether a plural means people: 'Germans', 'Tories' of a party that has another name."""
        entity = self.discourse[mention.entity]
        party = entity.kind == "Organization" and len(mention.span) == len(head) and head.text not in entity.label
        return mention.form is Form.ADJECTIVAL or party

    def of_entity(self, head: Token, entity: str, share: float = 1.0) -> Place:
        """Return the place of a phrase with this head that denotes this entity."""
        kind = self.discourse[entity].kind
        if kind == "Person":
            gender, plural = self.genders.get(entity, PERSONAL), False
        elif kind in {"Group", "Actor"}:
            plural = nouns.is_plural(head) or not nouns.is_person(head)
            gender = (word_gender(head.lower_) or PERSONAL) if nouns.is_person(head) else NEUTER
        else:
            gender, plural = NEUTER, False
        return Place(head, entity, entity, weigh(head) * share, plural, gender, kind in ACTOR_KINDS)

    def _of_phrase(self, token: Token) -> Place:
        """Return the place of a phrase that names no entity."""
        plural = token.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in token.rights)
        human = nouns.is_human(token)
        person = human and nouns.is_person(token)
        gender = (word_gender(token.lemma_.lower()) or PERSONAL) if person else NEUTER
        weight = weigh(nouns.outermost(token)) * (0.9 if not human else 1.0)
        return Place(token, None, f"={token.lemma_.lower()}", weight, plural or nouns.is_plural(token), gender, human)

    def add(self, place: Place) -> None:
        """Add the place of a pronoun or phrase that was resolved."""
        at = bisect_left(self._heads, place.head.i)
        if at < len(self._heads) and self._heads[at] == place.head.i:
            self._places[at] = place
            return
        self._heads.insert(at, place.head.i)
        self._places.insert(at, place)

    def before(self, token: Token) -> Iterator[Place]:
        """Yield the places before a token, the nearest first."""
        for index in range(bisect_left(self._heads, token.i) - 1, -1, -1):
            yield self._places[index]

    def between(self, start: int, end: int) -> Iterator[Place]:
        """Yield the places whose heads are tokens in this range, in order."""
        for index in range(bisect_left(self._heads, start), bisect_left(self._heads, end)):
            yield self._places[index]

    def learn(self, entity: str, gender: str) -> None:
        """Remember the gender with which a person was referred to, where it was not known."""
        if gender in {MALE, FEMALE} and self.genders.get(entity, PERSONAL) == PERSONAL:
            self.genders[entity] = gender

    def gender(self, place: Place) -> str:
        """Return the gender of a place as it is known by now."""
        return self.genders.get(place.key, place.gender)
