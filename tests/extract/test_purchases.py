"""Purchases of weapons, of firms and of goods."""

from __future__ import annotations

from tests.extract.situations import told


def test_a_chosen_maker() -> None:
    """Who chooses a maker to build weapons plans to buy them from it; what a participle after a comma drops is the buyer's."""
    text = "Norway picked Saab to supply 12 submarines, dropping a plan to lease them."
    assert told(text, "ArmsPurchase") == {(("actor: Norway", "recipient: Saab AB", "topic: submarines"), "Planned")}
    assert told(text, "Cancellation") == {(("actor: Norway", "topic: plan"), "Asserted")}
    assert not told(text, "Mobilize")


def test_a_firm() -> None:
    """Who buys a firm, or a plant somewhere, invests there."""
    text = "Brouwer NV bought Akwa Foods in 2009."
    assert told(text, "Investment") == {(("actor: Brouwer NV", "recipient: Akwa Foods"), "Asserted")}
    text = "Brouwer NV planned to buy a refinery in Angola."
    assert told(text, "Investment") == {(("actor: Brouwer NV", "topic: refinery", "recipient: Angola"), "Planned")}


def test_goods_of_another_country() -> None:
    """A country that buys another one's goods trades with it."""
    text = "Japan imports Australian coal."
    assert told(text, "Trade") == {(("actor: Japan", "actor: Australia", "topic: Australian coal"), "Asserted")}
    assert told("Sweden might buy Norwegian gas.", "Trade") == {
        (("actor: Sweden", "actor: Norway", "topic: Norwegian gas"), "Predicted")
    }
    assert not told("Kenya bought Russian jets.", "Trade")
