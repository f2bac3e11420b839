"""The tables of event words: every row names a class, slots and roles that exist."""

from __future__ import annotations

import re

from graph.extract.lexicon import lexicon
from graph.resources import read_text

_ROLES = {"actor", "recipient", "topic", "location", "whose", "doer", "-"}


def test_classes_are_of_the_ontology() -> None:
    """Each class of a frame is a class of the vocabulary."""
    classes = set(re.findall(r"(?m)^ng:(\w+) a owl:Class", read_text("ontology", "newsgraph.ttl")))
    words = lexicon()
    kinds = {frame.kind for table in (words.verbs, words.nouns) for frames in table.values() for frame in frames}
    assert kinds <= classes


def test_roles_are_known() -> None:
    """Each slot of a frame is filled in a way that the reader of roles knows."""
    words = lexicon()
    roles = {
        role
        for table in (words.verbs, words.nouns)
        for frames in table.values()
        for frame in frames
        for role in frame.roles.values()
    }
    assert roles <= _ROLES


def test_lemmas_are_lower_case_words() -> None:
    """A lemma is one word in lower case."""
    words = lexicon()
    assert not [lemma for lemma in (*words.verbs, *words.nouns) if not re.fullmatch(r"[a-z][a-z-]*", lemma)]


def test_a_need_is_met_by_some_word() -> None:
    """No set of nouns is empty, and a need with words names at least one."""
    words = lexicon()
    assert all(words.sets.values())
    assert words.verbs["impose"]
    assert words.nouns["negotiation"][0].kind == "Negotiation"
