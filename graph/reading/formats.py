"""Formats: from the bytes of a file to its text and what it says of itself."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import PurePosixPath

from graph.errors import InputError
from graph.reading.metadata import Metadata, find_metadata, parse_day

__all__ = ["FORMATS", "SUFFIXES", "guess_format", "is_encoding", "read_text"]

SUFFIXES = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf", ".docx": "docx", ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<body>.*?\r?\n)---[ \t]*\r?\n", re.DOTALL)


def guess_format(name: str, raw: bytes) -> str:
    """Return the format of a source by its name, else by its first bytes."""
    known = SUFFIXES.get(PurePosixPath(name).suffix.lower())
    if known:
        return known
    head = raw[:1024].lstrip().lower()
    if head.startswith(b"%pdf-"):
        return "pdf"
    if head.startswith(b"pk\x03\x04"):
        return "docx"
    return "html" if head.startswith((b"<!doctype html", b"<html")) else "txt"


def is_encoding(name: str) -> bool:
    """Tell whether Python knows an encoding of this name."""
    try:
        "".encode(name)
    except LookupError:
        return False
    return True


def read_text(raw: bytes, kind: str, name: str, encoding: str) -> tuple[str, Metadata]:
    """Return the text of a source and its metadata. Raises InputError where there is no text to be had."""
    text, metadata = FORMATS[kind](raw, name, encoding)
    if not any(sign.isalnum() for sign in text):
        raise InputError(f"{name}: there is no text in it")
    return text, metadata


def _decode(raw: bytes, name: str, encoding: str) -> str:
    """Return the bytes as text: nothing is translated, a byte order mark stays."""
    if not raw.strip():
        raise InputError(f"{name}: the input is empty")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) and encoding.lower().replace("-", "") == "utf8":
        raise InputError(f"{name}: this looks like UTF-16; name its encoding with --encoding utf-16")
    if b"\x00" in raw and not encoding.lower().startswith(("utf-16", "utf16", "utf-32", "utf32")):
        raise InputError(f"{name}: this is a binary file, not a text; give txt, md, html, pdf, docx or jsonl")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as fault:
        raise InputError(f"{name}: not valid {encoding} at byte {fault.start}; name its encoding with --encoding") from fault


def _plain(raw: bytes, name: str, encoding: str) -> tuple[str, Metadata]:
    """Read plain text."""
    text = _decode(raw, name, encoding)
    return text, find_metadata(text)


def _markdown(raw: bytes, name: str, encoding: str) -> tuple[str, Metadata]:
    """Read Markdown: the text is what a reader sees, a paragraph a line."""
    from markdown_it import MarkdownIt

    source = _decode(raw, name, encoding)
    front: dict[str, str] = {}
    match = _FRONT_MATTER.match(source)
    if match:
        source = source[match.end() :]
        pairs = (line.split(":", 1) for line in match["body"].splitlines() if ":" in line)
        front = {key.strip().lower(): value.strip().strip("\"'") for key, value in pairs}
    blocks, captions, title = [], [], front.get("title")
    heading = False
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        heading = token.type == "heading_open" or (heading and token.type != "heading_close")
        if token.type == "inline":
            words = _visible(token.children or [])
            captions += [child.content for child in token.children or [] if child.type == "image" and child.content]
            title = title or (words if heading else None)
            blocks.append(words)
        elif token.type in {"code_block", "fence"}:
            blocks.append(token.content.rstrip("\n"))
    text = "\n\n".join(block for block in blocks if block.strip())
    found = find_metadata(text)
    authors = tuple(
        part.strip() for part in re.split(r",| and ", front.get("author", front.get("authors", "")).strip("[]")) if part.strip()
    )
    return text, Metadata(
        title or found.title,
        authors or found.authors,
        front.get("publisher"),
        parse_day(front.get("date", front.get("published", ""))) or found.published,
        front.get("url"),
        tuple(captions),
    )


def _visible(children: list) -> str:  # type: ignore[type-arg]
    """Return what a reader sees of inline Markdown."""
    words = []
    for child in children:
        if child.type in {"text", "code_inline", "image"}:
            words.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            words.append(" ")
    return "".join(words)


def _html(raw: bytes, name: str, encoding: str) -> tuple[str, Metadata]:
    """Read a web page: the article without navigation and advertisements, with the captions of its pictures."""
    import trafilatura
    from lxml import html as lxml_html
    from trafilatura.settings import Document as Extract

    if not raw.strip():
        raise InputError(f"{name}: the input is empty")
    declared = re.search(rb"charset=[\"']?([\w-]+)", raw[:2048])
    used = declared.group(1).decode("ascii") if declared and encoding.lower() in {"utf-8", "utf8"} else encoding
    try:
        source = raw.decode(used)
    except (UnicodeDecodeError, LookupError) as fault:
        raise InputError(f"{name}: not valid {used}; name its encoding with --encoding") from fault
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (ValueError, lxml_html.etree.ParserError) as fault:
        raise InputError(f"{name}: this HTML cannot be parsed") from fault
    captions = _open_captions(tree)
    found = trafilatura.bare_extraction(
        tree, url=None, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False, with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    if not isinstance(found, Extract) or not (found.text or "").strip():
        raise InputError(f"{name}: no article text was found in this page")
    day = found.date
    authors = tuple(part.strip() for part in (found.author or "").split(";") if part.strip())
    text = "\n\n".join(line for line in (found.text or "").split("\n") if line.strip())
    return text, Metadata(
        found.title or None, authors, found.sitename or None, date.fromisoformat(day) if day else None, found.url, captions
    )


def _open_captions(tree: object) -> tuple[str, ...]:
    """Turn each figure caption of a page into a paragraph, so that extraction keeps it; return the captions."""
    captions = []
    for node in list(tree.iter("figcaption")):  # type: ignore[attr-defined]
        words = " ".join(node.text_content().split())
        if len(words) > 20:
            captions.append(words)
            figure = next((above for above in node.iterancestors("figure")), node)
            paragraph = node.makeelement("p", {})
            paragraph.text, paragraph.tail = words, figure.tail
            figure.getparent().replace(figure, paragraph)
    return tuple(captions)


def _pdf(raw: bytes, name: str, encoding: str) -> tuple[str, Metadata]:
    """Read a PDF: its lines are joined to paragraphs, words cut at line ends are made whole."""
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PdfReadError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what stops us is raised; its notes on repairs would disturb the user
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{name}: this PDF is encrypted; remove its password first")
        pages = [page.extract_text() or "" for page in reader.pages]
        info = reader.metadata
    except (PdfReadError, PyPdfError, ValueError, KeyError) as fault:
        raise InputError(f"{name}: this PDF cannot be read: {str(fault)[:80]}") from fault
    text = _reflow("\n".join(pages))
    if not text.strip():
        raise InputError(f"{name}: this PDF has no text (a scan?); run OCR on it first")
    found = find_metadata(text)
    title = str(info.title).strip() if info and info.title and len(str(info.title)) > 8 else None
    author = str(info.author).strip() if info and info.author else ""
    return text, Metadata(found.title or title, found.authors or ((author,) if author else ()), None, found.published)


def _reflow(text: str) -> str:
    """Return text with its lines joined to paragraphs: a paragraph ends at an empty line, or at a short line that ends a sentence."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    widths = sorted(len(line) for line in lines if line)
    width = widths[len(widths) * 3 // 4] if widths else 0
    blocks: list[str] = [""]
    for line in lines:
        if not line.strip():
            blocks.append("")
        elif not blocks[-1]:
            blocks[-1] = line.strip()
        elif blocks[-1].endswith("-") and line.lstrip()[:1].islower():
            blocks[-1] = blocks[-1][:-1] + line.strip()
        else:
            blocks[-1] += " " + line.strip()
        if line and len(line) < 0.75 * width and line[-1] in '.!?”"’)':
            blocks.append("")
    return "\n\n".join(block for block in blocks if block)


def _docx(raw: bytes, name: str, encoding: str) -> tuple[str, Metadata]:
    """Read a Word document: its paragraphs and the cells of its tables, in order."""
    import zipfile

    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(io.BytesIO(raw))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as fault:
        raise InputError(f"{name}: this is no Word document (.docx)") from fault
    blocks, captions = [], []
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            blocks += [" | ".join(cell.text.strip() for cell in row.cells) for row in item.rows]
        else:
            blocks.append(item.text)
            if item.style is not None and (item.style.name or "").lower() == "caption":
                captions.append(item.text)
    text = "\n\n".join(block for block in blocks if block.strip())
    found = find_metadata(text)
    core = document.core_properties
    authors = (core.author,) if core.author and core.author != "python-docx" else ()
    return text, Metadata(core.title or found.title, found.authors or authors, None, found.published, None, tuple(captions))


FORMATS: dict[str, Callable[[bytes, str, str], tuple[str, Metadata]]] = {
    "txt": _plain,
    "md": _markdown,
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
}
