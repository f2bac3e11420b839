"""Names in stretches of capitals, where a capital tells nothing: headings, stage directions, labels of who speaks in a transcript."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.recognize.names_document import family_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graph.recognize.name import Name

__all__ = ["without_shouted"]

_LONG = 4
"""Letters of a word in capitals that is no acronym as a rule."""
_WORDS, _CAPITALS = re.compile(r"\b[A-Za-z]{4,}\b"), re.compile(r"\b[A-Z]{4,}\b")
_SHARE = 0.3
"""Share of the words in capitals from which on the whole text is written so."""
_PARTING = frozenset(".()[]:!?-–—•*|#")
_DATELINE = frozenset({"-", "–", "—", "(", ",", "/"})


def without_shouted(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names without those in headings in capitals that stand nowhere else; who speaks in a transcript is a person."""
    shouted = {name for name in names if name.text.isupper() and name.known is None and len(name.text) >= _LONG}
    if not shouted or _is_all_capitals(doc.text):
        return list(names)
    families = {
        last.casefold() for name in names if name.kind == "Person" and " " in name.text for last in family_names(name.text)
    }
    elsewhere = {name.text.casefold() for name in names if name not in shouted}
    found: list[Name] = []
    for name in names:
        key = name.text.casefold()
        if name in shouted and _is_label(doc, name):
            if key in families:
                found.append(replace(name, kind="Person", weight=6.0, found="people"))
        elif name not in shouted or key in elsewhere or not _is_heading(doc, name):
            found.append(name)
    return found


def _is_all_capitals(text: str) -> bool:
    """Tell whether a large part of the longer words of a text are in capitals."""
    return len(_CAPITALS.findall(text)) > _SHARE * len(_WORDS.findall(text))


def _is_label(doc: Doc, name: Name) -> bool:
    """Tell whether a name opens a line and a colon follows it."""
    return _opens_line(doc, name.start) and name.end < len(doc) and doc[name.end].text == ":"


def _opens_line(doc: Doc, i: int) -> bool:
    """Tell whether a line begins with the word."""
    return i == 0 or "\n" in doc[i - 1].text


def _is_heading(doc: Doc, name: Name) -> bool:
    """Tell whether a name is or stands in two words or more in capitals, one of them a long one, that are no dateline."""
    start, end = name.start, name.end
    while start and _is_shouted(doc[start - 1]):
        start -= 1
    while end < len(doc) and _is_shouted(doc[end]):
        end += 1
    if not (start == 0 or _parts(doc[start - 1])) or not (end == len(doc) or _parts(doc[end])):
        return False  # a name in capitals inside of a sentence
    dateline = _opens_line(doc, start) and end < len(doc) and doc[end].text in _DATELINE
    return end - start > 1 and not dateline and any(len(token) > _LONG for token in doc[start:end])


def _parts(token: Token) -> bool:
    """Tell whether a heading may begin behind a token or end before it."""
    return "\n" in token.text or token.text in _PARTING or token.text[0].isdigit()


def _is_shouted(token: Token) -> bool:
    """Tell whether a word is in capitals."""
    return token.text.isupper() and token.is_alpha
