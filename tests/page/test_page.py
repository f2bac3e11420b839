"""The page as a reader uses it, in headless Chromium. Every test also proves: no console error, no request to a network."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from graph.page.render import render_page
from tests.page.conftest import Open
from tests.page.graphs import RIVER, Draft, river


def test_main_actors_are_legible_at_first_sight(open_page: Open) -> None:
    """At 1366 x 850 the five heaviest names are 8.5 px or more, and no two of the twenty heaviest overlap."""
    names = open_page().page.evaluate("[...newsgraph.names].map(([id, box]) => ({ id, ...box }))")
    by_weight = sorted(names, key=lambda name: name["id"])
    assert [name["id"] for name in by_weight[:5]] == [0, 1, 2, 3, 4]
    assert all(name["size"] >= 8.5 for name in by_weight[:5])
    for place, one in enumerate(by_weight[:20]):
        assert one["left"] >= 0
        assert one["top"] >= 0
        for other in by_weight[place + 1 : 20]:
            apart = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart or one["bottom"] <= other["top"] or other["bottom"] <= one["top"]


def test_search_finds_by_name_and_alias(open_page: Open) -> None:
    """`/` focuses the search, typing lists names and aliases, arrows and Enter choose."""
    opened = open_page()
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("lindq")
    options = opened.page.locator("#matches [role=option]")
    assert "Mara Lindqvist" in options.first.inner_text()
    opened.page.keyboard.press("Enter")
    assert opened.panel().startswith("Mara Lindqvist")
    opened.page.fill("#search", "r")
    opened.page.keyboard.press("ArrowDown")
    second = options.nth(1).locator("bdi").inner_text()
    opened.page.keyboard.press("Enter")
    assert opened.panel().startswith(second)
    opened.page.fill("#search", "zzz")
    assert "Nothing found" in opened.page.locator("#matches").inner_text()


def test_click_on_node_shows_facts_with_their_words(open_page: Open) -> None:
    """A node's panel has its facts with status, speaker, date, amount and the quoted words, and its identifiers as links."""
    opened = open_page()
    opened.click_node("Norland")
    text = opened.panel()
    assert text.startswith("Norland")
    for words in (
        "Veskia will pay Norland up to $400 million",
        "up to $400 million",
        "Ministry of Waters",
        "planned",
        "2031-05-14",
        "0.80",
    ):
        assert words in text
    assert opened.page.locator("#panel a").first.get_attribute("href") == "https://example.org/norland"


def test_click_on_edge_shows_why_two_are_linked(open_page: Open) -> None:
    """The panel of a line has the source's own words for that line, and what else there is between the two."""
    opened = open_page()
    edge = opened.page.evaluate(
        """(() => { const find = (name) => data("nodes").findIndex((node) => node.name === name);
        function data(id) { return JSON.parse(document.getElementById(`data-${id}`).textContent); }
        return data("edges").findIndex((edge) => edge.from === find("Tomas Brandl") && edge.to === find("Oskar Drenn")); })()"""
    )
    opened.click_edge(edge)
    assert "accused the president of giving in to Norland" in opened.panel()
    assert "Tomas Brandl – Oskar Drenn" in opened.panel().replace("\n", " ")


def test_hints_at_the_pointer(open_page: Open) -> None:
    """A node under the pointer says its name, kind and number of facts."""
    opened = open_page()
    spot = opened.page.evaluate("newsgraph.spotOfNode('Veskia')")
    opened.page.locator("#graph").hover(position=spot)
    opened.page.wait_for_selector("#tip:not([hidden])")
    assert opened.page.locator("#tip").inner_text() == "Veskia · country · 13 facts"


def test_parallel_facts_are_fanned(open_page: Open) -> None:
    """No two lines between the same two nodes have the same bend."""
    lines = open_page().page.evaluate("JSON.parse(document.getElementById('data-edges').textContent)")
    seen = set()
    for line in lines:
        low, high = sorted((line["from"], line["to"]))
        bend = line["bend"] if line["from"] == low else -line["bend"]
        assert (low, high, bend) not in seen
        seen.add((low, high, bend))


def test_legend_filters_kinds(open_page: Open) -> None:
    """A switched-off kind leaves the canvas, and comes back."""
    opened = open_page()
    before = opened.shown()
    people = opened.page.get_by_label("People")
    people.uncheck()
    names = opened.page.evaluate("JSON.parse(document.getElementById('data-nodes').textContent).map((node) => node.kind)")
    assert opened.shown() < before
    assert all(names[number] != "person" for number in opened.shown())
    people.check()
    assert opened.shown() == before


