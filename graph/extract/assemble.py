"""Assemble: findings become situations and claims, with status, attribution, labels and one node for one event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.extract.attribution import Attribution, Sources
from graph.extract.axes import governing_lemma
from graph.extract.clauses import RULE
from graph.extract.conditions import is_anaphoric
from graph.extract.confidence import Estimator
from graph.extract.context import Context
from graph.extract.crediting import Credits, is_performed
from graph.extract.denials import Denial, find_denials
from graph.extract.finding import Finding, Judgement
from graph.extract.hypotheses import describe_condition, is_exception
from graph.extract.judging import Judged, Judgements, as_tried
from graph.extract.labels import trimmed
from graph.extract.situations import Situations
from graph.extract.suppositions import find_supposed
from graph.extract.timing import Timing
from graph.model import UNNAMED, Claim, Modality, Polarity, Situation, Span, Triple
from graph.recognize.tenses import Tense, tense_at

__all__ = ["assemble"]

_MINDED = frozenset("expect foresee anticipate predict forecast see want wish hope plan intend fear need believe think".split())
"""Verbs that tell what is in somebody's mind now, whatever day they look to."""
_PLAIN = frozenset({RULE, "plain-verb", "plain-untensed"})
"""Rules for verbs without a class of their own; where the verb gives somebody a post, the tenure tells it."""
_VERBS_OF_FACTS = frozenset({"founded", "kin-married", "owned-by", "wrote"})
"""Rules for standing facts that a verb tells."""


def assemble(context: Context, findings: Iterable[Finding]) -> tuple[tuple[Situation, ...], tuple[Claim, ...]]:
    """Return the situations and claims of a document.

    Findings are taken in the order of the text. Those that a question or a condition only raises make no claim; they become
    situations where a claim leads to them.
    """
    return _Assembly(context, findings).run()


