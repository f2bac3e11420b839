"""Axes: what the words around a content have decided of it so far, and what one more governing word does to that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.extract.embedding import Effect
from graph.model import Certainty, Modality, Polarity, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "MODALS",
    "PHRASAL_NEGATION",
    "Axes",
    "governing_lemma",
    "has_modal",
    "is_had",
    "is_infinitive",
    "is_negated",
    "is_none",
    "rules_out",
]

MODALS = {
    "will": (Modality.PREDICTED, Certainty.CERTAIN),
    "'ll": (Modality.PREDICTED, Certainty.CERTAIN),
    "’ll": (Modality.PREDICTED, Certainty.CERTAIN),
    "wo": (Modality.PREDICTED, Certainty.CERTAIN),
    "shall": (Modality.PREDICTED, Certainty.CERTAIN),
    "would": (Modality.PREDICTED, Certainty.CERTAIN),
    "'d": (Modality.PREDICTED, Certainty.CERTAIN),
    "’d": (Modality.PREDICTED, Certainty.CERTAIN),
    "should": (Modality.PREDICTED, Certainty.PROBABLE),
    "ought": (Modality.PREDICTED, Certainty.PROBABLE),
    "must": (Modality.PREDICTED, Certainty.PROBABLE),
    "could": (Modality.PREDICTED, Certainty.POSSIBLE),
    "may": (Modality.PREDICTED, Certainty.POSSIBLE),
    "might": (Modality.PREDICTED, Certainty.POSSIBLE),
    "can": (Modality.PREDICTED, Certainty.POSSIBLE),
    "ca": (Modality.PREDICTED, Certainty.POSSIBLE),
}
_RANK = {Certainty.CERTAIN: 0, Certainty.PROBABLE: 1, Certainty.POSSIBLE: 2}
_ANYBODY = frozenset({"anyone", "anybody", "anything"})
_NONE = frozenset({"nobody", "none", "nothing", "neither"})
_FEARS = frozenset("fear worry dread concern risk danger specter spectre brace".split())
_WEIGHING = frozenset(
    "consider mull weigh contemplate ponder explore study try attempt effort struggle bid quest debate discuss idea".split()
)
_DENYING = frozenset("deny refute rebut dispute exclude dismiss disavow".split())
_NEARLY = frozenset("almost nearly practically virtually fairly pretty all".split())
_HEDGING_GOVERNORS = frozenset("seem appear tend".split())
PHRASAL_NEGATION = frozenset(
    {("rule", "out"), ("call", "off"), ("put", "off"), ("turn", "down"), ("fend", "off"), ("head", "off"), ("hold", "off")}
)
"""Verbs that do away with their object by their particle."""


@dataclass(slots=True)
class Axes:
    """What was read of a content so far, from its own words outwards."""

    modality: Modality = Modality.ACTUAL
    certainty: Certainty = Certainty.CERTAIN
    negated: bool = False
    described: bool = False
    question: bool = False
    hearsay: Span | None = None
    allegation: bool = False
    voice: Token | None = None
    """Who alleges it."""
    timed: bool = False
    """The content only tells when the main clause comes about: it shares its time, not its doubt."""
    said: Token | None = None
    """The verb of saying at which the reading stopped."""
    unreal: bool = False
    """The content would have come about, but did not."""
    guessed: bool = False
    """The content is only a guess at what was or is."""
    tried: Token | None = None
    """The word by which somebody tries to bring the content about, unless the attempt is no fact either."""
    cues: list[Span] = field(default_factory=list)
    settled: bool | None = None
    """The negation of a content that no word above it denies."""
    given: tuple[Modality, bool] | None = None
    """Modality and negation where the reading left an event that the text speaks of as known."""

    @property
    def polarity(self) -> Polarity:
        """Whether the content is said to be so."""
        return Polarity.NEGATED if self.negated else Polarity.AFFIRMED

    def mark(self, *tokens: Token) -> None:
        """Keep these tokens as a cue."""
        first, last = tokens[0], tokens[-1]
        self.cues.append(Span(first.idx, last.idx + len(last)))

    def put(self, modality: Modality, certainty: Certainty, cue: Token) -> None:
        """Take a modality if none nearer to the content was found, and the weaker certainty."""
        if self.modality is Modality.ACTUAL:
            self.modality = modality
        self.tried = None  # 'will try to', 'plans to try to'
        self.weaken(certainty)
        self.mark(cue)

    def attempt(self, cue: Token) -> None:
        """Take the content for what somebody tries to do."""
        fact = self.modality is Modality.ACTUAL and not self.negated
        self.put(Modality.PLANNED, Certainty.POSSIBLE, cue)
        self.tried = cue if fact else None

    def weaken(self, certainty: Certainty) -> None:
        """Take the weaker certainty."""
        if not self.timed and _RANK[certainty] > _RANK[self.certainty]:
            self.certainty = certainty

    def take_for_given(self) -> None:
        """Take the content for known: what is said above is said of another event, and tells nothing of this one."""
        if self.given is None:
            self.given = (self.modality, self.negated)

    def is_left_open(self) -> bool:
        """Tell whether a clause around a known event is no fact: 'could approve the sale' tells nothing of the sale."""
        return self.given is not None and self.given != (self.modality, self.negated)

    def flip(self, cue: Token) -> None:
        """Negate once more."""
        self.negated = not self.negated
        self.tried = None  # 'did not try to'
        self.mark(cue)

    def describe(self, cue: Token) -> None:
        """Take the content for described only."""
        self.described = True
        self.mark(cue)

    def allege(self, cue: Token, voice: Token | None = None) -> None:
        """Take the content for what somebody says."""
        self.allegation = True
        self.voice = self.voice or voice
        self.mark(cue)

    def hear(self, cue: Token) -> None:
        """Take the content for hearsay."""
        self.hearsay = Span(cue.idx, cue.idx + len(cue))
        self.weaken(Certainty.PROBABLE)
        self.mark(cue)

    def hedge(self, effect: Effect, cue: Token) -> None:
        """Take the doubt of a word that makes the content likely or possible."""
        self.weaken(Certainty.POSSIBLE if effect is Effect.POSSIBLE else Certainty.PROBABLE)
        self.mark(cue)

    def rule_out(self, verb: Token) -> bool:
        """Take 'rule out' and 'deny': what is not ruled out is possible, no fact. Return that what governs the verb counts."""
        if verb.dep_ == "conj" and any(child.lower_ == "nor" for child in verb.head.children):
            self.describe(verb)  # 'neither confirmed nor denied' tells nothing
        else:
            self.flip(verb)
        left_open = verb.dep_ == "xcomp" and governing_lemma(verb.head) in {"refuse", "decline"}
        able = any(child.dep_ == "aux" and child.lower_ in {"cannot", "can", "could"} for child in verb.children)
        if left_open or able or is_negated(verb):
            self.put(Modality.PREDICTED, Certainty.POSSIBLE, verb)
        return True

    def apply(self, effect: Effect, cue: Token, *, own_subject: bool = False, passive: bool = False) -> bool:
        """Take the effect of a governing word; return whether to go on above it."""
        match effect:
            case Effect.NEGATES if governing_lemma(cue) in _DENYING:
                return self.rule_out(cue)
            case Effect.NEGATES:
                self.flip(cue)
            case Effect.PLANS:
                self.put(Modality.PLANNED, Certainty.POSSIBLE if governing_lemma(cue) in _WEIGHING else Certainty.CERTAIN, cue)
            case Effect.PREDICTS:
                self._forecast(cue, own_subject=own_subject, passive=passive)
            case Effect.LIKELY | Effect.POSSIBLE:
                self.hedge(effect, cue)
                if governing_lemma(cue) not in _HEDGING_GOVERNORS and self.modality is Modality.ACTUAL:
                    self.modality = Modality.PREDICTED
            case Effect.UNLIKELY:
                self.weaken(Certainty.PROBABLE)
                self.flip(cue)
                if self.modality is Modality.ACTUAL:
                    self.modality = Modality.PREDICTED
            case Effect.ASKS:
                self.describe(cue)
            case Effect.DOUBTS | Effect.QUESTIONS:
                self.question = True
                self.mark(cue)
            case Effect.HEARSAY:
                self.hear(cue)
            case Effect.SAYS | Effect.HOLDS:
                pass
        return True

    def _forecast(self, cue: Token, *, own_subject: bool, passive: bool) -> None:
        """Take a forecast; who hopes or expects to do something itself plans it."""
        lemma = governing_lemma(cue)
        if own_subject and not passive and lemma in {"hope", "expect"}:
            self.put(Modality.PLANNED, Certainty.CERTAIN, cue)
            return
        hedged = passive or lemma == "expect" or any(child.lower_ in _NEARLY for child in cue.children)
        certainty = Certainty.POSSIBLE if lemma in _FEARS else Certainty.PROBABLE if hedged else Certainty.CERTAIN
        self.put(Modality.PREDICTED, certainty, cue)


def governing_lemma(token: Token) -> str:
    """Return the lemma in lower case; the tagger's rules make 'hop' of 'hopes'."""
    return "hope" if token.lower_ in {"hopes", "hoped", "hoping"} else token.lemma_.lower()


