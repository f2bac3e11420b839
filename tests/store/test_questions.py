"""Named questions: what they take, what stands behind their answers, and those of a user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UnknownNameError, UsageError
from graph.rdf.describe import describe_all
from graph.resources import resource_names
from graph.store import MemoryStore
from graph.store.ask import Limits, ask
from graph.store.questions import question, questions, read_question
from tests.rdf.invented import visit

STORE = MemoryStore(describe_all([visit()], "none").quads)


def rows(name: str, limits: Limits | None = None, **values: str) -> list[dict[str, object]]:
    """Return the rows of a question as Python values."""
    return ask(STORE, question(name), values, limits).table.values()


@pytest.mark.parametrize("name", resource_names("ontology", "queries", ".rq"))
def test_every_parameter_binds(name: str) -> None:
    """A parameter of a packaged question names a variable or a column of its query."""
    asked = question(name)
    for parameter in asked.parameters:
        value = {"thing": "Norway", "situation": "the Storting agrees", "text": "NOK", "number": "3", "day": "2031"}[
            parameter.kind
        ]
        assert ask(STORE, asked, {parameter.name: value}).table.variables


def test_an_answer_says_what_stands_behind_it() -> None:
    """Status, speaker, date, amount and sentence come with each claim."""
    (row,) = rows("sums-of-money", of="Chile")
    assert row["sum"] == 20_000_000
    assert row["status"] == "conditional"
    assert row["amount"] == "up to 20 million NOK a year"
    assert str(row["sentence"]).startswith("Chile may pay up to 20 million kroner")
    (met,) = rows("who-meets-whom")
    assert (met["date"], met["status"]) == ("2031-05-03", "asserted")


def test_values_narrow() -> None:
    """A thing, a smallest sum and a word in the text leave out what does not fit; so does a part that is missing."""
    assert len(rows("what-is-denied")) == 1
    assert rows("what-is-denied", by="Lars Holm", of="Norway")
    assert not rows("what-is-denied", by="Ana Ruiz")
    assert rows("sums-of-money", least="20000000")
    assert not rows("sums-of-money", least="20000001")
    assert rows("quotations", **{"with": "BERGEN"})
    assert not rows("quotations", **{"with": "Oslo"})


def test_limits_of_status_time_and_confidence() -> None:
    """Claims of another status, of another time, without a time, or trusted less are left out."""
    assert len(rows("everything-about", of="Ana Ruiz")) > len(rows("everything-about", Limits(status=["planned"]), of="Ana Ruiz"))
    assert rows("who-meets-whom", Limits(since="2031", until="2031-05"))
    assert not rows("who-meets-whom", Limits(until="2031-04"))
    assert not rows("sums-of-money", Limits(since="2000"))
    assert rows("who-holds-which-office", Limits(min_confidence=0.8))
    assert not rows("who-holds-which-office", Limits(min_confidence=0.9))


def test_a_value_cannot_break_out_of_its_place() -> None:
    """What looks like SPARQL is looked up as a name, or stands as a string."""
    hostile = 'NOK" } } ; DROP ALL #'
    assert not rows("sums-of-money", **{"in": hostile})
    with pytest.raises(UnknownNameError, match="nothing in the graph"):
        rows("sums-of-money", of=hostile)
    with pytest.raises(UsageError, match="takes a number"):
        rows("sums-of-money", least=hostile)


def test_wrong_parameters() -> None:
    """An unknown parameter names those that there are; limits do not fit an answer without claims."""
    with pytest.raises(UsageError, match="it takes --of, --to"):
        rows("who-accuses-whom", off="Norway")
    with pytest.raises(UsageError, match="do not fit"):
        rows("who-speaks", Limits(since="2031"))


def test_questions_of_ones_own(tmp_path: Path) -> None:
    """A folder adds questions, and one of the same name comes before the packaged one."""
    (tmp_path / "capitals.rq").write_text(
        "# Which cities are there?\nSELECT ?city { ?x a ng:City ; skos:prefLabel ?city }\n", "utf-8"
    )
    (tmp_path / "timeline.rq").write_text("# Mine\nASK {}\n", "utf-8")
    assert questions(tmp_path)["capitals"] == "Which cities are there?"
    assert questions(tmp_path)["timeline"] == "Mine"
    assert ask(STORE, question("capitals", tmp_path)).table.values() == [{"city": "Bergen"}]
    with pytest.raises(UsageError, match="no SELECT"):
        ask(STORE, question("timeline", tmp_path))
    with pytest.raises(UsageError, match=r"--of is for \?x, which the query has not"):
        read_question("mine", "# What?\n# --of thing ?x who\nSELECT * { ?y ?p ?o }")
    with pytest.raises(UsageError, match="unknown kind"):
        read_question("mine", "# What?\n# --of person ?x who\nSELECT * {}")
