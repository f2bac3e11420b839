"""Aims: where the word of an event tells none, since nobody does it or it is done to nothing that takes part."""

from __future__ import annotations

from graph.extract.frames import Reading
from graph.extract.lexicon import Lexicon
from graph.extract.verbs import is_passive, is_verbal

__all__ = ["misses_aim"]

_AIMED = {"Coerce", "Assault", "Accuse"}
"""Acts that say nothing where what they are done to remains unknown."""
_JUDGED = {"Support", "Reject"}
_WRECKING = frozenset("crash collide derail sink capsize overturn plunge skid drown".split())
"""Verbs of accidents, in which nobody attacks anybody."""
_LEADING = {"lead", "result", "culminate", "force", "compel", "allow", "let", "permit", "enable", "help"}


def misses_aim(reading: Reading, roles: set[str], lexicon: Lexicon, *, counted: bool) -> bool:
    """Tell whether the event of a verb has an object that is no participant: 'forced them into passing', 'captured photos'.

    `roles` are those that are filled; `counted` tells whether the text counts those that it is about.
    """
    if _is_mishap(reading, roles, lexicon) or _is_told_to_press(reading, lexicon):
        return True
    if reading.token.tag_ == "VBG" and reading.token.dep_ == "advcl" and reading.token.lemma_ in _LEADING:
        return True  # ", leading to a tense meeting": it is the clause that leads to it
    if reading.token.lemma_ == "help" and reading.frame.kind == "Aid" and "recipient" not in roles:
        return True  # "help stem the flood": nobody is helped
    if reading.frame.kind not in _AIMED or reading.carrier is not None or reading.frame.roles.get("obj") != "recipient":
        return False
    objects = reading.slots.get("obj", ())
    return bool(objects) and not roles & {"recipient", "topic", "location"} and not counted


def _is_told_to_press(reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether somebody speaks or writes to the press: that is a statement, and nobody is consulted."""
    heard = [noun for slot in ("to", "with") for noun in reading.slots.get(slot, ())]
    press = lexicon.sets["press"]
    return reading.frame.kind == "Consult" and bool(heard) and all(noun.lemma_.lower() in press for noun in heard)


def _is_mishap(reading: Reading, roles: set[str], lexicon: Lexicon) -> bool:
    """Tell whether nobody did it ('injured in a crash'), or a finite verb lacks the subject that it must have somewhere."""
    verb = reading.token
    if "actor" in roles or not is_verbal(verb) or reading.frame.kind not in _AIMED | _JUDGED:
        return False
    if verb.tag_ in ("VBZ", "VBP") and "subj" not in reading.slots and not is_passive(verb):
        return True  # the parser took the subject for something else
    if reading.frame.kind != "Assault":
        return False
    causes = [noun for slot in ("in", "by", "from", "during", "after") for noun in reading.slots.get(slot, ())]
    mishap = lexicon.sets["mishap"]
    if any(noun.lemma_.lower() in mishap for noun in [*causes, *reading.slots.get("subj", ())]):
        return True
    lemmas = {word.lemma_.lower() for word in verb.sent if word.pos_ == "NOUN"}
    attacked = bool(lemmas & lexicon.sets["violent"]) or any(_is_attack(lemma, lexicon) for lemma in lemmas)
    wrecked = any(word.pos_ == "VERB" and word.lemma_.lower() in _WRECKING for word in verb.sent)
    return not attacked and (verb.lemma_ == "injure" or wrecked or bool(lemmas & mishap))


def _is_attack(lemma: str, lexicon: Lexicon) -> bool:
    """Tell whether a noun names an attack."""
    return any(frame.kind == "Assault" for frame in lexicon.nouns.get(lemma, ()))
