"""Noun phrases of the parse: their core, their words without determiner and trailing clauses, and what kind of thing they name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.resolve.givings import given_to
from graph.resources import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

__all__ = [
    "bare_label",
    "conjuncts",
    "core",
    "hyphenated",
    "is_among_people",
    "is_bare_post",
    "is_counted",
    "is_human",
    "is_open",
    "is_person",
    "is_plural",
    "is_vague",
    "kind_word",
    "members",
    "outermost",
    "phrase_edges",
    "phrase_label",
    "picked",
]

_CLASSES = {
    name: frozenset(
        noun for noun, kind in map(str.split, read_text("graph.gazetteer", "nouns.tsv").splitlines()[1:]) if kind == name
    )
    for name in ("person", "body", "body-if-modified", "vague", "quantity")
}
_PEOPLE, _BODIES, _VAGUE, _QUANTITIES = (_CLASSES[name] for name in ("person", "body", "vague", "quantity"))
_BODIES_IF_MODIFIED = _CLASSES["body-if-modified"]
"""Words that name a body of people only with a modifier ('business sector', 'Western powers') or in the plural."""
_HUMAN = _PEOPLE | _BODIES | _BODIES_IF_MODIFIED
_SPEAKING = frozenset(
    {"attorney", "attorneys", "lawyer", "lawyers", "spokesman", "spokesmen", "spokesperson", "spokeswoman", "spokespeople"}
)
"""Persons whom 'for' and whom they speak for tell apart."""
_SENT = frozenset({"adviser", "advisor", "aide", "ambassador", "assistant", "emissary", "envoy", "heir"})
"""Persons whom 'to' and those to whom they are sent or lend a hand tell apart."""
_OFFICES = frozenset({"job", "office", "position", "post", "role"})
"""Words for an office, whose title follows after 'as'."""
_CHARGING = frozenset({"accuse", "suspect", "convict", "acquit", "rob", "deprive", "warn", "inform", "remind", "assure", "strip"})
"""Verbs with 'of' behind their object."""
_OPEN = frozenset({"body", "country", "group", "kingdom", "nation", "one", "person", "republic", "side", "state"})
_WHOLE = frozenset({"whole", "entire"})
_NOBODY = frozenset({"any", "each", "either", "every", "neither", "no"})
"""Determiners with which a singular names nobody."""
_STATE_BODIES = frozenset({"army", "government", "military", "navy", "parliament"})
_AIRED = frozenset({"radio", "television", "tv"})
_OF_STATE = frozenset(
    "state public local national official independent private state-run state-owned government military rebel".split()
)
"""Words before a radio or television that speaks."""
_SITES = {
    "camp": frozenset(
        """army base boot concentration death detention displacement holding internment labor labour migrant military prison prisoner
        refugee summer tent training transit work""".split()
    ),
    "player": frozenset("audio cd cassette disc dvd media mp3 music record tape video".split()),
    "station": frozenset(
        "bus coal fire gas metro petrol police polling power pumping railway research service space subway train weather".split()
    ),
}
"""Nouns that name a place or a device and no people with these words in front."""
_DROPPED = frozenset({"det", "predet", "poss", "nummod", "quantmod", "punct", "preconj", "cc", "neg", "advmod"})
_DROPPED_WORDS = frozenset(
    {
        "many", "several", "few", "some", "any", "all", "both", "each", "every", "such", "other", "another",
        "certain", "various", "numerous", "more", "most", "fewer", "least", "less", "own", "same", "recent", "latest",
        "last", "next", "current", "present", "first", "second", "third", "new", "much", "so-called",
    }
)  # fmt: skip
_PLACED = frozenset(
    {
        "archipelago", "area", "capital", "city", "county", "district", "enclave", "island", "municipality", "peninsula", "port",
        "prefecture", "province", "region", "republic", "suburb", "territory", "town", "township", "village",
    }
)  # fmt: skip
"""Nouns whose 'of' names the place itself: 'the port of Mombasa'."""
_NOT_PEOPLE = re.compile(r"(?:^|check|play|short|black|white|wish|tw|m|ex|res|cons|ass|pers|ins)ist$")
_PEOPLE_ENDINGS = re.compile(r"(?:[a-z]{3}ist|crat|[a-z]{2}(?:sman|swoman|sperson|ologist|ographer|keeper|monger|holder|goer))$")


def kind_word(token: Token) -> str:
    """Return the lemma of a noun, lower case; the tagger takes a noun that opens a sentence for a name and leaves its plural."""
    opens = token.is_sent_start or any(child.dep_ == "det" for child in token.lefts)  # 'both Ministers' of a communique
    if token.pos_ == "PROPN" and opens and token.lower_.endswith("s") and token.lower_[:-1] in _HUMAN:
        return token.lower_[:-1]
    return token.lemma_.lower()


def is_plural(token: Token) -> bool:
    """Tell whether a noun is plural by its tag, or by what it stands for (people, police)."""
    return token.tag_ in {"NNS", "NNPS"} or token.lower_ in {"people", "police", "media", "clergy", "folk"}


def _is_modified(token: Token) -> bool:
    """Tell whether a word before the noun says which kind."""
    return any(child.dep_ in {"amod", "compound", "nmod"} and child.lower_ not in _DROPPED_WORDS for child in token.lefts)


def is_human(token: Token) -> bool:
    """Tell whether a common noun names people or bodies of people: 'analysts', 'a spokesman', '87 firms', 'the opposition'."""
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"} and token.tag_ not in {"NN", "NNS"}:
        return False
    word = kind_word(token)
    if word == "opposition" and any(child.dep_ == "prep" and child.lower_ == "to" for child in token.rights):
        return False  # to be against something
    sites = _SITES.get(word)
    if sites and any(child.lower_ in sites for child in token.lefts):
        return False
    if word in _AIRED:
        return any(child.lower_ in _OF_STATE for child in token.lefts)
    if word in _PEOPLE or word in _BODIES or token.lower_ in _BODIES or word == "host" and _is_host(token):
        return True
    if word == "head" and token.i + 2 < len(token.doc) and token.nbor(1).lower_ == "of":
        return token.nbor(2).lower_ in {"state", "government", "delegation"} or _leads(token)
    if word in _BODIES_IF_MODIFIED:
        if word == "body":
            return _is_modified(token)  # bare 'bodies' are corpses
        if word == "state" and _of_object(token) is not None:
            return False
        return is_plural(token) or _is_modified(token)
    if token.pos_ == "NOUN" and _PEOPLE_ENDINGS.search(word) and not _NOT_PEOPLE.search(word):
        return True
    if token.pos_ == "NOUN" and word in {"campaign", "office"}:
        return any(child.pos_ == "PROPN" or child.tag_ == "PRP$" for child in token.lefts)
    return token.pos_ == "NOUN" and (word.rpartition("-")[2] in _PEOPLE if "-" in word else _ends_in_person(word))


def _leads(head: Token) -> bool:
    """Tell whether a body stands behind 'head of': 'the heads of the Acme Bank and the navy'."""
    body = _of_object(head)
    return body is not None and (body.ent_type_ in {"ORG", "NORP"} or body.lower_ in _BODIES)


@lru_cache(maxsize=16384)
def _ends_in_person(word: str) -> bool:
    """Tell whether a word is a compound of a noun for a person: 'speechwriter', 'grandson'."""
    return not word.endswith("ative") and any(word[start:] in _PEOPLE for start in range(3, len(word) - 5))


def is_person(token: Token) -> bool:
    """Tell whether a common noun names a single human being or several, not a body of people."""
    word = kind_word(token)
    return (
        word in _PEOPLE
        or word == "host"
        and _is_host(token)
        or (is_human(token) and word not in _BODIES and word not in _BODIES_IF_MODIFIED and token.lower_ not in _BODIES)
    )


def _is_host(token: Token) -> bool:
    """Tell whether 'host' means who receives guests, not a multitude: 'her host', 'the hosts'."""
    return any(child.dep_ == "poss" for child in token.lefts) and _of_object(token) is None


def is_among_people(token: Token) -> bool:
    """Tell whether a word for a people stands in a list with words for other people: 'insulted women, Mexicans and Muslims'."""
    beside = [child for child in token.children if child.dep_ == "conj"] + ([token.head] if token.dep_ == "conj" else [])
    return any(other.pos_ == "NOUN" and is_person(other) for other in beside)


def is_counted(token: Token) -> bool:
    """Tell whether a word for people means some of them: 'two Germans', 'many Germans', 'a quarter of Germans', 'young Germans'."""
    if token.tag_ not in {"NNPS", "NNS"}:
        return False
    if any(child.dep_ in {"nummod", "amod"} or (child.dep_ == "det" and child.lower_ != "the") for child in token.lefts):
        return True
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in _QUANTITIES


def is_open(token: Token) -> bool:
    """Tell whether a bare 'the country' or 'this group' names nobody unless it takes something up; 'no group' never does.

    'Her group' is one of its own.
    """
    if token.tag_ == "NN" and _is_nobody(token):
        return True
    if token.lower_ not in _OPEN or any(
        child.dep_ in {"amod", "compound", "nmod"} and child.lower_ not in _WHOLE for child in token.lefts
    ):
        return False
    pointing = {"det"} if token.lower_ in {"body", "group"} else {"det", "poss"}  # 'her group' is one of its own
    return any(child.dep_ in pointing and child.lower_ not in {"a", "an", "some", "any", "no", "every"} for child in token.lefts)


def is_bare_post(token: Token) -> bool:
    """Tell whether a noun after 'for' or 'as' only names a post: 'nominated her for president', 'served as a former mayor'."""
    if token.dep_ != "pobj" or token.head.lower_ not in {"for", "as"} or token.tag_ != "NN" or not is_person(token):
        return False
    if token.n_lefts == 0 or token.head.lower_ == "for":
        return token.n_lefts == 0
    such = token.head.i > 0 and token.head.nbor(-1).lower_ in {"such", "same", "well", "as"}
    return token.head.head.lemma_ in _OFFICES or not such and token.left_edge.lower_ in {"a", "an"}


def _is_nobody(token: Token) -> bool:
    """Tell whether a singular names a kind or nobody: 'no minister', 'a navy', 'the size of government'."""
    words = [child.lower_ for child in token.lefts]
    if any(child.lower_ in _NOBODY and child.dep_ == "det" for child in token.lefts):
        return True
    if token.lower_ == "government" and token.dep_ in {"dobj", "pobj"} and not words:
        return True
    return token.lower_ in _STATE_BODIES and words in (["a"], ["an"])


def is_vague(token: Token) -> bool:
    """Tell whether a noun is too empty to be an issue: 'thing', 'way', 'lot'; pronouns and numbers are."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return True
    if token.lower_ == "deal" and any(child.lower_ in {"great", "good"} for child in token.lefts):
        return True
    return len(token.lower_) < 3 or not token.lower_[0].isalpha() or kind_word(token) in _VAGUE or token.lower_ in _VAGUE


