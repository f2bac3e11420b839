"""Sayings: what a source is told to say, where no extractor knows the event.

'She said that quarrels were almost sure to arise' tells of no event of the vocabulary, yet it is what she says: a claim on her
word about the quarrels. Only the main clause of indirect speech is read so, and only where the text says what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.antecedents import RELATIVES, conjuncts
from graph.extract.attribution import attributes
from graph.extract.axes import governing_lemma
from graph.extract.clause_extent import clause_chain
from graph.extract.embedding import ADJECTIVES, VERBS, Effect
from graph.extract.finding import Finding
from graph.extract.lexicon import lexicon
from graph.extract.measures import phrase
from graph.extract.subjects import gap
from graph.extract.tellings import asks, is_empty, is_state, named_within, predicate_roles
from graph.extract.verbs import is_passive
from graph.model import Span, Style

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.context import Context
    from graph.model import Filler, Quotation

__all__ = ["RULE", "extract_sayings"]

RULE = "saying"
UNFILLED = "saying-unfilled"
_GENERIC = frozenset({"Event", "State"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_POINTING = frozenset({"it", "this", "that", "these", "those"})
_THINKING = frozenset("do hope think believe suppose guess expect fear say".split())
"""Verbs that only take up something else where nothing follows them."""
_OPEN = frozenset("show mean suggest indicate prove imply reveal demonstrate have need want".split())
"""Verbs that say nothing without what they are about."""
_HAPPENING = frozenset("come happen occur arise exist".split())
"""Verbs of what comes about: when it does is what is said."""
_CLAUSAL = frozenset({"ccomp", "xcomp", "attr", "oprd"})
_COMPLEMENTS = frozenset({"dobj", "nsubjpass", "advmod", "prep", "acomp", "npadvmod"})
_SUPPOSING = frozenset("suppose guess think believe hope fear imagine reckon expect bet assume know".split())
_BEARING = frozenset(
    {Effect.PLANS, Effect.PREDICTS, Effect.NEGATES, Effect.LIKELY, Effect.POSSIBLE, Effect.UNLIKELY, Effect.HOLDS}
)
"""What a word over an infinitive may do to it so that the infinitive is what is said."""


def extract_sayings(context: Context, taken: frozenset[int]) -> Iterator[Finding]:
    """Yield what the main clause of each indirect quotation says whose words are not in `taken`, by the index of a token."""
    seen: set[int] = set()
    for quotation in context.quotations:
        verb = _main_verb(context, quotation)
        if verb is None or verb.i in seen or context.skipped(verb):
            continue
        seen.add(verb.i)
        chain = list(_chain(verb))
        if taken.isdisjoint(token.i for token in chain):
            finding = _finding(context, verb, chain[-1], quotation.speakers)
            if finding is not None and _is_told_within(chain[-1], quotation):
                yield finding


def _is_told_within(verb: Token, quotation: Quotation) -> bool:
    """Tell whether the clause of a verb stands in the content, not over it: the parser may hang a participle on the verb of saying."""
    first = clause_chain(verb)[0]
    return any(span.start <= first.idx < span.end for span in quotation.content)


def _main_verb(context: Context, quotation: Quotation) -> Token | None:
    """Return the verb of the clause that is the content of an indirect quotation, None where it is no clause."""
    if quotation.style is Style.DIRECT or not quotation.speakers or not attributes(context, quotation):
        return None
    span = quotation.content[0]
    stretch = context.doc.char_span(span.start, span.end, alignment_mode="expand")
    if stretch is None or stretch.root.pos_ not in {"VERB", "AUX"} or stretch.root.dep_ in {"aux", "auxpass"}:
        return None
    root: Token = stretch.root
    return _expected(root)


def _expected(verb: Token) -> Token:
    """Return the verb of what is expected, where the content only says that the speaker expects it."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i), None)
    hopes = VERBS.get(governing_lemma(verb)) is Effect.PREDICTS
    return clause if clause is not None and hopes and clause.pos_ in {"VERB", "AUX"} else verb


def _chain(verb: Token) -> Iterator[Token]:
    """Yield a verb and the infinitives below it for which it says whether they come about: 'is sure to arise'."""
    token: Token | None = verb
    while token is not None:
        yield token
        if any(child.dep_ == "dobj" for child in token.rights):
            return  # 'used the fund to pay': the use is told, too
        token = next((below for carrier in _carriers(token) for below in carrier.children if below.dep_ == "xcomp"), None)


def _carriers(verb: Token) -> list[Token]:
    """Return the words of a predicate that may have an infinitive: the verb itself, or the adjective after a copula."""
    words = [verb] if VERBS.get(governing_lemma(verb)) in _BEARING else []
    return words + [
        child for child in verb.children if child.dep_ in {"acomp", "oprd"} and ADJECTIVES.get(child.lemma_.lower()) in _BEARING
    ]


