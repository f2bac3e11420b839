"""Posts as phrases: a noun that names one, with its title, its body or country, and whether it is held now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model import Span
from graph.recognize.titles import ABOUT, EXPECTED, FORMER, SET_TITLES, PostKind, belongs_to_title, post_kind, singular

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.model import Mention
    from graph.resolve.discourse import Discourse

__all__ = ["BODIES", "GOVERNMENTAL", "PostPhrase", "read_posts"]

BODIES = frozenset({"Organization", "InternationalOrganization", "Government", "GovernmentBody", "MilitaryForce", "Alliance"})
GOVERNMENTAL = frozenset({"Government", "GovernmentBody", "MilitaryForce"})
_PLACES = frozenset({"City", "Region", "Place"})
_BODY_PREPOSITIONS = frozenset({"of", "at", "in", "with", "from", "within"})
_FOR_BODIES = frozenset(
    "spokesman spokeswoman spokesperson correspondent reporter columnist writer analyst striker midfielder goalkeeper".split()
)
_INSIDE = frozenset({"DT", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "HYPH", "CD"})
_BEFORE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH", "POS", "AFX"})
_TIMELY = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_LONGEST_RUN = 9
_GOVERNMENTAL_NOUNS = frozenset(
    """army navy force forces military police parliament government cabinet senate delegation team commission ministry agency
    service guard court""".split()
)
_WITH_PORTFOLIO = frozenset({"minister", "secretary", "commissioner", "undersecretary", "senator"})
_BODY_WORDS = re.compile(
    r"(?i)\b(?:ministry|department|party|government|union|commission|parliament|house|council|administration|office)\b"
)


@dataclass(frozen=True, slots=True)
class PostPhrase:
    """A post as one phrase names it. `first` and `last` are its token range, `head` and `after` its noun and the token after that.

    `country`, `body` and `place` are ids of entities; `cue` is the word that says former or coming. `definite` tells whether the
    phrase can stand for the one who holds the post.
    """

    head: int
    after: int
    first: int
    last: int
    title: Span
    label: str
    kind: PostKind
    status: str
    country: str | None = None
    body: str | None = None
    place: str | None = None
    cue: Span | None = None
    definite: bool = False
    plural: bool = False


@dataclass(slots=True)
class _Reading:
    """What is known of a phrase while its words are read."""

    country: str | None = None
    body: str | None = None
    place: str | None = None
    status: str = "Current"
    cue: Span | None = None
    definite: bool = False

    def take(self, kind: str, entity: str) -> bool:
        """Note an entity that the phrase names; tell whether there was room for it."""
        slot = "country" if kind == "Country" else "body" if kind in BODIES else "place" if kind in _PLACES else None
        if slot is None or getattr(self, slot) is not None:
            return False
        setattr(self, slot, entity)
        return True


def read_posts(doc: Doc, discourse: Discourse) -> tuple[PostPhrase, ...]:
    """Return the posts that a text names, in order."""
    return tuple(post for token in doc if (kind := post_kind(token)) and (post := _read(doc, discourse, token, kind)))


def _read(doc: Doc, discourse: Discourse, head: Token, kind: PostKind) -> PostPhrase | None:
    """Return the post that this noun heads, None where it only stands before another noun or inside a name."""
    mention = discourse.mention_at(head)
    if mention is not None and discourse[mention.entity].kind not in ("Person", "Post", "Group"):
        return None
    after = head.i + 1
    reading = _Reading()
    if after + 1 < len(doc) and doc[after].text == "-" and doc[after + 1].lower_ in EXPECTED | {"general"}:
        if doc[after + 1].lower_ in EXPECTED:
            _mark(reading, doc[after + 1], "Expected")
        after += 2
    elif after < len(doc) and doc[after].lower_ in EXPECTED and doc[after].pos_ != "VERB":
        _mark(reading, doc[after], "Expected")
        after += 1
    if after < len(doc) and _is_modifier(discourse, doc[after]):
        return None
    first, words = _read_left(doc, discourse, head, reading)
    last, stop, more = _read_right(doc, discourse, head, after, reading)
    start = words[0].i if words else head.i
    if reading.place and (reading.country or reading.body) and kind is not PostKind.OFFICE:
        reading.place = None
    label = " ".join(_joined(words, head, doc[after - 1]).split())
    title = Span(doc[start].idx, doc[stop - 1].idx + len(doc[stop - 1]))
    return PostPhrase(
        head.i, after, first, last, title, " ".join([label, *more]), kind, reading.status, reading.country, reading.body,
        reading.place, reading.cue, reading.definite, head.tag_ in ("NNS", "NNPS"),
    )  # fmt: skip


def _is_modifier(discourse: Discourse, following: Token) -> bool:
    """Tell whether the noun only modifies what follows it: 'minister talks', 'chief negotiator', 'president Carter Center'."""
    if following.is_sent_start:
        return False
    if post_kind(following) and following.pos_ in ("NOUN", "PROPN") and not _begins_person(discourse, following):
        return True
    return following.tag_ in ("NN", "NNS") and discourse.mention_at(following) is None


def _begins_person(discourse: Discourse, token: Token) -> bool:
    """Tell whether a person's name begins here."""
    mention = discourse.mention_at(token)
    return mention is not None and mention.span.start == token.idx and discourse[mention.entity].kind == "Person"


