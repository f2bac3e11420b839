"""Repairs of what the parser reads wrongly again and again, made in the parsed text before anything else reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.gazetteer.lookup import known_as
from graph.gazetteer.role_words import person_words
from graph.recognize.lexical import attributing_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["repair"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PAST = frozenset({"VBD", "VBN"})
_DATING = frozenset({"in", "since", "by", "until"})
_MONTHS = frozenset(
    "January February March April May June July August September October November December".split(),
)
_LOOSE = frozenset({"appos", "conj", "dobj", "npadvmod"})
"""How the parser hangs a speaker on what is said."""
_AUXILIARIES = frozenset({"aux", "auxpass"})
_BESIDE = frozenset({"advcl", "conj", "ccomp"})
"""How the parser hangs the main verb on a clause beside its subject."""
_QUOTES = frozenset({'"', "“"})
_NAMING = frozenset({"call", "label", "brand", "dub", "term"})
_JOINING = frozenset({"and", "but"})
_INVERTED = frozenset({"had", "should", "were"})
_OCCASIONS = frozenset(
    """address article blog broadcast column communique communiqué editorial email e-mail essay filing interview letter memo message note op-ed
    post release report ruling speech statement testimony text tweet video""".split()
)
"""Texts and talks in which somebody says something."""
_NEAR = 3
_YEAR = 4
_Changes = dict[int, tuple[int, str, str]]
"""By the index of a word its new head, relation and tag."""


def repair(doc: Doc) -> None:
    """Mend the Doc in place: subjects taken for dated nouns ('In 1990 farmers blocked ...'), speakers and content taken for something else."""
    strings = doc.vocab.strings
    comma, dating = strings[","], {strings[word] for word in _DATING}
    finite, quotes = {strings[tag] for tag in _FINITE}, {strings[mark] for mark in _QUOTES}
    that, gerund, name = strings["that"], strings["VBG"], strings["NNP"]
    joining, inverted = {strings[word] for word in _JOINING}, {strings[word] for word in _INVERTED}
    to = strings["to"]
    changes: _Changes = {}
    before = last = 0
    for i, (word, tag) in enumerate(doc.to_array(["LOWER", "TAG"]).tolist()):  # quicker than a look at each token
        if last == comma and tag in finite:
            _speaker(doc[i], changes)
            _main(doc[i], changes)
        elif last in dating:
            _date(doc[i], changes)
        elif last in quotes:
            _name(doc[i], changes)
        elif last == comma and tag == gerund:
            _aside(doc[i], changes)
        elif last in joining and before == comma and tag in finite:
            _second(doc[i], changes)
        elif last in joining and tag == name:
            _doer(doc[i], changes)
        elif word == that:
            _content(doc[i], changes)
        elif word in inverted:
            _condition(doc[i], changes)
        elif word == to and i + 1 < len(doc):
            _headline(doc[i], changes)
        before, last = last, word
    if changes:
        _apply(doc, changes)


def _date(token: Token, changes: _Changes) -> None:
    """Mend 'in 1990 farmers blocked the road', where the parser takes 'farmers' for the end of the phrase of time."""
    preposition, noun = token.nbor(-1), token.head
    if (
        token.dep_ not in {"nummod", "compound"}
        or noun.dep_ != "pobj"
        or noun.head.i != preposition.i
        or noun.i + 1 >= len(token.doc)
    ):
        return
    if token.text not in _MONTHS and not (len(token.text) == _YEAR and token.text.isdigit() and token.text < "2100"):
        return
    verb, governor = noun.nbor(1), preposition.head
    if verb.tag_ not in _PAST or any(child.dep_ in _SUBJECTS for child in verb.children):
        return
    if verb.i != governor.i:
        if verb.dep_ != "acl" or verb.head.i != noun.i or not any(child.dep_ == "dobj" for child in verb.rights):
            return
        joined = governor.i < verb.i and any(word.dep_ == "cc" for word in token.doc[governor.i : preposition.i])
        changes[verb.i] = (governor.i, "conj" if joined else "ccomp", "VBD")
        changes[preposition.i] = (verb.i, "prep", preposition.tag_)
    changes[token.i] = (preposition.i, "pobj", token.tag_)
    changes[noun.i] = (verb.i, "nsubj", noun.tag_)


def _speaker(verb: Token, changes: _Changes) -> None:
    """Mend 'the fleet would sail, the admiral, Ann Lee, said', where the parser hangs the speaker on something before."""
    if verb.i < _YEAR or attributing_verb(verb) is None:
        return
    name = verb.nbor(-2)
    noun = name.head
    if name.pos_ != "PROPN" or name.dep_ != "appos" or noun.i > name.i or noun.dep_ not in _LOOSE or noun.left_edge.i == 0:
        return
    if noun.lemma_.lower() not in person_words() or noun.left_edge.nbor(-1).text != "," or name.left_edge.nbor(-1).text != ",":
        return
    if any(child.dep_ in _SUBJECTS for child in verb.children):
        return
    changes[noun.i] = (verb.i, "nsubj", noun.tag_)
    said = verb.head
    if verb.dep_ == "conj" and said.i < noun.left_edge.i:
        top = verb.i if said.head.i == said.i else said.head.i
        changes[verb.i] = (top, said.dep_, verb.tag_)
        changes[said.i] = (verb.i, "ccomp", said.tag_)
        for child in said.rights:
            if child.i > verb.i:
                changes[child.i] = (verb.i, child.dep_, child.tag_)


def _main(word: Token, changes: _Changes) -> None:
    """Mend 'the firm, whose owner died, has been sold', where the parser makes the second verb part of the clause beside the noun."""
    verb = word.head if word.dep_ in _AUXILIARIES else word
    clause = verb.head
    noun = clause.head
    if verb.dep_ not in _BESIDE or clause.dep_ != "relcl" or noun.head.i != noun.i or not noun.i < clause.i < verb.i:
        return
    if noun.pos_ not in {"NOUN", "PROPN"} or any(child.dep_ in _SUBJECTS or child.dep_ == "mark" for child in verb.children):
        return
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    changes[verb.i] = (verb.i, "ROOT", verb.tag_)
    changes[noun.i] = (verb.i, "nsubjpass" if passive else "nsubj", noun.tag_)
    for child in clause.rights:
        if child.i > verb.i:
            changes[child.i] = (verb.i, child.dep_, child.tag_)


def _name(word: Token, changes: _Changes) -> None:
    """Mend 'the city, which calls the tax "plain theft", sued', where the parser hangs the words in quotation marks on the city."""
    noun = word
    while noun.head.i > noun.i and noun.dep_ in {"amod", "compound", "det", "advmod"}:
        noun = noun.head
    thing = word.nbor(-2) if word.i > 1 else word
    verb = thing.head
    if noun.dep_ == "appos" and thing.dep_ == "dobj" and verb.lemma_ in _NAMING and noun.head.i < verb.i:
        changes[noun.i] = (verb.i, "oprd", noun.tag_)


def _second(verb: Token, changes: _Changes) -> None:
    """Mend 'ruled that the firm had lied, and fined it', where the parser takes the second verb for one of the firm's."""
    first = verb.head
    governor = first.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or first.dep_ != "ccomp" or first.tag_ != "VBN" or governor.tag_ != "VBD":
        return
    had = any(child.lower_ == "had" and child.dep_ == "aux" for child in first.lefts)
    if had and governor.i < first.i and not any(child.dep_ in _SUBJECTS or child.dep_ in _AUXILIARIES for child in verb.children):
        changes[verb.i] = (governor.i, "conj", verb.tag_)
        changes[verb.i - 1] = (governor.i, "cc", verb.nbor(-1).tag_)


