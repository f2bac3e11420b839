"""What a source says becomes a claim on its word, also where no class of the vocabulary knows the event."""

from __future__ import annotations

from graph.extract.sayings import RULE
from graph.model import Analysis, Claim, Situation, Status
from tests.understood import understood


def _sayings(analysis: Analysis) -> list[tuple[Claim, Situation]]:
    """Return the claims of the rule with their situations."""
    situations = {situation.id: situation for situation in analysis.situations}
    return [(claim, situations[str(claim.content)]) for claim in analysis.claims if claim.rule == RULE]


def _labels(analysis: Analysis, ids: tuple[object, ...]) -> list[str]:
    """Return the labels of entities."""
    return [entity.label for name in ids for entity in analysis.entities if entity.id == name]


def test_content_without_a_class() -> None:
    """The claim is about the subject of the clause, and put as the words over its verb put it."""
    analysis = understood("Luis Prado said that quarrels were almost sure to arise.")
    ((claim, situation),) = _sayings(analysis)
    assert _labels(analysis, claim.attributed_to) == ["Luis Prado"]
    assert claim.status is Status.PREDICTED
    assert _labels(analysis, situation.fillers("topic")) == ["quarrels"]
    assert situation.label == "quarrels were almost sure to arise"


def test_clause_that_leaves_its_subject_out() -> None:
    """', a position that diplomats say could change' is said of whom the sentence speaks."""
    analysis = understood("Norway has stayed neutral in the row, a position diplomats say could soon change.")
    ((claim, situation),) = _sayings(analysis)
    assert _labels(analysis, claim.attributed_to) == ["diplomats"]
    assert _labels(analysis, situation.fillers("actor")) == ["Norway"]
    assert claim.status is Status.PREDICTED
    assert situation.label == "a position could soon change"


def test_known_event_is_told_once() -> None:
    """Where an extractor knows the event, nothing is added."""
    assert not _sayings(understood("Luis Prado said that Chile had attacked Peru."))
    assert not _sayings(understood("Luis Prado said that Chile wanted to attack Peru."))


def test_second_verb_of_the_source() -> None:
    """'A says that B did this and demands that': A demands, whatever the parser takes for the subject."""
    analysis = understood("Peru says that Chile broke the truce and demands an apology from Chile.")
    (demand,) = [situation for situation in analysis.situations if situation.kind == "Demand"]
    assert _labels(analysis, demand.fillers("actor")) == ["Peru"]
    assert _labels(analysis, demand.fillers("recipient")) == ["Chile"]


def test_several_sources() -> None:
    """What A and B say stands on the word of both."""
    analysis = understood("Kenya and Rwanda say that Chad attacked Sudan.")
    (claim,) = [claim for claim in analysis.claims if claim.status is Status.REPORTED]
    assert _labels(analysis, claim.attributed_to) == ["Kenya", "Rwanda"]


def test_what_is_only_imagined() -> None:
    """'Imagine that ...' and the present tense that goes on with it tell nothing; the next paragraph does."""
    text = "Imagine that Denmark attacks Sweden. Norway joins Denmark. I doubt it.\n\nChile attacked Peru in 1879."
    analysis = understood(text)
    triggers = {claim.trigger.of(text) for claim in analysis.claims if claim.trigger is not None}
    assert "attacked" in triggers
    assert not triggers & {"attacks", "joins"}
