"""Relative clauses as sentences: what they are about, and where in the clause it is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract.antecedents import RELATIVES, deed_in_place
from graph.extract.subjects import OBJECT_CONTROLLED
from graph.extract.verbs import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Gap", "find_gap", "is_relative_subject", "relative_noun"]

_WHEN = frozenset("day time year month week moment way reason place night morning point case hour period".split())
"""Nouns whose relative clause without a pronoun leaves out no object: 'the day he left'."""
_NEXT = 2
_OBJECTS = frozenset({"dobj", "ccomp", "attr", "acomp", "xcomp"})
_DONE_TO = frozenset("make take spend use pay give build hold write send raise sign launch".split())
"""Verbs with an object of their own before an infinitive: 'the efforts Chad has made to reach peace'."""
_HANDLING = frozenset("deny dismiss get hear need publish receive reject repeat want".split())
_TELLING = frozenset(
    """accusation allegation announcement argument assertion assurance belief claim complaint concern conclusion confirmation conviction fact
    fear finding guarantee hope idea impression indication news notion prospect report rumor rumour sign suggestion suspicion theory view
    warning""".split()
)
"""Nouns that tell what a clause with 'that' says."""
_PRONOUNS = frozenset({"WDT", "WP", "WP$", "WRB"})


@dataclass(frozen=True, slots=True)
class Gap:
    """Where the noun of a relative clause belongs in it: after the word `after`, or at its end where that is None."""

    after: int | None = None
    preposition: Token | None = None
    """The preposition at the front that goes with it: 'in which'."""
    owned: tuple[Token, ...] = ()
    """What belongs to it, at the front: 'whose firm'."""
    skipped: frozenset[int] = frozenset()
    """The indices of the pronoun and of what it takes to the front."""
    leading: bool = False
    """Whether what belongs to it is the subject: 'whose offices were searched'."""
    filled: bool = True
    """Whether the noun has a place at all: none where the pronoun is the subject, or 'where'."""


def is_relative_subject(token: Token) -> bool:
    """Tell whether a word is a relative pronoun that is the subject: 'who signed'."""
    return token.dep_ in SUBJECTS and token.lower_ in RELATIVES and token.tag_ in {"WDT", "WP", "IN"}


def relative_noun(verb: Token) -> Token | None:
    """Return the noun on which a clause hangs as a relative one, perhaps under a verb of saying: 'the offer, which they said failed'."""
    while verb.dep_ == "ccomp" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return deed_in_place(verb, verb.head) or verb.head if verb.dep_ == "relcl" else None


def find_gap(chain: list[Token]) -> Gap | None:
    """Return where the noun of a relative clause belongs among its verbs, None for another clause or one with nothing left out."""
    top = chain[0]
    if relative_noun(top) is None:
        return None
    pronoun = next((token for token in top.doc[top.left_edge.i : top.i] if _is_relative(token) and top.is_ancestor(token)), None)
    if pronoun is None:
        return _without_pronoun(chain)
    if pronoun.dep_ in SUBJECTS or pronoun.tag_ == "WRB":
        return Gap(skipped=frozenset({pronoun.i}), filled=False)
    if pronoun.dep_ == "poss":
        taken = frozenset(token.i for token in pronoun.head.subtree)
        own = {token.i for token in pronoun.subtree}
        rest = tuple(token for token in pronoun.head.subtree if token.i not in own)
        return Gap(owned=rest, skipped=taken, leading=pronoun.head.dep_ in SUBJECTS and pronoun.head.i < top.i)
    if pronoun.dep_ == "pobj" and pronoun.head.dep_ == "prep":
        before = pronoun.head.i < pronoun.i
        if before and pronoun.head.lower_ == "of" and pronoun.head.head.dep_ in SUBJECTS:
            return Gap(skipped=frozenset({pronoun.i, pronoun.head.i}), filled=False)  # 'both of whom left'
        if before:
            return Gap(preposition=pronoun.head, skipped=frozenset({pronoun.i, pronoun.head.i}))
        return Gap(pronoun.head.i, skipped=frozenset({pronoun.i}))
    if pronoun.lower_ == "that" and _is_told(top):
        return Gap(skipped=frozenset({pronoun.i}), filled=False)  # 'the assurance that she would abide by it'
    full = pronoun.head.i == top.i and any(child.dep_ == "dobj" for child in top.rights)  # 'the reason that we hold talks'
    inner = pronoun.head.dep_ == "xcomp" and top.is_ancestor(pronoun.head)  # 'the club, which they refused to join'
    host = pronoun.head if inner or pronoun.head.i in {word.i for word in chain} else top
    if host.i != top.i and any(child.dep_ == "dobj" and child.i != pronoun.i for child in host.children):
        if top.lemma_.lower() not in OBJECT_CONTROLLED:
            return Gap(skipped=frozenset({pronoun.i}), filled=False)  # 'the claim of a paper that they plan to leave the union'
        host = top  # 'firms that they did not expect to make money'
    return Gap(_end(host), skipped=frozenset({pronoun.i}), filled=not full)


def _is_told(verb: Token) -> bool:
    """Tell whether a clause says what its noun tells, and leaves nothing out."""
    noun = relative_noun(verb)
    if noun is None or noun.lemma_.lower() not in _TELLING or verb.lemma_ in _DONE_TO | _HANDLING:
        return False
    return any(child.dep_ in SUBJECTS for child in verb.lefts)


def _is_relative(token: Token) -> bool:
    """Tell whether a word can be a relative pronoun."""
    return token.tag_ in _PRONOUNS or (token.lower_ == "that" and token.dep_ in {"dobj", "pobj"})


def _end(verb: Token) -> int:
    """Return the index of the verb, of its particle, or of the next verb that has the same object: 'sent or received'."""
    for child in verb.rights:
        if child.dep_ == "prt" or (child.dep_ == "conj" and child.i - verb.i == _NEXT and child.pos_ == "VERB"):
            return child.i
    return verb.i


def _without_pronoun(chain: list[Token]) -> Gap | None:
    """Return the place in a clause without a pronoun: 'the bridge they plan to build', 'the firm she works for'."""
    top, verb = chain[0], chain[-1]
    subject = any(child.dep_ in SUBJECTS for child in top.lefts)
    if top.dep_ != "relcl" or not subject or top.head.lemma_.lower() in _WHEN:
        return None
    for host in (verb, top):
        for child in host.rights:
            if child.dep_ == "prep" and not any(True for _ in child.children):
                return Gap(child.i)
    if not any(child.dep_ in _OBJECTS for child in verb.rights):
        return Gap(_end(verb))
    if verb.i != top.i and top.lemma_ in _DONE_TO and not any(child.dep_ == "dobj" for child in top.rights):
        return Gap(_end(top))  # 'the efforts Chad has made to reach peace'
    return None
