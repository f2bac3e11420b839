"""Subordinates: what a preposition over a gerund, or an adverbial clause, makes of its content: 'without signing', 'when they sign'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.axes import PHRASAL_NEGATION, Axes, has_modal, is_infinitive, rules_out
from graph.extract.embedding import ADJECTIVES, VERBS, Effect
from graph.extract.nominals import is_given
from graph.extract.noun_clauses import apply_noun, holder_of, noun_effect
from graph.model import Certainty, Modality
from graph.recognize.source import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["read_adverbial", "read_gerund", "read_gerund_of"]

_ACCUSING = frozenset("accuse suspect charge blame indict fault denounce criticize criticise condemn sue investigate".split())
_PRETENCES = frozenset(
    "guise pretext pretence pretense excuse appearance illusion charge accusation suspicion allegation".split()
)
_KEEPING = frozenset(
    "keep prevent stop block bar ban prohibit deter dissuade discourage refrain abstain back shy hold desist hinder restrain retreat"
    " exempt excuse preclude save spare flinch recoil withhold forbid".split()
)
"""Verbs that deny what follows 'from': 'kept it from joining', 'shied away from criticising'."""
_TRIALS = frozenset({"trial", "investigation", "probe", "inquiry", "suspicion"})
_FACING = frozenset({"face", "deny", "reject", "dismiss", "fight", "admit", "have", "dodge"})
"""Verbs whose subject is the one who is charged."""
_DEPENDING = frozenset("depend hinge contingent conditional dependent rest".split())
_CLEARING = frozenset("acquit clear absolve exonerate exculpate".split())
_LEAVING = frozenset("back opt drop pull talk argue shut freeze leave".split())
"""Verbs that deny what follows 'out of'."""
_LIFTING = frozenset("lift overturn end repeal reverse ease abolish suspend remove relax".split())
_HARD = {Effect.PLANS, Effect.PREDICTS, Effect.ASKS}
_LENGTHS = frozenset("hour hours day days week weeks month months year years decade decades century centuries".split())
_WAITING = frozenset({"when", "once", "until", "till", "before", "after"})


def read_gerund(prep: Token, axes: Axes) -> bool:
    """Read a preposition over a gerund: 'without signing', 'short of signing', 'against joining', 'from signing'."""
    word, head = prep.lower_, prep.head
    lemma = head.lemma_.lower()
    accusing = _accusing(head) if word in {"of", "for", "with"} else None
    if accusing is not None:
        axes.allege(accusing)
        return False
    if word == "for" and lemma in _TRIALS:
        axes.allege(head)  # 'is on trial for bribing the judge'
        return False
    if head.dep_ == "dobj" and lemma in {"charge", "accusation", "allegation"} and word == "of":
        axes.allege(head, holder_of(head) if head.head.lemma_.lower() not in _FACING else None)  # 'faces charges of bribing'
        return False
    if head.pos_ in {"NOUN", "PROPN"} and lemma in _PRETENCES:
        axes.described = True
        return False
    if word in {"on", "upon"} and lemma in _DEPENDING:
        axes.describe(head)  # 'depends on their leaving'
        return False
    if word == "of" and _cleared(head):
        axes.flip(prep)  # 'cleared of bribing the judge'
        return False
    if prep.i and (prep.nbor(-1).lower_, word) in {("short", "of"), ("far", "from")}:
        axes.flip(prep.nbor(-1))
        return False
    if word == "near":
        axes.put(Modality.PREDICTED, Certainty.POSSIBLE, prep)  # 'near reaching a deal'
        return True
    if word == "to" and head.lower_ == "guilty":
        if any(child.dep_ == "neg" for child in head.children):
            axes.flip(head)  # 'pleaded not guilty to bribing the judge'
            axes.allege(head, subject_of(head.head))
        return False
    if word in {"without", "against"} or (word, head.lower_) == ("of", "instead"):
        axes.flip(prep if word != "of" else head)
        return False
    if word == "instead" or (word == "than" and head.lower_ == "rather"):
        axes.flip(prep)
        return False
    if (lemma, word) in PHRASAL_NEGATION:
        return axes.rule_out(head)
    effect = noun_effect(head) if head.pos_ == "NOUN" else None
    if lemma == "point" and head.dep_ == "pobj" and head.head.lower_ == "on":
        effect = Effect.PREDICTS  # 'on the point of leaving'
    if effect is Effect.NEGATES and head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_ in _LIFTING:
        effect = Effect.POSSIBLE  # 'lifted the ban on selling it'
    if effect is not None:
        return axes.apply(Effect.POSSIBLE if effect is Effect.SAYS else effect, head)
    if word == "of" and head.lower_ == "out" and head.head.lemma_.lower() in _LEAVING:
        axes.flip(head)  # 'backed out of signing', 'talked them out of signing'
        return False
    if word == "from":
        verb = head.head if head.lower_ in {"away", "back"} else head
        return axes.apply(Effect.NEGATES, verb) if verb.lemma_.lower() in _KEEPING else False
    if word == "by":
        return head.pos_ == "VERB" and (has_modal(head) or is_infinitive(head))  # the way in which something would be done
    if head.pos_ == "VERB" and word in {"on", "about", "of", "for", "to", "at"} and VERBS.get(lemma) in _HARD:
        return axes.apply(VERBS[lemma], head)
    if word in {"for", "to"} and lemma in ADJECTIVES:
        return axes.apply(ADJECTIVES[lemma], head)
    return False


def read_gerund_of(noun: Token, axes: Axes) -> bool:
    """Read a noun over a gerund with a subject of its own: 'the chances of them leaving', 'reports of them leaving'."""
    return apply_noun(noun, axes) is None and not is_given(noun)


def _accusing(head: Token) -> Token | None:
    """Return the verb of accusing whose charge a preposition names."""
    verb = _verb_of_charge(head)
    return verb if verb is not None and verb.lemma_.lower() in _ACCUSING else None


def _cleared(head: Token) -> bool:
    """Tell whether somebody is cleared of the charge that a preposition names."""
    verb = _verb_of_charge(head)
    return verb is not None and verb.lemma_.lower() in _CLEARING


def _verb_of_charge(head: Token) -> Token | None:
    """Return the verb that a charge belongs to: its preposition hangs on the verb, or on the one who is accused."""
    for _ in range(4):
        if head.pos_ == "VERB":
            return head
        if head.dep_ not in {"dobj", "nsubjpass", "appos", "conj", "pobj", "prep", "nmod", "compound"}:
            return None
        head = head.head
    return None


def _is_measured(verb: Token) -> bool:
    """Tell whether a clause says from when on: 'years after they signed'."""
    marks = (child for child in verb.lefts if child.dep_ in {"mark", "advmod"} and child.lower_ == "after")
    return any(mark.i and mark.nbor(-1).lower_ in _LENGTHS for mark in marks)


def read_adverbial(token: Token, head: Token, axes: Axes) -> bool:
    """Read an adverbial clause: after 'when', 'once' or 'until' it waits for the main clause; others stand by themselves."""
    marks = [child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"}]
    if "lest" in marks:
        axes.put(Modality.PREDICTED, Certainty.POSSIBLE, token)
        return False
    if "as" in marks and ("if" in marks or "though" in marks):
        axes.described = True  # 'acts as though it had won'
        return False
    if not _WAITING.isdisjoint(marks):
        tensed_past = any(child.tag_ == "VBD" for child in (token, *token.children))
        future_in_past = not _is_measured(token) and any(
            child.dep_ == "aux" and child.lower_ in {"would", "'d", "’d"} for child in head.children
        )
        first = head.head if head.dep_ == "conj" and head.tag_ == "VB" else head  # 'could suffer and become'
        waits = is_infinitive(head)
        axes.timed = (not tensed_past or future_in_past) and (has_modal(first) or waits)
        return axes.timed
    if token.tag_ == "VBG" and not marks:
        if rules_out(head) and head.i < token.i:
            return axes.rule_out(head)
        beside = token.nbor(-1) if token.i else token
        if beside.dep_ == "pobj" and beside.head.lower_ in {"about", "of", "over"} and beside.head.head.i == head.i:
            return False  # 'will speak about Chad leaving the bloc'
        return has_modal(head)  # 'would leave, ending the talks'
    return False
