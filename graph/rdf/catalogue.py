"""Catalogue: which things there are over all documents, under which names. One thing is one node."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.model import UNNAMED, Analysis, Entity, Situation, Span
from graph.rdf.iris import Names
from graph.rdf.ontology import ontology
from graph.vocab import NG

__all__ = ["OF_COUNTRY", "UNNAMED_ONE", "Catalogue", "Thing", "issue_label"]

_FOLDERS = {
    "Person": "person",
    "Country": "country",
    "City": "place",
    "Region": "place",
    "Place": "place",
    "Organization": "organization",
    "InternationalOrganization": "organization",
    "GovernmentBody": "body",
    "Government": "government",
    "MilitaryForce": "force",
    "Alliance": "alliance",
    "Group": "group",
    "Initiative": "initiative",
    "WeaponSystem": "weapon",
    "Law": "law",
    "NamedEvent": "event",
    "Publication": "publication",
    "Post": "post",
    "Concept": "issue",
}
OF_COUNTRY = frozenset({"post", "body", "government", "force"})
"""Things that are told apart by their country: the foreign ministry of one is not that of another."""
UNNAMED_ONE = "unnamed"
"""One person or body without a name: in the next text the same words are anybody's."""
_ONE_NAME = frozenset({"person", "country"})
"""Things of which no two share a name."""
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|your)\s+", re.IGNORECASE)
_ONE_LABEL = _ONE_NAME | {"issue"}
"""Things that are one within a text if their labels are."""
_LONGEST_ISSUE = 120
_CODED = 3
"""Parts of the key of a country that has a code."""


@dataclass(slots=True)
class Thing:
    """One node of the default graph, with all that the documents say to name it. References are IRIs."""

    iri: str
    kind: str
    label: str
    folder: str
    aliases: dict[str, None] = field(default_factory=dict)
    iso3166: str | None = None
    wikidata: str | None = None
    of_country: str | None = None
    headed_by: str | None = None
    authors: dict[str, None] = field(default_factory=dict)
    genre: str | None = None
    single_kind: str | None = None
    doubted: bool = True
    """In no text anything but the language model tells the class."""


def issue_label(words: str) -> str | None:
    r"""Return the label of an issue that is named by these words, None for words that are no name of one.

    >>> issue_label("the  price of\nrice"), issue_label("...")
    ('price of rice', None)
    """
    label = _ARTICLE.sub("", " ".join(words.split()).strip(" ,.;:()[]\"“”'‘’"))
    return label if re.search(r"\w", label) and len(label) <= _LONGEST_ISSUE else None


