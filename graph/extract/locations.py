"""Where places and bodies lie, as the text says: 'Lyon, France', 'the Chilean port of Arica', 'a firm based in Turin'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.premodifiers import BODIES
from graph.model import Form, Span, Triple

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.extract.context import Context
    from graph.extract.named import Named

__all__ = ["find_locations"]

_SMALLER = {"City": ("Region", "Country"), "Place": ("City", "Region", "Country"), "Region": ("Country",)}
"""Which classes of places a place may lie in."""
_AREA = (
    "(?:city|cities|town|capital|port|province|region|state|village|island|district|suburb|resort|peninsula|valley|county|"
    "municipality|neighborhood|neighbourhood|metropolis|territory|area|prefecture|department|canton|borough|hamlet|archipelago|"
    "stronghold|community|settlement|enclave|republic|oblast|governorate|hub|harbor|harbour|airport|mountain|river|lake|base|"
    "commune|comune|locality|parish|ward|township|stadium|park|bridge|volcano|bay|cape|mine|reservoir|dam|zone|constituency)"
)
_NOUNS = frozenset({"NN", "NNS"})
_DIRECTION = r"(?:(?:the|north|south|east|west|central|upper|lower|\w+ern|north-?\w*|south-?\w*|far|rural|coastal|inner|outer|nearby|present-day|[a-z]+-(?:held|controlled)) )*"
_ADJECTIVES = r"(?:(?!(?:and|or|of|in|for|by|to|at|on|from|with|near|outside|between|opposite)\b)(?:[a-z][\w-]*|-) ){0,5}"
_INSIDE = re.compile(rf"^(?:in|of) {_DIRECTION}(?:{_AREA} of )?$")
_OWNED = re.compile(rf"^(?:'s |’s |' |’ ){_ADJECTIVES}(?:{_AREA} )?(?:of )?(?:, )?$")
_OF_CITY = re.compile(rf"^{_ADJECTIVES}{_AREA} (?:of |, )?$")
_BEING = re.compile(
    rf"^(?:, |is |was |, which is )(?:(?:the|a|an) )?{_ADJECTIVES}{_AREA} (?:of|in|on) {_DIRECTION}(?:of |{_AREA} of )?$"
)
_BASED = re.compile(
    rf"^,? ?(?:(?:which|that) )?(?:(?:is|are|was|has been|remains) )?(?:based|headquartered|located|situated) (?:\w+ly )?(?:in|at) {_DIRECTION}"
    rf"(?:{_AREA} of )?$"
)
_LIES = re.compile(
    rf"^(?:, )?(?:which )?(?:(?:is|was|are) )?(?:located|situated|lies|lie|lying|nestled) (?:\w+ly )?(?:in|on|within) {_DIRECTION}(?:{_AREA} of )?$"
)
_BODY_BEING = re.compile(rf"^, (?:a|an|the) (?:[\w-]+ ){{1,4}}(?:based )?in {_DIRECTION}$")
_CHARITY = re.compile(rf"^(?:is|was) (?:a|an|the) (?:[\w-]+ ){{1,4}}(?:based|headquartered) in {_DIRECTION}$")
_BASED_BEFORE = re.compile(r"^(?:\) )?, (?:a|an|the) $")
_CITY_OWNS = re.compile(r"^(?:'s |’s )(?:[a-z][\w-]* ){0,2}$")
_X_BASED = re.compile(rf"^- ?based {_ADJECTIVES}$")
_WITHIN = re.compile(rf"^(?:\( \w+ )?(?:\) )?in {_DIRECTION}(?:{_AREA} of )?$")


def find_locations(context: Context, pairs: tuple[tuple[Named, Named], ...]) -> Iterator[Finding]:
    """Yield which place or body lies in which place."""
    for one, two in pairs:
        if one.entity == two.entity or context.skipped(context.doc[one.first]):
            continue
        rule = _place_in(context, one, two)
        inner, outer = one, two
        if rule is None:
            rule, inner, outer = _holds(context.doc, one, two), two, one
        if rule is None:
            rule, inner, outer = _body_in(context.doc, one, two), one, two
        if rule is None:
            rule, inner, outer = _based(context.doc, one, two), two, one
        if rule is not None:
            yield _located(context, inner, outer, rule)
    yield from _taken_up(context)


def _taken_up(context: Context) -> Iterator[Finding]:
    """Yield where a firm has its seat that is taken up by it: 'the Lagos-based company'."""
    discourse = context.discourse
    for mention in discourse.mentions:
        if mention.form is not Form.NOMINAL or discourse[mention.entity].kind != "Organization":
            continue
        words = context.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        for token in words or ():
            seat = (
                discourse.at(token.nbor(-2)) if token.lower_ == "based" and token.i > 1 and token.nbor(-1).text == "-" else None
            )
            if seat is not None and discourse[seat].kind == "City":
                triple = Triple(mention.entity, "locatedIn", seat)
                yield Finding(token, triple=triple, evidence=mention.span, rule="place-based", judgement=Judgement())


def _located(context: Context, inner: Named, outer: Named, rule: str) -> Finding:
    """Return that one lies in the other; where a verb says so, it is judged by the verb, else it is taken for given."""
    doc = context.doc
    before, after = (inner, outer) if inner.first < outer.first else (outer, inner)
    first, last = doc[before.first], doc[after.last - 1]
    verb = next(
        (
            token
            for token in doc[before.last : after.first]
            if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound")
        ),
        None,
    )
    return Finding(
        trigger=verb if verb is not None else doc[inner.last - 1],
        triple=Triple(inner.entity, "locatedIn", outer.entity),
        evidence=Span(first.idx, last.idx + len(last)),
        rule=rule,
        judgement=None if verb is not None else Judgement(),
        features={"adjacent": 1.0},
    )


def _gap(doc: Doc, one: Named, two: Named) -> str:
    """Return the words between two names, in lower case, each followed by a space."""
    return "".join(token.lower_ + " " for token in doc[one.last : two.first])


def _place_in(context: Context, one: Named, two: Named) -> str | None:
    """Return the rule by which the first place lies in the second: 'Lyon, France', 'Lyon in France', 'Lyon, a city in France'."""
    doc = context.doc
    gap = _gap(doc, one, two)
    if one.kind == two.kind == "City" and _BEING.match(gap):
        return "place-apposition"
    if two.kind not in _SMALLER.get(one.kind, ()):
        return None
    if gap == ", " and not two.adjectival:
        return "place-comma-place" if _stands_alone(context, one, two) else None
    if two.adjectival or two.last < len(doc) and doc[two.last].tag_ == "POS":
        after = doc[two.last + (not two.adjectival) : two.last + 4].text.lower()
        return (
            "capital-apposition"
            if re.fullmatch(", (?:the )?(?:[a-z]+ )?", gap) and re.match(rf"(?:\w+ ){{0,2}}{_AREA}\b", after)
            else None
        )
    if _INSIDE.match(gap):
        return None if doc[one.last].head.pos_ == "AUX" else "place-in-place"  # 'is X in Y?'
    return "place-apposition" if _BEING.match(gap) or _LIES.match(gap) else None


def _stands_alone(context: Context, one: Named, two: Named) -> bool:
    """Tell whether the two are no part of a list of places, and what follows is no verb of a main clause."""
    doc = context.doc
    if two.last >= len(doc) or doc[two.last].is_sent_start:
        return True
    following = doc[two.last]
    if following.lower_ in ("and", "or", "&", "'s", "’s") or following.tag_ in ("VBZ", "VBD", "VBP", "MD"):
        return False
    if following.text != "," or two.last + 1 >= len(doc):
        return True
    after = doc[two.last + 1]
    entity = context.discourse.at(after)
    if after.lower_ in ("and", "or") and two.last + 2 < len(doc) and doc[two.last + 2].pos_ == "PROPN":
        return False
    return (
        entity is None or context.discourse[entity].kind not in ("City", "Place") and context.discourse[entity].kind != two.kind
    )


def _holds(doc: Doc, one: Named, two: Named) -> str | None:
    """Return the rule by which the second place lies in the first: 'Chile's Arica', 'the Chilean port of Arica'."""
    if one.kind not in _SMALLER.get(two.kind, ()) or two.adjectival or one.metonym:
        return None
    gap = _gap(doc, one, two)
    following = doc[two.last] if two.last < len(doc) and not doc[two.last].is_sent_start else None
    if _OWNED.match(gap):
        if any(token.tag_ in _NOUNS and not re.fullmatch(_AREA, token.lower_) for token in doc[one.last : two.first]):
            return None  # "Peru's leader visits Lima": the tagger takes the verb for a noun
        goes_on = following is not None and following.tag_ in ("NN", "NNS") and not re.fullmatch(_AREA, following.lower_)
        return None if goes_on else "place-of-country"
    return "country-place-noun" if _OF_CITY.match(gap) else None


