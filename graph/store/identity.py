"""Identity: which things of a graph that comes in a store has already, and under which IRI.

The IRI of a thing is made within one build, so over several builds one IRI can mean two things, and two IRIs one. What tells is
what tells within a build (`graph.rdf.catalogue`): an identifier that both share; else family and name, where no identifier and no
country speaks against it. A bare surname is one person within a text and anybody in the next, and so is who is only
described ('a witness'). What the store has not keeps its IRI where that is free and gets the next number where it is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from graph.rdf.catalogue import OF_COUNTRY, UNNAMED_ONE
from graph.rdf.iris import Names
from graph.rdf.ontology import ontology
from graph.rdf.terms import Term, english, node
from graph.vocab import ID, NG, RDF, SCHEMA, SKOS

__all__ = ["NAMING", "Named", "read_names", "same_things", "settle"]

_TYPE, _LABEL, _ALIAS, _MATCH = str(RDF.type), str(SKOS.prefLabel), str(SKOS.altLabel), str(SKOS.exactMatch)
_ISO, _OF, _GOVERNS, _HEAD, _READ = str(NG.iso3166), str(NG.ofCountry), str(NG.governmentOf), str(NG.headedBy), str(SCHEMA.sha256)
NAMING = (_TYPE, _LABEL, _MATCH, _ISO, _OF, _GOVERNS, _HEAD, _READ)
"""The properties that tell who is who."""
_SINGLE = frozenset({_ISO, _OF, _GOVERNS, _HEAD})
"""Properties of which the value that the store has stays: a thing has one."""
_DEFAULT = ox.DefaultGraph()


@dataclass(frozen=True, slots=True)
class Named:
    """What a graph says to name a thing."""

    iri: str
    about: Mapping[str, frozenset[str]]

    @property
    def folder(self) -> str:
        """The folder of its IRI, which is its family."""
        return self.iri.removeprefix(str(ID)).partition("/")[0]

    @property
    def label(self) -> str:
        """Its name."""
        return min(self.about[_LABEL])

    @property
    def country(self) -> str:
        """The IRI of its country; empty where the graph names none."""
        return min(self.about.get(_GOVERNS) or self.about.get(_OF) or {""})

    def values(self, predicate: str) -> frozenset[str]:
        """Return the values of a property."""
        return self.about.get(predicate, frozenset())


def read_names(triples: Iterable[tuple[str, str, Term]]) -> dict[str, Named]:
    """Return what these triples say to name each thing, by its IRI in order; texts that were read are none."""
    about: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in triples:
        if predicate in NAMING and subject.startswith(str(ID)):
            about[subject][predicate].add(value.value)
    # the second of a name stands behind the first, the tenth behind the ninth
    ordered = sorted(about, key=lambda iri: (len(iri), iri))
    return {
        iri: Named(iri, {name: frozenset(values) for name, values in about[iri].items()})
        for iri in ordered
        if _LABEL in about[iri] and _READ not in about[iri]
    }


def same_things(coming: Mapping[str, Named], stored: Mapping[str, Named]) -> dict[str, str]:
    """Return the IRI that each coming thing has in the store, be it there already or new; no two get the same."""
    found: dict[str, str] = {}
    countries = [thing for thing in coming.values() if thing.folder == "country"]
    others = [thing for thing in coming.values() if thing.folder != "country"]
    rules: tuple[tuple[Callable[[Named], Iterable[str]], Callable[[Named, Named], bool]], ...] = (
        (lambda thing: thing.values(_MATCH), lambda _, __: True),
        (lambda thing: (thing.label.casefold(),), lambda one, other: _may_be(one, other, found)),
    )
    for things in (countries, others):  # countries first: others are told apart by theirs
        for keys, fits in rules:
            index: dict[tuple[str, str], list[Named]] = defaultdict(list)
            for thing in stored.values():
                for key in keys(thing):
                    index[thing.folder, key].append(thing)
            taken = set(found.values())
            for thing in things:
                if thing.iri in found:
                    continue
                candidates = (each for key in sorted(keys(thing)) for each in index[thing.folder, key])
                match = next((each.iri for each in candidates if each.iri not in taken and fits(thing, each)), None)
                if match:
                    found[thing.iri] = match
                    taken.add(match)
    return found | _new(coming, stored, found)


def _may_be(new: Named, old: Named, found: Mapping[str, str]) -> bool:
    """Tell whether two things of one family and name can be one."""
    ids, country = (new.values(_MATCH), old.values(_MATCH)), found.get(new.country, new.country)
    if all(ids) and not ids[0] & ids[1]:
        return False
    if new.folder == UNNAMED_ONE:
        return False
    if new.folder == "person":
        return " " in new.label
    if new.folder == "country":
        return not new.values(_ISO) or new.values(_ISO) == old.values(_ISO)
    return country == old.country or (new.folder not in OF_COUNTRY and not (country and old.country))


def _new(coming: Mapping[str, Named], stored: Iterable[str], found: Mapping[str, str]) -> dict[str, str]:
    """Return the IRIs of the things that the store has not: their own where they are free."""
    names, there = Names(), set(stored)
    for iri in there:
        names.reserve(iri.removeprefix(str(ID)))
    new = [thing for iri, thing in coming.items() if iri not in found]
    given = {thing.iri: names.reserve(thing.iri.removeprefix(str(ID))) for thing in new if thing.iri not in there}
    return given | {thing.iri: names.give(thing.folder, thing.label) for thing in new if thing.iri in there}


def settle(coming: Sequence[ox.Quad], stored: Mapping[str, Named]) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """Return the quads of a coming graph with the IRIs of the store, and the quads that they take the place of there."""
    names = read_names(
        (quad.subject.value, quad.predicate.value, quad.object)  # type: ignore[union-attr,misc]
        for quad in coming
        if quad.graph_name == _DEFAULT
    )
    same = same_things(names, stored)
    other = {iri: node(new) for iri, new in same.items() if iri != new}
    quads: list[ox.Quad] = []
    gone: list[ox.Quad] = []
    for quad in coming:
        if other:
            subject = other.get(quad.subject.value, quad.subject)  # type: ignore[union-attr]
            value = other.get(quad.object.value, quad.object) if isinstance(quad.object, ox.NamedNode) else quad.object
            quad = ox.Quad(subject, quad.predicate, value, quad.graph_name)  # noqa: PLW2901 - the same quad under its new names
        known = stored.get(quad.subject.value) if quad.graph_name == _DEFAULT else None  # type: ignore[union-attr]
        if known is None:
            quads.append(quad)
        else:
            kept, left = _merged(quad, known)
            quads += kept
            gone += left
    return quads, gone


def _merged(quad: ox.Quad, known: Named) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """Return what a fact about a thing that the store knows adds to it, and what goes for it."""
    predicate, value, there = quad.predicate.value, quad.object.value, known.values(quad.predicate.value)  # type: ignore[union-attr]
    if predicate in (_LABEL, _ALIAS):
        alias = ox.Quad(quad.subject, node(_ALIAS), english(value), _DEFAULT)
        return ([quad] if predicate == _LABEL else [], []) if value == known.label else ([alias], [])
    if predicate in _SINGLE and there:
        return [], []
    if predicate == _TYPE and there and value not in there:
        ours = [kind for kind in sorted(there) if kind.startswith(str(NG))]
        if not value.startswith(str(NG)) or not ours or not all(ontology().is_a(value, kind) for kind in ours):
            return [], []
        # of two classes of a thing the more specific one stays
        return [quad], [ox.Quad(quad.subject, quad.predicate, node(kind), _DEFAULT) for kind in ours]
    return [quad], []
