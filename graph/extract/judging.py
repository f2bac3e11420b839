"""Judging: how a finding is put, where the quotation around it or a verb of trying has a say in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.extract.clauses import RULE
from graph.extract.context import Context
from graph.extract.finding import Finding, Judgement
from graph.extract.status import judge
from graph.model import Certainty, Modality, Style
from graph.recognize.tenses import Tense, tense_at

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Judged", "Judgements", "as_tried"]

_GENERIC = frozenset({"Event", "State"})
_BESIDE = frozenset({RULE, "plain-untensed", "verb-beside"})
"""Rules whose claims only the standoff form has."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with its judgement."""

    finding: Finding
    judgement: Judgement


class Judgements:
    """How the findings of one document are put."""

    def __init__(self, context: Context) -> None:
        self._said = {cue.start: quotation.content for quotation in context.quotations for cue in quotation.cue[:1]}
        self._direct = [quotation.content for quotation in context.quotations if quotation.style is Style.DIRECT]

    def of(self, finding: Finding) -> Judgement:
        """Return how a finding is put; what stands in somebody's words says nothing of whether they were said."""
        judgement = self._in_one_voice(finding.trigger, judge(finding.trigger))
        said = self._said.get(finding.trigger.idx, ()) if finding.kind == "Statement" else ()
        inside = [cue for cue in judgement.cues if any(content.covers(cue) for content in said)]
        return Judgement() if inside and len(inside) == len(judgement.cues) else judgement

    def _in_one_voice(self, trigger: Token, judgement: Judgement) -> Judgement:
        """Return the judgement without conditions of another voice: 'If they lose, I will pay", said Soto, now living in Lima'."""
        if not judgement.conditions:
            return judgement
        voice = self._voice_at(trigger.idx)
        kept = tuple(head for head in judgement.conditions if self._voice_at(head.idx) == voice)
        if kept or judgement.modality is not Modality.CONDITIONAL:
            return replace(judgement, conditions=kept)
        return replace(
            judgement, conditions=(), modality=Modality.PREDICTED if tense_at(trigger) is Tense.FUTURE else Modality.ACTUAL
        )

    def _voice_at(self, place: int) -> int | None:
        """Return which of the quotations in marks holds this place of the text."""
        return next(
            (number for number, spans in enumerate(self._direct) if any(span.start <= place < span.end for span in spans)), None
        )


def as_tried(judged: Judged) -> Judged | None:
    """Return what somebody tries to do as the event that he tries, None where no verb says so of it; else what was judged."""
    finding, judgement = judged.finding, judged.judgement
    cue, verb = judgement.attempt, finding.trigger
    if cue is None or finding.rule in _BESIDE:
        return judged
    direct = cue.pos_ == "VERB" and cue.i in {verb.head.i, verb.head.head.i if verb.dep_ == "conj" else verb.head.i}
    if not direct or finding.triple is not None or finding.kind in {"Statement", "Tenure", "Membership"}:
        return None  # 'efforts to free them', 'tried to make them sign'
    kind = finding.kind if finding.kind in _GENERIC else "Event"
    fact = replace(judgement, modality=Modality.ACTUAL, certainty=Certainty.CERTAIN)
    return Judged(replace(finding, kind=kind, label=None, state_status=None), fact)
