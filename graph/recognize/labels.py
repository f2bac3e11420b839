"""Speakers named apart from a sentence: labels ("ROWE: I never said so"), signatures ("— Ann Rowe, 34"), headlines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.recognize.draft import Draft, trimmed
from graph.recognize.layout import Layout, Stretch
from graph.recognize.names_boundaries import HEADLINE_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_labelled", "find_signed", "find_trailing"]

_SIGNING = re.compile(r"\s*(--|[—―–-])")
_PLACES = frozenset({"GPE", "LOC", "FAC", "EVENT"})
"""A headline that begins with a place and a colon tells what happened there."""
_SOURCES = frozenset(
    """report reports study studies poll survey analysis source sources official officials police minister president spokesman
    spokeswoman spokesperson expert experts analyst analysts lawyer lawyers court prosecutor prosecutors researchers scientists
    witness witnesses document documents memo leak government army military ministry aide aides un""".split()
)
"""Words for a source that may stand alone before or after the colon of a headline."""
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "NUM"})
_LONGEST_LABEL = 5
_LONGEST_NAME = 4
"""The most words of a name that is a label within a paragraph."""
_LONGEST_SIGNATURE = 25
_SHORTEST_CONTENT = 3


def find_labelled(layout: Layout) -> Iterator[Draft]:
    """Yield what stands after a label at the start of a paragraph: in the headline, or where labels come back."""
    doc = layout.doc
    labelled = [(label, end) for start, end in _paragraphs(layout) if (label := _label(doc, start, end)) is not None]
    counts = Counter(doc[label.start : label.end].text for label, _ in labelled)
    for label, end in labelled:
        text = doc[label.start : label.end].text
        if label.start == 0 or text.isupper() or counts[text] > 1:
            headline = trimmed(Stretch(label.end + 1, end), doc[label.end])
            if label.start == 0 and (doc[label.start].ent_type_ in _PLACES or not _speaks(doc, label, headline)):
                continue
            for turn, words in _turns(doc, label, end):
                colon = doc[turn.end]
                if sum(token.is_alpha for token in doc[words.start : words.end]) >= _SHORTEST_CONTENT:
                    yield Draft("label", colon, None, (Stretch(colon.i, colon.i + 1),), (turn,), (words,))


def _turns(doc: Doc, label: Stretch, end: int) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the labels of a paragraph with what stands behind each: an answer may follow its question at once ('? Ana Ruiz: Yes')."""
    for position in range(label.end + 1, end):
        if doc[position].text != ":":
            continue
        start = position
        while position - start < _LONGEST_NAME and doc[start - 1].text[0].isupper():
            start -= 1
        if start < position and start > label.end + 1 and doc[start - 1].text == "?":
            yield label, trimmed(Stretch(label.end + 1, start), doc[label.end])
            label = Stretch(start, position)
    yield label, trimmed(Stretch(label.end + 1, end), doc[label.end])


def _speaks(doc: Doc, label: Stretch, words: Stretch) -> bool:
    """Tell whether what stands before the colon of a headline is a person, or what stands after it is one sentence."""
    if doc[label.end - 1].ent_type_ == "PERSON":
        return True
    said = doc[words.start : words.end]
    # no headline, but a paragraph that begins with the name of a work: 'Harbour Nights: The Return is a film. It was made in'
    several = any(token.is_sent_start and token.i > words.start for token in said)
    return not several and any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in said)


def find_trailing(layout: Layout) -> Iterator[Draft]:
    """Yield the headlines that name their source at the end: 'Firm sold jets: report'."""
    doc = layout.doc
    for start, last in _paragraphs(layout):
        end = last
        while end > start and doc[end - 1].is_space:
            end -= 1
        colon = next(
            (doc[position] for position in range(max(end - _LONGEST_LABEL, start), end) if doc[position].text == ":"), None
        )
        if colon is None or colon.i + 1 >= end or doc[end - 1].lower_ not in _SOURCES:
            continue
        if all(token.pos_ in _NOMINAL for token in doc[colon.i + 1 : end]):
            words = trimmed(Stretch(start, colon.i), colon)
            if sum(token.is_alpha for token in doc[words.start : words.end]) >= _SHORTEST_CONTENT:
                label = Stretch(colon.i + 1, end)
                yield Draft("label", colon, None, (Stretch(colon.i, colon.i + 1),), (label,), (words,))


def find_signed(layout: Layout) -> Iterator[Draft]:
    """Yield the quotations under or after which a dash and a name stand."""
    doc = layout.doc
    starts = sorted(layout.paragraph_starts)
    for number, quoted in enumerate(layout.quoted):
        mark = _SIGNING.match(layout.text, layout.marks[number].span.end)
        dash = doc.char_span(*mark.span(1), alignment_mode="expand") if mark is not None else None
        if dash is None or dash.end >= len(doc):
            continue
        end = layout.quoted[number + 1].start if number + 1 < len(layout.quoted) else len(doc)
        following = bisect_right(starts, dash.end)
        signature = trimmed(Stretch(dash.end, min(end, starts[following] if following < len(starts) else end)), dash[0])
        if _is_signature(doc, signature):
            yield Draft("signed", dash[0], None, (Stretch(dash.start, dash.end),), (signature,), (trimmed(quoted, dash[0]),))


def _is_signature(doc: Doc, words: Stretch) -> bool:
    """Tell whether words after a dash are a name with perhaps an age or a post, and no sentence."""
    if not words or words.end - words.start > _LONGEST_SIGNATURE or doc[words.start].pos_ != "PROPN":
        return False
    return not any(
        token.pos_ in {"VERB", "AUX"} and token.tag_ in {"VBD", "VBZ", "VBP"} for token in doc[words.start : words.end]
    )


def _paragraphs(layout: Layout) -> list[tuple[int, int]]:
    """Return the first and last token of each paragraph, the last exclusive."""
    starts = sorted(layout.paragraph_starts)
    return list(zip(starts, [*starts[1:], len(layout.doc)], strict=True))


def _label(doc: Doc, start: int, end: int) -> Stretch | None:
    """Return the label of a paragraph: a few words before a colon, each with a capital, at least one of them a name."""
    while start < end and (doc[start].is_space or doc[start].is_quote):
        start += 1
    for position in range(start + 1, min(start + _LONGEST_LABEL + 1, end)):
        if doc[position].text == ":":
            words = doc[start:position]
            named = any(token.pos_ == "PROPN" or token.is_upper for token in words) or words.text.lower() in _SOURCES
            spoken = any(token.text in HEADLINE_VERBS for token in words)  # 'Ann Lee Endorses Paul Roe: ...'
            return Stretch(start, position) if named and not spoken and all(token.text[0].isupper() for token in words) else None
    return None
