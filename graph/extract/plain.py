"""Events that the lexicon has no class for: a verb of doing with an actor and what it acts on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.embedding import ADJECTIVES, VERBS
from graph.extract.frames import Reading
from graph.extract.lexicon import Frame
from graph.extract.subjects import OBJECT_CONTROLLED
from graph.recognize.lexical import attributing_verb, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.finding import Finding
    from graph.extract.predicates import Reader

__all__ = ["is_beside", "is_figure", "is_imperative", "is_tensed", "is_told_plainly", "read_plain"]

_NO_EVENT = frozenset(
    """be have do seem appear become remain stay look sound feel mean matter exist belong consist contain include comprise involve
    know think believe consider suppose understand see hear remember forget regard view deem doubt guess imagine realize realise assume
    like love hate want wish hope expect fear worry dread intend plan aim need try attempt seek tend happen let get go come keep begin start continue
    stop cease fail manage dare use depend rely deserve concern relate refer equal cost weigh total lack require resemble suggest
    indicate show imply reflect represent say tell add note state announce declare report claim argue explain reply respond answer
    mention comment remark insist stress emphasize emphasise recall admit acknowledge confirm reveal disclose describe call name
    quote cite write warn ask wonder predict forecast estimate read speak talk repeat reiterate concede contend assert maintain
    testify tweet conclude observe point accord follow precede base compare range date stand lie live wait sit sleep die
    can could may might must shall should will would make give put find face pick tick learn grow lose watch lead amount
    bear owe possess lack own wonder work serve care subscribe envision prefer enjoy embroil entail deal cope struggle
    strive opt constitute account tempt bother mind dislike admire appreciate blame""".split()
)
"""Verbs of being, thinking, saying and of phase: no event of their own, or one that others find."""
_STATES = frozenset("share trust distrust possess outnumber deserve occupy retain resemble rival inhabit".split())
"""Verbs that tell how something is."""
_TELLING = frozenset("remind inform notify assure reassure alert brief caution promise rule decree determine".split())
"""Verbs of saying something to somebody: where a clause tells what, a statement tells it."""
_DENYING = frozenset("deny dispute refute rebut dismiss reject contest".split())
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_CLAUSES = frozenset({"ROOT", "ccomp", "xcomp"})
_ASPECTS = frozenset("start begin continue keep stop finish resume quit cease go be".split())
"""Verbs that a participle completes."""
_CAUSING = frozenset("prompt cause lead force enable allow let make help push drive compel oblige".split())
"""Verbs whose object does what they bring about."""
_BARE = frozenset({"make", "let", "see", "hear", "watch"})
"""Verbs that have an infinitive without "to"; one with it tells what for: 'made concessions to end the row'."""
_OVER_INFINITIVES = (
    frozenset(VERBS) | _ASPECTS | _CAUSING | OBJECT_CONTROLLED | {"vote", "position", "swear", "guarantee", "elect"}
)
"""Verbs whose infinitive tells what is done; after others it tells what for."""
_FILLING = frozenset({"pcomp", "csubj", "pobj", "dobj", "xcomp", "ccomp"})
_VERBAL = frozenset({"VERB", "AUX", "ADJ"})
_SLOTS = {
    "subj": "doer", "obj": "thing", "dative": "recipient", "kept": "topic", "to": "party", "from": "origin", "with": "party", "against": "party",
    "for": "party", "into": "party", "by": "party", "on": "party", "toward": "party", "towards": "party", "between": "party",
}  # fmt: skip


_FIGURES = {
    "throw": "towel", "take": "part pain place note", "ride": "fence wave", "tip": "scale balance", "wave": "wand", "turn": "page corner tide table", "leave": "building", "fit": "bill", "pave": "way", "raise": "eyebrow bar stake",
    "set": "stage tone bar", "cross": "line bridge path", "draw": "line", "bite": "bullet", "drop": "ball", "move": "goalpost needle",
    "break": "ice mold mould ground", "sound": "alarm clear", "toe": "line", "hit": "road nail ground", "carry": "weight day torch",
    "win": "day heart mind", "clear": "air way", "level": "field", "pull": "plug string punch", "weather": "storm", "test": "water",
    "steal": "show spotlight", "play": "role part card", "gain": "traction ground momentum steam", "seize": "moment", "buy": "time", "commit": "sin",
}  # fmt: skip
"""Objects that with their verbs are one figure of speech: nothing that takes part."""


def read_plain(verb: Token, reader: Reader) -> Reading | None:
    """Return the reading of a verb as an event without a class of its own, None for verbs that tell no event."""
    lemma = verb_lemma(verb).lower()
    if lemma in _NO_EVENT or _points_back(verb) or not verb.lemma_.isalpha() or verb.pos_ != "VERB":
        return None
    if verb.text[0].isupper() and not verb.is_sent_start and reader.fillers.discourse.at(verb) is not None:
        return None  # the parser took a name for a verb
    slots = reader.slots(verb)
    if lemma in _TELLING and "clause" in slots:
        return None
    if lemma == "take" and any(child.lower_ == "it" and child.dep_ == "nsubj" for child in verb.lefts) and _has_infinitive(verb):
        return None  # 'it would take the bank ten years to pay'
    if "obj" not in slots and ("purpose" in slots or any(child.dep_ == "xcomp" for child in verb.children)):
        return None  # "worked to end the row": the infinitive tells the event
    if any(is_figure(verb, noun) for noun in slots.get("obj", ())):
        return None
    frame = Frame(verb.lemma_, "State" if lemma in _STATES else "Event", _SLOTS)
    return Reading(verb, frame, slots)


def _has_infinitive(verb: Token) -> bool:
    """Tell whether an infinitive stands in the rest of the clause."""
    return any(word.tag_ == "VB" and word.i > verb.i and word.nbor(-1).lower_ == "to" for word in verb.subtree)


def _points_back(verb: Token) -> bool:
    """Tell whether the verb only denies what the text said before: 'denies it'."""
    return verb.lemma_.lower() in _DENYING and any(
        child.dep_ == "dobj" and child.lower_ in {"it", "this", "that", "them", "so"} for child in verb.children
    )


def is_imperative(verb: Token) -> bool:
    """Tell whether a clause tells somebody what to do: 'Pray for her', 'Do not sign it'."""
    if verb.tag_ not in {"VB", "VBP"} or verb.dep_ not in _CLAUSES:
        return False
    first = verb.left_edge
    if first.i != verb.i and not (first.dep_ == "aux" and first.lower_ in {"do", "don", "don't"}):
        return False
    return verb.dep_ == "ROOT" or attributing_verb(verb.head) is not None


def is_figure(verb: Token, noun: Token) -> bool:
    """Tell whether a verb and its object are a figure of speech: 'tip the scales'."""
    return noun.lemma_.lower() in _FIGURES.get(verb.lemma_.lower(), "").split()


def is_tensed(verb: Token) -> bool:
    """Tell whether the verb heads a clause with a tense, or completes one: 'plans to build', no purpose, participle or noun's infinitive."""
    while True:
        if verb.tag_ in _TENSED or any(child.dep_ in _AUXILIARIES and child.tag_ in _TENSED for child in verb.children):
            return True
        if verb.dep_ == "ROOT" and verb.tag_ == "VB" and _is_announced(verb):
            return True
        if not _completes(verb):
            return False
        verb = verb.head


