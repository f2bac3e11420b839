"""Confidence: how likely a claim is right, from features of the match.

A logistic model. Its weights were fitted at development time to claims that readers judged, by `tests/quality/fit_confidence.py`;
the README's section "Confidence" says of which texts, and how well it holds on others.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from typing import TYPE_CHECKING

from graph.extract.context import Context
from graph.extract.finding import Finding, Judgement
from graph.model import Form, Mention, Modality, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

__all__ = ["Estimator", "probability"]

_WEIGHTS: Mapping[str, float] = {
    "bias": 1.02,
    "adjacent": 0.32,
    "attributed": -0.15,
    "body": 0.07,
    "country": 0.33,
    "deep": -0.32,
    "elsewhere": 0.36,
    "far": -1.09,
    "future": -0.08,
    "inferred": -0.12,
    "lone": 0.17,
    "long": -0.87,
    "many": -0.01,
    "named": 1.04,
    "negated": -0.34,
    "nominal": 0.02,
    "phrase": -0.01,
    "plain": -1.3,
    "pronoun": -0.25,
    "statement": 0.51,
    "tenure": 0.71,
    "triple": 0.52,
    "typed": -0.45,
}
"""Weights of the features that `Estimator.features` gives."""
_DEEPEST = 12
_FARTHEST = 30
_LONGEST = 80
_NAMELESS = frozenset({"Concept", "Group", "Post"})


def probability(features: Mapping[str, float]) -> float:
    """Return the probability between 0 and 1 that a claim with these features is right in kind, parts and status."""
    score = sum([weight * features[name] for name, weight in _WEIGHTS.items() if name in features])
    return round(1 / (1 + exp(-score)), 3)


class Estimator:
    """Estimates the claims of one document."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._mentions: dict[str, list[Mention]] = {}
        for mention in context.discourse.mentions:
            self._mentions.setdefault(mention.entity, []).append(mention)

    def estimate(self, finding: Finding, judgement: Judgement, *, attributed: bool) -> float:
        """Return how likely the claim of a finding is right."""
        return probability(self.features(finding, judgement, attributed=attributed))

    def features(self, finding: Finding, judgement: Judgement, *, attributed: bool) -> dict[str, float]:
        """Return the features of a match, each about between 0 and 1."""
        trigger = finding.trigger
        sentence = trigger.sent
        return (
            {
                "bias": 1.0,
                _family(finding): 1.0,
                "nominal": float(trigger.pos_ in {"NOUN", "PROPN"}),
                "deep": _depth(trigger) / _DEEPEST,
                "long": min(len(sentence), _LONGEST) / _LONGEST,
                "future": float(judgement.modality is not Modality.ACTUAL),
                "negated": float(judgement.polarity is Polarity.NEGATED),
                "attributed": float(attributed),
            }
            | self._parts(finding, sentence)
            | dict(finding.features)
        )

    def _parts(self, finding: Finding, sentence: Sentence) -> dict[str, float]:
        """Return the features of what fills the roles, or of the ends of a triple."""
        fillers = [filler for _, filler in finding.roles]
        if finding.triple is not None:
            fillers = [end for end in (finding.triple.subject, finding.triple.object) if isinstance(end, str)]
        entities = [filler for filler in fillers if isinstance(filler, str) and filler in self._context.discourse]
        places = [self._nearest(entity, finding.trigger, sentence) for entity in entities]
        near = [place for place in places if place is not None]
        number = max(len(fillers), 1)
        return {
            "lone": float(len(fillers) < 2),
            "many": max(len(fillers) - 3, 0) / 5,
            "named": sum(self._context.discourse[entity].kind not in _NAMELESS for entity in entities) / number,
            "pronoun": sum(place.form is Form.PRONOUN for place in near) / number,
            "phrase": sum(place.form is Form.NOMINAL for place in near) / number,
            "elsewhere": (len(places) - len(near)) / number,
            "far": max((min(self._distance(place, finding.trigger), _FARTHEST) for place in near), default=0) / _FARTHEST,
        }

    def _nearest(self, entity: str, trigger: Token, sentence: Sentence) -> Mention | None:
        """Return the mention of an entity in the trigger's sentence that is nearest to it."""
        start, end = sentence.start_char, sentence.end_char
        inside = [mention for mention in self._mentions.get(entity, ()) if start <= mention.span.start < end]
        return min(inside, key=lambda mention: self._distance(mention, trigger), default=None)

    def _distance(self, mention: Mention, trigger: Token) -> float:
        """Return about how many words lie between a mention and the trigger."""
        return max(mention.span.start - trigger.idx - len(trigger), trigger.idx - mention.span.end, 0) / 6


def _family(finding: Finding) -> str:
    """Return the family of the rule that fired."""
    if finding.triple is not None:
        return "triple"
    return {"Tenure": "tenure", "Statement": "statement", "Event": "plain", "State": "plain"}.get(finding.kind, "typed")


def _depth(token: Token) -> int:
    """Return how deep a token stands in the tree of its sentence."""
    depth = 0
    while token.head.i != token.i and depth < _DEEPEST:
        depth, token = depth + 1, token.head
    return depth
