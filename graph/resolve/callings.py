"""What a text calls a body whose name it has told: 'the Dutch firm', 'the lender', 'the rights group', 'the newspaper', 'the militants'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.model import Form
from graph.resolve import nouns
from graph.resolve.descriptions import qualifiers
from graph.resolve.salience import head_of
from graph.resources import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from graph.model import Mention
    from graph.resolve.descriptions import Description
    from graph.resolve.discourse import Discourse
    from graph.resolve.salience import Layout, Places

__all__ = ["Callings", "is_rival"]

_ROWS = tuple(read_rows("graph.gazetteer", "callings.tsv"))


def _by_word(column: str) -> dict[str, frozenset[str]]:
    """Return the sorts of body by each word of a column of the table."""
    found: dict[str, set[str]] = {}
    for row in _ROWS:
        for word in row[column].split():
            found.setdefault(word, set()).add(row["sort"])
    return {word: frozenset(sorts) for word, sorts in found.items()}


_SORTS, _IN_NAMES, _OF_GROUPS = _by_word("nouns"), _by_word("names"), _by_word("groups")
_BODIES = {label: row["sort"] for row in _ROWS for label in row["bodies"].split(";")}
_FIGHTERS = frozenset("extremist fighter gunman guerrilla insurgent islamist jihadist militant rebel terrorist".split())
_GROUPS = frozenset({"group", "organisation", "organization"})
_RIVALS = frozenset({"bidder", "competitor", "partner", "rival", "suitor", "target"})
"""What a firm is to another: one of a country tells which."""
_WEAK = frozenset(
    """business chain channel charity club college developer enterprise faction giant group institute institution maker movement network operator
    organisation organization producer school side supplier team union vendor watchdog""".split()
)
"""Nouns that alone do not tell enough to call a body of which the text has not said that it is one."""
_COMMON = frozenset(
    {"embattled", "ailing", "big", "giant", "troubled", "struggling", "based", "new", "privately", "listed", "own", "same"}
)
_REACH = 3
_ARMED, _FIRM = "armed", "firm"
_BUSINESSES = frozenset({_FIRM, "airline", "bank"})


class Callings:
    """The bodies of one text by what it calls them."""

    def __init__(
        self, discourse: Discourse, layout: Layout, places: Places, descriptions: Mapping[str, Sequence[Description]]
    ) -> None:
        self.discourse = discourse
        self.layout = layout
        self.places = places
        self._told: dict[str, set[str]] = {}
        self._countries: dict[str, set[str]] = {}
        for noun, found in descriptions.items():
            for known in found:
                self._told.setdefault(known.entity, set()).update(_sorts_of(noun, known.words))
                if known.country is not None:
                    self._countries.setdefault(known.entity, set()).add(known.country)
        self._sorts: dict[str, frozenset[str]] = {}

    def read(self, token: Token) -> str | None:
        """Return the body that a definite phrase in the singular calls by its sort, None where the text does not tell which."""
        words, country = qualifiers(self.discourse, token)
        noun = nouns.kind_word(token)
        sorts = frozenset({_FIRM}) if noun in _RIVALS and country is not None else _sorts_of(noun, words)
        if not sorts or any(word not in _COMMON and not _tells_sort(word) for word in words) or self._is_introduced(token):
            return None
        rival = noun in _RIVALS
        near = [body for body in self._near(token) if self._may_be(body, sorts) and self._is_of(body, country, surely=rival)]
        sure = [
            body for body in near if (self.sorts(body) & sorts if country is None else self._is_of(body, country, surely=True))
        ]
        telling = any(map(_tells_sort, words))
        weak = rival or not (telling or sorts & _BUSINESSES) or noun in _WEAK and country is None and not telling
        found = sure or ([] if weak else near)
        return found[0] if len(found) == 1 else None

    def read_fighters(self, token: Token) -> str | None:
        """Return the armed body whose fighters a bare plural means: 'the rebels'; None where none or more than one is near."""
        if nouns.kind_word(token) not in _FIGHTERS or [child.lower_ for child in token.lefts] != ["the"]:
            return None
        if any(child.dep_ in {"prep", "relcl", "acl", "appos"} for child in token.rights) or self._is_introduced(token):
            return None
        found = [body for body in self._near(token) if _ARMED in self.sorts(body)]
        return found[0] if len(found) == 1 else None

    def sorts(self, body: str) -> frozenset[str]:
        """Return the sorts of body that the text's descriptions and the name tell."""
        known = self._sorts.get(body)
        if known is None:
            entity = self.discourse[body]
            told = self._told.get(body, set()) | ({_BODIES[entity.label]} if entity.label in _BODIES else set())
            named = {sort for word in entity.label.split() for sort in _IN_NAMES.get(word, ())}
            known = self._sorts[body] = frozenset(told or named)
        return known

    def _near(self, token: Token) -> list[str]:
        """Return the bodies of which the last sentences speak, the nearest first; none that does what the phrase undergoes."""
        here, found = self.layout.sentence[token.i], dict[str, None]()
        doer = next(
            (child.i for child in _verb_over(token).lefts if child.dep_ in {"nsubj", "nsubjpass"} and child.i < token.i), -1
        )
        for place in self.places.before(token):
            if here - self.layout.sentence[place.head.i] > _REACH:
                break
            body = place.entity is not None and self.discourse[place.entity].kind in {"Organization", "MilitaryForce"}
            body = body and place.head.dep_ not in {"amod", "compound", "nmod"}
            inside = token.left_edge.i <= place.head.i <= token.right_edge.i
            if (
                body
                and place.entity is not None
                and not inside
                and self.layout.region[place.head.i] == self.layout.region[token.i]
            ):
                found.setdefault(place.entity)
        barred = {place.entity for place in self.places.between(doer, doer + 1)} if doer >= 0 else set()
        return [entity for entity in found if entity not in barred]

    def _may_be(self, body: str, sorts: frozenset[str]) -> bool:
        """Tell whether nothing that the text or the name says makes a body one of another sort."""
        known = self.sorts(body)
        return self.discourse[body].kind == "Organization" and (not known or bool(known & sorts))

    def _is_of(self, body: str, country: str | None, *, surely: bool) -> bool:
        """Tell whether a body is of a country, or may be of it."""
        if country is None:
            return True
        told = self._origins(body)
        if told:
            return country in told
        known = known_as(self.discourse[body].label)
        code = self.discourse[country].iso3166
        if known is not None and known.country:
            return known.country.upper() == code
        return not surely

    def _origins(self, body: str) -> frozenset[str]:
        """Return the countries that the text gives to a body: in a description, or beside its name ('Acme of Peru', "Peru's Acme")."""
        found = self._countries.get(body)
        if found is None:
            beside = (
                word for mention in self.discourse.mentions if mention.entity == body for word in _beside(self.discourse, mention)
            )
            told = (self.discourse.at(word) for word in beside)
            found = {entity for entity in told if entity is not None and self.discourse[entity].kind == "Country"}
            self._countries[body] = found
        return frozenset(found)

    def _is_introduced(self, token: Token) -> bool:
        """Tell whether the text has spoken of one without a name before, whom the phrase may mean: 'a rival', 'some rebels'."""
        words = {child.lower_ for child in token.lefts if child.dep_ in {"amod", "compound", "nmod"}}
        lemma = token.lemma_
        start = max(token.i - 400, 0)
        for other in self.discourse.tokens[start : token.i]:
            if other.lemma_ != lemma or other.dep_ in {"compound", "appos", "attr", "nmod", "poss"}:
                continue
            mention = self.discourse.mention_at(other)
            if mention is not None and mention.form is not Form.NOMINAL:
                continue
            if mention is not None and self.discourse[mention.entity].kind != "Group":
                continue  # it took up a name itself
            if words <= {child.lower_ for child in other.lefts}:
                return True
        return False


