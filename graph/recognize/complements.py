"""Content after a verb: a clause, direct words, an infinitive, an object with its predicate, a noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.clauses import asked, clause_after, heard
from graph.recognize.cues import Cue, Force
from graph.recognize.extents import after, subject_content, subtree
from graph.recognize.layout import Layout, Stretch
from graph.recognize.lexical import attributing_verb, complement, is_aside
from graph.recognize.objects import (
    NAMING,
    is_assertive,
    object_after,
    passive_predicate,
    predication,
    prepositional,
    quoted_predicate,
    with_tail,
    without_aside,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["content_after", "passive_content"]

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SHORTEST = 4
"""Tokens of a clause after a colon, with the colon."""
_NOMINAL = frozenset({"PRON", "PROPN", "NOUN", "DET"})
_CALLS = frozenset({"question", "query", "call", "letter", "phone", "door", "email", "prayer", "charge", "critic"})
_COMPLEMENTIZERS = frozenset({"that", "to", "whether", "if", "how", "why", "what"})


def content_after(layout: Layout, verb: Token, cue: Cue, limits: Stretch) -> tuple[str, list[Stretch]]:
    """Return what a verb in the active voice attributes after it, with the name of the rule; nothing if it takes nothing."""
    room = Stretch(verb.i + 1, limits.end)
    if "quote" in cue.frames and room.end - room.start > _SHORTEST and layout.doc[verb.i + 1].text == ":":
        return "colon", [Stretch(verb.i + 2, room.end)]
    clause = complement(verb, "ccomp") or asked(verb, cue) or heard(verb, cue)
    if clause is None and verb.dep_ == "csubj" and verb.head.lemma_ == "be":
        clause = complement(verb.head, "ccomp")  # 'what she said was that'
    if clause is not None and _takes_clause(cue, clause) and not is_aside(verb, clause):
        return "clause", [clause_after(layout, verb, clause, room)]
    if "quote" in cue.frames:
        quoted = _direct(layout, verb, cue, room)
        if quoted is not None:
            return "quote", [quoted]
    gerund = complement(verb, "xcomp") if cue.force in {Force.DENY, Force.ADMIT} else None
    if gerund is not None and gerund.left_edge.tag_ == "VBG" and gerund.left_edge.i > verb.i:
        return "gerund", [clause_after(layout, verb, gerund, room)]  # "denied having sold it"
    if cue.frames & {"inf", "hearer"}:
        infinitive = complement(verb, "xcomp") or clause
        if infinitive is not None:
            return "infinitive", _infinitive(layout, verb, cue, infinitive, room)
    noun = prepositional(verb, cue.prepositions)
    if noun is not None and (noun.head.i == verb.i + 1 or not cue.frames & {"pred", "obj"}):
        return "preposition", [without_aside(layout, with_tail(layout, verb, noun, room))]
    if "pred" in cue.frames:
        found = predication(layout, verb, room) or quoted_predicate(layout, verb, room)
        if found is not None:
            return "predicate", [found]
    if "obj" in cue.frames:
        found = object_after(layout, verb, cue, room) if is_assertive(verb, cue) and not _is_call(verb) else None
        if found is not None:
            return "object", [found]
    return "", []


def _is_call(verb: Token) -> bool:
    """Tell whether somebody answers what is no word of his: 'answered a question'."""
    thing = complement(verb, "dobj")
    return verb.lemma_ == "answer" and thing is not None and thing.lemma_ in _CALLS


def passive_content(layout: Layout, verb: Token, cue: Cue, limits: Stretch) -> tuple[str, list[Stretch]]:
    """Return what a verb in the passive voice attributes: to nobody, or to its agent."""
    room = Stretch(verb.i + 1, limits.end)
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    clause = complement(verb, "ccomp") or asked(verb, cue)
    if clause is not None and "that" in cue.frames and verb.dep_ not in {"acl", "amod"}:
        return "passive-clause", [clause_after(layout, verb, clause, room)]
    about = prepositional(verb, cue.prepositions)
    if cue.force is Force.ASK and about is not None:
        return "passive-about", [after(layout, about.head, room)]
    if cue.lemma in {"suppose", "guarantee", "assure"}:
        return "", []  # "is supposed to": a duty; "is guaranteed to": a forecast
    rest = complement(verb, "xcomp") if "that" in cue.frames or cue.lemma not in NAMING else None
    if "pred" in cue.frames and rest is None:
        rest = passive_predicate(verb, cue)
    if rest is None or subject is None or not cue.frames & {"that", "pred"}:
        return "", []
    if "hearer" in cue.frames or cue.force is Force.ASK:
        return "passive", [after(layout, rest, room)]
    return "passive", [*subject_content(subject, Stretch(limits.start, verb.i)), after(layout, rest, room)]


def _takes_clause(cue: Cue, clause: Token) -> bool:
    """Tell whether a verb with this entry says the clause; one that judges takes only a clause without a verb."""
    finite = clause.tag_ in _FINITE and clause.left_edge == clause and not clause.nbor(-1).is_quote
    if finite and attributing_verb(clause) is not None:
        return False  # "claimed responsibility and denied": the second verb of a pair
    return bool(cue.frames & {"that", "hearer", "quote"}) or ("pred" in cue.frames and clause.pos_ not in {"VERB", "AUX"})


def _direct(layout: Layout, verb: Token, cue: Cue, room: Stretch) -> Stretch | None:
    """Return the quotation that a verb introduces, with the words of the same clause that lead to it and follow it."""
    number = next((number for number in layout.quotes_in(room) if layout.quoted[number].start > verb.i), None)
    if number is None:
        return None
    doc, quoted = layout.doc, layout.quoted[number]
    between = [token for token in doc[verb.i + 1 : quoted.start] if not token.is_space]
    if any(attributing_verb(token) for token in between):
        return None
    if not between or between[-1].is_punct:
        return Stretch(quoted.start, _end_of_series(layout, number, room))
    if cue.frames == {"quote"}:
        return None
    lead = next((token for token in between if token.lower_ in _COMPLEMENTIZERS), None)
    if lead is None and "pred" in cue.frames and between[0].pos_ in _NOMINAL and between[0].dep_ != "npadvmod":
        lead = between[0]  # 'declared himself a "survivor"'
    if lead is None:
        lead = next((token for token in between if token.dep_ in {"det", "poss"} and "hearer" not in cue.frames), None)
    start = lead.i if lead is not None else quoted.start
    end = quoted.end
    if end < room.end and not doc[end].is_punct and doc[end].text[0].islower():
        end = max(end, min(verb.right_edge.i + 1, room.end))
    return Stretch(start, end)


def _end_of_series(layout: Layout, number: int, room: Stretch) -> int:
    """Return where a series of quotations ends that only commas and "and" part."""
    end = layout.quoted[number].end
    for following in (layout.quoted[other] for other in range(number + 1, len(layout.quoted))):
        between = layout.doc[end : following.start]
        if following.end > room.end or not all(token.is_punct or token.dep_ == "cc" or token.is_space for token in between):
            break
        end = following.end
    return end


def _infinitive(layout: Layout, verb: Token, cue: Cue, infinitive: Token, room: Stretch) -> list[Stretch]:
    """Return an infinitive, with the one who is to do it; none where it is itself a verb of saying."""
    inner = attributing_verb(infinitive)
    if inner is not None and inner.force is Force.SAY and infinitive.dep_ == "xcomp":
        return []
    content = after(layout, infinitive, room)
    noun = complement(verb, "dobj")
    if "hearer" in cue.frames and noun is not None and noun.i < infinitive.i:
        content = Stretch(subtree(noun).start, content.end)
    return [content]
