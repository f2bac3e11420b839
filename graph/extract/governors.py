"""Governors: what a verb, noun or adjective does to the clause that it governs: 'refuse to sign', 'is likely to sign'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.axes import Axes, governing_lemma, has_modal, is_infinitive, is_negated, is_none, rules_out
from graph.extract.duties import ENDURING
from graph.extract.embedding import ADJECTIVES, FACTIVES, VERBS, Effect
from graph.extract.noun_clauses import FALSE, holder_of, noun_effect
from graph.model import Certainty, Modality
from graph.recognize.cues import Force, verb_cue
from graph.recognize.lexical import is_aside
from graph.recognize.source import agent, is_passive, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["read_clause"]

_RANKED = frozenset("first second third fourth last only latest oldest youngest".split())
_ORDERED = frozenset({"order", "so"})
_HEARD = frozenset("say report believe think understand allege know claim rumor rumour presume".split())
"""Verbs of saying whose passive with an infinitive is hearsay: 'is said to'."""
_SAYING_TOO = frozenset("mean agree warn suggest insist decide promise vow pledge convince persuade assure".split())
_WEIGHED = frozenset(
    "consider contemplate discuss debate mull weigh envisage envision favor favour advocate recommend suggest propose".split()
)
"""Verbs whose gerund is only thought of: 'considered attacking'."""
_HARD = {Effect.PLANS, Effect.PREDICTS, Effect.ASKS}
_ATTITUDES = frozenset(
    "support oppose favor favour back endorse resist reject defend justify condone tolerate encourage discourage prefer hate love like"
    " dislike mind fear dread face".split()
)
"""Verbs whose gerund need not have come about: 'support banning it'."""
_URGING = frozenset("suggest insist propose recommend advise urge demand ask request order require".split())
_RAISING = frozenset("think believe expect suppose feel".split())
"""Verbs whose negation belongs to what is thought."""
_SURE = frozenset("sure certain convinced confident adamant positive clear satisfied aware mindful plain".split())
_SPANS = frozenset({"DATE", "TIME"})
_LENGTHS = frozenset("second minute hour day night week month year decade long while".split())
_BEATING = frozenset("beat defeat upset edge overcome survive rally outpoll outlast unseat".split())
_WON = frozenset("win become reach take claim retain secure keep".split())
_KNOWING = frozenset({"aware", "mindful"})
_CONVINCING = frozenset("convince persuade assure".split())
_PERFORMING = frozenset({"i", "we", "it"})
_BINDING = frozenset({"oblige", "obligate", "require"})
_COURSES = frozenset({"course", "track"})
_HOW = frozenset({"how", "why", "where", "when"})
_FORCES = {
    **dict.fromkeys(
        (Force.SAY, Force.DISCUSS, Force.ADMIT, Force.THINK, Force.SHOW, Force.RULE, Force.KNOW, Force.COMMIT, Force.DECIDE),
        Effect.SAYS,
    ),
    Force.DENY: Effect.NEGATES,
    Force.DEMAND: Effect.ASKS,
    Force.PREDICT: Effect.PREDICTS,
}
_LITTLE = frozenset({"little", "few"})


def read_clause(token: Token, head: Token, axes: Axes) -> bool:
    """Read a governing word over a clause; return whether what governs that word counts too."""
    if rules_out(head):
        return axes.rule_out(head)
    if head.pos_ in {"NOUN", "PROPN"} and not (head.dep_ == "ROOT" and governing_lemma(head) in VERBS):
        return _read_noun(token, head, axes)
    if head.pos_ == "ADJ":
        if _is_sure(token, head):
            axes.described |= _is_unsure(head.head, head)
            axes.allege(head, subject_of(head.head) if head.dep_ != "amod" else None)
            return False
        if is_infinitive(token) and any(child.lower_ == "too" and child.dep_ == "advmod" for child in head.lefts):
            axes.flip(head)  # 'too slow to reach it'
            return True
        own = ADJECTIVES.get(governing_lemma(head), Effect.PLANS if is_infinitive(token) else Effect.HOLDS)
        if own is Effect.HOLDS and not is_infinitive(token) and governing_lemma(head) in ADJECTIVES:
            return False  # 'was not surprised that' takes it for a fact
        return axes.apply(own, head)
    if _is_yet_to(token, head):
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
        found = _read_purpose(token, head, axes)
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
    if noun.lower_ == "time" and noun.dep_ == "attr":
        axes.describe(noun)  # 'it is time to leave'
        return False
    if effect is None and noun.dep_ == "attr" and is_infinitive(token):
        axes.put(Modality.PLANNED, Certainty.POSSIBLE, token)  # 'it would be a mistake for them to leave'
        return True
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
        if child.dep_ == "acomp" and _is_sure(token, child):
            axes.described |= _is_unsure(head, child)
            axes.allege(child, subject_of(head))
            return False
        if child.dep_ == "acomp" and word in ADJECTIVES:
            if ADJECTIVES[word] is Effect.HOLDS and not is_infinitive(token):
                return False  # 'it was right that', 'she was not surprised that'
            return axes.apply(ADJECTIVES[word], child)
        if child.dep_ in {"nsubj", "nsubjpass"} and child.i < head.i < token.i and child.pos_ == "NOUN":
            effect = noun_effect(child)
            if effect is Effect.SAYS:
                axes.allege(child, holder_of(child))
                return False
            if effect is not None and effect is not Effect.HOLDS:
                axes.apply(effect, child)
                return True
    return None


def _read_purpose(token: Token, head: Token, axes: Axes) -> bool | None:
    """Read an infinitive of purpose, or one of a noun just before it that the parser hung on the verb; None for neither."""
    objects = [child for child in head.children if child.dep_ in {"dobj", "nsubjpass", "pobj"}]
    noun = next((child for child in objects if child.i == token.left_edge.i - 1 and child.pos_ == "NOUN"), None)
    effect = noun_effect(noun) if noun is not None else None
    if noun is not None and effect in _HARD:
        axes.apply(effect, noun)
        return effect is not Effect.ASKS
    if token.lemma_ in _WON and governing_lemma(head) in _BEATING:
        return True  # 'beat Chad to win the cup'
    if objects or governing_lemma(head) not in VERBS or any(child.lower_ in _ORDERED for child in token.children):
        axes.put(Modality.PLANNED, Certainty.CERTAIN, next(child for child in token.children if child.lower_ == "to"))
        return True
    return None


def _read_verb(token: Token, head: Token, axes: Axes) -> bool:
    """Take the effect of a verb over a clause."""
    if token.dep_ == "ccomp" and (is_aside(head, token) or _is_free(token, head) or _is_beside(token, head)):
        return False
    lemma, infinitive = governing_lemma(head), is_infinitive(token)
    passive = is_passive(head)
    own_subject = infinitive and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)
    if infinitive:
        found = _read_infinitive(lemma, token, head, axes, passive=passive)
        if found is not None:
            return found
    gerund = token.tag_ == "VBG" and not any(child.dep_ == "aux" for child in token.children)
    finite = not infinitive and not gerund
    effect = VERBS.get(lemma) or (_told_by(lemma) if finite else None)
    if finite and lemma in FACTIVES:
        return False  # 'forgot that', 'regretted that' take it for a fact
    if finite and lemma in _SAYING_TOO:
        effect = Effect.SAYS
    elif gerund and lemma in _WEIGHED:
        effect = Effect.PLANS
    elif gerund and lemma in _ATTITUDES:
        effect = Effect.ASKS
    if finite and lemma in _URGING and head.tag_ in {"VBD", "VBN"} and token.tag_ in {"VB", "VBP"} and not has_modal(token):
        effect = Effect.ASKS  # 'suggested that they stay'
    if effect is Effect.SAYS:
        return _cross_saying(token, head, axes, passive=passive)
    if effect is Effect.DOUBTS and (is_negated(head) or _has_no_subject(head)):
        return False  # 'nobody doubts that', 'we do not doubt that'
    if lemma == "let" and head.tag_ == "VB" and not any(child.dep_ in {"aux", "nsubj"} for child in head.children):
        axes.describe(head)  # "let's sell it"
        return False
    if lemma == "wish" and finite:
        axes.describe(head)  # 'wishes that they had signed'
        return False
    if lemma == "help" and token.tag_ == "VBG" and is_negated(head):
        return False  # 'could not help laughing'
    has_object = any(child.dep_ in {"dobj", "dative"} for child in head.children)
    if effect is Effect.PLANS and infinitive and (has_object or not own_subject) and lemma in {"want", "wish", "mean", "intend"}:
        effect = Effect.ASKS
    source = next((child for child in head.lefts if child.dep_ == "nsubj" and child.pos_ in {"NOUN", "PROPN"}), None)
    if effect in {None, Effect.HOLDS} and finite and source is not None and noun_effect(source) is Effect.SAYS:
        axes.allege(source, holder_of(source))  # 'word came that', 'reports spread that'
        return False
    if effect is None:
        # 'waits to join': only the verbs of the lexicon carry what stands below them into fact
        return axes.apply(Effect.PLANS, head) if infinitive else True
    return axes.apply(effect, head, own_subject=own_subject, passive=passive)


def _is_free(clause: Token, verb: Token) -> bool:
    """Tell whether the clause only names the object of a verb that says nothing: 'discuss what he called a mistake'."""
    first = clause.left_edge
    effect = VERBS.get(governing_lemma(verb))
    return first.lower_ == "what" and first.dep_ in {"dobj", "pobj"} and effect not in {Effect.SAYS, Effect.QUESTIONS}


def _is_beside(clause: Token, verb: Token) -> bool:
    """Tell whether a sentence only stands before another one: 'they met in May; they will meet again'."""
    doc = clause.doc
    return clause.i < verb.i and any(token.text == ";" for token in doc[clause.i : verb.i])


def _read_infinitive(lemma: str, token: Token, head: Token, axes: Axes, *, passive: bool) -> bool | None:
    """Read the verbs that mean something else over an infinitive; None for all others."""
    if lemma == "go" and any(child.lower_ == "on" for child in head.children):
        return True  # 'went on to win'
    if lemma == "be" and (course := _on_course(head)) is not None:
        axes.put(Modality.PREDICTED, Certainty.PROBABLE, course)
        return True
    if lemma in {"go", "be"}:
        axes.put(Modality.PLANNED if lemma == "be" else Modality.PREDICTED, Certainty.CERTAIN, head)
        return True
    if lemma in {"have", "need"} and head.tag_ not in {"VBD", "VBN"}:
        if token.lemma_ not in ENDURING and (is_negated(head) or not has_modal(head)):
            axes.describe(head)  # who had to did it; who has to may not; who does not have to is free
        return True
    if lemma in _BINDING and passive and head.tag_ == "VBN" and not _is_past(head):
        return axes.apply(Effect.ASKS, head)  # 'are obliged to report'
    if lemma == "suppose" and passive:
        if any(child.lower_ == "have" for child in token.children):
            return axes.apply(Effect.HEARSAY, head)
        axes.put(Modality.PLANNED, Certainty.CERTAIN, head)  # 'was supposed to pay'
        return True
    if lemma == "use" and passive:
        axes.put(Modality.PLANNED, Certainty.CERTAIN, head)  # what a thing is for
        return True
    if lemma == "use" and any(child.dep_ == "dobj" for child in head.children):
        return True  # 'used the show to discuss it'
    if passive and lemma in _HEARD:
        return axes.apply(Effect.HEARSAY, head)
    if lemma == "claim":
        axes.allege(head, subject_of(head))
        return False
    if lemma in {"tell", "warn", "advise"}:
        return axes.apply(Effect.ASKS, head)
    if lemma in {"agree", "decide"}:
        return axes.apply(Effect.PLANS, head)
    if lemma == "take" and any(child.ent_type_ in _SPANS or child.lemma_ in _LENGTHS for child in head.rights):
        return True  # 'it took them three days to reach it'
    if lemma == "stop":
        return axes.apply(Effect.PLANS, head)  # 'stopped to rest'
    return None


def _told_by(lemma: str) -> Effect | None:
    """Return what a verb of the lexicon of attribution does to a clause, None for other verbs."""
    cue = verb_cue(lemma)
    return _FORCES.get(cue.force) if cue is not None else None


def _has_no_subject(verb: Token) -> bool:
    """Tell whether nobody and next to nothing is the subject: 'nobody says that', 'little suggests that'."""
    return any(child.dep_ in {"nsubj", "nsubjpass"} and (is_none(child) or child.lower_ in _LITTLE) for child in verb.children)


def _is_past(verb: Token) -> bool:
    """Tell whether the passive of a verb looks back: 'was obliged', 'has been obliged'."""
    return any(child.dep_ in {"aux", "auxpass"} and child.tag_ in {"VBD", "VBN"} for child in verb.children)


def _on_course(verb: Token) -> Token | None:
    """Return the noun of 'is on course to', 'is on track to'."""
    phrases = (noun for child in verb.children if child.dep_ == "prep" and child.lower_ == "on" for noun in child.children)
    return next((noun for noun in phrases if noun.lower_ in _COURSES), None)


def _cross_saying(token: Token, head: Token, axes: Axes, *, passive: bool) -> bool:
    """Stop at a verb of saying: whether it was said at all is read later, from that verb."""
    how = is_negated(head) and any(child.lower_ in _HOW and child.dep_ == "advmod" for child in token.lefts)
    if how and token.tag_ in {"VBD", "VBN"}:
        return False  # 'could not explain how the firm lost it': it did lose it
    if is_negated(head) and governing_lemma(head) in _RAISING:
        axes.flip(head)  # who does not think that it is so thinks that it is not
    elif not _is_performed(head, passive=passive):
        axes.said = head
    believer = next(
        (child for child in head.children if child.dep_ == "nsubjpass" and governing_lemma(head) in _CONVINCING), None
    )
    axes.allege(head, believer or (agent(head) if passive else subject_of(head)))
    axes.described |= _has_no_subject(head)
    if any(child.dep_ == "mark" and child.lower_ in {"whether", "if"} for child in token.children):
        axes.question = True
    return False


def _is_performed(verb: Token, *, passive: bool) -> bool:
    """Tell whether a modal only softens what is said with it: 'I must say that', 'it should be noted that', 'we can confirm'."""
    if is_negated(verb):
        return False
    while verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head
    subjects = [child.lower_ for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return bool(subjects) and subjects[0] in _PERFORMING and (subjects[0] != "it" or passive) and not is_negated(verb)


def _is_sure(token: Token, adjective: Token) -> bool:
    """Tell whether an adjective says that somebody is sure of what a that-clause says."""
    if is_infinitive(token) or adjective.lemma_.lower() not in _SURE:
        return False
    subject = subject_of(adjective.head)
    return subject is None or subject.lower_ != "it" or adjective.head.lemma_ == "make"


def _is_unsure(copula: Token, adjective: Token) -> bool:
    """Tell whether somebody is not sure: 'are not confident that'; who was 'not aware that' it was so did not know a fact."""
    return adjective.lemma_.lower() not in _KNOWING and (is_negated(copula) or is_negated(adjective))


def _is_yet_to(token: Token, head: Token) -> bool:
    """Tell whether the clause is 'has yet to', 'is yet to' or 'remains to'."""
    if not is_infinitive(token):
        return False
    if head.lemma_ in {"have", "be"}:
        return any(child.dep_ == "advmod" and child.lower_ == "yet" for child in head.children)
    return head.lemma_ == "remain"
