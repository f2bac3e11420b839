"""Names that a packaged table knows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.gazetteer.cities import capitals
from graph.gazetteer.given_names import is_given
from graph.gazetteer.known import Known
from graph.gazetteer.lookup import known_as, longest_name
from graph.gazetteer.territories import prefixes, territories
from graph.model import Span
from graph.recognize.name import Name
from graph.recognize.names_boundaries import is_quoted, span_of, text_of
from graph.recognize.names_lexicon import HONORIFICS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

__all__ = ["table_names"]

_LANGUAGE_NOUNS = frozenset(
    {"language", "languages", "translation", "alphabet", "grammar", "speaker", "speakers", "dialect", "word", "subtitles"}
)
_LANGUAGE_VERBS = frozenset({"speak", "learn", "teach", "study", "write", "fluent", "understand"})
_LIKE_CITIES = frozenset({"GPE", "LOC", "FAC"})
_LIKE_BODIES = frozenset({"ORG"})
_SHARED_WEIGHT = 2.5
_WEIGHTS = {"Country": 5.0, "Region": 4.0, "City": 3.0}
_SHARED = frozenset(
    """AP AU CIS CPC Congress Conservatives DW Diet Duma EC Fed GOPs Greens House ICE IDA IRA IS ISI Labour MDC PA PLA PPP RT SC SDF SEC SNP
    Senate Spiegel Time Tories Treasury Quad Amnesty Economist""".split()
) | {
    "Democratic Party",
    "Republican Party",
    "Labour Party",
    "Conservative Party",
    "Supreme Court",
    "House of Representatives",
    "General Assembly",
    "National Front",
    "Green Party",
    "Social Democrats",
    "Christian Democrats",
    "Social Democratic Party",
    "Justice Department",
    "Defense Department",
    "Energy Department",
    "Commerce Department",
    "Agriculture Department",
    "Treasury Department",
    "Labor Department",
    "Department of Justice",
    "Department of Defense",
    "Department of Energy",
    "Department of Commerce",
    "Department of Agriculture",
    "Department of Labor",
    "Revolutionary Guard",
    "Revolutionary Guards",
    "Marine Corps",
}
"""Names that bodies of several countries bear: they denote the one in the table where its country is a main place of the text."""
_CHAMBERS = frozenset({"Senate", "Supreme Court", "General Assembly", "House of Representatives", "Treasury"})
"""Shared names that are names of some state body wherever they stand."""
_WITH_ARTICLE = frozenset({"Gulf", "West"})
"""Words that are regions behind an article alone."""
_MAIN = 0.3
"""Share of the place names of a text from which on a country is a main place of it."""


def table_names(doc: Doc, open_tokens: Sequence[bool]) -> list[Name]:
    """Return the longest known name at each place of the text that is open to names."""
    found: list[Name] = []
    text = doc.text
    i, size = 0, len(doc)
    while i < size:
        token = doc[i]
        if not open_tokens[i] or not (token.text[0].isupper() or token.lower_ in {"al", "mainland"}):
            i += 1
            continue
        if "-" in token.text[1:]:
            first = _first_half(doc, i)
            found += [first] if first else []
            i += 1
            continue
        length = longest_name(token.text)
        if not length and token.text not in prefixes():
            i += 1
            continue
        end, known = _longest(doc, i, text, length)
        if known is None and i + 1 < size and doc[i + 1].text == "-":
            end, known = i + 1, prefixes().get(token.text)
        if known is not None and _is_meant(doc, i, end, known):
            found.append(_name(doc, i, end, known))
        i = max(end, i + 1)
    return _fitting(doc, _without_strangers(_placed(doc, found)))


def _placed(doc: Doc, names: list[Name]) -> list[Name]:
    """Return the names with each city where the text puts it: 'Paris, Texas' and 'Georgetown, Guyana' are no other city of that name."""
    by_start = {name.start: name for name in names}

    def place(name: Name) -> Name:
        around = by_start.get(name.end + 1) if name.end < len(doc) and doc[name.end].text == "," else None
        if name.kind != "City" or name.known is None or around is None or around.known is None or around.adjectival:
            return name
        other = _elsewhere(name.text, name.known, around.known)
        return name if other is None else replace(name, known=other, weight=3.0)

    return [place(name) for name in names]


def _elsewhere(text: str, city: Known, around: Known) -> Known | None:
    """Return the city of this name in the region or state that the text gives, None if that is the one of the table."""
    if around.kind == "Region" and around.code.startswith("us-"):
        return None if around.code == city.code else Known("City", f"{text}, {around.label}", country="us", code=around.code)
    if around.kind in {"Country", "Region"} and around.country and around.country != city.country:
        return Known("City", text, country=around.country)
    return None


def _without_strangers(names: list[Name]) -> list[Name]:
    """Return the names, towns of a state of the US as unknown ones in a text that names other countries and nothing else there.

    Such names are those of older towns elsewhere: a text on England means the port of Dover, not the capital of Delaware.
    """
    strange = [name for name in names if name.kind == "City" and name.known is not None and _is_namesake(name.text, name.known)]
    if not strange:
        return names
    others = {name.known.country for name in names if name.known is not None and name.known.country and name not in strange}
    if not others or "us" in others:
        return names
    return [replace(name, known=Known("City", name.text)) if name in strange else name for name in names]


def _is_namesake(text: str, town: Known) -> bool:
    """Tell whether the label of a town needs its state: other towns bear the name; Washington is known without."""
    return town.label.startswith(f"{text}, ") and town.code != "us-dc"


def _fitting(doc: Doc, names: list[Name]) -> list[Name]:
    """Return the names without those that bodies of several countries share, where this one's country is not at home in the text."""
    places = Counter(
        name.known.country for name in names if name.known is not None and name.kind in _WEIGHTS and name.weight >= 3
    )
    least = max(1.0, _MAIN * sum(places.values()))
    fits = [
        name.weight != _SHARED_WEIGHT or name.known is None or not name.known.country or places[name.known.country] >= least
        for name in names
    ]
    return [
        name if fit else replace(name, known=None, weight=1.5)
        for name, fit in zip(names, fits, strict=True)
        if fit or name.text in _CHAMBERS and _is_chamber(doc, name)
    ]


