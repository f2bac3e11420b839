"""A large graph of our own shape, made up: publications with situations, claims, mentions and sums over a crowd of actors."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pyoxigraph as ox

from graph.vocab import ID, NG, OA, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

__all__ = ["synthetic"]

_KINDS = ("Demand", "Accuse", "Meeting", "Support", "Threaten", "Aid", "Statement", "Signing")
_STATUSES = ("Asserted", "Reported", "Planned", "Predicted", "Denied")
_WORDS = ("harbour", "tariff", "border", "treaty", "budget", "patrol", "cable", "river", "bridge", "vote", "grain", "visa")
_CLAIMS = 40
_PER_CLAIM = 22


def _iri(text: object) -> ox.NamedNode:
    """Return a node."""
    return ox.NamedNode(str(text))


def synthetic(quads: int, *, seed: int = 1) -> Iterator[ox.Quad]:
    """Yield about so many quads, the same ones for the same seed."""
    dice = random.Random(seed)
    publications = max(1, quads // (_CLAIMS * _PER_CLAIM))
    actors = [f"{ID}person/actor-{number}" for number in range(max(20, publications * 4))]
    default = ox.DefaultGraph()
    for number, actor in enumerate(actors):
        yield ox.Quad(_iri(actor), _iri(RDF.type), _iri(NG.Person), default)
        yield ox.Quad(
            _iri(actor), _iri(SKOS.prefLabel), ox.Literal(f"Actor {number} {dice.choice(_WORDS).title()}", language="en"), default
        )
    for number in range(publications):
        yield from _publication(dice, f"{ID}publication/{number:012x}", actors, default)


def _publication(dice: random.Random, text: str, actors: list[str], default: ox.DefaultGraph) -> Iterator[ox.Quad]:
    """Yield one publication with its named graph."""
    graph = _iri(f"{text}/graph")
    yield ox.Quad(_iri(text), _iri(RDF.type), _iri(NG.Publication), default)
    yield ox.Quad(_iri(text), _iri(SKOS.prefLabel), ox.Literal(f"Text {text[-6:]}", language="en"), default)
    yield ox.Quad(graph, _iri(PROV.wasDerivedFrom), _iri(text), default)
    for number in range(_CLAIMS):
        yield from (ox.Quad(*triple, graph) for triple in _claim(dice, text, number, actors))


def _claim(
    dice: random.Random, text: str, number: int, actors: list[str]
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]]:
    """Yield the triples of one claim, its situation, its mention and at times its sum."""
    key = text.rpartition("/")[2]
    claim, situation = _iri(f"{ID}claim/{key}/{number:x}"), _iri(f"{ID}situation/{key}/{number}")
    mention = _iri(f"{text}#char={number * 90},{number * 90 + 80}")
    quote, position = _iri(f"{mention.value}/quote"), _iri(f"{mention.value}/position")
    kind, words = dice.choice(_KINDS), " ".join(dice.choices(_WORDS, k=9))
    yield situation, _iri(RDF.type), _iri(NG[kind])
    yield situation, _iri(RDFS.label), ox.Literal(f"{kind} over the {dice.choice(_WORDS)}", language="en")
    yield situation, _iri(NG.actor), _iri(dice.choice(actors))
    yield situation, _iri(NG.recipient), _iri(dice.choice(actors))
    if number % 2:
        day = f"20{dice.randrange(10, 40)}-0{dice.randrange(1, 10)}-1{dice.randrange(10)}"
        yield situation, _iri(NG.when), ox.Literal(day)
        yield situation, _iri(NG.earliest), ox.Literal(day, datatype=_iri(XSD.date))
    if kind == "Statement":
        yield situation, _iri(NG.quotation), ox.Literal(f"We want the {words}")
    if kind == "Demand":
        sum_ = _iri(f"{ID}amount/USD-exactly-{dice.randrange(1, 900)}000000")
        yield situation, _iri(NG.amount), sum_
        yield sum_, _iri(RDF.type), _iri(NG.MonetaryAmount)
        yield sum_, _iri(NG.bound), _iri(NG.Exactly)
        yield sum_, _iri(SCHEMA.value), ox.Literal(sum_.value.rpartition("-")[2] + ".0", datatype=_iri(XSD.decimal))
        yield sum_, _iri(SCHEMA.currency), ox.Literal("USD")
    yield claim, _iri(RDF.type), _iri(NG.Claim)
    yield claim, _iri(NG.content), situation
    yield claim, _iri(NG.status), _iri(NG[dice.choice(_STATUSES)])
    yield claim, _iri(NG.certainty), _iri(NG.Certain)
    yield claim, _iri(NG.reportedIn), _iri(text)
    if number % 3 == 0:
        yield claim, _iri(NG.attributedTo), _iri(dice.choice(actors))
    yield claim, _iri(NG.evidence), mention
    yield mention, _iri(RDF.type), _iri(NG.Mention)
    yield mention, _iri(OA.hasSource), _iri(text)
    yield mention, _iri(OA.hasSelector), quote
    yield mention, _iri(OA.hasSelector), position
    yield quote, _iri(OA.exact), ox.Literal(f"They spoke of the {words}.")
    yield position, _iri(OA.start), ox.Literal(str(number * 90), datatype=_iri(XSD.nonNegativeInteger))
    yield position, _iri(OA.end), ox.Literal(str(number * 90 + 80), datatype=_iri(XSD.nonNegativeInteger))
