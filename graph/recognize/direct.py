"""Direct words without a tag of their own: the rest of a quotation, and what a colon introduces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.recognize.draft import Draft, cue_stretch, trimmed
from graph.recognize.layout import Layout, Stretch
from graph.recognize.lexical import attributing_verb
from graph.recognize.source import source_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["join_direct"]


def _is_whole(layout: Layout, number: int) -> bool:
    """Tell whether the quotation is all that there is in its unit."""
    quoted = layout.quoted[number]
    unit = layout.unit(quoted.start)
    words = [token for token in layout.doc[unit.start : unit.end] if token.text[0].isalnum()]
    return any(word.i in quoted for word in words) and all(word.i in quoted or word.pos_ == "CCONJ" for word in words)


def _owners(layout: Layout, drafts: list[Draft]) -> dict[int, int]:
    """Return for each quoted stretch the number of the draft that has it in its content; the innermost one if several."""
    owners: dict[int, int] = {}
    for position, draft in enumerate(drafts):
        for part in draft.content:
            for number in layout.quotes_in(part):
                other = owners.get(number)
                if other is None or len(draft.content) < len(drafts[other].content) or draft.trigger.i > drafts[other].trigger.i:
                    owners[number] = position
    return owners


def _adjacent(layout: Layout, number: int) -> bool:
    """Tell whether the quotation before this one stands in the same paragraph or the one before."""
    breaks = sum(1 for start in layout.paragraph_starts if layout.quoted[number - 1].end <= start <= layout.quoted[number].start)
    between = layout.doc[layout.quoted[number - 1].end : layout.quoted[number].start]
    return breaks <= 1 or sum(1 for token in between if token.is_alpha) < 12


def _colon_before(layout: Layout, number: int) -> Token | None:
    """Return the colon after which a quotation begins, even over a paragraph break."""
    position = layout.quoted[number].start - 1
    while position >= 0 and layout.doc[position].is_space:
        position -= 1
    token = layout.doc[position] if position >= 0 else None
    return token if token is not None and token.text.endswith(":") else None


def _introducer(layout: Layout, colon: Token) -> Token | None:
    """Return the last verb before a colon that attributes, or else the main verb."""
    unit = layout.unit(colon.i)
    verbs = [token for token in layout.doc[unit.start : colon.i] if layout.quote_index(token.i) is None and token.pos_ == "VERB"]
    cues = [verb for verb in verbs if attributing_verb(verb) is not None]
    finite = [verb for verb in verbs if verb.tag_ in {"VBD", "VBZ", "VBP", "VBG"}]
    return cues[-1] if cues else finite[-1] if finite else None


def _introduced(layout: Layout, number: int) -> Draft | None:
    """Return the quotation that a colon introduces."""
    colon = _colon_before(layout, number)
    if colon is None:
        return None
    verb = _introducer(layout, colon)
    if verb is None:
        return None
    subject = subject_of(verb)
    source = source_of(subject, verb) if subject is not None else []
    content = trimmed(layout.quoted[number], verb)
    return Draft("colon", verb, attributing_verb(verb), (cue_stretch(verb),), tuple(source), (content,))


def _extended(draft: Draft, part: Stretch) -> Draft:
    """Return the draft with one more stretch of content."""
    return replace(draft, content=(*draft.content, part))


def join_direct(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with the quotations that go on without a tag added to them, and with those after a colon."""
    joined = list(drafts)
    owners = _owners(layout, joined)
    for number, quoted in enumerate(layout.quoted):
        if number in owners:
            continue
        introduced = _introduced(layout, number)
        if introduced is not None:
            owners[number] = len(joined)
            joined.append(introduced)
        elif number and number - 1 in owners and _is_whole(layout, number) and _adjacent(layout, number):
            owner = owners[number] = owners[number - 1]
            joined[owner] = _extended(joined[owner], trimmed(quoted, joined[owner].trigger))
    return joined
