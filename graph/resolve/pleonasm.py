"""The 'it' that stands for nothing: 'it is clear that', 'it seems', 'it rained', 'it was the minister who'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_pleonastic", "means_a_clause"]

_EMPTY_VERBS = frozenset(
    {
        "appear",
        "emerge",
        "follow",
        "happen",
        "matter",
        "rain",
        "seem",
        "snow",
        "transpire",
        "remain",
        "turn",
        "become",
        "sound",
        "look",
    }
)
_WITH_CLAUSE = frozenset({"ccomp", "xcomp", "advcl", "csubj", "csubjpass", "acl", "relcl"})
_JUDGING = frozenset({"make", "find", "deem", "consider", "think", "believe", "keep", "leave", "render", "take"})
_OF_TIME = frozenset(
    {
        "time", "day", "year", "month", "week", "hour", "morning", "night", "evening", "question", "matter", "case", "pity", "shame",
        "fact", "lie", "duty", "honor", "honour", "pleasure", "mistake", "wonder",
    }
)  # fmt: skip
_OF_AGENTS = frozenset(
    {
        "able", "ready", "willing", "unwilling", "reluctant", "prepared", "eager", "keen", "set", "due", "bound", "determined",
        "unable", "committed", "likely", "unlikely", "free", "about", "entitled", "obliged", "hesitant", "poised", "certain", "sure",
    }
)  # fmt: skip
_FEELINGS = frozenset(
    "amaze annoy astonish bother dismay hurt irk pain please sadden shock strike surprise trouble upset".split()
)
"""What a fact does to somebody: 'it bothers me that'."""
_TIMES = frozenset("time minute hour day week month year decade century moment".split())
_IS = frozenset({"'s", "’s"})
"""The verb that the lemmatizer does not know with a curly mark."""
_SAYING_PASSIVES = frozenset(
    {
        "say",
        "report",
        "believe",
        "think",
        "know",
        "expect",
        "hope",
        "announce",
        "note",
        "understand",
        "estimate",
        "agree",
        "decide",
    }
)


_OF_CLAUSES = frozenset(
    {
        "true", "untrue", "false", "right", "wrong", "possible", "impossible", "clear", "unclear", "obvious", "likely", "unlikely",
        "fair", "unfair", "over", "nonsense", "ridiculous", "outrageous", "disgrace", "shame", "joke", "hoax", "tragedy", "mess", "disaster", "ok", "okay", "fine", "amazing", "incredible", "sad", "ironic", "surprising", "unusual", "enough",
    }
)  # fmt: skip
"""What is said of a fact, seldom of a thing."""
_CLAUSE_OBJECTS = frozenset(
    {
        "believe",
        "know",
        "say",
        "think",
        "do",
        "mean",
        "understand",
        "imagine",
        "admit",
        "explain",
        "prove",
        "put",
        "doubt",
        "regret",
        "get",
    }
)


def means_a_clause(token: Token) -> bool:
    """Tell whether this 'it' takes up what was said, not a thing: 'it is true', 'it happened', 'I know it'."""
    verb = token.head
    if token.dep_ in {"nsubj", "nsubjpass"}:
        predicates = [child.lower_ for child in verb.children if child.dep_ in {"acomp", "advmod", "attr"}]
        be = verb.lemma_ == "be" or verb.lower_ in _IS
        return verb.lemma_ in {"happen", "suffice"} or (be and any(word in _OF_CLAUSES for word in predicates))
    if (
        token.dep_ == "pobj"
        and verb.lower_ == "on"
        and verb.head.lemma_ in {"shake", "hand", "agree", "bet", "insist", "comment"}
    ):
        return True  # 'we shook hands on it'
    if token.dep_ == "dobj" and verb.lemma_ in {"allow", "permit"} and not _has_clause(verb):
        return True  # 'if the weather allows it'
    if token.dep_ == "pobj" and verb.lower_ in {"of", "about"}:
        return verb.head.lemma_ in {"think", "speak", "talk", "know", "hear"}
    return token.dep_ == "dobj" and verb.lemma_ in _CLAUSE_OBJECTS


def _has_clause(token: Token) -> bool:
    """Tell whether a clause with 'that', 'to', 'whether', 'if' or 'wh-' hangs on the word."""
    return any(child.dep_ in _WITH_CLAUSE and child.i > token.i for child in token.children)


def is_pleonastic(token: Token) -> bool:
    """Tell whether this 'it' has no antecedent."""
    verb = token.head
    if token.dep_ == "expl":
        return True
    if token.dep_ in {"nsubj", "nsubjpass"}:
        return _is_empty_subject(token, verb)
    if (
        token.dep_ == "dobj"
        and verb.lemma_ == "make"
        and not _has_clause(verb)
        and any(child.lower_ in {"to", "into", "through"} for child in verb.rights)
    ):
        return True
    return token.dep_ == "dobj" and verb.lemma_ in _JUDGING and _has_clause(verb) and token.i + 3 >= verb.i


def _takes_time(verb: Token) -> bool:
    """Tell whether a verb says how long something takes: 'it will take time', 'it did not take long'."""
    return any(
        (child.dep_ in {"dobj", "npadvmod"} and child.lemma_.lower() in _TIMES)
        or (child.dep_ == "advmod" and child.lower_ == "long")
        for child in verb.rights
    )


def _is_empty_subject(token: Token, verb: Token) -> bool:
    """Tell whether the subject 'it' of this verb only announces a clause or a time."""
    predicates = [child for child in verb.children if child.dep_ in {"acomp", "attr", "oprd"}]
    if verb.head.lemma_ in _JUDGING and verb.dep_ == "ccomp" and verb.pos_ in {"ADJ", "ADV"}:
        return _has_clause(verb)  # 'making it harder for them to win'
    if verb.lemma_ == "come" and any(child.lower_ == "when" for child in verb.lefts):
        return True  # 'when it comes to'
    if verb.lemma_ in _FEELINGS:
        return _has_clause(verb) and any(child.dep_ == "dobj" for child in verb.rights)
    if verb.lemma_ == "be" or verb.lower_ in _IS:
        if any(word.lemma_.lower() in _OF_TIME for word in predicates):
            return True
        if any(word.lower_ in _OF_AGENTS and _plain_infinitive(word) and _plain_infinitive(verb) for word in predicates):
            return False
        return any(word.i > token.i and (_has_clause(word) or _has_clause(verb)) for word in predicates) or (
            not predicates and _has_clause(verb)
        )
    if verb.lemma_ in {"seem", "appear", "happen", "become", "remain", "sound", "look", "turn", "emerge", "matter"}:
        return _has_clause(verb) and not (verb.lemma_ in {"seem", "appear", "turn"} and _plain_infinitive(verb))
    if verb.lemma_ in _EMPTY_VERBS and not predicates and not any(child.dep_ in {"dobj", "prep"} for child in verb.children):
        return True
    if token.dep_ == "nsubjpass":
        return verb.lemma_ in _SAYING_PASSIVES and any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    return verb.lemma_ == "take" and (
        _takes_time(verb) or any(child.dep_ in {"xcomp", "advcl", "relcl"} for child in verb.children)
    )


def _plain_infinitive(verb: Token) -> bool:
    """Tell whether only an infinitive follows, as in 'it seems to work', which has a subject of its own."""
    return all(child.dep_ == "xcomp" for child in verb.children if child.dep_ in _WITH_CLAUSE and child.i > verb.i)
