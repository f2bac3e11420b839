"""Confidence: how likely a claim is right, from features of the match."""

from __future__ import annotations

from math import exp

from graph.extract.finding import Finding, Judgement
from graph.model import Modality

__all__ = ["estimate"]

_WEIGHTS = {
    "bias": 1.4,
    "generic": -0.9,
    "far": -0.02,
    "long": -0.008,
    "not-actual": -0.3,
    "attributed": -0.1,
    "nominal": -0.4,
    "few-roles": -0.5,
    "adjacent": 1.9,
    "inferred": -1.0,
}
"""Weights of a logistic model over the features of `_features`."""


def estimate(finding: Finding, judgement: Judgement, *, attributed: bool) -> float:
    """Return the probability between 0 and 1 that a claim is right in type, arguments and status."""
    features = _features(finding, judgement, attributed=attributed) | dict(finding.features)
    score = sum(_WEIGHTS.get(name, 0.0) * value for name, value in sorted(features.items()))
    return round(1 / (1 + exp(-score)), 3)


def _features(finding: Finding, judgement: Judgement, *, attributed: bool) -> dict[str, float]:
    """Return the features of a match."""
    trigger = finding.trigger
    depth, token = 0, trigger
    while token.head.i != token.i and depth < 12:
        depth, token = depth + 1, token.head
    return {
        "bias": 1.0,
        "generic": float(finding.kind in {"Event", "State"}),
        "far": float(depth),
        "long": float(len(trigger.sent)),
        "not-actual": float(judgement.modality is not Modality.ACTUAL),
        "attributed": float(attributed),
        "nominal": float(trigger.pos_ in {"NOUN", "PROPN"}),
        "few-roles": float(len(finding.roles) < 2 and finding.triple is None),
    }
