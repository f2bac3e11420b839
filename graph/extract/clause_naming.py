"""Names in clauses: each word as it stands, with names in place of pronouns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.extract.label_words import Piece, join_labels
from graph.extract.verbs import SUBJECTS
from graph.resolve.gender import FEMALE, MALE, PERSONAL, name_gender
from graph.resolve.nouns import is_human

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["Namer"]

_THIRD = frozenset({"he", "she", "it", "they", "him", "her", "them"})
_OWNING = frozenset({"his", "her", "its", "their"})
_SPEAKING = frozenset({"i", "we", "me", "us"})
_CONTRACTED = {"’s": "'s", "’ve": "'ve", "’re": "'re", "’ll": "'ll", "’d": "'d", "’m": "'m"}
_FULL = {"'ve": "have", "'re": "are", "'ll": "will", "'m": "am"}
_TITLED = frozenset({"Government", "GovernmentBody", "InternationalOrganization", "MilitaryForce"})
"""Classes whose names of several words have an article: 'the Bank of Ghana'."""
_BODIES = frozenset(
    "Party Union Association Council Committee Commission Agency Movement Federation Institute Museum Foundation".split()
)
"""Words in the names of organizations that have an article."""
_NAMELESS = frozenset({"Concept", "Post"})
_MARKS = frozenset("-–—'’/%$#&")


class Namer:
    """The words of one clause: who is named in it already, and what its pronouns stand for.

    `verbs` are those of the clause, `own` is the subject that stands with the verb, `subjects` what is the subject wherever it stands.
    """

    def __init__(self, discourse: Discourse, verbs: Sequence[Token], own: Token | None, subjects: Sequence[Token]) -> None:
        self.named: set[str] = set()
        self._discourse = discourse
        self._verbs = verbs
        self._own = own
        self._subjects = subjects
        self._replaced: set[int] = set()
        self._start = own.left_edge.i if own is not None else 0
        """Where the subject begins; a pronoun before it mostly stands for it: 'In her speech, Ann Lee ...'."""

    def entities(self, noun: Token) -> tuple[str, ...]:
        """Return whom a noun or pronoun stands for."""
        one = self._discourse.at(noun)
        return (one,) if one is not None else self._discourse.several(noun)

    def label(self, entity: str) -> str:
        """Return the name of an entity without what tells it from others in brackets."""
        name = re.sub(r"\s*\([^)]*\)$", "", self._discourse[entity].label)
        kind = self._discourse[entity].kind
        common = name[:1].islower() and kind in {"Group", "Government", "GovernmentBody", "Organization", "MilitaryForce"}
        body = kind in _TITLED or (kind == "Organization" and not _BODIES.isdisjoint(name.split()))
        titled = " " in name and (body or (kind == "Country" and name.startswith("United ")))
        return f"the {name}" if common or titled else name

    def pieces(self, tokens: Iterable[Token], inside: set[int]) -> list[Piece]:
        """Return the words as they stand, with names in place of pronouns and without loose marks."""
        return [piece for token in tokens if (piece := self._piece(token, inside)) is not None]

    def _piece(self, token: Token, inside: set[int]) -> Piece | None:
        """Return one word, None for a mark that stands beside what is left out."""
        text, word = token.text, token.lower_
        glued = not token.whitespace_
        if token.is_space or _is_explained(token):
            return None
        if token.is_punct or text in _MARKS:
            if text in {"'", "’", "-", "/", "%", "$", "#"} or (text in {"–", "—"} and glued):
                return (token.i, text, glued) if text not in {"'", "’"} or token.tag_ == "POS" else None
            beside = token.i - 1 in inside and token.i + 1 in inside
            return (token.i, text, glued) if text in {",", ".", "&"} and beside else None
        if token.pos_ == "PRON" and (token.tag_ == "PRP" or token.tag_ == "PRP$"):
            return self._pronoun(token, word, glued)
        if token.pos_ in {"AUX", "VERB"}:
            text = self._auxiliary(token, text)
        mention = self._discourse.mention_at(token)
        if mention is not None:
            self.named.add(mention.entity)
        return token.i, text, glued

    def _pronoun(self, token: Token, word: str, glued: bool) -> Piece:
        """Return a pronoun, or whom it stands for where nobody has named them yet."""
        entities = self.entities(token)
        known = any(entity in self.named or self._discourse[entity].kind in _NAMELESS for entity in entities)
        own = token.tag_ == "PRP$" and self._discourse.at(token.head) in entities  # 'their homes' are no homes of the homes
        if not entities or known or own or token.i < self._start or (self._is_inner(token) and self._may_own(token, word)):
            return token.i, token.text, glued
        names = join_labels([self.label(entity) for entity in entities])
        self.named |= set(entities)
        self._replaced.add(token.i)
        if word in _OWNING and token.tag_ == "PRP$":
            return token.i, f"{names}'" if names.endswith("s") else f"{names}'s", False
        if word in _SPEAKING or (word == "they" and len(entities) == 1 and not names.endswith("s")):
            return token.i, f"{token.text} ({names})", False
        return token.i, names if word in _THIRD else token.text, False

    def _is_inner(self, token: Token) -> bool:
        """Tell whether a pronoun owns something, or is the subject of a clause within this one: it may take up the subject."""
        return token.tag_ == "PRP$" or (token.dep_ in SUBJECTS and not any(token.head.i == word.i for word in self._verbs))

    def _may_own(self, token: Token, word: str) -> bool:
        """Tell whether a possessive may be the subject's, whomever it was resolved to: then it is better left as it stands."""
        if self._own is not None and self._own.left_edge.i <= token.i <= self._own.right_edge.i:
            return False
        subjects = self._subjects
        kinds = [(self._discourse[entity].kind, entity) for noun in subjects for entity in self.entities(noun)]
        if word in {"its", "their", "it", "they"}:
            return any(kind != "Person" for kind, _ in kinds) or any(not self.entities(noun) for noun in subjects)
        fitting = {MALE, PERSONAL} if word in {"his", "he"} else {FEMALE, PERSONAL}
        if any(not self.entities(noun) or is_human(noun) for noun in subjects if noun.pos_ == "NOUN"):
            return True  # 'the businessman ... his'
        return any(kind == "Person" and name_gender(self._discourse[entity].label) in fitting for kind, entity in kinds)

    def _auxiliary(self, token: Token, text: str) -> str:
        """Return an auxiliary in full where it is glued to a pronoun that has given way to a name."""
        short = _CONTRACTED.get(text, text)
        if not short.startswith("'") or not token.i or token.i - 1 not in self._replaced:
            return text
        if short == "'s":
            been = any(child.lower_ == "been" for child in token.head.children)
            done = token.dep_ != "auxpass" or been or any(child.dep_ == "dobj" for child in token.head.children)
            return "has" if token.lemma_ == "have" or been or (token.head.tag_ == "VBN" and done) else "is"
        if short == "'d":
            return "had" if token.head.tag_ == "VBN" else "would"
        return _FULL.get(short, text)


def _is_explained(token: Token) -> bool:
    """Tell whether the text puts other words in brackets behind a pronoun: 'his [the mayor's] car'."""
    return token.pos_ == "PRON" and token.i + 1 < len(token.doc) and token.nbor().text == "["
