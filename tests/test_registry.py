"""Recognizers and extractors by name: the built-in ones, and those of other packages."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from graph import registry
from graph.corpus.analyse import analyse_all
from graph.errors import UnknownNameError, UsageError
from graph.extract.context import Context
from graph.extract.finding import Finding
from graph.extract.registry import EXTRACTORS, Parts
from graph.language.pipeline import load
from graph.model import Analysis, Document, Span
from graph.recognize.name import Name
from tests.cli.test_program import Run, failed, run

__all__ = ["run"]

TEXT = "Kenya signed the Tana Agreement. The zorbs arrived in Malawi. Minister Ana Ruiz of Chile left."
STANDARD = ("standard",)


def find_arrivals(context: Context) -> Iterator[Finding]:
    """Yield a plain event for each 'arrived'."""
    return (Finding(token, "Event", rule="arrivals") for token in context.doc if token.lower_ == "arrived")


def see_zorbs(doc: Doc, document: Document) -> Iterator[Name]:
    """Yield each 'zorbs' as an organization, found by spaCy's own matcher, which takes no other text than spaCy's."""
    matcher = PhraseMatcher(doc.vocab)
    matcher.add("zorbs", [Doc(doc.vocab, ["zorbs"])])
    for _, start, end in matcher(doc):
        for token in doc[start:end]:
            span = Span(token.idx, token.idx + len(token))
            yield Name(token.i, token.i + 1, span, token.text, "Organization", 3.0, "model")


@pytest.fixture(autouse=True)
def offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let other packages offer an extractor, a recognizer, and what cannot be loaded."""
    points = {
        "newsgraph.extractors": {"arrivals": "find_arrivals", "broken": "no_such_thing"},
        "newsgraph.recognizers": {"zorbs": "see_zorbs"},
    }
    monkeypatch.setattr(
        registry,
        "entry_points",
        lambda group: [EntryPoint(name, f"{__name__}:{value}", group) for name, value in points.get(group, {}).items()],
    )
    registry._offered.cache_clear()
    yield
    registry._offered.cache_clear()


def analysis(*, recognizers: tuple[str, ...] = STANDARD, extractors: tuple[str, ...] = STANDARD) -> Analysis:
    """Return the analysis of the text by these parts."""
    return next(analyse_all([Document("text", TEXT)], load(), Parts(recognizers, extractors)))


def rules(found: Analysis) -> set[str]:
    """Return the rules that fired."""
    return {claim.rule for claim in found.claims}


def test_other_packages_are_read_only_when_named() -> None:
    """An installed part changes nothing until it is asked for."""
    assert "arrivals" not in rules(analysis())
    assert not any(entity.label == "zorbs" and entity.kind == "Organization" for entity in analysis().entities)


def test_an_extractor_of_another_package() -> None:
    """It adds to the built-in ones, and its claims have status, evidence and confidence as all others."""
    assert rules(analysis(extractors=("standard", "arrivals"))) >= rules(analysis()) - {"clause"}
    (claim,) = analysis(extractors=("arrivals",)).claims
    assert claim.rule == "arrivals"
    assert claim.evidence[0].of(TEXT) == "The zorbs arrived in Malawi."
    assert 0 < claim.confidence < 1


def test_a_recognizer_of_another_package() -> None:
    """Its names become entities beside those of the built-in one."""
    found = {(entity.label, entity.kind) for entity in analysis(recognizers=("standard", "zorbs")).entities}
    assert found >= {("zorbs", "Organization"), ("Kenya", "Country"), ("Malawi", "Country")}


def test_some_of_the_built_in_ones() -> None:
    """A list of names leaves the others out."""
    found = analysis(extractors=("tenures",))
    assert {situation.kind for situation in found.situations} == {"Tenure"}
    assert rules(found) < rules(analysis())


def test_names_in_order() -> None:
    """`standard` stands for all built-in parts; each part reads once."""
    assert [*EXTRACTORS.choose(("facts", "standard"))] == ["facts", "tenures", "statements", "agreements", "events"]


def test_an_unknown_name() -> None:
    """The error lists the known names, those of other packages too."""
    with pytest.raises(
        UnknownNameError, match=r"no extractor is called 'event'; there are standard, tenures, .*facts, arrivals, broken"
    ):
        analysis(extractors=("event",))
    with pytest.raises(UnknownNameError, match="there are standard, names, zorbs"):
        analysis(recognizers=("gliner",))


def test_a_part_that_cannot_be_loaded() -> None:
    """The error says which and why."""
    with pytest.raises(UsageError, match=r"the extractor 'broken' \(.*no_such_thing\) cannot be loaded"):
        analysis(extractors=("broken",))


def test_on_the_command_line(run: Run, tmp_path: Path) -> None:
    """Both commands take the names; a wrong one is an error of usage."""
    (tmp_path / "a.txt").write_text(TEXT)
    assert '"Event"' in run("annotate", "a.txt", "--extractors", "tenures, arrivals", "--recognizers", "zorbs,standard")[1]
    assert run("build", "a.txt", "-q", "--extractors", "standard,arrivals")[0] == 0
    failed(run("build", "a.txt", "-q", "--extractors", "evnts"), 2, "tenures, statements")
    failed(run("annotate", "a.txt", "--recognizers", "x"), 2, "no recognizer is called 'x'")
    failed(run("annotate", "a.txt", "--recognizers", ","), 2, "name one")
