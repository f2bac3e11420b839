"""The extractors. Another package offers its own as an entry point of the group `newsgraph.extractors`.

An extractor takes a Context and yields findings; `assemble` gives them their status, source and confidence like all others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.extract.agreements import extract_agreements
from graph.extract.clauses import extract_clauses
from graph.extract.context import Context
from graph.extract.events import extract_events
from graph.extract.facts import extract_facts
from graph.extract.finding import Finding
from graph.extract.sayings import extract_sayings
from graph.extract.statements import extract_statements, without_doubles
from graph.extract.tenures import extract_tenures
from graph.recognize.registry import RECOGNIZERS
from graph.registry import STANDARD, Registry

__all__ = ["EXTRACTORS", "Parts", "extract"]

Extractor = Callable[[Context], Iterable[Finding]]

EXTRACTORS: Registry[Extractor] = Registry(
    "extractor",
    "newsgraph.extractors",
    {
        "tenures": extract_tenures,
        "statements": extract_statements,
        "agreements": extract_agreements,
        "events": extract_events,
        "facts": extract_facts,
    },
)


@dataclass(frozen=True, slots=True)
class Parts:
    """Which recognizers and extractors read a text, by name."""

    recognizers: tuple[str, ...] = (STANDARD,)
    extractors: tuple[str, ...] = (STANDARD,)

    def check(self) -> None:
        """Raise UsageError where one of the names cannot be had."""
        RECOGNIZERS.choose(self.recognizers)
        EXTRACTORS.choose(self.extractors)


def extract(context: Context, extractors: Sequence[str] = (STANDARD,)) -> Iterator[Finding]:
    """Yield what these extractors find; with all the built-in ones among them, also what a source says and the clauses that none has read."""
    chosen = EXTRACTORS.choose(extractors)
    found = without_doubles([finding for find in chosen.values() for finding in find(context)])
    yield from found
    read = {finding.trigger.i for finding in found}
    if EXTRACTORS.built_in.keys() <= chosen.keys():
        for finding in extract_sayings(context, frozenset(read)):
            read.add(finding.trigger.i)
            yield finding
        yield from extract_clauses(context, frozenset(read))
