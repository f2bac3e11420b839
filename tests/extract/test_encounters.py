"""Meetings of persons: captions, handshakes, heads of state."""

from __future__ import annotations

from tests.extract.situations import told


def test_caption() -> None:
    """A verb of greeting between two persons' names is a meeting, also where the parser takes it for a noun."""
    text = "French President Jean Morel (left) greets Greek Prime Minister Eleni Vlahou (right) in Athens on Friday."
    assert told(text, "Meeting") == {(("actor: Jean Morel", "actor: Eleni Vlahou", "location: Athens"), "Asserted")}


def test_handshake() -> None:
    """Two who shake hands meet; only on something do they agree."""
    text = "Lena Holm and Pekka Salo shake hands before talks on Friday."
    assert told(text, "Meeting") == {(("actor: Lena Holm", "actor: Pekka Salo"), "Asserted")}
    assert not told(text, "Agree")


def test_heads_of_state() -> None:
    """Heads of state are people who meet."""
    assert told("The heads of state of Ghana and Togo met in Accra in May.", "Meeting")
