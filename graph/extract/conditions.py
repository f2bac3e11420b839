"""Conditions: the clause or phrase on which a content depends ('if', 'unless', 'in the event of', 'in a second term')."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["clause_mark", "find_conditions", "in_condition", "is_anaphoric", "is_inverted"]

_MARKS = frozenset({"if", "unless", "provided", "assuming", "supposing", "lest"})
_ELLIPSES = frozenset("necessary possible needed required any anything ever not so".split())
_PREPOSITIONS = frozenset("in under during with through for over".split())
_PERIODS = frozenset("term presidency administration government mandate premiership tenure stint".split())
_OTHER = frozenset("second third fourth new another next future potential possible hypothetical prospective".split())
_AGAIN = frozenset("second third another".split())
_CASES = frozenset("case event scenario situation circumstance circumstances instance".split())
_EVENTS = frozenset(
    "win victory defeat loss term return collapse failure deal war attack conflict exit departure closure shutdown strike ban"
    " vote refusal breach breakup split default rise increase fall drop delay move escalation invasion coup crisis cut ceasefire truce".split()
)
_ASSENTS = frozenset(
    "agreement approval authorization authorisation clearance confirmation consent endorsement permission ratification review vote".split()
)
_SUFFIXES = ("tion", "sion", "ment", "al", "ure", "ance", "ence", "down", "over")
_BESIDE = frozenset({"as", "while", "because", "since", "although", "though"})
_SOMEBODY = frozenset("somebody someone something anybody anyone anything".split())
_SHUT = frozenset({"relcl", "acl", "appos", "parataxis"})


def find_conditions(trigger: Token, *, hypothetical: bool) -> list[tuple[Token, Span]]:
    """Return the head of each condition of a content and the words that mark it, in the order of the text.

    `hypothetical` tells whether the content is put as more than a fact ('will', 'could', 'plans to'); a plain statement
    takes only the conditions of its own clause.
    """
    found: dict[int, tuple[Token, Span]] = {}
    token, below = trigger, None
    while True:
        for child in token.children:
            if child is below or (below is not None and child.i == below.i):
                continue
            if below is None and not hypothetical and _belongs_to_content(child, token):
                continue
            for head, cue in _conditions_at(child, token, hypothetical):
                found.setdefault(head.i, (head, cue))
            for inner in child.children if child.dep_ == "parataxis" and hypothetical else ():
                for head, cue in _conditions_at(inner, child, hypothetical) if _belongs_to_content(inner, child) else ():
                    found.setdefault(head.i, (head, cue))
        if token.head.i == token.i or (token.dep_ in _SHUT and not (token.dep_ == "acl" and hypothetical)):
            break
        if token.dep_ == "advcl" and (not hypothetical or any(mark.lower_ in _BESIDE for mark in token.lefts)):
            break  # 'could be forced to as she seeks to': she does seek to
        if not hypothetical and token.dep_ not in {"conj", "xcomp", "dobj", "nsubj", "pobj", "prep", "attr", "nsubjpass"}:
            break
        below, token = token, token.head
    return [found[position] for position in sorted(found)]


def _belongs_to_content(clause: Token, verb: Token) -> bool:
    """Tell whether a clause before a verb of saying is a part of what is said: 'If Peru leaves, he said, Chile will follow'."""
    if clause.dep_ != "advcl" or clause.i > verb.i:
        return False
    return verb.dep_ == "parataxis" or any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)


def in_condition(trigger: Token) -> bool:
    """Tell whether the token stands in a condition itself."""
    token = trigger
    while token.head.i != token.i:
        if clause_mark(token, conceded=True) is not None or (token.dep_ == "ccomp" and clause_mark(token.head) is not None):
            return True
        phrase = token.head if token.dep_ == "pobj" else token.head.head if token.dep_ in {"acl", "relcl"} else None
        if (
            phrase is not None
            and (found := _phrase_condition(phrase)) is not None
            and (token.dep_ == "pobj" or found.i == token.i)
        ):
            return True
        above = token.head.head if token.dep_ == "acl" else token.head
        if _proviso(above) is not None and token.dep_ in {"pcomp", "advcl", "acl"}:
            return True
        if token.dep_ == "ccomp" and token.head.lower_ in {"provided", "providing"} and token.head.nbor(1).lower_ == "that":
            return True
        shut = token.dep_ in _SHUT and not (token.dep_ == "relcl" and token.head.lower_ in _SOMEBODY)
        if shut or (token.dep_ == "ccomp" and token.head.pos_ == "VERB"):
            return False
        token = token.head
    return is_inverted(token)


def is_inverted(root: Token) -> bool:
    """Tell whether the parser took a condition at the end for the main clause: 'She has made promises, should she win'."""
    if root.dep_ != "ROOT" or not any(child.dep_ == "ccomp" and child.i < root.i for child in root.lefts):
        return False
    aux = next((child for child in root.lefts if child.dep_ == "aux" and child.lower_ in {"should", "were", "had"}), None)
    if aux is None or aux.nbor(-1).text != ",":
        return False
    return any(child.dep_ == "nsubj" and aux.i < child.i < root.i for child in root.lefts)


def is_anaphoric(head: Token) -> bool:
    """Tell whether the condition only points back at an earlier one: 'in that case', 'in such a scenario'."""
    return head.lemma_ in _CASES


def clause_mark(token: Token, *, conceded: bool = False) -> Token | None:
    """Return the word that makes this clause a condition, None if it is none; with `conceded` also that of 'even if'."""
    if token.dep_ == "conj":  # 'it could pay, but only if they agree'
        return next((child for child in token.children if child.dep_ == "mark" and child.lower_ in {"if", "unless"}), None)
    if token.dep_ not in {"advcl", "ccomp", "dep"}:
        return None
    for child in token.children:
        word = child.lower_
        if word in _MARKS and child.dep_ in {"mark", "advmod"} and child.i < token.i:
            before = child.nbor(-1).lower_ if child.i else ""
            if before == "as" or (before == "even" and not conceded) or (token.dep_ == "ccomp" and token.head.i < token.i):
                return None
            if token.lemma_ == "be" and any(
                below.lower_ in {"indication", "guide", "gauge", "measure", "sign"} for below in token.subtree
            ):
                return None  # 'if the talks are any guide' supposes nothing
            if token.lower_ in _ELLIPSES or (child.i + 1 < len(token.doc) and child.nbor(1).lower_ in _ELLIPSES):
                return None
            return child
        if word == "long" and child.dep_ == "advmod" and 0 < child.i < token.i and child.nbor(-1).lower_ == "as":
            return child
    first = token.left_edge
    inverted = first.lower_ in {"should", "were", "had"} and (first.i == token.i or first.dep_ in {"aux", "auxpass"})
    if inverted and token.dep_ == "advcl" and first.head.i in {token.i, token.head.i}:
        return first if token.i < token.head.i or first.lower_ == "should" else None
    opening = first.is_sent_start and first.lower_ == "should" and first.head.i == token.i
    if opening and token.dep_ == "ccomp" and token.i < token.head.i:
        return first  # 'Should it attack, the others would help'
    if inverted and token.dep_ == "ccomp" and token.i > token.head.i and first.head.i == token.i and token.i - first.i > 1:
        return first  # '..., should it attack'
    if token.dep_ == "advcl" and token.lower_ in {"provided", "assuming", "supposing"}:
        return token
    return None


def _conditions_at(child: Token, head: Token, hypothetical: bool) -> Iterator[tuple[Token, Span]]:
    """Yield the conditions that hang at a token as this child."""
    mark = clause_mark(child)
    if mark is not None:
        inner = next((below for below in child.children if below.dep_ == "ccomp"), child) if mark.i == child.i else child
        yield inner, _span(mark)
        return
    proviso = _proviso(child)
    if proviso is not None:
        yield proviso, _span(child)
    elif child.lower_ == "subject" and child.dep_ in {"advcl", "advmod"} and hypothetical:
        yield from ((noun, _span(child)) for noun in _assent(child))
    elif child.lower_ in {"provided", "providing"} and child.dep_ == "prep":
        yield from ((below, _span(child)) for below in child.rights if below.dep_ == "ccomp")
    elif child.dep_ == "prep":
        found = _phrase_condition(child)
        if found is not None and hypothetical:
            yield found, _span(child)
    elif child.dep_ == "mark" and hypothetical:  # the parser takes the subject after 'as' for the object of a preposition
        yield from ((kid, _span(kid)) for kid in child.children if kid.dep_ == "pobj" and _is_second_rule(kid))
    elif child.dep_ in {"nsubj", "nsubjpass"} and (aside := _condition_beside(child)) is not None:
        yield aside
    elif child.dep_ == "nsubj" and hypothetical and (_is_event_subject(child, head) or _is_second_rule(child)):
        yield child, _span(child)


def _assent(word: Token) -> Iterator[Token]:
    """Yield the assent to which something is 'subject': 'will pay, subject to approval by its board'."""
    for preposition in word.rights:
        for noun in preposition.children if preposition.lower_ == "to" else ():
            if noun.dep_ == "pobj" and noun.lemma_.lower() in _ASSENTS:
                yield noun


def _condition_beside(subject: Token) -> tuple[Token, Span] | None:
    """Return the condition that stands beside a subject: 'the port, if sold, ...'."""
    for clause in subject.rights:
        mark = next((child for child in clause.lefts if child.dep_ == "mark" and child.lower_ in {"if", "unless"}), None)
        if clause.dep_ == "acl" and mark is not None and clause.lower_ not in _ELLIPSES:
            return clause, _span(mark)
    return None


def _proviso(token: Token) -> Token | None:
    """Return the head of the clause behind 'provided that', 'as long as' or 'on condition that'."""
    if token.dep_ == "prep" and token.lower_ in {"provided", "assuming", "supposing", "providing"}:
        return next((child for child in token.children if child.dep_ == "pcomp"), None)
    if token.dep_ == "advmod" and token.lower_ == "long" and token.i and token.nbor(-1).lower_ == "as":
        return next((child for child in token.children if child.dep_ == "advcl"), None)
    if token.dep_ == "prep" and token.lower_ == "on":
        noun = next((child for child in token.children if child.dep_ == "pobj" and child.lower_ == "condition"), None)
        return next((child for child in noun.children if child.dep_ == "acl"), None) if noun is not None else None
    return None


def _phrase_condition(prep: Token) -> Token | None:
    """Return the noun that a prepositional phrase makes a condition: 'in the event of a war', 'in a second term'."""
    if prep.dep_ != "prep":
        return None
    noun = next((child for child in prep.children if child.dep_ == "pobj"), None)
    if noun is None:
        return None
    word = prep.lower_
    below = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    if word == "in" and noun.lower_ in {"event", "case"}:
        clause = next(
            (child for child in noun.children if child.dep_ in {"acl", "relcl"} and child.left_edge.lower_ == "that"), None
        )
        if noun.lower_ == "case" and clause is None:  # 'in case the river rises'
            clause = next((child for child in noun.children if child.dep_ in {"acl", "relcl"} and _is_finite(child)), None)
        if clause is not None:
            return clause
        if below is not None:
            return next((child for child in below.children if child.dep_ == "pobj"), None)
    if (
        word in {"in", "under"}
        and noun.lemma_ in _CASES
        and any(child.lower_ in {"that", "such", "this"} for child in noun.children)
    ):
        return noun
    if word in _PREPOSITIONS and noun.lemma_ in _PERIODS:
        words = {child.lower_ for child in noun.children}
        if words & {"a", "an", "another"} and words & _OTHER:
            return noun
    return None


def _is_finite(verb: Token) -> bool:
    """Tell whether the clause has a tense of its own."""
    return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in (verb, *verb.lefts))


def _is_second_rule(noun: Token) -> bool:
    """Tell whether the subject is a rule that may never come about: 'could come as a second Mendes government seeks talks'."""
    verb = noun.head if noun.dep_ == "nsubj" else noun.head.head
    if any(word.tag_ == "VBD" for word in (verb, *verb.lefts)):
        return False  # it came about
    house = noun.lower_ == "house" and noun.i > 0 and noun.nbor(-1).lower_ == "white"
    words = {child.lower_ for child in noun.lefts}
    return (house or noun.lemma_.lower() in _PERIODS) and bool(words & {"a", "another"}) and bool(words & _AGAIN)


def _is_event_subject(noun: Token, verb: Token) -> bool:
    """Tell whether the subject is an event that may never come about: 'A win could ...', 'any attack would ...'."""
    if not any(child.dep_ == "aux" and child.lower_ in {"could", "would", "might", "may"} for child in verb.children):
        return False
    words = {child.lower_ for child in noun.children if child.dep_ in {"det", "amod", "compound", "nummod"}}
    if not words & {"a", "an", "another", "any"}:
        return False
    lemma = noun.lemma_.lower()
    return lemma in _EVENTS or lemma in _PERIODS or (lemma.endswith(_SUFFIXES) and len(lemma) > 6)


def _span(token: Token) -> Span:
    """Return the span of a token."""
    return Span(token.idx, token.idx + len(token))
