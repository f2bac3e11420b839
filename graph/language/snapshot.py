"""Snapshot: a parsed text as plain Python values, with the names and meanings that spaCy gives them.

spaCy keeps a text in C and makes each token, each string and each list of children anew whenever it is looked at, and the rules
look some hundred times at each word. Here each word is one object that is made once, with its strings and neighbours. What is
looked at rarely is fetched at the first look; what is not here at all comes from the spaCy Doc itself. Unlike there, children,
subtrees and ancestors are tuples, and two looks at a word give the same object.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, cast

from graph.language.words import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

__all__ = ["snapshot", "spacy_doc"]

_STRINGS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
_NUMBERS = ("IDX", "SENT_START", "IS_SPACE", "IS_PUNCT", "IS_QUOTE", "SPACY")
_STARTS = {0: None, 1: True, -1: False}


def snapshot(doc: SpacyDoc) -> SpacyDoc:
    """Return this text with words that are made once. It stands in for the Doc, and is only read.

    >>> from graph.language.pipeline import load, parse
    >>> doc = snapshot(parse("Oslo signed the old pact.", load()))
    >>> doc[2:5].root.text, doc[4].head.dep_, doc[4] is doc[1].nbor(3)
    ('pact', 'ROOT', True)
    """
    return cast("SpacyDoc", Doc(doc))


def spacy_doc(doc: SpacyDoc) -> SpacyDoc:
    """Return the Doc that this one stands in for, or itself: for those who need spaCy's own, as its matchers do."""
    stand_in: object = doc
    return stand_in.spacy if isinstance(stand_in, Doc) else doc


class Span:
    """A stretch of a text."""

    __slots__ = ("_root", "doc", "end", "end_char", "label_", "start", "start_char")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        if not 0 <= start <= end <= len(doc.tokens):
            raise IndexError(start, end)
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label
        self.start_char = doc.tokens[start].idx if start < len(doc.tokens) else len(doc.text)
        if end > start:
            last = doc.tokens[end - 1]
            self.end_char = last.idx + len(last.text)
        else:
            self.end_char = self.start_char
        self._root: Token | None = None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever spaCy has under this name
        """Return what only spaCy knows of the stretch."""
        return getattr(self.doc.spacy[self.start : self.end], name)

    def __len__(self) -> int:
        """Return the number of words."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Yield the words."""
        return iter(self.doc.tokens[self.start : self.end])

    def __getitem__(self, at: int | slice) -> Token | Span:
        """Return the word at a place that is counted from the start of the stretch, or a part of it."""
        if isinstance(at, slice):
            start, stop = _bounds(at, len(self))
            return Span(self.doc, self.start + start, self.start + stop)
        return self.doc.tokens[self.start : self.end][at]

    def __eq__(self, other: object) -> bool:
        """Tell whether it is the same stretch."""
        if not isinstance(other, Span):
            return False
        return self is other or (self.doc is other.doc and self._key() == other._key())

    def __hash__(self) -> int:
        """Return the hash of the place."""
        return hash(self._key())

    def _key(self) -> tuple[int, int, str]:
        """Return what tells stretches of a text apart."""
        return self.start, self.end, self.label_

    def __str__(self) -> str:
        """Return the words."""
        return self.text

    __repr__ = __str__

    @property
    def text(self) -> str:
        """The words as they stand in the text."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The word that stands highest in the parse; of several the first."""
        if self._root is None:
            self._root = self._highest()
        return self._root

    def _highest(self) -> Token:
        """Return the root of the sentence if it is here, else the word with the fewest words above it, a sign only for want of words."""
        words = self.doc.tokens[self.start : self.end]
        if len(words) == 1:
            return words[0]
        for word in words:
            if word.head is word:
                return word
        outer = [word for word in words if not self.start <= word.head.i < self.end]
        return min(outer, key=_depth, default=self.doc.tokens[self.start])


def _depth(word: Token) -> int:
    """Return how many words stand above a word; more than above any other where it is a lone space or sign."""
    return len(word.doc) - 1 if not word.children and (word.is_space or word.is_punct) else len(word.ancestors)


