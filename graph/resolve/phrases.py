"""Definite phrases: which entity 'the country', 'the company', 'the president' or 'the two leaders' takes up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.model import Form, Span
from graph.resolve import nouns
from graph.resolve.callings import Callings, is_rival
from graph.resolve.classes import Classes
from graph.resolve.descriptions import find_descriptions
from graph.resolve.gatherings import taken_up_gathering
from graph.resolve.gender import PERSONAL, word_gender
from graph.resolve.groups import describe_state_body, is_state_body
from graph.resolve.pairs import Pairs, is_several
from graph.resolve.possessed import find_possessed
from graph.resolve.recalled import Recalled
from graph.resolve.retold import Retold
from graph.resolve.salience import REACH

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout, Places

__all__ = ["Phrases"]

_DEFINITE = frozenset({"the", "this", "that"})
_OWN_NOUNS = frozenset(
    {
        "charter",
        "compact",
        "convention",
        "declaration",
        "fund",
        "memorandum",
        "partnership",
        "plan",
        "project",
        "protocol",
        "scheme",
    }
)
"""Nouns that take up an agreement or initiative which has them in its name."""
_UNDERTAKINGS = frozenset({"Agreement", "CostSharingAgreement", "Initiative", "TradeAgreement", "Treaty"})
_PICKING = frozenset({"first", "second", "third", "next", "other", "only", "same", "very", "whole", "entire"})
"""Words with which 'the' picks one of many instead of taking one up."""
_CALLINGS = frozenset(
    """academic activist actor actress advocate analyst architect artist athlete attorney author banker billionaire biologist blogger
    boxer businessman businesswoman campaigner candidate celebrity climatologist coach columnist comedian commentator congressman
    congresswoman consultant contender critic designer director doctor economist engineer entrepreneur environmentalist expert
    farmer filmmaker footballer front-runner frontrunner goalkeeper historian hopeful investor journalist lawmaker lawyer legislator
    manager midfielder millionaire mogul musician nominee novelist painter philosopher photographer physicist player poet politician
    pollster professor psychologist researcher scholar scientist senator singer sociologist strategist striker teacher trainer
    tycoon veteran writer""".split()
)
"""What a person is, by which a text takes up who spoke last; an office or a spokesman may be somebody else."""
_ARMIES = frozenset({"army", "military"})
_SOLDIERS = frozenset({"soldier", "soldiers", "troops"})
_MEMBERS = frozenset({"soldiers", "troop", "troops", "marines", "warships"})
_HOME_LEAST = 4
_HOME_SHARE = 0.65


class Phrases:
    """The definite phrases of one text, read in its order."""

    def __init__(self, discourse: Discourse, layout: Layout, places: Places) -> None:
        self.discourse = discourse
        self.layout = layout
        self.places = places
        self._descriptions = find_descriptions(discourse)
        self._pairs = Pairs(discourse, layout, places, self._descriptions)
        self._classes = Classes(discourse, layout, places, self._descriptions)
        self._recalled = Recalled(discourse, layout, places, self._descriptions)
        self._callings = Callings(discourse, layout, places, self._descriptions)
        self._countries = Counter(mention.entity for mention in discourse.mentions if discourse[mention.entity].kind == "Country")
        self._home = self._find_home()
        self._retold = Retold(discourse, layout)

    def read(self, token: Token) -> str | None:
        """Return the entity that the definite phrase with this head takes up, and add its mention."""
        self._retold.note(token)
        if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "appos", "attr", "amod", "nmod"}:
            return None
        if self.discourse.mention_at(token) is not None or self._has_own_name(token):
            return None
        if is_several(token):
            self._pairs.read(token)
            if self.discourse.several(token):
                return None
            gathering = taken_up_gathering(self.discourse, self.layout, token) or self._callings.read_fighters(token)
            return None if gathering is None else self._taken_up(token, gathering)
        possessed = find_possessed(self.discourse, self.places, self._descriptions, token) if token.tag_ == "NN" else None
        if possessed is not None:
            return self._taken_up(token, possessed)
        if not self._is_definite(token):
            rival = self._callings.read(token) if token.left_edge.tag_ == "PRP$" and is_rival(token) else None
            return None if rival is None else self._taken_up(token, rival)
        entity = (
            self._of_side(token)
            or self._classes.read(token)
            or self._by_own_noun(token)
            or self._of_soldiers(token)
            or self._recalled.by_description(token)
            or self._of_home(token)
            or self._callings.read(token)
            or self._recalled.by_epithet(token)
            or self._of_retold(token)
        )
        return None if entity is None else self._taken_up(token, entity)

    def _of_side(self, token: Token) -> str | None:
        """Return the state whose side acts: 'the Peruvian side'."""
        if token.lower_ != "side":
            return None
        states = (self.discourse.at(child) for child in token.lefts if child.dep_ in {"amod", "compound", "nmod"})
        return next((state for state in states if state is not None and self.discourse[state].kind == "Country"), None)

    def read_pairs_of_relatives(self) -> None:
        """Let pairs that are the subject of a relative clause stand for two before the noun that it describes is read."""
        self._pairs.read_relatives()

    def read_speaker(self, token: Token, last: str | None) -> str | None:
        """Return who spoke last, where the subject of saying takes him up by what he is ('the economist added'), and add its mention."""
        if last is None or self.discourse[last].kind != "Person" or self.discourse.mention_at(token) is not None:
            return None
        calling = token.lemma_.lower() if token.tag_ == "NN" else ""
        if calling not in _CALLINGS and nouns.hyphenated(token) not in _CALLINGS:
            return None
        gender = word_gender(calling)
        if self._is_told_of(token, last):
            return None
        others = gender is not None and self.places.genders.get(last, gender) not in {gender, PERSONAL}
        if others or not self._is_definite(token) or self._has_own_name(token) or self._other_named(token, last):
            return None
        return self._taken_up(token, last)

    def _is_told_of(self, token: Token, entity: str) -> bool:
        """Tell whether the sentence names the person, as nobody does of himself."""
        sentence = token.sent
        inside = self.discourse.mentions_within(sentence.start_char, sentence.end_char)
        return any(mention.entity == entity and mention.form is Form.NAME for mention in inside)

    def _other_named(self, token: Token, last: str) -> bool:
        """Tell whether the last person whom the text named within a few sentences is somebody else."""
        here = self.layout.sentence[token.i]
        for place in self.places.before(token):
            if here - self.layout.sentence[place.head.i] > REACH:
                return True
            if place.entity is not None and self.discourse[place.entity].kind == "Person":
                return place.entity != last
        return True

    def _taken_up(self, token: Token, entity: str) -> str:
        """Return the entity after its phrase was added as a mention."""
        first, last = nouns.phrase_edges(token)
        stretch = self.discourse.doc[first:last]
        self.discourse.mention(Span(stretch.start_char, stretch.end_char), entity, Form.NOMINAL)
        return entity

    @staticmethod
    def _is_definite(token: Token) -> bool:
        """Tell whether the phrase takes something up: 'the' or 'this', without a clause or phrase that says which one."""
        if not any(child.lower_ in _DEFINITE and child.dep_ == "det" for child in token.lefts):
            return False
        if any(child.lower_ in _PICKING or child.tag_ == "JJS" or child.lower_ == "most" for child in token.lefts):
            return False
        # a clause after a comma only tells more: 'the partnership, led by A,'
        return not any(
            (child.dep_ in {"relcl", "acl"} and token.doc[child.left_edge.i - 1].text != ",")
            or (
                child.dep_ == "prep"
                and child.lower_ in {"of", "for", "that", "with"}
                and not any(inner.dep_ == "pcomp" for inner in child.children)  # 'accused the firm of lying'
            )
            for child in token.rights
        )

    def _has_own_name(self, token: Token) -> bool:
        """Tell whether the noun stands beside a name that says who it is."""
        following = self.discourse.doc[token.i + 1] if token.i + 1 < len(self.discourse.doc) else None
        if (
            following is not None
            and following.pos_ == "PROPN"
            and self.discourse.at(following) is not None
            and token.dep_ == "compound"
        ):
            return True
        return any(child.dep_ == "appos" and (child.pos_ == "PROPN" or self._is_name(child)) for child in token.rights)

    def _is_name(self, token: Token) -> bool:
        """Tell whether a name ends with this token, whatever the tagger takes it for."""
        mention = self.discourse.mention_at(token)
        return mention is not None and mention.form is Form.NAME

    def _by_own_noun(self, token: Token) -> str | None:
        """Return the agreement or initiative spoken of last that has the noun in its name: 'the declaration', 'the project'."""
        noun, here = token.lower_, self.layout.sentence[token.i]
        if noun not in _OWN_NOUNS or any(child.dep_ in {"amod", "compound", "nmod", "poss"} for child in token.lefts):
            return None
        for place in self.places.before(token):
            if here - self.layout.sentence[place.head.i] > REACH:
                break
            entity = self.discourse[place.entity] if place.entity is not None else None
            if entity is not None and entity.kind in _UNDERTAKINGS and noun in entity.label.lower().split():
                return entity.id
        return None

    def _of_soldiers(self, token: Token) -> str | None:
        """Return the army of the country whose soldiers were spoken of just before 'the army'; of two, of that met more often."""
        if token.lower_ not in _ARMIES or any(child.dep_ in {"amod", "compound", "poss"} for child in token.lefts):
            return None
        doc, start = token.doc, token.sent.start
        start = doc[start - 1].sent.start if start else start
        counts: Counter[str] = Counter()
        for word in doc[start : token.i]:
            for child in word.lefts if word.lower_ in _SOLDIERS else ():
                side = self.discourse.at(child) if child.dep_ in {"amod", "compound", "nmod"} else None
                if side is not None and self.discourse[side].kind == "Country":
                    counts[side] = self._countries[side]
        ranked = counts.most_common(2)
        if not ranked or len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            return None
        return self.discourse.described(*describe_state_body(self.discourse, token, ranked[0][0]))

    def _of_home(self, token: Token) -> str | None:
        """Return the government or force of the one country that a text is mostly about."""
        if not is_state_body(token.lower_) or token.lower_ in _MEMBERS or self._home is None:
            return None
        if any(child.dep_ in {"amod", "compound", "nmod", "poss"} for child in token.lefts):
            return None
        return self.discourse.described(*describe_state_body(self.discourse, token, self._home))

    def _find_home(self) -> str | None:
        """Return the country that most mentions of countries mean, if there is one."""
        if not self._countries:
            return None
        country, most = self._countries.most_common(1)[0]
        return country if most >= _HOME_LEAST and most >= _HOME_SHARE * self._countries.total() else None

    def _of_retold(self, token: Token) -> str | None:
        """Return whom a phrase without a name told of before with this noun, unless a person with a name is called so, too."""
        if not nouns.is_human(token) or any(child.dep_ == "poss" for child in token.lefts):
            return None
        named = any(self.discourse[known.entity].kind == "Person" for known in self._descriptions.get(token.lemma_.lower(), ()))
        return None if named else self._retold.read(token)
