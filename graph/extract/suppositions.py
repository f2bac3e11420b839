"""Suppositions: what a text only asks its reader to imagine: 'Imagine that they build it. Cranes rise ...'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["asks_to_imagine", "find_supposed"]

_IMAGINING = frozenset({"imagine", "suppose", "picture", "assume", "pretend"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_TENSED = frozenset({"VBZ", "VBP"})
_TALKING = frozenset({"i", "we", "you"})


def find_supposed(doc: Doc) -> frozenset[int]:
    """Return the tokens of the sentences that ask to imagine something, and of those in the present tense that go on with it."""
    found: set[int] = set()
    if not any(token.lower_ in _IMAGINING for token in doc):
        return frozenset()
    imagining = False
    for sentence in doc.sents:
        first = sentence[0]
        if first.i and "\n" in first.nbor(-1).text:
            imagining = False
        root = sentence.root
        imagining = asks_to_imagine(root) or (imagining and root.tag_ in _TENSED and not _is_talk(root))
        if imagining:
            found.update(range(sentence.start, sentence.end))
    return frozenset(found)


def asks_to_imagine(root: Token) -> bool:
    """Tell whether a sentence begins with 'imagine', 'suppose' ..., or with 'let us' before it."""
    if root.lower_ in _IMAGINING:
        return not any(child.dep_ in _SUBJECTS or child.dep_ == "aux" for child in root.children)
    let = root.lower_ == "let" and any(child.lower_ in {"us", "'s", "’s"} for child in root.children)
    return let and any(child.lower_ in _IMAGINING for child in root.children)


def _is_talk(root: Token) -> bool:
    """Tell whether the writer speaks again: 'I doubt it'."""
    return any(child.dep_ in _SUBJECTS and child.lower_ in _TALKING for child in root.children)
