"""How a content is put: polarity, modality, certainty, condition, by the words around its trigger.

`judge` climbs from the trigger to the root of its sentence. At each token it reads auxiliaries, negation and adverbs; at
each step it asks what the governing word does to what stands below it (embedding.py), and stops where the grammar shuts
influence out: at somebody's word, at relative and adverbial clauses with a tense of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.extract.conditions import find_conditions, in_condition
from graph.extract.embedding import ADJECTIVES, ADVERBS, NOUNS, OBJECT_VERBS, VERBS, Effect
from graph.extract.finding import Judgement
from graph.model import Certainty, Modality, Polarity, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["judge"]

_MODALS = {
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
_HARD = {Effect.PLANS, Effect.PREDICTS, Effect.ASKS}
_OCCUR = frozenset(
    "be begin start resume occur happen take come follow continue proceed go restart open hold arise emerge ensue erupt result".split()
)
_FEARS = frozenset("fear worry dread concern risk danger specter spectre".split())
_WEIGHING = frozenset("consider mull weigh contemplate ponder explore study try attempt effort struggle bid quest".split())
_DENYING = frozenset("deny refute rebut dispute exclude dismiss disavow".split())
_RANKED = frozenset("first second third fourth last only latest oldest youngest".split())
_NEARLY = frozenset("almost nearly practically virtually fairly pretty all".split())
_CLAUSES = frozenset("xcomp ccomp csubj csubjpass".split())
_PREPOSITIONAL = frozenset("prep agent dative".split())
_FACTUAL_MARKS = frozenset("because as since while although though whereas after when before once until despite".split())
_HEDGING_GOVERNORS = frozenset("seem appear tend".split())


@dataclass(slots=True)
class _Reading:
    """What the climb has gathered so far."""

    modality: Modality = Modality.ACTUAL
    certainty: Certainty = Certainty.CERTAIN
    negated: bool = False
    described: bool = False
    question: bool = False
    hearsay: Span | None = None
    allegation: bool = False
    timed: bool = False
    """The content only tells when the main clause comes about: it shares its time, not its doubt."""
    cues: list[Span] = field(default_factory=list)

    def mark(self, *tokens: Token) -> None:
        """Keep these tokens as a cue."""
        first, last = tokens[0], tokens[-1]
        self.cues.append(Span(first.idx, last.idx + len(last)))

    def put(self, modality: Modality, certainty: Certainty, cue: Token) -> None:
        """Take a modality if none nearer to the trigger was found, and the weaker certainty."""
        if self.modality is Modality.ACTUAL:
            self.modality = modality
        self.weaken(certainty)
        self.mark(cue)

    def weaken(self, certainty: Certainty) -> None:
        """Take the weaker certainty."""
        if not self.timed and _RANK[certainty] > _RANK[self.certainty]:
            self.certainty = certainty

    def flip(self, cue: Token) -> None:
        """Negate once more."""
        self.negated = not self.negated
        self.mark(cue)


def judge(trigger: Token) -> Judgement:
    """Return how the content that this token carries is put."""
    reading = _Reading()
    token, steps, anchor = trigger, 0, trigger
    _read_locals(token, reading, nominal=token.pos_ in {"NOUN", "PROPN"})
    while token.head.i != token.i and steps < 12:
        head = token.head
        if not _climb(token, head, reading, trigger):
            break
        if not (token.dep_ == "conj" and _is_infinitive(token)):  # 'not to sign but to wait'
            _read_locals(head, reading, nominal=False)
        token, steps = head, steps + 1
    if token.pos_ in {"NOUN", "PROPN", "ADP"} and not (trigger.pos_ in {"NOUN", "PROPN"} and _is_given(trigger)):
        anchor = _read_supposed(token, reading) or trigger
    _read_tense(trigger, reading)
    if not reading.negated and _is_preferred_to(trigger):
        reading.negated = True
    if in_condition(trigger):
        reading.described = True
    if _is_asked(trigger, token):
        reading.question = True
    conditions = () if reading.described else find_conditions(anchor, reading.modality is not Modality.ACTUAL)
    if conditions:
        reading.modality = Modality.CONDITIONAL
        reading.cues.extend(cue for _, cue in conditions)
    elif reading.modality is Modality.ACTUAL and reading.certainty is not Certainty.CERTAIN and reading.hearsay is None:
        reading.modality = Modality.PREDICTED  # a guess is no fact
    return Judgement(
        modality=reading.modality,
        polarity=Polarity.NEGATED if reading.negated else Polarity.AFFIRMED,
        certainty=reading.certainty,
        cues=tuple(sorted(set(reading.cues))),
        conditions=tuple(token for token, _ in conditions),
        hearsay=reading.hearsay,
        question=reading.question,
        described=reading.described,
        allegation=reading.allegation,
    )


def _read_locals(token: Token, reading: _Reading, *, nominal: bool) -> None:
    """Read the words that belong to this token: auxiliaries, negation, adverbs, determiners, adjectives."""
    for child in token.children:
        word = child.lower_
        if (
            child.dep_ in {"aux", "auxpass"}
            and word in _MODALS
            and not _is_inverted_condition(child, token)
            and not _is_had(child, token)
        ):
            modality, certainty = _MODALS[word]
            if word in {"could", "can", "ca"} and any(other.dep_ == "neg" for other in token.children):
                certainty = Certainty.CERTAIN
            reading.put(modality, certainty, child)
        elif child.dep_ == "neg" or (child.dep_ == "advmod" and ADVERBS.get(word) is Effect.NEGATES):
            if not (child.i + 1 < len(token.doc) and token.doc[child.i + 1].lower_ in {"only", "just", "merely"}):
                reading.flip(child)
        elif child.dep_ == "advmod" and word in {"almost", "nearly"} and token.tag_ in {"VBD", "VBN"} and child.i < token.i:
            reading.flip(child)
        elif child.dep_ == "advmod" and word in ADVERBS:
            _read_adverb(child, ADVERBS[word], reading)
        elif child.dep_ == "advmod" and word == "longer" and token.doc[max(child.i - 1, 0)].lower_ in {"no", "any"}:
            if not any(other.dep_ == "neg" for other in token.children):
                reading.flip(child)
        elif child.dep_ == "det" and word in {"no", "neither"} and (nominal or token.pos_ in {"NOUN", "PROPN"}):
            reading.flip(child)
        elif nominal and child.dep_ in {"amod", "compound"} and child.lower_ in ADJECTIVES:
            _apply(ADJECTIVES[child.lower_], child, reading)
        elif child.dep_ in {"nsubj", "nsubjpass", "dobj"} and token.pos_ in {"VERB", "AUX"} and _is_none(child):
            reading.flip(child)


def _is_preferred_to(token: Token) -> bool:
    """Tell whether something else is done: 'rather than sign', 'instead of signing'."""
    first = token.left_edge
    words = first.doc[max(first.i - 2, 0) : first.i + 2].text.lower()
    if token.pos_ != "VERB" or first.i > token.i or ("rather than" not in words and "instead of" not in words):
        return False
    # the other verb is what is done instead: 'instead of paying the rebels, the firm called ...'
    return not any(other.pos_ in {"VERB", "NOUN", "PROPN"} for other in first.doc[first.i : token.i])


def _read_adverb(child: Token, effect: Effect, reading: _Reading) -> None:
    """Read a sentence adverb."""
    if effect is Effect.HEARSAY:
        reading.hearsay = Span(child.idx, child.idx + len(child))
        reading.weaken(Certainty.PROBABLE)
        reading.mark(child)
    elif effect in {Effect.LIKELY, Effect.POSSIBLE}:
        reading.weaken(Certainty.PROBABLE if effect is Effect.LIKELY else Certainty.POSSIBLE)
        reading.mark(child)


def _is_none(token: Token) -> bool:
    """Tell whether the noun phrase says that there is none: 'nobody', 'no side', 'none of them'."""
    if token.lower_ in {"nobody", "none", "nothing", "neither"}:
        return True
    return any(child.dep_ == "det" and child.lower_ in {"no", "neither"} for child in token.children)


def _is_had(aux: Token, verb: Token) -> bool:
    """Tell whether a clipped auxiliary stands for 'had': 'he'd promised'."""
    return aux.lower_ in {"'d", "’d"} and verb.tag_ in {"VBN", "VBD"}


