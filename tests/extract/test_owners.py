"""Owners said apart from the name, sponsors of events, the year by which an agreement is called."""

from __future__ import annotations

from tests.extract.reading import facts
from tests.extract.situations import told
from tests.understood import triples, understood


def test_owner_apart_from_the_name() -> None:
    """A firm that 'is owned by' another is part of it, also behind another verb."""
    assert ("Akwa NV", "partOf", "Coral Holdings") in facts("Akwa NV runs nine ports and is owned by Coral Holdings.")


def test_sponsor_of_an_event() -> None:
    """Who sponsors an event supports it; that is no aid."""
    assert told("Akwa NV sponsors the Lagos Rugby Cup.", "Support")
    assert not told("Akwa NV sponsors the Lagos Rugby Cup.", "Aid")


def test_year_by_which_an_agreement_is_called() -> None:
    """'The Agreement of 2010, which six states signed' was signed in 2010; a year alone does not say so."""
    text = "Egypt never joined the Kigali Agreement of 2010, which six states signed."
    assert ("Kigali Agreement", "2010", "Asserted") in triples(understood(text), "signed")
    assert not triples(understood("Egypt welcomes the Kigali Agreement of 2010."), "signed")
