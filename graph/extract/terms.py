"""The terms of agreements: when signed, when in force, when it ends, how long it runs, how much money, what it replaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.status import judge
from graph.model import Form, Literal, Modality, Span, Triple
from graph.recognize.agreements import duration_of
from graph.resolve.agreements import AGREEMENT_KINDS
from graph.resolve.relatives import crossed_relative
from graph.resolve.salience import head_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.extract.context import Context
    from graph.model import Mention, Time

__all__ = ["find_terms"]

_EDTF = "edtf:EDTF"
_ENDING = frozenset({"expire", "lapse", "end", "terminate"})
_LASTING = frozenset({"last", "run", "cover", "span"})
_REPLACING = frozenset({"replace", "supersede", "succeed"})
_SCHEDULING = frozenset({"set", "due", "shall", "schedule", "will", "would", "slate", "to", "expect"})
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_CLAUSES = frozenset({"advcl", "ccomp", "relcl", "conj", "parataxis"})


def find_terms(context: Context) -> Iterator[Finding]:
    """Yield the terms of the agreements that the text names."""
    for mention in context.discourse.mentions:
        if context.discourse[mention.entity].kind in AGREEMENT_KINDS and mention.form is not Form.PRONOUN:
            head = head_of(context.doc, mention.span)
            if head is not None:
                yield from _of_phrase(context, mention, head)
    for token in context.discourse.tokens:
        if token.pos_ == "VERB":
            yield from _of_verb(context, token)
        elif token.pos_ == "AUX" and token.lemma_ == "be":
            yield from _worth(context, token)


def _of_phrase(context: Context, mention: Mention, head: Token) -> Iterator[Finding]:
    """Yield duration, year and sum that stand before the noun, and the sum that is paid under it."""
    span = Span(min(head.left_edge.idx, mention.span.start), max(mention.span.end, head.idx + len(head)))
    made = any(_is_in_force(child) for child in head.rights)
    given = Judgement() if mention.form is Form.NAME or made or _is_given(head) else None
    duration = duration_of(head)
    if duration:
        triple = Triple(mention.entity, "duration", Literal(duration, "xsd:duration"))
        yield Finding(head, triple=triple, evidence=span, rule="agreement-duration", judgement=given)
    for amount in context.amounts:
        before = head.left_edge.idx <= amount.span.start and amount.span.end <= head.idx
        if before or _is_under(head, amount.span.end) or _is_worth(head, amount.span.start):
            evidence = Span(min(span.start, amount.span.start), span.end)
            yield Finding(
                head,
                triple=Triple(mention.entity, "amount", amount.id),
                evidence=evidence,
                rule="agreement-amount",
                judgement=given,
            )


def _is_given(head: Token) -> bool:
    """Tell whether the phrase takes the agreement for given."""
    return any(child.dep_ == "poss" or child.lower_ in {"the", "this", "that", "current", "existing"} for child in head.lefts)


def _is_under(head: Token, end: int) -> bool:
    """Tell whether a sum that ends here is paid under the agreement: only 'under' and the agreement's own words stand between."""
    if head.dep_ != "pobj":
        return False
    words = [token for token in head.doc[max(head.i - 9, head.sent.start) : head.i] if token.idx >= end]
    return (
        bool(words)
        and words[0].lower_ == "under"
        and words[0].idx - end <= 2
        and not any(word.pos_ in {"VERB", "AUX"} or word.is_punct for word in words)
    )


def _is_worth(head: Token, start: int) -> bool:
    """Tell whether 'worth' and the sum that starts here stand after the noun: 'a deal worth about $4 million'."""
    for child in head.rights:
        if child.lower_ == "worth" or any(inner.lower_ == "worth" for inner in child.children if child.dep_ in {"relcl", "acl"}):
            return _follows_worth(head.doc, start) and child.left_edge.idx <= start <= child.right_edge.idx
    return False


def _follows_worth(doc: Doc, start: int) -> bool:
    """Tell whether a sum that starts here follows 'worth' at once or after 'about', 'more than' or the like."""
    sum_ = doc.char_span(start, start + 1, alignment_mode="expand")
    words = doc[max(sum_.start - 4, 0) : sum_.start] if sum_ is not None else ()
    worth = next((word.i for word in words if word.lower_ == "worth"), None)
    return sum_ is not None and worth is not None and all(word.is_alpha for word in doc[worth : sum_.start])