@pytest.mark.parametrize("status", ["asserted", "reported", "planned", "predicted", "conditional", "denied"])
def test_status_filter(open_page: Open, status: str) -> None:
    """Without a status no fact of that status is left, neither on the canvas nor in the list."""
    opened = open_page()
    opened.page.get_by_role("checkbox", name=status).uncheck()
    opened.page.click("#tab-facts")
    cells = opened.page.locator("#panel tbody td:first-child").all_inner_texts()
    assert cells
    assert all(status not in cell for cell in cells)
    edges = opened.page.evaluate("JSON.parse(document.getElementById('data-edges').textContent).map((edge) => edge.status)")
    number = ["asserted", "reported", "planned", "predicted", "conditional", "denied"].index(status)
    assert all(edges[int(edge[1:])] != number for edge in opened.page.evaluate("newsgraph.shownEdges()"))


def test_text_and_facts_answer_each_other(open_page: Open) -> None:
    """Marked words lead to their facts, a fact marks its words, a name in the text selects the entity."""
    opened = open_page()
    assert opened.page.locator("#source-text").inner_text().strip() == RIVER.strip()
    opened.page.locator("#source-text .said", has_text="a bridge for two generations").click()
    assert "Lindqvist praises the treaty" in opened.panel()
    opened.page.get_by_role("button", name="Lindqvist praises the treaty").first.click()
    quote = opened.page.locator("#panel blockquote").first.inner_text()
    assert quote == "Prime Minister Mara Lindqvist of Norland called the treaty “a bridge for two generations.”"
    lit = "".join(opened.page.locator("#source-text .lit").all_inner_texts())
    assert lit == "called the treaty “a bridge for two generations.”"
    opened.page.locator("#source-text .name", has_text="Kestrel Dam").first.click()
    assert opened.panel().startswith("Kestrel Dam")


def test_page_without_text_keeps_the_quotations(open_page: Open, tmp_path: Path) -> None:
    """Where the text may not be passed on, the page has the quoted words and nothing more of it."""
    dataset, _ = river()
    html = render_page(dataset, title="No text")
    assert "ending a dispute over water" in html
    assert "obliges Norland to release more water" not in html
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8")
    opened = open_page(path)
    opened.page.get_by_role("button", name="a bridge for two generations").click()
    assert "Lindqvist praises the treaty" in opened.panel()


def test_another_text_is_not_marked(open_page: Open, tmp_path: Path) -> None:
    """Words that do not stand in the given text where the graph says are marked nowhere, rather than at a wrong place."""
    dataset, texts = river()
    path = tmp_path / "page.html"
    path.write_text(
        render_page(dataset, title="T", texts={iri: "Another " + text for iri, text in texts.items()}), encoding="utf-8"
    )
    opened = open_page(path)
    assert opened.page.locator("#source-text .said, #source-text .name").count() == 0


def test_focus_shows_what_is_near(open_page: Open) -> None:
    """Focus leaves the node and its neighbours, two steps leave more, leaving the focus brings all back."""
    opened = open_page()
    everything = opened.shown()
    opened.select("Harbor Institute")
    opened.page.get_by_role("button", name="Focus", exact=True).click()
    near = opened.shown()
    assert len(near) == 2
    opened.page.get_by_role("button", name="Two steps").click()
    assert near < opened.shown() < everything
    opened.page.click("#leave-focus")
    assert opened.shown() == everything


def test_path_has_evidence_for_each_step(open_page: Open) -> None:
    """A path from one entity to another shows each step with the words behind it."""
    opened = open_page()
    opened.select("Meadow Party")
    opened.page.get_by_role("button", name="Path to …").click()
    opened.page.fill("#path-to", "Alder River")
    opened.page.press("#path-to", "Enter")
    steps = opened.page.locator("#panel .step").all_inner_texts()
    assert steps[0].startswith("1. Meadow Party – Tomas Brandl")
    assert steps[-1].endswith("Alder River Treaty")
    assert opened.page.locator("#panel blockquote").count() >= len(steps)
    assert "path=" in opened.page.url


