"""Agreements of a text as entities: named ones with class and parties, and those that are only described."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.model import Form, Span
from graph.recognize.agreements import AgreementPhrase, agreement_kind, duration_of, find_agreements, year_of
from graph.resolve.parties import find_parties, is_concluded, is_concluding, is_denied, troops_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["AGREEMENT_KINDS", "Agreements"]

AGREEMENT_KINDS = frozenset({"Agreement", "CostSharingAgreement", "TradeAgreement", "Treaty"})
_BARE = frozenset(
    {
        "accord",
        "agreement",
        "arrangement",
        "deal",
        "pact",
        "treaty",
        "armistice",
        "ceasefire",
        "truce",
        "memorandum",
        "understanding",
        "on",
        "the",
        "of",
    }
)
_CEASING = frozenset({"armistice", "ceasefire", "truce"})
_STRICT = _CEASING | {"memorandum", "treaty"}
"""Nouns that do not take up an agreement which was called by another noun."""
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_REPLACING = frozenset({"replace", "supersede"})
_LENGTH = re.compile(r"P(\d+)([YM])")
_REACH = 250
"""How many tokens back 'the agreement' looks."""
_MOST_PARTIES = 8
_BRIDGE = 80
"""How many tokens after a so-called arrangement 'the agreement' may take it up."""


@dataclass(slots=True)
class _Known:
    """An agreement of the text so far."""

    entity: str
    words: frozenset[str]
    kind: str
    described: str
    name: str | None = None
    parties: list[str] = field(default_factory=list)
    duration: str | None = None
    years: set[str] = field(default_factory=set)
    last: int = -1
    replaced: bool = False
    """The text said last that another one takes its place."""


class Agreements:
    """The agreements of one text, read in its order."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self._known: dict[str, _Known] = {}
        self._arranged: AgreementPhrase | None = None
        self._open = -1
        self._phrases = {phrase.head.i: phrase for phrase in find_agreements(discourse.doc)}

    def read(self, token: Token) -> str | None:
        """Return the agreement that the noun phrase with this head means, and add its mention; None for any other token."""
        mention = self.discourse.mention_at(token)
        if mention is not None:
            named = mention.entity if self.discourse[mention.entity].kind in AGREEMENT_KINDS else None
            return self._read_name(token, named) if named else None
        phrase = self._phrases.get(token.i)
        if phrase is None:
            return None
        if phrase.arranged:
            self._arranged = phrase
            return None
        return self._read_phrase(phrase)

    def finish(self) -> None:
        """Complete the parties of agreements on troops and name the described agreements by kind and parties."""
        for known in self._known.values():
            if known.kind == "CostSharingAgreement" and len(known.parties) == 1:
                guest = troops_of(self.discourse, known.parties[0])
                known.parties += [guest.entity] if guest else []
            if known.described:
                self._label(known)

    def parties(self, entity: str) -> tuple[str, ...]:
        """Return the parties of an agreement that the text names."""
        return tuple(self._known[entity].parties) if entity in self._known else ()

    def _read_name(self, token: Token, entity: str) -> str:
        """Take note of a proper name of an agreement: its class by its words, its parties by the words around it."""
        known = self._known.get(entity)
        if known is None:
            named = self.discourse[entity]
            kind = agreement_kind(" ".join((named.label, *named.aliases))) if named.kind == "Agreement" else named.kind
            self.discourse[entity] = replace(named, kind=kind)
            known = self._known[entity] = _Known(entity, _content(named.label), kind, "")
        self._note(known, token)
        return entity

    def _read_phrase(self, phrase: AgreementPhrase) -> str | None:
        """Return the agreement that a common-noun phrase means."""
        beside = self._beside(phrase.head)
        if beside is not None:
            self.discourse.mention(_edges(phrase), beside, Form.NOMINAL)
            return self._read_name(phrase.head, beside)
        taken_up = phrase.definite and not phrase.classifying
        parties = [party.entity for party in find_parties(self.discourse, phrase.head, phrase_only=taken_up)]
        known = self._find(phrase, parties) if phrase.definite or phrase.name else None
        if known is None:
            known = self._bridge(phrase) if phrase.definite and not phrase.classifying and not parties else None
        if known is None and self._is_new(phrase, parties):
            known = self._add(_described(phrase), phrase.name)
        if known is None and phrase.definite and not phrase.classifying:
            known = self._conclude(phrase)
        if known is None:
            self._open = phrase.head.i
            return None
        self._note(known, phrase.head)
        self.discourse.mention(_edges(phrase), known.entity, Form.NOMINAL)
        return known.entity

    def _beside(self, head: Token) -> str | None:
        """Return the agreement whose name a phrase describes from behind a comma: 'the Harbour Pact, the deal that ...'."""
        # the parser hangs some of these on the verb; a subject or a list is something else
        listed = any(child.dep_ == "conj" for child in head.rights)
        if head.dep_ not in {"appos", "dobj", "attr"} or listed:
            return None
        if (
            head.left_edge.i < 2
            or self.discourse.doc[head.left_edge.i - 1].text != ","
            or head.left_edge.lower_ not in {"a", "an", "the"}
        ):
            return None
        mention = self.discourse.mention_at(self.discourse.doc[head.left_edge.i - 2])
        named = mention is not None and self.discourse[mention.entity].kind in AGREEMENT_KINDS
        return mention.entity if mention is not None and named else None

    def _find(self, phrase: AgreementPhrase, parties: list[str]) -> _Known | None:
        """Return the latest agreement that a phrase takes up."""
        fitting = [known for known in self._known.values() if self._fits(known, phrase, parties)]
        if not (phrase.classifying or phrase.name or parties or phrase.noun in _STRICT):
            # a bare 'the deal' does not jump over the agreement that was spoken of last
            newest = max(self._known.values(), key=lambda known: known.last, default=None)
            fitting = [known for known in fitting if known is newest]
        latest = max(fitting, key=lambda known: known.last, default=None)
        if latest is None or (
            self._arranged is not None and not phrase.classifying and not parties and self._bridges(phrase, latest)
        ):
            return None
        return latest

    def _bridges(self, phrase: AgreementPhrase, latest: _Known) -> bool:
        """Tell whether a so-called arrangement stands nearer to the phrase than the latest agreement."""
        arranged = self._arranged
        return arranged is not None and arranged.head.i > latest.last and phrase.head.i - arranged.head.i <= _BRIDGE

    def _bridge(self, phrase: AgreementPhrase) -> _Known | None:
        """Return the agreement that a so-called arrangement turns out to be."""
        arranged = self._arranged
        if arranged is None or phrase.head.i - arranged.head.i > _BRIDGE or phrase.noun in _STRICT:
            return None
        self._arranged = None
        known = self._add(f"{arranged.words} agreement" if arranged.head.lower_ == "support" else arranged.words, None)
        self._note(known, arranged.head)
        self.discourse.mention(_edges(arranged), known.entity, Form.NOMINAL)
        return known

    def _conclude(self, phrase: AgreementPhrase) -> _Known | None:
        """Return a new agreement for 'the deal' that is signed where the text just named two countries and no more."""
        head = phrase.head
        verb = head.head.head if head.dep_ == "pobj" else head.head
        if head.dep_ not in {"dobj", "nsubjpass", "pobj"} or not is_concluded(verb):
            return None
        start = head.doc[max(head.sent.start - 1, 0)].sent.start_char
        mentions = self.discourse.mentions_within(start, head.idx)
        sides = list(dict.fromkeys(mention.entity for mention in mentions if self.discourse[mention.entity].kind == "Country"))
        if len(sides) != 2:
            return None
        known = self._add(phrase.words, None)
        known.parties += sides
        return known

    def _fits(self, known: _Known, phrase: AgreementPhrase, parties: list[str]) -> bool:
        """Tell whether a phrase may mean this agreement."""
        if phrase.name or known.name:
            return phrase.name == known.name or (phrase.name is None and not phrase.classifying and self._near(known, phrase))
        if len(known.parties) >= 2 and not set(parties) <= set(known.parties):
            return False
        if len(parties) >= 2 and not set(known.parties) <= set(parties):
            return False
        year = year_of(phrase.head)
        if year and known.years and year not in known.years:
            return False
        duration = duration_of(phrase.head)
        if duration and known.duration and duration != known.duration:
            return False
        noun = phrase.noun
        if noun == "arrangement" and known.kind == "Treaty":
            return False
        if noun in _STRICT and not _is_called(known, noun):
            return False
        if phrase.classifying:
            same = agreement_kind(phrase.words) == known.kind and known.kind not in {"Agreement", "Treaty"}
            return bool(_content(phrase.words) & known.words) or (same and bool(parties) and set(parties) <= set(known.parties))
        return self._near(known, phrase) and (not parties or bool(set(parties) & set(known.parties)))

    def _near(self, known: _Known, phrase: AgreementPhrase) -> bool:
        """Tell whether the agreement was spoken of not long before, and no other since; what was replaced is spoken of no more."""
        if known.replaced:
            return False
        return phrase.head.i - known.last <= _REACH and self._open < known.last

    @staticmethod
    def _is_new(phrase: AgreementPhrase, parties: list[str]) -> bool:
        """Tell whether a phrase describes an agreement well enough to be one of its own."""
        head = phrase.head
        if not phrase.definite and is_denied(head):
            return False
        telling = phrase.classifying or phrase.definite
        if phrase.name or (telling and len(parties) >= 2):
            return True
        if _is_made_known(phrase):
            return True
        verb = head.head.head if head.dep_ == "pobj" else head.head
        made = head.dep_ in {"dobj", "nsubjpass", "pobj"} and is_concluding(verb)
        if not phrase.classifying:
            return len(parties) >= 2 and made and is_concluded(verb)
        return phrase.definite or (made and bool(parties))

    def _add(self, words: str, name: str | None) -> _Known:
        """Add an agreement that the text describes."""
        kind = agreement_kind(words)
        entity = self.discourse.add(kind, words)
        known = self._known[entity] = _Known(entity, _content(words), kind, words, name)
        return known

    def _note(self, known: _Known, head: Token) -> None:
        """Take note of one more mention of an agreement. Who did not or may not sign a known one does not join its parties."""
        first = known.last < 0
        known.last = head.i
        known.replaced = head.dep_ == "dobj" and head.head.lemma_ in _REPLACING
        known.duration = known.duration or duration_of(head)
        year = year_of(head)
        known.years.update((year,) if year else _years_beside(head))
        for party in find_parties(self.discourse, head):
            stated = party.verb is None or first or is_concluded(party.verb)
            if stated and party.entity not in known.parties and len(known.parties) < _MOST_PARTIES:
                known.parties.append(party.entity)

    def _label(self, known: _Known) -> None:
        """Name a described agreement: 'Security treaty (Japan-United States)'."""
        entity = self.discourse[known.entity]
        words = f"{known.name} {known.described}" if known.name else known.described
        sides = sorted(self.discourse[party].label for party in known.parties)
        title = words[0].upper() + words[1:]
        label = f"{title} ({'-'.join(sides)})" if sides and len(sides) <= 4 else title
        aliases = tuple(dict.fromkeys((*entity.aliases, words, *([known.name] if known.name else []))))
        self.discourse[known.entity] = replace(entity, label=label, aliases=aliases)


