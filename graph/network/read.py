"""Entities, publications and facts read from the statements of a graph, by the ontology's own edge annotations."""

import re
from collections.abc import Iterable, Iterator

from graph.network.drawing import Drawing
from graph.network.facts import STATUSES, Entity, Evidence, Fact, Publication
from graph.network.statements import NG, Statements, tail
from graph.network.wording import amount_text, date_bounds
from graph.rdf.wording import duration_text

__all__ = ["read_entities", "read_facts", "read_publications"]

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_OA = "http://www.w3.org/ns/oa#"
_SCHEMA = "https://schema.org/"
_TYPE = _RDF + "type"
_CHAR = re.compile(r"#char=(\d+),(\d+)$")
_TRAITS = ("iso3166", "ofCountry", "governmentOf", "headedBy")
_SITUATION_NOTES = ("affects", "orElse", "underCondition")
_SAME_AS = (_SKOS + "exactMatch", "http://www.w3.org/2002/07/owl#sameAs", _SCHEMA + "sameAs")


def _label(statements: Statements, iri: str) -> str:
    return (
        statements.literal(iri, _SKOS + "prefLabel")
        or statements.literal(iri, _RDFS_LABEL)
        or statements.literal(iri, _SKOS + "altLabel")
    ) or tail(iri)


def _most_specific(drawing: Drawing, classes: Iterable[str], root: str) -> str:
    """The most specific class below the root, or the empty string."""
    below = [name for name in classes if drawing.is_a(name, root)]
    return max(below, key=lambda name: (len(drawing.lineage(name)), name), default="")


def _entity_class(drawing: Drawing, classes: tuple[str, ...]) -> str:
    """The class of an entity with these types; the empty string for what is no entity."""
    found = _most_specific(drawing, classes, "Entity")
    return found or (_SKOS + "Concept" if _SKOS + "Concept" in classes else "")


def _evidence(statements: Statements, mention: str) -> Evidence:
    """Where a mention stands and its words, from its selectors or, lacking those, from its IRI."""
    start, end, quote = "", "", ""
    for selector in statements.all(mention, _OA + "hasSelector"):
        start = start or statements.one(selector, _OA + "start")
        end = end or statements.one(selector, _OA + "end")
        quote = quote or statements.one(selector, _OA + "exact")
    if not (start.isdigit() and end.isdigit()):
        match = _CHAR.search(mention)
        start, end = match.groups() if match else ("", "")
    source = statements.one(mention, _OA + "hasSource") or mention.partition("#char=")[0]
    return Evidence(source, int(start) if start else -1, int(end) if end else -1, quote)


def read_publications(statements: Statements, facts: Iterable[Fact]) -> list[Publication]:
    """The texts that were read (those that facts are reported in), oldest first."""
    iris = sorted({fact.publication for fact in facts if fact.publication})
    publications = [
        Publication(
            iri, _label(statements, iri), statements.one(iri, _SCHEMA + "datePublished"), statements.one(iri, _SCHEMA + "url")
        )
        for iri in iris
    ]
    return sorted(publications, key=lambda publication: (publication.date, publication.label, publication.iri))


def read_entities(statements: Statements, drawing: Drawing) -> dict[str, Entity]:
    """Everything in the graph that has a name and can be a node, by IRI, sorted."""
    known: dict[tuple[str, ...], str] = {}
    classes: dict[str, str] = {}
    for iri in statements.with_predicate(_TYPE):
        if not iri.startswith(NG):
            types = tuple(statements.all(iri, _TYPE))
            if types not in known:
                known[types] = _entity_class(drawing, types)
            classes[iri] = known[types]
    mentions: dict[str, list[Evidence]] = {}
    for mention in statements.with_predicate(NG + "denotes"):
        for entity in statements.all(mention, NG + "denotes"):
            if classes.get(entity):
                mentions.setdefault(entity, []).append(_evidence(statements, mention))
    unnamed = NG + "UnnamedSource"
    entities = {
        iri: Entity(
            iri=iri,
            label=_label(statements, iri),
            class_iri=class_iri,
            aliases=tuple(statements.all(iri, _SKOS + "altLabel")),
            links=tuple(link for predicate in _SAME_AS for link in statements.all(iri, predicate)),
            traits=tuple(_traits(statements, drawing, iri)),
            mentions=tuple(sorted(mentions.get(iri, ()))),
        )
        for iri, class_iri in classes.items()
        if class_iri
    }
    entities[unnamed] = Entity(unnamed, drawing.label(unnamed), NG + "Group")
    return entities


