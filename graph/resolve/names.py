"""From names to entities: which names mean one thing, what it is called, of what class it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.gazetteer.known import Known
from graph.gazetteer.territories import territories
from graph.model import Form
from graph.recognize.name import Name
from graph.resolve.discourse import Discourse
from graph.resolve.names_persons import cluster_persons, plain

__all__ = ["add_names"]

_DROPPED = frozenset({"Group", "Product", "Publication"})
_PLACES = frozenset({"Country", "City", "Region", "Place"})
_LEGAL_FORMS = re.compile(r"\W+(inc|corp|corporation|ltd|plc|co|llc|gmbh|ag|sa)$")
_SMALL = frozenset(["of", "for", "and", "the", "in", "on", "de", "la", "to", "&", "at"])


@dataclass(slots=True)
class _Thing:
    """What some names mean together."""

    kind: str
    label: str
    names: list[Name] = field(default_factory=list)
    known: Known | None = None


def add_names(discourse: Discourse, names: Sequence[Name]) -> None:
    """Add an entity for each thing that the names mean, and a mention for each name."""
    kept = [name for name in names if name.kind not in _DROPPED]
    things = [_person(group) for group in cluster_persons([name for name in kept if name.kind == "Person"])]
    things += _cluster_others(discourse, [name for name in kept if name.kind != "Person"])
    things.sort(key=lambda thing: thing.names[0].span)
    countries: dict[str, str] = {}
    for thing in things:
        _add(discourse, thing, countries)


def _person(group: list[Name]) -> _Thing:
    """Return a person with the fullest name as label."""
    group.sort(key=lambda name: name.span)
    label = max((name.text for name in group), key=lambda text: (not text.isupper(), len(text.split()), len(text)))
    return _Thing("Person", label, group)


def _key(name: Name) -> str:
    """Return what two spellings of one body or place have in common."""
    return _LEGAL_FORMS.sub("", plain(name.text).removeprefix("the "))


def _cluster_others(discourse: Discourse, names: Sequence[Name]) -> list[_Thing]:
    """Return the things other than persons."""
    things: dict[tuple[str, str], _Thing] = {}
    for name in sorted(names, key=lambda name: (-len(name.text.split()), name.start)):
        if name.known is not None:
            thing = things.setdefault(("known", name.known.label), _Thing(name.known.kind, name.known.label, known=name.known))
        else:
            thing = _home(things, name) or things.setdefault(
                ("place" if name.kind in _PLACES else name.kind, _key(name)), _Thing(name.kind, name.text)
            )
        thing.names.append(name)
    for thing in things.values():
        thing.names.sort(key=lambda name: name.span)
        if thing.known is None:
            thing.kind = Counter(name.kind for name in thing.names).most_common(1)[0][0]
    return list(things.values())


def _home(things: dict[tuple[str, str], _Thing], name: Name) -> _Thing | None:
    """Return the thing that a name without a table row means in short: by its acronym or its first words."""
    key = _key(name)
    place = name.kind in _PLACES
    own = things.get(("place" if place else name.kind, key))
    if own is not None or place:
        return own
    for thing in things.values():
        if thing.kind in _PLACES or thing.kind == "Person":
            continue
        labels = {plain(thing.label), *(plain(other.text) for other in thing.names)}
        if any(_is_acronym(name.text, label) or _is_short(key, label) for label in sorted(labels)):
            return thing
    return None


def _is_acronym(short: str, full: str) -> bool:
    """Tell whether the letters of a short form are the initials of a name."""
    letters = short.replace(".", "").replace(" ", "").casefold()
    if not 2 <= len(letters) <= 8 or not short.replace(".", "")[:2].isupper() or " " not in full:
        return False
    words = full.replace("-", " ").split()
    return letters in {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL)}


def _is_short(short: str, full: str) -> bool:
    """Tell whether a short form is the beginning of a name, by whole words."""
    return full.startswith(short + " ") and len(short) > 3


def _add(discourse: Discourse, thing: _Thing, countries: dict[str, str]) -> None:
    """Add one thing with its mentions."""
    known = thing.known
    label = (
        thing.label
        if thing.kind == "Person" or known
        else max((n.text for n in thing.names), key=lambda t: (len(t.split()), len(t)))
    )
    names = list(dict.fromkeys(name.text for name in thing.names if not name.adjectival))
    fields: dict[str, object] = {"aliases": tuple(text for text in names if text != label)}
    if known is not None:
        fields |= {"iso3166": known.iso3166, "wikidata": known.wikidata}
    entity = discourse.add(thing.kind, label, **fields)
    if known is not None and known.kind == "Country":
        countries[known.code] = entity
    for name in thing.names:
        discourse.mention(name.span, entity, Form.ADJECTIVAL if name.adjectival else Form.NAME)


def _country_label(code: str) -> str:
    """Return the usual name of a state."""
    return territories()[code].label
