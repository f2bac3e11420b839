"""What a body does is written as a fact also where the thing has no name; what a person does with such a thing is not."""

from __future__ import annotations

import pytest

from graph.rdf.admission import admit
from graph.rdf.catalogue import Catalogue
from tests.understood import understood


@pytest.mark.parametrize(
    ("text", "number"),
    [("Norway's parliament passed a bill.", 1), ("Luis Prado adored a painting.", 0), ("Luis Prado escorted Maria Lopez.", 1)],
)
def test_plain_facts(text: str, number: int) -> None:
    """A plain fact needs two with a name, or a body that acts."""
    analysis = understood(text)
    admitted = admit(analysis, Catalogue([analysis]))
    plain = [claim for claim in admitted.claims if claim.rule == "plain-verb"]
    assert len(plain) == number
