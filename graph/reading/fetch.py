"""Fetch: the bytes behind an http(s) URL, with limits of size and time."""

from __future__ import annotations

from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from graph.errors import InputError

__all__ = ["fetch", "is_url"]

_LONGEST = 20_000_000
_SECONDS = 20
_KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/markdown": "md",
    "text/plain": "txt",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}


class _WebOnly(HTTPRedirectHandler):
    """Follows redirections to http and https only, so that no page leads to a local file."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        """Return the request to follow."""
        if not is_url(newurl):
            raise InputError(f"{req.full_url}: leads to {newurl[:80]}, which is no web address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_url(source: str) -> bool:
    """Tell whether a source is a web address."""
    return source.lower().startswith(("http://", "https://"))


def fetch(url: str) -> tuple[bytes, str | None, str | None]:
    """Return the bytes at a URL (at most 20 MB, 20 s of silence), the format by its media type, and the encoding by the server's word.

    Raises InputError when the page cannot be had.
    """
    headers = {"User-Agent": "newsgraph", "Accept": "text/html, text/plain, application/pdf, */*;q=0.5"}
    try:
        request = Request(url, headers=headers)  # noqa: S310 - is_url has checked the scheme
        with build_opener(_WebOnly).open(request, timeout=_SECONDS) as answer:
            raw = answer.read(_LONGEST + 1)
            media, charset, missing = answer.headers.get_content_type(), answer.headers.get_content_charset(), answer.length
    except HTTPError as fault:
        raise InputError(f"{url}: the server answered {fault.code} {fault.reason}") from fault
    except (URLError, OSError, ValueError, HTTPException) as fault:
        raise InputError(f"{url}: cannot be fetched: {getattr(fault, 'reason', fault)}") from fault
    if len(raw) > _LONGEST:
        raise InputError(f"{url}: larger than {_LONGEST // 1_000_000} MB; save it and give the file")
    if missing:
        raise InputError(f"{url}: the connection ended {missing} bytes too early; try again")
    if media not in _KINDS and (not media.startswith(("text/", "application/octet-stream"))):
        raise InputError(f"{url}: the server sends {media}, not a text; give a page, txt, md, pdf, docx or jsonl")
    return raw, _KINDS.get(media), charset
