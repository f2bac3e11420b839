"""Names that the language model marks, cut to what is a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.gazetteer.lookup import known_as
from graph.gazetteer.role_words import body_words, common_words, person_words
from graph.recognize.name import Name
from graph.recognize.names_boundaries import cut_title, ends_office, is_title, pieces, span_of, text_of, trim
from graph.recognize.names_cues import cue_kind
from graph.recognize.names_cuts import before_verb, without_common_tail, without_leader, without_nouns, without_place
from graph.recognize.names_joints import before_member
from graph.recognize.names_lexicon import CUES, FIELDS, NEVER_NAMES, OPENERS, PARTICLES, TITLES
from graph.recognize.names_works import is_titled_work

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

__all__ = ["model_names"]

_KINDS = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "City",
    "LOC": "Region",
    "FAC": "Place",
    "EVENT": "NamedEvent",
    "LAW": "Law",
    "NORP": "Group",
    "PRODUCT": "Product",
    "WORK_OF_ART": "Work",
}
_OPENING_TAGS = frozenset({"VERB", "AUX", "ADP", "SCONJ", "ADV", "PRON"})
_SINGLE_BODIES = frozenset(
    "parliament congress senate bundestag treasury communists conservatives democrats greens liberals nationalists republicans socialists".split()
)
_COMMON = frozenset(
    {"nation", "government", "republic", "kingdom", "empire", "founders", "south", "north", "east", "west", "islam", "internet"}
)
_ARTICLES = frozenset({"la", "el", "les", "los", "las", "il", "der", "die"})
_NO_NAMES = frozenset({"state of the union", "read", "update", "press release", "media contact", "media release", "news release"})
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_HEADINGS = frozenset({"comment", "correction", "interview", "photo", "quote", "speech", "statement", "talks", "tips"})
"""Words that head a text or a part of it."""
_SITES = frozenset({"City", "Place", "Region"})
_SAYING = frozenset({"say", "add", "argue", "ask", "write", "explain"})
_WEIGHTS = {"Person": 2.0, "Organization": 1.5, "City": 2.0, "Region": 1.5, "Place": 1.5}


def model_names(doc: Doc, open_tokens: Sequence[bool], caps: Sequence[bool], tables: Sequence[Name]) -> list[Name]:
    """Return the model's entities as names, without titles, articles and neighbours that are names of their own."""
    starts = {name.start: name for name in tables}
    found: list[Name] = []
    for entity in doc.ents:
        kind = _KINDS.get(entity.label_)
        if kind is not None and open_tokens[entity.start]:
            found.extend(_names(doc, entity, kind, caps, starts))
    return found


def _names(doc: Doc, entity: Span, kind: str, caps: Sequence[bool], tables: dict[int, Name]) -> Iterator[Name]:
    """Yield the names in one entity of the model."""
    for start, last in without_nouns(doc, pieces(doc, entity.start, entity.end)):
        end = before_verb(doc, start, last)
        if start >= end or (kind == "Group" and any(i in tables for i in range(start, end))):
            continue
        if _tiled(doc, start, end, tables) or _is_licence(doc, start, end, tables):
            continue
        if kind == "Work" and start + 1 in tables and doc[start].text.endswith("ing"):
            continue  # 'Rethinking Malta' names the country
        if kind == "Person" or (end - start > 2 and doc[end - 2].text == "White" and doc[end - 1].text == "House"):
            yield from _persons(doc, start, end, caps, tables)
            continue
        if _is_office(doc, start, end) or (end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].lower_ == "class"):
            continue
        opening = end - start > 1 and bool(doc[start].is_sent_start) and doc[start].pos_ in _OPENING_TAGS
        first = start + opening
        member = _member_end(doc, first, end)
        if member:
            given = cut_title(doc, first, member)
            yield _person(doc, given, member)
            first = member + 1
        tail = before_member(doc, first, end)
        if tail < end:
            yield _person(doc, tail, end)
            end = tail
        begin, stop = trim(doc, _after_country(doc, first, end, kind), _before_title(doc, first, end, tables))
        if begin < stop and _is_name(doc, begin, stop):
            stop = without_leader(doc, begin, without_common_tail(doc, begin, without_place(doc, begin, stop, tables)))
            if _is_headline(doc, begin, stop):
                continue
            if kind in _SITES:
                begin = _after_owner(doc, begin, stop)
            if kind == "Organization" and stop - begin == 1 and _is_family(doc, begin, tables):
                yield _person(doc, begin - 1, stop)
                continue
            text = text_of(doc, begin, stop)
            if kind == "Work" and is_titled_work(doc, begin):
                kind = "Publication"
            if kind == "Law" and cue_kind(text) is None:
                continue
            yield Name(begin, stop, span_of(doc, begin, stop), text, cue_kind(text) or kind, _WEIGHTS.get(kind, 1.0), "model")


