"""What the rendered page is: one file, the same bytes for the same graph, cut down as asked."""

import json
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from rdflib import Dataset

from graph.errors import UnknownNameError, UsageError
from graph.page.render import render_page
from tests.page.graphs import river

ROOT = Path(__file__).parents[2]
SCRIPT = "import hashlib; from tests.page.graphs import river; from graph.page.render import render_page; d, t = river(); print(hashlib.sha256(render_page(d, title='T', texts=t).encode()).hexdigest())"


def test_the_same_graph_gives_the_same_bytes() -> None:
    """The hash seed of Python leaves no trace in the page."""
    digests = set()
    for seed in ("0", "1", "77"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True, cwd=ROOT
        )
        digests.add(run.stdout)
    assert len(digests) == 1


def test_page_is_one_small_file_that_asks_for_nothing() -> None:
    """No element of the page loads anything, and the policy forbids it too."""
    dataset, texts = river()
    html = render_page(dataset, title="T", texts=texts)
    assert len(html.encode()) < 1_000_000
    markup = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    assert not re.search(r"<(?:link|img|iframe|object|embed)\b|\bsrc=|@import|url\(", markup)
    head = unescape(html.split("</title>")[0])
    assert "default-src 'none'" in head
    assert "unsafe" not in head
    assert html.startswith('<!doctype html>\n<html lang="en">')


def _labels(html: str) -> set[str]:
    nodes = re.search(r'<script type="application/json" id="data-nodes">(.*?)</script>', html, re.DOTALL)
    assert nodes
    return {node["name"] for node in json.loads(nodes[1])}


def test_page_of_a_focus() -> None:
    """A focus keeps what lies within the steps; an unknown name is an error that offers known ones."""
    dataset, _ = river()
    near = _labels(render_page(dataset, title="T", focus="harbor-institute"))
    assert near == {"Harbor Institute", "Lena Okafor"}
    assert near < _labels(render_page(dataset, title="T", focus="Harbor Institute", hops=2))
    with pytest.raises(UnknownNameError, match="Delta Farmers Union"):
        render_page(dataset, title="T", focus="Delta")


def test_page_of_a_status_source_and_time() -> None:
    """Only facts that pass every filter are in the page."""
    dataset, _ = river()
    denied = render_page(dataset, title="T", status=["denied"])
    assert "Veskia threatens to close the dam" in denied
    assert "sign the treaty" not in denied
    okafor = render_page(dataset, title="T", source="Lena Okafor")
    assert "Norland cuts the flow" in okafor
    assert "train together" not in okafor
    late = render_page(dataset, title="T", since="2031-06", until="2031-12")
    assert "daily readings" in late
    assert "train together" not in late
    with pytest.raises(UsageError, match="asserted, reported"):
        render_page(dataset, title="T", status=["true"])
    with pytest.raises(UnknownNameError):
        render_page(dataset, title="T", source="Nobody")


def test_page_of_the_heaviest() -> None:
    """A limit keeps the heaviest entities."""
    dataset, _ = river()
    assert {"Norland", "Veskia"} <= _labels(render_page(dataset, title="T", max_nodes=4))
    assert len(_labels(render_page(dataset, title="T", max_nodes=4))) <= 4


def test_page_of_nothing_says_so() -> None:
    """A graph without facts still gives a page."""
    assert "<title>Empty</title>" in render_page(Dataset(), title="Empty")
