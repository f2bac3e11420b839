"""Content that is a clause: where it begins and ends, and what the parser hung on it by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.cues import Cue, Force
from graph.recognize.extents import after
from graph.recognize.layout import Layout, Stretch
from graph.recognize.lexical import attributing_verb, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["asked", "clause_after", "heard", "is_rehung", "lacks_verb"]

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BREAKS = frozenset({",", "”", '"', "''", "–", "—", "―", "--"})
_OCCASIONS = frozenset({"interview", "statement", "speech", "email", "e-mail", "letter", "tweet", "post", "address", "broadcast"})
_EFFECTS = frozenset("angering drawing earning prompting provoking sparking triggering".split())
"""After a comma these tell what came of the saying."""
_CHARGES = frozenset({"charge", "accusation", "allegation", "claim", "assertion", "suggestion"})
_DENYING = frozenset({"deny", "reject", "dispute", "refute", "dismiss", "contest"})
_SENTENCING = frozenset(
    "fine fin sentence jail ban bar suspend expel acquit convict release disqualify hand award order censure".split()
)
_CONTRASTS = frozenset({"while", "whereas"})
"""After a comma these set the source against another, or against the facts."""


def asked(verb: Token, cue: Cue) -> Token | None:
    """Return a question with "if" or "whether" which the parser took for a condition."""
    if cue.force is not Force.ASK:
        return None
    conditions = (child for child in verb.rights if child.dep_ == "advcl")
    return next((child for child in conditions if any(mark.lower_ in {"if", "whether"} for mark in child.lefts)), None)


def heard(verb: Token, cue: Cue) -> Token | None:
    """Return what somebody is told, where the parser hung it on the hearer: 'informed the king that they had left'."""
    if "hearer" not in cue.frames:
        return None
    hearer = next((child for child in verb.rights if child.dep_ in {"dobj", "dative"}), None)
    clauses = [child for child in hearer.rights if child.dep_ in {"acl", "relcl"}] if hearer is not None else []
    return next((clause for clause in clauses if _is_whole(clause)), None)


def _is_whole(clause: Token) -> bool:
    """Tell whether a clause with "that" lacks nothing for which "that" could stand."""
    first = clause.left_edge
    if first.lower_ != "that" or first.head.i != clause.i:
        return False
    return first.dep_ == "mark" or first.dep_ in {child.dep_ for child in clause.children if child.i != first.i}


def clause_after(layout: Layout, verb: Token, clause: Token, room: Stretch) -> Stretch:
    """Return the content that is a clause, without the next verb of the source that the parser hung on it."""
    content = after(layout, clause, room)
    if verb.i + 1 < content.start and layout.doc[verb.i + 1].text == ",":
        content = Stretch(verb.i + 2, content.end)
    elif content.start == verb.i + 1:
        content = Stretch(_after_date(layout, content), content.end)
    if content.end < room.end and _is_possessive(layout, content.end):
        content = Stretch(content.start, room.end)
    content = _without_occasion(layout, content)
    if layout.doc[content.start].tag_ in _FINITE and layout.quote_index(content.start) is None:
        content = Stretch(room.start, content.end)  # its subject, which the parser hung elsewhere
    for token in layout.doc[clause.i + 1 : content.end]:
        if token.lower_ in _EFFECTS and token.nbor(-1).text == "," and layout.quote_index(token.i) is None:
            return Stretch(content.start, token.i)
        if _is_remark(token) and layout.quote_index(token.i) is None:
            return Stretch(content.start, token.left_edge.i)
        if is_rehung(token, clause, verb) and layout.quote_index(token.i) is None:
            return Stretch(content.start, _start_of_conjunct(token, clause))
        if (
            token.lower_ in _CONTRASTS
            and token.dep_ == "mark"
            and (token.nbor(-1).text == "," or (token.nbor(-1).is_quote and token.nbor(-2).text == ","))
            and layout.quote_index(token.i) is None
        ):
            return Stretch(content.start, token.i)
    return Stretch(content.start, room.end) if lacks_verb(layout, content, room) else content


def _is_remark(noun: Token) -> bool:
    """Tell whether a noun after a comma sums up what is said as what somebody else denies: '..., a charge that Oslo rejects'."""
    if noun.lemma_ not in _CHARGES or noun.left_edge.nbor(-1).text != "," or noun.left_edge.lower_ not in {"a", "an"}:
        return False
    return any(child.dep_ == "relcl" and child.lemma_ in _DENYING for child in noun.rights)


def _is_possessive(layout: Layout, position: int) -> bool:
    """Tell whether the apostrophe of a plural stands here, at which the parser broke off: "the judges' view"."""
    token = layout.doc[position]
    return token.text in {"'", "’"} and token.nbor(-1).text.endswith("s") and not token.nbor(-1).whitespace_


def _without_occasion(layout: Layout, content: Stretch) -> Stretch:
    """Return the content without the occasion of the saying after a comma at its end: '..., in an interview with the paper'."""
    doc = layout.doc
    for position in range(content.start + 2, content.end - 2):
        if doc[position].text == "," and doc[position + 1].lower_ in {"in", "during"} and layout.quote_index(position) is None:
            noun = next((child for child in doc[position + 1].children if child.dep_ == "pobj"), None)
            if (
                noun is not None
                and noun.lemma_ in _OCCASIONS
                and not any(token.text == "," for token in doc[noun.i : content.end])
            ):
                return Stretch(content.start, position)
    return content


def _after_date(layout: Layout, content: Stretch) -> int:
    """Return where a clause begins behind the time of the saying that the parser made part of it: "said on Monday it"."""
    position = content.start + (layout.doc[content.start].lower_ in {"on", "in", "late", "early", "earlier"})
    end = position
    while end < content.end - 1 and layout.doc[end].ent_type_ in {"DATE", "TIME"}:
        end += 1
    return end if end > position and layout.doc[end].dep_ not in {"punct", "case", "prep"} else content.start


def lacks_verb(layout: Layout, content: Stretch, room: Stretch) -> bool:
    """Tell whether a finite verb without a subject follows a clause: its own, which the parser hung elsewhere."""
    position = content.end
    if position < room.end and layout.doc[position].text == ",":
        position += 1
    if position >= room.end:
        return False
    token = layout.doc[position]
    verb = token.head if token.dep_ in {"aux", "auxpass"} else token
    if token.tag_ not in _FINITE or token.pos_ not in {"VERB", "AUX"} or attributing_verb(verb) is not None:
        return False
    subjects = [child.i for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "expl"}]
    return not any(place >= content.end or place < content.start for place in subjects)


def is_rehung(token: Token, clause: Token, verb: Token) -> bool:
    """Tell whether a verb within a clause belongs beside the verb that governs the clause: "said A but denied B"."""
    if any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in token.lefts):
        return False
    judging = _judges_subject(token, clause)
    if attributing_verb(token) is None and not judging:
        return False
    if token.dep_ == "conj" and token.head == clause:
        return (token.tag_ == verb.tag_ or judging) and not any(
            child.dep_ == "aux" and child.tag_ in {"MD", "TO"} for child in token.lefts
        )
    return token.dep_ == "advcl" and token.tag_ == "VBG" and token.doc[token.left_edge.i - 1].text in _BREAKS


def _judges_subject(verb: Token, clause: Token) -> bool:
    """Tell whether a coordinated verb does to the subject of the clause what courts do: 'ruled that the firm cheated, and fined it'."""
    if (
        verb_lemma(verb) not in _SENTENCING
        or verb.tag_ not in {"VBD", "VBN"}
        or not any(child.dep_ in {"nsubj", "nsubjpass"} for child in clause.lefts)
    ):
        return False
    return any(child.dep_ in {"dobj", "dative"} and child.lower_ in {"it", "him", "her", "them"} for child in verb.rights)


def _start_of_conjunct(token: Token, clause: Token) -> int:
    """Return where a coordinated verb begins, with its conjunction, adverbs and auxiliaries."""
    start = token.left_edge.i
    while start - 1 > clause.i and (token.doc[start - 1].dep_ == "cc" or token.doc[start - 1].text in {",", "also", "then"}):
        start -= 1
    return start
