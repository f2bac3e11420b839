"""Posts that a verb or a noun of appointment ties to a person: 'X was mayor', 'Y appointed X minister', 'X's resignation as'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.holding import Holding
from graph.extract.referents import referents, subjects, verb_lemma
from graph.recognize.titles import PostKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.extract.posts import PostPhrase
    from graph.resolve.discourse import Discourse

__all__ = ["held_by_verb"]

_IN_OFFICE = frozenset({"be", "become", "remain"})
_SERVING = frozenset("serve work act double moonlight".split())
_STARTING = frozenset("continue return start begin".split())
_NAMING = frozenset(
    """appoint elect name nominate re-elect reelect reappoint install inaugurate designate choose pick select confirm hire
    promote crown anoint tap swear proclaim""".split()
)
_LEAVING = frozenset("resign retire quit step stand sack dismiss remove oust fire depose replace succeed topple suspend".split())
_RUNNING = frozenset("run stand campaign contest compete".split())
_ACTS = {
    "appointment": (False, False), "election": (False, False), "promotion": (False, False), "re-election": (False, False),
    "inauguration": (False, False), "nomination": (False, True), "designation": (False, True), "resignation": (True, False),
    "departure": (True, False), "retirement": (True, False), "dismissal": (True, False), "ouster": (True, False), "removal": (True, False),
}  # fmt: skip
"""Nouns for coming into a post or out of it: whether it is given up, and whether somebody is only to get it."""


def held_by_verb(doc: Doc, discourse: Discourse, post: PostPhrase) -> Iterator[Holding]:
    """Yield the holders that a verb ties to the post: 'X was ...', 'X served as ...', 'Y appointed X ...'."""
    head = doc[post.head]
    while head.dep_ == "conj" and head.head.pos_ in ("NOUN", "PROPN"):
        head = head.head
    verb, through_as = head.head, False
    if verb.lower_ == "as" and head.dep_ == "pobj":
        verb, through_as = verb.head, True
    lemma = verb_lemma(verb)
    if through_as and lemma in _ACTS and verb.pos_ == "NOUN":
        yield from _by_noun(discourse, verb, post)
    elif not through_as and head.dep_ == "attr" and lemma in _IN_OFFICE:
        if _is_one_in_a_row(head):
            return
        for person in subjects(discourse, verb):
            yield Holding(person, post, "copula", verb)
    elif through_as and (lemma in _STARTING or lemma == "take" and any(child.dep_ == "prt" for child in verb.children)):
        for person in subjects(discourse, verb):
            yield Holding(person, post, "took-over", verb)
    elif through_as and lemma in _SERVING:
        for person in subjects(discourse, verb):
            yield Holding(person, post, "served-as", verb)
    elif lemma in _NAMING and (through_as or head.dep_ in ("oprd", "attr", "dobj", "xcomp", "ccomp")):
        coming = lemma in ("nominate", "designate")
        for person in _patients(discourse, verb, head):
            yield Holding(person, post, "named", verb, coming=coming)
    elif through_as and lemma in _RUNNING and post.kind is PostKind.PARTISAN:
        for person in subjects(discourse, verb):
            yield Holding(person, post, "ran-as", verb)
    elif through_as and lemma in _LEAVING:
        active = lemma in ("resign", "retire", "quit", "step", "stand")
        for person in subjects(discourse, verb) if active else _patients(discourse, verb, head):
            yield Holding(person, post, "left-post", verb, left=True)
        follows = lemma in ("replace", "succeed") and not any(child.dep_ == "auxpass" for child in verb.children)
        if follows and post.kind is not PostKind.OCCUPATION:
            for person in subjects(discourse, verb):
                yield Holding(person, post, "succeeded", verb)


def _is_one_in_a_row(post: Token) -> bool:
    """Tell whether a person is counted rather than given a post: 'was the first senior official to say so'."""
    counted = any(child.lower_ in ("first", "last", "latest") for child in post.children)
    return counted and any(
        child.dep_ in ("relcl", "acl") and child.tag_ == "VB" and any(word.tag_ == "TO" for word in child.lefts)
        for child in post.children
    )


def _patients(discourse: Discourse, verb: Token, post: Token) -> Iterator[str]:
    """Yield the persons whom the verb names or dismisses: the subject of the passive, else the object."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        yield from subjects(discourse, verb)
        return
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubj", "dative") and child is not post and child.i > verb.i:
            yield from (entity for entity in referents(discourse, child) if discourse[entity].kind == "Person")


def _by_noun(discourse: Discourse, noun: Token, post: PostPhrase) -> Iterator[Holding]:
    """Yield the holder of 'the appointment of X as minister', 'X's resignation as minister'."""
    left, coming = _ACTS[noun.lemma_.lower()]
    persons = [inner for child in noun.children if child.dep_ == "prep" and child.lower_ == "of" for inner in child.children]
    persons += [child for child in noun.children if child.dep_ == "poss"]
    for token in persons:
        for person in referents(discourse, token):
            if discourse[person].kind == "Person":
                yield Holding(person, post, "appointment", noun, left=left, coming=coming)
