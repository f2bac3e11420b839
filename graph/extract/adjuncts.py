"""Adjuncts: the words beside a verb or noun that say how it is put: auxiliaries, negation, adverbs, determiners, adjectives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.axes import MODALS, Axes, is_had, is_none
from graph.extract.duties import is_duty, is_perfect
from graph.extract.embedding import ADJECTIVES, ADVERBS, VERBS, Effect
from graph.extract.narration import is_habit, is_narrated
from graph.model import Certainty, Modality
from graph.recognize.source import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_preferred_to", "read_adjuncts", "read_modal"]

_ASSURED = frozenset({"guaranteed", "assured", "doubled", "tripled", "halved"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_TRUE_AUXILIARIES = frozenset("be have do get keep 's ’s".split())
_FINITE = frozenset({"VBP", "VBZ", "VBD"})
_ADDING = frozenset({"only", "just", "merely", "least"})
"""Words after 'not' that add instead of denying: 'not only'."""
_WILL = frozenset({"will", "'ll", "’ll", "would", "'d", "’d"})
_UNREAL = frozenset({"would", "'d", "’d", "could"})
"""Modals whose perfect tells what did not come about."""
_GUESSING = frozenset({"may", "might", "must"})
"""Modals that guess at what was or is, before a perfect or a state."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PARTICIPANTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_NEVER = frozenset("point time way circumstance account condition mean means stage case sense moment".split())
"""Nouns that deny with 'no' before them: 'at no point', 'under no circumstances'."""


_ASKING = frozenset("ask call appeal apply plead beg seek push press lobby vote".split())
_REACHING = frozenset({"to", "with", "on", "against"})
_TOLD_SURELY = frozenset({"doubt", "secret", "bones", "mistake"})
"""Nouns of which 'no' makes something sure: 'left no doubt that'."""
_NO = frozenset({"no", "neither", "zero"})
_NOBODY = frozenset({"nobody", "nothing", "none", "neither", "one"})
_IDLE = frozenset("avail effect end purpose small doubt".split())
"""Nouns of idioms with 'to no' and 'with no', which deny nothing."""


def read_adjuncts(token: Token, axes: Axes, *, nominal: bool, below: Token | None = None) -> None:
    """Read the words that hang on a token into the axes; `below` is the one from which the reading came."""
    if token.pos_ in {"VERB", "AUX"}:
        _read_words_ahead(token, axes)
    for child in token.children:
        if below is not None and child.i == below.i:
            continue
        word, dep = child.lower_, child.dep_
        if dep in _AUXILIARIES:
            read_modal(child, token, axes)
        elif dep == "neg" or (dep in {"preconj", "cc"} and word == "neither" and token.pos_ in {"VERB", "AUX"}):
            _read_negation(child, axes)
        elif dep == "advmod":
            _read_adverb(child, token, axes)
        elif word in _NO and dep in {"det", "nummod"} and (nominal or token.pos_ in {"NOUN", "PROPN"}):
            axes.flip(child)
        elif dep == "npadvmod" and word == "way" and child.left_edge.lower_ == "no":
            axes.flip(child)  # 'no way will they sign'
        elif nominal and word == "be" and child.i < token.i and any(aux.lower_ == "would" for aux in child.lefts):
            axes.apply(Effect.PLANS, child)  # 'the would-be sale'
        elif nominal and dep in {"amod", "compound"} and word in ADJECTIVES:
            axes.apply(ADJECTIVES[word], child)
        elif dep in _SUBJECTS and any(few.lower_ == "few" and few.i == child.left_edge.i for few in child.children):
            axes.describe(child.left_edge)  # 'few leaders step down'
        elif token.pos_ in {"VERB", "AUX"} and (
            (dep in _PARTICIPANTS and is_none(child) and child.lower_ not in _TOLD_SURELY)
            or (dep == "prep" and (_is_never(child) or _is_of_none(child, token)))
        ):
            axes.flip(child)


def _read_words_ahead(verb: Token, axes: Axes) -> None:
    """Read what denies a clause from before it, where the parser gives it to another: 'nor has it signed', 'all but signed'."""
    first = verb.left_edge
    nor = first if first.lower_ == "nor" or first.is_sent_start else first.nbor(-1)
    if nor.lower_ == "nor" and any(child.dep_ in _SUBJECTS | _AUXILIARIES and child.i < verb.i for child in verb.children):
        axes.flip(nor)
    if verb.i < 2 or verb.is_sent_start:
        return
    but = verb.nbor(-1)
    if but.lower_ == "but" and not but.is_sent_start and verb.nbor(-2).lower_ == "all":
        axes.flip(but)


