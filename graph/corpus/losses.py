"""Losses: what of a text reached no claim that was written. Names, sums, numbers, dates, quotations and cue verbs are counted.

Something has reached a claim when a written claim speaks of it in the words that are its evidence: a name as a part, an
end or a source of the claim; a sum, number or date as a value of it; a quotation as a statement of its speaker or as
content that stands on the speaker's word; a cue verb as what such a quotation or claim hangs on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from graph.corpus.summary import open_time
from graph.model import Analysis, Claim, Filler, Form, Literal, Quotation, RegionKind, Situation, Span, Triple
from graph.rdf.admission import Admitted
from graph.recognize.cues import Force, lemmas, past_forms

__all__ = ["KINDS", "Loss", "Losses", "find_losses"]

KINDS = ("name", "sum", "number", "date", "quotation", "cue verb")
"""What is counted, in the order of the report."""
_UNREAD = frozenset({RegionKind.CREDIT, RegionKind.BOILERPLATE, RegionKind.DUPLICATE})
_NUMBER = re.compile(r"(?<![\w.,$€£¥-])\d[\d,]*(?:\.\d+)?(?![\w-])")
_WORD = re.compile(r"\b[a-z]+\b")
_TOLD = (Force.SAY, Force.ADMIT, Force.PREDICT, Force.DEMAND, Force.COMMIT, Force.DENY, Force.DECLINE, Force.RULE)
_SENTENCE_END = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)\.|[!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n\s*"
)


@dataclass(frozen=True, slots=True, order=True)
class Loss:
    """Words that reached no claim: what they are, where they stand, and their sentence."""

    start: int
    end: int
    kind: str
    words: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Losses:
    """The losses of one document. `found` and `lost` count by kind; `left_out` and `unresolved` by reason."""

    document: str
    found: Counter[str]
    lost: tuple[Loss, ...]
    left_out: Counter[str]
    unresolved: Counter[str]

    def number(self, kind: str) -> int:
        """Return how many of this kind reached no claim."""
        return sum(loss.kind == kind for loss in self.lost)


def find_losses(written: Admitted) -> Losses:
    """Return what of a document reached none of the claims that were written of it."""
    analysis = written.analysis
    text = analysis.document.text
    unread = [region.span for region in analysis.document.regions if region.kind in _UNREAD]
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
    sentences = [_flat(text[start:end]) for start, end in pairwise([*starts, len(text)])]
    found: Counter[str] = Counter()
    lost = []
    for kind, span, reached in _marks(analysis, _Reach(written)):
        if any(region.covers(span) for region in unread):
            continue
        found[kind] += 1
        if not reached:
            lost.append(Loss(span.start, span.end, kind, _flat(span.of(text)), sentences[bisect_right(starts, span.start) - 1]))
    unresolved = Counter(reason for time in analysis.times if (reason := open_time(analysis, time)))
    return Losses(analysis.document.id, found, tuple(sorted(lost)), written.refused, unresolved)


def _marks(analysis: Analysis, reach: _Reach) -> Iterator[tuple[str, Span, bool]]:
    """Yield everything that is counted: its kind, its place, and whether it reached a claim."""
    for mention in analysis.mentions:
        if mention.form is Form.NAME:
            yield "name", mention.span, reach.name(mention.entity, mention.span)
    for amount in analysis.amounts:
        yield "sum", amount.span, amount.id in reach.values
    for span in _numbers(analysis):
        yield "number", span, reach.number(span)
    for time in analysis.times:
        if time.timex_type in ("DATE", "TIME"):
            yield "date", time.span, time.id in reach.values or reach.literal(time.edtf, time.span)
    quotations = [quotation for quotation in analysis.quotations if quotation.content]
    for quotation in quotations:
        if not quotation.nested:
            yield "quotation", quotation.content[0], reach.quotation(quotation)
    cues = [span for quotation in quotations if reach.quotation(quotation) for span in quotation.cue]
    for span in _cue_verbs(analysis.document.text):
        yield "cue verb", span, any(cue.overlaps(span) for cue in cues) or reach.cue(span)


def _numbers(analysis: Analysis) -> Iterator[Span]:
    """Yield the numbers in digits that belong to no sum, time or name."""
    names = [mention.span for mention in analysis.mentions if mention.form is Form.NAME]
    taken = sorted([*(amount.span for amount in analysis.amounts), *(time.span for time in analysis.times), *names])
    position = 0
    for match in _NUMBER.finditer(analysis.document.text):
        while position < len(taken) and taken[position].end <= match.start():
            position += 1
        span = Span(*match.span())
        if not (position < len(taken) and taken[position].overlaps(span)):
            yield span


def _cue_verbs(text: str) -> Iterator[Span]:
    """Yield the verbs of saying, asking, promising, denying and foretelling in the past tense."""
    cues = past_forms(lemmas(*_TOLD))
    return (Span(*match.span()) for match in _WORD.finditer(text) if match.group() in cues)


@dataclass(slots=True)
class _Reach:
    """What the written claims of a document speak of, and in which words."""

    written: Admitted
    values: set[str] = field(default_factory=set)
    """Ids of the sums and times that are told."""
    _ids: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    _words: list[Span] = field(default_factory=list)
    _literals: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    _counts: dict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))
    _cues: set[Span] = field(default_factory=set)
    _statements: list[tuple[Situation, Claim]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Gather what each claim speaks of."""
        entities = {entity.id: entity for entity in self.written.analysis.entities}
        phrases: dict[str, list[Span]] = defaultdict(list)
        for mention in self.written.analysis.mentions:
            if mention.form is Form.NOMINAL:
                phrases[mention.entity].append(mention.span)
        for claim in self.written.claims:
            for identifier in self._ids_of(claim):
                entity = entities.get(identifier)
                beside = (entity.of_country, entity.headed_by) if entity else ()
                for name in (identifier, *beside):
                    if name:
                        self._ids[name] += claim.evidence
                self._words += phrases[identifier]
            self._cues.update(claim.cues, [claim.trigger] if claim.trigger else [])
        sums = [amount for amount in self.written.analysis.amounts if amount.id in self._ids]
        told = [other for amount in sums for other in (amount.id, amount.converted, *amount.compared) if other]
        self.values |= {*told, *(time.id for time in self.written.analysis.times if time.id in self._ids)}

    def name(self, entity: str, span: Span) -> bool:
        """Tell whether a claim speaks of this entity in words that cover the span, or names words that do."""
        return _covered(span, self._ids.get(entity, ())) or _covered(span, self._words)

    def number(self, span: Span) -> bool:
        """Tell whether a claim counts with this number, or names words that have it."""
        number = float(span.of(self.written.analysis.document.text).replace(",", ""))
        return _covered(span, self._words) or _covered(span, self._counts.get(int(number), ()))

    def literal(self, value: str | None, span: Span) -> bool:
        """Tell whether a claim states this value in words that cover the span."""
        return value is not None and _covered(span, self._literals.get(value, ()))

    def quotation(self, quotation: Quotation) -> bool:
        """Tell whether a claim says that these words were said, or takes its content from them."""
        speakers = set(quotation.speakers)
        for situation, claim in self._statements:
            if speakers & set(situation.fillers("actor")) and _covered(quotation.content[0], claim.evidence):
                return True
        return any(
            claim.trigger is not None
            and speakers & {*claim.attributed_to, *claim.relayed_by, *claim.stated_in}
            and _covered(claim.trigger, quotation.content)
            for claim in self.written.claims
        )

    def cue(self, span: Span) -> bool:
        """Tell whether a claim hangs on this word."""
        return span in self._cues

    def _ids_of(self, claim: Claim) -> list[str]:
        """Return the ids of all that a claim speaks of."""
        ids = [*claim.attributed_to, *claim.relayed_by, *claim.stated_in]
        if isinstance(claim.content, Triple):
            ids.append(claim.content.subject)
            if isinstance(claim.content.object, Literal):
                self._literals[claim.content.object.value] += claim.evidence
            else:
                ids.append(claim.content.object)
        rest = [name for name in (claim.content, *claim.conditions) if isinstance(name, str)]
        seen: set[str] = set()
        while rest:
            name = rest.pop()
            if name not in seen and name in self.written.situations:
                seen.add(name)
                situation, parts = self.written.situations[name]
                self._take(situation, claim)
                ids += [*self._fillers(part.filler for part in parts), *filter(None, [situation.when])]
                rest += [part.situation for part in parts if part.situation]
        return ids

    def _take(self, situation: Situation, claim: Claim) -> None:
        """Note the number that a situation counts with, and the claim that something was said."""
        if situation.headcount is not None:
            self._counts[situation.headcount] += claim.evidence
        if situation.kind == "Statement" and situation.id == claim.content:
            self._statements.append((situation, claim))

    def _fillers(self, fillers: Iterable[Filler | None]) -> Iterator[str]:
        """Yield the ids among fillers, and note the words."""
        for filler in fillers:
            if isinstance(filler, Span):
                self._words.append(filler)
            elif filler is not None:
                yield filler


def _covered(span: Span, places: Iterable[Span]) -> bool:
    """Tell whether one of these places covers the span."""
    return any(place.covers(span) for place in places)


def _flat(words: str) -> str:
    """Return words on one line."""
    return " ".join(words.split())
