"""The document pass: one name, one sense, by all places where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import sexes
from graph.gazetteer.lookup import normal
from graph.recognize.name import Name
from graph.recognize.names_boundaries import span_of, text_of, titles_before
from graph.recognize.names_lexicon import FAMILY_FIRST, PARTICLES

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["family_names", "settle_types", "spread", "surname"]

_GENERATION = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiv", "xvi"})
_FIXED = frozenset({"table", "cue"})


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
    for name in names:
        key = normal(name.text)
        titles = titles_before(doc, name.start)
        votes[key][name.kind] += name.weight
        if name.found != "cue" and not name.adjectival and _titled(titles):
            votes[key]["Person"] += 3.0
        if name.kind == "Person" and " " in name.text and name.weight >= 2:
            people.update(map(normal, (name.text, *family_names(name.text))))
            if name.text.split()[0] in sexes():
                votes[key]["Person"] += 2.0
    settled = []
    for name in names:
        key = normal(name.text)
        kind = _winner(votes[key], is_person=key in people)
        titles = titles_before(doc, name.start) if kind == "Person" else ()
        if name.kind != kind:
            known = name.known if name.known is not None and name.known.kind == kind else _known(names, key, kind)
            name = replace(name, kind=kind, known=known, adjectival=False if known is None else known.adjectival)
        settled.append(replace(name, titles=titles))
    return settled


def _titled(titles: tuple[str, ...]) -> bool:
    """Tell whether a title in front speaks for a person: a form of address or an office."""
    return bool(titles) and titles[-1] not in {
        "former",
        "deputy",
        "vice",
        "saint",
        "st.",
        "chief",
        "executive",
        "general",
        "major",
        "st",
        "acting",
    }


def _winner(votes: dict[str, float], *, is_person: bool) -> str:
    """Return the class with the most votes; a bearer of that surname in the text speaks for a person."""
    scores = dict(votes)
    if is_person:
        scores["Person"] = scores.get("Person", 0.0) + 3.0
    return max(scores, key=lambda kind: (scores[kind], kind))


def _known(names: Sequence[Name], key: str, kind: str):  # type: ignore[no-untyped-def]
    """Return the row of a table that another mention of the name brings along for this class."""
    for name in names:
        if name.known is not None and name.known.kind == kind and normal(name.text) == key:
            return name.known
    return None


def _words(text: str) -> tuple[str, ...]:
    """Return a name in tokens: hyphens stand alone."""
    return tuple(text.replace("-", " - ").split())


def spread(doc: Doc, names: Sequence[Name], caps: Sequence[bool]) -> list[Name]:
    """Return the names and, where else their words stand in the text unmarked, further ones; surnames by their full names."""
    forms: dict[str, tuple[str, Name]] = {}
    for name in names:
        if name.adjectival or name.kind in {"Group", "Product"}:
            continue
        forms.setdefault(name.text, (name.kind, name))
        if name.kind == "Person" and " " in name.text:
            for last in family_names(name.text):
                if len(last) > 2 or last in {"Xi", "Hu", "Li", "Le", "Wu", "Xu", "Ma", "Bo", "Ho", "Yu"}:
                    forms.setdefault(last, ("Person", name))
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for text, (kind, name) in forms.items():
        words = tuple(token.text for token in doc[name.start : name.end]) if text == name.text else _words(text)
        by_first[words[0]].append((words, kind))
    for options in by_first.values():
        options.sort(key=lambda option: -len(option[0]))
    taken = {i: name for name in names for i in range(name.start, name.end)}
    found = list(names)
    size = len(doc)
    for i in range(size):
        if i in taken or not (caps[i] or doc[i].text.isupper()) or doc[i].text not in by_first:
            continue
        for words, kind in by_first[doc[i].text]:
            end = i + len(words)
            if end <= size and all(doc[i + k].text == word and i + k not in taken for k, word in enumerate(words)):
                new = Name(i, end, span_of(doc, i, end), text_of(doc, i, end), kind, 1.0, "document")
                found.append(new)
                taken.update((k, new) for k in range(i, end))
                break
    return sorted(found, key=lambda name: name.span)
