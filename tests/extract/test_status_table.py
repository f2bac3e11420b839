"""How sentences of many styles put their content, and on whose word: two tables, judged before they were run.

`status.tsv` has the statuses that a claim with this word as its trigger may have, 'none' where it is only described or asked;
`attribution.tsv` also the sources and those who pass it on, where there are names for them.
"""

from __future__ import annotations

import pytest

from graph.extract.attribution import Sources
from graph.extract.context import Context
from graph.extract.status import judge
from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document, Span, derive_status
from graph.recognize.quotations import recognize_quotations
from graph.recognize.registry import RECOGNIZERS
from graph.resolve.resolve import resolve
from tests.extract.tables import Row, rows


def _read(row: Row) -> tuple[str, set[str], set[str]]:
    """Return the status that a claim with this word as its trigger has, its sources and those who relay it."""
    doc, document = snapshot(parse(row["sentence"], load())), Document("text", row["sentence"])
    discourse = resolve(doc, document, recognize_quotations(doc, document), tuple(RECOGNIZERS.built_in))
    context = Context(document, doc, discourse, (), (), tuple(discourse.quotations))
    trigger = next(token for token in doc if token.text == row["word"])
    judgement = judge(trigger)
    found = Sources(context).of(Span(trigger.idx, trigger.idx + len(trigger)))
    sources = found.attributed_to or (discourse.actors(judgement.voice) if judgement.voice is not None else ())
    heard = judgement.hearsay is not None or judgement.allegation
    status = derive_status(judgement.polarity, judgement.modality, attributed=bool(sources or found.stated_in or heard))
    told = "Attempted" if judgement.attempt is not None else status.value
    return (
        "none" if judgement.question or judgement.described else told,
        {discourse[source].label for source in sources},
        {discourse[source].label for source in found.relayed_by},
    )


@pytest.mark.parametrize("row", rows("status.tsv"), ids=lambda row: f"{row['word']}: {row['sentence']}")
def test_status(row: Row) -> None:
    """The words around the trigger decide; where grammar leaves two readings open, each of them is right."""
    assert _read(row)[0] in row["status"].split("/")


@pytest.mark.parametrize("row", rows("attribution.tsv"), ids=lambda row: f"{row['word']}: {row['sentence']}")
def test_attribution(row: Row) -> None:
    """What somebody says is never a fact of the text; where its source has a name, that is the source."""
    status, sources, relays = _read(row)
    assert status in row["status"].split("/")
    if row["source"]:
        assert sources == set(row["source"].split(" & "))
        assert relays == {name for name in row["relay"].split(" & ") if name}
