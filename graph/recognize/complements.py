"""Content after a verb: a clause, direct words, an infinitive, an object with its predicate, a noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.cues import Cue, Force
from graph.recognize.layout import Layout, Stretch
from graph.recognize.lexical import attributing_verb, complement

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["content_after", "content_limits", "passive_content", "subtree", "with_quotes"]

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_COMPLEMENTIZERS = frozenset({"that", "to", "whether", "if", "how", "why", "what"})
_BREAKS = frozenset({",", "”", '"', "''", "–", "—", "―", "--"})
_CONTRASTS = frozenset({"while", "whereas"})
"""After a comma these set the source against another, or against the facts."""
_OBJECT_TAILS = frozenset({"for", "as", "over", "about", "with", "on", "against"})
_LONGEST_OBJECT = 8
_NAMING = frozenset({"call", "term", "dub", "cast", "liken", "compare", "see", "view"})
"""Verbs whose passive gives a name ("a town called Ur") or tells what was seen, unless "as" follows."""


def subtree(token: Token) -> Stretch:
    """Return the stretch of everything that hangs on a token."""
    return Stretch(token.left_edge.i, token.right_edge.i + 1)


def content_limits(layout: Layout, token: Token) -> Stretch:
    """Return where the content of a cue may lie: its unit, or the quotation in which the cue itself stands."""
    number = layout.quote_index(token.i)
    return layout.unit(token.i) if number is None else layout.quoted[number].clipped(layout.unit(token.i))


def with_quotes(layout: Layout, content: Stretch, limits: Stretch) -> Stretch:
    """Return a content that takes in the whole of a quotation which it shares a part of."""
    start, end = content.start, content.end
    for number in layout.quotes_in(content):
        quoted = layout.quoted[number]
        if limits.covers(quoted):
            start, end = min(start, quoted.start), max(end, quoted.end)
    return Stretch(start, end).clipped(limits)


def content_after(layout: Layout, verb: Token, cue: Cue, limits: Stretch) -> tuple[str, list[Stretch]]:
    """Return what a verb in the active voice attributes after it, with the name of the rule; nothing if it takes nothing."""
    room = Stretch(verb.i + 1, limits.end)
    clause = complement(verb, "ccomp") or _asked(verb, cue)
    if clause is not None and _takes_clause(cue, clause):
        return "clause", [_clause(layout, verb, clause, room)]
    if "quote" in cue.frames:
        quoted = _direct(layout, verb, cue, room)
        if quoted is not None:
            return "quote", [quoted]
    if cue.frames & {"inf", "hearer"}:
        infinitive = complement(verb, "xcomp") or clause
        if infinitive is not None:
            return "infinitive", _infinitive(layout, verb, cue, infinitive, room)
    noun = _prepositional(verb, cue.prepositions)
    if noun is not None and (noun.head.i == verb.i + 1 or not cue.frames & {"pred", "obj"}):
        return "preposition", [without_aside(layout, _with_tail(layout, verb, noun, room))]
    if "pred" in cue.frames:
        found = _predication(layout, verb, room) or _quoted_predicate(layout, verb, room)
        if found is not None:
            return "predicate", [found]
    if "obj" in cue.frames:
        found = _object(layout, verb, cue, room) if _is_assertive(verb, cue) else None
        if found is not None:
            return "object", [found]
    return "", []


def passive_content(layout: Layout, verb: Token, cue: Cue, limits: Stretch) -> tuple[str, list[Stretch]]:
    """Return what a verb in the passive voice attributes: to nobody, or to its agent."""
    room = Stretch(verb.i + 1, limits.end)
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    clause = complement(verb, "ccomp") or _asked(verb, cue)
    if clause is not None and "that" in cue.frames and verb.dep_ not in {"acl", "amod"}:
        return "passive-clause", [_clause(layout, verb, clause, room)]
    about = _prepositional(verb, cue.prepositions)
    if cue.force is Force.ASK and about is not None:
        return "passive-about", [_after(layout, about.head, room)]
    if cue.lemma == "suppose":
        return "", []  # "is supposed to": a duty
    rest = complement(verb, "xcomp") if "that" in cue.frames or cue.lemma not in _NAMING else None
    if "pred" in cue.frames and rest is None:
        rest = _passive_predicate(verb, cue)
    if rest is None or subject is None or not cue.frames & {"that", "pred"}:
        return "", []
    if "hearer" in cue.frames or cue.force is Force.ASK:
        return "passive", [_after(layout, rest, room)]
    return "passive", [subtree(subject).clipped(Stretch(limits.start, verb.i)), _after(layout, rest, room)]


def _asked(verb: Token, cue: Cue) -> Token | None:
    """Return a question with "if" or "whether" which the parser took for a condition."""
    if cue.force is not Force.ASK:
        return None
    conditions = (child for child in verb.rights if child.dep_ == "advcl")
    return next((child for child in conditions if any(mark.lower_ in {"if", "whether"} for mark in child.lefts)), None)


def _takes_clause(cue: Cue, clause: Token) -> bool:
    """Tell whether a verb with this entry says the clause; one that judges takes only a clause without a verb."""
    finite = clause.tag_ in _FINITE and clause.left_edge == clause and not clause.nbor(-1).is_quote
    if finite and attributing_verb(clause) is not None:
        return False  # "claimed responsibility and denied": the second verb of a pair
    return bool(cue.frames & {"that", "hearer", "quote"}) or ("pred" in cue.frames and clause.pos_ not in {"VERB", "AUX"})


def _after(layout: Layout, child: Token, room: Stretch) -> Stretch:
    """Return the content that a dependent on the right carries."""
    return with_quotes(layout, subtree(child).clipped(room), room)


def _clause(layout: Layout, verb: Token, clause: Token, room: Stretch) -> Stretch:
    """Return the content that is a clause, without the next verb of the source that the parser hung on it."""
    content = _after(layout, clause, room)
    if verb.i + 1 < content.start and layout.doc[verb.i + 1].text == ",":
        content = Stretch(verb.i + 2, content.end)
    elif content.start == verb.i + 1:
        content = Stretch(_after_date(layout, content), content.end)
    for token in layout.doc[clause.i + 1 : content.end]:
        if is_rehung(token, clause, verb) and layout.quote_index(token.i) is None:
            return Stretch(content.start, _start_of_conjunct(token, clause))
        if (
            token.lower_ in _CONTRASTS
            and token.dep_ == "mark"
            and token.nbor(-1).text == ","
            and layout.quote_index(token.i) is None
        ):
            return Stretch(content.start, token.i)
    return Stretch(content.start, room.end) if _lacks_verb(layout, content, room) else content


def _after_date(layout: Layout, content: Stretch) -> int:
    """Return where a clause begins behind the time of the saying that the parser made part of it: "said on Monday it"."""
    position = content.start + (layout.doc[content.start].lower_ in {"on", "in", "late", "early", "earlier"})
    end = position
    while end < content.end - 1 and layout.doc[end].ent_type_ in {"DATE", "TIME"}:
        end += 1
    return end if end > position and layout.doc[end].dep_ not in {"punct", "case", "prep"} else content.start


def _lacks_verb(layout: Layout, content: Stretch, room: Stretch) -> bool:
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
    return not any(child.dep_ in {"nsubj", "nsubjpass", "expl"} and child.i >= content.end for child in verb.children)


def is_rehung(token: Token, clause: Token, verb: Token) -> bool:
    """Tell whether a verb within a clause belongs beside the verb that governs the clause: "said A but denied B"."""
    if attributing_verb(token) is None or any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in token.lefts):
        return False
    if token.dep_ == "conj" and token.head == clause:
        return token.tag_ == verb.tag_ and not any(child.dep_ == "aux" and child.tag_ in {"MD", "TO"} for child in token.lefts)
    return token.dep_ == "advcl" and token.tag_ == "VBG" and token.doc[token.left_edge.i - 1].text in _BREAKS


def _start_of_conjunct(token: Token, clause: Token) -> int:
    """Return where a coordinated verb begins, with its conjunction, adverbs and auxiliaries."""
    start = token.left_edge.i
    while start - 1 > clause.i and (token.doc[start - 1].dep_ == "cc" or token.doc[start - 1].text in {",", "also", "then"}):
        start -= 1
    return start


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
    content = _after(layout, infinitive, room)
    noun = complement(verb, "dobj")
    if "hearer" in cue.frames and noun is not None and noun.i < infinitive.i:
        content = Stretch(subtree(noun).start, content.end)
    return [content]


def _with_tail(layout: Layout, verb: Token, noun: Token, room: Stretch) -> Stretch:
    """Return the content after a preposition with what is asked or said of it: "on all states to sign", "to him as a friend"."""
    content = _after(layout, noun, room)
    for child in verb.rights:
        infinitive = child.dep_ in {"xcomp", "advcl"} and any(token.tag_ == "TO" for token in child.lefts)
        if child.left_edge.i == content.end and (infinitive or (child.dep_ == "prep" and child.lower_ in _OBJECT_TAILS)):
            content = Stretch(content.start, min(child.right_edge.i + 1, room.end))
    return with_quotes(layout, content, room)


def _prepositional(verb: Token, words: frozenset[str]) -> Token | None:
    """Return what stands after one of these prepositions of the verb."""
    for child in verb.rights:
        if child.dep_ in {"prep", "dative"} and child.lower_ in words:
            return next((noun for noun in child.children if noun.dep_ in {"pobj", "pcomp"}), None)
    return None


def _predication(layout: Layout, verb: Token, room: Stretch) -> Stretch | None:
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


def _quoted_predicate(layout: Layout, verb: Token, room: Stretch) -> Stretch | None:
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


def _object(layout: Layout, verb: Token, cue: Cue, room: Stretch) -> Stretch | None:
    """Return an object with what it is praised or blamed for, or shown to be."""
    noun = complement(verb, "dobj")
    if noun is None:
        return None
    end = subtree(noun).end
    for child in verb.rights:
        if child.i > noun.i and child.left_edge.i == end and _is_tail(child, cue):
            end = child.right_edge.i + 1
    content = Stretch(subtree(noun).start, end).clipped(room)
    if "that" in cue.frames and _lacks_verb(layout, content, room):
        return Stretch(content.start, room.end)
    return with_quotes(layout, without_aside(layout, content), room)


def _is_assertive(verb: Token, cue: Cue) -> bool:
    """Tell whether a verb is put as something done, not as a purpose, a means or a mark of somebody."""
    if any(child.tag_ == "TO" for child in verb.lefts) or (cue.force is Force.SHOW and verb.tag_ == "VBG"):
        return False
    return verb.dep_ not in {"pcomp", "relcl"}


def _is_tail(child: Token, cue: Cue) -> bool:
    """Tell whether what follows an object belongs to the content: "for lying"; "in the lead" with verbs of showing."""
    if cue.force is Force.SHOW:
        return child.dep_ in {"prep", "acl", "xcomp", "advcl", "acomp", "oprd"}
    return child.dep_ == "prep" and child.lower_ in _OBJECT_TAILS | cue.prepositions


def without_aside(layout: Layout, content: Stretch) -> Stretch:
    """Return a noun phrase without the relative clause after a comma that the text, not the source, adds at its end."""
    doc = layout.doc
    for token in doc[content.start + 1 : content.end]:
        if token.text == "," and token.i + 1 < content.end and doc[token.i + 1].tag_ in {"WDT", "WP", "WRB"}:
            return Stretch(content.start, token.i)
    return content


def _passive_predicate(verb: Token, cue: Cue) -> Token | None:
    """Return what somebody is called in the passive voice."""
    named = complement(verb, "oprd") if cue.lemma not in _NAMING else None
    return named or next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ in {"as", "to"}), None)