def _is_announced(verb: Token) -> bool:
    """Tell whether a headline says what somebody is to do: 'Peru to send troops to Chile'."""
    lefts = {child.dep_: child.lower_ for child in verb.lefts}
    return lefts.get("aux") == "to" and "nsubj" in lefts


def _completes(verb: Token) -> bool:
    """Tell whether the verb is coordinated with another or tells what that one does: 'plans to sue', 'able to sue', 'began suing'."""
    head = verb.head
    if verb.dep_ == "ccomp" and verb.tag_ == "VB" and head.lemma_.lower() in _CAUSING:
        return True  # 'may prompt Chad to pay'
    if verb.dep_ == "xcomp" and verb.tag_ == "VB" and head.pos_ == "VERB" and verb_lemma(head).lower() not in _OVER_INFINITIVES:
        return False  # 'moved quickly to sue': what it is for
    if head.lemma_.lower() in _BARE and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts):
        return False
    if verb.dep_ != "xcomp" or head.pos_ not in _VERBAL:
        return (verb.dep_ == "conj" or (verb.dep_ == "acomp" and verb.pos_ == "ADJ")) and head.pos_ in _VERBAL
    if head.lemma_ == "be" and any(child.dep_ == "attr" for child in head.children):
        return False  # 'when he was a senator to build it'
    if head.pos_ == "ADJ" and head.dep_ == "amod":
        return False  # 'the patience necessary to sue'
    judging = [head] if head.pos_ == "ADJ" else [child for child in head.children if child.dep_ == "acomp"]
    if judging and not any(word.lemma_.lower() in ADJECTIVES for word in judging):
        return False  # 'it is easy to sue' says nothing
    return verb.tag_ != "VBG" or head.lemma_.lower() in _ASPECTS


def is_beside(verb: Token) -> bool:
    """Tell whether the verb is an infinitive or gerund that only fills a phrase: 'efforts to aid', 'met to discuss', 'without paying'.

    A participle tells what happens beside its clause ('left, accusing Chad of fraud') and is none.
    """
    if is_tensed(verb):
        return False
    first = _chained(verb)
    if _is_told_aside(first):
        return False
    listed = first.tag_ == "VBG" and first.dep_ == "conj"  # 'a firm line and aiding the police'
    return verb.tag_ == "VB" or listed or first.dep_ in _FILLING


def _is_told_aside(verb: Token) -> bool:
    """Tell whether a clause without a tense tells something: 'with Chad seeking aid', 'no interest in Chad to help'."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "with":
        return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.lefts)
    nouns = (
        [verb.head] if verb.dep_ == "acl" else [child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i]
    )
    if verb.tag_ != "VB" or verb.dep_ not in {"acl", "advcl"}:
        return False
    return any(child.lower_ in {"no", "any"} for noun in nouns for child in noun.lefts)


def _chained(verb: Token) -> Token:
    """Return the first of the verbs that are coordinated with this one or that it completes."""
    while _completes(verb):
        verb = verb.head
    return verb


def is_told_plainly(finding: Finding, reader: Reader) -> bool:
    """Tell whether a plain event has a participant: an actor, a place with what is there, a named thing or one to point at."""
    roles = dict(finding.roles)
    if "actor" in roles or "recipient" in roles:
        return True
    return any(isinstance(filler, str) and reader.takes_part(filler) for role, filler in finding.roles if role == "topic")
