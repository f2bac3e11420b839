"""Passages: the named graph of one publication with its situations, claims, mentions and sums."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from graph.model import UNNAMED, Amount, Claim, Form, Literal, Situation, Span, Status, Triple
from graph.rdf.admission import Admitted, Part
from graph.rdf.catalogue import Catalogue, unnamed
from graph.rdf.edges import edges, phase_property, role_property
from graph.rdf.iris import (
    Names,
    amount_iri,
    amount_numbers,
    claim_iri,
    decimal_text,
    mention_iri,
    publication_iri,
)
from graph.rdf.ontology import ontology
from graph.rdf.terms import english, node, plain, typed
from graph.vocab import EDTF, NG, OA, RDF, RDFS, SCHEMA, XSD, expand

__all__ = ["Passage"]

_LONGEST = 1_000_000
"""Characters of a literal: one of 16 MB cannot be read again."""
_DENOTING = frozenset({Form.NAME, Form.NOMINAL, Form.ADJECTIVAL, Form.PRONOUN})

Value = ox.NamedNode | ox.Literal


class Passage:
    """One publication while its graph is written."""

    def __init__(self, admitted: Admitted, catalogue: Catalogue) -> None:
        self.admitted = admitted
        self.analysis = admitted.analysis
        self.catalogue = catalogue
        self.key = self.analysis.document.key
        self.publication = publication_iri(self.key)
        self._graph = node(f"{self.publication}/graph")
        self._quads: list[ox.Quad] = []
        self._mentioned: set[Span] = set()
        self._situations = self._name_situations()

    def quads(self) -> list[ox.Quad]:
        """Return the quads of the named graph, in no order."""
        for name, (situation, parts) in self.admitted.situations.items():
            self._situation(self._situations[name], situation, parts)
        written: set[str] = set()
        for claim in self.admitted.claims:
            iri = self._claim_iri(claim)
            if iri not in written:
                written.add(iri)
                self._claim(iri, claim)
        for amount in self.admitted.amounts.values():
            self._amount(amount)
        self._entity_mentions()
        return self._quads

    def plain_edges(self) -> Iterator[tuple[str, str, Value]]:
        """Yield the plain edges of the asserted claims; a symmetric one may come one way only."""
        for claim in self.admitted.claims:
            if claim.status is not Status.ASSERTED:
                continue
            if isinstance(claim.content, Triple):
                subject, predicate, value = self._triple(claim.content)
                yield subject.value, predicate.value, value
                continue
            situation, parts = self.admitted.situations[claim.content]
            phase = expand(situation.state_status) if situation.state_status and phase_property(situation.kind) else None
            ends = [(role_property(part.role), part.iri) for part in parts if part.iri]
            for subject_iri, name, target in edges(expand(situation.kind), phase, ends):
                yield subject_iri, name, node(target)

    # ---- names -----------------------------------------------------------------------------------------------------

    def _name_situations(self) -> dict[str, str]:
        """Return the IRI of each situation; of two with one label the one that the text has first keeps the slug."""
        first: dict[str, int] = {}
        for claim in self.admitted.claims:
            start = min(span.start for span in claim.evidence)
            for name in [claim.content, *claim.conditions]:
                if isinstance(name, str):
                    first[name] = min(start, first.get(name, start))
        names = Names()
        order = sorted(self.admitted.situations, key=lambda name: first.get(name, len(self.analysis.document.text)))
        return {name: names.give(f"situation/{self.key}", self.admitted.situations[name][0].label) for name in order}

    def _iri(self, name: str) -> str:
        """Return the IRI of an entity, sum or situation of the analysis."""
        if name == UNNAMED:
            return unnamed()
        if name in self._situations:
            return self._situations[name]
        if name in self.admitted.amounts:
            return amount_iri(self.admitted.amounts[name])
        thing = self.catalogue.thing(self.key, name)
        if thing is None:
            message = f"{name} is no entity of {self.analysis.document.id}"
            raise KeyError(message)
        return thing.iri

    def _claim_iri(self, claim: Claim) -> str:
        """Return the IRI of a claim."""
        if isinstance(claim.content, Triple):
            content = [str(term) for term in self._triple(claim.content)]
        else:
            content = [self._situations[claim.content]]
        lists = (claim.attributed_to, claim.relayed_by, claim.stated_in, self._conditions(claim))
        axes = [claim.modality.value, claim.polarity.value, claim.certainty.value]
        axes += [" ".join(sorted(self._iri(name) for name in names)) for names in lists]
        return claim_iri(self.key, content, axes, claim.evidence)

    def _conditions(self, claim: Claim) -> list[str]:
        """Return the ids of the situations on which a claim depends."""
        return [name for name in claim.conditions if name in self._situations]

    def _triple(self, triple: Triple) -> tuple[ox.NamedNode, ox.NamedNode, Value]:
        """Return the terms of a standing triple."""
        name = ontology().claimed_property(triple.predicate) or expand(triple.predicate)
        value: Value
        if isinstance(triple.object, Literal):
            value = typed(triple.object.value, expand(triple.object.datatype))
        else:
            value = node(self._iri(triple.object))
        return node(self._iri(triple.subject)), node(name), value

    # ---- what is written -------------------------------------------------------------------------------------------

    def _add(self, subject: str, predicate: str, value: Value) -> None:
        """Add a triple to the named graph."""
        self._quads.append(ox.Quad(node(subject), node(predicate), value, self._graph))

    def _situation(self, iri: str, situation: Situation, parts: tuple[Part, ...]) -> None:
        """Add a situation."""
        self._add(iri, RDF.type, node(expand(situation.kind)))
        self._add(iri, RDFS.label, english(" ".join(situation.label.split())))
        for part in parts:
            self._add(iri, role_property(part.role), node(part.iri or self._situations[part.situation or ""]))
        if situation.headcount is not None and situation.headcount >= 0:
            self._add(iri, NG.headcount, typed(str(situation.headcount), XSD.integer))
            self._add(iri, NG.countBound, node(expand(situation.count_bound or "Exactly")))
        if situation.quotation and ontology().is_a(situation.kind, "Statement") and self._is_quoted(situation.quotation):
            self._add(iri, NG.quotation, plain(situation.quotation[:_LONGEST]))
        phase = phase_property(situation.kind)
        if phase and situation.state_status:
            self._add(iri, phase, node(expand(situation.state_status)))
        self._when(iri, situation.when)

    def _is_quoted(self, words: str) -> bool:
        """Tell whether words stand in the text as they are."""
        return words.strip('“”" ') in self.analysis.document.text

    def _when(self, iri: str, name: str | None) -> None:
        """Add the time of a situation."""
        time = self.admitted.times.get(name or "")
        if time and time.edtf:
            self._add(iri, NG.when, typed(time.edtf, EDTF.EDTF))
            for predicate, day in ((NG.earliest, time.earliest), (NG.latest, time.latest)):
                if day:
                    self._add(iri, predicate, typed(day.isoformat(), XSD.date))

    def _claim(self, iri: str, claim: Claim) -> None:
        """Add a claim with its evidence."""
        self._add(iri, RDF.type, node(NG.Claim))
        if isinstance(claim.content, Triple):
            for predicate, term in zip((RDF.subject, RDF.predicate, RDF.object), self._triple(claim.content), strict=True):
                self._add(iri, predicate, term)
        else:
            self._add(iri, NG.content, node(self._situations[claim.content]))
        for predicate, value in (
            (NG.modality, claim.modality),
            (NG.polarity, claim.polarity),
            (NG.certainty, claim.certainty),
            (NG.status, claim.status),
        ):
            self._add(iri, predicate, node(expand(value.value)))
        sources = {self._iri(name) for name in claim.attributed_to}
        for predicate, names in (
            (NG.attributedTo, sources),
            (NG.relayedBy, {self._iri(name) for name in claim.relayed_by} - sources if sources else ()),
            (NG.statedIn, {self._iri(name) for name in claim.stated_in}),
            (NG.underCondition, {self._situations[name] for name in self._conditions(claim)}),
            (NG.evidence, {self._mention(span) for span in claim.evidence}),
            (NG.cue, {self._mention(span) for span in claim.cues}),
            (NG.reportedIn, (self.publication,)),
        ):
            for name in names:
                self._add(iri, predicate, node(name))
        confidence = min(max(round(claim.confidence, 3), 0.0), 1.0)
        self._add(iri, NG.extractorConfidence, typed(f"{confidence:.3f}".rstrip("0").rstrip(".") or "0", XSD.decimal))
        if claim.rule:
            self._add(iri, NG.extractionRule, plain(claim.rule))

    def _amount(self, amount: Amount) -> None:
        """Add a sum."""
        iri = amount_iri(amount)
        self._add(iri, RDF.type, node(NG.MonetaryAmount))
        self._add(iri, SCHEMA.currency, plain(str(amount.currency)))
        self._add(iri, NG.bound, node(expand(amount.bound.value)))
        for name, number in amount_numbers(amount).items():
            self._add(iri, SCHEMA[name], typed(decimal_text(number), XSD.decimal))
        if amount.per_period:
            self._add(iri, NG.perPeriod, typed(amount.per_period, XSD.duration))
        others = [(NG.convertedAmount, amount.converted), *((NG.comparedWith, name) for name in amount.compared)]
        for link, reference in others:
            other = self.admitted.amounts.get(reference or "")
            if other and amount_iri(other) != iri:
                self._add(iri, link, node(amount_iri(other)))

    def _mention(self, span: Span) -> str:
        """Add a mention with its two selectors, once, and return its IRI."""
        short = Span(span.start, min(span.end, span.start + _LONGEST))
        iri = mention_iri(self.publication, short)
        if short not in self._mentioned:
            self._mentioned.add(short)
            quote, position = f"{iri}/quote", f"{iri}/position"
            self._add(iri, RDF.type, node(NG.Mention))
            self._add(iri, OA.hasSource, node(self.publication))
            self._add(iri, OA.hasSelector, node(quote))
            self._add(iri, OA.hasSelector, node(position))
            self._add(quote, RDF.type, node(OA.TextQuoteSelector))
            self._add(quote, OA.exact, plain(short.of(self.analysis.document.text)))
            self._add(position, RDF.type, node(OA.TextPositionSelector))
            self._add(position, OA.start, typed(str(short.start), XSD.nonNegativeInteger))
            self._add(position, OA.end, typed(str(short.end), XSD.nonNegativeInteger))
        return iri

    def _entity_mentions(self) -> None:
        """Add the words that denote entities, with the reading of a place name."""
        read: set[str] = set()
        for mention in self.analysis.mentions:
            if mention.form not in _DENOTING or not mention.span:
                continue
            iri = self._mention(mention.span)
            self._add(iri, NG.denotes, node(self._iri(mention.entity)))
            if mention.reading and iri not in read:
                read.add(iri)
                self._add(iri, NG.reading, node(expand(mention.reading.value)))