def test_path_by_clicks_from_nowhere(open_page: Open) -> None:
    """Without a selection, two clicks choose both ends; two entities that nothing links have no path, and the page says so."""
    opened = open_page()
    opened.page.focus("#graph")
    opened.page.keyboard.press("p")
    opened.page.fill("#path-to", "Veskia")
    opened.page.press("#path-to", "Enter")
    opened.click_node("Tomas Brandl")
    assert opened.page.evaluate("newsgraph.state.path.from !== null && newsgraph.state.path.to !== null")
    assert opened.page.locator("#panel .step").count() == 2
    for status in ("asserted", "reported"):
        opened.page.get_by_role("checkbox", name=status).uncheck()
    assert "No path" in opened.panel()


def test_timeline_and_time_slider(open_page: Open) -> None:
    """The timeline runs from the oldest to the newest; the slider narrows it; undated facts go by choice."""
    opened = open_page()
    opened.page.click("#tab-timeline")
    months = opened.page.locator("#panel .month").all_inner_texts()
    assert months[0] == "2028–2031"
    assert months[-1] == "December 2041"
    slider = opened.page.locator("#time-from")
    slider.focus()
    for _ in range(3):
        opened.page.keyboard.press("ArrowRight")
    assert "from=" in opened.page.url
    fewer = opened.page.locator("#panel article").count()
    before = opened.page.evaluate("newsgraph.shownEdges().length")
    opened.page.get_by_label("undated facts too").uncheck()
    assert opened.page.evaluate("newsgraph.shownEdges().length") < before
    assert opened.page.locator("#panel article").count() == fewer


def test_who_says_what(open_page: Open) -> None:
    """The view by speaker has what one speaker said; on demand only that is in the graph."""
    opened = open_page()
    opened.page.click("#tab-speakers")
    okafor = opened.page.locator("details.group", has_text="Lena Okafor").first
    if okafor.get_attribute("open") is None:
        okafor.locator("summary").click()
    assert "Nobody asked the delta" in okafor.inner_text()
    okafor.get_by_role("button", name="Only this in the graph").click()
    names = opened.page.evaluate("JSON.parse(document.getElementById('data-nodes').textContent).map((node) => node.name)")
    assert "Meadow Party" not in {names[number] for number in opened.shown()}
    assert "Lower Delta" in {names[number] for number in opened.shown()}


def test_groups_fold_and_open(open_page: Open) -> None:
    """Communities become one node each; opening one shows its members."""
    opened = open_page()
    everything = len(opened.shown())
    opened.page.click("#groups")
    folded = opened.shown()
    assert 1 < len(folded) < everything
    assert all(str(name).startswith("g") for name in folded)
    opened.page.focus("#graph")
    opened.page.keyboard.press("ArrowRight")
    opened.page.click("#open-group")
    assert any(isinstance(name, int) for name in opened.shown())
    assert "group" in opened.page.locator("#shown").inner_text()


def test_links_restore_the_view(open_page: Open) -> None:
    """The address of a view opens that view: node, fact, filters, path, focus; a stranger's name does no harm."""
    first = open_page()
    first.page.get_by_role("checkbox", name="denied").uncheck()
    first.select("Oskar Drenn")
    part = "#" + first.page.url.split("#")[1]
    second = open_page(part=part)
    assert second.panel().startswith("Oskar Drenn")
    assert not second.page.get_by_role("checkbox", name="denied").is_checked()
    fact = first.page.evaluate("JSON.parse(document.getElementById('data-rest').textContent).facts[0]")
    third = open_page(part="#fact=" + fact["iri"].removeprefix("https://w3id.org/newsgraph/id/"))
    assert third.panel().startswith(fact["label"])
    open_page(part="#node=person%2Fnobody&fact=%E0%A4%A&focus=x&path=a~b&tab=zzz")


def test_every_filter_is_in_the_link(open_page: Open) -> None:
    """Whoever gets the link sees the same part of the graph: kinds, certainty, speaker, time, remarks, groups."""
    first = open_page()
    first.page.get_by_label("People").uncheck()
    first.page.get_by_label("possible").uncheck()
    first.page.get_by_label("remarks on others").uncheck()
    first.page.get_by_label("undated facts too").uncheck()
    first.page.select_option("select[aria-label='Whose word']", "-1")
    first.page.click("#groups")
    first.page.locator("#source-text .said").first.click()
    second = open_page(part="#" + first.page.url.split("#")[1])
    keys = ["hiddenFamilies", "hiddenCertainties", "remarks", "undated", "speaker", "grouped", "selected"]
    script = "(keys) => keys.map((key) => JSON.stringify(newsgraph.state[key], (_, value) => (value instanceof Set ? [...value] : value)))"
    assert second.page.evaluate(script, keys) == first.page.evaluate(script, keys)
    assert second.shown() == first.shown()


