"""Fetch: the bytes behind an http(s) URL, with limits of size and time."""

from __future__ import annotations

from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
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
    return urlsplit(source).scheme.lower() in {"http", "https"}


def fetch(url: str) -> tuple[bytes, str | None]:
    """Return the bytes at a URL (at most 20 MB, 20 s of silence) and the format by its media type.

    Raises InputError when the page cannot be had.
    """
    request = Request(url, headers={"User-Agent": "newsgraph", "Accept": "text/html, text/plain, application/pdf, */*;q=0.5"})  # noqa: S310 - is_url has checked the scheme
    try:
        with build_opener(_WebOnly).open(request, timeout=_SECONDS) as answer:
            raw = answer.read(_LONGEST + 1)
            kind = _KINDS.get(answer.headers.get_content_type())
    except HTTPError as fault:
        raise InputError(f"{url}: the server answered {fault.code} {fault.reason}") from fault
    except (URLError, OSError, ValueError) as fault:
        raise InputError(f"{url}: cannot be fetched: {getattr(fault, 'reason', fault)}") from fault
    if len(raw) > _LONGEST:
        raise InputError(f"{url}: larger than {_LONGEST // 1_000_000} MB; save it and give the file")
    return raw, kind