class _Assembly:
    """The situations and claims of one document while they are put together."""

    def __init__(self, context: Context, findings: Iterable[Finding]) -> None:
        self._context = context
        self._sources = Sources(context)
        self._estimator = Estimator(context)
        self._timing = Timing(context.doc, context.times)
        self._of_trigger: dict[int, Finding] = {}
        self._claims: dict[tuple[object, ...], Claim] = {}
        self._candidate: str | None = None
        self._latest_conditions: tuple[str, ...] = ()
        self._times = {time.id: time for time in context.times}
        usable = [finding for finding in findings if not context.skipped(finding.trigger)]
        told = {finding.trigger.i for finding in usable if finding.kind == "Tenure" or self._is_undated_triple(finding)}
        usable = [finding for finding in usable if finding.trigger.i not in told or finding.rule not in _PLAIN]
        usable.sort(key=lambda finding: finding.trigger.i)  # stable: extractors keep their own order
        judgements = Judgements(context)
        self._judged = [Judged(finding, finding.judgement or judgements.of(finding)) for finding in usable]
        supposed = frozenset(head.i for judged in self._judged for head in judged.judgement.conditions)
        self._situations = Situations(context, self._timing, supposed)
        for finding in usable:
            if finding.triple is None and finding.kind not in {"Statement", "Tenure"}:
                self._of_trigger.setdefault(finding.trigger.i, finding)
        self._credits = Credits(context, self._sources, usable)

    def run(self) -> tuple[tuple[Situation, ...], tuple[Claim, ...]]:
        """Return the situations that a claim leads to, and the claims."""
        denials = find_denials(self._context)
        supposed = find_supposed(self._context.doc)
        for judged in self._judged:
            while denials and denials[0].verb.i < judged.finding.trigger.i:
                self._deny(denials.pop(0))
            if judged.judgement.question or judged.judgement.described or judged.finding.trigger.i in supposed:
                continue
            tried = as_tried(judged)
            if tried is not None:
                self._claim(tried)
        for denial in denials:
            self._deny(denial)
        return tuple(self._situations), tuple(self._claims.values())

    def _is_undated_triple(self, finding: Finding) -> bool:
        """Tell whether a standing fact says all that its verb tells: 'was founded by Ann Lee', with no day of it."""
        return finding.rule in _VERBS_OF_FACTS and self._timing.of(finding.trigger) is None

    # -- claims ------------------------------------------------------------------------------------------------------

    def _claim(self, judged: Judged) -> None:
        """Add the claim of a finding, or its evidence to a claim that says the same."""
        finding, judgement = judged.finding, judged.judgement
        trigger = Span(finding.trigger.idx, finding.trigger.idx + len(finding.trigger))
        attribution = self._credits.of(finding, judgement, trigger)
        announced = None
        if attribution.announcement is not None and is_performed(finding, judgement, attribution):
            # who announces that it cancels, cancels: the deed is the text's own, and its day that of the announcement
            announced, attribution = self._timing.of(attribution.announcement), Attribution()
        content: str | Triple = finding.triple or self._situations.add(finding, announced, judgement)
        self._situations.relabel(content, finding, judgement)
        conditions = self._conditions(judgement, content)
        modality = judgement.modality
        if modality is Modality.CONDITIONAL and not conditions:
            modality = Modality.PREDICTED
        if modality is Modality.PREDICTED and self._credits.is_own_plan(finding, judgement, attribution):
            modality = Modality.PLANNED
        if judgement.guess and attribution.attributed_to:
            modality = Modality.ACTUAL  # 'she said he might be ill': her word, not her forecast
        ahead = self._day_ahead(finding, content) if modality is Modality.ACTUAL else None
        if ahead is not None:
            modality = Modality.PLANNED
        evidence = self._evidence(finding)
        key = (
            content,
            modality,
            judgement.polarity,
            judgement.certainty,
            attribution.attributed_to,
            attribution.stated_in,
            conditions,
        )
        known = self._claims.get(key)
        cues = (*judgement.cues, *([ahead] if ahead is not None else []), *attribution.cues)
        if known is not None:
            self._claims[key] = replace(
                known,
                evidence=tuple(dict.fromkeys([*known.evidence, evidence])),
                cues=tuple(dict.fromkeys([*known.cues, *cues])),
                confidence=max(known.confidence, self._confidence(judged, attribution)),
            )
            return
        self._claims[key] = Claim(
            id=f"c{len(self._claims) + 1}",
            content=content,
            evidence=(evidence,),
            trigger=trigger,
            modality=modality,
            polarity=judgement.polarity,
            certainty=judgement.certainty,
            attributed_to=attribution.attributed_to,
            relayed_by=attribution.relayed_by,
            stated_in=attribution.stated_in,
            conditions=conditions,
            cues=tuple(dict.fromkeys(cues)),
            confidence=self._confidence(judged, attribution),
            rule=finding.rule,
        )

    def _deny(self, denial: Denial) -> None:
        """Add the claim that what the text said before is not so, on the word of the one who denies it."""
        sentence = denial.verb.sent
        earliest = self._context.doc[max(sentence.start - 1, 0)].sent.start_char
        at = denial.verb.idx
        denied = [claim for claim in self._claims.values() if self._is_deniable(claim, denial, earliest)]
        if not denied:
            return
        said = max(denied, key=lambda claim: claim.trigger.start if claim.trigger else 0)
        outer = self._sources.of(Span(at, at + len(denial.verb)))
        words = Span(at, at + len(denial.verb))
        evidence = trimmed(self._context.document.text, Span(sentence.start_char, sentence.end_char))
        relays = tuple(source for source in outer.attributed_to if source not in {denial.source, UNNAMED})
        claim = Claim(
            id=f"c{len(self._claims) + 1}",
            content=said.content,
            evidence=(evidence, *said.evidence),
            trigger=words,
            polarity=Polarity.NEGATED,
            attributed_to=(denial.source,),
            relayed_by=relays,
            cues=(words,),
            confidence=said.confidence,
            rule="denial-of-what-was-said",
        )
        self._claims[(said.content, claim.polarity, claim.attributed_to, claim.rule)] = claim

    def _is_deniable(self, claim: Claim, denial: Denial, earliest: int) -> bool:
        """Tell whether a claim stands near enough before a denial and is what somebody else puts forward."""
        if claim.trigger is None or not earliest <= claim.trigger.start < denial.verb.idx or denial.source in claim.attributed_to:
            return False
        if denial.subject.covers(claim.trigger):
            return False  # 'Haddad, who resigned in May, denies it'
        told = claim.attributed_to or claim.stated_in or not denial.charge  # what the text vouches for is no charge
        if not told or claim.rule == RULE or claim.polarity is Polarity.NEGATED or not isinstance(claim.content, str):
            return False
        situation = self._situations[claim.content]
        return situation.kind not in {"Statement", "Tenure", "Accuse", "Reject"} and bool(situation.fillers("actor"))

    def _confidence(self, judged: Judged, attribution: Attribution) -> float:
        """Return how likely the claim is right."""
        return self._estimator.estimate(judged.finding, judged.judgement, attributed=bool(attribution.attributed_to))

    def _day_ahead(self, finding: Finding, content: str | Triple) -> Span | None:
        """Return the words that date an event after the publication: 'the summit opens on 3 June' is in somebody's plans."""
        published = self._context.document.published
        if (
            published is None
            or not isinstance(content, str)
            or self._situations[content].kind in {"Tenure", "Statement", "State"}
        ):
            return None
        time = self._times.get(self._timing.of(finding.trigger) or "")
        if time is None or time.earliest is None or time.earliest <= published or governing_lemma(finding.trigger) in _MINDED:
            return None
        tense = tense_at(finding.trigger)
        told = tense is Tense.NONE if finding.trigger.pos_ in {"NOUN", "PROPN"} else tense is not Tense.PAST
        return time.span if told else None

    def _evidence(self, finding: Finding) -> Span:
        """Return the words that carry a finding: those it names, else its sentence."""
        sentence = finding.trigger.sent
        return trimmed(self._context.document.text, finding.evidence or Span(sentence.start_char, sentence.end_char))

    # -- conditions --------------------------------------------------------------------------------------------------

    def _conditions(self, judgement: Judgement, content: str | Triple) -> tuple[str, ...]:
        """Return the situations on which a content depends."""
        found: list[str] = []
        for head in judgement.conditions:
            if is_anaphoric(head):
                found += self._latest_conditions
                continue
            described = describe_condition(self._context, head, self._candidate)
            finding = described if described.kind == "Election" or is_exception(head) else self._found_at(head) or described
            if described.kind == "Election":
                self._candidate = str(described.roles[0][1])
            found.append(self._situations.add(finding))
        conditions = tuple(dict.fromkeys(identifier for identifier in found if identifier != content))
        if conditions:
            self._latest_conditions = conditions
        return conditions

    def _found_at(self, head: object) -> Finding | None:
        """Return the situation that an extractor found at the head of a condition."""
        return self._of_trigger.get(head.i)  # type: ignore[attr-defined]
