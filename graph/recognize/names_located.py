"""What the words around a name tell about its being a place: 'born in Corvale', 'the bus from Corvale to X', 'the Corvale region'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.role_words import person_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.recognize.name import Name

__all__ = ["located_as"]

_BIRTH = frozenset({"bear", "raise", "educate"})
_RESIDENTS = frozenset(
    """mayor resident inhabitant outskirts suburb airport harbour harbor street siege battle bishop archbishop pastor vicar townspeople
    native people villager""".split()
)
"""Nouns whose 'of' introduces a town."""
_SITES = frozenset(
    """post base camp crossing airport airfield port plant barracks depot station clash fighting battle checkpoint accident
    crash""".split()
)
"""Nouns whose 'at' introduces a place."""
_TRUST = frozenset(
    """confidence faith trust interest interested stake share shareholding holding believe belief invest investment disappointed
    disappointment lack partner change role rise fall drop decline increase player figure ally position majority""".split()
)
"""Words whose 'in' introduces somebody or something that is no place."""
_SENT = frozenset(
    """send deploy dispatch travel fly drive return flee withdraw march move sail evacuate rush bus train flight ferry road route railway
    line journey trip voyage convoy truck""".split()
)
"""Words whose 'to' and 'from' introduce places."""
_WAYS = frozenset("road railway line route cable ferry flight distance border journey bridge link highway pipeline way".split())
"""Nouns whose 'between' introduces places."""
_STORMED = frozenset(
    {"shell", "bomb", "besiege", "storm", "liberate", "overrun", "occupy", "evacuate", "flatten", "flood", "loot"}
)
_BEHIND = {
    "airport": "Place", "airfield": "Place", "harbour": "Place", "harbor": "Place", "crossing": "Place", "checkpoint": "Place",
    "region": "Region", "province": "Region", "county": "Region", "peninsula": "Region", "valley": "Region", "river": "Region",
    "prefecture": "Region", "governorate": "Region", "oblast": "Region", "village": "City", "suburb": "City",
    "prison": "Place", "jail": "Place", "base": "Place", "camp": "Place", "garrison": "Place", "road": "Place", "highway": "Place", "dam": "Place", "reservoir": "Place",
}  # fmt: skip
"""Common nouns behind the name of a place, with what they make of it."""
_WORKS = frozenset({"plant", "mine", "refinery", "field", "terminal", "quarry", "hospital", "stadium"})
"""Common nouns behind the name of a site, or of whom it belongs to."""
_LONGEST = 2


def located_as(doc: Doc, name: Name) -> tuple[str, float]:
    """Return the class of place for which the words around an unknown name of one or two words speak, and how much they do."""
    if name.known is not None or name.kind == "Region" or name.end - name.start > _LONGEST:
        return "", 0.0
    after = doc[name.end].text if name.end < len(doc) else ""
    if after in _BEHIND and name.kind in {"Person", "Organization", "City", "Place"}:
        return _BEHIND[after], 4.0
    if name.kind == "Place":
        return "", 0.0
    if _is_dateline(doc, name):
        return "City", 4.0
    if after in _WORKS and name.kind == "Person" and " " in name.text and not any(map(is_given, name.text.split())):
        return "Place", 4.0
    head = doc[name.start : name.end].root
    if after == "," and name.end + 1 < len(doc) and doc[name.end + 1].lower_ == "where":
        return "City", 4.0
    if head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_ in _STORMED and head.left_edge.i == name.start:
        return "City", 2.0
    preposition = _preposition(doc, name, head)
    return _placed(preposition, name) if preposition is not None else ("", 0.0)


def _preposition(doc: Doc, name: Name, head: Token) -> Token | None:
    """Return the preposition right in front of a name, or in front of the list of which it is a part."""
    if not name.start:
        return None
    before = doc[name.start - 1]
    if before.dep_ in {"prep", "dative"} and before.pos_ == "ADP":
        return before
    first = head
    while first.dep_ == "conj":
        first = first.head
    listed = first is not head and before.lower_ in {"and", "or", ","} and first.pos_ == "PROPN"
    return first.head if listed and first.dep_ == "pobj" and first.left_edge.i == first.head.i + 1 else None


def _placed(preposition: Token, name: Name) -> tuple[str, float]:
    """Return the class of place that a preposition gives to what it introduces, and with which weight."""
    word, above = preposition.lower_, preposition.head
    lemma = above.lemma_.lower()
    beside = preposition.nbor(-1).lower_ if preposition.i else ""  # the parser hangs some prepositions too high
    given = is_given(name.text.partition(" ")[0])
    letters = name.text.isupper() and len(name.text) < 6
    if word == "in":
        if lemma in _BIRTH:
            return "City", 4.0
        return "City", 0.0 if lemma in _TRUST or letters else 1.0 if given else 2.5
    if word == "of" and (_is_local(above) or beside in _RESIDENTS) or word == "at" and {lemma, beside} & _SITES:
        return "City", 3.0
    if word in {"to", "from", "toward", "towards"} and not given and _is_sent(preposition):
        return "City", 2.5
    if word == "from" and not given and not letters and above.lower_ in person_words() | {"people", "boys", "girls"}:
        return "City", 2.0
    if word == "between" and lemma in _WAYS:
        return "City", 3.0
    if word == "off":
        return "Place", 3.0
    return "City", {"near": 3.0, "outside": 2.0, "around": 1.0}.get(word, 0.0)


def _is_local(above: Token) -> bool:
    """Tell whether 'of' behind this noun or name introduces a town: 'the mayor of X', 'Mayor Ann Lee of X'."""
    titles = {child.lower_ for child in above.lefts if child.dep_ in {"compound", "nmod"}} if above.pos_ == "PROPN" else set()
    return above.lemma_.lower() in _RESIDENTS or bool(titles & _RESIDENTS)


def _is_sent(preposition: Token) -> bool:
    """Tell whether a preposition says where somebody goes or sends something: 'flew to X', 'sent a battalion to X', 'the bus to X'."""
    above = preposition.head
    return above.lemma_.lower() in _SENT or (above.dep_ == "dobj" and above.head.lemma_.lower() in _SENT)


def _is_dateline(doc: Doc, name: Name) -> bool:
    """Tell whether a name opens a line in capitals, or with a date behind it: 'CORVALE (AP) - ', 'Corvale, 3 May -'."""
    if name.start and "\n" not in doc[name.start - 1].text or name.end + 1 >= len(doc):
        return False
    after, following = doc[name.end], doc[name.end + 1]
    if after.text in {"(", "-", "–", "—"} or after.text == "," and following.text[0].isupper() and name.end - name.start > 1:
        return name.text.isupper() and len(name.text) > 3
    return after.text == "," and following.ent_type_ == "DATE" and name.end - name.start == 1