def _is_inverted_condition(aux: Token, verb: Token) -> bool:
    """Tell whether the auxiliary opens a condition: 'Should France leave, ...'."""
    return verb.dep_ == "advcl" and aux.lower_ in {"should", "were", "had"} and aux.i < verb.i and aux.i == verb.left_edge.i


def _apply(effect: Effect, cue: Token, reading: _Reading, *, own_subject: bool = False, passive: bool = False) -> bool:
    """Take the effect of a governing word; return whether to go on above it."""
    if effect is Effect.NEGATES:
        if cue.lemma_.lower() in _DENYING:
            return _read_ruling_out(cue, reading)
        reading.flip(cue)
    elif effect is Effect.PLANS:
        reading.put(Modality.PLANNED, Certainty.POSSIBLE if _lemma(cue) in _WEIGHING else Certainty.CERTAIN, cue)
    elif effect is Effect.PREDICTS:
        plan = own_subject and not passive and _lemma(cue) in {"hope", "expect"}
        hedged = any(child.lower_ in _NEARLY for child in cue.children)
        certainty = (
            Certainty.POSSIBLE
            if _lemma(cue) in _FEARS
            else Certainty.PROBABLE
            if passive or hedged or cue.lemma_.lower() == "expect"
            else Certainty.CERTAIN
        )
        reading.put(Modality.PLANNED if plan else Modality.PREDICTED, Certainty.CERTAIN if plan else certainty, cue)
    elif effect in {Effect.LIKELY, Effect.POSSIBLE}:
        reading.weaken(Certainty.PROBABLE if effect is Effect.LIKELY else Certainty.POSSIBLE)
        reading.mark(cue)
        if cue.lemma_.lower() not in _HEDGING_GOVERNORS and reading.modality is Modality.ACTUAL:
            reading.modality = Modality.PREDICTED
    elif effect is Effect.UNLIKELY:
        reading.weaken(Certainty.PROBABLE)
        reading.flip(cue)
        if reading.modality is Modality.ACTUAL:
            reading.modality = Modality.PREDICTED
    elif effect is Effect.ASKS:
        reading.described = True
        reading.mark(cue)
    elif effect is Effect.DOUBTS:
        reading.question = True
        reading.mark(cue)
    elif effect is Effect.QUESTIONS:
        reading.question = True
    elif effect is Effect.HEARSAY:
        reading.hearsay = Span(cue.idx, cue.idx + len(cue))
        reading.weaken(Certainty.PROBABLE)
        reading.mark(cue)
    return True


