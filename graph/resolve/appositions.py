"""Names beside a common noun that say who or what it is: 'the envoy, Ana Ruiz', 'the Acme company', 'its envoy in Quito, Ana Ruiz'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Form
from graph.recognize.names_ships import SHIPS
from graph.resolve import nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["ACTOR_KINDS", "beside", "named_before", "named_each"]

ACTOR_KINDS = frozenset(
    {
        "Actor", "Alliance", "City", "Country", "Government", "GovernmentBody", "Group", "InternationalOrganization",
        "MilitaryForce", "Organization", "Person", "Region",
    }
)  # fmt: skip
"""The classes whose members can act."""
_BODIES = frozenset({"Alliance", "InternationalOrganization", "MilitaryForce", "Organization"})
_FIRMS = frozenset(
    "agency airline bank cartel chain club company conglomerate firm gang group maker militia network newspaper union".split()
)
_NAMED_BODIES = _BODIES | {"Actor", "Entity"}
_PROGRAMMES = frozenset({"Initiative", "Law", "NamedEvent", "WeaponSystem"})
_AGREED = frozenset({"Agreement", "CostSharingAgreement", "TradeAgreement", "Treaty"})
_LOOSE = frozenset({"appos", "npadvmod", "dep", "nmod", "oprd"})
"""Relations in which the parser hangs a name that it knows no better place for."""
_CLASSED = dict.fromkeys(("agreement", "treaty", "accord", "pact", "deal", "convention", "protocol"), _AGREED) | dict.fromkeys(
    (
        "initiative",
        "programme",
        "program",
        "project",
        "plan",
        "strategy",
        "campaign",
        "scheme",
        "system",
        "act",
        "law",
        "bill",
        "summit",
    ),
    _PROGRAMMES,
)
"""Common nouns after a name that only say what it is: 'the Acme initiative'."""


def beside(discourse: Discourse, token: Token) -> str | None:
    """Return the entity of a name in apposition to a noun or just before it."""
    classed = _CLASSED.get(token.lower_)
    if classed is not None and token.i > 0 and token.nbor(-1).head.i == token.i:
        before = discourse.at(token.nbor(-1))
        if before is not None and discourse[before].kind in classed:
            return before
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    if token.lower_ in SHIPS and token.i + 1 < len(token.doc):
        ship = discourse.mention_at(token.nbor(1))
        if ship is not None and ship.form is Form.NAME and discourse[ship.entity].kind == "Entity":
            return ship.entity  # 'the tanker Bright Star', whatever the parser makes of it
    first = token
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head  # 'Ana Ruiz, a lawyer and head of the union'
    if first.dep_ == "appos" and not nouns.is_plural(token) and (nouns.is_person(token) or not nouns.is_human(token)):
        named = discourse.at(first.head)
        if named is not None and discourse[named].kind == "Person":
            return named  # but not for 'a group that ...' behind the name of its leader's body
    for child in token.rights:
        mention = discourse.mention_at(child) if child.dep_ == "appos" and child.pos_ in {"PROPN", "NOUN"} else None
        if mention is None and child.dep_ == "appos" and child.pos_ == "PROPN" and nouns.is_person(child):
            behind = _behind_title(discourse, child)
            if behind is not None:
                return behind
        if mention is not None and _is_example(child):
            continue
        if mention is not None and (child.pos_ == "PROPN" or mention.form is Form.NAME):  # the tagger takes some names for nouns
            named = discourse.at(child)
            if named is not None and discourse[named].kind == "Post":
                return _behind_title(discourse, child)
            if named is not None and (discourse[named].kind != "Person" or not nouns.is_plural(token)):
                return named if discourse[named].kind in ACTOR_KINDS and nouns.is_human(token) else None
    return _behind_body(discourse, token) or _behind_comma(discourse, token) or _of_predicate(discourse, token)


def _is_example(name: Token) -> bool:
    """Tell whether a name only stands for one of those before it: 'nine states, among them Kenya and Ghana'."""
    return any(child.dep_ == "prep" and child.lower_ in {"among", "including"} for child in name.lefts)


def named_each(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """Return those whom names in apposition to a plural tell one by one: 'the two envoys, Ana Ruiz and Tom Hale'."""
    if not nouns.is_plural(token):
        return ()
    for child in token.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN" and not _is_example(child):
            parts = tuple(nouns.conjuncts(child))
            found = tuple(dict.fromkeys(entity for part in parts if (entity := _by_name(discourse, part)) is not None))
            return found if len(found) == len(parts) > 1 else ()
    return ()


def _by_name(discourse: Discourse, token: Token) -> str | None:
    """Return the actor whose name this is."""
    mention = discourse.mention_at(token)
    named = mention is not None and mention.form is Form.NAME and discourse[mention.entity].kind in ACTOR_KINDS
    return mention.entity if named and mention is not None else None


def _behind_comma(discourse: Discourse, token: Token) -> str | None:
    """Return the person whose name follows a phrase between commas, wherever the parser hung it: 'the owner of the mill, Ana Ruiz.'."""
    if token.n_lefts == 0 or nouns.is_plural(token) or not nouns.is_person(token):
        return None
    doc, end = discourse.doc, nouns.phrase_edges(token)[1]
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    mention = discourse.mention_at(doc[end + 1])
    if mention is None or mention.form is not Form.NAME or mention.span.start != doc[end + 1].idx:
        return None
    name = doc.char_span(mention.span.start, mention.span.end)
    closed = name is not None and name.end < len(doc) and doc[name.end].text in {",", ".", ";", ")"}
    if name is None or not closed or name.root.dep_ not in _LOOSE or discourse[mention.entity].kind != "Person":
        return None
    return mention.entity if any(child.lower_ == "the" or child.dep_ == "poss" for child in token.lefts) else None


def _of_predicate(discourse: Discourse, token: Token) -> str | None:
    """Return the person of whom a noun is predicated: 'Ana Ruiz is the only candidate to have signed' speaks of one."""
    verb = token.head
    if (
        token.dep_ != "attr"
        or verb.lemma_ not in {"be", "become", "remain"}
        or nouns.is_plural(token)
        or not nouns.is_person(token)
    ):
        return None
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.i > token.i or any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children):
        return None
    named = discourse.at(subject)
    return named if named is not None and discourse[named].kind == "Person" else None


def _behind_title(discourse: Discourse, title: Token) -> str | None:
    """Return the person whose name follows a title in apposition: 'her host, the minister of trade, Ana Ruiz, signed'."""
    for name in title.rights:
        mention = discourse.mention_at(name) if name.dep_ in {"appos", "conj"} and name.pos_ == "PROPN" else None
        if mention is not None and mention.form is Form.NAME and name.left_edge.nbor(-1).text == ",":
            return mention.entity if discourse[mention.entity].kind == "Person" else None
    return None


def _behind_body(discourse: Discourse, token: Token) -> str | None:
    """Return the person whose name the parser hangs on the body of a post: 'the head of Acme, Ana Díaz, said'."""
    if not nouns.is_person(token) or nouns.is_plural(token):
        return None
    for prep in token.rights:
        for body in prep.children if prep.dep_ == "prep" else ():
            for name in body.rights if body.dep_ == "pobj" else ():
                mention = discourse.mention_at(name) if name.dep_ == "appos" else None
                if mention is None or mention.form is not Form.NAME or discourse[mention.entity].kind != "Person":
                    continue
                if name.left_edge.i == 0 or name.left_edge.nbor(-1).text != ",":
                    continue  # 'the spokesman for Prime Minister Ana Ruiz'
                owner = discourse.at(body)
                listed = any(child.dep_ == "conj" for child in name.rights)
                if owner is None or discourse[owner].kind != "Person" or owner != mention.entity and not listed:
                    return mention.entity
    return None


def named_before(discourse: Discourse, token: Token) -> str | None:
    """Return the body whose name stands just before the noun that says what it is: 'the Acme company'."""
    if nouns.is_person(token) or nouns.is_plural(token):
        return None
    before = token.nbor(-1) if token.i > 0 else token
    while token.lower_ in _FIRMS and before.dep_ == "compound" and before.head.i == token.i and before.text.islower():
        before = before.nbor(-1)  # 'the Acme oil company'
    if before.dep_ not in {"compound", "nmod"} or before.head.i != token.i:
        return None
    named = discourse.at(before)
    kinds = _NAMED_BODIES if token.lower_ in _FIRMS or before.i + 1 < token.i else _BODIES
    return named if named is not None and discourse[named].kind in kinds else None
