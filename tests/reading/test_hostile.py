"""Input that is broken, or meant to break: a Failure or an InputError of one line, never anything else."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from graph.errors import InputError
from graph.model import Document
from graph.reading.read import Failure, read, read_all

TEXT = "Ana Ruiz of Chile met Lars Holm in Oslo on 3 May 2031."


def rows(tmp_path: Path, *lines: str) -> list[Document | Failure]:
    """Return what reading JSON Lines gives."""
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), "utf-8")
    return list(read(str(tmp_path / "rows.jsonl")))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not valid JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("[1]", "object"),
        ('{"id": "1"}', "object"),
        ('{"text": "\\ud800 met"}', '"text" has half'),
        ('{"text": "We met.", "title": "\\ud800"}', '"title" has half'),
        ('{"id": "\\udc00", "text": "We met."}', '"id" has half'),
        ('{"text": "We met.", "published": "soon"}', "not a day"),
        ('{"text": "We met.", "authors": {"name": "Jo"}}', "names"),
    ],
)
def test_a_line_that_is_no_text(tmp_path: Path, line: str, reason: str) -> None:
    """It is a Failure with its line; the next one is read."""
    failure, document = rows(tmp_path, line, '{"id": "two", "text": "We met."}')
    assert isinstance(failure, Failure)
    assert reason in failure.reason
    assert failure.source == "rows.jsonl, line 1"
    assert isinstance(document, Document)


def test_a_mark_before_the_first_line(tmp_path: Path) -> None:
    """A byte order mark before JSON Lines is no part of the first line."""
    (document,) = rows(tmp_path, '\ufeff{"id": "one", "text": "We met."}')
    assert isinstance(document, Document)
    assert document.id == "one"


@pytest.mark.parametrize("raw", ["\ufeff", "\u200b\n", " \n\t", ". . .\n", ""])
def test_no_word_in_it(tmp_path: Path, raw: str) -> None:
    """A text without a letter or a digit is no text."""
    (tmp_path / "a.txt").write_text(raw, "utf-8")
    with pytest.raises(InputError, match=r"empty|no text"):
        list(read(str(tmp_path / "a.txt")))


@pytest.mark.parametrize("sign", [" ", "\t", "\n", "| ", "( ", "Photo: "])
def test_a_long_run_costs_nothing(tmp_path: Path, sign: str) -> None:
    """Spaces and signs of captions without end are read in linear time."""
    (tmp_path / "a.txt").write_text(TEXT + sign * 50_000 + TEXT)
    start = time.process_time()
    assert len(list(read(str(tmp_path / "a.txt")))) == 1
    assert time.process_time() - start < 2


def test_zero_bytes_far_down(tmp_path: Path) -> None:
    """A zero byte makes a file binary wherever it stands."""
    (tmp_path / "a.txt").write_bytes(TEXT.encode() * 200 + b"\x00")
    with pytest.raises(InputError, match="binary"):
        list(read(str(tmp_path / "a.txt")))


def test_a_broken_pdf_is_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The reader of PDF files keeps its notes for itself."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 and then nothing")
    with pytest.raises(InputError, match="cannot be read"):
        list(read(str(tmp_path / "a.pdf")))
    assert not caplog.records


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems refuse such names")
def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    """A file name that is not UTF-8 gives an identifier that can be written."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt")
    Path(path).write_text(TEXT)
    (document,) = read(path)
    assert isinstance(document, Document)
    assert document.id == "a\ufffd.txt"


def test_several_sources(tmp_path: Path) -> None:
    """One that is missing is a Failure between the others; alone it is an error."""
    (tmp_path / "a.txt").write_text(TEXT)
    found = list(read_all([str(tmp_path / "none.txt"), str(tmp_path / "a.txt")]))
    assert [type(item) for item in found] == [Failure, Document]
    with pytest.raises(InputError, match="no such file"):
        list(read_all([str(tmp_path / "none.txt")]))


class _Pages(BaseHTTPRequestHandler):
    """A server with one page for each way of going wrong."""

    pages: ClassVar[dict[str, tuple[int, dict[str, str], bytes]]] = {
        "/plain": (200, {"Content-Type": "text/plain; charset=iso-8859-1"}, (TEXT + " Málaga.").encode("latin-1")),
        "/moved": (302, {"Location": "/plain"}, b""),
        "/local": (302, {"Location": "file:///etc/passwd"}, b""),
        "/loop": (302, {"Location": "/loop"}, b""),
        "/short": (200, {"Content-Type": "text/plain", "Content-Length": "1000"}, TEXT.encode()),
        "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
        "/data": (200, {"Content-Type": "application/json"}, b"{}"),
    }

    def do_GET(self) -> None:
        """Answer."""
        if self.path == "/noise":
            self.wfile.write(b"this is no HTTP\r\n\r\n")
            return
        code, headers, body = self.pages.get(self.path, (404, {}, b""))
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """Serve the pages on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Pages) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("page", ["/plain", "/moved"])
def test_a_page(site: str, page: str) -> None:
    """It is read in the encoding that the server names, also behind a redirection, and keeps its address."""
    (document,) = read(site + page)
    assert isinstance(document, Document)
    assert document.text == TEXT + " Málaga."
    assert document.url == site + page


@pytest.mark.parametrize("page", ["/local", "/loop", "/short", "/picture", "/data", "/noise", "/none", "/a b"])
def test_a_page_that_cannot_be_had(site: str, page: str) -> None:
    """Each is an InputError that names the address."""
    with pytest.raises(InputError, match="http://127"):
        list(read(site + page))


@pytest.mark.parametrize("address", ["http://", "http://[::1", "http://127.0.0.1:1/", "https://127.0.0.1:none/"])
def test_an_address_that_is_none(address: str) -> None:
    """So are addresses that lead nowhere."""
    with pytest.raises(InputError, match="http"):
        list(read(address))