def _of_object(token: Token) -> Token | None:
    """Return the noun after 'of' that belongs to this noun."""
    for child in token.rights:
        if child.dep_ == "conj":
            return None
        if child.lower_ == "of" and token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_ in _CHARGING:
            return None  # 'accused the state of neglect'
        speaks = child.lower_ == "for" and token.lower_ in _SPEAKING
        speaks = speaks or child.lower_ == "to" and token.lemma_ in _SENT
        if child.dep_ == "prep" and (child.lower_ == "of" or speaks):
            if child.i + 1 < len(token.doc) and child.nbor().tag_ == "VBG" and is_human(token):
                return None  # 'accused the leaders of aiding rebels': the parser takes the gerund for an adjective
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def core(token: Token) -> Token:
    """Return the noun that a phrase is about: 'protesters' of 'thousands of protesters', 'Mombasa' of 'the port of Mombasa'."""
    seen = 0
    while (token.lower_ in _QUANTITIES or token.lower_ in _PLACED) and seen < 4:
        inner = _of_object(token)
        if inner is None or (token.lower_ in _PLACED and inner.pos_ != "PROPN"):
            return token
        token, seen = inner, seen + 1
    return token


def picked(token: Token) -> Token | None:
    """Return of whom 'one' is one: 'ministers' of 'one of the ministers'; None for other words."""
    return _of_object(token) if token.lower_ == "one" and token.pos_ in {"NUM", "PRON", "NOUN"} else None


