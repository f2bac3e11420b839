"""How sentences of many styles put their content: a table of sentences, words and statuses, judged before it was run."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

import pytest

from graph.extract.attribution import Sources
from graph.extract.context import Context
from graph.extract.status import judge
from graph.language.pipeline import load, parse
from graph.model import Document, Span, derive_status
from graph.recognize.quotations import recognize_quotations
from graph.recognize.registry import RECOGNIZERS
from graph.resolve.resolve import resolve

_TABLE = (Path(__file__).parent / "status.tsv").read_text(encoding="utf-8")
_ROWS = list(csv.DictReader(_TABLE.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


@lru_cache(maxsize=1)
def _recognizers() -> tuple[str, ...]:
    """Return the names of the built-in recognizers."""
    return tuple(RECOGNIZERS.built_in)


def _status(sentence: str, word: str) -> str:
    """Return the status of a claim with this word as its trigger; 'none' where it is only described or asked."""
    doc, document = parse(sentence, load()), Document("text", sentence)
    discourse = resolve(doc, document, recognize_quotations(doc, document), _recognizers())
    context = Context(document, doc, discourse, (), (), tuple(discourse.quotations))
    trigger = next(token for token in doc if token.text == word)
    judgement = judge(trigger)
    if judgement.question or judgement.described:
        return "none"
    source = Sources(context).of(Span(trigger.idx, trigger.idx + len(trigger)))
    heard = judgement.hearsay is not None or judgement.allegation
    attributed = bool(source.attributed_to or source.stated_in or heard)
    return derive_status(judgement.polarity, judgement.modality, attributed=attributed).value


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: f"{row['word']}: {row['sentence']}")
def test_status(row: dict[str, str]) -> None:
    """The words around the trigger decide; where grammar leaves two readings open, each of them is right."""
    assert _status(row["sentence"], row["word"]) in row["status"].split("/")
