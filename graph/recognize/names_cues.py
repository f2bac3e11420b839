"""Names of bodies, agreements, programmes, laws, events and places by their nouns: 'Ministry of X', 'Y Accord'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.lookup import known_as
from graph.recognize.name import Name
from graph.recognize.names_boundaries import is_compound, span_of, text_of
from graph.recognize.names_campuses import with_campus
from graph.recognize.names_events import numbered
from graph.recognize.names_joints import (
    FOREIGN,
    SAINTS,
    before_member,
    goes_on,
    is_landlord,
    is_party,
    is_patron,
    is_service,
    is_whole,
)
from graph.recognize.names_lexicon import CUES, FIRST_CUES, OPEN_CUES, PAIR_CUES, TITLES
from graph.recognize.names_offices import office_end, office_start, with_ordinal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graph.gazetteer.known import Known

__all__ = ["cue_kind", "cue_names", "head_noun"]

_TOPICS = frozenset("communications cooperation energy engineering law mining oil society state strategy systems war".split())
"""Cue nouns that are also what a body is for."""
_MEMBERS = frozenset("communists conservatives democrats greens liberals nationalists patriots republicans socialists".split())
"""Plurals that stand for a party, with the word before them for one of its own."""
_PLURALS = frozenset(
    [
        "people",
        "peoples",
        "workers",
        "women",
        "men",
        "children",
        "farmers",
        "teachers",
        "doctors",
        "lawyers",
        "veterans",
        "citizens",
        "students",
        "writers",
    ]
)
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_SMALL = frozenset({"of", "for", "against", "on"})
_WORLDWIDE = frozenset({"International", "World", "Global", "Inter"})
"""First words of bodies that belong to no state."""
_RELIGIONS = frozenset({"Islam", "Christianity", "Judaism"})
_TOPIC_WORDS = frozenset({"on", "to", "against"})
_WITH_TOPIC = frozenset(
    """accord act agreement commission committee communique compact conference convention council declaration memorandum pact protocol treaty
    understanding war""".split()
)
"""Nouns that may say what they are about: 'Treaty on X', 'War on Drugs'."""
_LED = frozenset(
    {"party", "group", "movement", "front", "coalition", "alliance", "bank", "company", "faction", "club", "campaign"}
)
_BODIES = frozenset({"GovernmentBody"})
_PLACES = frozenset({"Place", "Region", "City"})


_LEANINGS = frozenset("communist conservative democratic labour liberal nationalist republican socialist".split())
_CHAMBERS = frozenset({"congress", "house", "parliament", "senate"})
"""Bodies that a party may hold: 'a Democratic Senate'."""
_BORNE = frozenset("banks board bond castle church fort hall house law march marsh temple wall ward".split())
"""Cue nouns that are family names, too."""
_FULL_NAME = re.compile(
    r"(?!Islamic State)(?:[A-Z][\w’'-]+ ){0,3}(?:Republic|Kingdom|State|Federation|Commonwealth|Sultanate|Principality) of (?:the )?(?P<state>.+)"
)
"""What states call themselves."""
_PARTISAN = frozenset({"conservative", "democratic", "labour", "republican", "tory"})
_ONCE = frozenset({"former", "retired"})
_SIDES = frozenset({"pro", "anti"})


def cue_kind(text: str) -> str | None:
    """Return the class that the nouns of a name give, None if no noun of it is a cue.

    >>> cue_kind("Ministry of Trade"), cue_kind("Open Skies Treaty"), cue_kind("Angela Merkel")
    ('GovernmentBody', 'Agreement', None)
    """
    spelled = text.replace("’s", "").replace("'s", "").split()
    words = [word.lower() if not word.islower() or word in _SMALL else "" for word in spelled]
    for number, word in enumerate(words):
        if word in {"of", "for", "against", "on"} and number:
            found = next((CUES[w] for w in reversed(words[:number]) if w in OPEN_CUES and w in CUES), None)
            if found:
                return found
    if words and words[0] in FIRST_CUES and len(words) > 1:
        return _first_kind(words[0], words[-1])
    last = next((word for word in reversed(words) if not word.isdigit()), "")
    pair = PAIR_CUES.get(" ".join(words[-2:]))
    return pair or CUES.get(last) or (CUES.get(words[0]) if words and words[0] in OPEN_CUES and len(words) > 1 else None)


def _first_kind(first: str, last: str) -> str:
    """Return the class of a name that a noun for a place opens: what the last noun tells, if that is no place ('Lake Tarn Pact')."""
    kind, other = FIRST_CUES[first], CUES.get(last, "")
    return other if kind in _PLACES and other not in _PLACES and other else kind


def head_noun(text: str) -> str:
    """Return the cue noun that stands for the whole name, '' for a name without one.

    >>> head_noun("European Commission"), head_noun("Bank of Ghana"), head_noun("Reuters")
    ('Commission', 'Bank', '')
    """
    words = text.split()
    if len(words) < 2:
        return ""
    for number, word in enumerate(words):
        if word in {"of", "for", "against", "on"} and number:
            words = words[:number]
            break
    return words[-1] if words[-1].lower() in CUES and words[-1][0].isupper() else ""


def _left(doc: Doc, caps: Sequence[bool], head: int, kind: str) -> int:
    """Return where the capitalized words before the head begin."""
    left = head
    while left > 0:
        previous = doc[left - 1]
        if caps[left - 1]:
            if (
                previous.lower_ in (TITLES | _ONCE) - SAINTS
                or is_compound(previous.lower_)
                or previous.tag_ in {"VBZ", "VBD", "VBP", "MD"}
            ):
                break
            if left > 2 and doc[left - 2].text == "-" and doc[left - 3].text in _SIDES and _is_place(previous.text):
                break  # 'the pro-Ruritania Freedom Party'
            left -= 1
        elif left > 1 and caps[left - 2] and _joins(doc, left - 1, kind, within=left < head):
            left -= 2
        elif kind == "Law" and left > 3 and doc[left - 1].text == ")" and doc[left - 3].text == "(" and caps[left - 2]:
            left -= 3  # 'the Companies (Transparency) Bill'
        else:
            break
    return left


def _is_place(word: str) -> bool:
    """Tell whether a word names a known place, not its people."""
    known = known_as(word)
    return known is not None and not known.adjectival and known.kind in _PLACES | {"Country"}


def _joins(doc: Doc, i: int, kind: str, *, within: bool) -> bool:
    """Tell whether the small word at this place joins two capitalized words of one name: 'Asia-Pacific', 'Workers' Party'."""
    small, before = doc[i], doc[i - 1]
    if small.text == "-":
        known = known_as(before.text)
        return not before.whitespace_ and (known is None or known.kind != "Organization")
    if small.text == "&":
        return True
    if small.text in FOREIGN:
        return True
    if small.text in _POSSESSIVES:
        return before.lower_ in _PLURALS or is_patron(doc, i - 1) or (kind == "Place" and is_landlord(doc, i - 1))
    if small.lower_ == "and" and within and _joins_regions(doc, i):
        return True
    if small.lower_ == "and" and kind == "GovernmentBody" and within:
        return known_as(before.text) is None and before.ent_type_ != "PERSON"
    if small.lower_ == "and" and kind == "Organization" and i > 1:
        # 'the Order and Progress Party': a word that is no name by itself
        return doc[i - 2].lower_ == "the" and not before.ent_type_ and known_as(before.text) is None
    return False


