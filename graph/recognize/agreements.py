"""Agreements that are no proper names: 'its security treaty with the U.S.', 'the current five-year agreement', 'the pact'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

__all__ = ["AgreementPhrase", "agreement_kind", "duration_of", "find_agreements", "year_of"]

_HEADS = frozenset({"accord", "agreement", "armistice", "ceasefire", "deal", "pact", "treaty", "truce"})
_MEMORANDA = frozenset({"memorandum", "mou"})
_OF_MEMORANDA = frozenset({"understanding", "cooperation", "agreement", "intent"})
_TALKS = frozenset({"negotiation", "negotiations", "talk", "talks"})
_ARRANGEMENTS = frozenset(
    {"arrangement", "formula", "framework", "mechanism", "program", "programme", "scheme", "support", "system"}
)
_COST = re.compile(r"(?:cost|burden)[- ]sharing|host[- ]nation support|special measures|offset payments", re.IGNORECASE)
_TRADE = re.compile(r"\b(?:trade|tariffs?|customs|economic partnership|market access|fta)\b", re.IGNORECASE)
_CLASSIFYING = frozenset(
    {
        "bilateral-investment", "climate", "commercial", "comprehensive", "cultural", "defensive", "diplomatic", "economic",
        "environmental", "fiscal", "free", "international", "joint", "maritime", "military", "monetary", "mutual", "naval", "nuclear",
        "political", "regional", "scientific", "secret", "special", "strategic", "technical",
    }
)  # fmt: skip
_NOT_KIND = frozenset(
    {
        "billion", "million", "year", "month", "week", "day", "draft", "landmark", "framework", "milestone", "blockbuster", "package",
        "business", "book", "record", "takeover", "merger", "tv", "television", "film", "movie", "plea", "sponsorship", "transfer",
        "share", "stock", "property", "land", "raw", "real", "done", "great", "good", "big", "better", "bad", "fair",
    }
)  # fmt: skip
_COMMERCE = frozenset(
    {
        "business", "book", "takeover", "merger", "tv", "television", "film", "movie", "plea", "sponsorship", "transfer", "share",
        "stock", "property", "land", "record", "license", "licensing", "supply", "franchise", "lease", "contract", "buyout", "severance",
    }
)  # fmt: skip
"""Agreements of private business, which are no agreements between states or bodies."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_NAMED = frozenset({"CARDINAL", "DATE", "GPE", "MONEY", "NORP", "ORDINAL", "ORG", "PERSON"})
_NUMBERS = {word: number for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)} | {
    "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50, "99": 99,
}  # fmt: skip
_UNITS = {"year": "Y", "month": "M", "day": "D", "week": "W"}


@dataclass(frozen=True, slots=True)
class AgreementPhrase:
    """A common-noun phrase for an agreement.

    `words` are the words that say which kind it is ('security treaty'), `classifying` tells that they say more than the bare
    noun. `definite` phrases take up an agreement that is known; `name` is the proper name in quotation marks of 'the "Phase
    Two" talks'. `arranged` marks a so-called arrangement that only a later 'the agreement' makes an agreement.
    """

    head: Token
    words: str
    classifying: bool
    definite: bool
    name: str | None = None
    arranged: bool = False

    @property
    def noun(self) -> str:
        """The noun in lower case, acronyms written out."""
        return "memorandum" if self.head.lower_ == "mou" else self.head.lower_


def agreement_kind(words: str) -> str:
    """Return the class of an agreement by its words.

    >>> agreement_kind("security treaty"), agreement_kind("cost-sharing deal"), agreement_kind("free-trade pact")
    ('Treaty', 'CostSharingAgreement', 'TradeAgreement')
    """
    if _COST.search(words):
        return "CostSharingAgreement"
    if re.search(r"\btreat(?:y|ies)\b", words, re.IGNORECASE):
        return "Treaty"
    return "TradeAgreement" if _TRADE.search(words) else "Agreement"


def find_agreements(doc: Doc) -> Iterator[AgreementPhrase]:
    """Yield the common-noun phrases for single agreements, in the order of the text."""
    for token in doc:
        if token.pos_ not in {"NOUN", "PROPN"} or token.tag_ in {"NNS", "NNPS"} and token.lower_ not in _TALKS:
            continue
        word = token.lower_
        if word in _HEADS and token.dep_ != "compound" and not _is_idiom(token):
            phrase = _read(token, _quoted_name(token))
            if phrase is not None:
                yield phrase
        elif word in _MEMORANDA and token.dep_ != "compound":
            yield from _memorandum(token)
        elif word in _TALKS:
            name = _quoted_name(token)
            if name is not None:
                kind = _modifiers(token)
                yield AgreementPhrase(token, f"{kind} agreement".strip(), True, True, name)
        elif word in _ARRANGEMENTS and token.dep_ != "compound":
            kind = f"{_modifiers(token)} {word}".strip()
            if kind != word and (_COST.search(kind) or _is_so_called(token)):
                yield AgreementPhrase(token, kind, True, True, None, True)
            elif (
                word == "arrangement"
                and (phrase := _read(token, None)) is not None
                and phrase.definite
                and not phrase.classifying
            ):
                yield phrase