class Catalogue:
    """The things of several analyses, each with its IRI. Give the analyses in the order of their publications' IRIs."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.things: list[Thing] = []
        self._names = Names()
        self._by_key: dict[tuple[str, ...], Thing] = {}
        self._by_id: dict[tuple[str, str], Thing] = {}
        for analysis in analyses:
            self._names.reserve(f"publication/{analysis.document.key}")
        self._codes = {
            name.casefold(): entity.iso3166
            for analysis in analyses
            for entity in analysis.entities
            for name in (entity.label, *entity.aliases)
            if entity.kind == "Country" and entity.iso3166
        }
        for code in self._codes.values():
            self._names.reserve(f"country/{code.lower()}")
        for analysis in analyses:
            self._add(analysis)
        self._drop_shared_aliases()

    def thing(self, publication: str, entity: str) -> Thing | None:
        """Return the thing that an entity of this publication (by its key) is, None for an id that is no entity's."""
        return self._by_id.get((publication, entity))

    def is_doubted(self, publication: str, entity: str) -> bool:
        """Tell whether in no text anything but the language model says what this entity is."""
        thing = self.thing(publication, entity)
        return thing is not None and thing.doubted

    def issue(self, words: str) -> Thing | None:
        """Return the issue that is named by these words of a text, None for words that name none."""
        label = issue_label(words)
        return self._by_key.get(("issue", label.casefold())) if label else None

    def maker(self, kind: str, label: str) -> Thing:
        """Return the author or publisher of this name: a Person or an Organization, the one that texts name if they do."""
        folder = _folder(kind)
        return self._one((folder, label.casefold()), Entity("", kind, label), folder)

    def _add(self, analysis: Analysis) -> None:
        """Add the entities and issues of one analysis in the order of their first mention."""
        publication = analysis.document.key
        entities = {entity.id: entity for entity in analysis.entities}
        first = _first_mentions(analysis)
        items: list[tuple[int, int, Entity | str]] = [
            (first.get(entity.id, len(analysis.document.text)), number, entity)
            for number, entity in enumerate(analysis.entities)
            if entity.id != UNNAMED
        ]
        items += [
            (span.start, len(items) + number, span.of(analysis.document.text))
            for number, span in enumerate(_issue_spans(analysis.situations))
        ]
        seen: Counter[tuple[str, ...]] = Counter()
        for _, _, item in sorted(items, key=lambda item: item[:2]):
            if isinstance(item, str):
                if label := issue_label(item):
                    self._one(("issue", label.casefold()), Entity("", "Concept", label), "issue")
                continue
            key = self._key(item, entities, publication)
            seen[key] += 1
            number = 1 if key[0] in _ONE_LABEL else seen[key]
            numbered = key if number == 1 else (*key, str(number))
            known = self._by_key.get(numbered)
            if known and known.wikidata and item.wikidata and known.wikidata != item.wikidata:
                numbered = (*numbered, item.wikidata)
            self._by_id[publication, item.id] = self._one(numbered, item, key[0])
        for entity in analysis.entities:
            self._refer(publication, entity)

    def _key(self, entity: Entity, entities: dict[str, Entity], publication: str) -> tuple[str, ...]:
        """Return what two entities share if they are one thing: family and name, and what else tells such things apart."""
        folder, name = _folder(entity.kind), entity.label.casefold()
        if folder == "country":
            code = entity.iso3166 or self._codes.get(name)
            return (folder, code, "ISO 3166") if code else (folder, name)
        if folder == "person" and len(name.split()) == 1:
            # a bare surname is one person within a text, and anybody in the next
            return folder, name, publication
        country = entities.get(entity.of_country or "")
        if entity.single_kind:
            return UNNAMED_ONE, name, publication
        if folder in OF_COUNTRY and country:
            return folder, name, country.iso3166 or country.label.casefold()
        return folder, name

    def _one(self, key: tuple[str, ...], entity: Entity, folder: str) -> Thing:
        """Return the thing of this key, new or with what this entity adds to it."""
        thing = self._by_key.get(key)
        if thing is None:
            code = key[1] if folder == "country" and len(key) == _CODED else None
            iri = self._names.reserve(f"country/{code.lower()}") if code else self._names.give(folder, entity.label)
            thing = Thing(iri, entity.kind, entity.label, folder, iso3166=code)
            self._by_key[key] = thing
            self.things.append(thing)
        elif thing.kind != entity.kind and ontology().is_a(entity.kind, thing.kind):
            thing.kind = entity.kind
        thing.aliases |= dict.fromkeys([entity.label, *entity.aliases])
        thing.wikidata = thing.wikidata or entity.wikidata
        thing.genre = thing.genre or entity.genre
        thing.single_kind = thing.single_kind or entity.single_kind
        thing.doubted = thing.doubted and entity.doubted
        return thing

    def _refer(self, publication: str, entity: Entity) -> None:
        """Note what an entity says about other entities: its country, its head, its authors."""
        thing = self.thing(publication, entity.id)
        if thing is None:
            return
        country = self.thing(publication, entity.of_country or "")
        if country and ontology().is_a(country.kind, "Country") and country is not thing:
            thing.of_country = thing.of_country or country.iri
        head = self.thing(publication, entity.headed_by or "")
        if head and ontology().is_a(head.kind, "Person") and ontology().is_a(thing.kind, "Government"):
            thing.headed_by = thing.headed_by or head.iri
        for author in entity.authors:
            writer = self.thing(publication, author)
            if writer and ontology().is_a(writer.kind, "Actor") and ontology().is_a(thing.kind, "Publication"):
                thing.authors[writer.iri] = None

    def _drop_shared_aliases(self) -> None:
        """Leave out an alias that names two persons or two countries: it tells nobody who is meant."""
        owners: dict[tuple[str, str], set[str]] = defaultdict(set)
        for thing in self.things:
            for name in thing.aliases:
                owners[thing.folder, name.casefold()].add(thing.iri)
        for thing in self.things:
            thing.aliases = {
                name: None
                for name in thing.aliases
                if name != thing.label and (thing.folder not in _ONE_NAME or len(owners[thing.folder, name.casefold()]) == 1)
            }


def unnamed() -> str:
    """Return the IRI of the source that no text names."""
    return str(NG.UnnamedSource)


def _folder(kind: str) -> str:
    """Return the folder of a class in IRIs, which is also its family: things of one family and name are one."""
    if kind in _FOLDERS:
        return _FOLDERS[kind]
    return next((_FOLDERS.get(name, name.lower()) for name in ("Agreement",) if ontology().is_a(kind, name)), "entity")


def _first_mentions(analysis: Analysis) -> dict[str, int]:
    """Return where each entity is mentioned first."""
    first: dict[str, int] = {}
    for mention in analysis.mentions:
        first[mention.entity] = min(mention.span.start, first.get(mention.entity, mention.span.start))
    return first


def _issue_spans(situations: Iterable[Situation]) -> Iterator[Span]:
    """Yield the words that are topics without being entities."""
    for situation in situations:
        for filler in situation.fillers("topic"):
            if isinstance(filler, Span):
                yield filler
