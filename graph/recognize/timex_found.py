"""What a rule for time expressions gives, and what such a rule is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph.recognize.timex_setting import Setting
from graph.recognize.timex_values import Value

__all__ = ["Found", "Reader"]


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression up to `end`, and its value; `start` where it begins later than it was looked for."""

    end: int
    value: Value
    start: int | None = None
    aside: bool = False
    """It is only compared with: later expressions do not count from it."""


Reader = Callable[[Setting, re.Match[str]], Found | None]
