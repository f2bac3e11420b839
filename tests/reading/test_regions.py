"""What of a text is no running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import RegionKind
from graph.reading.paragraphs import paragraphs
from graph.reading.regions import find_regions

CASES = [
    ("• SHARE", RegionKind.BOILERPLATE),
    ("SUBSCRIBE NOW", RegionKind.BOILERPLATE),
    ("Sign up for our daily newsletter", RegionKind.BOILERPLATE),
    ("Photo gallery (click to enlarge)", RegionKind.BOILERPLATE),
    ("By becoming a member you support our journalism today.", RegionKind.BOILERPLATE),
    ("© 2021 The Example. All rights reserved.", RegionKind.BOILERPLATE),
    ("ALSO READ: How Togo lost its lead", RegionKind.BOILERPLATE),
    ("FOR IMMEDIATE RELEASE: Tuesday, March 3", RegionKind.BOILERPLATE),
    ("Media contact: Jane Doe, (555) 010-2020", RegionKind.BOILERPLATE),
    ("Home > World > Africa", RegionKind.BOILERPLATE),
    ("Photo: Jane Doe", RegionKind.CREDIT),
    ("Envoy Ana Ruiz (left) greets Lee Chang (right) in Oslo.", RegionKind.CAPTION),
]


@pytest.mark.parametrize(("line", "kind"), CASES)
def test_kinds(line: str, kind: RegionKind) -> None:
    """Page furniture, credits and captions are told by their form."""
    text = f"Norway signed the pact with Chile on Monday, the foreign ministry said in a statement.\n\n{line}\n"
    assert [region.kind for region in find_regions(text)] == [kind]


def test_running_text_is_no_region() -> None:
    """A sentence that only uses the words of page furniture stays text."""
    text = (
        "Few ministers subscribe to the vision of a weakened union.\n\n"
        "“We share your view,” she said.\n\nReaders follow the debate, and the paper asked for support."
    )
    assert find_regions(text) == ()


def test_credit_behind_a_bar() -> None:
    """A caption ends where its credit begins."""
    text = "The two ministers meet in Oslo. | JO DOE / AGENCY"
    caption, credit = find_regions(text)
    assert (caption.kind, caption.span.of(text)) == (RegionKind.CAPTION, "The two ministers meet in Oslo.")
    assert (credit.kind, credit.span.of(text)) == (RegionKind.CREDIT, " | JO DOE / AGENCY")


def test_second_copy_counts_once() -> None:
    """A caption that stands twice, once with another apostrophe, is a duplicate the second time."""
    text = "Japan's envoy arrives in Oslo for talks. | POOL\nJapan’s envoy arrives in Oslo for talks. | POOL"
    assert [region.kind for region in find_regions(text)] == [RegionKind.CAPTION, RegionKind.CREDIT, RegionKind.DUPLICATE]


@given(st.text(max_size=300))
def test_regions_lie_in_the_text(text: str) -> None:
    """Regions are in order, do not overlap and lie in the text, whatever it is."""
    end = 0
    for region in find_regions(text):
        assert end <= region.span.start < region.span.end <= len(text)
        end = region.span.end


@given(st.text(max_size=300))
def test_paragraphs_hold_all_words(text: str) -> None:
    """Every character that is not white space lies in exactly one paragraph."""
    inside = [position for span in paragraphs(text) for position in range(span.start, span.end)]
    assert len(inside) == len(set(inside))
    assert {position for position, character in enumerate(text) if not character.isspace()} <= set(inside)


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Line ends in the middle of sentences are layout."""
    line = "the council of the port city decided on Monday to raise the fee for"
    text = "\n".join([line] * 6 + ["all ships."]) + "\n\nA new paragraph."
    assert [span.of(text)[-12:] for span in paragraphs(text)] == ["r\nall ships.", "w paragraph."]
