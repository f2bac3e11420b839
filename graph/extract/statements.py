"""Statements: that somebody said something, as a situation of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.attribution import cue_force, cue_token
from graph.extract.context import Context
from graph.extract.finding import Finding
from graph.extract.topics import find_topics, names_somebody
from graph.extract.unresolved import is_unresolved
from graph.model import UNNAMED, Filler, Form, Quotation, Span, Style
from graph.recognize.cues import Force
from graph.recognize.lexical import verb_lemma
from graph.recognize.marks import find_quoted

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["extract_statements", "without_doubles"]

_TELLING = frozenset({Force.SAY, Force.ADMIT, Force.PREDICT, Force.JUDGE, Force.RULE, Force.DENY, Force.COMMIT})
_SILENT = frozenset(
    """anticipate anticipation anxiety apprehension assume cast concern consider deem dread envisage envision expect expectation fear foresee
    fret hope prospect regard see view worry""".split()
)
"""Words of these forces by which nobody need say anything."""
_POINTED = frozenset({Force.JUDGE, Force.DENY})
"""Forces of which one word in quotation marks can be the whole point: 'called it "absurd"'."""
_SCRAP = 2
"""Words below which direct words in a sentence of the text say too little to be a quotation."""
_MARKS = " \t\n\r“”\"«»„‘’'`"
_PHRASES = frozenset({"acomp", "dative", "dobj", "oprd", "pcomp", "pobj"})
_SO_CALLED = re.compile(
    r"(?:so-called|known as|dubbed|nicknamed|titled|entitled|the (?:slogan|phrase|term|word|title|name))\s+\S{0,3}$"
)
"""What stands before a name in quotation marks."""
_ASKING = frozenset({"WP", "WRB", "WDT"})
_PLAIN = frozenset({"Statement", "Event", "State", "Tenure", "Consult"})
"""Classes that a verb of saying may have beside its Statement."""


def extract_statements(context: Context) -> Iterator[Finding]:
    """Yield one Statement for each stretch of direct words, and one for each indirect quotation that tells of entities."""
    quoted = [stretch.inner for stretch in find_quoted(context.document.text)]
    for quotation in context.quotations:
        speakers = tuple(_voice(context, quotation, speaker) for speaker in quotation.speakers if speaker != UNNAMED)
        if not speakers or is_unresolved(context.discourse, quotation):
            continue
        cue = cue_token(context, quotation)
        trigger = cue if cue is not None else _first(context, quotation)
        if trigger is not None and not context.skipped(trigger):
            yield from _statements(context, quotation, speakers, trigger, quoted)


def without_doubles(findings: list[Finding]) -> list[Finding]:
    """Return the findings without the Statements, except those with direct words, of verbs that have a class of their own.

    Who demands something says so, but the demand tells it all.
    """
    special = {
        (finding.trigger.i, filler)
        for finding in findings
        if finding.kind not in _PLAIN and finding.triple is None
        for role, filler in finding.roles
        if role == "actor"
    }
    return [
        finding
        for finding in findings
        if finding.kind != "Statement"
        or finding.quotation is not None
        or not any((finding.trigger.i, filler) in special for role, filler in finding.roles if role == "actor")
    ]


def _is_told(context: Context, quotation: Quotation, cue: Token | None) -> bool:
    """Tell whether indirect words are put forward by saying them: not only thought, asked or judged without a word for it."""
    force = cue_force(context, quotation)
    if force is None or cue is None:
        return True
    if force not in _TELLING or verb_lemma(cue).lower() in _SILENT or (force is Force.PREDICT and cue.pos_ == "ADJ"):
        return False
    if cue.dep_ == "relcl" and not any(child.tag_ in _ASKING and child.dep_ == "nsubj" for child in cue.lefts):
        return False  # 'the faults that people say she has': half a sentence
    content = quotation.content[0]
    stretch = context.doc.char_span(content.start, content.end, alignment_mode="expand")
    if stretch is None or stretch.start < cue.i:
        return True
    if stretch[0].tag_ in _ASKING or stretch[0].lower_ in {"whether", "if"}:
        return False
    bare = stretch.root.dep_ == "dobj" and stretch.root.right_edge.i + 1 >= stretch.end
    return not (force is Force.JUDGE and bare)


def _voice(context: Context, quotation: Quotation, speaker: str) -> str:
    """Return who speaks: of direct words from a publication its author."""
    if context.discourse[speaker].kind == "Publication" and quotation.style is not Style.INDIRECT:
        return next(iter(context.discourse[speaker].authors), speaker)
    return speaker


def _statements(
    context: Context, quotation: Quotation, speakers: tuple[str, ...], trigger: Token, quoted: list[Span]
) -> Iterator[Finding]:
    """Yield the statements of one quotation: each stretch of direct words that stands alone, and the rest as one."""
    evidence = _evidence(context, quotation)
    alone: list[Span] = []
    mixed: list[Span] = []
    pieces: list[Span] = []
    for span in quotation.content:
        parts = [] if quotation.style is Style.INDIRECT else list(_between_marks(context.document.text, span, quoted))
        parts = [part for part in parts if not _is_name(context, part)]
        if len(parts) == 1 and _stands_alone(context.document.text, span, parts[0], after=bool(mixed or pieces)):
            alone += parts
        else:
            mixed.append(span)
            pieces += parts
    if mixed:
        yield from _mixed(context, quotation, speakers, trigger, tuple(mixed), pieces, evidence)
    for span in alone:
        roles = _roles(context, (span,), speakers)
        said = span.of(context.document.text)
        yield Finding(trigger, "Statement", roles, evidence=evidence, quotation=said, rule="direct-speech", label=f": “{said}”")


def _mixed(
    context: Context,
    quotation: Quotation,
    speakers: tuple[str, ...],
    trigger: Token,
    content: tuple[Span, ...],
    pieces: list[Span],
    evidence: Span,
) -> Iterator[Finding]:
    """Yield what is said in the words of the text with the longest of the direct words in it, if that is more than a scrap."""
    label = _reported(context, quotation, content)
    roles = _roles(context, content, speakers)
    longest = max(pieces, key=len, default=None)
    said = longest.of(context.document.text) if longest is not None else ""
    pointed = cue_force(context, quotation) in _POINTED and longest is not None and longest.end + 3 > content[-1].end
    if len(said.split()) >= _SCRAP or pointed:
        yield Finding(trigger, "Statement", roles, evidence=evidence, quotation=said, rule="direct-speech", label=label)
    elif names_somebody(context, content, speakers) and _is_told(context, quotation, cue_token(context, quotation)):
        yield Finding(trigger, "Statement", roles, evidence=evidence, rule="indirect-speech", label=label)


def _stands_alone(text: str, span: Span, part: Span, *, after: bool) -> bool:
    """Tell whether direct words are all of a stretch of content, and no more of a sentence that was begun before."""
    rest = text[span.start : part.start] + text[part.end : span.end]
    return not any(char.isalnum() for char in rest) and not (after and text[part.start].islower())


def _reported(context: Context, quotation: Quotation, content: tuple[Span, ...]) -> str:
    """Return what stands after the speaker in a label: the words of the content, after the cue where that says more than 'said'."""
    words = " … ".join(span.of(context.document.text).strip(" ,") for span in content).removeprefix("that ")
    cue = cue_token(context, quotation)
    if cue is not None and content[0] == quotation.content[0] and _is_phrase(context, cue, content[0]):
        return f" {_told(context, quotation, cue)}{_joint(context, cue, content[0])} {words}"
    if cue is None or cue_force(context, quotation) in {None, Force.SAY}:
        return f": {words}"
    return f" {_told(context, quotation, cue)}: {words}"


def _is_phrase(context: Context, cue: Token, content: Span) -> bool:
    """Tell whether a content after its verb is no sentence: 'called it a farce', 'vowed to stay', 'warned against haste'."""
    stretch = context.doc.char_span(content.start, content.end, alignment_mode="expand")
    if stretch is None or stretch.start < cue.i or cue.pos_ not in {"VERB", "AUX"}:
        return False
    root = stretch.root.head if stretch.root.dep_ in {"aux", "auxpass"} else stretch.root
    return root.dep_ in _PHRASES or any(child.tag_ == "TO" for child in root.lefts)


def _joint(context: Context, cue: Token, content: Span) -> str:
    """Return the preposition between a verb and its content, with a space before it."""
    between = context.doc.char_span(cue.idx + len(cue), content.start, alignment_mode="contract")
    return f" {between.text.strip()}" if between is not None and len(between) == 1 and between[0].pos_ == "ADP" else ""


def _told(context: Context, quotation: Quotation, cue: Token) -> str:
    """Return the words of a cue; a participle as a verb in the present tense."""
    if cue.tag_ != "VBG" or cue.n_lefts:
        return " ".join(span.of(context.document.text) for span in quotation.cue)
    lemma = verb_lemma(cue)
    return (
        f"{lemma[:-1]}ies"
        if re.search(r"[^aeiou]y$", lemma)
        else f"{lemma}{'es' if re.search(r'(?:s|sh|ch|x|z)$', lemma) else 's'}"
    )


def _roles(context: Context, content: tuple[Span, ...], speakers: tuple[str, ...]) -> tuple[tuple[str, Filler], ...]:
    """Return the speakers and the topics of a statement."""
    actors = [("actor", speaker) for speaker in speakers]
    return (*actors, *(("topic", topic) for topic in find_topics(context, content, speakers)))


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
    """Tell whether the words between quotation marks are only a name: 'an estimate by the "Daily Courier"', 'the so-called "pit"'."""
    if _SO_CALLED.search(context.document.text, max(words.start - 30, 0), words.start):
        return True
    inside = context.discourse.mentions_within(words.start, words.end)
    if len(inside) != 1 or inside[0].form is not Form.NAME:
        return False
    span = inside[0].span
    rest = context.document.text[words.start : span.start] + context.document.text[span.end : words.end]
    return rest.strip(" .,").lower() in ("", "the")


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
