"""What follows the noun of a post: 'of Ghana', 'at the institute', 'for East Asia and the Pacific'."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.extract.premodifiers import BODIES, GOVERNMENTAL, PLACES
from graph.model import Form
from graph.recognize.titles import SET_TITLES, post_kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.resolve.discourse import Discourse

__all__ = ["Complements", "read_complements"]

_OF_BODIES = frozenset({"of", "at", "in", "with", "from", "within"})
_OF_TITLES = frozenset({"of", "for", "to", "on"})
_FOR_BODIES = frozenset({
    "spokesman", "spokeswoman", "spokesperson", "correspondent", "reporter", "columnist", "writer", "analyst", "director", "manager",
    "striker", "midfielder", "goalkeeper", "researcher", "strategist", "economist", "engineer",
})  # fmt: skip
_TO_BODIES = frozenset({"adviser", "advisor", "consultant"})
_GOVERNMENTAL_NOUNS = frozenset({
    "army", "navy", "force", "forces", "military", "police", "parliament", "government", "cabinet", "senate", "delegation", "team",
    "commission", "ministry", "agency", "service", "guard", "court",
})  # fmt: skip
_BARE = frozenset({"head", "chief", "member", "leader", "coordinator", "boss"})
"""Posts that say little without what they are of."""
_UNITS = frozenset({"unit", "division", "subsidiary", "arm", "operations", "branch", "affiliate", "business"})
"""Parts of a firm: who is their head is not the head of the firm."""
_INSIDE = frozenset({"DT", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "HYPH", "CD"})
_TIMELY = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof.", "sir"})
_TEACHING = frozenset({"professor", "lecturer", "teacher", "scholar", "student", "reader", "historian", "expert", "specialist"})
"""Posts whose 'of' tells the subject, unless it names a place of learning."""
_LEARNING = re.compile(r"(?i)\b(?:universit|college|institut|school|academy|centre|center|polytechnic)")
_LONGEST_RUN = 9
_MOST = 3


@dataclass(slots=True)
class Complements:
    """The token after the phrase, the token after its title, the words that the title gains, and whom the post serves."""

    last: int
    title_end: int
    taken: frozenset[str]
    words: list[str] = field(default_factory=list)
    country: str | None = None
    body: str | None = None
    place: str | None = None
    country_of_body: str | None = None

    def take(self, kind: str, entity: str) -> bool:
        """Note an entity that the complement names; tell whether there was room for it."""
        slot = "country" if kind == "Country" else "body" if kind in BODIES else "place"
        if slot in self.taken or getattr(self, slot) is not None:
            return False
        setattr(self, slot, entity)
        return True


def read_complements(doc: Doc, discourse: Discourse, head: Token, after: int, taken: frozenset[str]) -> Complements:
    """Return what the prepositional phrases after the noun of a post say; `taken` are the slots that are filled already."""
    found = Complements(after, after, taken)
    for _ in range(_MOST):
        if found.last + 1 >= len(doc) or doc[found.last].tag_ not in ("IN", "TO") or doc[found.last].is_sent_start:
            break
        end = _run_end(doc, discourse, found.last + 1)
        if end == found.last + 1 or not _take_phrase(doc, discourse, head, end, found):
            break
        found.last = _skip_brackets(doc, end)
    return found


def _take_phrase(doc: Doc, discourse: Discourse, head: Token, end: int, found: Complements) -> bool:
    """Note what one prepositional phrase, up to this token, says; tell whether it belongs to the post."""
    preposition, last = doc[found.last].lower_, doc[end - 1]
    if preposition == "in" and _kind(discourse, last) in PLACES | {"Country"}:
        return True
    if end < len(doc) and _begins_person(discourse, doc[end]) and post_kind(last) is not None:
        return False  # 'chief of staff to Senator X'
    names = [] if (head.lower_, last.lower_) in SET_TITLES else _names(doc, discourse, found.last + 1, end)
    taught = preposition == "of" and head.lower_ in _TEACHING and not _LEARNING.search(doc[found.last : end].text)
    served = None if taught else _served(preposition, head, names, last, _kind(discourse, last))
    if served is not None:
        countries = [entity for kind, entity in names if kind == "Country"]
        if served[0] in GOVERNMENTAL and countries and "country" not in found.taken:
            found.country_of_body = countries[0]
        if served[0] == "Country" and head.lower_ in _BARE and last.lower_ in _GOVERNMENTAL_NOUNS:
            found.words.append(_without_name(doc, discourse, found.last, end))
            found.title_end = end
        return found.take(*served)
    if preposition == "for" and found.body is not None:
        return True  # 'director of the Tarn Centre for Media': it is the body that is for something
    if preposition not in _OF_TITLES or any(token.ent_type_ in _TIMELY for token in doc[found.last + 1 : end]):
        return False
    found.words.append(doc[found.last : end].text)
    found.title_end = end
    return True


def _without_name(doc: Doc, discourse: Discourse, first: int, end: int) -> str:
    """Return the words without the country's name in them: 'of the negotiating team' of 'of the Peruvian negotiating team'."""
    words = [token for token in doc[first:end] if discourse.mention_at(token) is None and token.tag_ != "POS"]
    return "".join(token.text_with_ws for token in words).strip()


