"""Antecedents: whom a relative pronoun stands for, and who is coordinated with a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.verbs import SUBJECTS, is_verbal
from graph.resolve.nouns import is_person
from graph.resolve.relatives import crossed_relative, described_person

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["RELATIVES", "antecedent", "conjuncts", "crossing", "deed_in_place"]

RELATIVES = {"who", "whom", "which", "that", "whose"}
_JUDGING = frozenset("applaud condemn criticise criticize denounce deplore hail oppose praise reject support welcome".split())
_HAPPENING = frozenset({"result", "culminate", "last", "erupt", "occur", "happen", "ensue"})
"""Verbs of what comes about or goes on, never of people or states."""


def conjuncts(token: Token) -> list[Token]:
    """Return the token and what is coordinated with it, in the order of the text."""
    found = [token]
    for child in token.rights:
        if child.dep_ == "conj" and not _is_negated_conjunct(child):
            found += conjuncts(child)
        elif child.dep_ == "appos" and child.i == token.i + 1 and child.pos_ == token.pos_ == "PROPN":
            found += conjuncts(child)[1:]  # the parser broke a name: 'Ana de | Wit and Tom Hale'
    return found


def _is_negated_conjunct(token: Token) -> bool:
    """Tell whether a conjunct is excluded: "France but not Italy"."""
    before = token.nbor(-1) if token.i else token
    return before.lower_ == "not" or any(child.dep_ == "neg" for child in token.lefts if not is_verbal(token))


def antecedent(token: Token) -> list[Token]:
    """Return what a relative pronoun stands for, or the token itself."""
    if token.lower_ not in RELATIVES or token.tag_ not in ("WDT", "WP", "WP$", "IN", "DT"):
        return conjuncts(token)
    for ancestor in token.ancestors:
        if ancestor.dep_ == "relcl":
            return _relative_heads(token, ancestor)
        cleft = _cleft(token, ancestor)
        if cleft:
            return cleft
        if ancestor.dep_ in ("ccomp", "ROOT"):
            break
    return [token]


def _cleft(pronoun: Token, verb: Token) -> list[Token]:
    """Return of whom 'it was' says that it was they: "It was Peru that attacked"."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_ != "be" or pronoun.dep_ not in SUBJECTS:
        return []
    pleonastic = any(child.dep_ == "nsubj" and child.lower_ == "it" for child in above.lefts)
    return [
        noun
        for child in above.rights
        if pleonastic and child.dep_ == "attr" and child.i < verb.i and not any(kid.dep_ == "neg" for kid in above.children)
        for noun in conjuncts(child)
    ]


def _relative_heads(pronoun: Token, verb: Token) -> list[Token]:
    """Return the noun a relative clause speaks of: the nearer one where the verb's number does not fit the parser's choice."""
    head = verb.head
    person = described_person(pronoun, head)
    if person is not None:
        return [person]
    if head.dep_ == "attr" and pronoun.dep_ in SUBJECTS and head.head.lemma_ == "be":  # "Peru is the state that signed"
        told = not any(child.dep_ == "neg" for child in head.head.children)
        owners = [noun for child in head.head.lefts if child.dep_ == "nsubj" for noun in conjuncts(child)]
        if told and owners and owners[0].pos_ == "PROPN":
            return owners
    if head.ent_type_ == "DATE" and pronoun.lower_ in ("which", "that"):
        return _dated(head)
    happens = verb.lemma_ in _HAPPENING or verb.lemma_ == "end" and any(child.lower_ in ("in", "with") for child in verb.rights)
    if happens and pronoun.lower_ != "who" and head.dep_ == "pobj" and head.head.head.pos_ == "NOUN":
        return [head.head.head]  # "talks among nine states that resulted in a pact"
    if pronoun.lower_ == "which" and (head.ent_type_ == "PERSON" or is_person(head)):
        return [_thing_before(head, pronoun)]
    if pronoun.lower_ == "which" and pronoun.dep_ in SUBJECTS and head.tag_ == "NN" and _is_plural(verb):
        several = _several_above(head)
        if several is not None:
            return [several]
    deed = deed_in_place(verb, head) if pronoun.dep_ == "dobj" else None
    if deed is not None:
        return [deed]
    if pronoun.lower_ in ("who", "whom") and head.tag_ in ("NN", "NNP") and head.ent_type_ != "PERSON" and _is_no_person(head):
        above = head.head.head  # "the head of the bank, who ..." speaks of the head
        if head.dep_ == "pobj" and above.pos_ == "NOUN" and (is_person(above) or above.lemma_ in ("head", "chief")):
            return [above]
        named = head.pos_ == "NOUN" and pronoun.i > 1 and pronoun.nbor(-1).text == "," and pronoun.nbor(-2).ent_type_ == "PERSON"
        if named and pronoun.nbor(-2).dep_ == "pobj" and pronoun.nbor(-2).head.head == head and _is_singular(verb):
            return [pronoun.nbor(-2)]  # "the family of Ana Ruiz, who was shot"
    if head.dep_ == "pobj" and head.head.lower_ in ("of", "among") and pronoun.dep_ in SUBJECTS:
        return [head, *_one_of(head.head.head if head.head.lower_ == "of" else head.head)]
    if pronoun.lower_ == "which" and pronoun.i > 1 and pronoun.nbor(-1).text == ",":
        nearest = pronoun.nbor(-2)
        singular = any(word.tag_ == "VBZ" for word in (verb, *verb.children))
        if nearest != head and nearest.pos_ == "PROPN" and singular and head.tag_ in ("NNS", "NNPS"):
            return [nearest]
    if pronoun.lower_ in ("who", "whom", "whose") and head.tag_ == "NNP":
        last = conjuncts(head)[-1]  # "letters to Ana Ruiz and Tom Hale, who was her deputy"
        if last != head and last.i < pronoun.i and _is_singular(verb):
            return [last]
    return [head]


