"""References back: pronouns and speakers of a whole text, each with the help of the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model import Form, Span, Style
from graph.recognize.marks import find_quoted
from graph.resolve.agreements import Agreements
from graph.resolve.interviews import name_interviewee
from graph.resolve.narrator import name_answerers, name_narrator
from graph.resolve.phrases import Phrases
from graph.resolve.pronouns import Hint, following_subject, is_anaphoric, refer_relatives, resolve_pronoun
from graph.resolve.publications import Publications
from graph.resolve.salience import Layout, Place, Places
from graph.resolve.speakers import find_speakers, source_head

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from graph.model import Document, Quotation
    from graph.resolve.discourse import Discourse

    Reader = Callable[[Token], str | None]

__all__ = ["resolve_references"]

_FIRST_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
_FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
_GOING_ON = ("add", "continu", "go on", "goes on", "went on")
_SPEAKING_BODIES = frozenset({"Person", "Group", "Actor"})


def resolve_references(discourse: Discourse, document: Document) -> None:
    """Add the mentions of pronouns and name the speakers of the quotations.

    The narrator's pronouns come first, in the order of the text, and with them the speakers; then the pronouns within
    quotation marks, for which the speaker must be known.
    """
    layout = Layout(discourse.tokens, document, [quoted.span for quoted in find_quoted(document.text)])
    places = Places(discourse)
    agreements = Agreements(discourse)
    phrases = Phrases(discourse, layout, places)
    readers = (agreements.read, Publications(discourse).read, phrases.read)
    refer_relatives(discourse, first=True)
    phrases.read_pairs_of_relatives()
    name_interviewee(discourse)
    name_narrator(discourse, document, layout)
    _resolve_narration(discourse, layout, places, readers, phrases)
    name_answerers(discourse, layout)
    _resolve_speech(discourse, layout, places)
    refer_relatives(discourse)
    agreements.finish()


def _resolve_narration(
    discourse: Discourse, layout: Layout, places: Places, readers: tuple[Reader, ...], phrases: Phrases
) -> None:
    """Resolve phrases, the pronouns outside quotation marks and each quotation's speaker, in the order of the text."""
    order = sorted(range(len(discourse.quotations)), key=lambda number: _place(discourse.quotations[number]))
    heads = {number: source_head(discourse, discourse.quotations[number]) for number in order}
    spoken: list[tuple[int, str]] = []
    sources: dict[int, list[int]] = {}
    for number in order:
        head = heads[number]
        if head is not None:
            sources.setdefault(head.i, []).append(number)
    for token in discourse.tokens:
        numbers = sources.get(token.i, [])
        if is_anaphoric(token) and not layout.quotation[token.i] and layout.region[token.i] >= 0:
            hint = _hint(discourse, token, numbers, _last(spoken, token, layout, places), places) if numbers else Hint()
            ahead = following_subject(token)
            if ahead is not None:
                _read_phrase(ahead, readers, places)  # 'in her speech, the Chilean minister said'
            if hint.speaker is not None:
                hint = replace(hint, goes_on=_goes_on(discourse, token, spoken[-1][0], layout, numbers))
            resolve_pronoun(token, discourse, layout, places, hint)
        elif token.pos_ in {"NOUN", "PROPN"} and layout.region[token.i] >= 0:
            _read_phrase(token, readers, places)
            persons = [(at, speaker) for at, speaker in spoken if discourse[speaker].kind == "Person"] if numbers else []
            taken_up = phrases.read_speaker(token, _last(persons, token, layout, places))
            if taken_up is not None:
                places.add(places.of_entity(token, taken_up))
        for number in numbers:
            speakers = _name(discourse, number, ())
            if speakers:
                spoken.append((token.i, speakers[0]))
                if token.pos_ == "NOUN" and discourse.at(token) == speakers[0]:
                    places.add(places.of_entity(token, speakers[0]))  # a group that is known only now
    for number in order:
        if heads[number] is None:
            _name(discourse, number, _speakers_before(discourse, order, number))


def _hint(discourse: Discourse, token: Token, numbers: list[int], speaker: str | None, places: Places) -> Hint:
    """Return what is known of the pronoun for a source: who speaks does not name himself in direct words before it.

    'They' of a group that spoke before are not those of whom they speak.
    """
    if token.lower_ != "they" or speaker is None or discourse[speaker].kind != "Group":
        spans = [
            span
            for number in numbers
            if discourse.quotations[number].style is Style.DIRECT
            for span in discourse.quotations[number].content
            if span.end <= token.idx
        ]
        named = (mention for span in spans for mention in discourse.mentions_within(span.start, span.end))
        told = {mention.entity for mention in named if mention.form is Form.NAME}
        told |= {
            place.key
            for place in _told(discourse, spans, places)
            if place.entity is None or discourse[place.entity].kind == "Group"
        }
        return Hint(frozenset(told - {speaker}), speaker)
    spans = [span for number in numbers for span in discourse.quotations[number].content if span.end <= token.idx]
    return Hint(frozenset({place.key for place in _told(discourse, spans, places)} - {speaker}), speaker)