def _climb(token: Token, head: Token, reading: _Reading, trigger: Token) -> bool:
    """Read the step from a token to its head; return whether what governs the head still reaches the content."""
    dep = token.dep_
    if dep == "conj":
        if _is_infinitive(token) and not (_is_infinitive(head) or head.tag_ == "VB"):
            return _climb_clause(token, head, reading)  # the parser hangs 'and to pay' on the verb above the first infinitive
        return _climb_conjunct(token, head)
    if dep in _CLAUSES or (dep in {"advcl", "acl", "pcomp", "relcl"} and _is_infinitive(token)):
        return _climb_clause(token, head, reading)
    if dep == "pcomp":
        return _climb_governed(head, reading)
    if dep in {"advcl", "relcl", "parataxis"}:
        return _climb_adverbial(token, head, reading) if dep == "advcl" else False
    if dep == "acl" and any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children):
        return _climb_noun_clause(head, reading)
    if dep in {"acl", "amod"} and token.tag_ in {"VBG", "VBN"}:
        return head.pos_ in {"NOUN", "PROPN"} and not _is_given(head)
    if dep in {"nsubj", "nsubjpass"} and head.pos_ in {"VERB", "AUX"} and _read_outlook(token, head, reading):
        return True
    if dep in {"dobj", "obj", "attr", "oprd", "nsubjpass"} and head.pos_ in {"VERB", "AUX"}:
        return _climb_object(token, head, reading, trigger)
    if dep == "nsubj":
        return head.pos_ in {"VERB", "AUX"} and (head.lemma_ in _OCCUR or _has_modal(head))
    if dep in {"pobj", "prep", "agent", "dative"}:
        return _climb_preposition(token, head, reading)
    if dep in {"compound", "nmod", "amod", "poss"}:
        return False
    return dep in {"appos", "dep", "intj", "acomp"} and head.pos_ in {"VERB", "AUX"}