def read_modal(aux: Token, verb: Token, axes: Axes) -> bool:
    """Read a modal auxiliary; return whether it is one that puts the content as more or less than a fact."""
    word = aux.lower_
    if verb.tag_ == "VBG" and aux.tag_ in _FINITE and aux.lemma_ not in _TRUE_AUXILIARIES:
        if VERBS.get(aux.lower_.removesuffix("s")) is Effect.SAYS:
            axes.allege(aux, subject_of(verb))  # the parser's way with 'admits selling'
        else:
            axes.describe(aux)  # ... and with 'support banning'
    if word == "need" and aux.tag_ == "MD":
        axes.describe(aux)  # 'need not have paid'
    if word not in MODALS or is_inverted_condition(aux, verb) or is_had(aux, verb):
        return False
    if is_duty(aux, verb):
        axes.describe(aux)  # what has to be done is a wish of who says so, and nothing that came or will come about
        return True
    if word in _WILL and not is_perfect(verb) and (is_habit(verb) or (word not in {"will", "'ll", "’ll"} and is_narrated(verb))):
        return False
    axes.unreal |= word in _UNREAL and is_perfect(verb)
    axes.guessed |= word in _GUESSING and axes.modality is Modality.ACTUAL and (is_perfect(verb) or _is_copula(verb))
    modality, certainty = MODALS[word]
    if word in {"could", "can", "ca"} and any(other.dep_ == "neg" for other in verb.children):
        certainty = Certainty.CERTAIN
    axes.put(modality, certainty, aux)
    return True


def _is_copula(verb: Token) -> bool:
    """Tell whether the verb says what something is: 'might be ill'."""
    return verb.lemma_ == "be" and any(child.dep_ in {"acomp", "attr"} for child in verb.rights)


def _read_negation(word: Token, axes: Axes) -> None:
    """Read a negation, unless it only adds: 'not only'."""
    if not (word.i + 1 < len(word.doc) and word.nbor(1).lower_ in _ADDING):
        axes.flip(word)


def _read_adverb(adverb: Token, token: Token, axes: Axes) -> None:
    """Read an adverb of negation, doubt or hearsay."""
    word = adverb.lower_
    effect = ADVERBS.get(word)
    if effect is Effect.NEGATES:
        _read_negation(adverb, axes)
    elif word == "better" and adverb.i and adverb.nbor(-1).lower_ in {"had", "'d", "’d"} and token.tag_ == "VB":
        axes.describe(adverb)  # 'had better prepare'
    elif word == "once" and adverb.i and adverb.nbor(-1).lower_ == "not" and adverb.nbor(-1).head.i == adverb.i:
        axes.flip(adverb.nbor(-1))  # 'not once did it help'
    elif word in {"almost", "nearly"}:
        if token.lower_ in _ASSURED:
            axes.hedge(Effect.LIKELY, adverb)  # 'almost guaranteed to win'
        elif token.tag_ in {"VBD", "VBN"} and adverb.i < token.i:
            axes.flip(adverb)
    elif effect is Effect.HEARSAY:
        axes.hear(adverb)
    elif effect in {Effect.LIKELY, Effect.POSSIBLE}:
        axes.hedge(effect, adverb)
    elif word == "longer" and adverb.i and adverb.nbor(-1).lower_ in {"no", "any"}:
        if not any(other.dep_ == "neg" for other in token.children):
            axes.flip(adverb)


def _is_never(prep: Token) -> bool:
    """Tell whether a phrase says that it was so at no time and in no way."""
    noun = next((child for child in prep.children if child.dep_ == "pobj"), None)
    return noun is not None and noun.lemma_.lower() in _NEVER and any(child.lower_ == "no" for child in noun.children)


def _is_of_none(prep: Token, verb: Token) -> bool:
    """Tell whether a phrase says that there is nobody and nothing to which the verb applies: 'asked for nothing', 'gave it to no one'."""
    noun = next((child for child in prep.children if child.dep_ == "pobj"), None)
    if noun is None or not is_none(noun) or noun.lower_ in _IDLE:
        return False
    if prep.lower_ == "for":
        return verb.lemma_.lower() in _ASKING
    return prep.lower_ in _REACHING and (prep.lower_ == "to" or noun.lower_ in _NOBODY)


def is_inverted_condition(aux: Token, verb: Token) -> bool:
    """Tell whether the auxiliary opens a condition: 'Should France leave, ...', '..., should France leave'."""
    return (
        verb.dep_ in {"advcl", "ccomp"}
        and aux.lower_ in {"should", "were", "had"}
        and aux.i < verb.i
        and aux.i == verb.left_edge.i
    )


def is_preferred_to(token: Token) -> bool:
    """Tell whether something else is done: 'rather than sign', 'instead of signing'."""
    first = token.left_edge
    if token.dep_ == "advcl" and first.lower_ == "than" and any(child.lower_ == "rather" for child in token.head.lefts):
        return True  # 'would rather resign than sign'
    if token.pos_ != "VERB" or first.i > token.i:
        return False
    words = first.doc[max(first.i - 2, 0) : first.i + 2].text.lower()
    if "rather than" not in words and "instead of" not in words:
        return False
    # the other verb is what is done instead: 'instead of paying the rebels, the firm called ...'
    return not any(other.pos_ in {"VERB", "NOUN", "PROPN"} for other in first.doc[first.i : token.i])
