"""Content before or around the words that say who says: '"A," she said', 'A, she said, B'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.draft import cue_stretch, trimmed
from graph.recognize.layout import Layout, Stretch
from graph.recognize.lexical import attributing_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["closes_quotation", "tagged_content"]

_PAUSES = frozenset({",", "(", "?", "!", "–", "—", "―", "--", "-", "...", "…"})
_COMPARING = frozenset({"than", "as"})
"""Words before a comparison: 'harder than many bankers believe'."""
_LEADING = frozenset({"after", "although", "as", "asked", "before", "though", "when", "while"})
"""Words that begin a clause in front of the sentence."""
_LONG = 8
"""Tokens of a quotation that is a sentence by itself, if it begins with a capital."""
_LEADING_UP = frozenset({"mark", "det", "aux", "auxpass", "case", "prep", "cc"})
_REASONS = frozenset({"because", "unless", "if"})
_LONG = 4
"""Letters from which a word of a title has a capital."""
_LONGEST_TAG = 25
_NEAR = 3
_LONGEST_ADJUNCT = 8


def tagged_content(layout: Layout, verb: Token, subject: Token | None, limits: Stretch) -> list[Stretch]:
    """Return the content of a verb whose tag stands after it or within it, in one or two stretches; none if it is not so."""
    tag = _tag(verb, subject)
    if not _is_tag(layout, verb, subject, tag, limits):
        return []
    rest = _resumed(layout, verb, tag, limits)
    first = Stretch(max(_start(layout, tag, limits), _start_of_part(layout, verb, tag, limits)), tag.start)
    parts = [trimmed(first, verb), *([trimmed(rest, verb)] if rest is not None else [])]
    return [part for part in parts if part]


def _start(layout: Layout, tag: Stretch, limits: Stretch) -> int:
    """Return where the content before a tag begins: with its sentence, or with the quotation that somebody else leads up to."""
    number = layout.quote_index(_last_before(layout, tag.start, limits))
    if number is None or layout.quoted[number].start <= limits.start:
        return limits.start
    quoted = layout.quoted[number]
    before = layout.doc[_last_before(layout, quoted.start, limits)]
    first = next((token for token in layout.doc[quoted.start : quoted.end] if token.text[0].isalnum()), before)
    led_up_to = before.text.endswith((":", "-", "–", "—")) or attributing_verb(before) is not None
    alone = first.pos_ != "PROPN" and first.lower_ != "i" and quoted.end - quoted.start > _LONG and before.dep_ not in _LEADING_UP
    if first.text[0].isupper() and (led_up_to or alone or not _has_verb(layout, Stretch(limits.start, quoted.start))):
        return quoted.start
    return limits.start


def _start_of_part(layout: Layout, verb: Token, tag: Stretch, limits: Stretch) -> int:
    """Return where the part of the sentence begins to which a tag belongs: after a semicolon, or a clause that the tag interrupts.

    'Chad paid; Peru did not, she said'; 'they left in May, when, she said, the town was burned'.
    """
    doc = layout.doc
    stops = [token.i + 1 for token in doc[limits.start : tag.start] if token.text == ";" and layout.quote_index(token.i) is None]
    before = doc[max(tag.start - 2, limits.start)]
    if verb.dep_ == "parataxis" and verb.head.dep_ in {"advcl", "relcl"} and before.tag_ in {"WRB", "WDT", "WP"}:
        stops.append(before.i)
    return max(stops, default=limits.start)


def _has_verb(layout: Layout, stretch: Stretch) -> bool:
    """Tell whether a finite verb stands in a stretch; a heading that runs on into the text has none."""
    return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in layout.doc[stretch.start : stretch.end])


def closes_quotation(layout: Layout, position: int) -> bool:
    """Tell whether a quotation ends with this token."""
    number = layout.quote_index(position)
    return number is not None and layout.quoted[number].end == position + 1


def _is_title(layout: Layout, position: int) -> bool:
    """Tell whether the quotation that ends with this token is the title of a show or text: 'On "Meet the Editors," she said'."""
    number = layout.quote_index(position)
    quoted = layout.quoted[number] if number is not None else None
    if quoted is None or quoted.start == 0 or layout.doc[quoted.start - 1].pos_ not in {"ADP", "PART"}:
        return False
    words = [token for token in layout.doc[quoted.start : quoted.end] if token.is_alpha and len(token) >= _LONG]
    return bool(words) and all(token.text[0].isupper() for token in words)


def _tag(verb: Token, subject: Token | None) -> Stretch:
    """Return the words that say who says: "she said", "said Ms. Ito, a farmer"."""
    cue = cue_stretch(verb)
    if subject is None:
        return cue
    if subject.i < verb.i:
        return Stretch(min(subject.left_edge.i, cue.start), cue.end)
    return Stretch(cue.start, max(min(subject.right_edge.i + 1, subject.i + _LONGEST_TAG), cue.end))


def _last_before(layout: Layout, position: int, limits: Stretch) -> int:
    """Return the last token before a position that is not a space."""
    last = position - 1
    while last > limits.start and layout.doc[last].is_space:
        last -= 1
    return last


def _is_tag(layout: Layout, verb: Token, subject: Token | None, tag: Stretch, limits: Stretch) -> bool:
    """Tell whether the words before a tag are what is said: they end in a closing mark, or are a clause and a comma."""
    if tag.start <= limits.start or verb.tag_ in {"VB", "VBG"}:
        return False
    last = _last_before(layout, tag.start, limits)
    if closes_quotation(layout, last):
        return (subject is not None or verb.dep_ == "conj") and not _is_title(layout, last)
    if subject is None or subject.tag_ in {"WP", "WDT"} or layout.doc[last].lower_ in _COMPARING:
        return False
    if _ends(layout, tag, limits) and subject.i < verb.i and any(child.dep_ == "ccomp" for child in verb.lefts):
        return True
    if layout.doc[last].text not in _PAUSES:
        return False
    if _introduces(layout, tag, limits) and layout.doc[limits.start].lower_ in _LEADING:
        return False  # 'After the vote, she said, "..."'
    if _introduces(layout, tag, limits) and not any(token.head.i >= tag.end for token in layout.doc[limits.start : tag.start]):
        return False
    if any(child.dep_ == "xcomp" and child.i < tag.end + _NEAR for child in verb.rights):
        return False  # 'On Friday, Chad agreed to sell, Ann Lee said'
    if any(child.dep_ == "ccomp" for child in verb.lefts) or _is_parenthesis(layout, tag, limits):
        return True
    return verb.dep_ in {"parataxis", "acl", "relcl"} or (verb.dep_ == "ccomp" and verb.head.i > tag.end)


def _ends(layout: Layout, tag: Stretch, limits: Stretch) -> bool:
    """Tell whether nothing but punctuation follows a tag."""
    return all(token.is_punct or token.is_space for token in layout.doc[tag.end : limits.end])


def _is_parenthesis(layout: Layout, tag: Stretch, limits: Stretch) -> bool:
    """Tell whether a tag stands between two commas, with more of the sentence, not a quotation, after it."""
    doc = layout.doc
    if tag.end + 1 >= limits.end or doc[tag.end].text != "," or doc[_last_before(layout, tag.start, limits)].text != ",":
        return False
    return layout.quote_index(tag.end + 1) is None and doc[tag.end + 1].tag_ != "VBG"


def _introduces(layout: Layout, tag: Stretch, limits: Stretch) -> bool:
    """Tell whether a quotation begins right after a tag."""
    end = tag.end + (tag.end < limits.end and layout.doc[tag.end].lower_ in {"back", "out"})
    after = end + 1 if end < limits.end and layout.doc[end].text in {",", ":"} else end
    return after < limits.end and layout.quote_index(after) is not None


def _goes_on(layout: Layout, tag_end: int, start: int, limits: Stretch) -> bool:
    """Tell whether a quotation after a tag goes on with the one before it: nothing else was said in between."""
    doc = layout.doc
    before = doc[_last_before(layout, start, limits)]
    if before.dep_ == "cc":
        before = doc[_last_before(layout, before.i, limits)]
    first = next((token for token in doc[start : start + 3] if token.text[0].isalnum()), None)
    if not before.is_punct or first is None:
        return False
    return first.text[0].islower() or not any(attributing_verb(token) for token in doc[tag_end:start])


def _resumed(layout: Layout, verb: Token, tag: Stretch, limits: Stretch) -> Stretch | None:
    """Return what is said after a tag in the middle: a second quotation, or the clause that the tag interrupts."""
    doc = layout.doc
    after_quotation = closes_quotation(layout, _last_before(layout, tag.start, limits))
    for number in layout.quotes_in(Stretch(tag.end, limits.end)):
        start = layout.quoted[number].start
        if _goes_on(layout, tag.end, start, limits):
            return Stretch(start, limits.end)
        if after_quotation:
            return None
    if after_quotation:
        return None
    comma = next((token.i for token in doc[tag.end : min(tag.end + _LONGEST_ADJUNCT, limits.end)] if token.text == ","), None)
    if comma is None:
        return None
    following = doc[comma + 1 : limits.end]
    interrupted = verb.head.i > comma or any(token.head.i < tag.start and not token.is_punct for token in following)
    if interrupted or _is_parenthesis(layout, tag, limits) or (len(following) and following[0].lower_ in _REASONS):
        return Stretch(comma + 1, limits.end)
    return None
