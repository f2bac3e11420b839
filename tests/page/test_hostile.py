"""A news sentence is text that an attacker may have written: whatever it holds, nothing of it runs."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from graph.page.render import render_page
from tests.page.conftest import Open
from tests.page.graphs import HOSTILE, hostile


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with an attack in every field, the title too."""
    dataset, texts = hostile()
    path = tmp_path_factory.mktemp("hostile") / "page.html"
    path.write_text(render_page(dataset, title=HOSTILE[0] + HOSTILE[1], texts=texts), encoding="utf-8", newline="")
    return path


def test_nothing_hostile_runs_in_any_view(open_page: Open, hostile_page: Path) -> None:
    """Every view, every panel, every hint: no script of the data runs, no element of the data is made."""
    opened = open_page(hostile_page)
    for tab in ("details", "speakers", "timeline", "path", "facts"):
        opened.page.click(f"#tab-{tab}")
    for node in range(len(HOSTILE)):
        opened.page.evaluate("node => { location.hash = `#node=person%2Fevil-${node}`; }", node)
        opened.page.wait_for_function("node => newsgraph.state.selected?.id !== undefined", arg=node)
        opened.page.evaluate("document.querySelectorAll('#panel details').forEach((part) => { part.open = true; })")
    for number in range(len(HOSTILE)):
        box = opened.page.evaluate("newsgraph.shownNodes()")
        assert box
        opened.page.mouse.move(500 + 20 * number, 400)
    opened.page.fill("#search", "img")
    assert opened.page.evaluate("globalThis.hacked") is None
    assert opened.page.locator("main img, main script, #panel a[href^='javascript']").count() == 0
    assert opened.page.locator("img").count() == 0


def test_hostile_table_without_javascript(open_page: Open, hostile_page: Path) -> None:
    """The table for readers without JavaScript holds the attacks as text."""
    opened = open_page(hostile_page, ready=False, java_script_enabled=False)
    assert opened.page.locator("img").count() == 0
    assert "onerror" in opened.page.locator("table", has_text="Status").inner_text()


def test_long_labels_are_cut(hostile_page: Path) -> None:
    """A label of 50,000 characters does not make the page unreadable or large."""
    html = hostile_page.read_text(encoding="utf-8")
    assert len(html) < 1_500_000
    assert "x" * 60_000 not in html


@pytest.mark.parametrize("kind", ["svg", "json", "csv"])
def test_exports_hold_hostile_text_as_text(open_page: Open, hostile_page: Path, tmp_path: Path, kind: str) -> None:
    """The exports of hostile data parse, and a spreadsheet takes no cell for a formula."""
    opened = open_page(hostile_page)
    opened.page.click("#export")
    with opened.page.expect_download() as waiting:
        opened.page.click(f"[data-export={kind}]")
    waiting.value.save_as(tmp_path / "export")
    content = (tmp_path / "export").read_bytes()
    if kind == "svg":
        assert not ET.fromstring(content).findall(".//{http://www.w3.org/2000/svg}script")  # noqa: S314
    elif kind == "json":
        assert json.loads(content)["entities"]
    else:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert len({len(row) for row in rows}) == 1
