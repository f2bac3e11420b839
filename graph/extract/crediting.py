"""Crediting: on whose word a finding stands, and whether it is the source itself who does or will do it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.extract.attribution import Attribution, Sources
from graph.extract.context import Context
from graph.extract.finding import Finding, Judgement
from graph.extract.running import running_source
from graph.model import UNNAMED, Certainty, Form, Modality, Polarity, Span

__all__ = ["Credits", "is_performed"]

_PERFORMED = frozenset(
    "Cancellation Refusal Reject TreatyWithdrawal Sanction TradeRetaliation Agree Accession Support Subsidy Aid Request Demand".split()
)
"""Classes of deeds that are done by announcing them."""
_NAMING = frozenset(
    {
        "title-before-name", "apposition", "counterpart-before-name", "place-based", "place-apposition", "body-in-place", "country-place-noun",
        "place-comma-place", "place-in-place", "kin-spouse",
    }
)  # fmt: skip
"""Rules for what only says who is meant."""
_WILL = frozenset({"will", "'ll", "’ll", "would", "'d", "’d", "shall"})

_BODIES = frozenset({"organization", "ofCountry"})
_BEFALLING = frozenset(
    "win lose suffer face grow rise fall benefit recover become remain be have need see get receive profit".split()
)
"""Verbs of what somebody does not do of his own will."""


class Credits:
    """On whose word the findings of one document stand."""

    def __init__(self, context: Context, sources: Sources, findings: Iterable[Finding]) -> None:
        self._context = context
        self._sources = sources
        self._accusers = {
            finding.trigger.idx: tuple(filler for role, filler in finding.roles if role == "actor" and isinstance(filler, str))
            for finding in findings
            if finding.kind == "Accuse"
        }
        self._served: dict[str, set[str]] = {}
        for finding in findings:
            if finding.kind == "Tenure" and finding.state_status == "Current":
                member = next((filler for role, filler in finding.roles if role == "member"), None)
                bodies = {filler for role, filler in finding.roles if role in _BODIES and isinstance(filler, str)}
                if isinstance(member, str):
                    self._served.setdefault(member, set()).update(bodies)

    def of(self, finding: Finding, judgement: Judgement, trigger: Span) -> Attribution:
        """Return on whose word a finding stands."""
        denied = judgement.polarity is Polarity.NEGATED
        found = self._sources.of(trigger, given=finding.judgement is not None, negated=denied)
        if finding.kind == "Statement":
            found = self._of_statement(finding, found)
        elif (finding.rule in _NAMING or _is_aside(finding)) and self._sources.paraphrased(trigger):
            found = Attribution()  # the text itself says who is who: 'aides say President Ruiz ...'
        elif found.attributed_to and self._names_source(finding, found) and self._sources.paraphrased(trigger):
            found = Attribution()  # a source does not call itself by its name: 'Egypt says ..., and Cairo has asked ...'
        elif self._may_run_on(finding, judgement, found):
            found = running_source(self._sources, finding.trigger, ahead=judgement.modality is not Modality.ACTUAL)
        if finding.attributed_to or finding.stated_in:
            found = Attribution(finding.attributed_to, found.attributed_to, finding.stated_in, found.cues)
        nameless = not found.attributed_to or denied and found.attributed_to == (UNNAMED,)
        alleged = judgement.allegation and nameless and not found.stated_in
        accusers = self._accusers_of(judgement) or self._voice(judgement) if alleged else ()
        if accusers:
            found = Attribution(accusers, (), found.stated_in, found.cues)
        elif judgement.hearsay is not None or (judgement.allegation and not found.attributed_to and not found.stated_in):
            relays = (*found.attributed_to, *found.relayed_by)
            found = Attribution((self._sources.unnamed(),), relays, found.stated_in, found.cues)
        if not found.relayed_by:
            return found
        relays = tuple(source for source in found.relayed_by if source not in found.attributed_to and source != "unnamed-source")
        return replace(found, relayed_by=relays if found.attributed_to else ())

    def is_own_plan(self, finding: Finding, judgement: Judgement, attribution: Attribution) -> bool:
        """Tell whether the source says 'will' of what it, or whom it speaks for, is going to do."""
        text = self._context.document.text
        if judgement.certainty is not Certainty.CERTAIN or not any(cue.of(text).lower() in _WILL for cue in judgement.cues):
            return False
        actors = {filler for role, filler in finding.roles if role == "actor" and isinstance(filler, str)}
        if actors & set(attribution.attributed_to):
            return True
        served = {body for source in attribution.attributed_to for body in self._served.get(source, ())}
        return bool(actors & served) and finding.kind != "State" and finding.trigger.lemma_ not in _BEFALLING

    def _may_run_on(self, finding: Finding, judgement: Judgement, found: Attribution) -> bool:
        """Tell whether a clause without a source may go on with speech that is reported before it."""
        if found.attributed_to or found.stated_in or finding.triple is not None or finding.kind == "Tenure":
            return False
        return judgement.hearsay is None and not judgement.allegation and judgement.modality is not Modality.CONDITIONAL

    def _accusers_of(self, judgement: Judgement) -> tuple[str, ...]:
        """Return who accuses somebody of it: 'the union accuses the firm of poisoning the river'."""
        found = (self._accusers.get(cue.start, ()) for cue in judgement.cues)
        return next((accusers for accusers in found if accusers), ())

    def _voice(self, judgement: Judgement) -> tuple[str, ...]:
        """Return who says what no quotation was found for, by the subject of the verb or the owner of the noun."""
        return self._context.discourse.actors(judgement.voice) if judgement.voice is not None else ()

    def _names_source(self, finding: Finding, found: Attribution) -> bool:
        """Tell whether the subject of a coordinated clause is the source, by its name."""
        verb = finding.trigger
        if verb.dep_ != "conj" or verb.pos_ not in {"VERB", "AUX"}:
            return False
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        mention = self._context.discourse.mention_at(subject) if subject is not None else None
        return mention is not None and mention.form is Form.NAME and mention.entity in found.attributed_to

    def _of_statement(self, finding: Finding, found: Attribution) -> Attribution:
        """Return whose word it is that somebody said something: never the speaker's own."""
        speakers = {filler for role, filler in finding.roles if role == "actor"}
        outer = [source for source in (*found.attributed_to, *found.relayed_by) if source not in speakers]
        attributed = tuple(source for source in outer if source in found.attributed_to) or tuple(outer[:1])
        return Attribution(attributed, tuple(outer[len(attributed) :]), (), found.cues if outer else ())


def is_performed(finding: Finding, judgement: Judgement, attribution: Attribution) -> bool:
    """Tell whether a source does what it announces: 'announced that it was cancelling the order'."""
    if judgement.modality is not Modality.ACTUAL or attribution.relayed_by:
        return False
    actors = {filler for role, filler in finding.roles if role == "actor"}
    affirmed = judgement.polarity is Polarity.AFFIRMED and judgement.certainty is Certainty.CERTAIN
    return affirmed and finding.kind in _PERFORMED and bool(actors & set(attribution.attributed_to))


def _is_aside(finding: Finding) -> bool:
    """Tell whether a clause beside says which post somebody had: 'that X, who was mayor then, ...', 'while she was minister'."""
    return finding.kind == "Tenure" and finding.trigger.dep_ in {"relcl", "advcl"}
