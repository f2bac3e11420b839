"""Describe: from analyses to a Dataset.

The default graph has entities, plain edges, publications and the run; each publication has a named graph with its
situations, claims, mentions and sums. The same analyses always give the same quads in the same order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.model import Analysis, Document
from graph.rdf.admission import Admitted, admit
from graph.rdf.catalogue import Catalogue, Thing
from graph.rdf.edges import both_ways
from graph.rdf.iris import publication_iri, run_iri, software_iri
from graph.rdf.passages import Passage
from graph.rdf.prune import prune
from graph.rdf.terms import Quads, english, in_order, node, plain, to_dataset, typed
from graph.version import __version__
from graph.vocab import NG, PROV, RDF, RDFS, SCHEMA, SKOS, WD, XSD, expand

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["Description", "describe", "describe_all"]

_SOFTWARE = "newsgraph"
_DEFAULT = ox.DefaultGraph()
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){1,4}")
_NO_PERSON = re.compile(
    r"\b(?:staff|news|press|agency|desk|team|bureau|editors?|board|reuters|afp|ap|writer|correspondent|by|and)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Description:
    """A graph as ordered quads, and what of each analysis could be written, in the order of the publications' IRIs."""

    quads: Quads
    admitted: tuple[Admitted, ...]

    @property
    def refused(self) -> Counter[str]:
        """What could not be written, by reason."""
        return sum((part.refused for part in self.admitted), Counter[str]())


def describe(analyses: Iterable[Analysis], model: str) -> Dataset:
    """Return the graph of these analyses; `model` is name and version of the language model, or `none`."""
    return to_dataset(describe_all(analyses, model).quads)


def describe_all(
    analyses: Iterable[Analysis], model: str, min_confidence: float = 0.0, *, plain_events: bool = True
) -> Description:
    """Return the graph of these analyses as quads, without claims of less confidence. A text that comes twice counts once.

    Without `plain_events` it has no claims of events of verbs that no table knows.
    """
    once = {analysis.document.key: analysis for analysis in reversed(list(analyses))}
    ordered = [once[key] for key in sorted(once)]
    first = Catalogue(ordered)
    gates = [admit(analysis, first, min_confidence, plain_events=plain_events) for analysis in ordered]
    spoken = [prune(gate, first) for gate in gates]
    catalogue = Catalogue(spoken)
    admitted = [admit(analysis, catalogue, min_confidence, plain_events=plain_events) for analysis in spoken]
    writer = _Writer()
    for part in admitted:
        writer.publication(part.analysis.document, catalogue)
    for part in admitted:
        writer.plain_edges(Passage(part, catalogue))
    for thing in catalogue.things:
        writer.thing(thing)
    writer.run([part.analysis.document for part in admitted], model)
    quads = writer.quads
    for part in admitted:
        quads += Passage(part, catalogue).quads()
    return Description(in_order(quads), tuple(gates))


class _Writer:
    """The default graph while it is written."""

    def __init__(self) -> None:
        self.quads: list[ox.Quad] = []

    def add(self, subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> None:
        """Add a triple."""
        self.quads.append(ox.Quad(node(subject), node(predicate), value, _DEFAULT))

    def thing(self, thing: Thing) -> None:
        """Add the facts that name a thing."""
        issue = thing.kind == "Concept"
        self.add(thing.iri, RDF.type, node(SKOS.Concept if issue else expand(thing.single_kind or thing.kind)))
        self.add(thing.iri, SKOS.prefLabel, english(thing.label))
        for alias in thing.aliases:
            self.add(thing.iri, SKOS.altLabel, english(alias))
        if thing.iso3166:
            self.add(thing.iri, NG.iso3166, plain(thing.iso3166.upper()))
        if thing.wikidata:
            self.add(thing.iri, SKOS.exactMatch, node(WD[thing.wikidata]))
        if thing.of_country:
            self.add(thing.iri, NG.governmentOf if thing.kind == "Government" else NG.ofCountry, node(thing.of_country))
        if thing.headed_by:
            self.add(thing.iri, NG.headedBy, node(thing.headed_by))
        for author in thing.authors:
            self.add(thing.iri, SCHEMA.author, node(author))
        if thing.kind == "Publication":
            self.add(thing.iri, RDF.type, node(SCHEMA[thing.genre or "CreativeWork"]))

    def publication(self, document: Document, catalogue: Catalogue) -> None:
        """Add what is known of a text that was read."""
        iri = publication_iri(document.key)
        self.add(iri, RDF.type, node(NG.Publication))
        self.add(iri, RDF.type, node(SCHEMA[document.genre]))
        self.add(iri, SKOS.prefLabel, english(document.title or document.id))
        self.add(iri, SCHEMA.sha256, plain(document.sha256))
        if document.title:
            self.add(iri, SCHEMA.headline, plain(document.title))
        if document.published:
            self.add(iri, SCHEMA.datePublished, typed(document.published.isoformat(), XSD.date))
        if document.url and _is_iri(document.url):
            self.add(iri, SCHEMA.url, node(document.url))
        if document.publisher:
            self.add(iri, SCHEMA.publisher, node(catalogue.maker("Organization", document.publisher).iri))
        for author in document.authors:
            if _PERSON.fullmatch(author) and not _NO_PERSON.search(author):
                self.add(iri, SCHEMA.author, node(catalogue.maker("Person", author).iri))
            else:
                self.add(iri, SCHEMA.creditText, plain(author))

    def plain_edges(self, passage: Passage) -> None:
        """Add the plain edges of the asserted claims of a text."""
        for subject, predicate, value in passage.plain_edges():
            self.add(subject, predicate, value)
            if isinstance(value, ox.NamedNode):
                for source, name, target in both_ways(subject, predicate, value.value):
                    self.add(source, name, node(target))

    def run(self, documents: Sequence[Document], model: str) -> None:
        """Add the run that made the graph, its software, and the named graph of each text."""
        software = software_iri(_SOFTWARE, __version__)
        run = run_iri(_SOFTWARE, __version__, model, [document.sha256 for document in documents])
        self.add(software, RDF.type, node(PROV.SoftwareAgent))
        self.add(software, RDFS.label, english(_SOFTWARE))
        self.add(software, SCHEMA.softwareVersion, plain(__version__))
        self.add(run, RDF.type, node(NG.Extraction))
        self.add(run, PROV.wasAssociatedWith, node(software))
        self.add(run, NG.languageModel, plain(model))
        for document in documents:
            publication = publication_iri(document.key)
            self.add(run, PROV.used, node(publication))
            self.add(f"{publication}/graph", PROV.wasGeneratedBy, node(run))
            self.add(f"{publication}/graph", PROV.wasDerivedFrom, node(publication))


def _is_iri(text: str) -> bool:
    """Tell whether a text is an absolute IRI with an authority."""
    try:
        return "://" in node(text).value
    except ValueError:
        return False
