"""Fit the weights of `graph.extract.confidence`, and print how well they hold. Needs labelled texts that are not in this repository.

    python tests/quality/fit_confidence.py FOLDER

FOLDER has `adapter.py`, `maps/` and `sets/` with MEANTIME (CC BY 4.0) and Re-DocRED (MIT); no other set is read. Every second
document is for the fit, the others are for the measure. What a right claim is:

- MEANTIME, of every situation but a Tenure: its trigger is an event of the gold, every part that has words in the text is a
  participant of that event there (of a Statement only the speaker), and negation, future and uncertainty are those of the gold.
- Re-DocRED, of every triple, Tenure and Membership that is said to be so, of whose ends the gold knows both and which its
  relations can express: the gold has one of these relations between each such pair.

The gold of both lacks parts and facts that the text states, so the share of right claims is a lower bound.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from graph.extract import confidence
from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse_all
from graph.model import Document
from graph.standoff import standoff

PENALTIES = (0.3, 1.0, 3.0, 10.0)
FOLDS = 5
BINS = 10
FUTURE = ("Planned", "Predicted", "Conditional")
Row = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A claim: its features, whether it is right, the number of its document, and its set."""

    features: Mapping[str, float]
    right: bool
    number: int
    origin: str

    @property
    def fit(self) -> bool:
        """Whether its document is one of those for the fit."""
        return self.number % 2 == 0


def annotated(folder: Path, name: str) -> Iterator[tuple[int, Row, Row, list[Mapping[str, float]]]]:
    """Yield number, gold, standoff row and the features of each of its claims for the documents of a set."""
    gold = [json.loads(line) for line in (folder / "sets" / name / "dev.jsonl").read_text("utf-8").splitlines()]
    seen: list[Mapping[str, float]] = []

    def note(features: Mapping[str, float]) -> float:
        seen.append(features)
        return float(len(seen))  # of two tellings the later one counts

    confidence.probability = note  # type: ignore[assignment]
    for number, (row, doc) in enumerate(zip(gold, parse_all((row["text"] for row in gold), load()), strict=True)):
        seen.clear()
        published = date.fromisoformat(row["date"]) if row.get("date") else None
        analysis = analyse(Document(row["id"], row["text"], row.get("title"), published=published), doc)
        yield number, row, standoff(analysis), [seen[int(claim.confidence) - 1] for claim in analysis.claims]


