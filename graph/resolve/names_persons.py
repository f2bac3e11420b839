"""Which names of persons mean the same person."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import sex_of_given, stands_for
from graph.gazetteer.terms import left_office
from graph.recognize.name import Name
from graph.recognize.names_document import family_names
from graph.recognize.names_lexicon import HONORIFICS

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["cluster_persons", "plain", "sex_of"]


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return the name for comparison: no accents, no case, straight apostrophes, hyphens as spaces.

    >>> plain("Peña-Nieto’s")
    "pena nieto's"
    """
    spelled = unicodedata.normalize("NFKD", text.replace("’", "'").replace("-", " "))
    return " ".join("".join(c for c in spelled if not unicodedata.combining(c)).casefold().replace(".", " ").split())


def sex_of(name: Name) -> str:
    """Return the sex that the form of address or the given name tells, '' if neither does."""
    for title in name.titles:
        if title in HONORIFICS:
            return HONORIFICS[title]
    first = name.text.split()[0]
    return sex_of_given(first) if " " in name.text else ""


def _same_given(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether given names agree: equal, an initial of the other, or a short form that begins alike."""
    if not left or not right:
        return True
    a, b = left[0], right[0]
    if a == b and len(left) > 1 < len(right):  # 'George H.W.' is not 'George W.'
        return left[1][0] == right[1][0] or left[1] in right or right[1] in left
    if a == b or a in right or b in left or stands_for(a, b) or stands_for(b, a):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) == 1 or len(short) >= 3:
        if long.startswith(short):
            return True
    return len(short) >= 5 and a[0] == b[0] and _nearly(a, b)


def _nearly(left: str, right: str) -> bool:
    """Tell whether two spellings differ in one letter at most: 'mahmoud' and 'mahmud'."""
    if abs(len(left) - len(right)) > 1:
        return False
    short, long = sorted((left, right), key=len)
    start = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    return short[start:] == long[start + 1 :] or (len(short) == len(long) and short[start + 1 :] == long[start + 1 :])


def _agree(left: str, right: str) -> bool:
    """Tell whether two full names can be those of one person."""
    if left == right:
        return True
    a, b = left.split(), right.split()
    for x in family_names(left):
        for y in family_names(right):
            if x == y:
                rest_a, rest_b = [w for w in a if w not in x.split()], [w for w in b if w not in y.split()]
                return _same_given(rest_a, rest_b)
    short, long = sorted((a, b), key=len)
    return len(short) > 1 and any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1))


def cluster_persons(doc: Doc, names: Sequence[Name]) -> list[list[Name]]:
    """Return the names of persons in groups, one for each person; full names first, then what is shorter than they."""
    groups: list[list[Name]] = []
    for name in names:
        if " " in name.text or "-" in name.text:
            spelled = plain(name.text)
            home = next((group for group in groups if any(_agree(plain(other.text), spelled) for other in group)), None)
            if home is None:
                groups.append([name])
            else:
                home.append(name)
    for name in names:
        if " " in name.text or "-" in name.text:
            continue
        home = _owner(doc, groups, name)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    return groups


def _owner(doc: Doc, groups: Sequence[list[Name]], name: Name) -> list[Name] | None:
    """Return the person whom a single name means: by family name, else by any of the names.

    Of several bearers it is the one named last, if as a subject; else the one named most often so far.
    """
    word = plain(name.text)
    sex = sex_of(name)
    ranked: list[tuple[int, list[Name]]] = []
    for group in groups:
        rank = max(_rank(other, word) for other in group)
        known = next((found for found in map(sex_of, group) if found), "")
        if rank and not (sex and known and sex != known):
            ranked.append((rank, group))
    best = max((rank for rank, _ in ranked), default=0)
    bearers = [group for rank, group in ranked if rank == best]
    if "president" in name.titles and left_office(name.text, "president", "us"):
        # 'President Carter' is none of the other Carters
        bearers = [group for group in bearers if left_office(max((other.text for other in group), key=len), "president", "us")]
    titled = [group for group in bearers if name.titles and any(set(other.titles) & set(name.titles) for other in group)]
    bearers = titled or bearers
    if len(bearers) < 2:
        return bearers[0] if bearers else None
    latest = max(bearers, key=lambda group: _last_before(group, name))
    if any(other.start == _last_before(latest, name) and _is_subject(doc, other) for other in latest):
        return latest
    return max(bearers, key=lambda group: (sum(other.start < name.start for other in group), _last_before(group, name)))


def _last_before(group: Sequence[Name], name: Name) -> int:
    """Return where a person was last named before a name, -1 if nowhere."""
    return max((other.start for other in group if other.start < name.start), default=-1)


def _is_subject(doc: Doc, name: Name) -> bool:
    """Tell whether a name is the subject of its clause, or stands beside the noun that is."""
    head = doc[name.start : name.end].root
    if head.dep_ == "appos" and head.head.i < head.i:
        head = head.head
    return head.dep_ in {"nsubj", "nsubjpass"}


def _rank(full: Name, word: str) -> int:
    """Return how well a single name stands for a full one: 3 the family name, 2 the whole, 1 another part or its short form, else 0."""
    spelled = plain(full.text)
    if word in family_names(spelled):
        return 3
    if word == spelled:
        return 2
    first = spelled.partition(" ")[0]
    return int(len(word) > 2 and (word in spelled.split() or (first != spelled and stands_for(word, first))))
