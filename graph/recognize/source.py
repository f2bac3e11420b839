"""The words that name a source: the subject of a cue, taken over from the governing clause where the cue has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.layout import Stretch
from graph.recognize.lexical import complement

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "agent",
    "inserted_subject",
    "is_passive",
    "own_subject",
    "phrase",
    "source_of",
    "speaker_of",
    "subject_of",
    "writer_of",
]

_ASIDES = frozenset({",", "(", "–", "—", "-", "--"})
_CONTRACTED = frozenset({"'s", "’s"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
_PASSIVES = frozenset({"nsubjpass", "auxpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BETWEEN = frozenset({"ADV", "AUX", "SPACE"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_TEXTS = frozenset(
    [
        "statement",
        "letter",
        "tweet",
        "message",
        "post",
        "email",
        "e-mail",
        "note",
        "memo",
        "release",
        "article",
        "column",
        "ad",
        "speech",
    ]
)
"""Texts that speak for the one who issues them."""
_WRITING = frozenset({"cable", "e-mail", "email", "message", "phone", "telephone", "text", "tweet", "write"})
"""Verbs whose object or addressee only hears what a participle after it says."""
_SENDING = frozenset({"address", "deliver", "publish", "release", "send", "circulate", "mail", "fax", "post", "issue"})
_OBJECTS = frozenset({"dative", "dobj", "pobj", "prep"})
_LONGEST = 25
"""Tokens of a source; a longer phrase is a parse gone wrong or carries a whole story."""


def own_subject(verb: Token) -> Token | None:
    """Return the subject that stands with the verb itself."""
    found = next(
        (child for child in verb.children if child.dep_ in _SUBJECTS or (child.dep_ == "nsubjpass" and not is_passive(verb))),
        None,
    )
    return found if found is not None else _misplaced(verb) or _before_participle(verb)


def _before_participle(verb: Token) -> Token | None:
    """Return the subject that the parser gave to a participle between commas: 'The judge, asked about it, said'."""
    for child in verb.lefts if verb.tag_ in _FINITE else ():
        if child.dep_ == "advcl" and child.tag_ in {"VBN", "VBD"} and child.nbor(-1).text == ",":
            subject = next((noun for noun in child.lefts if noun.dep_ == "nsubj"), None)
            if subject is not None and verb.nbor(-1).text == ",":
                return subject
    return None


def _misplaced(verb: Token) -> Token | None:
    """Return the name before a past tense that the parser hung on a noun of what is said: '..., a deal with Chad, Ann Lee said'."""
    if verb.dep_ not in {"acl", "relcl"} or verb.tag_ != "VBD" or verb.i == 0:
        return None
    name = verb.nbor(-1)
    first = name.left_edge.i
    comma = first > 0 and verb.doc[first - 1].text == ","
    return name if comma and name.pos_ == "PROPN" and verb.head.i < first else None


def inserted_subject(verb: Token) -> Token | None:
    """Return the name just before a verb of saying that commas or brackets set off, which the parser hung elsewhere.

    'Kenya, Anna Lopez said, has left': the parser takes the second name for an apposition of the first.
    """
    doc = verb.doc
    if verb.dep_ != "parataxis" or verb.tag_ not in _FINITE or verb.i < 2 or verb.i + 1 >= len(doc):
        return None
    name, subject = doc[verb.i - 1], own_subject(verb)
    if subject is not None and (name.dep_ != "appos" or name.head.i != subject.i or own_subject(verb.head) is not None):
        return None
    first = name.left_edge.i
    if name.pos_ not in _NOMINAL or first == 0 or doc[first - 1].text not in _ASIDES or not doc[verb.i + 1].is_punct:
        return None
    return name


def is_passive(verb: Token) -> bool:
    """Tell whether the verb is in the passive voice; a bare participle after a noun is."""
    if (
        any(child.dep_ == "auxpass" and child.lower_ in _CONTRACTED for child in verb.children)
        and complement(verb, "ccomp") is not None
    ):
        return False  # "who's argued that": has, not is
    if any(child.dep_ in _PASSIVES for child in verb.children):
        return True
    if verb.lemma_ == "ask" and verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBD"} and own_subject(verb) is None:
        return True
    if verb.tag_ != "VBN" or any(child.dep_ == "aux" for child in verb.children):
        return False
    if verb.dep_ == "conj":
        return own_subject(verb) is None and is_passive(verb.head)
    return verb.dep_ in {"acl", "advcl", "amod"}


def agent(verb: Token) -> Token | None:
    """Return the noun after "by" of a passive verb."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def speaker_of(verb: Token) -> Token | None:
    """Return the head of the words for who says what a verb in the active voice reports."""
    subject = subject_of(verb)
    if subject is None:
        return _nearest_before(verb) if verb.tag_ in _FINITE else _main_subject(verb)
    if (
        subject is not None
        and subject.pos_ == "NOUN"
        and subject.lemma_ in _TEXTS
        and verb.dep_ == "acl"
        and subject.dep_ == "dobj"
    ):
        # "issued a statement saying": who issued it
        return subject_of(subject.head) or subject
    writer = writer_of(verb)
    if writer is not None:
        return writer
    if subject is not None and verb.dep_ == "acl" and subject == verb.head and any(child.tag_ == "TO" for child in verb.lefts):
        # "took the opportunity to say": who took it
        return subject_of(subject.head) if subject.dep_ == "dobj" else None
    return subject


