"""Who was invited to join something, and who declined: 'was invited to take part', 'turned down an invitation', 'Peru declined'."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.extract.finding import Finding, Judgement
from graph.extract.referents import subject_token
from graph.resolve.agreements import AGREEMENT_KINDS
from graph.resolve.discourse import ACTOR_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from graph.extract.context import Context

__all__ = ["find_invitations"]

_BODIES = {
    "Alliance": "AllianceMembership",
    "Initiative": "InitiativeMembership",
    "InternationalOrganization": "Membership",
    **dict.fromkeys(sorted(AGREEMENT_KINDS), "Membership"),
}
_UNDERTAKINGS = frozenset({"Alliance", "Initiative"}) | AGREEMENT_KINDS
"""What 'to take part' or 'an invitation' alone may be about."""
_ENTERING = frozenset({"join", "enter"})
_REFUSING = frozenset({"refuse", "decline"})
_DECIDING = frozenset({"decide", "choose", "opt"})
_REJECTING = frozenset({"decline", "reject", "refuse", "spurn"})
_OFFERS = frozenset({"invitation", "invite"})
_PLAIN = frozenset({"ROOT", "conj", "relcl", "ccomp", "advcl"})
_NEAR = 2
"""How many sentences back an undertaking stands that is not named again."""


@dataclass(slots=True)
class _Reader:
    """What a text has said of undertakings and of those invited to them, read in its order."""

    context: Context
    sentence: int = 0
    named: dict[str, int] = field(default_factory=dict)
    """The sentence in which each undertaking was last spoken of."""
    invited: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    """For each actor to what it was invited, and in which sentence."""

    def read(self, token: Token) -> Iterator[Finding]:
        """Yield what a token says of an invitation."""
        if token.is_sent_start:
            self.sentence += 1
        mention = self.context.discourse.mention_at(token)
        if mention is not None and self.context.discourse[mention.entity].kind in _UNDERTAKINGS:
            self.named[mention.entity] = self.sentence
        if token.pos_ == "VERB":
            yield from self._of_verb(token)

    def _of_verb(self, verb: Token) -> Iterator[Finding]:
        """Yield who is invited or declines by a verb."""
        lemma = verb.lemma_.lower()
        joining = _joining(verb)
        if lemma == "invite" and joining is not None:
            thing = next((child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}), None)
            guest = thing or next((child for child in joining.lefts if child.dep_ == "nsubj"), None)
            guest = subject_token(verb) if guest is None and verb.tag_ == "VBN" else guest
            yield from self._stand(verb, guest, self._joined(joining), "Invited")
        elif joining is not None and (lemma in _REFUSING or lemma in _DECIDING and _is_negated(joining)):
            yield from self._stand(verb, subject_token(verb), self._joined(joining), "Refused")
        elif (
            lemma in _REJECTING
            or lemma == "turn"
            and any(child.dep_ == "prt" and child.lower_ == "down" for child in verb.children)
        ):
            yield from self._declining(verb)

    def _declining(self, verb: Token) -> Iterator[Finding]:
        """Yield who turns down an invitation, or only 'declined' after being invited."""
        thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
        subject = subject_token(verb)
        if thing is None:
            bare = verb.lemma_.lower() in _REFUSING and not any(
                child.dep_ in {"xcomp", "ccomp", "prep"} for child in verb.children
            )
            if bare and subject is not None:
                for actor in self.context.discourse.actors(subject):
                    bodies = [body for body, sentence in self.invited[actor].items() if self.sentence - sentence <= _NEAR]
                    if len(bodies) == 1:
                        yield from self._stand(verb, subject, bodies[0], "Refused", only=actor)
        elif thing.lower_ in _OFFERS:
            told = next((child for child in thing.rights if child.dep_ in {"acl", "relcl"}), None)
            if told is not None and _is_joining(told):
                yield from self._stand(verb, subject, self._joined(told), "Refused")
            elif not any(child.dep_ in {"prep", "acl", "relcl"} for child in thing.rights):
                yield from self._stand(verb, subject, self._latest(), "Refused")

    def _joined(self, joining: Token) -> str | None:
        """Return what is to be joined: the object, the noun after 'take part in', or what was spoken of."""
        discourse = self.context.discourse
        within = [child for child in joining.children if child.dep_ == "prep" and child.lower_ in {"in", "to"}]
        if joining.lemma_.lower() == "take":
            within += [
                child
                for part in joining.children
                if part.lower_ == "part"
                for child in part.children
                if child.dep_ == "prep" and child.lower_ == "in"
            ]
        nouns = [noun for child in within for noun in child.children if noun.dep_ == "pobj"]
        if joining.lemma_.lower() in _ENTERING:
            nouns = [child for child in joining.children if child.dep_ == "dobj"]
        for noun in nouns:
            body = discourse.at(noun)
            if body is not None and discourse[body].kind in _BODIES:
                return body
        return self._latest() if not nouns or nouns[0].lower_ == "it" and discourse.at(nouns[0]) is None else None

    def _latest(self) -> str | None:
        """Return the one undertaking that was spoken of in the sentence or those just before it."""
        near = [body for body, sentence in self.named.items() if self.sentence - sentence <= _NEAR]
        here = [body for body in near if self.named[body] == max(self.named[one] for one in near)]
        return here[0] if len(here) == 1 else None

    def _stand(
        self, verb: Token, who: Token | None, body: str | None, status: str, *, only: str | None = None
    ) -> Iterator[Finding]:
        """Yield how each of those meant stands to the undertaking."""
        discourse = self.context.discourse
        if who is None or body is None:
            return
        for actor in discourse.actors(_antecedent(who)):
            if discourse[actor].kind not in ACTOR_KINDS or actor == body or only not in {None, actor}:
                continue
            if status == "Invited":
                self.invited[actor][body] = self.sentence
            # refusing is what the membership's status says: it is no denial of its own
            judgement = Judgement() if status == "Refused" and not _is_hedged(verb) else None
            roles = (("actor", actor), ("membershipIn", body))
            kind = _BODIES[discourse[body].kind]
            yield Finding(verb, kind=kind, roles=roles, state_status=status, rule="initiative-membership", judgement=judgement)
            if status == "Refused" and verb.lemma_.lower() in _DECIDING | {"decline"}:  # other verbs have a frame of their own
                roles = (("actor", actor), ("topic", body))
                yield Finding(verb, kind="Refusal", roles=roles, rule="declined", judgement=judgement)


def find_invitations(context: Context) -> Iterator[Finding]:
    """Yield who was invited to join an initiative, body or agreement, and who declined."""
    reader = _Reader(context)
    for token in context.discourse.tokens:
        yield from reader.read(token)


def _joining(verb: Token) -> Token | None:
    """Return the verb of joining that the verb has as its complement."""
    return next((child for child in verb.rights if child.dep_ in {"xcomp", "ccomp", "advcl"} and _is_joining(child)), None)


def _is_joining(verb: Token) -> bool:
    """Tell whether a verb is 'join', 'enter', 'take part' or 'participate'."""
    lemma = verb.lemma_.lower()
    if lemma == "take":
        return any(child.dep_ == "dobj" and child.lower_ == "part" for child in verb.children)
    return lemma in _ENTERING or lemma in {"participate", "accede"}


def _is_negated(verb: Token) -> bool:
    """Tell whether 'not' stands at the verb."""
    return any(child.dep_ == "neg" for child in verb.children)


def _antecedent(token: Token) -> Token:
    """Return the noun that 'which' or 'who' stands for, the token itself where it is none."""
    clause = token.head
    return clause.head if token.tag_ in {"WDT", "WP"} and clause.dep_ == "relcl" else token


def _is_hedged(verb: Token) -> bool:
    """Tell whether auxiliaries or negation stand at the verb, so that its status must be judged."""
    return (
        verb.dep_ not in _PLAIN
        or verb.dep_ == "advcl"
        and any(child.dep_ == "mark" and child.lower_ in {"if", "unless"} for child in verb.children)
        or any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children)
    )