def is_infinitive(token: Token) -> bool:
    """Tell whether the clause is a to-infinitive."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def is_negated(verb: Token) -> bool:
    """Tell whether a negation stands with the verb."""
    denied = any(child.dep_ == "neg" or child.lower_ in {"never", "hardly", "neither"} for child in verb.children)
    return denied or (verb.dep_ == "conj" and any(child.lower_ == "nor" for child in verb.head.children))


def has_modal(verb: Token) -> bool:
    """Tell whether the verb has a modal auxiliary."""
    return any(child.dep_ in {"aux", "auxpass"} and child.lower_ in MODALS for child in verb.children)


def is_had(aux: Token, verb: Token) -> bool:
    """Tell whether a clipped auxiliary stands for 'had': 'he'd promised'."""
    clipped = aux.lower_ in {"'d", "’d"} and verb.tag_ in {"VBN", "VBD"}
    return clipped and not any(child.dep_ == "aux" and child.lower_ in {"have", "'ve", "’ve"} for child in verb.children)


def is_none(token: Token) -> bool:
    """Tell whether the noun phrase says that there is none: 'nobody', 'no side', 'none of them', 'not a single one'."""
    first = token.left_edge
    if first.lower_ == "not" and first.i < token.i and first.nbor(1).lower_ not in {"only", "just", "merely", "least"}:
        return True
    if token.lower_ in _ANYBODY and any(child.lower_ in {"hardly", "scarcely", "barely"} for child in token.lefts):
        return True
    if token.lower_ not in _NONE and not any(
        child.dep_ in {"det", "nummod"} and child.lower_ in {"no", "neither", "zero"} for child in token.children
    ):
        return False
    return not _is_limit(first)


def _is_limit(word: Token) -> bool:
    """Tell whether a negation only sets a limit: 'no fewer than six', 'no less a man than', 'nothing but rain'."""
    doc, place = word.doc, word.i
    if place + 2 >= len(doc):
        return False
    second, third = doc[place + 1].lower_, doc[place + 2].lower_
    if word.lower_ == "no":
        return second in {"fewer", "less", "more", "other"} and third in {"than", "a", "an"}
    return word.lower_ in {"nothing", "none", "nobody"} and second in {"but", "except"}


def rules_out(verb: Token) -> bool:
    """Tell whether the verb with its particle does away with its object: 'rule out', 'call off'."""
    particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), None)
    return (verb.lemma_.lower(), particle) in PHRASAL_NEGATION
