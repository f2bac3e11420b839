"""Sentences behind glued headings that begin with a name: 'Rows over power Mayor Ruiz was told to stay at home', told by their tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.gazetteer.role_words import body_words, person_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

__all__ = ["heading_starts"]

_ENDING = frozenset(".!?:;")
_CLOSING = frozenset({'"', "”"})
_MARKS = frozenset({'"', "”", "“", "(", ")", ",", "–", "—", "--"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FIRST = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
"""Tags of the first word of a heading."""
_NOT_FIRST = frozenset(
    "according contrary due earlier early last late later least more most much next other prior same several some such thanks this".split()
)
"""Words that open a phrase of time or manner in front of a subject."""
_TIMES = frozenset(
    """afternoon century day days decade decades evening fall hour hours minutes month months morning night season spring summer time today
    tomorrow tonight week weekend weeks winter year years yesterday""".split()
)
_PERSONAL = ("er", "or", "ist", "ian", "man", "men", "ant", "star", "host", "rival", "mogul", "liar", "expert", "chief", "head")
"""Endings of nouns that tell who the name behind them is."""
_KINDS = frozenset(
    {"agency", "agencies", "brand", "city", "country", "film", "interview", "network", "state", "states", "town", "venture"}
)
"""Nouns of things that tell what the name behind them is."""
_CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
    December""".split()
)
_LONGEST = 9


def heading_starts(doc: Doc) -> Iterator[int]:
    """Yield the tokens with which a sentence begins behind a heading: a name or a plural with a capital behind a noun of no person or body.

    A heading stands behind the end of another sentence; what begins a paragraph is none.
    """
    start, verb = 0, True
    for token in doc:
        i, text = token.i, token.text
        if text in _ENDING or text in _CLOSING and not verb and start == i:
            start, verb = i + 1, False
            continue
        if token.is_space or text in _MARKS:
            start, verb = i + 1, True  # what begins a paragraph or follows a mark within a sentence is no heading
            continue
        if (
            not verb
            and 2 <= i - start <= _LONGEST
            and text[0].isupper()
            and _opens(token)
            and _ends(doc[i - 1])
            and _is_heading(doc, start, i)
        ):
            yield i
            start, verb = i, False
        verb = verb or token.tag_ in _FINITE


def _opens(token: Token) -> bool:
    """Tell whether a sentence may begin with the word: a name, a plural, a nationality."""
    if token.text in _CALENDAR:
        return False
    return (
        token.tag_ in {"NNP", "NNPS", "NNS"}
        or token.tag_ == "JJ"
        and (known := known_as(token.text)) is not None
        and known.adjectival
    )


def _ends(token: Token) -> bool:
    """Tell whether a heading may end with the word: a common noun that does not say what the name behind it is."""
    lower = token.lower_
    if token.tag_ not in {"NN", "NNS"} or not token.text.islower() or lower in _TIMES or lower in _KINDS:
        return False
    if lower.removesuffix("s").endswith(_PERSONAL):
        return False
    return not any(word in person_words() or word in body_words() for word in (lower, lower.removesuffix("s")))


def _is_heading(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words before are a phrase without a verb and marks, and a verb follows before the sentence ends."""
    first = doc[start]
    if end - start == 2 and first.tag_ == "NNP" and doc[end - 1].tag_ == "NNS" or doc[end - 2].text == "-":
        return False  # 'Ruiz trails Pinto': a verb that the tagger misses
    if first.tag_ not in _FIRST or not first.text[0].isupper() or first.lower_ in _NOT_FIRST:
        return False
    for i in range(end + 1, min(end + 40, len(doc))):
        if doc[i].text in _ENDING or doc[i].is_space:
            return False
        if doc[i].tag_ in _FINITE:
            return True
    return False
