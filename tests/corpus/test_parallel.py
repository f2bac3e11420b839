"""Several processes give what one gives."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import pytest

from graph.corpus.parallel import analyse_in_parallel
from graph.errors import NewsgraphError, UnknownNameError
from graph.extract.registry import Parts
from graph.language.pipeline import DEFAULT_MODEL
from graph.model import Document

TEXTS = [
    Document(
        str(number),
        f"Kenya signed the Tana Agreement on {number + 1} June 2032. Ana Ruiz, mayor of Lima, said she met {number + 20} miners.",
    )
    for number in range(19)
]


def test_the_same_analyses_in_the_same_order() -> None:
    """Two processes and batches of documents change nothing."""
    alone = list(analyse_in_parallel(TEXTS, DEFAULT_MODEL, Parts(), 1))
    assert list(analyse_in_parallel(iter(TEXTS), DEFAULT_MODEL, Parts(), 2)) == alone
    assert [analysis.document.id for analysis in alone] == [document.id for document in TEXTS]


def test_no_documents_and_no_such_part() -> None:
    """Nothing gives nothing; an unknown name is an error before anything starts."""
    assert list(analyse_in_parallel([], DEFAULT_MODEL, Parts(), 2)) == []
    with pytest.raises(UnknownNameError):
        list(analyse_in_parallel(TEXTS, DEFAULT_MODEL, Parts(extractors=("none",)), 2))


def test_a_process_that_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an error in one line, not a hang."""

    class Dead(Future):
        def result(self, *_: object) -> object:
            raise BrokenProcessPool("gone")

    monkeypatch.setattr(ProcessPoolExecutor, "submit", lambda *_: Dead())
    with pytest.raises(NewsgraphError, match="a process of --jobs died"):
        list(analyse_in_parallel(TEXTS, DEFAULT_MODEL, Parts(), 2))
