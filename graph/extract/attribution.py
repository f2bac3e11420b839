"""Attribution: on whose word a content stands, through whom it came, and in which other text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.extract.axes import is_negated, is_none
from graph.extract.context import Context
from graph.extract.embedding import Effect
from graph.extract.noun_clauses import is_noun_clause, noun_effect
from graph.model import UNNAMED, Entity, Quotation, Span, Style
from graph.recognize.cues import Force, adjective_cue, noun_cue, verb_cue
from graph.recognize.lexical import attributing_verb, verb_lemma
from graph.recognize.source import agent

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

__all__ = ["Attribution", "Sources", "attributes", "cue_force", "cue_token", "is_held"]

_WORD = frozenset(
    {
        Force.SAY, Force.ADMIT, Force.THINK, Force.SHOW, Force.RULE, Force.PREDICT, Force.JUDGE, Force.DENY, Force.DOUBT,
        Force.KNOW, Force.DECIDE, Force.COMMIT,
    }
)  # fmt: skip
"""Forces whose content is the source's word. What a source plans or demands is told by the text itself."""
_REFUSING = frozenset("reject dismiss refuse repudiate".split())
_ASKERS = (["Q"], ["Question"])
"""Labels of turns in which somebody is asked."""
_HOW = frozenset({"how", "why", "where", "when"})
_TOPICAL = frozenset({"on", "about", "over", "regarding", "concerning"})
"""Prepositions before what is talked about, not what is said of it."""
_HELD = frozenset(
    "speculate claim suggest fear hope expect believe predict allege assume think suppose imagine charge contend".split()
)
"""Verbs after 'as' for what somebody holds against a denial."""
_CHARGING = frozenset("prosecutor indictment complaint lawsuit affidavit police investigator detective filing warrant".split())
_PHASES = frozenset({"begin", "continue", "start"})
_WRITING = frozenset("give send write publish issue file submit release post make deliver sign tweet record".split())
_BINDING = tuple([word] for word in "agreement deal treaty contract pact accord law constitution rules plan schedule".split())
"""Last words for what lays down how something is to be: it is no source."""
_STRETCH = 2000
"""Characters of a stretch of the text by which quotations are found again."""
_ANNOUNCEMENTS = frozenset({"announce", "announcement", "declare", "declaration", "proclaim", "decree"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose word a content is: ids of entities, and the words that say so."""

    attributed_to: tuple[str, ...] = ()
    relayed_by: tuple[str, ...] = ()
    stated_in: tuple[str, ...] = ()
    cues: tuple[Span, ...] = ()
    announcement: Token | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    """One quotation that can carry a content."""

    quotation: Quotation
    sources: tuple[str, ...]
    stated_in: tuple[str, ...]
    announcement: Token | None
    """The word of an announcement, by which a source may do what it announces."""
    contradicted: bool = False
    """Where the sentence denies something, the source holds it: 'the ship did not sink, as some have claimed'."""

    @property
    def size(self) -> int:
        """The length of its content in characters."""
        return sum(len(span) for span in self.quotation.content)

    def carries(self, span: Span) -> bool:
        """Tell whether the span lies within the content."""
        return any(content.covers(span) for content in self.quotation.content)


class Sources:
    """The quotations of a document that attribute what they contain, with their sources found."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._words = [word for quotation in context.quotations if (word := self._word(quotation)) is not None]
        self._words.sort(key=lambda word: (word.size, not word.quotation.nested))  # who is cited comes before who cites
        self._told: dict[int, _Word] = {}
        self._near: dict[int, list[_Word]] = defaultdict(list)
        for word in self._words:
            for place in sorted(
                {place for span in word.quotation.content for place in range(span.start // _STRETCH, span.end // _STRETCH + 1)}
            ):
                self._near[place].append(word)
            if word.quotation.style is Style.INDIRECT and not word.quotation.nested and word.quotation.cue:
                cue = cue_token(context, word.quotation)
                if cue is not None and (cue.tag_ == "VBD" or cue.lower_ in {"according", "to"}):
                    self._told.setdefault(cue.sent.start, word)

    def of(self, span: Span, *, given: bool = False, negated: bool = False) -> Attribution:
        """Return on whose word the content at this span stands: that of the innermost quotation around it.

        What the words take for given ('under last year's agreement') is no hearsay by a 'reportedly' beside it; what is `negated`
        is not what 'some have claimed'.
        """
        around = [
            word for word in self._around(span) if (word.quotation.source or not given) and not (negated and word.contradicted)
        ]
        if not around:
            return Attribution()
        inner = around[0]
        relays = [source for word in around[1:] for source in word.sources if source not in {*inner.sources, UNNAMED}]
        stated = [text for word in around for text in word.stated_in]
        cues = tuple(cue for word in around for cue in word.quotation.cue)
        return Attribution(inner.sources, tuple(dict.fromkeys(relays)), tuple(dict.fromkeys(stated)), cues, inner.announcement)

    def told_in(self, sentence: SpacySpan) -> Attribution | None:
        """Return on whose word the main clause of a sentence is reported, in words of the text."""
        word = self._told.get(sentence.start)
        return Attribution(word.sources, (), word.stated_in, word.quotation.cue) if word is not None else None

    def charges(self, sentence: SpacySpan) -> bool:
        """Tell whether the source of what a sentence reports brings a charge: 'prosecutors said', 'according to the indictment'."""
        word = self._told.get(sentence.start)
        text = self._context.document.text
        return word is not None and any(
            part.strip("s,.").lower() in _CHARGING for span in word.quotation.source for part in span.of(text).split()
        )

    def paraphrased(self, span: Span) -> bool:
        """Tell whether the span stands in the text's own words: in every quotation around it outside quotation marks.

        A turn of an interview ('A: ...') has no marks, but it has the speaker's words.
        """
        text = self._context.document.text
        return all(
            word.quotation.style is not Style.DIRECT
            and not any(cue.of(text) == ":" for cue in word.quotation.cue)
            and not any(_is_in_marks(text, part, span) for part in word.quotation.content if part.covers(span))
            for word in self._around(span)
        )

    def _around(self, span: Span) -> list[_Word]:
        """Return the quotations whose content holds the span, the shortest first."""
        return [word for word in self._near.get(span.start // _STRETCH, ()) if word.carries(span)]

    def unnamed(self) -> str:
        """Return the id of the unnamed source, which is added to the document's entities where it is new."""
        discourse = self._context.discourse
        if UNNAMED not in discourse:
            discourse[UNNAMED] = Entity(UNNAMED, "Actor", "unnamed source")
        return UNNAMED

    def _word(self, quotation: Quotation) -> _Word | None:
        """Return the quotation with its source, None where it does not attribute its content."""
        if not attributes(self._context, quotation) or (quotation.nested and not quotation.speakers):
            return None
        if not quotation.speakers and [span.of(self._context.document.text) for span in quotation.source] in _ASKERS:
            return None  # who asks in an interview speaks for the publication
        if not quotation.speakers and any(
            span.of(self._context.document.text).split()[-1:] in _BINDING for span in quotation.source
        ):
            return None  # 'according to the agreement': so it is laid down
        discourse = self._context.discourse
        texts = list(self._texts(quotation))
        cited = [speaker for speaker in quotation.speakers if discourse[speaker].kind == "Publication"]
        sources = [
            source
            for speaker in quotation.speakers
            for source in (discourse[speaker].authors[:1] if speaker in cited else (speaker,))
        ]
        cue = cue_token(self._context, quotation)
        announcement = cue if cue is not None and cue.lemma_.lower() in _ANNOUNCEMENTS else None
        named = tuple(dict.fromkeys(sources)) or self._writers(quotation) or (() if cited else (self.unnamed(),))
        if cue_force(self._context, quotation) is Force.DENY and quotation.style is Style.INDIRECT:
            quotation = replace(quotation, content=tuple(_without_asides(self._context, quotation.content)))
        return _Word(quotation, named, tuple(dict.fromkeys([*cited, *texts])), announcement, cue is not None and is_held(cue))

    def _writers(self, quotation: Quotation) -> tuple[str, ...]:
        """Return whose text it is by the clause that tells so: 'an interview she gave to the paper', 'a letter Soto sent to Chad'."""
        for span in quotation.source:
            stretch = self._context.doc.char_span(span.start, span.end, alignment_mode="expand")
            for clause in stretch.root.rights if stretch is not None else ():
                writer = next(
                    (child for child in clause.lefts if child.dep_ == "nsubj" and child.tag_ not in {"WP", "WDT"}), None
                )
                if clause.dep_ == "acl" and clause.tag_ == "VBN":
                    writer = agent(clause)  # 'the study written by Ann Lee'
                if clause.dep_ in {"relcl", "acl"} and clause.lemma_ in _WRITING and writer is not None:
                    return self._context.discourse.actors(writer)
        return ()

    def _texts(self, quotation: Quotation) -> list[str]:
        """Return the publications in which the source said it: 'X's memoir', 'in an interview'."""
        discourse, doc = self._context.discourse, self._context.doc
        found = []
        for span in quotation.source:
            stretch = doc.char_span(span.start, span.end, alignment_mode="expand")
            found += [
                entity for token in stretch or () if (entity := discourse.at(token)) and discourse[entity].kind == "Publication"
            ]
        cue = cue_token(self._context, quotation)
        if cue is not None:
            for child in cue.children:
                if child.dep_ == "prep" and child.lower_ in {"in", "to", "with", "for", "during"}:
                    found += [
                        entity
                        for noun in child.children
                        if noun.dep_ == "pobj" and (entity := discourse.at(noun)) and discourse[entity].kind == "Publication"
                    ]
        return found


def is_held(cue: Token) -> bool:
    """Tell whether a verb tells what somebody holds, whatever its sentence denies: 'as some have claimed'."""
    return cue.lemma_.lower() in _HELD and cue.dep_ == "advcl" and cue.left_edge.lower_ == "as"


def _without_asides(context: Context, content: tuple[Span, ...]) -> Iterator[Span]:
    """Yield what is denied without the relative clauses after a comma, which tell something else: 'denied it, which Chad had sold'."""
    for span in content:
        start = span.start
        stretch = context.doc.char_span(span.start, span.end, alignment_mode="expand")
        for token in stretch or ():
            first = token.left_edge
            if token.dep_ == "relcl" and first.i and first.nbor(-1).text == "," and span.start < first.idx:
                yield Span(start, max(start, first.nbor(-1).idx))
                start = min(max(start, token.right_edge.idx + len(token.right_edge)), span.end)
        yield Span(start, span.end)


def attributes(context: Context, quotation: Quotation) -> bool:
    """Tell whether the content of a quotation is its source's word."""
    force = cue_force(context, quotation)
    preferred = quotation.style is Style.MIXED and force is Force.INTEND  # 'prefer her call for "change"'
    if (quotation.style is not Style.INDIRECT and not preferred) or force is None or quotation.nested:
        return True
    return force in _WORD and not _is_attitude(context, quotation, force) and not _is_unspoken(context, quotation)


def _is_unspoken(context: Context, quotation: Quotation) -> bool:
    """Tell whether nobody says it, or somebody fails to tell how it came about: what it tells is the text's own word."""
    cue = cue_token(context, quotation)
    if cue is None or cue.pos_ != "VERB":
        return False
    content = _stretch(context, quotation)
    first = content[0]
    if is_none(content.root):
        return True  # 'said nothing about the sale'
    if cue.tag_ == "VB" and cue.dep_ == "ROOT" and not quotation.source:
        return True  # 'consider what happened'
    return (is_negated(cue) and first.lower_ in _HOW) or any(
        child.dep_ in {"nsubj", "nsubjpass"} and is_none(child) for child in cue.children
    )


def _is_attitude(context: Context, quotation: Quotation, force: Force) -> bool:
    """Tell whether the content is a thing that the source judges or shows, not a proposition that it puts forward."""
    root = _stretch(context, quotation).root
    if force is Force.DENY and root.pos_ == "NOUN" and not any(is_noun_clause(child, root) for child in root.rights):
        cue = cue_token(context, quotation)
        if noun_effect(root) is Effect.SAYS or (cue is not None and cue.lemma_.lower() in _REFUSING):
            return True  # 'denied accusations made by Chad', 'rejected a loan arranged by Chad'
    if root.pos_ not in {"NOUN", "PROPN", "PRON"} or _has_clause(root):
        return False
    if force not in {Force.SAY, Force.ADMIT, Force.DENY}:
        return True
    # 'commented on the arrest', 'claimed responsibility for the raid'
    return (root.dep_ == "pobj" and root.head.lower_ in _TOPICAL) or (root.dep_ == "dobj" and root.head.lemma_ == "claim")


def _stretch(context: Context, quotation: Quotation) -> SpacySpan:
    """Return the words of the first part of what is said."""
    span = quotation.content[0]
    stretch = context.doc.char_span(span.start, span.end, alignment_mode="expand")
    assert stretch is not None
    return stretch


def _has_clause(noun: Token) -> bool:
    """Tell whether a noun phrase stands for a clause: 'them leaving', 'the odds that ...'."""
    return any(child.dep_ in {"acl", "relcl", "ccomp", "advcl", "nsubj"} for child in noun.children)


def _is_in_marks(text: str, content: Span, span: Span) -> bool:
    """Tell whether quotation marks are open at a span within a content."""
    before = text[content.start : span.start]
    return before.count("“") > before.count("”") or any(before.count(mark) % 2 for mark in ('"', "''"))


def cue_token(context: Context, quotation: Quotation) -> Token | None:
    """Return the token that carries the cue of a quotation, None where it has none."""
    if not quotation.cue:
        return None
    span = quotation.cue[0]
    stretch = context.doc.char_span(span.start, span.end, alignment_mode="expand")
    if stretch is None:
        return None
    root: Token = stretch.root
    if len(stretch) == 1 or root.lemma_ not in _PHASES:
        return root
    return next((token for token in reversed(stretch) if attributing_verb(token) is not None), root)  # 'has begun urging'


def cue_force(context: Context, quotation: Quotation) -> Force | None:
    """Return the force of a quotation's cue, None where the lexicon does not know it ('according to', no cue)."""
    token = cue_token(context, quotation)
    if token is None:
        return None
    particle = next((child.lemma_ for child in token.children if child.dep_ == "prt"), None)
    lemma = verb_lemma(token).lower()
    entry = (
        (verb_cue(f"{lemma} {particle}") if particle else None)
        or (verb_cue(lemma) if token.pos_ in {"VERB", "AUX"} else None)
        or (noun_cue(lemma) if token.pos_ == "NOUN" else None)
        or (adjective_cue(lemma) if token.pos_ == "ADJ" else None)
        or verb_cue(lemma)
    )
    return entry.force if entry else None
