"""Regular payments: who pays how much a year toward whose costs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.arguments import noun_slots
from graph.extract.finding import Finding

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.predicates import Reader

__all__ = ["read_payment"]

_PAYING = {"pay", "contribute", "spend", "shoulder", "chip"}
_PAYMENTS = {"support", "contribution", "payment", "share", "dues", "spending", "funding", "fee", "bill", "burden", "subsidy"}
_TOTALLING = {"total", "amount", "reach", "come", "stand", "run", "cost", "be", "average", "hit", "exceed"}


def read_payment(token: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the contribution that a verb of paying or a noun for a payment tells of, where it recurs."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in _PAYING:
        yield from _paid(token, reader)
    elif token.pos_ == "NOUN" and lemma in _PAYMENTS:
        yield from _payment(token, reader)


def _paid(verb: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the contribution of 'A pays B 3 million a year', 'the amount A contributes to support B's troops'."""
    slots = reader.slots(verb)
    payers = [("actor", entity) for token in slots.get("subj", []) for entity in reader.fillers.actors(token)]
    amounts = [("amount", amount) for amount in reader.amounts.get(verb.i, ())]
    regular = any(reader.is_rate(amount) for _, amount in amounts)
    shared = verb.dep_ == "relcl" and verb.head.lemma_ in ("amount", "sum", "share", "money", "cost")
    if not payers or not (regular or shared):
        return
    known = {entity for _, entity in payers}
    gets = [
        ("recipient", entity)
        for name in ("to", "dative", "obj", "toward", "towards")
        for token in slots.get(name, [])
        for entity in reader.fillers.actors(token)
        if entity not in known
    ]
    for clause in slots.get("clause", []) + slots.get("purpose", []):
        if not gets and clause.lemma_ in ("support", "host", "help", "fund", "cover"):
            gets = [
                ("recipient", entity)
                for token in reader.slots(clause).get("obj", [])
                for entity in reader.fillers.actors(token)
                if entity not in known
            ]
            reader.nested.add(clause.i)
    yield Finding(verb, "Contribution", (*payers, *gets, *amounts), rule="pays")
    reader.nested.add(verb.i)


def _payment(noun: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the contribution of "A's support, which totals 3 million a year"."""
    slots = noun_slots(noun)
    payers = [("actor", entity) for token in slots.get("poss", []) for entity in reader.fillers.actors(token)]
    verbs = [child for child in noun.children if child.dep_ in ("relcl", "acl")]
    if noun.dep_ == "nsubj":
        verbs.append(noun.head)
    sums = [amount for verb in verbs if verb.lemma_ in _TOTALLING for amount in reader.amounts.get(verb.i, ())]
    regular = [("amount", amount) for amount in dict.fromkeys(sums) if reader.is_rate(amount)]
    if payers and regular:
        gets = [
            ("recipient", entity)
            for name in ("to", "for")
            for token in slots.get(name, [])
            for entity in reader.fillers.actors(token)
        ]
        yield Finding(noun, "Contribution", (*payers, *gets, *regular), rule="payment-totals")
        reader.nested.add(noun.i)
