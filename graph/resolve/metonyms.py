"""Capitals and seats of power: whether the word stands for the state that acts or for the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.cities import capitals, seats
from graph.gazetteer.lookup import known_as, normal
from graph.gazetteer.role_words import person_words
from graph.gazetteer.territories import territories
from graph.model import Reading
from graph.resolve.nouns import conjuncts
from graph.resources import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.tokens import Doc, Token

    from graph.gazetteer.known import Known
    from graph.recognize.name import Name

__all__ = ["acts_as_body", "denoted", "is_about_union", "read_place", "settle", "state_of"]

_WORDS = {row["class"]: frozenset(row["words"].split()) for row in read_rows("graph.gazetteer", "metonym_words.tsv")}
_ACTING = _WORDS["acting"]
"""Verbs whose subject is an actor, not a place."""
_RAISING = _WORDS["raising"]
"""Verbs that act through the verb below them."""
_ATTITUDES = _WORDS["attitude"]
"""What a state can be, not a city."""
_PRESSED = _WORDS["pressed"]
"""Verbs whose object is an actor."""
_LOCAL = _WORDS["local"]
"""Verbs whose subject may be the place itself."""
_UNSURE = _WORDS["unsure"]
"""Capitals that more often stand for something else than their state."""
_PAIRED = _WORDS["paired"]
"""Nouns for what is between states, with them, or theirs together."""
_OWNED = _WORDS["owned"]
"""Nouns for what a state has, does or gives."""
_AIMED = _WORDS["aimed"]
"""Nouns whose complement ('pressure on X', 'support from X') is an actor."""
_MOTION = _WORDS["motion"]
_EXPECTED = frozenset({"expect", "believe", "report", "say", "think", "suppose", "rumour", "rumor", "understand", "prepare"})
"""Passives that tell what somebody does or will do: 'Lima is expected to ask'."""
_UNION_SEATS = {"Brussels": "European Union"}
"""Capitals that stand for a union of states, where a text is about it, rather than for their own state."""
_UNION_BODIES = frozenset({"European Union", "European Commission", "European Council", "European Parliament"})
_TOWARDS = frozenset(
    {"on", "against", "upon", "with", "by", "for", "to", "from", "toward", "towards", "of", "behind", "between", "among", "over"}
)
_GIVING = frozenset({"give", "grant", "lend", "offer", "owe", "pay", "promise", "sell", "send", "supply"})
_CITY_WORDS = frozenset(
    """airport archbishop area avenue bishop bridge building bus cathedral centre center church city council court district downtown
    garden harbor harbour home hospital hotel house housing inhabitant library mayor metro mosque museum neighborhood neighbourhood
    opera outskirts palace park police population port quarter region resident restaurant road school skyline square stadium station
    street suburb subway theater theatre traffic tram university waterfront zoo""".split()
)
"""What a city has, and what it is."""
_GAINING = frozenset(
    """aid ammunition arms backing blow boost concession defeat funding guarantee help loan money setback support victory weapon
    win""".split()
)
"""Nouns for what is good or bad 'for' a state."""
_PLACING = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "throughout", "through", "into", "within", "via", "downtown"}
)


def state_of(text: str) -> str | None:
    """Return the code of the state for which a name can stand: that of a capital or a seat of power.

    >>> state_of("Tokyo"), state_of("Kremlin"), state_of("Osaka")
    ('jp', 'ru', None)
    """
    name = normal(text)
    seat = seats().get(name)
    if seat is not None:
        return None if seat[1] else seat[0]
    return None if name.casefold() in _UNSURE else capitals().get(name)


def denoted(text: str) -> Known | None:
    """Return the row of the state or union for which a name can stand.

    >>> denoted("Tokyo").label, denoted("Brussels").label, denoted("Osaka")
    ('Japan', 'European Union', None)
    """
    union = _UNION_SEATS.get(normal(text))
    return known_as(union) if union else territories().get(state_of(text) or "")


def is_about_union(names: Iterable[Name]) -> bool:
    """Tell whether a text names a union of states or one of its bodies, or not the state of its seat, which then stands for it."""
    known = [name.known for name in names if name.known is not None]
    labels = {row.label for row in known if row.kind == "InternationalOrganization"}
    return not labels.isdisjoint(_UNION_BODIES) or not any(row.kind == "Country" and row.label == "Belgium" for row in known)


def read_place(doc: Doc, name: Name, *, union: bool) -> Reading | None:
    """Return how the name of a capital or a seat of power is meant at its place; None for any other name."""
    if name.known is None or name.known.kind not in {"City", "Place"}:
        return None
    state = state_of(name.text)
    if not (union and normal(name.text) in _UNION_SEATS) and (state is None or state != name.known.country):
        return None
    seat = normal(name.text) in seats()
    head = doc[name.start : name.end].root
    if _is_placed(doc, name, head) or _is_among_cities(head):
        return Reading.LITERAL
    return Reading.METONYM if (seat and _speaks(head)) or _acts(doc, name, head) else Reading.LITERAL


def settle(doc: Doc, readings: Mapping[Name, Reading]) -> dict[Name, Reading]:
    """Return the readings with those of a capital that acts in a text and is no place in it: there whatever it has or does is its state's."""
    acting = {normal(name.text) for name, reading in readings.items() if reading is Reading.METONYM}
    by_capital: dict[str, list[Name]] = {}
    for name, reading in readings.items():
        if reading is Reading.LITERAL and normal(name.text) in acting:
            by_capital.setdefault(normal(name.text), []).append(name)
    found = dict(readings)
    for names in by_capital.values():
        heads = [doc[name.start : name.end].root for name in names]
        if not any(_is_placed(doc, name, head) for name, head in zip(names, heads, strict=True)):
            found |= {name: Reading.METONYM for name, head in zip(names, heads, strict=True) if _may_act(head)}
    return found