def _is_called(known: _Known, noun: str) -> bool:
    """Tell whether the text calls an agreement so: a treaty by any name of it, a ceasefire also a truce."""
    if known.kind == "Treaty" and noun != "memorandum":
        return True
    return any(word in known.described for word in (_CEASING if noun in _CEASING else {noun}))


def _described(phrase: AgreementPhrase) -> str:
    """Return the words for a new agreement: '1994 nuclear accord', and of one that has no other, '25-year agreement'."""
    year, duration = year_of(phrase.head), _LENGTH.fullmatch(duration_of(phrase.head) or "")
    if year:
        return f"{year} {phrase.words}"
    if duration is None or phrase.classifying:
        return phrase.words
    return f"{duration.group(1)}-{'year' if duration.group(2) == 'Y' else 'month'} {phrase.words}"


def _is_made_known(phrase: AgreementPhrase) -> bool:
    """Tell whether the words say what agreement it is and when or where it was made: 'a 25-year agreement signed in Lima'."""
    if not (phrase.classifying or duration_of(phrase.head)):
        return False
    return any(
        child.dep_ == "acl" and is_concluded(child) and any(inner.dep_ == "prep" for inner in child.rights)
        for child in phrase.head.rights
    )


def _years_beside(head: Token) -> list[str]:
    """Return the years in the sentence that date what is said, not another noun ('the 1976 pact')."""
    return [
        token.text
        for token in head.sent
        if token.dep_ not in {"nummod", "compound", "amod", "nmod"} and _YEAR.fullmatch(token.text)
    ]


def _content(words: str) -> frozenset[str]:
    """Return the words that say which agreement it is."""
    return frozenset(word for word in words.lower().replace("-", " ").split() if word not in _BARE)


def _edges(phrase: AgreementPhrase) -> Span:
    """Return the words of a phrase: without possessor, with a short 'with B' or 'between A and B'."""
    doc, head = phrase.head.doc, phrase.head
    start = head.left_edge.i
    for child in head.lefts:
        if child.dep_ == "poss":
            start = max(child.right_edge.i + 1, start)
    end = head.i + 1
    for child in head.rights:
        if (
            child.dep_ == "prep"
            and child.lower_ in {"with", "between", "on"}
            and child.i == end
            and child.right_edge.i - child.i <= 6
        ):
            end = child.right_edge.i + 1
    if phrase.name and start > 0 and doc[start - 1].text in {"“", '"'}:
        start -= 1
    while doc[start].is_punct and start < head.i and not phrase.name:
        start += 1
    stretch = doc[start:end]
    return Span(stretch.start_char, stretch.end_char)
