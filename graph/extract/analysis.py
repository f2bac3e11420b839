"""The language half in one function: from a parsed text to its Analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.assemble import assemble
from graph.extract.context import Context
from graph.extract.registry import Parts, extract
from graph.language.snapshot import snapshot
from graph.model import Analysis, Document
from graph.recognize.amounts import recognize_amounts
from graph.recognize.quotations import recognize_quotations
from graph.recognize.repairs import repair
from graph.recognize.times import recognize_times
from graph.resolve.resolve import resolve

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["analyse"]

_STANDARD = Parts()


def analyse(document: Document, doc: Doc, parts: Parts = _STANDARD) -> Analysis:
    """Return all that was understood of a document, given its parsed text, by these recognizers and extractors."""
    repair(doc)
    doc = snapshot(doc)
    times = recognize_times(doc, document)
    amounts = recognize_amounts(doc, document)
    discourse = resolve(doc, document, recognize_quotations(doc, document), parts.recognizers)
    context = Context(document, doc, discourse, tuple(times), tuple(amounts), tuple(discourse.quotations))
    situations, claims = assemble(context, list(extract(context, parts.extractors)))
    return Analysis(
        document=document,
        entities=discourse.entities,
        mentions=discourse.mentions,
        quotations=tuple(discourse.quotations),
        times=context.times,
        amounts=context.amounts,
        situations=situations,
        claims=claims,
    )
