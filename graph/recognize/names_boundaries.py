"""Where a name begins and ends: articles, titles, possessives, quotation marks and glued neighbours are cut away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.lookup import known_as
from graph.gazetteer.role_words import common_words, person_words
from graph.model import Span
from graph.recognize.names_lexicon import CONNECTORS, DETERMINERS, NEVER_NAMES, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = [
    "HEADLINE_VERBS",
    "capitalized",
    "cut_title",
    "ends_office",
    "is_compound",
    "is_quoted",
    "is_title",
    "pieces",
    "span_of",
    "text_of",
    "titles_before",
    "trim",
]

HEADLINE_VERBS = frozenset(
    """Accepts Accuses Admits Agrees Announces Appoints Approves Argues Arrives Asks Asserts Backs Bans Becomes Begins Believes Blames Blasts
    Cancels Condemns Confirms Considers Criticises Criticizes Declares Declines Defends Delivers Denies Denounces Dies Dismisses Elects
    Embraces Endorses Explains Expresses Gets Gives Goes Hails Hires Ignores Insists Introduces Invades Invites Joins Keeps Kills Loses
    Makes Meets Mocks Nominates Opposes Ousts Praises Predicts Proposes Pushes Quits Raises Reaches Reacts Receives Refuses Rejects
    Replaces Resigns Responds Reveals Said Says Seeks Seizes Sends Settles Slams Speaks Stays Sues Suggests Takes Tells Threatens Throws
    Told Tries Unveils Urges Vows Wants Warns Weighs Welcomes Wins Withdraws Writes""".split()
)
"""Verbs of headlines in capitals that are no words of names."""
_EDGE = frozenset("\"'“”‘’`.,;:!?()[]{}-–—|•*/…") | {"'s", "’s", "''", "``", "--", "...", "' s"}
_OCCUPATION = re.compile(r"(?:^ex-|[a-z](?:writer|ologist|ographer|maker|keeper|worker|minister|president)$)")
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_FATHERS = frozenset({"bin", "ibn", "bint", "ben", "abu", "al", "el"})
"""Words before the name of a father or family."""
_HALVES = frozenset({"based", "led", "born", "owned", "backed", "run", "controlled", "funded", "listed", "trained", "educated"})
"""Second halves of compounds in front of a name: 'Oslo-based'."""
_COMPOUND = re.compile(rf"-(?:{'|'.join(sorted(_HALVES))})$")
_PREFIXES = frozenset({"pro", "anti", "ex", "non", "post", "pre"})
_COMMON_PREFIXES = _PREFIXES | frozenset(
    "co counter cross eco half inter intra mega micro mid mini multi neo over pan quasi self semi socio sub super trans ultra under vice".split()
)
"""Prefixes that make no name of a common noun: 'Pan-democrat', 'Ex-minister'."""
_NUMBERED = re.compile(r"\d+[A-Za-z]?\.$")
"""A number that ends a sentence: 'Highway 31A.'"""
_IN_OFFICES = frozenset({"of", "for", "and", "the", "&"})
_LONGEST_OFFICE = 7
"""The most words of an office before its last one."""
_OPENING = frozenset('"“') | {"``"}
_CLOSING = frozenset('"”') | {"''"}
_INNER_BREAKS = frozenset('"“”;:!?()[]{}|•…') | {"``", "''"}


def capitalized(token: Token) -> bool:
    """Tell whether the token is written like part of a name: with a capital, which no sentence start explains away."""
    text = token.text
    if text.islower() or not any(letter.isupper() for letter in text[:4]):
        return False
    lower = token.lower_
    if text in HEADLINE_VERBS or lower in NEVER_NAMES or lower in DETERMINERS:
        return False
    if token.is_sent_start or (token.i and token.nbor(-1).text in {'"', "“", ":", "``"}):
        return token.tag_ in {"NNP", "NNPS"} or bool(token.ent_type_) and not token.is_stop
    return token.tag_ not in {"PRP", "PRP$", "DT", "WDT", "WP", "CC", "IN", "MD", "UH"} or (text.isupper() and len(text) > 1)


def is_title(word: str) -> bool:
    """Tell whether a word in lower case may stand in front of a person's name without being part of it."""
    return word in TITLES or word.removesuffix(".") in TITLES or word in person_words() or bool(_OCCUPATION.search(word))


def is_compound(word: str) -> bool:
    """Tell whether a word in lower case is a compound in front of a name: 'paris-based'."""
    return _COMPOUND.search(word) is not None


def trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the bounds without articles, quotation marks, possessives, punctuation and small words at the edges."""
    while start < end:
        token = doc[start]
        lower = token.lower_
        if start + 1 < end and _COMPOUND.search(lower):
            start += 1
            continue
        if start + 3 < end and doc[start + 1].text == "-" and doc[start + 2].lower_ in _HALVES:
            start += 3
            continue
        if lower in _COMMON_PREFIXES and start + 2 < end and doc[start + 1].text == "-" and doc[start + 2].text.islower():
            start += 3
            continue
        if lower in _PREFIXES and start + 1 < end and doc[start + 1].text == "-":
            # 'pro-Ruritania Freedom Party' names the party
            start += 3 if start + 3 < end and known_as(doc[start + 2].text) is not None else 2
            continue
        small = (
            lower in NEVER_NAMES - {"may", "god"}
            or lower in DETERMINERS
            or lower in CONNECTORS
            or lower in {"-", "'s"}
            or token.is_space
            or token.text in _EDGE
        )
        if lower == "sun" and start + 1 < end and doc[start + 1].text[0].isupper():
            break  # 'Sun Hydraulics'
        if small and not (lower in {"la", "le", "el", "al", "de", "du", "di", "da"} and token.text[0].isupper()):
            start += 1
        else:
            break
    while end > start:
        token = doc[end - 1]
        small = (
            token.text in _EDGE
            or token.is_space
            or token.text in _POSSESSIVES
            or token.lower_ in NEVER_NAMES - {"may", "god", "april", "june"}
        )
        small = small or (
            token.text.islower() and token.pos_ in {"VERB", "AUX", "ADV"} and (end - start < 2 or doc[end - 2].text != "-")
        )
        joined = end - start > 2 and doc[end - 2].text == "-" and not doc[end - 2].whitespace_
        if small or (not joined and token.text.islower() and token.lower_ in CONNECTORS | DETERMINERS):
            end -= 1
        else:
            break
    return start, end


def pieces(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a stretch between line ends, brackets and quotation marks, and around possessives of known places."""
    begin = start
    for i in range(start, end):
        token = doc[i]
        inner = (
            token.text in _INNER_BREAKS
            or _NUMBERED.match(token.text) is not None
            or (token.is_space and "\n" in token.text)
            or token.text in {"--", "–", "—"}
        )
        owner = token.text in {"'s", "’s"} and i > begin and known_as(doc[begin:i].text) is not None
        if token.lower_ == "and" and i - begin > 2 and (known := known_as(doc[begin:i].text)) is not None:
            inner = known.kind not in {"Country", "City", "Region", "Place"}  # the name of a body is complete
        if inner or owner:
            if begin < i:
                yield trim(doc, begin, i)
            begin = i + 1
    if begin < end:
        yield trim(doc, begin, end)


def is_quoted(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words alone stand in quotation marks, as the title of a work does: 'the film "Lima" drew a crowd'."""
    return (
        start > 0
        and end < len(doc)
        and doc[start - 1].text in _OPENING
        and doc[end].text in _CLOSING
        and not doc[start - 1].whitespace_
    )


def cut_title(doc: Doc, start: int, end: int) -> int:
    """Return where the person's name begins after nationality words, offices and forms of address.

    "German Chancellor Angela Merkel" begins with "Angela". A title that is the whole stretch leaves nothing.
    """
    position = start
    last = start
    while position < end:
        token = doc[position]
        lower = token.lower_
        if _is_title_at(doc, position, start) and not (
            lower in {"dean", "earl", "duke", "judge", "don"} and end - position == 2 and position == start
        ):
            position += 1
            last = position
        elif (
            lower in {"of", "for", "and", "-", "the", "'s", "’s", "&", ","}
            and position > start
            and position < end - 1
            or not is_given(doc[position].text)
            and any(_is_title_at(doc, k, start) for k in range(position + 1, end))
        ):
            position += 1
        else:
            break
    if last == start:
        known = known_as(doc[start].text)
        if known is not None and known.kind == "Country" and end - start > 2 or ends_office(doc, start, end):
            return start + 1
    return last


def ends_office(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the first word is the last of an office: 'Chief of Staff Ana Ruiz', 'Minister for Sport and Culture Ana Ruiz'."""
    word = doc[start]
    if (
        end - start < 3
        or not start
        or doc[start - 1].lower_ not in _IN_OFFICES
        or is_given(word.text)
        and word.lower_ not in common_words()
    ):
        return False
    before = range(max(start - _LONGEST_OFFICE, 0), start)
    return is_given(doc[start + 1].text) and any(is_title(doc[i].lower_) for i in before)


def _is_title_at(doc: Doc, i: int, start: int) -> bool:
    """Tell whether a title stands here, and no part of a name: not 'Sultan' in 'Khaled bin Sultan'."""
    return is_title(doc[i].lower_) and not (i > start and doc[i - 1].lower_ in _FATHERS)


def titles_before(doc: Doc, start: int) -> tuple[str, ...]:
    """Return the titles right in front of a name, in lower case: ('prime', 'minister')."""
    found: list[str] = []
    while start - len(found) > 0:
        lower = doc[start - len(found) - 1].lower_
        if is_title(lower):
            found.append(lower)
        else:
            break
    return tuple(reversed(found))


def span_of(doc: Doc, start: int, end: int) -> Span:
    """Return the characters of the tokens."""
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text))


def text_of(doc: Doc, start: int, end: int) -> str:
    """Return the words of the tokens, line ends and double spaces made plain."""
    return " ".join(doc[start:end].text.split())
