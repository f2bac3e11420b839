"""Names in apposition whose last word the tagger takes for a noun."""

from tests.understood import speakers, understood


def test_name_taken_for_noun_is_who_speaks() -> None:
    """A name behind the word for an office is its holder, also where the tagger takes it for a noun."""
    analysis = understood("The commission's trade spokesman, Luc Peeters, said that Chile had refused to send data on subsidies.")
    assert set(speakers(analysis)) == {"Luc Peeters"}
    assert not any(entity.kind == "Group" for entity in analysis.entities)
