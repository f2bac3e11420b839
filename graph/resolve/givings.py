"""The first of two objects that the parser joins into one: 'gave Chad weapons', 'elected Ana Ruiz president'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["given_to", "named_to"]

_GIVING = frozenset({"award", "deny", "give", "grant", "hand", "lend", "offer", "owe", "pay", "promise", "sell", "send"})
_NAMING = frozenset({"appoint", "crown", "declare", "elect", "name", "nominate", "proclaim"})


def given_to(thing: Token) -> Token | None:
    """Return the name with which a thing given begins and that can say who gets it, None where there is none."""
    name = _name_before(thing, _GIVING, frozenset({"GPE", "PERSON"}))
    return None if name is None or name.text.isupper() else name  # 'sent US troops'


def named_to(post: Token) -> Token | None:
    """Return the name with which the post to which somebody is elected or appointed begins, None where there is none."""
    return _name_before(post, _NAMING, frozenset({"PERSON"})) if post.tag_ == "NN" else None


def _name_before(noun: Token, verbs: frozenset[str], kinds: frozenset[str]) -> Token | None:
    """Return the name that begins the object of such a verb, where the object has no article, owner or other word before it."""
    if noun.dep_ != "dobj" or noun.pos_ != "NOUN" or noun.head.lemma_ not in verbs:
        return None
    words = list(noun.lefts)
    names = [word for word in words if word.dep_ in {"compound", "nmod"} and word.ent_type_ in kinds and word.pos_ == "PROPN"]
    rest = [word for word in words if word not in names and word.dep_ not in {"cc", "conj"}]
    if not names or words[: len(names)] != names or not all(word.dep_ in {"compound", "amod"} for word in rest):
        return None
    return names[-1] if noun.left_edge.nbor(-1).i == noun.head.i else None