def test_back_undoes_a_step(open_page: Open) -> None:
    """The browser's Back goes to what was read before."""
    opened = open_page()
    opened.select("Oskar Drenn")
    opened.select("Lena Okafor")
    opened.page.go_back()
    assert opened.panel().startswith("Oskar Drenn")


@pytest.mark.parametrize("kind", ["png", "svg", "json", "csv"])
def test_exports_download_and_parse(open_page: Open, tmp_path: Path, kind: str) -> None:
    """Each export is a file that its own kind of reader takes, with the visible part of the graph."""
    opened = open_page()
    opened.page.get_by_role("checkbox", name="denied").uncheck()
    opened.page.click("#export")
    with opened.page.expect_download() as waiting:
        opened.page.click(f"[data-export={kind}]")
    download = waiting.value
    assert download.suggested_filename == f"The-Alder-River.{kind}"
    path = tmp_path / download.suggested_filename
    download.save_as(path)
    check = {"png": _check_png, "svg": _check_svg, "json": _check_json, "csv": _check_csv}[kind]
    check(path.read_bytes())


def _check_png(content: bytes) -> None:
    assert content.startswith(b"\x89PNG\r\n")
    assert len(content) > 10_000


def _check_svg(content: bytes) -> None:
    root = ET.fromstring(content)  # noqa: S314 - our own file
    texts = "".join(root.itertext())
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Norland" in texts


def _check_json(content: bytes) -> None:
    data = json.loads(content)
    assert "Norland" in {entity["label"] for entity in data["entities"]}
    assert {fact["status"] for fact in data["facts"]} == {"asserted", "reported", "planned", "predicted", "conditional"}
    assert all(fact["evidence"] for fact in data["facts"])


def _check_csv(content: bytes) -> None:
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {"subject", "relation", "object", "status", "quote"} <= set(rows[0])
    assert any(row["subject"] == "Norland" for row in rows)
    assert all(row["status"] != "denied" for row in rows)


def test_several_texts_have_a_picker(open_page: Open, tmp_path: Path) -> None:
    """With more than one text the reader picks; a fact opens the text that it comes from."""
    dataset, texts = river()
    draft = Draft("Veskia asks Norland for patience.", "A second text", "2031-06-01", dataset)
    norland, veskia = draft.entity("country/xn", "Country", "Norland"), draft.entity("country/xv", "Country", "Veskia")
    draft.claim(
        "Asserted", "Request", "Veskia asks for patience", "Veskia asks Norland for patience", actor=veskia, recipient=norland
    )
    texts[str(draft.publication)] = draft.text
    path = tmp_path / "two.html"
    path.write_text(render_page(dataset, title="Two", texts=texts), encoding="utf-8")
    opened = open_page(path)
    assert opened.page.locator("#doc option").count() == 2
    opened.page.select_option("#doc", "1")
    assert "for patience" in opened.page.locator("#source-text").inner_text()
    opened.page.get_by_label("A second text").first.uncheck()
    opened.page.click("#tab-facts")
    assert "Veskia asks for patience" not in opened.panel()


def test_astral_characters_do_not_shift_the_marks(open_page: Open, tmp_path: Path) -> None:
    """Offsets count code points; characters outside the basic plane before a mark do not move it."""
    draft = Draft("😀😀 Norland thanks Veskia. 😀", "Smileys", "2031-06-01")
    norland, veskia = draft.entity("country/xn", "Country", "Norland"), draft.entity("country/xv", "Country", "Veskia")
    draft.claim("Asserted", "Support", "Norland thanks Veskia", "Norland thanks Veskia", actor=norland, recipient=veskia)
    path = tmp_path / "smileys.html"
    html = render_page(draft.dataset, title="Smileys", texts={str(draft.publication): draft.text})
    path.write_text(html, encoding="utf-8")
    opened = open_page(path, part="#node=country%2Fxv")
    assert "".join(opened.page.locator("#source-text .said").all_inner_texts()) == "Norland thanks Veskia"
    assert opened.page.locator("#source-text .lit").inner_text() == "Veskia"
