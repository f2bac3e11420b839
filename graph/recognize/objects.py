"""Content that is a noun phrase: an object with what is said of it, or what stands after a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.clauses import lacks_verb
from graph.recognize.cues import Cue, Force
from graph.recognize.extents import after, subtree, with_quotes
from graph.recognize.layout import Layout, Stretch
from graph.recognize.lexical import complement

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "NAMING",
    "is_assertive",
    "object_after",
    "passive_predicate",
    "predication",
    "prepositional",
    "quoted_predicate",
    "with_tail",
    "without_aside",
]

_TAILS = frozenset({"for", "as", "over", "about", "with", "on", "against"})
_LONGEST_OBJECT = 8
NAMING = frozenset({"call", "term", "dub", "cast", "liken", "compare", "see", "view"})
"""Verbs whose passive gives a name ("a town called Ur") or tells what was seen, unless "as" follows."""


def with_tail(layout: Layout, verb: Token, noun: Token, room: Stretch) -> Stretch:
    """Return the content after a preposition with what is asked or said of it: "on all states to sign", "to him as a friend"."""
    content = after(layout, noun, room)
    for child in verb.rights:
        infinitive = child.dep_ in {"xcomp", "advcl"} and any(token.tag_ == "TO" for token in child.lefts)
        if child.left_edge.i == content.end and (infinitive or (child.dep_ == "prep" and child.lower_ in _TAILS)):
            content = Stretch(content.start, min(child.right_edge.i + 1, room.end))
    return with_quotes(layout, content, room)


def prepositional(verb: Token, words: frozenset[str]) -> Token | None:
    """Return what stands after one of these prepositions of the verb."""
    for child in verb.rights:
        if child.dep_ in {"prep", "dative"} and child.lower_ in words:
            return next((noun for noun in child.children if noun.dep_ in {"pobj", "pcomp"}), None)
    return None


def predication(layout: Layout, verb: Token, room: Stretch) -> Stretch | None:
    """Return an object with what it is called: "the plan a disaster", "him as weak"."""
    noun = complement(verb, "dobj")
    last = complement(verb, "oprd", "xcomp", "acomp")
    if last is None and noun is not None:
        last = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ in {"as", "to"}), None)
    if last is None:
        clauses = (child for child in verb.rights if child.dep_ == "advcl")
        last = next((child for child in clauses if child.left_edge.lower_ == "as"), None)
    if last is None and noun is not None and any(token.lower_ == "as" for token in layout.doc[noun.i + 1 : noun.right_edge.i]):
        last = noun
    if last is None or (verb.tag_ == "VB" and verb.dep_ == "ROOT" and not verb.n_lefts):
        return None
    first = noun if noun is not None and noun.i <= last.i else last
    return with_quotes(layout, Stretch(subtree(first).start, subtree(last).end).clipped(room), room)


def quoted_predicate(layout: Layout, verb: Token, room: Stretch) -> Stretch | None:
    """Return an object with the name in quotation marks that the parser did not see as its predicate."""
    number = next((number for number in layout.quotes_in(room) if layout.quoted[number].start > verb.i), None)
    if number is None:
        return None
    quoted = layout.quoted[number]
    between = layout.doc[verb.i + 1 : quoted.start]
    if (
        not len(between)
        or len(between) > _LONGEST_OBJECT
        or any(token.pos_ in {"VERB", "AUX"} or token.is_punct for token in between)
    ):
        return None
    return Stretch(verb.i + 1, quoted.end)


def object_after(layout: Layout, verb: Token, cue: Cue, room: Stretch) -> Stretch | None:
    """Return an object with what it is praised or blamed for, or shown to be."""
    noun = complement(verb, "dobj")
    if noun is None:
        return None
    end = subtree(noun).end
    for child in verb.rights:
        if child.i > noun.i and child.left_edge.i == end and _is_tail(child, cue):
            end = child.right_edge.i + 1
    content = Stretch(subtree(noun).start, end).clipped(room)
    if "that" in cue.frames and lacks_verb(layout, content, room):
        return Stretch(content.start, room.end)
    return with_quotes(layout, without_aside(layout, content), room)


def is_assertive(verb: Token, cue: Cue) -> bool:
    """Tell whether a verb is put as something done, not as a purpose, a means or a mark of somebody."""
    if any(child.tag_ == "TO" for child in verb.lefts) or (cue.force is Force.SHOW and verb.tag_ == "VBG"):
        return False
    return verb.dep_ not in {"pcomp", "relcl"}


def _is_tail(child: Token, cue: Cue) -> bool:
    """Tell whether what follows an object belongs to the content: "for lying"; "in the lead" with verbs of showing."""
    if cue.force is Force.SHOW:
        return child.dep_ in {"prep", "acl", "xcomp", "advcl", "acomp", "oprd"}
    return child.dep_ == "prep" and child.lower_ in _TAILS | cue.prepositions


def without_aside(layout: Layout, content: Stretch) -> Stretch:
    """Return a noun phrase without the relative clause after a comma that the text, not the source, adds at its end."""
    doc = layout.doc
    for token in doc[content.start + 1 : content.end]:
        if token.text == "," and token.i + 1 < content.end and doc[token.i + 1].tag_ in {"WDT", "WP", "WRB"}:
            return Stretch(content.start, token.i)
    return content


def passive_predicate(verb: Token, cue: Cue) -> Token | None:
    """Return what somebody is called in the passive voice."""
    named = complement(verb, "oprd") if cue.lemma not in NAMING else None
    return named or next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ in {"as", "to"}), None)
