"""The document pass: one name, one sense, by all places where it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.known import Known
from graph.gazetteer.lookup import known_as, normal
from graph.gazetteer.role_words import common_words
from graph.recognize.name import Name
from graph.recognize.names_boundaries import cut_title, is_quoted, is_title, span_of, text_of, titles_before
from graph.recognize.names_common import words_of
from graph.recognize.names_compass import POINTS
from graph.recognize.names_context import context_votes
from graph.recognize.names_cues import head_noun
from graph.recognize.names_forms import (
    LEGAL_FORM,
    begins_with_firm,
    is_not_campus,
    reads_like_body,
    reads_like_person,
    short_forms,
)
from graph.recognize.names_lexicon import CUES, FAMILY_FIRST, OPENERS, PARTICLES

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["LEGAL_FORM", "family_names", "settle_types", "spread", "surname"]

_GENERATION = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiv", "xvi"})


_VAGUE = frozenset({"Group", "Product", "Work"})
"""Classes of the model that become no entity."""
_NO_SURNAMES = frozenset(
    """Ad Ah Am An As At Be By Co Do Dr El En Et Ex Go He Hi Id If Ii In Is It Jr La Me Mr Ms My No Of Oh Ok On Or Pm Rd Re So Sr St To
    Tv Up Us Vs We Ye""".split()
)
"""Words of two letters that are more often something else than a surname."""
_SURE = 2.5
"""The weight from which on a name tells something about others."""
_UNSURE_CUES = frozenset({"Organization", "Region", "Place"})
"""Classes of cue nouns that the words around the name may overrule."""


def surname(text: str) -> str:
    """Return the surname of a full name in western order, with its particles.

    >>> surname("Ursula von der Leyen"), surname("Martin Luther King Jr."), surname("Obama")
    ('von der Leyen', 'King', 'Obama')
    """
    words = [word for word in text.split() if word.lower() not in _GENERATION]
    if len(words) < 2:
        return text
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    return " ".join(words[first:])


@lru_cache(maxsize=8192)
def family_names(text: str) -> tuple[str, ...]:
    """Return the words that may stand for the person alone: the family name with and without particles, East Asian ones first.

    >>> family_names("Kim Dae-jung")[0], family_names("Bashar al-Assad")
    ('Kim', ('al-Assad', 'Assad'))
    """
    words = text.split()
    last = surname(text)
    found = [last, last.split()[-1]]
    for particle in ("al-", "el-", "al ", "el "):
        if last.lower().startswith(particle):
            found.append(last[len(particle) :])
    if 2 <= len(words) <= 4 and words[0].casefold() in FAMILY_FIRST:
        found.insert(0, words[0])
    return tuple(dict.fromkeys(found))


def settle_types(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names with the class that all places where they stand give together."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    people: set[str] = set()
    firsts: set[str] = set()
    by_end = {name.end: name for name in names}
    for name in names:
        key = normal(name.text)
        votes[key][name.kind] += name.weight
        if _has_member(doc, name, by_end):
            votes[key]["Organization"] += 2.0
        neighbour = _neighbour(doc, name, by_end)
        if neighbour:
            votes[key][neighbour] += 1.0 if doc[name.start - 1].text == "," and name.kind not in _VAGUE else 2.5
        if name.found == "cue" and name.kind not in _UNSURE_CUES or name.adjectival:
            continue
        for kind, weight in context_votes(doc, name).items():
            if kind != "Person" or name.found != "cue":
                votes[key][kind] += weight
        if name.kind == "Person" and (begins_with_firm(name) or reads_like_body(name)):
            votes[key]["Organization"] += 6.0
        if name.kind in {"City", "Person"} and LEGAL_FORM.search(name.text):
            votes[key]["Organization"] += 6.0
        if name.kind != "Person" and reads_like_person(name):
            votes[key]["Person"] += 2.0
        elif name.kind in {"City", "Organization"} and name.known is None and is_given(key):
            votes[key]["Person"] += 0.5 if name.kind == "City" else 1.0
    by_words: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        by_words[normal(name.text)].append(name)
    for name in names:
        for short in short_forms(name):
            if short in votes and not all(is_not_campus(doc, other, name.text) for other in by_words[short]):
                votes[short]["Organization" if name.kind == "Person" else name.kind] += 4.0
    for key in list(votes):
        firm = LEGAL_FORM.sub("", key)
        if firm != key and firm in votes:
            votes[firm]["Organization"] += 40.0  # the legal form tells a firm from its founder
    for name in names:
        if " " in name.text and _winner(votes[normal(name.text)]) == "Person":
            people.update(map(normal, family_names(name.text)))
            firsts.add(normal(name.text).partition(" ")[0])
    states = {normal(name.text) for name in names if name.known is not None and name.known.kind == "Country"}
    firms = {key for key in people & votes.keys() if _is_firm_too(key, names)}
    for key in people & votes.keys():
        # a bearer of that surname in the text decides, except against the name of a state or of a firm that is named in full
        votes[key]["Person"] += 3.0 if key in states else 0.0 if key in firms else 50.0
    for key in _plain_given(doc, firsts & votes.keys()):
        votes[key]["Person"] += 2.0
    kinds = {key: _winner(scores) for key, scores in votes.items()}
    rows = {(normal(name.text), name.known.kind): name.known for name in names if name.known is not None}
    return [_typed(doc, name, kinds[normal(name.text)], rows) for name in names]


def _is_firm_too(key: str, names: Sequence[Name]) -> bool:
    """Tell whether a surname is a known firm that the text has in full, and nobody has a title before the surname alone."""
    known = known_as(key)
    if known is None or known.kind != "Organization":
        return False
    full = any(name.kind == "Organization" and name.text.startswith(f"{key} ") for name in names)
    return full and not any(name.text == key and name.titles for name in names)


def _neighbour(doc: Doc, name: Name, by_end: dict[int, Name]) -> str:
    """Return the class of the sure name before an unsure one in a list of names: 'Paris, Lyon and X'; '' if there is none."""
    if name.known is not None or name.start < 2 or doc[name.start - 1].text not in {",", "and", "&", "or"}:
        return ""
    other = by_end.get(name.start - 1) or (by_end.get(name.start - 2) if doc[name.start - 2].text == "," else None)
    if other is None or other.adjectival or other.weight < _SURE:
        return ""
    return other.kind if other.kind in {"Person", "Region", "City", "Organization"} else ""


def _has_member(doc: Doc, name: Name, by_end: dict[int, Name]) -> bool:
    """Tell whether a name of no known thing stands behind the full name of who belongs to it: 'Ana Ruiz of Nordwind'."""
    if name.known is not None or name.start < 2 or name.kind not in _VAGUE | {"Person"}:
        return False
    before = doc[name.start - 1].lower_
    joint = name.start - 2 if before == "the" else name.start - 1
    other = by_end.get(joint) if doc[joint].lower_ == "of" else None
    return other is not None and other.kind == "Person" and " " in other.text


def _typed(doc: Doc, name: Name, kind: str, rows: dict[tuple[str, str], Known]) -> Name:
    """Return the name with this class and with the titles in front of it where it is a person."""
    if kind == "Person" != name.kind:
        start = cut_title(doc, name.start, name.end)
        if name.start < start < name.end:
            name = replace(name, start=start, span=span_of(doc, start, name.end), text=text_of(doc, start, name.end))
    titles = titles_before(doc, name.start) if kind == "Person" else ()
    if name.kind == kind:
        return replace(name, titles=titles)
    known = rows.get((normal(name.text), kind))
    return replace(name, kind=kind, known=known, adjectival=known is not None and known.adjectival, titles=titles)


def _winner(votes: dict[str, float]) -> str:
    """Return the class with the most votes."""
    return max(votes, key=lambda kind: (votes[kind], kind))


def _heads(doc: Doc, names: Sequence[Name]) -> dict[str, Name]:
    """Return the bodies and agreements of the text by their head noun, where one alone has it: 'the Commission'."""
    found: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in names:
        head = head_noun(name.text)
        if head and name.kind not in {"Person", "Country", "City", "Region", "Place", "NamedEvent"}:
            found[head].setdefault(name.text, name)
    return {head: next(iter(bearers.values())) for head, bearers in found.items()}


def _words(text: str) -> tuple[str, ...]:
    """Return a name in tokens: hyphens stand alone."""
    return tuple(text.replace("-", " - ").split())


def _plain_given(doc: Doc, given: set[str]) -> set[str]:
    """Return those given names that are neither titles nor places nor in the text in lower case, too."""
    words = words_of(doc) if given else set()
    return {
        first
        for first in given
        if doc.vocab.strings[first.lower()] not in words and not is_title(first.lower()) and known_as(first) is None
    }


def _given_names(doc: Doc, names: Sequence[Name]) -> set[str]:
    """Return the given names of the persons whom the text names in full, which may stand for them: 'Ana' of 'Ana Ruiz'."""
    full = [name for name in names if name.kind == "Person" and " " in name.text]
    firsts = {name.text.partition(" ")[0] for name in full}
    often = Counter(name.text.partition(" ")[0] for name in full if name.weight >= _SURE)
    given = {first for first in firsts if (is_given(first) or often[first] > 1) and len(first) > 2}
    return {
        first
        for first in _plain_given(doc, given)
        if is_given(first) or not {first.lower()} & (OPENERS | CUES.keys() | common_words())
    }


def _stands_alone(doc: Doc, i: int) -> bool:
    """Tell whether a word with a capital is a name by itself: its neighbours are no parts of a longer name."""
    return doc[i].tag_ == "NNP" and not any(
        0 <= k < len(doc) and (doc[k].text == "-" or doc[k].text[0].isupper() and (doc[k].tag_ == "NNP" or doc[k].text.isupper()))
        for k in (i - 1, i + 1)
    )


def spread(doc: Doc, names: Sequence[Name], is_open: Sequence[bool]) -> list[Name]:
    """Return the names and, where else their words stand in the text unmarked, further ones; surnames by their full names."""
    forms: dict[str, tuple[str, Name]] = {}
    for name in names:
        if name.adjectival or name.kind in {"Group", "Product"} or name.text in POINTS:
            continue
        forms.setdefault(name.text, (name.kind, name))
        if name.kind == "Person" and " " in name.text:
            for last in family_names(name.text):
                if len(last) > 2 or last.istitle() and last not in _NO_SURNAMES:
                    forms.setdefault(last, ("Person", name))
    given = _given_names(doc, names) - forms.keys()
    by_first: dict[str, list[tuple[tuple[str, ...], str, Known | None]]] = defaultdict(list)
    for text, (kind, name) in forms.items():
        words = tuple(token.text for token in doc[name.start : name.end]) if text == name.text else _words(text)
        by_first[words[0]].append((words, kind, name.known if text == name.text else None))
    for options in by_first.values():
        options.sort(key=lambda option: -len(option[0]))
    taken = {i: name for name in names for i in range(name.start, name.end)}
    found = list(names)
    heads = _heads(doc, names)
    size = len(doc)
    for i in range(size):
        if i in taken or not is_open[i] or not doc[i].text[0].isupper():
            continue
        head = heads.get(doc[i].text)
        if (
            head is not None
            and head.start < i
            and i
            and doc[i - 1].lower_ == "the"
            and (i + 1 == size or not doc[i + 1].text[0].isupper())
        ):
            found.append(Name(i, i + 1, span_of(doc, i, i + 1), doc[i].text, head.kind, 1.0, "head"))
            continue
        for words, kind, known in by_first.get(doc[i].text, ()):
            end = i + len(words)
            if kind in {"City", "Country"} and end <= size and is_quoted(doc, i, end):
                continue
            if end <= size and all(doc[i + k].text == word and i + k not in taken for k, word in enumerate(words)):
                new = Name(i, end, span_of(doc, i, end), text_of(doc, i, end), kind, 1.0, "document", known)
                found.append(new)
                taken.update((k, new) for k in range(i, end))
                break
        else:
            if doc[i].text in given and _stands_alone(doc, i):
                found.append(Name(i, i + 1, span_of(doc, i, i + 1), doc[i].text, "Person", 1.0, "document"))
    return sorted(found, key=lambda name: name.span)
