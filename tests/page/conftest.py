"""A real browser for the tests of the page: headless Chromium, which CI installs."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graph.page.render import render_page
from tests.page.graphs import river

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@dataclass
class Opened:
    """A page in the browser, with all that went wrong on it and all that it asked for."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def select(self, label: str) -> None:
        """Choose an entity through the search."""
        self.page.fill("#search", label)
        self.page.press("#search", "Enter")

    def click_node(self, label: str) -> None:
        """Click an entity on the canvas."""
        self._click(self.page.evaluate("label => newsgraph.spotOfNode(label)", label))

    def click_edge(self, edge: int) -> None:
        """Click a line on the canvas."""
        self._click(self.page.evaluate("edge => newsgraph.spotOfEdge(`e${edge}`)", edge))

    def _click(self, spot: dict[str, float]) -> None:
        self.page.locator("#graph").click(position={"x": spot["x"], "y": spot["y"]})

    def panel(self) -> str:
        """The words of the panel."""
        return self.page.locator("#panel").inner_text()

    def shown(self) -> set[int]:
        """The numbers of the entities on the canvas."""
        return set(self.page.evaluate("newsgraph.shownNodes()"))


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium; without it these tests fail, they do not skip."""
    path = (
        os.environ.get("CHROMIUM")
        or shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    if not path:
        pytest.fail("the tests of the page need Chromium: apt-get install chromium, or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def river_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small river graph, with its text."""
    dataset, texts = river()
    return _written(tmp_path_factory.mktemp("page") / "river.html", render_page(dataset, title="The Alder River", texts=texts))


def _written(path: Path, html: str) -> Path:
    path.write_text(html, encoding="utf-8", newline="")
    return path


@pytest.fixture
def open_page(browser: Browser, river_page: Path) -> Iterator[Open]:
    """A function that opens a page (the river's, unless told) and, at the end, checks that it kept quiet."""
    contexts = []
    opened_pages = []

    def open_it(path: Path = river_page, *, part: str = "", quiet: bool = True, ready: bool = True, **options: object) -> Opened:
        context = browser.new_context(**{"viewport": {"width": 1366, "height": 850}, "accept_downloads": True, **options})
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.on("console", lambda message: opened.errors.append(message.text) if message.type == "error" else None)
        opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.goto(f"file://{path}{part}")
        if ready:
            opened.page.wait_for_selector("html[data-ready]")
        if quiet:
            opened_pages.append(opened)
        return opened

    yield open_it
    problems = [
        (opened.errors, [url for url in opened.requests if not url.startswith(("file:", "blob:", "data:"))])
        for opened in opened_pages
    ]
    for context in contexts:
        context.close()
    assert all(not errors and not leaving for errors, leaving in problems), problems