def _read_outlook(subject: Token, head: Token, reading: _Reading) -> bool:
    """Read what is said of an event as the subject: 'talks are set to begin', 'clashes are likely', 'a deal seems near'."""
    if subject.pos_ not in {"NOUN", "PROPN"}:
        return False
    for child in head.children:
        if child.dep_ in {"acomp", "oprd"} and child.lemma_.lower() in ADJECTIVES:
            effect = ADJECTIVES[child.lemma_.lower()]
            below = [word for word in child.children if word.dep_ == "xcomp"]
            if effect in _OUTLOOKS and (not below or any(word.lemma_ in _OCCUR for word in below)):
                return _apply(effect, child, reading)
        if child.dep_ == "xcomp" and _is_infinitive(child) and child.lemma_ in _OCCUR:
            passive = any(word.dep_ == "auxpass" for word in head.children)
            outlook = VERBS.get(_lemma(head))
            if outlook is not None and outlook in _OUTLOOKS:
                return _apply(outlook, head, reading, passive=passive)
    return False


_OUTLOOKS = frozenset({Effect.PLANS, Effect.PREDICTS, Effect.LIKELY, Effect.POSSIBLE, Effect.UNLIKELY, Effect.NEGATES})


def _climb_conjunct(token: Token, head: Token) -> bool:
    """Tell whether a conjunct shares the auxiliaries of the first one: 'will not sign or ratify'."""
    if token.pos_ in {"NOUN", "PROPN"} or _is_infinitive(token):
        return True
    own = any(child.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for child in token.children)
    return not own and (token.tag_ == head.tag_ and token.tag_ in {"VB", "VBN", "VBG"})