def is_rival(token: Token) -> bool:
    """Tell whether a noun says what a firm is to another: 'its Dutch rival'."""
    return nouns.kind_word(token) in _RIVALS


def _beside(discourse: Discourse, mention: Mention) -> Iterator[Token]:
    """Yield the words that say where the bearer of a name is from: its adjective and owner, and what stands behind 'of' or 'from'."""
    head = head_of(discourse.doc, mention.span) if mention.form is Form.NAME else None
    for child in head.children if head is not None else ():
        if child.dep_ in {"amod", "compound", "nmod", "poss"}:
            yield child
        elif child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _sorts_of(noun: str, words: frozenset[str]) -> frozenset[str]:
    """Return the sorts of body that a noun and the words before it call."""
    if noun in _GROUPS:
        told = frozenset(sort for word in words for sort in _OF_GROUPS.get(word, ()))
        return told or _SORTS.get(noun, frozenset())
    if noun == "institution" and "financial" in words:
        return frozenset({"bank"})
    return _SORTS.get(noun, frozenset())


def _tells_sort(word: str) -> bool:
    """Tell whether a word before a noun says of which sort a body is."""
    return word in _OF_GROUPS or word in _SORTS


def _verb_over(token: Token) -> Token:
    """Return the verb whose object a noun is, the noun itself for a subject or where there is none."""
    above = token
    while above.dep_ in {"dobj", "dative", "pobj", "prep", "conj", "attr", "agent", "poss"} and above.head.i != above.i:
        above = above.head
        if above.pos_ in {"VERB", "AUX"}:
            return above
    return token