def _person(doc: Doc, start: int, end: int) -> Name:
    """Return the full name of a person that is glued to the name of a body."""
    return Name(start, end, span_of(doc, start, end), text_of(doc, start, end), "Person", 3.0, "model")


def _after_owner(doc: Doc, start: int, end: int) -> int:
    """Return the start behind an owner where a known place follows: 'Miami' of "Ruiz's Miami"."""
    mark = next((i for i in range(start + 1, end - 1) if doc[i].text in {"'s", "’s"}), None)
    if mark is None or known_as(text_of(doc, start, end)) is not None:
        return start
    return mark + 1 if known_as(text_of(doc, mark + 1, end)) is not None else start


def _is_family(doc: Doc, i: int, tables: dict[int, Name]) -> bool:
    """Tell whether a word is a family name behind a given name that opens the sentence and that no table has: who says something."""
    token, given = doc[i], doc[i - 1] if i else doc[i]
    opens = given.i < i and given.is_sent_start and given.tag_ == "NNP" and given.dep_ == "compound" and given.head.i == i
    if not opens or given.i in tables or not given.text.istitle() or given.lower_ in common_words() | person_words() | TITLES:
        return False
    return token.text.istitle() and token.dep_ == "nsubj" and token.head.lemma_ in _SAYING | {"believe", "tell", "think"}


def _tiled(doc: Doc, start: int, end: int, tables: dict[int, Name]) -> bool:
    """Tell whether known names and nothing else but small words make up the stretch: they stand there glued."""
    position, count = start, 0
    while position < end:
        name = tables.get(position)
        if name is not None and name.end <= end and name.weight >= 3:
            position, count = name.end, count + 1
        elif doc[position].text.islower() or doc[position].lower_ in TITLES or not doc[position].text[0].isalpha():
            position += 1
        else:
            return False
    return count > 0


def _is_licence(doc: Doc, start: int, end: int, tables: dict[int, Name]) -> bool:
    """Tell whether a known name and a noun for a person own what follows: "her Malta Driver's licence"."""
    name = tables.get(start)
    if name is None or name.end != end - 1 or doc[name.end].lower_ not in person_words():
        return False
    return end + 1 < len(doc) and doc[end].text in {"'s", "’s"} and doc[end + 1].text.islower()


def _after_country(doc: Doc, start: int, end: int, kind: str) -> int:
    """Return the start behind 'U.S.' or 'German' where what follows is titles or a state body."""
    for size in (3, 2, 1):
        if start + size < end:
            known = known_as(doc[start : start + size].text)
            if known is not None and known.kind == "Country":
                rest = text_of(doc, start + size, end)
                if cue_kind(rest) == "GovernmentBody" and " " in rest or known_as(rest) is not None:
                    return start + size
    return start