def _served(preposition: str, head: Token, names: list[tuple[str, str]], last: Token, last_kind: str) -> tuple[str, str] | None:
    """Return class and id of the body, country or place that a complement says the post is of."""
    serving = preposition == "for" and head.lower_ in _FOR_BODIES or preposition == "to" and head.lower_ in _TO_BODIES
    if preposition not in _OF_BODIES and not serving:
        return None
    bodies = [(kind, entity) for kind, entity in names if kind in BODIES]
    if bodies:
        return None if last.lower_ in _UNITS else bodies[-1]
    if names and names[-1][0] == "Country" and last.lower_ in _GOVERNMENTAL_NOUNS:
        return names[-1]
    if not names or preposition != "of":
        return None
    return names[-1] if last_kind in PLACES | {"Country"} else None


def _kind(discourse: Discourse, token: Token) -> str:
    """Return the class of the entity that the token belongs to, an empty text for none."""
    entity = discourse.at(token)
    return discourse[entity].kind if entity is not None else ""


def _run_end(doc: Doc, discourse: Discourse, first: int) -> int:
    """Return where the noun phrase that begins here ends: before a verb, a comma, the next preposition, a person after a noun."""
    i = first
    while i < len(doc) and i - first < _LONGEST_RUN and not (doc[i].is_sent_start and i > first):
        token = doc[i]
        mention = discourse.mention_at(token)
        inside = mention is not None and i > first and discourse.mention_at(doc[i - 1]) is mention
        if not inside and i > first and (_begins_person(discourse, token) or token.ent_type_ == "DATE" != doc[i - 1].ent_type_):
            break
        if (
            not inside
            and token.tag_ not in _INSIDE
            and not _is_participle(doc, i, first)
            and token.lower_ != "&"
            and not (i > first and _couples(doc, discourse, i))
        ):
            break
        i += 1
    while i > first and (doc[i - 1].tag_ in ("DT", "CC", "POS", "PRP$") or doc[i - 1].lower_ in _HONORIFICS):
        i -= 1
    return i


def _is_participle(doc: Doc, i: int, first: int) -> bool:
    """Tell whether a participle stands before its noun: 'the Accra-based centre', 'the newly formed agency'."""
    if doc[i].tag_ not in ("VBN", "VBG", "RB") or i + 1 >= len(doc) or i == first:
        return False
    return doc[i + 1].tag_ in ("NN", "NNS", "NNP", "NNPS", "VBN", "JJ") and doc[i - 1].tag_ in ("DT", "HYPH", "RB", "PRP$")


def _begins_person(discourse: Discourse, token: Token) -> bool:
    """Tell whether a person's name begins here."""
    mention = discourse.mention_at(token)
    return mention is not None and mention.span.start == token.idx and discourse[mention.entity].kind == "Person"


def _couples(doc: Doc, discourse: Discourse, i: int) -> bool:
    """Tell whether 'and' stands between two names of one title: 'Foreign Affairs and Trade', 'Asia and the Pacific'."""
    following = i + 2 if i + 2 < len(doc) and doc[i + 1].lower_ == "the" else i + 1
    if doc[i].lower_ != "and" or following >= len(doc) or _begins_person(discourse, doc[following]):
        return False
    if doc[i - 1].tag_ in ("NN", "NNS") and doc[following].tag_ in ("NN", "NNS") and following == i + 1:
        named = discourse.mention_at(doc[i - 1]) or discourse.mention_at(doc[following])
        return named is None and post_kind(doc[following]) is None
    return doc[i - 1].tag_ in ("NNP", "NNPS") and doc[following].tag_ in ("NNP", "NNPS")


def _names(doc: Doc, discourse: Discourse, first: int, last: int) -> list[tuple[str, str]]:
    """Return class and id of each entity named in a stretch, in order."""
    found: dict[str, str] = {}
    for token in doc[first:last]:
        mention = discourse.mention_at(token)
        if mention is not None and mention.form is not Form.PRONOUN:
            found.setdefault(mention.entity, discourse[mention.entity].kind)
    return [(kind, entity) for entity, kind in found.items()]


def _skip_brackets(doc: Doc, i: int) -> int:
    """Return where the text goes on after an acronym in brackets."""
    return i + 3 if i + 2 < len(doc) and doc[i].text == "(" and doc[i + 2].text == ")" else i
