"""Loss report: the losses of a build in total and by document, as text for people and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from graph.corpus.losses import KINDS, Losses
from graph.errors import OutputError

__all__ = ["check_report", "report_bytes", "report_json"]

_HEADING = "Loss report"
_SAMPLES = 5
"""Samples of each kind that the text shows for a document; JSON has all."""


def check_report(file: str) -> None:
    """Raise OutputError for what cannot be written, and for a file that is no loss report: a text to read may have been meant."""
    path = Path(file)
    if file != "-" and not path.parent.is_dir():
        raise OutputError(f"{file} cannot be written: there is no such folder")
    if file == "-" or not path.exists():
        return
    if path.is_dir():
        raise OutputError(f"{file} is a folder; name a file for the report")
    with path.open("rb") as opened:
        begins = opened.read(len(_HEADING) + 20).lstrip(b"{ \n\"'").lower()
    if not begins.startswith(_HEADING.lower().encode()):
        raise OutputError(f"{file} exists and is no loss report; name another file with --report")


def report_bytes(losses: Sequence[Losses], *, as_json: bool) -> bytes:
    """Return the report as the bytes of a file."""
    if as_json:
        content = {_HEADING.lower(): report_json(losses, whole=True)}
        return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")
    return "".join(f"{line}\n" for line in _lines(losses)).encode("utf-8", "backslashreplace")


def report_json(losses: Sequence[Losses], *, whole: bool) -> dict[str, Any]:
    """Return the report for json.dumps: the totals, and with `whole` each document with all that it lost."""
    total: dict[str, Any] = _counts(losses)
    return total | {"by_document": [_document(one) for one in losses]} if whole else total


def _document(losses: Losses) -> dict[str, Any]:
    """Return the row of a document."""
    lost = [
        {"kind": loss.kind, "start": loss.start, "end": loss.end, "words": loss.words, "sentence": loss.sentence}
        for loss in losses.lost
    ]
    return {"document": losses.document} | _counts([losses]) | {"samples": lost}


def _counts(losses: Sequence[Losses]) -> dict[str, Any]:
    """Return the counts of documents taken together."""
    return {
        "counts": {
            kind: {"found": found, "lost": sum(one.number(kind) for one in losses)}
            for kind in KINDS
            if (found := sum(one.found[kind] for one in losses))
        },
        "left_out": _falling(sum((one.left_out for one in losses), Counter[str]())),
        "unresolved": _falling(sum((one.unresolved for one in losses), Counter[str]())),
    }


def _falling(counts: Counter[str]) -> dict[str, int]:
    """Return counts, the largest first, then by name."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _lines(losses: Sequence[Losses]) -> Iterator[str]:
    """Yield the lines of the report."""
    yield f"{_HEADING}: what of {len(losses)} document{'s' if len(losses) != 1 else ''} reached no claim"
    yield from _table(losses)
    for one in losses:
        yield ""
        yield f"== {one.document}"
        if len(losses) > 1:
            yield from _table([one])
        for kind in KINDS:
            samples = [loss for loss in one.lost if loss.kind == kind]
            for loss in samples[:_SAMPLES]:
                yield f"{kind} {loss.start}-{loss.end} “{loss.words}” in: {loss.sentence}"
            if len(samples) > _SAMPLES:
                yield f"{kind} ... and {len(samples) - _SAMPLES} more (a report named .json has all)"


def _table(losses: Sequence[Losses]) -> Iterator[str]:
    """Yield the counts in lines."""
    counts = _counts(losses)
    for kind, row in counts["counts"].items():
        yield f"{kind + 's':<12}{row['found']:>6} in the text, {row['lost']} in no claim"
    for title in ("left_out", "unresolved"):
        for reason, number in counts[title].items():
            yield f"{title.replace('_', ' '):<12}{number:>6} {reason}"
