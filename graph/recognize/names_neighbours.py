"""Names that nothing but the words beside them gives away: items of a list, the body of a member, the town behind 'town of'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.role_words import body_words, common_words, person_words
from graph.recognize.name import Name
from graph.recognize.names_boundaries import is_title, span_of, text_of
from graph.recognize.names_described import BODY_NOUNS, JOINING, PLACE_NOUNS, class_of
from graph.recognize.names_lexicon import CUES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

__all__ = ["neighbour_names"]

_KINDS = frozenset({"Person", "Organization", "City", "Region", "Country"})
_LAST = frozenset({"and", "or", "&"})
_NOUNS = {**dict.fromkeys(sorted(BODY_NOUNS | {"band"}), "Organization"), **PLACE_NOUNS}
_BOUND = frozenset({"-", "'s", "’s", "of", "&", "/"})
_ASKING = frozenset({"interviews", "interviewed"})
_LONGEST = 4


def neighbour_names(doc: Doc, names: Sequence[Name], caps: Sequence[bool]) -> list[Name]:
    """Return capitalized words beside names in a list, letters behind 'Ana Ruiz of', what a common noun right in front describes."""
    starts = {name.start: name for name in names}
    ends = {name.end: name for name in names}
    found: list[Name] = []
    for name in names:
        if name.end + 1 >= len(doc):
            continue
        joint = doc[name.end].lower_
        if name.kind == "Person" and " " in name.text and joint in {"of", "from"}:
            found += _body(doc, name, caps)
        elif name.kind in _KINDS and not name.adjectival:
            found += _item(doc, name, caps, starts, ends)
    taken = {i for name in (*names, *found) for i in range(name.start, name.end)}
    return found + [name for i, cap in enumerate(caps) if cap and i not in taken for name in _alone(doc, i, caps, taken)]


def _alone(doc: Doc, i: int, caps: Sequence[bool], taken: set[int]) -> list[Name]:
    """Return the name that begins or ends with a capitalized word of which no name is known, by the words around it."""
    if i and (i - 1 in taken or not caps[i - 1]):
        before = doc[i - 1].text
        noun = doc[i - 2].text if before == "of" and i > 1 and doc[i - 2].text in PLACE_NOUNS else before
        if noun in _NOUNS:
            return _described(doc, i, _NOUNS[noun], caps, taken)
        if before in person_words() and before not in body_words() and doc[i - 1].tag_ == "NN":
            return _bearer(doc, i, caps, taken)
    if i + 1 < len(doc) and doc[i + 1].text in _ASKING and _heads_line(doc, i):
        return _around(doc, i, "Organization", caps, taken)
    if doc[i].text.isupper() and _is_body(doc, i + 1):
        return _around(doc, i, "Organization", caps, taken)
    kind = _defined(doc[i])
    return _around(doc, i, kind, caps, taken) if kind else []


def _is_body(doc: Doc, i: int) -> bool:
    """Tell whether a common noun for a body follows: 'the KLM airline', 'the KBP news agency'."""
    words = [token.text for token in doc[i : i + 2]]
    return bool(words) and (words[0] in BODY_NOUNS or words[0].islower() and words[-1] in BODY_NOUNS)


def _heads_line(doc: Doc, i: int) -> bool:
    """Tell whether a word opens a text or, where a name follows, a line about who is asked: 'Vremya interviews Ana Ruiz'."""
    first = i == 0 or doc[i - 1].is_space or bool(doc[i].is_sent_start)
    return first and i + 2 < len(doc) and (doc[i + 2].text[0].isupper() or i == 0)


def _bearer(doc: Doc, start: int, caps: Sequence[bool], taken: set[int]) -> list[Name]:
    """Return the name of a person behind a common noun for persons: 'interviewee R Marlow'."""
    end = start
    while (
        end < len(doc)
        and end - start < 3
        and caps[end]
        and end not in taken
        and doc[end].tag_ == "NNP"
        and _is_written(doc[end].text)
    ):
        end += 1
    alone = end < len(doc) and not doc[end].text[0].isupper() and doc[end].text not in {"-", "&", "/"}
    if not alone or end == start or len(doc[end - 1].text) < 3 or not _is_proper(doc, end - 1):
        return []
    return [Name(start, end, span_of(doc, start, end), text_of(doc, start, end), "Person", 2.5, "model")]


def _is_written(word: str) -> bool:
    """Tell whether the word is written like part of a person's name: a capital and small letters, or an initial."""
    return word.isalpha() and (word.istitle() or len(word) == 1)


