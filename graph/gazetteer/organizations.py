"""Bodies that news anywhere names without explanation: international organizations, state bodies, parties, media."""

from __future__ import annotations

from functools import lru_cache

from graph.gazetteer.known import Known
from graph.resources import read_rows

__all__ = ["names"]


@lru_cache(maxsize=1)
def names() -> dict[str, tuple[Known, ...]]:
    """Return the bodies by each of their names; several where they share one."""
    found: dict[str, tuple[Known, ...]] = {}
    for row in read_rows("graph.gazetteer", "organizations.tsv"):
        body = Known(row["kind"], row["label"], country=row["country"], acronym=row["acronym"], ambiguous=bool(row["ambiguous"]))
        for name in dict.fromkeys((*row["names"].split(";"), row["acronym"])):
            if name:
                found[name] = (*found.get(name, ()), body)
    return found