def _is_infinitive(token: Token) -> bool:
    """Tell whether the clause is a to-infinitive."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def _climb_clause(token: Token, head: Token, reading: _Reading) -> bool:
    """Read a governing word over a clause."""
    lemma = _lemma(head)
    if _rules_out(head):
        return _read_ruling_out(head, reading)
    if head.pos_ in {"NOUN", "PROPN"} and not (head.dep_ == "ROOT" and lemma in VERBS):
        effect = _noun_effect(head)
        if effect is Effect.SAYS:
            return False
        if any(child.lower_ in _RANKED for child in head.children):
            return False  # 'the first country to join' has joined
        if effect is None and token.dep_ in {"acl", "relcl"}:
            _apply(Effect.PLANS, token, reading)  # 'ways to end the war'; the parser also hangs purposes on nouns
            return False
        return _apply(effect, head, reading) if effect else False
    if head.pos_ == "ADJ":
        return _apply(ADJECTIVES.get(lemma, Effect.PLANS if _is_infinitive(token) else Effect.HOLDS), head, reading)
    if head.lemma_ == "be":
        for child in head.children:
            if child.dep_ == "acomp" and child.lemma_.lower() in ADJECTIVES:
                return _apply(ADJECTIVES[child.lemma_.lower()], child, reading)
    infinitive = _is_infinitive(token)
    if _is_yet_to(token, head):
        reading.flip(head)
        return True
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in head.children)
    if token.dep_ == "advcl":  # a purpose: 'met to discuss'
        acted = any(child.dep_ in {"dobj", "nsubjpass"} for child in head.children)
        if acted or lemma not in VERBS or any(child.lower_ in {"order", "so"} for child in token.children):
            reading.put(Modality.PLANNED, Certainty.CERTAIN, next(c for c in token.children if c.lower_ == "to"))
            return True
    return _apply_verb(lemma, token, head, reading, infinitive=infinitive, passive=passive)


def _refutation(noun: Token) -> Token | None:
    """Return the word by which the text or its source says that a report is false: 'reports that ... are false', 'denied claims that'."""
    head = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and head.lemma_ == "be":
        return next((child for child in head.children if child.dep_ in {"acomp", "attr"} and child.lower_ in _FALSE), None)
    if noun.dep_ == "dobj" and head.lemma_.lower() in _DENYING | {"reject"}:
        return None if any(child.dep_ == "neg" for child in head.children) else head
    return None


_FALSE = frozenset("false untrue wrong baseless unfounded incorrect groundless fabricated fake nonsense lie lies rubbish".split())


def _climb_noun_clause(noun: Token, reading: _Reading) -> bool:
    """Read a noun over a that-clause: 'no evidence that', 'the claim that', 'fears that'."""
    effect = _noun_effect(noun)
    refuted = _refutation(noun)
    if refuted is not None:
        reading.flip(refuted)
        return False
    if effect is None or effect is Effect.SAYS:
        reading.allegation = True
        reading.mark(noun)
        return False
    if effect is Effect.ASKS:
        reading.described = True
        return False
    return _apply(effect, noun, reading)


def _apply_verb(lemma: str, token: Token, head: Token, reading: _Reading, *, infinitive: bool, passive: bool) -> bool:
    """Take the effect of a verb over a clause."""
    own_subject = infinitive and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)
    has_object = any(child.dep_ in {"dobj", "dative"} for child in head.children)
    effect = VERBS.get(lemma)
    if lemma in {"go", "be"} and infinitive:
        reading.put(Modality.PLANNED if lemma == "be" else Modality.PREDICTED, Certainty.CERTAIN, head)
        return True
    if not infinitive and token.tag_ != "VBG" and lemma in _SAYING_TOO:
        effect = Effect.SAYS
    if lemma in {"have", "need"} and infinitive and head.tag_ not in {"VBD", "VBN"}:
        if any(child.dep_ == "neg" for child in head.children):
            reading.described = True  # 'does not have to': free to do it or not
        reading.put(Modality.PREDICTED, Certainty.CERTAIN, head)  # who had to did it; who has to may not
        return True
    if lemma == "use" and passive and infinitive:
        reading.put(Modality.PLANNED, Certainty.CERTAIN, head)  # what a thing is for
        return True
    if effect is Effect.SAYS:
        if (
            passive
            and infinitive
            and lemma in {"say", "report", "believe", "think", "understand", "allege", "know", "claim", "rumor"}
        ):
            return _apply(Effect.HEARSAY, head, reading)
        if infinitive and lemma == "claim":
            return False
        if infinitive and lemma in {"tell", "warn", "advise"}:
            return _apply(Effect.ASKS, head, reading)
        if infinitive and lemma in {"agree", "decide"}:
            return _apply(Effect.PLANS, head, reading)
        return _cross_saying(token, head, reading)
    if effect is Effect.PLANS and infinitive and (has_object or not own_subject) and lemma in {"want", "wish", "mean", "intend"}:
        effect = Effect.ASKS
    if effect is None:
        # 'waits to join': only the verbs of the lexicon carry what stands below them into fact
        return _apply(Effect.PLANS, head, reading) if infinitive else True
    return _apply(effect, head, reading, own_subject=own_subject, passive=passive)


_SAYING_TOO = frozenset("agree warn suggest insist decide promise vow pledge deny".split()) - {"deny"}


def _cross_saying(token: Token, head: Token, reading: _Reading) -> bool:
    """Stop at a verb of saying; a saying that did not take place says nothing."""
    for child in head.children:
        if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in {"could", "might", "may", "would", "should"}):
            reading.described = True
        if child.dep_ in {"nsubj", "nsubjpass"} and _is_none(child):
            reading.described = True
    if any(child.dep_ == "mark" and child.lower_ in {"whether", "if"} for child in token.children):
        reading.question = True
    return False


def _lemma(token: Token) -> str:
    """Return the lemma in lower case; the tagger's rules make 'hop' of 'hopes'."""
    return "hope" if token.lower_ in {"hopes", "hoped", "hoping"} else token.lemma_.lower()


