"""Who holds a post: the person whose name stands at the phrase, in apposition to it, or as its subject."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.extract.referents import referents, subjects, verb_lemma
from graph.recognize.titles import PostKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from graph.extract.posts import PostPhrase
    from graph.resolve.discourse import Discourse

__all__ = ["Holding", "find_holders"]

_HONORIFICS = frozenset("dr dr. mr mr. mrs mrs. ms ms. sir lord lady dame professor prof prof. gen. col. lt. sheikh".split())
_AFTER_APPOSITION = frozenset(
    "who whose whom now in at since until from during under and said says told tells as when while".split()
)
_CLOSING = frozenset({",", ".", ")", ";", ":", "–", "—", "-", "?", "!", '"', "”", "“", "'", "’"})
_IN_OFFICE = frozenset({"be", "become", "remain"})
_SERVING = frozenset("serve work act double moonlight".split())
_STARTING = frozenset("continue return start begin".split())
_NAMING = frozenset(
    """appoint elect name nominate re-elect reelect reappoint install inaugurate designate choose pick select confirm hire
    promote crown anoint tap swear proclaim""".split()
)
_LEAVING = frozenset("resign retire quit step stand sack dismiss remove oust fire depose replace succeed topple suspend".split())


@dataclass(frozen=True, slots=True)
class Holding:
    """A person and a post, and how the text ties them: `before`, `apposition`, or by the verb `verb`."""

    person: str
    post: PostPhrase
    rule: str
    verb: Token | None = None
    left: bool = False
    """The verb says that the post was given up or taken away."""
    coming: bool = False
    """The verb says that somebody is to get the post."""
    inferred: bool = False
    """The country of the post is that of the context."""


def find_holders(doc: Doc, discourse: Discourse, posts: tuple[PostPhrase, ...]) -> list[Holding]:
    """Return who holds which post, by every construction of the text."""
    found: dict[int, tuple[Holding, ...]] = {}
    for post in reversed(posts):
        holdings = _before_names(doc, discourse, post) or _paired(doc, post, posts, found)
        if holdings:
            found[post.head] = holdings
    for post in posts:
        if post.head not in found and not post.plural:
            holding = (
                _apposition(doc, discourse, post) or _reverse_apposition(doc, discourse, post) or _second(doc, post, posts, found)
            )
            if holding:
                found[post.head] = (holding,)
    result = [holding for head in sorted(found) for holding in found[head]]
    result += [
        holding for post in posts if post.head not in found and not post.plural for holding in _by_verb(doc, discourse, post)
    ]
    return result


def _person_from(doc: Doc, discourse: Discourse, i: int) -> tuple[str, int] | None:
    """Return the person whose name begins at this token, and the token after the name."""
    while i < len(doc) and doc[i].lower_ in _HONORIFICS and not _starts(discourse, doc, i):
        i += 1
    if not _starts(discourse, doc, i):
        return None
    mention = discourse.mention_at(doc[i])
    assert mention is not None
    end = i + 1
    while end < len(doc) and discourse.mention_at(doc[end]) is mention:
        end += 1
    return mention.entity, end


def _starts(discourse: Discourse, doc: Doc, i: int) -> bool:
    """Tell whether the name of a person begins at this token."""
    mention = discourse.mention_at(doc[i]) if i < len(doc) else None
    return (
        mention is not None
        and mention.form.value == "name"
        and mention.span.start == doc[i].idx
        and discourse[mention.entity].kind == "Person"
    )


def _person_to(doc: Doc, discourse: Discourse, i: int) -> str | None:
    """Return the person whose name ends before this token; an age or a short parenthesis may stand between."""
    if i > 1 and doc[i - 1].like_num and doc[i - 2].text == ",":
        i -= 2
    if i > 2 and doc[i - 1].text == ")":
        opening = next((j for j in range(i - 2, max(i - 7, 0), -1) if doc[j].text == "("), None)
        i = opening if opening is not None else i
    mention = discourse.mention_at(doc[i - 1]) if i else None
    if mention is None or mention.form.value != "name" or discourse[mention.entity].kind != "Person":
        return None
    return mention.entity


def _before_names(doc: Doc, discourse: Discourse, post: PostPhrase) -> tuple[Holding, ...]:
    """Return the holders whose names follow the title at once: one, or several after a plural."""
    for start in dict.fromkeys((post.after, post.last)):
        found: list[Holding] = []
        end = start
        while end < len(doc) and not doc[end].is_sent_start and (person := _person_from(doc, discourse, end)):
            where, end = _where_after(doc, discourse, person[1])
            own = _placed(discourse, post, where)
            found.append(Holding(person[0], own, "title-before-name"))
            if not post.plural:
                break
            while end < len(doc) and doc[end].lower_ in (",", "and", "&") and not doc[end].is_sent_start:
                end += 1
        if found:
            return tuple(found) if not post.plural or len(found) > 1 else ()
    return ()


def _placed(discourse: Discourse, post: PostPhrase, where: str | None) -> PostPhrase:
    """Return the post with the country or place that stands after the holder's name: 'President X of Peru', 'Mayor X of Lyon'."""
    if where is None or post.country or post.body or post.place:
        return post
    if discourse[where].kind == "Country":
        return replace(post, country=where)
    return replace(post, place=where) if post.kind is PostKind.OFFICE or post.label.lower().endswith("mayor") else post


