"""Options of build: the report of losses, and the user's own identifiers."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.test_program import Run, failed, run

__all__ = ["run"]

TEXT = "Kenya signed the Tana Agreement. The pier near Lamu is 340 metres long.\n"


def test_report(run: Run, tmp_path: Path) -> None:
    """The report goes to a file or to standard output, as JSON by the name; the summary as JSON has the totals."""
    (tmp_path / "a.txt").write_text(TEXT)
    assert run("build", "a.txt", "-q", "--report", "losses.txt")[:2] == (0, "")
    assert (tmp_path / "losses.txt").read_text().startswith("Loss report: ")
    assert run("build", "a.txt", "-q", "--report", "losses.json")[0] == 0
    assert json.loads((tmp_path / "losses.json").read_text())["loss report"]["counts"]["number"]["lost"] == 1
    assert "“340”" in run("build", "a.txt", "-q", "--report", "-")[1]
    assert json.loads(run("build", "a.txt", "--json")[1])["losses"]["counts"]["number"] == {"found": 1, "lost": 1}
    assert json.loads(run("build", "a.txt", "--json", "--report", "-")[1])["losses"]["by_document"][0]["samples"]
    failed(run("build", "-q", "--report", "a.txt", "a.txt"), 2, "no loss report")
    failed(run("build", "-q", "a.txt", "--report", "nowhere/losses.txt"), 2, "cannot be written")
    assert (tmp_path / "a.txt").read_text() == TEXT


def test_min_confidence(run: Run, tmp_path: Path) -> None:
    """Who trusts nothing gets no claim, who trusts all gets every one; a number out of range is an error of use."""
    (tmp_path / "a.txt").write_text(TEXT)
    told = [json.loads(run("build", "a.txt", "--json", "--min-confidence", least)[1])["claims"] for least in ("1", "0")]
    counts = [sum(claims.values()) for claims in told]
    assert counts[0] == 0 < counts[1]
    failed(run("build", "a.txt", "--min-confidence", "2"), 2, "range")


def test_links(run: Run, tmp_path: Path) -> None:
    """Own identifiers are in the graph; a row that names nothing is told, a table that is none is an error of input."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "links.csv").write_text("label,wikidata,class\nTana Agreement,Q99999901,Agreement\nAtlantis,Q99999902,\n")
    (tmp_path / "bad.csv").write_text("label,wikidata\nKenya,114\n")
    code, _, err = run("build", "a.txt", "-q", "--links", "links.csv")
    assert code == 0
    assert err == "Warning: no entity is called Atlantis (line 3 of the links)\n"
    assert "wd:Q99999901" in (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    failed(run("build", "a.txt", "-q", "--links", "bad.csv"), 3, "bad.csv line 2")
    failed(run("build", "a.txt", "-q", "--links", "missing.csv"), 3, "missing.csv cannot be read")
