"""Countries of bodies, bodies within bodies: 'the Chilean navy', 'X, a Danish brewer', 'X, a unit of Y'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.phases import is_plain
from graph.extract.premodifiers import BODIES
from graph.extract.referents import subject_token
from graph.model import Span, Triple
from graph.recognize.titles import PostKind, post_kind

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.extract.context import Context
    from graph.extract.named import Named
    from graph.resolve.discourse import Discourse

__all__ = ["find_owners", "find_parts", "note_countries"]

_NATIONAL = BODIES - {"InternationalOrganization", "Alliance"}
_NOUN_PHRASE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "CD", "VBN", "VBG"})
_PUBLIC = frozenset({PostKind.OFFICE, PostKind.ROLE})
_PART = r"(?:unit|subsidiary|division|arm|wing|branch|part|offshoot|department|affiliate|body|agency|institution|organ|faction|brand|component)"
_FROM = re.compile(r"^, (?:a|an|the) (?:[\w-]+ ){1,4}(?:from|of|in) $")
_PART_OF = re.compile(
    rf"^(?:, |is |are |was |, which is )(?:also )?(?:(?:a|an|the|now) )?(?:[\w-]+ ){{0,3}}{_PART} of (?:the )?$"
)
_OWNED_BY = re.compile(
    r"^(?:\) )?(?:, |is |are |and is |, which is |, (?:a|an|the) (?:[\w-]+ ){1,4})(?:now )?(?:(?:fully|wholly|majority) (?:- )?)?owned by (?:the )?$"
)
_ORGAN = r"(?:agency|executive|office|court|bank|watchdog|mission|regulator|secretariat|commission|committee|tribunal|programme|program|fund)"
_OWNS = re.compile(rf"^(?:'s |’s )?(?:[\w-]+ ){{0,2}}(?:{_PART}|{_ORGAN}) (?:, )?(?:the )?$")
_OWN_PART = re.compile(r"^, (?:the )?$")
_WITHIN = re.compile(r"^(?:of|at|within) (?:the )?$")


def note_countries(context: Context, names: tuple[Named, ...], pairs: tuple[tuple[Named, Named], ...]) -> None:
    """Note the country of each body that is named with one."""
    doc, discourse = context.doc, context.discourse
    _note_owned(context, names)
    for one, two in pairs:
        if one.kind == "Country" and two.kind in _NATIONAL and _modifies(doc, one, two):
            _note(discourse, two.entity, one.entity)
        elif one.kind in _NATIONAL and two.kind == "Country" and _describes(doc, one, two):
            _note(discourse, one.entity, two.entity)


def _note_owned(context: Context, names: tuple[Named, ...]) -> None:
    """Note the country of each body that a pronoun for one owns: 'its Foreign Ministry'."""
    doc, discourse = context.doc, context.discourse
    for name in names:
        i = name.first
        while i and name.first - i < 3 and doc[i - 1].tag_ in ("JJ", "NN"):
            i -= 1
        goes_on = name.last < len(doc) and doc[name.last].tag_ in ("NN", "NNS")  # 'its Foreign Ministry staff'
        owned = i > 0 and doc[i - 1].tag_ == "PRP$" and name.kind in _NATIONAL and not goes_on
        owner = discourse.at(doc[i - 1]) if owned else None
        if owner is not None and discourse[owner].kind == "Country":
            _note(discourse, name.entity, owner)


def _note(discourse: Discourse, body: str, country: str) -> None:
    """Note the country of a body whose country is not known yet."""
    if discourse[body].of_country is None:
        discourse[body] = replace(discourse[body], of_country=country)


def _modifies(doc: Doc, one: Named, two: Named) -> bool:
    """Tell whether the country stands in the noun phrase of the body: 'the Chilean navy', 'Chile's state firm X', 'German brewer X'."""
    between = doc[one.last : two.first]
    if len(between) > 5 or any(token.tag_ not in _NOUN_PHRASE or post_kind(token) in _PUBLIC for token in between):
        return False
    owned = len(between) > 0 and between[0].tag_ == "POS"
    if any(token.tag_ == "POS" for token in between[1:] if token) or len(between) > 0 and between[0].text == "-":
        return False
    if owned and two.last < len(doc) and doc[two.last].tag_ in ("NN", "NNS") and not doc[two.last].is_sent_start:
        return False
    return (
        owned
        or one.adjectival
        or one.first <= doc[two.last - 1].i
        and doc[one.last - 1].dep_ in ("compound", "nmod", "amod", "poss")
    )