def _joins_regions(doc: Doc, i: int) -> bool:
    """Tell whether 'and' stands between two regions of the world: 'the South Asia and Pacific Studies Division'."""
    after = known_as(doc[i + 1].text)
    before = known_as(doc[i - 2 : i].text) or known_as(doc[i - 1].text) if i > 1 else None
    return all(known is not None and known.kind == "Region" and not known.country for known in (before, after))


def _right(doc: Doc, caps: Sequence[bool], head: int) -> int:
    """Return the end of 'of X', 'for X and Y' after the head; right behind the head if there is none."""
    end = head + 1
    noun = doc[head].lower_
    start = _complement(doc, end)
    if noun not in OPEN_CUES or not start or not caps[start]:
        return end
    if doc[end].lower_ in _TOPIC_WORDS and noun not in _WITH_TOPIC:
        return end
    if office_end(doc, caps, head):
        return office_end(doc, caps, head)
    if noun in _LED and (doc[start].ent_type_ == "PERSON" or is_given(doc[start].text) and known_as(doc[start].text) is None):
        # 'the Freedom Party of X' names who leads it
        return end
    position = _run(doc, caps, start)
    if noun == "university":
        return with_campus(doc, position)
    while (
        position + 1 < len(doc)
        and not is_whole(doc, head, position)
        and (caps[position + 1] or doc[position + 1].text in _RELIGIONS)
    ):
        small, following = doc[position].lower_, doc[position + 1]
        if (
            small in {"of", "for"}
            or small == "on"
            and noun in _WITH_TOPIC
            or small in {"and", "&"}
            and (following.lower_ not in CUES or doc[end].lower_ == "for" and _is_topic(doc, caps, position + 1))
            and (
                following.ent_type_ not in {"PERSON", "GPE"}
                or following.text.endswith("s")
                and doc[position - 1].text.endswith("s")
            )
            and not known_as(following.text)
        ):
            position = _run(doc, caps, position + 1)
        else:
            break
    return position


