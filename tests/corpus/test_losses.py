"""The loss report names what of a text reached no claim, and nothing that did."""

from __future__ import annotations

import json
from csv import DictReader
from io import StringIO
from pathlib import Path

import pytest

from graph.corpus.build import build_graph
from graph.corpus.loss_report import check_report, report_bytes, report_json
from graph.corpus.losses import Losses, find_losses
from graph.errors import OutputError
from graph.model import Document
from graph.rdf.claims import claims_csv
from graph.rdf.describe import describe_all
from tests.rdf.invented import TEXT, visit


def losses(text: str) -> Losses:
    """Return the losses of a text."""
    return build_graph([Document("text", text)]).losses[0]


def lost(text: str) -> set[tuple[str, str]]:
    """Return kind and words of what a text lost."""
    return {(loss.kind, loss.words) for loss in losses(text).lost}


def test_what_a_claim_speaks_of_is_not_lost() -> None:
    """Both ends, the day and the sum of a claim have reached it."""
    assert lost("Kenya signed the Tana Agreement on 4 June 2032.") == set()
    found = losses("Kenya signed the Tana Agreement on 4 June 2032.").found
    assert (found["name"], found["date"]) == (2, 1)


def test_what_stands_beside_every_claim_is_lost() -> None:
    """Names, numbers, sums and dates of a sentence without a claim are lost, each with its place and its sentence."""
    text = "Kenya signed the Tana Agreement. The pier near Lamu was 340 metres long in May 2031 and $5 million dear."
    assert lost(text) >= {("name", "Lamu"), ("number", "340"), ("date", "May 2031"), ("sum", "$5 million")}
    for loss in losses(text).lost:
        assert text[loss.start : loss.end] == loss.words
        assert loss.sentence.startswith("The pier")


def test_quotations_and_cue_verbs() -> None:
    """Words with a named speaker reach a statement; those of nobody do not, nor does their verb."""
    assert not {kind for kind, _ in lost("“We will sign the treaty,” Ana Ruiz said.")} & {"quotation", "cue verb"}
    assert ("cue verb", "muttered") in lost("Kenya signed the Tana Agreement. It was cold, he muttered.")


def test_what_admission_left_out_and_open_times() -> None:
    """A document has its own reasons; a time that has no date is among the unresolved."""
    description = describe_all([visit()], "none")
    found = find_losses(description.admitted[0])
    assert found.left_out == description.refused
    assert all(TEXT[loss.start : loss.end] for loss in found.lost)
    assert sum(losses("Kenya signed the Tana Agreement last month.").unresolved.values()) == 1


def test_what_is_trusted_too_little_is_counted() -> None:
    """A claim below the least confidence, a fact below half as much again, is not in the graph but among what was left out; nothing else changes."""
    document = Document(
        "text", "Kenya signed the Tana Agreement. The old men at the well say that their neighbours envied Kenya."
    )
    whole, cut = (build_graph([document], min_confidence=least, plain_events=True) for least in (0.0, 0.5))
    reason = "claim that is trusted too little"
    assert whole.losses[0].left_out[reason] == 0 < cut.losses[0].left_out[reason]
    rows = [list(DictReader(StringIO(claims_csv(one.facts).decode()))) for one in (whole, cut)]
    sure = [row for row in rows[0] if float(row["confidence"]) >= (0.75 if row["status"] == "asserted" else 0.5)]
    assert 0 < len(rows[1]) < len(rows[0])
    assert sorted(row["label"] for row in rows[1]) == sorted(row["label"] for row in sure)


def test_events_of_unknown_verbs_are_counted() -> None:
    """An event of a verb in no table is written if it is asked for, or has a sum; else it is among what was left out."""
    document = Document("text", "Norway tidied the archive of Chile. In 2030, Norway paid Chile $5 million.")
    sparse, full = build_graph([document]), build_graph([document], plain_events=True)
    reason = "event of a verb that is in no table"
    assert (sparse.losses[0].left_out[reason], full.losses[0].left_out[reason]) == (1, 0)
    assert b"tidied" not in claims_csv(sparse.facts)
    assert b"tidied" in claims_csv(full.facts)
    assert b"paid" in claims_csv(sparse.facts)


def test_report_in_both_forms() -> None:
    """Totals and samples stand in the text and in the JSON; without samples only the totals."""
    parts = [losses("Kenya signed the Tana Agreement. The pier near Lamu is 340 metres long."), losses("Peru met Chile.")]
    text = report_bytes(parts, as_json=False).decode()
    assert text.startswith("Loss report: what of 2 documents reached no claim\n")
    assert "“340” in: The pier near Lamu is 340 metres long." in text
    whole = json.loads(report_bytes(parts, as_json=True))["loss report"]
    assert whole["counts"]["number"] == {"found": 1, "lost": 1}
    assert len(whole["by_document"]) == 2
    assert "by_document" not in report_json(parts, whole=False)


def test_a_text_is_never_overwritten(tmp_path: Path) -> None:
    """A file that is no loss report is refused; an old report is replaced."""
    (tmp_path / "article.txt").write_text("Kenya signed the Tana Agreement.")
    with pytest.raises(OutputError, match="no loss report"):
        check_report(str(tmp_path / "article.txt"))
    for name, as_json in (("a.txt", False), ("a.json", True)):
        (tmp_path / name).write_bytes(report_bytes([], as_json=as_json))
        check_report(str(tmp_path / name))
    check_report("-")