def _one_of(one: Token) -> list[Token]:
    """Return who is said to be one of those of whom a relative clause speaks: 'Peru was one of the states that signed'."""
    verb = one.head
    if verb.lemma_ != "be" or not (one.lower_ == "one" and one.dep_ == "attr" or one.lower_ == "among"):
        return []
    if any(child.dep_ == "neg" for child in verb.children):
        return []
    return [noun for child in verb.lefts if child.dep_ == "nsubj" for noun in conjuncts(child)]


def _is_singular(verb: Token) -> bool:
    """Tell whether the verb of a clause is in the singular: 'was', 'has said', 'leads'."""
    return any(word.tag_ == "VBZ" or word.lower_ == "was" for word in (verb, *verb.lefts))


def _dated(time: Token) -> list[Token]:
    """Return the noun whose phrase ends with a time ('a deal reached in 1991, which'); none where that dates the whole clause."""
    token = time
    while token.dep_ in ("pobj", "prep", "npadvmod", "nummod", "compound", "acl", "agent", "conj") and token.head.i < time.i:
        token = token.head
        if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ != "DATE":
            return [token]
    return []


def _is_no_person(noun: Token) -> bool:
    """Tell whether a noun means no human being, though a body may act for one: 'campaign'."""
    return not is_person(noun) or noun.lemma_ in ("campaign", "office")


def deed_in_place(verb: Token, head: Token) -> Token | None:
    """Return the deed that a relative clause judges, where the parser took its place: 'looting in the towns, which they condemned'."""
    if verb.lemma_ not in _JUDGING or head.dep_ != "pobj" or head.head.lower_ not in ("in", "at"):
        return None
    deed = head.head.head
    return deed if deed.pos_ == "NOUN" else None


def _is_plural(verb: Token) -> bool:
    """Tell whether the verb of a clause is in the plural: 'have', 'are', 'were', 'say'."""
    return any(word.tag_ == "VBP" or word.lower_ == "were" for word in (verb, *verb.lefts))


def _several_above(head: Token) -> Token | None:
    """Return the plural noun whose phrase ends with a noun in the singular: 'towns led by the party, which have'."""
    token = head
    while token.dep_ in ("pobj", "prep", "agent", "acl"):
        token = token.head
        if token.tag_ in ("NNS", "NNPS"):
            return token
    return None


def _thing_before(head: Token, pronoun: Token) -> Token:
    """Return the thing that 'which' means where the parser hung it on a person: 'the talks of envoys, which ...', 'A of B, which ...'."""
    token = head
    while token.dep_ in ("pobj", "conj") and token.head.head.i != token.head.i:
        token = token.head if token.dep_ == "conj" else token.head.head
        if token.pos_ == "NOUN" and not is_person(token):
            return token
    between = (word for word in reversed(head.doc[head.i + 1 : pronoun.i]) if word.pos_ in ("NOUN", "PROPN"))
    return next(between, head)


def crossing(subject: Token) -> list[Token]:
    """Return what a subject means; where the parser took its verb for a participle, 'which' before it is the subject of this verb."""
    crossed = next((found for child in subject.rights if (found := crossed_relative(child)) is not None), None)
    return [crossed] if crossed is not None else antecedent(subject)
