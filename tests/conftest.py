"""What several tests need: the language model, loaded once, and short ways to an analysis."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Analysis, Document
from graph.reading.regions import find_regions


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Return the language model."""
    return load()


@pytest.fixture
def parsed(nlp: Language) -> Callable[[str], Doc]:
    """Return a function from a text to its Doc."""
    return lambda text: snapshot(parse(text, nlp))


@pytest.fixture
def analysed(nlp: Language) -> Callable[..., Analysis]:
    """Return a function from a text and its day of publication to its Analysis."""

    def run(text: str, published: str | None = "2022-06-15") -> Analysis:
        day = date.fromisoformat(published) if published else None
        return analyse(Document("test", text, published=day, regions=find_regions(text)), parse(text, nlp))

    return run
