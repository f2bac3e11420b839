"""The page for everybody: keyboard, screen reader, dark, narrow, without JavaScript."""

from pathlib import Path

import pytest

from tests.page.conftest import Open

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = ("", "#node=country%2Fxn", "#tab=speakers", "#tab=timeline", "#tab=path", "#tab=facts", "#groups=yes")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("part", VIEWS)
def test_axe_finds_nothing_serious(open_page: Open, part: str, scheme: str) -> None:
    """axe-core finds no serious or critical problem in any view, light or dark."""
    assert AXE.exists(), "run npm ci first"
    opened = open_page(part=part, color_scheme=scheme, bypass_csp=True)
    opened.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = opened.page.evaluate(
        "axe.run().then((result) => result.violations.map(({ id, impact, nodes }) => [id, impact, nodes[0].html]))"
    )
    assert not [problem for problem in found if problem[1] in ("serious", "critical")]


def test_axe_on_help_and_menus(open_page: Open) -> None:
    """Help, search list and export menu are as accessible as the rest."""
    opened = open_page(bypass_csp=True)
    opened.page.evaluate(AXE.read_text(encoding="utf-8"))
    run = "axe.run().then((result) => result.violations.filter(({ impact }) => /serious|critical/.test(impact)).map(({ id, nodes }) => [id, nodes[0].html]))"
    opened.page.click("#export")
    assert not opened.page.evaluate(run)
    opened.page.fill("#search", "n")
    assert not opened.page.evaluate(run)
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("?")
    assert not opened.page.evaluate(run)


def test_keyboard_walk(open_page: Open) -> None:
    """Arrows walk over the graph and a live region says where; Enter goes to the facts, Escape clears, keys open views."""
    opened = open_page()
    opened.page.focus("#graph")
    opened.page.keyboard.press("ArrowRight")
    first = opened.page.locator("#live").inner_text()
    assert "fact" in first
    walked = {first}
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        opened.page.keyboard.press(key)
        walked.add(opened.page.locator("#live").inner_text())
    assert len(walked) > 2
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("document.activeElement.tagName") == "H2"
    opened.page.keyboard.press("f")
    assert opened.page.evaluate("newsgraph.state.focus") is not None
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("Escape")
    assert opened.page.evaluate("[newsgraph.state.focus, newsgraph.state.selected]") == [None, None]
    for key, tab in (("s", "speakers"), ("t", "timeline"), ("p", "path")):
        opened.page.keyboard.press(key)
        assert opened.page.locator(f"#tab-{tab}").get_attribute("aria-selected") == "true"
        opened.page.locator(f"#tab-{tab}").focus()


def test_the_place_is_kept(open_page: Open) -> None:
    """A button in the panel keeps the focus when what it does redraws the panel; a filter says what is left."""
    opened = open_page(part="#node=country%2Fxn")
    opened.page.get_by_role("button", name="Two steps").focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("document.activeElement.textContent") == "Two steps"
    opened.page.get_by_role("checkbox", name="People").focus()
    opened.page.keyboard.press("Space")
    assert opened.page.evaluate("document.activeElement.closest('label').textContent").startswith("People")
    assert "entities shown" in opened.page.locator("#live").inner_text()


def test_help_opens_and_closes(open_page: Open) -> None:
    """`?` explains lines, colours and keys; Escape closes it and selects nothing."""
    opened = open_page()
    opened.page.keyboard.press("?")
    assert "walk over the graph" in opened.page.locator("#help").inner_text()
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#help").is_visible()


def test_tabs_by_arrow(open_page: Open) -> None:
    """The tabs are one stop for Tab, and arrows move between them."""
    opened = open_page()
    opened.page.focus("#tab-details")
    opened.page.keyboard.press("ArrowRight")
    assert opened.page.locator("#tab-speakers").get_attribute("aria-selected") == "true"
    assert opened.page.locator("#tabs [tabindex='0']").count() == 1


def test_dark_follows_the_system_and_the_button(open_page: Open) -> None:
    """The page is dark where the system is, and a button changes it."""
    opened = open_page(color_scheme="dark")
    background = "getComputedStyle(document.body).backgroundColor"
    dark = opened.page.evaluate(background)
    assert dark == "rgb(20, 24, 29)"
    opened.page.click("#theme")
    assert opened.page.evaluate(background) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("part", VIEWS)
def test_narrow_screens_do_not_scroll_sideways(open_page: Open, part: str) -> None:
    """At 390 px every view fits: nothing is wider than the screen, the tabs are reachable, targets are big enough."""
    opened = open_page(part=part, viewport={"width": 390, "height": 844}, has_touch=True)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.page.locator("#graph").bounding_box()["height"] >= 300  # type: ignore[index]
    small = opened.page.evaluate(
        "[...document.querySelectorAll('.tools button, #tabs button, .zoom button')].filter((b) => b.offsetParent && b.offsetHeight < 24).length"
    )
    assert small == 0


def test_phone_reads_a_node(open_page: Open) -> None:
    """On a phone a tap on a node leads to its facts, below the graph."""
    opened = open_page(viewport={"width": 390, "height": 844}, has_touch=True)
    assert {0, 1, 2, 3, 4} <= set(opened.page.evaluate("[...newsgraph.names.keys()]"))
    opened.click_node("Norland")
    assert opened.panel().startswith("Norland")


@pytest.mark.parametrize("width", [1366, 390])
def test_without_javascript_there_is_a_table(open_page: Open, width: int) -> None:
    """Without JavaScript the page is a table of all facts, with status and words, at the top and no wider than the screen."""
    opened = open_page(ready=False, java_script_enabled=False, viewport={"width": width, "height": 844})
    box = opened.page.locator("table", has_text="Status").bounding_box()
    assert box
    assert box["y"] < 300
    assert box["x"] + box["width"] <= width
    text = opened.page.locator("table", has_text="Status").inner_text()
    assert "Veskia threatens to close the dam" in text
    assert "denied" in text
    assert "$400 million" in text
    assert not opened.page.locator("#graph").is_visible()
