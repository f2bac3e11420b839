"""Nominals: what a verb, noun or preposition over an event noun does to the event: 'cancel the talks', 'the risk of a war'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.adjuncts import read_modal
from graph.extract.axes import Axes, governing_lemma, has_modal, rules_out
from graph.extract.embedding import ADJECTIVES, OBJECT_VERBS, Effect
from graph.extract.noun_clauses import holder_of, noun_effect
from graph.model import Certainty, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_dated", "is_given", "read_object", "read_phrase", "read_supposed"]

_CARRYING = frozenset(
    "hold make take give launch begin start conduct carry reach sign resume open impose stage mount pay do have lead order continue"
    " complete host announce see bring cause prompt trigger spark provoke enable allow involve include mean deliver issue".split()
)
"""Verbs whose object is the event itself: 'will launch its attack'."""
_DROPPING = frozenset("drop scrap abandon shelve cancel ditch forgo renounce".split())
"""Verbs that do away with what their object is for."""
_ALLOWING = frozenset("allow permit enable authorize authorise".split())
_WISHES = frozenset(
    "movement support case room appetite enthusiasm pressure momentum push drive hunger thirst argument vote basis".split()
)
"""Nouns of those who want what stands after "for"."""
_TALKS = frozenset("talk negotiation discussion debate dialogue".split())
_REPORTS = frozenset("report rumor rumour claim allegation accusation suggestion word announcement".split())
_KNOWN = frozenset("recent latest previous earlier past ongoing existing continuing yesterday".split())
_REFUTING = frozenset("deny reject repudiate disavow".split())
_REFUSING = frozenset("reject refuse decline dismiss spurn rebuff".split())
_DOING = frozenset(
    "hold make take give launch begin start conduct carry reach sign resume open impose stage mount pay do have bring cause prompt trigger"
    " spark provoke enable allow mean deliver issue be".split()
)
"""Verbs whose object comes about by them, also where the text speaks of it as known: 'did not sign the deal'."""
_REACTING = frozenset(
    "welcome condemn criticize criticise regret deplore denounce praise hail applaud mourn lament celebrate mark commemorate explain"
    " justify defend excuse forgive forget remember ignore overlook notice survive resent avenge punish condone decry slam blast deride"
    " describe recall witness watch film observe exploit endure weather repeat understand pardon".split()
)
"""Verbs whose object is a fact, whatever is said of the verb: 'did not condemn the raid'."""
_UNDOING = frozenset(
    "cancel scrap shelve avert prevent deny scuttle block veto thwart foil avoid forbid prohibit nix preclude".split()
)
"""Verbs whose object does not come about, also where the text speaks of it as known: 'blocked the sale'."""
_RAISING = frozenset(
    "plan propose schedule postpone delay seek order demand request urge require recommend advocate await want".split()
)
"""Verbs whose object is yet to come, also where the text speaks of it as known: 'ordered the arrest'."""
_FACTUAL = frozenset("despite after since following during amid because in at".split())
_FACTUAL_NOUNS = frozenset("response spite wake aftermath light view retaliation reaction reply".split())
"""Nouns in phrases that take what follows for a fact: 'in response to'."""
_POINTING = frozenset({"the", "this", "these", "those"})
_ASKING = frozenset(
    {
        (verb, "for")
        for verb in "call push press ask appeal lobby argue campaign plead beg pray petition cry clamor clamour".split()
    }
)
_PLANNING = frozenset(
    {
        ("prepare", "for"), ("hope", "for"), ("plan", "for"), ("plan", "on"), ("aim", "for"), ("aim", "at"), ("look", "for"),
        ("work", "on"), ("work", "toward"), ("work", "towards"), ("opt", "for"), ("wait", "for"), ("threaten", "with"),
    }
)  # fmt: skip
_EXPECTING = frozenset(
    {("brace", "for"), ("warn", "of"), ("warn", "about"), ("guard", "against"), ("fear", "for"), ("hint", "at")}
)
_ENDING = frozenset("lead result agree return end culminate".split())


def is_given(noun: Token) -> bool:
    """Tell whether a noun phrase speaks of what is there already: its participle holds whatever the clause says of it."""
    return noun.pos_ == "PROPN" or any(
        child.dep_ in {"poss", "nummod"}
        or (child.dep_ == "det" and child.lower_ in {"the", "this", "these", "those", "that", "all"})
        or (child.dep_ == "amod" and child.lower_ in _KNOWN)
        for child in noun.children
    )


def is_dated(participle: Token) -> bool:
    """Tell whether a participle after a noun tells by whom or when it was done: 'a truce offered by Chad last week'."""
    return any(
        child.dep_ in {"agent", "npadvmod"} or (child.dep_ == "prep" and any(noun.ent_type_ == "DATE" for noun in child.children))
        for child in participle.children
    )


def read_object(token: Token, head: Token, axes: Axes, trigger: Token) -> bool:
    """Read a verb over an event noun as its object; return whether what governs the verb counts too."""
    lemma = governing_lemma(head)
    put = token.i == trigger.i and noun_effect(token) in {Effect.ASKS, Effect.PLANS}
    if put and any(child.dep_ in {"prep", "poss", "agent"} for child in token.children) and _turns_down(head, lemma):
        return False  # 'turned down an appeal by Chad': Chad appealed
    if rules_out(head):
        return axes.rule_out(head)
    effect = OBJECT_VERBS.get(lemma)
    if lemma in _ALLOWING and head.tag_ in {"VBZ", "VBP", "VBG"}:
        return axes.apply(Effect.POSSIBLE, head)  # 'the law allows the arrest of'
    if effect is Effect.NEGATES and lemma in _REFUTING and noun_effect(token) is Effect.SAYS:
        return False  # 'denied accusations by Chad': that Chad made them is not denied
    given = token.i == trigger.i and token.pos_ == "NOUN" and is_given(token)
    if given and lemma in _REACTING:
        return False  # 'did not welcome the deal' supposes the deal
    if effect is None:
        if lemma not in _CARRYING and any(child.dep_ == "poss" for child in trigger.children):
            return False  # 'would strain Peru's ties with Chile' supposes the ties
        if given and lemma not in _DOING:
            axes.take_for_given()
        held = head.lemma_ == "be" and noun_effect(token) is Effect.HOLDS  # 'it is not the case that'
        return trigger.pos_ in {"NOUN", "PROPN"} or token.dep_ != "attr" or held
    if token.i != trigger.i and lemma in _DROPPING:
        return axes.apply(Effect.NEGATES, head)  # 'dropped the idea of selling it'
    definite = any(child.dep_ == "det" and child.lower_ in _POINTING for child in token.children)
    possessed = any(child.dep_ == "poss" for child in token.children)
    raised = effect not in {Effect.PLANS, Effect.ASKS, Effect.QUESTIONS} or lemma in _RAISING
    if (effect is Effect.NEGATES and (definite or possessed) and lemma not in _UNDOING) or (definite and not raised):
        axes.take_for_given()
        return True  # 'rejected the attack' supposes the attack
    return axes.apply(effect, head)


def _turns_down(verb: Token, lemma: str) -> bool:
    """Tell whether a verb refuses what somebody asked or offered."""
    if lemma == "turn":
        return any(child.dep_ == "prt" and child.lower_ == "down" for child in verb.rights)
    return lemma in _REFUSING


def read_phrase(token: Token, head: Token, axes: Axes) -> bool:
    """Read the way of an event noun through a preposition to what governs it."""
    if token.dep_ == "pobj" and head.lower_ == "off" and head.head.lemma_.lower() == "call":
        return axes.rule_out(head.head)  # the parser's way with 'called off the sale'
    if token.dep_ == "pobj":
        return _read_preposition(token, head, axes)
    lemma, word = head.lemma_.lower(), token.lower_
    if word in {"but", "except"}:
        return False  # 'had no choice but to leave'
    if any(child.dep_ == "pcomp" or child.tag_ == "VBG" for child in token.children):
        return head.pos_ in {"NOUN", "PROPN", "VERB", "AUX"}  # the gerund's own step has read the word
    if head.pos_ in {"NOUN", "PROPN"}:
        thing = next((child for child in token.children if child.dep_ == "pobj"), token)
        return _read_noun_phrase(word, thing, head, axes)
    if head.pos_ in {"VERB", "AUX"}:
        for pairs, effect in ((_ASKING, Effect.ASKS), (_PLANNING, Effect.PLANS)):
            if (lemma, word) in pairs:
                return axes.apply(effect, head)
        if (lemma, word) in _EXPECTING:
            axes.put(Modality.PREDICTED, Certainty.POSSIBLE, head)
            return True
        return word in {"to", "in", "into"} and lemma in _ENDING
    if head.pos_ == "ADJ" and lemma in ADJECTIVES:
        return axes.apply(ADJECTIVES[lemma], head)
    return False


def _read_preposition(noun: Token, prep: Token, axes: Axes) -> bool:
    """Read a preposition before an event noun; return whether what governs the preposition counts too."""
    if _is_past_limit(noun, prep):
        return False
    ahead = prep.lower_ == "of" and prep.head.lower_ == "ahead"
    if ahead or prep.lower_ in {"before", "until", "till"}:
        axes.put(Modality.PLANNED, Certainty.CERTAIN, prep.head if ahead else prep)  # it is yet to come
        return False
    if prep.lower_ in {"without", "absent", "barring"}:
        axes.flip(prep)
        return False
    if prep.lower_ == "from" and prep.head.lower_ == "far":
        axes.flip(prep.head)  # 'are far from a deal'
        return False
    if prep.lower_ in _FACTUAL and (prep.head.lemma_.lower(), prep.lower_) not in _PLANNING | _EXPECTING:
        return False
    return prep.dep_ in {"prep", "agent", "dative"}


def _is_past_limit(noun: Token, prep: Token) -> bool:
    """Tell whether the event ended what the past tense tells: 'led it until his arrest', 'taught law before her election'."""
    owned = prep.lower_ == "before" and any(child.dep_ == "poss" for child in noun.children)
    verb = prep.head
    if not (owned or prep.lower_ in {"until", "till"}) or verb.pos_ not in {"VERB", "AUX"} or has_modal(verb):
        return False
    return any(token.tag_ == "VBD" for token in (verb, *verb.lefts))


def _read_noun_phrase(word: str, thing: Token, noun: Token, axes: Axes) -> bool:
    """Read a noun over an event noun after a preposition: 'the threat of', 'plans for', 'the way for'."""
    effect = noun_effect(noun)
    if word in {"for", "to"} and noun.lemma_.lower() in {"way", "path", "road", "ground", "stage", "scene"}:
        return axes.apply(Effect.POSSIBLE, noun)
    if noun.lemma_.lower() in _TALKS and word in {"about", "on", "over"} and not is_given(thing):
        return axes.apply(Effect.PLANS, noun)  # 'talks about a merger'
    if word == "for" and noun.lemma_.lower() in _WISHES:
        return axes.apply(Effect.ASKS, noun)  # 'a movement for cooperation'
    if word in {"of", "about"} and (noun.lower_ == "talk" or (effect is not None and noun.lemma_.lower() in _REPORTS)):
        axes.allege(noun, holder_of(noun))  # 'reports of a merger'
        return False
    if word not in {"of", "for", "on", "about", "to", "against"} or effect is None:
        return False
    if effect in {Effect.SAYS, Effect.HOLDS}:
        return effect is Effect.HOLDS
    if word == "of" and noun.lemma_.lower() in {"hope", "threat"}:
        effect = Effect.PREDICTS  # of what is to come about by others
    if effect is Effect.NEGATES and word not in {"of", "on"}:
        return False
    return axes.apply(effect, noun)


def read_supposed(token: Token, axes: Axes) -> Token | None:
    """Read the modal of the clause around an event that the text does not take for given: 'could bring years of war'.

    Returns the verb that has the modal.
    """
    while token.pos_ not in {"VERB", "AUX"}:
        given = token.dep_ == "appos" and is_given(token)  # the parser takes an item of a list for an apposition
        told = token.dep_ == "prep" and (token.lower_ in _FACTUAL - {"in", "at"} or _is_factual(token))
        if token.head.i == token.i or token.dep_ in {"relcl", "acl", "parataxis"} or given or told:
            return None
        token = token.head
    for child in token.children:
        if child.dep_ == "aux" and read_modal(child, token, axes):
            return token
    return None


def _is_factual(prep: Token) -> bool:
    """Tell whether a phrase takes what it names for a fact: 'in response to', 'in the wake of'."""
    return prep.head.pos_ == "NOUN" and prep.head.lemma_.lower() in _FACTUAL_NOUNS