def _where_after(doc: Doc, discourse: Discourse, i: int) -> tuple[str | None, int]:
    """Return the country or place of 'of Peru' after a name, and the token after it."""
    if i + 1 < len(doc) and doc[i].lower_ == "of":
        mention = discourse.mention_at(doc[i + 1])
        if (
            mention is not None
            and mention.form.value == "name"
            and discourse[mention.entity].kind in ("Country", "City", "Region")
        ):
            end = i + 2
            while end < len(doc) and discourse.mention_at(doc[end]) is mention:
                end += 1
            return mention.entity, end
    return None, i


def _paired(
    doc: Doc, post: PostPhrase, posts: tuple[PostPhrase, ...], found: dict[int, tuple[Holding, ...]]
) -> tuple[Holding, ...]:
    """Return the holder of the title that this one is coupled to: 'Chancellor and party leader X'."""
    if post.last >= len(doc):
        return ()
    start = post.last + 1 if doc[post.last].lower_ in ("and", "&") else post.last
    other = next((other for other in posts if other.first == start and other.head in found), None)
    if other is None or other.plural or found[other.head][0].rule != "title-before-name" or other.definite:
        return ()
    return (Holding(found[other.head][0].person, post, "title-before-name"),)


def _closes(doc: Doc, i: int) -> bool:
    """Tell whether an apposition may end before this token."""
    return (
        i >= len(doc) or doc[i].is_sent_start or doc[i].text in _CLOSING or doc[i].lower_ in _AFTER_APPOSITION or doc[i].is_space
    )


def _apposition(doc: Doc, discourse: Discourse, post: PostPhrase) -> Holding | None:
    """Return the holder whose name stands before the phrase, with a comma or bracket between."""
    i = post.first
    if i and doc[i - 1].lower_ in ("now", "currently", "also", "formerly", "previously", "once", "then"):
        i -= 1
    if i < 2 or doc[i].is_sent_start or doc[i - 1].text not in (",", "(", "–", "—") or not _closes(doc, post.last):
        return None
    person = _person_to(doc, discourse, i - 1)
    if person is None:
        return None
    left = doc[i].lower_ in ("formerly", "previously", "once", "then")
    return Holding(person, post, "apposition", left=left)


def _reverse_apposition(doc: Doc, discourse: Discourse, post: PostPhrase) -> Holding | None:
    """Return the holder whose name stands after the phrase, between commas."""
    if not post.definite or post.last + 1 >= len(doc) or doc[post.last].text not in (",", "–", "—", ":"):
        return None
    person = _person_from(doc, discourse, post.last + 1)
    if person is None or not (person[1] >= len(doc) or doc[person[1]].is_sent_start or doc[person[1]].text in _CLOSING):
        return None
    return Holding(person[0], post, "apposition-before-name")


def _second(doc: Doc, post: PostPhrase, posts: tuple[PostPhrase, ...], found: dict[int, tuple[Holding, ...]]) -> Holding | None:
    """Return the holder of the post before it in one apposition: 'X, a lawyer and former minister'."""
    if post.first < 1 or doc[post.first - 1].lower_ not in ("and", "&"):
        return None
    other = next((other for other in posts if other.last == post.first - 1 and other.head in found), None)
    if other is None or found[other.head][0].rule not in ("apposition", "apposition-coupled") or not _closes(doc, post.last):
        return None
    return Holding(found[other.head][0].person, post, "apposition-coupled")


def _by_verb(doc: Doc, discourse: Discourse, post: PostPhrase) -> Iterator[Holding]:
    """Yield the holders that a verb ties to the post: 'X was ...', 'X served as ...', 'Y appointed X ...'."""
    head = doc[post.head]
    while head.dep_ == "conj" and head.head.pos_ in ("NOUN", "PROPN"):
        head = head.head
    verb, through_as = head.head, False
    if verb.lower_ == "as" and head.dep_ == "pobj":
        verb, through_as = verb.head, True
    lemma = verb_lemma(verb)
    if not through_as and head.dep_ == "attr" and lemma in _IN_OFFICE:
        for person in subjects(discourse, verb):
            yield Holding(person, post, "copula", verb)
    elif through_as and (lemma in _STARTING or lemma == "take" and any(child.dep_ == "prt" for child in verb.children)):
        for person in subjects(discourse, verb):
            yield Holding(person, post, "took-over", verb)
    elif through_as and lemma in _SERVING:
        for person in subjects(discourse, verb):
            yield Holding(person, post, "served-as", verb)
    elif lemma in _NAMING and (through_as or head.dep_ in ("oprd", "attr", "dobj", "xcomp", "ccomp")):
        coming = lemma in ("nominate", "designate")
        for person in _patients(discourse, verb, head):
            yield Holding(person, post, "named", verb, coming=coming)
    elif through_as and lemma in _LEAVING:
        active = lemma in ("resign", "retire", "quit", "step", "stand")
        for person in subjects(discourse, verb) if active else _patients(discourse, verb, head):
            yield Holding(person, post, "left-post", verb, left=True)
        if lemma in ("replace", "succeed") and post.kind is not PostKind.OCCUPATION:
            for person in subjects(discourse, verb):
                yield Holding(person, post, "succeeded", verb)


def _patients(discourse: Discourse, verb: Token, post: Token) -> Iterator[str]:
    """Yield the persons whom the verb names or dismisses: the subject of the passive, else the object."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        yield from subjects(discourse, verb)
        return
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubj", "dative") and child is not post and child.i > verb.i:
            yield from (entity for entity in referents(discourse, child) if discourse[entity].kind == "Person")