def outermost(token: Token) -> Token:
    """Return the noun that stands for the phrase in its clause: 'thousands' of 'thousands of protesters'."""
    while (
        token.dep_ == "pobj"
        and token.head.lower_ == "of"
        and token.head.head.lower_ in _QUANTITIES
        and token.head.head.i < token.i
    ):
        token = token.head.head
    return token


def conjuncts(token: Token) -> Iterator[Token]:
    """Yield the noun and those coordinated with it after it: A, B and C of 'A, B and C'."""
    yield token
    for child in token.rights:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "NUM"}:
            yield from conjuncts(child)


def members(token: Token) -> tuple[Token, bool] | None:
    """Return the first noun after 'such as', 'like' or 'including', and whether the rest of the phrase only introduces it."""
    for child in token.rights:
        such = child.lower_ == "as" and token.doc[child.i - 1].lower_ == "such"
        if child.dep_ == "prep" and (such or child.lower_ in {"like", "including"}):
            inner = next((noun for noun in child.children if noun.dep_ == "pobj"), None)
            if inner is not None:
                return inner, child.lower_ != "including"
    return None


_LONGEST_NAME = 10
"""Words of an 'of' phrase that is a proper name: 'the director of the Centre for Polar and Marine Studies'."""


def _left(token: Token) -> int:
    """Return the index of the first word of the phrase before its noun."""
    given = None if is_human(token) else given_to(token)
    if given is not None:
        return given.right_edge.i + 1
    first = token.i
    for child in token.lefts:
        if (
            child.dep_ in {"cc", "punct", "advmod", "mark", "preconj", "aux"}
            or child.pos_ in {"VERB", "AUX"}
            and child.dep_ not in {"amod", "compound"}
        ):
            continue
        first = min(first, child.left_edge.i)
    return _whole_word(token.doc, first)


