"""Points of the calendar, whatever their form."""

from __future__ import annotations

from graph.recognize.timex_dates import DATE_RULES
from graph.recognize.timex_found import Found
from graph.recognize.timex_setting import Setting
from graph.recognize.timex_units import UNIT_RULES
from graph.recognize.timex_years import YEAR_RULES

__all__ = ["point"]

_RULES = DATE_RULES + UNIT_RULES + YEAR_RULES


def point(setting: Setting, position: int) -> Found | None:
    """Return the calendar point that begins at this position, if one does."""
    for regex, read in _RULES:
        match = regex.match(setting.text, position)
        if match:
            found = read(setting, match)
            if found:
                return found
    return None
