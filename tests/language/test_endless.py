"""Text that is no prose costs no more time than prose."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from spacy.tokens import Doc


@pytest.mark.parametrize("sign", ["“", ",", "$", "—", "a'", "(", "re-"])
def test_what_never_ends_is_one_word(parsed: Callable[[str], Doc], sign: str) -> None:
    """The tokenizer does not take a long run of signs apart, which it does in quadratic time; words beside it are read."""
    start = time.process_time()
    doc = parsed(f"Norway isn’t amused. {sign * 20_000} Chile is.")
    assert time.process_time() - start < 2
    assert [token.text for token in doc][:5] == ["Norway", "is", "n’t", "amused", "."]
    assert [token.text for token in doc][-3:] == ["Chile", "is", "."]
