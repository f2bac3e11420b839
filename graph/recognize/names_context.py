"""What the words around a name tell about its class."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.role_words import person_words
from graph.recognize.names_boundaries import span_of, text_of, titles_before
from graph.recognize.names_described import BODY_NOUNS, EITHER, PLACE_NOUNS, described_as, is_defined
from graph.recognize.names_lexicon import TITLES
from graph.recognize.names_located import located_as
from graph.recognize.names_personal import OPEN_KINDS, personal_votes
from graph.recognize.names_works import is_titled_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from graph.recognize.name import Name

__all__ = ["context_votes", "with_number", "with_programme"]

_WEAK_TITLES = frozenset("former deputy vice saint st. chief executive general major st acting first crown".split())
_PLURAL_TITLES = frozenset(f"{title}s" for title in TITLES - _WEAK_TITLES if title.isalpha()) - {"states", "secretaries"}
_STAFF = frozenset(
    """analyst boss captain ceo cfo chairman chairwoman chief co-founder coach correspondent defender director economist editor executive
    forward founder goalkeeper guard headquarters manager midfielder player president quarterback reporter spokesman spokesperson
    spokeswoman star striker trainer winger""".split()
)
"""Nouns behind the name of a body and before the name of somebody who belongs to it."""
_OWN_OF_BODY = frozenset(
    "ceo chairman customer employee factory founder headquarters plant profit revenue share shareholder stock subsidiary".split()
)
_OF_BODY = frozenset(
    "ceo co-founder co-founders cofounder employees founder founders headquarters shareholders subsidiary treasurer trustees".split()
)
"""Nouns whose 'of' introduces a body."""
_OWN_OF_PERSON = frozenset(
    """wife husband son daughter mother father brother sister death life birthday lawyer memoir presidency widow childhood career
    family parent girlfriend boyfriend biographer body funeral speech face hand""".split()
)
_SAYING = frozenset(
    """say tell add explain argue admit write recall insist believe think note complain joke tweet smile laugh bear die marry resign
    retire remember know stress""".split()
)
_CALLED = frozenset({"called", "named", "dubbed", "codenamed", "code-named"})
_EXERCISES = frozenset("cyclone drill exercise festival hurricane maneuver manoeuvre operation storm summit typhoon".split())
_FUNDS = frozenset({"fund", "facility", "corridor"})
_FOLLOWERS = frozenset("congress opposition rebels fighters militants guerrillas insurgents lawmakers cadres".split())
"""Nouns behind the name of a party or movement."""
_QUOTES = frozenset({'"', "“", "‘", "``"})
_LISTS = BODY_NOUNS | {"list", "bloc", "alliance"}
"""Nouns in front of the name of a list or party in quotation marks."""
_WITH_PERSONS = EITHER | {"channel", "club", "militia", "movement", "party", "union"}
"""Nouns for bodies that stand before the names of persons, too: 'music producer Ana Ruiz', 'the Unity party's Ana Ruiz'."""
_LOOSE = frozenset({"state", "states", "capital", "port", "department"})
"""Nouns for places that also stand behind the name of a person: 'the Ruiz state'."""
_FOUNDING = frozenset({"create", "establish", "launch", "set"})

_BUYING = frozenset({"acquire", "buy", "purchase", "outbid"})
_NUMBERED = frozenset({"Amendment", "Directive", "Flight", "Highway", "Proposition", "Regulation", "Resolution", "Route"})
"""Words in names of which each has its number."""
_PROGRAMMES = frozenset({"initiative", "programme", "program", "project", "scheme", "drive", "campaign"})
"""Common nouns behind the name of an initiative: 'its Clear Water initiative'."""
_TRADES = frozenset(
    {"Marine", "Offshore", "Digital", "Solar", "Renewables", "Maritime", "Naval", "Nuclear", "Global", "Interactive"}
)
"""Adjectives that end names of firms, not of persons."""
_DAYS = (" Day", " Week", " Month")
"""Ends of the names of days that are kept."""


