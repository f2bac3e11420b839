"""Who wrote or made which work: 'X's novel "Y"', 'her song "Y"', '"Y" by X'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.model import Span, Triple

if TYPE_CHECKING:
    from graph.extract.context import Context
    from graph.extract.named import Named

__all__ = ["find_works"]

_WRITTEN = "novel|book|memoir|memoirs|play|poem|essay|article|report|biography|autobiography|bestseller|thriller|column|paper|study|story|diary"
_MADE = "movie|film|song|album|opera|series|documentary|painting|portrait|sculpture|single|video|musical|symphony|comedy|drama"
_OWN = re.compile(
    rf"^(?:'s |’s |' |’ )?(?:[\w-]+ ){{0,3}}(?:(?P<written>{_WRITTEN})|(?P<made>{_MADE})) (?:, )?(?:called |titled |entitled )?(?:[\"“'‘] ?)?$"
)
_AUTHOR = re.compile(r"^(?:, )?(?:the |whose )?(?:co ?- ?)?author of (?:the )?(?:[\w-]+ ){0,2}(?:[\"“'‘] ?)?$")
_BY = re.compile(r"^(?:[\"”'’] )?(?:, )?(?:(?P<how>written|directed|composed|painted|produced) )?by $")


def find_works(context: Context, names: tuple[Named, ...], pairs: tuple[tuple[Named, Named], ...]) -> Iterator[Finding]:
    """Yield who wrote or made which work."""
    doc, discourse = context.doc, context.discourse
    for one, two in pairs:
        gap = "".join(token.lower_ + " " for token in doc[one.last : two.first])
        if one.kind == "Person" and two.kind == "Publication" and doc[one.last].tag_ == "POS" and (match := _OWN.match(gap)):
            yield _finding(context, two, one.entity, one.first, made=bool(match["made"]), rule="work-of")
        elif one.kind == "Person" and two.kind == "Publication" and _AUTHOR.match(gap):
            yield _finding(context, two, one.entity, one.first, made=False, rule="author-of")
        elif one.kind == "Publication" and two.kind == "Person" and (match := _BY.match(gap)):
            noun = doc[max(one.first - 2, 0)].lower_ if doc[one.first - 1].is_quote else doc[max(one.first - 1, 0)].lower_
            made = match["how"] not in (None, "written") or re.fullmatch(_MADE, noun) is not None
            yield _finding(context, one, two.entity, one.first, made=made, rule="work-by", last=two.last)
    for name in names:
        if name.kind != "Publication":
            continue
        start = next((i for i in range(name.first - 1, max(name.first - 7, -1), -1) if doc[i].tag_ == "PRP$"), None)
        owner = (
            discourse.at(doc[start])
            if start is not None and not any(doc[i].is_sent_start for i in range(start + 1, name.first))
            else None
        )
        if start is None or owner is None or discourse[owner].kind != "Person":
            continue
        match = _OWN.match("".join(token.lower_ + " " for token in doc[start + 1 : name.first]))
        if match:
            yield _finding(context, name, owner, start, made=bool(match["made"]), rule="work-of")


def _finding(
    context: Context, work: Named, person: str, first: int, *, made: bool, rule: str, last: int | None = None
) -> Finding:
    """Return who wrote or made the work."""
    doc = context.doc
    end = doc[(last or work.last) - 1]
    return Finding(
        trigger=doc[work.first],
        triple=Triple(work.entity, "schema:creator" if made else "schema:author", person),
        evidence=Span(doc[first].idx, end.idx + len(end)),
        rule=rule,
        judgement=Judgement(),
        features={"adjacent": 1.0},
    )
