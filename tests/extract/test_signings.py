"""Who signs: without an object, as one of many, behind a date."""

from __future__ import annotations

from tests.extract.situations import told

SIGNED = "Chad and Niger signed the Desert Accord. "


def test_what_was_named() -> None:
    """Without an object the agreement is meant that was spoken of last; 'has yet to' denies."""
    assert (("actor: Mali", "topic: Desert Accord"), "Denied") in told(SIGNED + "Mali has not signed.", "Signing")
    text = SIGNED + "Sudan, which took part in the talks, has yet to sign."
    assert (("actor: Sudan", "topic: Desert Accord"), "Denied") in told(text, "Signing")
    assert told(text, "Negotiation") == {(("actor: Sudan",), "Asserted")}


def test_one_of_those_that_sign() -> None:
    """Who is one of those that did something did it."""
    text = "Ghana was one of the countries that signed the Kigali Accord in 2016."
    assert told(text, "Signing") == {(("actor: countries", "actor: Ghana", "topic: Kigali Accord"), "Asserted")}
    assert told("Sudan was not one of the states that attacked Eritrea.", "Assault") <= {
        (("actor: states", "recipient: Eritrea"), "Asserted")
    }


def test_agent_behind_a_date() -> None:
    """The parser hangs 'by' on the month before it; it tells who signed."""
    text = "The Rivers Accord was signed in Oslo on 3 May by Norwegian Foreign Minister Anna Lund."
    assert told(text, "Signing") == {(("actor: Anna Lund", "topic: Rivers Accord", "location: Oslo"), "Asserted")}
