"""Terms of agreements where the parser takes a participle for the verb of the sentence."""

from __future__ import annotations

from graph.model import Triple
from tests.understood import understood

TEXT = (
    "Chile and Peru signed the Andes Power Agreement on 3 May. The Agreement, concluded for a period of twelve years, "
    "shall enter into force on 1 September 2022 and supersedes the Salta Memorandum of 1996."
)


def test_concluded_says_nothing() -> None:
    """'The Agreement, concluded for ..., shall ...' tells terms of the agreement; nobody concludes anything by words."""
    analysis = understood(TEXT)
    found = {(claim.content.predicate, claim.status.value) for claim in analysis.claims if isinstance(claim.content, Triple)}
    assert {("duration", "Asserted"), ("inForceFrom", "Asserted"), ("replaces", "Asserted")} <= found
