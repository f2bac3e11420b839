"""Common nouns for persons and for bodies, as they stand beside names."""

from __future__ import annotations

from functools import lru_cache

from graph.resources import read_rows

__all__ = ["body_words", "common_words", "person_words"]

_EITHER = frozenset(
    """ally authority broker buyer challenger client competitor consumer contractor creditor customer dealer developer donor exporter
    importer insurer investor lender maker manufacturer member operator opponent partner predecessor producer provider publisher
    regulator retailer rival seller shareholder stakeholder successor superpower supplier watchdog participant winner owner parent
    settler general major marine moderate radical local source""".split()
)
"""Nouns that name firms and states as well as persons, and adjectives among them."""


@lru_cache(maxsize=1)
def person_words() -> frozenset[str]:
    """Return the nouns for persons by what they are: offices, occupations, roles."""
    nouns = (row["noun"] for row in read_rows("graph.gazetteer", "nouns.tsv") if row["class"] == "person")
    posts = (row["post"].rpartition(" ")[2] for row in read_rows("graph.gazetteer", "posts.tsv"))
    return frozenset((*nouns, *posts)) - _EITHER


@lru_cache(maxsize=1)
def body_words() -> frozenset[str]:
    """Return the nouns for bodies of people."""
    return frozenset(row["noun"] for row in read_rows("graph.gazetteer", "nouns.tsv") if row["class"] == "body")


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Return common nouns that open sentences and headings and are no names there."""
    nouns = frozenset(row["noun"] for row in read_rows("graph.gazetteer", "nouns.tsv"))
    return nouns | {noun + "s" for noun in nouns}