def _is_chamber(doc: Doc, name: Name) -> bool:
    """Tell whether the name is all that stands behind its article: not in 'the Senate ethics committee'."""
    the = name.start > 0 and doc[name.start - 1].lower_ == "the"
    return the and doc[name.end - 1].dep_ not in {"compound", "nmod", "amod"}


def _longest(doc: Doc, start: int, text: str, length: int) -> tuple[int, Known | None]:
    """Return the end of the longest known name that begins here, and what it denotes."""
    begin = doc[start].idx
    best: tuple[int, Known | None] = (start, None)
    for end in range(start + 1, min(start + 9, len(doc)) + 1):
        last = doc[end - 1]
        stop = last.idx + len(last.text)
        if stop - begin > length + 2 or "\n" in last.text:
            break
        known = known_as(text[begin:stop])
        if known is not None:
            best = (end, known)
    return best


def _is_meant(doc: Doc, start: int, end: int, known: Known) -> bool:
    """Tell whether the words mean what the table says: no language, and an ambiguous name only where the model agrees."""
    if end - start == 1 and doc[start].text in _WITH_ARTICLE:
        return _is_region(doc, start)
    if end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].lower_ == "class":
        return False
    if start and doc[start - 1].lower_ in HONORIFICS:
        return False  # 'Mr. English'
    if known.kind in {"City", "Country"} and is_quoted(doc, start, end):
        return False
    if known.adjectival:
        return not _is_language(doc, start, end) and not (start and _is_given(doc[start - 1]))
    if not known.ambiguous or doc[start].ent_type_ in (_LIKE_CITIES if known.kind == "City" else _LIKE_BODIES):
        return True
    return end - start == 1 and known.kind == "City" and _is_capital_of_named(doc[start], known)


def _is_capital_of_named(token: Token, known: Known) -> bool:
    """Tell whether a name that is a word, too, is that of the capital of a state that the text names: 'Male' beside the Maldives."""
    if token.pos_ != "PROPN" or capitals().get(token.text) != known.country:
        return False
    label = territories()[known.country].label.split()
    return any([word.text for word in token.doc[i : i + len(label)]] == label for i in range(len(token.doc)))


def _is_region(doc: Doc, i: int) -> bool:
    """Tell whether 'West' or 'Gulf' with its article is a region by itself, and no other gulf is in the text."""
    alone = i > 0 and doc[i - 1].lower_ == "the" and (i + 1 == len(doc) or not doc[i + 1].text[0].isupper())
    if not alone or doc[i].text == "West":
        return alone
    return all(token.nbor(1).lower_ != "of" for token in doc[: len(doc) - 1] if token.text == "Gulf")


def _is_given(token: Token) -> bool:
    """Tell whether a word is a given name, after which no nationality stands: 'Bryan English'."""
    return token.pos_ == "PROPN" and is_given(token.text)


def _is_language(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a nationality word means the language: 'in French', 'speaks French', 'the French language'."""
    token = doc[end - 1]
    if (
        end < len(doc)
        and doc[end].lower_ in _LANGUAGE_NOUNS
        or end + 1 < len(doc)
        and doc[end].text == "-"
        and doc[end + 1].lower_ == "language"
    ):
        return True
    if token.dep_ in {"amod", "compound", "nmod"} or token.text.endswith("s") or start == 0:
        return False
    before = doc[start - 1]
    return before.lower_ in {"in", "into"} and token.dep_ == "pobj" or before.lemma_ in _LANGUAGE_VERBS


def _first_half(doc: Doc, i: int) -> Name | None:
    """Return the name in the first half of a compound that is one token: 'U.S.' of 'U.S.-led'."""
    first = doc[i].text.partition("-")[0]
    known = known_as(first)
    if known is None:
        return None
    return Name(
        i, i + 1, Span(doc[i].idx, doc[i].idx + len(first)), first, known.kind, 4.0, "table", known, adjectival=known.adjectival
    )


def _name(doc: Doc, start: int, end: int, known: Known) -> Name:
    """Return the Name for a match of a table."""
    span = span_of(doc, start, end)
    words = text_of(doc, start, end)
    weight = _WEIGHTS.get(known.kind, 4.0)
    if known.ambiguous:
        weight = 1.5
    elif known.kind not in _WEIGHTS and words in _SHARED:
        weight = _SHARED_WEIGHT
    return Name(start, end, span, words, known.kind, weight, "table", known, adjectival=known.adjectival)
