"""Who is named as the source at the end of a sentence."""

from __future__ import annotations

from tests.understood import speakers, understood


def test_speaker_at_the_end_that_the_parser_hangs_on_what_is_said() -> None:
    """A name and a past tense of saying behind the last comma tell whose word the sentence is."""
    text = (
        "Chad has chosen a yard to build three ships, dropping an earlier plan to buy them from France, "
        "Defense Secretary Ramon Diaz announced on Monday."
    )
    assert speakers(understood(text)) == ["Ramon Diaz"]
