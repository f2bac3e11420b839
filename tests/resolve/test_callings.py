"""Bodies that a text takes up by what they are."""

from __future__ import annotations

import pytest

from tests.understood import meant, understood


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        (
            "The Dutch brewer Hopfen made an offer for Savanna. The Dutch firm said it would pay in cash.",
            "The Dutch firm",
            "Hopfen",
        ),
        ("Nordea said profits fell. The Finnish lender blamed bad loans.", "The Finnish lender", "Nordea"),
        (
            "Amnesty International criticized Chad. The rights group said police had lied.",
            "The rights group",
            "Amnesty International",
        ),
        ("The Dawn Liberation Front seized Goma. The rebels killed ten soldiers.", "The rebels", "Dawn Liberation Front"),
        ("Boko Haram has grown. The extremists killed ten people in Chad.", "The extremists", "Boko Haram"),
        ("Springfield Savings Bank lost a suit. Springfield expects a loss.", "Springfield", "Springfield Savings Bank"),
        ("Sen. Ana Cole (I-Vt.) won. Sen. Ben Reed lost. The Vermont senator was happy.", "The Vermont senator", "Ana Cole"),
        ("Sen. Ana Cole of Ohio won. Sen. Ben Reed of Texas lost. The Texas senator left.", "The Texas senator", "Ben Reed"),
        ("Gov. Ana Cole won. Ben Reed lost. The governor thanked her voters.", "The governor", "Ana Cole"),
        ("Apple's chief executive, Ben Cole, spoke. The CEO said sales rose.", "The CEO", "Ben Cole"),
        ("Pope Leo spoke in Rome. The pontiff prayed for peace.", "The pontiff", "Leo"),
        ("Prime Minister Ana Ruiz spoke in Lima. The premier said taxes would rise.", "The premier", "Ana Ruiz"),
        (
            "Norwegian chancellor Berta Kohl opened the fair. Chile is a partner. In her speech, the Norwegian chancellor praised Chile.",
            "the Norwegian chancellor",
            "Berta Kohl",
        ),
    ],
)
def test_a_body_is_taken_up_by_its_sort(text: str, words: str, label: str) -> None:
    """A definite phrase means the one body near that the text describes so, that is of this country, or that alone can be meant."""
    assert meant(understood(text), words) == label


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Dutch firm made an offer for Nordbank. The Dutch firm would pay in cash.", "The Dutch firm"),
        ("Gov. Ben Reed (R-Ohio) lost. The Texas governor stayed at home.", "The Texas governor"),
        ("Lt. Gov. Ben Reed lost. It rained on Monday. The governor stayed at home.", "The governor"),
        ("The Fair Trade Committee met on Monday. Ana Ruiz has a million in the bank.", "the bank"),
        ("The Dawn Liberation Front and the Free Brigade fought over Goma. The rebels left on Monday.", "The rebels"),
    ],
)
def test_what_may_mean_another_is_not_taken_up(text: str, words: str) -> None:
    """A phrase stays alone after one without a name, where no body of the sort is near, or where two are."""
    assert meant(understood(text), words) not in {
        "Nordbank",
        "Fair Trade Committee",
        "Dawn Liberation Front",
        "Free Brigade",
        "Ben Reed",
    }