def _mark(reading: _Reading, token: Token, status: str) -> None:
    """Note the word that says whether the post is held."""
    reading.status, reading.cue = status, Span(token.idx, token.idx + len(token))


def _read_left(doc: Doc, discourse: Discourse, head: Token, reading: _Reading) -> tuple[int, list[Token]]:
    """Return where the phrase begins and the words before the noun that belong to its title."""
    words: list[Token] = []
    place_words: list[Token] = []
    i = head.i
    while not doc[i].is_sent_start and i:
        token = doc[i - 1]
        mention = discourse.mention_at(token)
        kind = discourse[mention.entity].kind if mention else ""
        if kind in BODIES and i == head.i and _is_portfolio(doc, mention, head):
            kind = ""
        if kind == "Country" and _is_topic(mention, head, doc[i]):
            kind = ""
        if mention and mention.form.value != "pronoun" and (kind == "Country" or kind in BODIES or kind in _PLACES):
            if mention.span.start > token.idx or doc[i].text == "-" and i < head.i or not reading.take(kind, mention.entity):
                break
            begin = i - 1
            while begin and discourse.mention_at(doc[begin - 1]) is mention:
                begin -= 1
            if kind in _PLACES:
                place_words = list(doc[begin:i])
            elif reading.place:
                words, place_words, reading.place = place_words + words, [], None
            reading.definite = reading.definite or mention.form.value == "adjectival" or doc[i].tag_ == "POS"
            i = begin
            continue
        if token.tag_ in ("DT", "PRP$"):
            i -= 1
            reading.definite = token.lower_ not in ("a", "an", "no", "any", "another", "some", "each", "every")
            owner = discourse.at(token) if token.tag_ == "PRP$" else None
            if owner:
                reading.take(discourse[owner].kind, owner)
            break
        if token.tag_ == "POS" and i > 1:
            owner = discourse.at(doc[i - 2])
            if owner is None or discourse[owner].kind == "Person":
                break
        elif mention and kind == "Person" or token.tag_ not in _BEFORE and token.lower_ not in FORMER | EXPECTED | {"now"}:
            break
        elif (
            token.ent_type_ in _TIMELY
            and token.lower_ not in FORMER
            or token.is_punct
            and token.text != "-"
            or "\n" in token.whitespace_
        ):
            break
        if token.lower_ in FORMER:
            _mark(reading, token, "Former")
        elif token.lower_ in EXPECTED:
            _mark(reading, token, "Expected")
        elif token.text != "-" and belongs_to_title(token):
            words.insert(0, token)
        i -= 1
    if place_words and not reading.place:
        words = place_words + words
    return i, words


def _is_topic(mention: Mention | None, head: Token, following: Token) -> bool:
    """Tell whether a country is what the work is about: 'Iran expert', 'China correspondent'."""
    named = mention is not None and mention.form.value == "name" and len(mention.span) > 3
    return named and head.lower_ in ABOUT and following.tag_ != "POS"


def _is_portfolio(doc: Doc, mention: Mention | None, head: Token) -> bool:
    """Tell whether what passes for a body is a minister's field: 'Interior Minister', 'Energy Commissioner'."""
    words = mention.span.of(doc.text) if mention else ""
    return head.lower_ in _WITH_PORTFOLIO and not words.isupper() and not _BODY_WORDS.search(words)


def _joined(words: list[Token], head: Token, end: Token) -> str:
    """Return the words of a title as the text has them, without what was left out between them."""
    doc = head.doc
    parts = [
        word.text + ("-" if doc[word.i + 1].text == "-" and not word.whitespace_ else " ") for word in words if word.text != "-"
    ]
    return "".join(parts) + singular(head) + doc[head.i + 1 : end.i + 1].text