def _is_topic(doc: Doc, caps: Sequence[bool], i: int) -> bool:
    """Tell whether a cue noun is the last of the topics of a body rather than one itself: 'Centre for Technology and Society'."""
    return doc[i].lower_ in _TOPICS and not (i + 1 < len(doc) and (caps[i + 1] or doc[i + 1].lower_ in {"of", "for", "on"}))


def _complement(doc: Doc, preposition: int) -> int:
    """Return where the words after a preposition and its article begin, 0 if there is no preposition of a name."""
    if preposition + 1 >= len(doc) or doc[preposition].lower_ not in {"of", "for", "on", "against", "to"}:
        return 0
    start = preposition + 1
    return start + 1 if doc[start].lower_ == "the" and start + 1 < len(doc) else start


def _run(doc: Doc, caps: Sequence[bool], start: int) -> int:
    """Return the end of the capitalized words that begin here."""
    position = start
    while position < len(doc):
        if position > start and (doc[position].lower_ in TITLES or doc[position].lower_ in {"member", "members"}):
            break
        if (
            caps[position]
            or doc[position].text in _RELIGIONS
            or (position > start and doc[position].text in FOREIGN and goes_on(doc, caps, position + 1))
            or doc[position].text == "-"
            and position + 1 < len(doc)
            and caps[position + 1]
            and not doc[position - 1].whitespace_
        ):
            position += 1
        else:
            break
    return position


def cue_names(doc: Doc, caps: Sequence[bool]) -> list[Name]:
    """Return the names that contain a cue noun, longest first where they overlap."""
    found: list[Name] = []
    reached = 0
    for i, cap in enumerate(caps):
        if not cap or i < reached:
            continue
        token = doc[i]
        lower = token.lower_
        kind = PAIR_CUES.get(f"{doc[i - 1].lower_} {lower}", CUES.get(lower)) if i else CUES.get(lower)
        start = i
        if lower in FIRST_CUES and goes_on(doc, caps, i + 1) and (i == 0 or not caps[i - 1] or is_service(doc, i)):
            end = _run(doc, caps, i + 1 + (not caps[i + 1]) + (not caps[i + 1] and not caps[i + 2]))
            start -= is_service(doc, i)
            kind = _first_kind(lower, doc[end - 1].lower_)
        elif (
            kind is None
            or (lower == "house" and i and doc[i - 1].text == "White")
            or (lower in _MEMBERS and not is_party(doc, caps, i))
            or (i + 1 < len(doc) and caps[i + 1] and doc[i + 1].lower_ in CUES)
        ):
            continue
        else:
            end = _right(doc, caps, i)
            start = max(office_start(doc, caps, i) or _left(doc, caps, i, kind), reached)
            start = _without_country(doc, start, i, kind)
            start, kind = with_ordinal(doc, start, i, kind)
            if kind == "GovernmentBody" and doc[start].text in _WORLDWIDE:
                kind = "Organization"
        start += doc[start].lower_ in _LEANINGS and start + 1 == i and lower in _CHAMBERS
        end = numbered(doc, end, kind)
        if end - start < 2 or _is_bearer(doc, start, end):
            continue
        if (
            end == i + 1
            and i + 1 < len(doc)
            and caps[i + 1]
            and kind == "Organization"
            and doc[i + 1].ent_type_ == token.ent_type_
        ):
            continue
        end = before_member(doc, start, end)
        text = text_of(doc, start, end)
        state = _state(text)
        if state is not None:
            found.append(Name(start, end, span_of(doc, start, end), text, "Country", 5.0, "table", state))
        else:
            found.append(Name(start, end, span_of(doc, start, end), text, kind, 4.0, "cue"))
        reached = end
    return found


def _is_bearer(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words are a person whose family name is a cue noun for all else: 'Nadia Law said'."""
    words = doc[start:end]
    named = len(words) == 2 and is_given(words[0].text) and words[1].lower_ in _BORNE
    return named and all(word.ent_type_ == "PERSON" for word in words)


def _state(text: str) -> Known | None:
    """Return the row of the state whose full name this is: 'the Eastern Republic of Uruguay'; None for any other name."""
    match = _FULL_NAME.match(text)
    known = known_as(match["state"]) if match else None
    return known if known is not None and known.kind == "Country" and not known.adjectival else None


def _without_country(doc: Doc, start: int, head: int, kind: str) -> int:
    """Return the start behind a country's name or adjective in front of a state body, which is a name of its own."""
    if kind not in _BODIES or doc[head].lower_ not in {
        "ministry",
        "department",
        "office",
        "government",
        "embassy",
        "senate",
    }:
        return start
    if doc[start].lower_ in _PARTISAN and start + 1 == head:
        return head  # 'a Democratic Senate'
    for size in (2, 1):
        if start + size <= head:
            known = known_as(doc[start : start + size].text)
            if known is not None and known.kind == "Country":
                return start + size
    return start
