"""The words that carry events: verbs and nouns with their frames, read from the packaged tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from graph.resources import read_text

__all__ = ["Frame", "Lexicon", "lexicon"]

_PACKAGE = "graph.gazetteer"


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of a word: what must stand with it, the class of the event, and which slot fills which role."""

    lemma: str
    kind: str
    roles: Mapping[str, str]
    needs: tuple[tuple[str, frozenset[str]], ...] = ()
    """Pairs of a slot ('prt', 'obj', 'clause', a preposition ...) and the lemmas that may stand there; empty: any."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All frames: verbs and nouns by lemma, the sets of nouns, and the verbs that only carry a noun's event."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    sets: Mapping[str, frozenset[str]]
    defaults: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def _rows(name: str) -> Iterable[list[str]]:
    """Yield the cells of a table's rows without its heading, blank lines and remarks."""
    for line in read_text(_PACKAGE, name).splitlines()[1:]:
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("\t")]


def _roles(text: str) -> dict[str, str]:
    """Return the slots and roles of 'obj=recipient for=topic'."""
    return dict(pair.split("=", 1) for pair in text.split())


def _needs(text: str, sets: Mapping[str, frozenset[str]]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the conditions of 'prt=off obj=@measure|visit clause'."""
    needs = []
    for condition in text.split():
        slot, _, words = condition.partition("=")
        lemmas: set[str] = set()
        for word in filter(None, words.split("|")):
            lemmas |= sets[word[1:]] if word.startswith("@") else {word}
        needs.append((slot, frozenset(lemmas)))
    return tuple(needs)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon of the packaged tables."""
    sets = {name: frozenset(words.split()) for name, words in _rows("event_nounsets.tsv")}
    defaults = {f"{part}:{kind}": _roles(roles) for part, kind, roles in _rows("event_classes.tsv")}
    tables: list[dict[str, list[Frame]]] = []
    for part, name in (("verb", "event_verbs.tsv"), ("noun", "event_nouns.tsv")):
        table: dict[str, list[Frame]] = {}
        for row in _rows(name):
            lemmas, needs, kind, roles = [*row, "", "", ""][:4]
            given = {**defaults[f"{part}:{kind}"], **_roles(roles)}
            for lemma in lemmas.split():
                table.setdefault(lemma, []).append(Frame(lemma, kind, given, _needs(needs, sets)))
        tables.append(table)
    verbs, nouns = ({lemma: tuple(frames) for lemma, frames in table.items()} for table in tables)
    return Lexicon(verbs, nouns, sets, defaults)
