"""Summary: what a build found, and what it skipped or left unresolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from graph.rdf.facts import Facts, tail
from graph.rdf.ontology import ontology
from graph.vocab import NG, RDF

if TYPE_CHECKING:
    from graph.model import Analysis, Time
    from graph.reading.read import Failure

__all__ = ["Summary", "open_time", "summarize"]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build found. Counts by class and status; `left_out` and `unresolved` by reason; `skipped` are parts of the input."""

    documents: int
    triples: int
    entities: dict[str, int]
    claims: dict[str, int]
    unresolved: dict[str, int]
    left_out: dict[str, int]
    skipped: list[dict[str, str]]
    warnings: list[str]

    def as_json(self) -> dict[str, Any]:
        """Return the summary for json.dumps."""
        return asdict(self)

    def lines(self) -> Iterator[str]:
        """Yield the summary in lines for people."""
        documents = f"{self.documents} document{'s' if self.documents != 1 else ''}"
        yield f"{documents}, {sum(self.entities.values())} entities, {sum(self.claims.values())} claims, {self.triples} triples"
        for name, counts in (
            ("entities", self.entities),
            ("claims", self.claims),
            ("unresolved", self.unresolved),
            ("left out", self.left_out),
        ):
            if counts:
                yield f"{name:<11}" + ", ".join(f"{kind} {number}" for kind, number in counts.items())
        for part in self.skipped:
            yield f"skipped    {part['source']}: {part['reason']}"


def summarize(analyses: Sequence[Analysis], facts: Facts, refused: Counter[str], failures: Iterable[Failure]) -> Summary:
    """Return the summary of a build: of its analyses, what its graph says, what was left out, and what failed."""
    kinds = Counter(
        tail(kind)
        for subject in facts.subjects()
        for kind in facts.values(subject, RDF.type)
        if ontology().is_a(kind, "Entity") or tail(kind) == "Concept"
    )
    kinds["Publication"] -= len(analyses)
    statuses = Counter(tail(facts.value(claim, NG.status)) for claim in facts.of_type(NG.Claim))
    return Summary(
        documents=len(analyses),
        triples=facts.size,
        entities=_falling(+kinds),
        claims=_falling(statuses),
        unresolved=_falling(
            Counter(reason for analysis in analyses for time in analysis.times if (reason := open_time(analysis, time)))
        ),
        left_out=_falling(refused),
        skipped=[{"source": failure.source, "reason": failure.reason} for failure in failures],
        warnings=[f"{analysis.document.id}: {warning}" for analysis in analyses for warning in analysis.warnings],
    )


def _falling(counts: Counter[str]) -> dict[str, int]:
    """Return counts, the largest first, then by name."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def open_time(analysis: Analysis, time: Time) -> str | None:
    """Return why a time of a document stayed unresolved, None for one that has its date or needs none."""
    if time.timex_type not in ("DATE", "TIME") or time.edtf is not None:
        return None
    undated = analysis.document.published is None
    return "time without a publication date to count from (see --published)" if undated else "time that has no date"