def _is_founded(doc: Doc, name: Name) -> bool:
    """Tell whether a name is that of a fund that somebody creates together with others: 'agreed to set up a Clear Air Fund'."""
    head = doc[name.start : name.end].root
    return head.lower_ in _FUNDS and head.dep_ == "dobj" and head.head.lemma_ in _FOUNDING


def _is_bought(doc: Doc, name: Name) -> bool:
    """Tell whether somebody buys what has this name, which does not begin like that of a person: 'acquired Orbis Lublin for ...'."""
    head = doc[name.start : name.end].root
    verb = head.head
    return head.dep_ == "dobj" and verb.lemma_ in _BUYING and " " in name.text and not is_given(doc[name.start].text)


def _is_alone(doc: Doc, name: Name) -> bool:
    """Tell whether a single word is the whole noun phrase behind its article."""
    return name.end - name.start == 1 and doc[name.start].dep_ not in {"compound", "nmod", "amod", "poss"}


def _is_attended(doc: Doc, name: Name) -> bool:
    """Tell whether a forum is where people come together: 'they will meet at the Northern Trade Forum'."""
    if name.start < 2 or not name.text.endswith((" Forum", " Congress", " Dialogue")):
        return False
    return doc[name.start - 1].lower_ == "the" and doc[name.start - 2].lower_ in {"at", "during"}


def _described_votes(doc: Doc, name: Name) -> Iterator[tuple[str, float]]:
    """Yield votes by who made it, by a trade in the name, by a description beside it and by prepositions of place."""
    if _is_founded(doc, name):
        yield "Initiative", 8.0
    if _is_attended(doc, name) or name.kind == "Organization" and name.text.endswith(_DAYS):
        yield "NamedEvent", 6.0
    if name.kind == "Person" and name.text.rpartition(" ")[2] in _TRADES and not is_given(name.text.split()[0]):
        yield "Organization", 6.0
    if (
        name.kind == "Organization"
        and name.start > 1
        and doc[name.start - 1].text == "The"
        and is_titled_work(doc, name.start - 1)
    ):
        yield "Publication", 6.0
    yield from personal_votes(doc, name)
    described, (place, located) = described_as(doc, name), located_as(doc, name)
    if described and not (described == "Person" and located):
        open_kind = name.kind in OPEN_KINDS | {"Person", "Region"} and described not in {"Person", name.kind}
        yield described, 12.0 if open_kind and is_defined(doc, name) else 4.0
    if located:
        yield place, located


def context_votes(doc: Doc, name: Name) -> dict[str, float]:
    """Return votes for classes by the words before and behind a name; a few letters are no person without a title."""
    if name.known is not None and not name.known.ambiguous and name.kind in {"Country", "Region"}:
        return {}
    votes: dict[str, float] = {}
    letters = name.text.isupper() and name.text.isalpha() and len(name.text) < 5 and not name.titles
    for kind, weight in (*_described_votes(doc, name), *_votes_before(doc, name), *_votes_behind(doc, name)):
        if not (letters and kind == "Person"):
            votes[kind] = votes.get(kind, 0.0) + weight
    return votes