def _worth(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield the sum that an agreement is said to be worth: 'the accord is worth about $4 million'."""
    agreement = _subject(context, verb)
    predicated = any(child.lower_ == "worth" and child.i > verb.i for child in verb.children)
    for amount in context.amounts if agreement is not None and predicated else ():
        inside = verb.idx < amount.span.start < verb.right_edge.idx
        if inside and agreement is not None and _follows_worth(verb.doc, amount.span.start):
            yield Finding(verb, triple=Triple(agreement, "amount", amount.id), rule="agreement-worth")


def _of_verb(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield the term that a verb states of the agreement that is its subject or object."""
    lemma = verb.lemma_.lower()
    if (
        lemma in _ENDING
        and not any(child.dep_ == "dobj" and child.lower_ != "which" for child in verb.children)
        or lemma == "run"
        and any(child.dep_ == "prt" and child.lower_ == "out" for child in verb.children)
    ):
        yield from _dated(context, verb, _subject(context, verb), "expires", "agreement-ends")
    elif lemma in {"sign", "conclude", "ink"} and not _is_accession(context, verb):
        yield from _dated(context, verb, _object(context, verb), "signed", "agreement-signed")
        yield from _concluded_for(context, verb)
    elif _enters_into_force(verb):
        yield from _dated(context, verb, _subject(context, verb), "inForceFrom", "agreement-in-force")
    elif lemma in _LASTING:
        yield from _lasting(context, verb)
    elif lemma in _REPLACING:
        yield from _replacing(context, verb)


def _concluded_for(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield how long an agreement runs that was concluded for a time: 'signed for three years', 'concluded for a period of ten'."""
    agreement = _object(context, verb) or _described(context, verb)
    for child in verb.rights if agreement is not None else ():
        if child.dep_ != "prep" or child.lower_ != "for":
            continue
        first, last = child.idx, child.right_edge.idx + len(child.right_edge)
        length = next((time.duration for time in context.times if time.duration and first < time.span.start < last), None)
        if length and agreement:
            triple = Triple(agreement, "duration", Literal(length, "xsd:duration"))
            yield Finding(verb, triple=triple, rule="agreement-concluded-for")


def _described(context: Context, verb: Token) -> str | None:
    """Return the agreement before a participle between commas that the parser took for the verb of the sentence."""
    before = verb.i - 2
    if (
        before < verb.sent.start
        or verb.doc[before + 1].text != ","
        or any(child.dep_ in {"dobj", "aux"} for child in verb.children)
    ):
        return None
    return _agreement(context, verb.doc[before])


def _dated(context: Context, verb: Token, agreement: str | None, predicate: str, rule: str) -> Iterator[Finding]:
    """Yield the date that goes with the verb."""
    time = next((time for time in _times(context, verb) if time.edtf is not None), None) if agreement else None
    date = time.edtf if time is not None else _year_of_name(verb) if predicate == "signed" else None
    if agreement is None or date is None:
        return
    triple = Triple(agreement, predicate, Literal(date, _EDTF))
    settled = predicate == "expires" or any(child.lower_ == "shall" for child in verb.children)  # "shall": the terms speak
    judgement = _settled(verb) if settled else Judgement() if _is_in_force(verb) else None
    yield Finding(verb, triple=triple, rule=rule, judgement=judgement)


def _year_of_name(verb: Token) -> str | None:
    """Return the year by which an agreement is called that was signed then: 'the Kigali Agreement of 2010, which six states signed'."""
    if verb.dep_ != "relcl":
        return None
    years = [
        noun.text for child in verb.head.rights if child.lower_ == "of" for noun in child.children if _YEAR.fullmatch(noun.text)
    ]
    return years[0] if len(years) == 1 else None


def _is_in_force(verb: Token) -> bool:
    """Tell whether what happens, or is to happen, does so under the agreement that the participle describes."""
    noun = verb.head
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and noun.dep_ == "pobj" and noun.head.lower_ == "under"


def _settled(verb: Token) -> Judgement:
    """Return how an end is put. That it is set for a day to come is a term of the agreement, no plan or forecast."""
    judgement = judge(verb)
    text = verb.doc.text
    scheduled = all(set(cue.of(text).lower().split()) & _SCHEDULING for cue in judgement.cues)
    if judgement.modality in {Modality.PLANNED, Modality.PREDICTED} and scheduled:
        return replace(judgement, modality=Modality.ACTUAL, cues=())
    return judgement


def _times(context: Context, verb: Token) -> list[Time]:
    """Return the times that belong to the verb's own clause, in the order of the text."""
    inner = {
        token.i for child in verb.children if child.dep_ in _CLAUSES and child.i > verb.i for token in child.subtree
    }  # fmt: skip
    first, last = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge)
    found = []
    for time in context.times:
        if first <= time.span.start and time.span.end <= last:
            head = head_of(context.doc, time.span)
            if head is not None and head.i not in inner and not _is_in_noun(head, verb):
                found.append(time)
    return found


def _is_in_noun(head: Token, verb: Token) -> bool:
    """Tell whether a time modifies a subject or object of the verb, as in 'last year's agreement', not the verb."""
    node = head
    while node.head.i != node.i and node.head.i != verb.i:
        if node.dep_ in {"poss", "compound", "nummod", "amod"} and node.i != head.i:
            return True
        node = node.head
    return node.dep_ in {"nsubj", "nsubjpass", "dobj"} or (head.dep_ == "poss")


def _agreement(context: Context, token: Token | None) -> str | None:
    """Return the agreement that a noun means."""
    entity = context.discourse.named(token) if token is not None else None
    return entity if entity is not None and context.discourse[entity].kind in AGREEMENT_KINDS else None


def _subject(context: Context, verb: Token) -> str | None:
    """Return the agreement that is the subject of a verb, also over 'is set to' and coordination."""
    node = verb
    while True:
        subject = next((child for child in node.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            crossing = (crossed for child in subject.rights if (crossed := crossed_relative(child)) is not None)
            return _agreement(context, next(crossing, subject))
        if node.dep_ == "acl":
            return _agreement(context, node.head)
        if node.dep_ not in {"xcomp", "conj", "ccomp", "advcl"} or node.head.i == node.i:
            return None
        node = node.head


def _object(context: Context, verb: Token) -> str | None:
    """Return the agreement that is signed: object, passive subject, or the noun before 'signed in'."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            return _agreement(context, child)
    crossed = crossed_relative(verb)
    if crossed is not None:
        return _agreement(context, crossed)
    # 'the deal signed in May', and with a subject of its own 'the deal it signed in May'
    bare = (
        verb.dep_ == "acl" and verb.tag_ == "VBN" or verb.dep_ == "relcl" and any(child.dep_ == "nsubj" for child in verb.lefts)
    )
    return _agreement(context, verb.head) if bare else None


def _is_accession(context: Context, verb: Token) -> bool:
    """Tell whether one state signs an agreement that is there already: its day is not that of the agreement."""
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if thing is None or subject is None or not (thing.pos_ == "PROPN" or _is_given(thing)):
        return False
    if subject.tag_ == "WDT" and verb.head.tag_ == "NNS":
        return False  # 'the states that signed it in 2015'
    joint = any(child.dep_ == "prep" and child.lower_ in {"with", "between"} for word in (verb, thing) for child in word.rights)
    return not joint and len(context.discourse.actors(subject)) < 2


def _enters_into_force(verb: Token) -> bool:
    """Tell whether the verb says that something begins to bind: 'took effect', 'entered into force'."""
    lemma = verb.lemma_.lower()
    if lemma == "take":
        return any(child.dep_ == "dobj" and child.lower_ == "effect" for child in verb.children)
    if lemma not in {"enter", "come", "go"}:
        return False
    return any(
        noun.lower_ in {"force", "effect"}
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ == "into"
        for noun in child.children
    )


def _lasting(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield how long an agreement runs."""
    agreement = _subject(context, verb)
    length = next((time.duration for time in _times(context, verb) if time.duration), None) if agreement else None
    if agreement is None:
        return
    if length:
        yield Finding(verb, triple=Triple(agreement, "duration", Literal(length, "xsd:duration")), rule="agreement-lasts")
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"until", "through"}:
            yield from _dated(context, verb, agreement, "expires", "agreement-runs-until")


def _replacing(context: Context, verb: Token) -> Iterator[Finding]:
    """Yield which agreement takes the place of which."""
    old = _object(context, verb)
    new = _subject(context, verb)
    passive = any(child.dep_ == "auxpass" for child in verb.children) or (verb.dep_ == "acl" and verb.tag_ == "VBN")
    if passive:
        old = new
        agents = (
            noun
            for child in verb.children
            if child.dep_ in {"agent", "prep"} and child.lower_ in {"by", "with"}
            for noun in child.children
        )
        new = next((found for noun in agents if (found := _agreement(context, noun))), None)
    if old and new and old != new:
        yield Finding(verb, triple=Triple(new, "replaces", old), rule="agreement-replaces")
