"""Plurals that stand for two persons by their office, and sides that stand for their states."""

from __future__ import annotations

from tests.extract.situations import told
from tests.understood import meant, understood

SIGNED = (
    "On the occasion of her visit, the Minister of Energy of Chile, Ms. Ana Ruiz, and her host, the Minister of Industry of Peru, "
    "Mr. Hugo Lara, today signed the Andes Agreement. It rained. Nobody came. The press had left.\n\n"
)


def test_both_ministers() -> None:
    """'Both Ministers' and 'they' stand for the only two ministers of the text, however far above."""
    text = SIGNED + "Both Ministers welcomed the ruling of the World Court in the fishing case. They thanked Mali."
    both = ("actor: Ana Ruiz", "actor: Hugo Lara")
    assert {roles[:2] for roles, _ in told(text, "Support")} == {both}


def test_the_two_leaders() -> None:
    """A president and a prime minister are the two leaders."""
    text = (
        "Maltese Prime Minister Anton Grech met Libyan President Salem Dabba. It rained. The press left. Nobody spoke. It was late.\n\n"
        "The two leaders signed a treaty."
    )
    assert {roles[:2] for roles, _ in told(text, "Signing")} == {("actor: Anton Grech", "actor: Salem Dabba")}


def test_leaders_of_rebels_are_no_presidents() -> None:
    """'The presidents' are the heads of state of before, not the leaders of a group of whom the text spoke last."""
    text = (
        "The heads of state of Chad and Mali met in Oslo. The sides called on Niger to extradite the leaders of the group. "
        "The presidents thanked the World Bank for its aid."
    )
    assert (meant(understood(text), "The presidents") or "").startswith("heads of state")


def test_side_of_a_state() -> None:
    """The Peruvian side is Peru: what it denies is its own word."""
    text = "The Peruvian side denied reports that it had attacked Chile."
    assert told(text, "Assault") == {(("actor: Peru", "recipient: Chile"), "Denied")}
    claims = [claim for claim in understood(text).claims if claim.status.value == "Denied"]
    labels = {entity.id: entity.label for entity in understood(text).entities}
    assert {labels[source] for claim in claims for source in claim.attributed_to} == {"Peru"}


def test_ship() -> None:
    """A noun for ships takes up the ship that was named with one, and stands for the name behind it."""
    text = "The rescue ship Aurora left Genoa. In 2017 Malta impounded the ship for four months."
    assert meant(understood(text), "the ship") == "Aurora"
    text = (
        "Pirates seized the tanker Bright Star off Ghana at dawn on Wednesday; 15 sailors are believed to have been taken ashore."
    )
    assert {roles[:2] for roles, _ in told(text, "Coerce")} == {("actor: pirates", "topic: Bright Star")}
