"""Verbs that attribute: who says, thinks, wants, shows or judges what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.recognize.clauses import is_rehung
from graph.recognize.complements import content_after, passive_content
from graph.recognize.cues import Cue
from graph.recognize.draft import Draft, cue_stretch, cut_out, trimmed
from graph.recognize.extents import content_limits, subtree
from graph.recognize.layout import Layout, Stretch
from graph.recognize.lexical import attributing_verb, complement
from graph.recognize.source import agent, inserted_subject, is_passive, own_subject, source_of, speaker_of
from graph.recognize.tags import closes_quotation, tagged_content

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["find_speech"]


_SOURCED = frozenset({"object", "infinitive", "predicate", "preposition"})
"""Rules that make no quotation where nobody is found to whom an attitude could belong."""
_READERS = frozenset({"you"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NAMES = frozenset({"PROPN", "NOUN"})
_LONGEST_TAG = 14
"""Tokens within which a comma ends the words for who says it."""


def find_speech(layout: Layout) -> Iterator[Draft]:
    """Yield the quotations whose cue is a verb, in the order of the verbs."""
    for token in layout.doc:
        cue = attributing_verb(token)
        if cue is not None:
            draft = _draft(layout, token, cue)
            if draft is not None:
                yield draft


def _active_content(layout: Layout, verb: Token, cue: Cue, limits: Stretch) -> tuple[str, list[Stretch]]:
    """Return what a verb in the active voice attributes: what stands before it in quotation marks, or after it, or around it."""
    says = bool(cue.frames & {"quote", "that"})
    around = _around(layout, verb, limits) if says and _is_as_clause(verb, own_subject(verb)) else []
    if around:
        return "as", around
    tagged = tagged_content(layout, verb, inserted_subject(verb) or own_subject(verb), limits) if says else []
    if tagged and (closes_quotation(layout, tagged[0].end - 1) or len(tagged) > 1):
        return "tag", tagged
    rule, content = content_after(layout, verb, cue, limits)
    if tagged and rule not in {"clause", "quote"}:
        return "tag", tagged
    return rule, content


def _is_as_clause(verb: Token, speaker: Token | None) -> bool:
    """Tell whether a clause says whose word the sentence around it is: "as the bank noted", "as reported by the bank"."""
    if verb.dep_ != "advcl" or complement(verb, "ccomp", "dobj", "xcomp") is not None or speaker is None:
        return False
    return verb.left_edge.lower_ == "as" and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"}


def _around(layout: Layout, verb: Token, limits: Stretch) -> list[Stretch]:
    """Return what stands around an as-clause that commas set off: the quotation before it, or the sentence; else nothing."""
    clause, doc = trimmed(subtree(verb).clipped(limits), verb), layout.doc
    before, after = clause.start - 1, clause.end
    if after < limits.end and not doc[after].is_punct or layout.quotes_in(Stretch(verb.i, min(after + 2, limits.end))):
        return []
    if before >= limits.start and closes_quotation(layout, before):
        return [layout.quoted[number] for number in layout.quotes_in(Stretch(before, clause.start))]
    if before >= limits.start and not doc[before].is_punct and doc[before].dep_ != "cc":
        return []
    return cut_out(limits, (clause,))


def _speaker(verb: Token) -> Token | None:
    """Return the subject of a verb; of one that the parser hung on what is said, the subject of the saying."""
    head = verb.head
    inserted = inserted_subject(verb)
    if inserted is not None:
        return inserted
    if (
        verb.dep_ in {"conj", "advcl"}
        and head.dep_ == "ccomp"
        and attributing_verb(head.head)
        and is_rehung(verb, head, head.head)
    ):
        return speaker_of(head.head)
    return speaker_of(verb)


def _outside(layout: Layout, verb: Token, speaker: Token | None) -> Token | None:
    """Return the speaker; where the parser went into a quotation that the verb is not part of, the subject before the verb."""
    number = layout.quote_index(verb.i)
    if speaker is None or layout.quote_index(speaker.i) == number:
        return speaker
    before = reversed(layout.doc[layout.unit(verb.i).start : verb.i])
    return next((token for token in before if token.dep_ == "nsubj" and layout.quote_index(token.i) == number), None)


def _quoted_as(verb: Token) -> Token | None:
    """Return the verb of saying after 'quoted somebody as', where what is said stands before: '..., the agency quoted him as saying'."""
    if verb.lemma_ not in {"quote", "cite"} or not any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.lefts):
        return None
    gerunds = (below for child in verb.rights if child.lower_ == "as" for below in child.rights if below.dep_ == "pcomp")
    saying = next(gerunds, None)
    return saying if saying is not None and complement(verb, "dobj") is not None and complement(saying, "ccomp") is None else None


def _teller(verb: Token) -> Token | None:
    """Return from whom somebody hears it: 'Haddad heard from officials that'."""
    if verb.lemma_ not in {"hear", "learn"}:
        return None
    return next((noun for child in verb.rights if child.lower_ == "from" for noun in child.rights if noun.dep_ == "pobj"), None)


def _interrupted(layout: Layout, verb: Token, limits: Stretch) -> tuple[Token, list[Stretch]] | None:
    """Return who says what, where the words for it part a subject from its verb and the parser took the subject for the speaker.

    'The bank, Ann Lee said in a letter, had lent to smugglers.'
    """
    doc, name = layout.doc, verb.nbor(-1) if verb.i else verb
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or verb.tag_ not in _FINITE or subject.i == name.i or name.pos_ not in _NAMES:
        return None
    start = name.left_edge.i
    if name.head.i not in {verb.i, subject.i} or start < 1 or doc[start - 1].text != "," or not subject.i < start - 1:
        return None
    comma = next((token.i for token in doc[verb.i + 1 : min(verb.i + _LONGEST_TAG, limits.end - 1)] if token.text == ","), None)
    if comma is None or comma == verb.i + 1 or doc[comma + 1].tag_ not in _FINITE | {"MD"}:
        return None
    first = Stretch(max(subject.left_edge.i, limits.start), start - 1)
    return name, [first, Stretch(comma + 1, limits.end)]


def _cue_words(verb: Token) -> Stretch:
    """Return the words of the cue: the verb, and the one that governs it in "declined to say"."""
    words = cue_stretch(verb)
    head = verb.head
    if verb.dep_ == "xcomp" and head.i < words.start and words.start - head.i <= 2 and attributing_verb(head) is not None:
        return Stretch(cue_stretch(head).start, words.end)
    return words


def _told(layout: Layout, verb: Token, cue: Cue, limits: Stretch) -> tuple[str, Token | None, list[Stretch]]:
    """Return the name of the rule for a verb, who speaks, and what."""
    broken = _interrupted(layout, verb, limits) if cue.frames & {"quote", "that"} else None
    if broken is not None:
        return "tag", *broken
    citing = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    saying = _quoted_as(citing) if citing is not None else None
    if citing is not None and saying is not None and saying.i == verb.i:
        return "tag", complement(citing, "dobj"), tagged_content(layout, citing, own_subject(citing), limits)
    if is_passive(verb):
        by = agent(verb)
        around = _around(layout, verb, limits) if "that" in cue.frames and _is_as_clause(verb, by) else []
        rule, content = ("as", around) if around else passive_content(layout, verb, cue, limits)
        return rule, by, content
    rule, content = _active_content(layout, verb, cue, limits)
    teller = _teller(verb) if rule == "clause" else None
    if teller is not None:
        return "heard", teller, content
    return rule, _outside(layout, verb, _speaker(verb)), content


def _draft(layout: Layout, verb: Token, cue: Cue) -> Draft | None:
    """Return the quotation of one verb, if it has one."""
    limits = content_limits(layout, verb)
    if _quoted_as(verb) is not None:
        return None  # 'quoted her as saying': the saying tells it
    rule, speaker, content = _told(layout, verb, cue, limits)
    content = [part for part in (trimmed(part, verb) for part in content) if part]
    if not content:
        return None
    if (speaker is None and rule in _SOURCED) or (speaker is not None and speaker.lower_ in _READERS):
        return None
    source = (
        [part for whole in source_of(speaker, verb) for part in cut_out(whole, tuple(content))] if speaker is not None else []
    )
    source = [part for part in (trimmed(part, verb) for part in source) if part]
    return Draft(rule, verb, cue, (_cue_words(verb),), tuple(source), tuple(content))
