"""What the words of a name tell by themselves: a firm, a paper, a person, and what it may be called in short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.lookup import known_as, normal
from graph.recognize.names_cues import cue_kind
from graph.recognize.names_lexicon import BUSINESS, CUES, FIRST_CUES, PAPERS

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.recognize.name import Name

__all__ = ["LEGAL_FORM", "begins_with_firm", "is_not_campus", "reads_like_body", "reads_like_person", "short_forms"]

LEGAL_FORM = re.compile(
    r",? (?:Inc|Corp|Corporation|Ltd|Limited|PLC|plc|Co|LLC|GmbH|AG|SA|S\.A|SE|ASA|AS|AB|Oyj|NV|N\.V|BV|SpA|S\.p\.A|KG|Pty|JSC)\.?$"
)
"""The legal form at the end of a firm's name."""
_INNER_CAPITAL = re.compile(r"(?!(?:Mc|Mac|De|Di|La|Le|Van|Fitz|Du|Da|El|Al|St|Ben|Abu)[A-Z])[A-Z]?[a-z]{2,}[A-Z][a-z]+$")
_CAMPUSES = frozenset({"university", "college", "school", "hospital", "airport", "station", "institute"})
"""Last words of names that go with no article in short: 'Harvard'."""
_ARTICLES = frozenset("La El Le Les Los Las Il Der Die Das".split())


def short_forms(name: Name) -> tuple[str, ...]:
    """Return what a firm, a paper or a ship may be called later: 'Acme' of 'Acme Resources', 'Aurora' of 'MV Aurora'."""
    first, _, rest = normal(name.text).partition(" ")
    if not rest or name.kind in {"Country", "City", "Region"}:
        return ()
    if first in _ARTICLES and reads_like_body(name):
        return (rest,)
    if LEGAL_FORM.search(name.text):
        return (first,) if " " in LEGAL_FORM.sub("", name.text) and known_as(first) is None else ()
    body, _, last = name.text.rpartition(" ")
    if name.kind == "Organization" and last in PAPERS:
        return (last,)
    if name.kind == "Organization" and last in BUSINESS:
        return (normal(body),) if known_as(body) is None and not is_given(body) else ()
    if name.found != "cue":
        return ()
    if name.kind in {"WeaponSystem", "Entity"} and FIRST_CUES.get(first.lower()) == name.kind:
        return (rest,)
    firm = name.kind == "Organization" and " " not in rest and CUES.get(rest.lower()) == "Organization"
    return (first,) if firm and known_as(first) is None and not is_given(first) else ()


def is_not_campus(doc: Doc, name: Name, full: str) -> bool:
    """Tell whether a name behind 'the' is a river or the like that a campus is called after: 'the Volta' beside 'Volta College'."""
    behind = name.start > 0 and doc[name.start - 1].lower_ == "the"
    return behind and full.rpartition(" ")[2].lower() in _CAMPUSES


def begins_with_firm(name: Name) -> bool:
    """Tell whether the first word of a name of several words is the name of a known body: 'Siemens Energy'."""
    first, _, rest = name.text.partition(" ")
    known = known_as(first) if rest and not is_given(first) else None
    return known is not None and known.kind == "Organization"


def reads_like_body(name: Name) -> bool:
    """Tell whether a name has '&' or an inner capital, or begins with an article of another language: 'Hall & Weir', 'OpenSea'."""
    first, _, rest = name.text.partition(" ")
    if not rest and not name.titles:
        return _INNER_CAPITAL.match(first) is not None
    return bool(rest) and not name.titles and ("&" in rest or first in _ARTICLES or first.startswith(("L'", "L’")))


def reads_like_person(name: Name) -> bool:
    """Tell whether a name of two or three words begins with a given name and has no noun that speaks against a person."""
    words = name.text.split()
    if not 2 <= len(words) <= 3 or name.found != "model" or name.kind in {"Work", "Product", "Group", "NamedEvent"}:
        return False
    known = known_as(words[0])
    return is_given(words[0]) and cue_kind(name.text) is None and (known is None or known.kind != "Country")
