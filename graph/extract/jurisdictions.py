"""Countries that the text leaves to its context: of 'President X', of 'the Foreign Ministry', in an article about one country."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.extract.phases import is_stated
from graph.gazetteer.lookup import known_as
from graph.model import Form
from graph.recognize.titles import PostKind
from graph.resources import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.extract.holding import Holding
    from graph.model import Mention
    from graph.resolve.discourse import Discourse

__all__ = ["CountryContext", "read_countries", "settle_bodies", "settle_offices"]

_SOLE = {
    title: frozenset(codes.split())
    for title, codes, _ in (line.split("\t") for line in read_text("graph.gazetteer", "offices.tsv").splitlines()[1:])
}
"""Offices by their title, with the few countries that have them."""
_NATIONAL = re.compile(
    r"(?i)(?:(?:vice|deputy|acting|interim|caretaker|federal|first|second)[ -])*(?:president|premier|chancellor|king|queen|emperor|attorney general)"
    r"|(?:[\w,-]+ )*minister(?: (?:of|for) [\w ,]+)?"
)
_CLEARLY = 1.5
_DATELINE_REACH = 50
_DASH = re.compile(r"^[^\n.]* (?:-{1,2}|–|—) ")
_HOME_LEAST = 3
_HOME_SHARE = 2.0
_NOT_NATIONAL = re.compile(r"(?i)\b(?:state|regional|provincial|party|club|company|council|committee|group|board|bank)\b")
_GENERIC_BODY = re.compile(
    r"(?:(?:\w+ )?(?:and \w+ )?Ministry|(?:Ministry|Department) (?:of|for) [\w ]+|Parliament|Senate|National Assembly|Cabinet|"
    r"(?:Supreme|Constitutional|High|Federal|Federal Constitutional) Court|Central Bank|Air Force|Navy|Army|Coast ?[Gg]uard|"
    r"(?:Central |National |Supreme )?(?:Electoral|Election) Commission|(?:Ministry|Office) of the (?:Interior|President)|Attorney General's Office)"
)


@dataclass(frozen=True, slots=True)
class CountryContext:
    """Which countries a text is about, mention by mention: named themselves, or by a place or state body of theirs.

    `codes` has the ISO code of each such mention by its position. `entities` are the countries that the text names, by code.
    """

    codes: tuple[tuple[int, str], ...]
    entities: dict[str, str]
    top: str | None
    """The code met most, if clearly more often than any other."""
    written: str | None = None
    """The code of the country in which the report was written, by its dateline, if it is met as often as any other."""

    def salient(self, position: int) -> str | None:
        """Return the country met most, if the text names it and met it last before this position, or first and by far most."""
        place = bisect_left(self.codes, (position, ""))
        if not place:
            return None
        if self.top is None and self.written is not None:
            return self.entities.get(self.written)
        last = self.codes[place - 1][1] == self.top
        return self.entities.get(self.top or "") if last or self.home and self.codes[0][1] == self.top else None

    @property
    def home(self) -> bool:
        """Whether the country met most is met by far more often than any other: the text is about it."""
        ranked = Counter(code for _, code in self.codes).most_common(2)
        return bool(ranked) and ranked[0][1] >= _HOME_LEAST and (len(ranked) == 1 or ranked[0][1] >= _HOME_SHARE * ranked[1][1])

    def coded(self, code: str | None) -> str | None:
        """Return the country with this ISO code if the text names it."""
        return self.entities.get(code.upper()) if code else None


def read_countries(discourse: Discourse) -> CountryContext:
    """Return the countries that a text is about."""
    entities: dict[str, str] = {}
    codes: list[tuple[int, str]] = []
    for mention in discourse.mentions:
        if mention.form not in (Form.NAME, Form.ADJECTIVAL) or _is_bound(discourse.text, mention):
            continue
        entity = discourse[mention.entity]
        if entity.kind == "Country" and entity.iso3166:
            entities.setdefault(entity.iso3166, entity.id)
            codes.append((mention.span.start, entity.iso3166))
        elif entity.kind in ("City", "Region", "GovernmentBody", "MilitaryForce"):
            known = known_as(entity.label)
            if known is not None and known.country:
                codes.append((mention.span.start, known.country.upper()))
    counts = Counter(code for _, code in codes)
    ranked = counts.most_common(2)
    clear = len(ranked) == 1 or len(ranked) == 2 and ranked[0][1] >= _CLEARLY * ranked[1][1]
    written = _dateline(discourse)
    met = written is not None and counts[written] >= max(_HOME_LEAST, ranked[0][1])
    return CountryContext(tuple(codes), entities, ranked[0][0] if clear else None, written if met else None)


def _dateline(discourse: Discourse) -> str | None:
    """Return the code of the country of the city with which a report begins: 'ACCRA (Reuters) - The ...'."""
    for mention in discourse.mentions:
        entity = discourse[mention.entity]
        if entity.kind != "City" or not mention.span.of(discourse.text).isupper():
            continue
        before, after = (
            discourse.text[: mention.span.start],
            discourse.text[mention.span.end : mention.span.end + _DATELINE_REACH],
        )
        if (not before.strip() or before.endswith("\n")) and _DASH.search(after):
            known = known_as(entity.label)
            return known.country.upper() if known is not None and known.country else None
    return None


def _is_bound(text: str, mention: Mention) -> bool:
    """Tell whether the mention is one side of a pair ('Franco-German')."""
    return (
        text[mention.span.end : mention.span.end + 1] == "-" or text[max(mention.span.start - 1, 0) : mention.span.start] == "-"
    )


def settle_offices(context: CountryContext, holdings: Sequence[Holding]) -> list[Holding]:
    """Return the holdings with the country of each national office that is named without one, where the context decides.

    A title that few countries have is that of the only one of them in the text. Any other national office is that of the country
    which is both the one named last before it and the one named most in the text, unless somebody else has that office there.
    """
    settled = {holding.person for holding in holdings if holding.post.country and is_stated(holding)}
    taken = {(holding.post.label.lower(), holding.post.country): holding.person for holding in holdings if holding.post.country}
    result = []
    for holding in holdings:
        if _is_open(holding) and holding.person not in settled:
            country = _sole(holding, context) or _of_salient(holding, context)
            if country and taken.get((holding.post.label.lower(), country), holding.person) == holding.person:
                result.append(replace(holding, post=replace(holding.post, country=country), inferred=True))
                continue
        result.append(holding)
    return result


def _is_open(holding: Holding) -> bool:
    """Tell whether the post is a public office of which no country, body or place is known."""
    post = holding.post
    named = post.country or post.body or post.place or post.owned
    return post.kind is PostKind.OFFICE and not named and post.status != "Expected" and holding.rule == "title-before-name"


def _sole(holding: Holding, context: CountryContext) -> str | None:
    """Return the only country in the text that has an office of this title, where few have."""
    codes = _SOLE.get(holding.post.label.lower(), frozenset())
    found = [entity for code, entity in context.entities.items() if code in codes]
    if context.written in codes and context.top is None:
        return context.entities.get(context.written or "")
    return found[0] if len(found) == 1 else None


def settle_owned(discourse: Discourse, holdings: Sequence[Holding]) -> list[Holding]:
    """Return the holdings with the country of 'her finance minister': that of which she is president or premier."""
    heads = {
        holding.person: holding.post.country
        for holding in holdings
        if holding.post.country and _NATIONAL.fullmatch(holding.post.label) and is_stated(holding)
    }
    result = []
    for holding in holdings:
        post, first = holding.post, discourse.tokens[holding.post.first]
        owner = discourse.at(first) if first.tag_ == "PRP$" else None
        country = (
            heads.get(owner or "") if post.kind is PostKind.OFFICE and not (post.country or post.body or post.place) else None
        )
        result.append(holding if country is None else replace(holding, post=replace(post, country=country)))
    return result


def _of_salient(holding: Holding, context: CountryContext) -> str | None:
    """Return the salient country for a national office that most countries have."""
    label = holding.post.label
    if not _NATIONAL.fullmatch(label) or _NOT_NATIONAL.search(label) or label.lower() in _SOLE:
        return None
    return context.salient(holding.post.title.start)


def settle_bodies(discourse: Discourse, context: CountryContext) -> None:
    """Note the country of each state body that is named without one: known by its name, in its name, or by the context."""
    first: dict[str, int] = {}
    for mention in discourse.mentions:
        first.setdefault(mention.entity, mention.span.start)
    for entity in discourse.entities:
        if entity.of_country is not None or entity.kind not in ("GovernmentBody", "MilitaryForce", "Organization"):
            continue
        country = _in_name(entity.label, context)
        if country is None and entity.kind != "Organization":
            known = known_as(entity.label)
            country = context.coded(known.country if known else None)
            if country is None and known is None and _GENERIC_BODY.fullmatch(entity.label) and entity.id in first:
                country = context.salient(first[entity.id])
        if country is not None:
            discourse[entity.id] = replace(entity, of_country=country)


def _in_name(label: str, context: CountryContext) -> str | None:
    """Return the country with whose name the name of a body begins, or ends after 'of': 'Ghana Navy', 'Bank of Ghana'."""
    words = label.split()
    candidates = [" ".join(words[:2]), words[0]] if len(words) > 1 else []
    if len(words) > 2 and words[-2] == "of":
        candidates.append(words[-1])
    if len(words) > 3 and (words[-3] == "of" or words[-4:-1] == ["of", "the"]):
        candidates.append(" ".join(words[-2:]))
    for name in candidates:
        known = known_as(name)
        if known is not None and known.kind == "Country":
            return context.coded(known.iso3166)
    return None
