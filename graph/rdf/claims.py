"""Claims as rows: one flat record a claim, for tables and JSON Lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.rdf.facts import Facts, tail
from graph.vocab import NG, OA, ORG, RDF, SCHEMA

__all__ = ["COLUMNS", "claim_rows", "claims_csv", "claims_jsonl", "passages"]

COLUMNS = (
    "claim", "status", "modality", "polarity", "certainty", "kind", "label", "subject", "predicate", "object", "actor", "recipient",
    "topic", "location", "amount", "when", "earliest", "latest", "headcount", "quotation", "attributed_to", "relayed_by", "stated_in",
    "condition", "cue", "evidence", "start", "end", "publication", "title", "published", "confidence", "rule",
)  # fmt: skip
"""The columns of claims.csv. Several values in one cell are separated by ` | `."""

Row = dict[str, Any]


def passages(facts: Facts, mentions: Iterable[str]) -> list[tuple[int, int, str]]:
    """Return start, end and words of mentions, in the order of the text."""
    found = []
    for mention in mentions:
        selectors = facts.values(mention, OA.hasSelector)
        start, end, exact = (
            next((facts.value(node, name) for node in selectors if facts.value(node, name)), "")
            for name in (OA.start, OA.end, OA.exact)
        )
        found.append((int(start or -1), int(end or -1), exact))
    return sorted(found)


def claim_rows(facts: Facts) -> Iterator[Row]:
    """Yield one row a claim, in the order of publication and text; a cell is a string, a list, or nothing."""
    rows = [_row(facts, claim) for claim in facts.of_type(NG.Claim)]
    yield from sorted(rows, key=lambda row: (row["publication"], row["start"], row["claim"]))


def _row(facts: Facts, claim: str) -> Row:
    """Return the row of a claim."""
    situation = facts.value(claim, NG.content)
    evidence = passages(facts, facts.values(claim, NG.evidence))
    publication = facts.value(claim, NG.reportedIn)
    row: Row = dict.fromkeys(COLUMNS, "")
    row |= {"claim": claim, "publication": publication, "label": facts.label(situation) if situation else _standing(facts, claim)}
    row |= {name: facts.label(facts.value(claim, NG[name])) for name in ("status", "modality", "polarity", "certainty")}
    if situation:
        row["kind"] = tail(facts.kind(situation))
        row |= {name: facts.labels(situation, NG[name]) for name in ("recipient", "topic", "location")}
        row["actor"] = facts.labels(situation, NG.actor, ORG.member)
        row["topic"] += facts.labels(situation, ORG.role, ORG.organization, NG.ofCountry, NG.membershipIn)
        row["amount"] = [_sum(facts, amount) for amount in facts.values(situation, NG.amount)]
        row |= {name: facts.value(situation, NG[name]) for name in ("when", "earliest", "latest", "headcount", "quotation")}
    else:
        row["kind"] = tail(facts.value(claim, RDF.predicate))
        row |= {
            name: facts.labels(claim, term)[0]
            for name, term in (("subject", RDF.subject), ("predicate", RDF.predicate), ("object", RDF.object))
        }
    for name, term in (
        ("attributed_to", NG.attributedTo),
        ("relayed_by", NG.relayedBy),
        ("stated_in", NG.statedIn),
        ("condition", NG.underCondition),
    ):
        row[name] = facts.labels(claim, term)
    row["cue"] = [words for _, _, words in passages(facts, facts.values(claim, NG.cue))]
    row["evidence"] = [words for _, _, words in evidence]
    row |= {"start": evidence[0][0], "end": evidence[0][1]} if evidence else {"start": -1, "end": -1}
    row |= {"title": facts.label(publication), "published": facts.value(publication, SCHEMA.datePublished)}
    return row | {"confidence": facts.value(claim, NG.extractorConfidence), "rule": facts.value(claim, NG.extractionRule)}


def _standing(facts: Facts, claim: str) -> str:
    """Return a standing triple in words."""
    return " – ".join(facts.labels(claim, RDF.subject, RDF.predicate, RDF.object))


def _sum(facts: Facts, amount: str) -> str:
    """Return a sum of money in words, such as `up to 5000000 USD per P1Y`."""
    bound = facts.label(facts.value(amount, NG.bound))
    numbers = "-".join(facts.values(amount, SCHEMA.value, SCHEMA.minValue, SCHEMA.maxValue))
    period = facts.value(amount, NG.perPeriod)
    words = [
        "" if bound == "exactly" else bound,
        numbers,
        facts.value(amount, SCHEMA.currency),
        f"per {period}" if period else "",
    ]
    return " ".join(filter(None, words))


def claims_csv(facts: Facts) -> bytes:
    """Return the claims as CSV with a header."""
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    table.writeheader()
    for row in claim_rows(facts):
        table.writerow({name: _cell(value) for name, value in row.items()})
    return written.getvalue().encode()


def _cell(value: str | int | list[str]) -> str | int:
    """Return a value as one cell."""
    return " | ".join(value) if isinstance(value, list) else value


def claims_jsonl(facts: Facts) -> bytes:
    """Return the claims as JSON Lines, without empty fields."""
    rows = (_given(row) for row in claim_rows(facts))
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def _given(row: Mapping[str, Any]) -> Row:
    """Return the fields that have a value."""
    return {name: value for name, value in row.items() if value not in ("", [])}
