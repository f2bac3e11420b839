"""Countries of offices that the text leaves to its context: 'President X' in an article about one country."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model import Form
from graph.recognize.titles import PostKind
from graph.resources import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.extract.holders import Holding
    from graph.model import Mention
    from graph.resolve.discourse import Discourse

__all__ = ["settle_countries"]

_SOLE = {
    title: frozenset(codes.split())
    for title, codes, _ in (line.split("\t") for line in read_text("graph.gazetteer", "offices.tsv").splitlines()[1:])
}
"""Offices by their title, with the few countries that have them."""
_NATIONAL = re.compile(r"(?i)(?:^|\b)(?:president|minister|chancellor|premier|king|queen|emperor|attorney general)$")
_NOT_NATIONAL = re.compile(r"(?i)\b(?:state|regional|provincial|party|club|company|council|committee|group|board|bank)\b")


def settle_countries(discourse: Discourse, holdings: Sequence[Holding]) -> list[Holding]:
    """Return the holdings with the country of each national office that is named without one, where the context decides.

    A title that few countries have is that of the only one of them in the text. Any other national office is that of the country
    which is both the one named last before it and the one named most in the text, unless somebody else has that office there.
    """
    mentions = [mention for mention in discourse.mentions if _names_country(discourse, mention)]
    if not mentions:
        return list(holdings)
    counts = Counter(mention.entity for mention in mentions)
    top = max(counts, key=lambda entity: (counts[entity], entity))
    settled = {holding.person for holding in holdings if holding.post.country}
    taken = {(holding.post.label.lower(), holding.post.country): holding.person for holding in holdings if holding.post.country}
    result = []
    for holding in holdings:
        if _is_open(holding) and holding.person not in settled:
            country = _sole(discourse, holding, counts) or _salient(holding, mentions, top)
            if country and taken.get((holding.post.label.lower(), country), holding.person) == holding.person:
                holding = replace(holding, post=replace(holding.post, country=country), inferred=True)
        result.append(holding)
    return result


def _names_country(discourse: Discourse, mention: Mention) -> bool:
    """Tell whether the mention names a country by itself, not as one side of a pair ('Franco-German')."""
    if mention.form not in (Form.NAME, Form.ADJECTIVAL) or discourse[mention.entity].kind != "Country":
        return False
    text = discourse.doc.text
    return (
        text[mention.span.end : mention.span.end + 1] != "-" and text[max(mention.span.start - 1, 0) : mention.span.start] != "-"
    )


def _is_open(holding: Holding) -> bool:
    """Tell whether the post is a public office of which no country, body or place is known."""
    post = holding.post
    return post.kind is PostKind.OFFICE and not (post.country or post.body or post.place) and post.status != "Expected"


def _sole(discourse: Discourse, holding: Holding, counts: Counter[str]) -> str | None:
    """Return the only country in the text that has an office of this title, where few have."""
    codes = _SOLE.get(holding.post.label.lower())
    found = [entity for entity in counts if codes and discourse[entity].iso3166 in codes]
    return found[0] if len(found) == 1 else None


def _salient(holding: Holding, mentions: list[Mention], top: str) -> str | None:
    """Return the country that is both named last before the post and named most in the text."""
    label = holding.post.label
    if not _NATIONAL.search(label) or _NOT_NATIONAL.search(label) or label.lower() in _SOLE:
        return None
    before = [mention for mention in mentions if mention.span.start < holding.post.title.start]
    return top if before and before[-1].entity == top else None
