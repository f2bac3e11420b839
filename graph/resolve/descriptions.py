"""What the text calls its persons and bodies: titles before names, appositions and predicates ('X, the president of Y')."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.gazetteer.role_words import person_words
from graph.model import Form
from graph.resolve.salience import head_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from graph.resolve.discourse import Discourse

__all__ = ["SECONDS", "Description", "find_descriptions", "is_former", "qualifiers", "region_before"]

_UNTELLING = frozenset(
    {
        "former",
        "ex",
        "ex-",
        "then",
        "current",
        "new",
        "outgoing",
        "incoming",
        "acting",
        "late",
        "longtime",
        "veteran",
        "old",
        "first",
        "senior",
    }
)
_PAST = frozenset({"former", "ex", "ex-", "late", "then", "ousted", "deposed", "onetime", "one-time", "erstwhile"})
_DESCRIBED = frozenset(
    {"Person", "Organization", "InternationalOrganization", "GovernmentBody", "MilitaryForce", "Alliance", "City", "Region"}
)

_OWN_WORDS = {"premier": frozenset({"prime"}), "ceo": frozenset({"chief"})}
"""Words of a title that the noun for its bearer has in it."""
SECONDS = frozenset({"assistant", "deputy", "lieutenant", "lt", "lt.", "vice"})
"""Words before a title that make another one of it."""
_WRITTEN_OUT = {
    "sen.": ("senator",), "rep.": ("representative", "congressman", "congresswoman"), "gov.": ("governor",), "gen.": ("general",),
    "col.": ("colonel",), "capt.": ("captain",), "lt.": ("lieutenant",), "sgt.": ("sergeant",), "prof.": ("professor",),
    "pope": ("pope", "pontiff"), "king": ("king", "monarch"), "queen": ("queen", "monarch"), "adm.": ("admiral",), "maj.": ("major",), "pres.": ("president",),
}  # fmt: skip
"""Titles, some of them cut short, with the nouns by which their bearers are called."""


@dataclass(frozen=True, slots=True)
class Description:
    """One noun with which the text describes an entity, with the words before it and the country they name."""

    entity: str
    noun: str
    words: frozenset[str]
    country: str | None
    at: int
    former: bool = False
    """The text calls it a former one."""
    region: str | None = None
    """The part of a country that stands beside a person's title or name: 'Texas Senator X', 'Senator X of Texas', 'Sen. X (R-Texas)'."""


_COURTEOUS = frozenset({"Mr.", "Mr", "Ms.", "Ms", "Mrs.", "Mrs", "Dr.", "Dr", "H.E.", "Sir", "Dame"})
_LONGEST_OFFICE = 14


def qualifiers(discourse: Discourse, noun: Token) -> tuple[frozenset[str], str | None]:
    """Return the words before a noun that tell which one is meant, and the country they name."""
    words: set[str] = set()
    country: str | None = None
    for child in noun.lefts:
        entity = discourse.at(child)
        if entity is not None and discourse[entity].kind == "Country":
            country = entity
        elif child.dep_ in {"compound", "amod", "nmod"} and child.lower_ not in _UNTELLING:
            words.add(child.lower_)
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                entity = discourse.at(inner)
                if inner.dep_ == "pobj" and entity is not None and discourse[entity].kind == "Country":
                    country = entity
    return frozenset(words), country


def is_former(noun: Token) -> bool:
    """Tell whether a word before a noun says that somebody is one no more: 'former prime minister', 'ex-president'."""
    for index in range(noun.i - 1, max(noun.sent.start, noun.i - 5) - 1, -1):
        word = noun.doc[index]
        if word.lower_ in _PAST:
            return True
        if word.pos_ not in {"ADJ", "NOUN", "PROPN"} and word.text not in {"-", "'s", "’s"}:
            return False
    return False


def find_descriptions(discourse: Discourse) -> dict[str, list[Description]]:
    """Return the descriptions of the entities by their noun, in the order of the text."""
    found: dict[str, list[Description]] = defaultdict(list)
    for mention in discourse.mentions:
        if mention.form is not Form.NAME or discourse[mention.entity].kind not in _DESCRIBED:
            continue
        head = head_of(discourse.doc, mention.span)
        name = discourse.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if head is None or name is None:
            continue
        for noun in (*_titles(name[0], discourse), *_predicates(head, discourse), *_offices(name[0])):
            words, country = qualifiers(discourse, noun)
            country = country or _before(discourse, noun)
            second = noun.doc[noun.i - 1].lower_ if noun.i else ""
            words |= {second} & SECONDS  # 'Lt. Gov. X' is no governor
            for calling in _same(noun.lemma_.lower(), words):
                known = Description(
                    mention.entity,
                    calling,
                    words - _OWN_WORDS.get(calling, frozenset()),
                    country,
                    noun.i,
                    is_former(noun),
                    _region(discourse, noun, name) if discourse[mention.entity].kind == "Person" else None,
                )
                found[calling].append(known)
        if discourse[mention.entity].kind != "Person":
            kind_of = _kind_of(name)
            words = frozenset(token.lower_ for token in name)
            found[kind_of].append(Description(mention.entity, kind_of, words, None, head.i))
    return found


