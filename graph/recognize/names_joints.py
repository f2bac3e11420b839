"""Where names with a cue noun go on and where they end: services before sites, owners in the names of places, 'and' behind a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.lookup import known_as
from graph.recognize.names_lexicon import CUES, FIRST_CUES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

__all__ = ["FOREIGN", "SAINTS", "before_member", "goes_on", "is_landlord", "is_party", "is_patron", "is_service", "is_whole"]

FOREIGN = frozenset("de del do da dos das du des y e et und la los las para für".split())
"""Small words inside of names from other languages."""
SAINTS = frozenset({"st", "st.", "saint", "santa", "san"})
"""Words before the name of a saint."""
_CREEDS = frozenset("christian free green independent liberal national new popular progressive radical social united".split())
_CHAMBERS = frozenset({"assembly", "congressional", "house", "parliamentary", "senate", "state"})


def before_member(doc: Doc, start: int, end: int) -> int:
    """Return the end before the full name of a member behind the complete name of a body: 'Union of Bakers Ana Ruiz'."""
    first = end - 2
    of = any(doc[i].lower_ in {"of", "on", "for"} for i in range(start + 1, first - 1))
    apart = first > start and doc[first - 1].ent_type_ == "ORG" and doc[first].ent_type_ == doc[end - 1].ent_type_ != "ORG"
    glued = first - start > 2 and of and (is_given(doc[first].text) or apart) and doc[end - 1].text.istitle()
    if not glued or doc[end - 1].lower_ in CUES or doc[first - 1].text.islower() or not doc[first - 1].is_alpha:
        return end
    return first if end < len(doc) and not doc[end].text[0].isupper() and known_as(doc[first].text) is None else end


def is_service(doc: Doc, i: int) -> bool:
    """Tell whether the letters of an armed service stand before a noun for a site: 'RAF Base X'."""
    return i > 0 and FIRST_CUES[doc[i].lower_] == "Place" and doc[i - 1].text.isupper() and 1 < len(doc[i - 1].text) < 6


def is_landlord(doc: Doc, i: int) -> bool:
    """Tell whether the word before a possessive is part of a place's name: "Frenchman's Cove Hotel"."""
    known = known_as(doc[i].text)
    return doc[i].ent_type_ != "PERSON" and (known is None or known.adjectival) and (not i or doc[i - 1].lower_ != "the")


def is_whole(doc: Doc, head: int, end: int) -> bool:
    """Tell whether the words up to here are a name that a table knows, so that 'and' begins another."""
    return doc[end].lower_ in {"and", "&"} and any(known_as(doc[start:end].text) for start in range(max(head - 3, 0), head + 1))


def is_patron(doc: Doc, i: int) -> bool:
    """Tell whether the word before a possessive is a saint after whom a school or a church is called: "St. Anne's School"."""
    return i > 0 and doc[i - 1].lower_ in SAINTS and doc[i].text[0].isupper() and doc[i + 2 : i + 3].text[:1].isupper()


def is_party(doc: Doc, caps: Sequence[bool], i: int) -> bool:
    """Tell whether members of a party stand for it with a word that makes the name of another one: 'the Neo Democrats'."""
    before = doc[i - 1] if i else doc[i]
    known = known_as(before.text)
    if caps[i - 1] and before.lower_ in _CREEDS:
        return True
    return caps[i - 1] and not (
        before.is_sent_start or known is not None or before.ent_type_ in {"GPE", "NORP"} or before.lower_ in _CHAMBERS
    )


def goes_on(doc: Doc, caps: Sequence[bool], i: int) -> bool:
    """Tell whether a name goes on here with a capitalized word, also behind small words of other languages: 'de la X'."""
    end = next((k for k in range(i, min(i + 3, len(doc))) if doc[k].text not in FOREIGN and not doc[k].text.isdigit()), i)
    return end < len(doc) and caps[end]