def _noun_effect(noun: Token) -> Effect | None:
    """Return what a noun does to what stands below it; 'odds' has no singular."""
    return NOUNS.get(noun.lemma_.lower()) or NOUNS.get(noun.lower_)


def _rules_out(verb: Token) -> bool:
    """Tell whether the verb with its particle does away with its object: 'rule out', 'call off'."""
    particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), None)
    return (verb.lemma_.lower(), particle) in _PHRASAL_NEGATION


def _read_ruling_out(verb: Token, reading: _Reading) -> bool:
    """Read 'rule out' and 'deny': what is not ruled out is possible, no fact."""
    reading.flip(verb)
    if any(child.dep_ == "neg" or child.lower_ in {"never", "hardly"} for child in verb.children):
        reading.put(Modality.PREDICTED, Certainty.POSSIBLE, verb)
    return True


_PHRASAL_NEGATION = frozenset(
    {("rule", "out"), ("call", "off"), ("put", "off"), ("turn", "down"), ("fend", "off"), ("head", "off"), ("hold", "off")}
)


def _is_yet_to(token: Token, head: Token) -> bool:
    """Tell whether the clause is 'has yet to ...' or 'remains to be ...'."""
    if not _is_infinitive(token):
        return False
    if head.lemma_ == "have":
        return any(child.dep_ == "advmod" and child.lower_ == "yet" for child in head.children)
    return head.lemma_ == "remain"


_ACCUSING = frozenset("accuse suspect charge blame indict fault denounce criticize criticise condemn sue investigate".split())
_PRETENCES = frozenset(
    "guise pretext pretence pretense excuse appearance illusion charge accusation suspicion allegation".split()
)


def _is_accused(head: Token) -> bool:
    """Tell whether a preposition names a charge: it hangs on a verb of accusing, or on the one who is accused."""
    for _ in range(4):
        if head.pos_ == "VERB":
            return head.lemma_.lower() in _ACCUSING
        if head.dep_ not in {"dobj", "nsubjpass", "appos", "conj", "pobj", "prep", "nmod", "compound"}:
            return False
        head = head.head
    return False


def _climb_governed(prep: Token, reading: _Reading) -> bool:
    """Read a preposition over a gerund: 'without signing', 'short of signing', 'against joining', 'from signing'."""
    word, head = prep.lower_, prep.head
    if word in {"of", "for", "with"} and _is_accused(head):
        reading.allegation = True
        reading.mark(head)
        return False
    if head.pos_ in {"NOUN", "PROPN"} and head.lemma_.lower() in _PRETENCES:
        reading.described = True
        return False
    if word in {"without", "against"} or (word, head.lower_) in {("of", "short"), ("of", "instead"), ("from", "far")}:
        reading.flip(prep if word != "of" else head)
        return False
    if word == "instead" or (word == "than" and head.lower_ == "rather"):
        reading.flip(prep)
        return False
    effect = _noun_effect(head) if head.pos_ == "NOUN" else None
    if effect is not None:
        return _apply(effect, head, reading)
    if word == "from" and VERBS.get(head.lemma_.lower()) is Effect.NEGATES:
        return _apply(Effect.NEGATES, head, reading)
    if head.pos_ == "VERB" and word in {"on", "about", "of", "for", "to"} and VERBS.get(head.lemma_.lower()) in _HARD:
        return _apply(VERBS[head.lemma_.lower()], head, reading)
    if word in {"for", "to"} and head.lemma_.lower() in ADJECTIVES:
        return _apply(ADJECTIVES[head.lemma_.lower()], head, reading)
    return False


