"""Profiles: all that a graph knows of a thing, and why a claim has its status, in lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from graph.rdf.claims import passages
from graph.rdf.facts import Facts, tail
from graph.rdf.ontology import ontology
from graph.vocab import NG, RDF, RDFS, SCHEMA, SKOS

__all__ = ["explain", "page_title", "profile"]

_NAMING = (
    NG.iso3166,
    SKOS.exactMatch,
    NG.ofCountry,
    NG.governmentOf,
    NG.headedBy,
    SCHEMA.author,
    SCHEMA.datePublished,
    SCHEMA.url,
)
_REASONS = {
    "Denied": "its polarity is Negated: the words say that it is not so",
    "Conditional": "its modality is Conditional: it depends on something that need not come about",
    "Predicted": "its modality is Predicted: a forecast, a fear, or a hope that it will come about",
    "Planned": "its modality is Planned: an intention, or a date in somebody's plans",
    "Reported": "it is put as a fact, but on somebody else's word",
    "Asserted": "the publication itself puts it as a fact",
}


def page_title(facts: Facts) -> str:
    """Return the heading of the page of a graph: the title of its text, or how many texts it has."""
    read = sorted({label for claim in facts.of_type(NG.Claim) for label in facts.labels(claim, NG.reportedIn)})
    return read[0] if len(read) == 1 else f"{len(read)} texts"


def profile(facts: Facts, thing: str) -> Iterator[str]:
    """Yield what is known of a thing: its name, its plain edges, and each claim in which it has a part, with the words for it."""
    kinds = ", ".join(facts.label(kind) for kind in facts.values(thing, RDF.type))
    yield f"{facts.label(thing)} ({kinds})"
    yield thing
    if aliases := facts.values(thing, SKOS.altLabel):
        yield "also called " + ", ".join(aliases)
    for name in _NAMING:
        for label in facts.labels(thing, name):
            yield f"  {facts.label(str(name))}: {label}"
    yield from _edges(facts, thing)
    claims = _claims_with(facts, thing)
    if claims:
        yield ""
        yield f"claims ({len(claims)})"
    for claim, part in claims:
        yield f"- {_headline(facts, claim)} [{part}]"
        for _, _, words in passages(facts, facts.values(claim, NG.evidence)):
            yield f"    “{' '.join(words.split())}”"
        yield f"    {tail(claim)}"


def _edges(facts: Facts, thing: str) -> Iterator[str]:
    """Yield the plain edges of a thing, both ways."""
    claimed, symmetric = ontology().claimed, ontology().symmetric
    lines = []
    if not ontology().is_a(facts.kind(thing), "Situation"):
        for predicate in facts.about(thing):
            if predicate in claimed:
                lines += [f"  {facts.label(predicate)}: {label}" for label in facts.labels(thing, predicate)]
        for subject, predicate in facts.incoming(thing):
            inner = ontology().is_a(facts.kind(subject), "Situation")
            if predicate in claimed and predicate not in symmetric and not inner:
                lines.append(f"  {facts.label(subject)} – {facts.label(predicate)} – it")
    if lines:
        yield ""
        yield "what is so, by the publications' own word"
        yield from lines


def _claims_with(facts: Facts, thing: str) -> list[tuple[str, str]]:
    """Return the claims in which a thing has a part, and which part, in the order of the text."""
    found: dict[str, str] = {}
    for subject, predicate in facts.incoming(thing):
        kind = facts.kind(subject)
        if kind == str(NG.Claim):
            found.setdefault(subject, facts.label(predicate))
        elif ontology().is_a(kind, "Situation"):
            for claim, link in facts.incoming(subject):
                if link in (str(NG.content), str(NG.underCondition)):
                    found.setdefault(claim, facts.label(predicate) if link == str(NG.content) else "under condition")
    return sorted(found.items(), key=lambda item: _place(facts, item[0]))


def _place(facts: Facts, claim: str) -> tuple[str, int, str]:
    """Return publication and position of a claim."""
    evidence = passages(facts, facts.values(claim, NG.evidence))
    return facts.value(claim, NG.reportedIn), evidence[0][0] if evidence else -1, claim


def _headline(facts: Facts, claim: str) -> str:
    """Return a claim in one line: status, content, whose word."""
    content = facts.value(claim, NG.content)
    words = facts.label(content) if content else " – ".join(facts.labels(claim, RDF.subject, RDF.predicate, RDF.object))
    sources = facts.labels(claim, NG.attributedTo) + facts.labels(claim, NG.statedIn)
    said = f", by the word of {', '.join(sources)}" if sources else ""
    return f"{facts.label(facts.value(claim, NG.status))}: {words}{said}"


def explain(facts: Facts, claim: str) -> Iterator[str]:
    """Yield why a claim has its status: its axes, whose word it is, the rule and the cues that decided, the sentence."""
    status = tail(facts.value(claim, NG.status))
    yield _headline(facts, claim)
    yield claim
    yield ""
    yield f"status      {status}: {_REASONS.get(status, 'no rule')}"
    for name in ("modality", "polarity", "certainty"):
        yield f"{name:<11} {tail(facts.value(claim, NG[name]))}"
    for name, words in (
        ("attributedTo", "whose word"),
        ("relayedBy", "relayed by"),
        ("statedIn", "stated in"),
        ("underCondition", "if"),
    ):
        if labels := facts.labels(claim, NG[name]):
            yield f"{words:<11} {', '.join(labels)}"
    for start, end, words in passages(facts, facts.values(claim, NG.cue)):
        yield f"cue         “{words}” at {start}-{end}"
    yield f"rule        {facts.value(claim, NG.extractionRule) or 'not recorded'}"
    yield f"confidence  {facts.value(claim, NG.extractorConfidence) or 'not recorded'}"
    yield from _content(facts, facts.value(claim, NG.content))
    publication = facts.value(claim, NG.reportedIn)
    for start, end, words in passages(facts, facts.values(claim, NG.evidence)):
        yield ""
        yield f"{facts.label(publication)}, {start}-{end}:"
        yield f"    “{' '.join(words.split())}”"


def _content(facts: Facts, situation: str) -> Iterator[str]:
    """Yield the parts of a situation."""
    if not situation:
        return
    yield ""
    yield f"content     {facts.label(facts.kind(situation))}"
    for predicate in facts.about(situation):
        if predicate not in (str(RDF.type), str(RDFS.label)):
            for label in facts.labels(situation, predicate):
                yield f"  {facts.label(predicate)}: {label}"
