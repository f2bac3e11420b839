"""Statements: that somebody said something, as a situation of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.attribution import cue_force, cue_token
from graph.extract.context import Context
from graph.extract.finding import Finding
from graph.model import UNNAMED, Filler, Form, Quotation, Span, Style
from graph.recognize.cues import Force
from graph.recognize.marks import find_quoted

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["extract_statements"]

_TELLING = frozenset({Force.SAY, Force.ADMIT, Force.PREDICT, Force.JUDGE, Force.RULE, Force.DENY, Force.COMMIT})
_NO_TOPICS = frozenset({"Post", "Actor"})
_MOST_TOPICS = 8
_SCRAP = 60
"""Characters below which direct words are part of a sentence of the text."""
_MARKS = " \t\n\r“”\"«»„‘’'`"


def extract_statements(context: Context) -> Iterator[Finding]:
    """Yield one Statement for each stretch of direct words, and one for each indirect quotation that tells of entities."""
    quoted = [stretch.inner for stretch in find_quoted(context.document.text)]
    for quotation in context.quotations:
        speakers = tuple(_voice(context, quotation, speaker) for speaker in quotation.speakers if speaker != UNNAMED)
        if not speakers:
            continue
        cue = cue_token(context, quotation)
        force = cue_force(context, quotation)
        trigger = cue if cue is not None else _first(context, quotation)
        if trigger is None or context.skipped(trigger):
            continue
        if quotation.style is Style.INDIRECT and force is not None and force not in _TELLING:
            continue
        yield from _statements(context, quotation, speakers, trigger, quoted)


def _voice(context: Context, quotation: Quotation, speaker: str) -> str:
    """Return who speaks: of direct words from a publication its author."""
    if context.discourse[speaker].kind == "Publication" and quotation.style is not Style.INDIRECT:
        return next(iter(context.discourse[speaker].authors), speaker)
    return speaker


def _statements(
    context: Context, quotation: Quotation, speakers: tuple[str, ...], trigger: Token, quoted: list[Span]
) -> Iterator[Finding]:
    """Yield the statements of one quotation."""
    evidence = _evidence(context, quotation)
    words = [part for span in quotation.content for part in _between_marks(context.document.text, span, quoted)]
    words = [part for part in words if not _is_name(context, part)]
    if quotation.style is Style.INDIRECT or not words:
        roles = _roles(context, quotation.content, speakers)
        if len(roles) > len(speakers) or _tells_of(context, quotation.content, speakers):
            label = _reported(context, quotation)
            yield Finding(trigger, "Statement", roles, evidence=evidence, rule="indirect-speech", label=label)
        return
    for span in words:
        # a scrap of direct words is about what its sentence is about
        around = quotation.content if len(span) < _SCRAP else (span,)
        roles = _roles(context, around, speakers)
        said = span.of(context.document.text)
        label = _reported(context, quotation) if around is quotation.content and quotation.style is Style.MIXED else f": “{said}”"
        yield Finding(trigger, "Statement", roles, evidence=evidence, quotation=said, rule="direct-speech", label=label)


def _reported(context: Context, quotation: Quotation) -> str:
    """Return what stands after the speaker in a label: the words of the content, after the cue where that says more than 'said'."""
    words = " … ".join(span.of(context.document.text).strip(" ,") for span in quotation.content)
    cue = " ".join(span.of(context.document.text) for span in quotation.cue)
    plain = cue_force(context, quotation) in {None, Force.SAY}
    return f"{'' if plain else f' {cue}'}: {words.removeprefix('that ')}"


def _roles(context: Context, content: tuple[Span, ...], speakers: tuple[str, ...]) -> tuple[tuple[str, Filler], ...]:
    """Return the speakers and the topics of a statement."""
    actors = [("actor", speaker) for speaker in speakers]
    return (*actors, *(("topic", topic) for topic in _topics(context, content, speakers)))


def _between_marks(text: str, content: Span, quoted: list[Span]) -> Iterator[Span]:
    """Yield the stretches of a content that stand between quotation marks, trimmed of marks and space."""
    for inner in quoted[bisect_left(quoted, content.start, key=lambda span: span.end) :]:
        if inner.start >= content.end:
            break
        if inner.overlaps(content):
            start, end = max(inner.start, content.start), min(inner.end, content.end)
            while start < end and text[start] in _MARKS:
                start += 1
            while end > start and text[end - 1] in _MARKS:
                end -= 1
            if end - start > 1:
                yield Span(start, end)


def _is_name(context: Context, words: Span) -> bool:
    """Tell whether the words between quotation marks are only a name: 'an estimate by the "Daily Courier"'."""
    inside = context.discourse.mentions_within(words.start, words.end)
    if len(inside) != 1 or inside[0].form is not Form.NAME:
        return False
    span = inside[0].span
    rest = context.document.text[words.start : span.start] + context.document.text[span.end : words.end]
    return rest.strip(" .,").lower() in ("", "the")


def _topics(context: Context, content: tuple[Span, ...], speakers: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the content mentions, in order of mention, without the speakers."""
    found: dict[str, None] = {}
    for span in content:
        opening = context.doc.char_span(span.start, span.end, alignment_mode="expand")
        if opening is not None and opening[0].tag_ in {"WDT", "WP"}:  # 'the pact, which will help, according to A'
            spoken_of = context.discourse.at(opening[0])
            if spoken_of is not None and spoken_of not in speakers:
                found[spoken_of] = None
        for mention in context.discourse.mentions_within(span.start, span.end):
            if mention.entity not in speakers and context.discourse[mention.entity].kind not in _NO_TOPICS:
                found[mention.entity] = None
    return tuple(found)[:_MOST_TOPICS]


def _tells_of(context: Context, content: tuple[Span, ...], speakers: tuple[str, ...]) -> bool:
    """Tell whether somebody with a name speaks of itself: 'the firm said that its sales had risen'."""
    named = {speaker for speaker in speakers if context.discourse[speaker].kind != "Group"}
    return any(mention.entity in named for span in content for mention in context.discourse.mentions_within(span.start, span.end))


def _evidence(context: Context, quotation: Quotation) -> Span:
    """Return the stretch from the first to the last word of source, cue and content, widened to whole sentences."""
    spans = [*quotation.content, *quotation.source, *quotation.cue]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    stretch = context.doc.char_span(start, end, alignment_mode="expand")
    if stretch is None:
        return Span(start, end)
    first, last = stretch[0].sent, stretch[-1].sent
    words = context.document.text[first.start_char : last.end_char]
    begin = first.start_char + len(words) - len(words.lstrip())
    return Span(begin, begin + len(words.strip()))


def _first(context: Context, quotation: Quotation) -> Token | None:
    """Return the root of the first stretch of content."""
    span = quotation.content[0]
    stretch = context.doc.char_span(span.start, span.end, alignment_mode="expand")
    return stretch.root if stretch is not None else None
