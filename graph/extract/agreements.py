"""Agreement facts: parties, signing, entry into force, end, duration, money, what an agreement replaces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.alliances import find_alliances
from graph.extract.context import Context
from graph.extract.finding import Finding, Judgement
from graph.extract.initiatives import find_initiative_facts
from graph.extract.invitations import find_invitations
from graph.extract.status import judge
from graph.extract.terms import find_terms
from graph.model import Certainty, Form, Modality, Polarity, Span, Triple
from graph.resolve.agreements import AGREEMENT_KINDS
from graph.resolve.parties import Party, find_parties, is_concluded, is_concluding, parties_of, troops_of
from graph.resolve.salience import head_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.model import Mention

__all__ = ["extract_agreements"]

_UNSETTLED = frozenset(
    {"negotiate", "discuss", "seek", "want", "propose", "pursue", "demand", "offer", "draft", "consider", "need"}
)
"""Verbs whose object is an agreement that does not exist yet."""
_GIVING = frozenset({"give", "grant", "lease", "lend", "loan", "pay", "provide", "sell", "supply", "transfer"})
_SIGNATORIES = frozenset({"parties", "signatories"})


def extract_agreements(context: Context) -> Iterator[Finding]:
    """Yield what the text says about agreements, alliances and initiatives."""
    sides: dict[str, list[str]] = {}
    for mention in context.discourse.mentions:
        if context.discourse[mention.entity].kind not in AGREEMENT_KINDS:
            continue
        head = head_of(context.doc, mention.span)
        if head is None or mention.form is Form.PRONOUN and head.dep_ != "nsubjpass":
            continue
        found = sides.setdefault(mention.entity, [])
        for party in find_parties(context.discourse, head):
            found.append(party.entity)
            if not (_is_prospective(party) or (_is_unsettled(head) and not _is_named_talk(head, party))):
                yield _party(context, mention, head, party)
    yield from _hosts(context, sides)
    yield from _listed(context)
    yield from _under(context)
    yield from find_terms(context)
    yield from find_alliances(context)
    yield from find_initiative_facts(context)
    yield from find_invitations(context)


def _party(context: Context, mention: Mention, head: Token, party: Party) -> Finding:
    """Return that somebody is party to an agreement."""
    triple = Triple(mention.entity, "party", party.entity)
    evidence = _around(context, head, party.token, mention)
    if party.verb is not None:
        bound = head in party.verb.subtree and head.head.i != party.verb.i
        return Finding(party.verb, triple=triple, evidence=evidence if bound else None, rule="agreement-party-of-verb")
    judgement = Judgement() if _is_presupposed(head, mention) else None
    return Finding(head, triple=triple, evidence=evidence, rule="agreement-party-in-phrase", judgement=judgement)


def _around(context: Context, head: Token, token: Token, mention: Mention) -> Span:
    """Return the stretch that holds the agreement's words and the party's."""
    named = context.discourse.mention_at(token)
    spans = [mention.span, Span(head.idx, head.idx + len(head)), named.span if named else Span(token.idx, token.idx + len(token))]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _is_presupposed(head: Token, mention: Mention) -> bool:
    """Tell whether the words take the agreement for given: a proper name, 'the', 'its', 'the current'; talks are not given."""
    if head.lemma_.lower() in {"talk", "negotiation"}:
        return False
    return mention.form is Form.NAME or any(
        child.dep_ == "poss" or child.lower_ in {"the", "this", "that"} for child in head.lefts
    )


def _is_unsettled(head: Token) -> bool:
    """Tell whether an agreement is only sought: 'negotiate a trade deal with B'."""
    if any(child.dep_ == "poss" or child.lower_ in {"the", "this", "current"} for child in head.lefts):
        return False
    if any(child.lower_ in {"proposed", "potential", "possible", "future", "planned"} for child in head.lefts):
        return True
    verb = head.head if head.dep_ == "dobj" else head.head.head if head.dep_ == "pobj" else head
    return verb.lemma_.lower() in _UNSETTLED or (head.dep_ == "pobj" and head.head.lower_ in {"for", "toward", "towards"})


def _is_named_talk(head: Token, party: Party) -> bool:
    """Tell whether talks with a name may lead to an agreement, and the words do not say that they are held."""
    return head.lemma_.lower() in {"talk", "negotiation"} and judge(party.verb or head).modality is not Modality.ACTUAL


def _is_prospective(party: Party) -> bool:
    """Tell whether a verb only leads to the agreement ('close to concluding'), though no word says that it is planned."""
    verb = party.verb
    if verb is None or verb.tag_ not in {"VB", "VBG"} or not is_concluding(verb):
        return False
    return judge(verb).modality is Modality.ACTUAL


def _hosts(context: Context, sides: dict[str, list[str]]) -> Iterator[Finding]:
    """Yield the country whose forces stand in the one other party of an agreement on the cost of forces."""
    for agreement, parties in sides.items():
        hosts = list(dict.fromkeys(parties))
        described = hosts or list(dict.fromkeys(_owners(context, agreement)))
        if context.discourse[agreement].kind != "CostSharingAgreement" or len(described) != 1:
            continue
        guest = troops_of(context.discourse, described[0])
        if guest is not None:
            triple = Triple(agreement, "party", guest.entity)
            yield Finding(guest.token, triple=triple, rule="agreement-party-by-troops", judgement=Judgement())


def _listed(context: Context) -> Iterator[Finding]:
    """Yield the parties that a text lists: 'the pact, whose parties are A and B', 'the signatories of the pact are A and B'."""
    for token in context.discourse.tokens:
        if token.lower_ not in _SIGNATORIES or token.dep_ != "nsubj" or token.head.lemma_ != "be":
            continue
        owners = [child for child in token.children if child.dep_ == "poss"]
        owners += [noun for child in token.children if child.lower_ in {"of", "to"} for noun in child.children]
        agreement = next((entity for owner in owners if (entity := context.discourse.at(owner))), None)
        if agreement is None or context.discourse[agreement].kind not in AGREEMENT_KINDS:
            continue
        for noun in token.head.rights:
            for party in parties_of(context.discourse, noun) if noun.dep_ == "attr" else ():
                yield Finding(token.head, triple=Triple(agreement, "party", party.entity), rule="agreement-party-listed")


def _under(context: Context) -> Iterator[Finding]:
    """Yield the two parties of 'under an agreement signed in May, A will pay B 3 million a year'."""
    for mention in context.discourse.mentions:
        if context.discourse[mention.entity].kind not in AGREEMENT_KINDS or mention.form is not Form.NOMINAL:
            continue
        head = head_of(context.doc, mention.span)
        if head is None or head.dep_ != "pobj" or head.head.lower_ != "under" or not _is_signed(head):
            continue
        verb = head.head.head
        if verb.lemma_ not in _GIVING or judge(verb).polarity is not Polarity.AFFIRMED:
            continue
        receivers = [child for child in verb.rights if child.dep_ == "dative"]
        receivers += [child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "to"]
        things = [child for child in verb.rights if child.dep_ == "dobj"]
        receivers += things[:1] if len(things) > 1 else []  # the parser takes 'pay B 3 million' for two objects
        nouns = [noun for child in receivers for noun in (child, *child.children) if noun.dep_ in {"dative", "dobj", "pobj"}]
        givers = [party for child in verb.lefts if child.dep_ == "nsubj" for party in parties_of(context.discourse, child)]
        takers = [party for noun in nouns for party in parties_of(context.discourse, noun)]
        for party in (*givers, *takers) if givers and takers else ():
            triple = Triple(mention.entity, "party", party.entity)
            judgement = Judgement(certainty=Certainty.PROBABLE)
            yield Finding(
                head,
                triple=triple,
                evidence=_around(context, head, party.token, mention),
                rule="agreement-party-under",
                judgement=judgement,
            )


def _is_signed(head: Token) -> bool:
    """Tell whether a participle says that the agreement was made."""
    return any(child.dep_ == "acl" and is_concluded(child) for child in head.rights)


def _owners(context: Context, agreement: str) -> list[str]:
    """Return the countries that stand as possessors beside the agreement's mentions."""
    found = []
    for mention in context.discourse.mentions:
        head = head_of(context.doc, mention.span) if mention.entity == agreement else None
        for child in head.lefts if head is not None else ():
            owner = context.discourse.at(child) if child.dep_ == "poss" else None
            if owner is not None and context.discourse[owner].kind == "Country":
                found.append(owner)
    return found
