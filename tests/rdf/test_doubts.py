"""Doubted names get the class that the claims ask for."""

from __future__ import annotations

from graph.model import Analysis, Claim, Document, Entity, Form, Mention, Situation, Span
from graph.rdf.describe import describe_all
from graph.rdf.facts import Facts, tail

_TEXT = "Velmora warned Peru near Harvik. Tolune was there."


_NAMES = frozenset({"Velmora", "Peru", "Harvik", "Tolune"})


def _kinds(*, doubted: bool) -> dict[str, str]:
    """Return the classes of the things of a small analysis by their labels."""
    entities = (
        Entity("e1", "Organization", "Velmora", doubted=doubted),
        Entity("e2", "Country", "Peru", iso3166="pe"),
        Entity("e3", "City", "Harvik", doubted=doubted),
        Entity("e4", "Person", "Tolune", doubted=doubted),
    )
    spans = (Span(0, 7), Span(15, 19), Span(25, 31), Span(33, 39))
    mentions = tuple(Mention(span, entity.id, Form.NAME) for entity, span in zip(entities, spans, strict=True))
    situation = Situation("s1", "Threaten", "warns", (("actor", "e1"), ("recipient", "e2"), ("location", "e3")))
    claim = Claim("c1", "s1", (Span(0, 32),))
    analysis = Analysis(Document("text", _TEXT), entities, mentions, situations=(situation,), claims=(claim,))
    facts = Facts(describe_all([analysis], "none").quads)
    return {facts.label(thing): tail(facts.kind(thing)) for thing in facts.subjects() if facts.label(thing) in _NAMES}


def test_doubted_names_get_a_class_above() -> None:
    """Who acts is an Actor, where something happens is a Place, all else an Entity; what is sure keeps its class."""
    assert _kinds(doubted=True) == {"Velmora": "Actor", "Peru": "Country", "Harvik": "Place", "Tolune": "Entity"}
    assert _kinds(doubted=False) == {"Velmora": "Organization", "Peru": "Country", "Harvik": "City", "Tolune": "Person"}
