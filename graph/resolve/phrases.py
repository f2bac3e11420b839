"""Definite phrases: which entity 'the country', 'the company', 'the president' or 'the two leaders' takes up."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.model import Form, Span
from graph.resolve import nouns
from graph.resolve.callings import Callings, is_rival
from graph.resolve.descriptions import SECONDS, find_descriptions, is_former, qualifiers, region_before
from graph.resolve.epithets import find_by_epithet
from graph.resolve.gatherings import listed, taken_up_gathering
from graph.resolve.gender import PERSONAL, word_gender
from graph.resolve.groups import describe_state_body, is_state_body
from graph.resolve.possessed import find_possessed
from graph.resolve.relatives import crossed_relative
from graph.resolve.retold import Retold

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from graph.resolve.descriptions import Description
    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout, Place, Places

__all__ = ["Phrases"]

_DEFINITE = frozenset({"the", "this", "that"})
_BY_CLASS = {
    "country": frozenset({"Country"}),
    "nation": frozenset({"Country"}),
    "kingdom": frozenset({"Country"}),
    "republic": frozenset({"Country"}),
    "city": frozenset({"City"}),
    "capital": frozenset({"City"}),
    "town": frozenset({"City"}),
    "company": frozenset({"Organization"}),
    "firm": frozenset({"Organization"}),
    "alliance": frozenset({"Alliance", "InternationalOrganization"}),
    "organization": frozenset({"InternationalOrganization"}),
    "organisation": frozenset({"InternationalOrganization"}),
    "bloc": frozenset({"InternationalOrganization", "Alliance"}),
    "initiative": frozenset({"Initiative"}),
    "programme": frozenset({"Initiative"}),
    "program": frozenset({"Initiative"}),
    "law": frozenset({"Law"}),
    "legislation": frozenset({"Law"}),
    "administration": frozenset({"Government"}),
    "government": frozenset({"Government"}),
}
"""Nouns that take up the most prominent entity of these classes."""
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
_BY_DESCRIPTION = frozenset(
    {"Person", "Organization", "InternationalOrganization", "GovernmentBody", "MilitaryForce", "Alliance", "Region"}
)
_BODIES = frozenset({"Alliance", "GovernmentBody", "InternationalOrganization"})
_CRITICAL = frozenset({"prime", "foreign", "defense", "defence", "finance", "interior", "crown", "general"} | SECONDS)
"""Words that make a different post of a noun: 'the minister' is not the prime minister."""
_PAIRS = {
    "country": frozenset({"Country"}),
    "nation": frozenset({"Country"}),
    "government": frozenset({"Country", "Government"}),
    "side": frozenset({"Country"}),
    "neighbor": frozenset({"Country"}),
    "neighbour": frozenset({"Country"}),
    "ally": frozenset({"Country"}),
    "leader": frozenset({"Person"}),
    "president": frozenset({"Person"}),
    "minister": frozenset({"Person"}),
    "man": frozenset({"Person"}),
    "woman": frozenset({"Person"}),
    "politician": frozenset({"Person"}),
    "rival": frozenset({"Person", "Country"}),
    "candidate": frozenset({"Person"}),
    "company": frozenset({"Organization"}),
    "firm": frozenset({"Organization"}),
    "party": frozenset({"Organization"}),
}
_OF_TWO = frozenset({"either", "neither"})
"""Determiners of a singular that take up two: 'neither leader'."""
_FIRMS = frozenset({"Organization"})
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
_PAIR_REACH = 2
_HOME_LEAST = 4
_HOME_SHARE = 0.65
_DECAY = 0.6
_REACH = 4


class Phrases:
    """The definite phrases of one text, read in its order."""

    def __init__(self, discourse: Discourse, layout: Layout, places: Places) -> None:
        self.discourse = discourse
        self.layout = layout
        self.places = places
        self._descriptions = find_descriptions(discourse)
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
        if nouns.is_plural(token) or any(child.lower_ in _OF_TWO and child.dep_ == "det" for child in token.lefts):
            self._read_pair(token)
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
            self._beside_name(token)
            or self._just_described(token)
            or self._by_class(token)
            or self._by_own_noun(token)
            or self._of_soldiers(token)
            or self._by_description(token)
            or self._of_home(token)
            or self._callings.read(token)
            or self._by_epithet(token)
            or self._of_retold(token)
        )
        return None if entity is None else self._taken_up(token, entity)

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
            if here - self.layout.sentence[place.head.i] > _REACH:
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

    def _beside_name(self, token: Token) -> str | None:
        """Return the entity whose name stands just before: 'Acme, the company, ...'."""
        start = token.left_edge.i
        if start < 2 or self.discourse.doc[start - 1].text != ",":
            return None
        mention = self.discourse.mention_at(self.discourse.doc[start - 2])
        following = self.discourse.doc[token.i + 1].text if token.i + 1 < len(self.discourse.doc) else ","
        if mention is None or following not in {",", ".", ")"}:
            return None
        kinds = _BY_CLASS.get(token.lemma_.lower(), frozenset({"Person"} if nouns.is_person(token) else ()))
        return mention.entity if self.discourse[mention.entity].kind in kinds else None

    def _by_class(self, token: Token) -> str | None:
        """Return the most prominent entity of the class that the noun names."""
        home = self._seat(token)
        kinds = _BY_CLASS.get(token.lemma_.lower()) or (
            _FIRMS if home and nouns.is_human(token) and not nouns.is_person(token) else None
        )
        if kinds is None or qualifiers(self.discourse, token)[1] is not None:
            return None
        if any(child.dep_ == "amod" and child.lower_ == "host" for child in token.lefts):
            return None

        def fits(place: Place) -> bool:
            return (
                place.entity is not None
                and self.discourse[place.entity].kind in kinds
                and not self._is_foreign(place.entity, home)
                and not _is_subject_over(place.head, token)
            )

        place = None
        if "City" in kinds:  # where a report was written is no city that it speaks of, if it speaks of another
            place = self._prominent(token, lambda place: fits(place) and not place.head.text.isupper())
        place = place or self._prominent(token, fits)
        return place.entity if place else None

    def _just_described(self, token: Token) -> str | None:
        """Return what the sentence before, or this one, calls by the same noun: 'Acme, a research firm. The firm said'."""
        kinds, here = _BY_CLASS.get(token.lemma_.lower()), self.layout.sentence[token.i]
        if kinds is None or qualifiers(self.discourse, token)[1] is not None:
            return None
        entities = {
            described.entity
            for described in self._descriptions.get(token.lemma_.lower(), ())
            if described.at < token.i
            and here - self.layout.sentence[described.at] <= 1
            and self.discourse[described.entity].kind in kinds
        }
        return entities.pop() if len(entities) == 1 else None

    def _by_own_noun(self, token: Token) -> str | None:
        """Return the agreement or initiative spoken of last that has the noun in its name: 'the declaration', 'the project'."""
        noun, here = token.lower_, self.layout.sentence[token.i]
        if noun not in _OWN_NOUNS or any(child.dep_ in {"amod", "compound", "nmod", "poss"} for child in token.lefts):
            return None
        for place in self.places.before(token):
            if here - self.layout.sentence[place.head.i] > _REACH:
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

    def _seat(self, token: Token) -> str | None:
        """Return the ISO code of the country in which 'the Amsterdam-based company' has its seat."""
        based = (child for child in token.lefts if child.lower_ == "based")
        cities = (self.discourse.at(inner) for child in based for inner in child.lefts)
        city = next((entity for entity in cities if entity is not None), None)
        known = known_as(self.discourse[city].label) if city is not None else None
        return known.country.upper() if known is not None and known.country else None

    def _is_foreign(self, entity: str, home: str | None) -> bool:
        """Tell whether the text describes a body as one of another country: 'X, South Africa's largest brewer'."""
        countries = {
            self.discourse[description.country].iso3166
            for described in (self._descriptions.values() if home else ())
            for description in described
            if description.entity == entity and description.country is not None
        }
        return bool(countries) and home not in countries

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

    def _prominent(self, token: Token, accept: Callable[[Place], bool]) -> Place | None:
        """Return the most prominent place before the token that is accepted, by weight and distance; None where two are alike."""
        scores: dict[str, float] = defaultdict(float)
        best: dict[str, Place] = {}
        here = self.layout.sentence[token.i]
        for place in self.places.before(token):
            distance = here - self.layout.sentence[place.head.i]
            if distance > _REACH:
                break
            if (
                self.layout.region[place.head.i] == self.layout.region[token.i]
                and accept(place)
                and not _governs(token, place.head)
            ):
                share = 0.5 if self.layout.quotation[place.head.i] != self.layout.quotation[token.i] else 1.0
                scores[place.key] += place.weight * share * _DECAY**distance
                best.setdefault(place.key, place)
        ranked = sorted(scores, key=lambda key: (-scores[key], -best[key].head.i))
        if len(ranked) > 1 and scores[ranked[0]] < 1.15 * scores[ranked[1]]:
            return None
        return best[ranked[0]] if ranked else None

    def _by_description(self, token: Token) -> str | None:
        """Return the entity that the text described before with this noun and the words before it."""
        words, country = qualifiers(self.discourse, token)
        described = self._descriptions.get(token.lemma_.lower(), ())
        if not nouns.is_human(token):
            # 'the forum': the last word of a body's name, which names no body by itself
            described = [known for known in described if self.discourse[known.entity].kind in _BODIES]
        if not described or (any(child.dep_ == "poss" for child in token.lefts) and country is None):
            return None
        person = nouns.is_person(token)
        region = region_before(self.discourse, token) if person else None
        telling = (
            frozenset()
            if region is not None and country is None
            else frozenset(child.lower_ for child in token.lefts if child.lower_ in words and _is_telling(child, person=person))
        )
        fitting = [
            description
            for description in described
            if description.at < token.i
            and (person or self.discourse[description.entity].kind != "Person")
            and self._agrees(description, words, telling, country)
            and (region is None or description.region == region)
        ]
        former = is_former(token)
        fitting = [description for description in fitting if description.former == former] or fitting
        entities = {description.entity for description in fitting}
        if not entities:
            return None
        if len(entities) == 1:
            return fitting[-1].entity
        return self._nearest(token, entities)

    def _by_epithet(self, token: Token) -> str | None:
        """Return the person of the sentences before whom an epithet calls, unless the text says that he is from elsewhere."""
        entity = find_by_epithet(self.discourse, self.layout, self.places, token)
        region = region_before(self.discourse, token) if entity is not None else None
        if region is None:
            return entity
        known = (one for found in self._descriptions.values() for one in found if one.entity == entity)
        return entity if {one.region for one in known} <= {None, region} else None

    def _nearest(self, token: Token, entities: set[str]) -> str | None:
        """Return which of several entities the text spoke of last; None where the last sentence with one has two of them."""
        found: dict[str, int] = {}
        for place in self.places.before(token):
            sentence = self.layout.sentence[place.head.i]
            if self.layout.sentence[token.i] - sentence > _REACH or found and sentence != next(iter(found.values())):
                break
            if place.entity is not None and place.entity in entities:
                found.setdefault(place.entity, sentence)
        return next(iter(found)) if len(found) == 1 else None

    def _agrees(self, description: Description, words: frozenset[str], telling: frozenset[str], country: str | None) -> bool:
        """Tell whether a description and the words of a phrase can mean the same."""
        if self.discourse[description.entity].kind not in _BY_DESCRIPTION:
            return False
        person = self.discourse[description.entity].kind == "Person"
        differing = words ^ description.words if person else words - description.words
        if differing & _CRITICAL or (words - description.words) & telling:
            return False
        if country is None:
            return True
        if description.country is not None:
            return country == description.country
        return self.discourse[description.entity].kind != "Person" or self._alone(description)

    def _alone(self, description: Description) -> bool:
        """Tell whether nobody else is described with the same noun."""
        return len({other.entity for other in self._descriptions[description.noun]}) == 1

    def read_pairs_of_relatives(self) -> None:
        """Let pairs that are the subject of a relative clause stand for two before the noun that it describes is read."""
        for token in self.discourse.tokens:
            if token.dep_ == "nsubj" and token.lemma_.lower() in _PAIRS and nouns.is_plural(token):
                first = token.left_edge
                if first.i and first.nbor(-1).lower_ in {"which", "that"}:
                    self._read_pair(token)

    def _read_pair(self, token: Token) -> None:
        """Let 'the two leaders' and 'both countries' stand for the two entities of the class that were named last."""
        kinds = _PAIRS.get(token.lemma_.lower())
        count = self._count(token) if kinds is not None else 0
        if kinds is None or not count:
            return
        here, found = self.layout.sentence[token.i], dict[str, None]()
        above = {word.i for word in token.ancestors}
        last = here
        for place in self.places.before(token):
            sentence = self.layout.sentence[place.head.i]
            if here - sentence > _PAIR_REACH * (count - 1) or (len(found) >= count and sentence < last):
                break
            last = sentence
            doer = place.head.dep_ == "nsubj" and place.head.head.i in above  # 'A wants both countries to talk'
            if place.entity is not None and self.discourse[place.entity].kind in kinds and not doer:
                found.setdefault(place.entity)
        taken_up = tuple(reversed(found)) if len(found) == count else listed(self.discourse, token, count, kinds)
        if taken_up:
            self.discourse.refer(token, taken_up)

    @staticmethod
    def _count(token: Token) -> int:
        """Return how many that were named a plural takes up: 'the three leaders', 'both countries', a bare 'the countries'; else 0."""
        aside = token.i + 1 < len(token.doc) and token.nbor(1).text == ","  # 'the two states, which ...'
        for child in token.rights:
            if child.dep_ == "prep" or child.dep_ == "relcl" and not aside:
                return 0
            if child.dep_ == "acl" and crossed_relative(child) is None:
                return 0
        words = [child.lower_ for child in token.lefts]
        if {"two", "both", *_OF_TWO} & set(words):
            return 2
        if words in (["the", "three"], ["all", "three"], ["these", "three"]):
            return 3
        bare = words == ["the"] and token.lower_ in {
            "countries",
            "nations",
            "governments",
            "leaders",
            "sides",
            "neighbors",
            "neighbours",
        }
        return 2 if bare else 0


def _is_telling(word: Token, *, person: bool) -> bool:
    """Tell whether a word before a noun says which one is meant: an affiliation, or of a body what kind it is."""
    return word.text[0].isupper() or (not person and word.dep_ == "compound")


def _is_subject_over(subject: Token, token: Token) -> bool:
    """Tell whether a noun is the subject of the verb whose object the token is: who accuses 'the firm' is another."""
    above = token
    while above.dep_ in {"dobj", "dative", "pobj", "prep", "conj", "attr"} and above.head.i != above.i:
        above = above.head
    while above.dep_ == "xcomp" and above.head.i != above.i and above.head.pos_ in {"VERB", "AUX"}:
        above = above.head  # 'Chad did not want to see war in the country'
    return (
        above.i != token.i
        and above.pos_ in {"VERB", "AUX"}
        and subject.dep_ in {"nsubj", "nsubjpass"}
        and subject.head.i == above.i
    )


def _governs(token: Token, other: Token) -> bool:
    """Tell whether the other noun stands within the phrase of the token."""
    return token.left_edge.i <= other.i <= token.right_edge.i