def _describes(doc: Doc, one: Named, two: Named) -> bool:
    """Tell whether an apposition gives the country of the body before it: 'X, a Danish brewer,', 'X, Denmark's largest brewer,'."""
    gap = doc[one.last : two.first]
    if (
        gap.text.lower() == "of"
        and not two.adjectival
        and two.last < len(doc)
        and doc[two.last].tag_ not in ("NN", "NNS", "POS", "NNP")
    ):
        return True
    if _FROM.match("".join(token.lower_ + " " for token in gap)) and not two.adjectival:
        return True
    if gap.text.lower() not in (",", ", a", ", an", ", the", "is a", "is an", "is the"):
        return False
    i = two.last
    if not two.adjectival and not (i < len(doc) and doc[i].tag_ == "POS"):
        return False
    while i < len(doc) and i - two.last < 6 and doc[i].tag_ in _NOUN_PHRASE and not doc[i].is_sent_start:
        i += 1
    if gap.text.startswith("is") and not is_plain(doc[one.last]):
        return False
    nouns = [token for token in doc[two.last : i] if token.tag_ in ("NN", "NNP")]
    closed = (
        i >= len(doc)
        or doc[i].is_sent_start
        or doc[i].text in (",", ".", ";", ")", "–", "—")
        or doc[i].tag_ in ("WDT", "WP", "IN")
    )
    return bool(nouns) and closed and post_kind(nouns[-1]) is None


def find_owners(context: Context) -> Iterator[Finding]:
    """Yield which body belongs to which by a passive that stands apart from the name: 'X runs nine ports and is owned by Y'."""
    discourse = context.discourse
    for verb in discourse.tokens:
        if verb.lower_ != "owned" or verb.dep_ != "conj" or not any(child.dep_ == "auxpass" for child in verb.children):
            continue
        subject = subject_token(verb)
        owners = [noun for child in verb.children if child.dep_ == "agent" for noun in child.children if noun.dep_ == "pobj"]
        part = discourse.at(subject) if subject is not None else None
        whole = discourse.at(owners[0]) if len(owners) == 1 else None
        if part is None or whole is None or part == whole or any(child.dep_ == "conj" for child in owners[0].rights):
            continue
        if discourse[part].kind in BODIES and discourse[whole].kind in BODIES:
            yield Finding(verb, triple=Triple(part, "partOf", whole), rule="owned-by")


def _is_organ(doc: Doc, whole: Named) -> bool:
    """Tell whether 'the EU's border agency' follows, up to a comma or the end."""
    i = whole.last
    while i < len(doc) and i - whole.last < 5 and doc[i].tag_ in _NOUN_PHRASE and not doc[i].is_sent_start:
        i += 1
    closed = i >= len(doc) or doc[i].is_sent_start or doc[i].text in (",", ".", ";", ")")
    return closed and i > whole.last and re.fullmatch(f"{_PART}|{_ORGAN}", doc[i - 1].lower_) is not None


def find_parts(context: Context, pairs: tuple[tuple[Named, Named], ...]) -> Iterator[Finding]:
    """Yield which body is part of which: 'X, a unit of Y', 'Y's subsidiary X', 'the Institute X at the University of Y'."""
    doc = context.doc
    for one, two in pairs:
        if one.entity == two.entity or one.kind not in BODIES or two.kind not in BODIES or context.skipped(doc[one.first]):
            continue
        gap = "".join(token.lower_ + " " for token in doc[one.last : two.first])
        part, whole = (one, two)
        trigger = None
        if _OWNED_BY.match(gap):
            rule, trigger = "owned-by", next(token for token in doc[one.last : two.first] if token.lower_ == "owned")
        elif _PART_OF.match(gap) or _OWN_PART.match(gap) and two.kind == "InternationalOrganization" and _is_organ(doc, two):
            rule = "part-of"
        elif gap and _OWNS.match(gap):
            rule, part, whole = "owns-part", two, one
        elif _WITHIN.match(gap) and one.first <= doc[one.last].head.i < one.last:
            rule = "body-at-body"
        else:
            continue
        last = doc[two.last - 1]
        yield Finding(
            trigger=trigger if trigger is not None else doc[part.last - 1],
            triple=Triple(part.entity, "partOf", whole.entity),
            evidence=Span(doc[one.first].idx, last.idx + len(last)),
            rule=rule,
            # an apposition holds whatever its clause says, and so does a name after 'the bank's unit'
            judgement=Judgement() if gap.startswith(", ") or rule == "owns-part" else None,
        )