def overlaps(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def is_right_event(view: Any, claim: Row, roles: Mapping[str, str], events: list[Row]) -> bool:
    """Tell whether a situation is an event of the gold with these parts and marks."""
    trigger = tuple(claim["trigger"])
    event = next((one for one in events if overlaps(trigger, (one["start"], one["end"]))), None)
    if event is None:
        return False
    uncertain = event["certainty"] in ("PROBABLE", "POSSIBLE")
    marks = (event["polarity"] == "NEG", event["time"] == "FUTURE", uncertain)
    if marks != (claim["polarity"] == "Negated", claim["modality"] in FUTURE, claim["certainty"] != "Certain"):
        return False
    given = [(part["start"], part["end"]) for part in event["args"]]
    for role, fillers in claim["roles"].items():
        if role not in roles or (claim["class"] == "Statement" and role != "actor"):
            continue
        places = [place for filler in fillers if (place := view.near(filler, claim)) is not None]
        if not all(any(overlaps(place, other) for other in given) for place in places):
            return False
    return True


def meantime(folder: Path, adapter: ModuleType) -> Iterator[Case]:
    """Yield the cases of MEANTIME."""
    mapping, tree = json.loads((folder / "maps/meantime.json").read_text("utf-8")), adapter.load_ontology()
    for number, gold, row, features in annotated(folder, "meantime"):
        view = adapter.Doc(row, gold["text"], mapping, tree)
        for claim, match in zip(row["claims"], features, strict=True):
            if claim["kind"] == "situation" and claim.get("trigger") and claim["class"] != "Tenure":
                yield Case(match, is_right_event(view, claim, mapping["roles"], gold["events"]), number, "meantime")


def related(view: Any, claim: Row, mapping: Row) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each pair of ends of a claim with the relations that it may have in the gold."""
    for group in mapping["groups"]:
        done = set()
        for rule in group:
            if "class" in rule and claim["kind"] == "situation" and view.O.isa(claim["class"], [rule["class"]]):
                pairs = list(view.pairs(rule, claim))
            elif (
                claim["kind"] == "triple" and claim["predicate"] in rule.get("predicate", ()) and isinstance(claim["object"], str)
            ):
                pairs = [(claim["subject"], claim["object"])]
            else:
                continue
            for one, other in pairs:
                if (one, other) not in done and view.fits(rule, one, other, claim):
                    done.add((one, other))
                    yield (other, one, rule["types"]) if rule.get("inverse") else (one, other, rule["types"])


def redocred(folder: Path, adapter: ModuleType) -> Iterator[Case]:
    """Yield the cases of Re-DocRED."""
    mapping, tree = json.loads((folder / "maps/redocred.json").read_text("utf-8")), adapter.load_ontology()
    for number, gold, row, features in annotated(folder, "redocred"):
        view = adapter.Doc(row, gold["text"], mapping, tree)
        facts: dict[tuple[str, str], set[str]] = {}
        for fact in gold["relations"]:
            facts.setdefault((fact["head"], fact["tail"]), set()).add(fact["type"])
        for claim, match in zip(row["claims"], features, strict=True):
            if claim["polarity"] == "Negated" or claim["modality"] != "Actual":
                continue
            pairs: dict[tuple[str, str], set[str]] = {}
            for one, other, types in related(view, claim, mapping):
                head, tail = cluster(view, one, gold), cluster(view, other, gold)
                if head and tail:
                    pairs.setdefault((head, tail), set()).update(types)
            if pairs:
                right = all(facts.get(pair, set()) & types for pair, types in pairs.items())
                yield Case(match, right, number, "redocred")


def cluster(view: Any, entity: str, gold: Row) -> str | None:
    """Return the thing of the gold that an entity is, by its mentions."""
    for mention in view.ment.get(entity, ()):
        for other in gold["entities"]:
            if (other["start"], other["end"]) == (mention["start"], mention["end"]):
                return str(other["cluster"])
    return None


def fitted(cases: list[Case], names: list[str], strength: float) -> np.ndarray:
    """Return the weights of a logistic model with a penalty on all but the first, by Newton's method."""
    data = np.array([[case.features.get(name, 0.0) for name in names] for case in cases])
    right = np.array([case.right for case in cases], float)
    penalty = np.diag([0.0] + [strength] * (len(names) - 1))
    weights = np.zeros(len(names))
    for _ in range(30):
        chance = 1 / (1 + np.exp(-data @ weights))
        slope = data.T @ (chance - right) + penalty @ weights
        curve = (data * (chance * (1 - chance))[:, None]).T @ data + penalty
        weights -= np.linalg.solve(curve, slope)
    return weights


def loss(cases: list[Case], names: list[str], strength: float) -> float:
    """Return the log loss of a penalty over folds of the documents for the fit."""
    total = 0.0
    for fold in range(FOLDS):
        weights = fitted([case for case in cases if case.number // 2 % FOLDS != fold], names, strength)
        for case in cases:
            if case.number // 2 % FOLDS == fold:
                score = sum(case.features.get(name, 0.0) * weight for name, weight in zip(names, weights, strict=True))
                total += np.log1p(np.exp(-score if case.right else score))
    return total / len(cases)


def reliability(cases: list[Case], names: list[str], weights: np.ndarray) -> None:
    """Print the table of reliability and the expected calibration error."""
    chances = [
        1 / (1 + np.exp(-sum(case.features.get(name, 0.0) * weight for name, weight in zip(names, weights, strict=True))))
        for case in cases
    ]
    error = 0.0
    for low in range(BINS):
        inside = [
            (chance, case.right) for chance, case in zip(chances, cases, strict=True) if min(int(chance * BINS), BINS - 1) == low
        ]
        if inside:
            mean, share = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            error += abs(mean - share) * len(inside) / len(cases)
            print(f"| {low / BINS:.1f} - {(low + 1) / BINS:.1f} | {len(inside)} | {mean:.2f} | {share:.2f} |")
    base = sum(case.right for case in cases) / len(cases)
    brier = sum((chance - case.right) ** 2 for chance, case in zip(chances, cases, strict=True)) / len(cases)
    ranks = np.argsort(np.argsort(chances)) + 1
    positives = sum(case.right for case in cases)
    area = (sum(r for r, case in zip(ranks, cases, strict=True) if case.right) - positives * (positives + 1) / 2) / (
        positives * (len(cases) - positives)
    )
    print(
        f"n {len(cases)}, right {base:.3f}, ECE {error:.3f}, Brier {brier:.3f} (constant: {base * (1 - base):.3f}), AUC {area:.3f}"
    )


def main() -> None:
    """Fit, measure, print."""
    folder = Path(sys.argv[1])
    spec = importlib.util.spec_from_file_location("adapter", folder / "adapter.py")
    assert spec is not None
    assert spec.loader is not None
    adapter = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(adapter)
    cases = [*meantime(folder, adapter), *redocred(folder, adapter)]
    names = ["bias", *sorted({name for case in cases for name in case.features} - {"bias"})]
    first = [case for case in cases if case.fit]
    strength = min(PENALTIES, key=lambda one: loss(first, names, one))
    weights = fitted(first, names, strength).round(2)
    print(f"penalty {strength}")
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight},  # {sum(1 for case in cases if case.features.get(name))}')
    for origin in ("meantime", "redocred", None):
        for fit in (True, False):
            print(f"\n{origin or 'both'}, {'fit' if fit else 'held out'}")
            reliability([case for case in cases if case.fit == fit and origin in (case.origin, None)], names, weights)


if __name__ == "__main__":
    main()
