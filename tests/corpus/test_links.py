"""The user's own identifiers are in the graph, and outrank those of the packaged tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.corpus.build import build_graph
from graph.corpus.links import Link, link_all, read_links
from graph.errors import InputError
from graph.model import Analysis, Document, Entity


def entities(*found: Entity) -> Analysis:
    """Return an analysis with these entities."""
    return Analysis(Document("text", "Words."), entities=found)


def identifiers(analysis: Analysis, *links: Link) -> list[str | None]:
    """Return the identifier of each entity once linked."""
    return [entity.wikidata for entity in link_all([analysis], links)[0][0].entities]


def test_reading(tmp_path: Path) -> None:
    """Columns come in any order and case, a byte order mark and other columns do not matter, an IRI is as good as its end."""
    file = tmp_path / "links.csv"
    file.write_text(
        '\ufeffWikidata,Note,Label,Class\nQ5,x,Ana  Ruiz,Person\n\nhttp://www.wikidata.org/entity/Q7,,"Pact, the",\n', "utf-8"
    )
    assert read_links(file) == (Link("Ana Ruiz", "Q5", "Person", 2), Link("Pact, the", "Q7", None, 4))


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("", "no column label and wikidata"),
        ("label,class\nAna,Person\n", "no column wikidata"),
        ("label,wikidata\nAna,42\n", "line 2: '42' is no Wikidata identifier"),
        ("label,wikidata\n,Q4\n", "line 2: no label"),
        ("label,wikidata,class\nAna,Q4,Human\n", "line 2: 'Human' is no class"),
        ("label,wikidata\nBell, Book & Co,Q4\n", "line 2: more fields"),
        ('label,wikidata\n"Ana,Q4\n', "unexpected end of data"),
        ("label,wikidata\nAna,Q4\nana,Q5\n", "line 3: ana is Q4 in line 2"),
    ],
)
def test_a_table_that_is_none(tmp_path: Path, table: str, words: str) -> None:
    """A malformed table is one error that names the line."""
    (tmp_path / "links.csv").write_text(table)
    with pytest.raises(InputError, match=words):
        read_links(tmp_path / "links.csv")


def test_a_table_that_cannot_be_read(tmp_path: Path) -> None:
    """A file that is missing or in another encoding is an error of input."""
    (tmp_path / "links.csv").write_bytes("label,wikidata\nJosé,Q4\n".encode("latin-1"))
    for name in ("missing.csv", "links.csv"):
        with pytest.raises(InputError, match="cannot be read"):
            read_links(tmp_path / name)


def test_which_entities_a_row_names() -> None:
    """Label or alias, whatever the case; of the class or one below it; a row with a class outranks one without."""
    found = entities(
        Entity("e1", "Person", "Ana Ruiz", ("Ruiz",)),
        Entity("e2", "GovernmentBody", "Harbour Office", wikidata="Q1"),
        Entity("e3", "City", "Ruiz"),
    )
    assert identifiers(found, Link("RUIZ", "Q5", "Person", 2), Link("harbour office", "Q6", "Organization", 3)) == [
        "Q5",
        "Q6",
        None,
    ]
    assert identifiers(found, Link("Ruiz", "Q8", None, 2), Link("Ruiz", "Q5", "Person", 3)) == ["Q5", "Q1", "Q8"]


def test_rows_that_name_nothing_are_told(tmp_path: Path) -> None:
    """The graph has the match; the summary warns of the row without one."""
    file = tmp_path / "links.csv"
    file.write_text("label,wikidata\nTana Agreement,Q99999901\nAtlantis,Q99999902\n")
    built = build_graph([Document("text", "Kenya signed the Tana Agreement.")], links=read_links(file))
    text = "\n".join(map(str, built.quads))
    assert "wikidata.org/entity/Q99999901" in text
    assert "Q99999902" not in text
    assert built.summary.warnings == ["no entity is called Atlantis (line 3 of the links)"]
