"""What a predicate tells: whether it says anything, a state or an event, and who and what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.arguments import is_of_office, verb_slots
from graph.extract.clause_extent import clause_chain, clause_tokens
from graph.extract.clauses import slot_roles
from graph.extract.fillers import PLACE_KINDS
from graph.extract.plain import is_figure
from graph.extract.roles import MOVING
from graph.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.context import Context
    from graph.model import Filler

__all__ = ["asks", "is_empty", "is_state", "named_within", "predicate_roles"]

_STATES = frozenset(
    """be have own possess hold contain include belong consist comprise know believe think understand want wish need like love hate prefer
    doubt see view consider regard expect hope fear exist remain stay depend rely mean matter cost weigh equal resemble differ
    deserve lack require owe suit fit concern involve live lie stand support favor favour oppose share trust
    represent reflect show indicate suggest imply continue""".split()
)
"""Verbs that tell how something is."""
_LINKING = frozenset("seem appear feel look sound keep stand".split())
"""Verbs that tell how something is if they say how."""
_COMPLEMENTS = frozenset("attr acomp prep advmod ccomp xcomp npadvmod agent oprd dobj advcl prt".split())
_OPEN = frozenset(
    """sure certain unsure uncertain aware unaware concerned worried confident afraid convinced skeptical sceptical responsible ready willing
    able unable likely unlikely different similar right wrong capable""".split()
)
"""Adjectives that say nothing without what they are about."""
_COMPARING = frozenset({"as", "than", "like", "unlike"})
_ASKING = frozenset({"WRB", "WP", "WDT", "WP$"})
_ANYBODY = frozenset({"people", "group", "groups", "others", "countries", "members", "everybody", "nobody"})
_BESIDE = frozenset({"unlike", "compared", "versus"})
_MANNERS = frozenset({"line", "contrast", "comparison", "keeping", "accordance", "common"})
"""Nouns after which 'with' or 'to' names what something is only set beside."""
_MODIFYING = frozenset({"compound", "nmod"})
_SITED = frozenset({"Country", "City", "Region", "Place", "InternationalOrganization"})
_NO_PART = frozenset({"Concept", "Post", "Publication"})


def is_empty(verb: Token) -> bool:
    """Tell whether a copula has nothing to say: 'where we need to be', 'they are not so sure'."""
    if verb.lemma_ != "be":
        return False
    told = [child for child in verb.rights if child.dep_ in _COMPLEMENTS]
    said = [child for child in told if child.dep_ != "advmod"]
    if said and all(child.dep_ == "ccomp" and child.left_edge.tag_ in _ASKING for child in said):
        return True  # 'one trait is who it lacks'
    if not said:
        return not any(child.lower_ in {"there", "here"} for child in told)
    open_ended = all(child.dep_ == "acomp" and child.lemma_.lower() in _OPEN for child in said)
    return open_ended and not any(kid.dep_ in {"prep", "ccomp", "xcomp", "advcl"} for child in said for kid in child.rights)


def asks(verb: Token) -> bool:
    """Tell whether a clause is an embedded question, or leaves one open: 'how tough they would be', 'what it costs'."""
    first = verb.left_edge
    if any(
        child.lower_ in {"whether", "if"} and child.dep_ == "mark"
        for clause in verb.rights
        if clause.dep_ == "ccomp"
        for child in clause.lefts
    ):
        return True  # 'she doubted whether they would pay'
    return first.tag_ in _ASKING and first.i < verb.i and verb.dep_ in {"ccomp", "pcomp", "csubj", "attr", "dobj", "pobj"}


def is_state(verb: Token) -> bool:
    """Tell whether a verb tells how something is, not what happens."""
    if verb.pos_ == "AUX" or (verb.lower_ in {"'s", "’s"} and any(child.dep_ in {"acomp", "attr"} for child in verb.rights)):
        return True
    if verb.lemma_.lower() in _LINKING:
        return any(child.dep_ in {"acomp", "oprd", "attr"} for child in verb.rights)
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    return verb.lemma_.lower() in _STATES and not passive and not any(child.lemma_ == "be" for child in verb.lefts)


def predicate_roles(context: Context, verb: Token) -> Iterator[tuple[str, Filler]]:
    """Yield who and what takes part besides the subject; those in a comparison do not."""
    slots = {name: tokens for name, tokens in verb_slots(verb).items() if name != "subj" and name not in _COMPARING}
    if "obj" in slots:
        slots["obj"] = [noun for noun in slots["obj"] if not is_figure(verb, noun)]
    slots = {name: [noun for noun in tokens if not is_of_office(noun)] for name, tokens in slots.items()}
    moving = verb.lemma_ in MOVING
    for role, filler in slot_roles(context, verb, slots):
        to_place = moving and role == "recipient" and isinstance(filler, str) and context.discourse[filler].kind in PLACE_KINDS
        yield ("location" if to_place else role), filler


def _is_compared(token: Token, verb: Token) -> bool:
    """Tell whether what the token names is only set beside what is told: 'in line with Chile'."""
    for above in token.ancestors:
        if above.i == verb.i:
            return False
        if above.dep_ == "prep" and (above.lower_ in _BESIDE or (above.head.lower_ in _MANNERS and above.head.dep_ == "pobj")):
            return True
    return False


def named_within(context: Context, verb: Token, subject: Token) -> tuple[str, ...]:
    """Return those that the clause names deeper than its roles do: 'exchanges between Peru and Chile', 'the mayor of Lima'."""
    found: dict[str, None] = {}
    times = [time.span for time in context.times if verb.sent.start_char <= time.span.start < verb.sent.end_char]
    for token in clause_tokens(clause_chain(verb), whole=False):
        mention = context.discourse.mention_at(token)
        if mention is None or mention.form is Form.PRONOUN or token.i == subject.i or token.dep_ == "amod":
            continue
        entity = context.discourse[mention.entity]
        if _is_compared(token, verb):
            continue  # 'in line with Chile', 'compared with Peru'
        if token.dep_ in _MODIFYING and entity.kind in _SITED and token.head.pos_ == "NOUN":
            continue  # 'its Dutch business', 'the EU rules': the thing is meant
        named = mention.form is Form.NAME or (entity.kind == "Group" and entity.label not in _ANYBODY)
        if named and entity.kind not in _NO_PART and not any(span.covers(mention.span) for span in times):
            found[mention.entity] = None
    return tuple(found)
