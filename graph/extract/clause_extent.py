"""Which words of a sentence belong to the clause of a verb: its whole predicate, without what only hangs on it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graph.extract.antecedents import RELATIVES
from graph.extract.clause_bounds import in_brackets, sentence_bounds
from graph.extract.verbs import SUBJECTS, is_finite, is_verbal
from graph.recognize.lexical import attributing_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["clause_chain", "clause_tokens", "has_tense"]

_OPENING = frozenset({",", "(", "_", "-", "--", "–", "—", "―"})
"""Marks after which a phrase only adds something: 'the pact, signed in May'."""
_APART = frozenset({"mark", "parataxis", "preconj", "intj", "meta"})
_CONNECTIVES = frozenset(
    """also meanwhile however then moreover instead only even yet so thus therefore still nevertheless nonetheless indeed furthermore
    besides otherwise though and but or nor""".split()
)
"""Words that only tie a sentence to the one before it, where they open it."""
_PHRASES = frozenset(
    {
        "for one",
        "for example",
        "for instance",
        "in fact",
        "of course",
        "in addition",
        "as a result",
        "for this reason",
        "for that reason",
    }
)
_SUMMING = frozenset({"npadvmod", "dobj", "attr", "oprd", "dep"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
_COMPARING = frozenset({"than", "as"})
_TAKING = frozenset(
    "see view regard describe praise hail portray cast dismiss characterize condemn denounce criticize treat".split()
)
_LONGEST_RELATIVE = 16
"""Words of a restrictive clause that a label can have."""
_NEAR = 3
_BARE = frozenset("help let make have see hear watch".split())
"""Verbs above an infinitive without "to"."""


def clause_chain(verb: Token) -> list[Token]:
    """Return the words from the verb that has a tense down to this one: 'plans', 'send' of 'plans to send'; else the verb alone."""
    chain = [verb]
    while not has_tense(chain[0]):
        word = chain[0]
        while word.dep_ == "conj" and is_verbal(word.head) and not has_tense(word):
            word = word.head  # 'plans to sell and to let'
        if word.i != chain[0].i and has_tense(word):
            break
        above = word.head
        if (
            above.i == word.i
            or word.dep_ not in {"xcomp", "ccomp", "acomp", "advcl"}
            or (word.dep_ == "advcl" and not _is_aim(word))
        ):
            return [verb]
        if above.pos_ not in {"VERB", "AUX", "ADJ"} or above.dep_ in {"aux", "auxpass"}:
            return [verb]
        chain.insert(0, above)
    return chain


def _is_bare_clause(verb: Token) -> bool:
    """Tell whether a verb with a subject and without "to" stands below another: 'demanded that Chad pay', 'the bars make ..., he said'."""
    if verb.dep_ != "ccomp" or verb.tag_ != "VB" or verb.head.lemma_ in _BARE:
        return False
    lefts = {child.dep_ for child in verb.lefts}
    return bool(lefts & SUBJECTS) and "aux" not in lefts


def has_tense(word: Token) -> bool:
    """Tell whether the word is a verb with a tense."""
    return is_verbal(word) and is_finite(word)


def _is_aim(verb: Token) -> bool:
    """Tell whether a subordinate infinitive completes the verb above: 'was sworn in to lead', no 'To win, she ...'."""
    return (
        verb.tag_ == "VB" and verb.i > verb.head.i and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
    )


def clause_tokens(chain: list[Token], *, whole: bool) -> list[Token]:
    """Return the words of the clause whose verbs are these, in the order of the text, with its own subject and its conjunctions left out.

    `whole` keeps the restrictive clauses and aims within it: 'murdered by someone they know'.
    """
    verb = chain[-1]
    first, last = sentence_bounds(verb)
    found: list[Token] = []
    _collect(verb, verb, whole, found)
    for above, below in pairwise(chain):
        _collect_above(above, below, whole, found)
    for word in chain:
        found += shared_auxiliaries(word)
    last = min((child.left_edge.i for child in verb.rights if child.lower_ == "according"), default=last)
    kept = sorted((token for token in found if first <= token.i < last), key=lambda token: token.i)
    aside = in_brackets(kept[0].i, kept[-1].i, verb) if kept[-1].i - kept[0].i >= len(kept) else frozenset()
    return [token for token in kept if token.i not in aside] if aside else kept


def shared_auxiliaries(verb: Token) -> list[Token]:
    """Return the auxiliaries of the verb before it that a coordinated verb shares: 'will sell and buy'."""
    head = verb.head
    if verb.dep_ != "conj" or not is_verbal(head) or is_finite(verb):
        return []
    if verb.tag_ != head.tag_ or any(child.dep_ in _AUXILIARIES for child in verb.lefts):
        return []
    return shared_auxiliaries(head) + [child for child in head.lefts if child.dep_ in {"aux", "auxpass"}]


def _collect(token: Token, verb: Token, whole: bool, found: list[Token]) -> None:
    """Add a word with all below it that belongs to the clause of the verb."""
    found.append(token)
    for child in token.children:
        if not _is_left_out(child, token, verb, whole):
            _collect(child, verb, whole, found)


def _collect_above(above: Token, below: Token, whole: bool, found: list[Token]) -> None:
    """Add a verb above an infinitive with what stands with it before the infinitive."""
    found.append(above)
    for child in above.children:
        if child.i > below.i or below.is_ancestor(child) or child.i == below.i:
            continue
        if any(child.i == other.i for other in below.ancestors) or child.dep_ in {"cc", "conj", "ccomp", "xcomp"}:
            continue
        if not _is_left_out(child, above, above, whole):
            _collect(child, above, whole, found)


def _is_left_out(child: Token, head: Token, verb: Token, whole: bool) -> bool:
    """Tell whether a word and what hangs on it are no part of the predicate."""
    relation = child.dep_
    if relation == "punct":
        return child.text not in "-–—,.'’/%$"
    own = head.i == verb.i
    if (
        own
        and relation == "prep"
        and child.lower_ == "as"
        and child.i > verb.i
        and verb.dep_ == "relcl"
        and _is_seen_as(verb.head)
    ):
        return True  # 'sees the speech she gave as a mistake'
    if own and relation == "advmod" and child.i > verb.i and child.i + 1 < len(child.doc) and child.nbor().dep_ == "mark":
        return True  # 'mostly because they are afraid'
    if relation in _APART:
        return relation != "mark" or own
    if own and relation in {"cc", "conj"} and is_verbal(verb):
        return not _shares_object(verb)
    if own and relation in {"cc", "conj"} and child.i > verb.i and any(_is_apart(kid, child) for kid in verb.rights):
        return True  # 'the victory in May, and the war that followed'
    if (
        relation in {"cc", "conj"}
        and head.dep_ == "conj"
        and head.head.i == verb.i
        and is_verbal(head)
        and (relation == "cc" or is_verbal(child))
    ):
        return True  # 'built and sold the ship, and it sank'
    if own and child.i < verb.i and _only_connects(child, verb):
        return True
    if own and relation == "ccomp":
        return child.i < verb.i or _is_run_on(child)
    after_mark = _is_set_off(child)
    if own and after_mark and child.i > verb.i and child.pos_ == "NOUN" and relation in _SUMMING and _has_clause(child):
        return True  # 'resigned on Monday, a move that ...'
    if relation == "appos":
        listed = head.pos_ in {"PRON", "PROPN"} and any(
            kid.dep_ == "conj" for kid in child.rights
        )  # 'between them, Chad and Mali'
        return (
            after_mark
            and not listed
            and not (child.pos_ == "PROPN" and head.pos_ == "NOUN" and child.right_edge.i - child.left_edge.i < _NEAR)
        )
    if relation == "prep" and child.lower_ == "according":
        return True
    if relation in {"relcl", "acl"}:
        empty = head.pos_ in {"PRON", "NUM"} or head.lower_ in {"one", "ones", "those"}  # 'the only one that has a port'
        return after_mark or (relation == "relcl" and not (empty or (whole and _is_short(child))))
    if relation == "advcl":
        if child.i > verb.i and any(mark.lower_ in _COMPARING for mark in child.lefts if mark.dep_ == "mark"):
            return False
        return after_mark or not (whole and _is_aim(child))
    return False


def _is_apart(noun: Token, word: Token) -> bool:
    """Tell whether this noun, at or after the word, is coordinated with an event noun and is a whole phrase of its own."""
    return (
        noun.dep_ == "conj"
        and noun.i >= word.i
        and noun.pos_ in {"NOUN", "PROPN"}
        and any(child.dep_ in {"det", "poss"} for child in noun.lefts)
    )


def _has_clause(noun: Token) -> bool:
    """Tell whether a relative clause hangs on the noun."""
    return any(kid.dep_ in {"relcl", "acl"} for kid in noun.rights)


def _is_set_off(child: Token) -> bool:
    """Tell whether a comma, bracket or dash stands before a phrase, perhaps behind quotation marks."""
    i = child.left_edge.i - 1
    while i > 0 and child.doc[i].is_quote:
        i -= 1
    return i > 0 and child.doc[i].text in _OPENING


def _is_seen_as(noun: Token) -> bool:
    """Tell whether the phrase of a noun is the object of a verb after which 'as' says what it is taken for."""
    while noun.dep_ in {"conj", "appos", "pobj", "prep"}:
        noun = noun.head
    return noun.dep_ == "dobj" and noun.head.lemma_ in _TAKING


def _is_short(clause: Token) -> bool:
    """Tell whether a clause is short enough for a label."""
    return clause.right_edge.i - clause.left_edge.i < _LONGEST_RELATIVE


def _only_connects(child: Token, verb: Token) -> bool:
    """Tell whether a word before the subject ties the sentence to the one before, or names the source of what it says."""
    subject = next((other for other in verb.lefts if other.dep_ in SUBJECTS or other.dep_ == "expl"), None)
    if subject is not None and child.i >= subject.left_edge.i:
        return False
    if child.lower_ in _CONNECTIVES or child.dep_ == "cc" or (child.left_edge.tag_ == "WRB" and child.dep_ == "advmod"):
        return True
    if child.dep_ == "advcl" and attributing_verb(child) is not None and any(mark.lower_ == "as" for mark in child.lefts):
        return True  # 'as Ann Lee explains, ...'
    marks = [other.i for other in verb.lefts if other.dep_ == "mark" and other.i > child.i]
    if marks and child.dep_ in {"advmod", "npadvmod"}:
        return True  # 'only after Chad left', 'years after Chad left'
    return child.dep_ == "prep" and " ".join(token.lower_ for token in child.subtree if not token.is_punct) in _PHRASES


def _is_run_on(clause: Token) -> bool:
    """Tell whether a clause after a comma is a sentence of its own: 'X is right, he is also able'."""
    return (
        _is_set_off(clause)
        and is_finite(clause)
        and not any(child.dep_ == "mark" or child.lower_ in RELATIVES for child in clause.lefts)
    )


def _shares_object(verb: Token) -> bool:
    """Tell whether the next verb has the object of both: 'designed and built a bridge'."""
    other = next((child for child in verb.rights if child.dep_ == "conj" and is_verbal(child)), None)
    if (
        other is None
        or other.i - verb.i > _NEAR
        or any(verb.i < child.i < other.i and child.dep_ != "cc" for child in verb.rights)
    ):
        return False
    return not any(child.dep_ in SUBJECTS or child.dep_ in _AUXILIARIES for child in other.lefts)
