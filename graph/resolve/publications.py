"""Other texts that a text cites: memoirs, reports, interviews, statements, with their authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Form, Span
from graph.resolve import nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["Publications"]

_GENRES = {
    "memoir": "Book", "memoirs": "Book", "autobiography": "Book", "biography": "Book", "book": "Book", "novel": "Book", "diary": "Book",
    "report": "Report", "study": "Report", "survey": "Report", "paper": "Report", "audit": "Report", "assessment": "Report",
    "interview": "CreativeWork", "letter": "CreativeWork", "memo": "CreativeWork", "memorandum": "CreativeWork", "op-ed": "Article",
    "article": "Article", "essay": "Article", "editorial": "Article", "column": "Article", "commentary": "Article",
    "testimony": "CreativeWork", "transcript": "CreativeWork", "communique": "CreativeWork", "communiqué": "CreativeWork",
    "ad": "CreativeWork", "advertisement": "CreativeWork", "complaint": "CreativeWork", "lawsuit": "CreativeWork", "filing": "CreativeWork",
    "indictment": "CreativeWork", "affidavit": "CreativeWork", "ruling": "CreativeWork", "document": "CreativeWork",
    "documents": "CreativeWork", "email": "CreativeWork", "e-mail": "CreativeWork", "emails": "CreativeWork", "e-mails": "CreativeWork",
    "clip": "CreativeWork", "video": "CreativeWork", "release": "CreativeWork", "newsletter": "CreativeWork", "post": "CreativeWork",
    "brief": "CreativeWork", "manifesto": "CreativeWork", "note": "CreativeWork", "poll": "Report", "analysis": "Report",
    "review": "Report", "dossier": "Report", "census": "Report", "bulletin": "CreativeWork", "communiques": "CreativeWork",
    "readout": "CreativeWork", "statement": "CreativeWork", "speech": "CreativeWork", "blog": "CreativeWork", "tweet": "CreativeWork",
}  # fmt: skip
_SAYING = frozenset(
    {
        "say",
        "state",
        "show",
        "find",
        "claim",
        "describe",
        "warn",
        "note",
        "conclude",
        "argue",
        "recommend",
        "call",
        "add",
        "reveal",
        "suggest",
    }
)
_TELLING = frozenset({"tell", "write", "announce", "declare", "accuse", "acknowledge", "deny", "insist", "quote", "describe"})
_ISSUING = frozenset("circulate deliver give issue post provide publish put read release send submit write".split())
_OCCASIONS = frozenset(
    {
        "interview", "letter", "memo", "statement", "speech", "op-ed", "article", "essay", "editorial", "testimony",
        "tweet", "book", "memoir", "report", "paper", "column", "blog",
    }
)  # fmt: skip
"""Texts in which somebody says something: 'in an interview, X said'."""


_ISSUERS = frozenset({"Organization", "InternationalOrganization", "GovernmentBody", "Government", "MilitaryForce", "Alliance"})
_HOSTED = frozenset("post video clip interview email emails e-mail e-mails ad advertisement blog tweet op-ed column note".split())
"""Texts that a name before them publishes or carries, without being their author: 'a Facebook post'."""


class Publications:
    """The publications that one text cites, read in its order."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self._known: dict[tuple[str, str | None], str] = {}
        self._authors: dict[str, str] = {}

    def read(self, token: Token) -> str | None:
        """Return the publication that the noun phrase with this head cites, and add its mention; None for any other token."""
        genre = _GENRES.get(token.lower_)
        if genre is None or token.pos_ != "NOUN" or token.dep_ == "compound" or self.discourse.mention_at(token) is not None:
            return None
        author = self._author(token) or (self._authors.get(token.lower_) if _is_definite(token) else None)
        if author is not None:
            self._authors[token.lower_] = author  # 'its report' may be cited later as 'the report'
        taken_up = self._known.get((token.lower_, author)) if author is not None or _is_definite(token) else None
        if taken_up is None and not self._is_cited(token, author):
            return None
        entity = taken_up or self._add(token, genre, author)
        first, last = nouns.phrase_edges(token)
        for child in token.lefts:
            named = self.discourse.mention_at(child) if child.dep_ == "poss" else None
            if named is not None and self.discourse.doc[first].idx < named.span.start:
                first = next(word.i for word in self.discourse.doc[first : token.i] if word.idx + len(word) > named.span.start)
        stretch = self.discourse.doc[first:last]
        self.discourse.mention(Span(stretch.start_char, stretch.end_char), entity, Form.NOMINAL)
        return entity

    def _add(self, token: Token, genre: str, author: str | None) -> str:
        """Add a publication, named by its author and kind."""
        word = token.lower_
        if author is None:
            label = nouns.phrase_label(token)
        elif word == "interview":
            label = f"interview with {self.discourse[author].label}"
        else:
            name = self.discourse[author].label
            owner = "'" if name.islower() and name.endswith("s") else "'s"
            label = f"{name}{owner} {word}"
        entity = self.discourse.add("Publication", label, authors=(author,) if author else (), genre=genre)
        self._known[word, author] = entity
        if author is not None:
            self._known.setdefault((word, None), entity)
        else:
            self._known[word, None] = entity
        return entity

    def _is_cited(self, token: Token, author: str | None) -> bool:
        """Tell whether the publication is cited for what it says, not just talked about."""
        preposition = token.head
        if token.dep_ == "pobj" and preposition.lower_ == "to" and preposition.head.lower_ == "according":
            return True
        if token.dep_ == "nsubj" and token.head.lemma_ in _SAYING:
            return (
                author is not None or not any(child.lower_ in {"a", "an"} for child in token.lefts) or token.lower_ != "statement"
            )
        in_it = token.dep_ == "pobj" and preposition.lower_ == "in" and token.lower_ in _OCCASIONS
        return in_it and author is not None and preposition.head.lemma_ in _SAYING | _TELLING

    def _author(self, token: Token) -> str | None:
        """Return whose publication it is: possessor, 'by X', or who says something in it."""
        for child in token.lefts:
            if child.dep_ == "poss":
                return self.discourse.actor(child)
            if child.dep_ == "compound" and token.lower_ not in _HOSTED:
                body = self.discourse.at(child)
                if body is not None and self.discourse[body].kind in _ISSUERS:
                    return body  # 'a Pentagon statement'
        for child in token.rights:
            if child.dep_ == "prep" and child.lower_ in {"by", "from", "with"}:
                noun = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
                own = self.discourse.actor(noun) if noun is not None else None
                if own is not None and (child.lower_ != "with" or self.discourse[own].kind == "Person"):
                    return own
        return self._who_says(token) or self._who_issues(token)

    def _who_issues(self, token: Token) -> str | None:
        """Return the subject of the verb by which a text comes out: 'X released a statement'."""
        if token.dep_ != "dobj" or token.head.lemma_ not in _ISSUING:
            return None
        subject = next((child for child in token.head.lefts if child.dep_ == "nsubj"), None)
        return self.discourse.actor(subject) if subject is not None else None

    def _who_says(self, token: Token) -> str | None:
        """Return the subject of the verb of saying that 'in an interview' goes with."""
        if token.dep_ != "pobj" or token.head.lower_ != "in":
            return None
        verb = token.head.head
        if verb.lemma_ not in _SAYING | _TELLING:
            return None
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        return self.discourse.actor(subject) if subject is not None else None


def _is_definite(token: Token) -> bool:
    """Tell whether the phrase takes up a publication that was cited before."""
    return any(child.lower_ in {"the", "this", "that"} for child in token.lefts)
