"""Assemble: findings become situations and claims, with status, attribution, labels and one node for one event."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.extract.attribution import Attribution, Sources
from graph.extract.axes import governing_lemma
from graph.extract.clauses import RULE
from graph.extract.conditions import is_anaphoric
from graph.extract.confidence import Estimator
from graph.extract.context import Context
from graph.extract.denials import Denial, find_denials
from graph.extract.finding import Finding, Judgement
from graph.extract.hypotheses import describe_condition
from graph.extract.labels import situation_label, statement_label, trimmed
from graph.extract.running import running_source
from graph.extract.status import judge
from graph.extract.subjects import is_verbal
from graph.extract.suppositions import find_supposed
from graph.extract.timing import Timing
from graph.extract.wording import clause_words, is_told_first, noun_words
from graph.model import UNNAMED, Certainty, Claim, Filler, Form, Modality, Polarity, Situation, Span, Style, Triple
from graph.recognize.tenses import Tense, tense_at

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["assemble"]

_NUMBER = re.compile(
    r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundreds?|dozens?|thousands?|both|most|all)\b",
    re.IGNORECASE,
)
_GENERIC = frozenset({"Event", "State"})
_CORE = (
    "actor",
    "recipient",
    "location",
    "member",
    "organization",
    "role",
    "ofCountry",
    "membershipIn",
    "topic",
    "amount",
    "affects",
)
_CONTENTS = frozenset({"affects", "topic"})
_LOOSE = frozenset({"topic", "amount", "location", "affects"})
"""Roles in which one telling of an event may say less than another."""
_PERFORMED = frozenset(
    "Cancellation Refusal Reject TreatyWithdrawal Sanction TradeRetaliation Agree Accession Support Subsidy Aid Request Demand".split()
)
"""Classes of deeds that are done by announcing them."""
_NAMING = frozenset(
    {
        "title-before-name", "apposition", "counterpart-before-name", "place-based", "body-in-place", "country-place-noun",
        "place-comma-place", "place-in-place", "kin-spouse",
    }
)  # fmt: skip
"""Rules for what only says who is meant."""
_BY_SAYING = frozenset({"must", "will-not", "fault", "announced"})
"""Rules for what somebody does by saying something."""
_MINDED = frozenset("expect foresee anticipate predict forecast see want wish hope plan intend fear need believe think".split())
"""Verbs that tell what is in somebody's mind now, whatever day they look to."""
_PLAIN = frozenset({RULE, "plain-verb", "plain-untensed"})
"""Rules for verbs without a class of their own; where the verb gives somebody a post, the tenure tells it."""
_BESIDE = frozenset({RULE, "plain-untensed", "verb-beside"})
"""Rules whose claims only the standoff form has."""
_VERBS_OF_FACTS = frozenset({"founded", "kin-married", "owned-by", "wrote"})
"""Rules for standing facts that a verb tells."""
_WILL = frozenset({"will", "'ll", "’ll", "would", "'d", "’d", "shall"})


def assemble(context: Context, findings: Iterable[Finding]) -> tuple[tuple[Situation, ...], tuple[Claim, ...]]:
    """Return the situations and claims of a document.

    Findings are taken in the order of the text. Those that a question or a condition only raises make no claim; they become
    situations where a claim leads to them.
    """
    return _Assembly(context, findings).run()


@dataclass(frozen=True, slots=True)
class _Judged:
    """A finding with its judgement."""

    finding: Finding
    judgement: Judgement


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


