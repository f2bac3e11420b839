"""What a body is called in full."""

from __future__ import annotations

import re

from graph.gazetteer.known import Known

__all__ = ["body_label"]

_MINISTRY = re.compile(r"^(?P<field>.+) (?P<body>Ministry|Department)$")
_FIELDS = {"Foreign": "Foreign Affairs", "Interior": "the Interior"}


def body_label(name: str, state: Known) -> str:
    """Return the name of a state's body in full, told apart from those of other states.

    >>> body_label("Foreign Ministry", Known("Country", "Peru", code="pe"))
    'Ministry of Foreign Affairs (Peru)'
    """
    match = _MINISTRY.match(name)
    if match:
        name = f"{match['body']} of {_FIELDS.get(match['field'], match['field'])}"
    return name if state.label in name else f"{name} ({state.label})"
