"""Verbs that attribute: their content after them, before them or around them, and their source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.recognize.cues import Cue, verb_cue
from graph.recognize.draft import Draft, cue_stretch, trimmed
from graph.recognize.layout import Layout, Stretch
from graph.recognize.source import agent, is_passive, own_subject, source_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["attributing_verb", "content_limits", "find_speech", "subtree", "with_quotes"]

_VERBAL = frozenset({"VERB", "AUX"})
_INNER = frozenset({"dobj", "pobj", "attr", "dative", "npadvmod", "prep", "advmod", "oprd", "agent"})


def attributing_verb(token: Token) -> Cue | None:
    """Return the entry of a verb that attributes, with its particle if it has one."""
    if token.pos_ not in _VERBAL:
        return None
    for child in token.children:
        if child.dep_ == "prt" or (child.dep_ == "advmod" and child.i == token.i + 1 and child.tag_ == "RP"):
            cue = verb_cue(f"{token.lemma_} {child.lower_}")
            if cue is not None:
                return cue
    return verb_cue(token.lemma_)


def subtree(token: Token) -> Stretch:
    """Return the stretch of everything that hangs on a token."""
    return Stretch(token.left_edge.i, token.right_edge.i + 1)


def content_limits(layout: Layout, verb: Token) -> Stretch:
    """Return where the content of a verb may lie: its unit, or the quotation in which the verb itself stands."""
    number = layout.quote_index(verb.i)
    return layout.unit(verb.i) if number is None else layout.quoted[number].clipped(layout.unit(verb.i))


def with_quotes(layout: Layout, content: Stretch, limits: Stretch) -> Stretch:
    """Return a content that takes in the whole of a quotation which it shares a part of."""
    start, end = content.start, content.end
    for number in layout.quotes_in(content):
        quoted = layout.quoted[number]
        if limits.covers(quoted):
            start, end = min(start, quoted.start), max(end, quoted.end)
    return Stretch(start, end).clipped(limits)


def _after(layout: Layout, verb: Token, child: Token, limits: Stretch) -> Stretch:
    """Return the content that begins with this dependent on the right of its verb."""
    content = subtree(child).clipped(Stretch(verb.i + 1, limits.end))
    return with_quotes(layout, content, Stretch(verb.i + 1, limits.end).clipped(limits))


def _tag(verb: Token, subject: Token | None) -> Stretch:
    """Return the words that say who says: "she said", "said Ms. Ito, a farmer"."""
    cue = cue_stretch(verb)
    if subject is None:
        return cue
    edges = [subject.left_edge.i, subject.right_edge.i + 1]
    if subject.i < verb.i:
        return Stretch(min(edges[0], cue.start), cue.end)
    return Stretch(cue.start, max(min(edges[1], subject.i + 25), cue.end))


def _last_before(layout: Layout, position: int, limits: Stretch) -> int:
    """Return the last token before a position that is not a space."""
    last = position - 1
    while last > limits.start and layout.doc[last].is_space:
        last -= 1
    return last


def _closes(layout: Layout, position: int) -> bool:
    """Tell whether a quotation ends with this token."""
    number = layout.quote_index(position)
    return number is not None and layout.quoted[number].end == position + 1


def _is_said(layout: Layout, verb: Token, subject: Token | None, tag: Stretch, limits: Stretch) -> bool:
    """Tell whether the words before a tag are what is said: they end in a closing mark, or are a clause and a comma."""
    if tag.start <= limits.start or verb.tag_ in {"VB", "VBG"}:
        return False
    last = _last_before(layout, tag.start, limits)
    if _closes(layout, last):
        return subject is not None or verb.dep_ == "conj"
    if layout.doc[last].text not in {",", "?", "!", "–", "—", "--", "-", "...", "…"}:
        return False
    if subject is None or subject.tag_ in {"WP", "WDT"}:
        return False
    if any(child.dep_ == "ccomp" for child in verb.lefts):
        return True
    return verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and verb.head.i > tag.end)


def _before(layout: Layout, verb: Token, subject: Token | None, limits: Stretch) -> list[Stretch]:
    """Return the content of a verb whose tag stands after it or within it, in one or two stretches; none if it is not so."""
    tag = _tag(verb, subject)
    if not _is_said(layout, verb, subject, tag, limits):
        return []
    first = Stretch(limits.start, tag.start)
    rest = _resumed(layout, verb, tag, limits)
    return [part for part in (trimmed(first, verb), *([trimmed(rest, verb)] if rest else [])) if part]


def _resumed(layout: Layout, verb: Token, tag: Stretch, limits: Stretch) -> Stretch | None:
    """Return what is said after a tag in the middle: a second quotation, or the clause that the tag interrupts."""
    doc = layout.doc
    after = Stretch(tag.end, limits.end)
    for number in layout.quotes_in(after):
        start = layout.quoted[number].start
        between = doc[tag.end : start]
        if doc[_last_before(layout, start, limits)].is_punct and not any(attributing_verb(token) for token in between):
            return Stretch(start, limits.end)
        return None
    comma = next((token.i for token in doc[tag.end : min(tag.end + 8, limits.end)] if token.text == ","), None)
    if comma is None or _closes(layout, _last_before(layout, tag.start, limits)):
        return None
    following = doc[comma + 1 : limits.end]
    if any(token.head.i < tag.start and not token.is_punct for token in following) or verb.head.i > comma:
        return Stretch(comma + 1, limits.end)
    if len(following) and following[0].lower_ in {"because", "unless", "if"}:
        return Stretch(comma + 1, limits.end)
    return None


def _complement(verb: Token, labels: frozenset[str]) -> Token | None:
    """Return the first dependent on the right with one of these labels."""
    return next((child for child in verb.rights if child.dep_ in labels), None)


def _object(verb: Token) -> Token | None:
    """Return the object of a verb."""
    return next((child for child in verb.rights if child.dep_ == "dobj"), None)


def _prepositional(verb: Token, words: frozenset[str]) -> Token | None:
    """Return what stands after one of these prepositions of the verb or its object."""
    for child in verb.rights:
        if child.dep_ in {"prep", "agent", "dative"} and child.lower_ in words:
            return next((noun for noun in child.children if noun.dep_ in {"pobj", "pcomp"}), None)
    return None


def _direct_after(layout: Layout, verb: Token, limits: Stretch) -> Stretch | None:
    """Return the quotation that a verb introduces: it opens in the unit after the verb."""
    for number in layout.quotes_in(Stretch(verb.i + 1, limits.end)):
        quoted = layout.quoted[number]
        if quoted.start > verb.i:
            return quoted
    return None


def _contents(layout: Layout, verb: Token, cue: Cue, limits: Stretch) -> tuple[str, list[Stretch]]:
    """Return what a verb in the active voice attributes, with the name of the rule."""
    frames = cue.frames
    tagged = _before(layout, verb, own_subject(verb), limits) if frames & {"quote", "that"} else []
    if tagged and _closes(layout, tagged[0].end - 1):
        return "tag", tagged
    clause = _complement(verb, frozenset({"ccomp"}))
    if clause is not None and (frames & {"that", "hearer", "quote"} or ("pred" in frames and clause.pos_ not in _VERBAL)):
        content = _after(layout, verb, clause, limits)
        if verb.i + 1 < content.start and layout.doc[verb.i + 1].text == ",":
            content = Stretch(verb.i + 2, content.end)
        return "clause", [content]
    if tagged:
        return "tag", tagged
    if "quote" in frames:
        quoted = _direct_after(layout, verb, limits)
        if quoted is not None:
            return "quote", [quoted]
    if "inf" in frames or "hearer" in frames:
        infinitive = _complement(verb, frozenset({"xcomp"}))
        if infinitive is not None:
            return "infinitive", [_after(layout, verb, infinitive, limits)]
        if "inf" in frames and clause is not None:
            return "infinitive", [_after(layout, verb, clause, limits)]
    if "pred" in frames:
        found = _predication(layout, verb, limits)
        if found:
            return "predicate", [found]
    if "obj" in frames:
        noun = _object(verb)
        if noun is not None:
            return "object", [_after(layout, verb, noun, limits)]
    noun = _prepositional(verb, cue.prepositions)
    if noun is not None:
        return "preposition", [_after(layout, verb, noun, limits)]
    return "", []


def _predication(layout: Layout, verb: Token, limits: Stretch) -> Stretch | None:
    """Return an object with what it is called: "the plan a disaster", "him as weak"."""
    noun = _object(verb)
    last = _complement(verb, frozenset({"oprd", "xcomp", "acomp"}))
    if last is None:
        last = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ in {"as", "to"}), None)
    if last is None:
        return None
    first = noun if noun is not None and noun.i < last.i else last
    span = Stretch(subtree(first).start, subtree(last).end).clipped(Stretch(verb.i + 1, limits.end))
    return with_quotes(layout, span, Stretch(verb.i + 1, limits.end))


def _passive_contents(layout: Layout, verb: Token, cue: Cue, limits: Stretch) -> tuple[str, list[Stretch]]:
    """Return what a verb in the passive voice attributes: to nobody, or to its agent."""
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    clause = _complement(verb, frozenset({"ccomp"}))
    if clause is not None and "that" in cue.frames and verb.dep_ not in {"acl", "amod"}:
        return "passive-clause", [_after(layout, verb, clause, limits)]
    rest = _complement(verb, frozenset({"xcomp"}))
    if "pred" in cue.frames and rest is None:
        rest = _predicate(verb)
    if rest is not None and cue.frames & {"that", "pred"}:
        parts = [_after(layout, verb, rest, limits)]
        if subject is not None:
            parts.insert(0, subtree(subject).clipped(Stretch(limits.start, verb.i)))
        return "passive", parts
    return "", []


def _predicate(verb: Token) -> Token | None:
    """Return what somebody is called in the passive voice."""
    named = _complement(verb, frozenset({"oprd"}))
    return named or next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ in {"as", "to"}), None)


def _draft(layout: Layout, verb: Token, cue: Cue) -> Draft | None:
    """Return the quotation of one verb, if it has one."""
    limits = content_limits(layout, verb)
    passive = is_passive(verb)
    if passive:
        rule, content = _passive_contents(layout, verb, cue, limits)
        speaker = agent(verb)
    else:
        rule, content = _contents(layout, verb, cue, limits)
        speaker = subject_of(verb)
    content = [part for part in (trimmed(part, verb) for part in content) if part]
    if not content:
        return None
    source = source_of(speaker, verb) if speaker is not None else []
    return Draft(rule, verb, cue, (cue_stretch(verb),), tuple(source), tuple(content))


def find_speech(layout: Layout) -> Iterator[Draft]:
    """Yield the quotations whose cue is a verb, in the order of the verbs."""
    for token in layout.doc:
        cue = attributing_verb(token)
        if cue is not None:
            draft = _draft(layout, token, cue)
            if draft is not None:
                yield draft