def _memorandum(token: Token) -> Iterator[AgreementPhrase]:
    """Yield the phrase for a memorandum of understanding; a bare memorandum only takes up one that is known."""
    if token.lower_ == "mou" and token.i and token.nbor(-1).text == "(":
        return  # the short form right behind the words
    phrase = _read(token, None)
    complement = [child.lower_ for preposition in token.rights if preposition.lower_ == "of" for child in preposition.children]
    spelled = token.lower_ == "mou" or bool(_OF_MEMORANDA & set(complement))
    if phrase is not None and (spelled or phrase.definite):
        kind = f"{_modifiers(token)} memorandum of understanding".strip()
        yield replace(phrase, words=kind, classifying=spelled and phrase.classifying)


def _read(token: Token, name: str | None) -> AgreementPhrase | None:
    """Return the phrase that this noun heads, None for agreements of private business."""
    kind = _modifiers(token)
    if any(child.lower_ in _COMMERCE or child.lower_ in {"no", "any"} for child in token.lefts):
        return None
    definite = any(
        child.lower_ in _DEFINITE or child.dep_ == "poss" or child.lower_ in {"current", "existing", "present"}
        for child in token.lefts
    )
    topic = "" if kind else _subject_matter(token)
    words = f"{kind} {token.lower_}".strip() + (f" on {topic}" if topic else "")
    return AgreementPhrase(token, words, bool(kind or topic), definite, name)


def _is_idiom(token: Token) -> bool:
    """Tell whether the noun is part of an idiom: 'a great deal of', 'in agreement', 'no big deal'."""
    if token.lower_ == "deal" and any(child.lower_ in {"great", "good", "big"} and child.dep_ == "amod" for child in token.lefts):
        return not any(child.lower_ in _DEFINITE for child in token.lefts)
    return token.lower_ == "agreement" and token.dep_ == "pobj" and token.head.lower_ in {"in", "by"} and not any(token.lefts)


def _is_so_called(token: Token) -> bool:
    """Tell whether the phrase is introduced by 'so-called' or 'known as'."""
    start = token.left_edge.i
    return "so-called" in token.doc[start : token.i].text.lower()


def _modifiers(token: Token) -> str:
    """Return the words before an agreement's noun that say which kind it is: 'security', 'free trade', 'host-nation'."""
    doc, first = token.doc, token.i
    while first > 0:
        start = _compound_start(doc, first - 1)
        word = doc[start]
        if word.ent_type_ in _NAMED or word.pos_ in {"NUM", "PROPN"} or word.lower_ in _NOT_KIND | {"so"}:
            break
        if start == first - 1 and not _classifies(word):
            break
        first = start
    return doc[first : token.i].text.strip(" -")


def _compound_start(doc: Doc, last: int) -> int:
    """Return the index of the first part of the hyphenated word that ends at this token."""
    while last >= 2 and doc[last - 1].text in {"-", "–"} and not doc[last - 1].whitespace_ and not doc[last - 2].whitespace_:
        last -= 2
    return last


def _classifies(word: Token) -> bool:
    """Tell whether a word before the noun says which kind of agreement it is."""
    if word.dep_ in {"compound", "nmod"} and word.pos_ in {"NOUN", "ADJ"}:
        return True
    return word.lower_ in _CLASSIFYING or (word.pos_ == "NOUN" and word.dep_ == "amod")


def _subject_matter(token: Token) -> str:
    """Return the noun after 'on' that says what an agreement is about."""
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ == "on":
            noun = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
            if noun is not None and noun.pos_ == "NOUN" and noun.lemma_ not in _HEADS:
                first = noun.i
                while first - 1 > child.i and token.doc[first - 1].dep_ in {"compound", "amod"}:
                    first -= 1
                return token.doc[first : noun.i + 1].text
    return ""


def _quoted_name(token: Token) -> str | None:
    """Return the capitalized name in quotation marks before the noun: 'the "Open Door" trade talks'."""
    before = token.doc[max(token.i - 9, token.sent.start) : token.i].text
    match = re.search(r"[“\"]((?:[A-Z][\w-]*)(?: (?:[A-Z0-9][\w-]*|of|the|for))*)[”\"](?: [\w-]+){0,2}\s*$", before)
    return match.group(1) if match else None


def duration_of(head: Token) -> str | None:
    """Return the xsd:duration of an agreement by the words before its noun: 'P5Y' for 'five-year'."""
    before = head.doc[max(head.i - 7, head.sent.start) : head.i].text
    match = re.search(r"\b([A-Za-z]+|\d{1,3})[- ](year|month|day|week)s?(?:[- ]long)?\b(?!['’]s)", before)
    if match is None:
        return None
    number = _NUMBERS.get(match.group(1).lower()) or (int(match.group(1)) if match.group(1).isdigit() else None)
    short = match.group(2) in {"day", "week"} and head.lower_ not in {"ceasefire", "truce", "armistice"}
    if number is None or short:
        return None
    return f"P{number * 7}D" if match.group(2) == "week" else f"P{number}{_UNITS[match.group(2)]}"


def year_of(head: Token) -> str | None:
    """Return the year before an agreement's noun: '1994' for 'the 1994 nuclear accord'."""
    for token in head.doc[head.left_edge.i : head.i]:
        if re.fullmatch(r"(?:1[6-9]|20)\d\d", token.text) and token.dep_ in {"nummod", "compound", "amod", "nmod"}:
            return token.text
    return None
