"""How a content is put: polarity, modality, certainty, condition, by the words around its trigger.

`judge` climbs from the trigger to the root of its sentence. At each token it reads auxiliaries, negation and adverbs
(adjuncts.py); at each step it asks what the governing word does to what stands below it (governors.py, infinitives.py,
attitudes.py, noun_clauses.py and subordinates.py over clauses, nominals.py and outlooks.py over event nouns), and stops where
the grammar shuts influence out: at somebody's word, at relative and adverbial clauses with a tense of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.adjuncts import is_preferred_to, read_adjuncts
from graph.extract.axes import Axes, governing_lemma, has_modal, is_infinitive, is_negated
from graph.extract.carried import carried_conditions
from graph.extract.conditions import find_conditions, in_condition, is_inverted
from graph.extract.embedding import VERBS, Effect
from graph.extract.finding import Judgement
from graph.extract.governors import read_clause
from graph.extract.nominals import is_dated, is_given, read_object, read_phrase, read_supposed
from graph.extract.noun_clauses import claim_above, is_heard, is_noun_clause, noun_effect, read_noun_clause
from graph.extract.outlooks import read_outlook, read_subject
from graph.extract.subordinates import read_adverbial, read_gerund, read_gerund_of
from graph.model import Certainty, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["judge"]

_HIGHEST = 12
"""Steps of a climb."""
_CLAUSES = frozenset("xcomp ccomp csubj csubjpass".split())
_NOMINAL = frozenset({"NOUN", "PROPN"})
_SPOKEN = frozenset({Effect.PLANS, Effect.SAYS, Effect.ASKS, Effect.NEGATES})
_BINDING = frozenset({"threaten", "promise", "vow", "pledge", "warn"})
"""Verbs that bind or warn: what they tell may depend on something, the word is given."""
_VAGUE = frozenset("people persons women men children those voters consumers students workers parents patients".split())
_PRESENT = frozenset({"VBZ", "VBP"})
_ANYBODY = frozenset({"anyone", "anybody", "whoever", "everyone", "everybody", "those"})
_IMAGINED = frozenset("scenario world future universe".split())
_CASES = frozenset("situation case event instance circumstance".split())
"""Nouns whose clause with 'where' or 'when' says what may come about: 'in a situation where Chad does not pay'."""
_OPENERS = frozenset({"imagine", "suppose", "picture"})
_AFTER_STOP = frozenset("\"'”’»)")
"""First words by which a sentence supposes what it tells; the tagger takes them for names."""
_IMAGINING = frozenset("imagine suppose assume picture pretend say".split())


def judge(trigger: Token) -> Judgement:
    """Return how the content that this token carries is put."""
    axes = Axes()
    nominal = trigger.pos_ in _NOMINAL
    top = _climb_up(trigger, axes, nominal=nominal)
    if axes.settled is not None:
        axes.negated = axes.settled
    anchor = trigger
    if top.pos_ in _NOMINAL | {"ADP"} and not (nominal and is_given(trigger)):
        anchor = read_supposed(top, axes) or trigger
    _read_mood(trigger, top, axes)
    if not axes.negated and is_preferred_to(trigger):
        axes.negated = True
    if axes.is_left_open() or in_condition(trigger) or (axes.said is not None and _is_unsaid(axes.said)):
        axes.described = True
    if _is_asked(trigger, top):
        axes.question = True
    hypothetical = axes.modality is not Modality.ACTUAL and axes.tried is None
    bare = axes.described or (not hypothetical and _is_act_of_speech(trigger))
    conditions = [] if bare else find_conditions(anchor, hypothetical=hypothetical)
    if not conditions and not bare and axes.modality is Modality.PREDICTED:
        conditions = carried_conditions(anchor)
    if conditions:
        axes.modality = Modality.CONDITIONAL
        axes.cues.extend(cue for _, cue in conditions)
    elif axes.unreal and not axes.negated:
        axes.described = True  # 'would have cost a fortune' did not
    elif axes.modality is Modality.ACTUAL and axes.certainty is not Certainty.CERTAIN and axes.hearsay is None:
        axes.modality = Modality.PREDICTED  # a guess is no fact
    return Judgement(
        modality=axes.modality,
        polarity=axes.polarity,
        certainty=axes.certainty,
        cues=tuple(sorted(set(axes.cues))),
        conditions=tuple(token for token, _ in conditions),
        hearsay=axes.hearsay,
        question=axes.question,
        described=axes.described,
        allegation=axes.allegation,
        voice=axes.voice,
        guess=axes.guessed and axes.modality is Modality.PREDICTED,
        attempt=axes.tried if axes.modality is Modality.PLANNED else None,
    )


def _climb_up(trigger: Token, axes: Axes, *, nominal: bool) -> Token:
    """Read all that reaches the content, and return the last word that does."""
    read_adjuncts(trigger, axes, nominal=nominal)
    token, made = trigger, False
    for _ in range(_HIGHEST):
        head = token.head
        if made and head.pos_ in {"VERB", "AUX"} and axes.settled is None:
            axes.settled = axes.negated  # 'turned down a truce offered by Chad': the truce was offered
        if head.i == token.i or not _climb(token, head, axes, trigger):
            break
        made |= token.dep_ == "acl" and token.tag_ == "VBN" and is_dated(token)
        if not (token.dep_ == "conj" and is_infinitive(token)):  # 'not to sign but to wait'
            read_adjuncts(head, axes, nominal=False, below=token)
        token = head
    return token


def _climb(token: Token, head: Token, axes: Axes, trigger: Token) -> bool:
    """Read the step from a token to its head; return whether what governs the head still reaches the content."""
    dep = token.dep_
    if dep == "conj":
        if is_infinitive(token) and not (is_infinitive(head) or head.tag_ == "VB"):
            return read_clause(token, head, axes)  # the parser hangs 'and to pay' on the verb above the first infinitive
        shared = _shares_auxiliaries(token, head)
        if not shared and token.i == trigger.i and token.pos_ == "VERB" and token.nbor(-1).lower_ == "nor":
            axes.flip(token.nbor(-1))  # 'has neither confirmed nor denied'
        if (
            shared
            and not is_infinitive(token)
            and is_negated(head)
            and any(child.lower_ == "but" and head.i < child.i < token.i for child in head.rights)
        ):
            axes.negated = not axes.negated  # 'would not close it but move it': the negation, read next, is the first one's
        return shared
    if dep in {"acl", "relcl"} and is_heard(token, head):
        return read_clause(token, head.head, axes)
    if dep == "relcl" and (claim := claim_above(token, head)) is not None:
        return read_noun_clause(token, claim, axes)
    if dep in {"acl", "relcl"} and is_noun_clause(token, head):
        return read_noun_clause(token, head, axes)
    if dep == "ccomp" and token.i < head.i and is_inverted(head):
        return False
    if dep == "ccomp" and head.lower_ == "matter" and head.pos_ != "VERB":
        axes.described = True  # 'no matter who wins'
        return False
    if dep in _CLAUSES or (dep in {"advcl", "acl", "pcomp", "relcl"} and is_infinitive(token)):
        return read_clause(token, head, axes)
    if dep == "pcomp" and any(child.tag_ == "WP" and child.i < token.i for child in token.children):
        axes.described = True  # 'accounts of what was agreed'
        return False
    if dep == "pcomp" or (dep == "pobj" and token.tag_ == "VBG" and token.pos_ == "VERB"):
        return read_gerund(head, axes)
    if dep == "advcl":
        that = any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children)
        return read_clause(token, head, axes) if that and head.pos_ == "ADJ" else read_adverbial(token, head, axes)
    if dep == "relcl" and head.lower_ == "it" and head.head.lemma_ == "have":
        axes.hear(head.head)  # 'rumour has it that'
        return False
    if dep in {"relcl", "parataxis"}:
        case = head.lemma_.lower() in _CASES and any(child.tag_ == "WRB" for child in token.children)
        axes.described |= dep == "relcl" and (head.lemma_.lower() in _IMAGINED or case or _is_general(token, head))
        return False
    if dep in {"acl", "amod"} and token.tag_ in {"VBG", "VBN"}:
        if token.tag_ == "VBG" and any(
            child.dep_ == "prep" and child.lower_ == "of" and child.i < token.i for child in head.rights
        ):
            return read_gerund_of(head, axes)
        if noun_effect(head) is Effect.SAYS and token.tag_ == "VBN":
            return False  # 'denied accusations made by Chad'
        return head.pos_ in _NOMINAL and not is_given(head)
    verbal = head.pos_ in {"VERB", "AUX"}
    if dep in {"nsubj", "nsubjpass"} and verbal and read_outlook(token, head, axes):
        return True
    if dep in {"dobj", "obj", "attr", "oprd", "nsubjpass"} and verbal:
        return read_object(token, head, axes, trigger)
    if dep == "nsubj":
        return verbal and read_subject(token, head, axes)
    if dep in {"pobj", "prep", "agent", "dative"}:
        return read_phrase(token, head, axes)
    return dep in {"appos", "dep", "intj", "acomp"} and verbal


def _shares_auxiliaries(token: Token, head: Token) -> bool:
    """Tell whether a conjunct shares the auxiliaries of the first one: 'will not sign or ratify'."""
    if token.pos_ in _NOMINAL or is_infinitive(token):
        return True
    own = any(child.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for child in token.children)
    return not own and (token.tag_ == head.tag_ and token.tag_ in {"VB", "VBN", "VBG"})


def _is_general(clause: Token, noun: Token) -> bool:
    """Tell whether a relative clause only says whom a rule is for: 'anyone who helps them will be jailed'."""
    auxiliaries = {"aux", "auxpass"}
    if clause.tag_ not in _PRESENT and not any(child.dep_ in auxiliaries and child.tag_ in _PRESENT for child in clause.lefts):
        return False
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.lower_ in _VAGUE and noun.left_edge.i == noun.i and noun.dep_ == "nsubj" and verb.tag_ == "VBP":
        return True  # 'people who have never met them fear them'
    ruled = has_modal(verb) if noun.dep_ in {"nsubj", "nsubjpass"} else noun.dep_ in {"pobj", "dobj"} and is_infinitive(verb)
    if not ruled:
        return False
    bare = noun.tag_ == "NNS" and not any(child.dep_ in {"det", "poss", "nummod", "amod", "compound"} for child in noun.children)
    return noun.lower_ in _ANYBODY or (bare and not any(token.text == "," for token in noun.doc[noun.i : clause.i]))


def _is_act_of_speech(verb: Token) -> bool:
    """Tell whether the verb says, promises or demands what a clause below it tells: a condition beside it belongs to the clause."""
    if verb.pos_ != "VERB":
        return False
    lemma = governing_lemma(verb)
    asking = VERBS.get(lemma) is Effect.ASKS and any(child.dep_ == "dobj" or child.lower_ == "for" for child in verb.rights)
    return (
        lemma in _BINDING
        or asking
        or (VERBS.get(lemma) in _SPOKEN and any(child.dep_ in {"xcomp", "ccomp"} for child in verb.children))
    )


def _is_unsaid(verb: Token) -> bool:
    """Tell whether what would have been said was not: 'declined to say that', 'will announce that'."""
    judgement = judge(verb)
    return (
        judgement.polarity.value == "Negated"
        or judgement.modality is not Modality.ACTUAL
        or judgement.question
        or judgement.described
    )


def _read_mood(trigger: Token, top: Token, axes: Axes) -> None:
    """Read a sentence without a tense of its own as no fact: 'France to host talks', 'Free the hostages', 'Imagine that'."""
    if trigger.dep_ == "ROOT" and is_infinitive(trigger) and axes.modality is Modality.ACTUAL:
        axes.put(Modality.PLANNED, Certainty.CERTAIN, trigger)
    axes.described |= trigger.sent[0].lower_ in _OPENERS
    verb = axes.said if axes.said is not None else top
    if verb.dep_ == "ROOT" and any(child.dep_ == "mark" and child.lower_ == "if" for child in verb.lefts):
        axes.described = True  # 'If only it had signed'
    bare = top.tag_ == "VB" and top.dep_ == "conj" and not any(child.dep_ == "aux" for child in top.children)
    if bare and not is_preferred_to(top):
        axes.described = True  # a bare infinitive whose verb the parser missed: 'asked them to stay, pay and wait'
    first = verb.left_edge
    opens = verb.dep_ == "ccomp" or (verb.dep_ == "advcl" and first.i == verb.i)  # 'Sell it, she told them'
    told = opens and (verb.i < verb.head.i or (first.i > 0 and first.nbor(-1).is_quote))
    if verb.tag_ != "VB" or not (verb.dep_ == "ROOT" or told):
        return
    if not any(child.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "csubj", "expl"} for child in verb.children):
        axes.described |= axes.said is None or verb.lemma_.lower() in _IMAGINING


def _is_asked(trigger: Token, top: Token) -> bool:
    """Tell whether the content is only asked about."""
    if any(child.dep_ == "mark" and child.lower_ == "whether" for child in (*trigger.children, *top.children)):
        return True
    if trigger.pos_ not in {"VERB", "AUX", "NOUN"}:
        return False
    i = trigger.sent.end - 1
    while i > trigger.i and (trigger.doc[i].is_space or trigger.doc[i].text in _AFTER_STOP):
        i -= 1
    return bool(trigger.doc[i].text == "?")