def _right(token: Token, longest: int = 5) -> int:
    """Return the index after the last word of the phrase: the noun with a short 'of' phrase, without clauses."""
    inner = _of_object(token)
    if inner is None:
        return token.i + 1
    longest = _LONGEST_NAME if inner.pos_ == "PROPN" else longest
    beside = {word.i for child in inner.rights if child.dep_ == "appos" for word in child.subtree}  # 'of the trawler Rosa Maria'
    end = max(
        inner.i + 1,
        *(
            word.i + 1
            for word in inner.subtree
            if word.i not in beside and (word.dep_ in {"compound", "conj", "case", "pobj"} or word.i < inner.i)
        ),
    )
    words = [word for word in token.doc[inner.i : end] if not (word.text == "," and _is_listed(word))]
    if end - inner.left_edge.i > longest or any(word.pos_ in {"VERB", "AUX", "SCONJ", "PUNCT"} for word in words):
        return inner.i + 1 if inner.i - token.i <= longest else token.i + 1
    return end


def _is_listed(comma: Token) -> bool:
    """Tell whether a comma stands between two names of a list: 'Chad, Mali and Togo'."""
    return comma.head.pos_ == "PROPN" and any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in comma.head.rights)


def hyphenated(token: Token) -> str:
    """Return the word in lower case with what a hyphen joins to it: 'front-runner'."""
    return str(token.doc[_whole_word(token.doc, token.i) : token.i + 1].text.lower())


def phrase_edges(token: Token) -> tuple[int, int]:
    """Return the token range of a noun phrase with determiner, without trailing clauses."""
    return _left(token), _right(token)


def bare_label(token: Token) -> str:
    """Return the noun alone, in lower case unless it is a proper one."""
    return token.text if token.pos_ == "PROPN" else token.lower_


def _is_dropped(token: Token) -> bool:
    """Tell whether a word before a noun only counts or points."""
    if token.lower_ not in _DROPPED_WORDS or token.pos_ == "PROPN":
        return False
    return not (token.dep_ == "amod" and any(child.dep_ == "cc" for child in token.rights))  # 'current and former officials'


def phrase_label(token: Token) -> str:
    """Return the words of a noun phrase without determiner, possessor and count: 'South Korean officials'."""
    first = _label_start(token)
    text = re.sub(r"[\"“”„]", "", token.doc[first : _right(token)].text)
    text = re.sub(r"\s+", " ", text).strip(" ,;:–—-\"'“”‘’")
    start = token.doc[first]
    common = start.pos_ != "PROPN" and start.ent_type_ == "" or (start.i == token.i and kind_word(token) != token.lower_)
    if text[:1].isupper() and start.is_sent_start and common and not text[1:2].isupper():
        text = text[0].lower() + text[1:]
    return text


def _label_start(token: Token) -> int:
    """Return the index of the first word of a phrase's label."""
    given = None if is_human(token) else given_to(token)
    if given is not None:
        return given.right_edge.i + 1
    first = token.i
    for child in reversed(list(token.lefts)):
        if _is_left_out(child):
            if first == token.i or child.dep_ in {"det", "poss", "predet"}:
                break
            continue
        if _ends_label(child):
            break
        first = child.left_edge.i
    while first < token.i and (_is_dropped(token.doc[first]) or _is_count(token.doc[first])):
        first += 1
    return _whole_word(token.doc, first)


def _whole_word(doc: Doc, first: int) -> int:
    """Return the index at which the word with this one in it begins: 'mid' of 'mid-level', which the tokenizer takes apart."""
    while first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_ and not doc[first - 2].whitespace_:
        first -= 2
    return first


def _is_count(token: Token) -> bool:
    """Tell whether a word is a number, determiner or mark before a phrase; '10' of '10-point plan' is none."""
    if token.pos_ == "NUM" and token.i + 1 < len(token.doc) and not token.whitespace_ and token.nbor().text in {"-", "–"}:
        return False
    return token.pos_ in {"NUM", "DET", "PUNCT"}


def _is_left_out(child: Token) -> bool:
    """Tell whether a word before a noun is no part of its label."""
    if child.dep_ in _DROPPED or _is_dropped(child):
        return True
    return child.pos_ in {"NUM", "DET", "PRON", "PUNCT", "VERB"} and child.dep_ != "amod"


def _ends_label(child: Token) -> bool:
    """Tell whether the label begins after this word: questions, coordination, comparison, 'increasingly hostile'."""
    if child.tag_ in {"WRB", "WDT", "WP", "WP$", "JJS", "JJR"} or (child.nbor().dep_ == "cc" and child.pos_ != "ADJ"):
        return True
    if any(inner.dep_ == "advmod" or inner.tag_ == "WRB" for inner in child.lefts):
        return True
    return any(inner.dep_ in {"poss", "relcl"} for inner in child.subtree)
