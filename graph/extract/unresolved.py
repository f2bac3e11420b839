"""Speakers that a text means by a description and names elsewhere, where it was not found whom it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Form
from graph.resolve.nouns import is_person, is_plural
from graph.resolve.speakers import source_head

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.model import Mention, Quotation
    from graph.resolve.discourse import Discourse

__all__ = ["is_unresolved"]

_TAKING_UP = frozenset({"the", "this", "that", "both"})
_BODIES = frozenset(
    """agency airline association bank bloc board broadcaster broadsheet bureau campaign carrier channel charity club commission committee
    company council court daily department firm foundation group institute institution lab laboratory magazine manufacturer maker ministry
    network newspaper organisation organization outlet paper party publisher retailer society station study tabloid team think-tank tribunal
    union university website weekly""".split()
)
"""Bodies of which there are many, so that 'the' points back at one that was named."""
_ADHERENTS = frozenset("conservative democrat independent labourite liberal republican socialist tory unionist".split())
"""Words for one of a party, whom a text names elsewhere."""
_BROKEN = frozenset('“”"[]{}<>')
_SINGULAR = frozenset({"he", "she"})
_SIDES = frozenset({"companies", "firms", "sides", "parties", "banks", "airlines", "couple", "pair", "authors", "leaders"})
"""Plurals that point back at those who were named."""
_COUNTING = frozenset({"two", "three", "both", "pair"})
_TELLING = frozenset({"relcl", "acl", "prep", "appos"})


def is_unresolved(discourse: Discourse, quotation: Quotation) -> bool:
    """Tell whether the source points back at somebody ('the minister', 'the two voters') and nobody was found who is meant."""
    head = source_head(discourse, quotation)
    if head is None or len(quotation.speakers) != 1:
        return False
    speaker = discourse[quotation.speakers[0]]
    if _BROKEN & set(speaker.label):
        return True  # a name that runs over a mark
    if head.tag_ == "PRP":
        return head.lower_ in _SINGULAR and speaker.kind == "Group" and not _is_introduced(discourse, speaker.id, head)
    if head.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return False
    mention = discourse.mention_at(head)
    adjective = mention is not None and mention.form is Form.ADJECTIVAL and head.tag_ in {"NN", "NNP", "JJ"}
    if adjective or head.lower_ in _ADHERENTS:
        return True  # 'the young Croatian said', 'the Republican said': somebody of them
    if speaker.kind == "Person" or not head.text.islower():
        return False
    return _points_back(head) and not _is_introduced(discourse, speaker.id, head)


def _points_back(head: Token) -> bool:
    """Tell whether a description is definite, of one person or body of many, or of a number of them."""
    worlds = any(child.dep_ == "poss" and child.lower_ in {"world", "country", "nation"} for child in head.lefts)
    if not worlds and not any(child.lower_ in _TAKING_UP and child.dep_ in {"det", "predet"} for child in head.lefts):
        return False
    if any(child.dep_ in _TELLING and not (is_person(head) and child.lower_ == "of") for child in head.rights):
        return False
    bare = head.lower_ in _SIDES and head.n_lefts == 1
    if is_plural(head) and not bare and not any(child.lower_ in _COUNTING for child in head.lefts):
        return False
    return is_person(head) or head.lemma_.lower() in _BODIES


def _is_introduced(discourse: Discourse, entity: str, head: Token) -> bool:
    """Tell whether the text introduced somebody before, by more than words that point back."""
    return any(
        mention.entity == entity and mention.span.end <= head.idx and not _takes_up(discourse, mention)
        for mention in discourse.mentions
        if mention.form is not Form.PRONOUN
    )


def _takes_up(discourse: Discourse, mention: Mention) -> bool:
    """Tell whether a mention itself only points back: 'the dentist'."""
    words = discourse.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    return words is None or any(child.lower_ in _TAKING_UP for child in words.root.lefts)