def _is_office(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the stretch is an office with its field or country: 'Ministers of Defence of Denmark'."""
    noun = doc[start].lower_
    return (
        end - start > 2
        and doc[start + 1].lower_ in {"of", "for"}
        and (is_title(noun) or is_title(noun.removesuffix("s")))
        and noun not in CUES
    )


def _member_end(doc: Doc, start: int, end: int) -> int:
    """Return the end of the person in 'Ana Ruiz of Acme' that the model takes for one body; 0 for the name of a body."""
    joint = next((i for i in range(start + 2, min(start + 4, end - 1)) if doc[i].lower_ == "of"), 0)
    words = doc[start:joint] if joint else ()
    if not joint or not all(word.text.istitle() and word.tag_ == "NNP" and word.lower_ not in CUES for word in words):
        return 0
    if cue_kind(text_of(doc, start, joint)) is not None or any(word.lower_ in body_words() for word in words):
        return 0
    spoke = start > 0 and doc[start - 1].lemma_ in _SAYING
    return joint if is_given(doc[start].text) or spoke else 0


def _is_headline(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the stretch is a clause in capitals rather than a name: it holds a verb form or a share."""
    if any(doc[i].lower_ in {"percent", "%"} for i in range(start, end)):
        return True
    return end - start > 3 and any(doc[i].tag_ in {"VBZ", "VBD", "VBP", "MD"} for i in range(start, end))


def _before_title(doc: Doc, start: int, end: int, tables: dict[int, Name]) -> int:
    """Return the end of an organization's name that an office follows: 'EU' of 'EU Enlargement' before 'Commissioner'."""
    name = tables.get(start)
    if name is None or name.kind not in {"InternationalOrganization", "Country"} or name.end >= end:
        return end
    office = any(
        is_title(doc[i].lower_) or is_title(doc[i].lower_.removesuffix("s")) for i in range(name.end, min(end + 1, len(doc)))
    )
    return name.end if office else end


def _persons(doc: Doc, start: int, end: int, caps: Sequence[bool], tables: dict[int, Name]) -> Iterator[Name]:
    """Yield the persons in a stretch: without titles, apart at 'and' and commas, with what belongs to the name around it."""
    begin = start
    for i in range(start, end + 1):
        known = tables.get(i)
        body = i < end and known is not None and known.end - known.start > 1 and known.kind not in {"City", "Region"}
        if i == end or body or doc[i].lower_ == "and" or doc[i].text in {",", "/", "&"}:
            if begin < i:
                first, stop = trim(doc, _after_stranger(doc, cut_title(doc, begin, i), i), i)
                stop = _lower_cut(doc, first, stop)
                if first < stop and _is_name(doc, first, stop) and not _begins_with_state(doc, first, stop):
                    titled = first > begin
                    if not titled:
                        first = _widen(doc, first, caps, tables)
                    stop = _hyphen_tail(doc, stop)
                    text = text_of(doc, first, stop)
                    weight = 3.0 if titled or stop - first > 1 else 1.5
                    # letters alone are no person: 'TTIP'
                    letters = (
                        " " not in text and text.isupper() and len(text) > 2 and not doc[first].sent.text.isupper() and not titled
                    )
                    kind = "Organization" if letters else "Person"
                    yield Name(first, stop, span_of(doc, first, stop), text, kind, weight, "model")
            begin = known.end if body and known is not None else i + 1


def _begins_with_state(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the stretch begins with the name of a state that is no given name."""
    known = known_as(doc[start].text) if end - start > 1 else None
    return known is not None and known.kind == "Country" and not known.adjectival and not is_given(doc[start].text)


def _after_stranger(doc: Doc, start: int, end: int) -> int:
    """Return the start behind a word that is glued to a full name: an adjective or a cue noun before the given name."""
    if end - start >= 3 and is_given(doc[start + 1].text) and not is_given(doc[start].text):
        stranger = (
            doc[start].pos_ == "ADJ" or doc[start].lower_ in CUES or doc[start].lower_ in FIELDS or "." in doc[start].text[:-1]
        )
        return start + 1 if stranger else start
    common = doc[start].pos_ in {"ADJ", "ADP", "SCONJ", "ADV"} or doc[start].is_stop or doc[start].lower_ in OPENERS
    opening = end - start >= 2 and doc[start].is_sent_start and common and not is_given(doc[start].text)
    return start + 1 if opening else start


def _lower_cut(doc: Doc, start: int, end: int) -> int:
    """Return the end before the first word in lower case that is no particle of a name, or before a word that stands twice."""
    for i in range(start + 1, end):
        text = doc[i].text
        if text == doc[i - 1].text or text.isdigit():
            return i
        if text.islower() and text not in PARTICLES and not (doc[i - 1].text == "-" or "'" in text or "’" in text):
            return i
    return end


def _widen(doc: Doc, start: int, caps: Sequence[bool], tables: dict[int, Name]) -> int:
    """Return the start with given names in front that the model has left out."""
    while start > 0:
        before = doc[start - 1]
        lower = before.lower_
        fits = caps[start - 1] and before.tag_ == "NNP" and not before.ent_type_ and before.is_alpha and not before.text.isupper()
        if (
            not fits
            or ends_office(doc, start - 1, start + 2)
            or start - 1 in tables
            or is_title(lower)
            or lower in CUES
            or known_as(before.text) is not None
        ):
            break
        if (
            before.is_sent_start
            and not is_given(before.text)
            and (before.is_stop or lower in common_words() or lower in OPENERS or lower.endswith("ly"))
        ):
            break
        start -= 1
    return start


def _hyphen_tail(doc: Doc, end: int) -> int:
    """Return the end with the rest of a hyphenated name: 'Jae' becomes 'Jae-in'."""
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_:
        if not (
            doc[end + 1].text[0].isupper()
            or len(doc[end + 1].text) <= 5
            and doc[end + 1].text not in {"led", "style", "era", "based"}
        ):
            break
        if doc[end + 1].text.islower() and doc[end + 1].is_stop and doc[end + 1].text != "in":
            break
        if doc[end + 1].tag_ in {"VBN", "JJ", "VBD"} and doc[end + 1].text.islower() and len(doc[end + 1].text) > 4:
            break
        end += 2
    return end


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the stretch looks like a name at all: a capital, no mere number, weekday or title."""
    words = [doc[i] for i in range(start, end)]
    if not any(word.text[0].isupper() or (len(word.text) > 2 and any(c.isupper() for c in word.text)) for word in words):
        return False
    if len(words) == 1 and words[0].text == "Crown" and start and doc[start - 1].lower_ == "the":
        return end == len(doc) or not doc[end].text[0].isupper()  # the state before its courts
    if len(words) == 1 and (
        _is_common(doc, start) or end < len(doc) and doc[end].lower_ in _WEEKDAYS and doc[end].text.istitle()
    ):
        return False  # 'Super Tuesday'
    if " ".join(word.lower_ for word in words) in _NO_NAMES:
        return False
    if len(words) == 1 and words[0].is_sent_start and words[0].lower_ in common_words():
        return False
    return not all(word.lower_ in NEVER_NAMES or word.lower_ in TITLES or not word.text[0].isalpha() for word in words)


def _is_common(doc: Doc, i: int) -> bool:
    """Tell whether a single word is a common noun with a capital or part of an office's name: 'this House', 'Minister of State'."""
    lower = doc[i].lower_
    if lower in FIELDS and i + 1 < len(doc) and is_title(doc[i + 1].lower_):
        return True
    if lower in FIELDS and i > 1 and doc[i - 1].lower_ in {"of", "for"} and is_title(doc[i - 2].lower_):
        return True
    if lower in body_words() or lower in person_words() or lower in _ARTICLES or lower in _HEADINGS:
        return True
    if lower.endswith("s") and doc[i].tag_ == "NNPS" and is_title(lower.removesuffix("s")):
        return True  # 'the Ministers' of a joint statement
    return lower in CUES and lower not in _SINGLE_BODIES or lower in _COMMON
