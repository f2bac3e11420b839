"""Posts as phrases: a noun that names one, with its title, its body or country, and whether it is held now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.extract.complements import read_complements
from graph.extract.premodifiers import QUALIFYING, Premodifiers
from graph.model import Span
from graph.recognize.titles import EXPECTED, RANKS, PostKind, post_kind, singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from graph.resolve.discourse import Discourse

__all__ = ["PostPhrase", "read_posts"]

_LOCAL = frozenset({
    "mayor", "councillor", "councilor", "councilman", "councilwoman", "alderman", "sheriff", "judge", "commissioner", "prosecutor", "deputy",
    "official", "speaker", "chief",
})  # fmt: skip
"""Posts that a city or region has of its own."""


@dataclass(frozen=True, slots=True)
class PostPhrase:
    """A post as one phrase names it. `first` and `last` are its token range, `head` and `after` its noun and the token after that.

    `country`, `body` and `place` are ids of entities; `cue` is the word that says former or coming. `definite` tells whether the
    phrase can stand for the one who holds the post, `owned` whether somebody unknown owns it ('its president').
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
    owned: bool = False
    plural: bool = False


def read_posts(tokens: Sequence[Token], discourse: Discourse) -> tuple[PostPhrase, ...]:
    """Return the posts that a text names, in order."""
    return tuple(post for token in tokens if (kind := post_kind(token)) and (post := _read(token.doc, discourse, token, kind)))


def _read(doc: Doc, discourse: Discourse, head: Token, kind: PostKind) -> PostPhrase | None:
    """Return the post that this noun heads, None where it only stands before another noun or inside a name."""
    mention = discourse.mention_at(head)
    if mention is not None and discourse[mention.entity].kind not in ("Person", "Post", "Group"):
        return None
    before = Premodifiers(doc, discourse, head, kind)
    after = _suffix(doc, before, head.i + 1)
    if after < len(doc) and _modifies(discourse, head, doc[after]):
        return None
    before.read()
    if before.unreal:
        return None
    complements = read_complements(doc, discourse, head, after, before.place_taken())
    country, body, place = (
        before.country or complements.country,
        before.body or complements.body,
        before.place or complements.place,
    )
    if country is None and complements.country_of_body:
        country = complements.country_of_body
    if place and kind is not PostKind.OFFICE and (country or body or head.lower_ not in _LOCAL):
        place = None
    start = before.words[0].i if before.words else head.i
    return PostPhrase(
        head=head.i,
        after=after,
        first=before.first,
        last=complements.last,
        title=Span(doc[start].idx, doc[complements.title_end - 1].idx + len(doc[complements.title_end - 1])),
        label=" ".join([*_title(before.words, head, doc[after - 1]).split(), *complements.words]),
        kind=kind,
        status=before.status,
        country=country,
        body=body,
        place=place,
        cue=before.cue,
        definite=before.definite,
        owned=before.owned,
        plural=head.tag_ in ("NNS", "NNPS"),
    )


def _suffix(doc: Doc, before: Premodifiers, after: int) -> int:
    """Return the token after 'president-elect', 'minister designate' or 'secretary-general', whose mark is noted."""
    if after + 1 < len(doc) and doc[after].text == "-" and doc[after + 1].lower_ in EXPECTED | {"general"}:
        if doc[after + 1].lower_ in EXPECTED:
            before.mark(doc[after + 1], "Expected")
        return after + 2
    if after < len(doc) and doc[after].lower_ in EXPECTED and doc[after].pos_ != "VERB":
        before.mark(doc[after], "Expected")
        return after + 1
    return after


def _modifies(discourse: Discourse, head: Token, following: Token) -> bool:
    """Tell whether the noun only modifies what follows it: 'minister talks', 'chief negotiator'; not 'candidate Senator X'."""
    if following.is_sent_start:
        return False
    if post_kind(following) and following.pos_ in ("NOUN", "PROPN"):
        begins = discourse.mention_at(following)
        own_title = head.text[0].islower() and following.text[0].isupper() and head.lower_ not in QUALIFYING
        return not own_title and not (
            begins is not None and begins.span.start == following.idx and discourse[begins.entity].kind == "Person"
        )
    return following.tag_ in ("NN", "NNS") and discourse.mention_at(following) is None


def _title(words: list[Token], head: Token, end: Token) -> str:
    """Return the words of a title as the text has them, without what was left out between them."""
    doc = head.doc
    parts = [
        RANKS.get(word.lower_, word.text) + ("-" if doc[word.i + 1].text == "-" and not word.whitespace_ else " ")
        for word in words
    ]
    return "".join(parts) + singular(head) + doc[head.i + 1 : end.i + 1].text
