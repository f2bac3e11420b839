"""Admission: what of an analysis can be written without breaking a shape.

A part that its role does not allow is left out; a situation that lacks a part it must have is not written, nor is a claim
about it. A claim whose axes, attribution or condition cannot be written as they are is left out as well: to leave out only
the attribution would turn hearsay into fact. So is a claim that the extractor trusts too little. `Admitted.refused` counts
what was left out and says why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.model import UNNAMED, Amount, Analysis, Claim, Filler, Literal, Modality, Situation, Span, Status, Time, Triple
from graph.rdf.catalogue import Catalogue, unnamed
from graph.rdf.iris import amount_iri
from graph.rdf.ontology import ontology
from graph.rdf.values import is_sum, is_time, is_valid
from graph.vocab import expand

__all__ = ["Admitted", "Part", "admit"]

_SITUATION_ROLES = frozenset({"topic", "affects", "orElse"})
_ENTITY_ROLES: Mapping[str, tuple[str, ...]] = {
    "actor": ("Actor",),
    "recipient": ("Actor",),
    "participant": ("Entity",),
    "topic": ("Entity", "Concept"),
    "location": ("Place",),
    "underAgreement": ("Agreement",),
    "membershipIn": ("Initiative", "Organization", "Agreement", "Country", "Group"),
    "member": ("Person",),
    "organization": ("Organization",),
    "role": ("Post",),
    "ofCountry": ("Country",),
}
_TENURE_ROLES = frozenset({"member", "organization", "role", "ofCountry"})
_ONLY_ONE = {"Tenure": _TENURE_ROLES, "Contribution": frozenset({"amount"}), "Membership": frozenset({"membershipIn"})}
_NEEDS_ACTOR = ("Request", "Contribution", "Negotiation", "Dispute", "Trade", "Statement", "Membership")
_TENURE_STATUSES = frozenset({"Current", "Former", "Expected"})
_MEMBERSHIP_STATUSES = frozenset({"Joined", "Refused", "Invited"})

_CLAUSE = "clause"
_SAYING = "saying"
_LEXICAL = "verb-frame"
"""The rule of verbs that tell an event by themselves: 'the minister resigned'."""
_BESIDE = frozenset({"plain-untensed", "verb-beside", "verb-unfilled", "saying-unfilled"})
"""Rules that are right less than about one time in two."""
_PLAIN = frozenset({"Event", "State"})
_NAMELESS = frozenset({"Concept", "Group", "Post"})
_UNKNOWN = frozenset({"plain-verb", _SAYING})
"""Rules for verbs that no table knows, of whose events more are wrong than right."""
_FOR_FACTS = 1.5
"""How much more trust a claim needs that says something is so than one on somebody's word, or of a plan."""
_BODIES = frozenset(
    {"Country", "Government", "GovernmentBody", "MilitaryForce", "Organization", "InternationalOrganization", "Alliance"}
)
"""Classes of those whose acts are news also where they are done to things without a name."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a situation: its role, and the IRI of a thing or sum, or the id of a situation; `filler` is what was read."""

    role: str
    iri: str | None = None
    situation: str | None = None
    filler: Filler | None = field(default=None, compare=False)