def _aside(verb: Token, changes: _Changes) -> None:
    """Mend 'announced that Lee had left, dismissing talk of a row', where the parser takes what the speaker does besides for Lee's doing."""
    clause = verb.head
    governor = clause.head
    if verb.dep_ != "advcl" or clause.dep_ != "ccomp" or not governor.i < clause.i < verb.i:
        return
    if (
        attributing_verb(verb) is None
        or attributing_verb(governor) is None
        or any(child.dep_ in _SUBJECTS for child in verb.lefts)
    ):
        return
    changes[verb.i] = (governor.i, "advcl", verb.tag_)


def _doer(word: Token, changes: _Changes) -> None:
    """Mend 'charged him with theft and Ann Lee left', where the parser takes who did the second thing for a part of the first."""
    noun = word.head if word.dep_ == "compound" and 0 < word.head.i - word.i < _NEAR else word
    if noun.dep_ != "conj" or noun.pos_ != "PROPN" or noun.i + 1 >= len(word.doc):
        return
    verb = noun.nbor(1)
    if verb.tag_ not in _FINITE or verb.dep_ not in {"conj", "advcl"} or verb.head.i > word.i or verb.head.pos_ != "VERB":
        return
    if not any(child.dep_ in _SUBJECTS for child in verb.children):
        changes[noun.i] = (verb.i, "nsubj", noun.tag_)
        changes[verb.i] = (verb.head.i, "conj", verb.tag_)
        changes[word.i - 1] = (verb.head.i, "cc", word.nbor(-1).tag_)


