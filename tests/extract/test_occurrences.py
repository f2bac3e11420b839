"""Events told in passing: an ended row, help for which somebody is thanked, what happens in a month."""

from __future__ import annotations

from tests.extract.situations import told


def test_ended_row() -> None:
    """Two who end a row were at odds."""
    text = "Spain and Morocco agreed to reopen the border, ending a row over fishing."
    assert {roles[:2] for roles, status in told(text, "Dispute") if status == "Asserted"} == {("actor: Spain", "actor: Morocco")}


def test_thanks() -> None:
    """Help for which somebody is thanked was given."""
    text = "The presidents thanked the African Union for its aid."
    assert told(text, "Aid") == {(("actor: African Union", "recipient: presidents"), "Asserted")}


def test_subject_behind_a_month() -> None:
    """In 'in April Uganda retaliated' the month is the time and Uganda the subject."""
    text = "Kenya imposed a duty on Ugandan milk in March, and in April Uganda retaliated with a tariff on Kenyan tea."
    assert told(text, "TradeRetaliation") == {(("actor: Uganda", "topic: tariff", "recipient: Kenya"), "Asserted")}


def test_leading_is_no_cooperation() -> None:
    """Who leads a partnership does not by that cooperate, and who commands a force demands nothing of it."""
    assert not told("The Mekong partnership, led by Thailand, aims to curb smuggling.", "Cooperate")
    assert not told("Anna Petrov, who commands the NATO battle group in Latvia, resigned.", "Demand")
