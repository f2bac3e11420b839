"""Snapshots: the words of a text as Python values, equal to those of spaCy."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from spacy.tokens import Doc, Span, Token

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot, spacy_doc

TEXT = (
    'Oslo, the port "of kings", said that 12 ships and two tugs would not leave before Friday; nobody knew why.\n\n'
    "HARBOUR NEWS\n\nThe mayor, who owns three of them, told Kenya's envoy: “We can wait.”  She meant the crews, the cooks and the band"
)
WORDS = (
    "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "text_with_ws", "i", "idx", "n_lefts",
    "is_space", "is_punct", "is_alpha", "is_quote", "is_stop", "is_upper", "is_sent_start", "is_sent_end", "like_num", "shape_", "orth",
)  # fmt: skip
OTHERS = ("head", "left_edge", "right_edge")
SEVERAL = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


@pytest.fixture(scope="module")
def doc() -> Doc:
    """Return the text as spaCy has it."""
    return parse(TEXT, load())


def whole(token: Token) -> dict[str, Any]:
    """Return all that is asked of a word, with other words by their places."""
    values = {name: getattr(token, name) for name in WORDS}
    values |= {name: getattr(token, name).i for name in OTHERS}
    return values | {name: [other.i for other in getattr(token, name)] for name in SEVERAL}


def place(span: Span | None) -> tuple[object, ...] | None:
    """Return where a stretch stands, its words and its root."""
    if span is None:
        return None
    return span.start, span.end, span.start_char, span.end_char, span.text, span.label_, span.root.i if len(span) else None


def test_every_word_is_what_it_is_in_spacy(doc: Doc) -> None:
    """Strings, flags, heads and children are spaCy's."""
    assert [whole(token) for token in snapshot(doc)] == [whole(token) for token in doc]


def test_a_word_is_one_object(doc: Doc) -> None:
    """Two looks at a word give the same object, whichever way leads to it."""
    words = snapshot(doc)
    assert words[3] is words[2].nbor() is words[1:5][2] is next(token for token in words if token.i == 3)


def test_stretches_are_those_of_spacy(doc: Doc) -> None:
    """Slices and their roots are spaCy's, also with ends that are left out, negative or beyond the text."""
    words = snapshot(doc)
    for start, end in combinations([None, -4, *range(0, len(doc) + 3, 3)], 2):
        assert place(words[start:end]) == place(doc[start:end])
    assert [place(sentence) for sentence in words.sents] == [place(sentence) for sentence in doc.sents]
    assert [place(token.sent) for token in words] == [place(token.sent) for token in doc]
    assert [place(name) for name in words.ents] == [place(name) for name in doc.ents]


@pytest.mark.parametrize("mode", ["strict", "contract", "expand"])
def test_offsets_find_the_words_that_they_find_in_spacy(doc: Doc, mode: str) -> None:
    """Words between two offsets are found in the three ways of spaCy."""
    words = snapshot(doc)
    for start in range(0, len(TEXT), 2):
        for end in range(start + 1, start + 20, 3):
            assert place(words.char_span(start, end, alignment_mode=mode)) == place(
                doc.char_span(start, end, alignment_mode=mode)
            )


def test_no_word_stands_beyond_the_text(doc: Doc) -> None:
    """A place behind the last word or before the first one is an error, as in spaCy."""
    words = snapshot(doc)
    for at, step in ((len(words), 0), (-1, 1), (0, -1)):
        with pytest.raises(IndexError):
            words[at].nbor(step)


def test_what_is_not_here_comes_from_spacy(doc: Doc) -> None:
    """Attributes that no rule of ours needs are still there for parts of other packages."""
    words = snapshot(doc)
    assert words[0].norm_ == doc[0].norm_
    assert words[0:3].lemma_ == doc[0:3].lemma_
    assert words.vocab is doc.vocab
    assert spacy_doc(words) is spacy_doc(doc) is doc
