"""Fit the weights of `graph.extract.confidence` to claims that were judged by reading, and print how well they hold.

    python -m tests.quality.fit_confidence

`judged.jsonl` beside this file has a row for each claim that somebody judged who did not write the extractor: set, document, the
features that `Estimator` gave it at that time, and whether class, parts, status and source were all right. The texts are our own
articles and documents of MEANTIME (CC BY 4.0), GUM (CC BY) and Re-DocRED (MIT). The weights are of all rows; the table is of
predictions for documents that were not in the fit, fold by fold.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

JUDGED = Path(__file__).parent / "judged.jsonl"
PENALTIES = (0.3, 1.0, 3.0, 10.0)
FOLDS = 5
BINS = 5


@dataclass(frozen=True)
class Case:
    """A claim: its features, whether it is right, the number of its document, and whether that is an article of our own."""

    features: Mapping[str, float]
    right: bool
    document: int
    own: bool


def read() -> list[Case]:
    """Return the judged claims."""
    rows = [json.loads(line) for line in JUDGED.read_text("utf-8").splitlines()]
    documents = {document: number for number, document in enumerate(sorted({row["document"] for row in rows}))}
    return [Case(row["features"], row["right"], documents[row["document"]], row["set"] == "own") for row in rows]


def chances(cases: Sequence[Case], names: Sequence[str], weights: np.ndarray) -> np.ndarray:
    """Return the probability of each case under these weights."""
    data = np.array([[case.features.get(name, 0.0) for name in names] for case in cases])
    return np.asarray(1 / (1 + np.exp(-data @ weights)))


def fitted(cases: Sequence[Case], names: Sequence[str], strength: float) -> np.ndarray:
    """Return the weights of a logistic model with a penalty on all but the first, by Newton's method."""
    data = np.array([[case.features.get(name, 0.0) for name in names] for case in cases])
    right = np.array([case.right for case in cases], float)
    penalty = np.diag([0.0] + [strength] * (len(names) - 1))
    weights = np.zeros(len(names))
    for _ in range(30):
        chance = chances(cases, names, weights)
        slope = data.T @ (chance - right) + penalty @ weights
        curve = (data * (chance * (1 - chance))[:, None]).T @ data + penalty
        weights -= np.linalg.solve(curve, slope)
    return weights


def held_out(cases: Sequence[Case], names: Sequence[str], strength: float) -> np.ndarray:
    """Return the probability of each case under weights that were fitted without its document and others of its fold."""
    found = np.zeros(len(cases))
    for fold in range(FOLDS):
        outside = [number for number, case in enumerate(cases) if case.document % FOLDS == fold]
        weights = fitted([case for case in cases if case.document % FOLDS != fold], names, strength)
        found[outside] = chances([cases[number] for number in outside], names, weights)
    return found


def log_loss(cases: Sequence[Case], chance: np.ndarray) -> float:
    """Return the mean log loss."""
    right = np.array([case.right for case in cases])
    return float(-np.mean(np.log(np.where(right, chance, 1 - chance))))


def reliability(cases: Sequence[Case], chance: np.ndarray) -> None:
    """Print the table of reliability, the expected calibration error, the Brier score and the area under the curve."""
    right = np.array([case.right for case in cases], float)
    error = 0.0
    for low in range(BINS):
        inside = np.minimum((chance * BINS).astype(int), BINS - 1) == low
        if inside.any():
            mean, share = chance[inside].mean(), right[inside].mean()
            error += abs(mean - share) * inside.mean()
            print(f"| {low / BINS:.1f} - {(low + 1) / BINS:.1f} | {inside.sum()} | {mean:.2f} | {share:.2f} |")
    ranks = np.argsort(np.argsort(chance)) + 1
    positives = right.sum()
    area = (ranks[right == 1].sum() - positives * (positives + 1) / 2) / (positives * (len(cases) - positives))
    base = right.mean()
    brier = np.mean((chance - right) ** 2)
    print(
        f"n {len(cases)}, right {base:.3f}, ECE {error:.3f}, Brier {brier:.3f} (constant: {base * (1 - base):.3f}), AUC {area:.3f}"
    )


def main() -> None:
    """Fit, measure, print."""
    cases = read()
    names = ["bias", *sorted({name for case in cases for name in case.features} - {"bias"})]
    strength = min(PENALTIES, key=lambda one: log_loss(cases, held_out(cases, names, one)))
    print(f"penalty {strength}")
    for name, weight in zip(names, fitted(cases, names, strength).round(2), strict=True):
        print(f'    "{name}": {weight},  # {sum(1 for case in cases if case.features.get(name))}')
    found = held_out(cases, names, strength)
    for title, chosen in (("our own articles", True), ("other texts", False)):
        inside = [number for number, case in enumerate(cases) if case.own == chosen]
        print(title)
        reliability([cases[number] for number in inside], found[inside])
    print("all")
    reliability(cases, found)


if __name__ == "__main__":
    main()