def acts_as_body(doc: Doc, name: Name) -> bool:
    """Tell whether the grammar makes a name of a town that of a body: it does or owns what no town does."""
    head = doc[name.start : name.end].root
    if _is_placed(doc, name, head):
        return False
    return _is_act(head.head) if head.dep_ == "nsubj" else head.dep_ == "poss" and head.head.lemma_.lower() not in _CITY_WORDS


def _may_act(head: Token) -> bool:
    """Tell whether a capital may stand for its state here: as subject, as who gets something, as owner of what is no part of a city."""
    verb = head.head
    if head.dep_ in {"nsubj", "nsubjpass"}:
        return not any(child.dep_ == "attr" and child.lemma_ in _CITY_WORDS for child in verb.rights)
    if head.dep_ == "poss":
        return verb.lemma_.lower() not in _CITY_WORDS
    return head.dep_ == "dative" or head.dep_ == "dobj" and verb.lemma_ in _GIVING


def _is_placed(doc: Doc, name: Name, head: Token) -> bool:
    """Tell whether the word stands where only a place can stand: after 'in', in a dateline, as the goal of a journey."""
    before = doc[name.start - 1] if name.start else None
    skipped = 0
    while (
        before is not None and before.i and skipped < 2 and (before.dep_ in {"det", "amod", "compound"} or before.lower_ == "the")
    ):
        before, skipped = doc[before.i - 1], skipped + 1
    if before is not None and before.lower_ in _PLACING:
        return True
    after = doc[name.end] if name.end < len(doc) else None
    if head.is_sent_start and after is not None and after.text in {"--", "—", "–", "("} and name.start == head.sent.start:
        return True
    if head.dep_ == "pobj" and head.head.lower_ in {"to", "from", "for", "toward"} and head.head.head.lemma_.lower() in _MOTION:
        return True
    return head.dep_ in {"dobj", "npadvmod"} and head.head.lemma_.lower() in _MOTION


def _is_among_cities(head: Token) -> bool:
    """Tell whether the name stands in a list with a city that stands for no state: 'Lima, Cusco and Quito'."""
    first = head
    while first.dep_ == "conj":
        first = first.head
    parts = [part.text for part in conjuncts(first)]
    return len(parts) > 1 and any(
        known is not None and known.kind == "City" and state_of(part) is None for part in parts if (known := known_as(part))
    )


def _speaks(head: Token) -> bool:
    """Tell whether a seat of power stands where it is an office that speaks: subject, owner, or with a spokesman."""
    if head.dep_ in {"nsubj", "poss"}:
        return True
    return head.dep_ in {"compound", "nmod"} and head.head.lemma_.lower() in person_words() | _OWNED


def _acts(doc: Doc, name: Name, head: Token) -> bool:
    """Tell whether the grammar makes the name an actor."""
    while head.dep_ == "conj" or (head.dep_ in {"compound", "nmod", "amod"} and state_of(head.head.text)):
        head = head.head
    governor = head.head
    if governor.dep_ in {"aux", "auxpass"}:
        governor = governor.head  # the parser hangs some subjects on the auxiliary
    lemma = governor.lemma_.lower()
    if _acts_in_clause(head):
        return True
    if head.dep_ == "nsubj":
        return _is_act(governor)
    if head.dep_ == "nsubjpass":
        below = next((child for child in governor.rights if child.dep_ == "xcomp"), None) if lemma in _EXPECTED else None
        return (
            lemma in _PRESSED - {"attack", "help"}
            or governor.lower_ in _ATTITUDES
            or (below is not None and below.pos_ == "VERB" and _is_act(below))
        )
    if head.dep_ == "dative":
        return True  # 'offered Lima a loan'
    if head.dep_ in {"dobj", "obj"}:
        return lemma in _PRESSED and lemma != "attack"
    if head.dep_ == "poss":
        return lemma in _OWNED or lemma in _PAIRED
    if head.dep_ == "pobj":
        return _is_aimed(governor)
    if head.dep_ in {"compound", "nmod", "amod"}:
        return _is_paired(doc, name, governor) or lemma in {"government", "administration", "regime"}
    return head.dep_ == "agent"