def _read_right(doc: Doc, discourse: Discourse, head: Token, after: int, reading: _Reading) -> tuple[int, int, list[str]]:
    """Return where the phrase ends, where its title ends, and what comes after the noun in its title ('for East Asia')."""
    last = stop = after
    more: list[str] = []
    while last + 1 < len(doc) and doc[last].tag_ in ("IN", "TO") and not doc[last].is_sent_start and len(more) < 3:
        preposition = doc[last].lower_
        end = _run_end(doc, discourse, last + 1)
        if preposition == "in" and _is_place(discourse, doc, end - 1):
            last = _skip_brackets(doc, end)
            continue
        if end == last + 1 or preposition not in _BODY_PREPOSITIONS | {"for", "to", "on"}:
            break
        names = [] if _is_fixed(head, preposition, doc[end - 1]) else _names(doc, discourse, last + 1, end)
        taken = _take(
            preposition, head, names, reading, doc[end - 1], ends_in_name=discourse.mention_at(doc[end - 1]) is not None
        )
        if taken is None:
            break
        if not taken:
            if preposition not in ("for", "to", "on", "of") or _is_timely(doc, last + 1, end):
                break
            more.append(doc[last:end].text)
            stop = end
        last = _skip_brackets(doc, end)
    return last, stop, more


def _is_place(discourse: Discourse, doc: Doc, i: int) -> bool:
    """Tell whether the token belongs to the name of a place."""
    entity = discourse.at(doc[i])
    return entity is not None and discourse[entity].kind in _PLACES | {"Country"}


def _skip_brackets(doc: Doc, i: int) -> int:
    """Return where the text goes on after an acronym in brackets."""
    if i + 2 < len(doc) and doc[i].text == "(" and doc[i + 2].text == ")":
        return i + 3
    return i


def _is_fixed(head: Token, preposition: str, last: Token) -> bool:
    """Tell whether the complement is part of a set title: 'secretary of state', 'chief of staff', 'member of parliament'."""
    return preposition == "of" and (head.lower_, last.lower_) in SET_TITLES


def _is_timely(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the words are a date or a number."""
    return any(token.ent_type_ in _TIMELY for token in doc[first:last])


def _run_end(doc: Doc, discourse: Discourse, first: int) -> int:
    """Return where the noun phrase that begins here ends: before a verb, a comma, the next preposition, a person after a noun."""
    i = first
    while i < len(doc) and i - first < _LONGEST_RUN and not (doc[i].is_sent_start and i > first):
        token = doc[i]
        mention = discourse.mention_at(token)
        inside = mention is not None and i > first and discourse.mention_at(doc[i - 1]) is mention
        if not inside and i > first and _begins_person(discourse, token):
            break
        if not inside and token.tag_ not in _INSIDE and token.lower_ != "&" and not (i > first and _couples(doc, discourse, i)):
            break
        i += 1
    while i > first and doc[i - 1].tag_ in ("DT", "CC", "POS", "PRP$"):
        i -= 1
    return i


def _couples(doc: Doc, discourse: Discourse, i: int) -> bool:
    """Tell whether 'and' stands between two names of one title: 'Foreign Affairs and Trade', 'Asia and the Pacific'."""
    following = i + 2 if i + 2 < len(doc) and doc[i + 1].lower_ == "the" else i + 1
    if doc[i].lower_ != "and" or following >= len(doc) or _begins_person(discourse, doc[following]):
        return False
    return doc[i - 1].tag_ in ("NNP", "NNPS") and doc[following].tag_ in ("NNP", "NNPS")


def _names(doc: Doc, discourse: Discourse, first: int, last: int) -> list[tuple[str, str]]:
    """Return class and id of each entity named in a stretch, in order."""
    found: dict[str, str] = {}
    for token in doc[first:last]:
        mention = discourse.mention_at(token)
        if mention is not None:
            found.setdefault(mention.entity, discourse[mention.entity].kind)
    return [(kind, entity) for entity, kind in found.items()]


def _take(
    preposition: str, head: Token, names: list[tuple[str, str]], reading: _Reading, last: Token, *, ends_in_name: bool
) -> bool | None:
    """Note the body, country or place that a complement names; tell whether there was one, None where there was no room for it."""
    if preposition in ("to", "on") or preposition == "for" and head.lower_ not in _FOR_BODIES:
        return False
    bodies = [(kind, entity) for kind, entity in names if kind in BODIES]
    countries = [(kind, entity) for kind, entity in names if kind == "Country"]
    if countries and not bodies and names[-1][0] == "Country" and last.lower_ in _GOVERNMENTAL_NOUNS:
        return True if reading.take(*countries[-1]) else None
    final = names[-1] if names and ends_in_name else None
    if bodies:
        if countries and bodies[-1][0] in GOVERNMENTAL and not reading.country:
            reading.country = countries[0][1]
        return True if reading.take(*bodies[-1]) else None
    if preposition == "of" and final is not None and final[0] in _PLACES | {"Country"}:
        return True if reading.take(*final) else None
    return False
