"""Situations: the events and states of one document, each once however often it is told, with roles, time and label."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from graph.extract.clauses import RULE
from graph.extract.context import Context
from graph.extract.finding import Finding, Judgement
from graph.extract.labels import situation_label, statement_label
from graph.extract.sameness import merge
from graph.extract.timing import Timing
from graph.extract.verbs import is_verbal
from graph.extract.wording import clause_words, is_told_first, noun_words
from graph.model import Certainty, Filler, Modality, Polarity, Situation, Span, Triple

__all__ = ["Situations"]

_CONTENTS = frozenset({"affects", "topic"})
_PLAINLY = (Modality.ACTUAL, Polarity.AFFIRMED)
_BY_SAYING = frozenset({"must", "will-not", "fault", "announced"})
"""Rules for what somebody does by saying something."""


class Situations:
    """The situations of one document, as findings add to them. `supposed` are the places of the heads of conditions."""

    def __init__(self, context: Context, timing: Timing, supposed: frozenset[int]) -> None:
        self._context = context
        self._timing = timing
        self._supposed = supposed
        self._said = {cue.start: quotation.content for quotation in context.quotations for cue in quotation.cue[:1]}
        self._times = {time.id: time for time in context.times}
        self._sums = {amount.id: amount for amount in context.amounts}
        self._dates = _named_by_times(context)
        self._known: dict[str, Situation] = {}
        self._ids: dict[int, str] = {}
        self._kept: list[Finding] = []
        self._by_sides: dict[tuple[object, ...], list[str]] = {}
        self._lemmas: dict[str, str] = {}
        self._hedged: set[str] = set()
        self._put: dict[str, tuple[Modality, Polarity]] = {}

    def __getitem__(self, identifier: str) -> Situation:
        """Return the situation with this id."""
        return self._known[identifier]

    def __iter__(self) -> Iterator[Situation]:
        """Yield the situations in the order in which they were first told."""
        return iter(self._known.values())

    def add(self, finding: Finding, announced: str | None = None, judgement: Judgement | None = None) -> str:
        """Return the id of the situation of a finding; one event told twice is one situation.

        `announced` is the time at which it was done by announcing it, `judgement` how it is put where it is claimed.
        """
        if id(finding) in self._ids:
            return self._ids[id(finding)]
        self._kept.append(finding)  # keeps the id alive
        roles = self._roles(finding)
        said = self._said.get(finding.trigger.idx, ()) if finding.kind == "Statement" else ()
        when = finding.when if finding.kind == "Tenure" else self._timing.of(finding.trigger, outside=said) or announced
        identifier = f"s{len(self._known) + 1}"
        candidate = Situation(
            id=identifier,
            kind=finding.kind,
            label=self._label(finding, roles),
            roles=roles,
            when=when,
            headcount=finding.headcount,
            count_bound=finding.count_bound,
            quotation=finding.quotation,
            state_status=finding.state_status,
        )
        sides = (finding.kind, *(frozenset(candidate.fillers(role)) for role in ("actor", "recipient", "member")))
        alone = finding.rule == RULE or (finding.rule == "content" and finding.label is not None)  # words of an infinitive
        for known in () if alone else self._by_sides.get(sides, ()):
            same_verb = self._lemmas[known] == finding.trigger.lemma_
            merged = merge(self._known[known], candidate, self._times, same_verb=same_verb)
            if merged is not None and self._may_be_put_so(known, judgement):
                self._known[known] = merged
                self._ids[id(finding)] = known
                return known
        self._known[identifier] = candidate
        if not alone:
            self._by_sides.setdefault(sides, []).append(identifier)
        self._lemmas[identifier] = finding.trigger.lemma_
        self._ids[id(finding)] = identifier
        if judgement is not None:
            self._put[identifier] = (judgement.modality, judgement.polarity)
        return identifier

    def _may_be_put_so(self, known: str, judgement: Judgement | None) -> bool:
        """Tell whether a telling that is put so may be of a known situation: a plan is not what a condition tells, nor a denial.

        What is told as a fact, too, may be planned, foretold or, if somebody does it, denied.
        """
        before = self._put.get(known)
        if judgement is None or before is None or before == (judgement.modality, judgement.polarity):
            return True
        if before[1] is not judgement.polarity and not self._known[known].fillers("actor"):
            return False
        return _PLAINLY in {before, (judgement.modality, judgement.polarity)}

    def relabel(self, content: str | Triple, finding: Finding, judgement: Judgement) -> None:
        """Label a situation that was told as less than a fact first by the words that tell it plainly."""
        if not isinstance(content, str):
            return
        sure = judgement.polarity is Polarity.AFFIRMED and judgement.certainty is Certainty.CERTAIN
        if not (sure and judgement.modality is Modality.ACTUAL):
            self._hedged.add(content)
        elif content in self._hedged:
            self._hedged.remove(content)
            self._put[content] = _PLAINLY
            situation = self._known[content]
            self._known[content] = replace(situation, label=self._label(finding, self._roles(finding)))

    def _roles(self, finding: Finding) -> tuple[tuple[str, Filler], ...]:
        """Return the roles of a finding, with the situations that it describes added."""
        sums = {filler for role, filler in finding.roles if role == "amount"}
        told = {
            other for name in sums if name in self._sums for other in (self._sums[name].converted, *self._sums[name].compared)
        }
        roles: dict[tuple[str, Filler], None] = {}
        for role, filler in finding.roles:
            if isinstance(filler, str) and ((role == "amount" and filler in told) or filler in self._dates):
                continue  # a sum in brackets or one for comparison is told with the other sum; a day takes no part
            value = self.add(filler) if isinstance(filler, Finding) else filler
            roles[(role, value)] = None
        return tuple(roles)

    def _label(self, finding: Finding, roles: tuple[tuple[str, Filler], ...]) -> str:
        """Return the label of a situation."""
        if finding.kind == "Statement":
            return statement_label([self._filler_label(filler) for role, filler in roles if role == "actor"], finding.label or "")
        if finding.label:
            return finding.label
        inner = [self._known[filler] for _, filler in roles if isinstance(filler, str) and filler in self._known]
        told = {filler for situation in inner for _, filler in situation.roles}
        named = [
            ("content" if role in _CONTENTS and filler in self._known else role, label)
            for role, filler in roles
            if not (role == "topic" and filler in told) and (label := self._filler_label(filler))
        ]
        trigger, discourse = finding.trigger, self._context.discourse
        if finding.rule == RULE and trigger.i not in self._supposed:
            return trigger.text  # only the standoff form has it, without a label
        verb = trigger.head if trigger.dep_ in {"acomp", "aux", "auxpass"} else trigger
        if is_verbal(verb) and finding.rule != "ended-dispute" and not (finding.rule in _BY_SAYING and is_told_first(verb)):
            return clause_words(verb, discourse, [label for role, label in named if role == "actor"])
        if finding.state_status:
            named.append(("phase", finding.state_status))
        return situation_label(finding.kind, named, trigger, lambda: noun_words(trigger, discourse))

    def _filler_label(self, filler: Filler) -> str:
        """Return the label of what fills a role."""
        if isinstance(filler, Span):
            return " ".join(filler.of(self._context.document.text).split())
        if filler in self._context.discourse:
            return self._context.discourse[filler].label
        if filler in self._known:
            return self._known[filler].label
        amount = self._sums.get(filler)
        return amount.span.of(self._context.document.text) if amount else ""


def _named_by_times(context: Context) -> frozenset[str]:
    """Return the entities whose every mention is part of a time expression: 'every Christmas'."""
    spans = sorted(time.span for time in context.times)
    starts = [span.start for span in spans]
    inside: dict[str, bool] = {}
    for mention in context.discourse.mentions:
        at = bisect_right(starts, mention.span.start) - 1
        timed = at >= 0 and spans[at].covers(mention.span)
        inside[mention.entity] = inside.get(mention.entity, True) and timed
    return frozenset(entity for entity, timed in inside.items() if timed)
