"""From files to documents: formats, metadata, and how bad input fails."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx
import pytest

from graph.errors import InputError
from graph.model import Document, RegionKind
from graph.reading.metadata import find_metadata, parse_day
from graph.reading.read import Failure, read

ARTICLE = "Norway signed a fishing pact with Chile on Monday in Oslo, the ministry said. " * 4
PAGE = f"""<!doctype html><html><head><title>Norway talks to Chile</title>
<meta property="article:published_time" content="2021-03-09T10:00:00Z"><meta name="author" content="Ann Bee"></head>
<body><nav>Home</nav><article><h1>Norway talks to Chile</h1><p>{ARTICLE}</p>
<figure><img src="x"><figcaption>Minister Ann Lee greets the envoy in Oslo.</figcaption></figure>
<p>{ARTICLE.replace("Monday", "Tuesday")}</p></article><footer>imprint</footer></body></html>"""


def _one(path: Path, **options: object) -> Document:
    """Return the only document of a file."""
    (document,) = read(str(path), **options)  # type: ignore[arg-type]
    assert isinstance(document, Document)
    return document


def test_plain_text_is_never_altered(tmp_path: Path) -> None:
    """The text is its bytes decoded: line ends and a byte order mark stay."""
    raw = "\ufeffA headline of some words\r\n\r\nZoë said “no”.\r\n".encode()
    (tmp_path / "a.txt").write_bytes(raw)
    assert _one(tmp_path / "a.txt").text.encode() == raw


def test_metadata_of_a_text() -> None:
    """Title, byline and day stand on lines of their own at the top."""
    found = find_metadata("Ports raise their fees again\n\nBy Ana Ruiz and Lee Chang\n\n3 May 2021\n\n" + ARTICLE)
    assert (found.title, found.authors, found.published) == (
        "Ports raise their fees again",
        ("Ana Ruiz", "Lee Chang"),
        date(2021, 5, 3),
    )


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Brisbane, 9 February 2016", date(2016, 2, 9)),
        ("Published: Tuesday, March 9, 2021", date(2021, 3, 9)),
        ("2021-03-09T10:00:00Z", date(2021, 3, 9)),
        ("31 February 2021", None),
        ("It rained on 9 March 2021 in Oslo", None),
    ],
)
def test_days(words: str, day: date | None) -> None:
    """A line is a day of publication only if it says nothing else."""
    assert parse_day(words) == day


def test_own_word_before_the_user(tmp_path: Path) -> None:
    """What a document says of itself goes before the options."""
    (tmp_path / "a.txt").write_text("Ports raise their fees again\n\n3 May 2021\n\n" + ARTICLE, "utf-8")
    document = _one(tmp_path / "a.txt", published=date(2000, 1, 1), title="Other")
    assert (document.title, document.published) == ("Ports raise their fees again", date(2021, 5, 3))
    (tmp_path / "b.txt").write_text(ARTICLE, "utf-8")
    assert _one(tmp_path / "b.txt", published=date(2000, 1, 1)).published == date(2000, 1, 1)


def test_html_keeps_captions(tmp_path: Path) -> None:
    """Of a page the article stays, with its captions, which are known as such."""
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    document = _one(tmp_path / "a.html")
    assert (document.title, document.published, document.authors) == ("Norway talks to Chile", date(2021, 3, 9), ("Ann Bee",))
    assert "imprint" not in document.text
    assert [region.span.of(document.text) for region in document.regions if region.kind is RegionKind.CAPTION] == [
        "Minister Ann Lee greets the envoy in Oslo."
    ]


def test_markdown_is_read_as_seen(tmp_path: Path) -> None:
    """Marks of Markdown are gone, front matter is metadata."""
    (tmp_path / "a.md").write_text(
        "---\ntitle: The Pact\ndate: 2021-03-09\n---\n# Head\n\nNorway *signed* a [pact](http://x.y).\n", "utf-8"
    )
    document = _one(tmp_path / "a.md")
    assert (document.title, document.published, document.text) == ("The Pact", date(2021, 3, 9), "Head\n\nNorway signed a pact.")


def test_word_document(tmp_path: Path) -> None:
    """Paragraphs and cells of a Word document are its text."""
    source = docx.Document()
    source.add_paragraph("Norway signed.")
    source.add_table(rows=1, cols=2).rows[0].cells[1].text = "Chile"
    source.save(str(tmp_path / "a.docx"))
    assert _one(tmp_path / "a.docx").text == "Norway signed.\n\n | Chile"


def test_lines_that_fail_leave_the_rest(tmp_path: Path) -> None:
    """A malformed line is a Failure that names its place; the others are documents."""
    lines = [
        '{"id": "a", "text": "One."}',
        "{",
        '{"id": "b", "text": "Two.", "published": "soon"}',
        '{"id": "c", "text": "Three."}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    found = list(read(str(tmp_path / "a.jsonl")))
    assert [item.id for item in found if isinstance(item, Document)] == ["a", "c"]
    assert [item.source for item in found if isinstance(item, Failure)] == ["a.jsonl, line 2", "a.jsonl, line 3"]


def test_folder_is_read_in_order(tmp_path: Path) -> None:
    """A folder is read recursively in the order of its names; what cannot be read is told."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "c.bin").write_bytes(b"\x00")
    (tmp_path / ".hidden.txt").write_text(ARTICLE, "utf-8")
    found = list(read(str(tmp_path)))
    assert [item.id for item in found if isinstance(item, Document)] == ["a.txt", "b/x.txt"]
    assert [item.source for item in found if isinstance(item, Failure)] == ["c.bin"]


@pytest.mark.parametrize(
    ("name", "raw", "word"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"ab\x00cd", "binary"),
        ("a.txt", "Zoë".encode("latin-1"), "utf-8"),
        ("a.txt", "Zoë".encode("utf-16"), "UTF-16"),
        ("a.pdf", b"no pdf", "PDF"),
        ("a.docx", b"no word", "Word"),
        ("a.html", b"<!doctype html><html><body></body></html>", "article"),
    ],
)
def test_bad_input_is_one_clear_line(tmp_path: Path, name: str, raw: bytes, word: str) -> None:
    """Bad input raises InputError with a message of one line that names the file and the fault."""
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(InputError) as fault:
        list(read(str(tmp_path / name)))
    assert name in str(fault.value)
    assert word in str(fault.value)
    assert "\n" not in str(fault.value)


def test_missing_file() -> None:
    """A file that is not there is an InputError."""
    with pytest.raises(InputError, match="no such file"):
        list(read("nowhere.txt"))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads standard input."""

    class Input:
        buffer = io.BytesIO(ARTICLE.encode())

    monkeypatch.setattr("sys.stdin", Input())
    (document,) = read("-")
    assert isinstance(document, Document)
    assert document.text == ARTICLE