def _condition(word: Token, changes: _Changes) -> None:
    """Mend 'had they asked, we might have paid', where the parser takes the condition for what is said."""
    verb = word.head if word.dep_ in _AUXILIARIES else word
    if verb.dep_ != "ccomp" or verb.head.i < verb.i or verb.left_edge.i != word.i:
        return
    asked = any(child.dep_ in _SUBJECTS and child.i > word.i for child in verb.lefts)
    if asked and any(token.text == "," for token in word.doc[verb.right_edge.i : verb.right_edge.i + 2]):
        changes[verb.i] = (verb.head.i, "advcl", verb.tag_)


def _content(that: Token, changes: _Changes) -> None:
    """Mend 'said in a letter that she would resign', where the parser takes what is said for a clause about the letter."""
    verb = that.head
    noun = verb.head
    governor = noun.head
    if verb.dep_ != "relcl" or noun.i != that.i - 1 or that.dep_ in _SUBJECTS:
        return
    if noun.dep_ == "pobj" and governor.lower_ in {"in", "to"}:
        fits = noun.lemma_.lower() in _OCCASIONS if governor.lower_ == "in" else noun.pos_ == "PROPN"
        governor, frame = governor.head, "that"
    else:
        fits, frame = noun.pos_ == "PROPN" and noun.dep_ in {"dobj", "dative"}, "hearer"
    cue = attributing_verb(governor) if fits else None
    if cue is None or frame not in cue.frames or governor.i > that.i:
        return
    if any(child.dep_ in _SUBJECTS and child.i != that.i for child in verb.lefts):
        changes[verb.i] = (governor.i, "ccomp", verb.tag_)
        changes[that.i] = (verb.i, "mark", "IN")


def _headline(word: Token, changes: _Changes) -> None:
    """Mend 'Denmark to lend ships', where the tagger takes the name at the head for a verb."""
    name, verb = word.nbor(-1) if word.i else word, word.nbor(1)
    if not name.is_sent_start or name.dep_ != "ROOT" or not name.tag_.startswith("VB") or verb.head.i != name.i:
        return
    if verb.tag_ != "VB" or known_as(name.text) is None:
        return
    changes[verb.i] = (verb.i, "ROOT", verb.tag_)
    changes[name.i] = (verb.i, "nsubj", "NNP")
    for child in name.rights:
        if child.i > verb.i:
            changes[child.i] = (verb.i, child.dep_, child.tag_)


def _apply(doc: Doc, changes: _Changes) -> None:
    """Write the new heads, relations and tags into the Doc."""
    table: Any = doc.to_array(["HEAD", "DEP", "TAG", "POS"])  # spaCy declares one type here and asks for another below
    strings = doc.vocab.strings
    for i, (head, relation, tag) in changes.items():
        table[i, 0] = (head - i) % (1 << 64)
        table[i, 1] = strings.add(relation)
        table[i, 2] = strings.add(tag)
        if tag == "NNP":
            table[i, 3] = strings["PROPN"]
    doc.from_array(["HEAD", "DEP", "TAG", "POS"], table)
