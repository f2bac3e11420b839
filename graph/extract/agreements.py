"""Agreements."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.context import Context
from graph.extract.finding import Finding

__all__ = ["extract_agreements"]


def extract_agreements(context: Context) -> Iterator[Finding]:
    """Yield what the text says."""
    return iter(())