def _climb_adverbial(token: Token, head: Token, reading: _Reading) -> bool:
    """Read an adverbial clause: after 'when', 'once' or 'until' it waits for the main clause; others stand by themselves."""
    marks = [child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"}]
    if any(mark == "lest" for mark in marks):
        reading.put(Modality.PREDICTED, Certainty.POSSIBLE, token)
        return False
    if any(mark in {"when", "once", "until", "till", "before", "after", "as", "while"} for mark in marks):
        tensed_past = any(child.tag_ == "VBD" for child in (token, *token.children))
        future_in_past = any(child.dep_ == "aux" and child.lower_ in {"would", "'d", "’d"} for child in head.children)
        reading.timed = (not tensed_past or future_in_past) and (_has_modal(head) or _is_infinitive(head))
        return reading.timed
    if token.tag_ == "VBG" and not marks:
        return _has_modal(head)  # 'would leave, ending the talks'
    return False


def _has_modal(verb: Token) -> bool:
    """Tell whether the verb has a modal auxiliary."""
    return any(child.dep_ in {"aux", "auxpass"} and child.lower_ in _MODALS for child in verb.children)


def _is_given(noun: Token) -> bool:
    """Tell whether a noun phrase speaks of what is there already: its participle holds whatever the clause says of it."""
    return noun.pos_ == "PROPN" or any(
        child.dep_ in {"poss", "nummod"}
        or (child.dep_ == "det" and child.lower_ in {"the", "this", "these", "those", "that", "all"})
        for child in noun.children
    )


_CARRYING = frozenset(
    "hold make take give launch begin start conduct carry reach sign resume open impose stage mount pay do have lead order continue"
    " complete host announce see bring cause prompt trigger spark provoke enable allow involve include mean deliver issue".split()
)
"""Verbs whose object is the event itself: 'will launch its attack'."""


def _climb_object(token: Token, head: Token, reading: _Reading, trigger: Token) -> bool:
    """Read a verb over an event noun as its object."""
    lemma = _lemma(head)
    if _rules_out(head):
        return _read_ruling_out(head, reading)
    effect = OBJECT_VERBS.get(lemma)
    if effect is None:
        if lemma not in _CARRYING and any(child.dep_ == "poss" for child in trigger.children):
            return False  # 'would strain Peru's ties with Chile' supposes the ties
        return trigger.pos_ in {"NOUN", "PROPN"} or token.dep_ != "attr"
    definite = any(child.dep_ == "det" and child.lower_ in {"the", "this", "these", "those"} for child in token.children)
    possessed = any(child.dep_ == "poss" for child in token.children)
    if (
        effect is Effect.NEGATES
        and (definite or possessed)
        and lemma not in {"cancel", "scrap", "shelve", "avert", "prevent", "deny", "scuttle"}
    ):
        return True  # 'rejected the attack' supposes the attack
    if (
        definite
        and effect in {Effect.PLANS, Effect.ASKS, Effect.QUESTIONS}
        and lemma not in {"plan", "propose", "schedule", "postpone", "delay"}
    ):
        return True
    return _apply(effect, head, reading)


def _climb_preposition(token: Token, head: Token, reading: _Reading) -> bool:
    """Read the way of an event noun through a preposition to what governs it."""
    if token.dep_ == "pobj":
        ahead = head.lower_ == "of" and head.head.lower_ == "ahead"
        if ahead or head.lower_ in {"before", "until", "till"}:
            reading.put(Modality.PLANNED, Certainty.CERTAIN, head.head if ahead else head)  # it is yet to come
            return False
        if head.lower_ in {"without", "absent"}:
            reading.flip(head)
            return False
        if head.lower_ in {"despite", "after", "since", "following", "during", "amid", "because", "before", "until", "in", "at"}:
            return False
        return head.dep_ in {"prep", "agent", "dative"}
    governor = head
    lemma = governor.lemma_.lower()
    if governor.pos_ in {"NOUN", "PROPN"}:
        effect = _noun_effect(governor)
        if token.lower_ not in {"of", "for", "on", "about", "to", "against"} or effect is None:
            return False
        if effect in {Effect.SAYS, Effect.HOLDS}:
            return effect is Effect.HOLDS
        if effect is Effect.NEGATES and token.lower_ not in {"of", "on"}:
            return False
        return _apply(effect, governor, reading)
    if governor.pos_ in {"VERB", "AUX"}:
        pair = (lemma, token.lower_)
        if pair in _PREPOSITIONAL_ASKS:
            return _apply(Effect.ASKS, governor, reading)
        if pair in _PREPOSITIONAL_PLANS:
            return _apply(Effect.PLANS, governor, reading)
        return token.lower_ in {"to", "in", "into"} and lemma in {"lead", "result", "agree", "return", "end", "culminate"}
    if governor.pos_ == "ADJ" and lemma in ADJECTIVES:
        return _apply(ADJECTIVES[lemma], governor, reading)
    return False


_PREPOSITIONAL_ASKS = frozenset(
    {
        ("call", "for"),
        ("push", "for"),
        ("press", "for"),
        ("ask", "for"),
        ("appeal", "for"),
        ("lobby", "for"),
        ("argue", "for"),
        ("campaign", "for"),
    }
)
_PREPOSITIONAL_PLANS = frozenset(
    {
        ("prepare", "for"),
        ("hope", "for"),
        ("plan", "for"),
        ("plan", "on"),
        ("aim", "for"),
        ("aim", "at"),
        ("look", "for"),
        ("work", "on"),
        ("work", "toward"),
        ("work", "towards"),
        ("opt", "for"),
        ("wait", "for"),
        ("threaten", "with"),
    }
)


def _read_supposed(token: Token, reading: _Reading) -> Token | None:
    """Read the modal of the clause around an event that the text does not take for given: 'could bring years of war'.

    Returns the verb that has the modal.
    """
    while token.pos_ not in {"VERB", "AUX"}:
        given = token.dep_ == "appos" and _is_given(token)  # the parser takes an item of a list for an apposition
        if token.head.i == token.i or token.dep_ in {"relcl", "acl", "parataxis"} or given:
            return None
        token = token.head
    for child in token.children:
        if child.dep_ == "aux" and child.lower_ in _MODALS and not _is_had(child, token):
            reading.put(*_MODALS[child.lower_], child)
            return token
    return None


def _read_tense(trigger: Token, reading: _Reading) -> None:
    """Read a bare imperative or infinitive without governor as no fact."""
    if trigger.dep_ == "ROOT" and _is_infinitive(trigger) and reading.modality is Modality.ACTUAL:
        reading.put(Modality.PLANNED, Certainty.CERTAIN, trigger)  # headline: 'France to host talks'


def _is_asked(trigger: Token, top: Token) -> bool:
    """Tell whether the content is only asked about."""
    if any(child.dep_ == "mark" and child.lower_ == "whether" for child in (*trigger.children, *top.children)):
        return True
    sentence = trigger.sent
    last = next((token for token in reversed(list(sentence)) if not token.is_space and token.text not in "\"'”’»)"), None)
    return last is not None and last.text == "?" and trigger.pos_ in {"VERB", "AUX", "NOUN"}
