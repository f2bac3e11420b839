"""Details: what a reader wants to know of each claim in an answer: status, whose word, when, how much, in which sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from graph.rdf.facts import tail
from graph.rdf.terms import node
from graph.rdf.wording import money_text
from graph.store.answers import Table

if TYPE_CHECKING:
    from graph.store.store import Store

__all__ = ["Detail", "claim_details"]

_BATCH = 400
_QUERY = """
SELECT ?claim ?status ?certainty ?confidence ?speaker ?publication ?published ?when ?earliest ?latest ?bound ?number ?currency ?period ?start ?exact
WHERE {
    VALUES ?claim { %s }
    ?claim ng:status ?status .
    OPTIONAL { ?claim ng:certainty ?certainty }
    OPTIONAL { ?claim ng:extractorConfidence ?confidence }
    OPTIONAL { ?claim ng:attributedTo ?source . ?source skos:prefLabel|rdfs:label ?speaker }
    OPTIONAL { ?claim ng:reportedIn ?text . OPTIONAL { ?text skos:prefLabel ?publication } OPTIONAL { ?text schema:datePublished ?published } }
    OPTIONAL { ?claim ng:content ?situation . ?situation ng:when ?when }
    OPTIONAL { ?claim ng:content ?situation . ?situation ng:earliest ?earliest }
    OPTIONAL { ?claim ng:content ?situation . ?situation ng:latest ?latest }
    OPTIONAL {
        ?claim ng:content/ng:amount ?amount . ?amount schema:value|schema:maxValue|schema:minValue ?number ; schema:currency ?currency .
        OPTIONAL { ?amount ng:bound/skos:prefLabel ?bound } OPTIONAL { ?amount ng:perPeriod ?period }
    }
    OPTIONAL { ?claim ng:evidence ?mention . ?mention oa:hasSelector/oa:exact ?exact ; oa:hasSelector/oa:start ?start }
}"""


@dataclass(frozen=True, slots=True)
class Detail:
    """What is known of one claim; empty where nothing is."""

    status: str = ""
    certainty: str = ""
    confidence: str = ""
    speaker: str = ""
    publication: str = ""
    published: str = ""
    date: str = ""
    earliest: str = ""
    latest: str = ""
    amount: str = ""
    sentence: str = ""


def claim_details(store: Store, claims: Iterable[str]) -> dict[str, Detail]:
    """Return the detail of each of these claims."""
    wanted = list(dict.fromkeys(claims))
    found: dict[str, Detail] = {}
    for begin in range(0, len(wanted), _BATCH):
        terms = " ".join(str(node(claim)) for claim in wanted[begin : begin + _BATCH])
        answer = store.query(_QUERY.replace("%s", terms))
        if isinstance(answer, Table):
            found |= _read(answer)
    return found


def _read(table: Table) -> dict[str, Detail]:
    """Return the details of the claims in these rows; a claim has as many rows as it has sentences, sources and sums."""
    by_claim: dict[str, list[dict[str, str]]] = {}
    for row in table.rows:
        named = {name: term.value if term else "" for name, term in zip(table.variables, row, strict=True)}
        by_claim.setdefault(named["claim"], []).append(named)
    return {claim: _detail(rows) for claim, rows in by_claim.items()}


def _detail(rows: Sequence[dict[str, str]]) -> Detail:
    """Return what the rows of one claim say."""
    first = min(rows, key=lambda row: sorted(row.items()))
    plain = {field.name: first.get(field.name, "") for field in fields(Detail)}
    quotes = sorted({(int(row["start"] or 0), " ".join(row["exact"].split())) for row in rows if row["exact"]})
    return Detail(
        **plain
        | {
            "status": tail(first["status"]).lower(),
            "certainty": tail(first["certainty"]).lower(),
            "speaker": ", ".join(sorted({row["speaker"] for row in rows} - {""})),
            "date": first["when"],
            "amount": ", ".join(sorted({_amount(row) for row in rows} - {""})),
            "sentence": " … ".join(words for _, words in quotes),
        }
    )


def _amount(row: dict[str, str]) -> str:
    """Return a sum in words, such as `up to $5 million a year`."""
    if not row["number"]:
        return ""
    bound = "" if row["bound"] == "exactly" else f"{row['bound']} "
    return bound.lstrip() + money_text(row["number"], row["currency"], row["period"])