def _body_in(doc: Doc, one: Named, two: Named) -> str | None:
    """Return the rule by which the body lies in the place: 'a firm based in Turin', 'the institute in Lima'."""
    if one.kind not in BODIES or two.kind not in ("City", "Region", "Country", "Place"):
        return None
    if two.adjectival:
        return None
    gap = _gap(doc, one, two)
    if _BASED.match(gap) or _BODY_BEING.match(gap) or _CHARITY.match(gap):
        return "based-in"
    if _BASED_BEFORE.match(gap) and doc[two.last : two.last + 2].text.lower() == "-based":
        return "place-based"  # 'X, the Turin-based operator'
    members = one.last - one.first == 1 and doc[one.first].tag_ in ("NNS", "NNPS")  # 'the Greens in Hesse'
    if one.kind == "Organization" and not members and _WITHIN.match(gap) and one.first <= doc[one.last].head.i < one.last:
        return "body-in-place"
    return None


def _based(doc: Doc, one: Named, two: Named) -> str | None:
    """Return the rule by which the second, a body, is based in the first: 'Turin-based X'."""
    if two.kind not in BODIES or one.kind not in ("City", "Region", "Country"):
        return None
    gap = _gap(doc, one, two)
    if _X_BASED.match(gap):
        return "place-based"
    ends = two.last >= len(doc) or doc[two.last].is_sent_start or doc[two.last].tag_ not in ("NN", "NNS")
    return "body-of-city" if one.kind == "City" and two.kind == "Organization" and ends and _CITY_OWNS.match(gap) else None