class _Assembly:
    """The situations and claims of one document while they are put together."""

    def __init__(self, context: Context, findings: Iterable[Finding]) -> None:
        self._context = context
        self._sources = Sources(context)
        self._estimator = Estimator(context)
        self._timing = Timing(context.doc, context.times)
        self._said = {cue.start: quotation.content for quotation in context.quotations for cue in quotation.cue[:1]}
        self._direct = [quotation.content for quotation in context.quotations if quotation.style is Style.DIRECT]
        self._situations: dict[str, Situation] = {}
        self._hedged: set[str] = set()
        self._of_trigger: dict[int, Finding] = {}
        self._ids: dict[int, str] = {}
        self._claims: dict[tuple[object, ...], Claim] = {}
        self._kept: list[Finding] = []
        self._candidate: str | None = None
        self._latest_conditions: tuple[str, ...] = ()
        self._by_sides: dict[tuple[object, ...], list[str]] = {}
        self._times = {time.id: time for time in context.times}
        self._sums = {amount.id: amount for amount in context.amounts}
        self._dates = _named_by_times(context)
        self._lemmas: dict[str, str] = {}
        usable = [finding for finding in findings if not context.skipped(finding.trigger)]
        told = {finding.trigger.i for finding in usable if finding.kind == "Tenure" or self._is_undated_triple(finding)}
        usable = [finding for finding in usable if finding.trigger.i not in told or finding.rule not in _PLAIN]
        usable.sort(key=lambda finding: finding.trigger.i)  # stable: extractors keep their own order
        self._judged = [_Judged(finding, finding.judgement or self._judge(finding)) for finding in usable]
        self._supposed = {head.i for judged in self._judged for head in judged.judgement.conditions}
        for finding in usable:
            if finding.triple is None and finding.kind not in {"Statement", "Tenure"}:
                self._of_trigger.setdefault(finding.trigger.i, finding)
        self._accusers = {
            finding.trigger.idx: tuple(filler for role, filler in finding.roles if role == "actor" and isinstance(filler, str))
            for finding in usable
            if finding.kind == "Accuse"
        }

    def run(self) -> tuple[tuple[Situation, ...], tuple[Claim, ...]]:
        """Return the situations that a claim leads to, and the claims."""
        denials = find_denials(self._context)
        supposed = find_supposed(self._context.doc)
        for judged in self._judged:
            while denials and denials[0].verb.i < judged.finding.trigger.i:
                self._deny(denials.pop(0))
            if judged.judgement.question or judged.judgement.described or judged.finding.trigger.i in supposed:
                continue
            tried = _as_tried(judged)
            if tried is not None:
                self._claim(tried)
        for denial in denials:
            self._deny(denial)
        return tuple(self._situations.values()), tuple(self._claims.values())

    def _is_undated_triple(self, finding: Finding) -> bool:
        """Tell whether a standing fact says all that its verb tells: 'was founded by Ann Lee', with no day of it."""
        return finding.rule in _VERBS_OF_FACTS and self._timing.of(finding.trigger) is None

    def _judge(self, finding: Finding) -> Judgement:
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

    # -- claims ------------------------------------------------------------------------------------------------------

    def _claim(self, judged: _Judged) -> None:
        """Add the claim of a finding, or its evidence to a claim that says the same."""
        finding, judgement = judged.finding, judged.judgement
        trigger = Span(finding.trigger.idx, finding.trigger.idx + len(finding.trigger))
        attribution = self._attribution(finding, judgement, trigger)
        announced = None
        if attribution.announcement is not None and self._is_performed(finding, judgement, attribution):
            # who announces that it cancels, cancels: the deed is the text's own, and its day that of the announcement
            announced, attribution = self._timing.of(attribution.announcement), Attribution()
        content: str | Triple = finding.triple or self._situation(finding, announced)
        self._relabel(content, finding, judgement)
        conditions = self._conditions(judgement, content)
        modality = judgement.modality
        if modality is Modality.CONDITIONAL and not conditions:
            modality = Modality.PREDICTED
        if modality is Modality.PREDICTED and self._is_own_plan(finding, judgement, attribution):
            modality = Modality.PLANNED
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

    def _relabel(self, content: str | Triple, finding: Finding, judgement: Judgement) -> None:
        """Label a situation that was told as less than a fact first by the words that tell it plainly."""
        if not isinstance(content, str):
            return
        sure = judgement.polarity is Polarity.AFFIRMED and judgement.certainty is Certainty.CERTAIN
        if not (sure and judgement.modality is Modality.ACTUAL):
            self._hedged.add(content)
        elif content in self._hedged:
            self._hedged.remove(content)
            situation = self._situations[content]
            self._situations[content] = replace(situation, label=self._label(finding, self._roles(finding)))

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

    def _confidence(self, judged: _Judged, attribution: Attribution) -> float:
        """Return how likely the claim is right."""
        return self._estimator.estimate(judged.finding, judged.judgement, attributed=bool(attribution.attributed_to))

    def _attribution(self, finding: Finding, judgement: Judgement, trigger: Span) -> Attribution:
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
        alleged = judgement.allegation and not found.attributed_to
        accusers = self._accusers_of(judgement) or self._voice(judgement) if alleged else ()
        if accusers:
            found = Attribution(accusers, (), found.stated_in, found.cues)
        elif judgement.hearsay is not None or (judgement.allegation and not found.attributed_to):
            relays = (*found.attributed_to, *found.relayed_by)
            found = Attribution((self._sources.unnamed(),), relays, found.stated_in, found.cues)
        if not found.relayed_by:
            return found
        relays = tuple(source for source in found.relayed_by if source not in found.attributed_to and source != "unnamed-source")
        return replace(found, relayed_by=relays if found.attributed_to else ())

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

    def _is_performed(self, finding: Finding, judgement: Judgement, attribution: Attribution) -> bool:
        """Tell whether a source does what it announces: 'announced that it was cancelling the order'."""
        if judgement.modality is not Modality.ACTUAL or attribution.relayed_by:
            return False
        actors = {filler for role, filler in finding.roles if role == "actor"}
        affirmed = judgement.polarity is Polarity.AFFIRMED and judgement.certainty is Certainty.CERTAIN
        return affirmed and finding.kind in _PERFORMED and bool(actors & set(attribution.attributed_to))

    def _is_own_plan(self, finding: Finding, judgement: Judgement, attribution: Attribution) -> bool:
        """Tell whether the source says 'will' of what it is going to do itself."""
        actors = {filler for role, filler in finding.roles if role == "actor"}
        if judgement.certainty is not Certainty.CERTAIN or not actors & set(attribution.attributed_to):
            return False
        return any(cue.of(self._context.document.text).lower() in _WILL for cue in judgement.cues)

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
            finding = described if described.kind == "Election" else self._found_at(head) or described
            if described.kind == "Election":
                self._candidate = str(described.roles[0][1])
            found.append(self._situation(finding))
        conditions = tuple(dict.fromkeys(identifier for identifier in found if identifier != content))
        if conditions:
            self._latest_conditions = conditions
        return conditions

    def _found_at(self, head: object) -> Finding | None:
        """Return the situation that an extractor found at the head of a condition."""
        return self._of_trigger.get(head.i)  # type: ignore[attr-defined]

    # -- situations --------------------------------------------------------------------------------------------------

    def _situation(self, finding: Finding, announced: str | None = None) -> str:
        """Return the id of the situation of a finding; one event told twice is one situation.

        `announced` is the time at which it was done by announcing it.
        """
        if id(finding) in self._ids:
            return self._ids[id(finding)]
        self._kept.append(finding)  # keeps the id alive
        roles = self._roles(finding)
        said = self._said.get(finding.trigger.idx, ()) if finding.kind == "Statement" else ()
        when = finding.when if finding.kind == "Tenure" else self._timing.of(finding.trigger, outside=said) or announced
        identifier = f"s{len(self._situations) + 1}"
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
            merged = self._merge(self._situations[known], candidate, finding.trigger.lemma_)
            if merged is not None:
                self._situations[known] = merged
                self._ids[id(finding)] = known
                return known
        self._situations[identifier] = candidate
        if not alone:
            self._by_sides.setdefault(sides, []).append(identifier)
        self._lemmas[identifier] = finding.trigger.lemma_
        self._ids[id(finding)] = identifier
        return identifier

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
            value = self._situation(filler) if isinstance(filler, Finding) else filler
            roles[(role, value)] = None
        return tuple(roles)

    def _merge(self, known: Situation, other: Situation, lemma: str) -> Situation | None:
        """Return the two tellings as one situation, None where they may be two."""
        if known.quotation != other.quotation or known.state_status != other.state_status:
            return None
        if known.when and other.when and not self._same_time(known.when, other.when):
            return None
        if known.headcount is not None and other.headcount is not None and known.headcount != other.headcount:
            return None
        if known.kind in _GENERIC and not self._is_same_generic(known, other, lemma):
            return None
        if (
            known.kind == "Statement"
            and known.quotation is None
            and (set(known.roles), known.label) != (set(other.roles), other.label)
        ):
            return None
        if known.kind == "Election" and not _may_be_one_vote(known, other):
            return None
        for role in _CORE:
            ours, theirs = set(known.fillers(role)), set(other.fillers(role))
            if ours == theirs or (role in _LOOSE and (not ours or not theirs)):
                continue
            return None
        if not any(isinstance(filler, str) for _, filler in known.roles):
            return None
        return replace(
            known,
            roles=tuple(dict.fromkeys([*known.roles, *other.roles])),
            when=known.when or other.when,
            headcount=known.headcount if known.headcount is not None else other.headcount,
            count_bound=known.count_bound or other.count_bound,
        )

    def _is_same_generic(self, known: Situation, other: Situation, lemma: str) -> bool:
        """Tell whether two tellings without a class of their own are one: the same verb, participants and numbers."""
        same = self._lemmas[known.id] == lemma and set(known.roles) == set(other.roles)
        return same and _NUMBER.findall(known.label) == _NUMBER.findall(other.label)

    def _same_time(self, one: str, other: str) -> bool:
        """Tell whether two times of the document are the same by value."""
        first, second = self._times.get(one), self._times.get(other)
        return first is not None and second is not None and first.edtf == second.edtf

    def _label(self, finding: Finding, roles: tuple[tuple[str, Filler], ...]) -> str:
        """Return the label of a situation."""
        if finding.kind == "Statement":
            return statement_label([self._filler_label(filler) for role, filler in roles if role == "actor"], finding.label or "")
        if finding.label:
            return finding.label
        inner = [self._situations[filler] for _, filler in roles if isinstance(filler, str) and filler in self._situations]
        told = {filler for situation in inner for _, filler in situation.roles}
        named = [
            ("content" if role in _CONTENTS and filler in self._situations else role, label)
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
        if filler in self._situations:
            return self._situations[filler].label
        amount = self._sums.get(filler)
        return amount.span.of(self._context.document.text) if amount else ""


def _may_be_one_vote(one: Situation, other: Situation) -> bool:
    """Tell whether two tellings may be of one vote: nobody wins in one place what is won in another, nor 38 seats and 44."""
    ours, theirs = ({*vote.fillers("topic"), *vote.fillers("location")} for vote in (one, other))
    counts = [set(_NUMBER.findall(vote.label)) for vote in (one, other)]
    numbers_fit = counts[0] <= counts[1] or counts[1] <= counts[0]
    return numbers_fit and (not ours or not theirs or bool(ours & theirs))


def _as_tried(judged: _Judged) -> _Judged | None:
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
    return _Judged(replace(finding, kind=kind, label=None, state_status=None), fact)


def _is_aside(finding: Finding) -> bool:
    """Tell whether a clause beside says which post somebody had: 'that X, who was mayor then, ...', 'while she was minister'."""
    return finding.kind == "Tenure" and finding.trigger.dep_ in {"relcl", "advcl"}
