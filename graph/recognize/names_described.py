"""What a description beside a name tells about its class: 'Acme, a maker of pumps', 'her deputy, Jo Park', 'born in Corvale'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.given_names import sexes
from graph.gazetteer.role_words import body_words, person_words
from graph.recognize.names_cues import cue_kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.recognize.name import Name

__all__ = ["BODY_NOUNS", "PLACE_NOUNS", "described_as", "located_as"]

BODY_NOUNS = frozenset(
    """agency airline association bank broadcaster brewery carmaker chain channel club company daily firm group insurer magazine
    maker manufacturer militia movement network newspaper ngo organisation organization outlet paper party portal publisher retailer
    station tabloid union utility weekly website automaker contractor developer exporter importer insurer lender operator producer
    provider publisher regulator supplier brand startup brewer carmaker giant start-up conglomerate charity foundation nonprofit
    non-profit think-tank shipbuilder shipyard shipper miner refiner chipmaker drugmaker planemaker steelmaker""".split()
)
PLACE_NOUNS = {
    "city": "City", "town": "City", "village": "City", "suburb": "City", "capital": "City", "port": "City", "hamlet": "City",
    "municipality": "City", "province": "Region", "region": "Region", "island": "Region", "district": "Region",
    "state": "Region", "peninsula": "Region", "valley": "Region", "canton": "Region", "department": "Region",
    "county": "Region", "settlement": "City", "locality": "City", "commune": "City", "islands": "Region", "towns": "City",
    "cities": "City", "villages": "City", "provinces": "Region", "districts": "Region", "states": "Region",
    "territory": "Region", "river": "Region", "lake": "Region", "neighborhood": "Region",
}  # fmt: skip
_OPEN_PLACES = frozenset({"state", "department", "capital", "port", "district"})
"""Nouns that describe a place by their name, but also something else."""
_LEGISLATURES = frozenset({"parliament", "legislature"})
_RESIDENTS = frozenset(
    """mayor resident inhabitant outskirts suburb airport harbour harbor street siege bishop archbishop townspeople native""".split()
)
"""Nouns whose 'of' introduces a town."""
_SITES = frozenset({"post", "base", "camp", "crossing", "airport", "airfield", "port", "plant", "barracks", "depot", "station"})
"""Nouns whose 'at' introduces a place."""
_LOCATIVE = frozenset({"in", "near", "outside", "around"})
_SENT = frozenset({"send", "deploy", "dispatch", "travel", "fly", "drive", "return", "flee", "withdraw", "march", "move"})
_BEHIND = frozenset({"airport", "airfield", "harbour", "harbor"})
_LONGEST = 6
"""The most tokens between a name and the noun that describes it in front."""


def described_as(doc: Doc, name: Name) -> str:
    """Return the class of the common noun in apposition to a name, '' if there is none or it does not tell."""
    if name.end - name.start > _LONGEST:
        return ""
    head = doc[name.start : name.end].root
    noun = _behind(doc, name, head) or _before(doc, name, head)
    if noun is None or noun.pos_ != "NOUN" or noun.tag_ == "NNS":
        return ""
    kind = _class_of(noun)
    # 'the' stands before no person's name, and nobody is called a university
    unlike = name.start > 0 and doc[name.start - 1].lower_ == "the" or cue_kind(name.text) is not None
    return "" if kind == "Person" and unlike else kind


def _behind(doc: Doc, name: Name, head: Token) -> Token | None:
    """Return the noun of the description behind a name and its comma: 'Acme, a maker of pumps'."""
    if name.end >= len(doc) or doc[name.end].text != ",":
        return None
    for child in head.rights:
        if child.dep_ == "appos" and child.left_edge.i == name.end + 1 and _is_opened(child):
            return child
    return None


def _before(doc: Doc, name: Name, head: Token) -> Token | None:
    """Return the noun of the description in front of a name and its comma: 'Acme's chairwoman, Jo Park'."""
    noun = head.head
    if head.dep_ != "appos" or name.start < 2 or doc[name.start - 1].text not in {",", "the"} or noun.i >= name.start:
        return None
    joined = doc[name.start - 1].text == "," or doc[name.start - 2].text == ","
    return noun if joined and name.start - noun.i <= _LONGEST and _is_opened(noun) else None


def _is_opened(noun: Token) -> bool:
    """Tell whether an article or a possessor opens the phrase, as it does where the phrase describes somebody."""
    return any(child.dep_ in {"det", "poss"} for child in noun.lefts)


def _class_of(noun: Token) -> str:
    """Return the class of what a common noun describes."""
    word = noun.lemma_.lower()
    if word in PLACE_NOUNS:
        return "" if word in _OPEN_PLACES and word != "capital" else PLACE_NOUNS[word]
    if word in _LEGISLATURES:
        return "GovernmentBody"
    if word in BODY_NOUNS:
        return "Organization"
    return "Person" if word in person_words() and word not in body_words() else ""


def located_as(doc: Doc, name: Name) -> float:
    """Return how much the words around a single name speak for a town: 'born in X', 'the mayor of X', 'a base at X', 'X airport'."""
    if name.known is not None or not name.start or name.end - name.start > 2:
        return 0.0
    before = doc[name.start - 1]
    above = {before.head.lemma_.lower(), doc[max(name.start - 2, 0)].lower_} if before.dep_ == "prep" else set()
    lower = before.lower_
    if lower == "in" and name.start > 1 and doc[name.start - 2].lower_ in {"born", "raised", "educated"}:
        return 4.0
    if lower == "of" and above & _RESIDENTS or lower == "at" and above & _SITES:
        return 3.0
    if lower in {"to", "from"} and doc[name.start].text not in sexes() and _is_sent(before):
        return 2.5
    if name.kind == "Person" and name.end < len(doc) and doc[name.end].text in _BEHIND:
        return 2.0
    if lower in _LOCATIVE:
        return 2.0 if lower in {"near", "outside"} else 1.0
    return 0.0


def _is_sent(preposition: Token) -> bool:
    """Tell whether a preposition says where somebody goes or sends something: 'flew to X', 'sent a battalion to X'."""
    above = preposition.head
    return above.lemma_.lower() in _SENT or (above.dep_ == "dobj" and above.head.lemma_.lower() in _SENT)
