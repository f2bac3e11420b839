"""Who had a post before somebody: 'X, the chairman of Y, took over from Z', 'X succeeded Z', where X has one post in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.holding import Holding
from graph.extract.phases import is_plain, is_stated
from graph.extract.referents import referents, subjects
from graph.recognize.titles import PostKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from graph.extract.posts import PostPhrase
    from graph.resolve.discourse import Discourse

__all__ = ["find_predecessors"]

_FOLLOWING = frozenset({"succeed", "replace"})
_SINGLE = frozenset({PostKind.OFFICE, PostKind.POST, PostKind.ROLE})
_MANY = frozenset(
    {"member", "director", "adviser", "advisor", "official", "lawmaker", "senator", "spokesman", "spokeswoman", "aide"}
)
"""Posts of which a body has several: who comes after whom is not clear."""


def find_predecessors(tokens: Iterable[Token], discourse: Discourse, holdings: Sequence[Holding]) -> list[Holding]:
    """Return who had the post that somebody now has, where the text says whom they followed and no more."""
    posts: dict[str, dict[tuple[str, str | None], PostPhrase]] = {}
    for holding in holdings:
        if (
            holding.post.status == "Current"
            and not (holding.left or holding.coming)
            and is_stated(holding)
            and _is_single(holding.post)
        ):
            key = (holding.post.label.lower(), holding.post.body or holding.post.country)
            posts.setdefault(holding.person, {}).setdefault(key, holding.post)
    told = {(holding.person, holding.post.body or holding.post.country) for holding in holdings}
    found = []
    for verb in tokens:
        for before in _followed(verb):
            for person in subjects(discourse, verb):
                held = list(posts.get(person, {}).values())
                for former in referents(discourse, before) if len(held) == 1 and is_plain(verb) else ():
                    served = held[0].body or held[0].country
                    if discourse[former].kind == "Person" and former != person and (former, served) not in told:
                        found.append(Holding(former, held[0], "predecessor", verb, left=True, inferred=True))
    return found


def _is_single(post: PostPhrase) -> bool:
    """Tell whether a body or country has one such post."""
    return post.kind in _SINGLE and bool(post.body or post.country) and post.label.lower().split()[-1] not in _MANY


def _followed(verb: Token) -> Iterator[Token]:
    """Yield the noun for whom somebody followed in a post, where no title is named: 'took over from X', 'succeeded X'."""
    if verb.tag_ not in ("VBD", "VBN") or any(child.lower_ == "as" and child.dep_ == "prep" for child in verb.children):
        return
    lemma = verb.lemma_.lower()
    if lemma in _FOLLOWING and not any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        yield from (child for child in verb.rights if child.dep_ == "dobj")
    elif lemma == "take" and any(child.dep_ == "prt" and child.lower_ == "over" for child in verb.children):
        sources = [child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "from"]
        yield from (noun for child in sources for noun in child.children if noun.dep_ == "pobj")
