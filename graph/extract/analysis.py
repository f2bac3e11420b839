"""The language half in one function: from a parsed text to its Analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.agreements import extract_agreements
from graph.extract.assemble import assemble
from graph.extract.clauses import extract_clauses
from graph.extract.context import Context
from graph.extract.events import extract_events
from graph.extract.facts import extract_facts
from graph.extract.statements import extract_statements
from graph.extract.tenures import extract_tenures
from graph.model import Analysis, Document
from graph.recognize.amounts import recognize_amounts
from graph.recognize.quotations import recognize_quotations
from graph.recognize.times import recognize_times
from graph.resolve.resolve import resolve

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["analyse"]

EXTRACTORS = (extract_statements, extract_tenures, extract_agreements, extract_events, extract_facts)


def analyse(document: Document, doc: Doc) -> Analysis:
    """Return all that was understood of a document, given its parsed text."""
    times = recognize_times(doc, document)
    amounts = recognize_amounts(doc, document)
    discourse = resolve(doc, document, recognize_quotations(doc, document))
    context = Context(document, doc, discourse, tuple(times), tuple(amounts), tuple(discourse.quotations))
    findings = [finding for extract in EXTRACTORS for finding in extract(context)]
    findings += extract_clauses(context, frozenset(finding.trigger.i for finding in findings))
    situations, claims = assemble(context, findings)
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