def _traits(statements: Statements, drawing: Drawing, iri: str) -> Iterator[tuple[str, str]]:
    for name in _TRAITS:
        for value in statements.all(iri, NG + name):
            yield drawing.label(NG + name), value
    for author in statements.all(iri, _SCHEMA + "author"):
        yield "author", author


def read_facts(statements: Statements, drawing: Drawing, entities: dict[str, Entity]) -> list[Fact]:
    """One fact for each claim, in the order of the text."""
    reader = _FactReader(statements, drawing, entities)
    facts = [reader.read(claim) for claim in statements.with_predicate(_TYPE) if NG + "Claim" in statements.all(claim, _TYPE)]
    return sorted(facts, key=lambda fact: (fact.publication, fact.evidence, fact.iri))


class _FactReader:
    """Reads claims of one graph."""

    def __init__(self, statements: Statements, drawing: Drawing, entities: dict[str, Entity]) -> None:
        self._statements = statements
        self._drawing = drawing
        self._entities = entities

    def read(self, claim: str) -> Fact:
        """The fact of one claim."""
        situation = self._statements.one(claim, NG + "content")
        return self._of_situation(claim, situation) if situation else self._of_triple(claim)

    def _of_situation(self, claim: str, situation: str) -> Fact:
        statements, drawing = self._statements, self._drawing
        class_iri = _most_specific(drawing, statements.all(situation, _TYPE), "Situation") or NG + "Situation"
        rule = drawing.rule(class_iri)
        ends = self._ends(situation, rule.sources, rule.targets) if rule else ()
        says = drawing.is_a(class_iri, "Statement")
        actors = statements.all(situation, NG + "actor")
        return self._fact(
            claim,
            label=_label(statements, situation),
            kind=drawing.label(class_iri),
            edge_label=self._edge_label(situation, rule.label if rule else drawing.label(class_iri)),
            ends=ends,
            roles=tuple(self._roles(situation)),
            notes=tuple(self._notes(claim, situation)),
            quotation=statements.one(situation, NG + "quotation"),
            speaker=statements.one(claim, NG + "attributedTo") or (actors[0] if says and actors else ""),
            when=statements.one(situation, NG + "when"),
            earliest=statements.one(situation, NG + "earliest"),
            latest=statements.one(situation, NG + "latest"),
            says=says,
            symmetric=bool(rule and set(rule.sources) & set(rule.targets)),
        )

    def _of_triple(self, claim: str) -> Fact:
        statements, drawing = self._statements, self._drawing
        subject, predicate, value = (statements.one(claim, _RDF + name) for name in ("subject", "predicate", "object"))
        linked = value in self._entities and subject != value
        earliest, latest = date_bounds(value) if not linked else ("", "")
        words = self._value_text(value)
        name = drawing.label(predicate)
        return self._fact(
            claim,
            label=f"{self._name(subject)}: {name} {words}",
            kind=name,
            edge_label=name,
            ends=((subject, value),) if linked and subject in self._entities else (),
            roles=tuple(("of" if iri == subject else name, iri) for iri in (subject, value) if iri in self._entities),
            notes=(*(() if linked else ((name, words),)), *self._notes(claim, "")),
            speaker=statements.one(claim, NG + "attributedTo"),
            when=value if earliest else "",
            earliest=earliest,
            latest=latest,
            symmetric=predicate in drawing.symmetric,
        )

    def _fact(self, claim: str, **parts: object) -> Fact:
        """The fact with what situations and triples have in common."""
        statements = self._statements
        confidence = statements.one(claim, NG + "extractorConfidence")
        return Fact(
            iri=claim,
            status=self._status(claim),
            certainty=tail(statements.one(claim, NG + "certainty")).lower(),
            evidence=tuple(sorted(_evidence(statements, mention) for mention in statements.all(claim, NG + "evidence"))),
            publication=statements.one(claim, NG + "reportedIn"),
            relayed_by=statements.one(claim, NG + "relayedBy"),
            stated_in=statements.one(claim, NG + "statedIn"),
            confidence=float(confidence) if confidence else None,
            **parts,  # type: ignore[arg-type]
        )

    def _status(self, claim: str) -> str:
        """The status that the claim has, or, where a graph leaves it out, the one that follows from its axes by the contract."""
        one = self._statements.one
        stated = tail(one(claim, NG + "status")).lower()
        if stated in STATUSES:
            return stated
        if tail(one(claim, NG + "polarity")) == "Negated":
            return "denied"
        modality = tail(one(claim, NG + "modality")).lower()
        if modality in ("conditional", "predicted", "planned"):
            return modality
        return "reported" if one(claim, NG + "attributedTo") or one(claim, NG + "statedIn") else "asserted"

    def _ends(self, situation: str, sources: tuple[str, ...], targets: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """Each pair of source and target once; of a pair that both roles share, one direction."""
        pairs: list[tuple[str, str]] = []
        for source in self._values(situation, sources):
            for target in self._values(situation, targets):
                mirrored = set(sources) & set(targets) and (target, source) in pairs
                if source != target and (source, target) not in pairs and not mirrored:
                    pairs.append((source, target))
        return tuple(pairs)

    def _values(self, situation: str, predicates: tuple[str, ...]) -> list[str]:
        found = (value for predicate in predicates for value in self._statements.all(situation, predicate))
        return [value for value in dict.fromkeys(found) if value in self._entities]

    def _edge_label(self, situation: str, label: str) -> str:
        """The words on the edge: those of the state's phase, if it has one, before those of its class."""
        for predicate in ("tenureStatus", "membershipStatus", "stateStatus"):
            if phase := self._statements.one(situation, NG + predicate):
                return self._drawing.phase_labels.get(phase, label)
        return label

    def _roles(self, situation: str) -> Iterator[tuple[str, str]]:
        for predicate in sorted(self._statements.about(situation)):
            if predicate != _TYPE:
                for value in self._statements.all(situation, predicate):
                    if value in self._entities:
                        yield self._drawing.label(predicate), value

    def _notes(self, claim: str, situation: str) -> Iterator[tuple[str, str]]:
        statements = self._statements
        for condition in statements.all(claim, NG + "underCondition"):
            yield "only if", _label(statements, condition)
        if cues := dict.fromkeys(_evidence(statements, cue).quote for cue in statements.all(claim, NG + "cue")):
            yield "because of", ", ".join(f"“{quote}”" for quote in cues)
        for amount in statements.all(situation, NG + "amount"):
            yield "amount", amount_text(statements, amount)
        if count := statements.one(situation, NG + "headcount"):
            bound = tail(statements.one(situation, NG + "countBound"))
            yield (
                "number",
                f"{bound.lower() + ' ' if bound and bound != 'Exactly' else ''}{int(count):,}" if count.isdigit() else count,
            )
        for name in _SITUATION_NOTES:
            for other in statements.all(situation, NG + name):
                yield self._drawing.label(NG + name), _label(statements, other)
        for topic in statements.all(situation, NG + "topic"):
            if topic not in self._entities:
                yield "about", _label(statements, topic)
        if duration := statements.one(situation, NG + "duration"):
            yield "duration", duration_text(duration)

    def _name(self, iri: str) -> str:
        entity = self._entities.get(iri)
        return entity.label if entity else tail(iri)

    def _value_text(self, value: str) -> str:
        if value in self._entities:
            return self._name(value)
        if NG + "MonetaryAmount" in self._statements.all(value, _TYPE):
            return amount_text(self._statements, value)
        return duration_text(value)