def writer_of(verb: Token) -> Token | None:
    """Return who writes to the people after whom the parser hung what he says: 'Lee emailed voters saying', 'sent them a letter saying'."""
    while verb.dep_ == "conj" and verb.tag_ == "VBG" and own_subject(verb) is None and verb.head.pos_ == "VERB":
        verb = verb.head
    said = verb.dep_ == "acl" and verb.tag_ == "VBG" or verb.dep_ == "xcomp" and verb.tag_ == "VB"
    if not said or own_subject(verb) is not None:
        return None
    above = verb.head
    while above.dep_ in _OBJECTS and above.head.i != above.i:
        above = above.head
    if above.pos_ != "VERB":
        return None
    sent = above.lemma_ in _SENDING and any(child.dep_ == "dobj" and child.lemma_ in _TEXTS for child in above.rights)
    return subject_of(above) if sent or above.lemma_ in _WRITING else None


def _main_subject(verb: Token) -> Token | None:
    """Return the subject of the sentence's main clause, which a participle without one of its own takes over."""
    root = verb
    while root.head != root:
        root = root.head
    return own_subject(root) if verb.tag_ == "VBG" and root.pos_ in {"VERB", "AUX"} else None


def _nearest_before(verb: Token) -> Token | None:
    """Return the head of the noun phrase that stands right before or after a verb which the parser gave no subject."""
    doc, position = verb.doc, verb.i - 1
    while position >= 0 and not doc[position + 1].is_sent_start and (doc[position].is_punct or doc[position].pos_ in _BETWEEN):
        position -= 1
    if position < 0 or doc[position + 1].is_sent_start:
        return _nominal(verb.nbor(1)) if verb.i + 1 < len(doc) else None
    token = doc[position]
    if any(between.is_punct for between in doc[position + 1 : verb.i]):
        token = _top(token, verb)
    return _nominal(token)


def _top(token: Token, verb: Token) -> Token:
    """Return the noun on which the words before a comma hang: "the mayor, who left in May, said"."""
    for _ in range(_LONGEST):
        head = token.head
        inner = token.pos_ in {"VERB", "AUX"} and token.dep_ in {"acl", "relcl"}
        if (
            head.i >= verb.i
            or head == token
            or (head.pos_ in {"VERB", "AUX"} and head.dep_ not in {"acl", "relcl"} and not inner)
        ):
            break
        token = head
    return token


def _nominal(token: Token) -> Token | None:
    """Return a noun or pronoun; of a name in several words, the last of those that are its head."""
    while token.dep_ == "compound" and token.head.i > token.i:
        token = token.head
    return token if token.pos_ in _NOMINAL else None


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb in the active voice, its own or that of the clause which it belongs to."""
    for _ in range(6):
        subject = own_subject(verb)
        if subject is not None:
            return subject
        head = verb.head
        if verb.dep_ == "pcomp" and head.lower_ == "as" and head.head.lemma_ in {"quote", "cite"}:
            quoted = next((child for child in head.head.children if child.dep_ in {"dobj", "nsubjpass"}), None)
            if quoted is not None:
                return quoted  # 'quoted the mayor as saying'
        if verb.dep_ in {"conj", "xcomp", "advcl", "ccomp", "dep"} and head.pos_ in {"VERB", "AUX"}:
            if verb.dep_ == "xcomp":
                hearer = next(
                    (child for child in head.children if child.dep_ in {"dobj", "nsubjpass"} and child.i < verb.i), None
                )
                if hearer is not None:
                    return hearer
            verb = head
        elif verb.dep_ in {"acl", "relcl"}:
            return head
        elif verb.dep_ in {"acomp", "xcomp", "ccomp", "pcomp", "prep", "oprd"} and head != verb:
            verb = head
        else:
            return None
        if verb.pos_ in {"VERB", "AUX"} and own_subject(verb) is None:
            passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
            if passive is not None:
                return passive
    return None


def phrase(noun: Token, *, without: Token | None = None) -> Stretch:
    """Return the noun phrase around its head, with its appositions; cut before a clause that holds the token `without`."""
    start, end = noun.left_edge.i, noun.right_edge.i + 1
    if without is not None and start <= without.i < end:
        if without.i > noun.i:
            end = without.i if without.head != noun else without.left_edge.i
            end = max(end, noun.i + 1)
        else:
            start = noun.i
    if end - start > _LONGEST:
        start = max(start, noun.i - 8)
        end = min(end, noun.i + 8)
    doc = noun.doc
    while end - 1 > noun.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return Stretch(start, end)


def source_of(noun: Token, cue: Token) -> list[Stretch]:
    """Return the stretches for a source: the noun phrase, or a relative pronoun with the noun that it stands for."""
    if noun.tag_ in {"WP", "WDT"} and noun.head.dep_ == "relcl" and noun.head.head.i < noun.i:
        antecedent = phrase(noun.head.head, without=noun.head.left_edge)
        if antecedent.end > noun.i:
            antecedent = Stretch(antecedent.start, noun.i)
        doc = noun.doc
        while antecedent.end - 1 > noun.head.head.i and doc[antecedent.end - 1].is_punct:
            antecedent = Stretch(antecedent.start, antecedent.end - 1)
        return [antecedent, Stretch(noun.i, noun.i + 1)]
    return [phrase(noun, without=cue)]