def _finding(context: Context, verb: Token, trigger: Token, speakers: tuple[str, ...]) -> Finding | None:
    """Return what a clause says of its subject, None where it is not known what that is or says nothing of it."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if subject is not None and subject.lower_ in _POINTING and context.discourse.at(subject) not in speakers:
        return None  # what it points at is not sure enough
    if VERBS.get(trigger.lemma_.lower()) is Effect.SAYS and any(child.dep_ == "ccomp" for child in trigger.children):
        return None  # 'said he thought that': what he thinks is told by itself
    if is_empty(trigger) or asks(verb) or _is_aside(verb):
        return None
    noun = gap(verb) if subject is None or subject.lower_ in RELATIVES else subject
    if noun is None or _is_bare(trigger):
        return None
    about: list[tuple[str, Filler]] = [("actor", actor) for actor in _actors(context, noun)]
    about = about or [("topic", topic) for topic in _topics(context, noun)]
    if not about or _is_partial(context, noun):
        return None
    known = {filler for _, filler in about}
    pronouns = {token.idx for token in verb.subtree if token.pos_ == "PRON"}  # "us", "it": words that name nothing
    pronouns |= {token.idx for token in noun.subtree}  # of a passive the subject is what it is done to
    told = [
        pair
        for token in dict.fromkeys((verb, trigger))
        for pair in predicate_roles(context, token)
        if pair[1] not in known and not (isinstance(pair[1], Span) and pair[1].start in pronouns)
    ]
    acted_on = {entity for child in trigger.rights if child.dep_ == "dobj" and (entity := context.discourse.actor(child))}
    if not is_state(trigger):
        told = [("recipient" if role == "topic" and filler in acted_on else role, filler) for role, filler in told]
    known |= {filler for _, filler in told}
    known |= set(speakers)  # 'it was not, she said, because ...'
    named = [("topic", entity) for entity in named_within(context, trigger, noun) if entity not in known]
    kind = "State" if is_state(trigger) else "Event"
    unfilled = _has_class(trigger) or kind == "Event" and about[0][0] == "topic" and _acts_on(trigger)
    return Finding(trigger, kind, tuple(dict.fromkeys([*about, *told, *named])), rule=UNFILLED if unfilled else RULE)


def _acts_on(verb: Token) -> bool:
    """Tell whether somebody must do to something what a verb tells: who is not known where its subject is no actor."""
    return not is_passive(verb) and any(child.dep_ == "dobj" for child in verb.rights)


def _has_class(verb: Token) -> bool:
    """Tell whether the verb alone tells an event of a class, for which somebody is missing: 'said that they accuse you'."""
    frames = lexicon().verbs.get(verb.lemma_.lower(), ())
    return any(not frame.needs and frame.kind not in _GENERIC for frame in frames) and verb.tag_ != "VBN"


def _is_bare(verb: Token) -> bool:
    """Tell whether a verb only takes up what was told before: 'that she doesn't', 'that they had helped to provide it'."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if verb.lemma_ in _OPEN and not any(child.dep_ in _COMPLEMENTS or child.dep_ in _CLAUSAL for child in verb.children):
        return True  # 'the fire shows: ...'
    if verb.lemma_ in _HAPPENING and any(child.dep_ == "advcl" for child in verb.rights) and not objects:
        return True  # 'such rows come about when ...'
    if verb.lemma_ in _THINKING and verb.i + 1 < len(verb.doc) and (verb.nbor().lower_ == "so" or verb.nbor().is_punct):
        return True  # 'she will do so', 'I hope so', 'a friend, I suppose'
    if verb.lemma_ == "do":
        return not any(child.dep_ in _COMPLEMENTS and not child.lower_.startswith("n") for child in verb.children)
    return bool(objects) and all(child.lower_ in _POINTING for child in objects)


def _is_partial(context: Context, subject: Token) -> bool:
    """Tell whether of several in a subject only some are known: 'a couple and their children'."""
    parts = [part for part in conjuncts(subject) if part.pos_ in {"NOUN", "PROPN"}]
    if len(parts) < 2:
        return False
    known = [bool(context.discourse.actor(part) or context.discourse.several(part)) for part in parts]
    unknown = [part for part, is_known in zip(parts, known, strict=True) if not is_known]
    return any(known) and any(child.dep_ in {"det", "poss", "nummod"} for part in unknown for child in part.lefts)


def _is_aside(verb: Token) -> bool:
    """Tell whether the clause only says how sure the speaker is, or takes up what was said: 'the mayor, I suppose', 'I hope so'."""
    if verb.lemma_ not in _SUPPOSING:
        return False
    own = any(child.dep_ == "nsubj" and child.lower_ in {"i", "we"} for child in verb.lefts)
    told = any(child.dep_ in {"ccomp", "xcomp", "dobj"} and child.i > verb.i for child in verb.children)
    return own and not told


def _topics(context: Context, noun: Token) -> tuple[Filler, ...]:
    """Return what the subject names; of 'flour and sugar', which one phrase names, not the last word again.

    Of several, one that is no thing with a name is told in words.
    """
    found = context.discourse.topics(noun)
    if not found:
        return ()
    labels = [context.discourse[topic].label for topic in found]
    named = (
        topic
        for topic in found
        if not any(other.endswith(f" {context.discourse[topic].label}") and " and " in other for other in labels)
    )
    rest = conjuncts(noun)
    rest = [part for part in rest if part.pos_ == "NOUN" and context.discourse.topic(part) is None] if len(rest) > 1 else []
    return (*named, *map(phrase, rest))


def _actors(context: Context, noun: Token) -> tuple[str, ...]:
    """Return who acts: the subject, or, where it only takes up the clause before it ('a trend'), the subject of that clause."""
    verb = noun.head if noun.dep_ in {"appos", "npadvmod"} else None
    if verb is not None and verb.dep_ in {"attr", "acomp"}:
        verb = verb.head
    if verb is not None and verb.pos_ in {"VERB", "AUX"}:
        return tuple(actor for child in verb.children if child.dep_ in _SUBJECTS for actor in context.discourse.actors(child))
    return context.discourse.actors(noun)
