"""The vocabularies that a graph uses: their IRIs, once, as closed namespaces, and their prefixes.

Every IRI of newsgraph begins with `BASE`. A term that its vocabulary does not declare raises an AttributeError, so that a
slip of the pen never reaches a graph.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from rdflib import Namespace
from rdflib.namespace import ClosedNamespace

from graph.resources import read_text

__all__ = [
    "BASE",
    "EDTF",
    "ID",
    "NG",
    "OA",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SKOS",
    "WD",
    "XSD",
    "expand",
]

BASE: Final = "https://w3id.org/newsgraph/"
"""Where everything of ours lies: change it here and in `ontology/`."""

_ONTOLOGY: Final = f"{BASE}ontology#"
_TERMS: Final = sorted(set(re.findall(r"^ng:(\w+) a ", read_text("ontology", "newsgraph.ttl"), re.MULTILINE)))


def _closed(iri: str, terms: str) -> ClosedNamespace:
    """Return a namespace with these terms and no others."""
    return ClosedNamespace(iri, terms.split())


NG: Final = ClosedNamespace(_ONTOLOGY, _TERMS)
ID: Final = Namespace(f"{BASE}id/")
EDTF: Final = _closed("http://id.loc.gov/datatypes/edtf/", "EDTF")
OA: Final = _closed("http://www.w3.org/ns/oa#", "TextPositionSelector TextQuoteSelector end exact hasSelector hasSource start")
ORG: Final = _closed("http://www.w3.org/ns/org#", "member organization role")
OWL: Final = _closed("http://www.w3.org/2002/07/owl#", "SymmetricProperty")
PROV: Final = _closed("http://www.w3.org/ns/prov#", "SoftwareAgent used wasAssociatedWith wasDerivedFrom wasGeneratedBy")
RDF: Final = _closed("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "object predicate subject type")
RDFS: Final = _closed("http://www.w3.org/2000/01/rdf-schema#", "comment domain label range seeAlso subClassOf subPropertyOf")
SCHEMA: Final = Namespace("https://schema.org/")
"""Open: its types say what kind of text a publication is."""
SKOS: Final = _closed("http://www.w3.org/2004/02/skos/core#", "Concept altLabel exactMatch prefLabel")
WD: Final = Namespace("http://www.wikidata.org/entity/")
XSD: Final = _closed("http://www.w3.org/2001/XMLSchema#", "date decimal duration integer nonNegativeInteger string")

PREFIXES: Final = MappingProxyType(
    {
        "dcterms": "http://purl.org/dc/terms/",
        "edtf": str(EDTF),
        "ng": _ONTOLOGY,
        "ngid": str(ID),
        "oa": str(OA),
        "org": str(ORG),
        "owl": str(OWL),
        "prov": str(PROV),
        "rdf": str(RDF),
        "rdfs": str(RDFS),
        "schema": str(SCHEMA),
        "skos": str(SKOS),
        "wd": str(WD),
        "xsd": str(XSD),
    }
)
"""Prefix -> IRI, in alphabetical order: those of the files that are written and of queries that name none."""


def expand(name: str) -> str:
    """Return the IRI of a name as the language half writes it: a local name of ours, or one with a prefix.

    >>> expand("party"), expand("schema:founder")
    ('https://w3id.org/newsgraph/ontology#party', 'https://schema.org/founder')
    """
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon else _ONTOLOGY + name
