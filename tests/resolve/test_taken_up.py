"""What 'the army', 'both countries' and 'the Lagos-based company' take up."""

from __future__ import annotations

from tests.extract.reading import facts, tenures
from tests.extract.situations import told


def test_army_of_soldiers() -> None:
    """'The army' after soldiers of a country is that country's, not another body with the word in its name."""
    text = (
        "Fighters of the Northern Liberation Army shelled a town, killing 14 Kenyan soldiers. "
        "Colonel Tom Hill, the army's spokesman, said the attack was over."
    )
    assert ("Tom Hill", "spokesman", "Kenya army", "Kenya") in {row[:4] for row in tenures(text)}


def test_both_without_the_doer() -> None:
    """Who wants something of 'both countries' is none of the two."""
    text = "Peru met Chile in May. Washington wants both countries to open the border."
    assert {roles[:3] for roles, _ in told(text, "Request")} == {("actor: United States", "recipient: Peru", "recipient: Chile")}


def test_seat_of_a_firm_that_is_taken_up() -> None:
    """'The Lagos-based company' says where the firm lies that it takes up."""
    assert ("Akwa NV", "locatedIn", "Lagos") in facts("Akwa NV makes beer. The Lagos-based company raised its offer.")
