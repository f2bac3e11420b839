"""Where a clause cannot go on: semicolons, paragraph breaks, datelines, brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["in_brackets", "sentence_bounds"]

_BREAKS = frozenset({";", ":"})
_BREAKING = re.compile(r"[;:–—―]|--|\n\s*\n")
_DASHES = frozenset({"--", "–", "—", "―"})


def sentence_bounds(verb: Token) -> tuple[int, int]:
    """Return the token range around the verb within its sentence that no semicolon, colon or paragraph break crosses."""
    doc, sentence = verb.doc, verb.sent
    first, last = sentence.start, sentence.end
    if not _BREAKING.search(sentence.text):
        return first, last
    for i in range(verb.i - 1, first - 1, -1):
        if _is_break(doc[i]) or _ends_dateline(doc[i], first):
            first = i + 1
            break
    for i in range(verb.i + 1, last):
        if _is_break(doc[i]):
            last = i
            break
    return first, last


def _is_break(token: Token) -> bool:
    """Tell whether no clause goes on over the token."""
    return token.text in _BREAKS or (token.is_space and token.text.count("\n") > 1)


def _ends_dateline(token: Token, first: int) -> bool:
    """Tell whether a dash stands behind nothing but a place in capitals: 'CAIRO -- The court ...'."""
    if token.text not in _DASHES or token.i == first:
        return False
    return all(word.is_upper or not word.is_alpha for word in token.doc[first : token.i])


def in_brackets(first: int, last: int, verb: Token) -> frozenset[int]:
    """Return the indices of what stands between round brackets, unless the verb itself does."""
    inside: set[int] = set()
    opened: int | None = None
    for token in verb.doc[first:last]:
        if token.text == "(":
            opened = token.i
        elif token.text == ")" and opened is not None:
            if not opened < verb.i < token.i:
                inside |= set(range(opened, token.i + 1))
            opened = None
    return frozenset(inside)
