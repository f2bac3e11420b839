"""Clauses in words: what a verb says as a sentence that can be read alone.

The subject stands in it, for a relative clause and for an infinitive too; a pronoun gives way to whom it stands for; the predicate is
whole and ends with its clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.extract.antecedents import RELATIVES
from graph.extract.clause_bounds import sentence_bounds
from graph.extract.clause_extent import clause_chain, clause_tokens
from graph.extract.clause_naming import Namer
from graph.extract.label_words import Piece, join_labels, join_pieces, shorten, without_loose_end
from graph.extract.relative_clauses import Gap, find_gap, is_relative_subject, relative_noun
from graph.extract.subjects import gap, surface
from graph.extract.verbs import SUBJECTS, is_finite, is_passive
from graph.recognize.lexical import attributing_verb
from graph.resolve.nouns import phrase_edges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["clause_words", "is_told_first", "noun_words"]

_LETTER = re.compile(r", [A-Z]$")
"""What is left at an end of 'Senator Ann Lee, D-Ohio'."""
_LONGEST = 110
_LONGEST_CLAUSE = 160
_NAMED = frozenset({"Person", "Country", "Organization", "InternationalOrganization", "Alliance"})
"""Classes of what has a name, where the label is one."""
_ENDING = frozenset({"prep", "cc", "advcl", "acl", "relcl", "npadvmod"})
"""What begins a phrase that a long label can do without."""
_COUPLING = frozenset({"CCONJ"})


def clause_words(verb: Token, discourse: Discourse, actors: Sequence[str] = ()) -> str:
    """Return the clause of a verb as a sentence of its own, `actors` being its subject where the text has none."""
    chain = _without_denial(clause_chain(verb))
    words = _Clause(chain, discourse, actors).words(whole=True)
    if len(words) > _LONGEST:
        words = _Clause(chain, discourse, actors).words(whole=False, longest=_LONGEST_CLAUSE)
    said = _said_before(verb)
    if said is not None:
        words = f"{words}: {clause_words(said, discourse)}"
    return shorten(_LETTER.sub("", words), _LONGEST_CLAUSE)


def _without_denial(chain: list[Token]) -> list[Token]:
    """Return the verbs of what is denied without that of the denial: 'denies having paid' tells of a payment."""
    denied = len(chain) > 1 and chain[0].lemma_ == "deny" and chain[1].dep_ == "xcomp"
    return chain[1:] if denied else chain


def noun_words(noun: Token, discourse: Discourse) -> str:
    """Return a noun phrase as it stands, with names in place of pronouns."""
    return shorten(_Clause([noun], discourse, ()).phrase())


class _Clause:
    """One clause while it is put into words."""

    def __init__(self, chain: list[Token], discourse: Discourse, actors: Sequence[str]) -> None:
        self._chain = chain
        self._top = chain[0]
        self._discourse = discourse
        self._actors = actors
        own = self._own_subject()
        self._namer = Namer(discourse, chain, own, (own,) if own is not None else surface(self._top))

    def phrase(self) -> str:
        """Return the words of the noun phrase whose head this is."""
        tokens = without_loose_end(clause_tokens(self._chain, whole=True))
        return join_pieces(self._namer.pieces(tokens, {token.i for token in tokens}))

    def words(self, *, whole: bool, longest: int | None = None) -> str:
        """Return the clause on one line; `whole` keeps its restrictive clauses, `longest` lets it end before a phrase that goes beyond."""
        tokens = clause_tokens(self._chain, whole=whole)
        inside = {token.i for token in tokens}
        own, hole = self._own_subject(), find_gap(self._chain)
        name = self._taken_up(own) if own is not None else ""
        if own is not None and name:
            lead: list[Piece] = [(-1, name, False)]
            self._namer.named |= set(self._namer.entities(own))
            first = [token for token in tokens if token.i < own.left_edge.i]
            lead = [*self._namer.pieces(first, inside), *lead]
            tokens = [token for token in tokens if token.i > own.i]
        elif own is not None and own.i > self._top.i and self._top.pos_ != "AUX":  # 'said the minister', not 'were it to pay'
            behind = {token.i for token in own.subtree}
            lead = self._namer.pieces([token for token in tokens if token.i in behind], inside)
            tokens = [token for token in tokens if token.i not in behind]
        else:
            lead = self._subject() if own is None else []
        if longest is not None:
            tokens = self._cut(tokens, longest - sum(len(piece[1]) for piece in lead))
        if lead and own is None and (copula := self._copula()):
            lead.append((-1, copula, False))
        if lead and tokens and tokens[0].lower_ == "having":
            lead.append((-1, "had", False))
            tokens = tokens[1:]
        moved = self._moved(hole) if hole is not None else []
        leading = hole is not None and hole.leading
        pieces = [*lead, *moved] if leading else list(lead)
        skipped = (
            hole.skipped if hole is not None else frozenset(token.i for token in self._top.lefts if is_relative_subject(token))
        )
        for token in without_loose_end(tokens, _COUPLING):
            if token.i not in skipped:
                pieces += self._namer.pieces([token], inside)
            if hole is not None and token.i == hole.after:
                pieces += moved
        if hole is not None and hole.after is None and not leading:
            pieces += moved
        return join_pieces(pieces)

    def _cut(self, tokens: list[Token], longest: int) -> list[Token]:
        """Return the words up to the last phrase after the verb with which the clause is not too long."""
        length, end = 0, len(tokens)
        furthest = tokens[0].i if tokens else 0
        for number, token in enumerate(tokens):
            opens = token.i > self._chain[-1].i + 1 and self._opens_phrase(token)
            if opens and furthest < token.i:
                end = number
            furthest = max(furthest, token.i, token.head.i if token.i > self._chain[-1].i else 0)
            length += len(token.text_with_ws)
            if length > longest:
                return without_loose_end(tokens[:end])
        return without_loose_end(tokens)

    def _opens_phrase(self, token: Token) -> bool:
        """Tell whether a phrase that a long label can do without begins here."""
        while True:
            if token.dep_ in _ENDING and token.lower_ != "of":
                return True
            if token.head.left_edge.i != token.left_edge.i or token.head.i == token.i:
                return False
            token = token.head

    # -- subject -------------------------------------------------------------------------------------------------------

    def _own_subject(self) -> Token | None:
        """Return the subject that stands with the verb, None where it is a relative pronoun or stands elsewhere."""
        for host in (self._top, *(child for child in self._top.lefts if child.dep_ in {"aux", "auxpass"})):
            for child in host.children:
                if child.dep_ in SUBJECTS or child.dep_ in {"expl", "csubj", "csubjpass"}:
                    return None if is_relative_subject(child) else child
        return None

    def _subject(self) -> list[Piece]:
        """Return the words for a subject that stands elsewhere in the sentence."""
        noun = gap(self._top)
        nouns = [noun] if noun is not None else surface(self._top)
        labels = [self._noun_words(noun) for noun in nouns]
        self._namer.named |= {entity for noun in nouns for entity in self._namer.entities(noun)}
        labels = [label for label in labels if label] or list(self._actors)
        return [(-1, join_labels(labels), False)] if labels else []

    def _copula(self) -> str:
        """Return the verb that makes a sentence of a participle beside or after its noun: 'a reporter (was) arrested in Moscow'."""
        verb = self._top
        denied = verb.dep_ == "xcomp" and verb.head.lemma_ == "deny"
        if (
            not (denied or verb.dep_ in {"acl", "advcl"})
            or verb.tag_ not in {"VBN", "VBG"}
            or (verb.tag_ == "VBN" and not is_passive(verb))
        ):
            return ""
        if any(child.dep_ in {"aux", "auxpass"} for child in verb.lefts):
            return ""
        nouns = surface(verb)
        many = len(nouns) > 1 or any(self._is_plural(noun) for noun in nouns)
        above = next((word for word in verb.ancestors if is_finite(word)), None)
        past = verb.tag_ == "VBN" or (above is not None and above.tag_ == "VBD")
        return ("were" if many else "was") if past else ("are" if many else "is")

    def _is_plural(self, noun: Token) -> bool:
        """Tell whether a noun or pronoun means more than one."""
        entity = self._discourse.at(noun)
        if entity is not None and (self._discourse[entity].kind == "Person" or self._is_told_by_name(noun, entity)):
            return False  # 'Sanders' ends like a plural; 'fighters of the army' are told by the name of the army
        plural = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in {"they", "we", "you"}
        return plural or bool(self._discourse.several(noun))

    def _is_told_by_name(self, noun: Token, entity: str) -> bool:
        """Tell whether a noun is told by the name of one: 'fighters of the army' as that army."""
        name = self._namer.label(entity)
        return name[:1].isupper() and self._noun_words(noun) == name

    def _noun_words(self, noun: Token) -> str:
        """Return a noun phrase in words: the name of what it denotes, else the phrase with its article."""
        entities = self._namer.entities(noun)
        people = noun.tag_ == "NNPS" and any(self._discourse[entity].kind == "Country" for entity in entities)
        if people and noun.text not in self._discourse[entities[0]].label:
            entities = ()  # 'three Poles' are not Poland
        if entities and (noun.pos_ in {"PRON", "PROPN"} or self._is_named(noun, entities)):
            return join_labels([self._namer.label(entity) for entity in entities])
        if noun.pos_ == "PRON":
            return "" if noun.lower_ in RELATIVES else noun.text
        first, last = phrase_edges(noun)
        words = " ".join(noun.doc[first:last].text.split())
        return re.sub(r"[\"“”]", "", words).strip(" ,;:-")

    def _is_named(self, noun: Token, entities: Sequence[str]) -> bool:
        """Tell whether a noun, or what takes it up, stands for those who have a name."""
        if self._discourse.mention_at(noun) is None:
            return True
        return all(self._discourse[entity].kind in _NAMED and self._namer.label(entity)[:1].isupper() for entity in entities)

    def _taken_up(self, own: Token) -> str:
        """Return the name of whom a bare phrase takes up: 'the company', 'the minister'; nothing for another subject."""
        entities = self._namer.entities(own)
        bare = own.pos_ == "NOUN" and own.left_edge.lower_ in {"the", "this", "that"} and own.right_edge.i - own.left_edge.i == 1
        return self._noun_words(own) if bare and entities and self._is_named(own, entities) else ""

    def _moved(self, hole: Gap) -> list[Piece]:
        """Return the words for what a relative clause is about, as they stand in its gap."""
        noun = relative_noun(self._top)
        about = self._noun_words(noun) if noun is not None and hole.filled else ""
        if noun is None or not about:
            return []
        if noun.left_edge.pos_ == "DET" and about.startswith(noun.left_edge.text):
            about = about[:1].lower() + about[1:]
        if hole.owned:
            return [(-1, f"{about}'" if about.endswith("s") else f"{about}'s", False), *self._namer.pieces(hole.owned, set())]
        fronted = [(-1, hole.preposition.lower_, False)] if hole.preposition is not None else []
        return [*fronted, (-1, about, False)]


def _said_before(verb: Token) -> Token | None:
    """Return the clause that stands before a verb of saying whose content it is: '"We will pay," she said'."""
    said = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    if said is None or attributing_verb(verb) is None or said.i < sentence_bounds(verb)[0]:
        return None
    return None if any(child.dep_ in {"ccomp", "xcomp", "dobj", "prep"} for child in verb.rights) else said


def is_told_first(verb: Token) -> bool:
    """Tell whether what is said stands before the verb of saying: '"We will not sign," she told reporters'."""
    return any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children)
