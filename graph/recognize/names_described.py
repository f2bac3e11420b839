"""What a description beside a name tells about its class: 'Acme, a maker of pumps', 'her deputy, Jo Park'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.role_words import body_words, person_words
from graph.recognize.names_cues import cue_kind
from graph.recognize.names_works import WORKS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.recognize.name import Name

__all__ = ["BODY_NOUNS", "EITHER", "JOINING", "PLACE_NOUNS", "class_of", "described_as", "is_defined"]

BODY_NOUNS = frozenset(
    """agency airline association band bank broadcaster brewery carmaker chain duo channel club company daily firm group insurer magazine
    maker manufacturer militia movement network newspaper ngo organisation organization outlet paper party portal publisher retailer
    station tabloid union utility weekly website automaker contractor developer exporter importer insurer lender operator producer
    provider publisher regulator supplier brand startup brewer carmaker giant start-up conglomerate charity foundation nonprofit
    slate coalition non-profit think-tank shipbuilder shipyard shipper miner refiner chipmaker drugmaker planemaker steelmaker""".split()
)
JOINING = frozenset({"join", "rejoin", "found", "co-found", "cofound", "chair", "head"})
"""Verbs whose object is a body."""
PLACE_NOUNS = {
    "city": "City", "town": "City", "village": "City", "suburb": "City", "capital": "City", "port": "City", "hamlet": "City",
    "municipality": "City", "province": "Region", "region": "Region", "island": "Region", "district": "Region",
    "state": "Region", "peninsula": "Region", "valley": "Region", "canton": "Region", "department": "Region",
    "county": "Region", "settlement": "City", "locality": "City", "commune": "City", "islands": "Region", "towns": "City",
    "cities": "City", "villages": "City", "provinces": "Region", "districts": "Region", "states": "Region",
    "territory": "Region", "constituency": "Region", "riding": "Region", "duchy": "Region", "parish": "Region", "river": "Region", "lake": "Region", "neighborhood": "Region",
}  # fmt: skip
_OPEN_PLACES = frozenset({"state", "department", "capital", "port", "district"})
"""Nouns that describe a place by their name, but also something else."""
_BUILDINGS = frozenset("building castle cathedral church fortress hotel mansion palace stadium temple tower villa".split())
_EVENTS = frozenset({"drill", "exercise", "festival", "manoeuvre", "maneuver", "tournament"})
EITHER = frozenset(
    """contractor developer exporter importer insurer lender maker manufacturer operator producer provider publisher regulator retailer
    station supplier""".split()
)
"""Nouns for bodies that are said of persons, too, or of places."""
_LEGISLATURES = frozenset({"parliament", "legislature"})
_LONGEST = 6
"""The most tokens between a name and the noun that describes it in front."""


def described_as(doc: Doc, name: Name) -> str:
    """Return the class of the common noun in apposition to a name, '' if there is none or it does not tell."""
    if name.end - name.start > _LONGEST:
        return ""
    head = doc[name.start : name.end].root
    if (
        head.dep_ == "dobj"
        and head.head.lemma_ == "join"
        and name.kind in {"Place", "Work", "Product"}
        and cue_kind(name.text) is None
    ):
        return "Organization"
    noun = _behind(doc, name, head) or _before(doc, name, head) or _predicate(doc, name, head)
    if noun is None or noun.pos_ != "NOUN" or noun.tag_ == "NNS":
        return ""
    kind = class_of(noun)
    # 'the' stands before no person's name, and nobody is called a university
    unlike = name.start > 0 and doc[name.start - 1].lower_ == "the" or cue_kind(name.text) is not None
    return "" if kind == "Person" and unlike else kind


def is_defined(doc: Doc, name: Name) -> bool:
    """Tell whether a sentence says what the thing is: 'Corvale is a town'."""
    return _predicate(doc, name, doc[name.start : name.end].root) is not None


def _behind(doc: Doc, name: Name, head: Token) -> Token | None:
    """Return the noun of the description behind a name and its comma: 'Acme, a maker of pumps'."""
    if name.end >= len(doc) or doc[name.end].text != ",":
        return None
    for child in head.rights:
        if child.dep_ == "appos" and child.left_edge.i == name.end + 1 and _is_opened(child):
            return child
    return None


def _predicate(doc: Doc, name: Name, head: Token) -> Token | None:
    """Return the noun that says what the subject is: 'Corvale is a town', but not in 'Jo Park (born 1970, Corvale) is a singer'."""
    if head.dep_ != "nsubj" or head.head.lemma_ != "be" or head.i > head.head.i:
        return None
    noun = next((child for child in head.head.rights if child.dep_ == "attr"), None)
    aside = name.start > 0 and doc[name.start - 1].text in {",", "("}
    if noun is None or aside or noun.lemma_ in EITHER or not any(child.dep_ == "det" for child in noun.lefts):
        return None
    return noun


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


def class_of(noun: Token) -> str:
    """Return the class of what a common noun describes."""
    word = noun.lemma_.lower()
    if word in PLACE_NOUNS:
        return "" if word in _OPEN_PLACES and word != "capital" else PLACE_NOUNS[word]
    if word in _BUILDINGS:
        return "Place"
    if word in _EVENTS:
        return "NamedEvent"
    if word in _LEGISLATURES:
        return "GovernmentBody"
    if word in BODY_NOUNS or word == "list":
        return "Organization"
    if word in WORKS and word not in {"show", "paper", "study", "report", "column"}:
        return "Publication"
    return "Person" if word in person_words() and word not in body_words() else ""
