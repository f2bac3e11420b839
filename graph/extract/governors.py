"""Governors: what a verb, noun or adjective does to the clause that it governs: 'refuse to sign', 'is likely to sign'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.attitudes import cross_saying, has_no_subject, is_sure, is_unsure, told_by
from graph.extract.axes import Axes, governing_lemma, has_modal, is_infinitive, is_negated, rules_out
from graph.extract.embedding import ADJECTIVES, FACTIVES, VERBS, Effect
from graph.extract.infinitives import is_yet_to, read_infinitive, read_purpose
from graph.extract.noun_clauses import FALSE, apply_noun, holder_of, noun_effect
from graph.model import Certainty, Modality
from graph.recognize.lexical import is_aside
from graph.recognize.source import is_passive, subject_of
from graph.resolve.nouns import is_human

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["read_clause"]

_LOSING = frozenset({"lose", "miss", "squander", "waste", "forgo", "forfeit"})
_RANKED = frozenset("first second third fourth last only latest oldest youngest".split())
_SAYING_TOO = frozenset("mean hold agree warn suggest insist decide promise vow pledge convince persuade assure".split())
_WEIGHED = frozenset(
    "consider contemplate discuss debate mull weigh envisage envision favor favour advocate recommend suggest propose".split()
)
"""Verbs whose gerund is only thought of: 'considered attacking'."""
_ATTITUDES = frozenset(
    "support oppose favor favour back endorse resist reject defend justify condone tolerate encourage discourage prefer hate love like"
    " dislike mind fear dread face".split()
)
"""Verbs whose gerund need not have come about: 'support banning it'."""
_TRYING = frozenset("try attempt struggle fight strive labor labour scramble battle endeavor endeavour vie work".split())
"""Verbs whose infinitive somebody tries to bring about."""
_TRIALS = frozenset("attempt effort endeavor endeavour struggle fight battle".split())
"""Nouns whose infinitive somebody tries to bring about."""
_FINDING = frozenset("determine establish decide clarify ascertain".split())
"""Verbs that look for the answer to a question."""
_URGING = frozenset("suggest insist propose recommend advise urge demand ask request order require".split())


def read_clause(token: Token, head: Token, axes: Axes) -> bool:
    """Read a governing word over a clause; return whether what governs that word counts too."""
    if rules_out(head):
        return axes.rule_out(head)
    if head.pos_ in {"NOUN", "PROPN"} and not (head.dep_ == "ROOT" and governing_lemma(head) in VERBS):
        return _read_noun(token, head, axes)
    if head.pos_ == "ADJ":
        if is_sure(token, head):
            axes.described |= is_unsure(head.head, head)
            axes.allege(head, subject_of(head.head) if head.dep_ != "amod" else None)
            return False
        if is_infinitive(token) and any(child.lower_ == "too" and child.dep_ == "advmod" for child in head.lefts):
            axes.flip(head)  # 'too slow to reach it'
            return True
        own = ADJECTIVES.get(governing_lemma(head), Effect.PLANS if is_infinitive(token) else Effect.HOLDS)
        if own is Effect.HOLDS and not is_infinitive(token) and governing_lemma(head) in ADJECTIVES:
            return False  # 'was not surprised that' takes it for a fact
        return axes.apply(own, head)
    if is_yet_to(token, head):
        axes.flip(head)
        return True
    if head.lemma_ == "be":
        if token.tag_ == "VB" and not any(child.dep_ in {"aux", "mark", "nsubj"} for child in token.children):
            axes.described = True  # 'what it must not do is leave'
            return False
        found = _read_predicate(token, head, axes)
        if found is not None:
            return found
    if token.dep_ == "advcl" and is_infinitive(token):
        found = read_purpose(token, head, axes)
        if found is not None:
            return found
    return _read_verb(token, head, axes)


def _read_noun(token: Token, noun: Token, axes: Axes) -> bool:
    """Read a noun over an infinitive or participle: 'plan to', 'the first to', 'ways to'."""
    effect = noun_effect(noun)
    if any(child.lower_ in _RANKED for child in noun.children):
        return False  # 'the first country to join' has joined
    if effect is Effect.SAYS:
        axes.allege(noun, holder_of(noun))  # 'the claim to own it'
        return False
    if effect is Effect.POSSIBLE and noun.dep_ == "dobj" and noun.head.lemma_ in _LOSING:
        axes.flip(noun.head)  # 'lost the chance to host it'
        return False
    if noun.lower_ == "time" and noun.dep_ == "attr":
        axes.describe(noun)  # 'it is time to leave'
        return False
    if effect is None and noun.dep_ == "attr" and is_infinitive(token):
        axes.put(Modality.PLANNED, Certainty.POSSIBLE, token)  # 'it would be a mistake for them to leave'
        return True
    if noun.lemma_.lower() in _TRIALS:
        axes.attempt(noun)
        return False
    if effect is None and token.dep_ in {"acl", "relcl"}:
        axes.apply(Effect.PLANS, token)  # 'ways to end the war'; the parser also hangs purposes on nouns
        return False
    return axes.apply(effect, noun) if effect else False


def _read_predicate(token: Token, head: Token, axes: Axes) -> bool | None:
    """Read what a copula says of a clause: 'is likely to', 'the danger is that', 'it is a lie that'; None for nothing."""
    for child in head.children:
        word = child.lemma_.lower()
        if child.dep_ in {"acomp", "attr"} and child.lower_ in FALSE:
            axes.flip(child)
            return True
        if child.dep_ == "acomp" and is_sure(token, child):
            axes.described |= is_unsure(head, child)
            axes.allege(child, subject_of(head))
            return False
        if child.dep_ == "acomp" and word in ADJECTIVES:
            if word == "impossible" and is_negated(head):
                axes.put(Modality.PREDICTED, Certainty.POSSIBLE, child)  # 'it is not impossible that'
                return False
            if ADJECTIVES[word] is Effect.HOLDS and not is_infinitive(token):
                return False  # 'it was right that', 'she was not surprised that'
            return axes.apply(ADJECTIVES[word], child)
        if child.dep_ in {"nsubj", "nsubjpass"} and child.i < head.i < token.i and child.pos_ == "NOUN":
            if noun_effect(child) is Effect.SAYS and is_infinitive(token):
                return axes.apply(Effect.PLANS, child)  # 'the idea is to sell it'
            effect = apply_noun(child, axes)
            if effect is not None:
                return effect is not Effect.SAYS
    return None


def _read_verb(token: Token, head: Token, axes: Axes) -> bool:
    """Take the effect of a verb over a clause."""
    if token.dep_ == "ccomp" and (is_aside(head, token) or _is_free(token, head) or _is_beside(token, head)):
        return False
    lemma, infinitive = governing_lemma(head), is_infinitive(token)
    passive = is_passive(head)
    own_subject = infinitive and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)
    if infinitive:
        found = read_infinitive(lemma, token, head, axes, passive=passive)
        if found is not None:
            return found
    gerund = token.tag_ == "VBG" and not any(child.dep_ == "aux" for child in token.children)
    finite = not infinitive and not gerund
    effect = VERBS.get(lemma) or (told_by(lemma) if finite else None)
    if finite and lemma in _FINDING and token.left_edge.tag_ in {"WP", "WRB", "WDT"}:
        axes.question = True  # 'will determine who paid'
        return False
    looks_back = token.tag_ in {"VBD", "VBN"} and is_negated(head)
    if finite and looks_back and any(child.lower_ in {"how", "why"} and child.dep_ == "advmod" for child in token.lefts):
        return False  # 'cannot fathom how they lost it': they did
    if finite and lemma in FACTIVES:
        return False  # 'forgot that', 'regretted that' take it for a fact
    if finite and lemma in _SAYING_TOO and (lemma != "hold" or token.i > head.i):
        effect = Effect.SAYS
    elif gerund and lemma in _WEIGHED:
        effect = Effect.PLANS
    elif gerund and lemma in _ATTITUDES:
        effect = Effect.ASKS
    wished = head.tag_ in {"VBD", "VBN"} or _is_subjunctive(token)
    if finite and lemma in _URGING and wished and token.tag_ in {"VB", "VBP"} and not has_modal(token):
        effect = Effect.ASKS  # 'suggested that they stay'
    if effect is Effect.SAYS and not (lemma == "mean" and _is_thing(head)):
        return cross_saying(token, head, axes, passive=passive)
    if effect is Effect.DOUBTS and (is_negated(head) or has_no_subject(head)):
        return False  # 'nobody doubts that', 'we do not doubt that'
    if lemma == "mean" and finite and _is_thing(head):
        return True  # 'the deal means that they leave'
    if lemma == "let" and head.tag_ == "VB" and not any(child.dep_ in {"aux", "nsubj"} for child in head.children):
        axes.describe(head)  # "let's sell it"
        return False
    if lemma == "wish" and finite:
        axes.describe(head)  # 'wishes that they had signed'
        return False
    if lemma == "help" and token.tag_ == "VBG" and is_negated(head):
        return False  # 'could not help laughing'
    has_object = any(child.dep_ in {"dobj", "dative"} for child in head.children)
    if (
        effect is Effect.PLANS
        and infinitive
        and (has_object or not own_subject)
        and lemma in {"want", "wish", "mean", "intend", "push"}
    ):
        effect = Effect.ASKS
    source = next((child for child in head.lefts if child.dep_ == "nsubj" and child.pos_ in {"NOUN", "PROPN"}), None)
    if effect in {None, Effect.HOLDS} and finite and source is not None and noun_effect(source) is Effect.SAYS:
        axes.allege(source, holder_of(source))  # 'word came that', 'reports spread that'
        return False
    if infinitive and own_subject and _tries(head, lemma):
        axes.attempt(head)
        return True
    if effect is None:
        # 'waits to join': only the verbs of the lexicon carry what stands below them into fact
        return axes.apply(Effect.PLANS, head) if infinitive else True
    return axes.apply(effect, head, own_subject=own_subject, passive=passive)


def _tries(verb: Token, lemma: str) -> bool:
    """Tell whether the verb says that somebody tries to do it; who 'seeks to' do it wants to, who 'sought to' has tried."""
    return lemma in _TRYING or (lemma == "seek" and verb.tag_ in {"VBD", "VBN"})


def _is_subjunctive(verb: Token) -> bool:
    """Tell whether a verb without an ending has a subject that would give it one: 'insists that Chad leave'."""
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    single = subject is not None and (subject.tag_ in {"NN", "NNP"} or subject.lower_ in {"he", "she", "it"})
    return single and not any(child.dep_ in {"aux", "auxpass"} for child in verb.lefts)


def _is_thing(verb: Token) -> bool:
    """Tell whether the subject of a verb is no person: what 'the ruling means' is nobody's word."""
    subject = subject_of(verb)
    return subject is not None and (
        subject.lower_ in {"this", "that", "it", "which"} or subject.pos_ == "NOUN" and not is_human(subject)
    )


def _is_free(clause: Token, verb: Token) -> bool:
    """Tell whether the clause only names the object of a verb that says nothing: 'discuss what he called a mistake'."""
    first = clause.left_edge
    effect = VERBS.get(governing_lemma(verb))
    return first.lower_ == "what" and first.dep_ in {"dobj", "pobj"} and effect not in {Effect.SAYS, Effect.QUESTIONS}


def _is_beside(clause: Token, verb: Token) -> bool:
    """Tell whether a sentence only stands before another one: 'they met in May; they will meet again'."""
    doc = clause.doc
    return clause.i < verb.i and any(token.text == ";" for token in doc[clause.i : verb.i])
