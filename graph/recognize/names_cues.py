"""Names of bodies, agreements, programmes, laws, events and places by their nouns: 'Ministry of X', 'Y Accord'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.recognize.name import Name
from graph.recognize.names_boundaries import is_compound, span_of, text_of
from graph.recognize.names_events import numbered
from graph.recognize.names_lexicon import CUES, FIRST_CUES, OPEN_CUES, TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

__all__ = ["cue_kind", "cue_names", "head_noun"]

_PLURALS = frozenset(
    [
        "people",
        "peoples",
        "workers",
        "women",
        "men",
        "children",
        "farmers",
        "teachers",
        "doctors",
        "lawyers",
        "veterans",
        "citizens",
        "students",
        "writers",
    ]
)
_BODIES = frozenset({"GovernmentBody"})


def cue_kind(text: str) -> str | None:
    """Return the class that the nouns of a name give, None if no noun of it is a cue.

    >>> cue_kind("Ministry of Trade"), cue_kind("Open Skies Treaty"), cue_kind("Angela Merkel")
    ('GovernmentBody', 'Agreement', None)
    """
    words = text.lower().replace("’s", "").replace("'s", "").split()
    for number, word in enumerate(words):
        if word in {"of", "for", "against", "on"} and number:
            found = next((CUES[w] for w in reversed(words[:number]) if w in OPEN_CUES and w in CUES), None)
            if found:
                return found
    if words and words[0] in FIRST_CUES and len(words) > 1:
        return FIRST_CUES[words[0]]
    last = next((word for word in reversed(words) if not word.isdigit()), "")
    return CUES.get(last) or (CUES.get(words[0]) if words and words[0] in OPEN_CUES and len(words) > 1 else None)


def head_noun(text: str) -> str:
    """Return the cue noun that stands for the whole name, '' for a name without one.

    >>> head_noun("European Commission"), head_noun("Bank of Ghana"), head_noun("Reuters")
    ('Commission', 'Bank', '')
    """
    words = text.split()
    if len(words) < 2:
        return ""
    for number, word in enumerate(words):
        if word in {"of", "for", "against", "on"} and number:
            words = words[:number]
            break
    return words[-1] if words[-1].lower() in CUES and words[-1][0].isupper() else ""


def _left(doc: Doc, caps: Sequence[bool], head: int, kind: str) -> int:
    """Return where the capitalized words before the head begin."""
    left = head
    while left > 0:
        previous = doc[left - 1]
        if caps[left - 1] and previous.lower_ not in TITLES:
            left -= 1
        elif (
            (
                previous.text in {"-", "&"}
                and left > 1
                and caps[left - 2]
                and doc[left - 2].whitespace_ != " " * (previous.text == "-")
            )
            or previous.text in {"'s", "’s", "'", "’"}
            and left > 1
            and doc[left - 2].lower_ in _PLURALS
            and caps[left - 2]
        ):
            left -= 2
        elif previous.lower_ == "and" and kind == "GovernmentBody" and left > 1 and caps[left - 2] and left < head + 1:
            known = known_as(doc[left - 2].text)
            if known is not None or doc[left - 2].ent_type_ == "PERSON" or left == head:
                break
            left -= 2
        elif (
            previous.lower_ == "of"
            and left > 1
            and caps[left - 2]
            and doc[left - 2].lower_ in {"house", "council", "bank"}
            and left == head
        ):
            break
        else:
            break
    return left


def _right(doc: Doc, caps: Sequence[bool], head: int) -> int:
    """Return the end of 'of X', 'for X and Y' after the head; right behind the head if there is none."""
    end = head + 1
    size = len(doc)
    if end + 1 >= size or doc[head].lower_ not in OPEN_CUES or doc[end].lower_ not in {"of", "for", "on", "against", "to"}:
        return end
    start = end + 1
    if doc[start].lower_ == "the" and start + 1 < size:
        start += 1
    if not caps[start]:
        return end
    if doc[end].lower_ in {"on", "to", "against"} and doc[head].lower_ not in {"commission", "committee", "council", "conference",
                                                           "convention", "treaty", "protocol", "agreement", "act", "war"}:  # fmt: skip
        return end
    position = _run(doc, caps, start)
    while position + 1 < size and doc[position].lower_ in {"and", "of", "for", "&"} and caps[position + 1]:
        known = known_as(doc[position + 1].text)
        person = doc[position + 1].ent_type_ in {"PERSON", "GPE"}
        if doc[position].lower_ in {"and", "&"} and (known is not None or person or doc[position + 1].lower_ in CUES):
            break
        position = _run(doc, caps, position + 1)
    return position


def _run(doc: Doc, caps: Sequence[bool], start: int) -> int:
    """Return the end of the capitalized words that begin here."""
    position = start
    while position < len(doc):
        if (
            caps[position]
            or doc[position].text == "-"
            and position + 1 < len(doc)
            and caps[position + 1]
            and not doc[position - 1].whitespace_
        ):
            position += 1
        else:
            break
    return position


def cue_names(doc: Doc, caps: Sequence[bool]) -> list[Name]:
    """Return the names that contain a cue noun, longest first where they overlap."""
    found: list[Name] = []
    reached = 0
    for i, token in enumerate(doc):
        if i < reached or not caps[i]:
            continue
        lower = token.lower_
        kind = CUES.get(lower)
        start = i
        if lower in FIRST_CUES and i + 1 < len(doc) and caps[i + 1] and (i == 0 or not caps[i - 1]):
            kind, end = FIRST_CUES[lower], _run(doc, caps, i + 1)
        elif (
            kind is None
            or (lower == "house" and i and doc[i - 1].text == "White")
            or (i + 1 < len(doc) and caps[i + 1] and doc[i + 1].lower_ in CUES)
        ):
            continue
        else:
            end = _right(doc, caps, i)
            start = max(_left(doc, caps, i, kind), reached)
            start = _without_country(doc, start, i, kind)
        end = numbered(doc, end, kind)
        if end - start < 2:
            continue
        if (
            end == i + 1
            and i + 1 < len(doc)
            and caps[i + 1]
            and kind == "Organization"
            and doc[i + 1].ent_type_ == token.ent_type_
        ):
            continue
        text = text_of(doc, start, end)
        found.append(Name(start, end, span_of(doc, start, end), text, kind, 4.0, "cue"))
        reached = end
    return found


def _without_country(doc: Doc, start: int, head: int, kind: str) -> int:
    """Return the start behind a country's name or adjective in front of a state body, which is a name of its own."""
    if kind not in _BODIES or doc[head].lower_ not in {
        "ministry",
        "department",
        "office",
        "government",
        "embassy",
        "senate",
        "congress",
    }:
        return start
    for size in (2, 1):
        if start + size <= head:
            known = known_as(doc[start : start + size].text)
            if known is not None and known.kind == "Country":
                return start + size
    return start
