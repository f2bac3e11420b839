"""What becomes no node."""

from __future__ import annotations

from graph.model import Analysis, Document, Entity, Form, Mention, Region, RegionKind, Span
from graph.rdf.describe import describe_all
from graph.rdf.facts import Facts

_TEXT = "Peru rejoiced. Image: Lars Holm. Image: Peru."


def test_who_is_only_credited_is_no_node() -> None:
    """Who stands in a credit and nowhere else is mentioned, but is no thing of the graph; a name that the text has, too, is one."""
    entities = (Entity("e1", "Country", "Peru", iso3166="pe"), Entity("e2", "Person", "Lars Holm"))
    mentions = (
        Mention(Span(0, 4), "e1", Form.NAME),
        Mention(Span(22, 31), "e2", Form.NAME),
        Mention(Span(40, 44), "e1", Form.NAME),
    )
    document = Document("text", _TEXT, regions=(Region(Span(14, 45), RegionKind.CREDIT),))
    facts = Facts(describe_all([Analysis(document, entities, mentions)], "none").quads)
    labels = {facts.label(thing) for thing in facts.subjects()}
    assert "Peru" in labels
    assert "Lars Holm" not in labels