@dataclass(slots=True)
class Admitted:
    """What is written of one analysis. Ids are those of the analysis, all else are IRIs."""

    analysis: Analysis
    situations: dict[str, tuple[Situation, tuple[Part, ...]]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    amounts: dict[str, Amount] = field(default_factory=dict)
    times: dict[str, Time] = field(default_factory=dict)
    refused: Counter[str] = field(default_factory=Counter)


def admit(analysis: Analysis, catalogue: Catalogue, min_confidence: float = 0.0, *, plain_events: bool = True) -> Admitted:
    """Return what of this analysis can be written.

    Claims of less confidence than `min_confidence` (0 to 1) are left out, those that are asserted below one and a half times that;
    without `plain_events` so are events of verbs that no table knows.
    """
    return _Gate(analysis, catalogue, min_confidence, plain_events=plain_events).admitted


class _Gate:
    """One analysis while it is checked."""

    def __init__(self, analysis: Analysis, catalogue: Catalogue, min_confidence: float, *, plain_events: bool) -> None:
        self.analysis = analysis
        self.min_confidence = min_confidence
        self.plain_events = plain_events
        self.key = analysis.document.key
        self.catalogue = catalogue
        self._classes = {entity.id: entity.kind for entity in analysis.entities}
        self.admitted = Admitted(analysis)
        self.admitted.amounts = {amount.id: amount for amount in analysis.amounts if is_sum(amount)}
        self.admitted.times = {time.id: time for time in analysis.times if is_time(time)}
        self._count("sum of money without a currency", len(analysis.amounts) - len(self.admitted.amounts))
        self._situations()
        self.admitted.claims = self._without_headline(self._told_once([claim for claim in analysis.claims if self._claim(claim)]))
        self._forget_unreached()

    def _count(self, reason: str, number: int = 1) -> None:
        """Count what is left out."""
        if number:
            self.admitted.refused[reason] += number

    def _kind(self, entity: str) -> str | None:
        """Return the class of the thing that an id of the analysis names."""
        if entity == UNNAMED:
            return "Actor"
        thing = self.catalogue.thing(self.key, entity)
        return thing.kind if thing else None

    def _iri(self, entity: str) -> str:
        """Return the IRI of an entity or sum."""
        if entity == UNNAMED:
            return unnamed()
        if entity in self.admitted.amounts:
            return amount_iri(self.admitted.amounts[entity])
        thing = self.catalogue.thing(self.key, entity)
        return thing.iri if thing else ""

    def _is(self, entity: str, *kinds: str) -> bool:
        """Tell whether the entity is of one of these classes."""
        kind = self._kind(entity)
        return kind is not None and any(ontology().is_a(kind, name) for name in kinds)

    # ---- situations ------------------------------------------------------------------------------------------------

    def _situations(self) -> None:
        """Admit the situations that have what they must have; one that goes takes its place in others with it."""
        candidates = {
            situation.id: situation for situation in self.analysis.situations if ontology().is_a(situation.kind, "Situation")
        }
        while True:
            parts = {name: tuple(self._parts(situation, candidates)) for name, situation in candidates.items()}
            lacking = [name for name, situation in candidates.items() if _lacks(situation, parts[name])]
            if not lacking:
                break
            for name in lacking:
                del candidates[name]
        self._count("situation without a part that it must have", len(self.analysis.situations) - len(candidates))
        self.admitted.situations = {name: (situation, parts[name]) for name, situation in candidates.items()}

    def _parts(self, situation: Situation, candidates: Mapping[str, Situation]) -> Iterator[Part]:
        """Yield the parts that the roles of this situation allow, each once."""
        seen: set[Part] = set()
        filled: set[str] = set()
        single = frozenset().union(*(roles for kind, roles in _ONLY_ONE.items() if ontology().is_a(situation.kind, kind)))
        for role, filler in situation.roles:
            part = self._part(situation, role, filler, candidates)
            if part is None or part in seen or (role in single and role in filled):
                continue
            seen.add(part)
            filled.add(role)
            yield part

    def _part(self, situation: Situation, role: str, filler: Filler, candidates: Mapping[str, Situation]) -> Part | None:
        """Return what fills a role, None where the role does not allow it."""
        if isinstance(filler, Span):
            issue = self.catalogue.issue(filler.of(self.analysis.document.text)) if role == "topic" else None
            return Part(role, issue.iri, filler=filler) if issue else None
        if filler in candidates:
            allowed = role in _SITUATION_ROLES and filler != situation.id
            if role == "orElse":
                allowed = allowed and ontology().is_a(situation.kind, "Request")
            return Part(role, situation=filler) if allowed else None
        if role == "amount":
            return Part(role, self._iri(filler), filler=filler) if filler in self.admitted.amounts else None
        kinds = _ENTITY_ROLES.get(role, ())
        if role == "actor" and ontology().is_a(situation.kind, "Statement"):
            kinds = ("Actor", "Publication")
        if role in _TENURE_ROLES and not ontology().is_a(situation.kind, "Tenure"):
            return None
        if role == "membershipIn" and not ontology().is_a(situation.kind, "Membership"):
            return None
        return Part(role, self._iri(filler), filler=filler) if self._is(filler, *kinds) else None

    # ---- claims ----------------------------------------------------------------------------------------------------

    def _claim(self, claim: Claim) -> bool:
        """Tell whether a claim can be written as it is, and count it where not."""
        reason = self._objection(claim)
        if reason:
            self._count(reason)
        return reason is None

    def _told_once(self, claims: list[Claim]) -> list[Claim]:
        """Return the claims without those without a class of its own that say what another one says, in the same words or by the same verb."""
        best: dict[tuple[str, Span], Claim] = {}
        for claim in claims:
            if isinstance(claim.content, str):
                key = (self.admitted.situations[claim.content][0].label, claim.evidence[0])
                known = best.setdefault(key, claim)
                if self._is_plain(known) and not self._is_plain(claim):
                    best[key] = claim
        said = {claim.trigger for claim in claims if self._is_said(claim)}
        kept = []
        for claim in claims:
            if isinstance(claim.content, str) and self._is_plain(claim):
                situation = self.admitted.situations[claim.content][0]
                if best[situation.label, claim.evidence[0]] is not claim or (claim.trigger is not None and claim.trigger in said):
                    continue  # 'denied that ...' is a statement already
            kept.append(claim)
        self._count("event that a claim tells in the same words", len(claims) - len(kept))
        return kept

    def _without_headline(self, claims: list[Claim]) -> list[Claim]:
        """Return the claims without those of the headline that the text below tells again: of the same class, with one participant shared."""
        document = self.analysis.document
        title = (document.title or "").strip()
        end = len(title) + 1 if title and document.text.lstrip("\ufeff \n").startswith(title) else 0
        told: dict[tuple[str, Status], set[str]] = {}
        for claim in claims:
            if claim.trigger is not None and claim.trigger.start > end:
                sides = self._sides(claim)
                if sides is not None:
                    told.setdefault((sides[0], claim.status), set()).update(sides[1])
        again = {claim.content for claim in claims if claim.trigger is not None and claim.trigger.start > end}
        kept = []
        for claim in claims:
            sides = self._sides(claim) if claim.trigger is not None and claim.trigger.start < end else None
            if sides is not None and claim.content in again:
                continue
            if sides is None or not sides[1] & told.get((sides[0], claim.status), set()):
                kept.append(claim)
        self._count("headline that the text tells again", len(claims) - len(kept))
        return kept

    def _sides(self, claim: Claim) -> tuple[str, set[str]] | None:
        """Return the class of an event and the IRIs of those on its sides, None for a fact, a tenure or an event without a class."""
        if not isinstance(claim.content, str):
            return None
        situation, parts = self.admitted.situations[claim.content]
        if situation.kind in _PLAIN or any(
            ontology().is_a(situation.kind, kind) for kind in ("Tenure", "Membership", "Statement")
        ):
            return None
        return situation.kind, {part.iri for part in parts if part.role in {"actor", "recipient"} and part.iri}

    def _is_said(self, claim: Claim) -> bool:
        """Tell whether a claim is about a statement."""
        return isinstance(claim.content, str) and self.admitted.situations[claim.content][0].kind == "Statement"

    def _is_plain(self, claim: Claim) -> bool:
        """Tell whether a claim is about a situation without a class of its own."""
        return isinstance(claim.content, str) and self.admitted.situations[claim.content][0].kind in _PLAIN

    def _objection(self, claim: Claim) -> str | None:
        """Return why a claim cannot be written, None if it can."""
        if claim.rule == _CLAUSE:
            return "clause without a class of its own"
        if claim.rule in _BESIDE:
            return "infinitive or gerund that only fills a phrase"
        if not claim.evidence:
            return "claim without evidence"
        if claim.confidence < self.min_confidence * (_FOR_FACTS if claim.status is Status.ASSERTED else 1.0):
            return "claim that is trusted too little"
        if not all(self._is(source, "Actor") for source in (*claim.attributed_to, *claim.relayed_by)):
            return "claim attributed to what can say nothing"
        if not all(self._is(source, "Publication") for source in claim.stated_in):
            return "claim stated in what is no publication"
        if (claim.modality is Modality.CONDITIONAL) != any(name in self.admitted.situations for name in claim.conditions):
            return "conditional claim without its condition"
        if isinstance(claim.content, Triple):
            return self._triple_objection(claim.content)
        if claim.content not in self.admitted.situations:
            return "claim about a situation that cannot be written"
        return self._content_objection(claim, *self.admitted.situations[claim.content])

    def _content_objection(self, claim: Claim, situation: Situation, parts: tuple[Part, ...]) -> str | None:
        """Return why a situation cannot be claimed so."""
        if situation.kind in _PLAIN and not self._is_telling(claim, situation, parts):
            return "plain event between things without a name"
        if claim.rule in _UNKNOWN and not self.plain_events and _is_mere_event(situation):
            return "event of a verb that is in no table"
        if situation.state_status == "Expected" and claim.modality is Modality.ACTUAL:
            return "coming tenure claimed as a fact"
        if ontology().is_a(situation.kind, "Statement"):
            speakers = {part.iri for part in parts if part.role == "actor"}
            if speakers & {self._iri(source) for source in claim.attributed_to}:
                return "statement attributed to its own speaker"
        return None

    def _is_telling(self, claim: Claim, situation: Situation, parts: tuple[Part, ...]) -> bool:
        """Tell whether a situation without a class of its own says enough: somebody acts, and somebody named has a part.

        As a fact of the publication it needs two with a name, or a body that acts ('the bank cut its rate'): what a person does with a
        thing without a name is seldom worth an edge. What a source says of something is told as its word, whatever it is about.
        """
        if claim.rule == _SAYING:
            return claim.status is not Status.ASSERTED and bool(parts)
        roles = {part.role for part in parts}
        if "actor" not in roles or len(parts) + bool(situation.when) < (1 if claim.rule == _LEXICAL else 2):
            return False
        named = {
            filler: self._classes[filler]
            for _, filler in situation.roles
            if isinstance(filler, str) and self._classes.get(filler, "Concept") not in _NAMELESS
        }
        if claim.status is not Status.ASSERTED or claim.rule != "plain-verb":
            return bool(named)
        return len(named) > 1 or any(kind in _BODIES for kind in named.values())

    def _triple_objection(self, triple: Triple) -> str | None:
        """Return why a triple cannot be claimed: its property is none of ours, or an end of it has the wrong class."""
        name = ontology().claimed_property(triple.predicate)
        if name is None:
            return f"triple with the unknown property {triple.predicate}"
        wrong = f"triple with an end that {triple.predicate} does not allow"
        domain, span = ontology().domains.get(name), ontology().ranges.get(name)
        if not self._is(triple.subject, domain or "Entity"):
            return wrong
        if isinstance(triple.object, Literal):
            datatype = expand(triple.object.datatype)
            fits = span in (None, datatype) and is_valid(triple.object.value, datatype)
        elif triple.object in self.admitted.amounts:
            fits = span == expand("MonetaryAmount")
        else:
            fits = self._is(triple.object, *([span] if span else ["Entity", "Concept"]))
            fits = fits and self._iri(triple.object) != self._iri(triple.subject)
        return None if fits else wrong

    def _forget_unreached(self) -> None:
        """Forget the situations to which no claim leads, directly or through others."""
        rest = [claim.content for claim in self.admitted.claims if isinstance(claim.content, str)]
        rest += [name for claim in self.admitted.claims for name in claim.conditions if name in self.admitted.situations]
        reached: set[str] = set()
        while rest:
            name = rest.pop()
            if name not in reached:
                reached.add(name)
                rest += [part.situation for part in self.admitted.situations[name][1] if part.situation]
        kept = {name: value for name, value in self.admitted.situations.items() if name in reached}
        claimed = {claim.content for claim in self.analysis.claims}
        self._count("situation that no claim leads to", len(self.admitted.situations.keys() - kept.keys() - claimed))
        self.admitted.situations = kept


def _is_mere_event(situation: Situation) -> bool:
    """Tell whether a situation has neither a class of its own nor a sum: who paid how much is told whatever the verb."""
    return situation.kind == "Event" and all(role != "amount" for role, _ in situation.roles)


def _lacks(situation: Situation, parts: tuple[Part, ...]) -> bool:
    """Tell whether a part is missing that the class must have."""
    is_a = ontology().is_a
    roles = {part.role for part in parts}
    if not situation.label.strip():
        return True
    if any(is_a(situation.kind, kind) for kind in _NEEDS_ACTOR) and "actor" not in roles:
        return True
    if is_a(situation.kind, "Request") and not roles & {"recipient", "topic"}:
        return True
    if is_a(situation.kind, "Tenure"):
        return "member" not in roles or not roles & {"organization", "role"} or situation.state_status not in _TENURE_STATUSES
    if is_a(situation.kind, "Membership"):
        return "membershipIn" not in roles or situation.state_status not in _MEMBERSHIP_STATUSES
    return False
