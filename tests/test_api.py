"""The functions of `import graph`: what the command line can, from Python."""

from __future__ import annotations

from pathlib import Path

import pytest

import graph
from graph.errors import UsageError
from graph.store import Table

VISIT = "President Ana Ruiz met Lars Holm in Oslo on 3 May 2031. “We will sign the treaty,” Ruiz said."


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store folder with a graph that was built from Python."""
    kg = tmp_path_factory.mktemp("api") / "kg"
    graph.add(graph.build([graph.document(VISIT, name="visit")]), kg)
    return kg


def test_parts_links_and_jobs(tmp_path: Path) -> None:
    """A build takes extractors, own identifiers and processes; what is in doubt is a warning."""
    (tmp_path / "links.csv").write_text("label,wikidata\nLars Holm,Q42\nNobody Here,Q1\n", "utf-8")
    with pytest.warns(UserWarning, match="Nobody Here"):
        dataset = graph.build([graph.document(VISIT)], extractors=["events"], links=tmp_path / "links.csv")
    assert graph.query(dataset, "ASK { ?x skos:exactMatch <http://www.wikidata.org/entity/Q42> }")
    with pytest.raises(UsageError, match="nothing-of-the-kind"):
        graph.build([graph.document(VISIT)], extractors=["nothing-of-the-kind"])
    with pytest.raises(UsageError, match="number of processes"):
        graph.build([graph.document(VISIT)], jobs=0)


def test_what_is_skipped_is_told() -> None:
    """A text that cannot be read is a warning beside those that can."""
    texts = [graph.document(VISIT), graph.document("  ", name="blank")]
    with pytest.warns(UserWarning, match="blank: the text is empty"):
        assert len(graph.build(texts))


def test_a_place_in_place_of_a_graph(place: Path) -> None:
    """Queries and questions are put to a store as to a Dataset."""
    assert graph.query(place, "ASK { ?x a ng:Meeting }") is True
    assert graph.query(graph.open_graph(place), "ASK { ?x a ng:Meeting }") is True
    rows = graph.query(str(place), "timeline")
    assert isinstance(rows, Table)
    assert rows.rows


def test_limits_and_words_of_python(place: Path) -> None:
    """Answers are narrowed by status, time and confidence; parameters that are words of Python end in an underscore."""
    assert graph.ask(place, "quotations", with_="treaty").values()[0]["speaker"] == "Ana Ruiz"
    assert graph.ask(place, "who-meets-whom", status=["asserted"], since="2031", until="2031-05").rows
    assert not graph.ask(place, "who-meets-whom", status="denied").rows
    assert not graph.ask(place, "who-meets-whom", min_confidence=1.0).rows
    with pytest.raises(UsageError, match="unknown status 'foo'"):
        graph.ask(place, "who-meets-whom", status="foo")
    with pytest.raises(UsageError, match="since"):
        graph.ask(place, "who-meets-whom", since="May")