def _defined(word: Token) -> str:
    """Return the class that a common noun or a verb gives its subject or object: 'X is a town', 'X, a firm that', 'joined X'."""
    if word.dep_ == "dobj" and word.head.lemma_ in JOINING:
        return "Organization"
    noun = next((child for child in word.rights if child.dep_ == "appos"), None)
    if noun is None and word.dep_ == "nsubj" and word.head.lemma_ == "be":
        noun = next((child for child in word.head.rights if child.dep_ == "attr"), None)
    return class_of(noun) if noun is not None and noun.tag_ == "NN" and any(child.dep_ == "det" for child in noun.lefts) else ""


def _around(doc: Doc, i: int, kind: str, caps: Sequence[bool], taken: set[int]) -> list[Name]:
    """Return the name that ends with this word, where none stands there yet."""
    if i in taken or not (caps[i] and _is_proper(doc, i)):
        return []
    start, end = i, i + 1
    while (
        start > 0
        and caps[start - 1]
        and start - 1 not in taken
        and doc[start - 1].tag_ == "NNP"
        and not is_title(doc[start - 1].lower_)
    ):
        start -= 1
    before = doc[start - 1] if start else None
    people = (
        before is not None and kind == "Organization" and start - 1 in taken and before.tag_ == "JJ"
    )  # 'the German KLMN club'
    joined = before is not None and (caps[start - 1] and not people or before.text in _BOUND - {"'s", "’s"})
    if joined or end < len(doc) and (caps[end] or doc[end].text in _BOUND):
        return []
    return [Name(start, end, span_of(doc, start, end), text_of(doc, start, end), kind, 2.0, "model")]


def _described(doc: Doc, start: int, kind: str, caps: Sequence[bool], taken: set[int]) -> list[Name]:
    """Return the name right behind the common noun that describes it: 'the village of X', 'pop group X', 'the river X'."""
    end = start
    while end < len(doc) and end - start < _LONGEST and caps[end] and end not in taken and _is_proper(doc, end):
        end += 1
    if end == start or end < len(doc) and (doc[end].text[0].isupper() or doc[end].text in _BOUND):
        return []
    return [Name(start, end, span_of(doc, start, end), text_of(doc, start, end), kind, 2.0, "model")]


def _body(doc: Doc, member: Name, caps: Sequence[bool]) -> list[Name]:
    """Return the letters for the body to which somebody belongs: 'Ana Ruiz of the XYZ'."""
    start = member.end + 1 + (doc[member.end + 1].lower_ == "the")
    text = doc[start].text if start < len(doc) else ""
    alone = start + 1 == len(doc) or not caps[start + 1]
    if not (alone and caps[start] and text.isalpha() and text.isupper() and 2 < len(text) < 7):
        return []
    return [Name(start, start + 1, span_of(doc, start, start + 1), text, "Organization", 2.0, "model")]


def _item(doc: Doc, before: Name, caps: Sequence[bool], starts: dict[int, Name], ends: dict[int, Name]) -> list[Name]:
    """Return the item of a list behind a name: 'Paris, X and Lyon', 'Paris, Lyon and X'."""
    joint = _joint(doc, before.end)
    start = before.end + joint
    end = start
    while end < len(doc) and end - start < _LONGEST and caps[end] and end not in starts and _is_proper(doc, end):
        end += 1
    if end == start or not joint:
        return []
    behind = starts.get(end + _joint(doc, end)) if _joint(doc, end) else None
    first = ends.get(before.start - 1) if before.start and doc[before.start - 1].text == "," else None
    last = doc[start - 1].lower_ in _LAST and not (
        end < len(doc) and (doc[end].text[0].isupper() or doc[end].text[0] in "-0123456789")
    )
    pair = last and before.start > 0 and doc[before.start - 1].lower_ == "between"  # 'closed between X and Y'
    other = behind or (first if last else None) or (before if pair else None)
    if other is None or _sort(other) != _sort(before) or other.adjectival:
        return []
    return [Name(start, end, span_of(doc, start, end), text_of(doc, start, end), _sort(before), 1.5, "model")]


def _joint(doc: Doc, i: int) -> int:
    """Return how many words join two items of a list here: a comma, 'and', or both; 0 if they do not."""
    if i + 2 >= len(doc):
        return 0
    if doc[i].text == ",":
        return 1 + (doc[i + 1].lower_ in _LAST)
    return int(doc[i].lower_ in _LAST)


def _sort(name: Name) -> str:
    """Return the class that the items of a list share; places of all kinds stand together."""
    return "City" if name.kind in {"Country", "Region"} else name.kind


def _is_proper(doc: Doc, i: int) -> bool:
    """Tell whether the word can be part of such a name: no title, no common noun."""
    token = doc[i]
    return (
        token.tag_ == "NNP"
        and len(token.text) > 1
        and token.text[0].isupper()
        and not (is_title(token.lower_) or token.lower_ in CUES or token.lower_ in common_words())
    )
