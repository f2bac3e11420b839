"""What stands before the noun of a post: its title, the country or body, 'former' and the like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.model import Form, Span
from graph.recognize.titles import EXPECTED, FORMER, RANKS, UNREAL, PostKind, belongs_to_title, post_kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.model import Mention
    from graph.resolve.discourse import Discourse

__all__ = ["BODIES", "GOVERNMENTAL", "PLACES", "QUALIFYING", "Premodifiers"]

BODIES = frozenset({"Organization", "InternationalOrganization", "Government", "GovernmentBody", "MilitaryForce", "Alliance"})
GOVERNMENTAL = frozenset({"Government", "GovernmentBody", "MilitaryForce"})
PLACES = frozenset({"City", "Region", "Place"})
_BEFORE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH", "POS", "AFX"})
_TIMELY = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_INDEFINITE = frozenset({"a", "an", "no", "any", "another", "some", "each", "every"})
_WITH_PORTFOLIO = frozenset({"minister", "secretary", "commissioner", "undersecretary", "senator"})
QUALIFYING = frozenset({"executive", "deputy", "general"})
"""Words that are posts of their own, and parts of others: 'executive director'."""
_ELECTED = frozenset({"minister", "senator", "governor", "mayor", "premier", "chancellor"})
"""Offices before which the name of an organization is that of a party."""
_ORDINALS = frozenset({"first", "second", "third"})
_RANKED = frozenset("assistant counsellor counselor deputy lieutenant mate minister officer secretary sergeant vice".split())
"""Words before which an ordinal is a rank."""
_DURATIONS = frozenset({"term", "time", "year", "old", "generation", "ranking", "profile", "level", "serving"})
_BODY_WORDS = re.compile(
    r"(?i)\b(?:ministry|department|party|government|union|commission|parliament|house|council|administration|office)\b"
)


class Premodifiers:
    """The words before the noun of a post, read from right to left."""

    def __init__(self, doc: Doc, discourse: Discourse, head: Token, kind: PostKind) -> None:
        self._doc = doc
        self._text = discourse.text
        self._discourse = discourse
        self._head = head
        self._kind = kind
        self._place_words: list[Token] = []
        self.first = head.i
        self.words: list[Token] = []
        self.country: str | None = None
        self.body: str | None = None
        self.place: str | None = None
        self.status = "Current"
        self.cue: Span | None = None
        self.definite = False
        self.owned = False
        self.unreal = False

    def read(self) -> None:
        """Read the words before the noun as far as they belong to its phrase."""
        while self.first and not self._doc[self.first].is_sent_start and self._step(self._doc[self.first - 1]):
            pass
        if self._place_words and not self.place:
            self.words = self._place_words + self.words
        doc, i = self._doc, self.first
        compound = doc[max(i - 3, 0) : i].text.lower() if i > 2 else ""
        self.unreal = self.unreal or compound.endswith(
            ("would-be", "self-styled", "self-proclaimed", "self-declared", "so-called")
        )
        self.unreal = self.unreal or self._is_imagined()
        if self.cue is None and i and self._head.dep_ == "conj" and doc[i - 1].lower_ == "and":
            self._share_past()
        while self.words and (not belongs_to_title(self.words[0]) or self._judges(self.words[0]) or self._counts()):
            del self.words[: 2 if self._judges(self.words[0]) else 1]

    def _share_past(self) -> None:
        """Take over the word before the first of two posts that says that both are past: 'the former chairman and president'."""
        past = next((child for child in self._head.head.lefts if child.lower_ in FORMER), None)
        if past is not None:
            self.mark(past, "Former")

    def _is_imagined(self) -> bool:
        """Tell whether an article makes a title with a capital one that somebody may get: 'the fear of a President Adams'."""
        article, opening = self._doc[self.first], self.words[0] if self.words else self._head
        return (
            self._kind is PostKind.OFFICE
            and article.lower_ in ("a", "an", "another", "any")
            and article.i + 1 == opening.i
            and self._head.text[0].isupper()
            and opening.text[0].isupper()
        )

    def _counts(self) -> bool:
        """Tell whether the words begin with an ordinal that is no part of the title: 'first president', not 'first secretary'."""
        following = self.words[1] if len(self.words) > 1 else self._head
        return self.words[0].lower_ in _ORDINALS and following.lower_ not in _RANKED

    def _judges(self, word: Token) -> bool:
        """Tell whether a compound begins here that tells something of the person: 'globe-trotting', 'first-term', 'long-time'."""
        doc = self._doc
        if word.i + 2 >= self._head.i or doc[word.i + 1].text != "-":
            return False
        second = doc[word.i + 2]
        return second.lower_.endswith(("ing", "ed")) or second.lower_ in _DURATIONS

    def mark(self, token: Token, status: str) -> None:
        """Note the word that says whether the post is held."""
        self.status, self.cue = status, Span(token.idx, token.idx + len(token))

    def place_taken(self) -> frozenset[str]:
        """Return which of country, body and place are known."""
        return frozenset(slot for slot in ("country", "body", "place") if getattr(self, slot) is not None)

    def _step(self, token: Token) -> bool:
        """Take one word or name more into the phrase; tell whether to go on."""
        mention = self._discourse.mention_at(token)
        if mention is not None and mention.form is not Form.PRONOUN:
            kind = self._discourse[mention.entity].kind
            if kind == "Person":
                return False
            if (kind == "Country" or kind in BODIES or kind in PLACES) and not self._is_mere_word(mention, kind):
                return self._take_name(mention, kind, token)
        if token.text in ("[", "]") or token.text == "." and token.i and token.nbor(-1).lower_ in RANKS:
            self.first -= 1
            return True
        if token.text == ")" and self.first > 3 and self._doc[self.first - 3].text == "(":
            self.first -= 3  # an acronym after a body's name
            return True
        if token.tag_ in ("DT", "PRP$"):
            self._take_determiner(token)
            return False
        if token.tag_ == "POS":
            return self._take_possessive()
        return self._take_word(token)

    def _is_mere_word(self, mention: Mention, kind: str) -> bool:
        """Tell whether a name is a minister's field ('Interior Minister') or what the work is about ('Iran expert')."""
        words = mention.span.of(self._text)
        following = self._doc[self.first]
        if kind in BODIES:
            adjacent = not self._text[mention.span.end : self._head.idx].strip()  # 'Homeland Security Secretary': of both words
            beside = adjacent and self._head.lower_ in _WITH_PORTFOLIO
            return beside and not words.isupper() and not _BODY_WORDS.search(words)
        work = self._kind in (PostKind.OCCUPATION, PostKind.PLAYER, PostKind.POST)
        return (
            kind == "Country"
            and work
            and mention.form is Form.NAME
            and not words.replace(".", "").isupper()
            and following.tag_ != "POS"
        )

    def _take_name(self, mention: Mention, kind: str, token: Token) -> bool:
        """Note the country, body or place that a name before the post gives."""
        slot = "country" if kind == "Country" else "place" if kind in PLACES else "body"
        bound = self._doc[self.first].text == "-" and self.first < self._head.i
        bound = bound or mention.span.start > 0 and self._text[mention.span.start - 1] == "-"
        if bound and mention.span.start == token.idx and len(mention.span) == len(token):
            self.first = token.i  # 'Seoul-born', 'pro-Kyiv': the name is no owner of the post
            return True
        if mention.span.start > token.idx or bound or getattr(self, slot) is not None:
            return False
        begin = token.i
        while begin and self._discourse.mention_at(self._doc[begin - 1]) is mention:
            begin -= 1
        self.definite = self.definite or mention.form is Form.ADJECTIVAL or self._doc[self.first].tag_ == "POS"
        if slot == "body" and self._head.lower_ in _ELECTED and self._discourse[mention.entity].kind == "Organization":
            self.first = begin  # 'the Greens minister': the party is no body of the post
            return True
        if slot == "place":
            self._place_words = list(self._doc[begin : self.first])
        elif self.place:
            self.words, self._place_words, self.place = self._place_words + self.words, [], None
        setattr(self, slot, mention.entity)
        self.first = begin
        return True

    def _take_determiner(self, token: Token) -> None:
        """Note article or owner."""
        self.first -= 1
        self.definite = token.lower_ not in _INDEFINITE
        if token.tag_ == "PRP$":
            owner = self._discourse.at(token)
            kind = self._discourse[owner].kind if owner else ""
            if kind == "Country" and self.country is None:
                self.country = owner
            elif kind in BODIES and self.body is None:
                self.body = owner
            else:
                self.owned = True

    def _take_possessive(self) -> bool:
        """Pass over the mark of a possessive whose owner is known; tell whether it is."""
        owner = self._discourse.at(self._doc[self.first - 2]) if self.first > 1 else None
        if owner is None or self._discourse[owner].kind == "Person":
            self.owned = self.definite = True
            return False
        self.first -= 1
        return True

    def _take_word(self, token: Token) -> bool:
        """Take a word of the title, or a mark; tell whether the phrase goes on before it."""
        lower = token.lower_
        if token.tag_ == "RB" and self._doc[self.first].tag_ in ("VBN", "JJ", "VBG") and lower not in FORMER:
            self.first -= 1
            return True
        if lower == "under" and self._doc[self.first].text == "-":
            self.words.insert(0, token)
            self.first -= 1
            return True
        if token.tag_ not in _BEFORE and lower not in FORMER and lower not in EXPECTED and lower != "now":
            return False
        if (
            token.ent_type_ in _TIMELY
            and lower not in FORMER
            or token.is_punct
            and token.text != "-"
            or "\n" in token.whitespace_
        ):
            return False
        if lower in UNREAL:
            self.unreal = True
        if self._is_foreign(token):
            return False
        if lower in FORMER:
            self.mark(token, "Former")
        elif lower in EXPECTED:
            self.mark(token, "Expected")
        elif token.text != "-" and (belongs_to_title(token) or self.words):
            self.words.insert(0, token)
        self.first -= 1
        return True

    def _is_foreign(self, token: Token) -> bool:
        """Tell whether a word belongs to what stands before the title: 'candidate Senator X', 'the trip President X made'."""
        if token.tag_ in ("VBN", "VBG") and token.dep_ != "amod" and token.lower_ not in FORMER | EXPECTED:
            return True
        if not (token.text[0].islower() and self._doc[self.first].text[0].isupper()):
            return False
        if token.lower_ in QUALIFYING:
            return False
        return post_kind(token) is not None or token.tag_ in ("NN", "NNS") and not belongs_to_title(token, noun=False)
