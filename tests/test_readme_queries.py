"""The worked questions of the README give the answers that it shows."""

from __future__ import annotations

from pathlib import Path

from tests.readme_queries import README, answered


def test_the_readme_shows_real_answers(tmp_path: Path) -> None:
    """Each of the eight questions is run on the packaged sample; `python -m tests.readme_queries` writes them anew."""
    text = README.read_text("utf-8")
    assert text.count("```console\n$ newsgraph ") == 8
    assert answered(text, tmp_path) == text