def _same(noun: str, words: frozenset[str]) -> tuple[str, ...]:
    """Return the nouns by which the bearer of a title is called: a prime minister is a premier, too."""
    if noun == "minister" and "prime" in words:
        return noun, "premier"
    if noun == "executive" and "chief" in words:
        return noun, "ceo"
    return _WRITTEN_OUT.get(noun, (noun,))


def region_before(discourse: Discourse, noun: Token) -> str | None:
    """Return the label of the part of a country that is named in front of a noun: 'the Texas senator'."""
    entities = (discourse.at(child) for child in noun.lefts)
    return next(
        (discourse[entity].label for entity in entities if entity is not None and discourse[entity].kind == "Region"), None
    )


def _region(discourse: Discourse, noun: Token, name: Span) -> str | None:
    """Return the label of the part of a country that stands before a title, or behind a name in parentheses or after 'of' or 'from'."""
    doc = noun.doc
    before = doc[noun.i - 1] if noun.i > noun.sent.start else None
    told = [before] if before is not None else []
    after = doc[name.end : name.end + 7]
    if len(after) and after[0].text == "(":
        told += [token for token in after if token.i < next((end.i for end in after if end.text == ")"), name.end)]
    elif len(after) > 1 and after[0].lower_ in {"of", "from"}:
        told += after[1:3]
    for token in told:
        entity = discourse.at(token)
        known = known_as(f"{token.text}.") if entity is None and token.text.istitle() else None
        if entity is not None and discourse[entity].kind == "Region":
            return discourse[entity].label
        if known is not None and known.kind == "Region":
            return known.label
    return None


def _kind_of(name: Span) -> str:
    """Return the word in the name of a body that says what it is: 'court' of 'Supreme Court of Kenya', 'bank' of 'Acme Bank'."""
    inner = next((token.i - name.start for token in name if token.lower_ in {"of", "for"}), 0)
    state = inner == 1 and name[0].lower_ == "state"  # the State of Palestine is no state body
    return str(name[inner - 1].lower_ if inner and not state else name[-1].lower_)


def _before(discourse: Discourse, noun: Token) -> str | None:
    """Return the country that is named just before a title: 'French Foreign Minister', 'Japan's Foreign Minister'."""
    index = noun.i - 1
    while index >= max(noun.sent.start, noun.i - 5):
        token = noun.doc[index]
        entity = discourse.at(token)
        if entity is not None:
            return entity if discourse[entity].kind == "Country" else None
        if token.pos_ not in {"PROPN", "NOUN", "ADJ", "PART"}:
            return None
        index -= 1
    return None


def _titles(first: Token, discourse: Discourse) -> Iterator[Token]:
    """Yield the noun just before a name: 'minister' of 'the Chilean foreign minister Ana Díaz'."""
    before = first.i - 1
    if before >= first.sent.start:
        token = first.doc[before]
        if token.pos_ in {"NOUN", "PROPN"} and discourse.at(token) is None:
            yield token


def _offices(first: Token) -> Iterator[Token]:
    """Yield the office of a communique before a name: 'minister' of 'the Minister of Industry of Peru, Mr. Juan Díaz'."""
    doc, i = first.doc, first.i - 1
    if i > 0 and doc[i].text in _COURTEOUS:
        i -= 1
    if i < 2 or doc[i].text != ",":
        return
    for j in range(i - 1, max(first.sent.start, i - _LONGEST_OFFICE) - 1, -1):
        word = doc[j]
        if word.lower_ == "the" and doc[j + 1].text[0].isupper() and doc[j + 2].lower_ == "of":
            if doc[j + 1].lower_ in person_words():
                yield doc[j + 1]
                return
        elif word.pos_ not in {"PROPN", "NOUN", "ADJ"} and word.lower_ not in {"of", "the", "and", "for"}:
            return


def _predicates(head: Token, discourse: Discourse) -> Iterator[Token]:
    """Yield the nouns that are in apposition to a name or predicated of it."""
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and discourse.at(child) is None:
            yield child
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and discourse.at(head.head) is None:
        yield head.head
    if head.dep_ == "nsubj" and head.head.lemma_ == "be" and not any(child.dep_ == "neg" for child in head.head.children):
        for child in head.head.children:
            if child.dep_ == "attr" and child.pos_ == "NOUN" and child.tag_ == "NN":
                yield child
