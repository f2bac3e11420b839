"""Whether a text is English at all."""

from __future__ import annotations

import re

__all__ = ["is_foreign"]

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "is",
        "was",
        "that",
        "for",
        "with",
        "as",
        "by",
        "at",
        "from",
        "has",
        "have",
        "had",
        "it",
        "its",
        "be",
        "are",
        "were",
        "this",
        "which",
        "will",
        "said",
        "not",
        "their",
        "they",
        "been",
        "would",
        "who",
        "but",
        "about",
        "after",
        "more",
        "than",
        "there",
        "when",
        "out",
        "up",
        "could",
        "he",
        "she",
        "his",
        "her",
        "you",
        "we",
        "our",
    ]
)
"""Frequent words of English, most of which no other language has."""
_LETTERS = 200
_ENGLISH_SHARE = 0.12
_FOREIGN_SHARE = 0.04


def is_foreign(text: str) -> bool:
    """Tell whether a text is clearly not English: above 200 letters, and by a clear margin.

    >>> is_foreign("Der Rat hat am Montag beschlossen, dass die Beiträge der Mitglieder bis zum Ende des Jahres steigen. " * 5)
    True
    >>> is_foreign("The council decided on Monday that its members are to pay more by the end of the year. " * 5)
    False
    """
    words = _WORD.findall(text.lower())
    if sum(map(len, words)) <= _LETTERS:
        return False
    share = sum(1 for word in words if word in _COMMON) / len(words)
    if share >= _ENGLISH_SHARE:
        return False
    return share < _FOREIGN_SHARE or _guess(text) != "en"


def _guess(text: str) -> str:
    """Return the code of the language that the text seems to be in."""
    import py3langid

    code: str = py3langid.classify(text)[0]
    return code
