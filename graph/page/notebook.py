"""Notebook: a page that a notebook shows in a frame of its own."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

__all__ = ["Picture"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page. Its scripts run in a frame that reaches nothing of the notebook."""

    page: str
    height: int = 640

    def _repr_html_(self) -> str:
        """Return the frame with the page in it."""
        source = escape(self.page, quote=True)
        return f'<iframe sandbox="allow-scripts" style="width:100%;height:{self.height}px;border:0" srcdoc="{source}"></iframe>'
