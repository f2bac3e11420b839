"""Words that tell what a name is: titles, cue nouns, small words; read from the packaged tables."""

from __future__ import annotations

from graph.resources import read_rows

__all__ = [
    "BUSINESS",
    "CONNECTORS",
    "CUES",
    "DETERMINERS",
    "FAMILY_FIRST",
    "FIELDS",
    "FIRST_CUES",
    "HONORIFICS",
    "NEVER_NAMES",
    "OPENERS",
    "OPEN_CUES",
    "PAIR_CUES",
    "PAPERS",
    "PARTICLES",
    "TITLES",
]

_WORDS = {row["class"]: frozenset(row["words"].split()) for row in read_rows("graph.gazetteer", "name_words.tsv")}
_NOUNS = tuple(read_rows("graph.gazetteer", "cue_nouns.tsv"))

DETERMINERS = _WORDS["determiner"]
HONORIFICS = dict.fromkeys(sorted(_WORDS["male"]), "m") | dict.fromkeys(sorted(_WORDS["female"]), "f")
"""Forms of address, with the sex of those who bear them."""
TITLES = _WORDS["title"] | HONORIFICS.keys()
"""Words in front of a person's name that are not part of it."""
PARTICLES = _WORDS["particle"]
"""Small words inside of a person's name."""
CONNECTORS = _WORDS["connector"]
"""Small words inside of the name of a body, an agreement or a programme."""
FIELDS = _WORDS["field"]
"""Fields of government, as they stand in the names of offices."""
FAMILY_FIRST = _WORDS["family-first"]
"""Family names of East Asia, which stand in front of the given name."""
NEVER_NAMES = _WORDS["never"]
"""Capitalized words that are no name of a thing in the graph."""
OPENERS = _WORDS["opener"]
"""Words that open a sentence in front of a name."""
CUES = {row["noun"]: row["class"] for row in _NOUNS if not row["first"] and " " not in row["noun"]}
"""Last noun of a name (lower case) -> class."""
PAIR_CUES = {row["noun"]: row["class"] for row in _NOUNS if " " in row["noun"]}
"""Last two nouns of a name (lower case) -> class, where they tell another than the last alone: 'news agency'."""
FIRST_CUES = {row["noun"]: row["class"] for row in _NOUNS if row["first"]}
"""First noun of a name -> class."""
OPEN_CUES = frozenset(row["noun"] for row in _NOUNS if row["open"])
"""Cue nouns after which 'of X', 'for X and Y' belong to the name."""
BUSINESS = _WORDS["business"]
"""Last words of the names of firms that are no cue for a name by themselves: 'Nordwind Tyres'."""
PAPERS = _WORDS["paper"]
"""Last words of the names of newspapers."""
