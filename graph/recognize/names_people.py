"""Names of persons that the words themselves give away: a given name and what follows it, a family name of East Asia in front."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.lookup import known_as
from graph.gazetteer.role_words import common_words
from graph.gazetteer.territories import prefixes
from graph.recognize.name import Name
from graph.recognize.names_boundaries import ends_office, span_of, text_of
from graph.recognize.names_lexicon import CUES, FAMILY_FIRST, HONORIFICS, OPENERS, PARTICLES, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["people_names"]

_LONGEST = 6
_PERSONAL = frozenset({"serve", "marry", "graduate", "study", "retire", "die", "resign", "bear", "attend", "teach", "defect"})
"""Verbs whose subject is a person."""
_BEFORE_PERSONS = (HONORIFICS.keys() - {"duke", "sister", "don", "lady", "dame", "pope", "miss"}) | frozenset(
    """adm. admiral ambassador archbishop ayatollah bishop capt. captain cardinal chancellor col. colonel commissioner congressman
    congresswoman councillor dr dr. gen. gov. governor imam judge justice lieutenant lt. mayor president prof prof. professor
    rabbi rep. representative rev. reverend sen. senator sergeant sgt. sheikh sheriff sultan""".split()
)
_BEFORE_PERSONS |= {f"{title}s" for title in _BEFORE_PERSONS if title.isalpha()}
_ELSEWHERE = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "ORDINAL", "CARDINAL", "EVENT", "LAW"})
_JOINTS = frozenset({"-", '"', "“", "‘"})
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
_LINKS = PARTICLES - {"y", "e", "la", "le"}


def people_names(doc: Doc, caps: Sequence[bool]) -> list[Name]:
    """Return stretches that read like full names of persons."""
    found: list[Name] = []
    reached = 0
    for i in range(len(doc) - 1):
        if i < reached or not caps[i]:
            continue
        end = _western(doc, caps, i) or _eastern(doc, caps, i) or _subject(doc, i) or _titled(doc, caps, i)
        if end and not known_as(doc[i:end].text):
            found.append(Name(i, end, span_of(doc, i, end), text_of(doc, i, end), "Person", 2.5, "people"))
            reached = end
    return found


def _can_follow(doc: Doc, caps: Sequence[bool], i: int) -> bool:
    """Tell whether the token may be a further part of a person's name."""
    token = doc[i]
    word = token.text
    return (
        caps[i]
        and token.tag_ == "NNP"
        and (len(word) > 1)
        and not (word.isupper() and len(word) > 3 and not doc[i - 1].text.isupper())
        and token.lower_ not in CUES
        and token.lower_ not in TITLES
    )


def _is_place(word: str) -> bool:
    """Tell whether a given name is the name of a place above all."""
    known = known_as(word)
    return known is not None and not known.ambiguous


def _western(doc: Doc, caps: Sequence[bool], start: int) -> int:
    """Return the end of 'Given (Middle) Family' or 'Given von Family', 0 if there is none."""
    first = doc[start]
    given = first.text.title() if first.text.isupper() and len(first.text) > 3 else first.text
    if not is_given(given) or first.lower_ in TITLES or _is_place(first.text) or first.tag_ not in {"NNP", "NNPS"}:
        return 0
    if doc[start + 1].text == "-" and (first.text in prefixes() or first.text.isupper()):
        return 0
    if ends_office(doc, start, min(start + 3, len(doc))):
        return 0
    end = start + 1
    while end < len(doc) and end < start + _LONGEST:
        step = _step(doc, caps, start, end)
        if not step:
            break
        end += step
    return end if _is_full(doc, caps, start, end) else 0


def _step(doc: Doc, caps: Sequence[bool], start: int, i: int) -> int:
    """Return how many tokens of a person's name come next: a word, a particle, 'J.', '-Peter' or a nickname in quotation marks."""
    token, size = doc[i], len(doc)
    following = i + 1 < size and caps[i + 1]
    linked = any(doc[k].text in _LINKS for k in range(start, i))
    if _can_follow(doc, caps, i) or (caps[i] and linked and token.tag_ == "NNP"):
        return 1
    if token.text == "-" and i + 1 < size and doc[i + 1].text[0].isupper():
        return 0 if doc[i - 1].whitespace_ or token.whitespace_ else 2
    if token.text in _LINKS and i + 1 < size:
        return int(following or doc[i + 1].text in _LINKS)
    if token.text in _QUOTES and i == start + 1 and i + 3 < size:
        return 4 if following and doc[i + 2].text in _QUOTES and caps[i + 3] else 0
    return int(following and len(token.text) == 2 and token.text[1] == "." and token.text[0].isupper())


def _is_full(doc: Doc, caps: Sequence[bool], start: int, end: int) -> bool:
    """Tell whether the words are a full name: two or three without particles, and no part of a longer name of something else."""
    words = [doc[i].text for i in range(start, end)]
    if len(words) < 2 or words[-1] in _LINKS or (len(words) > 3 and not _LINKS & set(words) and not _JOINTS & set(words)):
        return False
    if end < len(doc) and (caps[end] and doc[end].lower_ in CUES or doc[end].text == "&"):
        return False
    last = known_as(words[-1])
    return last is None or last.kind in {"City", "Country"} or len(words) > 2


def _subject(doc: Doc, i: int) -> int:
    """Return the end of a single name that only a person's can be: 'Dahl married in 1962'; 0 if there is none."""
    token = doc[i]
    if (
        token.ent_type_
        or token.dep_ not in {"nsubj", "nsubjpass"}
        or token.tag_ != "NNP"
        or token.left_edge.i != i
        or token.n_rights
    ):
        return 0
    if (
        token.head.lemma_.lower() not in _PERSONAL
        or token.lower_ in OPENERS
        or token.lower_ in common_words()
        or token.lower_ in CUES
    ):
        return 0
    return i + 1 if len(token.text) > 2 and token.text.istitle() else 0


def _titled(doc: Doc, caps: Sequence[bool], i: int) -> int:
    """Return the end of the name right behind a title that stands before persons alone: 'Senator X', 'Queen X Y'; 0 if there is none."""
    if i < 1 or doc[i - 1].lower_ not in _BEFORE_PERSONS or not doc[i - 1].text[0].isupper() or doc[i].ent_type_ in _ELSEWHERE:
        return 0
    if i > 1 and doc[i - 2].lower_ == "vice" or not doc[i].text.isalpha() or doc[i].lower_ == "regent":
        return 0
    end = i
    while end < len(doc) and end < i + 3 and _can_follow(doc, caps, end) and known_as(doc[end].text) is None:
        end += 1
    return 0 if end == i or end < len(doc) and (caps[end] or doc[end].text == "-") else end


def _eastern(doc: Doc, caps: Sequence[bool], start: int) -> int:
    """Return the end of 'Kim Jong Un' or 'Park Geun-hye', 0 if there is none."""
    if doc[start].lower_ not in FAMILY_FIRST or not doc[start].text.istitle() or start + 1 >= len(doc) or not caps[start + 1]:
        return 0
    i, size = start + 2, len(doc)
    if (
        i + 1 < size
        and doc[i].text == "-"
        and not doc[i - 1].whitespace_
        and not doc[i].whitespace_
        and doc[i + 1].text.isalpha()
    ):
        return i + 2
    person = any(doc[k].ent_type_ == "PERSON" for k in range(start, i))
    return i if person and doc[start + 1].lower_ not in CUES and (i >= size or not caps[i]) else 0