def _votes_before(doc: Doc, name: Name) -> Iterator[tuple[str, float]]:
    """Yield votes by the title or noun in front of a name."""
    titles = titles_before(doc, name.start)
    if titles and titles[-1] not in _WEAK_TITLES:
        yield "Person", 3.0
    if name.kind == "Person" and _is_bought(doc, name):
        yield "Organization", 6.0
    if not name.start:
        return
    before = doc[name.start - 1]
    after = doc[name.end] if name.end < len(doc) else None
    lower = before.lower_
    if lower in _CALLED and any(doc[i].lemma_ in _EXERCISES for i in range(max(name.start - 4, 0), name.start)):
        yield "NamedEvent", 6.0
    elif (
        before.text.islower()
        and lower in BODY_NOUNS
        and not (lower in _WITH_PERSONS and " " in name.text and is_given(doc[name.start].text))
    ):
        yield "Organization", 4.0
    elif before.text in _QUOTES and name.start > 1 and doc[name.start - 2].text in _LISTS:
        yield "Organization", 6.0
    elif before.text.islower() and lower in person_words() and lower not in TITLES:
        yield "Person", 2.5
    elif lower in _PLURAL_TITLES and before.text[0].isupper():
        yield "Person", 3.0
    elif lower == "of" and name.start > 1 and doc[name.start - 2].text in PLACE_NOUNS:
        yield PLACE_NOUNS[doc[name.start - 2].text], 5.0
    elif lower == "of" and name.start > 1 and doc[name.start - 2].lower_ in _OF_BODY:
        yield "Organization", 3.0
    elif before.lemma_ == "say" and after is not None and after.text in {".", ",", '"', "”"}:
        yield "Person", 1.0
    elif lower == "the" and name.kind == "City" and name.known is None and _is_alone(doc, name):
        yield "Place", 3.0  # 'at the Hilton'
    elif lower in {"neighboring", "neighbouring", "nearby"}:
        yield "City", 2.0


def _votes_behind(doc: Doc, name: Name) -> Iterator[tuple[str, float]]:
    """Yield votes by the word behind a name: a noun for bodies, what it owns, a verb of saying."""
    if name.end >= len(doc):
        return
    before = doc[name.start - 1] if name.start else None
    after = doc[name.end]
    if (
        after.text in _PROGRAMMES
        and name.kind not in {"Person", "Country", "City"}
        and before is not None
        and before.dep_ in {"det", "poss"}
    ):
        yield "Initiative", 8.0
    elif (
        after.text in _FOLLOWERS
        and name.kind == "Person"
        and " " not in name.text
        or after.text in BODY_NOUNS
        and after.lower_ != "maker"
    ):
        yield "Organization", 2.0
    elif after.text == "," and name.end + 2 < len(doc) and doc[name.end + 1].text.isdigit() and doc[name.end + 2].text == ",":
        yield "Person", 3.0
    elif after.lower_ == "who" or (
        after.text == "," and name.end + 1 < len(doc) and doc[name.end + 1].lower_ in {"who", "whose"}
    ):
        yield "Person", 2.0
    elif after.text in {"'s", "’s"} and name.end + 1 < len(doc):
        owned = {doc[i].lemma_.lower() for i in range(name.end + 1, min(name.end + 3, len(doc)))}
        if owned & _OWN_OF_BODY:
            yield "Organization", 2.0
        elif owned & _OWN_OF_PERSON:
            yield "Person", 2.0
    elif after.lower_ in _STAFF and name.end + 1 < len(doc) and doc[name.end + 1].text[0].isupper():
        yield "Organization", 2.5
    elif after.lemma_ in _SAYING and after.tag_ in {"VBD", "VBZ"} and name.kind in {"Person", "Organization"}:
        yield "Person", 1.0


def with_number(doc: Doc, name: Name) -> Name:
    """Return the name with the number that makes it one of its sort: 'Swissair Flight 111', 'UN Resolution 242'."""
    end = name.end
    if end >= len(doc) or doc[end - 1].text not in _NUMBERED or not doc[end].is_digit or not doc[end - 1].whitespace_:
        return name
    return replace(name, end=end + 1, span=span_of(doc, name.start, end + 1), text=text_of(doc, name.start, end + 1))


def with_programme(doc: Doc, name: Name) -> Name:
    """Return the name of an initiative with the common noun behind it: 'the Clear Water project' is one thing."""
    if name.kind != "Initiative" or name.end >= len(doc) or doc[name.end].text not in _PROGRAMMES:
        return name
    end = name.end + 1
    return replace(name, end=end, span=span_of(doc, name.start, end), text=text_of(doc, name.start, end))
