"""Assemble: findings become situations and claims, with status, attribution, labels and one node for one event."""

from __future__ import annotations

from collections.abc import Iterable

from graph.extract.context import Context
from graph.extract.finding import Finding
from graph.extract.status import judge
from graph.model import Claim, Situation, Span

__all__ = ["assemble"]


def assemble(context: Context, findings: Iterable[Finding]) -> tuple[tuple[Situation, ...], tuple[Claim, ...]]:
    """Return the situations and claims of a document."""
    situations: list[Situation] = []
    claims: list[Claim] = []
    for finding in findings:
        judgement = finding.judgement or judge(finding.trigger)
        if judgement.question:
            continue
        sentence = finding.trigger.sent
        evidence = finding.evidence or Span(sentence.start_char, sentence.end_char)
        content = finding.triple
        if content is None:
            roles = tuple((role, filler) for role, filler in finding.roles if not isinstance(filler, Finding))
            situations.append(
                Situation(f"s{len(situations) + 1}", finding.kind, finding.label or finding.kind, roles, finding.when,
                          finding.headcount, finding.count_bound, finding.quotation, finding.state_status)
            )
        claims.append(
            Claim(f"c{len(claims) + 1}", content or situations[-1].id, (evidence,),
                  Span(finding.trigger.idx, finding.trigger.idx + len(finding.trigger)),
                  judgement.modality, judgement.polarity, judgement.certainty, finding.attributed_to, (), finding.stated_in,
                  (), judgement.cues, 0.5, finding.rule)
        )
    return tuple(situations), tuple(claims)