def _acts_in_clause(head: Token) -> bool:
    """Tell whether the relative clause behind a name tells an act of it: 'Lima, which suspended the talks, ...'."""
    for clause in head.rights:
        if clause.dep_ == "relcl" and any(child.dep_ == "nsubj" and child.lower_ == "which" for child in clause.lefts):
            return _is_act(clause)
    return False


def _is_act(verb: Token) -> bool:
    """Tell whether only an actor can be the subject of this verb."""
    lemma = verb.lemma_.lower()
    if lemma in _ACTING:
        return True
    below = [child for child in verb.rights if child.dep_ in {"acomp", "xcomp", "ccomp", "attr"}]
    if lemma == "have" and any(child.dep_ == "xcomp" and child.pos_ == "VERB" for child in below):
        return True  # 'Lima had to sell land'
    if lemma in {"have", "keep", "receive"}:
        return any(child.dep_ == "dobj" and child.lemma_.lower() in _OWNED for child in verb.rights)
    if lemma in _RAISING:
        return any(child.pos_ == "VERB" for child in below)
    if lemma in {"be", "become", "remain", "feel", "seem", "grow", "get", "look", "stay"}:
        states = [*below, *(inner for child in below for inner in child.children if inner.dep_ in {"acomp", "amod"})]
        return any(child.lower_ in _ATTITUDES for child in states)
    if verb.lower_ in _ATTITUDES:
        return True
    return (
        verb.pos_ == "VERB"
        and lemma not in _LOCAL
        and any(child.dep_ in {"dobj", "ccomp", "xcomp", "prt"} for child in verb.rights)
    )


def _is_aimed(preposition: Token) -> bool:
    """Tell whether what a preposition introduces is an actor: 'between X and Y', 'pressure on X', 'said by X'."""
    word = preposition.lower_
    if word not in _TOWARDS:
        return False
    above = preposition.head
    if above.pos_ == "VERB":
        # 'put pressure on X': the preposition hangs on the verb, its meaning on the object
        given = next((child for child in above.rights if child.dep_ == "dobj" and child.lemma_.lower() in _AIMED | _PAIRED), None)
        above = given or above
    lemma = above.lemma_.lower()
    if word == "between":
        return lemma in _PAIRED or above.pos_ in {"VERB", "AUX"}
    if word == "with":
        return lemma in _PAIRED or lemma in {
            "agree",
            "negotiate",
            "cooperate",
            "talk",
            "meet",
            "side",
            "deal",
            "trade",
            "ally",
            "share",
            "work",
            "consult",
        }
    if word == "by":
        return preposition.dep_ == "agent" and lemma in _ACTING or lemma in _OWNED
    if word == "against":
        return lemma not in {"attack", "assault", "offensive", "strike", "raid"}
    if word in {"on", "upon"}:
        return lemma in _AIMED - {"attack"} or lemma in {"depend", "rely", "lean", "impose", "press", "call"}
    if word in {"toward", "towards"}:
        return True
    if word == "to" and lemma in {"approach", "attitude", "envoy", "ambassador", "response", "answer"}:
        return True
    if word in {"from", "of", "to"}:
        return lemma in _AIMED - {"attack"} or lemma in {
            "demand",
            "seek",
            "sell",
            "offer",
            "promise",
            "concede",
            "object",
            "complain",
            "apologize",
        }
    return lemma in {"call", "ask", "support", "wait"} | _GAINING or above.pos_ == "ADJ" if word == "for" else word == "behind"


def _is_paired(doc: Doc, name: Name, governor: Token) -> bool:
    """Tell whether the name is one of a pair that has something together: 'Seoul-Tokyo ties'."""
    if governor.lemma_.lower() in _PAIRED and governor.lemma_.lower() not in {
        "meeting",
        "war",
        "accord",
        "agreement",
        "treaty",
        "pact",
        "conflict",
    }:
        return True
    joined = (name.end < len(doc) and doc[name.end].text in {"-", "–"}) or (
        name.start > 0 and doc[name.start - 1].text in {"-", "–"}
    )
    return joined and governor.lemma_.lower() in _PAIRED
