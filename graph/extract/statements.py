"""Statements: that somebody said something, as a situation of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.attribution import cue_force, cue_token, is_held
from graph.extract.axes import is_negated
from graph.extract.context import Context
from graph.extract.finding import Finding, Judgement
from graph.extract.hearers import find_hearers
from graph.extract.pieces import between_marks, is_all, is_name, sentences, without_rest
from graph.extract.spoken_of import spoken_of
from graph.extract.told import is_phrase, reported
from graph.extract.topics import find_topics, names_somebody
from graph.extract.unresolved import is_unresolved
from graph.model import UNNAMED, Filler, Quotation, Span, Style
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
_WORDLESS = frozenset({Force.SHOW, Force.KNOW, Force.SEEM})
"""Forces of verbs that bring no words of somebody."""
_POINTED = frozenset({Force.JUDGE, Force.DENY})
"""Forces of which one word in quotation marks can be the whole point: 'called it "absurd"'."""
_WANTING = frozenset({"ask", "challenge", "dare", "force", "invite", "order", "press", "tell", "urge", "want"})
"""Verbs that leave open whether what they want is said."""
_DISMISSED = frozenset(
    """accusation allegation argument assertion call charge claim concern criticism demand fear idea notion objection possibility prospect
    question report rumor rumour speculation suggestion talk theory threat view warning worry""".split()
)
"""What is dismissed by words."""
_GRANTED = frozenset(
    """access admission aid asylum bail care chance citizenship entry extradition food funding leave license licence opportunity parole
    passage permission permit request right service treatment visa water""".split()
)
"""What is denied to somebody, not denied to be so."""
_FELT = frozenset(
    "condolence desire gratitude interest love openness preference readiness solidarity support sympathy thanks willingness".split()
)
"""What is expressed without telling anything."""
_CITING = frozenset({"cite", "quote", "read", "sing", "publish", "write"})
"""Verbs whose object is a text, not what is said."""
_SCRAP = 2
"""Words below which direct words in a sentence of the text say too little to be a quotation."""
_LEAST = 3
"""Words of indirect speech below which it says nothing by itself: 'reminded them that he does'."""
_LONGEST = 1500
"""Characters of a content; more is an interview or a parse gone wrong."""
_CAPITALIZED = 4
"""Letters from which headlines write a word with a capital, and such words in one."""
_FILES = frozenset({"account", "biography", "bio", "cv", "obituary", "page", "profile", "record", "records", "resume", "website"})
"""Texts about somebody that are not his word."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ASKING = frozenset({"WP", "WRB", "WDT"})
_PLAIN = frozenset({"Statement", "Event", "State", "Tenure", "Consult"})
"""Classes that a verb of saying may have beside its Statement."""


def extract_statements(context: Context) -> Iterator[Finding]:
    """Yield one Statement for each stretch of direct words, and one for each indirect quotation that tells of entities."""
    quoted = [stretch.inner for stretch in find_quoted(context.document.text)]
    for quotation in context.quotations:
        speakers = tuple(_voice(context, quotation, speaker) for speaker in quotation.speakers if speaker != UNNAMED)
        if not speakers or is_unresolved(context.discourse, quotation) or _is_headline(context, quotation):
            continue
        cue = cue_token(context, quotation)
        if cue is not None and (_is_free_relative(cue) or (is_held(cue) and is_negated(cue.head))):
            continue  # 'what he called the plan'; 'they did not pay, as he had claimed'
        trigger = cue if cue is not None else _first(context, quotation)
        if trigger is not None and not context.skipped(trigger):
            yield from _statements(context, quotation, speakers, trigger, quoted)


def _is_free_relative(cue: Token) -> bool:
    """Tell whether a verb of saying stands in 'what ...', which names a thing."""
    if any(child.tag_ == "WP" and child.dep_ in {"dobj", "pobj"} for child in cue.lefts):
        return True
    return cue.dep_ in {"pcomp", "ccomp"} and cue.left_edge.lower_ == "what" and cue.left_edge.dep_ not in {"nsubj", "det"}


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


def _is_headline(context: Context, quotation: Quotation) -> bool:
    """Tell whether the source and what is said stand in a headline that has capitals throughout, of which names cannot be told."""
    words = [
        word
        for span in (*quotation.source, *quotation.content)
        for word in span.of(context.document.text).split()
        if word.isalpha()
    ]
    long = [word for word in words if len(word) >= _CAPITALIZED]
    return len(long) >= _CAPITALIZED and all(word[0].isupper() for word in long)


