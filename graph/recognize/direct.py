"""Direct words that no clause of saying holds: after a colon, before a tag that was not parsed, and the rest of a quotation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.recognize.cues import verb_cue
from graph.recognize.draft import Draft, cue_stretch, trimmed
from graph.recognize.layout import Layout, Stretch
from graph.recognize.lexical import attributing_verb
from graph.recognize.source import source_of, speaker_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["join_direct"]

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBG"})
_HELPING = frozenset({"aux", "auxpass"})
_NAMED = frozenset({"PROPN", "PRON", "NOUN"})
_LONGEST_SOURCE = 20


def join_direct(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with the quotations that go on without a tag added to them, and with those found by their marks alone."""
    joined = list(drafts)
    owners = _owners(layout, joined)
    said = {layout.unit(draft.trigger.i).start: n for n, draft in enumerate(drafts) if draft.source and draft.rule != "according"}
    for number in range(len(layout.quoted)):
        if number in owners:
            continue
        found = _introduced(layout, number) or _followed(layout, number)
        if found is not None:
            owners[number] = len(joined)
            joined.append(found)
        elif _is_whole(layout, number):
            owner = _last_speaker(layout, number, owners, said)
            if owner is not None:
                owners[number] = owner
                part = trimmed(layout.quoted[number], joined[owner].trigger)
                joined[owner] = replace(joined[owner], content=(*joined[owner].content, part))
    return joined


def _owners(layout: Layout, drafts: list[Draft]) -> dict[int, int]:
    """Return for each quoted stretch the number of the draft that has it in its content; the innermost one if several."""
    owners: dict[int, int] = {}
    for position, draft in enumerate(drafts):
        for part in draft.content:
            for number in layout.quotes_in(part):
                if number not in owners or draft.trigger.i > drafts[owners[number]].trigger.i:
                    owners[number] = position
    return owners


def _is_whole(layout: Layout, number: int) -> bool:
    """Tell whether the quotation is all that there is in its unit."""
    quoted = layout.quoted[number]
    unit = layout.unit(quoted.start)
    words = [token for token in layout.doc[unit.start : unit.end] if token.text[0].isalnum()]
    return any(word.i in quoted for word in words) and all(word.i in quoted or word.pos_ == "CCONJ" for word in words)


def _preceding(layout: Layout, unit: Stretch) -> Stretch | None:
    """Return the unit before this one that has words in it."""
    while unit.start > 0:
        unit = layout.unit(unit.start - 1)
        if any(token.text[0].isalnum() for token in layout.doc[unit.start : unit.end]):
            return unit
    return None


def _last_speaker(layout: Layout, number: int, owners: dict[int, int], said: dict[int, int]) -> int | None:
    """Return the number of the draft which a quotation without a tag goes on with: what the unit before it says, if it does."""
    quoted = layout.quoted[number]
    before = _preceding(layout, layout.unit(quoted.start))
    if before is None:
        return None
    same_paragraph = not any(start in layout.paragraph_starts for start in range(before.end, quoted.start + 1))
    inside = [other for other in layout.quotes_in(before) if other in owners]
    if inside:
        return owners[inside[-1]]
    if not same_paragraph:
        return None
    if before.start in said:
        return said[before.start]
    if number and number - 1 in owners:
        start = layout.quoted[number - 1].end
        return owners[number - 1] if not any(i in layout.paragraph_starts for i in range(start, quoted.start)) else None
    return None


def _colon_before(layout: Layout, number: int) -> Token | None:
    """Return the colon after which a quotation begins, even over a paragraph break."""
    position = layout.quoted[number].start - 1
    while position >= 0 and layout.doc[position].is_space:
        position -= 1
    token = layout.doc[position] if position >= 0 else None
    return token if token is not None and token.text.endswith(":") else None


def _introducer(layout: Layout, colon: Token) -> Token | None:
    """Return the verb before a colon that attributes, the last of the least deep; or else the main verb."""
    unit = layout.unit(colon.i)
    verbs = [
        token
        for token in layout.doc[unit.start : colon.i]
        if layout.quote_index(token.i) is None and (token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in _HELPING))
    ]
    cues = [verb for verb in verbs if (cue := attributing_verb(verb)) is not None and cue.frames & {"quote", "that"}]
    if cues:
        return min(cues, key=lambda verb: (_depth(verb), -verb.i))
    finite = [verb for verb in verbs if verb.tag_ in _FINITE and not any(child.tag_ in {"WP", "WDT"} for child in verb.lefts)]
    return finite[-1] if finite else None


def _depth(token: Token) -> int:
    """Return how many clauses stand above a verb; coordinated ones count as one."""
    depth = 0
    while token.head != token:
        depth += token.dep_ != "conj"
        token = token.head
    return depth


def _introduced(layout: Layout, number: int) -> Draft | None:
    """Return the quotation that a colon introduces."""
    colon = _colon_before(layout, number)
    verb = _introducer(layout, colon) if colon is not None else None
    if verb is None:
        return None
    subject = speaker_of(verb)
    source = source_of(subject, verb) if subject is not None else []
    content = trimmed(layout.quoted[number], verb)
    return Draft("colon", verb, attributing_verb(verb), (cue_stretch(verb),), tuple(source), (content,))


def _followed(layout: Layout, number: int) -> Draft | None:
    """Return the quotation that a tag follows which the parser took for something else."""
    quoted = layout.quoted[number]
    unit = layout.unit(quoted.start)
    if not layout.marks[number].closed or layout.marks[number].inner.of(layout.text)[-1:] not in {
        ",",
        "?",
        "!",
        "-",
        "—",
        "…",
    }:
        return None
    for token in layout.doc[quoted.end : min(quoted.end + _LONGEST_SOURCE, unit.end)]:
        cue = verb_cue(token.lemma_) or attributing_verb(token)
        if (
            cue is not None
            and "quote" in cue.frames
            and token.tag_ in {"VBD", "VBZ", "VBP", "NNS", "NN", "VBN"}
            and token.i > quoted.end - 1
        ):
            source = _beside(layout, Stretch(quoted.end, unit.end), token)
            if source is not None:
                return Draft("followed", token, cue, (Stretch(token.i, token.i + 1),), (source,), (trimmed(quoted, token),))
    return None


def _beside(layout: Layout, room: Stretch, verb: Token) -> Stretch | None:
    """Return the name before a verb, all the way from the quotation; or, where the verb comes first, the one after it."""
    doc = layout.doc
    before = trimmed(Stretch(room.start, verb.i), verb)
    if before:
        if doc[before.start].pos_ == "CCONJ" or any(child.dep_ == "ccomp" for child in verb.rights):
            return None
        return before if any(token.pos_ in _NAMED for token in doc[before.start : before.end]) else None
    end = verb.i + 1
    while end < room.end and end - verb.i < _LONGEST_SOURCE and doc[end].text not in {",", ".", ";", ":", '"', "“"}:
        end += 1
    after = trimmed(Stretch(verb.i + 1, end), verb)
    return after if after and any(token.pos_ in _NAMED for token in doc[after.start : after.end]) else None
