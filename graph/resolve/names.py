"""From names to entities: which names mean one thing, what it is called, of what class it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.known import Known
from graph.gazetteer.lookup import known_as
from graph.gazetteer.role_words import person_words
from graph.gazetteer.territories import territories
from graph.model import Form, Reading
from graph.recognize.name import Name
from graph.recognize.names_acronyms import is_acronym_of
from graph.recognize.names_cues import head_noun
from graph.recognize.names_forms import is_not_campus
from graph.recognize.names_lexicon import BUSINESS, CUES, FIRST_CUES, PAPERS
from graph.resolve.discourse import Discourse
from graph.resolve.labels import body_label
from graph.resolve.links import article, roles_of
from graph.resolve.metonyms import acts_as_body, denoted, is_about_union, read_place, settle, state_of
from graph.resolve.names_persons import cluster_persons, plain
from graph.resolve.owners import find_owners

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["add_names"]

_DROPPED = frozenset({"Group", "Product", "Work"})
_PLACES = frozenset({"Country", "City", "Region", "Place"})
_NATIONAL = frozenset({"GovernmentBody", "MilitaryForce"})
_STATE_BODIES = _NATIONAL | {"Government"}
_LEGAL_FORMS = re.compile(r"\W+(inc|corp|corporation|ltd|plc|co|llc|gmbh|ag|sa|se|asa|as|ab|oyj|nv|bv|spa|kg|pty|jsc)$")
_ARTICLE = re.compile(r"^(?:the|der|die|das|el|il|le|les|los|las) (?=\w)")
_ASIDE = re.compile(r" \(\w+\)")
"""What stands in parentheses in the name of a law: 'Companies (Amendment) Act'."""
_COMMON_FIRSTS = frozenset(
    {"new", "port", "saint", "santa", "north", "south", "east", "west", "fort", "great", "grand", "little", "cape"}
)
_OF_FIELDS = frozenset({"church", "department", "ministry"})
_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "de", "la", "to", "&", "at"})

_GENERIC = frozenset({"company", "corporation", "group", "party", "inc", "ltd", "limited", "organization", "organisation"})
"""Last words that an acronym may leave out."""
_TAILS = frozenset(
    """for of group party foundation corp corporation inc ag movement company newspaper capital holdings industries brewers breweries
    robotics airlines airways motors pharmaceuticals technologies securities shipping mining ventures""".split()
)
"""What a short form leaves away."""
_FIRMS = BUSINESS | {"Bank", "Co", "Co.", "Corp", "Corp.", "Group", "Inc", "Inc.", "Ltd", "Ltd."}
_Key = tuple[str, ...]


@dataclass(slots=True)
class _Thing:
    """What some names mean together."""

    kind: str
    label: str
    names: list[Name] = field(default_factory=list)
    known: Known | None = None
    owner: str = ""


_PROGRAMMES = frozenset({"initiative", "programme", "program", "project", "scheme", "campaign", "drive"})
"""Common nouns at the end of the name of an initiative."""


class _Things:
    """The things other than persons that the names of one document mean."""

    def __init__(self, discourse: Discourse, names: Sequence[Name]) -> None:
        self._doc = discourse.doc
        union = is_about_union(names)
        readings = ((name, read_place(discourse.doc, name, union=union)) for name in names)
        self.readings = settle(discourse.doc, {name: reading for name, reading in readings if reading is not None})
        self.owners = find_owners(discourse.doc, names)
        self._full = {name.text: name.stands_for for name in names if name.stands_for}
        self._things: dict[_Key, _Thing] = {}
        for name in sorted(names, key=lambda name: (name.found == "head", -len(name.text.split()), name.start)):
            self._place(name)

    def all(self) -> list[_Thing]:
        """Return the things, each with its names in the order of the text."""
        for thing in self._things.values():
            thing.names.sort(key=lambda name: name.span)
            if thing.known is None:
                thing.kind = Counter(name.kind for name in thing.names).most_common(1)[0][0]
        return list(self._things.values())

    def _known(self, name: Name) -> Known | None:
        """Return the row of a table for what the name means here: the state for a metonym."""
        if self.readings.get(name) is Reading.METONYM:
            return denoted(name.text)
        return name.known

    def _place(self, name: Name) -> None:
        """Put a name to the thing that it means."""
        bearer = self._firm(name) if name.kind == "City" else None
        if bearer is not None:
            bearer.names.append(name)
            return
        known = self._known(name) if name.found != "head" else None
        owner = self.owners.get(name, "") if name.kind in _NATIONAL else ""
        if known is not None and not (owner and known.country and owner != known.country):
            thing = self._things.setdefault(("known", known.label), _Thing(known.kind, known.label, known=known))
        else:
            thing = self._home(name, owner)
        thing.names.append(name)

    def _firm(self, name: Name) -> _Thing | None:
        """Return the one firm for whose name that of a town stands: 'Springfield expects a loss' after 'Springfield Savings Bank'."""
        begun = [
            thing
            for thing in self._things.values()
            if thing.kind == "Organization"
            and thing.label.startswith(f"{name.text} ")
            and thing.label.rpartition(" ")[2] in _FIRMS
        ]
        return begun[0] if len(begun) == 1 and state_of(name.text) is None and acts_as_body(self._doc, name) else None

    def _home(self, name: Name, owner: str) -> _Thing:
        """Return the thing that a name without a table row means: the same words, an acronym, the first words of a longer name."""
        key = _key(name)
        place = name.kind in _PLACES
        if name.text in self._full:
            full = plain(self._full[name.text])
            bearer = next(
                (thing for thing in self._things.values() if any(plain(other.text) == full for other in thing.names)), None
            )
            if bearer is not None:
                return bearer
        if name.found == "head":
            bearers = [
                thing
                for thing in self._things.values()
                if any(head_noun(n.text) == name.text and n.start < name.start for n in thing.names)
            ]
            if bearers:
                return max(bearers, key=lambda thing: max(n.start for n in thing.names if n.start < name.start))
        own = self._things.get(_place_key(name, key, owner))
        if own is None and place:
            own = next((thing for thing in self._things.values() if _is_short_place(key, thing)), None)
        elif own is None:
            others = (thing for thing in self._things.values() if not is_not_campus(self._doc, name, thing.label))
            own = next((thing for thing in others if _is_short_for(name, key, owner, thing)), None)
        if own is None:
            own = self._things.setdefault(_place_key(name, key, owner), _Thing(name.kind, name.text, owner=owner))
        return own


def _place_key(name: Name, key: str, owner: str) -> _Key:
    """Return the key of the thing that these words mean."""
    return ("place", key) if name.kind in _PLACES else (name.kind, key, owner)


def _key(name: Name) -> str:
    """Return what two spellings of one body or place have in common."""
    return _LEGAL_FORMS.sub("", _ASIDE.sub("", _ARTICLE.sub("", plain(name.text).replace("'s ", " "))))


def _is_short_place(key: str, thing: _Thing) -> bool:
    """Tell whether a place is called in short: 'Gatley' of 'Gatley Airport', 'Addis' of 'Addis Ababa'."""
    if thing.kind == "City" and thing.known is not None:
        first = plain(thing.label).partition(" ")[0]
        return first == key and first not in _COMMON_FIRSTS and len(key) > 3
    if thing.kind == "Place" and thing.known is None and " " in key and key == plain(_without_state(thing.label)):
        return True  # 'the Maritime Museum' of 'the Danish Maritime Museum'
    first, _, rest = plain(thing.label).rpartition(" ")
    return thing.kind in _PLACES and thing.known is None and first == key and CUES.get(rest) in {"Place", "Region"}


def _is_short_for(name: Name, key: str, owner: str, thing: _Thing) -> bool:
    """Tell whether a name is short for the thing: its acronym, its first words, or the same body without its country."""
    if thing.kind in _PLACES or thing.kind == "Person":
        return False
    if thing.owner and not owner and any(_key(other) == key for other in thing.names):
        return True
    if owner and thing.owner and owner != thing.owner:
        return False
    labels = dict.fromkeys([thing.label, *(other.text for other in thing.names)])
    if " " not in key and (name.text.isupper() or thing.known is not None):
        return any(is_acronym(name.text, label) or _is_begun(name.text, label) for label in labels)
    labels |= dict.fromkeys(_without_state(label) for label in labels if " " in key)
    return any(
        is_acronym(name.text, label) or _is_short(key, _LEGAL_FORMS.sub("", plain(label).removeprefix("the ")))
        for label in labels
    )


def _is_begun(short: str, full: str) -> bool:
    """Tell whether letters and one word for a firm or body make the full name: 'NPQ' of 'NPQ Group'."""
    first, _, rest = full.partition(" ")
    return short == first and short.isupper() and (rest.lower() in _TAILS or rest in BUSINESS)


def _without_state(label: str) -> str:
    """Return the name of a body without the nationality word in front: 'Supreme Court of Appeal' of 'Peruvian Supreme Court of Appeal'."""
    first, _, rest = label.partition(" ")
    known = known_as(first)
    return rest if known is not None and known.adjectival and " " in rest else label


def _is_short(short: str, full: str) -> bool:
    """Tell whether a name is a short form of a longer one.

    Its first words before 'for', 'of' or a place or form of club ('Bayern' of 'Bayern Munich'); or its last words, two or more
    ('Humboldt Foundation').

    >>> _is_short("harbour trust", "harbour trust for northern studies"), _is_short("nordwind", "nordwind 04")
    (True, True)
    """
    words, all_words = short.split(), full.split()
    if len(short) < 4 or len(words) >= len(all_words):
        return False
    if all_words[: len(words)] == words:
        rest = all_words[len(words)]
        place = known_as(rest.title())
        if len(words) > 1 and rest in _PROGRAMMES and len(all_words) == len(words) + 1:
            return True  # 'Clear Water' of 'Clear Water initiative'
        if rest in _TAILS or rest.isdigit() or len(words) + 1 == len(all_words) and rest.title() in BUSINESS:
            return True
        firm = rest not in CUES or (len(all_words) == 2 and CUES[rest] == "Organization")
        return len(words) == 1 and (place is None or place.kind == "City") and firm and short not in CUES
    if all_words[1:] == words and FIRST_CUES.get(all_words[0]) in {"WeaponSystem", "Entity"}:
        return True  # 'Aurora' of 'MV Aurora'
    if all_words[1:] == ["of", *words] and all_words[0] in _OF_FIELDS and len(words) > (all_words[0] != "church"):
        return True  # a faith stands for its church, 'Public Works' for its department
    if words[0].title() in PAPERS and all_words[-1:] == words:
        return True  # 'the Ledger' of 'Malta Ledger'
    added = known_as(" ".join(all_words[: -len(words)]).title())
    return len(words) > 1 and all_words[-len(words) :] == words and words[-1] in CUES and added is None


def is_acronym(short: str, full: str) -> bool:
    """Tell whether the letters of a short form are the initials of a name, with or without its small words.

    >>> is_acronym("I.P.U.", "Inter-Parliamentary Union"), is_acronym("OPEC", "Opera Company")
    (True, False)
    """
    if " " not in full or not is_acronym_of(short, full):
        return False
    letters = "".join(letter for letter in short.casefold() if letter.isalnum())
    words = plain(full).split()
    if words[-1] in _GENERIC and len(words) > len(letters):
        words = words[:-1]
    return letters in {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)}


def add_names(discourse: Discourse, names: Sequence[Name]) -> None:
    """Add an entity for each thing that the names mean, and a mention for each name."""
    kept = [name for name in names if _is_kept(discourse.doc, name)]
    others = _Things(discourse, [name for name in kept if name.kind != "Person"])
    things = [_person(group) for group in cluster_persons(discourse.doc, [name for name in kept if name.kind == "Person"])]
    things = sorted([*things, *others.all()], key=lambda thing: thing.names[0].span)
    ids = [_add(discourse, thing, others.readings) for thing in things]
    states = {
        thing.known.code: entity for thing, entity in zip(things, ids, strict=True) if thing.known and thing.kind == "Country"
    }
    for thing, entity in zip(things, ids, strict=True):
        # a table tells whose body a ministry or an army is; where a firm or a party belongs, only the text does
        country = states.get(thing.owner or (thing.known.country if thing.known and thing.kind in _STATE_BODIES else ""))
        if country is not None and thing.kind not in _PLACES and thing.kind != "Person":
            discourse[entity] = replace(discourse[entity], of_country=country)


def _is_kept(doc: Doc, name: Name) -> bool:
    """Tell whether a name becomes an entity; the adjective of a continent before a person is no mention of the continent."""
    if name.adjectival and name.kind == "Region":
        head = doc[name.start : name.end].root
        return not (head.dep_ == "amod" and head.head.tag_ == "NN" and head.head.lemma_.lower() in person_words())
    return name.kind not in _DROPPED or name.known is not None


def _person(group: list[Name]) -> _Thing:
    """Return a person with the fullest name as label."""
    group.sort(key=lambda name: name.span)
    texts = {name.text for name in group}
    label = max(sorted(texts), key=lambda text: (not text.isupper(), len(text.split()), len(text)))
    first, _, rest = label.partition(" ")
    if " " in rest and rest in texts and not is_given(first):
        label = rest  # an epithet before the name: 'Crooked Ann Lee' beside 'Ann Lee'
    shorter = label.rpartition(" ")[0]
    if " " in shorter and group[0].text == label and sum(name.text == label for name in group) == 1 and shorter in texts:
        label = shorter  # a word of the title has stuck to it: 'Ann Lee Urges' before 'Ann Lee'
    return _Thing("Person", _spelled(label), group)


def _add(discourse: Discourse, thing: _Thing, readings: dict[Name, Reading]) -> str:
    """Add one thing with its mentions and return its id."""
    known = thing.known
    label = thing.label if thing.kind == "Person" or known else _fullest(thing)
    told = dict.fromkeys(n.text for n in thing.names if not n.adjectival and readings.get(n) is not Reading.METONYM)
    if known is None and thing.owner and thing.kind in _NATIONAL:
        label = body_label(label, territories()[thing.owner])
    fields: dict[str, object] = {"aliases": tuple(text for text in told if text != label)}
    if known is not None:
        fields |= {"iso3166": known.iso3166, "wikidata": known.wikidata}
    else:
        fields["wikipedia"] = article(thing.kind, label, [role for name in thing.names for role in roles_of(discourse.doc, name)])
    if all(name.doubted for name in thing.names):
        fields["doubted"] = True
    entity = discourse.add(thing.kind, label, **fields)
    for name in thing.names:
        discourse.mention(name.span, entity, Form.ADJECTIVAL if name.adjectival else Form.NAME, readings.get(name))
    return entity


def _fullest(thing: _Thing) -> str:
    """Return the longest name of a thing that is not written in capitals."""
    label = max((name.text for name in thing.names), key=lambda text: (len(text.split()), not text.isupper(), len(text)))
    return _spelled(label) if thing.kind == "City" else label


def _spelled(label: str) -> str:
    """Return a name that the text writes in capitals alone, as in a dateline, in the usual spelling."""
    return label.title() if label.isupper() and len(label) > 4 else label