class Doc:
    """A parsed text. `spacy` is the Doc that it was made of."""

    spacy: SpacyDoc

    def __init__(self, doc: SpacyDoc) -> None:
        self.spacy = doc
        self.text: str = doc.text
        self.tokens: tuple[Token, ...] = tuple(_words(self, doc))
        """The words of the text."""
        self._places = [token.idx for token in self.tokens]
        _link(self.tokens, doc)
        self.sents: tuple[Span, ...] = tuple(_sentences(self))
        """The sentences of the text."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever spaCy has under this name
        """Return what only spaCy knows of the text."""
        return getattr(self.spacy, name)

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Yield the words."""
        return iter(self.tokens)

    def __str__(self) -> str:
        """Return the text."""
        return self.text

    __repr__ = __str__

    def __getitem__(self, at: int | slice) -> Token | Span:
        """Return the word at a place, or a stretch of words."""
        if isinstance(at, slice):
            return Span(self, *_bounds(at, len(self.tokens)))
        return self.tokens[at]

    @property
    def ents(self) -> tuple[Span, ...]:
        """The names that the model sees."""
        return tuple(Span(self, name.start, name.end, name.label_) for name in self.spacy.ents)

    def char_span(self, start_idx: int, end_idx: int, *, alignment_mode: str = "strict") -> Span | None:
        """Return the words between two offsets, None where there are none.

        `alignment_mode` says what is done with words that stand partly beyond: "strict" gives None, "contract" leaves them
        out, "expand" takes them in.
        """
        first, last = self._token_at(start_idx), self._token_at(end_idx - 1)
        if first is None or last is None:
            return None
        start, end = first.i, last.i + 1
        cut = first.idx != start_idx, last.idx + len(last.text) != end_idx
        if alignment_mode == "expand":
            start += start_idx == first.idx + len(first.text)  # the space behind a word is no part of it
        elif alignment_mode == "contract":
            start += first.idx < start_idx
            end -= end_idx < last.idx + len(last.text)
            if end <= start:
                return None
        elif any(cut):
            return None
        return Span(self, start, end)

    def _token_at(self, offset: int) -> Token | None:
        """Return the word that stands at an offset, with the space behind it."""
        return self.tokens[bisect_right(self._places, offset) - 1] if 0 <= offset < len(self.text) else None


def _bounds(at: slice, length: int) -> tuple[int, int]:
    """Return the ends of a slice within a length."""
    start, stop, _ = at.indices(length)
    return start, max(start, stop)


def _words(words: Doc, doc: SpacyDoc) -> Iterator[Token]:
    """Yield the words of a text with what they are by themselves."""
    strings = doc.to_array(list(_STRINGS)).T.tolist()
    names = {number: doc.vocab.strings[number] for number in set(chain.from_iterable(strings))}
    columns = [[names[number] for number in column] for column in strings]
    numbers = doc.to_array(list(_NUMBERS)).astype("int64").T.tolist()
    rows = zip(*columns, *numbers, strict=True)
    for i, (text, lower, lemma, pos, tag, dep, kind, idx, start, space, sign, quote, gap) in enumerate(rows):
        token = Token(words, i)
        token.text, token.lower_, token.lemma_, token.pos_, token.tag_, token.dep_ = text, lower, lemma, pos, tag, dep
        token.ent_type_, token.idx, token.is_sent_start, token.is_space = kind, idx, _STARTS[start], bool(space)
        token.is_punct, token.is_quote, token.whitespace_ = bool(sign), bool(quote), " " if gap else ""
        token.lefts = token.rights = ()
        yield token


def _link(tokens: Sequence[Token], doc: SpacyDoc) -> None:
    """Give each word its head, its children and the ends of its phrase."""
    heads = []
    for token, offset in zip(tokens, doc.to_array("HEAD").astype("int64").tolist(), strict=True):
        heads.append(token.i + offset)
        head = token.head = tokens[token.i + offset]
        if offset > 0:
            head.lefts = (*head.lefts, token)
        elif offset < 0:
            head.rights = (*head.rights, token)
    first, last = _edges(heads)
    for i, token in enumerate(tokens):
        token.children = token.lefts + token.rights
        token.left_edge, token.right_edge = tokens[first[i]], tokens[last[i]]


def _edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return where the phrase of each word begins and where it ends, given the head of each word."""
    first, last = list(range(len(heads))), list(range(len(heads)))
    for order in (range(len(heads)), range(len(heads) - 1, -1, -1)):
        for i in order:
            head = heads[i]
            if first[i] < first[head]:  # noqa: PLR1730 - min() takes longer
                first[head] = first[i]
            if last[i] > last[head]:  # noqa: PLR1730
                last[head] = last[i]
    return first, last


def _sentences(doc: Doc) -> Iterator[Span]:
    """Yield the sentences of a text, and give each word its own."""
    starts = [token.i for token in doc.tokens if token.is_sent_start and token.i]
    for start, end in pairwise([0, *starts, len(doc.tokens)]):
        if start < end:
            sentence = Span(doc, start, end)
            for token in sentence:
                token.sent = sentence
            yield sentence
