"""Epithets: phrases that call the one person whom a text is just speaking of by what he is: 'the retired general', 'the Peru striker'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resolve import nouns
from graph.resolve.gender import PERSONAL, word_gender

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout, Places

__all__ = ["find_by_epithet"]

_BACKGROUND = frozenset(
    {"former", "retired", "ex", "one-time", "onetime", "veteran", "disgraced", "ousted", "outspoken", "embattled", "late"}
)
_TITLED = frozenset(
    """billionaire businessman businesswoman candidate congressman congresswoman contender defender democrat forward front-runner
    frontrunner goalkeeper governor hopeful lawmaker mayor midfielder millionaire mogul native nominee player politician republican
    senator singer socialist striker tycoon winger""".split()
)
"""What only one of the persons of a text is, as a rule, with a name in front: 'the Lima striker'."""
_RUNNING = frozenset({"candidate", "nominee"})
_REACH = 2


def find_by_epithet(discourse: Discourse, layout: Layout, places: Places, token: Token) -> str | None:
    """Return the only person of the sentences before, whom a definite phrase gives some background."""
    if not nouns.is_person(token) or not (_has_background(discourse, token) or _has_origin(token)):
        return None
    if token.dep_ == "pobj" and token.head.lower_ == "as":
        return None
    here, found = layout.sentence[token.i], dict[str, bool]()
    for place in places.before(token):
        distance = here - layout.sentence[place.head.i]
        if distance > _REACH:
            break
        person = place.entity is not None and discourse[place.entity].kind == "Person"
        if person and place.entity is not None and layout.region[place.head.i] == layout.region[token.i]:
            found[place.entity] = bool(distance) or found.get(place.entity, False)
    sexes = {word_gender(token.lemma_.lower()) or PERSONAL, PERSONAL}
    if len(found) != 1 or not all(found.values()):
        return None
    entity = next(iter(found))
    return entity if len(sexes) == 1 or places.genders.get(entity, PERSONAL) in sexes else None


def _has_background(discourse: Discourse, token: Token) -> bool:
    """Tell whether words before a noun say what somebody was, how old, or where he was born."""
    told = any(child.lower_ in _BACKGROUND or child.text.endswith("-born") for child in token.lefts)
    return told or "-year-old" in discourse.doc[token.left_edge.i : token.i].text


def _has_origin(token: Token) -> bool:
    """Tell whether a name before a noun says where somebody is from or whom he stands for: 'the Ohio governor'."""
    calling = token.lemma_.lower()
    if calling not in _TITLED and nouns.hyphenated(token) not in _TITLED or calling in _RUNNING and token.dep_ != "nsubj":
        return False
    if any(child.dep_ == "prep" and child.lower_ == "from" for child in token.rights):
        return False
    return any(child.dep_ in {"amod", "compound", "nmod"} and child.text[0].isupper() for child in token.lefts)