def _told(discourse: Discourse, spans: list[Span], places: Places) -> Iterator[Place]:
    """Yield the places within these stretches."""
    for span in spans:
        stretch = discourse.doc.char_span(span.start, span.end, alignment_mode="expand")
        if stretch is not None:
            yield from places.between(stretch.start, stretch.end)


def _goes_on(discourse: Discourse, token: Token, at: int, layout: Layout, numbers: list[int]) -> bool:
    """Tell whether 'he said' goes on with who spoke last: right after it, or by a verb that says as much ('he added')."""
    if any(
        cue.of(discourse.text).lower().startswith(_GOING_ON) for number in numbers for cue in discourse.quotations[number].cue
    ):
        return True
    subject = discourse.doc[at]
    verb = subject.head.head if subject.head.dep_ == "advcl" else subject.head
    main = subject.dep_ == "nsubj" and verb.dep_ == "ROOT"
    return main and token.dep_ == "nsubj" and layout.sentence[token.i] - layout.sentence[at] <= 1


def _read_phrase(token: Token, readers: tuple[Reader, ...], places: Places) -> None:
    """Let the first reader that knows the phrase with this head say what it means."""
    for read in readers:
        entity = read(token)
        if entity is not None:
            places.add(places.of_entity(token, entity))
            return


def _place(quotation: Quotation) -> Span:
    """Return where a quotation stands, for sorting."""
    return min((*quotation.content, *quotation.source))


def _last(spoken: list[tuple[int, str]], token: Token, layout: Layout, places: Places) -> str | None:
    """Return who spoke last before a token, at most two paragraphs before it, unless a sentence between is about another person."""
    if not spoken:
        return None
    at, speaker = spoken[-1]
    if layout.paragraph[token.i] - layout.paragraph[at] > 2:
        return None
    for place in places.before(token):
        if place.head.i <= at or layout.sentence[place.head.i] == layout.sentence[at]:
            break
        if place.entity not in (None, speaker) and _is_main_person(places.discourse, place.head, str(place.entity), token):
            return None
    return speaker


def _is_main_person(discourse: Discourse, head: Token, entity: str, token: Token) -> bool:
    """Tell whether a person is the subject of a sentence before that of the token."""
    if head.dep_ == "appos":
        head = head.head  # 'the other man, his cousin Ben Cole, left'
    main = head.dep_ in {"nsubj", "nsubjpass"} and head.head.dep_ == "ROOT" and head.sent.start != token.sent.start
    return main and discourse[entity].kind == "Person"


def _name(discourse: Discourse, number: int, before: tuple[str, ...]) -> tuple[str, ...]:
    """Name the speakers of a quotation and return their entities."""
    quotation = discourse.quotations[number]
    speakers = quotation.speakers or find_speakers(discourse, quotation, before)
    discourse.quotations[number] = replace(quotation, speakers=speakers)
    return speakers


def _speakers_before(discourse: Discourse, order: list[int], number: int) -> tuple[str, ...]:
    """Return the speakers of the direct quotation before this one, where no more than a paragraph's end parts the two."""
    at = order.index(number)
    for earlier in reversed(order[:at]):
        quotation = discourse.quotations[earlier]
        if quotation.style is Style.INDIRECT:
            continue
        gap = discourse.text[
            max(span.end for span in (*quotation.content, *quotation.source, *quotation.cue)) : _place(
                discourse.quotations[number]
            ).start
        ]
        return quotation.speakers if len(gap.strip()) <= 3 else ()
    return ()


def _resolve_speech(discourse: Discourse, layout: Layout, places: Places) -> None:
    """Resolve the pronouns within quotation marks."""
    spans = sorted(
        (span, quotation.speakers) for quotation in discourse.quotations if quotation.speakers for span in quotation.content
    )
    position = 0
    for token in discourse.tokens:
        if not layout.quotation[token.i] or layout.region[token.i] < 0:
            continue
        while position < len(spans) and spans[position][0].end <= token.idx:
            position += 1
        inside = position < len(spans) and spans[position][0].start <= token.idx
        _resolve_spoken(token, spans[position][1] if inside else (), discourse, layout, places)


def _resolve_spoken(token: Token, speakers: tuple[str, ...], discourse: Discourse, layout: Layout, places: Places) -> None:
    """Resolve one pronoun within quotation marks: I and we mean the speakers, he and she somebody else."""
    if is_anaphoric(token):
        excluded = frozenset(speaker for speaker in speakers if discourse[speaker].kind in _SPEAKING_BODIES)
        resolve_pronoun(token, discourse, layout, places, Hint(excluded))
    elif speakers and token.tag_ in {"PRP", "PRP$"}:
        if token.lower_ in _FIRST_SINGULAR and len(speakers) == 1 and discourse[speakers[0]].kind in _SPEAKING_BODIES:
            discourse.mention(Span(token.idx, token.idx + len(token)), speakers[0], Form.PRONOUN)
        elif token.lower_ in _FIRST_PLURAL:
            discourse.refer(token, speakers)
