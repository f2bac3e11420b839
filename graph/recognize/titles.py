"""Posts and titles by their words: which nouns name a post, what belongs to a title, what says former or coming."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from graph.resources import read_text

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "ABBREVIATIONS",
    "EXPECTED",
    "FORMER",
    "RANKS",
    "SET_TITLES",
    "UNREAL",
    "PostKind",
    "belongs_to_title",
    "post_kind",
    "singular",
]


class PostKind(Enum):
    """What the name of a country before the noun says."""

    OFFICE = "office"
    """The country's own post: 'the Chilean president'."""
    ROLE = "role"
    """A post in a body, or in the service of the country: 'spokesman', 'commander'."""
    POST = "post"
    """A post in a body: the country before it is the person's or the body's."""
    OCCUPATION = "occupation"
    """Work: the country is the person's nationality, a body is where the work is done."""
    PARTISAN = "partisan"
    """A part in politics for a party: 'candidate', 'incumbent'."""
    PLAYER = "player"
    """A place in a team: the country before it is where the person comes from or plays for."""


_KINDS = {noun: PostKind(kind) for noun, kind in map(str.split, read_text("graph.gazetteer", "posts.tsv").splitlines()[1:])}

FORMER = frozenset("former ex then then- late previous onetime one-time erstwhile retired ousted deposed disgraced".split())
"""Words before a post that say that it is no longer held ('the late president')."""
ABBREVIATIONS = {
    "sen.": "senator", "rep.": "representative", "gov.": "governor", "pres.": "president", "amb.": "ambassador",
    "col.": "colonel", "lt.": "lieutenant", "adm.": "admiral", "cmdr.": "commander", "gen.": "general",
}  # fmt: skip
RANKS = {"lt": "Lieutenant", "lt.": "Lieutenant", "maj": "Major", "brig": "Brigadier"}
"""Short forms in front of another title: 'Lt. Gov.', whose full stop the tokenizer parts from them."""
_WITH_GENERAL = {
    "secretary": PostKind.ROLE, "director": PostKind.ROLE, "inspector": PostKind.ROLE, "attorney": PostKind.OFFICE,
    "governor": PostKind.OFFICE, "consul": PostKind.OFFICE, "solicitor": PostKind.OFFICE,
}  # fmt: skip
_MISTAGGED = frozenset({"general", "spokesperson", "premier", "chief", "head", "representative", "coach"})
"""Nouns that the tagger takes for adjectives or verbs before a name."""
EXPECTED = frozenset("incoming designate elect next future presumptive likely".split())
"""Words at a post that say that it is yet to be taken up."""

SET_TITLES = frozenset(
    (noun, complement)
    for noun, complements in {
        "secretary": "state defense defence treasury education commerce labor energy transportation agriculture interior",
        "undersecretary": "state defense",
        "minister": "state defence defense justice finance interior health education economy",
        "chief": "staff mission police", "head": "state government delegation mission", "member": "parliament congress",
        "speaker": "parliament house", "chancellor": "exchequer", "prince": "wales", "duke": "edinburgh",
        "chargé": "affaires", "commander": "chief", "editor": "chief", "judge": "appeal",
    }.items()
    for complement in complements.split()
)  # fmt: skip
"""Nouns with an 'of' complement that is no body: the last word of the complement."""

UNREAL = frozenset(
    """would-be aspiring self-styled self-proclaimed self-declared potential possible prospective alleged fictional so-called purported
    supposed hypothetical wannabe pretend fake""".split()
)
"""Words before a post that say that the person does not really hold it."""

_TITLE_ADJECTIVES = frozenset(
    """foreign prime deputy vice assistant senior junior chief national economic environmental agricultural cultural scientific
    federal executive managing associate principal special permanent parliamentary presidential military naval political
    public legal financial regional provincial municipal supreme spiritual religious joint technical medical diplomatic
    commercial central social internal external international artistic musical visiting honorary first second third general
    acting interim caretaker interior maritime civil rural urban judicial electoral monetary fiscal atomic under co great grand crown archaeological literary corporate digital global strategic nuclear""".split()
)


def post_kind(token: Token) -> PostKind | None:
    """Return what kind of post the noun names, in singular or plural, None for any other word."""
    if token.tag_ in ("NNS", "NNPS"):
        return _KINDS.get(token.lemma_.lower().removesuffix("s") if token.tag_ == "NNPS" else token.lemma_.lower())
    if token.lower_ == "general" and token.i and (kind := _WITH_GENERAL.get(token.nbor(-1).lower_)):
        return kind
    if token.tag_ not in ("NN", "NNP") and not (token.tag_ in ("JJ", "VBP", "VB") and token.lower_ in _MISTAGGED):
        return None
    return _KINDS.get(token.lower_)


def singular(token: Token) -> str:
    """Return the noun of a post written out in the singular: 'Senator' for 'Sen.', 'minister' for 'ministers'."""
    word = ABBREVIATIONS.get(token.lower_)
    if word is None and token.tag_ in ("NNS", "NNPS"):
        word = token.lemma_.lower().removesuffix("s") if token.tag_ == "NNPS" else token.lemma_.lower()
    if word is None:
        return token.text
    return word.capitalize() if token.text[0].isupper() else word


def belongs_to_title(token: Token, *, noun: bool = True) -> bool:
    """Tell whether the word before a post is part of its title ('foreign', 'deputy', any noun), and does not merely judge.

    With `noun` false only the words count that are made for titles.
    """
    if token.lower_ in ("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."):
        return False
    return token.lower_ in _TITLE_ADJECTIVES or noun and token.tag_ in ("NN", "NNS", "NNP", "NNPS")
