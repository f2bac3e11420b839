"""The vocabularies that a graph uses: their IRIs, once, as closed namespaces, and their prefixes.

Every IRI of newsgraph begins with `BASE`. A term that its vocabulary does not declare raises an AttributeError, so that a
slip of the pen never reaches a graph.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from rdflib import Namespace
from rdflib.namespace import OWL, PROV, RDF, RDFS, SKOS, XSD, ClosedNamespace

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

NG: Final = ClosedNamespace(_ONTOLOGY, _TERMS)
ID: Final = Namespace(f"{BASE}id/")
EDTF: Final = ClosedNamespace("http://id.loc.gov/datatypes/edtf/", ["EDTF"])
OA: Final = ClosedNamespace(
    "http://www.w3.org/ns/oa#",
    ["TextPositionSelector", "TextQuoteSelector", "end", "exact", "hasSelector", "hasSource", "start"],
)
ORG: Final = ClosedNamespace("http://www.w3.org/ns/org#", ["member", "organization", "role"])
SCHEMA: Final = Namespace("https://schema.org/")
WD: Final = Namespace("http://www.wikidata.org/entity/")

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