def _is_told(context: Context, quotation: Quotation, cue: Token | None) -> bool:
    """Tell whether indirect words are put forward by saying them: not only thought, asked or judged without a word for it."""
    force = cue_force(context, quotation)
    if force is None or cue is None:
        source = quotation.source[0].of(context.document.text).split() if quotation.source else [""]
        return source[-1].lower() not in _FILES
    if force not in _TELLING or verb_lemma(cue).lower() in _SILENT or (force is Force.PREDICT and cue.pos_ == "ADJ"):
        return False
    if force is Force.COMMIT and cue.pos_ == "NOUN":
        return False  # 'received an offer to': the promise tells it
    if cue.dep_ in {"xcomp", "ccomp"} and cue.tag_ == "VB" and cue.head.lemma_ in _WANTING:
        return False  # 'dared him to say that'
    if cue.dep_ == "pcomp" and cue.head.lower_ != "as":
        return False  # 'by insisting that'
    if cue.dep_ == "relcl" and not any(child.tag_ in _ASKING and child.dep_ == "nsubj" for child in cue.lefts):
        return False  # 'the faults that people say she has': half a sentence
    content = quotation.content[0]
    stretch = context.doc.char_span(content.start, content.end, alignment_mode="expand")
    if cue.lemma_ in _CITING and any(child.dep_ == "auxpass" for child in cue.lefts):
        return False  # 'was quoted by the paper as saying that': the one who is quoted says it
    if cue.dep_ == "acl" and stretch is not None and stretch[0].lower_ in {"himself", "herself"}:
        return False  # 'a man calling himself Ben'
    if stretch is None or sum(len(span.of(context.document.text).split()) for span in quotation.content) < _LEAST:
        return False
    if stretch.start < cue.i:
        return True
    if (stretch[0].tag_ in _ASKING and stretch[0].lower_ != "that") or stretch[0].lower_ in {"whether", "if"}:
        return False
    if force is Force.SAY and stretch.root.dep_ == "pobj" and stretch.root.head.lower_ in {"on", "about", "to"}:
        return False  # 'commented on', 'responded to': what about it is not told
    if force is Force.DENY and stretch.root.dep_ == "dobj" and stretch.root.lemma_.lower() in _GRANTED:
        return False  # 'denied parole'
    if verb_lemma(cue) == "express" and stretch.root.lemma_.lower() in _FELT:
        return False  # 'expressed an interest in'
    bare = stretch.root.dep_ == "dobj" and stretch.root.right_edge.i + 1 >= stretch.end
    dismissed = verb_lemma(cue) == "dismiss" and stretch.root.lemma_.lower() not in _DISMISSED  # from office
    return not (bare and (force is Force.JUDGE or dismissed or verb_lemma(cue) in _CITING))


def _voice(context: Context, quotation: Quotation, speaker: str) -> str:
    """Return who speaks: of direct words from a publication its author."""
    if context.discourse[speaker].kind == "Publication" and quotation.style is not Style.INDIRECT:
        return next(iter(context.discourse[speaker].authors), speaker)
    return speaker


def _statements(
    context: Context, quotation: Quotation, speakers: tuple[str, ...], trigger: Token, quoted: list[Span]
) -> Iterator[Finding]:
    """Yield the statements of one quotation: one for each sentence of direct words, and one for all that is told in other words."""
    text, evidence = context.document.text, _evidence(context, quotation)
    for content in sentences(text, quotation):
        pieces = [
            part
            for span in content
            for part in (between_marks(text, span, quoted) if quotation.style is not Style.INDIRECT else ())
            if not is_name(context, part)
        ]
        whole = len(content) == len(pieces) == 1 and is_all(text, content[0], pieces[0])
        if whole and not is_phrase(context, quotation, content[0]):
            said = pieces[0].of(text)
            yield _finding(quotation, trigger, _roles(context, quotation, (pieces[0],), speakers), evidence, f": “{said}”", said)
        elif sum(len(span) for span in content) <= _LONGEST:
            yield from _mixed(context, quotation, speakers, trigger, content, pieces, evidence)


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
    cue = cue_token(context, quotation)
    if cue is not None and verb_lemma(cue).lower() in _SILENT:
        return  # 'saw the law as "a gift"': whose words these are is not told
    content = without_rest(context.document.text, content, pieces)
    label = reported(context, quotation, content)
    roles = _roles(context, quotation, content, speakers)
    longest = max(pieces, key=len, default=None)
    said = longest.of(context.document.text) if longest is not None else ""
    pointed = cue_force(context, quotation) in _POINTED and longest is not None and longest.end + 3 > content[-1].end
    if (len(said.split()) >= _SCRAP or pointed) and cue_force(context, quotation) not in _WORDLESS:
        yield _finding(quotation, trigger, roles, evidence, label, said)
    elif not pieces and quotation.style is Style.DIRECT:
        return  # a title or name alone
    elif names_somebody(context, content, speakers) and _is_told(context, quotation, cue):
        yield _finding(quotation, trigger, roles, evidence, label)


def _finding(
    quotation: Quotation,
    trigger: Token,
    roles: tuple[tuple[str, Filler], ...],
    evidence: Span,
    label: str,
    said: str | None = None,
) -> Finding:
    """Return a statement with these direct words, if there are any. How the words said are put does not touch that they were said."""
    rule = "indirect-speech" if said is None else "direct-speech"
    judgement = Judgement() if _is_plain(trigger, quotation) else None
    return Finding(trigger, "Statement", roles, evidence=evidence, quotation=said, rule=rule, label=label, judgement=judgement)


def _is_plain(verb: Token, quotation: Quotation) -> bool:
    """Tell whether a verb of saying stands as a fact by itself: finite, neither denied nor hedged, in no clause of another."""
    said = verb.dep_ == "ccomp" and (
        any(span.start <= verb.head.idx < span.end for span in quotation.content)
        or (verb.head.i > verb.i and any(child.dep_ == "nsubj" for child in verb.lefts))
    )
    if verb.tag_ not in _FINITE or not (said or verb.dep_ in {"ROOT", "parataxis"}) or verb.pos_ != "VERB":
        return False
    return not any(child.dep_ in {"aux", "neg", "mark"} or child.lower_.endswith("ly") for child in verb.children)


def _roles(
    context: Context, quotation: Quotation, content: tuple[Span, ...], speakers: tuple[str, ...]
) -> tuple[tuple[str, Filler], ...]:
    """Return the speakers, the hearers and the topics of a statement."""
    cue = cue_token(context, quotation)
    hearers = dict.fromkeys(find_hearers(context, cue, speakers) if cue is not None else ())
    topics = dict.fromkeys([*spoken_of(context, cue, content, speakers), *find_topics(context, content, speakers)])
    roles = (("actor", speakers), ("recipient", hearers), ("topic", topics))
    return tuple((role, filler) for role, fillers in roles for filler in fillers)


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
