"""Words of a snapshot: each is one object with its strings, flags and neighbours in the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.language.snapshot import Doc, Span

__all__ = ["Token"]


class Token:
    """A word of a text."""

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_space: bool
    is_punct: bool
    is_quote: bool
    is_sent_start: bool | None
    sent: Span
    head: Token
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    subtree: tuple[Token, ...]
    ancestors: tuple[Token, ...]
    conjuncts: tuple[Token, ...]

    __slots__ = (
        "ancestors", "children", "conjuncts", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha", "is_punct",
        "is_quote", "is_sent_end", "is_sent_start", "is_space", "is_stop", "is_upper", "left_edge", "lefts", "lemma_", "like_num",
        "lower_", "n_lefts", "pos_", "right_edge", "rights", "sent", "subtree", "tag_", "text", "text_with_ws", "whitespace_",
    )  # fmt: skip

    def __init__(self, doc: Doc, i: int) -> None:
        self.doc = doc
        self.i = i

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever spaCy has under this name
        """Return what has not been looked at yet, and keep it if it has a place."""
        make = _LATE.get(name)
        value = make(self) if make is not None else getattr(self.doc.spacy[self.i], name)
        if name in _KEPT:
            setattr(self, name, value)
        return value

    def __len__(self) -> int:
        """Return the number of characters."""
        return len(self.text)

    def __str__(self) -> str:
        """Return the word."""
        return self.text

    __repr__ = __str__

    def __lt__(self, other: Token) -> bool:
        """Tell whether the word stands before another one."""
        return self.i < other.i

    def nbor(self, i: int = 1) -> Token:
        """Return the word so many places further on; raise IndexError beyond the text."""
        at = self.i + i
        if at < 0:
            raise IndexError(at)
        return self.doc.tokens[at]

    def is_ancestor(self, descendant: Token) -> bool:
        """Tell whether another word stands below this one in the parse."""
        return self in descendant.ancestors


_KEPT = frozenset(Token.__slots__)


def _ancestors(token: Token) -> tuple[Token, ...]:
    """Return the words above a word, from the nearest to the root."""
    above = []
    while token.head is not token:
        token = token.head
        above.append(token)
    return tuple(above)


def _subtree(token: Token) -> tuple[Token, ...]:
    """Return a word with all that stands below it, in the order of spaCy."""
    if not token.children:
        return (token,)
    below: list[Token] = []
    rest = [token]
    opened: set[int] = set()
    while rest:
        word = rest.pop()
        if word.i in opened or not word.children:
            below.append(word)
        else:
            opened.add(word.i)
            rest += [*reversed(word.rights), word, *reversed(word.lefts)]
    return tuple(below)


def _conjuncts(token: Token) -> tuple[Token, ...]:
    """Return the words that are coordinated with a word."""
    first = token
    while first.dep_ == "conj" and first.head is not first:
        first = first.head
    queue = [first]
    for word in queue:
        queue += [child for child in word.rights if child.dep_ == "conj"]
    return tuple(word for word in queue if word is not token)


_LATE: dict[str, Callable[[Token], Any]] = {
    "ancestors": _ancestors,
    "subtree": _subtree,
    "conjuncts": _conjuncts,
    "n_lefts": lambda token: len(token.lefts),
    "text_with_ws": lambda token: token.text + token.whitespace_,
}
"""What is made at the first look."""
