"""Who holds a post: the person whose name stands at the phrase, in apposition to it, or as its subject."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.holding import Holding
from graph.extract.predications import held_by_verb
from graph.recognize.titles import PostKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graph.extract.posts import PostPhrase
    from graph.model import Mention
    from graph.resolve.discourse import Discourse

__all__ = ["find_holders"]

_HONORIFICS = frozenset("dr dr. mr mr. mrs mrs. ms ms. sir lord lady dame professor prof prof. gen. col. lt. sheikh".split())
_AFTER_APPOSITION = frozenset(
    "who whose whom now in at since until from during under for after before and said says told tells as when while".split()
)
_CLOSING = frozenset({",", ".", ")", ";", ":", "–", "—", "-", "?", "!", '"', "”", "“", "'", "’"})


def find_holders(doc: Doc, discourse: Discourse, posts: tuple[PostPhrase, ...]) -> list[Holding]:
    """Return who holds which post, by every construction of the text."""
    found: dict[int, tuple[Holding, ...]] = {}
    for post in reversed(posts):
        holdings = _before_names(doc, discourse, post)
        if holdings:
            found[post.head] = holdings
        else:
            _add_paired(doc, post, posts, found)
    for post in posts:
        if post.head not in found and not post.plural:
            holding = _apposition(doc, discourse, post) or _second(doc, post, posts, found)
            if holding:
                found[post.head] = (holding,)
    for post in reversed(posts):
        if post.head not in found and not post.plural:
            holding = _reverse_apposition(doc, discourse, post, posts, found)
            if holding:
                found[post.head] = (holding,)
            else:
                _add_paired(doc, post, posts, found)
    result = [holding for head in sorted(found) for holding in found[head]]
    rest = [post for post in posts if post.head not in found and not post.plural]
    return result + [holding for post in rest for holding in held_by_verb(doc, discourse, post)]


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
    if mention is not None and discourse[mention.entity].kind == "Organization":
        mention = _owner_before(doc, discourse, mention)
    if mention is None or mention.form.value != "name" or discourse[mention.entity].kind != "Person":
        return None
    return mention.entity


def _owner_before(doc: Doc, discourse: Discourse, body: Mention) -> Mention | None:
    """Return the name before 'of' and the body: 'X of the Labour Party'."""
    name = doc.char_span(body.span.start, body.span.end, alignment_mode="expand")
    start = name.start if name is not None else 0
    start -= 1 if start and doc[start - 1].lower_ == "the" else 0
    return discourse.mention_at(doc[start - 2]) if start > 1 and doc[start - 1].lower_ == "of" else None


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


def _add_paired(doc: Doc, post: PostPhrase, posts: tuple[PostPhrase, ...], found: dict[int, tuple[Holding, ...]]) -> None:
    """Add the holder of the title that this one is coupled to: 'Chancellor and party leader X', 'the chairman and CEO of Y, X'.

    What stands before the first title or after the second holds for both, where the other one has nothing of its own.
    """
    if post.last >= len(doc) or post.plural:
        return
    coupled = doc[post.last].lower_ in ("and", "&")
    start = post.last + 1 if coupled else post.last
    other = next((other for other in posts if other.first == start and other.head in found), None)
    if other is None or other.plural or not found[other.head][0].rule.endswith("before-name"):
        return
    second = found[other.head][0]
    if other.definite and second.rule == "title-before-name" or not coupled and second.rule != "title-before-name":
        return
    if coupled and not _is_placed(second.post) and _is_placed(post):
        shared = replace(second.post, country=post.country, body=post.body, place=post.place)
        found[other.head] = (replace(second, post=shared),)
    elif coupled and not _is_placed(post) and second.post.last > second.post.after:
        post = replace(post, country=second.post.country, body=second.post.body, place=second.post.place)
    found[post.head] = (Holding(second.person, post, second.rule),)


def _is_placed(post: PostPhrase) -> bool:
    """Tell whether country, body or place of a post are known."""
    return bool(post.country or post.body or post.place)


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
    if person is None or _tells(doc, post):
        return None
    left = doc[i].lower_ in ("formerly", "previously", "once", "then")
    return Holding(person, post, "apposition", left=left)


def _tells(doc: Doc, post: PostPhrase) -> bool:
    """Tell whether the phrase is the subject of a verb of saying at the end of a sentence: '..., lost to Ann Lee, the mayor said'."""
    verb = doc[post.last] if post.last < len(doc) else doc[post.head]
    if verb.lemma_ not in ("say", "add", "tell", "announce", "report"):
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    told = any(child.dep_ == "ccomp" and child.i < post.first for child in verb.children)
    return told and (subject is None or subject.i == post.head)


def _reverse_apposition(
    doc: Doc, discourse: Discourse, post: PostPhrase, posts: tuple[PostPhrase, ...], found: dict[int, tuple[Holding, ...]]
) -> Holding | None:
    """Return the holder whose name stands after the phrase, between commas; a title may precede it: 'the army chief, General X,'."""
    if post.last + 1 >= len(doc) or doc[post.last].text not in (",", "–", "—", ":"):
        return None
    first = doc[post.first - 1] if post.first else None
    coupled = (
        first is not None and first.lower_ == "and" and any(other.last == post.first - 1 and other.definite for other in posts)
    )
    if not (post.definite or coupled or (post.body or post.country) and doc[post.last].text == ","):
        return None
    start = post.last + 1
    titled = next((other for other in posts if other.first == start and other.head in found), None)
    if titled is not None and found[titled.head][0].rule == "title-before-name":
        start = titled.after
    person = _person_from(doc, discourse, start)
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
